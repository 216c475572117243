"""Settle who or where a chain of mentions is: by tables, by the report's own countries, or not at all."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from ghatna.model.entities import Link, Rival
from ghatna.model.names import FoundMention, KnownName
from ghatna.resolve.chains import Chain
from ghatna.resolve.lookups import Persons, PlaceCandidate, Places

_MOST_RIVALS = 3
_ENOUGH = 0.5
_NAMESAKE = 0.35
_SURE_PERSON = 0.88
_LINKED: frozenset[str] = frozenset(("Person", "Organization", "PublicBody", "Company", "Media", "Weapon", "Vehicle",
                                     "Document", "NamedEvent", "Group"))  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What a chain was found to be; all `None` where nothing was found."""

    name_en: str | None = None
    country: str | None = None
    wikidata: str | None = None
    geonameid: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    feature: str | None = None
    links: tuple[Link, ...] = ()
    rivals: tuple[Rival, ...] = ()


class Identifier:
    """Looks chains up; `places` and `persons` may be missing, then nothing is looked up there."""

    def __init__(self, places: Places | None, persons: Persons | None) -> None:
        self._places = places
        self._persons = persons

    def identify(
        self, chains: tuple[Chain, ...], mentions: tuple[FoundMention, ...], day: str | None
    ) -> tuple[Identity, ...]:
        """Give each chain's identity; places are settled with the countries that the report names."""
        countries = self._countries(chains)
        return tuple(self._one(chain, mentions, countries, day) for chain in chains)

    def _countries(self, chains: tuple[Chain, ...]) -> tuple[str, ...]:
        """Give the countries that the report speaks of, the most named first."""
        counts: Counter[str] = Counter()
        for chain in chains:
            if chain.known and chain.known[0].country:
                counts[chain.known[0].country] += len(chain.mentions) * (2 if chain.schema == "Country" else 1)
        return tuple(country for country, _ in counts.most_common(4))

    def _one(
        self, chain: Chain, mentions: tuple[FoundMention, ...], countries: tuple[str, ...], day: str | None
    ) -> Identity:
        if not chain.named:
            return Identity(country=chain.country)
        name = max((mentions[index] for index in chain.mentions if mentions[index].form == "name"),
                   key=lambda mention: len(mention.key), default=mentions[chain.mentions[0]])  # fmt: skip
        known = _choose(chain.known, countries)
        if known is not None and known.schema in {"Country", "Place", "Facility"}:
            return self._known_place(known, chain)
        if known is not None:
            return _of_known(known, chain.known, 1.0)
        if chain.schema in {"Place", "Country", "Facility"}:
            return self._place(name, chain, countries)
        if self._persons is not None and chain.schema in _LINKED and " " in name.key:
            found = self._persons.match(name.name, chain.schema, day)
            if found is not None and found[1] >= _SURE_PERSON:
                return _of_known(found[0], (), found[1])
        return Identity(country=chain.country)

    def _known_place(self, known: KnownName, chain: Chain) -> Identity:
        plain = _of_known(known, chain.known, 1.0)
        if self._places is None or known.name_en is None:
            return plain
        kind = "country" if known.schema == "Country" else None
        candidates = self._places.find(known.name_en, country=known.country, kind=kind, limit=1)
        return _of_place(candidates[0], known, ()) if candidates else plain

    def _place(self, name: FoundMention, chain: Chain, countries: tuple[str, ...]) -> Identity:
        if self._places is None:
            return Identity(country=chain.country)
        context = (chain.country, *countries) if chain.country else countries
        candidates = self._places.find(name.name, countries=tuple(dict.fromkeys(context)), limit=5)
        if not candidates:
            return Identity(country=chain.country)
        best = candidates[0]
        rivals = tuple(
            Rival(name=one.name, dataset="geonames", id=str(one.geonameid) if one.geonameid else None,
                  country=one.country, score=round(one.chance, 3))
            for one in candidates[1 : 1 + _MOST_RIVALS]
        )  # fmt: skip
        enough = best.accepted or best.chance >= (_NAMESAKE if best.country in context else _ENOUGH)
        if not enough or chain.schema == "Facility":
            return Identity(country=chain.country, rivals=rivals if not enough else ())
        return _of_place(best, None, rivals)


def _choose(known: tuple[KnownName, ...], countries: tuple[str, ...]) -> KnownName | None:
    """Give the identity that fits the report's countries best; the table's first one if none does."""
    if not known:
        return None
    return min(known, key=lambda one: countries.index(one.country) if one.country in countries else len(countries))


def _of_known(known: KnownName, all_known: tuple[KnownName, ...], score: float) -> Identity:
    link = Link(dataset=known.dataset, id=known.id, score=round(score, 3))
    rivals = tuple(
        Rival(
            name=one.name_en or one.id, dataset=one.dataset, id=one.id, country=one.country, score=round(score / 2, 3)
        )
        for one in all_known
        if one != known and one.id != known.id
    )
    return Identity(
        name_en=known.name_en, country=known.country, wikidata=known.wikidata,
        links=(link,) if known.dataset != "iso" else (), rivals=rivals[:_MOST_RIVALS],
    )  # fmt: skip


def _of_place(place: PlaceCandidate, known: KnownName | None, rivals: tuple[Rival, ...]) -> Identity:
    return Identity(
        name_en=(known.name_en if known else None) or place.name,
        country=(known.country if known else None) or place.country,
        wikidata=known.wikidata if known else None,
        geonameid=place.geonameid,
        latitude=round(place.latitude, 4),
        longitude=round(place.longitude, 4),
        feature=place.feature_code,
        rivals=rivals,
    )
