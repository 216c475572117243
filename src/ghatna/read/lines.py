"""Tell a text's lines apart: headline, subheading, dateline, byline, caption, boilerplate, running text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ghatna.model.parts import SentenceKind
from ghatna.model.records import record
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.phrases import Phrases
from ghatna.packs.words import WordSplitter
from ghatna.read.datelines import DatelineReader

# All of these are white space, so that none stands inside a word.
_RARE_BREAKS = "\r\u2028\u2029\x0b\x0c\x85"
_BREAKS = re.compile(f"[\n{_RARE_BREAKS}]+")
_TERMINATORS = frozenset(".!?\u0964\u0965\u2026")
_CLOSERS = frozenset("\"')]\u2019\u201d\u00bb")
_DASHES = frozenset(":-\u2013\u2014")
_BULLETS = frozenset("-*\u2022\u25cf\u25aa\u25e6\u2023\u2013\u2014\u00b7\u27a4\u25ba\u25b6\u2713")
_CELLS = ("\t", " | ")
_FOLDED_WIDTH = 100
_FOLDED_LINES = 6
_HEADLINE_WORDS = 24
_SUBHEADING_WORDS = 10
_SHORT_LINE_WORDS = 16
_CREDIT_WORDS = 10
_CAPTION_WORDS = 48


@record(frozen=True, slots=True, kw_only=True)
class Line:
    """One line: the indices of its first and last word, and its kind."""

    first: int
    last: int
    kind: SentenceKind


@record(frozen=True, slots=True, kw_only=True)
class _Sign:
    """A word that shows what a line is: `kind`, where in the line it must stand, what must come with it."""

    kind: SentenceKind
    position: str


class LineReader:
    """Finds lines and their kinds by one pack's signs (`lines.csv`)."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        self._signs = Phrases(
            (splitter.keys(row["surface"]), _Sign(kind=_kind(row["kind"]), position=row["position"]))
            for row in pack.table("lines")
        )
        self._datelines = DatelineReader(pack, splitter)

    def find(self, text: str, words: Words) -> tuple[Line, ...]:
        """Give the lines in order; together they hold every word once."""
        spans = _unfold(text, words, list(_line_spans(text, words)))
        out: list[Line] = []
        for number, (first, last) in enumerate(spans):
            following = spans[number + 1 : number + 2]
            kind = self._kind_of(words, first, last)
            end = None if kind else self._datelines.end(words, first, last, number=number)
            if end is not None:
                out.append(Line(first=first, last=end, kind="dateline"))
                if end == last:
                    continue
                first, kind = end + 1, "sentence"  # noqa: PLW2901 - the dateline is taken off the front
            if kind is None and self._ends_in_credit(words, first, last):
                kind = "caption"
            if kind is None:
                kind = _plain_kind(text, words, (first, last), number=number, more=bool(following))
            out.append(Line(first=first, last=last, kind=kind))
        return tuple(out)

    def _kind_of(self, words: Words, first: int, last: int) -> SentenceKind | None:
        """Give the kind that a sign in the line shows, if it is a short line that ends without a full stop."""
        if last - first >= 2 * _SHORT_LINE_WORDS:
            return None
        starts = self._signs.starts(words, first, last + 1)
        if not starts:
            return None
        ended = _is_ended(words, first, last)
        visible = sum(words.forms[at].kind != "mark" for at in range(first, last + 1))
        weak = 0
        for at in starts:
            found = self._signs.find_at(words, at)
            if found is None:
                continue
            sign = found.meaning
            if sign.position == "start" and at == first and visible <= _SHORT_LINE_WORDS:
                return sign.kind
            if (
                sign.position == "label"
                and at == first
                and found.last < last
                and words.forms[found.last + 1].text in _DASHES
            ):
                return sign.kind
            if sign.position == "anywhere" and not ended and visible <= _SHORT_LINE_WORDS:
                return sign.kind
            if sign.position == "two" and not ended and visible <= _SHORT_LINE_WORDS:
                weak += 1
                if weak > 1 or words.forms[max(first, at - 1)].text == "/" or _slash_follows(words, found.last, last):
                    return sign.kind
        return None

    def _ends_in_credit(self, words: Words, first: int, last: int) -> bool:
        """Tell whether a line ends in a credit behind its last full stop: "The bridge. Rao/PTI file photo"."""
        begin = last
        while begin >= first and last - begin <= _CREDIT_WORDS and words.forms[begin].text not in _TERMINATORS:
            begin -= 1
        begin += 1
        if begin == first or begin > last or words.forms[begin - 1].text not in _TERMINATORS:
            return False
        if last - first > _CAPTION_WORDS:
            return False
        signs = 0
        at = begin
        while at <= last:
            found = self._signs.find_at(words, at)
            if found is not None and found.meaning.kind == "caption":
                strong = found.meaning.position in {"anywhere", "start"} or _labels(words, found.last, last)
                signs += 2 if strong else 1
                at = found.last
            else:
                signs += words.forms[at].text in "(/"
            at += 1
        return signs > 1


