"""Quantities: values, units, counts, comparators, pairs, and what is no quantity."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ghatna.model import Quantity, Time
from ghatna.packs import Pack, Shelf, WordSplitter
from ghatna.read.quantities import QuantityFinder, without_dates
from ghatna.read.sentences import SentenceSplitter

TAGS = ("und", "en", "gu", "hi")


class Kit:
    """One pack's finder with what it needs."""

    def __init__(self, pack: Pack) -> None:
        self.words = WordSplitter(pack)
        self.sentences = SentenceSplitter(pack, self.words)
        self.finder = QuantityFinder(pack, self.words)

    def find(self, text: str) -> tuple[Quantity, ...]:
        words = self.words.split(text)
        return self.finder.find(text, words, self.sentences.split(text, words))


@pytest.fixture(scope="module")
def kits(shelf: Shelf) -> dict[str, Kit]:
    return {tag: Kit(shelf.pack(tag)) for tag in TAGS}


def examples(tag: str) -> list[tuple[str, Any]]:
    rules = Shelf().pack(tag).rule_set("quantities")
    return [(rule.id, example) for rule in rules if rule.where.startswith(tag) for example in rule.examples]


def lookalikes(tag: str) -> list[str]:
    rules = Shelf().pack(tag).rule_set("quantities")
    return [text for rule in rules if rule.where.startswith(tag) for text in rule.lookalikes]


@pytest.mark.parametrize("tag", TAGS)
def test_every_example_of_a_pack_is_one_quantity(tag: str, kits: dict[str, Kit]) -> None:
    for rule, example in examples(tag):
        (found,) = kits[tag].find(example["text"])
        got = (found.value, found.upper, found.unit, found.comparator)
        want = (example["value"], example.get("upper"), example.get("unit"), example.get("comparator", "exact"))
        assert got == want, f"{tag} {rule}: {example['text']}"


@pytest.mark.parametrize("tag", TAGS)
def test_no_lookalike_of_a_pack_is_a_quantity(tag: str, kits: dict[str, Kit]) -> None:
    for text in lookalikes(tag):
        assert kits[tag].find(text) == (), text


def test_a_figure_and_its_conversion_in_brackets_are_a_pair(kits: dict[str, Kit]) -> None:
    one, two = kits["en"].find("The village lies about 80 km (50 miles) away.")
    assert (one.pair, two.pair, one.consistent, two.consistent) == ("q2", "q1", True, True)
    assert two.comparator == "about"


def test_a_wrong_conversion_is_inconsistent(kits: dict[str, Kit]) -> None:
    one, two = kits["en"].find("The village lies 80 km (75 miles) away.")
    assert (one.pair, one.consistent, two.consistent) == ("q2", False, False)


def test_temperatures_convert_with_their_offset(kits: dict[str, Kit]) -> None:
    one, _ = kits["en"].find("It was 30 degrees Celsius (86 degrees Fahrenheit).")
    assert one.consistent is True


def test_a_torn_bracket_still_makes_a_pair(kits: dict[str, Kit]) -> None:
    one, two = kits["gu"].find("રોકેટની પહોંચ 1,000 કિલોમીટરથી વધુ છે. 621 માઇલ).")
    assert (one.pair, two.pair, two.comparator, two.consistent) == ("q2", "q1", "more_than", True)


def test_two_currencies_pair_without_a_verdict(kits: dict[str, Kit]) -> None:
    one, two = kits["en"].find("It cost ₹40 crore ($5 million).")
    assert (one.unit, two.unit, one.pair, one.consistent) == ("INR", "USD", "q2", None)


def test_a_list_shares_the_unit_of_its_last_figure(kits: dict[str, Kit]) -> None:
    assert [q.unit for q in kits["en"].find("Trucks of 45 and 50 tonnes")] == ["t", "t"]


def test_nothing_is_read_across_sentences(kits: dict[str, Kit]) -> None:
    units = [q.unit for q in kits["en"].find("The count stood at 1,250. Kilometres of road were lost.")]
    assert "km" not in units


@pytest.mark.parametrize("text", ["Tu-160", "Covid-19", "01632 960983", "12-10-2018", "24703L202", "#5"])
def test_names_and_codes_are_no_quantities(text: str, kits: dict[str, Kit]) -> None:
    assert kits["en"].find(text) == ()


def test_ages_carry_their_word(kits: dict[str, Kit]) -> None:
    (age,) = kits["en"].find("She is 29 years old")
    assert (age.value, age.unit, age.of) == (29, "a", "old")


def test_a_pound_is_money_or_a_weight_by_its_company(kits: dict[str, Kit]) -> None:
    assert [q.unit for q in kits["en"].find("a 300 pound boar")] == ["[lb_av]"]
    assert [q.unit for q in kits["en"].find("a fortune of 40 million pounds")] == ["GBP"]


def test_small_change_is_a_part_of_its_currency(kits: dict[str, Kit]) -> None:
    (found,) = kits["gu"].find("ભાવ 40 પૈસા વધ્યો")
    assert (found.value, found.unit) == (0.4, "INR")


def test_the_same_count_has_the_same_label_in_three_languages(kits: dict[str, Kit]) -> None:
    found = {kits["en"].find("15 pigs")[0].unit, kits["gu"].find("15 ભૂંડ")[0].unit, kits["hi"].find("15 सूअर")[0].unit}
    assert found == {"{pig}"}


def test_a_quantity_inside_a_date_is_left_out_and_the_rest_numbered_anew(kits: dict[str, Kit]) -> None:
    text = "Room for 40 people on 5 seats"
    quantities = kits["en"].find(text)
    time = Time(id="t1", start=0, end=18, type="DATE", value="2020-01-01")
    (kept,) = without_dates(quantities, [time])
    assert (kept.id, kept.value) == ("q1", 5)


def test_a_length_of_time_inside_a_date_stays(kits: dict[str, Kit]) -> None:
    quantities = kits["en"].find("two months later")
    time = Time(id="t1", start=0, end=16, type="DATE", value="2020-01")
    assert without_dates(quantities, [time]) == quantities


ALPHABET = st.sampled_from(
    [*"0123456789,.-/():% $€½\n", "million ", "લાખ ", "બે ", "થી ", "વધુ ", "દો", "दो ", "से ", "km ", "half ", "a ",
     "and ", "year", "\ud800", "\x00", "\u200d", "સાડા ", "dozen ", "hundred ", "first ", "USD", "ft ", "in ", "both "]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(parts=st.lists(st.one_of(ALPHABET, st.text(max_size=4)), max_size=25), tag=st.sampled_from(TAGS))
def test_any_text_gives_quantities_on_word_boundaries(parts: list[str], tag: str, kits: dict[str, Kit]) -> None:
    text = "".join(parts)
    kit = kits[tag]
    found = kit.find(text)
    assert found == kit.find(text)
    assert [q.id for q in found] == [f"q{number}" for number in range(1, len(found) + 1)]
    for quantity in found:
        assert 0 <= quantity.start < quantity.end <= len(text)
        assert not text[quantity.start].isspace()
        assert not text[quantity.end - 1].isspace()
        assert quantity.of is None or quantity.of in text
    starts = [q.start for q in found]
    assert starts == sorted(starts)


@pytest.mark.parametrize("piece", ["1 ", "hundred ", "1-", "(5 km ", "$", "and a half ", "5 ft 6 in ", "one million "])
def test_the_number_of_words_looked_at_grows_with_the_text(piece: str, kits: dict[str, Kit]) -> None:
    # A long run of look-alike words must not be read again from each of them.
    found = kits["en"].find(piece * 4000)
    assert len(found) <= 8000
