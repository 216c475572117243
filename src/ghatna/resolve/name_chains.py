"""Gather the names of one report that are one person's or thing's, though some are shorter or spelt otherwise."""

from __future__ import annotations

from ghatna.model.entities import Schema
from ghatna.model.names import FoundMention
from ghatna.model.records import record
from ghatna.packs.skeleton import skeleton
from ghatna.resolve.chain import Chain
from ghatna.resolve.holders import FIRMS

_FIRMS: frozenset[Schema] = frozenset(("Organization", "Company"))
_NAMED_SOON = 2
_SHORTEST_FOLDED = 5
_LARGEST_CACHE = 20_000


@record(frozen=True, slots=True, kw_only=True)
class Titles:
    """Words of courtesy beside a person's name, and those that are written on to it, in their normal forms."""

    apart: frozenset[str]
    glued: tuple[str, ...]


class Folds:
    """Writes longer names with one letter for those that names waver between."""

    def __init__(self, letters: dict[int, str]) -> None:
        self._letters = letters
        self._known: dict[str, str] = {}

    def of(self, key: str) -> str:
        """Give how a name is compared; reports name the same again and again."""
        folded = self._known.get(key)
        if folded is None:
            folded = key.translate(self._letters) if len(key) >= _SHORTEST_FOLDED else key
            if len(self._known) < _LARGEST_CACHE:
                self._known[key] = folded
        return folded


