from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghatna.errors import UsageError
from ghatna.gazetteer import Gazetteer, Transliterator, load_transliterator


@pytest.fixture(scope="module")
def transliterator() -> Transliterator:
    return load_transliterator()


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("કોઝેમ્યાકો", "Kozemyako"),
        ("લવરોવ", "Lavrov"),
        ("ફારૂક", "Faruk"),
        ("અંબાણી", "Ambani"),
        ("કિમ જોંગ ઉન", "Kim Jong Un"),
        ("ગાંધી", "Gandhi"),
        ("મહારાષ્ટ્ર", "Maharashtra"),
        ("नरेन्द्र", "Narendra"),
        ("ज़ेलेंस्की", "Zelenski"),
        ("রবীন্দ্রনাথ", "Rabindranath"),
        ("ਅੰਮ੍ਰਿਤ", "Amrit"),
        ("Шойгу", "Shoigu"),
        ("Достоевский", "Dostoevsky"),
        ("محمد", "Mahamad"),
        ("Αθήνα", "Athina"),
        ("서울", "Seoul"),
        ("Putin", "Putin"),
    ],
)
def test_names_are_written_as_they_sound(transliterator: Transliterator, name: str, latin: str) -> None:
    assert transliterator.transliterate(name) == latin


@given(st.text(max_size=60))
def test_any_text_may_be_transliterated(transliterator: Transliterator, text: str) -> None:
    assert isinstance(transliterator.transliterate(text), str)


def test_known_names_are_spelt_as_the_press_does(small: Gazetteer) -> None:
    assert small.spell("Russia", "gu") == "રશિયા"
    assert small.spell("Black Sea", "hi") == "काला सागर"


def test_names_of_south_asia_are_spelt_with_dental_letters(small: Gazetteer) -> None:
    assert small.spell("Datta", "hi", dental=True) == small.spell("Datta", "hi").replace("ड", "द").replace("ट", "त")


def test_only_gujarati_and_hindi_can_be_spelt(small: Gazetteer) -> None:
    with pytest.raises(UsageError, match="cannot be spelt"):
        small.spell("Oslo", "fr")
