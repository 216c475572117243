"""Gather the mentions of one report that speak of the same person or thing."""

from __future__ import annotations

from dataclasses import dataclass, field

from ghatna.model.entities import Schema
from ghatna.model.names import FoundMention, KnownName
from ghatna.packs.pack import Pack

_THINGS: frozenset[Schema] = frozenset(("Facility", "Vehicle", "Weapon", "Document", "NamedEvent", "Work", "PublicBody",
                                        "Organization", "Company", "Media"))  # fmt: skip
_PRONOUN_REACH = 1
_OWNER_REACH = 4
_SHORTEST_FOLDED = 5
# Two names with one word between them: "and".
_BESIDE = 2


@dataclass(slots=True)
class Chain:
    """Mentions of one thing, as they are gathered: indices into the mentions, names' normal forms, identities."""

    schema: Schema
    mentions: list[int] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    known: tuple[KnownName, ...] = ()
    named: bool = False
    roles: list[str] = field(default_factory=list)
    country: str | None = None
    owner: int | None = None


class ChainMaker:
    """Gathers mentions by one pack's data: letters that names waver between."""

    def __init__(self, pack: Pack) -> None:
        self._folds = str.maketrans({row["letter"]: row["other"] for row in pack.table("confusables")})

    def gather(self, mentions: tuple[FoundMention, ...]) -> tuple[Chain, ...]:
        """Give the chains in the order of their first mention."""
        work = _Gathering(mentions, self._folds)
        for index, mention in enumerate(mentions):
            if mention.form in {"name", "demonym"}:
                work.take_name(index)
        for index, mention in enumerate(mentions):
            if mention.form == "nominal":
                work.take_noun(index)
        for index, mention in enumerate(mentions):
            if mention.form == "pronoun":
                work.take_pronoun(index)
        chains = [chain for chain in work.chains if chain.mentions]
        for chain in chains:
            chain.mentions.sort()
        return tuple(sorted(chains, key=lambda chain: chain.mentions[0]))


