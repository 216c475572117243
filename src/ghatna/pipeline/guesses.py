"""Leave out what was taken for somebody only because a verb seemed to make it act, where no event says so in the end."""

from __future__ import annotations

from collections.abc import Iterable

from ghatna.model.entities import Entity, Mention
from ghatna.model.events import Attribution, Event
from ghatna.model.names import FoundMention


def without_idle_guesses(
    entities: tuple[Entity, ...], mentions: tuple[Mention, ...], found: tuple[FoundMention, ...],
    told: Iterable[Event | Attribution],
) -> tuple[tuple[Entity, ...], tuple[Mention, ...]]:  # fmt: skip
    """Give the entities and mentions without guesses that take part in nothing; `found` are the mentions as found."""
    places = {(one.start, one.end) for one in found if one.guessed}
    if not places:
        return entities, mentions
    guessed = {mention.entity for mention in mentions if (mention.start, mention.end) in places}
    guessed -= {mention.entity for mention in mentions if (mention.start, mention.end) not in places}
    for one in told:
        guessed.difference_update(_parts(one))
    return (
        tuple(entity for entity in entities if entity.id not in guessed),
        tuple(mention for mention in mentions if mention.entity not in guessed),
    )


def _parts(one: Event | Attribution) -> tuple[str, ...]:
    """Give the ids of whoever takes part in an event or says something."""
    if isinstance(one, Attribution):
        return one.source
    return (*one.actor, *one.recipient, *one.items, *((one.place,) if one.place else ()))
