"""Readings made from the gold: what a perfect reader would give."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ghatna.digest import DigestMaker
from ghatna.model import Reading
from ghatna.packs import Shelf

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def gold_readings() -> Callable[[str], tuple[Reading, ...]]:
    sys.path.insert(0, str(ROOT / "evals"))
    from gold_parse import read_all  # noqa: PLC0415 evals is no package
    from gold_reading import make_reading  # noqa: PLC0415 evals is no package

    def give(lang: str) -> tuple[Reading, ...]:
        return tuple(make_reading(report) for report in read_all(ROOT / "tests" / "gold", lang=lang))

    return give


@pytest.fixture(scope="session")
def makers(shelf: Shelf) -> dict[str, DigestMaker]:
    return {lang: DigestMaker(shelf.pack(lang)) for lang in ("en", "gu", "hi")}
