"""Find the names that a report keeps using and no table of words knows: a foreign person, a small town.

A word that stands three times with different case endings and is not in running text of its
language is hardly ever an ordinary one.
"""

from __future__ import annotations

from collections import Counter

from ghatna.model.entities import Schema
from ghatna.model.words import WordForm, Words
from ghatna.read.citation import Citations
from ghatna.read.judged import JudgedForms
from ghatna.read.name_breaks import OF_PLACES
from ghatna.read.name_heads import NameHeads
from ghatna.read.name_spans import NameSpan

_FEWEST = 3
_SHORTEST = 3
_SCORE = 0.7


class RecurringNames:
    """Works where the table's counts are of the language itself and names bear endings."""

    def __init__(self, heads: NameHeads, citations: Citations) -> None:
        self._heads = heads
        self._citations = citations
        self._unseen = JudgedForms(self._is_unseen)

    def added(
        self, words: Words, spans: tuple[NameSpan, ...], runs: tuple[tuple[int, int], ...]
    ) -> tuple[NameSpan, ...]:
        """Give the spans with the recurring names, where none of their words is taken."""
        if not self._citations.counts_own_words:
            return spans
        taken = {at for span in spans for at in range(span.first, span.last + 1)}
        places: dict[str, list[tuple[int, str]]] = {}
        for first, last in runs:
            for at in self._unseen.places(words, first, last):
                if not self._heads.is_noun(words, at):
                    key = self._citations.stem_key(words, at)
                    places.setdefault(key, []).append((at, self._citations.case_of(words, at)))
        more: list[NameSpan] = []
        for found in places.values():
            if len(found) >= _FEWEST and len({case for _, case in found}) > 1:
                schema = _schema([case for _, case in found])
                more.extend(
                    NameSpan(first=at, last=at, schema=schema, score=_SCORE, tagged=True)
                    for at, _ in found
                    if at not in taken
                )
        return tuple(sorted((*spans, *more), key=lambda span: span.first)) if more else spans

    def _is_unseen(self, form: WordForm) -> bool:
        """Tell whether a word is in no running text."""
        caseless = form.kind == "word" and form.text[0].lower() == form.text[0].upper()
        return caseless and len(form.key) >= _SHORTEST and not self._citations.common(form)


def _schema(cases: list[str]) -> Schema:
    """Give what the endings show: what is mostly gone to or come from is a place."""
    counts = Counter(case.startswith(OF_PLACES) for case in cases if case)
    return "Place" if counts[True] > counts[False] else "Person"
