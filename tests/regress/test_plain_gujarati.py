"""Gujarati sentences that any paper prints: what happened, who did it to whom, where, and whether it took place."""

from __future__ import annotations

import pytest

from ghatna import Desk, Hints

DESK = Desk()
# Sentence, type, who acts, to whom, where, status; "" is not looked at, "-" must be empty.
SENTENCES = [
    # the noun of a verb past whom it is given, where and when
    ("સમિતિએ અહેવાલ મુખ્ય સચિવને સુપરત કર્યો હતો.", "PUBLISH", "committee", "chief secretary", "", "happened"),
    ("મંત્રીએ રાજીનામું મુખ્યમંત્રીને સોંપ્યું.", "APPOINT", "minister", "", "", "happened"),
    ("મંત્રીએ રાજીનામું મુખ્યમંત્રીને ન સોંપ્યું.", "APPOINT", "minister", "", "", "denied"),
    # what a verb means by the cases of its nouns
    ("વાવાઝોડું શુક્રવારે કચ્છનો દરિયાકાંઠો ઓળંગી ગયું.", "DISASTER", "", "", "", "happened"),
    ("સરકારે મૃતકોના પરિવારોને ચાર લાખ રૂપિયા આપ્યા.", "AID", "government", "", "", "happened"),
    ("ઈરાને રશિયાને મિસાઇલો મોકલી.", "TRANSFER", "Iran", "Russia", "", "happened"),
    ("પાકિસ્તાનને ચીન પાસેથી 36 લડાકુ વિમાન મળ્યા.", "TRANSFER", "China", "Pakistan", "", "happened"),
    # who is paid a visit is met; two bear the same office
    ("પેરુના રાષ્ટ્રપતિએ દિલ્હીમાં રાષ્ટ્રપતિ આશા રાવલની મુલાકાત લીધી.", "CONSULT", "president", "Asha Rawal", "", "happened"),
    ("વિદેશમંત્રીએ સોમવારે પેરુની મુલાકાત લીધી.", "VISIT", "foreign minister", "", "", "happened"),
    ("બે અજાણ્યા શખ્સોએ રમેશ પટેલ પર ગોળીબાર કર્યો હતો.", "ASSAULT", "men", "Ramesh Patel", "", "happened"),
    ("રાજકોટમાં રિક્ષાચાલકોએ રમેશ પટેલ પર હુમલો કર્યો.", "ASSAULT", "rickshaw drivers", "Ramesh Patel", "Rajkot", "happened"),
    ("યુવકે પ્રેમિકાની હત્યા કરી નાખી.", "ASSAULT", "youth", "girlfriend", "", "happened"),
    ("રોષે ભરાયેલા લોકોએ પોલીસ પર પથ્થરમારો કર્યો.", "ASSAULT", "people", "police", "", "happened"),
    ("સલમાન ખાને પોતાના પદ પરથી રાજીનામું આપ્યું.", "APPOINT", "Salman Khan", "", "", "happened"),
    ("બળવાખોરો 20 બંધકોને મુક્ત કરશે.", "CONCEDE", "rebels", "hostages", "", "planned"),
    ("પોલીસે આણંદ નજીકથી ત્રણ આરોપીઓને ઝડપી લીધા.", "COERCE", "police", "suspects", "Anand", "happened"),
    ("પોલીસે સુરતમાંથી ત્રણ આરોપીઓની ધરપકડ કરી.", "COERCE", "police", "suspects", "Surat", "happened"),
    ("નેપાળની રાજધાની કાઠમંડુમાં પૂર આવ્યું છે.", "DISASTER", "-", "-", "Kathmandu", "happened"),
    ("આશા રાવલે રમેશ પટેલ પર ખેડૂતોને છેતરવાનો આક્ષેપ કર્યો.", "ACCUSE", "Asha Rawal", "Ramesh Patel", "", "happened"),
    ("મંત્રીએ બેઠક બોલાવી અને સેનાને મદદ કરવા આદેશ આપ્યો.", "CONSULT", "minister", "", "", "happened"),
    ("ઈરાને ઇરાકને ગેસ આપવાની ના પાડી.", "REJECT", "Iran", "Iraq", "", "happened"),
    ("નેપાળે ભારતને બસો મોકલવા કહ્યું છે.", "REQUEST", "Nepal", "India", "", "happened"),
    ("નેપાળે ભારતને બસો મોકલવા કહ્યું છે.", "TRANSFER", "India", "", "", "possible"),
    ("કંપનીએ 500 કર્મચારીઓને છૂટા કર્યા.", "BUSINESS", "company", "employees", "", "happened"),
    ("આશા રાવલે દોહામાં રજત ચંદ્રક મેળવ્યો.", "SPORT", "Asha Rawal", "", "Doha", "happened"),
    ("હાઈકોર્ટે રમેશ પટેલની અરજી ફગાવી દીધી.", "JUDGE", "high court", "", "", "happened"),
    ("રાષ્ટ્રપતિએ સેનાને ખેડૂતોને મદદ કરવા આદેશ આપ્યો.", "AID", "army", "farmers", "", "possible"),
    ("રાષ્ટ્રપતિએ સેનાને ખેડૂતોને મદદ કરવા આદેશ આપ્યો.", "POLICY", "president", "army", "", "happened"),
    ("આશા રાવલે આક્ષેપ કર્યો કે પોલીસે લોકોને માર માર્યો.", "ACCUSE", "Asha Rawal", "police", "", "happened"),
    ("સરકારે ઈરાનને મદદ કરવા બદલ પેરુને દંડ કર્યો.", "AID", "Peru", "Iran", "", "happened"),
    ("નેપાળે ભારતને ચીન પર દબાણ લાવવા અપીલ કરી.", "REQUEST", "India", "China", "", "possible"),
    ("કોર્ટે હત્યાના ગુનામાં રમેશ પટેલને સજા ફટકારી.", "JUDGE", "court", "Ramesh Patel", "-", "happened"),
    ("પોલીસે ટોળા પર વોટર કેનનનો ઉપયોગ કર્યો.", "COERCE", "police", "mob", "", "happened"),
    ("પત્નીએ પતિ અને સાસુ સામે ફરિયાદ નોંધાવી.", "JUDGE", "wife", "husband", "", "happened"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "actor", "recipient", "place", "status"), SENTENCES)
