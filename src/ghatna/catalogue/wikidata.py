"""Reads extracts of Wikidata in its JSON: items with labels, aliases and claims."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ghatna.catalogue.cleaning import clean_name, clean_qid
from ghatna.catalogue.entry import Entry, Tenure, is_day
from ghatna.catalogue.intake import read_pieces
from ghatna.catalogue.report import Item, Post
from ghatna.errors import CatalogueError
from ghatna.model.entities import Schema
from ghatna.model.records import replace

# instance of (P31) -> what we call it; the first of an item's claims that stands here decides
CLASSES: dict[str, Schema] = {
    "Q5": "Person", "Q6256": "Country", "Q3624078": "Country", "Q43229": "Organization", "Q4830453": "Company",
    "Q783794": "Company", "Q891723": "Company", "Q6881511": "Company", "Q7278": "Organization",
    "Q327333": "PublicBody", "Q192350": "PublicBody", "Q11032": "Media", "Q1110794": "Media", "Q192283": "Media",
    "Q484652": "Organization", "Q3918": "Organization", "Q476028": "Organization", "Q515": "Place",
    "Q198": "NamedEvent", "Q178561": "NamedEvent", "Q131569": "Document",
}  # fmt: skip
POSITION = "Q4164871"
INSTANCE_OF, CITIZEN_OF, COUNTRY, HELD = "P31", "P27", "P17", "P39"
BEGIN, END = "P580", "P582"
PRECISIONS = {9: 4, 10: 7, 11: 10}
"""Wikidata's precision of a time -> how much of the ISO date it vouches for."""
LANGUAGES = ("en", "gu", "hi")
MOST_NAMES = 64
MOST_CLAIMS = 64


def read_wikidata(path: Path, codes: dict[str, str], dataset: str) -> Iterator[Item]:
    """Give an entry for each item with a label, and its positions held as tenures; `codes` maps items to alpha-2."""
    for piece in read_pieces(path):
        if piece.error is not None:
            yield piece.error
            continue
        item = piece.value if isinstance(piece.value, dict) else {}
        identity = clean_qid(item.get("id"))
        if identity is None:
            yield CatalogueError("an item has an id such as Q42", where=f"{path.name}:{piece.number}")
            continue
        labels, others = _read_labels(item.get("labels")), _read_aliases(item.get("aliases"))
        names = tuple(dict.fromkeys((*labels.values(), *others)))[:MOST_NAMES]
        if not names:
            yield None
            continue
        classes = _items(item.get("claims"), INSTANCE_OF)
        if POSITION in classes:
            yield Post(id=identity, name=labels.get("en", names[0]))
            continue
        entry = _make_entry(identity, labels, names, item.get("claims"), codes)
        yield replace(entry, dataset=dataset, source=dataset)
        yield from _make_tenures(identity, item.get("claims"), dataset)


def _make_entry(
    identity: str, labels: dict[str, str], names: tuple[str, ...], claims: object, codes: dict[str, str]
) -> Entry:
    classes = _items(claims, INSTANCE_OF)
    countries = (*_items(claims, CITIZEN_OF), *_items(claims, COUNTRY))
    return Entry(
        dataset="",
        id=identity,
        schema=next((CLASSES[qid] for qid in classes if qid in CLASSES), "Thing"),
        name=labels.get("en", names[0]),
        name_en=labels.get("en"),
        name_gu=labels.get("gu"),
        name_hi=labels.get("hi"),
        aliases=names,
        country=next((codes[qid] for qid in countries if qid in codes), None),
        wikidata=identity,
    )


def _make_tenures(person: str, claims: object, dataset: str) -> Iterator[Tenure]:
    for claim in _claims(claims, HELD):
        office = _item_of(claim.get("mainsnak"))
        if office is not None:
            qualifiers = claim.get("qualifiers")
            begin, end = (_day_of(qualifiers, key) for key in (BEGIN, END))
            yield Tenure(dataset=dataset, person=person, office=office, begin=begin, end=end, source=dataset)


def _read_labels(labels: object) -> dict[str, str]:
    if not isinstance(labels, dict):
        return {}
    ordered = (*LANGUAGES, *(key for key in list(labels)[: 8 * MOST_NAMES] if key not in LANGUAGES))
    found = ((key, clean_name(_value(labels.get(key)))) for key in ordered if isinstance(key, str))
    return {key: name for key, name in found if name}


def _read_aliases(aliases: object) -> tuple[str, ...]:
    if not isinstance(aliases, dict):
        return ()
    lists = (aliases[key] for key in sorted(aliases, key=lambda key: key not in LANGUAGES))
    names = (clean_name(_value(alias)) for listed in lists if isinstance(listed, list) for alias in listed[:MOST_NAMES])
    return tuple(name for name in names if name)


def _value(label: object) -> object:
    return label.get("value") if isinstance(label, dict) else label


def _claims(claims: object, key: str) -> list[dict[str, object]]:
    listed = claims.get(key) if isinstance(claims, dict) else None
    return [claim for claim in listed[:MOST_CLAIMS] if isinstance(claim, dict)] if isinstance(listed, list) else []


def _items(claims: object, key: str) -> tuple[str, ...]:
    found = (_item_of(claim.get("mainsnak")) for claim in _claims(claims, key))
    return tuple(qid for qid in found if qid)


def _item_of(snak: object) -> str | None:
    value = _datavalue(snak)
    return clean_qid(value.get("id")) if isinstance(value, dict) else None


def _day_of(qualifiers: object, key: str) -> str | None:
    listed = qualifiers.get(key) if isinstance(qualifiers, dict) else None
    value = _datavalue(listed[0]) if isinstance(listed, list) and listed else None
    if not isinstance(value, dict):
        return None
    time, precision = value.get("time"), value.get("precision")
    if not isinstance(time, str) or not isinstance(precision, int) or not time.startswith("+"):
        return None
    day = time[1 : 1 + PRECISIONS.get(precision, 0)]
    return day if is_day(day) else None


def _datavalue(snak: object) -> object:
    held = snak.get("datavalue") if isinstance(snak, dict) else None
    return held.get("value") if isinstance(held, dict) else None
