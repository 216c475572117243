"""Numbers: digits of every script, number words, scales, fractions."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghatna.packs import Pack, WordSplitter
from ghatna.read.numbers import Number, NumberReader, parse_digits

GUJARATI = "૦૧૨૩૪૫૬૭૮૯"
DEVANAGARI = "०१२३४५६७८९"


def read(text: str, pack: Pack) -> Number | None:
    splitter = WordSplitter(pack)
    return NumberReader(pack, splitter).read_at(splitter.split(text), 0)


def value(text: str, pack: Pack) -> float | None:
    number = read(text, pack)
    return None if number is None else float(number.value)


def slow_value(written: str) -> Decimal | None:
    """The plain twin of `parse_digits`: one pattern for each way to group, on ASCII digits."""
    plain = "".join(str(int(sign)) if sign.isdecimal() else sign for sign in written)
    western = r"\d{1,3}(,\d{3})+(\.\d+)?"
    indian = r"\d{1,2}(,\d{2})*,\d{3}(\.\d+)?"
    bare = r"\d+(\.\d+)?"
    if any(re.fullmatch(pattern, plain) for pattern in (western, indian, bare)):
        return Decimal(plain.replace(",", ""))
    return None


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("1,23,456", 123456),
        ("1,234,567", 1234567),
        ("3૦૦", 300),
        ("१२.५", 12.5),
        ("૧,૨૩,૪૫૬", 123456),
        ("33,34", None),
        ("27.09.2018", None),
        ("1,2345", None),
        ("9" * 400, None),
    ],
)
def test_digits_have_the_value_that_their_grouping_gives(written: str, expected: float | None) -> None:
    found = parse_digits(written)
    assert (None if found is None else float(found)) == expected


@given(st.text(alphabet="0123456789,." + GUJARATI + DEVANAGARI, min_size=1, max_size=20))
def test_digits_agree_with_the_slow_twin(written: str) -> None:
    if written[0].isdecimal() and written[-1].isdecimal():
        assert parse_digits(written) == slow_value(written)


@given(st.integers(min_value=0, max_value=10**12))
def test_grouped_digits_mean_the_same_as_bare_ones(number: int) -> None:
    assert parse_digits(f"{number:,}") == number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("thirty five", 35),
        ("one hundred and two", 102),
        ("two million three hundred thousand", 2300000),
        ("two and a half", 2.5),
        ("three quarters", 0.75),
        ("10 1/2", 10.5),
        ("2½", 2.5),
        ("2.5bn", 2500000000),
        ("12 thousand crore", 120000000000),
    ],
)
def test_english_number_words_add_up(text: str, expected: float, en: Pack) -> None:
    assert value(text, en) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("પાંત્રીસ", 35),
        ("દોઢ લાખ", 150000),
        ("અઢી હજાર", 2500),
        ("સાડા ત્રણ કરોડ", 35000000),
        ("સવા લાખ", 125000),
        ("પોણા બે", 1.75),
        ("ત્રણસો પચાસ", 350),
        ("બાર હજાર કરોડ", 120000000000),
        ("એક સો પાંચ", 105),
    ],
)
def test_gujarati_number_words_add_up(text: str, expected: float, gu: Pack) -> None:
    assert value(text, gu) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("पैंतीस", 35), ("डेढ़ लाख", 150000), ("साढ़े तीन सौ", 350), ("सवा सौ", 125), ("एक करोड़ बीस लाख", 12000000)],
)
def test_hindi_number_words_add_up(text: str, expected: float, hi: Pack) -> None:
    assert value(text, hi) == expected


@pytest.mark.parametrize("tag", ["gu", "hi"])
def test_every_number_below_a_hundred_has_a_word(tag: str, request: pytest.FixtureRequest) -> None:
    pack: Pack = request.getfixturevalue(tag)
    known = {row["value"] for row in pack.table("numbers").having("kind", "number")}
    assert {str(number) for number in range(100)} <= known


@pytest.mark.parametrize("text", ["21st", "third", "twenty first", "ત્રીજો", "19મી", "पहला", "19वीं"])
def test_ordinals_are_told_from_cardinals(text: str, en: Pack, gu: Pack, hi: Pack) -> None:
    kinds = [number.kind for pack in (en, gu, hi) if (number := read(text, pack)) is not None]
    assert "ordinal" in kinds


def test_the_word_for_gold_is_no_hundred(gu: Pack) -> None:
    assert read("સોનું", gu) is None


def test_money_makes_a_glued_m_a_million(en: Pack) -> None:
    splitter = WordSplitter(en)
    reader = NumberReader(en, splitter)
    words = splitter.split("5m")
    with_money, without = reader.read_at(words, 0, money=True), reader.read_at(words, 0)
    assert with_money is not None
    assert without is not None
    assert (with_money.value, without.value) == (5_000_000, 5)