class NameChains:
    """One report's names: chains so far, and which chain each mention is in."""

    def __init__(
        self,
        mentions: tuple[FoundMention, ...],
        folds: Folds,
        headlines: frozenset[int],
        titles: Titles,
    ) -> None:
        self.mentions = mentions
        self._titles = titles
        self.chains: list[Chain] = []
        self.of: dict[int, Chain] = {}
        self._folds = folds
        self._by_id: dict[tuple[str, str], Chain] = {}
        self._by_key: dict[str, Chain] = {}
        self._by_word: dict[str, list[Chain]] = {}
        self._by_sound: dict[str, list[Chain]] = {}
        self._headlines = headlines
        self._heads: dict[str, list[Chain]] = {}
        self._at = {at: index for index, one in enumerate(mentions) if one.form == "name"
                    for at in range(one.first, one.last + 1)}  # fmt: skip
        self._schemas = _usual_schemas(mentions)
        self._sounds: dict[str, str] = {}

    def take_name(self, index: int) -> None:
        """Put a name into the chain of who or what bears it, a new one if nobody does so far."""
        mention = self.mentions[index]
        chain = self._of_identity(mention) or self._of_words(mention, index) or self._in_brackets(index)
        if chain is None:
            schema = self._schemas.get(mention.key, mention.schema) if not mention.known else mention.schema
            if schema == "Person" and any(role.name_en in FIRMS for role in mention.roles):
                schema = "Company"
            chain = Chain(schema=schema or "Thing", named=True)
            self.chains.append(chain)
        self.join(chain, index)
        self._index(chain, mention)

    def _in_brackets(self, index: int) -> Chain | None:
        """Give the chain of the name that this one stands behind in brackets, where both may be one thing's."""
        mention = self.mentions[index]
        chain = self.of.get(mention.of) if mention.of is not None else None
        if chain is None and index + 1 < len(self.mentions) and self.mentions[index + 1].of == index:
            chain = self.of.get(index + 1)
        same = chain is not None and kind_of(chain.schema) == kind_of(mention.schema) == "thing"
        return chain if same and not mention.known else None

    def _of_identity(self, mention: FoundMention) -> Chain | None:
        for known in mention.known:
            chain = self._by_id.get((known.dataset, known.id))
            if chain is not None:
                return chain
        return None

    def _of_words(self, mention: FoundMention, index: int) -> Chain | None:
        key = self._folded(mention.key)
        chain = self._by_key.get(f"{kind_of(mention.schema)}:{key}")
        if chain is not None and (not chain.known or not mention.known):
            return chain
        if mention.schema != "Person":
            return self._place_taken_for_person(mention, key) or self._longer_body(mention, key)
        words = key.split()
        if len(words) == 1:
            full = [one for one in self._by_word.get(key, []) if one.schema == "Person"]
            found = self._most_spoken_of(full, index) or self._by_key.get(f"place:{key}")
            found = found or self._longer_body(mention, key) or self._without_title(key, index)
            return found or self._most_spoken_of(self._by_sound.get(skeleton(key), []), index)
        for one in self._by_word.get(words[-1], []) + self._by_word.get(words[0], []):
            if one.schema == "Person" and _is_same_person(words, [self._folded(k).split() for k in one.keys]):
                return one
        bare = [word for word in words if word not in self._titles.apart]
        if len(bare) == 1:
            titled = self._most_spoken_of(
                [one for one in self._by_word.get(bare[0], []) if one.schema == "Person"], index
            )
            if titled is not None:
                return titled
        return next(iter(self._by_sound.get(skeleton(key), [])), None)

    def _without_title(self, key: str, index: int) -> Chain | None:
        """Give the person whose name has a title written on to it: "Ashok[bhai]"."""
        title = next((one for one in self._titles.glued if key.endswith(one) and len(key) > len(one) + 1), "")
        full = self._by_word.get(key.removesuffix(title), []) if title else []
        return self._most_spoken_of([one for one in full if one.schema == "Person"], index)

    def _most_spoken_of(self, chains: list[Chain], index: int) -> Chain | None:
        """Give the one of some persons of a name who was named most before a mention, the last one of equals.

        One who is named only later is meant where that is soon and there is no other.
        """
        before = [
            (sum(one < index for one in chain.mentions), max(one for one in chain.mentions if one < index), chain)
            for chain in chains
            if any(one < index for one in chain.mentions)
        ]
        if before:
            return max(before, key=lambda one: one[:2])[2]
        if len(chains) != 1:
            return None
        soon = self._distance(index, chains[0].mentions[0]) <= _NAMED_SOON
        return chains[0] if soon or self.mentions[index].sentence in self._headlines else None

    def _longer_body(self, mention: FoundMention, key: str) -> Chain | None:
        """Give the one body whose name begins with a word that is named alone: "Keller" of the Keller Group."""
        place = kind_of(mention.schema) == "place"
        if " " in key or place or any(one.schema not in _FIRMS for one in mention.known):
            return None
        found = [
            chain for chain in self._by_word.get(key, [])
            if chain.schema in _FIRMS and (not chain.known or not mention.known)
            and any(self._folded(one).startswith(f"{key} ") for one in chain.keys)
        ]  # fmt: skip
        return found[0] if len(found) == 1 else None

    def _distance(self, index: int, other: int) -> int:
        return abs(self.mentions[other].sentence - self.mentions[index].sentence)

    def _place_taken_for_person(self, mention: FoundMention, key: str) -> Chain | None:
        """Give the one-word person who is named as a place here, unless an office or a full name speaks against it."""
        chain = self._by_key.get(f"person:{key}") if kind_of(mention.schema) == "place" and " " not in key else None
        if chain is None or chain.roles or any(" " in other for other in chain.keys):
            return None
        chain.schema = "Place"
        return chain

    def _index(self, chain: Chain, mention: FoundMention) -> None:
        key = self._folded(mention.key)
        self._by_key.setdefault(f"{kind_of(mention.schema)}:{key}", chain)
        for known in mention.known:
            self._by_id.setdefault((known.dataset, known.id), chain)
        # A short name by itself is not folded, though in a longer one it is: "Shah" of "Ramesh Shah".
        for word in dict.fromkeys((*key.split(), *(self._folded(one) for one in mention.key.split()))):
            chains = self._by_word.setdefault(word, [])
            if chain not in chains:
                chains.append(chain)
        if chain.schema == "Person":
            for sound in {self._sound(key), *(self._sound(word) for word in key.split())}:
                chains = self._by_sound.setdefault(sound, []) if sound else [chain]
                if chain not in chains:
                    chains.append(chain)
        for head in {key.split()[-1], mention.head}:
            if head and " " in key:
                self._heads.setdefault(head, []).append(chain)

    def join(self, chain: Chain, index: int) -> None:
        """Put a mention into a chain, with what the mention tells of it."""
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
        return self._folds.of(key)

    def _sound(self, key: str) -> str:
        sound = self._sounds.get(key)
        if sound is None:
            sound = self._sounds[key] = skeleton(key)
        return sound


def kind_of(schema: Schema | None) -> str:
    """Tell places from persons and from things: names of two of these are not the same."""
    if schema in {"Country", "Place", "Facility"}:
        return "place"
    return "person" if schema == "Person" else "thing"


def _is_same_person(words: list[str], others: list[list[str]]) -> bool:
    """Tell whether two full names may be one person's: the same last word, and no first words that differ."""
    return any(len(other) > 1 and words[-1] == other[-1] and words[0][:2] == other[0][:2] for other in others)


def _usual_schemas(mentions: tuple[FoundMention, ...]) -> dict[str, Schema]:
    """Give the kind that each name is oftenest taken for: the words around it show it better here than there."""
    counts: dict[str, dict[Schema, int]] = {}
    for mention in mentions:
        if mention.form == "name" and mention.schema is not None and not mention.known:
            of_key = counts.setdefault(mention.key, {})
            of_key[mention.schema] = of_key.get(mention.schema, 0) + 1
    return {key: max(of_key, key=lambda one: of_key[one]) for key, of_key in counts.items() if len(of_key) > 1}
