"""Weekdays that stand beside a calendar date on which they do not fall."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ghatna.model.parts import Time
from ghatna.model.words import WordForm, Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

Fault = tuple[str, int, int, str]

_CLOSE = 3
_FULL = len("2000-01-01")
_WEEKDAY = "weekday"


class WeekdayFaults:
    """Finds weekdays that belie the date they stand with, by one pack's names of weekdays."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        self._numbers = {
            splitter.form(row["surface"]).key: int(field.partition("=")[2])
            for table in ("cldr_dates", "times")
            for row in pack.table(table).having("role", _WEEKDAY)
            for field in row["fields"].split()
            if field.startswith("weekday=")
        }

    def find(self, text: str, words: Words, times: tuple[Time, ...]) -> Iterator[Fault]:
        """Give "Saturday, 31 December 2021", a Friday, and "31 December 2021, Saturday"."""
        before: Time | None = None
        for time in times:
            if not _is_day(time):
                before = None
                continue
            if time.rule != _WEEKDAY and any(day != _weekday(time) for day in self._named(words, time)):
                yield _fault(time.value, time.start, time.end)
            elif before is not None and (before.rule == _WEEKDAY) != (time.rule == _WEEKDAY):
                gap = text[before.end : time.start]
                if len(gap) <= _CLOSE and not gap.strip(" ,(") and _weekday(before) != _weekday(time):
                    dated = before if time.rule == _WEEKDAY else time
                    if _is_written(text, dated):
                        yield _fault(dated.value, before.start, time.end)
            before = time

    def _named(self, words: Words, time: Time) -> Iterator[int]:
        """Give the weekdays that a time's own words name, 1 for Monday."""
        for at in words.between(time.start, time.end):
            day = self._day(words.forms[at])
            if day is not None:
                yield day

    def _day(self, form: WordForm) -> int | None:
        for key in form.keys:
            if key in self._numbers:
                return self._numbers[key]
        return None


def _is_day(time: Time) -> bool:
    return time.type == "DATE" and len(time.value) == _FULL and time.begin == time.value


def _is_written(text: str, time: Time) -> bool:
    """Tell whether a time is a date with its number, not such a word as "tomorrow"."""
    return any(sign.isdecimal() for sign in text[time.start : time.end])


def _weekday(time: Time) -> int:
    return dt.date.fromisoformat(time.value).isoweekday()


def _fault(day: str, start: int, end: int) -> Fault:
    return "inconsistent_date", start, end, f"{day} is not that day of the week; both are kept"
