from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner

from ghatna.cli.gazetteer import app


def test_find_answers_json_lines_in_order(small_index: Path) -> None:
    asked = ['{"q": "અમદાવાદ"}', "no json", '{"q": 5}', '{"q": "xqzw", "country": "ru"}']
    result = CliRunner().invoke(app, ["find", "--jsonl", "--index", str(small_index)], input="\n".join(asked) + "\n")
    first, bad, wrong, none = map(json.loads, result.stdout.splitlines())
    assert first["q"] == "અમદાવાદ"
    assert first["candidates"][0]["name"] == "Ahmedabad"
    assert {"geonameid", "latitude", "longitude", "score"} <= first["candidates"][0].keys()
    assert "input.bad_line" in bad["error"]
    assert "line 3" in wrong["error"]
    assert none == {"q": "xqzw", "candidates": [], "accepted": False}


def test_find_shows_a_table_for_people(small_index: Path) -> None:
    result = CliRunner().invoke(app, ["find", "Москва", "--index", str(small_index)])
    assert result.exit_code == 0
    assert "Moscow" in result.stdout


def test_find_says_that_nothing_was_found(small_index: Path) -> None:
    result = CliRunner().invoke(app, ["find", "?!", "--index", str(small_index)])
    assert "no place has this name" in result.stdout


def test_transliterate_needs_no_index() -> None:
    assert CliRunner().invoke(app, ["transliterate", "લવરોવ"]).stdout == "Lavrov\n"


def test_transliterate_shows_the_known_spelling_beside_the_letters() -> None:
    assert CliRunner().invoke(app, ["transliterate", "પોલ"]).stdout == "Pol\tPaul\n"


def test_spell_writes_the_language_asked_for(small_index: Path) -> None:
    result = CliRunner().invoke(app, ["spell", "Russia", "--in", "hi", "--index", str(small_index)])
    assert result.stdout == "रूस\n"
