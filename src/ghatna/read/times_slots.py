"""The slots of the time rules that take a number: which numbers fit, and what they mean there."""

from __future__ import annotations

from collections.abc import Callable

from ghatna.read.times_pieces import Number
from ghatna.read.times_words import Fields

Slot = Callable[[Number], Fields | None]

_MINUTES = 60
_CENTURY_SPLIT = 50


def _whole(number: Number, low: int, high: int, *, width: int = 2) -> int | None:
    """Give the number as an integer from `low` to `high`, of at most `width` digits where written in digits."""
    value = int(number.value) if low <= number.value <= high else -1
    fits = value == number.value and (not number.digits or (number.digits.isdigit() and len(number.digits) <= width))
    return value if fits else None


def _day(number: Number) -> Fields | None:
    value = _whole(number, 1, 31)
    return None if value is None else (("day", value),)


def _day_by_ordinal(number: Number) -> Fields | None:
    return _day(number) if number.ordinal and number.digits else None


def _year(number: Number) -> Fields | None:
    digits = number.digits
    if number.ordinal or len(digits) != 4 or not digits.isdigit() or not 1000 <= int(digits) < 2200:  # noqa: PLR2004
        return None
    return (("year", int(digits)),)


def _recent_year(number: Number) -> Fields | None:
    """A year that needs no preposition to be known as one."""
    fields = _year(number)
    return fields if fields and 1800 <= int(number.digits) < 2050 else None  # noqa: PLR2004 years of news


def _short_year(number: Number) -> Fields | None:
    """Two digits of a year: 50 to 99 are 1950 to 1999, the rest 2000 to 2049."""
    if number.ordinal or len(number.digits) != 2 or not number.digits.isdigit():  # noqa: PLR2004 two digits
        return None
    value = int(number.digits)
    return (("year", value + (1900 if value >= _CENTURY_SPLIT else 2000)),)


def _next_year(number: Number) -> Fields | None:
    """The second half of "2019-20": the last two digits of a year, or all four."""
    if number.ordinal or not number.digits.isdigit():
        return None
    if len(number.digits) == 2:  # noqa: PLR2004 two digits
        return (("year2", int(number.digits) - 100),)
    return (("year2", int(number.digits)),) if _year(number) else None


def _month(number: Number) -> Fields | None:
    value = None if number.ordinal or not number.digits else _whole(number, 1, 12)
    return None if value is None else (("month", value),)


def _first(number: Number) -> Fields | None:
    value = None if number.ordinal or not number.digits else _whole(number, 1, 31)
    return None if value is None else (("first", value),)


def _second_part(number: Number) -> Fields | None:
    value = None if number.ordinal or not number.digits else _whole(number, 1, 31)
    return None if value is None else (("second_part", value),)


def _hour(number: Number) -> Fields | None:
    """An hour from 0 to 24; "half past nine" in one word is 9.5."""
    if number.ordinal or not 0 <= number.value <= 24 or len(number.digits) > 2:  # noqa: PLR2004 hours of a day
        return None
    hour, rest = divmod(number.value * _MINUTES, _MINUTES)
    if number.digits and not number.digits.isdigit():
        return None
    fields: Fields = (("hour", int(hour)),)
    return (*fields, ("minute", int(rest))) if rest else fields


def _minute(number: Number) -> Fields | None:
    fits = len(number.digits) == 2 and number.digits.isdigit() and int(number.digits) < _MINUTES  # noqa: PLR2004
    return (("minute", int(number.digits)),) if fits and not number.ordinal else None


def _seconds(number: Number) -> Fields | None:
    fields = _minute(number)
    return (("second", fields[0][1]),) if fields else None


def _military(number: Number) -> Fields | None:
    """Four digits as a time of day: 0800."""
    digits = number.digits
    if len(digits) != 4 or not digits.isdigit() or int(digits[:2]) > 24 or int(digits[2:]) >= _MINUTES:  # noqa: PLR2004
        return None
    return (("hour", int(digits[:2])), ("minute", int(digits[2:])))


def _dotted_time(number: Number) -> Fields | None:
    """A time of day with a dot: 9.30."""
    hour, dot, minute = number.digits.partition(".")
    if not dot or not hour.isdigit() or not minute.isdigit() or len(hour) > 2 or len(minute) != 2:  # noqa: PLR2004
        return None
    if int(hour) > 24 or int(minute) >= _MINUTES:  # noqa: PLR2004 hours of a day
        return None
    return (("hour", int(hour)), ("minute", int(minute)))


def _dotted_date(number: Number) -> Fields | None:
    """A date with dots: 12.03.2024, 12.3.24; day before month."""
    parts = number.digits.split(".")
    if len(parts) != 3 or not all(part.isdigit() for part in parts):  # noqa: PLR2004 day, month, year
        return None
    if len(parts[0]) > 2 or len(parts[1]) > 2 or len(parts[2]) not in {2, 4}:  # noqa: PLR2004
        return None
    day, month, year = (int(part) for part in parts)
    if not 1 <= day <= 31 or not 1 <= month <= 12:  # noqa: PLR2004 days and months
        return None
    if len(parts[2]) == 2:  # noqa: PLR2004 two digits
        year += 1900 if year >= _CENTURY_SPLIT else 2000
    return (("day", day), ("month", month), ("year", year))


def _amount(number: Number) -> Fields | None:
    return None if number.ordinal or number.value <= 0 else (("amount", number.value),)


def _any_number(number: Number) -> Fields | None:
    return () if number.value >= 0 else None


def _upper(number: Number) -> Fields | None:
    return None if number.ordinal or number.value <= 0 else (("upper", number.value),)


def _nth(number: Number) -> Fields | None:
    return (("nth", int(number.value)),) if number.ordinal and number.value >= 1 else None


def _century(number: Number) -> Fields | None:
    fits = number.ordinal and 1 <= number.value <= 30  # noqa: PLR2004 centuries that reports speak of
    return (("century", int(number.value)),) if fits else None


def _decade(number: Number) -> Fields | None:
    """The first year of a decade: 1990, or 90 for 1990."""
    digits = number.digits
    if not digits.isdigit() or not digits.endswith("0") or number.ordinal:
        return None
    if len(digits) == 2:  # noqa: PLR2004 two digits
        value = int(digits) // 10
        return (("decade", value + (190 if value > 2 else 200)),)  # noqa: PLR2004 the 30s to 90s are the last century's
    return (("decade", int(digits) // 10),) if _year(number) else None


SLOTS: dict[str, Slot] = {
    "AMOUNT": _amount,
    "CENTURY": _century,
    "DAY": _day,
    "DAYTH": _day_by_ordinal,
    "DECADE": _decade,
    "DOTDATE": _dotted_date,
    "DOTTIME": _dotted_time,
    "FIRST": _first,
    "HOUR": _hour,
    "HHMM": _military,
    "MINUTE": _minute,
    "MM": _month,
    "NEXTYEAR": _next_year,
    "NTH": _nth,
    "NUMBER": _any_number,
    "RECENT": _recent_year,
    "SECOND": _second_part,
    "SECONDS": _seconds,
    "UPPER": _upper,
    "YEAR": _year,
    "YY": _short_year,
}
