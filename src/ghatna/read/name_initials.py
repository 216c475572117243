"""Find persons by the initials in front of their surname, where letters have no case: "the officer [J. K. Vala]"."""

from __future__ import annotations

from ghatna.model.records import replace
from ghatna.model.words import WordForm, Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter
from ghatna.read.citation import Citations
from ghatna.read.judged import JudgedForms
from ghatna.read.name_spans import NameSpan, laid_over

_SCORE = 0.8
_STOP = "."
_FEWEST = 4  # two initials with their stops
_SHORTEST = 2


class InitialNames:
    """Knows the letters' names of one pack's table `initials`; one alone may be a word or the number of a list."""

    def __init__(self, pack: Pack, splitter: WordSplitter, citations: Citations) -> None:
        self._citations = citations
        self._letters = splitter.firsts(row["surface"] for row in pack.table("initials"))
        self._able = JudgedForms(self._is_letter)

    def added(
        self, words: Words, spans: tuple[NameSpan, ...], runs: tuple[tuple[int, int], ...]
    ) -> tuple[NameSpan, ...]:
        """Give the spans with such persons in place of what was seen of their names."""
        if not self._letters or not self._citations.counts_own_words:
            return spans
        more: list[NameSpan] = []
        begins: dict[int, NameSpan] | None = None
        for first, last in runs:
            end = first - 1
            for at in self._able.places(words, first, last - _FEWEST):
                surname = self._surname(words, at, last) if at > end else -1
                if surname < 0:
                    continue
                begins = {span.first: span for span in spans} if begins is None else begins
                found = begins.get(surname)
                end = surname if found is None else found.last
                if found is not None and found.known:
                    more.append(replace(found, first=at))
                else:
                    more.append(NameSpan(first=at, last=end, schema="Person", score=_SCORE, tagged=True))
        return laid_over(spans, more)

    def _is_letter(self, form: WordForm) -> bool:
        return form.key in self._letters

    def _surname(self, words: Words, at: int, last: int) -> int:
        """Give the word behind two or more initials that begin at word `at`, -1 where there is none."""
        end = at
        while end < last and self._able.passes(words.forms[end]) and words.forms[end + 1].text == _STOP:
            end += 2
        if end - at < _FEWEST or end > last:
            return -1
        form = words.forms[end]
        return end if form.kind == "word" and len(form.key) >= _SHORTEST else -1
