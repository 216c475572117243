"""Say whom "I" and "we" mean: whoever says the words that they stand in, or the body for which that person speaks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ghatna.model.entities import Entity, Mention, Schema
from ghatna.model.events import Attribution
from ghatna.model.names import FoundMention
from ghatna.model.records import record
from ghatna.model.spans import Span
from ghatna.resolve.chain import Chain

_BODIES: frozenset[Schema] = frozenset(("Organization", "PublicBody", "Company", "Media", "Group"))
# Last words of the offices whose holders speak for the state, the team, or the body that they belong to.
_OF_STATES = frozenset(
    ("ambassador", "chancellor", "envoy", "minister", "premier", "president", "secretary", "spokesman", "spokesperson",
     "spokeswoman", "undersecretary")
)  # fmt: skip
# Whole offices that only a state has: who holds one speaks for his country though nobody says whose he is.
_NATIONAL = frozenset(
    ("ambassador", "chancellor", "defence minister", "defense minister", "foreign minister", "prime minister")
)
_PRESIDENT = "president"  # of a state or of a club
_OF_TEAMS = frozenset(("captain", "coach"))
_OF_BODIES = frozenset(
    ("chair", "chairman", "chairperson", "chairwoman", "chief", "commissioner", "convener", "coordinator", "director",
     "executive", "general", "head", "leader", "manager")
)  # fmt: skip
_POLICE = "police"
_RANKS = frozenset(("inspector", "police", "sub-inspector", "superintendent"))  # "superintendent of police"
_SPOKESMEN = _OF_STATES | _OF_TEAMS | _OF_BODIES | _RANKS
_FORMER = "former"
_WE = "we"
_REACH = 3  # mentions


@record(frozen=True, slots=True, kw_only=True)
class FirstPersons:
    """Settles the first persons of one report; `bodies` gives the body for which a person speaks, by entity ids."""

    entities: tuple[Entity, ...]
    attributions: tuple[Attribution, ...]
    bodies: Mapping[str, str]

    def settle(
        self, found: tuple[FoundMention, ...], mentions: tuple[Mention, ...]
    ) -> tuple[tuple[Entity, ...], tuple[Mention, ...]]:
        """Give the entities and mentions, those of the first person inside what somebody says settled by who says it.

        The "we" of a person who speaks for no body that the report names is a group of its own, one for each speaker.
        """
        first = [one for one in found if one.form == "pronoun" and one.case == "first"]
        if not first or not self.attributions:
            return self.entities, mentions
        schemas = {entity.id: entity.schema for entity in self.entities}
        settled: dict[tuple[int, int], tuple[str, ...] | None] = {}
        sides: dict[str, Entity] = {}
        for one in first:
            said = self._statement(one)
            settled[one.start, one.end] = None if said is None else self._meant(one, said.source, schemas)
            if one.gloss == "plural" and said and (speaker := self._alone(said.source, schemas)) is not None:
                side = sides.get(speaker) or self._side(one, len(self.entities) + len(sides) + 1)
                sides[speaker] = side
                settled[one.start, one.end] = (side.id,)
        kept = [
            (one.start, one.end, one.entity, one.form)
            for one in mentions
            if one.form != "pronoun" or settled.get((one.start, one.end)) is None
        ]
        kept.extend((start, end, entity, "pronoun") for (start, end), who in settled.items() for entity in who or ())
        placed = sorted(kept, key=lambda one: (one[0], one[1], int(one[2][1:])))
        return (*self.entities, *sides.values()), tuple(
            Mention(id=f"m{number}", entity=entity, start=start, end=end, form=form)
            for number, (start, end, entity, form) in enumerate(placed, start=1)
        )

    @staticmethod
    def _side(pronoun: FoundMention, number: int) -> Entity:
        return Entity(
            id=f"n{number}", schema="Group", name=pronoun.name, name_en=_WE, score=round(pronoun.score, 3),
        )  # fmt: skip

    def _alone(self, source: tuple[str, ...], schemas: Mapping[str, Schema]) -> str | None:
        """Give the one person who makes a statement and speaks for no body, `None` where others make it."""
        if len(source) != 1 or schemas[source[0]] != "Person":
            return None
        return source[0] if source[0] not in self.bodies else None

    def _meant(self, pronoun: FoundMention, source: tuple[str, ...], schemas: Mapping[str, Schema]) -> tuple[str, ...]:
        """Give whom a pronoun means in what `source` says, nobody where its speaker is unnamed."""
        if pronoun.gloss == "singular":
            return tuple(who for who in source if schemas[who] == "Person") if len(source) == 1 else ()
        if len(source) != 1:
            return source
        body = self.bodies.get(source[0]) if schemas[source[0]] == "Person" else source[0]
        return () if body is None else (body,)

    def _statement(self, pronoun: FoundMention) -> Attribution | None:
        """Give the narrowest statement that a pronoun stands in."""
        span = Span(start=pronoun.start, end=pronoun.end)
        around = [
            (part.end - part.start, number)
            for number, one in enumerate(self.attributions)
            for part in one.content
            if part.holds(span)
        ]
        return self.attributions[min(around)[1]] if around else None


def find_bodies(
    chains: tuple[Chain, ...], found: tuple[FoundMention, ...], holder: Mapping[int, int],
    countries: Sequence[str | None], heads_of_state: frozenset[str],
) -> dict[int, int]:  # fmt: skip
    """Give the chain of the body or state for which a person's chain speaks, by their places among the chains.

    `holder` gives the chain of each mention, `countries` what is known of each chain's country, `heads_of_state` the
    normal forms of words for nobody but the head of a state.
    """
    out: dict[int, int] = {}
    named = _first_by_noun(chains, found)
    for number, chain in enumerate(chains):
        if chain.schema != "Person" or not any(map(_is_spokesman, chain.roles)):
            continue
        owners = [chain.owner] if chain.owner is not None else []
        owners.extend(owner for index in chain.mentions for owner in _owners(found, index))
        offices = frozenset(role.split()[-1] for role in chain.roles)
        bodies = (holder[owner] for owner in owners if owner in holder)
        body = next((body for body in bodies if _is_spoken_for(chains[body], offices)), None)
        if body is None:
            # "The police chief" speaks for the police.
            heads = (role.rpartition(" ")[0] for role in chain.roles if _is_spokesman(role))
            body = next((named[head] for head in heads if head and head in named), None)
        if body is None and any(_POLICE in role.split() for role in chain.roles):
            body = named.get(_POLICE)
        if body is None:
            national = not _NATIONAL.isdisjoint(chain.roles) or any(
                found[index].key in heads_of_state for index in chain.mentions
            )
            if national and countries[number] is None:
                body = _most_named_country(chains)
            elif national or _PRESIDENT in chain.roles:
                body = _own_country(chains, countries, countries[number])
        if body is not None:
            out[number] = body
    return out


def _first_by_noun(chains: tuple[Chain, ...], found: tuple[FoundMention, ...]) -> dict[str, int]:
    """Give the place among the chains of the first body that each English noun stands for, or ends the name of."""
    out: dict[str, int] = {}
    for at, one in enumerate(chains):
        if one.schema in _BODIES:
            for index in one.mentions:
                out.setdefault(found[index].gloss or found[index].head or "", at)
    return out


def _own_country(chains: tuple[Chain, ...], countries: Sequence[str | None], code: str | None) -> int | None:
    """Give the place among the chains of the country with a code, `None` where the report does not speak of it."""
    found = (at for at, one in enumerate(chains) if one.schema == "Country" and countries[at] == code)
    return next(found, None) if code is not None else None


def _most_named_country(chains: tuple[Chain, ...]) -> int | None:
    """Give the place among the chains of the country that a report names oftenest, and first among equals."""
    found = [at for at, one in enumerate(chains) if one.schema == "Country"]
    return max(found, key=lambda at: len(chains[at].mentions), default=None)


def _is_spokesman(role: str) -> bool:
    return role.rsplit(maxsplit=1)[-1] in _SPOKESMEN and not role.startswith(_FORMER)


def _is_spoken_for(chain: Chain, offices: frozenset[str]) -> bool:
    """Tell whether holders of some offices speak for a body, a state, or the team that bears a place's name."""
    if chain.schema in _BODIES:
        return True
    team = chain.schema in {"Country", "Place"} and bool(offices & _OF_TEAMS)
    return team or (chain.schema == "Country" and bool(offices & _OF_STATES))


def _owners(found: tuple[FoundMention, ...], index: int) -> Iterator[int]:
    """Give the mentions inside the words in front of an office: "the company" in "the company's chairman"."""
    office = found[index]
    if office.form != "nominal" or not any(_is_spokesman(role.name_en) for role in office.roles):
        return
    for before in range(index - 1, max(-1, index - 1 - _REACH), -1):
        other = found[before]
        if other.start < office.start:
            return
        if other.form in {"name", "nominal"} and other.last < office.first:
            yield before
