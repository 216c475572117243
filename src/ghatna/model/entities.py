"""Who and what the report speaks of."""

from __future__ import annotations

from typing import Literal

from ghatna.model.records import record

Schema = Literal[
    "Person", "Organization", "PublicBody", "Company", "Media", "Country", "Place", "Facility",
    "Vehicle", "Weapon", "Document", "NamedEvent", "Work", "Animal", "Group", "Thing",
]  # fmt: skip
MentionForm = Literal["name", "nominal", "pronoun", "demonym"]


@record(frozen=True, slots=True, kw_only=True)
class Link:
    """An entity's identity in a catalogue; `score` is 0-1."""

    dataset: str
    id: str
    score: float


@record(frozen=True, slots=True, kw_only=True)
class Rival:
    """Another identity that was considered; `score` is 0-1."""

    name: str
    dataset: str | None = None
    id: str | None = None
    country: str | None = None
    score: float


@record(frozen=True, slots=True, kw_only=True)
class Entity:
    """One person, body, place or thing of the report, with all its mentions under one id.

    `name` is the citation form in the text's script, `name_latin` its transliteration or Latin
    form, `name_en` the English name where a link gives one. `country` is ISO 3166-1 alpha-2 in
    lower case, latitude and longitude are degrees, `feature` is a GeoNames feature code,
    `score` is 0-1.
    """

    id: str
    schema: Schema
    name: str
    name_latin: str | None = None
    name_en: str | None = None
    roles: tuple[str, ...] = ()
    country: str | None = None
    wikidata: str | None = None
    geonameid: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    feature: str | None = None
    links: tuple[Link, ...] = ()
    score: float | None = None
    rivals: tuple[Rival, ...] = ()


@record(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place in the text where an entity is spoken of."""

    id: str
    entity: str
    start: int
    end: int
    form: MentionForm
