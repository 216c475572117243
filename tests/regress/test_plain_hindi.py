"""Plain Hindi sentences of many topics, read whole: what happened, who did it to whom, where, whether it took place."""

from __future__ import annotations

import pytest

from ghatna import Desk, Hints

DESK = Desk()
# Sentence, type, who acts, to whom, where, status; "?" for a cell that the row does not test.
SENTENCES = [
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
    ("दो थाना प्रभारियों को हटाया गया।", "APPOINT", "", "station house officer", "", "happened"),
]  # fmt: skip


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
