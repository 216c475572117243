from __future__ import annotations

from importlib.resources import files

import pytest

from ghatna.gazetteer.scripts import script_of
from ghatna.gazetteer.tables import read_rows, split_cell

TABLES = sorted(path.name for path in (files("ghatna.gazetteer") / "data").iterdir() if path.name.endswith(".csv"))
NAMED = {
    "landforms.csv": {"gujarati": "Gujr", "hindi": "Deva", "english": "Latn"},
    "regions.csv": {"gujarati": "Gujr", "hindi": "Deva", "english": "Latn"},
    "cities.csv": {"gujarati": "Gujr", "hindi": "Deva", "english": "Latn"},
    "countries.csv": {"gu": "Gujr", "hi": "Deva", "en": "Latn", "gu_of": "Gujr", "hi_of": "Deva", "en_of": "Latn"},
}


@pytest.mark.parametrize("table", TABLES)
def test_every_row_names_its_source(table: str) -> None:
    assert all(row["source"] for row in read_rows(table))


@pytest.mark.parametrize("table", TABLES)
def test_no_row_stands_twice(table: str) -> None:
    rows = [tuple(row.items()) for row in read_rows(table)]
    assert len(rows) == len(set(rows))


@pytest.mark.parametrize("table", sorted(NAMED))
def test_names_stand_in_the_column_of_their_script(table: str) -> None:
    wrong = [
        (column, name)
        for row in read_rows(table)
        for column, script in NAMED[table].items()
        for name in split_cell(row[column])
        if script_of(name) != script or any(script_of(letter) not in (script, "Zyyy") for letter in name)
    ]
    assert wrong == []


def test_head_nouns_send_to_kinds_that_exist() -> None:
    assert {row["kind"] for row in read_rows("heads.csv")} <= {row["kind"] for row in read_rows("kinds.csv")}


def test_landforms_have_places_on_the_globe() -> None:
    for row in read_rows("landforms.csv"):
        assert -90 <= float(row["latitude"]) <= 90
        assert -180 <= float(row["longitude"]) <= 180
        assert row["gujarati"]
        assert row["hindi"]


def test_features_of_landforms_are_covered_by_a_kind() -> None:
    known = {feature for row in read_rows("kinds.csv") for feature in split_cell(row["features"])}
    assert {row["feature"] for row in read_rows("landforms.csv")} <= known | {"T.HLL"}
