"""Figures that belong together: ranges, lists that share a unit, compounds, one figure in two units."""

from __future__ import annotations

from decimal import Decimal

from ghatna.model import Quantity
from ghatna.model.records import record, replace
from ghatna.model.words import WordForm
from ghatna.packs import Pack
from ghatna.read.quantities_around import Surroundings
from ghatna.read.quantities_figure import Figure, Scope
from ghatna.read.quantities_units import UnitLexicon

_HYPHENS = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2212")
_LONGEST_GAP = 2
_LONGEST_ORPHAN = 160
_TOLERANCE = 0.03
_SMALL = 10
_ROUNDED = 0.5


@record(frozen=True, slots=True)
class _Compound:
    minor: str
    ratio: Decimal


@record(frozen=True, slots=True)
class _Change:
    major: str
    ratio: Decimal


class FigureJoiner:
    """Joins the figures of a text by one pack's rules and context words."""

    def __init__(self, pack: Pack, around: Surroundings, units: UnitLexicon) -> None:
        self._around = around
        self._units = units
        self._compounds: dict[str, list[_Compound]] = {}
        self._change: dict[str, _Change] = {}
        for rule in pack.rule_set("quantities"):
            if rule.get("kind") == "compound":
                compound = _Compound(str(rule["minor"]), Decimal(rule["ratio"]))
                major = str(rule["major"])
                self._compounds.setdefault(major, []).append(compound)
                if major in units.money:
                    self._change.setdefault(compound.minor, _Change(major, compound.ratio))

    def join(self, scope: Scope, figures: list[Figure]) -> list[Figure]:
        """Give the figures with ranges, lists and compounds joined, and those that mean nothing left out."""
        figures = self._join_ranges(scope, figures)
        figures = self._share_units(scope, figures)
        figures = self._join_compounds(scope, figures)
        kept = (figure for figure in figures if not figure.score and not (figure.weak and figure.unit is None))
        return [self._in_currency(figure) for figure in kept]

    def _in_currency(self, figure: Figure) -> Figure:
        """Give cents as a part of their currency, the only unit that ISO 4217 knows: 43 paise are 0.43 INR."""
        change = self._change.get(figure.unit or "")
        if change is None:
            return figure
        upper = None if figure.upper is None else figure.upper / change.ratio
        return replace(figure, value=figure.value / change.ratio, upper=upper, unit=change.major)

    def _join_ranges(self, scope: Scope, figures: list[Figure]) -> list[Figure]:
        out: list[Figure] = []
        for figure in figures:
            if out:
                low = out[-1]
                joined = self._range(scope, low, figure)
                if joined is not None:
                    out[-1] = joined
                    continue
                if _is_score(scope, low, figure):
                    out[-1] = replace(low, score=True)
                    out.append(replace(figure, score=True))
                    continue
            out.append(figure)
        return out

    def _range(self, scope: Scope, low: Figure, high: Figure) -> Figure | None:
        """Give "10 to 15 people" as one figure, `None` if the two are no range."""
        if low.upper is not None or not _neighbours(scope, low, high):
            return None
        between = self._is_between(scope, low, high)
        hyphen = _joined_by_hyphen(scope, low, high)
        gap = [scope.words.forms[index] for index in range(low.last + 1, high.first)]
        bare = low.unit is None or (low.money and not high.money) or self._spans_units(scope, low, high, gap)
        ranging, listing = self._around.context("range", "range"), self._around.context("list", "list")
        if len(gap) == _LONGEST_GAP and gap[0].text in _HYPHENS:
            gap = gap[1:]  # "18- to 29-year-olds"
        ended = not gap and ranging.knows(low.number.ending) and low.last == low.number.last
        linked = hyphen or ended or (len(gap) == 1 and ranging.exactly(gap[0]) and not listing.exactly(gap[0]))
        if not between and not (linked and bare):
            return None
        unit = high.unit or low.unit
        if unit is None or (low.unit is not None and high.unit is not None and low.unit != high.unit):
            return None
        value = low.value
        if high.number.scaled and not low.number.scaled and value * high.number.scale <= high.value:
            value *= high.number.scale
        if hyphen and value == high.value:
            return replace(high, first=low.first)  # "four-four lakh": so much to each
        if value >= high.value:
            return None
        return replace(high, first=low.first, value=value, upper=high.value, unit=unit, comparator="range", weak=False)

    def _spans_units(self, scope: Scope, low: Figure, high: Figure, gap: list[WordForm]) -> bool:
        """Tell whether "44 mg to 50 mg" is a range: the same unit twice and no change "from" the one "to" the other."""
        if len(gap) != 1 or low.unit != high.unit or low.of is not None or high.of is not None:
            return False
        if self._around.context("change", "change").before(scope, low.first) is not None:
            return False
        return self._around.context("range_units", "range").exactly(gap[0]) or gap[0].text in _HYPHENS

    def _is_between(self, scope: Scope, low: Figure, high: Figure) -> bool:
        if high.first - low.last != _LONGEST_GAP:
            return False
        before = self._around.context("range_before", "range").before(scope, low.first)
        if before is not None:
            return True
        return self._around.context("range_after", "range").at(scope, high.last + 1) is not None

    def _share_units(self, scope: Scope, figures: list[Figure]) -> list[Figure]:
        """Lend the unit of "39 years" to the figures that a list joins to it: "33, 34 and 39 years"."""
        out = list(figures)
        for index in range(len(out) - 2, -1, -1):
            left, right = out[index], out[index + 1]
            lends = left.unit is None and right.unit is not None and left.number.digits == right.number.digits
            may = lends and not left.number.scaled and not _is_year(scope, left)
            if may and self._are_listed(scope, left, right):
                out[index] = replace(left, unit=right.unit, of=right.of, weak=False)
        for index in range(1, len(out)):
            left, right = out[index - 1], out[index]
            age = left.unit == "a" and left.last == left.number.last and right.unit is None and right.number.digits
            if age and self._are_listed(scope, left, right) and not _is_year(scope, right):
                out[index] = replace(right, unit=left.unit, weak=False)
        return out

    def _are_listed(self, scope: Scope, left: Figure, right: Figure) -> bool:
        gap = range(left.last + 1, right.first)
        if not 1 <= len(gap) <= _LONGEST_GAP or not _neighbours(scope, left, right):
            return False
        listing = self._around.context("list", "list")
        return all(listing.exactly(scope.words.forms[index]) for index in gap)

    def _join_compounds(self, scope: Scope, figures: list[Figure]) -> list[Figure]:
        out: list[Figure] = []
        for figure in figures:
            joined = self._compound(scope, out[-1], figure) if out else None
            if joined is not None:
                out[-1] = joined
            else:
                out.append(figure)
        return out

    def _compound(self, scope: Scope, major: Figure, minor: Figure) -> Figure | None:
        """Give "5 ft 6 in" as 5.5 feet, `None` if the two are no compound."""
        if major.unit is None or major.upper is not None or minor.upper is not None:
            return None
        gap = range(major.last + 1, minor.first)
        if len(gap) > 1 or not _neighbours(scope, major, minor):
            return None
        if gap and not self._around.context("list", "list").exactly(scope.words.forms[gap[0]]):
            return None
        small = self._is_small_change(scope, major, minor)
        for rule in self._compounds.get(major.unit, ()):
            if (minor.unit == rule.minor or small) and minor.value < rule.ratio and major.value == int(major.value):
                return replace(major, last=minor.last, of=minor.of, value=major.value + minor.value / rule.ratio)
        return None

    def _is_small_change(self, scope: Scope, major: Figure, minor: Figure) -> bool:
        """Tell whether a bare number directly behind an amount is its cents: "15 dollars 50"."""
        if major.unit not in self._units.money or minor.unit is not None or minor.of is not None:
            return False
        nxt = minor.last + 1
        ends = not scope.runs_on(nxt) or scope.words.forms[nxt].kind == "mark"
        return ends and minor.first == major.last + 1 and minor.value >= _SMALL and minor.comparator == "exact"

    def pair(self, quantities: list[Quantity], text: str) -> list[Quantity]:
        """Join each figure that is given again in another unit to the figure before it.

        "200 km (124 miles)" and the torn "... 6,500 km. 4,040 miles)." are pairs. The later figure takes over the
        comparator of the earlier. `consistent` is `None` where the units do not convert, as with currencies.
        """
        out = list(quantities)
        for index in range(1, len(out)):
            for back in (index - 1, index - 2):
                if back < 0 or out[back].pair is not None:
                    continue
                one, two = out[back], out[index]
                if self._dimension(one) is None or self._dimension(one) != self._dimension(two) or one.unit == two.unit:
                    continue
                agree = self._agree(one, two)
                between = text[one.end : two.start]
                bracketed = back == index - 1 and _opens(between) and text[two.end : two.end + 2].strip()[:1] != ""
                torn = agree is True and len(between) < _LONGEST_ORPHAN and _is_torn(text, between, two.end)
                if not bracketed and not torn:
                    continue
                comparator = one.comparator if two.comparator == "exact" else two.comparator
                out[back] = replace(one, pair=two.id, consistent=agree)
                out[index] = replace(two, pair=one.id, consistent=agree, comparator=comparator)
                break
        return out

    def _dimension(self, quantity: Quantity) -> str | None:
        dimension = self._units.dimension(quantity.unit)
        return None if dimension in {"time", "fraction", "angle"} else dimension

    def _agree(self, one: Quantity, two: Quantity) -> bool | None:
        """Tell whether two figures are the same within rounding; `None` if the units do not convert."""
        pairs = [(one.value, two.value)]
        if one.upper is not None and two.upper is not None:
            pairs.append((one.upper, two.upper))
        answers = [self._same(left, one.unit or "", right, two.unit or "") for left, right in pairs]
        return None if None in answers else all(answers)

    def _same(self, left: float, left_unit: str, right: float, right_unit: str) -> bool | None:
        low, high = self._interval(left, left_unit), self._interval(right, right_unit)
        if low is None or high is None:
            return None
        return low[0] <= high[1] and high[0] <= low[1]

    def _interval(self, value: float, unit: str) -> tuple[float, float] | None:
        """Give what a written figure may stand for, in the SI unit: some per cent, and the rounding of small ones."""
        degrees = self._units.dimension(unit) == "temperature"
        slack = 1.0 if degrees else max(abs(value) * _TOLERANCE / 2, _ROUNDED if abs(value) < _SMALL else 0.0)
        ends = (self._units.convert(value - slack, unit), self._units.convert(value + slack, unit))
        return None if ends[0] is None or ends[1] is None else (ends[0], ends[1])


