"""Who is who and which one it is: names gathered into entities, with country, place and role."""

from __future__ import annotations

import pytest

from ghatna import Desk, Hints, Reading
from ghatna.model import Entity

DESK = Desk()


def read(text: str, lang: str) -> Reading:
    return DESK.read(text, Hints(published="2024-05-06", lang=lang))


def entities_of(reading: Reading, words: str) -> list[Entity]:
    text = reading.document.text
    ids = [one.entity for one in reading.mentions if text[one.start : one.end] == words]
    return [entity for entity in reading.entities if entity.id in ids]


def entity_of(text: str, lang: str, words: str) -> Entity:
    (entity,) = entities_of(read(text, lang), words)
    return entity


@pytest.mark.parametrize(
    ("lang", "text", "one", "other"),
    [
        ("en", "Asha Mehta spoke in Surat. Mehta left at noon.", "Asha Mehta", "Mehta"),
        ("en", "Governor Asha Mehta spoke. She left at noon.", "Asha Mehta", "She"),
        ("gu", "રાજ્યપાલ મીરા દવેએ ભાષણ આપ્યું. તેમણે પછી વાત કરી.", "મીરા દવેએ", "તેમણે"),
        ("gu", "રશિયન ટીમ આવી. રશિયાએ સ્વાગત કર્યું.", "રશિયન", "રશિયાએ"),
        ("en", "The National Weather Council (NWC) met. NWC will meet again.", "National Weather Council", "NWC"),
        ("en", "Mehta arrived. Asha Mehta will speak.", "Mehta", "Asha Mehta"),
        ("en", "When he took office in 2011, Ravi Joshi was forty.", "he", "Ravi Joshi"),
        ("gu", "મીરા દવે આવ્યાં. ૨૦૧૧માં તેમણે પદ સંભાળ્યું ત્યારથી તે સુરેશ વ્યાસની પહેલી યાત્રા હતી.", "તેમણે", "સુરેશ વ્યાસની"),
        ("en", "The Indian president Ravi Joshi spoke. He praised his country. India won.", "his country", "India"),
        ("en", "They flew to the old city of Surat.", "the old city", "Surat"),
        (
            "en",
            "She saw a university. Northern Lights University has ten schools.",
            "a university",
            "Northern Lights University",
        ),
        ("en", "A special court sat in June. The court heard nobody.", "A special court", "The court"),
        ("en", "Culture minister Asha Mehta spoke. The minister left.", "Asha Mehta", "The minister"),
        ("en", "Minister quits over rice\nCulture minister Asha Mehta left on Friday.", "Minister", "Asha Mehta"),
        ("en", "Directors of Kestrel Airways met in Surat. The company lost money.", "Kestrel Airways", "The company"),
        ("en", "Asha Mehta, 44, a retired pilot, won the prize.", "Asha Mehta", "a retired pilot"),
        ("en", "Asha Mehta, president of the club, won the prize.", "Asha Mehta", "president"),
        ("en", "India said it had closed the bridge.", "India", "it"),
        ("gu", "ભારતે કરાર કર્યો. દેશને ફાયદો થશે.", "ભારતે", "દેશને"),
        ("gu", "નરેશ પરમારે કહ્યું કે મારી જમીન ગઈ.", "નરેશ પરમારે", "મારી"),
        ("gu", "સુરેશ વ્યાસ પોતાના ઘરે ગયા.", "સુરેશ વ્યાસ", "પોતાના"),
        ("hi", "रमेश यादव अपने घर गए।", "रमेश यादव", "अपने"),
        ("hi", "रमेश स्पीथ जीते। स्पिएथ ने बाद में बात की।", "रमेश स्पीथ", "स्पिएथ"),
        ("hi", "नेपाल की सेना ने कहा कि उसने पुल खोला।", "नेपाल की सेना", "उसने"),
    ],
)
def test_both_mentions_speak_of_one(lang: str, text: str, one: str, other: str) -> None:
    reading = read(text, lang)
    assert [entity.id for entity in entities_of(reading, one)] == [entity.id for entity in entities_of(reading, other)]


@pytest.mark.parametrize(
    ("lang", "text", "one", "other"),
    [
        ("en", "Asha Mehta met Ravi Mehta in Surat.", "Asha Mehta", "Ravi Mehta"),
        ("gu", "ભારતે જાપાન સામે મેચ જીતી.", "ભારતે", "જાપાન"),
        ("en", "Chief minister Asha Mehta spoke. The minister left.", "Asha Mehta", "The minister"),
        ("en", "Asha Mehta, Ravi Joshi, a pilot and a nurse came.", "Asha Mehta", "a pilot"),
        ("en", "India's president met Nepal's president.", "India's president", "Nepal's president"),
        ("en", "Asha Mehta waited. Ravi Joshi greeted him warmly.", "Ravi Joshi", "him"),
        ("en", "Foreign officials came. Senior officials left.", "Foreign officials", "Senior officials"),
        ("gu", "ભારતે કરાર કર્યો. અન્ય દેશો જોડાયા.", "ભારતે", "અન્ય દેશો"),
        ("gu", "સુરેશ વ્યાસ બેઠા હતા. નરેશ પરમારે તેમને આવકાર્યા.", "નરેશ પરમારે", "તેમને"),
        ("gu", "સુરેશ વ્યાસ આવ્યા. નરેશ પરમાર અને બે વરિષ્ઠ અધિકારીઓએ તેમને આવકાર્યા.", "નરેશ પરમાર", "તેમને"),
    ],
)
def test_two_that_look_alike_stay_two(lang: str, text: str, one: str, other: str) -> None:
    reading = read(text, lang)
    assert entities_of(reading, one) != entities_of(reading, other)


