"""Sources become entities; statements become attributions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ghatna import Desk, Hints
from ghatna.model import Entity, Mention, Span, Time
from ghatna.model.entities import MentionForm, Schema
from ghatna.model.said import FoundAttribution, Speaker
from ghatna.resolve.sources import resolve_sources

TEXT = "The mayor of Surat, Mavani, said on Monday it rained. “Much,” she added."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start=start, end=start + len(words))


def entity(name: str, schema: Schema) -> Entity:
    return Entity(id=name, schema=schema, name=name)


def mention(number: int, who: str, words: str, form: MentionForm = "name") -> Mention:
    at = span(words)
    return Mention(id=f"m{number}", entity=who, start=at.start, end=at.end, form=form)


def label_of(words: str) -> FoundAttribution:
    return FoundAttribution(
        sources=(span(words),),
        speakers=(Speaker(part=span(words), head=span(words), nominal=True, cased=True),),
        content=(span("it rained"),),
        kind="indirect",
        tentative=True,
    )


ENTITIES = (entity("surat", "Place"), entity("mavani", "Person"))
MENTIONS = (mention(1, "surat", "Surat"), mention(2, "mavani", "Mavani"))
FIRST = FoundAttribution(
    sources=(span("The mayor of Surat, Mavani"),),
    speakers=(Speaker(part=span("The mayor of Surat, Mavani"), head=span("mayor"), nominal=True, cased=True),),
    source_span=span("The mayor of Surat, Mavani"),
    head_first=True,
    cue=span("said"),
    content=(span("it rained"),),
    kind="indirect",
    frame=(span("said on Monday"),),
)


def test_person_speaks_rather_than_the_place_in_the_phrase() -> None:
    (one,) = resolve_sources(TEXT, (FIRST,), MENTIONS, ENTITIES)
    assert one.source == ("mavani",)


def test_place_inside_a_phrase_does_not_speak_for_its_head() -> None:
    (one,) = resolve_sources(TEXT, (FIRST,), MENTIONS[:1], ENTITIES)
    assert one.source == ()


def test_noun_at_the_head_speaks_where_nobody_is_named() -> None:
    noun = mention(3, "mayor", "mayor", "nominal")
    (one,) = resolve_sources(TEXT, (FIRST,), (MENTIONS[0], noun), (*ENTITIES, entity("mayor", "Person")))
    assert one.source == ("mayor",)


def test_name_in_apposition_speaks_for_the_noun() -> None:
    noun = mention(3, "mayor", "mayor", "nominal")
    (one,) = resolve_sources(TEXT, (FIRST,), (*MENTIONS, noun), (*ENTITIES, entity("mayor", "Person")))
    assert one.source == ("mavani",)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Peru will send the ships, President Asha Rao's adviser said.", "adviser"),
        ("Peru will send the ships, Asha Rao’s office said.", "office"),
        ("Asha Rao's lawyer said the court will decide.", "lawyer"),
        ("Asha Rao's lawyer Mira Shah said the court will decide.", "Mira Shah"),
    ],
)
def test_owner_does_not_speak_for_whom_he_owns(desk: Desk, text: str, who: str) -> None:
    reading = desk.read(text, Hints(lang="en"))
    (source,) = reading.attributions[0].source
    assert [one.name for one in reading.entities if one.id == source] == [who]


def test_lone_pronoun_is_the_speaker_before_though_another_was_named_in_between() -> None:
    text = (
        "Mavani said it rained. The dam above the old town had held all night, he told Desai. He left at six, he said."
    )
    cells = [("mavani", "Mavani"), ("desai", "Desai")]
    names = tuple(
        Mention(id=f"m{number}", entity=who, start=text.index(words), end=text.index(words) + len(words), form="name")
        for number, (who, words) in enumerate(cells)
    )
    last = text.rindex("he said")
    he = Mention(id="m9", entity="desai", start=last, end=last + 2, form="pronoun")
    first = FoundAttribution(
        sources=(Span(start=0, end=6),),
        speakers=(Speaker(part=Span(start=0, end=6), head=Span(start=0, end=6), nominal=True, cased=True),),
        content=(Span(start=12, end=21),),
        kind="indirect",
        head_first=True,
    )
    part = Span(start=last, end=last + 2)
    second = FoundAttribution(
        sources=(part,),
        source_span=part,
        speakers=(Speaker(part=part, head=part, nominal=False, cased=True),),
        content=(Span(start=text.index("He left"), end=last - 2),),
        kind="indirect",
        carried=0,
        head_first=True,
    )
    people = (entity("mavani", "Person"), entity("desai", "Person"))
    _, two = resolve_sources(text, (first, second), (*names, he), people)
    assert two.source == ("mavani",)


def test_unnamed_source_keeps_its_words() -> None:
    (one,) = resolve_sources(TEXT, (FIRST,), (), ())
    assert one.source == ()
    assert one.source_span == FIRST.source_span


def test_source_is_carried_from_the_statement_before() -> None:
    later = FoundAttribution(content=(span("Much"),), kind="direct", carried=0)
    _, two = resolve_sources(TEXT, (FIRST, later), MENTIONS, ENTITIES)
    assert (two.id, two.source) == ("a2", ("mavani",))


def test_bare_name_at_the_head_of_a_content_says_it() -> None:
    whole = Span(start=TEXT.index("Mavani"), end=TEXT.index(" it rained"))
    bare = FoundAttribution(
        content=(whole,), cue=span("it rained"), kind="indirect", open=True, speakers=(), source_span=None
    )
    (one,) = resolve_sources(TEXT, (bare,), MENTIONS, ENTITIES)
    assert one.source == ("mavani",)
    assert one.source_span == span("Mavani")
    assert one.content[0].start == TEXT.index("said on")


def test_day_of_saying_stands_beside_the_cue() -> None:
    at = span("Monday")
    day = Time(id="t1", start=at.start, end=at.end, type="DATE", value="2024-03-11")
    (one,) = resolve_sources(TEXT, (FIRST,), MENTIONS, ENTITIES, (day,))
    assert one.said == "t1"


def test_tentative_statement_needs_a_source_that_can_speak() -> None:
    label = label_of("Surat")
    assert resolve_sources(TEXT, (label,), MENTIONS, ENTITIES) == ()


def test_label_that_only_holds_a_name_says_nothing() -> None:
    label = replace(label_of("The mayor of Surat, Mavani, said"), source_span=span("The mayor of Surat, Mavani, said"))
    assert resolve_sources(TEXT, (label,), MENTIONS, ENTITIES) == ()
    person = replace(label_of("Mavani"), source_span=span("Mavani"))
    assert len(resolve_sources(TEXT, (person,), MENTIONS, ENTITIES)) == 1


def test_via_follows_the_ids_that_remain() -> None:
    label = label_of("Surat")
    inner = FoundAttribution(content=(span("Much"),), kind="direct", via=1)
    one, two = resolve_sources(TEXT, (label, FIRST, inner), MENTIONS, ENTITIES)
    assert (one.id, two.via) == ("a1", "a1")
