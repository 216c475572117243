"""Let a state or body do what who speaks for it does in its name: "the premier will send Lima rockets", "we shall"."""

from __future__ import annotations

from collections.abc import Sequence

from ghatna.frame.events_told import Told
from ghatna.model.events import Event
from ghatna.model.records import replace
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

# No person sends arms, bars trade or pulls back an army: who holds an office of state does that as the state.
_OF_STATES = frozenset({"COOPERATE", "RETREAT", "SANCTION", "TRANSFER"})
# What he gives may be his own, what he promises to give is mostly not.
_PROMISED = frozenset({"AID"})
_AHEAD = frozenset({"expected", "planned", "possible"})


class Spokesmen:
    """Works by one pack's setting `our_endings`: those of verbs of which nobody but "we" is the subject."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        endings = (str(one) for one in pack.setting("our_endings", ()))
        self._ours = tuple(map(splitter.ending_key, endings))

    def settle(self, told: Told, events: Sequence[Event]) -> tuple[Event, ...]:
        """Give the events; who would act for a country or body has it as the actor in his place.

        What one person gives another stays his: "gave his guest a rifle".
        """
        if not told.bodies:
            return tuple(events)
        kinds = {one.id: one.schema for one in told.entities}
        bodies = dict(told.bodies)
        states = {who: body for who, body in told.bodies if kinds[body] == "Country"}
        out: list[Event] = []
        for event in events:
            personal = any(kinds[who] == "Person" for who in event.recipient)
            if self._is_ours(told, event):
                out.append(_in_name_of(event, bodies))
            elif _is_of_states(event) and not personal:
                out.append(_in_name_of(event, states))
            else:
                out.append(event)
        return tuple(out)

    def _is_ours(self, told: Told, event: Event) -> bool:
        """Tell whether what somebody says will be done has "we" in its verb alone: "said: [shall] send aid"."""
        if not self._ours or event.according_to == "article":
            return False
        last = told.words.between(event.trigger.start, event.trigger.end)
        return bool(last) and told.words.forms[last[-1]].key.endswith(self._ours)


def _is_of_states(event: Event) -> bool:
    return event.type in _OF_STATES or (event.type in _PROMISED and event.status in _AHEAD)


def _in_name_of(event: Event, spoken_for: dict[str, str]) -> Event:
    if spoken_for.keys().isdisjoint(event.actor):
        return event
    actor = dict.fromkeys(spoken_for.get(who, who) for who in event.actor)
    return event if not actor.keys().isdisjoint(event.recipient) else replace(event, actor=tuple(actor))
