"""Find the triggers: the words of a text that tell of happenings, with voice and mood of their verb."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ghatna.frame.events_entries import GAP, QUOTES, Entry, Opening
from ghatna.frame.events_groups import GroupFinder, with_role
from ghatna.frame.events_hits import Hit, as_noun
from ghatna.frame.events_inverted import InvertedFinder
from ghatna.frame.events_nouns import NounSetting
from ghatna.frame.events_parted import PartedFinder
from ghatna.frame.events_passives import PassiveFinder
from ghatna.frame.events_shades import ShadeFinder
from ghatna.frame.events_steps import FAR_GAP, StepFinder
from ghatna.frame.events_verbs import HOST_GAP, VerbSetting
from ghatna.frame.events_words import NOTHING, EventLexicon, cases_of_words, roles_of_words
from ghatna.model.parts import Sentence
from ghatna.model.records import replace
from ghatna.model.words import WordForm, Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

_LIGHT_GAP = 3
# A verb farther behind its noun than this is not shown as part of the trigger.
_APART = 2
_DEEDS = frozenset({"act", "hit", "give", "launch", "rule", "tell", "compete", "do", "occur"})
_BARE_CASES = frozenset({"", "plural", "oblique_plural"})
_ARGUMENTS = frozenset({"agentive", "plural_agentive", "dative", "plural_dative"})


class TriggerFinder:
    """Finds triggers by one pack's tables."""

    def __init__(self, pack: Pack, splitter: WordSplitter, lexicon: EventLexicon) -> None:
        self._lexicon = lexicon
        self._passives = PassiveFinder(pack, splitter, lexicon)
        self._around = NounSetting(pack, splitter, lexicon)
        self._shades = ShadeFinder(pack, splitter, lexicon)
        self._verbs = VerbSetting(pack, splitter, lexicon)
        self._infinitive = tuple(
            splitter.ending_key(row["ending"]) for row in pack.table("verb_endings") if row["tense"] == "infinitive"
        )
        roles = roles_of_words(pack, splitter)
        self._markers = cases_of_words(pack, splitter)
        self.groups = GroupFinder(pack, splitter, lexicon, roles=roles, markers=self._markers)
        self._inverted = InvertedFinder(lexicon, frozenset(self._markers) | with_role(roles, {"postposition"}))
        self._parted = PartedFinder(pack, splitter, lexicon, self.hit_of)
        self._using = frozenset(pack.setting("using_rows", ()))
        self._auxiliaries = self.groups.auxiliaries
        self._adverbs = with_role(roles, {"adverb", "negation"})
        self._stops = with_role(roles, {"postposition", "conjunction", "complementizer", "relative", "and"})
        if lexicon.late:
            # What is a conjunction at the head of a clause is "too" behind a noun.
            self._stops -= self._adverbs
        # "A visit [too, not, again] made" is one trigger; "a visit [over] made" is not.
        self._between = self._adverbs | self._auxiliaries
        self._breaks = with_role(roles, {"conjunction", "complementizer", "relative", "and"})
        self._be = with_role(roles, {"be"})
        counting = {key for row in pack.table("numbers") for key in splitter.keys(row["surface"])}
        self._articles = with_role(roles, {"determiner"}) - with_role(roles, {"part"}) - counting
        self._tails = with_role(roles, {"tail"})
        self._bounds = self._stops | self._verbs.before_verb | with_role(roles, {"preposition"})
        # An object ends before these: "lifted [over 20] sieges", not "lifted [in May] a siege".
        sizes = {splitter.keys(row["surface"])[0] for row in pack.table("comparators") if " " not in row["surface"]}
        ends = frozenset() if lexicon.late else (self._bounds | self._be) - with_role(roles, {"linking"}) - sizes
        self._steps = StepFinder(pack, splitter, lexicon, between=self._between - self._stops, ends=ends)

    def find(self, words: Words, sentence: Sentence, timed: frozenset[int] = frozenset()) -> list[Hit]:
        """Give the triggers of one sentence in order; no two share a word.

        The words `timed` say when: they may stand between a noun and its verb and are neither.
        """
        inside = words.between(sentence.start, sentence.end)
        opening_of = self._lexicon.opening
        headline = sentence.kind != "sentence"
        out: list[Hit] = []
        at, stop, late = inside.start, inside.stop, self._lexicon.late
        while at < stop:
            opening = opening_of(words.forms[at])
            hit = None if opening is None else self._at(words, opening, at, stop, timed)
            if hit is not None and hit.first < inside.start:  # a verb of the sentence before is not the noun's
                hit = replace(hit, first=at, verb=-1, form="", noun=True, told=False)
            if opening is not None and not late:
                hit = self._passives.read(words, hit, at, inside, out, headline=headline)
            if late:
                hit = self._parted.read(words, out, hit, at, inside, timed)
                if headline:
                    hit = self._inverted.read(words, out, at, inside) or hit
            if hit is None or (hit.noun and self.groups.is_capacity(words, hit.last + 1, stop)):
                at += 1
                continue
            hit = self._lengthened(words, hit, stop, timed)
            at = max(hit.last, hit.end) + 1
            if out and not (late and out[-1].meanings[0].type == NOTHING):
                hit = self._with_noun(words, out, hit) if late else self._of_noun(words, out, hit)
            if out and self.groups.is_held(words, out[-1], hit):
                out.pop()
            hit = self._around.look(words, out, hit, inside.start)
            out.append(self._shades.shade(words, hit, inside))
        return out

    def _lengthened(self, words: Words, hit: Hit, stop: int, timed: frozenset[int]) -> Hit:
        """Give a noun of several words with the verb that makes a trigger with its last: "a silver [medal won]"."""
        opening = self._lexicon.opening(words.forms[hit.last]) if hit.noun and hit.first < hit.last else None
        more = self._at(words, opening, hit.last, stop, timed) if self._lexicon.late and opening is not None else None
        return hit if more is None or more.noun or more.verb <= hit.last else replace(more, first=hit.first)

    def _at(self, words: Words, opening: Opening, at: int, stop: int, timed: frozenset[int]) -> Hit | None:
        """Give the trigger that begins at word `at`: the one of most words, verbs before nouns."""
        for entry, places in self._written(words, opening, at, stop):
            # "Its report [next] week": a verb's form that says when is no verb.
            if places and not (entry.verb > 0 and places[-1] in timed):
                hit = self._hit(words, entry, places, stop, timed=timed)
                if hit is not None:
                    return hit
        for entry, case in opening.stems:
            hit = self._hit(words, entry, [at], stop, case=case, timed=timed)
            if hit is not None:
                return hit
        return None

    def _written(self, words: Words, opening: Opening, at: int, stop: int) -> Iterator[tuple[Entry, list[int]]]:
        """Give the rows that may stand at word `at` with their words: those of more first, near ones before far."""
        far = [] if self._lexicon.late else opening.near(words, at, stop, FAR_GAP)
        for one in opening.near(words, at, stop) if far or self._lexicon.late else ():
            entry = self._lexicon.entry(one)
            yield entry, self._steps.find(words, entry, at, stop)
        for one in far:
            entry = self._lexicon.entry(one)
            yield entry, self._steps.find_far(words, entry, at, stop)
        for entry in opening.single:
            yield entry, [at]

    def is_infinitive(self, form: WordForm) -> bool:
        """Tell whether a word is an infinitive that says what is tried, planned or meant."""
        return self._lexicon.late and any(one.form == "infinitive" for one in self._lexicon.verb_forms(form))

    def hit_of(self, words: Words, entry: Entry, places: list[int], stop: int) -> Hit | None:
        """Give the trigger that an entry makes of words at `places`, which the lexicon does not hold."""
        return self._hit(words, entry, places, stop, timed=frozenset())

    def _hit(
        self, words: Words, entry: Entry, places: list[int], stop: int, *, timed: frozenset[int], case: str = ""
    ) -> Hit | None:
        if entry.pos == "verb":
            return self._verb_hit(words, entry, places, stop)
        base = Hit(
            first=places[0], last=places[-1], meanings=entry.meanings, verb=-1, form="", end=places[-1], noun=True
        )
        if not case and len(places) > 1:
            tail = words.forms[places[-1]]
            if tail.key not in entry.steps[-1].keys:
                case = next((stem.case for stem in tail.stems if stem.text in entry.steps[-1].keys), "")
        if entry.pos == "phrase":
            return replace(base, noun=False, form="past")
        if not self._lexicon.late:
            return self._early_noun(words, base, stop)
        if entry.meanings[0].type == NOTHING:
            # Who does it holds no verb: "the robbers [attack made]".
            return base
        if not case and places[-1] + 1 < stop:
            case = self._marked(words, places[-1] + 1, stop)
        if case not in _BARE_CASES:
            return None if entry.pos == "light" else replace(base, case=case)
        light = self._light(words, places[-1] + 1, stop, timed) or self._around.far_light(
            words, places, stop, entry.pos
        )
        if light is None:
            if entry.pos == "light":
                return replace(base, noun=False) if self._closes(words, places[-1], stop) else None
            # What only qualifies the noun behind it, itself a trigger, is none.
            return None if places[-1] + 1 < stop and self._lexicon.is_noun(words.forms[places[-1] + 1]) else base
        place, middle = light
        form, end, passive = self.groups.group(words, place, stop)
        return Hit(
            first=base.first, last=max(place, base.last), meanings=base.meanings, verb=place, form=form, end=end,
            passive=passive, middle=middle, head=base.last if place - base.last > _APART else -1,
        )  # fmt: skip

    def _marked(self, words: Words, at: int, stop: int) -> str:
        """Give the function of a case word that stands apart behind a noun, "" if none does.

        A form of the verb that looks like one ("ki", did, against "ki", of) is the verb before a pause or auxiliary.
        """
        form = words.forms[at]
        function, last = self.groups.case(words, at, stop)
        if function and last == at and self._lexicon.verb_forms(form):
            after = words.forms[at + 1] if at + 1 < stop else None
            if after is None or after.kind == "mark" or after.key in self._auxiliaries or after.key in self._stops:
                return ""
        return function

    def _with_noun(self, words: Words, out: list[Hit], hit: Hit) -> Hit:
        """Join a verb of little meaning to the noun that it holds far before it: "a meeting [in Surat] took place"."""
        noun = out[-1]
        if noun.noun and noun.case == "genitive" and hit.meanings[0].surface in self._using:
            # "Tear-gas-of [use made]" tells of the tear gas.
            return replace(hit, first=out.pop().first, meanings=noun.meanings) if hit.first == noun.last + 1 else hit
        if not noun.noun or noun.case not in _BARE_CASES or not hit.host or hit.first - noun.last > HOST_GAP:
            return hit
        for at in range(noun.last + 1, hit.first):
            form = words.forms[at]
            if form.kind == "mark" or form.key in self._breaks or self._lexicon.is_full_verb(form):
                return hit
        out.pop()
        middle = hit.middle or hit.host == "middle"
        return replace(hit, first=noun.first, meanings=noun.meanings, middle=middle, generic=False, head=noun.last)

    def _closes(self, words: Words, at: int, stop: int) -> bool:
        """Tell whether word `at` ends its clause, as a predicate without a verb does in headlines."""
        return at + 1 >= stop or words.forms[at + 1].kind == "mark"

    def _early_noun(self, words: Words, hit: Hit, stop: int) -> Hit | None:
        """Give a noun of a language whose verb stands early, unless the word is plainly a verb here."""
        if hit.first == hit.last and hit.first > 0 and words.forms[hit.first - 1].key in self._verbs.before_verb:
            return None
        place = self._verb_before(words, hit.first)
        if place < 0:
            head = self._without_tail(words, list(range(hit.first, hit.last + 1)))
            told = self._verbs.is_there(words, hit.first) or self._verbs.is_held(words, hit.last, stop)
            return replace(hit, told=told, head=head)
        reading = next(one for one in self._lexicon.verb_forms(words.forms[place]) if one.lemma in self._lexicon.light)
        after_be = self._verbs.before(words, place) in self._be
        if reading.form == "past" and after_be:
            return hit
        progressive = reading.form == "participle" and after_be
        return replace(
            hit, first=place, verb=place, form="present" if progressive else reading.form, noun=False, told=True
        )

    def _verb_before(self, words: Words, first: int) -> int:
        """Give the light verb whose object begins at word `first`, as in "held [two days of] talks"; -1 for none."""
        for at in range(first - 1, max(first - 2 - GAP, -1), -1):
            form = words.forms[at]
            if any(one.lemma in self._lexicon.light for one in self._lexicon.verb_forms(form)):
                return at
            if not form.text.islower() or form.key in self._bounds:
                return -1
        return -1

    def _of_noun(self, words: Words, out: list[Hit], hit: Hit) -> Hit:
        """Join a noun and the verb that only says that it took place, or that somebody held it.

        "A match [was] played" and "there was a match" tell of the match, "issued an appeal" of the appeal.
        """
        before = out[-1]
        if hit.lead >= 0 and hit.lead <= before.last:
            # The object is told already: "called off [a strike called] by teachers".
            if not before.noun and before.first < before.last:
                return replace(hit, lead=-1)
            out.pop()
        elif hit.told and hit.first <= before.last:
            out.pop()
        elif (noun := as_noun(before, hit)).noun and hit.host and hit.first - before.last <= HOST_GAP:
            between = words.forms[before.last + 1 : hit.first]
            if all(form.kind != "mark" and form.key not in self._breaks for form in between):
                out.pop()
                return replace(noun, end=max(hit.last, hit.end), told=True)
        return hit

    def _verb_hit(self, words: Words, entry: Entry, places: list[int], stop: int) -> Hit | None:
        place = places[entry.verb]
        lemma = entry.steps[entry.verb].lemma or ""
        reading = self._lexicon.verb_form(words.forms[place], lemma)
        if reading is None:
            return None
        if self._lexicon.late:
            bare = reading.form == "stem" and not self.groups.is_whole(words, place, stop, hosted=len(places) > 1)
            demand = self.groups.is_demand(words, places[0], entry.meanings[0].surface)
            if bare or not demand or self._marked(words, place, stop):
                return None
            alone = words.forms[place].key
            if len(places) == 1 and reading.form == "infinitive" and self._lexicon.meanings(alone, "noun"):
                return None  # Hindi "to fall" is also "an incident"
            if len(places) == 1 and place > 0:
                if lemma in self._lexicon.light and self._explains(words, place - 1):
                    return None
                if self.groups.is_owned_noun(words, place, stop, reading.form):
                    return None
                if reading.form == "relative" and self.groups.lies(words, place, lemma):
                    return None
            form, end, passive = self.groups.group(words, place, stop, lemma)
            passive = passive or self.groups.is_undergone(words, places, lemma) or self.groups.is_enacted(entry, lemma)
            passive = passive or (len(places) > 1 and self.groups.is_periphrastic(words, places[-2], lemma))
            return Hit(
                first=places[0], last=max(places), meanings=entry.meanings, verb=place, form=form, end=end,
                passive=passive, generic=len(places) == 1 and lemma in self._lexicon.generic,
                host=self._lexicon.voice(lemma) if len(places) == 1 or self._lexicon.is_phase(entry) else "",
                middle=self.groups.is_told_by_noun(words.forms[places[0]], entry, lemma),
                intransitive=self._lexicon.voice(lemma) == "middle",
            )  # fmt: skip
        if not self._verbs.is_verb(words, place, reading.form, entry):
            return None
        after_be = self._verbs.before(words, place) in self._be
        if lemma not in self._lexicon.light and lemma not in self._lexicon.generic:
            places = places[: entry.apart] or places
        lead, head = self._shown(words, lemma, places, whole=entry.whole)
        # "Be handed over" is the passive of a deed, "be bound for" is none.
        written = lemma in self._be and lead >= 0
        deed = written and entry.meanings[0].frame in _DEEDS and self._lexicon.is_past(words.forms[lead])
        passive = deed or (reading.form == "past" and after_be)
        progressive = reading.form == "participle" and after_be
        return Hit(
            first=places[0], last=max(places), meanings=entry.meanings, verb=place,
            form="present" if progressive else reading.form, end=max(places), passive=passive,
            generic=len(places) == 1 and lemma in self._lexicon.generic, told=progressive,
            host="middle" if entry.meanings[0].surface in self._lexicon.hosts else "",
            lead=lead, head=head,
        )  # fmt: skip

    def _shown(self, words: Words, lemma: str, places: list[int], *, whole: bool) -> tuple[int, int]:
        """Give the first and last word shown, -1 for the trigger's own.

        "Filed a complaint" is shown whole, of "recovered twelve bodies" the verb, of "made no arrests" the noun; the
        verb "be" never.
        """
        lead = -1
        if lemma in self._be and len(places) > 1 and words.forms[places[1]].key not in self._bounds:
            lead, places = places[1], places[1:]
        pairs = () if whole and lemma not in self._lexicon.light else tuple(pairwise(places))
        for number, (before, place) in enumerate(pairs):
            if any(form.key not in self._articles for form in words.forms[before + 1 : place]):
                if lemma in self._lexicon.light and not number:
                    return places[-1], -1
                near = (at for at in reversed(places[: number + 1]) if words.forms[at].key not in self._articles)
                return lead, next(near, before)
        return lead, self._without_tail(words, places)

    def _without_tail(self, words: Words, places: list[int]) -> int:
        """Give the last word but what only leads on to others: "agreed [to]", "walked out [of the]"; -1 for none."""
        last = len(places) - 1
        while last > 0 and words.forms[places[last]].key in self._tails:
            last -= 1
        return places[last] if last < len(places) - 1 else -1

    def _explains(self, words: Words, before: int) -> bool:
        """Tell whether a verb only rounds off the verb before it, as "gave" in "sent and gave"."""
        form = words.forms[before]
        return form.kind == "word" and (self._lexicon.is_chained(form) or form.key.endswith(self._infinitive))

    def _light(self, words: Words, at: int, stop: int, timed: frozenset[int]) -> tuple[int, bool] | None:
        """Give the light verb behind a noun and whether it is middle."""
        lexicon = self._lexicon
        reach = at + _LIGHT_GAP
        for place in range(at, stop):
            if place > reach:
                return None
            if place in timed:
                reach += 1
                continue
            form = words.forms[place]
            if form.kind == "mark":
                if form.text in QUOTES:
                    continue
                return None
            readings = lexicon.verb_forms(form)
            if self._bars(words, place, stop) or (place > at and lexicon.is_noun(form)):
                return None
            for reading in readings:
                kinds = lexicon.light.get(reading.lemma)
                if kinds and (reading.form != "stem" or self.groups.is_whole(words, place, stop, hosted=True)):
                    return place, "active" not in kinds
            if form.key in self._stops or form.key in self._markers:
                return None
        return None

    def _bars(self, words: Words, place: int, stop: int) -> bool:
        """Tell whether a word parts a noun from the light verb behind: another verb, or who acts or is acted on."""
        form, lexicon = words.forms[place], self._lexicon
        if lexicon.is_full_verb(form) or self._hides(words, place, stop):
            return True
        acts = not lexicon.verb_forms(form) and any(stem.case in _ARGUMENTS for stem in form.stems)
        return acts or bool(self._marked(words, place, stop))

    def _hides(self, words: Words, at: int, stop: int) -> bool:
        """Tell whether words that tell of nothing begin here, as "gone" does in the Gujarati for "yesterday"."""
        opening = self._lexicon.opening(words.forms[at])
        if opening is None:
            return False
        near = map(self._lexicon.entry, opening.near(words, at, stop))
        return any(one.meanings[0].type == NOTHING and self._steps.find(words, one, at, stop) for one in near)
