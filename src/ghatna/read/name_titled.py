"""Find persons whose name has a title written on to it: "Savitaben", "Rameshbhai"."""

from __future__ import annotations

from ghatna.model.words import WordForm, Words
from ghatna.read.citation import Citations
from ghatna.read.judged import JudgedForms
from ghatna.read.name_heads import NameHeads
from ghatna.read.name_spans import NameSpan, retyped

_SCORE = 0.8
# A word as common as that in running text is one of the language: "elder brother".
_COMMON = 4


class TitledNames:
    """Works by the titles that a pack has in `written_titles`."""

    def __init__(self, heads: NameHeads, citations: Citations) -> None:
        self._heads = heads
        self._citations = citations
        self._able = JudgedForms(self._may_be_titled)

    def added(
        self, words: Words, spans: tuple[NameSpan, ...], runs: tuple[tuple[int, int], ...]
    ) -> tuple[NameSpan, ...]:
        """Give the spans with such names, those of one word that were taken for something else as persons."""
        if not self._citations.has_titles:
            return spans
        kept = [
            retyped(span, "Person") if span.first == span.last and self._is_person(words, span) else span
            for span in spans
        ]
        taken = {at for span in spans for at in range(span.first, span.last + 1)}
        more = [
            NameSpan(first=at, last=at, schema="Person", score=_SCORE, tagged=True)
            for first, last in runs
            for at in self._able.places(words, first, last)
            if at not in taken and self._is_titled(words, at)
        ]
        return tuple(sorted((*kept, *more), key=lambda span: span.first))

    def _is_person(self, words: Words, span: NameSpan) -> bool:
        return span.schema != "Person" and not span.known and self._is_titled(words, span.last)

    def _is_titled(self, words: Words, at: int) -> bool:
        if not self._may_be_titled(words.forms[at]) or self._heads.is_noun(words, at):
            return False
        return self._heads.role_at(words, at) is None

    def _may_be_titled(self, form: WordForm) -> bool:
        return form.kind == "word" and self._citations.is_titled(form) and self._citations.common(form) < _COMMON
