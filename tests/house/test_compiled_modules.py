"""What a wheel has compiled to C: the list in pyproject.toml, and what is made of a module before mypyc sees it."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "ghatna"
sys.path.insert(0, str(ROOT / "tools"))

from native import CONSTANT, find_modules, written_out  # noqa: E402 the line above finds it

with (ROOT / "pyproject.toml").open("rb") as file:
    HOOK = tomllib.load(file)["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["custom"]
MODULES = find_modules(PACKAGE, HOOK["modules"], HOOK["without"])


@pytest.mark.parametrize("pattern", [*HOOK["modules"], *HOOK["without"]])
def test_each_line_of_the_list_names_modules(pattern: str) -> None:
    assert list(PACKAGE.glob(pattern))


def test_records_of_the_reading_itself_are_not_compiled() -> None:
    """The codec takes them for structs of msgspec."""
    compiled = {path.stem for path in MODULES if path.parent.name == "model"}
    assert compiled == {"names", "said", "words"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_module_is_ready_for_the_compiler_on_the_same_lines(path: Path) -> None:
    before = path.read_text("utf-8")
    after = written_out(before)
    ast.parse(after)
    lines, made = before.splitlines(), after.splitlines()
    assert len(made) - len(lines) in {0, 1}
    assert all(is_kept(old, new) for old, new in zip(lines, made, strict=False))


def is_kept(old: str, new: str) -> bool:
    """Tell whether a line is as it was, was free for use, or only declares its constant final now."""
    name, value = re.split(r"\W", old, maxsplit=1)[0], old.partition(" = ")[2]
    final = new.startswith(f"{name}: typing_.Final") and new.partition(" = ")[2] == value
    return final or old in {"", "from __future__ import annotations", new}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_constant_is_set_once(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    names = [one.id for one in ast.walk(tree) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store)]
    assert [name for name, times in Counter(names).items() if times > 1 and CONSTANT.fullmatch(name)] == []


def test_record_is_made_by_an_init_of_its_own() -> None:
    source = '''"""A module."""

from __future__ import annotations

from dataclasses import field

from ghatna.model.records import record


@record(frozen=True, slots=True, kw_only=True)
class Pair:
    left: int
    right: str | None = None
    seen: dict[str, int] = field(default_factory=dict, repr=False)


@record(frozen=True, slots=True)
class Worker:
    known: ByForm[int]


class Plain:
    pass
'''
    made = written_out(source).splitlines()
    assert made[8] == "@mypyc_attr(serializable=True, acyclic=True)"
    assert made[15] == made[20] == "@mypyc_attr(serializable=True)"
    assert made[14].startswith(
        "    def __init__(self, *, left: int, right: str | None = None, seen: dict[str, int] | None = None) -> None: "
        "self.left = left; self.right = right; self.seen = dict() if seen is None else seen"
    )


def test_property_that_c_would_work_out_each_time_is_refused() -> None:
    with pytest.raises(ValueError, match="cached_property"):
        written_out("from __future__ import annotations\n\nfrom functools import cached_property\n")
