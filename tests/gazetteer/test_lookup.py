from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghatna.errors import UsageError
from ghatna.gazetteer import Gazetteer


def test_own_name_in_its_script_comes_first(small: Gazetteer) -> None:
    first = small.find("અમદાવાદ")[0]
    assert (first.name, first.country) == ("Ahmedabad", "in")
    assert "own_name" in first.why


def test_name_without_own_spelling_is_found_by_sound(small: Gazetteer) -> None:
    first = small.find("નખોડકા")[0]
    assert first.name == "Nakhodka"
    assert "own_name" not in first.why


def test_case_ending_is_taken_off(small: Gazetteer) -> None:
    first = small.find("અમદાવાદમાં")[0]
    assert first.name == "Ahmedabad"
    assert "ending_stripped" in first.why


def test_head_noun_of_region_never_leads_to_the_town(small: Gazetteer) -> None:
    found = small.find("ખાબારોવસ્ક ક્રાઈ")
    assert found[0].name == "Khabarovskiy kray"
    assert all(each.feature_class != "P" for each in found)


def test_university_is_no_town(small: Gazetteer) -> None:
    assert small.find("ખાબારોવસ્ક યુનિવર્સિટી") == ()


def test_head_noun_with_case_ending_still_counts(small: Gazetteer) -> None:
    assert small.find("અરબી સમુદ્રમાં")[0].name == "Arabian Sea"


def test_town_whose_own_name_ends_in_a_head_noun_is_found(small: Gazetteer) -> None:
    assert small.find("Rapid City")[0].name == "Rapid City"


def test_island_head_chooses_the_island_over_the_town(small: Gazetteer) -> None:
    first = small.find("બાલી ટાપુ")[0]
    assert (first.feature_code, first.is_area) == ("ISL", True)


def test_country_of_the_text_decides_between_namesakes(small: Gazetteer) -> None:
    assert small.find("Springfield")[0].country == "us"
    assert small.find("Springfield", country="CA")[0].country == "ca"
    with_context = small.find("Springfield", countries=("ca",))
    assert next(each for each in with_context if each.country == "ca").why[-1] == "country_of_text"


def test_kind_lets_only_that_kind_through(small: Gazetteer) -> None:
    assert {each.feature_code for each in small.find("बाली", kind="island")} == {"ISL"}


def test_unknown_kind_is_a_usage_error(small: Gazetteer) -> None:
    with pytest.raises(UsageError, match="no kind of place"):
        small.find("बाली", kind="planet")


def test_cyrillic_and_devanagari_mean_the_same_city(small: Gazetteer) -> None:
    assert small.find("Москва")[0].geonameid == small.find("मॉस्को")[0].geonameid


def test_country_is_an_area(small: Gazetteer) -> None:
    first = small.find("અમેરિકા")[0]
    assert (first.feature_code, first.is_area) == ("PCLI", True)


def test_demonym_is_told_from_name(small: Gazetteer) -> None:
    (name,), (adjective,) = small.find_countries("અમેરિકા"), small.find_countries("અમેરિકન")
    assert (name.country, name.is_demonym) == ("us", False)
    assert (adjective.country, adjective.is_demonym) == ("us", True)


def test_country_is_found_under_its_case_ending(small: Gazetteer) -> None:
    (found,) = small.find_countries("ભારતના")
    assert (found.country, found.stripped) == ("in", True)


def test_pronoun_us_is_no_country(small: Gazetteer) -> None:
    assert small.find_countries("US")[0].country == "us"
    assert small.find_countries("us") == ()
    assert not small.is_known("us")


def test_known_names_are_known_only_as_they_stand(small: Gazetteer) -> None:
    assert small.is_known("અમદાવાદ")
    assert not small.is_known("અમદાવાદમાં")


def test_exact_lookup_does_not_guess(small: Gazetteer) -> None:
    assert small.lookup_exact("નખોડકા") == ()
    assert small.lookup_exact("नाखोदका")[0].name == "Nakhodka"


@given(st.text(max_size=120))
def test_any_text_may_be_asked(small: Gazetteer, text: str) -> None:
    for each in small.find(text):
        assert -90 <= each.latitude <= 90
        assert 0 <= each.chance <= 1
    small.find_countries(text)
    small.is_known(text)
    small.lookup_exact(text)


def test_lone_surrogates_and_very_long_texts_find_nothing(small: Gazetteer) -> None:
    assert small.find("\ud800") == ()
    assert small.find("અ" * 5_000_000) == ()
    assert not small.is_known("\x00")


def test_answers_do_not_depend_on_earlier_questions(small: Gazetteer) -> None:
    before = small.find("Moskva")
    for other in ("Springfield", "अहमदाबाद", "x"):
        small.find(other)
    assert small.find("Moskva") == before
