from __future__ import annotations

from pathlib import Path

import pytest

from ghatna.errors import GazetteerError
from ghatna.gazetteer import open_gazetteer
from ghatna.gazetteer.store import pack_index


def test_missing_index_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match="ghatna gazetteer build"):
        open_gazetteer(tmp_path / "none.idx")


@pytest.mark.parametrize("keep", [0, 5, 40, 3_000])
def test_damaged_index_is_refused(small_index: Path, tmp_path: Path, keep: int) -> None:
    cut = tmp_path / "cut.idx"
    cut.write_bytes(small_index.read_bytes()[:keep])
    with pytest.raises(GazetteerError):
        open_gazetteer(cut)


def test_packed_index_comes_with_its_digest(small_index: Path, tmp_path: Path) -> None:
    size = pack_index(small_index, tmp_path)
    assert size == (tmp_path / "places.idx.xz").stat().st_size
    assert len((tmp_path / "places.idx.sha256").read_text(encoding="ascii").strip()) == 64


def test_shipped_index_is_unpacked_once(tmp_path: Path) -> None:
    first = open_gazetteer(cache=tmp_path)
    (unpacked,) = tmp_path.iterdir()
    before = unpacked.stat().st_mtime_ns
    second = open_gazetteer(cache=tmp_path)
    assert unpacked.stat().st_mtime_ns == before
    assert first.find("Москва") == second.find("Москва")


def test_folder_that_cannot_be_written_to_is_no_hindrance(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    assert open_gazetteer(cache=blocked).find("Москва")[0].country == "ru"
