"""Say which named ship, aircraft or rocket a bare noun takes up, and which noun a name that comes behind it."""

from __future__ import annotations

from collections.abc import Sequence

from ghatna.model.entities import Schema
from ghatna.model.names import FoundMention
from ghatna.resolve.chain import Chain
from ghatna.resolve.kinds import is_kind_of
from ghatna.resolve.nouns import is_many, what_is
from ghatna.resolve.retold import merge

_SOON = 2  # sentences
_MOST = 60  # things driven
_DRIVEN: frozenset[Schema] = frozenset(("Vehicle", "Weapon"))
# What is mostly called by a name of its own, as no car or truck is.
_NAMED = frozenset(("aircraft", "airliner", "boat", "ferry", "jet", "plane", "rocket", "satellite", "ship",
                    "spacecraft", "submarine", "tanker", "trawler", "vessel", "warship", "yacht"))  # fmt: skip


def find_vessel(chains: Sequence[Chain], mentions: Sequence[FoundMention], index: int) -> Chain | None:
    """Give the one named thing of a bare noun's kind that was spoken of before: "the plane" of a Boeing 787."""
    noun = mentions[index]
    if noun.front or noun.new or is_many(noun) or what_is(noun)[-1] not in _NAMED:
        return None
    found = [
        chain for chain in chains
        if chain.named and chain.schema in _DRIVEN and chain.mentions[0] < index and _may_be(chain, noun, mentions)
    ]  # fmt: skip
    return found[0] if len(found) == 1 else None


def join_vessels(chains: Sequence[Chain], mentions: Sequence[FoundMention], of: dict[int, Chain]) -> None:
    """Join each named ship or aircraft with the only one that a noun spoke of shortly before: "a ferry ... MV Asha"."""
    unnamed = [
        chain for chain in chains
        if not chain.named and chain.schema in _DRIVEN and chain.mentions and _is_one(chain, mentions)
    ][:_MOST]  # fmt: skip
    for chain in chains:
        if not chain.named or chain.schema not in _DRIVEN:
            continue
        first = chain.mentions[0]
        before = [one for one in unnamed if one.mentions and one.mentions[0] < first]
        near = [one for one in before if mentions[first].sentence - mentions[one.mentions[0]].sentence <= _SOON]
        if mentions[first].form == "name" and len(near) == 1 and not _is_beside(near[0], mentions, first):
            noun = next(mentions[at] for at in near[0].mentions if mentions[at].form == "nominal")
            if _may_be(chain, noun, mentions):
                merge(chain, near[0], of)


def _is_beside(chain: Chain, mentions: Sequence[FoundMention], index: int) -> bool:
    """Tell whether a sentence that has a name has the noun too, as when a ship hits another."""
    return any(mentions[at].sentence == mentions[index].sentence for at in chain.mentions)


def _is_one(chain: Chain, mentions: Sequence[FoundMention]) -> bool:
    nouns = [mentions[at] for at in chain.mentions if mentions[at].form == "nominal"]
    return bool(nouns) and not any(is_many(one) for one in nouns) and what_is(nouns[0])[-1] in _NAMED


def _may_be(chain: Chain, noun: FoundMention, mentions: Sequence[FoundMention]) -> bool:
    """Tell whether a named thing may be of a noun's kind: no noun and no last word of its name says otherwise."""
    kinds = {what_is(mentions[at])[-1] for at in chain.mentions if mentions[at].form == "nominal"}
    kinds |= {(mentions[at].head or "").rpartition(" ")[2] for at in chain.mentions if mentions[at].form == "name"}
    what = what_is(noun)[-1]
    return all(not kind or kind == what or is_kind_of(what, kind) or is_kind_of(kind, what) for kind in kinds)
