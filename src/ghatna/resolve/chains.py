"""Gather the mentions of one report that speak of the same person or thing."""

from __future__ import annotations

from collections.abc import Mapping

from ghatna.model.entities import Schema
from ghatna.model.names import FoundMention
from ghatna.model.records import replace
from ghatna.model.said import FoundAttribution
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter
from ghatna.resolve.antecedents import Manner
from ghatna.resolve.chain import Chain, country_of
from ghatna.resolve.charged import find_charged
from ghatna.resolve.counted import Counted
from ghatna.resolve.holders import (
    BODIES,
    FIRMS,
    find_body,
    find_described,
    find_firm,
    find_holder,
    find_only_firm,
    may_hold,
)
from ghatna.resolve.name_chains import Folds, NameChains, Titles, kind_of
from ghatna.resolve.nouns import NounChains, what_is
from ghatna.resolve.pairs import COUNTRIES, PairFinder
from ghatna.resolve.pronouns import PronounFinder
from ghatna.resolve.retold import Retold
from ghatna.resolve.vessels import find_vessel, join_vessels

_THINGS: frozenset[Schema] = frozenset(("Facility", "Vehicle", "Weapon", "Document", "NamedEvent", "Work", "PublicBody",
                                        "Organization", "Company", "Media"))  # fmt: skip
_DRIVEN: frozenset[Schema] = frozenset(("Vehicle", "Weapon"))
_FIRMS: frozenset[Schema] = frozenset(("Organization", "Company"))
_POLICE = "police"
# Nouns with which firms' names end: where letters have no case, such a noun may stand outside a name.
_NAME_ENDS = FIRMS | {"group"}
_FIRM_ROLES = frozenset(("developer", "manufacturer", "operator", "owner", "producer", "supplier"))
_BANDS = frozenset(("faction", "front", "gang", "group", "militia", "outfit"))
_OWNER_REACH = 4
_COUNTRY_REACH = 2
_NAMED_SOON = 2


class ChainMaker:
    """Gathers mentions by one pack's data: letters that names waver between."""

    def __init__(self, pack: Pack) -> None:
        letters = str.maketrans({row["letter"]: row["other"] for row in pack.table("confusables")})
        self._folds = Folds(letters)
        self._counted = Counted(pack)
        self._titles = _titles(pack, letters)
        self._kinds: dict[str, frozenset[str]] = {}
        for row in pack.table("epithets"):
            self._kinds[row["noun"]] = self._kinds.get(row["noun"], frozenset()) | {row["kind"]}
        late = pack.setting("verb_order", "early") == "late"
        glued = late and not pack.setting("agentive_apart")
        self._manner = Manner(late=late, glued=glued, owners_apart=bool(pack.setting("possessives_apart")))

    def gather(
        self,
        mentions: tuple[FoundMention, ...],
        headlines: frozenset[int] = frozenset(),
        said: tuple[FoundAttribution, ...] = (),
        lead: int | None = None,
    ) -> tuple[Chain, ...]:
        """Give the chains in the order of their first mention.

        `headlines` are the places of such sentences, `lead` that of the first sentence of the text, `said` the
        statements, which show whom a pronoun in them can mean.
        """
        mentions = tuple(map(self._counted.read, mentions))
        if self._manner.late:
            mentions = tuple(_as_firm(mentions[max(0, at - 1)], mention) for at, mention in enumerate(mentions))
        work = _Gathering(mentions, self._folds, headlines, self._titles, self._kinds)
        names = [index for index, mention in enumerate(mentions) if mention.form in {"name", "demonym"}]
        for index in sorted(names, key=lambda index: (" " not in mentions[index].key, index)):
            work.take_name(index)
        nouns = [index for index, mention in enumerate(mentions) if mention.form == "nominal"]
        pairs = PairFinder(mentions, work.of, self._counted.two, self._counted.all_of)
        for index in nouns:
            if mentions[index].gloss not in COUNTRIES:
                work.take_noun(index, pairs)
        join_vessels(work.chains, mentions, work.of)
        if lead is not None:
            Retold(mentions, work.of, headlines, lead).join(work.chains, said)
        pronouns = PronounFinder(mentions, work.of, pairs, said, self._manner)
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


