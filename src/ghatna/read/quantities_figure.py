"""A figure on its way to a `Quantity`: word indices instead of code points."""

from __future__ import annotations

from decimal import Decimal

from ghatna.model import Words
from ghatna.model.parts import Comparator
from ghatna.model.records import record
from ghatna.read.numbers import Number


@record(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number with what stands around it; `first` and `last` are words, and so is the range `of`.

    `weak` tells that the number means nothing unless a neighbour lends it a unit; `money` that a currency sign
    stands before it; `score` that it is one side of a match's score and no quantity.
    """

    first: int
    last: int
    number: Number
    value: Decimal
    upper: Decimal | None = None
    unit: str | None = None
    of: tuple[int, int] | None = None
    comparator: Comparator = "exact"
    weak: bool = False
    score: bool = False
    money: bool = False


@record(frozen=True, slots=True)
class Scope:
    """The words of a text and where its sentences begin; nothing is read across a beginning."""

    words: Words
    begins: frozenset[int]

    def floor(self, index: int, reach: int) -> int:
        """Give the first word of the same sentence, at most `reach` words before `index`."""
        at = index
        while at > 0 and at > index - reach and at not in self.begins:
            at -= 1
        return at

    def runs_on(self, index: int) -> bool:
        """Tell whether there is a word `index` and it stands in the same sentence as the one before it."""
        return index < len(self.words.forms) and index not in self.begins
