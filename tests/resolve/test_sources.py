"""Sources become entities; statements become attributions."""

from __future__ import annotations

from ghatna.model import Entity, Mention, Span, Time
from ghatna.model.entities import MentionForm, Schema
from ghatna.model.said import FoundAttribution
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


ENTITIES = (entity("surat", "Place"), entity("mavani", "Person"))
MENTIONS = (mention(1, "surat", "Surat"), mention(2, "mavani", "Mavani"))
FIRST = FoundAttribution(
    sources=(span("The mayor of Surat, Mavani"),),
    source_span=span("The mayor of Surat, Mavani"),
    cue=span("said"),
    content=(span("it rained"),),
    kind="indirect",
    frame=(span("said on Monday"),),
)


def test_person_speaks_rather_than_the_place_in_the_phrase() -> None:
    (one,) = resolve_sources(TEXT, (FIRST,), MENTIONS, ENTITIES)
    assert one.source == ("mavani",)


def test_state_speaks_where_the_phrase_names_nobody_else() -> None:
    (one,) = resolve_sources(TEXT, (FIRST,), MENTIONS[:1], ENTITIES)
    assert one.source == ("surat",)


def test_unnamed_source_keeps_its_words() -> None:
    (one,) = resolve_sources(TEXT, (FIRST,), (), ())
    assert one.source == ()
    assert one.source_span == FIRST.source_span


def test_source_is_carried_from_the_statement_before() -> None:
    later = FoundAttribution(content=(span("Much"),), kind="direct", carried=0)
    _, two = resolve_sources(TEXT, (FIRST, later), MENTIONS, ENTITIES)
    assert (two.id, two.source) == ("a2", ("mavani",))


def test_day_of_saying_stands_beside_the_cue() -> None:
    at = span("Monday")
    day = Time(id="t1", start=at.start, end=at.end, type="DATE", value="2024-03-11")
    (one,) = resolve_sources(TEXT, (FIRST,), MENTIONS, ENTITIES, (day,))
    assert one.said == "t1"


def test_tentative_statement_needs_a_source_that_can_speak() -> None:
    label = FoundAttribution(sources=(span("Surat"),), content=(span("it rained"),), kind="indirect", tentative=True)
    assert resolve_sources(TEXT, (label,), MENTIONS, ENTITIES) == ()


def test_via_follows_the_ids_that_remain() -> None:
    label = FoundAttribution(sources=(span("Surat"),), content=(span("it rained"),), kind="indirect", tentative=True)
    inner = FoundAttribution(content=(span("Much"),), kind="direct", via=1)
    one, two = resolve_sources(TEXT, (label, FIRST, inner), MENTIONS, ENTITIES)
    assert (one.id, two.via) == ("a1", "a1")
