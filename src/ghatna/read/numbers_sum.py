"""How number words add up: tens and ones, hundreds, and scales such as lakh or million."""

from __future__ import annotations

from fractions import Fraction

from ghatna.model.records import record

_HUNDRED = 100
_TEN = 10
# The one fraction word that also stands alone before a unit, for one and a quarter.
_QUARTER_MORE = Fraction(1, 4)
_NOTHING = Fraction(0)


@record(frozen=True, slots=True)
class Atom:
    """One number word or row of digits: its kind in the pack's table `numbers`, its value, its case ending."""

    kind: str
    value: Fraction
    ending: str = ""


class NumberSum:
    """The value of the number words so far: `total` of the finished scales, `current` below the next scale."""

    __slots__ = ("current", "hundreds", "least", "plus", "tens", "total")

    def __init__(self) -> None:
        self.total = _NOTHING
        self.current: Fraction | None = None
        self.least: Fraction | None = None
        self.plus: Fraction | None = None
        self.hundreds = False
        self.tens = False

    def value(self) -> Fraction | None:
        """Give the value, `None` while nothing or only a half such as "one and a half times the next" was seen."""
        begun = self.current is not None or self.least is not None
        if self.plus is not None:
            return 1 + self.plus if self.plus == _QUARTER_MORE and not begun else None
        if self.current is None:
            return self.total if begun else None
        return self.current if self.least is None else self.total + self.current  # sums of fractions are slow

    def offer(self, atom: Atom) -> bool:
        """Take the next word into the number, if it can belong to it."""
        if atom.kind in {"number", "tens", "digits", "hundreds"}:
            return self._add(atom)
        if atom.kind == "plus":
            if self.current is not None or self.plus is not None:
                return False
            self.plus = atom.value
            return True
        return self._multiply(atom)

    def _add(self, atom: Atom) -> bool:
        value = atom.value
        if self.current is None:
            if self.least is not None and value >= self.least:
                return False
            self.current = value if self.plus is None else value + self.plus
            self.plus = None
        elif self.hundreds and value < _HUNDRED and self.current % _HUNDRED == 0 and atom.kind != "digits":
            self.current += value
        elif self.tens and 0 < value < _TEN and atom.kind == "number":
            self.current += value
            self.tens = False
            return True
        else:
            return False
        self.hundreds = atom.kind == "hundreds"
        self.tens = atom.kind == "tens"
        return True

    def _multiply(self, atom: Atom) -> bool:
        factor = atom.value
        if self.plus is not None:
            self.current, self.plus = 1 + self.plus, None
        if atom.kind == "hundred":
            if self.current is None:
                self.current = factor if self.least is None or factor < self.least else None
                self.hundreds = self.current is not None
                return self.hundreds
            if self.hundreds or not 0 < self.current < _HUNDRED:
                return False
            self.current *= factor
            self.hundreds = True
            return True
        if self.current is None and self.least is None:
            self.current = Fraction(1)
        if self.current is None:
            if self.least is None or factor <= self.least:
                return False
            self.total *= factor
        elif self.least is None or factor < self.least:
            self.total += self.current * factor
        elif factor == self.least:
            return False
        else:
            self.total = (self.total + self.current) * factor
        self.least = factor
        self.current = None
        self.hundreds = self.tens = False
        return True
