"""Say which noun before a noun for somebody or something takes up: "the ferry" and "a ferry" of the headline."""

from __future__ import annotations

from collections.abc import Iterator

from ghatna.model.names import FoundMention
from ghatna.model.records import record
from ghatna.resolve.chain import Chain
from ghatna.resolve.holders import is_compound
from ghatna.resolve.kinds import in_plural, kinds_of, loose_kinds_of

# Of these each country has one, so that "the capital" need not be the one that was named last.
_ONE_EACH = frozenset(("capital",))
_ALL_OF = frozenset(("animal",))
_LEAD = 2  # a dateline may stand between the headline and the first sentence


@record(frozen=True, slots=True, kw_only=True)
class _Noun:
    """A noun that began a chain: the words in front that tell it from others, its owner's country.

    `owned` tells whether a pronoun says whose it is, `many` whether it stands for several, `None` where that is open,
    `named` whether a name stood beside it.
    """

    front: frozenset[str]
    country: str | None
    owned: bool
    many: bool | None
    named: bool
    chain: Chain


class NounChains:
    """The chains of one report that nouns began; `headlines` are the places of headlines among the sentences."""

    def __init__(self, mentions: tuple[FoundMention, ...], headlines: frozenset[int]) -> None:
        self._mentions = mentions
        self._headlines = headlines
        self._lead = max(headlines, default=-1) + _LEAD
        self._nouns: dict[tuple[str, str], list[_Noun]] = {}
        self._written: dict[str, list[_Noun]] = {}

    def spoken_of(self, noun: FoundMention) -> bool:
        """Tell whether such a noun has begun a chain."""
        return bool(self._same(noun))

    def last(self, noun: FoundMention) -> Chain | None:
        """Give the chain that such a noun began last."""
        same = self._same(noun)
        return same[-1].chain if same else None

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
            and _is_as_many(one, noun)
            and not (one.named and front)
        ]
        if fits:
            return fits[-1].chain
        if bare and not front and not noun.new and is_definite(noun):
            what = in_plural(what_is(noun)[-1]) if noun.plural else what_is(noun)[-1]
            for alike in (kinds_of(what), loose_kinds_of(what)):
                kinds = {id(one.chain): one.chain for one in self._of_kind(noun, alike) if _is_as_many(one, noun)}
                if len(kinds) == 1:
                    return next(iter(kinds.values()))
        told = [one for one in self._same(noun) if self._is_told_again(one, noun, country)]
        return told[0].chain if len(told) == 1 else None

    def put(self, noun: FoundMention, chain: Chain, *, owned: bool) -> None:
        """Keep a chain that a noun began, or in which it stands beside a name: "the city of Surat"."""
        if not chain.named or noun.gloss not in _ONE_EACH:
            kept = _Noun(
                front=_front(noun),
                country=chain.country,
                owned=owned,
                many=is_many(noun),
                named=chain.named,
                chain=chain,
            )
            self._nouns.setdefault(_said(noun), []).append(kept)
            if _may_be_several(noun):
                self._written.setdefault(noun.key, []).append(kept)

    def _same(self, noun: FoundMention) -> list[_Noun]:
        """Give the nouns that say the same; of several persons, also one that is written alike, whatever one is called.

        So "six [MP]" and "the [MPs]" where the ending of one does not tell how many there are.
        """
        said = self._nouns.get(_said(noun), [])
        alike = self._written.get(noun.key, ()) if _may_be_several(noun) else ()
        known = {id(one) for one in said} if alike else ()
        return said + [one for one in alike if id(one) not in known] if alike else said

    def _of_kind(self, noun: FoundMention, kinds: frozenset[str]) -> Iterator[_Noun]:
        """Give the nouns that name a kind of what a noun says: a ferry for "the ship", a leopard for "the animal"."""
        what = what_is(noun)[-1]
        if what in _ALL_OF:
            kinds = frozenset(head for schema, head in self._nouns if schema == noun.schema and head != what)
        for kind in kinds:
            yield from self._nouns.get((noun.schema or "Thing", kind), ())

    def _only_in_headline(self, chain: Chain) -> bool:
        """Tell whether only the headline spoke of something: the report's first "a ferry" is the headline's ferry."""
        return all(self._mentions[at].sentence in self._headlines for at in chain.mentions)

    def _is_told_again(self, before: _Noun, noun: FoundMention, country: str | None) -> bool:
        """Tell whether a report's first sentence says in other words what its headline spoke of.

        So in "Pune surveyor jailed" and "A former surveyor was jailed", but not "her surveyor".
        """
        compatible = before.country is None or country is None or before.country == country
        first = noun.sentence <= self._lead and noun.sentence not in self._headlines
        same = compatible and _is_as_many(before, noun)
        return first and same and not before.owned and self._only_in_headline(before.chain)


def _said(noun: FoundMention) -> tuple[str, str]:
    return noun.schema or "Thing", what_is(noun)[-1]


def _may_be_several(noun: FoundMention) -> bool:
    """Tell whether a noun stands for several persons, or bears no ending that would show that it does not."""
    letter = noun.name[:1]
    open_ = noun.schema == "Person" and letter.lower() == letter.upper() and not noun.case and not noun.new
    return noun.schema == "Group" or (open_ and not noun.front)


def is_definite(noun: FoundMention) -> bool:
    """Tell whether a noun has an article, or is of a language without: "thieves" may be others than "the thieves"."""
    letter = noun.name[:1]
    return letter.lower() == letter.upper() or noun.end - noun.start > len(noun.name)


def is_many(noun: FoundMention) -> bool | None:
    """Tell whether a noun stands for several; where letters have no case, endings do not always tell."""
    if noun.plural:
        return True
    letter = noun.name[:1]
    if letter.lower() == letter.upper():
        return None
    return noun.key.endswith("s") and not (noun.gloss or noun.key).endswith("s")


def _is_as_many(before: _Noun, noun: FoundMention) -> bool:
    many = is_many(noun)
    return before.many is None or many is None or before.many == many


def what_is(noun: FoundMention) -> list[str]:
    """Give the words that say what a noun is, the last the one that others may say alone.

    They are English: the direct form of a noun is not always known from the oblique one, and two may mean a court.
    """
    what = noun.gloss or noun.key
    return what.split() if is_compound(noun) else [what]


def _front(noun: FoundMention) -> frozenset[str]:
    return frozenset((*noun.front, *what_is(noun)[:-1]))
