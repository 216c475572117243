"""What the packs' own words must not do, alone, at the end of a text, or one behind the other in any order."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ghatna import Desk, Hints, Reading
from ghatna.packs import Shelf

LANGS = ["en", "gu", "hi"]
GLUE = st.sampled_from([" ", " ", " ", " ", ", ", ". ", "\n", " “", "” ", " (", ") ", "-"])
PICKS = st.lists(st.tuples(st.integers(min_value=0), GLUE), min_size=1, max_size=9)


@cache
def words_of_tables(lang: str) -> list[str]:
    pack = Shelf().pack(lang)
    rows = (row for table in sorted(pack.tables) for row in pack.table(table))
    return sorted({row.get("surface") for row in rows} - {""})


def read(desk: Desk, text: str, lang: str) -> Reading:
    return desk.read(text, Hints(lang=lang, published="2031-05-14"))


@pytest.mark.parametrize("lang", LANGS)
def test_each_is_read_alone(desk: Desk, lang: str) -> None:
    for word in words_of_tables(lang):
        reading = read(desk, word, lang)
        assert all(event.trigger.end <= len(word) for event in reading.events)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(lang=st.sampled_from(LANGS), picks=PICKS)
def test_no_event_stands_in_two_sentences(desk: Desk, lang: str, picks: list[tuple[int, str]]) -> None:
    words = words_of_tables(lang)
    check_events(desk, "".join(words[pick % len(words)] + glue for pick, glue in picks), lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "give a deadline obstacles\nsuicides"),  # "give" is a verb of another line
        ("en", "He gave.\nA protest."),
        ("gu", "રશિયાએ"),  # an agent with nothing behind it
        ("gu", "ચોથા ભાગ"),  # a fraction of two words with nothing behind it
        ("hi", "एक चौथाई"),
    ],
)
def test_what_once_failed_is_read(desk: Desk, lang: str, text: str) -> None:
    check_events(desk, text, lang)


def check_events(desk: Desk, text: str, lang: str) -> None:
    reading = read(desk, text, lang)
    for trigger in (event.trigger for event in reading.events):
        assert any(one.start <= trigger.start and trigger.end <= one.end for one in reading.sentences), trigger


def test_fraction_at_the_end_of_a_text_ends_with_its_last_word(desk: Desk) -> None:
    (share,) = read(desk, "નફાનો ચોથા ભાગ", "gu").quantities
    assert (share.value, share.start, share.end) == (0.25, 6, 14)
