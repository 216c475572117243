"""Find whoever a case word of its own marks as who acts: "ne" in Hindi stands behind nobody and nothing else."""

from __future__ import annotations

from ghatna.model.said import Speaker
from ghatna.model.spans import Span
from ghatna.model.words import WordForm, Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter
from ghatna.read.judged import JudgedForms
from ghatna.read.name_heads import NameHeads

_LONGEST = 6
_CLOSING, _OPENING = ")", "("
_LONGEST_BRACKET = 8


class MarkedAgents:
    """Reads the markers of who acts by one pack's `markers`; does nothing where cases are glued to the noun."""

    def __init__(self, pack: Pack, splitter: WordSplitter, heads: NameHeads) -> None:
        self._heads = heads
        rows = pack.table("markers").having("function", "agent") if pack.setting("agentive_apart") else ()
        counts = (row["surface"] for row in pack.table("numbers") if row["kind"] in {"number", "all"})
        self._counts = splitter.firsts(counts) if rows else frozenset()
        self._marks = frozenset(keys[0] for row in rows if len(keys := splitter.keys(row["surface"])) == 1)
        self._marking = JudgedForms(self._marks_agent)

    def _marks_agent(self, form: WordForm) -> bool:
        return form.key in self._marks

    def find(self, words: Words, runs: tuple[tuple[int, int], ...]) -> tuple[Speaker, ...]:
        """Give the phrases in front of such markers, in the form of those who speak."""
        if not self._marks:
            return ()
        return tuple(
            agent
            for first, last in runs
            for at in self._marking.places(words, first, last)
            if (agent := self._before(words, at, first)) is not None
        )

    def _before(self, words: Words, marker: int, least: int) -> Speaker | None:
        """Give the phrase that ends in front of a marker; its last word is who acts."""
        head = self._past_bracket(words, marker - 1, least)
        counted = head >= least and self._is_count(words, head)  # "[four] were killed"
        if head < least or not (counted or self._is_plain(words, head)):
            return None
        first = head
        while first > least and head - first < _LONGEST and self._is_plain(words, first - 1):
            first -= 1
        end = words.ends[head]
        return Speaker(
            part=Span(start=words.starts[first], end=end), head=Span(start=words.starts[head], end=end),
            nominal=True, cased=True, says=False, several=counted,
        )  # fmt: skip

    @staticmethod
    def _past_bracket(words: Words, at: int, least: int) -> int:
        """Give the word before a bracket that closes at word `at`: "the board (CBIC) ne"."""
        if at < least or words.forms[at].text != _CLOSING:
            return at
        for opening in range(at - 1, max(least, at - _LONGEST_BRACKET) - 1, -1):
            if words.forms[opening].text == _OPENING:
                return opening - 1
        return least - 1

    def _is_count(self, words: Words, at: int) -> bool:
        return words.forms[at].kind == "number" or words.forms[at].key in self._counts

    def _is_plain(self, words: Words, at: int) -> bool:
        form = words.forms[at]
        return form.kind == "word" and not self._heads.is_function_word(form) and not self._heads.is_pronoun(form)
