"""Find bodies that go by their initials, spelt out by the names of the letters: no other word is three of them."""

from __future__ import annotations

from ghatna.model.words import WordForm, Words
from ghatna.packs.initials import Initials
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter
from ghatna.read.citation import Citations
from ghatna.read.judged import JudgedForms
from ghatna.read.name_heads import NameHeads
from ghatna.read.name_spans import NameSpan

_FEWEST = 3
_SCORE = 0.75
_RARE = 3


class AcronymFinder:
    """Works on one pack's names of letters."""

    def __init__(self, pack: Pack, splitter: WordSplitter, heads: NameHeads, citations: Citations) -> None:
        self._initials = Initials(pack)
        common = pack.table("name_words").having("kind", "acronym")
        self._common_nouns = frozenset(splitter.form(row["surface"]).key for row in common)
        self._any = bool(pack.table("initials"))
        self._heads = heads
        self._citations = citations
        self._able = JudgedForms(self._is_acronym)

    def added(
        self, words: Words, spans: tuple[NameSpan, ...], runs: tuple[tuple[int, int], ...]
    ) -> tuple[NameSpan, ...]:
        """Give the spans with the acronyms that stand in none of them."""
        if not self._any:
            return spans
        taken = {at for span in spans for at in range(span.first, span.last + 1)}
        more = [
            NameSpan(first=at, last=at, schema="Organization", score=_SCORE, tagged=True)
            for first, last in runs
            for at in self._able.places(words, first, last)
            if at not in taken and not self._heads.is_noun(words, at)
        ]
        return tuple(sorted((*spans, *more), key=lambda span: span.first)) if more else spans

    def _is_acronym(self, form: WordForm) -> bool:
        return form.kind == "word" and self._citations.common(form) < _RARE and self._spells(form)

    def _spells(self, form: WordForm) -> bool:
        if not self._common_nouns.isdisjoint(form.keys):
            return False
        cut = (form.text[: len(form.text) - len(stem.ending)] for stem in form.stems)
        return any(self._initials.spelt(text, fewest=_FEWEST) for text in (form.text, *cut))
