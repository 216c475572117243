"""Whether a sentence speaks of what was or of what will be, at a given word: words and endings of the pack."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from ghatna.model.expressions import Tense
from ghatna.model.words import WordForm, Words
from ghatna.packs.by_form import ByForm
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

Shown = Literal["past", "future", "prospective", "final"]

_SHOWN: dict[str, Shown | None] = {"past": "past", "future": "future", "prospective": "prospective", "none": None}
_REACH = 40
_PAUSE_COST = 6
_BREAK_COST = 9
_BEYOND = 3


class TenseFinder:
    """Finds the cue of tense that governs a word, by one pack's table `tense`.

    In a language whose verb stands last (setting `verb_order = "late"`) the next cue after the word governs, and one
    before it only if none follows; elsewhere the nearest does, commas and conjunctions counting as distance.
    """

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        self._verb_last = pack.setting("verb_order") == "late"
        self._words: dict[str, Shown | None] = {}
        self._copulas: set[str] = set()
        self._finals: set[str] = set()
        self._limits: set[str] = set()
        self._leads: set[str] = set()
        self._articles: set[str] = set()
        self._aims: set[str] = set()
        self._bases: set[str] = set()
        self._infinitives: set[str] = set()
        self._pauses = {",", ";", ":"}
        sets = {
            "copula": self._copulas, "final": self._finals, "limit": self._limits, "lead": self._leads,
            "article": self._articles, "aim": self._aims, "base": self._bases, "infinitive": self._infinitives,
            "pause": self._pauses,
        }  # fmt: skip
        # "Said [that]", "did [and]": what stands before these has ended its clause.
        rows = pack.table("grammar")
        self._that = _plain_keys(splitter, (row["surface"] for row in rows if row["role"] == "complementizer"))
        self._closers = self._that | _plain_keys(splitter, (row["surface"] for row in rows if row["role"] == "and"))
        endings: list[tuple[str, Shown | None, int]] = []
        for row in pack.table("tense"):
            if row["tense"] not in _SHOWN:
                raise row.fault(f"tense must be one of {', '.join(_SHOWN)}, not {row['tense']!r}")
            shown = _SHOWN[row["tense"]]
            # Folded spellings would join verb endings with those of nouns; the plain form keeps them apart.
            key = splitter.form(row["surface"]).plain_key
            if row["kind"] == "word":
                self._words.setdefault(key, shown)
            elif row["kind"] == "ending":
                endings.append((key, shown, len(key)))
            elif row["kind"] in sets:
                sets[row["kind"]].add(key)
            else:
                raise row.fault(f"kind must be word, ending, {', '.join(sets)}, not {row['kind']!r}")
        self._endings = tuple(sorted(endings, key=lambda item: (-item[2], item[0])))
        self._known = ByForm(self._shown_by)

    def _shown(self, form: WordForm) -> Shown | None:
        found = self._known.of(form)
        return found[0] if found else None

    def _shown_by(self, form: WordForm) -> tuple[Shown, ...]:
        found = self._find(form)
        return () if found is None else (found,)

    def _find(self, form: WordForm) -> Shown | None:
        if form.kind != "word":
            return None
        key = form.plain_key
        if key in self._words:
            return self._words[key]
        for ending, shown, length in self._endings:
            if len(key) > length and key.endswith(ending):
                return shown
        return "final" if key in self._finals else None

    def around(self, words: Words, first: int, last: int, sentence: range, *, weekday: bool = False) -> Tense | None:
        """Give the tense at words `[first, last]` of a sentence, `None` if nothing within reach shows it.

        What is called or set for a `weekday` is still to come.
        """
        if self._is_limit(words, last + 1, sentence.stop):
            return "future"
        if weekday and first > sentence.start and words.forms[first - 1].plain_key in self._leads:
            bare = not any(stem.case for stem in words.forms[last].stems)
            if bare:
                return "future"
        right = self._nearest(words, range(last + 1, min(sentence.stop, last + 1 + _REACH)))
        left = self._nearest(words, range(first - 1, max(sentence.start, first - 1 - _REACH) - 1, -1))
        if right is None or left is None:
            found = right or left
        elif self._verb_last:
            found = right
        else:
            found = left if left[0] <= right[0] else right
        return found[1] if found else None

    def _is_limit(self, words: Words, at: int, stop: int) -> bool:
        """Tell whether a time is the end of what still lasts: "closed until Friday", unless all that is long past.

        The auxiliary of what was then over ("had come by Friday") looks back.
        """
        if at >= min(stop, len(words)) or words.forms[at].plain_key not in self._limits:
            return False
        behind = (words.forms[one].plain_key for one in range(at + 1, min(stop, len(words))))
        return not any(key in self._copulas and self._words.get(key) == "past" for key in behind)

    def _nearest(self, words: Words, way: range) -> tuple[int, Tense] | None:
        """Give the nearest cue on one side with its distance.

        A word with a bare ending yields to a full cue just beyond it: "will be closed on Friday".
        """
        cost, led = 0, False
        bare: tuple[int, Tense, int] | None = None
        for at in way:
            form = words.forms[at]
            led = led or (form.plain_key in self._infinitives and way.step < 0)
            if led and form.plain_key in self._aims:
                return cost, "future"  # "invited her [to visit Delhi] in October"
            cost += _PAUSE_COST if form.plain_key in self._pauses and not self._verb_last else 1
            if way.step > 0 and not self._verb_last and form.text == "," and self._goes_on(words, at):
                cost += _BREAK_COST
            tense = self._at(words, at)
            if self._verb_last and form.plain_key in self._that and way.step > 0:
                break  # what is said has a day of its own
            if tense is None:
                if bare is not None and abs(at - bare[2]) >= _BEYOND:
                    break
                continue
            if way.step < 0 and at > 0 and words.forms[at - 1].plain_key in self._bases:
                # "To [be] held on Friday", "will be held": the participle says nothing of when.
                bare = bare or (cost, "future", at)
                continue
            if self._verb_last:
                return cost, "future" if self._ends_in_future(words, at, way.stop) else tense
            if form.plain_key in self._words:
                return (bare[0] if bare else cost), tense
            bare = bare or (cost, tense, at)
        return (bare[0], bare[1]) if bare else None

    def _goes_on(self, words: Words, at: int) -> bool:
        """Tell whether "and" opens a clause of its own behind the comma at word `at`: "in May[, and] he accepted"."""
        return at + 1 < len(words) and words.forms[at + 1].plain_key in self._closers

    def _ends_in_future(self, words: Words, at: int, stop: int) -> bool:
        """Tell whether the auxiliary right behind a verb looks ahead: "done will-be"."""
        return at + 1 < min(stop, len(words)) and self._at(words, at + 1) == "future"

    def _at(self, words: Words, at: int) -> Tense | None:
        """Give the tense that word `at` shows; a prospective form ("about to do") needs its copula behind it."""
        shown = self._shown(words.forms[at])
        if shown is not None and at > 0 and words.forms[at - 1].plain_key in self._articles:
            # "The injured" are people, "an expected rise" is a noun phrase: neither is the verb.
            return None
        if shown == "final":
            after = words.forms[at + 1] if at + 1 < len(words) else None
            closed = after is None or after.kind == "mark" or after.plain_key in self._closers
            return "past" if closed or (after is not None and after.plain_key in self._copulas) else None
        if shown != "prospective":
            return shown
        return "future" if at + 1 < len(words) and words.forms[at + 1].plain_key in self._copulas else None


def _plain_keys(splitter: WordSplitter, surfaces: Iterable[str]) -> frozenset[str]:
    return frozenset(splitter.form(surface).plain_key for surface in surfaces)
