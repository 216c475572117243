"""Which days a calendar expression means: explicit fields, shifts from an origin, and the nearest day that fits."""

from __future__ import annotations

import datetime as dt

from ghatna.model.expressions import Tense, TimeMeaning
from ghatna.model.records import record, replace
from ghatna.resolve import times_calendar as calendar
from ghatna.resolve.times_calendar import Period

_OPEN = {
    "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX", "half": "XXXX-HX",
    "season": "XXXX-XX", "year": "XXXX", "decade": "XXX", "century": "XX",
}  # fmt: skip
_FAR = 300
_NEAR = 45
_SOON = 75
_FAR_MONTHS = 9


@record(frozen=True, slots=True)
class Base:
    """What relative expressions count from: a day (or the first of a coarser `rank`), and the words' tense."""

    day: dt.date | None
    rank: int
    tense: Tense | None


def count_of(meaning: TimeMeaning) -> float | None:
    """Give the units to count from the origin, `None` if the expression does not count."""
    if meaning.unit is None:
        return None
    if meaning.shift is not None and meaning.direction is None:
        return float(meaning.shift)
    if meaning.direction is not None:
        amount = (meaning.amount if meaning.amount is not None else 1.0) + (meaning.extra or 0.0)
        return meaning.direction * amount
    return None


def find_period(meaning: TimeMeaning, base: Base) -> Period:
    """Give the period that a calendar expression means; an open one has a value with X and no days."""
    count = count_of(meaning)
    if count is not None and meaning.unit is not None:
        return _shifted(meaning, meaning.unit, count, base)
    if meaning.year is not None:
        return _in_year(meaning, meaning.year)
    if meaning.decade is not None:
        return calendar.make_decade(meaning.decade)
    if meaning.century is not None:
        return calendar.make_century(meaning.century)
    if base.day is None:
        return open_period(meaning)
    if meaning.month is not None:
        return _nearest_month(meaning, base, base.day)
    if meaning.weekday is not None:
        return calendar.make_day(_nearest_weekday(meaning, meaning.weekday, base, base.day))
    if meaning.day is not None:
        return _nearest_day_of_month(meaning.day, base, base.day)
    if meaning.quarter or meaning.half or meaning.season:
        return _nearest_part_of_year(meaning, base, base.day)
    return calendar.make_day(base.day)


def open_period(meaning: TimeMeaning) -> Period:
    """Give the underspecified value of an expression that nothing anchors."""
    year = f"{meaning.year:04}" if meaning.year is not None else "XXXX"
    if meaning.month is not None:
        value = f"{year}-{meaning.month:02}" + (f"-{meaning.day:02}" if meaning.day is not None else "")
        return Period(value, None, None, calendar.DAY_RANK if meaning.day else calendar.MONTH_RANK)
    if meaning.weekday is not None:
        return Period(f"XXXX-WXX-{meaning.weekday}", None, None, calendar.DAY_RANK)
    if meaning.day is not None:
        return Period(f"XXXX-XX-{meaning.day:02}", None, None, calendar.DAY_RANK)
    if meaning.season:
        return Period(f"{year}-{meaning.season}", None, None, calendar.MONTH_RANK)
    if meaning.quarter:
        return Period(f"{year}-Q{meaning.quarter}", None, None, calendar.MONTH_RANK)
    if meaning.half:
        return Period(f"{year}-H{meaning.half}", None, None, calendar.MONTH_RANK)
    unit = str(meaning.unit or "day")
    return Period(_OPEN.get(unit, "XXXX-XX-XX"), None, None, calendar.RANKS.get(unit, calendar.DAY_RANK))


def _shifted(meaning: TimeMeaning, unit: str, count: float, base: Base) -> Period:
    """Give the period some units away from the origin, and the finer part of it that is named."""
    if base.day is None or base.rank > max(calendar.RANKS.get(unit, 1), calendar.DAY_RANK):
        return open_period(replace(meaning, year=None))
    if count != int(count) and unit == "year":
        unit, count = "month", count * 12
    day = calendar.shift_day(base.day, unit, round(count))
    if meaning.weekday is not None and unit == "week":
        monday = calendar.make_week(day).begin or day
        return calendar.make_day(calendar.weekday_after(monday, meaning.weekday))
    if meaning.month is not None and unit == "year":
        return _in_year(meaning, day.year)
    if meaning.day is not None and unit == "month":
        found = calendar.find_day(day.year, day.month, meaning.day)
        return calendar.make_day(found) if found else calendar.make_month(day.year, day.month)
    if unit == "year" and (meaning.quarter or meaning.half or meaning.season):
        return _in_year(meaning, day.year)
    if unit == "season":
        return calendar.make_season(day.year, meaning.season or "XX")
    return calendar.make_period(day, unit)


