"""Tell which of its meanings a trigger has by the nouns beside it: "fired [a missile]", "fired [a clerk]"."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ghatna.frame.events_cases import SIDES, CaseFinder
from ghatna.frame.events_entries import QUOTES, Meaning
from ghatna.frame.events_forms import Forms
from ghatna.frame.events_groups import with_role
from ghatna.frame.events_hits import Hit
from ghatna.frame.events_near import Placed
from ghatna.frame.events_part import Part
from ghatna.frame.events_phrases import HYPHENS
from ghatna.frame.events_words import EventLexicon, roles_of_words
from ghatna.model.parts import Sentence
from ghatna.model.records import record, replace
from ghatna.model.words import WordForm, Words
from ghatna.packs.pack import Pack, Row
from ghatna.packs.words import WordSplitter

Show = Callable[[Sentence, Hit], "tuple[Hit, Meaning] | None"]
"""Gives a trigger of a sentence with the meaning that its nouns show, `None` if they show none."""

# Where the verb stands last, the sides are "before" and those of `CaseFinder`. Elsewhere other sides are prepositions:
# the noun that this one brings right behind a trigger. "Behind" is any of them, "alone" a past form that nothing
# follows, "infinitive" one behind the object: "called on him [to resign]"; "object as" is an object that "as" follows:
# "confirmed [her] as envoy".
_AS = "object as"
_OBJECT, _SUBJECT, _BEHIND, _BEFORE, _INFINITIVE, _ALONE = (
    "object",
    "subject",
    "behind",
    "before",
    "infinitive",
    "alone",
)
_SIDES = frozenset({_OBJECT, _SUBJECT, _BEHIND, _BEFORE, _INFINITIVE, _ALONE, _AS})
# Of these sides only the object's own row tells.
_OF_OBJECTS = frozenset({_OBJECT, _BEHIND, _INFINITIVE, _ALONE, _AS})
_BOTH = " and "
# How many words a noun phrase may have up to its last noun, and how far before its verb a subject may begin.
_PHRASE = 7
_FAR = 16
_SCORED = 6
_SPORT = "SPORT"
_PERSON = "Person"
_MARKET = "MARKET"
_STOCKS = "stocks"
_CLITICS = ("'s", "\u2019s", "s'", "s\u2019", "'", "\u2019")
# What nouns may show of a verb with an object of its own row: "artillery [pounded the coast]".
_PHYSICAL = frozenset({"ACCIDENT", "ASSAULT", "CASUALTY", "DISASTER", "PROTEST"})
_DEEDS = frozenset({"act", "hit", "give", "launch", "rule", "tell"})
# What a description that no table knows is by the kind of thing that it names.
_KINDS = {"Person": "person", "Group": "person", "Vehicle": "vehicle", "Weapon": "weapon", "Company": "firm"}
# What stands in a name of these is what it names: "the Ross Bridge".
_PLAIN = frozenset({"Facility", "Vehicle", "Weapon", "PublicBody"})


@record(frozen=True, slots=True, kw_only=True)
class Sense:
    """One row of `senses`: a trigger is of this `type` beside what it `needs`.

    That is on each side a noun of one of the classes, of any kind where there are none.
    """

    needs: tuple[tuple[str, frozenset[str]], ...]
    type: str

    def sides(self) -> frozenset[str]:
        """Give the sides on which nouns are looked for."""
        return frozenset(side for side, _ in self.needs)


@record(frozen=True, slots=True, kw_only=True)
class _View:
    """A trigger where it stands: its sentence, the noun phrases by their last word, where its object begins.

    `agents` says that only who did it may tell of it: its row has an object of its own.
    """

    words: Words
    hit: Hit
    inside: range
    kinds: dict[int, Part]
    surface: str
    following: int
    passive: bool
    agents: bool = False


class SenseFinder:
    """Looks at subjects and objects by one pack's tables `senses` and `noun_classes`."""

    def __init__(self, pack: Pack, splitter: WordSplitter, lexicon: EventLexicon) -> None:
        self._lexicon = lexicon
        self._cases = CaseFinder(pack, splitter, lexicon)
        roles = roles_of_words(pack, splitter)
        plain = with_role(roles, {"preposition", "linking", "by", "to"})
        self._senses: dict[tuple[str, str], list[Sense]] = {}
        for row in pack.table("senses"):
            sense = _sense(row, CaseFinder.sides | {_BEFORE} if lexicon.late else _SIDES | plain)
            self._senses.setdefault((row["surface"], row["pos"]), []).append(sense)
        for senses in self._senses.values():
            # What needs two nouns says more; "killed by robbers" has no object either.
            senses.sort(key=lambda one: (-len(one.needs), _ALONE in one.sides()))
        self._classes = _classes(pack, splitter)
        compared = [splitter.keys(row["surface"]) for row in pack.table("comparators")]
        # "Over 200 men" and "more than 200 men", but of "at least" the "at" is a preposition elsewhere.
        sizes = {key for keys in compared for key in keys if len(keys) == 1 or key not in plain}
        self._as = splitter.keys(_AS)[-1]
        self._be = with_role(roles, {"be"})
        self._openers = with_role(roles, {"subordinator"})
        self._to = with_role(roles, {"to"})
        self._prepositions = plain - sizes
        self._relatives = with_role(roles, {"relative", "complementizer"})
        self._ands = with_role(roles, {"and"})
        self._group = with_role(roles, {"be", "have", "modal", "negation", "to"})
        self._skipped = (with_role(roles, {"time", "adverb", "determiner", "part"}) | sizes) - self._relatives
        self._counts = with_role(roles, {"part"}) | sizes
        closing = {"conjunction", "subordinator", "question", "and", "be", "have", "modal", "subject", "verb"}
        self._stops = (
            with_role(roles, closing) | self._relatives | (self._prepositions - self._counts) | self._to
        )  # fmt: skip

    def of_text(self, words: Words, parts: Placed[Part]) -> Show:
        """Give what shows the meaning of each trigger of a text."""

        def show(sentence: Sentence, hit: Hit) -> tuple[Hit, Meaning] | None:
            inside = words.between(sentence.start, sentence.end)
            return self.choose(words, hit, inside, parts.between(inside.start, inside.stop))

        return show

    def choose(self, words: Words, hit: Hit, inside: range, parts: Iterable[Part]) -> tuple[Hit, Meaning] | None:
        """Give a trigger with the meaning that the nouns beside it show, `None` if they show none."""
        if not self._senses:
            return None
        if self._lexicon.late:
            return self._choose_late(words, hit, inside, parts)
        view = self._view(words, hit, inside)
        if self._has_score(words, hit) and (played := self._as_shown(view, _SPORT)) is not None:
            return played
        senses = self._senses.get((view.surface, hit.meanings[0].pos))
        if senses is None:
            return None
        view = replace(view, kinds={part.last: part for part in parts})
        seen: dict[str, frozenset[str]] = {}

        def beside(side: str) -> frozenset[str]:
            if side not in seen:
                seen[side] = self._beside(view, side)
            return seen[side]

        for sense in senses:
            if not (view.agents and sense.sides() & _OF_OBJECTS) and _holds(sense, beside):
                # "The rupee fell" tells of a move without any figure.
                quoted = sense.type == _MARKET and any(_STOCKS in one & beside(side) for side, one in sense.needs)
                return self._as_shown(replace(view, hit=replace(hit, quoted=True)) if quoted else view, sense.type)
        return None

    def _choose_late(self, words: Words, hit: Hit, inside: range, parts: Iterable[Part]) -> tuple[Hit, Meaning] | None:
        """Choose by the cases of the nouns of the trigger's clause, which end before the verb."""
        own = hit.meanings[0]
        senses = self._senses.get((own.surface, own.pos))
        if senses is None:
            return None
        kinds = {part.last: part for part in parts}
        view = _View(
            words=words, hit=hit, inside=inside, kinds=kinds, surface=own.surface, following=hit.end + 1,
            passive=hit.passive,
        )  # fmt: skip
        seen: dict[str, set[str]] = {_BEFORE: set(self._qualifier(view))}
        for at, function in self._cases.nouns(words, hit, inside, kinds, self._classes.__contains__):
            seen.setdefault(function, set()).update(self._of_word(view, at))

        def beside(side: str) -> frozenset[str]:
            return frozenset(one for function in SIDES.get(side, {side}) for one in seen.get(function, ()))

        found = next((one for one in senses if _holds(one, beside)), None)
        shown = None if found is None else self._as_shown(view, found.type)
        return None if shown is None else (replace(shown[0], meanings=shown[1:], generic=False), shown[1])

    @staticmethod
    def _has_score(words: Words, hit: Hit) -> bool:
        """Tell whether a score stands shortly behind a trigger: "beat them 3-1"."""
        near = range(hit.last + 1, min(hit.last + _SCORED, len(words) - 2))
        return any(
            words.forms[at].kind == words.forms[at + 2].kind == "number" and words.forms[at + 1].text in HYPHENS
            for at in near
        )

    def _as_shown(self, view: _View, kind: str) -> tuple[Hit, Meaning] | None:
        """Give a trigger with its meaning of one type, as the passive that it is then."""
        hit = view.hit
        found = next((one for one in hit.meanings if one.type == kind), None)
        if found is not None:
            return hit, found
        rows = self._lexicon.meanings(view.surface, hit.meanings[0].pos)
        found = next((one for one in rows if one.type == kind), None)
        return None if found is None else (replace(hit, passive=view.passive and found.frame in _DEEDS), found)

    def _view(self, words: Words, hit: Hit, inside: range) -> _View:
        """Give a trigger with its row of `senses`.

        Of "was killed by" it is that of "kill", of "surrender to" that of "surrender", of "hit the coast" that of "hit"
        with its subject.
        """
        own = hit.meanings[0]
        whole = _View(
            words=words, hit=hit, inside=inside, kinds={}, surface=own.surface,
            following=max(hit.last, hit.verb) + 1, passive=hit.passive,
        )  # fmt: skip
        if (own.surface, own.pos) in self._senses or own.pos != "verb":
            return whole
        first, *rest = own.surface.split()
        if first in self._be and hit.lead >= 0 and rest:
            forms = self._lexicon.verb_forms(words.forms[hit.lead])
            lemma = next((one.lemma for one in forms if one.form == "past"), "")
            return replace(whole, surface=" ".join((lemma, *rest[1:])), passive=True)
        if len(rest) == 1 and words.forms[hit.last].key in self._prepositions:
            return replace(whole, surface=first, following=hit.verb + 1)
        return replace(whole, surface=first if own.type in _PHYSICAL else "", agents=True)

    def _beside(self, view: _View, side: str) -> frozenset[str]:
        """Give the classes of the noun on one side of a trigger."""
        hit, stop = view.hit, view.inside.stop
        if side == _BEFORE:
            return self._qualifier(view)
        if side == _ALONE:
            _, end = self._head(view, view.following, stop)
            return frozenset({side}) if hit.form == "past" and end == view.following else frozenset()
        if side == _AS:
            found, end = self._head(view, view.following, stop)
            return found if end < stop and view.words.forms[end].key == self._as else frozenset()
        if side == _INFINITIVE:
            _, end = self._head(view, view.following, stop)
            opens = end < stop and view.words.forms[end].key in self._to
            return frozenset({side}) if opens else frozenset()
        if side not in _SIDES or side == _BEHIND:
            at = view.following
            while at < stop and self._is_skipped(view.words.forms[at]):
                at += 1
            key = view.words.forms[at].key if at < stop else ""
            if key != side and side not in _SIDES and not hit.noun and not view.passive:
                at = self._past_object(view, side, stop)
                key = side if at < stop else ""
            governs = key in self._prepositions and side in {_BEHIND, key}
            return self._head(view, at + 1, stop, known=hit.noun)[0] if governs else frozenset()
        if hit.noun or (side == _SUBJECT and view.passive):
            return frozenset()
        if side == _OBJECT and not view.passive:
            return self._head(view, view.following, stop)[0]
        return self._subject(view)

    def _past_object(self, view: _View, side: str, stop: int) -> int:
        """Give where `side` stands behind a verb's object, `stop` if it does not: "sent him [to] jail"."""
        _, at = self._head(view, view.following, stop)
        return at if at < stop and view.words.forms[at].key == side else stop

    def _head(self, view: _View, first: int, stop: int, *, known: bool = False) -> tuple[frozenset[str], int]:
        """Give the classes of the last noun of the phrase that begins at word `first`, and where the phrase ends.

        Where a verb may follow, only `known` nouns can follow one another: "the blast at the mill [woke] them".
        """
        words = view.words
        head = -1
        at = first
        while at < min(stop, first + _PHRASE):
            form = words.forms[at]
            if form.kind == "mark":
                if form.text not in QUOTES and (form.text != "." or at + 1 >= stop):  # "confirmed Gen. Rawal"
                    break
            elif form.key in self._stops:
                # "Hundreds [of] prisoners": the noun behind tells more; "Goa [and] Pune police" is one phrase.
                counted = head < 0 or words.forms[head].kind == "number" or words.forms[head].key in self._counts
                goes_on = form.key in self._prepositions - self._to and counted and at > first
                if not goes_on and not (form.key in self._ands and head in view.kinds and view.kinds[head].named):
                    break
            elif form.kind == "number" or form.key in self._classes or not self._is_skipped(form):
                follows = head >= 0 and form.key not in self._classes and self._is_known(view, head)
                if follows and (known or self._lexicon.ends_as_verb(form)):
                    break
                head = at
            at += 1
        return (self._of_word(view, head) if head >= 0 else frozenset()), at

    def _is_known(self, view: _View, at: int) -> bool:
        return at in view.kinds or view.words.forms[at].key in self._classes

    def _subject(self, view: _View) -> frozenset[str]:
        """Give the classes of the noun phrase before a verb's group, or of what its relative pronoun stands for."""
        words, start = view.words, view.inside.start
        at = view.hit.first - 1
        while at >= start and (words.forms[at].key in self._group or self._is_skipped(words.forms[at])):
            at -= 1
        if at >= start and words.forms[at].key in self._relatives:
            at -= 1
        if at >= start and words.forms[at].text == "," and words.forms[at + 1].key in self._group | self._relatives:
            at -= 1  # "the mayor, [Asha Rawal], is held"
        last = at
        # "Rain forced [the club] to close": of an infinitive the nearest noun phrase, not whose verb brings it.
        told = any(form.key in self._to for form in words.forms[last + 1 : view.hit.first])
        while at >= max(start, last - _FAR) and not self._ends_before(words.forms[at]):
            if told and at < last and self._lexicon.is_past(words.forms[at]):
                break
            at -= 1
        # "Shares [of a mill] fell", but "on Monday shares fell": a phrase that a preposition opens is no subject.
        found: frozenset[str] = frozenset()
        place = at + 1
        while place <= last:
            governed = words.forms[place].key in self._prepositions
            classes, end = self._head(view, place + governed, last + 1)
            if not governed and end > place:
                return classes
            found = classes or found
            place = max(end, place + 1)
        return found

    def _ends_before(self, form: WordForm) -> bool:
        if form.kind == "mark":
            return form.text not in QUOTES
        # "It sank after [a fire] killed two": what stands before a verb's subject opens its clause.
        return form.key in self._openers or (form.key in self._stops and form.key not in self._prepositions)

    def _qualifier(self, view: _View) -> frozenset[str]:
        """Give the classes of the words right before a noun: "[vaccine] trial", "[doctors'] strike"."""
        out: frozenset[str] = frozenset()
        first = view.hit.first
        for at in range(first - 1, max(view.inside.start, first - 3) - 1, -1):
            form = view.words.forms[at]
            if form.kind == "mark" and form.text in _CLITICS:
                continue
            if form.kind != "word" or form.key in self._stops:
                break
            out |= self._of_word(view, at)
        return out

    def _of_word(self, view: _View, at: int) -> frozenset[str]:
        """Give the classes of one word: by the table, else by the kind of thing that it names."""
        key = view.words.forms[at].key
        found = self._classes.get(key)
        if found is None and self._lexicon.late:
            stems = view.words.forms[at].stems
            found = next((self._classes[stem.text] for stem in stems if stem.text in self._classes), None)
        elif found is None:
            bare = next((key[: -len(one)] for one in _CLITICS if key.endswith(one)), key)
            found = self._classes.get(bare)
        part = view.kinds.get(at)
        if part is not None and part.named:
            shown = (found or ()) if part.schema in _PLAIN else self._title(view, part)
            return frozenset({part.schema, *shown})
        if found is not None:
            return frozenset(found)
        return frozenset({_KINDS[part.schema]}) if part is not None and part.schema in _KINDS else frozenset()

    def _title(self, view: _View, part: Part) -> set[str]:
        """Give the classes of the title that a named person bears: "[Judge] Asha Rawal", "[Judge] Rawal"."""
        if part.schema != _PERSON:
            return set()
        forms = view.words.forms[max(part.first - 1, view.inside.start) : part.last]
        return {one for form in forms if form.text[:1].isupper() for one in self._classes.get(form.key, ())}

    def _is_skipped(self, form: WordForm) -> bool:
        return form.kind == "number" or form.key in self._skipped or self._lexicon.is_adverb(form)


