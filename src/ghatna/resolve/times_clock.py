"""Clock times and parts of the day: the hour that "half past nine at night" means, and its interval."""

from __future__ import annotations

import datetime as dt

from ghatna.model.expressions import TimeMeaning
from ghatna.model.parts import Time
from ghatna.model.records import record, replace
from ghatna.resolve.times_calendar import Period

_NOON = 12
_HOURS = 24
_EVENING_FROM = 4
_NIGHT_FROM = 6
_AFTERNOON_TO = 8

# The hours [from, to) of a part of the day, local time; 24 and more lie on the next day.
_PARTS = {"MO": (0, 12), "AF": (12, 18), "EV": (16, 24), "NI": (18, 30), "DT": (6, 18), "MI": (11, 14)}


@record(frozen=True, slots=True)
class Clock:
    """A time of day as TIMEX3 text ("T21:30", "TMO"), its end ("" if none), and the moment if the day is known."""

    text: str
    upper: str
    moment: dt.datetime | None
    exact: bool


def clock_of(meaning: TimeMeaning, day: dt.date | None) -> Clock:
    """Give the time of day that an expression means on a day."""
    if meaning.hour is None:
        return Clock(f"T{meaning.part}", "", None, exact=False)
    hour = full_hour(meaning.hour, meaning)
    minute = meaning.minute or 0
    moment = None
    if day is not None:
        moment = dt.datetime.combine(day, dt.time()) + dt.timedelta(hours=hour, minutes=minute)
    upper = ""
    if meaning.hour2 is not None:
        later = full_hour(meaning.hour2, meaning)
        if later < hour and later < _NOON <= hour:
            later += _NOON
        upper = f"T{min(later, _HOURS):02}:{meaning.minute2 or 0:02}"
    text = f"T{hour:02}:{minute:02}"
    if meaning.second is not None:
        text += f":{meaning.second:02}"
    return Clock(text, upper, moment, exact=True)


def full_hour(hour: int, meaning: TimeMeaning) -> int:
    """Give the hour from 0 to 24 that an hour of the twelve-hour clock means beside am, pm or a part of the day."""
    if meaning.meridiem == "am":
        return hour % _NOON if hour == _NOON else hour
    if meaning.meridiem == "pm":
        return hour + _NOON if hour < _NOON else hour
    if hour >= _NOON:
        return _HOURS if hour == _NOON and meaning.part == "NI" else hour
    if meaning.part == "AF":
        return hour + _NOON if hour <= _AFTERNOON_TO else hour
    if meaning.part == "EV":
        return hour + _NOON if hour >= _EVENING_FROM else hour
    if meaning.part == "NI":
        return hour + _NOON if hour >= _NIGHT_FROM else hour
    return hour


def clocked(plain: Time, clock: Clock, period: Period, meaning: TimeMeaning) -> Time:
    """Give a time with its clock: value, and interval where the day is known."""
    zone = meaning.zone or ""
    # A clock time of a month or a year is one of a day that is not known.
    day = period.value if period.begin is None or period.rank == 1 else "XXXX-XX-XX"
    value = f"{day}{clock.text}{zone}"
    if clock.upper:
        value = f"{value}/{day}{clock.upper}{zone}"
    if period.begin is None or period.rank != 1:
        return replace(plain, value=value)
    if clock.moment is not None:
        step = dt.timedelta(minutes=1) if meaning.minute is not None else dt.timedelta(hours=1)
        begin = clock.moment.isoformat(timespec="minutes") + zone
        until = (clock.moment + step).isoformat(timespec="minutes") + zone
        if clock.upper:
            until = f"{day}{clock.upper}{zone}"
        return replace(plain, value=value, begin=begin, until=until)
    first, last = _PARTS.get(meaning.part or "", (0, _HOURS))
    midnight = dt.datetime.combine(period.begin, dt.time())
    return replace(
        plain,
        value=value,
        begin=(midnight + dt.timedelta(hours=first)).isoformat(timespec="minutes"),
        until=(midnight + dt.timedelta(hours=last)).isoformat(timespec="minutes"),
    )