def test_plain_sentence(text: str, kind: str, actor: str, recipient: str, place: str, status: str) -> None:
    reading = DESK.read(text, Hints(lang="gu", published="2024-05-01"))
    names = {entity.id: entity.name_en or entity.name_latin or "" for entity in reading.entities}
    told = [
        ({names[each] for each in event.actor}, {names[each] for each in event.recipient}, event.place, event.status)
        for event in reading.events
        if event.type == kind
    ]
    assert any(
        _is(actor, who) and _is(recipient, whom) and _is(place, {names[where]} if where else set()) and how == status
        for who, whom, where, how in told
    ), told


def _is(wanted: str, found: set[str]) -> bool:
    return not wanted or (not found if wanted == "-" else wanted in found)


def test_noun_of_a_denied_verb_does_not_happen() -> None:
    reading = DESK.read("મંત્રીએ રાજીનામું મુખ્યમંત્રીને ન સોંપ્યું.", Hints(lang="gu", published="2024-05-01"))
    assert [event.status for event in reading.events] == ["denied"]


def test_talks_that_begin_again_are_one_happening() -> None:
    reading = DESK.read("વાટાઘાટો સોમવારે ફરી શરૂ થઈ હતી.", Hints(lang="gu", published="2024-05-01"))
    assert [event.type for event in reading.events] == ["CONSULT"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("નેપાળ મધ્યસ્થી તરીકેની ભૂમિકા છોડશે નહીં.", "CONSULT"),
        ("નેપાળ બંધારણ બદલવા માગે છે.", "REQUEST"),
        ("સોમવારે યોજાયેલી ચૂંટણીમાં આશા રાવલનો વિજય થયો.", "CEREMONY"),
    ],
)
def test_no_happening_of_a_kind_that_is_not_told(text: str, kind: str) -> None:
    reading = DESK.read(text, Hints(lang="gu", published="2024-05-01"))
    assert kind not in {event.type for event in reading.events}
