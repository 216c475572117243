"""Test what is told where verbs stand last: which words a trigger holds, who acts, on which day."""

from __future__ import annotations

from dataclasses import replace

import pytest
from event_reader import Reader


def shown(reader: Reader, line: str, kind: str) -> str:
    """Give the words of the first trigger of a type."""
    trigger = reader.one(line, kind).trigger
    return reader.told(line).text[trigger.start : trigger.end]


def test_day_may_stand_between_noun_and_verb(gu_events: Reader) -> None:
    event = gu_events.one("કેસની સુનાવણી {12 માર્ચે|2024-03-12} થશે.", "JUDGE")
    assert (event.status, event.date.value) == ("planned", "2024-03-12")


def test_last_year_is_no_verb_of_the_noun_before_it(gu_events: Reader) -> None:
    assert shown(gu_events, "વિભાગની ચેતવણી {ગયા ગુરુવારે|2024-03-07} મળી.", "THREATEN") == "ચેતવણી"


def test_too_between_noun_and_verb_parts_them_not(gu_events: Reader) -> None:
    assert shown(gu_events, "[કોર્ટ|PublicBody]ે ફેક્ટરીને દંડ પણ કર્યો છે.", "JUDGE") == "દંડ પણ કર્યો છે"


def test_could_belongs_to_the_verb(gu_events: Reader) -> None:
    assert shown(gu_events, "[આશા રાવલ|Person]નો સંપર્ક થઈ શક્યો નથી.", "CONSULT") == "સંપર્ક થઈ શક્યો નથી"


def test_that_it_had_is_not_shown(gu_events: Reader) -> None:
    assert shown(gu_events, "[પેરુ|Country]એ બે ટ્રક મોકલી હોવાનું સંસ્થાએ કહ્યું.", "TRANSFER") == "મોકલી"


def test_passive_participle_ends_before_the_noun_that_it_tells_of(gu_events: Reader) -> None:
    assert shown(gu_events, "[પેરુ|Country]ને મોકલાયેલી દવાઓ ખૂટી.", "AID") == "મોકલાયેલી"


def test_coming_to_open_is_no_passive(gu_events: Reader) -> None:
    event = gu_events.one("[નીતા શાહ|Person] દુકાન ખોલવા આવી ત્યારે આગ જોઈ.", "BUSINESS")
    assert event.actor == ("નીતા શાહ",)


def test_prices_rise_without_a_figure_a_bare_verb_does_not(gu_events: Reader) -> None:
    assert [event.type for event in gu_events.read("ડુંગળીના ભાવ વધ્યા.")] == ["MARKET"]
    assert [event for event in gu_events.read("તેની ઉંમર વધી.") if event.type == "MARKET"] == []


def test_figure_far_before_a_verb_of_motion_is_who_moves(gu_events: Reader) -> None:
    assert gu_events.one("40 લોકો વિદેશથી પાછા ફર્યા.", "MOVE").status == "happened"


def test_dative_before_a_participle_that_takes_none_belongs_to_the_verb(gu_events: Reader) -> None:
    line = "[નીતા શાહ|Person]ે [આશા રાવલ|Person]ને ટ્રક દ્વારા વહન કરાયેલી [તોપ|Weapon] બતાવી."
    assert gu_events.one(line, "INSPECT").recipient == ("આશા રાવલ",)


def test_relative_tells_more_of_what_stands_before_it(gu_events: Reader) -> None:
    line = "{12 માર્ચે|2024-03-12} [નીતા શાહ|Person]ે [કારખાનું|Facility] જોયું જે મોટરનું ઉત્પાદન કરે છે."
    event = gu_events.one(line, "BUSINESS")
    assert (event.actor, event.date.value) == (("કારખાનું",), None)


def test_breach_of_a_body_s_resolutions_is_not_its_own(gu_events: Reader) -> None:
    line = "આ [સુરક્ષા પરિષદ|PublicBody]ના [ઠરાવો|Document] અને નિયમોનું ઉલ્લંઘન કરે છે."
    assert all(event.actor == () for event in gu_events.read(line) if event.type == "ACCUSE")


def test_resolutions_that_somebody_backs_are_their_body_s(gu_events: Reader) -> None:
    line = "[સુરક્ષા પરિષદ|PublicBody]ના [ઠરાવો|Document], જેને [પેરુ|Country]એ સમર્થન આપ્યું, જૂના છે."
    event = gu_events.one(line, "SUPPORT")
    assert (event.actor, event.recipient) == (("પેરુ",), ("સુરક્ષા પરિષદ",))


