"""The view's sections on who and where, who said what, and what happened."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from ghatna.model import Attribution, Event, Reading

Section = tuple[str, RenderableType]
_PLACES = frozenset({"Place", "Country", "Facility"})


def who_parts(reading: Reading) -> tuple[Section, ...]:
    """Give who is spoken of, with role and country, and the places with theirs."""
    from ghatna.cli.view import make_table

    counts: dict[str, int] = {}
    for mention in reading.mentions:
        counts[mention.entity] = counts.get(mention.entity, 0) + 1
    who = make_table("name", "English or Latin", "kind", "role", "country", "times named")
    where = make_table("name", "English or Latin", "kind", "country", "position")
    for entity in reading.entities:
        latin = entity.name_en or entity.name_latin or ""
        country = (entity.country or "").upper()
        if entity.schema in _PLACES:
            at = "" if entity.latitude is None else f"{entity.latitude:.2f}, {entity.longitude:.2f}"
            where.add_row(*map(Text, (entity.name, latin, entity.schema, country, at)))
        else:
            number = str(counts.get(entity.id, 0))
            who.add_row(*map(Text, (entity.name, latin, entity.schema, "; ".join(entity.roles), country, number)))
    return tuple((name, table) for name, table in (("Who", who), ("Where", where)) if table.row_count)


def said_parts(reading: Reading) -> tuple[Section, ...]:
    """Give each quoted or reported passage, grouped by who said it."""
    from ghatna.cli.view import quote

    groups: dict[str, list[Attribution]] = {}
    for attribution in reading.attributions:
        groups.setdefault(speaker(reading, attribution), []).append(attribution)
    parts: list[RenderableType] = []
    for name, sayings in groups.items():
        parts.append(Text(name, style="bold green"))
        for saying in sayings:
            words = " ... ".join(quote(reading, span.start, span.end) for span in saying.content)
            line = Text(f"  {saying.kind}, {saying.stance}: ", style="dim").append(words, style="not dim")
            parts.append(line)
    return (("Who said what", Group(*parts)),) if parts else ()


def event_parts(reading: Reading) -> tuple[Section, ...]:
    """Give the events by day, each with its status and on whose word it stands."""
    from ghatna.cli.view import make_table, quote

    if not reading.events:
        return ()
    sayings = {attribution.id: attribution for attribution in reading.attributions}
    table = make_table("day", "event", "words", "who", "to whom", "where", "status", "on whose word")
    for event in sorted(reading.events, key=lambda event: (event.date.begin or "~", event.trigger.start)):
        saying = sayings.get(event.according_to)
        cells = (
            event.date.value or "",
            f"{event.type} {event.mode or ''}".strip(),
            quote(reading, event.trigger.start, event.trigger.end),
            names(reading, event.actor),
            names(reading, event.recipient),
            names(reading, (event.place,) if event.place else ()),
            event.status,
            speaker(reading, saying) if saying else "the report",
        )
        table.add_row(*map(Text, cells))
    return (("What happened", _with_uncertain(table, reading.events)),)


def names(reading: Reading, ids: tuple[str, ...]) -> str:
    """Give the names of entities."""
    known = {entity.id: entity for entity in reading.entities}
    return ", ".join(known[one].name for one in ids if one in known)


def speaker(reading: Reading, attribution: Attribution) -> str:
    """Give who says it: the entity, else the words of the source, else that none is named."""
    from ghatna.cli.view import quote

    named = names(reading, attribution.source)
    if named:
        return named
    span = attribution.source_span
    return quote(reading, span.start, span.end) if span else "source not named"


def _with_uncertain(table: Table, events: tuple[Event, ...]) -> RenderableType:
    """Put a remark below the table if some of the events are not told as having happened."""
    open_ones = sum(event.status not in {"happened", "ongoing"} for event in events)
    if not open_ones:
        return table
    return Group(table, Text(f"{open_ones} of {len(events)} are not told as having happened", style="dim"))
