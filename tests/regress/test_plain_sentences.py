"""Sentences that any paper prints, read whole: what happened, who did it to whom, and whether it took place."""

from __future__ import annotations

import pytest

from ghatna import Desk, Hints

DESK = Desk()
# Language, sentence, type, who acts, to whom, status.
SENTENCES = [
    ("hi", "नरेंद्र मोदी ने शी जिनपिंग से मुलाकात की।", "CONSULT", "Narendra Modi", "Xi Jinping", "happened"),
    ("hi", "नरेंद्र मोदी व्लादिमीर पुतिन से मिलना चाहते हैं।", "CONSULT", "Narendra Modi", "Vladimir Putin", "planned"),
    ("hi", "पुलिस रमेश पटेल को गिरफ्तार कर सकती है।", "COERCE", "police", "Ramesh Patel", "possible"),
    ("hi", "पुलिस रमेश पटेल को गिरफ्तार नहीं कर सकी।", "COERCE", "police", "Ramesh Patel", "denied"),
    ("hi", "पुलिस रमेश पटेल को गिरफ्तार कर चुकी है।", "COERCE", "police", "Ramesh Patel", "happened"),
    ("hi", "अगर रूस ने हमला किया तो यूक्रेन जवाब देगा।", "ASSAULT", "Russia", "", "possible"),
    ("hi", "अगर रूस ने हमला किया तो यूक्रेन जवाब देगा।", "SPEAK", "Ukraine", "", "planned"),
    ("hi", "वार्ता विफल होने के बाद मंत्री ने इस्तीफा दे दिया।", "APPOINT", "minister", "", "happened"),
    ("hi", "भारत ने असफल प्रक्षेपण के बाद मिसाइल का परीक्षण किया।", "LAUNCH", "India", "", "happened"),
    ("hi", "हो सकता है कि सेना पीछे हट जाए।", "RETREAT", "", "", "possible"),
    ("gu", "જો રશિયાએ હુમલો કર્યો તો યુક્રેન જવાબ આપશે.", "ASSAULT", "Russia", "", "possible"),
    ("gu", "જો રશિયાએ હુમલો કર્યો તો યુક્રેન જવાબ આપશે.", "SPEAK", "Ukraine", "", "planned"),
    ("gu", "મંત્રણા નિષ્ફળ જતાં મંત્રીએ રાજીનામું આપ્યું.", "APPOINT", "minister", "", "happened"),
    ("gu", "પોલીસે નિષ્ફળ બળવાના આરોપમાં રમેશ પટેલની ધરપકડ કરી.", "COERCE", "police", "Ramesh Patel", "happened"),
    ("gu", "ભારત અને ચીન શાંતિ મંત્રણા ઇચ્છે છે.", "CONSULT", "", "", "possible"),
    ("en", "Ukraine rejected the proposal.", "REJECT", "Ukraine", "", "happened"),
    ("en", "Russia supplied Iran with missiles.", "TRANSFER", "Russia", "Iran", "happened"),
    ("en", "France will send 200 tanks to Ukraine.", "TRANSFER", "France", "Ukraine", "planned"),
    ("en", "France sent officials to Ukraine.", "TRANSFER", "France", "Ukraine", "happened"),
    ("en", "The president appointed Asha Rawal governor of Gujarat.", "APPOINT", "president", "Asha Rawal", "happened"),
    ("hi", "राष्ट्रपति ने आशा रावल को राज्यपाल नियुक्त किया।", "APPOINT", "president", "Asha Rawal", "happened"),
    ("gu", "રાષ્ટ્રપતિએ આશા રાવલને રાજ્યપાલ નિયુક્ત કર્યાં.", "APPOINT", "president", "Asha Rawal", "happened"),
    ("hi", "पुलिस ने सूरत में तीन लोगों को गिरफ्तार किया।", "COERCE", "police", "people", "happened"),
    ("gu", "પોલીસે સુરતમાં ત્રણ લોકોની ધરપકડ કરી.", "COERCE", "police", "people", "happened"),
    ("gu", "માર્ગ અકસ્માતમાં પાંચ લોકોનાં મોત થયાં.", "CASUALTY", "", "people", "happened"),
    ("gu", "અમેરિકાના રાષ્ટ્રપતિ જો બાઇડને ઇઝરાયલની મુલાકાત લીધી.", "VISIT", "Joe Biden", "Israel", "happened"),
    ("gu", "ગુજરાત હાઈકોર્ટે સરકારને નોટિસ ફટકારી.", "POLICY", "Gujarat High Court", "government", "happened"),
    ("hi", "विधायक रमेश पटेल भाजपा में शामिल हो गए।", "APPOINT", "Ramesh Patel", "", "happened"),
    ("hi", "पुतिन ने किम जोंग उन को रूस आने का न्योता दिया।", "MOVE", "Kim Jong Un", "", "possible"),
    ("gu", "સેનાએ અફઘાનિસ્તાન સરહદે 10 આતંકવાદીઓને ઠાર માર્યા.", "ASSAULT", "army", "militants", "happened"),
    ("en", "The court granted bail to Ramesh Patel.", "JUDGE", "court", "Ramesh Patel", "happened"),
    ("en", "The talks ended without agreement.", "REJECT", "", "", "happened"),
    ("en", "Asha Rawal invited Antti Virtanen to Lima, and he accepted.", "AGREE", "Antti Virtanen", "", "happened"),
    ("gu", "સુરક્ષા પરિષદે ઠરાવ 1874 પસાર કર્યો.", "POLICY", "UN Security Council", "", "happened"),
    ("hi", "सुरक्षा परिषद ने प्रस्ताव 1874 पारित किया।", "POLICY", "UN Security Council", "", "happened"),
    ("hi", "रूस ने उत्तर कोरिया से हथियार खरीदे।", "TRANSFER", "North Korea", "Russia", "happened"),
    ("hi", "तुर्की सऊदी अरब को ड्रोन बेचने पर सहमत हुआ।", "TRANSFER", "Turkey", "Saudi Arabia", "planned"),
    ("gu", "ઈરાન સાઉદી અરેબિયાને ડ્રોન વેચશે.", "TRANSFER", "Iran", "Saudi Arabia", "planned"),
    (
        "en",
        "Prosecutors charged two men with exporting machine tools to Russia.",
        "TRANSFER",
        "men",
        "Russia",
        "alleged",
    ),
    ("en", "Protesters marched after the election was cancelled.", "PROTEST", "protesters", "", "happened"),
    ("en", "Rebels attacked the town after the ceasefire collapsed.", "ASSAULT", "rebels", "", "happened"),
    ("en", "India tested a missile after the failed launch.", "LAUNCH", "India", "", "happened"),
    ("en", "The launch of the satellite failed on Monday.", "LAUNCH", "", "", "failed"),
    ("en", "If Russia attacks Poland, Germany will respond.", "ASSAULT", "Russia", "Poland", "possible"),
    ("en", "If Russia attacks Poland, Germany will respond.", "SPEAK", "Germany", "", "planned"),
]


