"""Reads FollowTheMoney entities, one JSON object a line, as OpenSanctions publishes them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ghatna.catalogue.cleaning import (
    DEVANAGARI,
    GUJARATI,
    clean_country,
    clean_id,
    clean_name,
    clean_names,
    clean_qid,
    first_in,
    first_latin,
)  # fmt: skip
from ghatna.catalogue.entry import Entry, Tenure, is_day
from ghatna.catalogue.intake import read_pieces
from ghatna.catalogue.report import Item, Post
from ghatna.errors import CatalogueError
from ghatna.model.entities import Schema
from ghatna.model.records import replace

SCHEMAS: dict[str, Schema] = {
    "Person": "Person", "PublicBody": "PublicBody", "Organization": "Organization", "LegalEntity": "Organization",
    "Company": "Company", "Vessel": "Vehicle", "Airplane": "Vehicle", "Vehicle": "Vehicle",
    "CryptoWallet": "Thing", "Asset": "Thing", "RealEstate": "Facility", "Project": "Thing", "Event": "NamedEvent",
}  # fmt: skip
NAMES = ("name", "alias", "previousName", "weakAlias", "abbreviation")
COUNTRIES = ("country", "nationality", "citizenship", "jurisdiction", "mainCountry", "flag")
MOST_COUNTRIES = 8


def read_ftm(path: Path, countries: frozenset[str], dataset: str) -> Iterator[Item]:
    """Give an entry for each entity with a name, a tenure for each occupancy, a post for each position."""
    for piece in read_pieces(path):
        if piece.error is not None:
            yield piece.error
            continue
        value = piece.value if isinstance(piece.value, dict) else {}
        schema, properties, identity = value.get("schema"), value.get("properties"), clean_id(value.get("id"))
        if not isinstance(schema, str) or not isinstance(properties, dict) or identity is None:
            yield CatalogueError("an entity has id, schema and properties", where=f"{path.name}:{piece.number}")
        elif schema == "Occupancy":
            yield _make_tenure(properties, dataset)
        elif schema == "Position":
            name = clean_name(value.get("caption")) or next(iter(clean_names(properties.get("name"))), None)
            yield Post(id=identity, name=name) if name else None
        elif schema in SCHEMAS:
            names = (clean_name(value.get("caption")), *(n for key in NAMES for n in clean_names(properties.get(key))))
            held = tuple(name for name in names if name)
            entry = _make_entry(identity, SCHEMAS[schema], held, properties, countries)
            yield replace(entry, dataset=dataset, source=dataset) if entry else None
        else:
            yield None


def _make_entry(
    identity: str, schema: Schema, names: tuple[str, ...], properties: dict[str, object], countries: frozenset[str]
) -> Entry | None:
    if not names:
        return None
    listed = (code for key in COUNTRIES for code in _values(properties, key)[:MOST_COUNTRIES])
    qids = (clean_qid(value) for value in (*_values(properties, "wikidataId"), identity))
    return Entry(
        dataset="",
        id=identity,
        schema=schema,
        name=names[0],
        name_en=first_latin(names),
        name_gu=first_in(names, GUJARATI),
        name_hi=first_in(names, DEVANAGARI),
        aliases=tuple(dict.fromkeys(names)),
        country=next((code for code in (clean_country(value, countries) for value in listed) if code), None),
        wikidata=next((qid for qid in qids if qid), None),
    )


def _make_tenure(properties: dict[str, object], dataset: str) -> Tenure | None:
    holder, post = (clean_id(next(iter(_values(properties, key)), None)) for key in ("holder", "post"))
    if holder is None or post is None:
        return None
    begin, end = (_first_day(properties, key) for key in ("startDate", "endDate"))
    return Tenure(dataset=dataset, person=holder, office=post, begin=begin, end=end, source=dataset)


def _first_day(properties: dict[str, object], key: str) -> str | None:
    return next((value for value in _values(properties, key) if isinstance(value, str) and is_day(value)), None)


def _values(properties: dict[str, object], key: str) -> list[object]:
    values = properties.get(key)
    return values if isinstance(values, list) else []
