"""Test headlines that set the verb before its noun in languages whose verb stands last."""

from __future__ import annotations

from dataclasses import replace

from event_reader import Reader

from ghatna.model import Event


def headline(reader: Reader, line: str) -> list[tuple[str, str]]:
    """Give type and words of each trigger of a headline."""
    told = reader.told(line)
    told = replace(told, sentences=tuple(replace(one, kind="headline") for one in told.sentences))
    events: tuple[Event, ...] = reader.framer.frame(told)
    return [(event.type, told.text[event.trigger.start : event.trigger.end]) for event in events]


def test_verb_before_its_noun_is_part_of_the_trigger(hi_events: Reader, gu_events: Reader) -> None:
    assert headline(hi_events, "कोर्ट ने दोषी को सुनाई सजा") == [("JUDGE", "सुनाई सजा")]
    assert headline(gu_events, "મંત્રીએ આપ્યું રાજીનામું") == [("APPOINT", "આપ્યું રાજીનામું")]


def test_words_of_a_longer_entry_may_stand_before_its_noun(hi_events: Reader) -> None:
    assert headline(hi_events, "पुलिस ने दर्ज किया मामला") == [("JUDGE", "दर्ज किया मामला")]


def test_case_word_that_looks_like_a_verb_is_none(hi_events: Reader) -> None:
    assert headline(hi_events, "पुलिस की जांच") == [("INVESTIGATE", "जांच")]


def test_verb_of_another_noun_keeps_it(gu_events: Reader) -> None:
    assert headline(gu_events, "લૂંટારા હુમલો કરી ફરાર") == [("ASSAULT", "હુમલો કરી"), ("MOVE", "ફરાર")]


def test_running_text_keeps_its_order(hi_events: Reader) -> None:
    told = hi_events.told("लोगों ने जो देखा वह किया प्रदर्शन")
    events = hi_events.framer.frame(told)
    assert "किया प्रदर्शन" not in {told.text[one.trigger.start : one.trigger.end] for one in events}
