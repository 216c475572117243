"""Plain Hindi sentences of many topics, read whole: what happened, who did it to whom, where, whether it took place."""

from __future__ import annotations

import pytest

from ghatna import Desk, Hints

DESK = Desk()
# Sentence, type, who acts, to whom, where, status; "?" for a cell that the row does not test.
SENTENCES = [
    # the noun of a verb past whom it is given, where and when
    ("आयोग ने अपनी अंतिम रिपोर्ट सरकार को सौंप दी।", "PUBLISH", "?", "government", "", "happened"),
    ("मुख्यमंत्री ने इस्तीफा राज्यपाल को सौंप दिया।", "APPOINT", "chief minister", "?", "", "happened"),
    ("मंत्री ने इस्तीफा मुख्यमंत्री को नहीं सौंपा।", "APPOINT", "minister", "?", "", "denied"),
    # what a verb means by the cases of its nouns
    ("ईरान ने रूस को लड़ाकू विमान भेजे।", "TRANSFER", "Iran", "Russia", "", "happened"),
    ("पाकिस्तान को चीन से 36 लड़ाकू विमान मिले।", "TRANSFER", "China", "Pakistan", "", "happened"),
    ("दिल्ली में हुई बैठक में फैसला लिया गया।", "CONSULT", "", "", "?", "happened"),
    ("सरकार ने हमला करने का फैसला किया।", "ASSAULT", "government", "", "", "planned"),
    ("पेरू के प्रधानमंत्री ने प्रधानमंत्री आशा रावल से मुलाकात की।", "CONSULT", "prime minister", "Asha Rawal", "", "happened"),
    ("मंत्री ने अस्पताल का दौरा कर मरीजों से बात की।", "VISIT", "minister", "", "hospital", "happened"),
    ("पत्नी की हत्या कर पति फरार हो गया।", "ASSAULT", "husband", "wife", "", "happened"),
    ("सरकार ने अधिसूचना जारी कर फीस बढ़ा दी।", "POLICY", "government", "", "", "happened"),
    ("आयोग कल नतीजे जारी करेगा।", "PUBLISH", "commission", "", "", "planned"),
    ("पुलिस की जांच जारी है।", "INVESTIGATE", "police", "", "", "ongoing"),
    ("बदमाशों ने युवक को गोली मारकर घायल कर दिया।", "CASUALTY", "criminals", "youth", "", "happened"),
    ("जर्मनी, जिसने पहले ही दो टैंक दान किए हैं, ने कहा कि वह और भेजेगा।", "AID", "Germany", "", "", "happened"),
    ("महापौर से मिलने पहुंचे किसानों को पुलिस ने गेट पर ही रोक दिया।", "CONSULT", "farmers", "mayor", "?", "?"),
    ("विधायक आशा रावल पर हमला करने वाले तीन लोगों को जेल भेजा गया।", "ASSAULT", "people", "Asha Rawal", "", "?"),
    ("मंत्री ने अधिकारियों को जांच करने को कहा।", "REQUEST", "minister", "officials", "", "happened"),
    ("मंत्री ने अधिकारियों को जांच करने को कहा।", "INVESTIGATE", "officials", "", "", "possible"),
    ("क्राइम ब्रांच ने आरोपी को जयपुर से दबोच लिया।", "COERCE", "?", "accused", "Jaipur", "happened"),
    ("मंत्री ने बांध देखा और अधिकारियों को शिविर खोलने के निर्देश दिए।", "POLICY", "minister", "officials", "", "happened"),
    ("पूर्व मंत्री आशा रावल का दिल्ली के एक अस्पताल में निधन हो गया।", "CASUALTY", "", "Asha Rawal", "?", "happened"),
    ("दो मजदूरों की करंट लगने से मौत हो गई।", "CASUALTY", "", "workers", "", "happened"),
    ("अब तक चार आरोपी पकड़े जा चुके हैं।", "COERCE", "", "accused", "", "happened"),
    ("चीन ने ताइवान को हथियार बेचने पर अमेरिका को चेतावनी दी है।", "TRANSFER", "United States", "Taiwan", "", "?"),
    ("चीन ने ताइवान को हथियार बेचने पर अमेरिका को चेतावनी दी है।", "THREATEN", "China", "United States", "", "happened"),
    ("पुलिस ने बच्ची को अगवा करने के आरोप में दो भाइयों को पकड़ा।", "COERCE", "police", "brothers", "", "happened"),
    ("सरकार किसानों के खातों में दो हजार रुपये भेजेगी।", "TRANSFER", "government", "", "", "planned"),
    ("अदालत ने आरोपी को दोषी ठहराते हुए पांच साल की सजा सुनाई।", "JUDGE", "court", "accused", "", "happened"),
    ("नेपाल में सड़क के टूट जाने के कारण ट्रक नहीं जा सके।", "ACCIDENT", "", "", "Nepal", "happened"),
    ("तीन विधेयक बिना चर्चा के पारित कर दिए गए।", "POLICY", "", "", "", "happened"),
    ("अदालत ने गवाहों को धमकाने वाले वकील की जमानत रद्द कर दी।", "THREATEN", "lawyer", "witnesses", "", "happened"),
    ("मंत्री आशा रावल से मंगलवार को लीमा का दौरा करने की उम्मीद है।", "VISIT", "Asha Rawal", "?", "Lima", "expected"),
    ("राष्ट्रपति चुनाव में आशा रावल ने रमेश पटेल को हराया।", "ELECT", "Asha Rawal", "Ramesh Patel", "", "happened"),
    ("पत्नी को जलाने वाले पति को उम्रकैद हुई।", "JUDGE", "", "husband", "", "happened"),
    ("भारत ने चीनी जहाज को बंदरगाह पर रुकने की अनुमति दे दी।", "MOVE", "ship", "", "?", "possible"),
    ("गोवा के मुख्यमंत्री ने केंद्र से 18 करोड़ रुपये मांगे।", "REQUEST", "chief minister", "?", "", "happened"),
    ("किसानों ने सड़क जाम कर दी। उन्होंने सरकार से मदद मांगी।", "REQUEST", "farmers", "government", "?", "happened"),
    ("सीबीआई ने घूस लेते हुए एक आयकर अधिकारी को रंगे हाथ पकड़ा।", "TRANSFER", "", "official", "", "happened"),
    ("ट्रक ने बाइक सवार मजदूर को कुचल दिया।", "ACCIDENT", "truck", "worker", "", "happened"),
    ("विधानसभा ने प्रस्ताव पारित कर केंद्र से पैकेज की मांग की।", "POLICY", "legislative assembly", "", "", "happened"),
    ("काहिरा में हुई वार्ता बिना किसी नतीजे के समाप्त हो गई।", "CONSULT", "", "", "Cairo", "happened"),
    ("नेपाल में भूकंप के बाद बाढ़ की चेतावनी दी गई।", "DISASTER", "", "", "Nepal", "happened"),
    ("नेपाल ने न्यायालय से चीन को हमला रोकने का आदेश देने का अनुरोध किया।", "REQUEST", "Nepal", "court", "?", "happened"),
    ("दो थाना प्रभारियों को हटाया गया।", "APPOINT", "", "station house officer", "", "happened"),
]  # fmt: skip


