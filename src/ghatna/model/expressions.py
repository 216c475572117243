"""A time expression as the words give it, before any calendar is asked: what `read` hands to `resolve`."""

from __future__ import annotations

from typing import Literal

from ghatna.model.parts import Mod, TimeType
from ghatna.model.records import record

TimeKind = Literal["date", "duration", "set", "reference"]
TimeUnit = Literal[
    "second", "minute", "hour", "day", "night", "week", "weekend", "month", "quarter", "half", "season", "year",
    "decade", "century",
]  # fmt: skip
Tense = Literal["past", "future"]
Origin = Literal["document", "told"]


@record(frozen=True, slots=True, kw_only=True)
class TimeMeaning:
    """What the words of one expression mean, field by field; `None` is what they leave open.

    Calendar: `year`, `month` 1-12, `day` 1-31, `weekday` 1 (Monday) to 7, `hour`, `minute`, `second`, `zone`
    (offset such as "+05:30" or "Z"), `part` (TIMEX3: MO MI AF EV NI DT), `meridiem` ("am" or "pm"), `season` (SP SU
    FA WI), `quarter`, `half`, `decade` (198 is the 1980s), `century` (20 is 1901-2000), `fiscal` (1: a financial
    year). Fields ending in 2 belong to the upper end of a range. `first` and `second_part` are the numbers of a date
    whose order of day and month is not settled.
    Counting: `unit`, `amount` (with `extra`, as in "and a half", and `upper`), `vague` (1: "several"), `shift`
    (whole units from the origin), `direction` (-1 back, 1 on), `either` (1: back or on), `nth`, `origin`.
    `literal` is a TIMEX3 value that the words stand for as they are.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    year2: int | None = None
    month2: int | None = None
    day2: int | None = None
    weekday2: int | None = None
    hour2: int | None = None
    minute2: int | None = None
    first: int | None = None
    second_part: int | None = None
    zone: str | None = None
    part: str | None = None
    meridiem: str | None = None
    season: str | None = None
    quarter: int | None = None
    half: int | None = None
    decade: int | None = None
    century: int | None = None
    fiscal: int | None = None
    unit: TimeUnit | None = None
    amount: float | None = None
    extra: float | None = None
    upper: float | None = None
    vague: int | None = None
    shift: int | None = None
    direction: int | None = None
    either: int | None = None
    nth: int | None = None
    origin: Origin | None = None
    literal: str | None = None
    tense: Tense | None = None
    mod: Mod | None = None


@record(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """One expression found in a text, half-open `[start, end)`; `sentence` is an index, -1 outside all sentences.

    `tense` is that of the words around it, `None` if they do not tell. `rule` is the pack rule that fired.
    """

    start: int
    end: int
    sentence: int
    kind: TimeKind
    type: TimeType
    meaning: TimeMeaning
    tense: Tense | None
    rule: str
