"""Look for whom a pronoun may mean among the mentions of its sentence and the one before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ghatna.model.entities import Schema
from ghatna.model.names import FoundMention
from ghatna.model.said import FoundAttribution
from ghatna.resolve.chain import Chain
from ghatna.resolve.genders import may_mean
from ghatna.resolve.nouns import is_many
from ghatna.resolve.pairs import PairFinder
from ghatna.resolve.tellers import Placed, find_accusers, find_quoted, find_tellers, find_told, find_within

REACH = 1
# So many mentions of a sentence a pronoun looks at: a text without a full stop is one sentence.
MOST = 120
_NEAR = 3
_CONJUNCT = 6  # a noun's adjectives may stand between
BODIES: frozenset[Schema] = frozenset(("Country", "Company", "PublicBody", "Organization", "Media"))
PERSON: frozenset[Schema] = frozenset(("Person",))
SEVERAL: frozenset[Schema] = frozenset(("Group",))
ANYBODY = BODIES | PERSON
_HOUSES: frozenset[Schema] = frozenset(("Facility", "Organization", "Place", "PublicBody"))
OF_NUMBER: dict[str, frozenset[Schema]] = {
    "thing": BODIES, "either": ANYBODY, "singular": PERSON, "plural": SEVERAL, "any": PERSON | SEVERAL,
    "polite": PERSON | SEVERAL,
}  # fmt: skip


class Manner(NamedTuple):
    """How one language tells who is who in a clause.

    `late` tells that verbs stand last, `glued` that the agent's ending may also be that of a place, `owners_apart` that
    a possessive of its own says that something is his who acts, so that "his" is not.
    """

    late: bool = False
    glued: bool = False
    owners_apart: bool = False


class Antecedents:
    """One report's mentions and the chains that its names and nouns are in."""

    def __init__(
        self,
        mentions: tuple[FoundMention, ...],
        of: Mapping[int, Chain],
        pairs: PairFinder,
        said: tuple[FoundAttribution, ...],
        manner: Manner,
    ) -> None:
        self._manner = manner
        self._pairs = pairs
        placed = Placed(mentions)
        self._accusers = find_accusers(mentions, placed, said)
        self._told = find_told(mentions, placed, said)
        self._tellers = find_tellers(mentions, placed, said)
        self._quoted = find_quoted(mentions, placed, said)
        self._within = find_within(mentions, placed, said)
        self._mentions = mentions
        self._of = of
        self._first_of: dict[int, int] = {}
        for index, mention in enumerate(mentions):
            self._first_of.setdefault(mention.sentence, index)

    def _others(self, index: int) -> tuple[Chain, ...]:
        """Give the persons spoken of shortly before who are shown to be of the other sex than "he" or "she"."""
        mention = self._mentions[index]
        first = self._first_of.get(mention.sentence - REACH, self._first_of[mention.sentence])
        found = (self._of[at] for at in range(max(first, index - MOST), index) if at in self._of)
        near = {id(one): one for one in found}.values()
        return tuple(one for one in near if one.schema == "Person" and not may_mean(mention, one, self._mentions))

    def _has_people(self, sentence: int) -> bool:
        """Tell whether a sentence speaks of anybody; one that does not parts nobody from his pronoun."""
        chains = (self._of.get(at) for at in self._in_sentence(sentence, None))
        return any(chain is not None and chain.schema in PERSON | SEVERAL for chain in chains)

    def _first(
        self, sentence: int, schemas: frozenset[Schema], barred: tuple[Chain, ...], stop: int | None = None
    ) -> Chain | None:
        """Give the first of some kinds in a sentence: the one with an agent's ending, else the first spoken of."""
        best = None
        for at in self._in_sentence(sentence, stop):
            chain, mention = self._of.get(at), self._mentions[at]
            if chain is None or chain in barred or mention.form == "demonym":
                continue
            # "Two companies" are several, whatever one of them is.
            if chain.schema not in schemas and not (schemas >= SEVERAL and _are_bodies(mention, chain)):
                continue
            if "genitive" in mention.case or "locative" in mention.case:
                best = best or (chain, 0)
            elif "agentive" in mention.case:
                # "The woman went [to] the police station": where such an ending is also that of a place.
                placed = self._manner.glued and best is not None and best[1] and chain.schema in _HOUSES
                return best[0] if placed and best is not None and best[0].schema in PERSON | SEVERAL else chain
            elif best is None or best[1] == 0:
                best = (chain, 1)
        return best[0] if best else None

    def _in_sentence(self, sentence: int, stop: int | None) -> Iterator[int]:
        first = self._first_of.get(sentence)
        if first is None:
            return
        stop = len(self._mentions) if stop is None else stop
        for at in range(first, min(stop, first + MOST)):
            if self._mentions[at].sentence != sentence:
                return
            yield at

    def _barred(self, index: int) -> tuple[Chain, ...]:
        """Give who acts where a pronoun is what is done to, or whose that is: "the court ordered [her] arrest".

        And to whom something is done where it acts: "the collector-to [they] gave a memo".
        """
        mention = self._mentions[index]
        if mention.function == "object":
            return self._agents(index)
        if mention.function == "subject":
            return self._objects(index) if self._manner.late else ()
        if mention.function != "possessive" or not self._manner.owners_apart:
            return ()
        inside = self._within.get(index, ((), None))[1]
        before = (at for at in self._in_sentence(mention.sentence, index) if inside is None or at in inside)
        acting = (at for at in before if "agentive" in self._mentions[at].case and at in self._of)
        return tuple(self._of[at] for at in acting if self._mentions[at].first >= mention.clause[0])

    def _objects(self, index: int) -> tuple[Chain, ...]:
        """Give the persons in the dative right before a pronoun that acts in the same clause."""
        mention = self._mentions[index]
        found = []
        for at in range(index - 1, max(-1, index - 1 - _NEAR), -1):
            other = self._mentions[at]
            if other.sentence != mention.sentence or other.first < mention.clause[0] or at not in self._of:
                break
            if other.case == "dative" and mention.first - other.last <= _CONJUNCT:
                found.append(self._of[at])
        return tuple(found)

    def _agents(self, index: int) -> tuple[Chain, ...]:
        """Give who acts in a pronoun's own clause: its object is somebody else.

        Of several who act together only the last has the agent's ending: "Asha and [two officers-by] showed him".
        """
        first, last = self._mentions[index].clause
        told = self._within.get(index)
        if told is not None:
            first = max(first, self._mentions[told[1][0]].first if told[1] else first)
        bare: list[int] = []
        for at in self._in_sentence(self._mentions[index].sentence, None):
            mention = self._mentions[at]
            if mention.first < first or at not in self._of:
                continue
            if mention.first > last:
                break
            if "agentive" in mention.case:
                return (self._of[at], *(self._of[one] for one in self._joined(bare, at)))
            if at < index and not mention.case:
                bare.append(at)
        return (self._of[bare[0]],) if bare else ()

    def _joined(self, bare: list[int], agent: int) -> list[int]:
        """Give the mentions without a case that stand right before an agent, one beside the other."""
        out: list[int] = []
        edge = self._mentions[agent].first
        for at in reversed(bare):
            if edge - self._mentions[at].last > _CONJUNCT:
                break
            out.append(at)
            edge = self._mentions[at].first
        return out

    def _is_person(self, at: int) -> bool:
        return at in self._of and self._of[at].schema == "Person"

    def _fits(self, index: int, other: int) -> bool:
        """Tell whether a pronoun has the number and kind of a mention."""
        mention, whom = self._mentions[index], self._mentions[other]
        schemas = OF_NUMBER.get(mention.gloss or "", frozenset())
        several = schemas >= SEVERAL and (whom.plural or _are_bodies(whom, self._of[other]))
        return several or self._of[other].schema in schemas

    def _doer(self, index: int, barred: tuple[Chain, ...]) -> Chain | None:
        """Give the first person of a pronoun's sentence: who does something else is mostly who did the first thing.

        Of whom that only says whose something is need not be spoken: "[His] counsel thanked her and said he".
        """
        sentence = self._mentions[index].sentence
        found = self._first(sentence, PERSON, barred, index)
        first = next((at for at in self._in_sentence(sentence, index) if self._of.get(at) is found), index)
        return None if self._mentions[first].function == "possessive" else found


def _are_bodies(mention: FoundMention, chain: Chain) -> bool:
    """Tell whether a noun stands for several bodies: "two companies"."""
    return mention.form == "nominal" and chain.schema in BODIES and is_many(mention) is True
