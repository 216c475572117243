"""Give a happening the day that its words state: in its own clause, or carried from the clause beside it."""

from __future__ import annotations

from ghatna.model.events import DateBasis, EventDate
from ghatna.model.parts import Time

_VAGUE = frozenset({"PAST_REF", "PRESENT_REF", "FUTURE_REF"})


def is_day(time: Time) -> bool:
    """Tell whether a time expression says when something happened."""
    return time.type in {"DATE", "TIME"}


def date_of(time: Time, basis: DateBasis) -> EventDate:
    """Give the date cell that a time fills; a vague time fills none."""
    if time.value in _VAGUE or not time.value[:1].isdigit():
        return EventDate()
    return EventDate(value=time.value, begin=time.begin, until=time.until, basis=basis)


def nearest_day(times: tuple[Time, ...], start: int, end: int) -> Time | None:
    """Give the time that stands nearest to the words `[start, end)`, one before them rather than one behind."""
    best: Time | None = None
    least = 0
    for time in times:
        away = (start - time.end) if time.end <= start else 2 * (time.start - end) if time.start >= end else 0
        if best is None or away < least:
            best, least = time, away
    return best
