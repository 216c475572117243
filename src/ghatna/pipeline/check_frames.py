"""Run the examples of a pack's frames and senses: each must be read as it says, a look-alike must tell of nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ghatna.errors import PackError
from ghatna.frame.events import EventFramer
from ghatna.frame.events_told import Told
from ghatna.frame.events_words import NOTHING
from ghatna.model.entities import Entity, Mention, Schema
from ghatna.model.events import Event
from ghatna.model.parts import Quantity, Sentence
from ghatna.packs.pack import Pack, Row
from ghatna.packs.words import WordSplitter

_ROLES: dict[str, Schema] = {"actor": "Person", "recipient": "Person", "place": "Place"}


def check_frames(pack: Pack) -> Iterator[PackError]:
    """Give what examples and look-alikes of `frames.toml`, `events.csv` and `senses.csv` find wrong."""
    splitter = WordSplitter(pack)
    framer = EventFramer(pack, splitter)
    for rule in pack.rule_set("frames"):
        for example in rule.examples:
            wrong = _misread(framer, splitter, example)
            if wrong:
                yield rule.fault(f"{example['text']!r}: {wrong}")
        for text in rule.lookalikes:
            told = _told(splitter, {"text": text})
            for event in framer.frame(told):
                words = text[event.trigger.start : event.trigger.end]
                yield rule.fault(f"{text!r}: {words!r} is read as {event.type}")
    for row in pack.table("events"):
        if row["lookalike"] and any(
            event.rule == row.where for event in framer.frame(_told(splitter, {"text": row["lookalike"]}))
        ):
            yield row.fault(f"{row['lookalike']!r} is read as {row['type']}")
    known = {(row["surface"], row["pos"], row["type"]) for row in pack.table("events")}
    for row in pack.table("senses"):
        if (row["surface"], row["pos"], row["type"]) not in known:
            yield row.fault(f"events.csv has no {row['surface']!r} of type {row['type']}")
        elif not _shows(framer, splitter, row):
            yield row.fault(f"{row['example']!r} is not read as {row['type']}")


def _shows(framer: EventFramer, splitter: WordSplitter, row: Row) -> bool:
    """Tell whether the example of a row of `senses` has a trigger of its verb or noun with its type, or none at all."""
    opening = row["surface"].split()[0]
    found = framer.candidates(_told(splitter, {"text": row["example"]}))
    if row["type"] == NOTHING:
        return not any(opening in one.draft.meaning.surface.split() for one in found)
    told = (one.draft.meaning.surface.split() for one in found if one.type == row["type"])
    # A compound verb's example may be read by a row of its stem.
    return any(word.startswith(opening) or opening.startswith(word) for surface in told for word in surface)


def _misread(framer: EventFramer, splitter: WordSplitter, example: Mapping[str, Any]) -> str | None:
    """Say how the reading of an example differs from what it says, `None` if it does not."""
    text, wanted = str(example["text"]), str(example["trigger"])
    events = framer.frame(_told(splitter, example))
    found = [event for event in events if text[event.trigger.start : event.trigger.end] == wanted]
    if not found:
        got = ", ".join(repr(text[event.trigger.start : event.trigger.end]) for event in events)
        return f"{wanted!r} is not found, but {got or 'nothing'}"
    for role in _ROLES:
        expected = {f"{role}"} if role in example else set()
        if set(_cell(found[0], role)) != expected:
            return f"{role} is {', '.join(_cell(found[0], role)) or 'empty'}"
    return None


def _cell(event: Event, role: str) -> tuple[str, ...]:
    if role == "place":
        return (event.place,) if event.place else ()
    return event.actor if role == "actor" else event.recipient


def _told(splitter: WordSplitter, example: Mapping[str, Any]) -> Told:
    """Give the example as the layers below would read it; each role's words are a mention, named by the role."""
    text = str(example["text"])
    entities: list[Entity] = []
    mentions: list[Mention] = []
    for role, schema in _ROLES.items():
        if role not in example:
            continue
        name = str(example[role])
        start = text.index(name)
        entities.append(Entity(id=role, schema=schema, name=name))
        mentions.append(Mention(id=f"m{len(mentions)}", entity=role, start=start, end=start + len(name), form="name"))
    figures = [at for at, letter in enumerate(text) if letter.isdigit()]
    return Told(
        text=text,
        words=splitter.split(text),
        sentences=(Sentence(id="s1", start=0, end=len(text), kind="sentence"),),
        mentions=tuple(mentions),
        entities=tuple(entities),
        quantities=tuple(Quantity(id="q1", start=at, end=at + 1, value=1.0) for at in figures[:1]),
    )
