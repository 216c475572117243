"""Words parted further where a figure is written together with its neighbours: six-mile, Rs500."""

from __future__ import annotations

import regex

from ghatna.model.words import WordForm, Words
from ghatna.packs import WordSplitter
from ghatna.packs.by_form import ByForm
from ghatna.read.numbers import NumberReader
from ghatna.read.quantities_units import UnitLexicon

_HYPHENS = "-\u2010\u2011"
_PARTS = regex.compile(rf"[{_HYPHENS}]|[^{_HYPHENS}]++")
_PREFIXED = regex.compile(r"(?P<sign>\p{L}[\p{L}\p{M}]{1,3}+)\p{Nd}++\Z")
_DIGITS = regex.compile(r"\p{Nd}++(?:[.,]\p{Nd}++)*+")
_SHORTEST_UNIT = 3

PLAIN, HYPHENED, PREFIXED, NUMBER, ARTICLE = range(5)


class Interest:
    """Says of each word form, looked at once, whether a number begins there or it must be parted."""

    def __init__(self, reader: NumberReader, units: UnitLexicon, splitter: WordSplitter) -> None:
        self.kinds = ByForm(self._judge)
        self._reader = reader
        self._units = units
        self._splitter = splitter

    def _judge(self, form: WordForm) -> int:
        if self._reader.begins(form):
            return NUMBER
        if self._reader.is_article(form):
            return ARTICLE
        if form.kind != "word":
            return PLAIN
        text = form.text
        prefixed = _PREFIXED.match(text)
        if prefixed is not None:
            sign = prefixed["sign"]
            return PREFIXED if self._units.is_money_prefix(sign, self._splitter.form(sign)) else PLAIN
        if not any(hyphen in text for hyphen in _HYPHENS) or any(sign.isdecimal() for sign in text):
            return PLAIN
        head = self._splitter.form(_PARTS.match(text).group())  # type: ignore[union-attr]  # a word never starts with a hyphen
        if self._reader.is_number_word(head.key):
            return HYPHENED
        return HYPHENED if len(head.text) >= _SHORTEST_UNIT and self._units.begins(head) else PLAIN


class WordParter:
    """Parts the words of a text that hide a figure, and leaves the others as they are."""

    def __init__(self, splitter: WordSplitter) -> None:
        self._splitter = splitter

    def part(self, text: str, words: Words, interests: list[int]) -> Words:
        """Give the words with every hyphened and prefixed figure parted."""
        starts: list[int] = []
        ends: list[int] = []
        forms: list[WordForm] = []
        done = 0
        for index, kind in enumerate(interests):
            start, end = words.starts[index], words.ends[index]
            if start < done:
                continue
            if kind in {PLAIN, NUMBER, ARTICLE}:
                starts.append(start)
                ends.append(end)
                forms.append(words.forms[index])
                continue
            pieces = _pieces(text, start, end, kind)
            for left, right in pieces:
                starts.append(left)
                ends.append(right)
                forms.append(self._splitter.form(text[left:right]))
            done = pieces[-1][1]
        return Words(starts=tuple(starts), ends=tuple(ends), forms=tuple(forms))


def _pieces(text: str, start: int, end: int, kind: int) -> list[tuple[int, int]]:
    """Give the spans of one word's parts; digits run on past the word where grouping goes on: Rs5,000."""
    if kind == HYPHENED:
        return [match.span() for match in _PARTS.finditer(text, start, end)]
    at = start
    while not text[at].isdecimal():
        at += 1
    digits = _DIGITS.match(text, at)
    return [(start, at), (at, digits.end() if digits is not None else end)]
