"""Settle who or where a chain of mentions is: by tables, by the report's own countries, or not at all."""

from __future__ import annotations

from collections import Counter

from ghatna.model.entities import Link, Rival
from ghatna.model.names import FoundMention, KnownName
from ghatna.model.records import replace
from ghatna.resolve.chain import Chain
from ghatna.resolve.countries import Identity, with_countries
from ghatna.resolve.lookups import Persons, PlaceCandidate, Places

_MOST_RIVALS = 3
_ENOUGH = 0.5
_NAMESAKE = 0.35
_BEHIND_COMMA, _COMMA_AND_BLANK = 2, 2
_SURE_PERSON = 0.88
_LINKED: frozenset[str] = frozenset(("Person", "Organization", "PublicBody", "Company", "Media", "Weapon", "Vehicle",
                                     "Document", "NamedEvent", "Group"))  # fmt: skip


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
        found = tuple(self._one(chain, mentions, countries, day) for chain in chains)
        return with_countries(chains, mentions, found)

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
            return self._region(known, countries) or self._known_or_near(known, chain, name, countries, mentions)
        if known is not None:
            return _of_known(known, chain.known, 1.0)
        if chain.schema in {"Place", "Country", "Facility"}:
            return self._place(name, chain, countries, mentions)
        if self._persons is not None and chain.schema in _LINKED and " " in name.key:
            found = self._persons.match(name.name, chain.schema, day)
            if found is not None and found[1] >= _SURE_PERSON:
                return _of_known(found[0], (), found[1])
        return Identity(country=chain.country)

    def _region(self, known: KnownName, countries: tuple[str, ...]) -> Identity | None:
        """Give the region that bears a country's name, where the report is about the region's country."""
        if self._places is None or known.schema != "Country" or known.name_en is None or not countries:
            return None
        if countries[0] == known.country:
            return None
        found = self._places.find(known.name_en, country=countries[0], kind="province", limit=1)
        if not found or found[0].name != known.name_en:
            return None
        return replace(_of_place(found[0], None, ()), schema="Place")

    def _known_or_near(
        self, known: KnownName, chain: Chain, name: FoundMention, countries: tuple[str, ...],
        mentions: tuple[FoundMention, ...],
    ) -> Identity:  # fmt: skip
        """Give the place that a table knows, unless an area behind its name says that it is another."""
        inside = self._area_behind(chain, mentions) if known.schema != "Country" else None
        if inside is not None and inside.country not in {None, known.country}:
            return self._place(name, chain, countries, mentions)
        return self._known_place(known, chain)

    def _known_place(self, known: KnownName, chain: Chain) -> Identity:
        plain = _of_known(known, chain.known, 1.0)
        if self._places is None or known.name_en is None:
            return plain
        kind = "country" if known.schema == "Country" else None
        candidates = self._places.find(known.name_en, country=known.country, kind=kind, limit=1)
        return _of_place(candidates[0], known, ()) if candidates else plain

    def _area_behind(self, chain: Chain, mentions: tuple[FoundMention, ...]) -> PlaceCandidate | None:
        """Give the country or region that stands right behind a comma after the name: "Athens, Georgia"."""
        if self._places is None:
            return None
        for index in chain.mentions:
            if index + 1 == len(mentions):
                continue
            mention, behind = mentions[index], mentions[index + 1]
            beside = behind.first - mention.last == _BEHIND_COMMA and behind.start - mention.end <= _COMMA_AND_BLANK
            if beside and behind.form == "name" and behind.schema in {"Country", "Place"}:
                for kind in ("country", "region"):
                    found = self._places.find(behind.name, kind=kind, limit=1)
                    if found and found[0].chance >= _ENOUGH:
                        return found[0]
        return None

    def _place(
        self, name: FoundMention, chain: Chain, countries: tuple[str, ...], mentions: tuple[FoundMention, ...]
    ) -> Identity:
        if self._places is None:
            return Identity(country=chain.country)
        inside = self._area_behind(chain, mentions)
        first = inside.country if inside is not None else chain.country
        context = (first, *countries) if first else countries
        candidates = tuple(self._places.find(name.name, countries=tuple(dict.fromkeys(context)), limit=5))
        if not candidates:
            return Identity(country=first)
        if inside is not None:
            candidates = tuple(sorted(candidates, key=lambda one: _is_outside(one, inside)))
        best = candidates[0]
        rivals = tuple(
            Rival(name=one.name, dataset="geonames", id=str(one.geonameid) if one.geonameid else None,
                  country=one.country, score=round(one.chance, 3))
            for one in candidates[1 : 1 + _MOST_RIVALS]
        )  # fmt: skip
        enough = best.accepted or best.chance >= (_NAMESAKE if best.country in context else _ENOUGH)
        enough = enough or (inside is not None and _is_outside(best, inside) == 0)
        if not enough or chain.schema == "Facility":
            return Identity(country=chain.country, rivals=rivals if not enough else ())
        return _of_place(best, None, rivals)


def _is_outside(place: PlaceCandidate, area: PlaceCandidate) -> int:
    """Give 0 for a place inside an area, 1 for one in its country, 2 for any other."""
    if place.country != area.country:
        return 2
    return 0 if area.admin1 is None or area.admin1 == place.admin1 else 1


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