def _labels(words: Words, at: int, last: int) -> bool:
    return at < last and words.forms[at + 1].text in _DASHES


def _slash_follows(words: Words, at: int, last: int) -> bool:
    return at < last and words.forms[at + 1].text == "/"


def _kind(name: str) -> SentenceKind:
    kinds: dict[str, SentenceKind] = {
        "headline": "headline", "subheading": "subheading", "dateline": "dateline",
        "byline": "byline", "caption": "caption", "boilerplate": "boilerplate",
    }  # fmt: skip
    return kinds.get(name, "sentence")


def _breaks(text: str) -> list[int]:
    """Give where lines break: of several breaks in a row at least the first."""
    if any(sign in text for sign in _RARE_BREAKS):
        return [gap.start() for gap in _BREAKS.finditer(text)]
    out: list[int] = []
    at = text.find("\n")
    while at >= 0:
        out.append(at)
        at = text.find("\n", at + 1)
    return out


def _line_spans(text: str, words: Words) -> Iterator[tuple[int, int]]:
    """Give the first and last word of each line that has a word."""
    first = 0
    for gap in _breaks(text):
        at = words.first_at(gap)
        if first < at < len(words):
            yield first, at - 1
            first = at
    if len(words):
        yield first, len(words) - 1


def _unfold(text: str, words: Words, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join the lines of a text that is folded at a fixed width; an empty line still parts paragraphs."""
    if len(spans) < _FOLDED_LINES:
        return spans
    lengths = [words.ends[last] - words.starts[first] for first, last in spans]
    open_lines = sum(not _is_ended(words, first, last) for first, last in spans)
    long_lines = sum(length > _FOLDED_WIDTH // 2 for length in lengths)
    if max(lengths) > _FOLDED_WIDTH or open_lines < len(spans) // 2 or long_lines < len(spans) // 2:
        return spans
    out = [spans[0]]
    for first, last in spans[1:]:
        gap = text[words.ends[out[-1][1]] : words.starts[first]]
        if gap.count("\n") == 1:
            out[-1] = (out[-1][0], last)
        else:
            out.append((first, last))
    return out


def _is_ended(words: Words, first: int, last: int) -> bool:
    """Tell whether the line ends with a terminator, closing quotes and brackets apart."""
    at = last
    while at > first and words.forms[at].text in _CLOSERS:
        at -= 1
    return words.forms[at].text in _TERMINATORS


def _is_row(text: str, words: Words, first: int, last: int) -> bool:
    """Tell whether a line is the row of a table: cells parted by tabs or bars, or numbers for the most part."""
    if any(sign in text[words.starts[first] : words.ends[last]] for sign in _CELLS):
        return True
    visible = [words.forms[at].kind for at in range(first, min(last, first + _SHORT_LINE_WORDS) + 1)]
    numbers = visible.count("number")
    return numbers > 1 and numbers >= len(visible) - visible.count("mark") - numbers


def _plain_kind(text: str, words: Words, line: tuple[int, int], *, number: int, more: bool) -> SentenceKind:
    """Give the kind of a line without a sign: a headline stands first, a subheading is short and unended."""
    first, last = line
    if not more:
        return "sentence"
    visible = sum(words.forms[at].kind != "mark" for at in range(first, min(last, first + 2 * _HEADLINE_WORDS) + 1))
    ended = _is_ended(words, first, last)
    if number == 0 and visible <= (_SUBHEADING_WORDS if ended else _HEADLINE_WORDS):
        return "headline"
    if number > 0 and (words.forms[first].text in _BULLETS or _is_row(text, words, first, last)):
        return "sentence"
    if number > 0 and not ended and visible <= _SUBHEADING_WORDS and words.forms[last].text not in _DASHES | {","}:
        return "subheading"
    return "sentence"
