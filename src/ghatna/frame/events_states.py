"""Let a state do what its head or minister does with its arms, trade or army: "the premier will send Lima rockets"."""

from __future__ import annotations

from collections.abc import Sequence

from ghatna.frame.events_told import Told
from ghatna.model.events import Event
from ghatna.model.records import replace

# No person sends arms, bars trade or pulls back an army: who holds an office of state does that as the state.
_OF_STATES = frozenset({"COOPERATE", "RETREAT", "SANCTION", "TRANSFER"})


def with_states(told: Told, events: Sequence[Event]) -> tuple[Event, ...]:
    """Give the events; who would act for a country has it as the actor in his place.

    What one person gives another stays his: "gave his guest a rifle".
    """
    kinds = {one.id: one.schema for one in told.entities}
    spoken_for = {who: body for who, body in told.bodies if kinds[body] == "Country"}
    if not spoken_for:
        return tuple(events)
    return tuple(
        event
        if event.type not in _OF_STATES or any(kinds[who] == "Person" for who in event.recipient)
        else _as_state(event, spoken_for)
        for event in events
    )


def _as_state(event: Event, spoken_for: dict[str, str]) -> Event:
    if spoken_for.keys().isdisjoint(event.actor):
        return event
    actor = dict.fromkeys(spoken_for.get(who, who) for who in event.actor)
    return event if not actor.keys().isdisjoint(event.recipient) else replace(event, actor=tuple(actor))
