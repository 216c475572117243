"""Signs that are no text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghatna.ingest.clean import clean_text


@pytest.mark.parametrize("sign", ["\0", "\x07", "\x9b", "\ud800", "\uffff", "\ufdd0"])
def test_a_sign_that_is_no_text_is_replaced_one_for_one(sign: str) -> None:
    cleaned = clean_text(f"સભા{sign} મળી")
    assert cleaned.text == "સભા\ufffd મળી"
    assert [(note.code, note.start) for note in cleaned.notes] == [("text.controls", 3)]


def test_form_feed_and_next_line_end_a_line() -> None:
    assert clean_text("one\x0ctwo\x85three").text == "one\ntwo\nthree"


def test_tabs_and_line_ends_stay() -> None:
    text = "a\tb\r\nc\n"
    assert clean_text(text).text == text
    assert clean_text(text).notes == ()


def test_letters_are_composed_only_where_no_offset_moves() -> None:
    cleaned = clean_text("cafe\u0301 10\u212b")
    assert cleaned.text == "cafe\u0301 10\u00c5"
    assert [note.code for note in cleaned.notes] == ["text.nfc", "text.not_nfc"]


def test_piled_marks_are_bounded() -> None:
    text = "a" + "\u0315\u0300" * 5000
    cleaned = clean_text(text)
    assert len(cleaned.text) == len(text)
    assert cleaned.text.count("\ufffd") == 10_000 - 30
    assert unicodedata.category(cleaned.text[30]) == "Mn"


@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=200))
def test_cleaning_keeps_the_length_and_is_done_once(text: str) -> None:
    cleaned = clean_text(text).text
    assert len(cleaned) == len(text)
    assert clean_text(cleaned).text == cleaned
    cleaned.encode()
