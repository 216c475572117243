"""`ghatna explain`."""

from __future__ import annotations

from pathlib import Path

import pytest

from ghatna.cli.explain import explain_event, show_event
from ghatna.cli.read import ReadOrder
from ghatna.errors import NotFoundError
from ghatna.model import Hints
from ghatna.service import Desk

TEXT = "Police arrested Ramesh Patel in Rajkot on Monday, officials said."


def order(path: Path) -> ReadOrder:
    return ReadOrder(files=(str(path),), hints=Hints(published="2024-05-09", lang="en"))


def test_each_cell_has_its_words(desk: Desk) -> None:
    reading = desk.read(TEXT.encode(), Hints(published="2024-05-09", lang="en"))
    cells = {line.cell: line for line in explain_event(reading, reading.events[0])}
    assert cells["type"].value == "COERCE, mode arrest"
    assert "'arrested'" in cells["event"].why
    assert cells["day"].value == "2024-05-06"
    assert "Monday" in cells["day"].why
    assert "said" in cells["on the word"].why


def test_event_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, "utf-8")
    assert show_event(order(path), "e1") == 0
    assert "COERCE" in capsys.readouterr().out


def test_unknown_event_names_those_that_there_are(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, "utf-8")
    with pytest.raises(NotFoundError, match="no event 'e77'"):
        show_event(order(path), "e77")
