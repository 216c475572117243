"""Who held which office on a day."""

from __future__ import annotations

from datetime import date

import pytest

from ghatna.catalogue import Catalogue, Tenure
from ghatna.catalogue.entry import first_day, is_day, last_day


def tenure(begin: str | None, end: str | None, checked: str = "2025-10") -> Tenure:
    return Tenure(dataset="own", person="p", office="o", begin=begin, end=end, checked=checked)


@pytest.mark.parametrize(
    ("office", "country", "day", "person"),
    [
        ("head_of_state", "ru", date(2010, 1, 1), "dmitry-medvedev"),
        ("head_of_state", "ru", date(2023, 9, 15), "vladimir-putin"),
        ("defence_minister", "ru", date(2023, 9, 15), "sergei-shoigu"),
        ("chief_minister:gujarat", "in", date(2010, 1, 1), "narendra-modi"),
        ("chief_minister:gujarat", "in", date(2020, 1, 1), "vijay-rupani"),
        ("head_of_government", "in", date(2012, 1, 1), "manmohan-singh"),
        ("un_secretary_general", None, date(2012, 1, 1), "ban-ki-moon"),
        ("foreign_minister", "in", date(2016, 1, 1), "sushma-swaraj"),
    ],
)
def test_holder_of_an_office_on_a_day(starter: Catalogue, office: str, country: str, day: date, person: str) -> None:
    assert [held.person for held in starter.holder(office, country, day)] == [person]


def test_day_of_handing_over_names_both_the_new_holder_first(starter: Catalogue) -> None:
    held = starter.holder("head_of_state", "us", date(2021, 1, 20))
    assert [tenure.person for tenure in held] == ["joe-biden", "donald-trump"]


def test_offices_of_a_person_on_a_day(starter: Catalogue) -> None:
    held = starter.offices_of("vladimir-putin", date(2010, 1, 1))
    assert [tenure.title_gu for tenure in held] == ["રશિયાના વડા પ્રધાન"]
    assert len(starter.offices_of("vladimir-putin")) == 3


def test_present_holder_is_not_settled_after_the_last_check() -> None:
    open_ended = tenure("2020-01-01", None)
    assert open_ended.is_sure(date(2025, 10, 31))
    assert open_ended.covers(date(2025, 11, 1))
    assert not open_ended.is_sure(date(2025, 11, 1))


def test_month_as_begin_covers_the_month_and_settles_nothing_in_it() -> None:
    held = tenure("2020-03", "2021")
    assert not held.covers(date(2020, 2, 29))
    assert held.covers(date(2020, 3, 1))
    assert not held.is_sure(date(2020, 3, 1))
    assert held.is_sure(date(2020, 12, 1))
    assert held.covers(date(2021, 12, 31))
    assert not held.is_sure(date(2021, 6, 1))
    assert not held.covers(date(2022, 1, 1))


def test_unknown_begin_is_never_settled() -> None:
    held = tenure(None, "2021-01-01")
    assert held.covers(date(1900, 1, 1))
    assert not held.is_sure(date(2020, 1, 1))


def test_unknown_office_has_no_holder(starter: Catalogue) -> None:
    assert starter.holder("head_of_state", "zz", date(2020, 1, 1)) == ()
    assert starter.offices_of("nobody") == ()


@pytest.mark.parametrize("value", ["2020-13", "2020-02-30", "20200101", "२०२०", "2020-1-1", "", "+2020", "0000"])
def test_what_is_no_date_is_refused(value: str) -> None:
    assert not is_day(value)


def test_last_day_of_february_knows_leap_years() -> None:
    assert last_day("2024-02") == date(2024, 2, 29)
    assert first_day("2024") == date(2024, 1, 1)
