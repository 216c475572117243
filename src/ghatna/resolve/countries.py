"""Give places and buildings their country where no table does: from their owner, their words, their sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ghatna.model.entities import Link, Rival, Schema
from ghatna.model.names import FoundMention
from ghatna.model.records import record, replace
from ghatna.resolve.chain import Chain

_PLACED: frozenset[Schema] = frozenset(("Place", "Facility"))
_OWNED: frozenset[Schema] = frozenset(("Place", "Facility", "Organization", "PublicBody", "Company", "Media", "Group",
                                       "Vehicle", "Weapon", "Person"))  # fmt: skip
_MOST = 0.8
_FEWEST = 2


@record(frozen=True, slots=True, kw_only=True)
class Identity:
    """What a chain was found to be; all `None` where nothing was found. `schema` corrects the chain's."""

    name_en: str | None = None
    country: str | None = None
    wikidata: str | None = None
    geonameid: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    feature: str | None = None
    links: tuple[Link, ...] = ()
    rivals: tuple[Rival, ...] = ()
    schema: Schema | None = None


def with_countries(
    chains: tuple[Chain, ...], mentions: tuple[FoundMention, ...], found: tuple[Identity, ...]
) -> tuple[Identity, ...]:
    """Give the identities with a country for what had none.

    A country or place inside its own words or that owns it comes first; for places and buildings
    then the only country in its sentence, last the country that nearly all places of the report are in.
    """
    lands = _Lands(chains, mentions, found)
    out = []
    for number, (chain, identity) in enumerate(zip(chains, found, strict=True)):
        if identity.country is not None or chain.schema not in _OWNED:
            out.append(identity)
            continue
        country = lands.owner(chain, number)
        if country is None and chain.schema in _PLACED:
            country = lands.of_sentences(chain) or lands.most
        out.append(replace(identity, country=country) if country else identity)
    return tuple(out)


class _Lands:
    """The countries of one report's places, by mention and by sentence."""

    def __init__(
        self, chains: tuple[Chain, ...], mentions: tuple[FoundMention, ...], found: tuple[Identity, ...]
    ) -> None:
        self._mentions = mentions
        self._of: dict[int, tuple[str, int]] = {}
        self._sentences: dict[int, set[str]] = {}
        counts: Counter[str] = Counter()
        shared: set[int] = set()
        for number, (chain, identity) in enumerate(zip(chains, found, strict=True)):
            if identity.country is None or chain.schema not in {"Country", "Place", "Facility"}:
                continue
            for index in chain.mentions:
                other = self._of.setdefault(index, (identity.country, number))
                if other[0] != identity.country:
                    shared.add(index)  # "both countries' armies" are neither's
                self._sentences.setdefault(mentions[index].sentence, set()).add(identity.country)
                counts[identity.country] += 1
        self._of = {index: of for index, of in self._of.items() if index not in shared}
        total = sum(counts.values())
        best = counts.most_common(1)
        self.most = best[0][0] if best and total >= _FEWEST and best[0][1] >= _MOST * total else None

    def owner(self, chain: Chain, number: int) -> str | None:
        """Give the country of what a thing belongs to, or that stands inside its words."""
        if chain.owner is not None and chain.owner in self._of:
            return self._of[chain.owner][0]
        return next(self._inside(chain, number), None)

    def _inside(self, chain: Chain, number: int) -> Iterator[str]:
        for index in chain.mentions:
            mention = self._mentions[index]
            for near in range(max(0, index - 3), min(len(self._mentions), index + 4)):
                other = self._mentions[near]
                inside = mention.start <= other.start and other.end <= mention.end and near != index
                if inside and near in self._of and self._of[near][1] != number:
                    yield self._of[near][0]

    def of_sentences(self, chain: Chain) -> str | None:
        """Give the only country of the places named in the first sentence that names this one and has one."""
        for index in chain.mentions:
            found = self._sentences.get(self._mentions[index].sentence)
            if found and len(found) == 1:
                return next(iter(found))
        return None
