"""The ground on which statements are looked for: words with their roles, quotations and sentences as word ranges."""

from __future__ import annotations

from bisect import bisect_right

from ghatna.model.events import Stance
from ghatna.model.parts import Sentence
from ghatna.model.records import record
from ghatna.model.words import Words
from ghatna.read.quotations import Quotation

# More statements in one sentence than anyone makes.
MOST_SAYINGS = 30
SENTENCE_MARKS = frozenset(".!?\u0964\u0965\u2026")
COMMAS = frozenset({",", "\u060c"})
DASHES = frozenset({"-", "\u2013", "\u2014", "--"})
COLONS = frozenset({":", "\uff1a", "\u0a83", "\u0903"})
QUOTE_MARKS = frozenset("\"'\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb")


@record(frozen=True, slots=True, kw_only=True)
class Unit:
    """One sentence as the words `[first, last)`."""

    index: int
    first: int
    last: int
    sentence: Sentence


@record(frozen=True, slots=True, kw_only=True)
class Saying:
    """One statement in words: every part is a range of word indices.

    `cue` is empty where nothing but marks shows the saying; `carried` asks for the source of the
    statement before, `open` looks for it at the head of the content, where it may stand without a case.
    """

    unit: int
    cue: range
    source: tuple[range, ...]
    content: tuple[range, ...]
    stance: Stance
    medium: range = range(0)
    addressee: range = range(0)
    frame: tuple[range, ...] = ()
    carried: bool = False
    tentative: bool = False
    passes_on: bool = False
    open: bool = False


@record(frozen=True, slots=True, kw_only=True)
class Ground:
    """One text, ready to be read for statements."""

    text: str
    words: Words
    bits: list[int]
    units: tuple[Unit, ...]
    quotations: tuple[Quotation, ...]
    quoted_from: list[int]

    def quotation_over(self, at: int) -> Quotation | None:
        """Give the quotation that word `at`, or its mark, belongs to."""
        place = bisect_right(self.quoted_from, at) - 1
        if place < 0:
            return None
        found = self.quotations[place]
        return found if at < found.after else None

    def quotation_from(self, at: int) -> Quotation | None:
        """Give the quotation whose opening mark is word `at`."""
        found = self.quotation_over(at)
        return found if found is not None and found.opened == at else None

    def mark(self, at: int) -> str:
        """Give the mark at word `at`, "" if it is none."""
        form = self.words.forms[at]
        return form.text if form.kind == "mark" else ""

    def trimmed(self, part: range) -> range:
        """Give the range without marks at its ends; marks whose partner stands inside stay."""
        first, last = part.start, part.stop
        forms = self.words.forms
        while first < last and forms[first].kind == "mark" and not self._kept_before(first, last):
            first += 1
        while first < last and forms[last - 1].kind == "mark" and not self._kept_after(first, last):
            last -= 1
        return range(first, last)

    def _kept_before(self, first: int, last: int) -> bool:
        mark = self.words.forms[first].text
        if mark in QUOTE_MARKS:
            found = self.quotation_from(first)
            return found is not None and found.closed and found.after < last and not self._only_marks(found.after, last)
        return mark in _KEPT_BEFORE

    def _only_marks(self, first: int, last: int) -> bool:
        return all(self.words.forms[at].kind == "mark" for at in range(first, last))

    def _kept_after(self, first: int, last: int) -> bool:
        mark = self.words.forms[last - 1].text
        if mark in ")]":
            opening = "(" if mark == ")" else "["
            return any(self.words.forms[at].text == opening for at in range(first, last - 1))
        if mark in QUOTE_MARKS:
            found = self.quotation_over(last - 1)
            return found is not None and found.closed and found.opened >= first and found.after == last
        return mark in _KEPT_AFTER


_KEPT_BEFORE = frozenset("([$\u20ac\u00a3\u20b9#@")
_KEPT_AFTER = frozenset("%\u00b0\u2032\u2033")


def make_units(words: Words, sentences: tuple[Sentence, ...]) -> tuple[Unit, ...]:
    """Give the sentences as ranges of words, those without words left out."""
    out = []
    for index, sentence in enumerate(sentences):
        inside = words.between(sentence.start, sentence.end)
        if len(inside):
            out.append(Unit(index=index, first=inside.start, last=inside.stop, sentence=sentence))
    return tuple(out)
