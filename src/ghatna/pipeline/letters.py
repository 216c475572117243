"""The last look at a reading: no span may cut a letter, whatever the layers found."""

from __future__ import annotations

from typing import TypeVar

from ghatna.model.entities import Mention
from ghatna.model.events import Attribution, Event
from ghatna.model.parts import Defect, Quantity, Sentence, Time
from ghatna.model.reading import Reading
from ghatna.model.records import replace
from ghatna.model.spans import Span
from ghatna.read.graphemes import is_boundary, widen_span

Cell = TypeVar("Cell", Sentence, Defect, Mention, Time, Quantity, Span)


def keep_letters(reading: Reading) -> Reading:
    """Give the reading with each span that cuts a letter widened to the whole of it.

    Layers split at words, which hold whole letters; a mark on a space, a quotation mark or a sign
    that replaces a broken one is where they may still cut.
    """
    text = reading.document.text
    if text.isascii() and "\r" not in text:
        return reading
    # Almost every reading keeps its letters, and many cells share an edge: each edge is looked at once.
    if all(is_boundary(text, edge) for edge in _edges(reading)):
        return reading
    return replace(
        reading,
        sentences=_widen_all(text, reading.sentences),
        defects=_widen_all(text, reading.defects),
        mentions=_widen_all(text, reading.mentions),
        times=_widen_all(text, reading.times),
        quantities=_widen_all(text, reading.quantities),
        attributions=tuple(_widen_attribution(text, one) for one in reading.attributions),
        events=tuple(_widen_event(text, one) for one in reading.events),
    )


def _edges(reading: Reading) -> set[int]:
    cells: list[Sentence | Defect | Mention | Time | Quantity | Span] = [
        *reading.sentences, *reading.defects, *reading.mentions, *reading.times, *reading.quantities,
    ]  # fmt: skip
    for said in reading.attributions:
        cells += (*said.content, *(span for span in (said.source_span, said.cue) if span))
    for event in reading.events:
        cells += (event.trigger, *event.evidence)
    edges = {cell.start for cell in cells}
    edges.update([cell.end for cell in cells])
    return edges


def _is_whole(text: str, cell: Sentence | Defect | Mention | Time | Quantity | Span) -> bool:
    return is_boundary(text, cell.start) and is_boundary(text, cell.end)


def _widen(text: str, cell: Cell) -> Cell:
    if _is_whole(text, cell):
        return cell
    start, end = widen_span(text, cell.start, cell.end)
    return replace(cell, start=start, end=end)


def _widen_all(text: str, cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    return tuple([_widen(text, cell) for cell in cells])


def _widen_attribution(text: str, one: Attribution) -> Attribution:
    spans = (*one.content, *(span for span in (one.source_span, one.cue) if span))
    if all(_is_whole(text, span) for span in spans):
        return one
    return replace(
        one,
        content=_widen_all(text, one.content),
        source_span=one.source_span and _widen(text, one.source_span),
        cue=one.cue and _widen(text, one.cue),
    )


def _widen_event(text: str, one: Event) -> Event:
    if all(_is_whole(text, span) for span in (one.trigger, *one.evidence)):
        return one
    return replace(one, trigger=_widen(text, one.trigger), evidence=_widen_all(text, one.evidence))
