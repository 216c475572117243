"""Gather the mentions of one report that speak of the same person or thing."""

from __future__ import annotations

from collections import Counter

from ghatna.model.entities import Schema
from ghatna.model.names import FoundMention
from ghatna.model.said import FoundAttribution
from ghatna.packs.pack import Pack
from ghatna.packs.skeleton import skeleton
from ghatna.resolve.chain import Chain
from ghatna.resolve.holders import FIRMS, find_firm, find_holder, may_hold
from ghatna.resolve.nouns import NounChains, what_is
from ghatna.resolve.pairs import COUNTRIES, PairFinder
from ghatna.resolve.pronouns import PronounFinder

_THINGS: frozenset[Schema] = frozenset(("Facility", "Vehicle", "Weapon", "Document", "NamedEvent", "Work", "PublicBody",
                                        "Organization", "Company", "Media"))  # fmt: skip
_OWNER_REACH = 4
_COUNTRY_REACH = 2
_NAMED_SOON = 2
_SHORTEST_FOLDED = 5


class ChainMaker:
    """Gathers mentions by one pack's data: letters that names waver between."""

    def __init__(self, pack: Pack) -> None:
        self._folds = str.maketrans({row["letter"]: row["other"] for row in pack.table("confusables")})
        counts = (row for row in pack.table("numbers") if row["value"] == "2" and row["kind"] in {"number", "all"})
        self._two = frozenset(row["surface"] for row in counts)

    def gather(
        self,
        mentions: tuple[FoundMention, ...],
        headlines: frozenset[int] = frozenset(),
        said: tuple[FoundAttribution, ...] = (),
    ) -> tuple[Chain, ...]:
        """Give the chains in the order of their first mention.

        `headlines` are the places of such sentences, `said` the statements, which show whom a pronoun in them can mean.
        """
        work = _Gathering(mentions, self._folds, headlines)
        names = [index for index, mention in enumerate(mentions) if mention.form in {"name", "demonym"}]
        for index in sorted(names, key=lambda index: (" " not in mentions[index].key, index)):
            work.take_name(index)
        nouns = [index for index, mention in enumerate(mentions) if mention.form == "nominal"]
        pairs = PairFinder(mentions, work.of, self._two)
        for index in nouns:
            if mentions[index].gloss not in COUNTRIES:
                work.take_noun(index, pairs)
        pronouns = PronounFinder(mentions, work.of, pairs, said)
        for index, mention in enumerate(mentions):
            if mention.form == "pronoun":
                for chain in pronouns.means(index):
                    work.join(chain, index)
        for index in nouns:
            if mentions[index].gloss in COUNTRIES:
                work.take_country(index, pairs)
        chains = [chain for chain in work.chains if chain.mentions]
        for chain in chains:
            chain.mentions.sort()
        return tuple(sorted(chains, key=lambda chain: chain.mentions[0]))


