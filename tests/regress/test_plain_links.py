"""Plain sentences whose words lean on each other: whose day it is, whom "they" means, what is shown."""

from __future__ import annotations

import pytest

from ghatna import Desk, Hints, Reading
from ghatna.model.events import Event

DESK = Desk()


def read(lang: str, text: str) -> Reading:
    return DESK.read(text, Hints(lang=lang, published="2024-05-01"))


def only(reading: Reading, kind: str) -> Event:
    found = [event for event in reading.events if event.type == kind]
    assert found, [event.type for event in reading.events]
    return found[0]


def names(reading: Reading, ids: tuple[str, ...]) -> list[str]:
    by_id = {one.id: one.name_en or one.name_latin or one.name for one in reading.entities}
    return [by_id[one] for one in ids]


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "The United Nations on Monday condemned the attack on Kabul.", None),
        ("en", "The United Nations condemned Monday's attack on Kabul.", "2024-04-29"),
        ("gu", "ભારતે સોમવારના હુમલાની નિંદા કરી હતી.", "2024-04-29"),
        ("hi", "भारत ने सोमवार को हुए हमले की निंदा की।", "2024-04-29"),
    ],
)
def test_a_noun_has_no_day_of_the_verb_it_is_the_object_of(lang: str, text: str, day: str | None) -> None:
    assert only(read(lang, text), "ASSAULT").date.value == day


def test_a_noun_that_is_pointed_to_tells_the_same_again() -> None:
    reading = read("en", "Rebels attacked Goma on Sunday. Kenya on Tuesday condemned the attack.")
    first, second = (event for event in reading.events if event.type == "ASSAULT")
    assert second.same_as == first.id
    assert second.date.value in {None, first.date.value}


@pytest.mark.parametrize(
    ("lang", "text", "kind", "actor"),
    [
        ("en", "Police held two men and alleged that they had stolen gold.", "ASSAULT", ["men"]),
        ("en", "The men alleged that they were beaten.", "ASSAULT", []),
        ("hi", "पुलिस ने दो लोगों को पकड़ा और आरोप लगाया कि उन्होंने सोना चुराया।", "ASSAULT", ["people"]),
        ("gu", "નેપાળે બે કંપનીઓ પર પ્રતિબંધ મૂક્યો, આરોપ મૂક્યો કે તેઓએ ચીનને મદદ કરી હતી.", "AID", ["company"]),
        ("hi", "नेपाल ने दो कंपनियों पर प्रतिबंध लगाए और आरोप लगाया कि उन्होंने चीन की मदद की।", "AID", ["company"]),
        ("en", "Nepal sanctioned two companies, alleging that they had helped China.", "AID", ["company"]),
        ("hi", "मैक्रों अगले महीने नेपाल आएंगे।", "MOVE", ["Macron"]),
        ("hi", "रमेश सोमवार को दिल्ली पहुंचे।", "MOVE", ["Ramesh"]),
        ("gu", "ગડકરી શુક્રવારે નાગપુર જશે.", "MOVE", ["Gadkari"]),
        ("gu", "આવતા મહિને નેપાળ જશે.", "MOVE", []),
    ],
)
def test_who_acts(lang: str, text: str, kind: str, actor: list[str]) -> None:
    reading = read(lang, text)
    assert names(reading, only(reading, kind).actor) == actor


