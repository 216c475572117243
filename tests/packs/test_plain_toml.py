"""The quick reader of rule files agrees with tomllib wherever it gives anything."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghatna.packs.plain_toml import read_plain

SHIPPED = [
    entry
    for tag in ("en", "gu", "hi", "und")
    for entry in (files("ghatna.packs") / tag).iterdir()
    if entry.name.endswith(".toml") and entry.name != "pack.toml"
]


@pytest.mark.parametrize("entry", SHIPPED, ids=lambda entry: f"{entry.parent.name}-{entry.name}")
def test_shipped_rules_are_read_as_tomllib_reads_them(entry: object) -> None:
    text = entry.read_text("utf-8")  # type: ignore[attr-defined]  # a Traversable
    assert read_plain(text) in (None, tomllib.loads(text))


@pytest.mark.parametrize(
    "text",
    [
        'a = "b"',
        '[[rule]]\na = "b"\na = "c"',
        '[[rule]]\na = "b\\n"',
        '[[rule]]\na = { b = "c", b = "d" }',
        '[[rule]]\na = [\n  "b",',
        "[[rule]]\na = 01",
        "[[rule]]\na = 'b'",
        '[settings]\na = "b"',
        '[[rule]]\na.b = "c"',
        "[[rule]]\n# \x00",
    ],
)
def test_what_is_not_plain_is_left_to_tomllib(text: str) -> None:
    assert read_plain(text) is None


PIECES = ["[[rule]]", "a = ", "b = ", '"x y"', '"{a = 1}"', "1", "0.5", "-3", "true", "[", "]", "{ ", " }", ", ", ",",
          "# c", "\n", "\n", " "]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=24).map("".join))
def test_whatever_it_gives_tomllib_gives_too(text: str) -> None:
    told = read_plain(text)
    assert told is None or told == tomllib.loads(text)