def test_a_short_surname_is_the_person_of_the_full_name() -> None:
    reading = DESK.read("विधायक रमेश शाह सूरत पहुंचे। शाह ने रैली को संबोधित किया।", Hints(lang="hi"))
    assert [entity.name for entity in reading.entities if entity.schema == "Person"] == ["रमेश शाह"]


def test_day_of_an_aside_is_not_the_deeds() -> None:
    reading = DESK.read("आशा रावल, जो 1994 से सत्ता में हैं, ने फैसले की निंदा की।", Hints(lang="hi"))
    assert [event.date.value for event in reading.events if event.type == "ACCUSE"] == [None]


@pytest.mark.parametrize("row", SENTENCES, ids=[f"{row[1]} {row[0][:20]}" for row in SENTENCES])
def test_a_plain_hindi_sentence_is_read(row: tuple[str, str, str, str, str, str]) -> None:
    text, kind, *cells = row
    reading = DESK.read(text, Hints(published="2024-05-15", lang="hi"))
    names = {entity.id: entity.name_en or entity.name_latin or entity.name for entity in reading.entities}
    found = [
        [
            ", ".join(names[who] for who in event.actor),
            ", ".join(names[who] for who in event.recipient),
            names[event.place] if event.place else "",
            event.status,
        ]
        for event in reading.events
        if event.type == kind
    ]
    assert any(all(wanted in {"?", cell} for wanted, cell in zip(cells, one, strict=True)) for one in found), (
        f"{kind}: {found}"
    )