@pytest.mark.parametrize(
    ("lang", "text", "kind", "recipient", "items"),
    [
        ("en", "Shoigu showed Kim hypersonic missiles.", "INSPECT", ["Kim"], ["missile"]),
        ("hi", "शोइगु ने किम को मिसाइलें दिखाईं।", "INSPECT", ["Kim"], ["missile"]),
        ("hi", "किम को लड़ाकू विमान दिखाए गए।", "INSPECT", ["Kim"], ["warplane"]),
        ("gu", "અધિકારીઓએ મહેમાનોને મિસાઇલો બતાવી.", "INSPECT", ["guests"], ["missile"]),
        ("gu", "વડાપ્રધાને યુદ્ધ જહાજનું નિરીક્ષણ કર્યું.", "INSPECT", [], ["warship"]),
        ("en", "North Korea fired two ballistic missiles.", "LAUNCH", [], ["missile"]),
        ("en", "Turkey sold arms to Libya.", "TRANSFER", ["Libya"], ["arms"]),
        ("gu", "તુર્કીએ લિબિયાને શસ્ત્રો વેચ્યા.", "TRANSFER", ["Libya"], ["arms"]),
        ("hi", "उत्तर कोरिया ने रूस से उपग्रह मांगे।", "REQUEST", ["Russia"], ["satellite"]),
        # the trigger holds the noun, its figure stands before
        ("gu", "પેરુએ ચિલી પર 20 બેલિસ્ટિક મિસાઇલો છોડી.", "LAUNCH", ["Chile"], ["missile"]),
        ("hi", "पेरू ने एक मिसाइल का परीक्षण किया।", "LAUNCH", [], ["missile"]),
        ("gu", "પેરુ ચિલીને હવાઈ સંરક્ષણ પ્રણાલી આપશે.", "TRANSFER", ["Chile"], ["air defence system"]),
        ("en", "Peru will send two air defence batteries to Chile.", "TRANSFER", ["Chile"], ["air defence battery"]),
        ("en", "Peru asked Chile for more tanks.", "REQUEST", ["Chile"], ["tank"]),
        ("en", "Peru asked Chile for a bridge.", "REQUEST", ["Chile"], []),
    ],
)
def test_what_is_shown_launched_sold_or_asked_for(
    lang: str, text: str, kind: str, recipient: list[str], items: list[str]
) -> None:
    reading = read(lang, text)
    event = only(reading, kind)
    assert (names(reading, event.recipient), names(reading, event.items)) == (recipient, items)


def test_what_is_done_beside_an_accusation_is_not_alleged() -> None:
    reading = read("hi", "नेपाल ने दो कंपनियों पर प्रतिबंध लगाए और आरोप लगाया कि उन्होंने चीन की मदद की।")
    assert only(reading, "SANCTION").status == "happened"


@pytest.mark.parametrize("text", ["खिलाड़ियों ने साहस दिखाया।", "शेयर बाजार ने तेजी दिखाई।"])
def test_courage_is_not_shown_to_anybody(text: str) -> None:
    assert not [event for event in read("hi", text).events if event.type == "INSPECT"]


@pytest.mark.parametrize(
    ("lang", "text", "kind", "actor", "recipient"),
    [
        ("hi", "पुतिन रविवार को अस्ताना पहुंचे। उनका स्वागत तोकायेव ने किया।", "SUPPORT", ["Tokayev"], ["Putin"]),
        ("hi", "आरोपी की गिरफ्तारी पुलिस ने की।", "COERCE", ["police"], ["accused"]),
        ("gu", "હુમલાની નિંદા ભારતે સોમવારે કરી હતી.", "ACCUSE", ["India"], []),
        ("hi", "मुख्यमंत्री की घोषणा के बाद किसानों ने प्रदर्शन किया।", "PROTEST", ["farmers"], []),
    ],
)  # fmt: skip
def test_a_noun_whose_verb_stands_behind_who_acts(
    lang: str, text: str, kind: str, actor: list[str], recipient: list[str]
) -> None:
    reading = read(lang, text)
    event = only(reading, kind)
    assert (names(reading, event.actor), names(reading, event.recipient)) == (actor, recipient)


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "Turkey sent lorries to Chad in 2022 and has sold arms to Mali in the last two years.", None),
        ("gu", "તુર્કીએ 2022 માં ચાડને ટ્રકો આપી અને છેલ્લા બે વર્ષમાં માલીને શસ્ત્રો વેચ્યા છે.", None),
        ("en", "Turkey sent lorries to Chad in 2022 and sold arms to Mali.", "2022"),
    ],
)
def test_the_last_two_years_are_no_other_year(lang: str, text: str, day: str | None) -> None:
    second = [event for event in read(lang, text).events if event.type == "TRANSFER"][-1]
    assert second.date.value == day