def test_pronoun_for_two_named_together_is_both() -> None:
    reading = read("Asha Mehta and Ravi Joshi landed in Surat. They visited a school.", "en")
    assert {entity.name for entity in entities_of(reading, "They")} == {"Asha Mehta", "Ravi Joshi"}


def test_pronoun_for_several_without_two_named_together_is_nobody() -> None:
    reading = read("Asha Mehta landed in Surat. They visited a school.", "en")
    assert entities_of(reading, "They") == []


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("A man from Paris, Texas was held in Dallas.", "Paris", "us"),
        ("A man from Paris was held by French police.", "Paris", "fr"),
        ("The mayor of Birmingham, England spoke.", "Birmingham", "gb"),
    ],
)
def test_area_behind_a_name_says_which_place(text: str, words: str, country: str) -> None:
    assert entity_of(text, "en", words).country == country


def test_capital_that_stands_for_its_government_stays_the_city() -> None:
    entity = entity_of("Moscow said on Monday that talks would go on.", "en", "Moscow")
    assert (entity.schema, entity.country) == ("Place", "ru")


def test_building_has_the_country_of_its_sentence() -> None:
    assert entity_of("જાપાનના ઓસાકામાં એક કારખાનું બંધ થયું.", "gu", "ઓસાકામાં").country == "jp"


def test_office_belongs_to_the_person_with_its_country() -> None:
    entity = entity_of("જાપાનના સંરક્ષણ મંત્રી કેન્જી તનાકાએ વાત કરી.", "gu", "કેન્જી તનાકાએ")
    assert entity.country == "jp"
    assert entity.roles == ("defence minister of Japan",)


def test_every_entity_has_a_mention_and_no_point_without_words() -> None:
    reading = read("Heavy rain hit Rajkot and Morbi. Villages near Morbi were cut off.", "en")
    mentioned = {one.entity for one in reading.mentions}
    assert {entity.id for entity in reading.entities} == mentioned
    assert all((entity.latitude is None) == (entity.longitude is None) for entity in reading.entities)


def test_same_text_gives_the_same_entities() -> None:
    text = "મીરા દવે અને રવિ જોશી રાજકોટ ગયા."
    assert read(text, "gu").entities == Desk().read(text, Hints(published="2024-05-06", lang="gu")).entities


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "India and Nepal met in Lima. The two countries signed a deal.", "The two countries"),
        ("gu", "ભારત અને નેપાળ મળ્યા. બંને દેશોએ કરાર કર્યો.", "બંને દેશોએ"),
        ("en", "India and Nepal met. The two countries signed. Later the countries parted.", "the countries"),
        ("gu", "ભારત અને નેપાળ મળ્યા. બંને દેશોએ કરાર કર્યો. દેશોના વેપારને લાભ થશે.", "દેશોના"),
        ("hi", "भारत और नेपाल मिले। दोनों देशों ने समझौता किया।", "दोनों देशों"),
        ("en", "India and Nepal met in Lima. Both sides signed a deal.", "Both sides"),
        ("en", "India and Nepal met in Lima. Both will sign a deal.", "Both"),
    ],
)
def test_two_countries_are_the_pair_named_last(lang: str, text: str, words: str) -> None:
    assert [entity.country for entity in entities_of(read(text, lang), words)] == ["in", "np"]


def test_both_leaders_are_the_persons_named_last() -> None:
    found = entities_of(read("મીરા દવે અને રવિ જોશી મળ્યાં. બંને નેતાઓએ હાથ મિલાવ્યા.", "gu"), "બંને નેતાઓએ")
    assert [entity.name for entity in found] == ["મીરા દવે", "રવિ જોશી"]


def test_two_countries_among_three_are_nobody_named() -> None:
    (entity,) = entities_of(read("India, Peru and Nepal met. The two countries signed.", "en"), "The two countries")
    assert entity.country is None


@pytest.mark.parametrize(
    "text",
    ["India said it was late.", "India said it seems cold.", "India built it in June.", 'India waited. "It rained."'],
)
def test_it_that_stands_for_nobody_is_no_mention(text: str) -> None:
    assert "it" not in {text[one.start : one.end].lower() for one in read(text, "en").mentions}


@pytest.mark.parametrize(
    ("name", "kind"), [("Hezbollah", "Organization"), ("the European Commission", "PublicBody"), ("India", "Country")]
)
def test_known_name_has_its_kind(name: str, kind: str) -> None:
    assert entity_of(f"On Friday {name} sent a letter.", "en", name.removeprefix("the ")).schema == kind


def test_countries_without_an_article_are_no_pair() -> None:
    text = "India and Nepal met. The two countries signed a deal. Countries need water."
    assert not {one.country for one in entities_of(read(text, "en"), "Countries")} & {"in", "np"}
