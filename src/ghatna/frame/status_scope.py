"""How far a signal of status can reach: the clause around a trigger."""

from __future__ import annotations

from ghatna.model.words import WordForm, Words
from ghatna.packs.by_form import ByForm
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

_EDGES = frozenset(';:\u2014\u2013\u201c\u201d"()')
_STOPS = frozenset(".!?\u0964\u0965")
_COMMAS = frozenset({",", "\u060c"})
_INSIDE, _BREAK, _AND = range(3)
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
        self._parting = ByForm(self._parts)
        self._kept = splitter.firsts(pack.setting("conditionals", []))

    def clause(self, words: Words, trigger: range, edges: range, *, finite: bool = False) -> range:
        """Give the words of the clause around `trigger` inside `edges`; a `finite` verb that stands last ends it."""
        first, last, kinds, forms = trigger.start, trigger.stop, self._parting, words.forms
        begin, stop = edges.start, edges.stop
        while first > begin:
            kind = kinds.of(forms[first - 1])
            if kind == _BREAK or (kind == _AND and self._late and self._is_behind_verb(words, first - 1)):
                break
            first -= 1
        if first > begin and forms[first - 1].key in self._kept:
            first -= 1
        ended = finite and self._late and last < stop and forms[last].key in self._ands
        while last < stop and not ended:
            kind = kinds.of(forms[last])
            if kind == _BREAK or (kind == _AND and (not self._late or self._is_behind_verb(words, last))):
                break
            last += 1
        return range(first, last)

    def _parts(self, form: WordForm) -> int:
        """Tell whether a word parts clauses, or may as "and" does."""
        if form.kind == "mark":
            return _BREAK if form.text in _EDGES or form.text in _STOPS or form.text in _COMMAS else _INSIDE
        if form.key in self._breaks:
            return _BREAK
        return _AND if form.key in self._ands else _INSIDE

    def _is_behind_verb(self, words: Words, at: int) -> bool:
        return at > 0 and words.forms[at - 1].key in self._verbs