def test_a_body_in_the_name_of_a_summit_is_no_place() -> None:
    reading = read("en", "Narendra Modi will take part in the BRICS summit next week.")
    assert only(reading, "CONSULT").place is None


@pytest.mark.parametrize(
    ("lang", "text", "kind", "actor", "status"),
    [
        ("hi", "नेपाल ने चीन को सलाह दी कि वह समझौता रद्द करे।", "REJECT", ["China"], "possible"),
        ("hi", "नेपाल ने चीन से कहा कि वह आतंकियों को गिरफ्तार करे।", "COERCE", ["China"], "possible"),
        ("hi", "मंत्री ने किसानों से अपील की कि वे आंदोलन खत्म करें।", "RETREAT", ["farmers"], "possible"),
        ("gu", "નેપાળે ચીનને અપીલ કરી કે તે હુમલા બંધ કરે.", "ASSAULT", ["China"], "possible"),
        ("gu", "નેપાળે ચીનને કહ્યું કે તે હુમલો કરશે.", "ASSAULT", ["Nepal"], "planned"),
        ("gu", "વિપક્ષે કહ્યું કે મંત્રી રાજીનામું આપે.", "APPOINT", ["minister"], "possible"),
        ("gu", "કોર્ટે કહ્યું કે દોષિતોની ધરપકડ કરવામાં આવે.", "COERCE", [], "possible"),
        ("gu", "પોલીસે કહ્યું કે તે ગુનેગારોની ધરપકડ કરે છે.", "COERCE", ["police"], "happened"),
        ("hi", "सेना ने कहा कि उसने दो विमान मार गिराए।", "ASSAULT", ["army"], "happened"),
    ],
)
def test_what_somebody_is_told_to_do(lang: str, text: str, kind: str, actor: list[str], status: str) -> None:
    reading = read(lang, text)
    event = only(reading, kind)
    assert (names(reading, event.actor), event.status) == (actor, status)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("hi", "प्रवक्ता ने शुक्रवार को धमकी दी कि नेपाल हमला करेगा।"),
        ("gu", "પ્રવક્તાએ શુક્રવારે ધમકી આપી કે નેપાળ હુમલો કરશે."),
    ],
)
def test_the_day_of_a_threat_is_not_that_of_what_is_threatened(lang: str, text: str) -> None:
    assert only(read(lang, text), "THREATEN").date.value == "2024-04-26"


@pytest.mark.parametrize(
    ("lang", "text", "kind", "actor"),
    [
        ("gu", "એર્દોગન શિખર બેઠકમાં ભાગ લેશે.", "CONSULT", ["Erdoğan"]),
        ("hi", "किसानों ने रैली में हिस्सा लिया।", "PROTEST", ["farmers"]),
        ("en", "Farmers took part in the rally.", "PROTEST", ["farmers"]),
        ("en", "The envoy attended the negotiations.", "CONSULT", ["envoy"]),
    ],
)
def test_who_takes_part_makes_what_happens(lang: str, text: str, kind: str, actor: list[str]) -> None:
    reading = read(lang, text)
    assert [(event.type, names(reading, event.actor)) for event in reading.events] == [(kind, actor)]