def _classes(pack: Pack, splitter: WordSplitter) -> dict[str, frozenset[str]]:
    """Give the classes of each form of the nouns of a pack, one set for all forms that have the same."""
    nouns = Forms(pack, splitter)
    named: dict[str, set[str]] = {}
    for row in pack.table("noun_classes"):
        named.setdefault(splitter.keys(row["surface"])[0], set()).add(row["class"])
    shared: dict[frozenset[str], frozenset[str]] = {}
    out: dict[str, frozenset[str]] = {}
    for noun, classes in named.items():
        for key in nouns.of_noun(noun):
            found = out.get(key, frozenset()) | classes
            out[key] = shared.setdefault(found, found)
    return out


def _sense(row: Row, sides: frozenset[str]) -> Sense:
    """Give what a row of `senses` says: one side with its classes, or several that "and" joins, with theirs."""
    named, classes = row["side"].split(_BOTH), row["classes"].split(_BOTH)
    if not sides.issuperset(named):
        raise row.fault(f"side must be one of {', '.join(sorted(sides))}, not {row['side']!r}")
    if len(named) != len(classes):
        raise row.fault(f"{len(named)} sides need as many groups of classes, joined by 'and'")
    return Sense(
        needs=tuple((side, frozenset(one.split())) for side, one in zip(named, classes, strict=True)), type=row["type"]
    )


def _holds(sense: Sense, beside: Callable[[str], frozenset[str]]) -> bool:
    """Tell whether all the nouns that a sense needs stand where it needs them."""
    return all(classes & beside(side) or (not classes and beside(side)) for side, classes in sense.needs)
