from __future__ import annotations

from operator import mul

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghatna.gazetteer import load_transliterator
from ghatna.gazetteer.phones import load_phone_table
from ghatna.gazetteer.respell import (
    FIRST,
    INNER,
    LAST,
    SIGNS,
    Respeller,
    Spellings,
    count_vowels,
    load_respeller,
    skeleton,
)

INITIALS = "બી\tB\nસી\tC\nએમ\tM\nકે\tK\nટી\tT\nसी\tC\nએ\tA\nયુ\tU\nએસ\tS"
WORDS = f"{INITIALS}\f\u0937\tSho\fPL\tpol pal|Paul Pal|81 45"


@pytest.fixture(scope="module")
def respeller() -> Respeller:
    return load_respeller()


@pytest.fixture(scope="module")
def small() -> Respeller:
    weights = dict.fromkeys(SIGNS, 0.0) | {"unlike": -10.0, "none": -2.0}
    phones = load_phone_table()
    return Respeller(Spellings(WORDS, phones), phones, load_transliterator(), tuple(weights[sign] for sign in SIGNS))


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("પીટર જોન્સ", "Peter Jones"),
        ("जेसिका चैंबर्स", "Jessica Chambers"),
        ("નરેન્દ્ર પટેલ", "Narendra Patel"),
        ("शर्मा", "Sharma"),
        ("સિટી કોર્ટ", "City Court"),
        ("જર્મન", "German"),
        ("યુનિવર્સિટી", "University"),
        ("જોન ન્યુમેન", "John Newman"),
        ("ડેવિડ પેટન", "David Patton"),
    ],
)
def test_words_of_names_are_spelt_as_they_are_known(respeller: Respeller, name: str, latin: str) -> None:
    assert respeller.spell(name) == latin


@pytest.mark.parametrize("name", ["ધોળકા", "હળવદ", "लाठी", "सोनबरसा", "ખેરાલુ", "ભાણવડ", "हरनौत"])
def test_villages_of_india_keep_their_names(respeller: Respeller, name: str) -> None:
    assert respeller.spell(name) == load_transliterator().transliterate(name)


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("બીબીસી", "BBC"),
        ("એમડબલ્યુપી", "MWP"),
        ("जीएमसी", "GMC"),
        ("એ.પી.જે. અબ્દુલ કલામ", "A.P.J. Abdul Kalam"),
        ("યુ.એસ.", "U.S."),
        ("પી ચિદમ્બરમ", "P Chidambaram"),
    ],
)
def test_names_of_letters_become_the_letters(respeller: Respeller, name: str, latin: str) -> None:
    assert respeller.spell(name) == latin


def test_the_last_word_of_a_name_is_no_single_initial(small: Respeller) -> None:
    assert small.known("સી", FIRST) == "C"
    assert small.known("સી", LAST) is None


def test_a_word_that_none_is_near_to_is_transliterated(small: Respeller) -> None:
    assert small.known("ખેરાલુ", INNER) is None
    assert small.spell("ખેરાલુ પોલ") == "Kheralu Paul"


def test_latin_letters_and_digits_stay(respeller: Respeller) -> None:
    assert respeller.spell("MSP") == "MSP"
    assert respeller.spell("બીબીસી2") == "BBC2"


@pytest.mark.parametrize("word", ["વોલ્ટર", "बफेट", "ધોળકા", "ખાન", "ન્યુમેન", "स्मिथ", "રમેશ"])
@pytest.mark.parametrize("turn", [FIRST, INNER, LAST])
def test_the_quick_choice_is_the_best_candidate(respeller: Respeller, word: str, turn: int) -> None:
    scores: dict[str | None, float] = {None: sum(map(mul, respeller._none, respeller.none_signs(word)))}
    for latin, signs in respeller.candidates(word, turn):
        scores[latin] = max(scores.get(latin, -99.0), sum(map(mul, respeller._weights, signs)))
    assert scores[respeller._best(word, turn)] == pytest.approx(max(scores.values()))


def test_quotation_marks_are_no_part_of_a_name(small: Respeller) -> None:
    assert small.spell("\u201cપોલ\u201d") == "Paul"


def test_scripts_share_one_skeleton() -> None:
    assert skeleton("પટેલ") == skeleton("पटेल") == "पटेल"
    assert skeleton("फ़ारूक़") == skeleton("फारूक")


@given(st.text(max_size=250))
def test_any_text_may_be_spelt(respeller: Respeller, text: str) -> None:
    assert isinstance(respeller.spell(text), str)


@given(st.text(alphabet=st.characters(min_codepoint=0x0900, max_codepoint=0x0D7F), max_size=40))
def test_indic_letters_in_any_order_may_be_spelt(respeller: Respeller, text: str) -> None:
    assert isinstance(respeller.spell(text), str)


def test_no_word_of_fewer_vowels_is_meant(respeller: Respeller) -> None:
    assert [count_vowels(word) for word in ("વિનોદ", "ડ્વાઇટ", "लंडन")] == [2, 1, 0]
    assert respeller.known("વિનોદ", FIRST) != "Wind"
