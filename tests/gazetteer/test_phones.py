from __future__ import annotations

import pytest
from rapidfuzz.distance import Levenshtein

from ghatna.gazetteer.phones import PhoneTable, load_phone_table


@pytest.fixture(scope="module")
def table() -> PhoneTable:
    return load_phone_table()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("દિલ્લી", "दिल्ली"),  # the same layout in two scripts
        ("મુંબઈ", "મુમ્બઇ"),  # anusvara before a labial, vowel length
        ("ઝારખંડ", "જારખન્ડ"),  # nukta letters, anusvara before a stop
        ("ક઼ોટા", "કોટા"),  # a stray nukta
        ("ਅੰਬਾਲਾ", "अंबाला"),  # tippi
        ("ৰাণীগঞ্জ", "रानीगंज"),  # Assamese ra
    ],
)
def test_spelling_variants_sound_the_same(table: PhoneTable, one: str, other: str) -> None:
    assert table.phones(one) == table.phones(other)


def test_inherent_vowel_is_silent_at_the_end(table: PhoneTable) -> None:
    assert table.phones("સુરત") == "sur@t"


def test_voicing_is_nearer_than_another_place(table: PhoneTable) -> None:
    base = table.encode("pat")
    assert Levenshtein.distance(base, table.encode("bat")) < Levenshtein.distance(base, table.encode("sat"))


def test_block_key_keeps_consonant_classes_and_open_beginning(table: PhoneTable) -> None:
    assert table.key("vladivostok") == "PLTPSTK"
    assert table.key("@m@davad") == "VNTPT"


def test_other_scripts_have_no_phones_here(table: PhoneTable) -> None:
    assert table.phones("Москва Oslo 東京") == ""
