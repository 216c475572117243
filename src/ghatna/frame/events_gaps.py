"""Tell whether a clause whose verb stands last names its subject with words for which no mention was found."""

from __future__ import annotations

from collections.abc import Iterator

from ghatna.frame.events_drafts import Draft, Scene
from ghatna.frame.events_lent import SPEAKERS_DO
from ghatna.frame.events_part import Part
from ghatna.frame.events_roles import MOVERS, Roles
from ghatna.frame.events_words import EventLexicon, cases_of_words, roles_of_words
from ghatna.model.records import replace
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

_AGENT = "agent"
_FRONT = 2
_SIGNS = frozenset("$\u20ac\u00a3\u20b9\u00a5")
_BARE = frozenset({"plural"})
_FINITE = frozenset({"future", "past"})
_LEANING = frozenset({"past", "infinitive"})


class GapFinder:
    """Looks at the words of a clause that stand in no mention by one pack's function words and case endings."""

    def __init__(self, pack: Pack, splitter: WordSplitter, lexicon: EventLexicon) -> None:
        self._lexicon = lexicon
        roles = roles_of_words(pack, splitter)
        markers = cases_of_words(pack, splitter)
        # "Some", "he", "they": who acts, though it is not known who that is.
        self._pronouns = frozenset(key for key, found in roles.items() if _AGENT in found) | {
            splitter.keys(row["surface"])[0]
            for row in pack.table("pronouns")
            if row["person"] == "third" and row["function"] == "subject"
        }
        self._i = splitter.firsts(
            row["surface"]
            for row in pack.table("pronouns")
            if (row["person"], row["number"], row["function"]) == ("first", "singular", "subject")
        )
        self._converbs = tuple(splitter.ending_key(str(one)) for one in pack.setting("past_converbs", ()))
        promises = (str(one) for one in pack.setting("promise_endings", ()))
        self._promises = tuple(map(splitter.ending_key, promises))
        self._ands = frozenset(key for key, found in roles.items() if "and" in found)
        self._charges = splitter.firsts(pack.setting("charge_words", ()))
        self._nobody = splitter.firsts(pack.setting("nobody_words", ()))
        self._negations = frozenset(key for key, found in roles.items() if "negation" in found)
        self._articles = splitter.firsts(pack.setting("articles", ()))
        self._openers = frozenset(key for key, found in roles.items() if "determiner" in found) - self._articles
        self._times = frozenset(key for key, found in roles.items() if "time" in found)
        self._auxiliaries = frozenset(key for key, found in roles.items() if found & {"auxiliary", "be", "verb"})
        self._conjunctions = frozenset(key for key, found in roles.items() if "conjunction" in found)
        self._agents = frozenset(key for key, function in markers.items() if function == _AGENT)
        self._postpositions = frozenset(markers) | frozenset(
            key for key, found in roles.items() if "postposition" in found
        )
        self._closed = frozenset(key for key, found in roles.items() if found != {"speaker"}) | frozenset(markers)

    def has_speaker(self, words: Words, draft: Draft) -> bool:
        """Tell whether who acts says "I"."""
        return any(words.forms[at].key in self._i for at in self._free(draft))

    def is_charged(self, words: Words, draft: Draft) -> bool:
        """Tell whether a verb tells of what somebody is charged with: "held him [for selling] arms".

        Who charges, holds or sentences him has not done it.
        """
        if draft.hit.noun or draft.hit.form != "infinitive" or not self._charges:
            return False
        behind = range(draft.hit.end + 1, min(draft.hit.end + 1 + _FRONT, draft.scene.inside.stop))
        near = (words.forms[at] for at in behind)
        return any(form.key in self._charges or any(one.text in self._charges for one in form.stems) for form in near)

    def is_nobodys(self, words: Words, draft: Draft, roles: Roles) -> bool:
        """Tell whether nobody does what a trigger tells: "[no group] claimed it", "[any group] has not claimed it"."""
        if draft.hit.noun or not roles.actor or not self._nobody:
            return False
        if self._lexicon.late:
            group = range(draft.hit.first, draft.hit.end + 1)
            if not any(words.forms[at].key in self._negations for at in group):
                return False
        start, front = draft.scene.inside.start, _FRONT if self._lexicon.late else 0
        parts = (part for part in draft.scene.parts_in(draft.clause) if part.entity in roles.actor)
        places = (range(max(start, part.first - front), part.last) for part in parts)
        return any(words.forms[at].key in self._nobody for near in places for at in near)

    def is_given(self, words: Words, draft: Draft, parts: list[Part]) -> bool:
        """Tell whether a figure or an article follows the first object of a verb: "paid [the family] 15 million".

        Behind a passive it follows at once: "the family was paid 15 million".
        """
        first = next((part for part in parts if part.first > draft.hit.last and not part.function), None)
        at = draft.hit.last if draft.hit.passive else -1 if first is None else first.last
        if at < 0 or draft.hit.noun or at + 1 >= draft.scene.inside.stop:
            return False
        form = words.forms[at + 1]
        if form.key in self._openers and not draft.hit.passive:
            # "Gave [the club] the cup", but "called [the club] the next day".
            after = words.forms[at + 2] if at + 2 < draft.scene.inside.stop else None
            return after is not None and after.kind == "word" and after.key not in self._times
        return form.kind == "number" or form.key in self._articles or form.text in _SIGNS

    def is_loose(self, words: Words, draft: Draft) -> bool:
        """Tell whether a postposition makes a verb lean on what follows: "after [he came], he spoke"."""
        behind = draft.hit.end + 1
        return (
            not draft.hit.noun
            and draft.hit.form in _LEANING
            and behind < draft.scene.inside.stop
            and words.forms[behind].key in self._postpositions
        )

    def leans_on(self, words: Words, draft: Draft, following: Draft) -> bool:
        """Tell whether a verb leans on the one behind it, by a postposition or as a converb that looks like a past."""
        if self.is_loose(words, draft):
            return True
        hit = draft.hit
        converb = hit.form == "past" and hit.end == hit.verb and words.forms[hit.end].key.endswith(self._converbs)
        return converb and following.clause == draft.clause and not following.hit.noun

    def leaning(self, words: Words, earlier: list[Draft]) -> int:
        """Give the last word of the last verb with a postposition, -1 where there is none."""
        return max((one.hit.end for one in earlier if self.is_loose(words, one)), default=-1)

    def is_joined(self, words: Words, start: int) -> bool:
        """Tell whether a clause that begins at word `start` goes on with the one before: by a comma, "and", ", but"."""
        form = words.forms[start]
        if form.text == "," or form.key in self._ands:
            return True
        return start > 0 and form.key in self._conjunctions and words.forms[start - 1].text == ","

    def before_aside(self, words: Words, scene: Scene, start: int) -> int:
        """Give the last word before a clause that a conjunction opens and that ends at word `start`, -1 for none.

        "[The leaders], until they were freed, refused": no verb stands before it.
        """
        if start <= scene.inside.start:
            return -1
        aside = scene.run_of(start - 1)
        if aside.start <= scene.inside.start or words.forms[aside.start].key not in self._conjunctions:
            return -1
        front = scene.run_of(aside.start - 1)
        return -1 if any(self._lexicon.verb_forms(words.forms[at]) for at in front) else front[-1]

    def is_fronted(self, words: Words, draft: Draft) -> bool:
        """Tell whether a pause parts a verb that is not finite from what follows: "in return for [selling it], ..."."""
        if draft.hit.form == "stem":
            return False
        behind = range(draft.hit.end + 1, min(draft.hit.end + 1 + _FRONT, draft.scene.inside.stop))
        return any(words.forms[at].text == "," for at in behind)

    def opened(self, words: Words, drafts: list[Draft]) -> frozenset[int]:
        """Give the clauses of one sentence that begin with a conjunction, which lean on the next."""
        if not drafts:
            return frozenset()
        scene = drafts[0].scene
        near = (at for at in scene.inside if words.forms[at].key in self._conjunctions)
        return frozenset(scene.clause_of(at) for at in near if scene.run_of(at).start == at)

    def has_agent(self, words: Words, draft: Draft) -> bool:
        """Tell whether somebody unknown acts here: "[some] hoisted flags" beside "[the men] burnt cars"."""
        if any(part.crowd and part.function in {"", _AGENT} for part in draft.scene.parts_in(draft.clause)):
            return True
        first = True
        for at in self._free(draft):
            form = words.forms[at]
            if form.key in self._pronouns or (form.key in self._agents and at > draft.scene.inside.start):
                return True
            # The infinitive in "-ne" ends as the agent's case does.
            if form.key in self._closed or any(one.form == "infinitive" for one in self._lexicon.verb_forms(form)):
                continue
            cases = {stem.case for stem in form.stems}
            # "[The heirs]-to", whose ending holds that of an agent: "heirston-e".
            whom = "dative" in cases or "plural_dative" in cases
            if "plural_agentive" in cases or (first and "agentive" in cases and not whom):
                return True
            first = False
        return False

    def has_noun(self, words: Words, draft: Draft) -> bool:
        """Tell whether an unknown noun without a case stands before a verb that nobody is the object of.

        A bare number right before the verb is one too: "of the forty-one [nine] came back".
        """
        stop = draft.hit.first
        if stop > draft.scene.inside.start and words.forms[stop - 1].kind == "number":
            return True
        for at in self._free(draft):
            if not self._is_bare(words, at) or (at + 1 < stop and self._lexicon.verb_forms(words.forms[at + 1])):
                continue  # "[cash] taking they fled": what is taken flees not
            if at + 1 == stop or not self._is_cased(words, at + 1):
                return True
        return False

    def promising(self, words: Words, draft: Draft, parts: list[Part]) -> tuple[str, ...]:
        """Give who says that something will be done, by whom is left out: "said that [he] will appeal".

        A verb in the first person has nobody else as its subject, whatever noun stands before it.
        """
        if draft.saying is None or draft.hit.form != "future" or draft.frame.id not in SPEAKERS_DO:
            return ()
        if words.forms[draft.hit.end].key.endswith(self._promises):
            return draft.saying.source
        storms = (one for one in draft.scene.forces if draft.scene.clause_of(one.first) == draft.clause)
        if any(not one.function and one.last < draft.hit.first and draft.may_use(one.first) for one in storms):
            return ()
        bare = [part for part in parts if part.last < draft.hit.first and not part.function]
        if any(part.schema in MOVERS or part.last + 1 < draft.hit.first for part in bare):
            return ()
        return () if self.has_noun(words, draft) else draft.saying.source

    def subject_before(self, words: Words, draft: Draft, start: int) -> str | None:
        """Give the subject of the clause before word `start`, which a trigger may share: "she is in Pune and [speaks]".

        Or of what stands before a clause in between.
        """
        scene = draft.scene
        if start == scene.inside.start:
            return None
        last = start - 1 if self.is_joined(words, start) else self.before_aside(words, scene, start)
        if last > scene.inside.start and words.forms[last].text == ",":
            last -= 1
        if last < 0:
            return None
        parts = [part for part in scene.parts_in(scene.clause_of(last)) if draft.may_use(part.first)]
        agents = [part for part in parts if part.function == "agent"]
        bare = [part for part in parts if not part.function and part.schema in MOVERS]
        found = (agents or bare)[:1]
        return found[0].side or found[0].entity if found else None

    def rounded(self, words: Words, draft: Draft) -> Draft | None:
        """Give a trigger that a noun tells as one told by the verb of another meaning right behind: "[survey] begins".

        Nobody makes a row for each such pair, but who acts stands as before any verb.
        """
        hit, at = draft.hit, draft.hit.last + 1
        if not hit.noun or hit.case or at >= draft.scene.inside.stop:
            return None
        readings = self._lexicon.verb_forms(words.forms[at])
        finite = next((one.form for one in readings if one.form in _FINITE), None)
        middle = any(self._lexicon.voice(one.lemma) == "middle" for one in readings)
        ends = at + 1 >= draft.scene.inside.stop or words.forms[at + 1].kind == "mark"
        ends = ends or words.forms[at + 1].key in self._auxiliaries
        if finite is None or middle or not ends:
            return None
        return replace(draft, hit=replace(hit, noun=False, verb=at, form=finite, end=at))

    def _free(self, draft: Draft) -> Iterator[int]:
        """Give the words of a trigger's clause before it that stand in no noun phrase."""
        scene = draft.scene
        taken = {at for part in scene.parts for at in range(part.first, part.last + 1)}
        for at in range(scene.inside.start, draft.hit.first):
            if scene.clause_of(at) == draft.clause and draft.may_use(at) and at not in taken:
                yield at

    def _is_bare(self, words: Words, at: int) -> bool:
        form = words.forms[at]
        if form.kind != "word" or form.key in self._closed or self._lexicon.verb_forms(form):
            return False
        return all(stem.case in _BARE for stem in form.stems)

    def _is_cased(self, words: Words, at: int) -> bool:
        form = words.forms[at]
        return form.key in self._closed or any(stem.case not in _BARE for stem in form.stems)
