"""Reads a user's CSV table of names."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from ghatna.catalogue.cleaning import (
    DEVANAGARI,
    GUJARATI,
    clean_country,
    clean_id,
    clean_name,
    clean_qid,
    first_in,
    first_latin,
)  # fmt: skip
from ghatna.catalogue.entry import Entry
from ghatna.catalogue.intake import read_lines
from ghatna.catalogue.report import Item
from ghatna.catalogue.sheet import SCHEMAS
from ghatna.errors import CatalogueError
from ghatna.model.entities import Schema

NAME_COLUMNS = ("name", "name_en", "name_gu", "name_hi", "alias", "aliases")
LISTS = ("alias", "aliases")


@dataclass(slots=True)
class _Source:
    """Feeds the lines of a file to the CSV reader; remembers on which line it is, and the lines that were no text."""

    path: Path
    number: int = 0
    errors: list[CatalogueError] = field(default_factory=list)

    def __iter__(self) -> Iterator[str]:
        for line in read_lines(self.path):
            self.number = line.number
            if line.error is None:
                yield line.text + "\n"
            else:
                self.errors.append(line.error)


def read_table(path: Path, countries: frozenset[str], dataset: str) -> Iterator[Item]:
    """Give an entry for each row.

    The header names the columns: `name` or `name_en`, `name_gu`, `name_hi`; where wanted `id`, `schema`,
    `aliases` (parted by `;`), `country` (alpha-2), `wikidata`, `kind`, `source`. Others are passed over.

    Raises:
        CatalogueError: No column holds names.
    """
    source = _Source(path)
    reader = csv.reader(iter(source))
    columns: list[str] | None = None
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            break
        except csv.Error as error:
            yield CatalogueError(f"no CSV: {error}", where=f"{path.name}:{source.number}")
            continue
        if columns is None:
            columns = [cell.strip().lower() for cell in cells]
            if not set(columns) & set(NAME_COLUMNS):
                raise CatalogueError(f"no column of {', '.join(NAME_COLUMNS)} in the header", where=f"{path.name}:1")
        elif cells:
            yield _read_row(dict(zip(columns, cells, strict=False)), countries, dataset, f"{path.name}:{source.number}")
        yield from source.errors
        source.errors.clear()
    yield from source.errors


def _read_row(cells: dict[str, str], countries: frozenset[str], dataset: str, where: str) -> Item:
    names = tuple(dict.fromkeys(name for column in NAME_COLUMNS for name in _names(column, cells.get(column, ""))))
    if not names:
        return CatalogueError("the row has no name", where=where)
    schema, country, qid = (cells.get(column, "").strip() for column in ("schema", "country", "wikidata"))
    if schema and schema not in SCHEMAS:
        hint = f"one of {', '.join(sorted(SCHEMAS))}"
        return CatalogueError(f"unknown schema {schema[:40]!r}", where=where, hint=hint)
    if country and clean_country(country, countries) is None:
        return CatalogueError(f"unknown country {country[:40]!r}", where=where, hint="ISO 3166-1 alpha-2, such as in")
    if qid and clean_qid(qid) is None:
        return CatalogueError(f"no Wikidata item {qid[:40]!r}", where=where, hint="an id such as Q42")
    identity = clean_id(cells["id"]) if cells.get("id") else f"line-{where.rpartition(':')[2]}"
    if identity is None:
        return CatalogueError("an id has no blanks and no commas", where=where)
    return Entry(
        dataset=dataset,
        id=identity,
        schema=cast("Schema", schema or "Thing"),
        name=names[0],
        name_en=clean_name(cells.get("name_en", "")) or first_latin(names),
        name_gu=clean_name(cells.get("name_gu", "")) or first_in(names, GUJARATI),
        name_hi=clean_name(cells.get("name_hi", "")) or first_in(names, DEVANAGARI),
        aliases=names,
        country=clean_country(country, countries),
        wikidata=clean_qid(qid),
        kind=clean_name(cells.get("kind", "")),
        source=clean_name(cells.get("source", "")) or dataset,
    )


def _names(column: str, cell: str) -> list[str]:
    parts = cell.split(";") if column in LISTS else [cell]
    return [name for name in (clean_name(part) for part in parts) if name]
