"""Say who is who: gather mentions into entities and give each its names, country, place and links."""

from __future__ import annotations

from ghatna.model.document import Document
from ghatna.model.entities import Entity, Mention
from ghatna.model.names import FoundMention
from ghatna.model.parts import Sentence
from ghatna.model.records import record
from ghatna.model.said import FoundAttribution
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter
from ghatna.resolve.chain import Chain
from ghatna.resolve.chains import ChainMaker
from ghatna.resolve.countries import Identity
from ghatna.resolve.first_person import find_bodies
from ghatna.resolve.identity import Identifier
from ghatna.resolve.lookups import Latin, Persons, Places
from ghatna.resolve.merging import merge_by_english

_HEADLINES = frozenset(("headline", "subheading"))


@record(frozen=True, slots=True, kw_only=True)
class Resolved:
    """Entities (n1, n2, ... by first mention) and mentions (m1, m2, ... in text order).

    `bodies` gives the entity of the body or state for which a person speaks, by the person's entity.
    """

    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    bodies: dict[str, str]


class EntityResolver:
    """Resolves the mentions of one report after another; keeps nothing between them."""

    def __init__(self, pack: Pack, latin: Latin, places: Places | None, persons: Persons | None) -> None:
        self._chains = ChainMaker(pack)
        self._identifier = Identifier(places, persons)
        self._latin = latin
        self._spelt = bool(pack.setting("agentive_apart"))
        self._heads_of_state = WordSplitter(pack).firsts(pack.setting("heads_of_state", ()))

    def resolve(
        self,
        document: Document,
        found: tuple[FoundMention, ...],
        sentences: tuple[Sentence, ...] = (),
        said: tuple[FoundAttribution, ...] = (),
    ) -> Resolved:
        """Give who is who; a pronoun that was not settled has no mention."""
        headlines = frozenset(place for place, one in enumerate(sentences) if one.kind in _HEADLINES)
        lead = next((place for place, one in enumerate(sentences) if one.kind == "sentence"), None)
        chains = self._chains.gather(found, headlines, said, lead)
        identities = self._identifier.identify(chains, found, document.published)
        chains, identities = merge_by_english(chains, identities, found, self._latin)
        names = {id(chain): identity.name_en for chain, identity in zip(chains, identities, strict=True)}
        holder = {index: chain for chain in chains for index in chain.mentions}
        entities = tuple(
            self._entity(f"n{number}", chain, identity, found, _owner_name(chain, holder, names))
            for number, (chain, identity) in enumerate(zip(chains, identities, strict=True), start=1)
        )
        placed = sorted(
            (found[index].start, found[index].end, number, found[index].form)
            for number, chain in enumerate(chains, start=1)
            for index in chain.mentions
        )
        mentions = tuple(
            Mention(id=f"m{number}", entity=f"n{entity}", start=start, end=end, form=form)
            for number, (start, end, entity, form) in enumerate(placed, start=1)
        )
        places = {index: number for number, chain in enumerate(chains) for index in chain.mentions}
        countries = [entity.country for entity in entities]
        spoken_for = find_bodies(chains, found, places, countries, self._heads_of_state)
        bodies = {f"n{who + 1}": f"n{body + 1}" for who, body in spoken_for.items()}
        return Resolved(entities=entities, mentions=mentions, bodies=bodies)

    def _entity(
        self, entity_id: str, chain: Chain, identity: Identity, found: tuple[FoundMention, ...], owner: str | None
    ) -> Entity:
        named = [found[index] for index in chain.mentions if found[index].form == "name"]
        first = next((index for index in chain.mentions if found[index].form != "pronoun"), chain.mentions[0])
        best = max(named, key=lambda mention: len(mention.key), default=_noun_of(chain, found, first))
        latin = english = None
        unknown = self._spelt and best.gloss is None and chain.schema == "Person" and not best.name.isascii()
        if chain.named or unknown:
            # Who speaks under a word that no table knows has mostly a name where cases stand apart: it is spelt.
            latin = self._latin.latin(best.name, chain.schema)
        if chain.named:
            english = identity.name_en or best.gloss or self._latin.english(best.name, chain.schema)
        roles = tuple(f"{role} of {owner}" if owner else role for role in chain.roles)
        several = not chain.named and chain.schema == "Person" and best.form == "nominal" and best.plural
        return Entity(
            id=entity_id,
            schema="Group" if several else identity.schema or chain.schema,
            name=best.name,
            name_latin=latin,
            name_en=english if chain.named else best.gloss,
            roles=roles if chain.schema == "Person" else (),
            country=identity.country or chain.country,
            wikidata=identity.wikidata,
            geonameid=identity.geonameid,
            latitude=identity.latitude,
            longitude=identity.longitude,
            feature=identity.feature,
            links=identity.links,
            score=round(max(found[index].score for index in chain.mentions), 3),
            rivals=identity.rivals,
        )


def _noun_of(chain: Chain, found: tuple[FoundMention, ...], first: int) -> FoundMention:
    """Give the noun that a thing without a name is called by: that of several where only a later one shows these."""
    several = (found[index] for index in chain.mentions if found[index].form == "nominal" and found[index].plural)
    return found[first] if found[first].plural else next(several, found[first])


def _owner_name(chain: Chain, holder: dict[int, Chain], names: dict[int, str | None]) -> str | None:
    """Give the English name of what a person's office belongs to."""
    owner = holder.get(chain.owner) if chain.owner is not None else None
    return names.get(id(owner)) if owner is not None else None
