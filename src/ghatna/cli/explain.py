"""`ghatna explain`: for one event of a report, each cell with its words and the reason for it."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from ghatna.cli.home import open_desk
from ghatna.cli.read import ReadOrder, read_one
from ghatna.errors import NotFoundError
from ghatna.model import Reading
from ghatna.model.events import Event
from ghatna.model.records import record

_WIDTH = 13


@record(frozen=True, slots=True, kw_only=True)
class Line:
    """One cell: its name, its value, and why it has it."""

    cell: str
    value: str
    why: str


def show_event(order: ReadOrder, event_id: str) -> int:
    """Read the file of the order and print its event `event_id`; 0 when done.

    Raises:
        NotFoundError: The report has no such event.
    """
    reading = read_one(open_desk(order.shelves), order.files[0], order.hints)
    event = next((one for one in reading.events if one.id == event_id), None)
    if event is None:
        known = ", ".join(one.id for one in reading.events) or "none"
        raise NotFoundError(f"there is no event {event_id!r} in {order.files[0]}", hint=f"its events: {known}")
    for line in explain_event(reading, event):
        sys.stdout.write(f"{line.cell:<{_WIDTH}}{line.value}\n")
        if line.why:
            sys.stdout.write(f"{'':<{_WIDTH}}  {line.why}\n")
    return 0


def explain_event(reading: Reading, event: Event) -> Iterator[Line]:
    """Give each cell of an event with the words behind it."""
    text = reading.document.text
    words = text[event.trigger.start : event.trigger.end]
    where = f"{event.trigger.start}-{event.trigger.end}"
    yield Line(cell="event", value=event.id, why=f"told by {words!r} at {where}, by {event.rule}")
    for span in event.evidence:
        yield Line(cell="sentence", value=" ".join(text[span.start : span.end].split()), why="")
    kind = event.type if event.mode is None else f"{event.type}, mode {event.mode}"
    yield Line(cell="type", value=kind, why=f"label {event.label}")
    for cell, ids in (("actor", event.actor), ("recipient", event.recipient), ("items", event.items)):
        yield Line(
            cell=cell, value=", ".join(_named(reading, one) for one in ids) or "-", why=_words(reading, event, ids)
        )
    place = (event.place,) if event.place else ()
    basis = f"{event.place_basis}; " if event.place_basis else "the words name none"
    yield Line(
        cell="place",
        value=", ".join(_named(reading, one) for one in place) or "-",
        why=basis + _words(reading, event, place),
    )
    yield _day(reading, event)
    yield Line(cell="status", value=event.status, why="from tense, negation and hedges of the clause")
    yield _voice(reading, event)
    if event.same_as is not None:
        yield Line(cell="same as", value=event.same_as, why="told before")
    if event.quantities:
        found = {one.id: one for one in reading.quantities}
        figures = [found[one] for one in event.quantities if one in found]
        yield Line(cell="figures", value=", ".join(repr(text[one.start : one.end]) for one in figures), why="")
    if event.score is not None:
        yield Line(cell="score", value=f"{event.score:.2f}", why="how often such words tell of a happening")


def _day(reading: Reading, event: Event) -> Line:
    time = next((one for one in reading.times if one.id == event.time), None)
    if time is None:
        return Line(cell="day", value="-", why="the words give none")
    words = reading.document.text[time.start : time.end]
    basis = event.date.basis or "too vague for a day"
    return Line(cell="day", value=event.date.value or "-", why=f"{basis}: {words!r}, {time.id} by {time.rule}")


def _voice(reading: Reading, event: Event) -> Line:
    said = next((one for one in reading.attributions if one.id == event.according_to), None)
    if said is None:
        return Line(cell="on the word", value="of the report itself", why="")
    cue = said.cue
    words = repr(reading.document.text[cue.start : cue.end]) if cue is not None else "a quotation"
    sources = ", ".join(_named(reading, one) for one in said.source) or "a source without a name"
    return Line(cell="on the word", value=f"of {sources}", why=f"stands in the content of {said.id}: {words}")


def _named(reading: Reading, entity: str) -> str:
    found = next((one for one in reading.entities if one.id == entity), None)
    if found is None:
        return entity
    return f"{found.name} ({found.name_en})" if found.name_en and found.name_en != found.name else found.name


def _words(reading: Reading, event: Event, ids: tuple[str, ...]) -> str:
    """Give the words nearest to the trigger at which each entity stands."""
    out = []
    for entity in ids:
        near = [one for one in reading.mentions if one.entity == entity]
        if near:
            best = min(near, key=lambda one: abs(one.start - event.trigger.start))
            out.append(f"{reading.document.text[best.start : best.end]!r} at {best.start}-{best.end}")
    return ", ".join(out)