def _neighbours(scope: Scope, left: Figure, right: Figure) -> bool:
    """Tell whether no sentence begins between two figures that stand close together."""
    if right.first - left.last > _LONGEST_GAP + 1:
        return False
    return not any(index in scope.begins for index in range(left.last + 1, right.first + 1))


def _joined_by_hyphen(scope: Scope, left: Figure, right: Figure) -> bool:
    gap = range(left.last + 1, right.first)
    return len(gap) == 1 and scope.words.forms[gap[0]].text in _HYPHENS


def _is_score(scope: Scope, left: Figure, right: Figure) -> bool:
    """Tell whether two bare figures are joined as a score or a span of years: 38 - 17, 2017-18."""
    if not _joined_by_hyphen(scope, left, right) or left.unit is not None:
        return False
    if right.unit is None:
        return True
    glued = scope.words.glued(left.last + 1) and scope.words.glued(right.first)
    return glued and left.number.digits and right.number.digits and left.value >= right.value


def _is_year(scope: Scope, figure: Figure) -> bool:
    text = scope.words.forms[figure.number.first].text
    return figure.weak and len(text) == _YEAR_DIGITS and text.isdecimal()


_YEAR_DIGITS = 4


def _opens(between: str) -> bool:
    """Tell whether nothing but an opening bracket, perhaps with a short word, parts two figures."""
    bare = between.strip()
    return bare[:1] in {"(", "["} and bare.count("(") <= 1 and len(bare) <= _LONGEST_OPENER


_LONGEST_OPENER = 12


def _is_torn(text: str, between: str, end: int) -> bool:
    """Tell whether a closing bracket without its opening one follows."""
    return text[end : end + 1] == ")" and "(" not in between