class _Gathering:
    """One report's gathering: chains so far, and which chain each mention is in."""

    def __init__(self, mentions: tuple[FoundMention, ...], folds: dict[int, str]) -> None:
        self.mentions = mentions
        self.chains: list[Chain] = []
        self.of: dict[int, Chain] = {}
        self._folds = folds
        self._by_id: dict[tuple[str, str], Chain] = {}
        self._by_key: dict[str, Chain] = {}
        self._by_word: dict[str, list[Chain]] = {}
        self._nouns: dict[tuple[str, str, str | None], Chain] = {}
        self._heads: dict[str, list[Chain]] = {}

    def take_name(self, index: int) -> None:
        mention = self.mentions[index]
        chain = self._of_identity(mention) or self._of_words(mention) or self._in_brackets(mention)
        if chain is None:
            chain = Chain(schema=mention.schema or "Thing", named=True)
            self.chains.append(chain)
        self._join(chain, index)
        self._index(chain, mention)

    def _in_brackets(self, mention: FoundMention) -> Chain | None:
        """Give the chain of the name that this one stands behind in brackets, where both may be one thing's."""
        chain = self.of.get(mention.of) if mention.of is not None else None
        same = chain is not None and _kind(chain.schema) == _kind(mention.schema) == "thing"
        return chain if same and not mention.known else None

    def _of_identity(self, mention: FoundMention) -> Chain | None:
        for known in mention.known:
            chain = self._by_id.get((known.dataset, known.id))
            if chain is not None:
                return chain
        return None

    def _of_words(self, mention: FoundMention) -> Chain | None:
        key = self._folded(mention.key)
        chain = self._by_key.get(f"{_kind(mention.schema)}:{key}")
        if chain is not None and (not chain.known or not mention.known):
            return chain
        if mention.schema != "Person":
            return self._place_taken_for_person(mention, key)
        words = key.split()
        if len(words) == 1:
            full = [one for one in self._by_word.get(key, []) if one.schema == "Person"]
            return full[-1] if full else self._by_key.get(f"place:{key}")
        for one in self._by_word.get(words[-1], []) + self._by_word.get(words[0], []):
            if one.schema == "Person" and _is_same_person(words, [self._folded(k).split() for k in one.keys]):
                return one
        return None

    def _place_taken_for_person(self, mention: FoundMention, key: str) -> Chain | None:
        """Give the one-word person who is named as a place here, unless an office or a full name speaks against it."""
        chain = self._by_key.get(f"person:{key}") if _kind(mention.schema) == "place" and " " not in key else None
        if chain is None or chain.roles or any(" " in other for other in chain.keys):
            return None
        chain.schema = "Place"
        return chain

    def _index(self, chain: Chain, mention: FoundMention) -> None:
        key = self._folded(mention.key)
        self._by_key.setdefault(f"{_kind(mention.schema)}:{key}", chain)
        for known in mention.known:
            self._by_id.setdefault((known.dataset, known.id), chain)
        for word in key.split():
            chains = self._by_word.setdefault(word, [])
            if chain not in chains:
                chains.append(chain)
        head = key.split()[-1]
        self._heads.setdefault(head, []).append(chain)

    def _join(self, chain: Chain, index: int) -> None:
        mention = self.mentions[index]
        chain.mentions.append(index)
        self.of[index] = chain
        if mention.form in {"name", "demonym"}:
            if mention.key not in chain.keys:
                chain.keys.append(mention.key)
            if not chain.known and mention.known:
                chain.known = mention.known
                chain.schema = mention.known[0].schema
            if chain.schema == "Thing" and mention.schema not in {None, "Thing"}:
                chain.schema = mention.schema
        for role in mention.roles:
            if role.name_en not in chain.roles:
                chain.roles.append(role.name_en)

    def _folded(self, key: str) -> str:
        return key.translate(self._folds) if len(key) >= _SHORTEST_FOLDED else key

    def owner(self, index: int) -> Chain | None:
        """Give what a noun belongs to: the nearest name right before it, demonym or in the genitive."""
        mention = self.mentions[index]
        for before in range(index - 1, max(-1, index - 1 - _OWNER_REACH), -1):
            other = self.mentions[before]
            near = other.sentence == mention.sentence and 0 <= mention.first - other.last - 1 <= _OWNER_REACH
            if not near:
                return None
            if before not in self.of or other.form not in {"name", "demonym"}:
                continue
            if other.form == "demonym" or "genitive" in other.case or other.last + 1 == mention.first:
                return self.of[before]
            return None
        return None

    def take_noun(self, index: int) -> None:
        mention = self.mentions[index]
        following = self.mentions[index + 1] if index + 1 < len(self.mentions) else None
        owner = self.owner(index)
        if following is not None and mention.roles and following.form == "name" and _carries(following, mention):
            chain: Chain | None = self.of.get(index + 1)
            if chain is not None:
                self._join(chain, index)
                chain.owner = chain.owner if chain.owner is not None else self._place_of(owner)
                chain.country = chain.country or _country_of(owner)
                return
        chain = self._named_by(mention, owner, index)
        if chain is None:
            key = (mention.schema or "Thing", mention.key, _country_of(owner))
            chain = self._nouns.get(key)
            if chain is None:
                chain = Chain(schema=mention.schema or "Thing", country=_country_of(owner))
                chain.owner = self._place_of(owner)
                chain.roles.extend(role.name_en for role in mention.roles)
                self.chains.append(chain)
                self._nouns[key] = chain
        self._join(chain, index)

    def _place_of(self, owner: Chain | None) -> int | None:
        return owner.mentions[0] if owner is not None and owner.mentions else None

    def _named_by(self, mention: FoundMention, owner: Chain | None, index: int) -> Chain | None:
        """Give the named chain that a noun takes up: the holder of the office, the last thing of that kind."""
        country = _country_of(owner)
        if mention.roles and not mention.plural:
            holders = [
                chain
                for chain in self.chains
                if chain.named and chain.schema == "Person" and mention.roles[0].name_en in chain.roles
                and chain.mentions[0] < index and (country is None or chain.country in {None, country})
            ]  # fmt: skip
            return holders[-1] if len(holders) == 1 else None
        if mention.schema in _THINGS and owner is None:
            found = [
                chain for chain in self._heads.get(self._folded(mention.key).split()[-1], [])
                if chain.named and chain.mentions[0] < index and " " in chain.keys[0]
            ]  # fmt: skip
            return found[-1] if found else None
        return None

    def take_pronoun(self, index: int) -> None:
        """Join a pronoun with the person spoken of last, or with the two named together, where that is safe."""
        mention = self.mentions[index]
        if mention.case not in {"third", "both"}:
            return
        if mention.gloss != "singular":
            pair = self._pair(index)
            for one in pair:
                self._join(one, index)
            if pair or mention.plural:
                return
        for before in range(index - 1, -1, -1):
            other = self.mentions[before]
            if mention.sentence - other.sentence > _PRONOUN_REACH:
                return
            chain = self.of.get(before)
            if chain is not None and chain.schema == "Person" and not other.plural:
                subject = self._subject(other.sentence) if other.sentence < mention.sentence else None
                self._join(subject or chain, index)
                return

    def _pair(self, index: int) -> tuple[Chain, ...]:
        """Give the two persons named side by side last before a pronoun for several, with no other person since."""
        mention = self.mentions[index]
        last = None
        for before in range(index - 1, -1, -1):
            other = self.mentions[before]
            if mention.sentence - other.sentence > _PRONOUN_REACH:
                break
            chain = self.of.get(before)
            if chain is None or chain.schema != "Person" or other.form != "name":
                continue
            if last is not None:
                beside = last.first - other.last == _BESIDE and self.of[self.mentions.index(last)] is not chain
                return (chain, self.of[self.mentions.index(last)]) if beside else ()
            last = other
        return ()

    def _subject(self, sentence: int) -> Chain | None:
        """Give the first person of a sentence: what the next sentence's pronoun most often takes up."""
        for index, mention in enumerate(self.mentions):
            if mention.sentence == sentence and mention.form == "name" and index in self.of:
                chain = self.of[index]
                if chain.schema == "Person":
                    return chain
        return None


def _kind(schema: Schema | None) -> str:
    if schema in {"Country", "Place", "Facility"}:
        return "place"
    return "person" if schema == "Person" else "thing"


def _country_of(chain: Chain | None) -> str | None:
    if chain is None:
        return None
    return chain.country or next((known.country for known in chain.known if known.country), None)


def _carries(name: FoundMention, noun: FoundMention) -> bool:
    """Tell whether an office is the one that stands before a name."""
    return any(role.start == noun.start or role.end == noun.end for role in name.roles)


def _is_same_person(words: list[str], others: list[list[str]]) -> bool:
    """Tell whether two full names may be one person's: the same last word, and no first words that differ."""
    return any(len(other) > 1 and words[-1] == other[-1] and words[0][:2] == other[0][:2] for other in others)
