"""Leave out what was taken for somebody only because a verb seemed to make it act, where no event says so in the end.

So is the "we" of somebody who speaks for no body: it is somebody only where it does something.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ghatna.model.entities import Entity, Mention
from ghatna.model.events import Attribution, Event
from ghatna.model.names import FoundMention


def without_idle_guesses(
    entities: tuple[Entity, ...], mentions: tuple[Mention, ...], found: tuple[FoundMention, ...],
    told: Iterable[Event | Attribution],
) -> tuple[tuple[Entity, ...], tuple[Mention, ...]]:  # fmt: skip
    """Give the entities and mentions without guesses that take part in nothing; `found` are the mentions as found."""
    places = {(one.start, one.end) for one in found if one.guessed}
    guessed = {entity.id for entity in entities}
    guessed -= {one.entity for one in mentions if one.form != "pronoun" and (one.start, one.end) not in places}
    if not guessed:
        return entities, mentions
    for one in told:
        guessed.difference_update(_parts(one))
    return (
        tuple(entity for entity in entities if entity.id not in guessed),
        tuple(mention for mention in mentions if mention.entity not in guessed),
    )


def without_repeats(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Give the mentions without nouns that stand around a name of the same entity: "[Uttarkashi] district".

    Such a noun shows what the name is and how it is marked, and tells of nobody else.
    """
    names: dict[str, list[Mention]] = {}
    for one in mentions:
        if one.form == "name":
            names.setdefault(one.entity, []).append(one)
    return tuple(one for one in mentions if one.form != "nominal" or not _holds(one, names.get(one.entity, ())))


def _holds(noun: Mention, names: Sequence[Mention]) -> bool:
    return any(noun.start <= name.start and name.end <= noun.end for name in names)


def _parts(one: Event | Attribution) -> tuple[str, ...]:
    """Give the ids of whoever takes part in an event or says something."""
    if isinstance(one, Attribution):
        return one.source
    return (*one.actor, *one.recipient, *one.items, *((one.place,) if one.place else ()))
