"""Give each time expression of a document its TIMEX3 value and the interval that it means."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ghatna.model.document import Document
from ghatna.model.expressions import Tense, TimeExpression, TimeMeaning
from ghatna.model.parts import Time, TimeAlternative
from ghatna.model.records import record, replace
from ghatna.packs.pack import Pack
from ghatna.resolve import times_calendar as calendar
from ghatna.resolve.times_calendar import Period
from ghatna.resolve.times_clock import clock_of, clocked
from ghatna.resolve.times_counts import duration_value, set_value
from ghatna.resolve.times_dates import Base, count_of, find_period, open_period

_MONTH_FIRST = ("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "US/")
_CARRIED = 2
_LOOK_BACK = 8
_NEIGHBOURS = 6
_TENSES: tuple[Tense, Tense] = ("past", "future")


@record(frozen=True, slots=True)
class Told:
    """A time that the text has told: its id, sentence, period and clock."""

    id: str
    sentence: int
    period: Period
    moment: dt.datetime | None


@record(frozen=True, slots=True)
class Setting:
    """What a document gives its times: the day of publication and the order of day and month."""

    published: dt.date | None
    order: str


def anchor_times(found: tuple[TimeExpression, ...], document: Document, pack: Pack) -> tuple[Time, ...]:
    """Give each expression the calendar interval that it means in this document; ids are t1, t2, ... in text order.

    Counts from `document.published` in `document.timezone` (else the pack's); without a publication time relative
    values stay open (`begin=None`, `until=None`). "Two days later" counts from the day told before it.
    """
    published = local_day(document.published, document.timezone or pack.timezone)
    setting = Setting(published, _order(document, pack))
    fixed = dict(_named_days(found, setting))
    out: list[Time] = []
    told: list[Told] = []
    for index, expression in enumerate(found):
        number = f"t{index + 1}"
        time, period, moment = _anchor(expression, number, setting, _origin(index, found, fixed, told))
        out.append(time)
        if period is not None and period.begin is not None:
            told.append(Told(number, expression.sentence, period, moment))
    return tuple(out)


def local_day(published: str | None, timezone: str | None) -> dt.date | None:
    """Give the day of an RFC 3339 date or date-time as the calendar of a zone has it, `None` if it is no such.

    Nor is a day of the last year that the calendar knows: nothing could be counted on from there.
    """
    if not published or published.startswith(str(dt.MAXYEAR)):
        return None
    try:
        if len(published) <= len("2024-01-01"):
            return dt.date.fromisoformat(published)
        moment = dt.datetime.fromisoformat(published)
    except ValueError:
        return None
    if moment.tzinfo is None or not timezone:
        return moment.date()
    try:
        return moment.astimezone(ZoneInfo(timezone)).date()
    except (ZoneInfoNotFoundError, ValueError, OverflowError, OSError):
        return moment.date()


def _order(document: Document, pack: Pack) -> str:
    """Give the order of numbers in dates: day first, except where the document's zone or tongue is American."""
    zone = document.timezone or ""
    if zone.startswith(_MONTH_FIRST) or document.lang == "en-US":
        return "mdy"
    return str(pack.setting("date_order", "dmy")) if not zone else "dmy"


def _named_days(found: tuple[TimeExpression, ...], setting: Setting) -> list[tuple[int, Period]]:
    """Give the expressions that name a day by themselves, for clock times beside them in the sentence."""
    out = []
    for index, expression in enumerate(found):
        meaning = expression.meaning
        names = meaning.weekday or meaning.day or meaning.first or meaning.unit == "day"
        if expression.kind == "date" and names and meaning.origin != "told" and not meaning.either:
            period = find_period(_ordered(meaning, setting), Base(setting.published, 0, expression.tense))
            if period.rank == calendar.DAY_RANK and period.begin is not None:
                out.append((index, period))
    return out


@record(frozen=True, slots=True)
class _Origin:
    """What an expression counts from: a day, its rank, the id of the time that gave it, its clock."""

    day: dt.date | None
    rank: int
    anchor: str | None
    moment: dt.datetime | None = None
    unknown: bool = False


def _origin(
    index: int, found: tuple[TimeExpression, ...], fixed: dict[int, Period], told: list[Told]
) -> _Origin | None:
    """Give the told time that an expression counts from, `None` if it counts from publication."""
    expression = found[index]
    meaning = expression.meaning
    if meaning.origin == "told":
        rank = max(calendar.RANKS.get(meaning.unit or "day", 1), calendar.DAY_RANK)
        last = next((t for t in reversed(told[-_LOOK_BACK:]) if t.period.rank <= rank), None)
        if last is not None:
            return _Origin(last.period.begin, last.period.rank, last.id, last.moment)
        if (meaning.direction or 0) < 0 or expression.tense == "future":
            return None
        return _Origin(None, 0, None, unknown=(meaning.direction or 0) > 0)
    if expression.kind == "date" and _only_clock(meaning):
        beside = _beside(expression, index, found, fixed)
        if beside is not None:
            return _Origin(fixed[beside].begin, 1, f"t{beside + 1}")
        days = [t for t in told if t.period.rank == calendar.DAY_RANK]
        if days and expression.sentence - days[-1].sentence <= _CARRIED:
            return _Origin(days[-1].period.begin, 1, days[-1].id)
    return None


def _only_clock(meaning: TimeMeaning) -> bool:
    """Tell whether an expression names a time of day and no day."""
    timed = meaning.hour is not None or meaning.part is not None
    dated = meaning.day or meaning.weekday or meaning.month or meaning.year or meaning.unit or meaning.first
    return timed and not dated


def _beside(
    expression: TimeExpression, index: int, found: tuple[TimeExpression, ...], fixed: dict[int, Period]
) -> int | None:
    """Give the index of the nearest expression of the same sentence that names a day."""
    near = range(max(0, index - _NEIGHBOURS), min(len(found), index + _NEIGHBOURS + 1))
    here = [other for other in near if other in fixed and other != index]
    same = [other for other in here if found[other].sentence == expression.sentence]
    return min(same, key=lambda other: (abs(other - index), other), default=None)


def _ordered(meaning: TimeMeaning, setting: Setting) -> TimeMeaning:
    """Settle the order of day and month of a date in numbers."""
    first, second = meaning.first, meaning.second_part
    if first is None or second is None:
        return meaning
    months = 12
    month_first = setting.order == "mdy"
    if first > months >= second:
        month_first = False
    elif second > months >= first:
        month_first = True
    elif setting.order == "near" and setting.published is not None and first != second and meaning.year:
        american = calendar.find_day(meaning.year, first, second)
        other = calendar.find_day(meaning.year, second, first)
        if american is not None and other is not None:
            month_first = abs(american - setting.published) < abs(other - setting.published)
    day, month = (second, first) if month_first else (first, second)
    return replace(meaning, first=None, second_part=None, day=day, month=month) if month <= months else meaning


def _anchor(
    expression: TimeExpression, number: str, setting: Setting, origin: _Origin | None
) -> tuple[Time, Period | None, dt.datetime | None]:
    """Give one time, and the period and clock that later times may count from."""
    meaning = _ordered(expression.meaning, setting)
    plain = Time(
        id=number,
        start=expression.start,
        end=expression.end,
        type=expression.type,
        value=meaning.literal or "",
        mod=meaning.mod,
        rule=expression.rule,
    )
    if expression.kind == "duration":
        return replace(plain, value=duration_value(meaning)), None, None
    if expression.kind == "set":
        return replace(plain, value=set_value(meaning)), None, None
    if expression.kind == "reference" or (meaning.vague and meaning.direction):
        vague = "PAST_REF" if (meaning.direction or 0) < 0 else "FUTURE_REF"
        return replace(plain, value=meaning.literal or vague), None, None
    base = Base(setting.published, 0, expression.tense)
    anchor = "document" if setting.published is not None and _is_relative(meaning) else None
    moment = None
    if origin is not None:
        base = Base(origin.day, origin.rank, expression.tense)
        anchor, moment = origin.anchor, origin.moment
    if origin is not None and origin.unknown and meaning.amount is not None:
        # "Four years later" after no day that was told is a length of time.
        return replace(plain, type="DURATION", value=duration_value(meaning)), None, None
    small = meaning.unit in {"hour", "minute", "second"} and meaning.hour is None
    if small:
        return _small(plain, meaning, moment, anchor)
    if meaning.either and meaning.direction == 0:
        return _same_or_next(plain, meaning, base, anchor)
    if meaning.either and expression.tense is None:
        return _both(plain, meaning, base, anchor), None, None
    return _dated(plain, _directed(meaning, expression.tense), base, anchor)


def _is_relative(meaning: TimeMeaning) -> bool:
    """Tell whether a calendar expression leaves its year open."""
    return meaning.year is None and meaning.decade is None and meaning.century is None


def _directed(meaning: TimeMeaning, tense: Tense | None) -> TimeMeaning:
    """Give a word that may look back or on the direction of its sentence."""
    if not meaning.either or tense is None:
        return meaning
    size = abs(meaning.shift or 1)
    return replace(meaning, shift=size if tense == "future" else -size)


def _both(plain: Time, meaning: TimeMeaning, base: Base, anchor: str | None) -> Time:
    """Give a time whose words mean one of two days and whose sentence does not tell which."""
    alternatives = []
    for tense in _TENSES:
        time, _, _ = _dated(plain, _directed(meaning, tense), base, anchor)
        if time.begin is not None:
            alternatives.append(TimeAlternative(value=time.value, begin=time.begin, until=time.until))
    clock = f"T{meaning.part}" if meaning.part else ""
    return replace(plain, value=f"XXXX-XX-XX{clock}", anchor=anchor, alternatives=tuple(alternatives))


def _same_or_next(
    plain: Time, meaning: TimeMeaning, base: Base, anchor: str | None
) -> tuple[Time, Period | None, dt.datetime | None]:
    """Give "a day after" said without a number: later on the same day, or else the next one."""
    time, period, moment = _dated(plain, meaning, base, anchor)
    other, _, _ = _dated(plain, replace(meaning, direction=1), base, anchor)
    alternative = TimeAlternative(value=other.value, begin=other.begin, until=other.until)
    return replace(time, alternatives=(alternative,) if other.begin else ()), period, moment


def _small(
    plain: Time, meaning: TimeMeaning, moment: dt.datetime | None, anchor: str | None
) -> tuple[Time, Period | None, dt.datetime | None]:
    """Give a time some hours or minutes from a clock time that the text has told."""
    count = count_of(meaning)
    seconds = {"hour": 3600, "minute": 60, "second": 1}[str(meaning.unit)]
    if moment is None and meaning.origin == "told":
        return replace(plain, type="DURATION", value=duration_value(meaning)), None, None
    if moment is None or count is None or abs(count) > _MOST_UNITS:
        value = "PAST_REF" if (count or 0) < 0 else "FUTURE_REF" if (count or 0) > 0 else "PRESENT_REF"
        return replace(plain, value=value), None, None
    later = moment + dt.timedelta(seconds=count * seconds)
    value = later.isoformat(timespec="minutes")
    return replace(plain, value=value, begin=value, anchor=anchor), calendar.make_day(later.date()), later


_MOST_UNITS = 1_000_000


def _dated(
    plain: Time, meaning: TimeMeaning, base: Base, anchor: str | None
) -> tuple[Time, Period | None, dt.datetime | None]:
    """Give a calendar time, its clock and the upper end of a range with it."""
    period = find_period(meaning, base)
    upper = _upper(meaning, period, base)
    if upper is not None and upper.until and period.begin and upper.until <= period.begin:
        upper = None  # what would end before it begins is no range
    if meaning.hour is not None or meaning.part is not None:
        clock = clock_of(meaning, period.begin)
        time = clocked(plain, clock, period, meaning)
        return replace(time, anchor=anchor), period, clock.moment
    value = period.value if upper is None else f"{period.value}/{upper.value}"
    until = period.until if upper is None else upper.until
    if until and period.begin and until < period.begin:
        until = None  # the calendar ends before what is meant does
    time = replace(
        plain,
        value=value,
        begin=period.begin.isoformat() if period.begin else None,
        until=until.isoformat() if until else None,
        anchor=anchor,
    )
    return time, period, None


def _upper(meaning: TimeMeaning, lower: Period, base: Base) -> Period | None:
    """Give the upper end of a range, `None` if the expression is none; what one end leaves out the other gives."""
    if meaning.hour2 is not None:
        return None
    if meaning.year2 is not None and meaning.month is None:
        year = meaning.year or 0
        return calendar.make_year(meaning.year2 if meaning.year2 >= 0 else _following(year, meaning.year2 + 100))
    if meaning.day2 is None and meaning.month2 is None and meaning.weekday2 is None:
        return None
    start = lower.begin or base.day
    second = replace(
        meaning,
        year=meaning.year2 or meaning.year,
        month=meaning.month2 or meaning.month,
        day=meaning.day2,
        weekday=meaning.weekday2 if meaning.day2 is None and meaning.month2 is None else None,
        shift=None,
        unit=None,
    )
    if start is None:
        return open_period(second)
    if second.month is None and second.day is not None:
        second = replace(second, month=start.month, year=start.year)
    if second.year is not None and meaning.month2 is None and second.month is None:
        return None
    upper = find_period(second, Base(start, 0, "future"))
    if upper.begin is None or upper.begin > start:
        return upper
    return find_period(replace(second, year=start.year + 1), base)


def _following(year: int, digits: int) -> int:
    """Give the first year after `year` that ends in two digits."""
    later = year - year % 100 + digits
    return later if later > year else later + 100
