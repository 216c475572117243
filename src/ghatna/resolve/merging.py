"""Join the chains of one body that the report names in two ways: their English names are the same."""

from __future__ import annotations

from ghatna.model.names import FoundMention
from ghatna.resolve.chain import Chain
from ghatna.resolve.countries import Identity
from ghatna.resolve.lookups import Latin


def merge_by_english(
    chains: tuple[Chain, ...], identities: tuple[Identity, ...], found: tuple[FoundMention, ...], latin: Latin
) -> tuple[tuple[Chain, ...], tuple[Identity, ...]]:
    """Give the chains and identities with those joined into one whose English names of several words are equal.

    Persons and places are left alone: two of them may bear one name.
    """
    first: dict[str, int] = {}
    into: dict[int, int] = {}
    for number, (chain, identity) in enumerate(zip(chains, identities, strict=True)):
        name = _english(chain, identity, found, latin) if chain.named else None
        if name is not None and " " in name:
            kept = first.setdefault(name, number)
            if kept != number:
                into[number] = kept
    if not into:
        return chains, identities
    best = list(identities)
    for number, kept in into.items():
        chains[kept].mentions.extend(chains[number].mentions)
        chains[kept].mentions.sort()
        chains[kept].keys.extend(key for key in chains[number].keys if key not in chains[kept].keys)
        if chains[number].known and not chains[kept].known:
            chains[kept].known, chains[kept].schema, best[kept] = (
                chains[number].known, chains[number].schema, identities[number],
            )  # fmt: skip
    kept_ones = [number for number in range(len(chains)) if number not in into]
    return tuple(chains[number] for number in kept_ones), tuple(best[number] for number in kept_ones)


def _english(chain: Chain, identity: Identity, found: tuple[FoundMention, ...], latin: Latin) -> str | None:
    if chain.schema in {"Person", "Country", "Place", "Facility"}:
        return None
    if identity.name_en is not None:
        return identity.name_en.casefold()
    named = [found[index] for index in chain.mentions if found[index].form == "name"]
    best = max(named, key=lambda mention: len(mention.key), default=None)
    english = latin.english(best.name, chain.schema) if best is not None else None
    return (english or (best.name if best is not None else "")).casefold() or None
