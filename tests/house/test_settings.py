"""Whoever writes a pack finds in the documentation every setting that the reader asks for."""

from __future__ import annotations

import re
from pathlib import Path

HOUSE = Path(__file__).parents[2]
ASKED = re.compile(r"""\.setting\(\s*"([a-z_]+)\"""")


def test_every_setting_is_documented() -> None:
    sources = [path.read_text("utf-8") for path in (HOUSE / "src/ghatna").rglob("*.py")]
    asked = {name for source in sources for name in ASKED.findall(source)}
    assert len(asked) > 50
    told = "\n".join(path.read_text("utf-8") for path in (HOUSE / "docs").glob("*.md"))
    assert sorted(name for name in asked if f"`{name}`" not in told) == []


def test_every_documented_setting_of_the_list_is_asked_for() -> None:
    source = "\n".join(path.read_text("utf-8") for path in (HOUSE / "src/ghatna").rglob("*.py"))
    rows = re.findall(r"^\| (`.+?`) \|", (HOUSE / "docs/pack-settings.md").read_text("utf-8"), flags=re.MULTILINE)
    named = {name for row in rows for name in re.findall(r"`([a-z_]+)`", row)}
    assert sorted(name for name in named if f'"{name}"' not in source) == []
