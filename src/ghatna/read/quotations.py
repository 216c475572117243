"""Find the quotations of a text: what stands between quotation marks, over paragraphs if need be."""

from __future__ import annotations

from bisect import bisect_right

from ghatna.model.records import record
from ghatna.model.words import Words

_OPENING = frozenset("\u201c\u201e\u00ab\u201f")
_CLOSING = frozenset("\u201d\u00bb")
_STRAIGHT = frozenset('"\u2033\uff02')
_SINGLE_OPENING = frozenset("\u2018\u201b")
_SINGLE_CLOSING = frozenset("'\u2019")
_MARKS = _OPENING | _CLOSING | _STRAIGHT | _SINGLE_OPENING | _SINGLE_CLOSING
_LONGEST = 400
_LONGEST_SINGLE = 120


@record(frozen=True, slots=True, kw_only=True)
class Quotation:
    """What stands between two marks: the words `[first, last)` inside them.

    `opened` and `after` are the first word of the whole, mark included, and the one behind it.
    `closed` is false where the text ends the quotation without a mark.
    """

    first: int
    last: int
    opened: int
    after: int
    closed: bool


class _Scan:
    """One walk over the words; holds the mark that is open."""

    def __init__(self, text: str, words: Words) -> None:
        self.text = text
        self.words = words
        self.open_at = -1
        self.single = False
        self.paragraph_end = -1
        self.found: list[Quotation] = []
        # The words that begin a line, in order.
        self.line_starts: list[int] = []
        self.line_heads = {0}
        position = text.find("\n")
        while position >= 0:
            self.line_starts.append(words.first_at(position))
            self.line_heads.add(self.line_starts[-1])
            position = text.find("\n", position + 1)

    def close(self, at: int) -> None:
        """End the open quotation at mark `at`."""
        if at > self.open_at + 1:
            self.found.append(
                Quotation(first=self.open_at + 1, last=at, opened=self.open_at, after=at + 1, closed=True)
            )
        self.open_at = -1

    def abandon(self, until: int) -> None:
        """End the open quotation, which has no closing mark, before word `until` or with its paragraph."""
        last = until if self.paragraph_end < 0 else min(until, self.paragraph_end)
        if not self.single and last > self.open_at + 1:
            self.found.append(
                Quotation(first=self.open_at + 1, last=last, opened=self.open_at, after=last, closed=False)
            )
        self.open_at = -1

    def opens(self, at: int) -> bool:
        """Tell by the white space beside it whether a mark stands where one opens."""
        start, end = self.words.starts[at], self.words.ends[at]
        before = self.text[start - 1] if start else " "
        after = self.text[end] if end < len(self.text) else " "
        return not after.isspace() and (before.isspace() or before in "([{-\u2013\u2014:,/\u2018\u201c'\"")

    def begin(self, at: int, *, single: bool) -> None:
        """Open a quotation at mark `at`."""
        self.open_at, self.single, self.paragraph_end = at, single, -1


def find_quotations(text: str, words: Words) -> tuple[Quotation, ...]:
    """Give the quotations of `text` in order; one inside another is not told apart."""
    scan = _Scan(text, words)
    forms = words.forms
    marks = [at for at, form in enumerate(forms) if form.kind == "mark" and form.text in _MARKS]
    for at in marks:
        if scan.open_at >= 0:
            _pass_breaks(scan, at)
        _take_mark(scan, at, forms[at].text)
    if scan.open_at >= 0:
        _pass_breaks(scan, len(words))
        if scan.open_at >= 0:
            scan.abandon(_paragraph_end(scan, scan.open_at, len(words)))
    return tuple(scan.found)


def _take_mark(scan: _Scan, at: int, mark: str) -> None:
    """Open or close a quotation at one mark."""
    if scan.open_at < 0:
        if mark in _OPENING or (mark in _STRAIGHT and scan.opens(at)):
            scan.begin(at, single=False)
        elif (mark in _SINGLE_OPENING or mark == "'") and scan.opens(at):
            scan.begin(at, single=True)
    elif scan.single:
        if mark in _SINGLE_CLOSING and not _joins(scan, at):
            scan.close(at)
        elif mark in _OPENING or (mark in _STRAIGHT and scan.opens(at)):
            scan.begin(at, single=False)
    elif mark in _CLOSING or (mark in _STRAIGHT and not _reopens(scan, at)):
        scan.close(at)
    elif mark in _OPENING or mark in _STRAIGHT:
        if scan.paragraph_end >= 0 or not _is_stray(scan):
            scan.abandon(at)
        scan.begin(at, single=False)


def _joins(scan: _Scan, at: int) -> bool:
    """Tell whether an apostrophe stands inside a word."""
    end = scan.words.ends[at]
    return end < len(scan.text) and scan.text[end].isalnum()


def _reopens(scan: _Scan, at: int) -> bool:
    """Tell whether a straight mark in an open quotation can only begin another one."""
    return scan.opens(at) and (scan.paragraph_end >= 0 or _is_stray(scan))


def _is_stray(scan: _Scan) -> bool:
    """Tell whether the open mark stands at the head of its line and is curly: converters drop one there."""
    head = scan.open_at in scan.line_heads
    return head and scan.words.forms[scan.open_at].text in _OPENING


def _pass_breaks(scan: _Scan, until: int) -> None:
    """Note where the paragraph of the open quotation ends, and drop a quotation that runs on too long."""
    if scan.paragraph_end < 0:
        end = _paragraph_end(scan, scan.open_at, until)
        if end < until:
            scan.paragraph_end = end
    longest = _LONGEST_SINGLE if scan.single else _LONGEST
    if until - scan.open_at > longest or (scan.single and scan.paragraph_end >= 0):
        scan.abandon(until)


def _paragraph_end(scan: _Scan, first: int, until: int) -> int:
    """Give the first word after a line break behind word `first`, at most `until`."""
    place = bisect_right(scan.line_starts, first)
    return min(until, scan.line_starts[place]) if place < len(scan.line_starts) else until
