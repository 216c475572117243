"""The English digest, read back with ghatna itself, gives the days, figures and types that it was told from."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ghatna.model import Hints, Reading
from ghatna.service import Desk

FLOOR = 0.98
FEW = 12


@pytest.mark.parametrize("lang", ["gu", "hi", "en"])
def test_days_figures_and_types_come_back(gold_readings: Callable[[str], tuple[Reading, ...]], lang: str) -> None:
    from digest_roundtrip import count  # noqa: PLC0415 evals is no package

    desk = Desk()
    days, figures, types = [], [], []
    for report in gold_readings(lang)[:FEW]:
        text = report.document.text
        reading = desk.read(text, Hints(lang=lang, published=report.document.published))
        known = [(q.value, q.unit) for q in reading.quantities if q.unit and q.unit != "{ordinal}"]
        tally, _ = count(desk, report)
        days.append((tally["days"], tally["days read"]))
        types.append((tally["types"], tally["types read"]))
        tally, _ = count(desk, reading)
        assert tally["figures"] == len(set(known))
        figures.append((tally["figures"], tally["figures read"]))
    assert sum(back for _, back in days) >= FLOOR * sum(cells for cells, _ in days)
    assert sum(back for _, back in figures) >= FLOOR * sum(cells for cells, _ in figures)
    assert sum(back for _, back in types) >= FLOOR * sum(cells for cells, _ in types)
