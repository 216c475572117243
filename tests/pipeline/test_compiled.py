"""What packs are compiled to is kept for the next process, and reads as what was compiled anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ghatna import Desk
from ghatna.model.codec import encode_reading
from ghatna.pipeline.compiled import CompiledFolder, bring
from ghatna.service.samples import load_samples


class Loud:
    """Says so when it is made again from a file."""

    def __reduce__(self) -> tuple[object, ...]:
        return os.getenv, ("HOME",)


@pytest.fixture
def package(tmp_path: Path) -> Path:
    folder = tmp_path / "package"
    folder.mkdir()
    (folder / "words.csv").write_text("surface\nriver\n", "utf-8")
    return folder


@pytest.fixture
def folder(tmp_path: Path, package: Path) -> CompiledFolder:
    return CompiledFolder(tmp_path / "kept", package)


def kept_file(tmp_path: Path) -> Path:
    (file,) = (tmp_path / "kept").iterdir()
    return file


def test_kept_parts_read_as_those_compiled_anew(desk: Desk, tmp_path: Path) -> None:
    samples = [sample for sample in load_samples() if sample.name in {"gu_visit", "hi_market", "en_flood"}]
    for sample in samples:
        Desk(cache=tmp_path).gloss(Desk(cache=tmp_path).read(sample.data, sample.hints))
    kept = sorted(file.name.partition("-placed")[0] for file in (tmp_path / "compiled").glob("*-placed*"))
    assert kept == ["names", "parts-en", "parts-gu", "parts-hi"]
    again = Desk(cache=tmp_path)
    for sample in samples:
        anew = desk.gloss(desk.read(sample.data, sample.hints))
        assert encode_reading(again.gloss(again.read(sample.data, sample.hints))) == encode_reading(anew)


def test_what_was_put_is_got_until_a_file_of_the_package_changes(
    folder: CompiledFolder, package: Path, tmp_path: Path
) -> None:
    folder.put("a", {"river": (1, 2)}, {})
    assert folder.get("a", {}) == {"river": (1, 2)}
    assert folder.get("b", {}) is None
    (package / "words.csv").write_text("surface\nrivers\n", "utf-8")
    assert folder.get("a", {}) == {"river": (1, 2)}, "one process sees one state of the package"
    assert CompiledFolder(tmp_path / "kept", package).get("a", {}) is None


def test_objects_from_outside_are_put_in_their_places(folder: CompiledFolder) -> None:
    outside = Path("anywhere")
    folder.put("a", [outside, "b"], {"place": outside})
    assert folder.get("a", {"place": 7}) == [7, "b"]
    assert folder.get("a", {}) is None
    with pytest.raises(LookupError):
        bring("place")


def test_damaged_file_counts_as_none(folder: CompiledFolder, tmp_path: Path) -> None:
    folder.put("a", "river", {})
    file = kept_file(tmp_path)
    file.write_bytes(file.read_bytes()[:-2] + b"xx")
    assert folder.get("a", {}) is None
    file.write_bytes(b"")
    assert folder.get("a", {}) is None


def test_file_makes_only_objects_of_ghatna(folder: CompiledFolder) -> None:
    folder.put("a", Loud(), {})
    assert folder.get("a", {}) is None


def test_what_cannot_be_packed_is_not_kept(folder: CompiledFolder, tmp_path: Path) -> None:
    folder.put("a", (one for one in ()), {})
    assert folder.get("a", {}) is None
    assert not list((tmp_path / "kept").iterdir())


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="the system knows no owners")
def test_folder_that_others_can_write_to_is_not_used(folder: CompiledFolder, tmp_path: Path) -> None:
    folder.put("a", "river", {})
    (tmp_path / "kept").chmod(0o777)
    assert folder.get("a", {}) is None
    folder.put("b", "river", {})
    assert len(list((tmp_path / "kept").iterdir())) == 1


def test_folder_that_cannot_be_made_stops_nothing(package: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    folder = CompiledFolder(tmp_path / "file", package)
    folder.put("a", "river", {})
    assert folder.get("a", {}) is None
