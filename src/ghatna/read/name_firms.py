"""Find firms that only the last word of their name shows where letters have no case: "[Surya Chemicals] sold it"."""

from __future__ import annotations

from ghatna.model.records import replace
from ghatna.model.words import Words
from ghatna.read.citation import Citations
from ghatna.read.judged import JudgedForms
from ghatna.read.name_heads import NameHeads
from ghatna.read.name_spans import NameSpan, laid_over

_SCORE = 0.7
_ORDINARY = 3
_LONGEST = 4
_SHORTEST = 2
_UNSEEN = 0


class FirmNames:
    """Works on words that end the names of firms and say little else."""

    def __init__(self, heads: NameHeads, citations: Citations) -> None:
        self._heads = heads
        self._citations = citations
        self._ends = JudgedForms(heads.is_firm_end)

    def added(
        self, words: Words, spans: tuple[NameSpan, ...], runs: tuple[tuple[int, int], ...]
    ) -> tuple[NameSpan, ...]:
        """Give the spans with such firms in place of what was seen of their names."""
        if not self._citations.counts_own_words:
            return spans
        more: list[NameSpan] = []
        taken: dict[int, NameSpan] | None = None
        for first, last in runs:
            for at in self._ends.places(words, first + 1, last):
                if taken is None:
                    taken = {one: span for span in spans for one in range(span.first, span.last + 1)}
                firm = self._firm(words, at, first, taken)
                if firm is not None:
                    more.append(firm)
        return laid_over(spans, more)

    def _firm(self, words: Words, at: int, first: int, taken: dict[int, NameSpan]) -> NameSpan | None:
        """Give the firm whose name ends in word `at`, `None` where nothing in front may be a name."""
        seen = taken.get(at)
        if seen is not None and (seen.known or seen.last != at):
            return None
        if seen is not None and seen.first < at:
            return replace(seen, schema="Company", first=self._behind_noun(words, seen.first, at))
        begin = at
        while begin > first and at - begin < _LONGEST - 1:
            before = taken.get(begin - 1)
            if before is not None and not self._citations.case_of(words, begin - 1):
                begin = before.first
                break
            if before is not None or not self._may_name(words, begin - 1, alone=begin == at):
                break
            begin -= 1
        return None if begin == at else NameSpan(first=begin, last=at, schema="Company", score=_SCORE, tagged=True)

    def _behind_noun(self, words: Words, first: int, at: int) -> int:
        """Give where a firm's name begins behind a noun for a firm: "the company [Surya Chemicals]"."""
        noun = self._heads.head_at(words, first)
        bare = noun is not None and not noun.ending and noun.meaning.schema == "Company"
        return noun.last + 1 if bare and noun is not None and noun.last + 1 < at else first

    def _may_name(self, words: Words, at: int, *, alone: bool) -> bool:
        """Tell whether a word may be part of a firm's name: a rare one, the one that stands `alone` also a person's."""
        form = words.forms[at]
        if form.kind != "word" or len(form.key) < _SHORTEST or self._citations.case_of(words, at):
            return False
        if self._heads.is_function_word(form) or self._heads.is_pronoun(form) or self._heads.is_modifier(form):
            return False
        if self._heads.is_noun(words, at) or self._heads.is_role_word(form) or self._heads.is_finite(form):
            return False
        common = self._citations.common(form)
        return common <= _UNSEEN or (alone and (common <= _ORDINARY or self._citations.may_be_persons(form)))
