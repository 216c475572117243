"""Calendar arithmetic: days, weeks, months, quarters, years as half-open stretches with their TIMEX3 values."""

from __future__ import annotations

import datetime as dt

from ghatna.model.records import record

DAY_RANK, WEEK_RANK, MONTH_RANK, YEAR_RANK = 1, 2, 3, 4
RANKS = {
    "second": 0, "minute": 0, "hour": 0, "day": DAY_RANK, "night": DAY_RANK, "week": WEEK_RANK, "weekend": WEEK_RANK,
    "month": MONTH_RANK, "quarter": MONTH_RANK, "half": MONTH_RANK, "season": MONTH_RANK, "year": YEAR_RANK,
    "decade": YEAR_RANK, "century": YEAR_RANK,
}  # fmt: skip
_MONTHS = 12
_LAST_YEAR = dt.MAXYEAR - 1
WEEK = 7


@record(frozen=True, slots=True)
class Period:
    """A stretch of days `[begin, until)` and its TIMEX3 value; `rank` orders days < weeks < months < years.

    `begin` and `until` are `None` where the words do not tell the days (seasons).
    """

    value: str
    begin: dt.date | None
    until: dt.date | None
    rank: int


def make_day(day: dt.date) -> Period:
    """Give one day."""
    return Period(day.isoformat(), day, _after(day, 1), DAY_RANK)


def make_week(day: dt.date) -> Period:
    """Give the ISO week (Monday to Sunday) that holds a day."""
    year, week, weekday = day.isocalendar()
    monday = _after(day, 1 - weekday)
    return Period(f"{year:04}-W{week:02}", monday, _after(monday, WEEK), WEEK_RANK)


def make_weekend(day: dt.date) -> Period:
    """Give the Saturday and Sunday of the ISO week that holds a day."""
    week = make_week(day)
    saturday = _after(week.begin or day, 5)
    return Period(f"{week.value}-WE", saturday, _after(saturday, 2), WEEK_RANK)


def make_month(year: int, month: int) -> Period:
    """Give a month; a month beyond 1 to 12 counts on into other years."""
    year, month = _carry(year, month)
    return Period(f"{year:04}-{month:02}", dt.date(year, month, 1), _month_start(year, month + 1), MONTH_RANK)


def make_quarter(year: int, quarter: int) -> Period:
    """Give a quarter of a calendar year; one beyond 1 to 4 counts on into other years."""
    year, month = _carry(year, 3 * quarter - 2)
    name = f"{year:04}-Q{(month + 2) // 3}"
    return Period(name, dt.date(year, month, 1), _month_start(year, month + 3), MONTH_RANK)


def make_half(year: int, half: int) -> Period:
    """Give a half of a calendar year; one beyond 1 to 2 counts on into other years."""
    year, month = _carry(year, 6 * half - 5)
    return Period(f"{year:04}-H{(month + 5) // 6}", dt.date(year, month, 1), _month_start(year, month + 6), MONTH_RANK)


def make_season(year: int, season: str) -> Period:
    """Give a season; its days differ by country, so they stay open."""
    return Period(f"{_clip(year):04}-{season}", None, None, MONTH_RANK)


def make_year(year: int) -> Period:
    """Give a calendar year."""
    year = _clip(year)
    return Period(f"{year:04}", dt.date(year, 1, 1), dt.date(year + 1, 1, 1), YEAR_RANK)


def make_decade(decade: int) -> Period:
    """Give a decade: 199 is 1990 to 1999."""
    decade = max(1, min(decade, _LAST_YEAR // 10 - 1))
    return Period(f"{decade:03}", dt.date(decade * 10, 1, 1), dt.date(decade * 10 + 10, 1, 1), YEAR_RANK)


def make_century(century: int) -> Period:
    """Give a century: the 20th is 1900 to 1999, as reports use the word."""
    first = max(1, min(century - 1, _LAST_YEAR // 100 - 1))
    return Period(f"{first:02}", dt.date(first * 100, 1, 1), dt.date(first * 100 + 100, 1, 1), YEAR_RANK)


def shift_day(day: dt.date, unit: str, count: int) -> dt.date:
    """Give the day `count` units after `day`; a day that the month lacks becomes its last one."""
    days = {"day": 1, "night": 1, "week": WEEK, "weekend": WEEK}.get(unit)
    if days is not None:
        return _after(day, max(-4_000_000, min(count, 4_000_000)) * days)
    months = {"month": 1, "quarter": 3, "half": 6, "season": 3, "year": 12, "decade": 120, "century": 1200}.get(unit, 0)
    year, month = _carry(day.year, day.month + max(-120_000, min(count, 120_000)) * months)
    last = (_month_start(year, month + 1) - dt.timedelta(days=1)).day
    return dt.date(year, month, min(day.day, last))


def make_period(day: dt.date, unit: str) -> Period:
    """Give the unit of the calendar that holds a day."""
    if unit == "week":
        return make_week(day)
    if unit == "weekend":
        return make_weekend(day)
    if unit == "month":
        return make_month(day.year, day.month)
    if unit == "quarter":
        return make_quarter(day.year, (day.month + 2) // 3)
    if unit == "half":
        return make_half(day.year, (day.month + 5) // 6)
    if unit == "year":
        return make_year(day.year)
    if unit == "decade":
        return make_decade(day.year // 10)
    if unit == "century":
        return make_century(day.year // 100 + 1)
    return make_day(day)


def find_day(year: int, month: int, day: int) -> dt.date | None:
    """Give the day, `None` if the calendar has none such."""
    try:
        return dt.date(year, month, day)
    except (ValueError, OverflowError):
        return None


def weekday_before(day: dt.date, weekday: int, *, strict: bool = False) -> dt.date:
    """Give the last such weekday (1 Monday to 7) up to `day`, before it if `strict`."""
    back = (day.isoweekday() - weekday) % WEEK
    return _after(day, -(back or (WEEK if strict else 0)))


def weekday_after(day: dt.date, weekday: int, *, strict: bool = False) -> dt.date:
    """Give the next such weekday (1 Monday to 7) from `day` on, after it if `strict`."""
    on = (weekday - day.isoweekday()) % WEEK
    return _after(day, on or (WEEK if strict else 0))


def _after(day: dt.date, days: int) -> dt.date:
    """Give the day that many days on, held inside the calendar."""
    at = day.toordinal() + days
    return dt.date.fromordinal(max(1, min(at, dt.date(_LAST_YEAR, 12, 31).toordinal())))


def _carry(year: int, month: int) -> tuple[int, int]:
    """Give year and month with the month brought into 1 to 12 and the year held inside the calendar."""
    year += (month - 1) // _MONTHS
    return _clip(year), (month - 1) % _MONTHS + 1


def _clip(year: int) -> int:
    return max(1, min(year, _LAST_YEAR))


def _month_start(year: int, month: int) -> dt.date:
    year += (month - 1) // _MONTHS
    return dt.date(min(year, _LAST_YEAR + 1), (month - 1) % _MONTHS + 1, 1)
