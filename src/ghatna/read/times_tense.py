"""Whether a sentence speaks of what was or of what will be, at a given word: words and endings of the pack."""

from __future__ import annotations

from typing import Literal

from ghatna.model.expressions import Tense
from ghatna.model.words import WordForm, Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

Shown = Literal["past", "future", "prospective"]

_SHOWN: dict[str, Shown | None] = {"past": "past", "future": "future", "prospective": "prospective", "none": None}
_REACH = 40
_COMMA_COST = 3
_LEFT_COST = 60
_LARGEST_CACHE = 200_000
_LONGEST_CACHED = 64


class TenseFinder:
    """Finds the cue of tense that governs a word, by one pack's table `tense`.

    In a language whose verb stands last (setting `verb_order = "late"`) the next cue after the word governs, and one before it
    only if none follows; elsewhere the nearest does, commas counting as distance.
    """

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        self._verb_last = pack.setting("verb_order") == "late"
        self._words: dict[str, Shown | None] = {}
        self._copulas: set[str] = set()
        endings: list[tuple[str, Shown | None, int]] = []
        for row in pack.table("tense"):
            if row["tense"] not in _SHOWN:
                raise row.fault(f"tense must be one of {', '.join(_SHOWN)}, not {row['tense']!r}")
            shown = _SHOWN[row["tense"]]
            key = splitter.form(row["surface"]).key
            if row["kind"] == "word":
                self._words.setdefault(key, shown)
            elif row["kind"] == "ending":
                endings.append((key, shown, len(key)))
            elif row["kind"] == "copula":
                self._copulas.add(key)
            else:
                raise row.fault(f"kind must be word, ending or copula, not {row['kind']!r}")
        self._endings = tuple(sorted(endings, key=lambda item: (-item[2], item[0])))
        self._known: dict[str, Shown | None] = {}

    def _shown(self, form: WordForm) -> Shown | None:
        if form.text in self._known:
            return self._known[form.text]
        found = self._find(form)
        if len(form.text) <= _LONGEST_CACHED and len(self._known) < _LARGEST_CACHE:
            self._known[form.text] = found
        return found

    def _find(self, form: WordForm) -> Shown | None:
        if form.kind != "word":
            return None
        if form.key in self._words:
            return self._words[form.key]
        for ending, tense, length in self._endings:
            if len(form.key) > length + 1 and form.key.endswith(ending):
                return tense
        return None

    def around(self, words: Words, first: int, last: int, sentence: range) -> Tense | None:
        """Give the tense at words `[first, last]` of a sentence, `None` if nothing within reach shows it."""
        best: tuple[int, Tense] | None = None
        cost = 0
        for at in range(last + 1, min(sentence.stop, last + 1 + _REACH)):
            cost += self._cost(words.forms[at])
            tense = self._at(words, at)
            if tense is not None:
                best = (cost, tense)
                break
        cost = _LEFT_COST if self._verb_last else 0
        for at in range(first - 1, max(sentence.start, first - 1 - _REACH) - 1, -1):
            cost += self._cost(words.forms[at])
            if best is not None and cost >= best[0]:
                break
            tense = self._at(words, at)
            if tense is not None:
                return tense
        return best[1] if best else None

    def _at(self, words: Words, at: int) -> Tense | None:
        """Give the tense that word `at` shows; a prospective form ("about to do") needs its copula behind it."""
        shown = self._shown(words.forms[at])
        if shown != "prospective":
            return shown
        return "future" if at + 1 < len(words) and words.forms[at + 1].key in self._copulas else None

    def _cost(self, form: WordForm) -> int:
        return _COMMA_COST if form.text in {",", ";", ":"} and not self._verb_last else 1
