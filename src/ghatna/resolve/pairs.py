"""Say which two are meant by "both sides", "the two countries", "both ministers": the pair that was named last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

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
_OPENING = 3  # the last of a report's first sentences, headline and dateline among them
_AND = 4  # code points of the shortest "and" with its blanks; ", " has two


class PairFinder:
    """Works on one report's mentions and the chains that its names are in; `two` are the words for "two", "both".

    `all_of` gives how many words like "all three" stand for.
    """

    def __init__(
        self, mentions: tuple[FoundMention, ...], of: Mapping[int, Chain], two: frozenset[str],
        all_of: Mapping[str, int],
    ) -> None:  # fmt: skip
        self._mentions = mentions
        self._of = of
        self._two = two
        self._all_of = all_of
        self._meant: dict[int, tuple[Chain, ...]] = {}
        self._pairs: dict[frozenset[int], tuple[Chain, ...]] = {}

    def pair(self, index: int, owner: Chain | None) -> tuple[Chain, ...]:
        """Give the two that a noun for several, of `owner`, stands for; none where they are not known to be two.

        Or the three or four of "all three countries".
        """
        countries = self._mentions[index].gloss in COUNTRIES
        kinds = self._kinds(self._mentions[index], index)
        size = self._size(index) if countries else _PAIR
        for schemas in kinds:
            found = self.named_last(index, schemas, size)
            if not found and size == _PAIR:
                found = self._spoken_of_most(index, schemas)
            if found:
                self._meant[index] = found
                if countries:
                    self._pairs[frozenset(map(id, found))] = found
                return found
        return self._pair_again(index, owner) if countries and self._mentions[index].plural else ()

    def told_together(self, index: int) -> tuple[Chain, ...]:
        """Give those for whom a noun for several stands together, none where it is one thing."""
        if index not in self._meant and self._mentions[index].gloss in COUNTRIES:
            self.pair(index, None)
        return self._meant.get(index, ())

    def _size(self, index: int) -> int:
        """Give how many are meant by the word in front of a noun: two where it says "two" or "both"."""
        front = self._mentions[index].front
        return next((self._all_of[word] for word in front if word in self._all_of), _PAIR)

    def is_two(self, index: int) -> bool:
        """Tell whether a word says that a noun for countries stands for two, whatever its own form."""
        return bool(self._mentions[index].gloss in COUNTRIES and self._kinds(self._mentions[index], index))

    def _spoken_of_most(self, index: int, schemas: frozenset[Schema]) -> tuple[Chain, ...]:
        """Give the two that a report is about: the only ones that it names again and again, or that it joins by a word.

        Both are named in its first sentences.
        """
        if schemas <= _PERSONS[0]:
            return ()
        named: dict[int, Chain] = {}
        times: Counter[int] = Counter()
        early: list[int] = []
        for at in range(index):
            chain = self._of.get(at)
            if chain is None or not chain.named or chain.schema not in schemas or self._is_beside(index, at):
                continue
            named[id(chain)] = chain
            times[id(chain)] += 1
            if self._mentions[at].sentence <= _OPENING:
                early.append(at)
        opening = {id(self._of[at]) for at in early}
        if len(named) == len(opening) == _PAIR and min(times.values()) > 1:
            return tuple(named.values())
        joined = {frozenset(map(id, pair)): pair for pair in self._joined_pairs(early)}
        return next(iter(joined.values())) if len(joined) == 1 else ()

    def _joined_pairs(self, names: list[int]) -> Iterator[tuple[Chain, Chain]]:
        """Give those of some names that a word joins in twos: "Peru and Chile", but not in a list of three."""
        rows: list[list[int]] = []
        for at in names:
            if rows and self._are_near(rows[-1][-1], at):
                rows[-1].append(at)
            else:
                rows.append([at])
        for row in rows:
            if len(row) == _PAIR and self._of[row[0]] is not self._of[row[1]] and self._are_joined(*row):
                yield self._of[row[0]], self._of[row[1]]

    def _are_near(self, one: int, two: int) -> bool:
        """Tell whether one word or mark at most parts two names."""
        before, here = self._mentions[one], self._mentions[two]
        return before.sentence == here.sentence and 0 <= here.first - before.last - 1 <= 1

    def _are_joined(self, one: int, two: int) -> bool:
        """Tell whether a word or hyphen parts two names, of which the first has no ending: a comma is no word."""
        before, here = self._mentions[one], self._mentions[two]
        gap = here.start - before.end
        return before.form == here.form == "name" and not before.case and (gap == 1 or gap >= _AND)

    def _is_beside(self, index: int, at: int) -> bool:
        """Tell whether a name is another than those to whom something is done in its sentence."""
        mention = self._mentions[index]
        return "dative" in mention.case and self._mentions[at].sentence == mention.sentence

    def _pair_again(self, index: int, owner: Chain | None) -> tuple[Chain, ...]:
        """Give the only pair of countries spoken of so far for "the countries" with no other word in front."""
        mention = self._mentions[index]
        bare = not mention.front and not mention.new and owner is None
        definite = _has_no_letter_case(mention) or mention.end - mention.start > len(mention.name)
        return next(iter(self._pairs.values())) if bare and definite and len(self._pairs) == 1 else ()

    def _kinds(self, mention: FoundMention, index: int) -> tuple[frozenset[Schema], ...]:
        """Give the kinds of those that may be meant, the likelier first."""
        beside = self._mentions[index - 1] if index else None
        near = beside is not None and beside.last == mention.first - 1
        if mention.gloss in COUNTRIES:
            two = near and beside is not None and beside.key in self._two
            two = two or any(word in self._two or word in self._all_of for word in mention.front)
            return BODIES[:1] if two and (mention.plural or _has_no_letter_case(mention)) else ()
        both = near and beside is not None and beside.form == "pronoun" and beside.case == "both"
        if mention.gloss in _BOTH_SIDES or (both and mention.gloss in _SIDES):
            return BODIES
        # "Two ministers" may be new ones, "both ministers" were spoken of.
        return _PERSONS if both and mention.schema in {"Person", "Group"} else ()

    def named_last(self, index: int, schemas: frozenset[Schema], size: int = _PAIR) -> tuple[Chain, ...]:
        """Give the only two of some kinds, or as many as are meant, of which the last sentence to name several speaks.

        To whom something is done are others than who does it: in "Peru and Chile urged both sides" the sentence itself
        does not tell.
        """
        mention = self._mentions[index]
        named: dict[int, list[Chain]] = {}
        for before in range(index - 1, -1, -1):
            sentence = self._mentions[before].sentence
            if mention.sentence - sentence > _REACH:
                break
            if self._is_beside(index, before):
                continue
            chain = self._of.get(before)
            if chain is not None and chain.named and chain.schema in schemas:
                found = named.setdefault(sentence, [])
                if chain not in found:
                    found.append(chain)
        pairs = [chains for chains in named.values() if len(chains) > 1]
        return tuple(reversed(pairs[0])) if pairs and len(pairs[0]) == size else ()


def _has_no_letter_case(mention: FoundMention) -> bool:
    """Tell whether a noun is written in letters without capitals: its direct plural may look like its singular."""
    letter = mention.name[:1]
    return letter.lower() == letter.upper()
