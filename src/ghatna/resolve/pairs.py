"""Say which two are meant by "both sides", "the two countries", "both ministers": the pair that was named last."""

from __future__ import annotations

from collections.abc import Mapping

from ghatna.model.entities import Schema
from ghatna.model.names import FoundMention
from ghatna.resolve.chain import Chain

COUNTRIES = frozenset({"country", "countries"})
_SIDES = frozenset({"party", "parties", "side", "sides"})
_BOTH_SIDES = frozenset({"both sides", "the two sides"})
_PERSONS: tuple[frozenset[Schema], ...] = (frozenset(("Person",)),)
BODIES: tuple[frozenset[Schema], ...] = (frozenset(("Country",)), frozenset(("Organization", "Company")))
_REACH = 2  # sentences
_PAIR = 2


class PairFinder:
    """Works on one report's mentions and the chains that its names are in; `two` are the words for "two", "both"."""

    def __init__(self, mentions: tuple[FoundMention, ...], of: Mapping[int, Chain], two: frozenset[str]) -> None:
        self._mentions = mentions
        self._of = of
        self._two = two
        self._pairs: dict[frozenset[int], tuple[Chain, ...]] = {}

    def pair(self, index: int, owner: Chain | None) -> tuple[Chain, ...]:
        """Give the two that a noun for several, of `owner`, stands for; none where they are not known to be two."""
        countries = self._mentions[index].gloss in COUNTRIES
        for schemas in self._kinds(self._mentions[index], index):
            found = self.named_last(index, schemas)
            if found:
                if countries:
                    self._pairs[frozenset(map(id, found))] = found
                return found
        return self._pair_again(index, owner) if countries and self._mentions[index].plural else ()

    def _pair_again(self, index: int, owner: Chain | None) -> tuple[Chain, ...]:
        """Give the only pair of countries spoken of so far for "the countries" with no other word in front."""
        mention = self._mentions[index]
        bare = not mention.front and not mention.new and owner is None
        letter = mention.name[:1]
        definite = letter.lower() == letter.upper() or mention.end - mention.start > len(mention.name)
        return next(iter(self._pairs.values())) if bare and definite and len(self._pairs) == 1 else ()

    def _kinds(self, mention: FoundMention, index: int) -> tuple[frozenset[Schema], ...]:
        """Give the kinds of those that may be meant, the likelier first."""
        beside = self._mentions[index - 1] if index else None
        near = beside is not None and beside.last == mention.first - 1
        if mention.gloss in COUNTRIES:
            two = (near and beside is not None and beside.key in self._two) or self._two.intersection(mention.front)
            return BODIES[:1] if mention.plural and two else ()
        both = near and beside is not None and beside.form == "pronoun" and beside.case == "both"
        if mention.gloss in _BOTH_SIDES or (both and mention.gloss in _SIDES):
            return BODIES
        # "Two ministers" may be new ones, "both ministers" were spoken of.
        return _PERSONS if both and mention.schema in {"Person", "Group"} else ()

    def named_last(self, index: int, schemas: frozenset[Schema]) -> tuple[Chain, ...]:
        """Give the only two of some kinds of which the last sentence to name more than one speaks.

        To whom something is done are others than who does it: in "Peru and Chile urged both sides" the sentence itself
        does not tell.
        """
        mention = self._mentions[index]
        acted_on = "dative" in mention.case
        named: dict[int, list[Chain]] = {}
        for before in range(index - 1, -1, -1):
            sentence = self._mentions[before].sentence
            if mention.sentence - sentence > _REACH:
                break
            if acted_on and sentence == mention.sentence:
                continue
            chain = self._of.get(before)
            if chain is not None and chain.named and chain.schema in schemas:
                found = named.setdefault(sentence, [])
                if chain not in found:
                    found.append(chain)
        pairs = [chains for chains in named.values() if len(chains) > 1]
        return tuple(reversed(pairs[0])) if pairs and len(pairs[0]) == _PAIR else ()
