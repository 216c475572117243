from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from ghatna.packs import Pack, WordSplitter
from ghatna.pipeline.kept import KeptKeys, KeptSounds, pack_kept, read_kept

ROOT = Path(__file__).resolve().parents[2]


class Silent:
    def sounds(self, name: str) -> tuple[bytes, ...]:
        return (name.encode("ascii", "replace"),)


def test_kept_tables_are_what_would_be_computed() -> None:
    command = [sys.executable, str(ROOT / "tools/keep_names.py"), "--check"]
    result = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own script
    assert result.returncode == 0, result.stdout + result.stderr


def test_name_that_is_not_kept_is_computed(gu: Pack, gu_words: WordSplitter) -> None:
    kept = KeptKeys("gu", gu_words)
    assert kept.keys("અજાણ્યુંગામ પટેલપુર") == gu_words.keys("અજાણ્યુંગામ પટેલપુર")
    assert gu.tag == "gu"


def test_sound_that_is_not_kept_is_asked_for() -> None:
    assert KeptSounds(Silent()).sounds("qqxyzzy") == (b"qqxyzzy",)


def test_table_that_was_never_written_is_empty() -> None:
    assert read_kept("no_such_table") == {}


def test_packing_does_not_depend_on_order() -> None:
    assert pack_kept([("b", "2"), ("a", "1")]) == pack_kept([("a", "1"), ("b", "2")])
