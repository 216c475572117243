"""A reading as HTML for notebooks, and its layers as plain dicts for data frames."""

from __future__ import annotations

from html import escape
from typing import Any

from ghatna.errors import UsageError
from ghatna.model.codec import plain_cells
from ghatna.model.marks import collect_marks
from ghatna.model.reading import Reading

LAYERS = (
    "sentences", "defects", "entities", "mentions", "times", "quantities", "attributions", "events", "notes",
)  # fmt: skip
_SPAN = ("start", "end")
_WITHIN = {"trigger": _SPAN, "source_span": _SPAN, "cue": _SPAN, "date": ("value", "begin", "until", "basis"),
           "gloss": ("en", "gu", "hi")}  # fmt: skip
_COLOURS = {
    "time": "#cfe8ff",
    "quantity": "#ffe9a8",
    "who": "#d8f5d0",
    "where": "#f3d9fa",
    "event": "#ffd6cc",
    "defect": "#ffb3b3",
}
_MOST_SHOWN = 20_000


def layer_dicts(reading: Reading, layer: str) -> list[dict[str, Any]]:
    """Give one layer as plain dicts, all with the same keys; a cell with a span also gets its `words`.

    A cell within a cell becomes columns: `trigger_start`, `date_value`. Only lists stay nested.

    Raises:
        UsageError: There is no such layer.
    """
    if layer not in LAYERS:
        raise UsageError(f"a reading has no layer {layer!r}", hint=f"one of {', '.join(LAYERS)}")
    cells: list[dict[str, Any]] = [_listed(cell) for cell in plain_cells(getattr(reading, layer))]
    text = reading.document.text
    for cell in cells:
        spans = cell.get("content") or [cell.get("trigger") or cell]
        if spans[0].get("start") is not None:
            cell["words"] = " \u2026 ".join(text[span["start"] : span["end"]] for span in spans)
    return [_flat(cell) for cell in cells]


def _flat(cell: dict[str, Any]) -> dict[str, Any]:
    """Give a cell with the cells within it as columns of their own."""
    out: dict[str, Any] = {}
    for name, value in cell.items():
        if name in _WITHIN:
            out.update((f"{name}_{part}", (value or {}).get(part)) for part in _WITHIN[name])
        else:
            out[name] = value
    return out


def _listed(value: Any) -> Any:
    """Give plain values with lists in place of tuples, as their JSON would hold them."""
    if isinstance(value, dict):
        return {name: _listed(one) for name, one in value.items()}
    return [_listed(one) for one in value] if isinstance(value, (list, tuple)) else value


def render_html(reading: Reading) -> str:
    """Give the text with what was read marked, every sign of it escaped; at most 20,000 code points."""
    text = reading.document.text
    parts = ['<div class="ghatna" dir="auto" style="white-space:pre-wrap;line-height:1.7;unicode-bidi:isolate">']
    done = 0
    for mark in collect_marks(reading):
        if mark.end > _MOST_SHOWN:
            break
        style = f"background:{_COLOURS[mark.kind]};color:#111"
        parts.append(escape(text[done : mark.start]))
        parts.append(f'<mark class="{mark.kind}" style="{style}" title="{escape(mark.label)}">')
        parts.append(f"{escape(text[mark.start : mark.end])}</mark>")
        done = mark.end
    shown = max(done, min(len(text), _MOST_SHOWN))
    parts.append(escape(text[done:shown]))
    parts.append("\u2026</div>" if shown < len(text) else "</div>")
    return "".join(parts)
