"""The gazetteer's own word tables: CSV files with a header and a `source` in every row."""

from __future__ import annotations

import csv
from importlib.resources import files


def read_rows(name: str) -> tuple[dict[str, str], ...]:
    """Read one table of `ghatna/gazetteer/data`; each row maps the header's words to its cells."""
    text = (files("ghatna.gazetteer") / "data" / name).read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))


def split_cell(cell: str) -> tuple[str, ...]:
    """Part a cell that holds several names, written with a bar between them."""
    return tuple(part for part in (piece.strip() for piece in cell.split("|")) if part)