def test_parts_that_a_thing_has_do_not_flee() -> None:
    reading = read("gu", "નેપાળે ચીનને ડ્રોનના ભાગો પૂરા પાડ્યા હતા.")
    assert [event.type for event in reading.events] == ["TRANSFER"]
    assert names(reading, reading.events[0].recipient) == ["China"]


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("en", "Japan may impose sanctions on Nepal.", "may"),
        ("hi", "घायलों को अस्पताल लाया गया।", "Laya"),
        ("hi", "छठे चरण में मतदान हुआ।", "Chathe"),
    ],
)
def test_words_that_end_known_names_are_words_first(lang: str, text: str, name: str) -> None:
    reading = read(lang, text)
    assert name not in names(reading, tuple(one.id for one in reading.entities))
    assert all(one.schema != "Person" for one in reading.entities)


@pytest.mark.parametrize(
    ("lang", "text", "kind", "actor", "recipient", "status"),
    [
        ("gu", "ચીને નેપાળને આઝાદીની જાહેરાત ન કરવા ચેતવણી આપી.", "THREATEN", ["China"], ["Nepal"], "happened"),
        ("gu", "ચીને નેપાળને આઝાદીની જાહેરાત ન કરવા ચેતવણી આપી.", "SPEAK", ["Nepal"], [], "denied"),
        ("hi", "चीन ने नेपाल को हमला न करने की चेतावनी दी।", "ASSAULT", ["Nepal"], [], "denied"),
        ("en", "China warned Nepal against attacking its ships.", "ASSAULT", ["Nepal"], [], "possible"),
        ("hi", "बंदूकधारियों के हमला करने के बाद ग्रामीण चाड भाग गए।", "ASSAULT", ["gunmen"], [], "happened"),
        ("gu", "બંદૂકધારીઓએ ઘર સળગાવ્યા બાદ ગ્રામજનો ચાડ ભાગી ગયા.", "MOVE", ["villagers"], [], "happened"),
        ("hi", "सरकार ने किसानों को सहायता देने का फैसला किया।", "AID", ["government"], ["farmers"], "planned"),
        ("gu", "રશિયાએ ઈરાનને મિસાઇલો વેચવાની યોજના બનાવી.", "TRANSFER", ["Russia"], ["Iran"], "planned"),
        ("en", "The army failed to capture the city.", "ASSAULT", ["army"], [], "failed"),
        ("gu", "રશિયાનું યુક્રેન સાથેનું યુદ્ધ ચાલુ છે.", "ASSAULT", ["Russia"], ["Ukraine"], "ongoing"),
    ],
)
def test_who_does_what_another_wants_warns_of_or_follows(
    lang: str, text: str, kind: str, actor: list[str], recipient: list[str], status: str
) -> None:
    reading = read(lang, text)
    event = only(reading, kind)
    assert (names(reading, event.actor), names(reading, event.recipient), event.status) == (actor, recipient, status)


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("hi", "अदालत ने पुलिस को रिपोर्ट पेश करने का आदेश दिया।", "JUDGE"),
        ("hi", "सरकार ने पुलिस को रिपोर्ट पेश करने का आदेश दिया।", "POLICY"),
        ("gu", "કોર્ટે પોલીસને રિપોર્ટ રજૂ કરવાનો આદેશ આપ્યો.", "JUDGE"),
    ],
)
def test_the_orders_of_a_court_are_judgments(lang: str, text: str, kind: str) -> None:
    reading = read(lang, text)
    assert names(reading, only(reading, kind).recipient) == ["police"]
    assert names(reading, only(reading, "PUBLISH").actor) == ["police"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("gu", "રશિયાના વિદેશ મંત્રાલયે બુધવારે આ મુલાકાતની ટીકા કરી હતી."),
        ("gu", "ગુજરાતના મુખ્યમંત્રીએ નિર્ણયની ટીકા કરી."),
    ],
)
def test_nobody_is_criticised_by_what_is_his(lang: str, text: str) -> None:
    assert only(read(lang, text), "ACCUSE").recipient == ()


def test_words_thrown_about_are_read() -> None:
    text = "could told reporters a claim Peru told if the not Asha proposal , of\n- police"
    assert read("en", text).document.text == text


