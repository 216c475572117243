"""Who is the subject of a verb that stands early: one or several, near or shared with the verb before, or unknown."""

from __future__ import annotations

from dataclasses import replace

import pytest
from event_reader import Reader

from ghatna.model import Attribution, Span

ACTORS = (
    ("[opposition|Group] [Unity Party|Organization] condemned the [decree|Document].", "ACCUSE", ("Unity Party",)),
    ("[Titan|Company], the market [leader|Organization], sued [Asha Rawal|Person].", "JUDGE", ("Titan",)),
    ("[Peru|Country] and [Chile|Country] attacked [Goma|Place].", "ASSAULT", ("Peru", "Chile")),
    ("[Kenyan|Country] police froze, and [Chile|Country] condemned [Peru|Country].", "ACCUSE", ("Chile",)),
    ("Hundreds of [farmers|Group] condemned the [decree|Document].", "ACCUSE", ("farmers",)),
    ("At least 40 [farmers|Group] condemned the [decree|Document].", "ACCUSE", ("farmers",)),
    ("Prices fell as [Peru|Country] attacked [Goma|Place].", "ASSAULT", ("Peru",)),
    ("A [boat|Vehicle] carrying [guards|Group] capsized in [Goma|Place].", "ACCIDENT", ("boat",)),
    ("[Asha Rawal|Person], the chief, said her [client|Person] condemned it.", "ACCUSE", ("client",)),
    ("[Peru|Country] warned the [envoy|Person] that [Chile|Country] attacked [Goma|Place].", "ASSAULT", ("Chile",)),
    ("A [museum|Facility] handed over six drums to [Peru|Country].", "TRANSFER", ("museum",)),
)  # fmt: skip


@pytest.mark.parametrize(("line", "kind", "actor"), ACTORS)
def test_subject_of_a_verb_acts(en_events: Reader, line: str, kind: str, actor: tuple[str, ...]) -> None:
    assert en_events.one(line, kind).actor == actor


def test_verb_behind_and_shares_the_subject(en_events: Reader) -> None:
    events = en_events.read(
        "[Police|PublicBody] raided the [depot|Facility] in [Goma|Place] and arrested [Asha|Person]."
    )
    assert [event.actor for event in events if event.type == "COERCE"] == [("Police",)] * len(events)


def test_participle_behind_a_pause_shares_the_subject(en_events: Reader) -> None:
    line = "[Peru|Country] imposed sanctions on [Titan|Company] and three [banks|Company], accusing them of fraud."
    assert en_events.one(line, "ACCUSE").actor == ("Peru",)


def test_unknown_subject_leaves_the_actor_empty(en_events: Reader) -> None:
    line = "[Police|PublicBody] arrested [Asha|Person] when gunfire hit [Goma|Place]."
    assert all(event.actor == () for event in en_events.read(line) if event.type == "ASSAULT")


def test_subject_of_a_passive_is_who_does_what_follows(en_events: Reader) -> None:
    line = "[Asha|Person] was arrested by [police|PublicBody] and attacked [Ravi|Person]."
    assert en_events.one(line, "ASSAULT").actor == ("Asha",)


def test_object_of_a_verb_with_to_is_not_that_of_the_verb_before(en_events: Reader) -> None:
    event = en_events.one("[Peru|Country] threatened to arrest [Asha|Person].", "THREATEN")
    assert event.recipient == ()


def test_who_vows_does_what_is_vowed(en_events: Reader) -> None:
    told = en_events.told("[Peru|Country] vowed to retake [Goma|Place] and shell it.")
    cue, content = told.text.index("vowed"), told.text.index("to retake")
    vow = Attribution(
        id="a1", source=("Peru",), source_span=Span(start=0, end=4), cue=Span(start=cue, end=cue + 5),
        content=(Span(start=content, end=len(told.text) - 2),), kind="indirect", stance="promises",
    )  # fmt: skip
    events = en_events.framer.frame(replace(told, attributions=(vow,)))
    assert [event.actor for event in events if event.type == "ASSAULT"] == [("Peru",)]


def test_noun_is_not_owned_by_who_stands_before_another_word(en_events: Reader) -> None:
    event = en_events.one("[Doctors|Group] walked out after an attack on [Asha|Person].", "ASSAULT")
    assert (event.actor, event.recipient) == ((), ("Asha",))


def test_owner_behind_a_noun_owns_something_else(en_events: Reader) -> None:
    events = en_events.read("Talk of an arms embargo on [Peru|Country] was dropped at [Chile|Country]'s wish.")
    assert all("Chile" not in event.actor for event in events if event.type == "SANCTION")


def test_who_stands_for_a_person_behind_a_preposition(en_events: Reader) -> None:
    event = en_events.one("[Peru|Country] relied on three [guards|Group] who attacked [Asha|Person].", "ASSAULT")
    assert event.actor == ("guards",)
