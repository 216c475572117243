"""Fill in who agrees or talks where a report is about two sides and the words name one of them or neither."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter

from ghatna.frame.events_drafts import REAL, Draft
from ghatna.frame.events_told import Told
from ghatna.model.events import Event
from ghatna.model.records import replace

_SHARED = frozenset({"AGREE", "CONSULT"})
_PAIR = 2
# The last of a report's first sentences, headline and dateline among them.
_OPENING = 3


def with_two_sides(told: Told, events: list[Event], drafts: list[Draft]) -> list[Event]:
    """Give the events; talks and agreements of which nobody is named are those of the two countries a report is about.

    Where the words name the one with which something is agreed, the other agrees: "a deal [with Peru] was signed".
    """
    if not any(event.type in _SHARED and not event.actor for event in events):
        return events
    pair = _two_states(told)
    if not pair:
        return events
    return [_shared(event, draft, pair) for event, draft in zip(events, drafts, strict=True)]


def _shared(event: Event, draft: Draft, pair: tuple[str, str]) -> Event:
    unsaid = draft.hit.told_by_noun or (draft.hit.passive and draft.hit.first < draft.hit.verb)
    if event.type not in _SHARED or event.actor or not unsaid or event.status not in REAL | {"planned", "expected"}:
        return event
    if not event.recipient:
        return replace(event, actor=pair)
    others = tuple(one for one in pair if one not in event.recipient)
    return replace(event, actor=others) if len(event.recipient) == 1 and len(others) == 1 else event


def _two_states(told: Told) -> tuple[str, str] | tuple[()]:
    """Give the only two countries that a report names, both in its first sentences and again."""
    states = {one.id for one in told.entities if one.schema == "Country"}
    starts = [one.start for one in told.sentences]
    times: Counter[str] = Counter()
    early: dict[str, None] = {}
    for mention in told.mentions:
        if mention.entity not in states or mention.form not in {"name", "demonym"}:
            continue
        times[mention.entity] += 1
        if mention.form == "name" and bisect_right(starts, mention.start) - 1 <= _OPENING:
            early.setdefault(mention.entity)
    again = [one for one in early if times[one] > 1]
    return (again[0], again[1]) if len(again) == _PAIR else ()
