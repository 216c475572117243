"""Test what verbs of wide meaning tell: to go or to go up, to go or to go on, to meet, to get or to find."""

from __future__ import annotations

import pytest
from event_reader import Reader

TYPES = (
    ("सूचकांक 900 के स्तर तक चला गया था।", "MARKET"),
    ("जलस्तर 12 मीटर तक पहुंच गया।", "DISASTER"),
    ("[आशा|Person] 9 बजे लीमा चली गई।", "MOVE"),
    ("[मंत्री|Person] [राष्ट्रपति|Person] से मिले।", "CONSULT"),
    ("[मंत्री|Person] [राष्ट्रपति|Person] से [लीमा|Place] में मिले।", "CONSULT"),
    ("[आशा|Person] को [बसें|Vehicle] मिलीं।", "TRANSFER"),
    ("[मकान|Facility] से 20 पिस्तौलें मिलीं।", "INVESTIGATE"),
    ("[लीमा|Place] में बैठक हुई।", "CONSULT"),
    ("[सरकार|PublicBody] ने [पीड़ितों|Group] को बसें दीं।", "AID"),
    ("[सरकार|PublicBody] ने [नाविकों|Group] को बसें दीं।", "TRANSFER"),
    ("[सरकार|PublicBody] ने राहत शिविर की घोषणा की।", "SPEAK"),
    ("सुनामी की वजह से बिजली गुल है।", "DISASTER"),
)


@pytest.mark.parametrize(("line", "kind"), TYPES)
def test_verb_of_wide_meaning(hi_events: Reader, line: str, kind: str) -> None:
    assert hi_events.read(line)[0].type == kind


def test_go_behind_another_verb_says_that_it_goes_on(hi_events: Reader) -> None:
    assert all(event.type != "MOVE" for event in hi_events.read("कीमत बढ़ती चली गई।"))


def test_place_does_not_part_a_noun_from_its_verb(hi_events: Reader) -> None:
    line = "[आशा|Person] की [रवि|Person] से मुलाकात [लीमा|Place] में हुई।"
    assert [event.type for event in hi_events.read(line)] == ["CONSULT"]


DATIVES = (
    ("[આશા|Person] [ઇમરાન|Person]ને [સુરત|Place]માં મળ્યાં.", "CONSULT"),
    ("[ખેડૂતો|Group] [સુરત|Place]માં મળ્યા.", "CONSULT"),
    ("[આશા|Person]ને વીસ બસ મળી.", "TRANSFER"),
    ("[ઘર|Facility]માંથી વીસ પિસ્તોલ મળી.", "INVESTIGATE"),
    ("ગઈકાલે મળેલી [પંચાયત|PublicBody]માં ઠરાવ થયો.", "CONSULT"),
)


@pytest.mark.parametrize(("line", "kind"), DATIVES)
def test_whom_one_meets_and_who_gets_something_have_the_dative(gu_events: Reader, line: str, kind: str) -> None:
    assert gu_events.framer.candidates(gu_events.told(line))[0].type == kind