@pytest.mark.parametrize(
    ("lang", "text", "kind", "actor", "recipient", "status"),
    [
        ("en", "Ukraine asked Chad for missiles, but Chad refused.", "REJECT", ["Chad"], ["Ukraine"], "happened"),
        ("en", "Ukraine asked Germany for missiles, but Berlin has not decided.", "POLICY", ["Germany"], [], "denied"),
        ("hi", "यूरोपीय संघ ने नेपाल पर से प्रतिबंध हटा लिए।", "CONCEDE", ["European Union"], ["Nepal"], "happened"),
        ("hi", "पुलिस को रमेश पटेल का शव मिला।", "CASUALTY", [], ["Ramesh Patel"], "happened"),
        ("hi", "रमेश पटेल को चोट लगी।", "CASUALTY", [], ["Ramesh Patel"], "happened"),
    ],
)  # fmt: skip
def test_who_answers_and_who_is_dead(
    lang: str, text: str, kind: str, actor: list[str], recipient: list[str], status: str
) -> None:
    reading = read(lang, text)
    event = only(reading, kind)
    assert (names(reading, event.actor), names(reading, event.recipient), event.status) == (actor, recipient, status)


def test_a_person_is_somebody() -> None:
    reading = read("en", "A person was killed in Lima.")
    assert names(reading, only(reading, "CASUALTY").recipient) == ["person"]


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("Voting will be held in 13 districts on Friday.", "ELECT", "2024-05-03"),
        ("The summit is to be held in Delhi on Friday.", "CONSULT", "2024-05-03"),
        ("He said the men had been held on Friday.", "COERCE", "2024-04-26"),
    ],
)
def test_a_participle_says_nothing_of_when(text: str, kind: str, day: str) -> None:
    assert only(read("en", text), kind).date.value == day


@pytest.mark.parametrize(
    ("lang", "text", "kind", "actor"),
    [
        ("hi", "अमेरिका और यूरोपीय संघ प्रतिबंध लगाएंगे।", "SANCTION", ["United States", "European Union"]),
        ("gu", "ઇઝરાયલ અને હમાસ યુદ્ધવિરામ પર સંમત થયા છે.", "AGREE", ["Israel", "Hamas"]),
        ("gu", "મોદી ગુરુવારે નેપાળ જશે.", "MOVE", ["Modi"]),
    ],
)
def test_sides_of_any_kind_act_together(lang: str, text: str, kind: str, actor: list[str]) -> None:
    reading = read(lang, text)
    event = only(reading, kind)
    assert (names(reading, event.actor), event.recipient) == (actor, ())


@pytest.mark.parametrize(
    ("lang", "text", "kind", "status"),
    [
        ("hi", "सोमवार को होने वाली बैठक गुरुवार तक टाल दी गई।", "CONSULT", "failed"),
        ("hi", "सोमवार को होने वाली बैठक गुरुवार तक टाल दी गई।", "POLICY", "happened"),
        ("hi", "बैठक टाल दी गई।", "CONSULT", "failed"),
        ("gu", "સોમવારે યોજાનારી બેઠક ગુરુવાર સુધી મુલતવી રાખવામાં આવી.", "CONSULT", "failed"),
        ("gu", "ચીનની મુલાકાત લેનારા રાષ્ટ્રપતિએ કરાર કર્યા.", "AGREE", "happened"),
        ("gu", "રાજકોટમાં યોજાનાર મેળામાં લાખો લોકો આવશે.", "CEREMONY", "planned"),
    ],
)
def test_what_is_put_off_has_not_happened(lang: str, text: str, kind: str, status: str) -> None:
    assert only(read(lang, text), kind).status == status


def test_a_month_before_another_clause_is_that_of_its_own() -> None:
    text = "She invited her Finnish counterpart, Antti Virtanen, to Peru in October, and he accepted."
    assert [time.value for time in read("en", text).times] == ["2024-10"]
