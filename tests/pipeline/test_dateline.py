"""The day of publication from a dateline."""

import pytest

from ghatna import Desk, Hints


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Council opens school\n\nOSLO, May 9, 2024 - The council met on Tuesday.", "en"),
        ("શાળા ખૂલી\n\nઅમદાવાદ, 9 મે 2024: સભા મંગળવારે મળી હતી.", "gu"),
        ("स्कूल खुला\n\nजयपुर, 9 मई 2024: सभा मंगलवार को हुई थी।", "hi"),
    ],
)
def test_a_dateline_with_a_full_date_gives_the_day(desk: Desk, text: str, lang: str) -> None:
    reading = desk.read(text, Hints(lang=lang))
    assert (reading.document.published, reading.document.published_basis) == ("2024-05-09", "text")
    assert "2024-05-07" in [time.value for time in reading.times]
    assert "document.no_date" not in [note.code for note in reading.notes]


@pytest.mark.parametrize(
    "text",
    [
        "Council opens school\n\nOSLO, May 9 - The council met on Tuesday.",
        "Council opens school\n\nThe school that burned on May 9, 2024 is open again, the council said on Tuesday.",
    ],
)
def test_a_date_without_a_year_or_in_the_story_gives_none(desk: Desk, text: str) -> None:
    reading = desk.read(text, Hints(lang="en"))
    assert (reading.document.published, reading.document.published_basis) == (None, None)


def test_what_the_caller_says_stands_above_the_dateline(desk: Desk) -> None:
    reading = desk.read("OSLO, May 9, 2024 - The council met.", Hints(lang="en", published="2024-05-10"))
    assert (reading.document.published, reading.document.published_basis) == ("2024-05-10", "given")
