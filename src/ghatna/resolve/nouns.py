"""Say which noun before a noun for somebody or something takes up: "the ferry" and "a ferry" of the headline."""

from __future__ import annotations

from ghatna.model.names import FoundMention
from ghatna.model.records import record
from ghatna.resolve.chain import Chain
from ghatna.resolve.holders import is_compound

_LEAD = 2  # a dateline may stand between the headline and the first sentence


@record(frozen=True, slots=True, kw_only=True)
class _Noun:
    """A noun that began a chain: the words in front that tell it from others, its owner's country.

    `owned` tells whether a pronoun says whose it is.
    """

    front: frozenset[str]
    country: str | None
    owned: bool
    chain: Chain


class NounChains:
    """The chains of one report that nouns began; `headlines` are the places of headlines among the sentences."""

    def __init__(self, mentions: tuple[FoundMention, ...], headlines: frozenset[int]) -> None:
        self._mentions = mentions
        self._headlines = headlines
        self._lead = max(headlines, default=-1) + _LEAD
        self._nouns: dict[tuple[str, str], list[_Noun]] = {}

    def spoken_of(self, noun: FoundMention) -> bool:
        """Tell whether such a noun has begun a chain."""
        return bool(self._same(noun))

    def find(self, noun: FoundMention, country: str | None, *, bare: bool) -> Chain | None:
        """Give the chain of the same noun before; `bare` tells that no word says whose or which it is.

        A noun with words of its own in front ("foreign officials") is another than one with others. "The farmers" are
        Peru's farmers of whom it spoke; "his farmers" may be others.
        """
        front = _front(noun)
        fits = [
            one
            for one in self._same(noun)
            if ((bare and not front) or one.country in {None, country})
            and (not front or not one.front or front == one.front)
            and (not noun.new or self._only_in_headline(one.chain))
        ]
        if fits:
            return fits[-1].chain
        told = [one for one in self._same(noun) if self._is_told_again(one, noun, country)]
        return told[0].chain if len(told) == 1 else None

    def put(self, noun: FoundMention, chain: Chain, *, owned: bool) -> None:
        """Keep a chain that a noun began."""
        self._same(noun).append(_Noun(front=_front(noun), country=chain.country, owned=owned, chain=chain))

    def _same(self, noun: FoundMention) -> list[_Noun]:
        return self._nouns.setdefault((noun.schema or "Thing", what_is(noun)[-1]), [])

    def _only_in_headline(self, chain: Chain) -> bool:
        """Tell whether only the headline spoke of something: the report's first "a ferry" is the headline's ferry."""
        return all(self._mentions[at].sentence in self._headlines for at in chain.mentions)

    def _is_told_again(self, before: _Noun, noun: FoundMention, country: str | None) -> bool:
        """Tell whether a report's first sentence says in other words what its headline spoke of.

        So in "Pune surveyor jailed" and "A former surveyor was jailed", but not "her surveyor".
        """
        compatible = before.country is None or country is None or before.country == country
        first = noun.sentence <= self._lead and noun.sentence not in self._headlines
        return first and compatible and not before.owned and self._only_in_headline(before.chain)


def what_is(noun: FoundMention) -> list[str]:
    """Give the words that say what a noun is, the last the one that others may say alone.

    They are English: the direct form of a noun is not always known from the oblique one, and two may mean a court.
    """
    what = noun.gloss or noun.key
    return what.split() if is_compound(noun) else [what]


def _front(noun: FoundMention) -> frozenset[str]:
    return frozenset((*noun.front, *what_is(noun)[:-1]))
