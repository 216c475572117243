"""What a reading marks in its text, as stretches that do not overlap; every view draws the same ones."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from ghatna.model.reading import Reading
from ghatna.model.records import record

MarkKind = Literal["time", "quantity", "who", "where", "defect", "event"]
_PLACES = frozenset({"Place", "Country", "Facility"})
_NAMED = frozenset({"name", "demonym"})


@record(frozen=True, slots=True, kw_only=True)
class Mark:
    """A marked stretch: what kind of cell it shows, and that cell in a few signs."""

    start: int
    end: int
    kind: MarkKind
    label: str


def collect_marks(reading: Reading) -> tuple[Mark, ...]:
    """Give the marks in text order; of two that overlap the earlier stays, of two at one place the longer."""
    marks = sorted(_all_marks(reading), key=lambda mark: (mark.start, -mark.end, mark.kind))
    out: list[Mark] = []
    done = 0
    for mark in marks:
        if mark.start >= done and mark.end > mark.start:
            out.append(mark)
            done = mark.end
    return tuple(out)


def show_value(value: float, upper: float | None = None, unit: str | None = None) -> str:
    """Give a figure without idle zeros, with its upper end and unit."""
    figure = f"{value:.12g}" if upper is None else f"{value:.12g}-{upper:.12g}"
    return f"{figure} {unit}" if unit else figure


def _all_marks(reading: Reading) -> Iterator[Mark]:
    for time in reading.times:
        yield Mark(start=time.start, end=time.end, kind="time", label=time.value)
    for quantity in reading.quantities:
        label = show_value(quantity.value, quantity.upper, quantity.unit)
        yield Mark(start=quantity.start, end=quantity.end, kind="quantity", label=label)
    entities = {entity.id: entity for entity in reading.entities}
    for mention in reading.mentions:
        entity = entities.get(mention.entity)
        if entity and mention.form in _NAMED:
            kind: MarkKind = "where" if entity.schema in _PLACES else "who"
            yield Mark(start=mention.start, end=mention.end, kind=kind, label=entity.name_en or entity.name)
    for event in reading.events:
        yield Mark(start=event.trigger.start, end=event.trigger.end, kind="event", label=event.type)
    for defect in reading.defects:
        yield Mark(start=defect.start, end=defect.end, kind="defect", label=defect.type)
