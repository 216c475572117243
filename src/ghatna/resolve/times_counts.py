"""The TIMEX3 values of durations and of times that come again."""

from __future__ import annotations

from ghatna.model.expressions import TimeMeaning
from ghatna.resolve.times_clock import full_hour

_LETTERS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "night": "D", "week": "W", "weekend": "WE", "month": "M",
    "quarter": "Q", "half": "M", "season": "M", "year": "Y", "decade": "Y", "century": "Y",
}  # fmt: skip
_TIMES = {"half": 6, "season": 3, "decade": 10, "century": 100}
_SMALL = frozenset({"second", "minute", "hour"})
_SMALLER = {"hour": ("minute", 60), "minute": ("second", 60)}


def duration_value(meaning: TimeMeaning) -> str:
    """Give the value of a duration, such as P6D or PT90M; X stands for a number that the words leave open."""
    unit = str(meaning.unit or "day")
    if meaning.vague:
        return f"{_sign(unit)}X{_LETTERS.get(unit, 'D')}"
    amount = (meaning.amount if meaning.amount is not None else 1.0) + (meaning.extra or 0.0)
    if unit in _SMALLER and amount != int(amount):
        smaller, per = _SMALLER[unit]
        if amount >= _COMPOUND and unit == "hour":
            return f"PT{int(amount)}H{round(amount % 1 * per)}M"
        if amount * per == int(amount * per):
            unit, amount = smaller, amount * per
    amount *= _TIMES.get(unit, 1)
    number = f"{amount:.6g}" if amount < _LARGEST else "X"
    return f"{_sign(unit)}{number}{_LETTERS.get(unit, 'D')}"


_LARGEST = 1_000_000
_COMPOUND = 2


def _sign(unit: str) -> str:
    return "PT" if unit in _SMALL else "P"


def set_value(meaning: TimeMeaning) -> str:
    """Give the value of a time that comes again: XXXX-WXX-2 for every Tuesday, P1D for daily."""
    if meaning.literal:
        return meaning.literal
    clock = ""
    if meaning.hour is not None:
        clock = f"T{full_hour(meaning.hour, meaning):02}:{meaning.minute or 0:02}"
    elif meaning.part:
        clock = f"T{meaning.part}"
    if meaning.weekday:
        return f"XXXX-WXX-{meaning.weekday}{clock}"
    if meaning.month:
        return f"XXXX-{meaning.month:02}" + (f"-{meaning.day:02}" if meaning.day else "")
    if meaning.season:
        return f"XXXX-{meaning.season}"
    if clock:
        return f"XXXX-XX-XX{clock}"
    return duration_value(meaning)
