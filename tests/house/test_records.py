"""Records behave as the frozen dataclasses that the type checker takes them for, but for setting their cells."""

from dataclasses import field
from dataclasses import replace as slow_replace
from pathlib import Path

import pytest

import ghatna
from ghatna.model import Span
from ghatna.model.records import record, replace

SOURCES = Path(ghatna.__path__[0])


@record(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two cells, and one that is no part of what a pair is."""

    left: int
    right: tuple[int, ...] = ()
    seen: int = field(default=0, compare=False, repr=False)


@record(frozen=True, slots=True, kw_only=True, eq=False)
class Thing:
    """A thing that is only the same as itself."""

    name: str


def test_records_of_equal_cells_are_equal_and_have_one_hash() -> None:
    assert Pair(left=1) == Pair(left=1, seen=3)
    assert hash(Pair(left=1)) == hash(Pair(left=1, seen=3))
    assert Pair(left=1) != Pair(left=2)
    assert Thing(name="a") != Thing(name="a")


def test_record_shows_its_cells() -> None:
    assert repr(Pair(left=1, right=(2,))) == "Pair(left=1, right=(2,))"


def test_record_has_no_cell_that_it_does_not_name() -> None:
    assert not hasattr(Pair(left=1), "__dict__")
    with pytest.raises(TypeError):
        Pair(1)  # type: ignore[misc]  # what is tested


@pytest.mark.parametrize("one", [Pair(left=1, right=(2, 3), seen=4), Thing(name="a"), Span(start=2, end=5)])
def test_replace_keeps_the_other_cells_as_that_of_dataclasses_does(one: Pair | Thing | Span) -> None:
    assert repr(replace(one)) == repr(slow_replace(one))


def test_replace_changes_what_it_is_told_to_change() -> None:
    assert replace(Pair(left=1, right=(2,), seen=4), left=3).seen == slow_replace(Pair(left=1, seen=4), left=3).seen
    assert replace(Span(start=2, end=5), end=7) == Span(start=2, end=7)
    with pytest.raises(TypeError):
        replace(Span(start=2, end=5), middle=7)  # type: ignore[call-arg]  # what is tested


def test_only_what_leaves_the_house_is_frozen_at_run_time() -> None:
    """A frozen dataclass costs more than twice as much to make as a record: see `model/records.py`."""
    public = {"digest", "document", "entities", "events", "parts", "reading", "spans"}
    frozen = {file for file in SOURCES.rglob("*.py") if "@dataclass(frozen=True" in file.read_text("utf-8")}
    assert {str(file.relative_to(SOURCES)) for file in frozen} == {f"model/{name}.py" for name in public}
