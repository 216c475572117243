"""Documentation that cannot lie; the output of its commands is checked by tools/tour.py."""

import re
from pathlib import Path

import pytest

from ghatna.errors import GhatnaError, InputError
from ghatna.model.render import LAYERS

ROOT = Path(__file__).parents[2]
DOCS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
COMMANDS = {"catalogue", "demo", "explain", "gazetteer", "pack", "read", "schema", "--version"}


def name(path: Path) -> str:
    return path.name


@pytest.mark.parametrize("path", DOCS, ids=name)
def test_links_lead_to_files(path: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)\)", path.read_text("utf-8"))
    missing = [link for link in links if "://" not in link and not (path.parent / link).exists()]
    assert missing == []


@pytest.mark.parametrize("path", DOCS, ids=name)
def test_commands_exist(path: Path) -> None:
    named = set(
        re.findall(
            r"`?ghatna ([a-z-]+)",
            "\n".join(re.findall(r"`ghatna [^`]*`|^\$ ghatna .*$", path.read_text("utf-8"), re.MULTILINE)),
        )
    )
    assert named <= COMMANDS, named - COMMANDS


def test_python_of_the_readme_runs(capsys: pytest.CaptureFixture[str]) -> None:
    for code in re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL):
        exec(compile(code, "README.md", "exec"), {})  # noqa: S102 our own documentation
    assert "last Tuesday 2024-05-07" in capsys.readouterr().out


def test_record_names_every_layer() -> None:
    text = (ROOT / "docs" / "record.md").read_text("utf-8")
    assert [layer for layer in LAYERS if layer not in text] == []


def test_operations_names_the_exit_codes_of_the_errors() -> None:
    text = (ROOT / "docs" / "operations.md").read_text("utf-8")
    kinds = [kind for kind in GhatnaError.__subclasses__() if kind is not InputError]
    codes = {kind.exit_code for kind in kinds} | {InputError.exit_code}
    rows = "\n".join(line for line in text.splitlines() if line.startswith("| "))
    assert [
        code for code in sorted(codes) if not re.search(rf"^\| (?:\d+, )*{code}(?:, \d+)* \|", rows, re.MULTILINE)
    ] == []
