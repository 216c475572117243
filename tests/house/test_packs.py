"""The shipped packs pass their own checks."""

from typing import get_args

import pytest

from ghatna.model.events import EventType
from ghatna.packs import Shelf
from ghatna.pipeline.check import check_pack

TAGS = Shelf().tags()
LEVELS = {"en": 2, "gu": 2, "hi": 2}


@pytest.mark.parametrize("tag", TAGS)
def test_pack_has_no_fault_and_reaches_its_level(tag: str) -> None:
    report = check_pack(tag, Shelf())
    assert [str(fault) for fault in report.faults] == []
    assert report.level >= LEVELS.get(tag, 0)


@pytest.mark.parametrize("tag", ["gu", "hi"])  # English labels are the words themselves
def test_label_is_no_other_type(tag: str) -> None:
    rows = [row for row in Shelf().pack(tag).table("events") if row["type"] != row["label"]]
    assert [row.where for row in rows if row["label"] in get_args(EventType)] == []
