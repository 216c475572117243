"""The article in pieces: cut wherever a cell begins or ends, each piece with the layers that it lies in."""

from __future__ import annotations

import re
from bisect import bisect_left

from ghatna.model.reading import Reading
from ghatna.model.records import record
from ghatna.model.spans import Span

LAYERS = ("who", "where", "time", "quantity", "said", "event", "defect")
"""Layers in the order of their bits, the first the lowest."""
_PLACES = frozenset({"Place", "Country", "Facility"})
_TURNING = "\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c"
_UNSAFE = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff{_TURNING}]")
_COMBINING = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0a81-\u0a83"
    "\u0abc-\u0acd\u0e31-\u0e4e\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
)
_MARKS = re.compile(f"[{_COMBINING}]{{13,}}")
_MOST_MARKS = 12


@record(frozen=True, slots=True, kw_only=True)
class Piece:
    """A piece of the article as it may be shown, and the bits of the layers that it lies in."""

    text: str
    layers: int


class Pieces:
    """One article in pieces; `locate` gives the pieces of a span."""

    def __init__(self, reading: Reading, spans: tuple[Span, ...]) -> None:
        text = reading.document.text
        marks = layer_spans(reading)
        edges = {0, len(text)}
        for start, end in (*((one.start, one.end) for one in spans), *((start, end) for start, end, _ in marks)):
            edges |= {start, end}
        self._edges = sorted(edge for edge in edges if 0 <= edge <= len(text))
        bits = self._paint(marks)
        self.pieces = tuple(
            Piece(text=show_safely(text[start:end]), layers=layers)
            for start, end, layers in zip(self._edges, self._edges[1:], bits, strict=False)
        )

    def locate(self, span: Span) -> tuple[int, int]:
        """Give the half-open range of pieces that a span covers."""
        return bisect_left(self._edges, span.start), bisect_left(self._edges, span.end)

    def _paint(self, marks: tuple[tuple[int, int, int], ...]) -> list[int]:
        """Give the bits of each piece: open marks are counted layer by layer along the text."""
        opened: dict[int, list[int]] = {}
        for start, end, layer in marks:
            opened.setdefault(start, [0] * len(LAYERS))[layer] += 1
            opened.setdefault(end, [0] * len(LAYERS))[layer] -= 1
        level = [0] * len(LAYERS)
        out = []
        for edge in self._edges[:-1]:
            level = [one + change for one, change in zip(level, opened.get(edge, level_zero()), strict=True)]
            out.append(sum(1 << layer for layer, count in enumerate(level) if count > 0))
        return out


def level_zero() -> list[int]:
    """Give no change in any layer."""
    return [0] * len(LAYERS)


def layer_spans(reading: Reading) -> tuple[tuple[int, int, int], ...]:
    """Give what is marked in the article: start, end and the number of the layer."""
    kinds = {entity.id: "where" if entity.schema in _PLACES else "who" for entity in reading.entities}
    marked = [
        *((one.start, one.end, kinds[one.entity]) for one in reading.mentions if one.entity in kinds),
        *((one.start, one.end, "time") for one in reading.times),
        *((one.start, one.end, "quantity") for one in reading.quantities),
        *((span.start, span.end, "said") for one in reading.attributions for span in one.content),
        *((one.trigger.start, one.trigger.end, "event") for one in reading.events),
        *((one.start, one.end, "defect") for one in reading.defects),
    ]
    numbers = {name: at for at, name in enumerate(LAYERS)}
    return tuple((start, end, numbers[name]) for start, end, name in marked if start < end)


def show_safely(text: str) -> str:
    """Give text with the signs that no reader sees written out, and with no more than twelve marks on one letter."""
    shown = _UNSAFE.sub(lambda found: f"\u2039U+{ord(found[0]):04X}\u203a", text)
    return _MARKS.sub(lambda found: f"{found[0][:_MOST_MARKS]}\u2039{len(found[0]) - _MOST_MARKS} marks\u203a", shown)
