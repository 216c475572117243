from __future__ import annotations

from pathlib import Path

import pytest

from ghatna.errors import PackError, UnknownPackError
from ghatna.packs import Shelf, load_pack


def make_pack(folder: Path, tag: str, files: dict[str, str]) -> None:
    (folder / tag).mkdir(parents=True)
    files.setdefault("pack.toml", f'name = "{tag}"\nversion = "1"\ninherits = ["und"]\n')
    for name, content in files.items():
        (folder / tag / name).write_text(content, encoding="utf-8")


def test_own_row_hides_the_inherited_one(tmp_path: Path) -> None:
    make_pack(tmp_path, "xa", {"abbreviations.csv": "surface,source\ndr,parent\n"})
    head = 'name = "xb"\nversion = "1"\ninherits = ["xa"]\n'
    make_pack(tmp_path, "xb", {"pack.toml": head, "abbreviations.csv": "surface,source\ndr,own\nmr,own\n"})
    pack = load_pack("xb", (tmp_path,))
    assert [(row["surface"], row["source"]) for row in pack.table("abbreviations")] == [("dr", "own"), ("mr", "own")]
    assert pack.lineage == ("xb", "xa", "und")


def test_fault_names_file_and_line(tmp_path: Path) -> None:
    make_pack(tmp_path, "xa", {"abbreviations.csv": "surface,source\ndr\n"})
    with pytest.raises(PackError) as caught:
        load_pack("xa", (tmp_path,))
    assert caught.value.where == "xa/abbreviations.csv:2:1"


def test_column_that_stands_twice_is_a_fault(tmp_path: Path) -> None:
    make_pack(tmp_path, "xa", {"abbreviations.csv": "surface,source,source\ndr,test,test\n"})
    with pytest.raises(PackError, match="stands twice"):
        load_pack("xa", (tmp_path,))


def test_missing_column_is_named(tmp_path: Path) -> None:
    make_pack(tmp_path, "xa", {"abbreviations.csv": "surface\ndr\n"})
    with pytest.raises(PackError, match="source"):
        load_pack("xa", (tmp_path,))


def test_circle_of_parents_is_an_error(tmp_path: Path) -> None:
    make_pack(tmp_path, "xa", {"pack.toml": 'name = "xa"\ninherits = ["xb"]\n'})
    make_pack(tmp_path, "xb", {"pack.toml": 'name = "xb"\ninherits = ["xa"]\n'})
    with pytest.raises(PackError, match="circle"):
        load_pack("xa", (tmp_path,))


@pytest.mark.parametrize("tag", ["xx", "../gu", "", "gu/..", "gu\x00"])
def test_unknown_tag_is_an_error(tag: str) -> None:
    with pytest.raises(UnknownPackError):
        Shelf().pack(tag)


def test_shipped_packs_load(shelf: Shelf) -> None:
    assert {"und", "gu", "hi", "en"} <= set(shelf.tags())
    for tag in shelf.tags():
        assert shelf.pack(tag).lineage[-1] == "und"
