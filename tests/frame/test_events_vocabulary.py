"""Test that the wordings of newspapers are read as what they tell of, figures of speech included."""

from __future__ import annotations

import pytest
from event_reader import Reader


@pytest.mark.parametrize(
    ("line", "kind", "label"),
    [
        ("બસ ખીણમાં ખાબકતાં નવ મુસાફરો મોતને ભેટ્યા.", "CASUALTY", "DIE"),
        ("યુવકે કેનાલમાં ઝંપલાવીને જીવનનો અંત આણ્યો.", "CASUALTY", "SUICIDE"),
        ("ખેડૂત સાથે સાત લાખની ઠગાઈ આચરવામાં આવી.", "OTHER", "DEFRAUD"),
        ("પાલિકાએ ગેરકાયદે દુકાનો પર બુલડોઝર ફેરવી દીધું.", "COERCE", "EVICT"),
        ("નગરસેવકે પક્ષપલટો કર્યો.", "APPOINT", "LEAVE_PARTY"),
        ("મંત્રીએ વિપક્ષને આડે હાથ લીધો.", "ACCUSE", "ACCUSE"),
        ("પ્રવાસીઓનો કાફલો હાઇવે પર રઝળી પડ્યો.", "CASUALTY", "STRAND"),
        ("ખેલાડીએ અડધી સદી ફટકારી.", "SPORT", "SCORE"),
    ],
)
def test_gujarati_wording_is_read(gu_events: Reader, line: str, kind: str, label: str) -> None:
    assert (kind, label) in {(event.type, event.label) for event in gu_events.read(line)}


@pytest.mark.parametrize(
    ("line", "kind", "label"),
    [
        ("थाना पुलिस ने चार बदमाशों को दबोच लिया।", "COERCE", "ARREST"),
        ("नगर परिषद ने झुग्गियों पर बुलडोजर चला दिया।", "COERCE", "EVICT"),
        ("दुकानदार ने ग्राहकों को चूना लगा दिया।", "OTHER", "DEFRAUD"),
        ("कंपनी ने आरोपों को बेबुनियाद बताया।", "REJECT", "DENY"),
        ("बाढ़ में फसल चौपट हो गई।", "DISASTER", "DISASTER"),
        ("विधायक ने पाला बदल लिया।", "APPOINT", "LEAVE_PARTY"),
        ("वन विभाग ने जख्मी हिरण को सुरक्षित निकाला।", "RESCUE", "RESCUE"),
    ],
)
def test_hindi_wording_is_read(hi_events: Reader, line: str, kind: str, label: str) -> None:
    assert (kind, label) in {(event.type, event.label) for event in hi_events.read(line)}


def test_won_hearts_are_no_victory(gu_events: Reader) -> None:
    assert gu_events.read("ગાયિકાએ શ્રોતાઓનું દિલ જીતી લીધું.") == ()


def test_fraud_is_no_attack(en_events: Reader) -> None:
    assert {event.type for event in en_events.read("A broker in Anand defrauded nine farmers.")} == {"OTHER"}
