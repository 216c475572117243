"""What the tests of the catalogue share."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from ghatna.catalogue import Catalogue, CatalogueShelf, load_starter
from ghatna.pipeline.sounds import NameSounds


@pytest.fixture(scope="session")
def starter() -> Catalogue:
    return Catalogue((load_starter(),), sounds=NameSounds())


@pytest.fixture
def own(tmp_path: Path) -> CatalogueShelf:
    return CatalogueShelf(tmp_path / "shelf")


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Write a file of JSON Lines (objects) or raw lines (strings)."""

    def write_file(name: str, *lines: object) -> Path:
        path = tmp_path / name
        text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
        path.write_text(text + "\n", encoding="utf-8")
        return path

    return write_file
