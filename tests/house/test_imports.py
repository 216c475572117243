"""What is loaded when: nothing on import, nothing heavy for help."""

import subprocess
import sys

import pytest

HEAVY = {"msgspec", "rapidfuzz", "regex", "resiliparse", "rich", "typer", "click", "sqlite3", "asyncio", "email"}
NEVER = {"trafilatura", "duckdb", "pyarrow", "mcp", "pandas", "torch"}


def run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout  # noqa: S603


def loaded(code: str) -> set[str]:
    return set(run(f"import sys\n{code}\nprint(*sorted(sys.modules))").split())


def test_import_loads_no_other_package() -> None:
    modules = loaded("import ghatna")
    assert not modules & (HEAVY | NEVER)
    assert {name for name in modules if name.startswith("ghatna")} == {"ghatna", "ghatna.version"}


def test_import_opens_no_file_of_ours_and_no_socket() -> None:
    code = """
import sys
seen = []
def watch(event, arguments):
    if event == "open" and "ghatna" in str(arguments[0]) and not str(arguments[0]).endswith((".py", ".pyc")):
        seen.append(str(arguments[0]))
    if event.startswith("socket."):
        seen.append(event)
sys.addaudithook(watch)
import ghatna
print(seen)
"""
    assert run(code).strip() == "[]"


def test_reading_text_needs_neither_the_command_line_nor_the_page_reader() -> None:
    modules = loaded("import ghatna\nghatna.read('x')")
    assert not modules & ({"typer", "rich", "click", "asyncio"} | NEVER)


@pytest.mark.parametrize("arguments", [["--help"], ["read", "--help"], ["gazetteer", "--help"], ["pack", "--help"]])
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    code = f"""
from ghatna.cli.main import main
import io
sys.stdout, out = io.StringIO(), sys.stdout
try:
    main({arguments!r})
except SystemExit as ended:
    assert not ended.code
sys.stdout = out
"""
    assert not loaded(code) & NEVER


def test_main_help_loads_no_language() -> None:
    code = """
from ghatna.cli.main import main
import io
sys.stdout, out = io.StringIO(), sys.stdout
try:
    main(["--help"])
except SystemExit:
    pass
sys.stdout = out
"""
    assert not loaded(code) & {"msgspec", "resiliparse", "regex", "ghatna.service", "ghatna.packs"}