class _Gathering:
    """One report's gathering: chains so far, and which chain each mention is in."""

    def __init__(self, mentions: tuple[FoundMention, ...], folds: dict[int, str], headlines: frozenset[int]) -> None:
        self.mentions = mentions
        self.chains: list[Chain] = []
        self.of: dict[int, Chain] = {}
        self._folds = folds
        self._by_id: dict[tuple[str, str], Chain] = {}
        self._by_key: dict[str, Chain] = {}
        self._by_word: dict[str, list[Chain]] = {}
        self._by_sound: dict[str, list[Chain]] = {}
        self._nouns = NounChains(mentions, headlines)
        self._heads: dict[str, list[Chain]] = {}
        self._at = {at: index for index, one in enumerate(mentions) if one.form == "name"
                    for at in range(one.first, one.last + 1)}  # fmt: skip
        self._schemas = _usual_schemas(mentions)

    def take_name(self, index: int) -> None:
        mention = self.mentions[index]
        chain = self._of_identity(mention) or self._of_words(mention, index) or self._in_brackets(index)
        if chain is None:
            schema = self._schemas.get(mention.key, mention.schema) if not mention.known else mention.schema
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
        same = chain is not None and _kind(chain.schema) == _kind(mention.schema) == "thing"
        return chain if same and not mention.known else None

    def _of_identity(self, mention: FoundMention) -> Chain | None:
        for known in mention.known:
            chain = self._by_id.get((known.dataset, known.id))
            if chain is not None:
                return chain
        return None

    def _of_words(self, mention: FoundMention, index: int) -> Chain | None:
        key = self._folded(mention.key)
        chain = self._by_key.get(f"{_kind(mention.schema)}:{key}")
        if chain is not None and (not chain.known or not mention.known):
            return chain
        if mention.schema != "Person":
            return self._place_taken_for_person(mention, key)
        words = key.split()
        if len(words) == 1:
            full = [one for one in self._by_word.get(key, []) if one.schema == "Person"]
            found = self._most_spoken_of(full, index) or self._by_key.get(f"place:{key}")
            return found or self._most_spoken_of(self._by_sound.get(skeleton(key), []), index)
        for one in self._by_word.get(words[-1], []) + self._by_word.get(words[0], []):
            if one.schema == "Person" and _is_same_person(words, [self._folded(k).split() for k in one.keys]):
                return one
        return next(iter(self._by_sound.get(skeleton(key), [])), None)

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
        soon = len(chains) == 1 and self._distance(index, chains[0].mentions[0]) <= _NAMED_SOON
        return chains[0] if soon else None

    def _distance(self, index: int, other: int) -> int:
        return abs(self.mentions[other].sentence - self.mentions[index].sentence)

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
        # A short name by itself is not folded, though in a longer one it is: "Shah" of "Ramesh Shah".
        for word in dict.fromkeys((*key.split(), *(self._folded(one) for one in mention.key.split()))):
            chains = self._by_word.setdefault(word, [])
            if chain not in chains:
                chains.append(chain)
        if chain.schema == "Person":
            for sound in {skeleton(key), *(skeleton(word) for word in key.split())}:
                chains = self._by_sound.setdefault(sound, []) if sound else [chain]
                if chain not in chains:
                    chains.append(chain)
        for head in {key.split()[-1], mention.head}:
            if head and " " in key:
                self._heads.setdefault(head, []).append(chain)

    def join(self, chain: Chain, index: int) -> None:
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

    def _owner_behind(self, mention: FoundMention) -> Chain | None:
        """Give the body whose name stands behind an office: "head of the Council"."""
        return self.of.get(self._at.get(mention.owned_by, -1)) if mention.owned_by is not None else None

    def take_noun(self, index: int, pairs: PairFinder) -> None:
        if self._take_pair(index, pairs):
            return
        mention = self.mentions[index]
        following = self.mentions[index + 1] if index + 1 < len(self.mentions) else None
        owner = self.owner(index) or self._owner_behind(mention)
        if following is not None and mention.roles and following.form == "name" and _carries(following, mention):
            chain: Chain | None = self.of.get(index + 1)
            if chain is not None:
                self.join(chain, index)
                chain.owner = chain.owner if chain.owner is not None else self._place_of(owner)
                chain.country = chain.country or _country_of(owner)
                return
        chain = self._beside(index)
        if chain is not None and not mention.roles:
            self._nouns.put(mention, chain, owned=False)
        chain = chain or self._named_by(mention, owner, index) or self._noun(index, owner)
        self.join(chain, index)
        if mention.roles and chain.owner is None:
            chain.owner = self._place_of(owner)

    def _take_pair(self, index: int, pairs: PairFinder) -> bool:
        """Join a noun with each of the two that it stands for, if it stands for two that are known."""
        found = pairs.pair(index, self.owner(index))
        for one in found:
            self.join(one, index)
        return bool(found)

    def take_country(self, index: int, pairs: PairFinder) -> None:
        """Join the noun "country" with the country that is meant: of whom it is, or that was named last.

        "The two countries" are the pair that was named last, "the countries" behind it the same.
        """
        mention = self.mentions[index]
        if self._take_pair(index, pairs):
            return
        chain = None
        if not mention.plural and not mention.new:
            holder = self._holder(index)
            code = _country_of(holder)
            if holder is not None:
                chain = holder if holder.schema == "Country" else self._by_id.get(("iso", code)) if code else None
            elif len(mention.front) <= 1:
                chain = self._last_country(index)
        self.join(chain or self._noun(index, self.owner(index)), index)

    def _holder(self, index: int) -> Chain | None:
        """Give what the pronoun in front of a noun, inside its words, stands for."""
        start = self.mentions[index].start
        for before in range(index - 1, max(-1, index - 1 - _OWNER_REACH), -1):
            if self.mentions[before].start == start and self.mentions[before].form == "pronoun":
                return self.of.get(before)
        return None

    def _last_country(self, index: int) -> Chain | None:
        mention = self.mentions[index]
        for before in range(index - 1, -1, -1):
            other = self.mentions[before]
            if mention.sentence - other.sentence > _COUNTRY_REACH:
                return None
            chain = self.of.get(before)
            if chain is not None and chain.schema == "Country" and other.form == "name":
                return chain
        return None

    def _beside(self, index: int) -> Chain | None:
        """Give the chain of the name that stands next to a noun for the same thing."""
        mention = self.mentions[index]
        chain = self.of.get(self._at.get(mention.beside, -1)) if mention.beside is not None else None
        many = mention.plural and mention.schema != "Group"
        if chain is None or many or _kind(chain.schema) != _kind(mention.schema) or chain.schema == "Country":
            return None
        return chain

    def _noun(self, index: int, owner: Chain | None) -> Chain:
        """Give the chain of a noun that no name takes up: that of the same noun before, or a new one."""
        mention = self.mentions[index]
        country = _country_of(owner)
        owned = self._holder(index) is not None
        found = self._nouns.find(mention, country, bare=owner is None and not owned)
        if found is not None:
            return found
        chain = Chain(schema=mention.schema or "Thing", country=country)
        chain.owner = self._place_of(owner)
        chain.roles.extend(role.name_en for role in mention.roles)
        self.chains.append(chain)
        self._nouns.put(mention, chain, owned=owned)
        return chain

    def _place_of(self, owner: Chain | None) -> int | None:
        return owner.mentions[0] if owner is not None and owner.mentions else None

    def _named_by(self, mention: FoundMention, owner: Chain | None, index: int) -> Chain | None:
        """Give the named chain that a noun takes up: the holder of the office, the last thing of that kind."""
        country = _country_of(owner)
        if mention.roles and not mention.plural:
            holder = find_holder(self.chains, self.mentions, index, country)
            other = self._nouns.last(mention)
            return holder if holder and may_hold(holder, self.mentions, self.of, index, other) else None
        if mention.schema in _THINGS and not mention.plural and (owner is None or country):
            found = [
                chain for head in (self._folded(mention.key).split()[-1], mention.gloss)
                for chain in self._heads.get(head or "", [])
                if self._is_taken_up(chain, mention, index, country)
            ]  # fmt: skip
            if found:
                best = max(found, key=lambda chain: chain.mentions[0])
                return None if self._is_rivalled(best, index) else best
            loosely = self._loosely_named(mention, index, country)
            if loosely is not None:
                return loosely
            bare = owner is None and not mention.front and not mention.new
            return find_firm(self.mentions, self.of, index) if bare and mention.gloss in FIRMS else None
        return None

    def _loosely_named(self, mention: FoundMention, index: int, country: str | None) -> Chain | None:
        """Give the one named thing before of whose kind a bare noun says the last word: "the court" of a high court."""
        if mention.front or mention.new or len(what_is(mention)) > 1:
            return None
        heads = (chains for head, chains in self._heads.items() if head.rpartition(" ")[2] == mention.gloss)
        before = (chain for chains in heads for chain in chains if chain.mentions[0] < index)
        named = {id(chain): chain for chain in before if self._is_taken_up(chain, mention, index, country)}
        return next(iter(named.values())) if len(named) == 1 else None

    def _is_rivalled(self, chain: Chain, index: int) -> bool:
        """Tell whether another body was named since, of which nothing says what it is: "the party" may be that one."""
        last = max((at for at in chain.mentions if at < index), default=index)
        return any(
            other is not None and other is not chain and other.schema == chain.schema == "Organization"
            and self.mentions[at].form == "name" and self.mentions[at].head is None
            for at, other in ((at, self.of.get(at)) for at in range(last + 1, index))
        )  # fmt: skip

    def _may_be_called(self, chain: Chain, mention: FoundMention) -> bool:
        """Tell whether a noun of two words is that of a name: a "special court" is no "Surat High Court"."""
        if len(what_is(mention)) == 1 or any(key.endswith(mention.key) for key in chain.keys):
            return True
        return any(self.mentions[at].head == mention.gloss for at in chain.mentions)

    def _is_taken_up(self, chain: Chain, mention: FoundMention, index: int, country: str | None) -> bool:
        """Tell whether a noun may stand for a named thing: one named before, or, first without a name, just after."""
        if not chain.named or _kind(chain.schema) != _kind(mention.schema) or not self._may_be_called(chain, mention):
            return False
        if country is not None and _country_of(chain) not in {None, country}:
            return False
        first = self.mentions[chain.mentions[0]]
        if chain.mentions[0] > index:
            soon = 0 <= first.sentence - mention.sentence <= _NAMED_SOON
            return soon and not self._nouns.spoken_of(mention)
        return not mention.new and (country is None or first.sentence >= mention.sentence - _NAMED_SOON)


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


def _usual_schemas(mentions: tuple[FoundMention, ...]) -> dict[str, Schema]:
    """Give the kind that each name is oftenest taken for: the words around it show it better here than there."""
    counts: dict[str, Counter[Schema]] = {}
    for mention in mentions:
        if mention.form == "name" and mention.schema is not None and not mention.known:
            counts.setdefault(mention.key, Counter())[mention.schema] += 1
    return {key: of_key.most_common(1)[0][0] for key, of_key in counts.items() if len(of_key) > 1}