class _Gathering(NameChains):
    """One report's gathering: chains so far, and which chain each mention is in."""

    def __init__(
        self,
        mentions: tuple[FoundMention, ...],
        folds: Folds,
        headlines: frozenset[int],
        titles: Titles,
        kinds: Mapping[str, frozenset[str]],
    ) -> None:
        super().__init__(mentions, folds, headlines, titles)
        self._kinds = kinds
        self._nouns = NounChains(mentions, headlines)

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
                chain.country = chain.country or country_of(owner)
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
        if not mention.plural and not mention.new and not pairs.is_two(index):
            holder = self._holder(index)
            code = country_of(holder)
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
        named = self.of.get(self._at.get(mention.beside, -1)) if mention.beside is not None else None
        chain = self._before_group(mention) if mention.beside is None else named
        following = self.mentions[index + 1] if index + 1 < len(self.mentions) else None
        if chain is None and following is not None and _names_body(mention, following):
            chain = self.of.get(index + 1)
        many = mention.plural and mention.schema != "Group"
        if chain is None or many or kind_of(chain.schema) != kind_of(mention.schema) or chain.schema == "Country":
            return None
        return chain

    def _before_group(self, mention: FoundMention) -> Chain | None:
        """Give the body whose name stands bare in front of the noun that ends it: "[Keller] Group"."""
        before = self._at.get(mention.first - 1, -1)
        if before < 0 or self.mentions[before].case or self.mentions[before].form != "name" or len(mention.front) > 1:
            return None
        chain = self.of.get(before)
        if chain is None or mention.plural:
            return None
        group = mention.gloss in _NAME_ENDS and chain.schema in _FIRMS
        return chain if group or (mention.schema in _DRIVEN and chain.schema in _DRIVEN) else None

    def _noun(self, index: int, owner: Chain | None) -> Chain:
        """Give the chain of a noun that no name takes up: that of the same noun before, or a new one."""
        mention = self.mentions[index]
        country = country_of(owner)
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
        country = country_of(owner)
        charged = find_charged(self.mentions, self.of, index) if owner is None else None
        if charged is not None:
            return charged
        if mention.roles and not mention.plural:
            holder = find_holder(self.chains, self.mentions, index, country)
            other = self._nouns.last(mention)
            return holder if holder and may_hold(holder, self.mentions, self.of, index, other) else None
        if mention.gloss == _POLICE and mention.plural:
            return self._only_force(mention, index) if owner is None and not mention.front and not mention.new else None
        if mention.schema in _THINGS and not mention.plural and (owner is None or country):
            found = [
                chain for head in (self._folded(mention.key).split()[-1], mention.gloss)
                for chain in self._heads.get(head or "", [])
                if self._is_taken_up(chain, mention, index, country)
            ]  # fmt: skip
            if found:
                best = max(found, key=lambda chain: chain.mentions[0])
                return None if self._is_rivalled(best, index) else best
            described = find_described(self.mentions, self.of, index, self._kinds, country)
            if described is not None and not self._is_overtaken(described, mention, index):
                return described
            loosely = self._loosely_named(mention, index, country)
            if loosely is not None:
                return loosely
            if mention.schema in _DRIVEN and owner is None and not self._nouns.spoken_of(mention):
                return find_vessel(self.chains, self.mentions, index)
            if mention.new:
                return None
            bare = owner is None and not mention.front and len(what_is(mention)) == 1
            return self._firm(index, mention) if bare else self._described_firm(index, mention, country)
        return None

    def _described_firm(self, index: int, mention: FoundMention, country: str | None) -> Chain | None:
        """Give the only firm that was named just before for "the American company", "the drug company"."""
        if what_is(mention)[-1] not in FIRMS:
            return None
        found = find_only_firm(self.mentions, self.of, index)
        if found is None or country_of(found) not in {None, country or country_of(found)}:
            return None
        return None if self._is_overtaken(found, mention, index) else found

    def _firm(self, index: int, mention: FoundMention) -> Chain | None:
        """Give the firm or body that a noun means which says no more: none where one without a name is nearer."""
        firm = mention.gloss in FIRMS
        if not firm and mention.gloss not in BODIES:
            return None
        found = (find_firm if firm else find_body)(self.mentions, self.of, index)
        if found is None or self._is_overtaken(found, mention, index):
            return None
        if firm:
            found.schema = "Company"
        return found

    def _is_overtaken(self, chain: Chain, mention: FoundMention, index: int) -> bool:
        """Tell whether something of which only such a noun is known was spoken of since a named thing was."""
        other = self._nouns.last(mention)
        return other is not None and max(other.mentions) > max(at for at in chain.mentions if at < index)

    def _only_force(self, mention: FoundMention, index: int) -> Chain | None:
        """Give the one police force that was named for "police", unless police nobody named were spoken of first."""
        found = {id(one): one for one in self._heads.get(_POLICE, []) if one.mentions[0] < index}
        return next(iter(found.values())) if len(found) == 1 and not self._nouns.spoken_of(mention) else None

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
        if not chain.named or kind_of(chain.schema) != kind_of(mention.schema):
            return False
        if not self._may_be_called(chain, mention):
            return False
        if country is not None and country_of(chain) not in {None, country}:
            return False
        first = self.mentions[chain.mentions[0]]
        if chain.mentions[0] > index:
            soon = 0 <= first.sentence - mention.sentence <= _NAMED_SOON
            return soon and not self._nouns.spoken_of(mention)
        return not mention.new and (country is None or first.sentence >= mention.sentence - _NAMED_SOON)


