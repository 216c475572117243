"""Names in any script find their entry, with score, rivals and reason."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from ghatna.catalogue import Catalogue, Sheet
from ghatna.catalogue.folding import NameFold
from ghatna.catalogue.names import NameIndex
from ghatna.catalogue.sheet import names_of
from ghatna.packs import Shelf


def row(identity: str, schema: str, name_en: str, aliases: str = "") -> list[str]:
    return [identity, schema, name_en, "", "", aliases, "", "", "person", "", "a test", "2026-11"]


def best(catalogue: Catalogue, name: str) -> str | None:
    return next((match.entry.id for match in catalogue.find(name)), None)


@pytest.mark.parametrize(
    ("name", "identity"),
    [
        ("શોઇગુ", "sergei-shoigu"),
        ("સેર્ગેઈ શોઇગુ", "sergei-shoigu"),
        ("सर्गेई शोइगु", "sergei-shoigu"),
        ("Sergey Shoygu", "sergei-shoigu"),
        ("Шойгу", "sergei-shoigu"),
        ("એસ-૪૦૦", "s-400"),
        ("भाजपा", "bjp"),
        ("ઇસરો", "isro"),
        ("ગુજરાત વડી અદાલત", "gujarat-high-court"),
        ("UNSCR 1718", "unscr-1718"),
    ],
)
def test_name_in_any_script_finds_its_entry(starter: Catalogue, name: str, identity: str) -> None:
    assert best(starter, name) == identity


@pytest.mark.parametrize(
    ("name", "identity"),
    [
        ("સેરગેય લવરોવ", "sergey-lavrov"),
        ("વોલોડીમીર જેલેન્સકી", "volodymyr-zelenskyy"),
        ("वालेरी गेरासीमोव", "valery-gerasimov"),
        ("এর্দোগান", "recep-tayyip-erdogan"),
    ],
)
def test_spelling_that_no_row_has_is_found_by_its_sound(starter: Catalogue, name: str, identity: str) -> None:
    match = starter.find(name)[0]
    assert match.entry.id == identity
    assert match.why[0].startswith("sounds like")


def test_without_sounds_an_unknown_spelling_finds_nothing() -> None:
    catalogue = Catalogue((Sheet(dataset="own", rows=(row("a", "Person", "Anton Verkhovin"),)),))
    assert catalogue.find("એન્ટોન વર્ખોવિન") == ()
    assert [match.entry.id for match in catalogue.find("Verkhovin")] == ["a"]


def test_surname_that_many_bear_is_shared_out_and_names_its_rivals(starter: Catalogue) -> None:
    match = starter.find("શર્મા")[0]
    assert match.score < 0.6
    assert len(match.rivals) >= 2
    assert all(rival.score <= match.score for rival in match.rivals)


def test_office_on_the_day_raises_its_holder(starter: Catalogue) -> None:
    then = starter.find("જોન્સન", day=date(2020, 6, 1))
    assert then[0].entry.id == "boris-johnson"


def test_high_office_outweighs_a_namesake(starter: Catalogue) -> None:
    match = starter.find("મોદી")[0]
    assert match.entry.id == "narendra-modi"
    assert {"nirav-modi", "lalit-modi"} <= {rival.id for rival in match.rivals}


def test_schema_lets_only_its_entries_through(starter: Catalogue) -> None:
    assert {match.entry.schema for match in starter.find("રાફેલ", schema="Weapon")} == {"Weapon"}


def test_words_in_another_order_are_found(starter: Catalogue) -> None:
    assert starter.find("Putin Vladimir")[0].entry.id == "vladimir-putin"


def test_patronymic_between_the_names_is_found(starter: Catalogue) -> None:
    assert best(starter, "Sergei Kuzhugetovich Shoigu") == "sergei-shoigu"


def test_exact_lookup_knows_names_and_not_ordinary_words(starter: Catalogue) -> None:
    assert [entry.id for entry in starter.lookup_exact("નરેન્દ્ર મોદી")] == ["narendra-modi"]
    assert not any(starter.is_known(word) for word in ("ઘર", "પાણી", "गांव", "bread", ""))


@pytest.mark.parametrize("tag", ["gu", "hi", "en"])
@pytest.mark.parametrize("table", ["stopwords", "grammar"])
def test_function_words_are_no_names(starter: Catalogue, shelf: Shelf, tag: str, table: str) -> None:
    words = [row["surface"] for row in shelf.pack(tag).table(table)]
    assert [word for word in words if starter.is_known(word)] == []


def test_acronym_is_no_word_in_small_letters(starter: Catalogue) -> None:
    assert [entry.id for entry in starter.lookup_exact("WHO")] == ["who"]
    assert not any(starter.is_known(word) for word in ("who", "Who", "ice", "Ice", "sit", "forbes"))
    assert 0 < starter.find("bjp")[0].score < 0.6


def test_own_catalogue_stands_beside_the_starter(starter: Catalogue) -> None:
    own = Sheet(dataset="own", rows=(row("x1", "Person", "Putin Vladimirov"),))
    catalogue = Catalogue((*starter._sheets, own))
    found = {(match.entry.dataset, match.entry.id) for match in catalogue.find("Putin")}
    assert {("starter", "vladimir-putin"), ("own", "x1")} <= found


def test_limit_bounds_the_answer(starter: Catalogue) -> None:
    assert len(starter.find("પોલીસ", limit=3)) == 3


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("એ.પી.જે. અબ્દુલ કલામ", "એ પી જે અબ્દુલ કલામ"),
        ("આઇએસ", "આઈએસ"),
        ("વૉટ્સઍપ", "વોટ્સએપ"),
        ("ज़ेलेंस्की", "जेलेंस्की"),
        ("पुतिन‍", "पुतिन"),
        ("François", "FRANCOIS"),
        ("એસ-૪૦૦", "એસ 400"),
        ("Hamás", "hamas"),
    ],
)
def test_spellings_of_one_name_fold_alike(one: str, other: str) -> None:
    fold = NameFold()
    assert fold.fold(one) == fold.fold(other)


def test_vowel_signs_stay_apart() -> None:
    fold = NameFold()
    assert fold.fold("દિન") != fold.fold("દીન")


@given(st.lists(st.text(alphabet=st.characters(exclude_characters="\n"), max_size=20), max_size=8))
def test_folding_in_one_pass_equals_folding_one_by_one(names: list[str]) -> None:
    fold = NameFold()
    assert fold.fold_all(names) == ([fold.fold(name) for name in names] if names else [""])


class Letters:
    """Sounds of a toy language in which a name sounds as it is spelt."""

    def sounds(self, name: str) -> tuple[bytes, ...]:
        return (name.encode("utf-8", "replace"),)


def find_slowly(names: Sequence[str], query: str) -> set[str]:
    """The obvious twin of the scan by sound."""
    most = int(0.3 * len(query)) if len(query) >= 8 else 0
    return {name for name in names if Levenshtein.distance(name, query) <= most}


@given(
    st.lists(st.text(alphabet="abc", min_size=1, max_size=12), min_size=1, max_size=12, unique=True),
    st.text(alphabet="abc", min_size=1, max_size=12),
)
def test_scan_by_sound_equals_its_slow_twin(names: list[str], query: str) -> None:
    index = NameIndex(names, range(len(names)), frozenset(), Letters())
    assert {names[hit.name] for hit in index.find_sounds(query)} == find_slowly(names, query)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_no_string_breaks_the_look_up(starter: Catalogue, name: str) -> None:
    for match in starter.find(name):
        assert 0 < match.score <= 1
        assert all(rival.id != match.entry.id for rival in match.rivals)


@pytest.mark.parametrize("name", ["", " ", "\x00", "\ud800", "-", "ક" * 100_000, "a b " * 50_000, "्", "\n"])
def test_hostile_names_find_nothing(starter: Catalogue, name: str) -> None:
    assert starter.find(name) == ()
    assert starter.lookup_exact(name) == ()


def test_every_name_of_the_starter_finds_its_own_entry_among_the_exact_ones(starter: Catalogue) -> None:
    lost = [
        name
        for cells in starter._rows
        for name in names_of(cells)
        if cells[0] not in {entry.id for entry in starter.lookup_exact(name)}
    ]
    assert lost == []
