"""Records behave as the frozen dataclasses that the type checker takes them for."""

import pickle
from dataclasses import asdict, field, fields
from dataclasses import replace as slow_replace
from pathlib import Path

import pytest

import ghatna
from ghatna.model import Span
from ghatna.model.records import record, replace
from ghatna.packs.phrase import Phrase

SOURCES = Path(ghatna.__path__[0])


@record(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two cells, and one that is not shown."""

    left: int
    right: tuple[int, ...] = ()
    seen: int = field(default=0, repr=False)


@record(frozen=True, slots=True, kw_only=True, eq=False)
class Thing:
    """A thing that is only the same as itself."""

    name: str


def test_records_of_equal_cells_are_equal_and_have_one_hash() -> None:
    assert Pair(left=1, seen=3) == Pair(left=1, seen=3)
    assert hash(Pair(left=1, seen=3)) == hash(Pair(left=1, seen=3))
    assert Pair(left=1) != Pair(left=2)
    assert Thing(name="a") != Thing(name="a")


def test_record_shows_its_cells() -> None:
    assert repr(Pair(left=1, right=(2,))) == "Pair(left=1, right=(2,))"


def test_record_has_no_cell_that_it_does_not_name() -> None:
    assert not hasattr(Pair(left=1), "__dict__")
    with pytest.raises(TypeError):
        Pair(1)  # type: ignore[misc]  # what is tested


def test_record_is_frozen() -> None:
    with pytest.raises(AttributeError):
        Pair(left=1).left = 2  # type: ignore[misc]  # what is tested


def test_record_that_is_compared_has_no_cell_that_is_not() -> None:
    with pytest.raises(TypeError, match="compared"):

        @record(frozen=True, slots=True)
        class Uneven:
            cell: int = field(default=0, compare=False)


@pytest.mark.parametrize("one", [Pair(left=1, right=(2, 3), seen=4), Thing(name="a"), Phrase(1, 2, "x")])
def test_record_is_packed_and_made_again(one: Pair | Thing | Phrase[str]) -> None:
    made = pickle.loads(pickle.dumps(one))  # noqa: S301 what was packed here
    assert [getattr(made, cell) for cell in one.__annotations__] == [getattr(one, cell) for cell in one.__annotations__]


@pytest.mark.parametrize("one", [Pair(left=1, right=(2, 3), seen=4), Thing(name="a"), Span(start=2, end=5)])
def test_replace_keeps_the_other_cells(one: Pair | Thing | Span) -> None:
    assert repr(replace(one)) == repr(one)


def test_replace_changes_what_it_is_told_to_change() -> None:
    assert replace(Pair(left=1, right=(2,), seen=4), left=3) == Pair(left=3, right=(2,), seen=4)
    assert replace(Span(start=2, end=5), end=7) == slow_replace(Span(start=2, end=5), end=7)
    with pytest.raises(TypeError):
        replace(Span(start=2, end=5), middle=7)  # type: ignore[call-arg]  # what is tested


def test_records_are_dataclasses_for_whoever_asks() -> None:
    one = Pair(left=1, right=(2,))
    assert [cell.name for cell in fields(Pair)] == ["left", "right", "seen"]
    assert asdict(one) == {"left": 1, "right": (2,), "seen": 0}
    assert slow_replace(one, left=3) == replace(one, left=3)


def test_nothing_is_a_frozen_dataclass_at_run_time() -> None:
    """Such a one costs eight times as much to make as a record: see `model/records.py`."""
    frozen = [file for file in SOURCES.rglob("*.py") if "@dataclass(frozen=True" in file.read_text("utf-8")]
    assert not frozen
