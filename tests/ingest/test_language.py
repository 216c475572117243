"""Which script and language."""

import pytest

from ghatna.ingest.language import LanguageGuesser
from ghatna.packs import Shelf


@pytest.fixture(scope="module")
def guesser() -> LanguageGuesser:
    return LanguageGuesser(Shelf())


@pytest.mark.parametrize(
    ("text", "lang", "script"),
    [
        ("મુખ્યમંત્રીએ આજે નવી યોજના જાહેર કરી.", "gu", "Gujr"),
        ("मुख्यमंत्री ने कहा कि यह योजना अगले महीने से लागू होगी और इसका लाभ सभी को मिलेगा।", "hi", "Deva"),
        ("मुख्यमंत्र्यांनी सांगितले की ही योजना पुढील महिन्यापासून लागू होणार आहे आणि ती सर्वांसाठी असेल.", "mr", "Deva"),
        ("प्रधानमन्त्रीले यो योजना अर्को महिनादेखि लागू हुने बताए र त्यो सबैका लागि भएको छ ।", "ne", "Deva"),
        ("The minister said that the plan would begin in March and that it was for all.", "en", "Latn"),
        ("Der Minister sagte, dass der Plan im März beginnt und für alle ist.", "de", "Latn"),
        ("Le ministre a dit que le plan sera lancé dans les mois qui viennent.", "fr", "Latn"),
        ("அமைச்சர் கூறினார்", "ta", "Taml"),
        ("大臣は発表した", "ja", "Hira"),
        ("12345 !!!", "und", None),
    ],
)
def test_language_and_script_are_told(guesser: LanguageGuesser, text: str, lang: str, script: str | None) -> None:
    guess = guesser.guess(text)
    assert (guess.lang, guess.script) == (lang, script)


@pytest.mark.parametrize("text", ["दिल्ली मुंबई कोलकाता चेन्नई", "Kathmandu Dhaka Colombo", "aaj mausam bahut achha rahega"])
def test_a_text_without_function_words_is_not_guessed(guesser: LanguageGuesser, text: str) -> None:
    assert guesser.guess(text).lang == "und"


def test_english_names_inside_gujarati_do_not_turn_it(guesser: LanguageGuesser) -> None:
    assert guesser.guess("કંપની Reliance Industries અને Tata Motors ના શેર વધ્યા, Sensex અને Nifty પણ વધ્યા").lang == "gu"
