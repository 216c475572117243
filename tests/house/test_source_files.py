"""The house rules that a machine can see in the sources."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "src" / "ghatna").rglob("*.py"))
LONGEST_FILE = 400
LONGEST_FUNCTION = 60
MOST_PARAMETERS = 6


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_words_live_in_packs_and_sources_are_ascii(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text.isascii(), [number for number, line in enumerate(text.splitlines(), 1) if not line.isascii()]


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_files_are_short(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_functions_are_short_and_take_few_arguments(path: Path) -> None:
    found = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.FunctionDef):
            continue
        arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
        count = sum(argument.arg not in {"self", "cls"} for argument in arguments)
        command = "cli" in path.parts  # a command has as many arguments as options
        if (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION or (count > MOST_PARAMETERS and not command):
            found.append(f"{node.name} at line {node.lineno}")
    assert found == []


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_every_module_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))
