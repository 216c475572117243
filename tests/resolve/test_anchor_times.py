"""Days from words: what a time expression means in a document."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghatna.model import Document, Time
from ghatna.model.expressions import TimeExpression, TimeMeaning
from ghatna.packs import Pack, Shelf
from ghatna.resolve import times_calendar as calendar
from ghatna.resolve.times import anchor_times, local_day
from ghatna.resolve.times_counts import duration_value, set_value


@pytest.fixture(scope="module")
def pack() -> Pack:
    return Shelf().pack("gu")


def expression(meaning: TimeMeaning, **changes: object) -> TimeExpression:
    settings: dict[str, object] = {
        "start": 0, "end": 1, "sentence": 0, "kind": "date", "type": "DATE", "tense": None, "rule": "r",
    }  # fmt: skip
    return TimeExpression(meaning=meaning, **{**settings, **changes})  # type: ignore[arg-type]


def anchor(
    pack: Pack, *found: TimeExpression, published: str | None = "2023-09-17", timezone: str | None = None
) -> tuple[Time, ...]:
    return anchor_times(found, Document(id="d", published=published, timezone=timezone, text="x", sha256=""), pack)


def test_a_weekday_looks_back(pack: Pack) -> None:
    (time,) = anchor(pack, expression(TimeMeaning(weekday=5)))
    assert (time.value, time.begin, time.until, time.anchor) == ("2023-09-15", "2023-09-15", "2023-09-16", "document")


def test_the_weekday_of_publication_is_that_day(pack: Pack) -> None:
    assert anchor(pack, expression(TimeMeaning(weekday=7)))[0].value == "2023-09-17"


def test_a_weekday_of_the_future_looks_on(pack: Pack) -> None:
    assert anchor(pack, expression(TimeMeaning(weekday=1), tense="future"))[0].value == "2023-09-18"


def test_the_last_weekday_is_never_today(pack: Pack) -> None:
    assert anchor(pack, expression(TimeMeaning(weekday=7, shift=-1)))[0].value == "2023-09-10"


def test_without_publication_relative_times_stay_open(pack: Pack) -> None:
    for meaning, value in (
        (TimeMeaning(weekday=2), "XXXX-WXX-2"),
        (TimeMeaning(month=3, day=12), "XXXX-03-12"),
        (TimeMeaning(unit="week", shift=-1), "XXXX-WXX"),
        (TimeMeaning(unit="day", shift=0), "XXXX-XX-XX"),
    ):
        (time,) = anchor(pack, expression(meaning), published=None)
        assert (time.value, time.begin, time.until, time.anchor) == (value, None, None, None)


def test_the_day_of_publication_is_that_of_the_papers_zone(pack: Pack) -> None:
    late = "2026-11-16T20:30:00Z"
    assert anchor(pack, expression(TimeMeaning(unit="day", shift=0)), published=late)[0].value == "2026-11-17"
    west = anchor(pack, expression(TimeMeaning(unit="day", shift=0)), published=late, timezone="America/New_York")
    assert west[0].value == "2026-11-16"


def test_a_month_is_no_more_exact_than_its_words(pack: Pack) -> None:
    (time,) = anchor(pack, expression(TimeMeaning(year=2019, month=4)))
    assert (time.value, time.begin, time.until) == ("2019-04", "2019-04-01", "2019-05-01")


def test_a_word_for_yesterday_or_tomorrow_follows_the_tense(pack: Pack) -> None:
    meaning = TimeMeaning(unit="day", shift=1, either=1)
    assert anchor(pack, expression(meaning, tense="past"))[0].value == "2023-09-16"
    assert anchor(pack, expression(meaning, tense="future"))[0].value == "2023-09-18"


def test_without_tense_it_keeps_both_days(pack: Pack) -> None:
    (time,) = anchor(pack, expression(TimeMeaning(unit="day", shift=1, either=1)))
    assert time.begin is None
    assert [a.value for a in time.alternatives] == ["2023-09-16", "2023-09-18"]


def test_a_later_day_counts_from_the_day_told(pack: Pack) -> None:
    told = expression(TimeMeaning(year=2020, month=5, day=3))
    later = expression(TimeMeaning(unit="day", amount=2.0, direction=1, origin="told"), sentence=1)
    times = anchor(pack, told, later)
    assert (times[1].value, times[1].anchor) == ("2020-05-05", "t1")


def test_a_later_year_after_nothing_told_is_a_length_of_time(pack: Pack) -> None:
    (time,) = anchor(pack, expression(TimeMeaning(unit="year", amount=4.0, direction=1, origin="told")))
    assert (time.type, time.value) == ("DURATION", "P4Y")


def test_a_clock_time_takes_the_day_beside_it(pack: Pack) -> None:
    clock = expression(TimeMeaning(hour=18, minute=0, zone="Z"), type="TIME")
    times = anchor(pack, expression(TimeMeaning(weekday=2)), clock)
    assert (times[1].value, times[1].begin, times[1].anchor) == ("2023-09-12T18:00Z", "2023-09-12T18:00Z", "t1")


def test_midnight_is_the_end_of_the_day(pack: Pack) -> None:
    (time,) = anchor(pack, expression(TimeMeaning(hour=12, part="NI", unit="day", shift=0), type="TIME"))
    assert (time.value, time.begin) == ("2023-09-17T24:00", "2023-09-18T00:00")


def test_the_order_of_a_date_in_numbers_is_day_first_in_india(pack: Pack) -> None:
    meaning = TimeMeaning(first=7, second_part=8, year=2023)
    assert anchor(pack, expression(meaning))[0].value == "2023-08-07"
    assert anchor(pack, expression(meaning), timezone="America/New_York")[0].value == "2023-07-08"


def test_a_number_over_twelve_settles_the_order(pack: Pack) -> None:
    assert anchor(pack, expression(TimeMeaning(first=2, second_part=25, year=2023)))[0].value == "2023-02-25"


def test_a_range_takes_what_its_ends_share(pack: Pack) -> None:
    (time,) = anchor(pack, expression(TimeMeaning(day=12, day2=15, month=3, year=2024)))
    assert (time.value, time.begin, time.until) == ("2024-03-12/2024-03-15", "2024-03-12", "2024-03-16")


def test_a_range_over_new_year_ends_in_the_next_year(pack: Pack) -> None:
    (time,) = anchor(pack, expression(TimeMeaning(day=28, month=12, day2=3, month2=1, year=2023)))
    assert time.value == "2023-12-28/2024-01-03"


def test_years_joined_by_a_dash_count_on(pack: Pack) -> None:
    assert anchor(pack, expression(TimeMeaning(year=2019, year2=20 - 100)))[0].value == "2019/2020"
    assert anchor(pack, expression(TimeMeaning(year=1999, year2=1 - 100)))[0].value == "1999/2001"


@pytest.mark.parametrize(
    ("meaning", "value"),
    [
        (TimeMeaning(unit="day", amount=6.0), "P6D"),
        (TimeMeaning(unit="hour", amount=1.5), "PT90M"),
        (TimeMeaning(unit="hour", amount=3.5), "PT3H30M"),
        (TimeMeaning(unit="year", amount=2.0, extra=0.5), "P2.5Y"),
        (TimeMeaning(unit="decade", amount=1.0), "P10Y"),
        (TimeMeaning(unit="week", vague=1), "PXW"),
        (TimeMeaning(unit="day", amount=1e30), "PXD"),
    ],
)
def test_durations_have_timex3_values(meaning: TimeMeaning, value: str) -> None:
    assert duration_value(meaning) == value


def test_sets_have_timex3_values() -> None:
    assert set_value(TimeMeaning(weekday=2)) == "XXXX-WXX-2"
    assert set_value(TimeMeaning(hour=5, part="EV")) == "XXXX-XX-XXT17:00"
    assert set_value(TimeMeaning(unit="day")) == "P1D"


def test_what_is_no_date_is_no_day() -> None:
    for text in (None, "", "yesterday", "2024-02-30", "2024-13-01T00:00:00Z", "\ud800"):
        assert local_day(text, "Asia/Kolkata") is None
    assert local_day("2024-02-29", "No/Zone") == dt.date(2024, 2, 29)
    assert local_day("2024-02-29T23:00:00Z", "No/Zone") == dt.date(2024, 2, 29)


# The calendar ends before the century of the year 9900 does.
DAYS = st.dates(min_value=dt.date(100, 1, 1), max_value=dt.date(9899, 12, 31))


@given(day=DAYS, weekday=st.integers(1, 7), strict=st.booleans())
def test_weekdays_agree_with_counting_day_by_day(day: dt.date, weekday: int, *, strict: bool) -> None:
    back = day - dt.timedelta(days=strict)
    while back.isoweekday() != weekday:
        back -= dt.timedelta(days=1)
    on = day + dt.timedelta(days=strict)
    while on.isoweekday() != weekday:
        on += dt.timedelta(days=1)
    assert calendar.weekday_before(day, weekday, strict=strict) == back
    assert calendar.weekday_after(day, weekday, strict=strict) == on


@given(day=st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2100, 1, 1)), count=st.integers(-60, 60))
def test_months_agree_with_counting_month_by_month(day: dt.date, count: int) -> None:
    year, month = day.year, day.month
    for _ in range(abs(count)):
        month += 1 if count > 0 else -1
        if month == 13:
            year, month = year + 1, 1
        elif month == 0:
            year, month = year - 1, 12
    moved = calendar.shift_day(day, "month", count)
    assert (moved.year, moved.month) == (year, month)
    assert moved.day <= day.day


@given(
    day=DAYS, unit=st.sampled_from(["day", "week", "weekend", "month", "quarter", "half", "year", "decade", "century"])
)
def test_a_period_is_a_stretch_of_days(day: dt.date, unit: str) -> None:
    period = calendar.make_period(day, unit)
    assert period.begin is not None
    assert period.until is not None
    assert period.begin < period.until
    if unit != "weekend":
        assert period.begin <= day < period.until


NUMBERS = st.one_of(st.none(), st.integers(-3, 40))


@given(
    meaning=st.builds(
        TimeMeaning,
        year=st.one_of(st.none(), st.integers(0, 9999)),
        month=st.one_of(st.none(), st.integers(1, 12)),
        day=st.one_of(st.none(), st.integers(1, 31)),
        weekday=st.one_of(st.none(), st.integers(1, 7)),
        day2=st.one_of(st.none(), st.integers(1, 31)),
        month2=st.one_of(st.none(), st.integers(1, 12)),
        year2=st.one_of(st.none(), st.integers(-100, 9999)),
        hour=st.one_of(st.none(), st.integers(0, 24)),
        minute=st.one_of(st.none(), st.integers(0, 59)),
        part=st.sampled_from([None, "MO", "AF", "EV", "NI", "DT", "MI"]),
        season=st.sampled_from([None, "SU", "WI"]),
        quarter=st.sampled_from([None, 1, 2, 3, 4]),
        decade=st.one_of(st.none(), st.integers(0, 999)),
        century=st.one_of(st.none(), st.integers(1, 99)),
        unit=st.sampled_from([None, "minute", "hour", "day", "week", "month", "year", "decade", "century"]),
        amount=st.one_of(st.none(), st.floats(0, 1e12)),
        shift=NUMBERS,
        direction=st.sampled_from([None, -1, 0, 1]),
        either=st.sampled_from([None, 1]),
        origin=st.sampled_from([None, "told"]),
    ),
    tense=st.sampled_from([None, "past", "future"]),
    published=st.sampled_from([None, "2023-09-17", "0001-01-01", "9998-12-31", "9999-12-31"]),
)
def test_no_meaning_raises(pack: Pack, meaning: TimeMeaning, tense: str | None, published: str | None) -> None:
    first = expression(TimeMeaning(weekday=3), tense=tense)
    for time in anchor(pack, first, expression(meaning, tense=tense), published=published):
        assert time.value
        if time.begin and time.until:
            assert time.begin <= time.until
