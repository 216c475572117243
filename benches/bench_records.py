"""Times the making of records beside frozen dataclasses of the same cells: spans and mentions.

Run: python benches/bench_records.py
"""

from __future__ import annotations

import timeit
from dataclasses import MISSING, field, fields, make_dataclass

from ghatna.model import Mention, Span

ROUNDS, TIMES = 7, 50_000
CELLS: dict[type, dict[str, object]] = {
    Span: {"start": 3, "end": 9},
    Mention: {"id": "m1", "entity": "n1", "start": 3, "end": 9, "form": "name"},
}


def as_dataclass(record: type) -> type:
    """Give the frozen, slotted, keyword-only dataclass of a record's cells; no record here makes its defaults."""
    cells = [
        (cell.name, object) if cell.default is MISSING else (cell.name, object, field(default=cell.default))
        for cell in fields(record)
    ]
    return make_dataclass(record.__name__, cells, frozen=True, slots=True, kw_only=True)


def best(made: type, cells: dict[str, object]) -> float:
    """Give the best time of some runs, in nanoseconds an object."""
    return 1e9 * min(timeit.repeat(lambda: made(**cells), repeat=ROUNDS, number=TIMES)) / TIMES


def main() -> None:
    """Print the figures, the peer's beside them."""
    for record, cells in CELLS.items():
        ours, peer = best(record, cells), best(as_dataclass(record), cells)
        print(f"{record.__name__}: {ours:.0f} ns, as a frozen dataclass {peer:.0f} ns, {peer / ours:.1f} times as much")


if __name__ == "__main__":
    main()