def _titles(pack: Pack, folds: dict[int, str]) -> Titles:
    """Give a pack's words of courtesy, written as `folds` makes of longer names."""
    splitter = WordSplitter(pack)
    honorifics = (row["surface"] for row in pack.table("name_words").having("kind", "honorific"))
    words = splitter.firsts((*honorifics, *pack.setting("courtesy_words", ())))
    apart = words | {word.translate(folds) for word in words}
    glued = tuple(splitter.ending_key(str(one)) for one in pack.setting("written_titles", ()))
    return Titles(apart=apart, glued=glued)


def _names_body(noun: FoundMention, name: FoundMention) -> bool:
    """Tell whether a name right behind a noun for a firm, body or armed band is that one's."""
    band = noun.schema == "Group" and what_is(noun)[-1] in _BANDS and name.schema == "Organization"
    alike = band or (noun.schema in _FIRMS and name.schema == noun.schema)
    return alike and name.form == "name" and not noun.case and name.first == noun.last + 1


def _as_firm(noun: FoundMention, name: FoundMention) -> FoundMention:
    """Give what no table knows as the name of a firm or body where it stands right behind a noun for one.

    To whom a firm does something has a case: "the firm [Asha-to] sacked".
    """
    band = noun.schema == "Group" and what_is(noun)[-1] in _BANDS
    firm = noun.schema in _FIRMS and not noun.plural
    if noun.form != "nominal" or noun.case or noun.guessed or not (band or firm):
        return name
    own = all(role.start >= noun.start for role in name.roles)  # "[the carmaker] Tigrako"
    unknown = name.guessed or (name.form == "name" and name.schema == "Person" and own and not name.known)
    if not unknown or name.case not in {"", "agentive"} or name.first != noun.last + 1:
        return name
    return replace(name, form="name", schema="Organization" if band else noun.schema, roles=(), guessed=False)


def _carries(name: FoundMention, noun: FoundMention) -> bool:
    """Tell whether an office is the one that stands before a name; an "owner" may be a firm."""
    firm = noun.gloss in _FIRM_ROLES and name.schema in _FIRMS and not noun.case
    if firm and name.first == noun.last + 1:
        return True
    return any(role.start == noun.start or role.end == noun.end for role in name.roles)
