"""Who acts where other words of the sentence show it, in English."""

from __future__ import annotations

import pytest
from event_reader import Reader


def actors(reader: Reader, line: str, words: str) -> tuple[str, ...]:
    """Give who does what the words of a trigger tell, whatever its score."""
    told = reader.told(line)
    found = [one for one in reader.framer.candidates(told) if told.text[one.draft.span.start :].startswith(words)]
    assert found, [told.text[one.draft.span.start : one.draft.span.end] for one in reader.framer.candidates(told)]
    return found[0].roles.actor


def recipients(reader: Reader, line: str, words: str) -> tuple[str, ...]:
    told = reader.told(line)
    found = [one for one in reader.framer.candidates(told) if told.text[one.draft.span.start :].startswith(words)]
    return found[0].roles.recipient


@pytest.mark.parametrize(
    ("line", "words", "who"),
    [
        ("[Weavers|Group] suspended a walkout.", "walkout", ("Weavers",)),
        ("[The union|Organization] planned a second protest.", "protest", ("The union",)),
        ("[The mayor|Person] condemned the walkout.", "walkout", ()),
        ("[The mayor|Person] postponed the floods.", "floods", ()),
        ("The jury acquitted [Ivo Brandt|Person] of ordering the killing of a witness.", "killing", ("Ivo Brandt",)),
        ("[The jury|Group] convicted [the baker|Person] of torturing captives.", "torturing", ("the baker",)),
        ("[Peru|Country] accused [Chile|Country] of arming the raiders.", "arming", ("Chile",)),
        ("[Guards|Group] traced [a ring|Group] suspected of plundering chapels.", "plundering", ("a ring",)),
        ("In a dawn raid, [officers|Group] detained [a baker|Person].", "dawn raid", ("officers",)),
        ("[Officers|Group] praised a raid.", "raid", ()),
    ],
)
def test_deed_beside_another_verb(en_events: Reader, line: str, words: str, who: tuple[str, ...]) -> None:
    assert actors(en_events, line, words) == who


@pytest.mark.parametrize(
    ("line", "words", "who"),
    [
        ("In [Lima|Place], [gunmen|Group] in hoods stormed a studio.", "stormed", ("gunmen",)),
        ("[The treasury|PublicBody], which owns half of [the mill|Company], welcomed the deal.", "welcomed", None),
        ("[A man|Person] who had stabbed [a guard|Person] was arrested.", "arrested", ()),
        ("[Peru|Country], which shelled [Lota|Place] at dawn, attacked a convoy.", "attacked", ("Peru",)),
        ("Guards chased [a gang|Group] that stole bells.", "stole", ("a gang",)),
        ("[The crew|Group] moved the cargo to [Lota|Place] by [ferry|Vehicle].", "moved", ("The crew",)),
        ("[Two planes|Vehicle] carrying freed [captives|Group] took off.", "took off", ("Two planes",)),
        ("[Goa|Organization] beat [Pune|Organization] on Friday to win the cup.", "win", ("Goa",)),
        ("[Goa|Organization] asked [Pune|Organization] to attack.", "attack", ("Pune",)),
        ("[The baker|Person] posed outside and then fled.", "fled", ("The baker",)),
    ],
)
def test_subject_of_a_verb(en_events: Reader, line: str, words: str, who: tuple[str, ...] | None) -> None:
    assert actors(en_events, line, words) == (("The treasury",) if who is None else who)


@pytest.mark.parametrize(
    ("line", "words", "whom"),
    [
        ("[The baker|Person] was arrested at noon and sent to jail.", "sent to jail", ("The baker",)),
        ("[The baker|Person] was fined by [a court|PublicBody] and ordered to pay.", "ordered", ("The baker",)),
        ("[The baker|Person], accused of murder, was released.", "accused", ("The baker",)),
        ("[A man|Person] who had stabbed [a guard|Person] was arrested.", "arrested", ("A man",)),
        ("[Rebels|Group] freed [the two guards|Group] held captive.", "held captive", ("the two guards",)),
    ],
)
def test_passive_without_its_own_be(en_events: Reader, line: str, words: str, whom: tuple[str, ...]) -> None:
    assert recipients(en_events, line, words) == whom
    assert actors(en_events, line, words) == ()


def test_active_verb_behind_a_passive_keeps_its_object(en_events: Reader) -> None:
    line = "[The baker|Person] was released at noon and attacked [a guard|Person]."
    assert actors(en_events, line, "attacked") == ("The baker",)
    assert recipients(en_events, line, "attacked") == ("a guard",)


def test_who_is_sworn_in_takes_the_office(en_events: Reader) -> None:
    assert actors(en_events, "[Asha Rawal|Person] was sworn in by [the governor|Person].", "was sworn in") == (
        "Asha Rawal",
    )
