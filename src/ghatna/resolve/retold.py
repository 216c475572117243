"""Join what only a headline speaks of with what the report's first sentences call by another word or a name."""

from __future__ import annotations

from collections.abc import Iterator

from ghatna.model.names import FoundMention
from ghatna.model.said import FoundAttribution
from ghatna.resolve.chain import Chain, country_of
from ghatna.resolve.holders import may_be_firm
from ghatna.resolve.kinds import is_firm, is_retold
from ghatna.resolve.nouns import is_many, what_is

# So many things of a headline and a sentence are compared: a text without a full stop is one sentence.
_MOST = 60
_CHARGED = frozenset(("accused", "client", "defendant"))


class Retold:
    """Works on one report's chains; `headlines` are the places of headlines among the sentences, `lead` the first."""

    def __init__(
        self,
        mentions: tuple[FoundMention, ...],
        of: dict[int, Chain],
        headlines: frozenset[int],
        lead: int,
    ) -> None:
        self._mentions = mentions
        self._of = of
        self._headlines = headlines
        self._lead = lead

    def join(self, chains: list[Chain], said: tuple[FoundAttribution, ...]) -> None:
        """Join what headline and text speak of in two ways; `said` are the statements, which show who speaks."""
        self._retell(chains)
        self._name(chains, said)
        self._charge(chains)

    def _retell(self, chains: list[Chain]) -> None:
        """Join each noun that only the headline has with the one thing of its kind in the first sentence."""
        first = [chain for chain in chains if chain.mentions and self._is_first(chain)][:_MOST]
        headlined = [chain for chain in chains if not chain.named and chain.schema != "Place" and chain.mentions]
        for chain in [chain for chain in headlined if self._is_only_in_headline(chain)][:_MOST]:
            found = [other for other in first if self._may_be(chain, other)]
            if len(found) > 1:
                found = [other for other in found if self._says_same(chain, other)]
            if len(found) == 1:
                merge(found[0], chain, self._of)

    def _name(self, chains: list[Chain], said: tuple[FoundAttribution, ...]) -> None:
        """Join the one person whom headline and first sentence leave unnamed with the name that opens the next one.

        So in "Surveyor jailed", "A surveyor was jailed on Monday" and "Asha Rawal, 54, took a bribe": nobody speaks.
        """
        unnamed = [chain for chain in chains if self._is_in_both(chain)]
        if len(unnamed) != 1:
            return
        for chain in chains:
            if chain.named and chain.schema == "Person" and self._opens_next(chain, said):
                merge(chain, unnamed[0], self._of)
                return

    def _charge(self, chains: list[Chain]) -> None:
        """Join "the accused" and a lawyer's "client" with the one person of whom the headline speaks."""
        spoken_of = [chain for chain in chains if self._is_headlined(chain)]
        if len(spoken_of) != 1:
            return
        for chain in chains:
            nouns = list(self._nouns(chain)) if chain is not spoken_of[0] and not chain.named else []
            if nouns and all(one.gloss in _CHARGED and not one.plural and not one.new for one in nouns):
                merge(spoken_of[0], chain, self._of)

    def _is_headlined(self, chain: Chain) -> bool:
        """Tell whether a headline speaks of one person, who is no accused of whom nothing else is known."""
        return chain.schema == "Person" and any(
            self._mentions[at].sentence in self._headlines and self._mentions[at].sentence < self._lead
            for at in chain.mentions
        )

    def _is_in_both(self, chain: Chain) -> bool:
        """Tell whether headline and first sentence both speak of one unnamed person."""
        if chain.named or chain.schema != "Person" or not chain.mentions:
            return False
        told = [self._mentions[at].sentence for at in chain.mentions]
        return min(told) < self._lead == max(told) and min(told) in self._headlines

    def _opens_next(self, chain: Chain, said: tuple[FoundAttribution, ...]) -> bool:
        """Tell whether somebody's full name is the first thing that the second sentence has, and he is no speaker."""
        at = chain.mentions[0]
        mention = self._mentions[at]
        opens = mention.sentence == self._lead + 1 and self._mentions[at - 1].sentence < mention.sentence
        if not opens or mention.form != "name" or " " not in mention.key or mention.roles:
            return False
        return not any(
            one.source_span is not None and one.source_span.start < mention.end and mention.start < one.source_span.end
            for one in said
        )

    def _is_first(self, chain: Chain) -> bool:
        """Tell whether the first sentence is the first to speak of something."""
        return self._mentions[chain.mentions[0]].sentence == self._lead

    def _is_only_in_headline(self, chain: Chain) -> bool:
        return all(
            self._mentions[at].sentence in self._headlines and self._mentions[at].sentence < self._lead
            for at in chain.mentions
        )

    def _may_be(self, chain: Chain, other: Chain) -> bool:
        """Tell whether a headline's noun may stand for something else: of one kind, number and owner."""
        if chain.country is not None and country_of(other) not in {None, chain.country}:
            return False
        own, theirs = self._owner(chain), self._owner(other)
        if own is not None and theirs is not None and own is not theirs and own.schema == theirs.schema:
            return False
        noun = self._noun(chain)
        if noun is None:
            return False
        return self._is_named(noun, other) or any(self._is_told(noun, one) for one in self._nouns(other))

    def _says_same(self, chain: Chain, other: Chain) -> bool:
        noun = self._noun(chain)
        return noun is not None and any(what_is(noun)[-1] == what_is(one)[-1] for one in self._nouns(other))

    def _noun(self, chain: Chain) -> FoundMention | None:
        return next(self._nouns(chain), None)

    def _nouns(self, chain: Chain) -> Iterator[FoundMention]:
        return (self._mentions[at] for at in chain.mentions if self._mentions[at].form == "nominal")

    def _is_told(self, noun: FoundMention, other: FoundMention) -> bool:
        """Tell whether a headline's noun and one of the first sentence may say the same."""
        one, two = is_many(noun), is_many(other)
        if one is not None and two is not None and one != two:
            return False
        mine, theirs = what_is(noun)[-1], what_is(other)[-1]
        return mine == theirs or noun.key == other.key or is_retold(mine, theirs)

    def _is_named(self, noun: FoundMention, other: Chain) -> bool:
        """Tell whether a name's own noun is the headline's, as that of a museum; a bare name may be a firm's."""
        if not other.named or noun.schema == "Person" or (is_many(noun) is True and noun.gloss != "police"):
            return False
        named = [self._mentions[at] for at in other.mentions if self._mentions[at].form == "name"]
        if any((one.head or "").rpartition(" ")[2] == what_is(noun)[-1] for one in named):
            return True
        return is_firm(what_is(noun)[-1]) and may_be_firm(other, self._mentions)

    def _owner(self, chain: Chain) -> Chain | None:
        return self._of.get(chain.owner) if chain.owner is not None else None


def merge(chain: Chain, other: Chain, of: dict[int, Chain]) -> None:
    """Put all that another chain has into a chain; the other is left empty."""
    chain.mentions.extend(other.mentions)
    chain.mentions.sort()
    chain.keys.extend(key for key in other.keys if key not in chain.keys)
    chain.roles.extend(role for role in other.roles if role not in chain.roles)
    chain.known = chain.known or other.known
    chain.named = chain.named or other.named
    chain.country = chain.country or other.country
    chain.owner = other.owner if chain.owner is None else chain.owner
    for at in other.mentions:
        of[at] = chain
    other.mentions = []
