"""The page as a file: what it carries, what its policy allows, how its article is cut into pieces."""

from __future__ import annotations

import base64
import filecmp
import hashlib
import json
import re
import shutil
import subprocess
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from page_sample import TEXT, make_sample

from ghatna.errors import UsageError
from ghatna.model import Document, MadeBy, Reading, Span, Time
from ghatna.page.page import escape_json
from ghatna.page.segments import LAYERS, Pieces, layer_spans, show_safely
from ghatna.service import Desk

WEB = Path(__file__).parents[2] / "web"
MOST_BYTES = 500_000


@pytest.fixture(scope="module")
def page() -> str:
    return Desk().page([make_sample()])


def test_the_page_is_small(page: str) -> None:
    assert len(page.encode()) < MOST_BYTES


def test_the_policy_allows_just_what_stands_in_the_page(page: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    assert policy[1].startswith("default-src 'none'")
    assert "unsafe" not in policy[1]
    for name in ("style", "script"):
        (inside,) = re.findall(rf"<{name}>(.*?)</{name}>", page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy[1]


def test_the_page_names_no_address_to_load_from(page: str) -> None:
    assert not re.search(r'(?:src|href)\s*=\s*["\']?(?:https?:)?//', page)
    assert not re.search(r"url\((?!\"?data:)", page)
    assert "@import" not in page


def test_the_data_can_be_read_back(page: str) -> None:
    (data,) = re.findall(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert "<" not in data
    (reading,) = json.loads(data)["readings"]
    assert "".join(text for text, _ in reading["pieces"]) == TEXT
    assert [digest["lang"] for digest in reading["digests"]] == ["en", "gu", "hi"]


def test_a_page_without_a_reading_is_refused() -> None:
    with pytest.raises(UsageError):
        Desk().page([])


def test_the_licences_of_what_is_carried_are_carried_too() -> None:
    text = (files("ghatna.page") / "assets" / "LICENSES.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE" in text
    assert "Copyright 2010-2024 Mike Bostock" in text or "Mike Bostock" in text


@given(st.text(max_size=200))
def test_no_text_ends_its_element(text: str) -> None:
    data = json.dumps({"text": text.encode("utf-8", "replace").decode()}, ensure_ascii=False).encode()
    escaped = escape_json(data)
    assert not {"<", ">", "&"} & set(escaped)
    assert json.loads(escaped) == json.loads(data)


@given(st.text(max_size=200))
def test_what_is_shown_is_text_without_hidden_signs(text: str) -> None:
    shown = show_safely(text)
    shown.encode("utf-8")
    assert not set("\u202e\u2066\u2069\x00\ufeff") & set(shown)


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=8))
def test_pieces_carry_the_layers_that_a_sign_by_sign_look_finds(text: str, spans: list[tuple[int, int]]) -> None:
    cut = [(min(start, end, len(text)), min(max(start, end), len(text))) for start, end in spans]
    times = tuple(Time(id="t", start=start, end=end, type="DATE", value="2024") for start, end in cut)
    document = Document(id="d", text=text, sha256="0")
    reading = Reading(document=document, made_by=MadeBy(ghatna="test", packs={}), times=times)
    pieces = Pieces(reading, ())
    marks = layer_spans(reading)
    slow = [sum({1 << layer for start, end, layer in marks if start <= at < end}) for at in range(len(text))]
    edges = sorted({0, len(text), *(edge for start, end in cut if start < end for edge in (start, end))})
    assert [piece.layers for piece in pieces.pieces] == [slow[start] for start in edges[:-1]]
    for time in times:
        if time.start < time.end:
            first, last = pieces.locate(Span(start=time.start, end=time.end))
            assert (edges[first], edges[last]) == (time.start, time.end)


def test_every_layer_has_its_own_bit() -> None:
    pieces = Pieces(make_sample(), ())
    seen = 0
    for piece in pieces.pieces:
        seen |= piece.layers
    assert seen == (1 << len(LAYERS)) - 1


def test_events_go_into_a_data_frame_as_plain_dicts() -> None:
    rows = make_sample().to_dicts("events")
    assert [row["words"] for row in rows] == ["પહોંચ્યાં હતાં", "વચન આપ્યું", "જશે"]
    assert rows[0]["actor"] == ["quispe"]
    assert rows[0]["date_value"] == "2024-03-13"
    assert TEXT[rows[0]["trigger_start"] : rows[0]["trigger_end"]] == rows[0]["words"]
    assert {type(value) for row in rows for value in row.values()} <= {str, float, int, bool, list, type(None)}
    assert len({tuple(row) for row in rows}) == 1


@pytest.mark.skipif(
    shutil.which("node") is None or not (WEB / "node_modules" / "esbuild").is_dir(),
    reason="Node and its packages are not installed (npm ci in web/)",
)
def test_the_committed_build_is_what_the_sources_give(tmp_path: Path) -> None:
    subprocess.run(["node", "build.mjs", str(tmp_path)], cwd=WEB, check=True)  # noqa: S603, S607 our own build
    committed = Path(str(files("ghatna.page") / "assets"))
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == sorted(path.name for path in committed.iterdir() if path.is_file())
    assert filecmp.cmpfiles(tmp_path, committed, names, shallow=False)[0] == names
