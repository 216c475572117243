"""Dates as machines write them."""

import pytest

from ghatna.ingest.dates import read_date


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2024-02-29", "2024-02-29"),
        ("20240229", "2024-02-29"),
        ("2024-02-29T18:05:00+05:30", "2024-02-29T18:05:00+05:30"),
        ("2024-02-29T18:05:00+0530", "2024-02-29T18:05:00+05:30"),
        ("2024-02-29T18:05:00.123Z", "2024-02-29T18:05:00Z"),
        ("2024-02-29 18:05:00 UTC", "2024-02-29T18:05:00Z"),
        ("2024-02-29T18:05-03", "2024-02-29T18:05:00-03:00"),
        ("Thu, 29 Feb 2024 18:05:00 +0530", "2024-02-29T18:05:00+05:30"),
        ("29 February 2024", "2024-02-29"),
    ],
)
def test_a_machine_date_becomes_rfc3339(written: str, read: str) -> None:
    assert read_date(written) == read


def test_a_time_of_day_without_an_offset_leaves_the_date() -> None:
    assert read_date("2024-02-29 18:05:00") == "2024-02-29"


@pytest.mark.parametrize(
    "written",
    ["", "2024", "2023-02-29", "1970-01-01T00:00:00Z", "0001-01-01", "29/02/2024", "soon", "2024-02-29T18:05:00+99:00"],
)
def test_what_is_no_day_gives_none(written: str) -> None:
    assert read_date(written) is None