def _in_year(meaning: TimeMeaning, year: int) -> Period:
    """Give the month, day, quarter, half or season of a year that the expression names, or the year."""
    if meaning.month is not None:
        if meaning.day is not None:
            found = calendar.find_day(year, meaning.month, meaning.day)
            if found is not None:
                return calendar.make_day(found)
        return calendar.make_month(year, meaning.month)
    if meaning.quarter:
        return calendar.make_quarter(year, meaning.quarter)
    if meaning.half:
        return calendar.make_half(year, meaning.half)
    if meaning.season:
        return calendar.make_season(year, meaning.season)
    if meaning.fiscal and meaning.year2 is None:
        # Which twelve months a financial year has differs by country.
        return Period(f"FY{year:04}", None, None, calendar.YEAR_RANK)
    return calendar.make_year(year)


def _nearest_weekday(meaning: TimeMeaning, weekday: int, base: Base, day: dt.date) -> dt.date:
    """Give the weekday that is meant: the last one, unless the words look ahead."""
    if meaning.shift is not None and meaning.shift < 0:
        return calendar.weekday_before(day, weekday, strict=True)
    if meaning.shift is not None and meaning.shift > 0:
        return calendar.weekday_after(day, weekday, strict=True)
    if base.tense == "future":
        return calendar.weekday_after(day, weekday)
    if meaning.shift == 0:
        return calendar.weekday_after(calendar.make_week(day).begin or day, weekday)
    return calendar.weekday_before(day, weekday)


def _nearest_month(meaning: TimeMeaning, base: Base, day: dt.date) -> Period:
    """Give the month, or the day of a month, in the year that lies nearest by the words' tense."""
    if meaning.day is not None and meaning.month is not None:
        return _nearest_day_of_year(meaning, meaning.month, meaning.day, base, day)
    month = meaning.month or 1
    back = (day.month - month) % 12
    on = (month - day.month) % 12
    if meaning.shift is not None and meaning.shift < 0:
        return calendar.make_month(day.year, day.month - (back or 12))
    if meaning.shift is not None and meaning.shift > 0:
        return calendar.make_month(day.year, day.month + (on or 12))
    if meaning.shift == 0:
        return calendar.make_month(day.year, month)
    if base.tense == "future":
        ahead = on <= _FAR_MONTHS
    elif base.tense == "past":
        ahead = back > _FAR_MONTHS + 1
    else:
        ahead = on < back
    return calendar.make_month(day.year, day.month + on if ahead else day.month - back)


def _nearest_day_of_year(meaning: TimeMeaning, month: int, day: int, base: Base, origin: dt.date) -> Period:
    years = range(origin.year - 4, origin.year + 5)
    days = [found for year in years if (found := calendar.find_day(year, month, day)) is not None]
    before = max((d for d in days if d <= origin), default=None)
    after = min((d for d in days if d > origin), default=None)
    if before is None or after is None:
        return open_period(meaning)
    if meaning.shift:
        return calendar.make_day(before if meaning.shift < 0 else after)
    back, on = (origin - before).days, (after - origin).days
    if base.tense == "future":
        ahead = on <= _FAR and back > 0
    elif base.tense == "past":
        ahead = back > _FAR and on < _NEAR
    else:
        ahead = on < back
    return calendar.make_day(after if ahead else before)


def _nearest_day_of_month(number: int, base: Base, origin: dt.date) -> Period:
    months = [calendar.make_month(origin.year, origin.month + step).begin or origin for step in range(-2, 3)]
    days = [found for m in months if (found := calendar.find_day(m.year, m.month, number)) is not None]
    before = max((d for d in days if d <= origin), default=origin)
    after = min((d for d in days if d > origin), default=origin)
    near = (after - origin).days < (origin - before).days / 2
    ahead = (base.tense == "future" and before != origin) or (base.tense is None and near)
    return calendar.make_day(after if ahead else before)


def _nearest_part_of_year(meaning: TimeMeaning, base: Base, day: dt.date) -> Period:
    """Give the quarter, half or season of this year, or of the one that the tense points to."""
    year = day.year
    if meaning.shift:
        return _in_year(meaning, year + meaning.shift)
    here = _in_year(meaning, year)
    if here.begin is not None and here.until is not None:
        if base.tense == "past" and (here.begin - day).days > _SOON:
            return _in_year(meaning, year - 1)
        if base.tense == "future" and here.until <= day:
            return _in_year(meaning, year + 1)
    return here
