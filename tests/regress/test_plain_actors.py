"""Who acts in plain sentences: calamities, far subjects, owners of deeds, names with a title written on."""

from __future__ import annotations

import pytest

from readings import find_actors, read_sentence

# Language, sentence, type, who acts.
SENTENCES = [
    # calamities do what is told of them
    ("en", "An epidemic in 2017 and 2018 killed 114 people in Lima.", "CASUALTY", ["An epidemic"]),
    ("en", "The cyclone hit the coast on Friday, killing ten people.", "CASUALTY", ["The cyclone"]),
    ("en", "The town was battered by a typhoon in November 2013.", "DISASTER", ["a typhoon"]),
    ("en", "At least 14 people died when drones struck a fuel depot on Thursday.", "ASSAULT", ["drones"]),
    ("en", "Peru fired nine missiles at the town overnight, killing five people.", "CASUALTY", ["Peru"]),
    ("gu", "ભૂકંપે બે હજાર લોકોનો ભોગ લીધો હતો.", "CASUALTY", ["ભૂકંપે"]),
    ("hi", "चक्रवात ने ओडिशा में दस लोगों की जान ले ली।", "CASUALTY", ["चक्रवात"]),
    # who did it in a passive, though it may happen by itself
    (
        "en",
        "The rocket strayed from its path on Friday and was blown up by the safety officer.",
        "ACCIDENT",
        ["the safety officer"],
    ),
    # behind a relative clause, an aside, "as" the subject goes on
    ("en", "Relatives of a man who died in hospital ransacked the ward on Friday.", "ASSAULT", ["Relatives"]),
    ("en", "The assailants, known as bandits, torched six homes on Friday.", "ASSAULT", ["The assailants"]),
    ("en", "The thieves posed as guests and came back at night.", "MOVE", ["The thieves"]),
    ("en", "A man accused of fraud fled the court on Friday.", "MOVE", ["A man"]),
    ("en", "She asked the Council, which rejected the plan on Friday.", "REJECT", ["Council"]),
    ("en", "ECOWAS has given the officers until Sunday to step down.", "APPOINT", ["the officers"]),
    ("en", "When the bell rang, Rabi Soren curled a free kick over the wall.", "SPORT", ["Rabi Soren"]),
    # relative pronouns: a person before a body, what stands before the verb
    (
        "en",
        "Asha Rawal of the Lima University, who led the study, spoke on Friday.",
        "INVESTIGATE",
        ["Asha Rawal"],
    ),
    ("en", "Police held two men on Friday in Lima, who had robbed a shop.", "ASSAULT", ["two men"]),
    ("gu", "પોલીસે બે શખ્સોને પકડ્યા છે, જેમણે વેપારીને લૂંટ્યો હતો.", "ASSAULT", ["બે શખ્સોને"]),
    ("hi", "आठ टीमें तैनात की गई हैं, जिन्होंने 300 लोगों को सुरक्षित ठिकानों पर पहुंचाया है।", "RESCUE", ["आठ टीमें"]),
    # owners of deeds
    (
        "hi",
        "नेपाल के प्रधानमंत्री भारत जाएंगे। यह उनकी पहली विदेश यात्रा होगी।",
        "VISIT",
        ["नेपाल के प्रधानमंत्री"],
    ),
    # in whose hands somebody is, who finds something
    ("gu", "કન્ટેનરનો ચાલક પોલીસની ગિરફ્તમાં આવ્યો છે.", "COERCE", ["પોલીસની"]),
    ("hi", "दो चोर पुलिस की गिरफ्त में आए।", "COERCE", ["पुलिस"]),
    ("hi", "पुलिस को मौके से एक पिस्तौल मिली।", "INVESTIGATE", ["पुलिस"]),
    # names with a title written on, whatever ending follows
    ("gu", "ગીતાબેને રસ્તો રોક્યો.", "PROTEST", ["ગીતાબેને"]),
    ("gu", "સવિતાબેને નોંધાવેલી ફરિયાદને આધારે પોલીસે તપાસ શરૂ કરી.", "INVESTIGATE", ["પોલીસે"]),
    # what only says more of the name behind it
    ("gu", "પાડોશી પાકિસ્તાને સરહદ બંધ કરી.", "POLICY", ["પાકિસ્તાને"]),
]


@pytest.mark.parametrize(
    ("lang", "text", "kind", "who"), SENTENCES, ids=[f"{row[2]} {row[1][:24]}" for row in SENTENCES]
)
def test_who_acts(lang: str, text: str, kind: str, who: list[str]) -> None:
    found = find_actors(read_sentence(lang, text), kind)
    assert who in found


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("en", "Two people died as the storm battered the coast.", "CASUALTY"),
        ("en", "The storm and the talks ended on Friday; two men were arrested in Lima.", "COERCE"),
        ("gu", "જોષીને સમન્સ મળ્યું.", "JUDGE"),
        ("hi", "आरोपी को जेल की सजा मिली।", "JUDGE"),
    ],
)
def test_nobody_acts(lang: str, text: str, kind: str) -> None:
    found = find_actors(read_sentence(lang, text), kind)
    assert found
    assert found == [[]]


@pytest.mark.parametrize("text", ["The remiss guards left Lima on Friday.", "The old overlord robbed a bank in Lima."])
def test_a_word_that_ends_like_a_title_is_no_name(text: str) -> None:
    assert [one.name for one in read_sentence("en", text).entities if one.schema == "Person" and one.name_latin] == []


def test_whoever_one_attacks_may_be_who_kills() -> None:
    text = "Peru bombed insurgents killing two people in the north on Friday."
    assert find_actors(read_sentence("en", text), "CASUALTY") == [[]]


def test_a_host_is_not_beaten_by_itself() -> None:
    reading = read_sentence("hi", "मेजबान भारत ने पाकिस्तान को हराया।")
    named = {one.id: one.name for one in reading.entities}
    assert [[named[who] for who in event.recipient] for event in reading.events] == [["पाकिस्तान"]]


def test_we_of_a_police_chief_are_the_police() -> None:
    text = 'Police closed the road. "We broke the latch," police chief Robert Mays said.'
    reading = read_sentence("en", text)
    same = {one.entity for one in reading.mentions if text[one.start : one.end] in {"Police", "We"}}
    assert len(same) == 1


@pytest.mark.parametrize(
    ("lang", "text", "phrase"),
    [
        ("gu", "ગીર સોમનાથ જિલ્લાના કલેક્ટરે શુક્રવારે રજા જાહેર કરી છે.", "ગીર સોમનાથ જિલ્લાના કલેક્ટરે"),
        ("gu", "પાંચ ગામના લોકોએ રસ્તો રોક્યો.", "પાંચ ગામના લોકોએ"),
        ("hi", "रामपुर गांव के लोगों ने सड़क जाम की।", "रामपुर गांव के लोगों"),
    ],
)
def test_a_noun_begins_with_where_its_owner_is(lang: str, text: str, phrase: str) -> None:
    assert phrase in [text[one.start : one.end] for one in read_sentence(lang, text).mentions]


def test_a_person_with_a_title_written_on_is_found_in_any_case() -> None:
    text = "પોલીસે મીરાબેનને બોલાવ્યાં."
    reading = read_sentence("gu", text)
    assert [one.name for one in reading.entities if one.schema == "Person"] == ["મીરાબેન"]
