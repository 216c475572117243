"""What was done to the noun before an English verb, and which words of a long trigger are shown."""

from __future__ import annotations

from dataclasses import replace

import pytest
from event_reader import Reader


@pytest.mark.parametrize(
    ("line", "event_type", "trigger"),
    [
        ("The ban was lifted on Monday.", "CONCEDE", "ban was lifted"),
        ("A treaty signed in Geneva divides them.", "AGREE", "treaty signed"),
        ("A complaint against the trader has been filed.", "JUDGE", "filed"),
        ("Curfew will be imposed in the old town.", "COERCE", "Curfew will be imposed"),
    ],
)
def test_object_may_stand_before_its_passive(en_events: Reader, line: str, event_type: str, trigger: str) -> None:
    event = en_events.one(line, event_type)
    assert line[event.trigger.start : event.trigger.end] == trigger


def test_nothing_is_done_to_the_subject_of_a_verb_with_an_object(en_events: Reader) -> None:
    event = en_events.one("[Peru|Country] signed a landmark border treaty.", "AGREE")
    assert event.actor == ("Peru",)


def test_by_shows_a_passive_without_be(en_events: Reader) -> None:
    event = en_events.one(
        "The [men|Group] arrested by [police|PublicBody] were freed by a [court|PublicBody].", "COERCE"
    )
    assert (event.actor, event.recipient) == (("police",), ("men",))


def test_verb_still_to_come_shows_a_passive_without_be(en_events: Reader) -> None:
    event = en_events.one("The [driver|Person] arrested on Friday was freed.", "COERCE")
    assert (event.actor, event.recipient) == ((), ("driver",))


def test_gerund_behind_by_is_how_somebody_acts(en_events: Reader) -> None:
    event = en_events.one("[Farmers|Group] protested by blocking the road.", "PROTEST")
    assert event.actor == ("Farmers",)


def test_past_form_in_a_headline_is_a_passive(en_events: Reader) -> None:
    told = en_events.told("Two [teachers|Group] arrested after a trip")
    headline = replace(told, sentences=tuple(replace(one, kind="headline") for one in told.sentences))
    events = {event.type: event for event in en_events.framer.frame(headline)}
    assert (events["COERCE"].actor, events["COERCE"].recipient) == ((), ("teachers",))


def test_verb_alone_is_shown_where_more_than_an_article_stands_before_its_object(en_events: Reader) -> None:
    near, far = "[Police|PublicBody] filed a complaint.", "Divers recovered twelve bodies from the lake."
    event = en_events.one(near, "JUDGE")
    assert "Police filed a complaint."[event.trigger.start : event.trigger.end] == "filed a complaint"
    event = en_events.one(far, "RESCUE")
    assert far[event.trigger.start : event.trigger.end] == "recovered"


def test_be_is_not_shown_before_a_participle(en_events: Reader) -> None:
    line = "Three nurses were hurt in the fire."
    event = en_events.one(line, "CASUALTY")
    assert line[event.trigger.start : event.trigger.end] == "hurt"