@pytest.mark.parametrize(("lang", "text", "kind", "actor", "recipient", "status"), SENTENCES)
def test_plain_sentence(lang: str, text: str, kind: str, actor: str, recipient: str, status: str) -> None:
    reading = DESK.read(text, Hints(lang=lang, published="2024-05-01"))
    names = {entity.id: entity.name_en or entity.name_latin or "" for entity in reading.entities}
    told = [
        (names[event.actor[0]] if event.actor else "", event.status, {names[each] for each in event.recipient})
        for event in reading.events
        if event.type == kind
    ]
    assert any(
        (not actor or who == actor) and how == status and (not recipient or recipient in whom)
        for who, how, whom in told
    ), told


@pytest.mark.parametrize("text", ["On Monday North Korea fired a missile.", "In Hindi Nepal told its story."])
def test_day_or_language_is_no_place(text: str) -> None:
    reading = DESK.read(text, Hints(lang="en", published="2024-05-01"))
    assert not {"Monday", "Hindi"} & {entity.name for entity in reading.entities}


def test_years_in_prison_are_no_happening_beside_the_sentence() -> None:
    reading = DESK.read("The court sentenced Ramesh Patel to five years in prison.", Hints(lang="en"))
    assert [(event.type, event.place) for event in reading.events] == [("JUDGE", None)]


def test_what_is_near_a_place_is_there() -> None:
    reading = DESK.read("રાજકોટ પાસે માર્ગ અકસ્માત થયો.", Hints(lang="gu"))
    names = {entity.id: entity.name_en for entity in reading.entities}
    assert [names[event.place] for event in reading.events if event.place] == ["Rajkot"]


def test_who_tells_of_a_coming_deed_has_no_part_in_it() -> None:
    reading = DESK.read("Iran may attack Israel, officials warned.", Hints(lang="en"))
    names = {entity.id: entity.name_en for entity in reading.entities}
    assert [[names[who] for who in event.recipient] for event in reading.events] == [["Israel"]]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The Security Council adopted Resolution 1874 in 2009."),
        ("gu", "સુરક્ષા પરિષદે 2009માં ઠરાવ 1874 પસાર કર્યો."),
        ("hi", "सुरक्षा परिषद ने 2009 में प्रस्ताव 1874 पारित किया।"),
    ],
)
def test_number_of_a_resolution_is_no_year(lang: str, text: str) -> None:
    reading = DESK.read(text, Hints(lang=lang))
    assert [time.value for time in reading.times] == ["2009"]
    assert [event.date.value for event in reading.events] == ["2009"]


def test_forces_are_where_they_are_sent() -> None:
    reading = DESK.read("Peru has sent 200 soldiers to Chile.", Hints(lang="en"))
    names = {entity.id: entity.name_en for entity in reading.entities}
    assert [names[event.place] for event in reading.events if event.place] == ["Chile"]


def test_who_speaks_acts_though_a_bad_translation_gives_him_the_dative() -> None:
    text = "મંત્રી નીતા શાહ ભુજમાં બોલ્યાં.\nએમને હડતાળ સમેટવા માટે વિનંતી કરી."
    reading = DESK.read(text, Hints(lang="gu"))
    names = {entity.id: entity.name_latin for entity in reading.entities}
    asked = [event for event in reading.events if event.type == "REQUEST"]
    assert [[names[who] for who in event.actor] for event in asked] == [["Nita Shah"]]
