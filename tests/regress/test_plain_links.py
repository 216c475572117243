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
