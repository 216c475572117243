"""Read the order of headlines in languages whose verb stands last: "the court handed-down sentence"."""

from __future__ import annotations

from ghatna.frame.events_entries import Entry
from ghatna.frame.events_hits import Hit
from ghatna.frame.events_words import EventLexicon
from ghatna.model.words import Words

_FAR = 7
_FINITE = frozenset({"past", "future", "passive"})


class InvertedFinder:
    """Finds a verb with the noun that it needs behind it, by one pack's lexicon; `cases` are words that mark one."""

    def __init__(self, lexicon: EventLexicon, cases: frozenset[str]) -> None:
        self._lexicon = lexicon
        self._cases = cases

    def read(self, words: Words, out: list[Hit], at: int, inside: range) -> Hit | None:
        """Give the trigger that ends with the noun at word `at`, which ends its clause; the verb leaves `out`."""
        if at + 1 < inside.stop and words.forms[at + 1].kind != "mark":
            return None
        opening = self._lexicon.opening(words.forms[at])
        if opening is None:
            return None
        for entry in map(self._lexicon.entry, opening.rows):
            first = at - max(1, len(entry.steps) - 1)
            if first < inside.start:
                continue
            beside = words.forms[at - 1].key not in self._cases
            hit = (self._match(words, entry, first, at) if beside else None) or self._far(words, out, entry, at, inside)
            if hit is not None and hit.verb < hit.first:
                if out and out[-1].last == hit.verb:
                    out.pop()
                return hit
            if hit is None or (out and out[-1].first < first <= max(out[-1].last, out[-1].end)):
                continue
            while out and out[-1].first >= first:
                out.pop()
            return hit
        return None

    def _far(self, words: Words, out: list[Hit], entry: Entry, at: int, inside: range) -> Hit | None:
        """Give the same where a noun that has a case stands between: "[Chad] will-give Mali-to [aid]".

        The verb is one that may hold any noun or just this one, and stands in no other trigger; nobody else's does.
        """
        lexicon = self._lexicon
        if entry.pos == "phrase" or len(entry.steps) != 1 + (entry.pos == "verb"):
            return None
        lemmas = lexicon.light if entry.pos != "verb" else {entry.steps[1].lemma}
        for place in range(at - 2, max(inside.start, at - _FAR) - 1, -1):
            form = words.forms[place]
            if form.kind == "mark":
                return None
            readings = lexicon.verb_forms(form)
            if not readings:
                continue
            taken = any(hit.first < place <= max(hit.last, hit.end) or place == hit.first < hit.last for hit in out)
            reading = next((one for one in readings if one.lemma in lemmas and one.form in _FINITE), None)
            if reading is None or taken or place == inside.start:
                return None
            return Hit(
                first=at, last=at, meanings=entry.meanings, verb=place, form=reading.form, end=at,
                passive=reading.form == "passive", middle=lexicon.voice(reading.lemma) == "middle",
            )  # fmt: skip
        return None

    def _match(self, words: Words, entry: Entry, first: int, at: int) -> Hit | None:
        """Give the hit if the words before the noun are the rest of an entry, or a verb that may hold the noun."""
        lexicon, verb = self._lexicon, words.forms[at - 1]
        if entry.pos == "verb":
            rest = entry.steps[1:]
            lemmas = {rest[-1].lemma} if rest else set()
            if not all(lexicon.fits(step, words, first + number, last=False) for number, step in enumerate(rest)):
                return None
        elif entry.pos != "phrase" and len(entry.steps) == 1:
            lemmas = {one.lemma for one in lexicon.verb_forms(verb) if one.lemma in lexicon.light}
        else:
            return None
        reading = next((one for one in lexicon.verb_forms(verb) if one.lemma in lemmas and one.form in _FINITE), None)
        if reading is None:
            return None
        return Hit(
            first=first, last=at, meanings=entry.meanings, verb=at - 1, form=reading.form, end=at,
            passive=reading.form == "passive", middle=lexicon.voice(reading.lemma) == "middle",
        )  # fmt: skip
