"""The starter catalogue's own check: form, order, scripts, codes, dates, sources."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import Counter
from datetime import date
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest

from ghatna.catalogue.entry import first_day, is_day, last_day
from ghatna.catalogue.sheet import COLUMNS, OFFICE_COLUMNS, OTHER_TABLES, SCHEMAS, load_countries

FOLDER = Path(str(files("ghatna.catalogue"))) / "data"
TABLES = sorted(file.name for file in FOLDER.glob("*.csv") if file.name not in OTHER_TABLES)
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
OFFICE = re.compile(r"[a-z0-9_]+(:[a-z-]+)?")
FLOOR = 1_700


def rows_of(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def all_rows() -> list[dict[str, str]]:
    return [row for name in TABLES for row in rows_of(name)]


def countries() -> frozenset[str]:
    return frozenset(load_countries().values())


def has_letters_of(block: str, name: str) -> bool:
    """Say whether all letters of a name are of a block of Unicode, or Latin ones as in Tu-160."""
    letters = [letter for letter in name if letter.isalpha()]
    return all(unicodedata.name(letter).startswith((block, "LATIN")) for letter in letters)


@pytest.mark.parametrize("name", [*TABLES, "offices.csv", "countries.csv"])
def test_table_is_nfc_with_one_line_a_row(name: str) -> None:
    text = (FOLDER / name).read_text("utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert "\r" not in text
    assert text.endswith("\n")
    assert len(text.splitlines()) == 1 + len(rows_of(name))


@pytest.mark.parametrize("name", TABLES)
def test_table_has_the_header_and_is_sorted(name: str) -> None:
    header = (FOLDER / name).read_text("utf-8").partition("\n")[0]
    assert tuple(header.split(",")) == COLUMNS
    ids = [row["id"] for row in rows_of(name)]
    assert ids == sorted(set(ids))


def test_catalogue_holds_more_than_its_floor() -> None:
    assert len(all_rows()) >= FLOOR


def test_no_id_stands_in_two_tables() -> None:
    assert [identity for identity, count in Counter(row["id"] for row in all_rows()).items() if count > 1] == []


def test_ids_are_slugs_and_schemas_are_known() -> None:
    assert [row["id"] for row in all_rows() if not SLUG.fullmatch(row["id"])] == []
    assert {row["schema"] for row in all_rows()} <= SCHEMAS


def test_every_row_has_three_names_in_their_scripts() -> None:
    wrong = [
        row["id"]
        for row in all_rows()
        if not (row["name_en"] and row["name_gu"] and row["name_hi"])
        or not has_letters_of("LATIN", row["name_en"])
        or not has_letters_of("GUJARATI", row["name_gu"])
        or not has_letters_of("DEVANAGARI", row["name_hi"])
    ]
    assert wrong == []


def test_names_have_no_stray_blanks_and_no_parts_twice() -> None:
    for row in all_rows():
        aliases = row["aliases"].split(";") if row["aliases"] else []
        names = [row["name_en"], row["name_gu"], row["name_hi"], *aliases]
        assert all(name and name == " ".join(name.split()) for name in names), row["id"]
        assert len(aliases) == len(set(aliases)), row["id"]


def test_countries_are_iso_codes() -> None:
    assert {row["country"] for row in [*all_rows(), *rows_of("offices.csv")]} - {""} <= countries()


def test_wikidata_ids_are_well_formed_and_stand_once() -> None:
    qids = [row["wikidata"] for row in all_rows() if row["wikidata"]]
    assert [qid for qid in qids if not re.fullmatch(r"Q[1-9]\d*", qid)] == []
    assert [qid for qid, count in Counter(qids).items() if count > 1] == []


def test_every_row_has_kind_source_and_the_month_of_its_check() -> None:
    for row in [*all_rows(), *rows_of("offices.csv")]:
        assert row["source"], row
        assert is_day(row["checked"]), row
    assert [row["id"] for row in all_rows() if not row["kind"]] == []


def test_details_are_named_values_and_their_dates_are_dates() -> None:
    for row in all_rows():
        for part in filter(None, row["details"].split(";")):
            name, sign, value = part.partition("=")
            assert re.fullmatch("[a-z]+", name), row["id"]
            assert sign, row["id"]
            assert value, row["id"]
            assert name not in ("date", "begin", "end") or is_day(value), row["id"]


def test_resolutions_carry_number_date_and_subject() -> None:
    for row in rows_of("un_resolutions.csv"):
        names = [part.partition("=")[0] for part in row["details"].split(";")]
        assert names == ["number", "date", "subject"], row["id"]


def test_weapons_carry_their_kind() -> None:
    assert [row["id"] for row in rows_of("weapons.csv") if row["schema"] == "Weapon" and not row["kind"]] == []


def test_offices_are_sorted_and_refer_to_persons() -> None:
    rows = rows_of("offices.csv")
    assert tuple(rows[0]) == OFFICE_COLUMNS
    keys = [(row["person"], row["office"], row["country"], row["begin"]) for row in rows]
    assert keys == sorted(set(keys))
    persons = {row["id"] for row in all_rows() if row["schema"] == "Person"}
    assert {row["person"] for row in rows} <= persons


def test_offices_have_slugs_and_titles_in_three_languages() -> None:
    for row in rows_of("offices.csv"):
        assert OFFICE.fullmatch(row["office"]), row
        assert has_letters_of("GUJARATI", row["title_gu"]), row
        assert has_letters_of("DEVANAGARI", row["title_hi"]), row
        assert all(row[f"title_{lang}"] for lang in ("en", "gu", "hi")), row


def test_offices_begin_before_they_end() -> None:
    for row in rows_of("offices.csv"):
        assert all(is_day(row[key]) for key in ("begin", "end") if row[key]), row
        if row["begin"] and row["end"]:
            assert first_day(row["begin"]) <= last_day(row["end"]), row
        if row["begin"] and not row["end"]:
            assert first_day(row["begin"]) <= last_day(row["checked"]), row


def test_heads_of_one_office_do_not_overlap_by_more_than_the_day_of_handing_over() -> None:
    single = ("head_of_state", "head_of_government", "foreign_minister", "defence_minister")
    by_office: dict[tuple[str, str], list[tuple[date, date, str]]] = {}
    for row in rows_of("offices.csv"):
        if row["office"] in single or row["office"].startswith("chief_minister:"):
            end = first_day(row["end"]) if row["end"] else date.max
            span = (last_day(row["begin"]), end, row["person"])
            by_office.setdefault((row["office"], row["country"]), []).append(span)
    wrong = []
    for key, spans in by_office.items():
        spans.sort()
        wrong += [(key, one[2], two[2]) for one, two in pairwise(spans) if two[0] < one[1]]
    assert wrong == []
