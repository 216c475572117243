"""How far a signal of status can reach: the clause around a trigger."""

from __future__ import annotations

from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

_EDGES = frozenset(';:\u2014\u2013\u201c\u201d"()')
_STOPS = frozenset(".!?\u0964\u0965")
_COMMAS = frozenset({",", "\u060c"})
_LATE_BREAKS = frozenset({"conjunction", "complementizer"})
_EARLY_BREAKS = frozenset({"conjunction", "complementizer", "relative"})


class Scope:
    """Finds clauses by one pack's function words."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        self._late = pack.setting("verb_order", "early") == "late"
        breaks = _LATE_BREAKS if self._late else _EARLY_BREAKS
        rows = [(splitter.keys(row["surface"])[0], row["role"]) for row in pack.table("grammar")]
        self._breaks = frozenset(key for key, role in rows if role in breaks)
        self._ands = frozenset(key for key, role in rows if role == "and")
        self._verbs = frozenset(key for key, role in rows if role in {"auxiliary", "verb", "be", "have", "modal"})
        self._kept = splitter.firsts(pack.setting("conditionals", []))

    def clause(self, words: Words, trigger: range, edges: range, *, finite: bool = False) -> range:
        """Give the words of the clause around `trigger` inside `edges`; a `finite` verb that stands last ends it."""
        first, last = trigger.start, trigger.stop
        while first > edges.start and not self._breaks_before(words, first - 1):
            first -= 1
        if first > edges.start and words.forms[first - 1].key in self._kept:
            first -= 1
        ended = finite and self._late and last < edges.stop and words.forms[last].key in self._ands
        while last < edges.stop and not ended and not self._breaks_after(words, last):
            last += 1
        return range(first, last)

    def _breaks_before(self, words: Words, at: int) -> bool:
        form = words.forms[at]
        if form.kind == "mark":
            return form.text in _EDGES or form.text in _STOPS or form.text in _COMMAS
        if form.key in self._breaks:
            return True
        return form.key in self._ands and self._late and at > 0 and words.forms[at - 1].key in self._verbs

    def _breaks_after(self, words: Words, at: int) -> bool:
        form = words.forms[at]
        if form.kind == "mark":
            return form.text in _EDGES or form.text in _STOPS or form.text in _COMMAS
        if form.key in self._breaks:
            return True
        if form.key not in self._ands:
            return False
        if not self._late:
            return True
        return at > 0 and words.forms[at - 1].key in self._verbs
