"""`ghatna catalogue` from the outside."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ghatna.cli.catalogue import app
from ghatna.cli.home import find_home
from ghatna.errors import UsageError

RUNNER = CliRunner()


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GHATNA_HOME", str(tmp_path / "home"))
    return tmp_path


def run(*arguments: str, code: int = 0) -> str:
    result = RUNNER.invoke(app, list(arguments), catch_exceptions=False)
    assert result.exit_code == code
    return result.output


def test_catalogue_is_added_listed_found_and_removed(home: Path) -> None:
    file = home / "Clubs.csv"
    file.write_text("name,country\nNemo Rowing Club,in\n,in\n", encoding="utf-8")
    said = run("add", str(file))
    assert "clubs: 1 entries" in said
    assert "Clubs.csv:3" in said
    assert "clubs: 1 entries" in run("list")
    assert "clubs:line-2" in run("find", "Nemo Rowing Club")
    run("remove", "clubs")
    assert "clubs" not in run("list")


def test_find_prints_one_json_object_a_line() -> None:
    first = json.loads(run("find", "શોઇગુ", "--jsonl").splitlines()[0])
    assert first["entry"]["id"] == "sergei-shoigu"
    assert 0 < first["score"] <= 1


def test_nothing_near_ends_with_one() -> None:
    assert "no entry is near" in run("find", "qqqqzzzz", code=1)


def test_holder_says_who_held_the_office_and_what_is_not_settled() -> None:
    assert "Manmohan Singh" in run("holder", "head_of_government", "IN", "--day", "2012-01-01")
    assert "not settled" in run("holder", "head_of_government", "in", "--day", "2099-01-01")
    (line,) = run("holder", "head_of_state", "ru", "--day", "2010-01-01", "--jsonl").splitlines()
    assert json.loads(line)["sure"] is True


def test_unknown_office_names_the_known_ones() -> None:
    assert "head_of_state" in run("holder", "mayor", "ru", "--day", "2010-01-01", code=1)


def test_day_that_is_none_is_refused() -> None:
    with pytest.raises(UsageError):
        run("holder", "head_of_state", "ru", "--day", "yesterday")
    with pytest.raises(UsageError):
        run("holder", "head_of_state", "ru")


def test_home_follows_the_platform_unless_it_is_given() -> None:
    assert find_home({"GHATNA_HOME": "/x/y"}, platform="linux") == Path("/x/y")
    assert find_home({"XDG_DATA_HOME": "/d"}, platform="linux") == Path("/d/ghatna")
    assert find_home({"LOCALAPPDATA": "/l"}, platform="win32") == Path("/l/ghatna")
    assert find_home({}, platform="darwin").parts[-3:] == ("Library", "Application Support", "ghatna")
    assert find_home({}, platform="linux").parts[-2:] == ("share", "ghatna")
