"""Bring the tables of names to the parts that read and resolve them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from importlib.resources import files
from typing import cast

from ghatna.catalogue import Catalogue, load_starter
from ghatna.catalogue.sheet import COLUMNS, Sheet, names_of
from ghatna.gazetteer import Gazetteer
from ghatna.gazetteer.tables import read_rows, split_cell
from ghatna.model.entities import Schema
from ghatna.model.names import KnownName
from ghatna.model.records import replace
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter
from ghatna.pipeline.kept import KeptKeys
from ghatna.pipeline.latin import LatinWords
from ghatna.read.known_names import KnownNames
from ghatna.read.tag_model import read_model
from ghatna.read.tagger import Tagger

_REMEMBERED = 16_384
_ENGLISH = COLUMNS.index("name_en")
_LANGUAGES = {"en": "english", "gu": "gujarati", "hi": "hindi"}


class NameTables:
    """The tables of names: the catalogues of the user and of ghatna, countries, regions; and the gazetteer.

    `gazetteer` may be `None`: then names are found and no place is looked up.
    """

    def __init__(self, gazetteer: Gazetteer | None, sheets: tuple[Sheet, ...] = ()) -> None:
        self.gazetteer = gazetteer
        self._sheets = (*sheets, load_starter())
        # Asked only for what is sure, which no likeness in sound makes: many names share a first name and some sounds.
        self.catalogue = Catalogue(self._sheets)
        self.latin = LatinWords()

    def prepare(self) -> None:
        """Make at once what is made when it is first asked for, so that it can be kept."""
        self.catalogue.prepare()
        self.latin.prepare()

    def known_names(self, pack: Pack, splitter: WordSplitter) -> KnownNames:
        """Compile the names that a language's reports may write, Latin ones among them."""
        return KnownNames(self._names(pack.tag), KeptKeys(pack.tag, splitter))

    def surfaces(self, tag: str) -> Iterator[str]:
        """Give every name that is looked up in a language, as its table writes it."""
        return (name for name, _ in self._names(tag))

    def known_as(self, language: str) -> dict[str, str]:
        """Give the names of `gu` or `hi` by their English ones, those of the user's catalogues before the shipped."""
        column = COLUMNS.index(f"name_{language}")
        rows = (row for sheet in reversed(self._sheets) for row in sheet.rows)
        return {row[_ENGLISH]: row[column] for row in rows if row[_ENGLISH] and row[column]}

    def _names(self, tag: str) -> Iterator[tuple[str, KnownName]]:
        yield from _countries(tag)
        yield from _regions(tag)
        for sheet in self._sheets:
            for row in sheet.rows:
                known = KnownName(
                    schema=cast("Schema", row[1]), dataset=sheet.dataset, id=row[0], name_en=row[2] or None,
                    country=row[6] or None, wikidata=row[7] or None, kind=row[8],
                )  # fmt: skip
                yield from ((name, known) for name in names_of(row))


class CataloguePersons:
    """Finds persons and bodies in catalogues by name, all words or some of them."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._match = lru_cache(maxsize=_REMEMBERED)(self._match_new)

    def match(self, name: str, schema: str, day: str | None) -> tuple[KnownName, float] | None:
        """Give the entry that a name most likely means, with its score (0-1)."""
        return self._match(name, schema, (day or "")[:10])

    def _match_new(self, name: str, schema: str, day: str) -> tuple[KnownName, float] | None:
        try:
            when = date.fromisoformat(day) if day else None
        except ValueError:
            when = None
        found = self._catalogue.find(name, schema=schema, day=when, limit=1)
        if not found:
            return None
        entry = found[0].entry
        known = KnownName(
            schema=entry.schema, dataset=entry.dataset, id=entry.id, name_en=entry.name_en, country=entry.country,
            wikidata=entry.wikidata,
        )  # fmt: skip
        return known, found[0].score


def load_tagger(tag: str) -> Tagger | None:
    """Give the learnt tagger of a language, `None` where none ships."""
    file = files("ghatna.read") / "tagger_data" / f"{tag}.tagger"
    return Tagger(read_model(file.read_bytes())) if file.is_file() else None


def _countries(tag: str) -> Iterator[tuple[str, KnownName]]:
    for row in read_rows("countries.csv"):
        for column in dict.fromkeys(("en", tag)):
            for name in split_cell(row.get(column, "")):
                yield name, _country(row, demonym=False)
            for name in split_cell(row.get(f"{column}_of", "")):
                yield name, _country(row, demonym=True)


def _country(row: dict[str, str], *, demonym: bool) -> KnownName:
    return KnownName(
        schema="Country", dataset="iso", id=row["code"], name_en=row["name"], country=row["code"], demonym=demonym
    )


def _regions(tag: str) -> Iterator[tuple[str, KnownName]]:
    for table in ("regions.csv", "cities.csv", "landforms.csv"):
        for number, row in enumerate(read_rows(table)):
            english = split_cell(row.get("english", "") or row.get("en", "") or row.get("name", ""))
            country = (row.get("code", "") or row.get("country", "")).split(".", 1)[0].split("|", 1)[0].lower()
            if not english:
                continue
            own = row.get("name", "")
            known = KnownName(
                schema="Place", dataset=table.removesuffix(".csv"), id=f"{number}",
                name_en=own if own.isascii() and own else english[0], country=country or None,
            )  # fmt: skip
            for name in (*english, own, *split_cell(row.get(_LANGUAGES.get(tag, ""), "") or row.get(tag, ""))):
                yield name, known
            demonym = replace(known, demonym=True)
            yield from ((name, demonym) for name in split_cell(row.get("adjectives", "")))
