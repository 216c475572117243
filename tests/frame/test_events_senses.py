"""Nouns beside a word of several types tell which it has, in English."""

from __future__ import annotations

import pytest
from event_reader import Reader


def types(reader: Reader, line: str) -> list[str]:
    """Give the type of each candidate, whatever its score."""
    return [one.type for one in reader.framer.candidates(reader.told(line))]


@pytest.mark.parametrize(
    ("line", "kind", "other"),
    [
        ("The queen fired the treasurer.", "APPOINT", "LAUNCH"),
        ("The bench threw out the lawsuit.", "JUDGE", "REJECT"),
        ("The chalet collapsed.", "ACCIDENT", "CONSULT"),
        ("The truce collapsed.", "CONSULT", "ACCIDENT"),
        ("The umpire was dismissed after the lawsuit.", "APPOINT", "REJECT"),
        ("Pilots said a second strike by porters was near.", "PROTEST", "ASSAULT"),
        ("A warplane strike woke the lane.", "ASSAULT", "PROTEST"),
        ("The museum returned the relic.", "TRANSFER", "MOVE"),
        ("The trekkers returned.", "MOVE", "TRANSFER"),
    ],
)
def test_subject_or_object_shows_the_type(en_events: Reader, line: str, kind: str, other: str) -> None:
    shown = types(en_events, line)
    assert kind in shown, shown
    assert other not in shown, shown


def test_who_killed_turns_a_loss_into_an_attack(en_events: Reader) -> None:
    assert "ASSAULT" in types(en_events, "Two shepherds were killed by smugglers.")
    assert "CASUALTY" in types(en_events, "Two shepherds were killed by lightning.")


def test_relative_pronoun_stands_for_the_noun_before_it(en_events: Reader) -> None:
    assert "ACCIDENT" in types(en_events, "Divers found a trawler that sank.")


def test_phrase_that_a_preposition_opens_is_no_subject(en_events: Reader) -> None:
    assert "ACCIDENT" in types(en_events, "During the truce the chalet collapsed.")
    assert "ACCIDENT" in types(en_events, "The bungalow of the lender collapsed.")


def test_noun_of_no_known_class_leaves_the_type_to_the_text(en_events: Reader) -> None:
    assert types(en_events, "The zither returned.") == types(en_events, "It returned.")


def test_time_behind_a_noun_shows_nothing(en_events: Reader) -> None:
    assert "ASSAULT" not in types(en_events, "The court stopped the strike on Tuesday.")
