"""Say whom a pronoun means: by number, by kind, by its part in the clause, by who is spoken of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ghatna.model.entities import Schema
from ghatna.model.names import FoundMention
from ghatna.model.said import FoundAttribution
from ghatna.resolve.chain import Chain
from ghatna.resolve.genders import alike, may_mean
from ghatna.resolve.nouns import is_many
from ghatna.resolve.pairs import BODIES, PairFinder
from ghatna.resolve.tellers import Placed, find_accusers, find_tellers, find_told

_REACH = 1
# So many mentions of a sentence a pronoun looks at: a text without a full stop is one sentence.
_MOST = 120
# Two names with one word between them: "and".
_BESIDE = 2
_NEAR = 3
_CONJUNCT = 6  # a noun's adjectives may stand between
_FIRST_PERSON_REACH = 2
_BODIES: frozenset[Schema] = frozenset(("Country", "Company", "PublicBody", "Organization", "Media"))
_PERSON: frozenset[Schema] = frozenset(("Person",))
_SEVERAL: frozenset[Schema] = frozenset(("Group",))
_ANYBODY = _BODIES | _PERSON
_DRIVEN: frozenset[Schema] = frozenset(("Vehicle", "Weapon"))
_OF_NUMBER: dict[str, frozenset[Schema]] = {
    "thing": _BODIES, "either": _ANYBODY, "singular": _PERSON, "plural": _SEVERAL, "any": _PERSON | _SEVERAL,
    "polite": _PERSON | _SEVERAL,
}  # fmt: skip


class PronounFinder:
    """Works on one report's mentions and the chains that its names and nouns are in."""

    def __init__(
        self,
        mentions: tuple[FoundMention, ...],
        of: Mapping[int, Chain],
        pairs: PairFinder,
        said: tuple[FoundAttribution, ...] = (),
    ) -> None:
        self._pairs = pairs
        placed = Placed(mentions)
        self._accusers = find_accusers(mentions, placed, said)
        self._told = find_told(mentions, placed, said)
        self._tellers = find_tellers(mentions, placed, said)
        self._mentions = mentions
        self._of = of
        self._first_of: dict[int, int] = {}
        for index, mention in enumerate(mentions):
            self._first_of.setdefault(mention.sentence, index)

    def means(self, index: int) -> tuple[Chain, ...]:
        """Give the chains that a pronoun stands for; none where that is not safe to say."""
        mention = self._mentions[index]
        if mention.case == "first":
            return self._one(self._said_by(index)) if mention.gloss == "singular" else ()
        if mention.function == "relative":
            return self._one(self._right_before(index))
        if mention.function == "reflexive":
            return self._one(self._subject(index, _ANYBODY | _SEVERAL))
        told = self._told.get(index)
        if told is not None and told in self._of and self._fits(index, told):
            return (self._of[told],)
        accused = self._accused(index)
        if accused is not None:
            return (accused,)
        speaker = self._speaker(index)
        if speaker is not None:
            return (speaker,)
        if mention.gloss == "thing":
            return self._one(self._subject(index, _BODIES))
        if mention.gloss == "either":
            return self._one(self._subject(index, _ANYBODY))
        if mention.gloss == "polite":
            # Said of one in politeness, else of several: "farmers blocked the road; they asked for aid".
            return self._one(self._person(index) or self._subject(index, _SEVERAL))
        return self._one(self._person(index)) if mention.gloss == "singular" else self._several(index)

    def _fits(self, index: int, other: int) -> bool:
        """Tell whether a pronoun has the number and kind of a mention."""
        mention, whom = self._mentions[index], self._mentions[other]
        schemas = _OF_NUMBER.get(mention.gloss or "", frozenset())
        several = schemas >= _SEVERAL and (whom.plural or _are_bodies(whom, self._of[other]))
        return several or self._of[other].schema in schemas

    def _accused(self, index: int) -> Chain | None:
        """Give whom an accusation most likely is about: another one of the sentence than who makes it.

        So in "police held two men and alleged that they had robbed her", while "she alleged that she was robbed" has
        nobody else.
        """
        by = self._accusers.get(index)
        mention = self._mentions[index]
        if not by or mention.case != "third" or mention.function != "subject":
            return None
        barred = (*(self._of[at] for at in by if at in self._of), *self._others(index))
        return self._first(mention.sentence, _OF_NUMBER[mention.gloss or ""], barred, index)

    def _speaker(self, index: int) -> Chain | None:
        """Give who says what a pronoun opens, if that is no person: "while [Peru] said that it would send doctors".

        Of whom a person speaks so is often somebody else.
        """
        mention = self._mentions[index]
        if mention.case != "third" or mention.function != "subject":
            return None
        chains = (self._of.get(at) for at in self._tellers.get(index, ()))
        wanted = _OF_NUMBER.get(mention.gloss or "", frozenset()) - _PERSON
        return next((one for one in chains if one is not None and one.schema in wanted), None)

    def _several(self, index: int) -> tuple[Chain, ...]:
        """Give whom a pronoun for several means, or for one in politeness where it may be that."""
        mention = self._mentions[index]
        pair = self._pair(index)
        if pair:
            return pair
        several = self._subject(index, _SEVERAL) if mention.case == "third" else None
        if mention.plural or (several is not None and several is self._subject(index, _ANYBODY | _SEVERAL)):
            return self._one(several)
        beside = self._first(mention.sentence, _SEVERAL, (), index) if mention.case == "third" else None
        if beside is not None and not any(self._is_person(at) for at in self._in_sentence(mention.sentence, index)):
            return self._one(beside)
        return self._one(self._person(index))

    @staticmethod
    def _one(chain: Chain | None) -> tuple[Chain, ...]:
        return () if chain is None else (chain,)

    def _owner_who_speaks_through(self, index: int) -> Chain | None:
        """Give whose "his" opens the sentence of a "he" that an aide of his speaks of: "[His] lawyer said he left"."""
        mention = self._mentions[index]
        first = self._first_of[mention.sentence]
        if mention.function != "subject" or first + 2 > index or first + 1 not in self._of:
            return None
        aide, opener = self._mentions[first], self._mentions[first + 1]
        if aide.form != "nominal" or aide.schema != "Person" or opener.start != aide.start:
            return None
        return self._of[first + 1] if opener.form == "pronoun" and alike(opener, mention) else None

    def _person(self, index: int) -> Chain | None:
        mention = self._mentions[index]
        owner = self._owner_who_speaks_through(index)
        if owner is not None:
            return owner
        if mention.leads:
            behind = self._behind(index)
            if behind is not None:
                return behind
        barred = self._agents(index) if mention.function == "object" else ()
        barred = (*barred, *self._others(index))
        reach = _REACH if self._has_people(mention.sentence - _REACH) else _REACH + 1
        for before in range(index - 1, max(-1, index - 1 - _MOST), -1):
            other = self._mentions[before]
            if mention.sentence - other.sentence > reach:
                return None
            chain = self._of.get(before)
            if chain is None or chain in barred or chain.schema != "Person" or other.plural:
                continue
            if other.sentence == mention.sentence:
                return chain
            return self._first(other.sentence, _PERSON, barred) or chain
        return None

    def _has_people(self, sentence: int) -> bool:
        """Tell whether a sentence speaks of anybody; one that does not parts nobody from his pronoun."""
        chains = (self._of.get(at) for at in self._in_sentence(sentence, None))
        return any(chain is not None and chain.schema in _PERSON | _SEVERAL for chain in chains)

    def _others(self, index: int) -> tuple[Chain, ...]:
        """Give the persons spoken of shortly before who are shown to be of the other sex than "he" or "she"."""
        mention = self._mentions[index]
        first = self._first_of.get(mention.sentence - _REACH, self._first_of[mention.sentence])
        found = (self._of[at] for at in range(max(first, index - _MOST), index) if at in self._of)
        near = {id(one): one for one in found}.values()
        return tuple(one for one in near if one.schema == "Person" and not may_mean(mention, one, self._mentions))

    def _subject(self, index: int, schemas: frozenset[Schema]) -> Chain | None:
        """Give what the sentence is about before the pronoun, else what the sentence before it was."""
        mention = self._mentions[index]
        barred = self._agents(index) if mention.function == "object" else ()
        found = self._first(mention.sentence, schemas, barred, index)
        return found or self._first(mention.sentence - 1, schemas, barred)

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
            if chain.schema not in schemas and not (schemas >= _SEVERAL and _are_bodies(mention, chain)):
                continue
            if "genitive" in mention.case or "locative" in mention.case:
                best = best or (chain, 0)
            elif "agentive" in mention.case:
                return chain
            elif best is None or best[1] == 0:
                best = (chain, 1)
        return best[0] if best else None

    def _in_sentence(self, sentence: int, stop: int | None) -> Iterator[int]:
        first = self._first_of.get(sentence)
        if first is None:
            return
        stop = len(self._mentions) if stop is None else stop
        for at in range(first, min(stop, first + _MOST)):
            if self._mentions[at].sentence != sentence:
                return
            yield at

    def _agents(self, index: int) -> tuple[Chain, ...]:
        """Give who acts in a pronoun's own clause: its object is somebody else.

        Of several who act together only the last has the agent's ending: "Asha and [two officers-by] showed him".
        """
        first, last = self._mentions[index].clause
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

    def _behind(self, index: int) -> Chain | None:
        """Give the first person of the clauses behind, for a pronoun in an opening clause that leans on them."""
        mention = self._mentions[index]
        if any(self._is_person(at) for at in self._in_sentence(mention.sentence, index)):
            return None
        for at in range(index + 1, min(len(self._mentions), index + _MOST)):
            other = self._mentions[at]
            if other.sentence != mention.sentence:
                return None
            if other.first > mention.clause[1] and self._is_person(at) and other.form == "name":
                return self._of[at]
        return None

    def _is_person(self, at: int) -> bool:
        return at in self._of and self._of[at].schema == "Person"

    def _right_before(self, index: int) -> Chain | None:
        """Give what stands right before a relative pronoun; "who" means the person behind whom a body's name stands."""
        mention = self._mentions[index]
        edge, nearest = mention.first, None
        for before in range(index - 1, max(-1, index - 1 - _NEAR), -1):
            other = self._mentions[before]
            if other.sentence != mention.sentence or edge - other.last > _NEAR:
                break
            if before not in self._of:
                continue
            if mention.gloss != "person" or self._of[before].schema in _PERSON | _SEVERAL:
                return self._of[before]
            nearest = nearest or (self._of[before] if self._of[before].schema in _BODIES else None)
            edge = other.first
        return nearest or self._before_verb(index)

    def _before_verb(self, index: int) -> Chain | None:
        """Give what a relative pronoun behind the verb stands for: "[a panel] was set up, which ..."."""
        mention = self._mentions[index]
        if mention.clause[0] != mention.first:
            return None
        first = self._first_of[mention.sentence]
        for before in range(index - 1, max(first, index - _MOST) - 1, -1):
            other, chain = self._mentions[before], self._of.get(before)
            owns = "genitive" in other.case or "locative" in other.case or other.form in {"demonym", "pronoun"}
            if chain is not None and not owns and chain.schema in _ANYBODY | _SEVERAL | _DRIVEN:
                return chain
        return None

    def _said_by(self, index: int) -> Chain | None:
        """Give whose words "I" stands in: the person of its sentence, else who spoke before."""
        mention = self._mentions[index]
        for sentence in range(mention.sentence, mention.sentence - _FIRST_PERSON_REACH, -1):
            found = self._first(sentence, _PERSON, ())
            if found is not None:
                return found
        return None

    def _pair(self, index: int) -> tuple[Chain, ...]:
        """Give the two named side by side last before a pronoun for several, with nobody else of their kind since.

        "Both" may be two countries as well; before a noun ("both men") it stands for nobody by itself.
        """
        mention = self._mentions[index]
        if mention.case == "both" and self._is_before_noun(index):
            return ()
        persons = self._side_by_side(index)
        return persons or (self._pairs.named_last(index, BODIES[0]) if mention.case == "both" else ())

    def _is_before_noun(self, index: int) -> bool:
        if index + 1 >= len(self._mentions):
            return False
        following = self._mentions[index + 1]
        return following.form == "nominal" and following.first <= self._mentions[index].last + 1

    def _side_by_side(self, index: int) -> tuple[Chain, ...]:
        mention = self._mentions[index]
        last = None
        for before in range(index - 1, max(-1, index - 1 - _MOST), -1):
            other = self._mentions[before]
            if mention.sentence - other.sentence > _REACH:
                break
            chain = self._of.get(before)
            if chain is None or chain.schema != "Person" or other.form != "name":
                continue
            if last is not None:
                beside = self._mentions[last].first - other.last == _BESIDE and self._of[last] is not chain
                return (chain, self._of[last]) if beside else ()
            last = before
        return ()


def _are_bodies(mention: FoundMention, chain: Chain) -> bool:
    """Tell whether a noun stands for several bodies: "two companies"."""
    return mention.form == "nominal" and chain.schema in _BODIES and is_many(mention) is True