def test_who_breaks_a_body_s_resolutions_wrongs_the_body(gu_events: Reader) -> None:
    line = "[પેરુ|Country] [સુરક્ષા પરિષદ|PublicBody]ના [ઠરાવો|Document]નું ઉલ્લંઘન કરે છે."
    assert gu_events.one(line, "ACCUSE").recipient == ("સુરક્ષા પરિષદ",)


def test_planning_to_travel_is_no_policy(gu_events: Reader) -> None:
    events = gu_events.read("[આશા રાવલ|Person] [લિમા|Place]નો પ્રવાસ કરવાની યોજના કરી રહ્યાં છે.")
    assert "POLICY" not in {event.type for event in events}
    assert gu_events.one("[સરકાર|PublicBody]ે નવી યોજના જાહેર કરી.", "POLICY")


def test_bringing_to_the_knees_is_no_journey(gu_events: Reader) -> None:
    events = gu_events.read("[પેરુ|Country] [ચિલી|Country]ને ઘૂંટણીએ લાવશે.")
    assert "MOVE" not in {event.type for event in events}


def test_will_be_done_belongs_to_the_verb(hi_events: Reader) -> None:
    line = "[पेरू|Country] में संपत्ति जब्त की जाएगी।"
    assert shown(hi_events, line, "COERCE") == "जब्त की जाएगी"
    assert hi_events.one(line, "COERCE").status == "planned"


def test_verb_that_only_rounds_off_tells_of_no_journey(gu_events: Reader) -> None:
    assert "MOVE" not in {event.type for event in gu_events.read("[આશા રાવલ|Person] ઝડપથી શીખી ગયાં.")}
    assert "MOVE" not in {event.type for event in gu_events.read("ગામ હવે શહેર બની ગયાં છે.")}


def test_object_may_make_a_verb_of_giving_tell_of_nothing(gu_events: Reader) -> None:
    assert gu_events.read("[આશા રાવલ|Person]એ [નીતા શાહ|Person]ના કામને મહત્ત્વ આપ્યું.") == ()
    assert gu_events.one("[આશા રાવલ|Person]એ [નીતા શાહ|Person]ને દસ લાખ રૂપિયા આપ્યા.", "TRANSFER")


@pytest.mark.parametrize(
    ("tag", "line"),
    [
        ("gu", "[ટુકડી|Group] [કચ્છ|Place] રવાના"),
        ("gu", "[મંત્રી|Person] [પેરુ|Country]ના પ્રવાસે રવાના"),
        ("hi", "[टुकड़ी|Group] [कच्छ|Place] के लिए रवाना"),
    ],
)
def test_who_has_set_off_in_a_headline_has_left(tag: str, line: str, request: pytest.FixtureRequest) -> None:
    framer: Reader = request.getfixturevalue(f"{tag}_events")
    told = framer.told(line)
    headline = replace(told, sentences=tuple(replace(one, kind="headline") for one in told.sentences))
    events = [one for one in framer.framer.frame(headline) if one.label == "DEPART"]
    assert [(one.type, one.status) for one in events] == [("MOVE", "happened")]


def test_who_will_set_off_in_a_headline_has_not(gu_events: Reader) -> None:
    (told,) = gu_events.read("[ટુકડી|Group] [કચ્છ|Place] રવાના થશે")
    assert told.status == "planned"


def test_participle_behind_a_place_says_where_something_lies(gu_events: Reader) -> None:
    events = gu_events.read("[નીતા શાહ|Person]ની બજારમાં આવેલી દુકાન મોટી છે.")
    assert "MOVE" not in {event.type for event in events}
    assert gu_events.one("[નીતા શાહ|Person] [લિમા|Place] આવ્યાં.", "MOVE")


def test_soldiers_are_no_going(gu_events: Reader) -> None:
    events = gu_events.read("[સેના|Organization]ના 40 જવાનો ગામમાં ઊભા છે.")
    assert "MOVE" not in {event.type for event in events}


def test_dash_with_spaces_joins_no_two_sides(gu_events: Reader) -> None:
    line = "[પેરુ|Country] – [ચિલી|Country] પર [બોલિવિયા|Country]એ હુમલો કર્યો."
    (event,) = gu_events.read(line)
    assert (event.actor, event.recipient) == (("બોલિવિયા",), ("ચિલી",))
