"""Tell what was done to the noun before a verb, where the verb stands early: "[men held] in Surat"."""

from __future__ import annotations

from ghatna.frame.events_groups import with_role
from ghatna.frame.events_hits import Hit
from ghatna.frame.events_words import EventLexicon, roles_of_words
from ghatna.model.records import replace
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

_DEEDS = frozenset({"act", "hit", "give", "launch", "rule", "tell", "undergo"})
# What is told of these is done to somebody.
_TO_SOMEBODY = frozenset({"APPOINT", "ASSAULT", "CASUALTY", "COERCE", "JUDGE", "RESCUE", "SANCTION"})
# These may have a clause of their own for an object: "denied soldiers killed".
_STATED = frozenset({"ACCUSE", "AGREE", "REJECT", "REQUEST", "SPEAK", "SUPPORT", "THREATEN"})
_TAKING = frozenset({"participle", "past", "stem"})
_CARRIED = "carry"
_FAR = 8
_NEAR = 3


class PassiveFinder:
    """Finds passives by one pack's function words."""

    def __init__(self, pack: Pack, splitter: WordSplitter, lexicon: EventLexicon) -> None:
        self._lexicon = lexicon
        self._ing = str(pack.setting("progressive_ending", ""))
        roles = roles_of_words(pack, splitter)
        self._by = with_role(roles, {"by"})
        self._be = with_role(roles, {"be"})
        self._time = with_role(roles, {"time"})
        self._finite = with_role(roles, {"be", "have", "modal"})
        self._group = self._finite | with_role(roles, {"adverb", "negation", "to"})
        after_passive = {"preposition", "to", "subordinator", "conjunction", "time", "adverb", "and"}
        self._behind = self._finite | self._by | with_role(roles, after_passive)
        self._relatives = with_role(roles, {"relative"})
        self._complements = splitter.firsts(pack.setting("complement_words", ()))
        self._that = with_role(roles, {"complementizer", "subordinator"})
        self._ands = with_role(roles, {"and"})
        self._ifs = with_role(roles, {"subordinator", "question"}) - with_role(roles, {"preposition"})
        self._to = with_role(roles, {"to"})
        self._breaks = (
            self._relatives | with_role(roles, {"conjunction", "complementizer", "subordinator", "and"}) - self._by
        )
        self._doers = with_role(roles, {"have", "subject", "auxiliary"}) | self._finite
        self._of_others = self._doers | self._breaks | self._relatives | self._by
        self._particles = with_role(roles, {"particle", "preposition"})
        self._prepositions = with_role(roles, {"preposition"}) - with_role(roles, {"particle", "adverb"})
        self._itself = with_role(roles, {"intransitive"})
        self._telling = with_role(roles, {"telling"})
        self._charging = splitter.firsts(pack.setting("charging_words", ()))
        self._links = splitter.firsts(pack.setting("charge_links", ()))

    def read(
        self, words: Words, hit: Hit | None, at: int, inside: range, earlier: list[Hit], *, headline: bool
    ) -> Hit | None:
        """Give the trigger found at word `at`, or `None`, as the passive that it is; `earlier` stand before it."""
        if hit is not None and self._is_attribute(words, hit, inside, earlier):
            return None
        turned = self._turned(words, hit, at, inside)
        if turned is not None or hit is None or hit.passive:
            return turned or hit
        if self._is_joined(words, hit, inside, earlier):
            return replace(hit, passive=True)
        if self._is_of_object(words, hit, inside, earlier):
            return replace(hit, passive=True, bare=True)
        return replace(hit, passive=True, bare=True) if self._is_bare(words, hit, inside, headline=headline) else hit

    def _is_attribute(self, words: Words, hit: Hit, inside: range, earlier: list[Hit]) -> bool:
        """Tell whether a past form right behind a verb describes its object: "confirmed [retired] Gen. Rawal"."""
        last = earlier[-1] if earlier else None
        if last is None or last.form not in _TAKING or last.last != hit.first - 1 or last.verb != last.last:
            return False
        if hit.noun or hit.form != "past" or hit.first != hit.last or words.forms[last.verb].key in self._be:
            return False
        return hit.last + 1 < inside.stop and not self._is_free(words, hit.last, inside)

    def _turned(self, words: Words, hit: Hit | None, at: int, inside: range) -> Hit | None:
        """Give the passive at word `at` of a verb whose object stands before it: "the [ban was lifted]".

        `hit` is what was found there: if it has more words, it stays. The object is shown where it stands near.
        """
        if hit is not None and (hit.verb != at or hit.last > at):
            return None
        lemmas = [one.lemma for one in self._lexicon.verb_forms(words.forms[at]) if one.form == "past"]
        if not lemmas or not self._is_free(words, at, inside):
            return None
        noun = at - 1
        while noun >= inside.start and self._in_group(words, noun):
            noun -= 1
        after_be = any(words.forms[place].key in self._be for place in range(noun + 1, at))
        if noun < at - 1 and not after_be:
            return None
        if after_be and noun >= inside.start and words.forms[noun].key in self._relatives:
            noun -= 1
        if noun >= inside.start and words.forms[noun].text == ",":
            noun -= 1
        for place in range(noun, max(noun - (_FAR if after_be else 1), inside.start - 1), -1):
            form = words.forms[place]
            if form.kind == "mark" or form.key in self._breaks or form.key in self._finite:
                return None
            entry = next((found for one in lemmas if (found := self._lexicon.with_object(one, form.key))), None)
            if entry is not None:
                # "A petition was filed", but of "the road was built" the verb is enough.
                shown = at - place <= _NEAR and (hit is None or self._lexicon.is_noun(form))
                return Hit(
                    first=at, last=at, meanings=entry.meanings, verb=at, form="past", end=at, passive=True,
                    bare=not after_be, lead=place if shown else -1,
                )  # fmt: skip
        return None

    def _is_joined(self, words: Words, hit: Hit, inside: range, earlier: list[Hit]) -> bool:
        """Tell whether a past form shares the "was" of the passive before it: "was fined and [ordered] to pay"."""
        last = next((one for one in reversed(earlier) if not one.noun), None)
        if last is None or last.verb < 0 or hit.noun or hit.form != "past":
            return False
        told = any(one.type in _TO_SOMEBODY | {"CONCEDE"} for one in hit.meanings)
        if not told and not self._is_carried(words, hit):
            return False
        if last.bare or not (last.passive or words.forms[last.verb].key in self._be):
            return False
        if hit.last > hit.first and words.forms[hit.verb + 1].key not in self._particles | self._to:
            return False
        at = hit.first - 1
        while at > last.end and words.forms[at].key not in self._finite and self._in_group(words, at):
            at -= 1
        if at <= last.end or not (words.forms[at].key in self._ands or words.forms[at].text == ","):
            return False
        between = words.forms[last.end + 1 : at]
        if any(form.key in self._doers or form.key in self._relatives or form.key in self._that for form in between):
            return False
        if not told:  # "was seized and [flown to] Lima"
            return True
        return self._is_free(words, hit.last, inside) and not self._is_intransitive(words, hit)

    def _is_of_object(self, words: Words, hit: Hit, inside: range, earlier: list[Hit]) -> bool:
        """Tell whether a past form tells more of another verb's object: "released the guards [held hostage]"."""
        last = earlier[-1] if earlier else None
        if last is None or last.noun or last.passive or hit.noun or hit.form != "past" or hit.verb < 0:
            return False
        if last.meanings[0].frame not in _DEEDS - {"tell"} or last.meanings[0].type in _STATED:
            return False
        if hit.last > hit.first and words.forms[hit.last].key not in self._particles | self._complements:
            return False
        between = words.forms[last.end + 1 : hit.first]
        if len(between) < 2 or any(form.kind == "mark" for form in between):  # noqa: PLR2004 - "the guards"
            return False
        if any(form.key in self._of_others for form in between):
            return False
        done = any(one.type in _TO_SOMEBODY for one in hit.meanings)
        return done and self._is_free(words, hit.last, inside) and not self._is_intransitive(words, hit)

    def _is_appended(self, words: Words, hit: Hit, before: int, stop: int) -> bool:
        """Tell whether a past form between commas tells more of the noun before: "Rao, [accused] of theft, fled"."""
        if words.forms[before].text != "," or before == 0 or words.forms[before - 1].kind != "word":
            return False
        for at in range(hit.last + 1, min(hit.last + 2 * _FAR, stop - 1)):
            form = words.forms[at]
            if form.text == ",":
                after = words.forms[at + 1]
                return after.key in self._finite or (self._lexicon.is_past(after) and not self._lexicon.is_noun(after))
            if form.kind == "mark" or form.key in self._finite:
                return False
        return False

    def _is_bare(self, words: Words, hit: Hit, inside: range, *, headline: bool) -> bool:
        """Tell whether a past form without an object and without "be" is what was done to the noun before it.

        It is if somebody follows with "by", if the verb of that noun is still to come, or in a headline, which tells
        in the present tense what somebody does.
        """
        if hit.noun or hit.form != "past" or hit.verb < 0:
            return False
        if hit.meanings[0].frame not in _DEEDS:
            return headline and self._is_carried(words, hit)
        if hit.last > hit.first and words.forms[hit.last].key not in self._particles | self._complements:
            return False
        before = hit.first - 1
        while before >= inside.start and words.forms[before].key not in self._finite and self._in_group(words, before):
            before -= 1
        if before >= inside.start and words.forms[before].key in self._doers:
            return False
        if not self._is_free(words, hit.last, inside) and not self._governs(words, hit):
            return False
        meaning = hit.meanings[0]
        charges = words.forms[hit.verb].key in self._charging and hit.last + 1 < inside.stop
        if charges and words.forms[hit.last + 1].key in self._links:
            return True  # "a man accused [of] theft fled": who accuses says whom before he says of what
        done = meaning.type in _TO_SOMEBODY or meaning.frame in {"act", "hit", "launch"}
        if before < inside.start:  # "[Accused] of theft, she left"
            return done and not headline and not self._is_intransitive(words, hit)
        # "They face prison if [found guilty]".
        led = headline or words.forms[before].key in self._ifs
        if (
            done
            and not self._is_intransitive(words, hit)
            and (
                led
                or self._is_appended(words, hit, before, inside.stop)
                or self._is_second(words, before, inside)
                or self._is_speakers(words, before, inside)
            )
        ):
            return True
        return self._is_resumed(words, hit.last + 1, inside.stop)

    def _is_second(self, words: Words, noun: int, inside: range) -> bool:
        """Tell whether a verb stands before the noun at word `noun` in its clause: "hanged a man [convicted of] it"."""
        for at in range(noun, max(noun - _FAR, inside.start) - 1, -1):
            form = words.forms[at]
            if form.kind == "mark" or form.key in self._breaks or form.key in self._ands or form.key in self._telling:
                return False
            if at < noun and (form.key in self._finite or self._lexicon.is_past(form)):
                # "A gang that robbed a bank [attacked] at night" tells of the gang.
                led = words.forms[max(inside.start, at - _FAR) : at]
                heads = self._relatives | self._that
                return not (self._lexicon.is_noun(form) or any(one.key in heads for one in led))
        return False

    def _is_speakers(self, words: Words, noun: int, inside: range) -> bool:
        """Tell whether the noun at word `noun` says more of who spoke: "said Asha Rawal, a teacher [held in] May"."""
        start = max(noun - _NEAR, inside.start)
        pause = next((at for at in range(noun, start, -1) if words.forms[at].kind == "mark"), -1)
        if pause < 0 or words.forms[pause].text != ",":
            return False
        at = pause - 1
        while at > inside.start and words.forms[at].text[:1].isupper():
            at -= 1
        return at < pause - 1 and words.forms[at].key in self._telling

    def _governs(self, words: Words, hit: Hit) -> bool:
        """Tell whether a trigger ends in a preposition, behind which no object can stand: "charged with"."""
        return hit.last > hit.first and words.forms[hit.last].key in self._prepositions

    def _in_group(self, words: Words, at: int) -> bool:
        """Tell whether word `at` belongs to a verb's group: "has not [yet been] formally signed"."""
        return words.forms[at].key in self._group or self._lexicon.is_adverb(words.forms[at])

    def _is_free(self, words: Words, at: int, inside: range) -> bool:
        """Tell whether no object follows word `at`."""
        after = at + 1
        return after >= inside.stop or words.forms[after].kind == "mark" or words.forms[after].key in self._behind

    def _is_resumed(self, words: Words, following: int, stop: int) -> bool:
        """Tell whether "by" and who did it follow, or the verb for which the noun before is still waiting."""
        for at in range(following, min(following + _FAR, stop)):
            form = words.forms[at]
            if form.kind == "mark" or form.key in self._breaks:
                return False
            if form.key in self._finite:
                return True
            if form.key in self._by:
                after = words.forms[at + 1] if at + 1 < stop else None
                return after is not None and after.kind == "word" and not self._is_means(after.key)
        return False

    def _is_means(self, key: str) -> bool:
        """Tell whether what follows "by" is how or until when: "by blocking", "by Friday"."""
        return key in self._time or (bool(self._ing) and key.endswith(self._ing))

    def _is_carried(self, words: Words, hit: Hit) -> bool:
        """Tell whether a verb of motion says with "be" that somebody is taken somewhere: "[flown] to Lima"."""
        text = words.forms[hit.verb].key
        rows = (self._lexicon.meanings(f"be {text}{goal}", "verb") for goal in ("", " to"))
        return hit.meanings[0].frame == "go" and any(one.frame == _CARRIED for found in rows for one in found)

    def _is_intransitive(self, words: Words, hit: Hit) -> bool:
        return any(one.lemma in self._itself for one in self._lexicon.verb_forms(words.forms[hit.verb]))
