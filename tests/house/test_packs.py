"""The shipped packs pass their own checks."""

import pytest

from ghatna.packs import Shelf
from ghatna.pipeline.check import check_pack

TAGS = Shelf().tags()
LEVELS = {"en": 2, "gu": 2, "hi": 2}


@pytest.mark.parametrize("tag", TAGS)
def test_pack_has_no_fault_and_reaches_its_level(tag: str) -> None:
    report = check_pack(tag, Shelf())
    assert [str(fault) for fault in report.faults] == []
    assert report.level >= LEVELS.get(tag, 0)
