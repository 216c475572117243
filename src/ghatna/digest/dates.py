"""TIMEX3 values as a reader says them: "17 March 2024", "on the morning of 17 March 2024"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from ghatna.digest.grammar import Grammar
from ghatna.model.records import record

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(MO|MI|AF|EV|NI|DT|\d\d(?::\d\d)?)[^/]{0,20})?")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?(?:-(\d))?")
_PART = re.compile(r"(\d{4})-(?:(SP|SU|FA|WI)|Q(\d)|H([12])|(\d\d))")
_YEAR = re.compile(r"(\d{2,4})")
_LONGEST = 80
_CENTURY, _DECADE = 2, 3  # digits of a TIMEX3 century (19) and decade (198)


@record(frozen=True, slots=True)
class _Said:
    """A rule of the pack and what its gaps hold."""

    rule: str
    gaps: dict[str, str]


def say_date(grammar: Grammar, value: str | None, *, when: bool) -> str:
    """Give a TIMEX3 value in words, "" if it names no stretch of the calendar; `when` gives "on ...", "in ..."."""
    if not value or len(value) > _LONGEST:
        return ""
    first, slash, last = value.partition("/")
    form = "when" if when else "name"
    if slash:
        gaps = {"from": say_date(grammar, first, when=False), "to": say_date(grammar, last, when=False)}
        return grammar.say("date.range", gaps, form) if all(gaps.values()) else ""
    said = _read_day(grammar, value) or _read_week(grammar, value) or _read_part(grammar, value)
    said = said or _read_year(grammar, value)
    return grammar.say(said.rule, said.gaps, form) if said and grammar.has(said.rule, form) else ""


def say_heading(grammar: Grammar, value: str | None) -> str:
    """Give the day as a heading, with its weekday if it is one day."""
    day = find_day(value)
    if day is None:
        return say_date(grammar, value, when=False)
    words = say_date(grammar, day.isoformat(), when=False)
    return f"{grammar.word(f'weekday.{day.isoweekday()}')}{grammar.word('comma')} {words}"


def find_day(value: str | None) -> date | None:
    """Give the one day that a value lies in, `None` if it names no single day."""
    found = _DAY.fullmatch(value or "")
    return _make_day(int(found[1]), int(found[2]), int(found[3])) if found else None


def _make_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day_gaps(grammar: Grammar, day: date) -> dict[str, str]:
    return {"day": str(day.day), "month": grammar.word(f"month.{day.month}"), "year": str(day.year)}


def _read_day(grammar: Grammar, value: str) -> _Said | None:
    found = _DAY.fullmatch(value)
    day = find_day(value)
    if not found or day is None:
        return None
    gaps = _day_gaps(grammar, day)
    clock = found[4]
    if clock is None:
        return _Said("date.day", gaps)
    if clock.isalpha():
        return _Said(f"date.part.{clock}", gaps)
    return _Said("date.clock", gaps | {"clock": clock if ":" in clock else f"{clock}:00"})


def _read_week(grammar: Grammar, value: str) -> _Said | None:
    found = _WEEK.fullmatch(value)
    if not found:
        return None
    try:
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
    except ValueError:
        return None
    if found[4]:
        day = monday + timedelta(days=min(max(int(found[4]), 1), 7) - 1)
        return _Said("date.day", _day_gaps(grammar, day))
    if found[3]:
        return _Said("date.weekend", _day_gaps(grammar, monday + timedelta(days=5)))
    return _Said("date.week", _day_gaps(grammar, monday))


def _read_part(grammar: Grammar, value: str) -> _Said | None:
    found = _PART.fullmatch(value)
    if not found:
        return None
    year, season, quarter, half, month = found.groups()
    if season:
        return _Said(f"date.season.{season}", {"year": year})
    if quarter:
        return _Said("date.quarter", {"year": year, "number": quarter})
    if half:
        return _Said(f"date.half.{half}", {"year": year})
    name = grammar.word(f"month.{int(month)}")
    return _Said("date.month", {"year": year, "month": name}) if name else None


def _read_year(grammar: Grammar, value: str) -> _Said | None:
    if not _YEAR.fullmatch(value):
        return None
    if len(value) == _CENTURY:
        number = int(value) + 1
        return _Said("date.century", {"number": str(number), "ordinal": grammar.ordinal(number)})
    if len(value) == _DECADE:
        return _Said("date.decade", {"year": f"{value}0"})
    return _Said("date.year", {"year": value})
