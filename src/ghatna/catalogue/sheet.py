"""Tables of a catalogue as they lie on disk: rows of entries and rows of offices."""

from __future__ import annotations

import csv
from importlib.resources import files
from typing import cast

from ghatna.catalogue.entry import Detail, Entry, Tenure
from ghatna.model.entities import Schema
from ghatna.model.records import record

STARTER = "starter"
COLUMNS = (
    "id", "schema", "name_en", "name_gu", "name_hi", "aliases", "country", "wikidata", "kind", "details", "source",
    "checked",
)  # fmt: skip
OFFICE_COLUMNS = (
    "person", "office", "country", "title_en", "title_gu", "title_hi", "begin", "end", "source", "checked",
)  # fmt: skip
OTHER_TABLES = frozenset(("offices.csv", "countries.csv"))
SCHEMAS = frozenset((
    "Person", "Organization", "PublicBody", "Company", "Media", "Country", "Place", "Facility", "Vehicle", "Weapon",
    "Document", "NamedEvent", "Work", "Animal", "Group", "Thing",
))  # fmt: skip

Row = list[str]


@record(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One catalogue as rows of cells: `rows` in the order of COLUMNS, `offices` in that of OFFICE_COLUMNS."""

    dataset: str
    rows: tuple[Row, ...]
    offices: tuple[Row, ...] = ()


def load_starter() -> Sheet:
    """Read the catalogue that comes along."""
    folder = files("ghatna.catalogue") / "data"
    rows: list[Row] = []
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".csv") and file.name not in OTHER_TABLES:
            rows += read_rows(file.read_text("utf-8"))
    offices = read_rows((folder / "offices.csv").read_text("utf-8"))
    return Sheet(dataset=STARTER, rows=tuple(rows), offices=tuple(offices))


def load_countries() -> dict[str, str]:
    """Give the alpha-2 code of each country's Wikidata item."""
    text = (files("ghatna.catalogue") / "data" / "countries.csv").read_text("utf-8")
    return {row[1]: row[0] for row in read_rows(text)}


def read_rows(text: str) -> list[Row]:
    """Part a CSV table into rows of cells, the header left out."""
    return list(csv.reader(text.split("\n")))[1:-1]


def names_of(row: Row) -> list[str]:
    """Give all names of a row of entries, main names first, none twice."""
    names = dict.fromkeys(name for name in (row[2], row[3], row[4], *row[5].split(";")) if name)
    return list(names)


def make_entry(dataset: str, row: Row) -> Entry:
    """Make the entry of a row."""
    parts = (part.partition("=") for part in row[9].split(";") if "=" in part)
    return Entry(
        dataset=dataset,
        id=row[0],
        schema=cast("Schema", row[1]),
        name=row[2] or row[3] or row[4] or row[5].partition(";")[0],
        name_en=row[2] or None,
        name_gu=row[3] or None,
        name_hi=row[4] or None,
        aliases=tuple(alias for alias in row[5].split(";") if alias),
        country=row[6] or None,
        wikidata=row[7] or None,
        kind=row[8] or None,
        details=tuple(Detail(name=name, value=value) for name, _, value in parts),
        source=row[10] or None,
        checked=row[11] or None,
    )


def make_tenure(dataset: str, row: Row) -> Tenure:
    """Make the tenure of a row of offices."""
    person, office, *rest = row
    country, title_en, title_gu, title_hi, begin, end, source, checked = (cell or None for cell in rest)
    return Tenure(
        dataset=dataset,
        person=person,
        office=office,
        country=country,
        title_en=title_en,
        title_gu=title_gu,
        title_hi=title_hi,
        begin=begin,
        end=end,
        source=source,
        checked=checked,
    )
