"""Events that tell one happening, put together: a digest tells each once."""

from __future__ import annotations

from ghatna.model.events import Event, EventDate
from ghatna.model.records import replace
from ghatna.model.spans import Span

_MOST_STEPS = 64


def merge_events(events: tuple[Event, ...]) -> tuple[tuple[Event, tuple[str, ...]], ...]:
    """Give each happening once, with the ids of the events that tell it, in text order.

    Events of one `same_as` chain are put together if they agree in status and in whether a source
    is named, and differ in no place, day or actor; what the first leaves open is taken from the
    others, and the words of all stand behind it.
    """
    known = {event.id: event for event in events}
    tellings: list[list[Event]] = []
    by_chain: dict[tuple[str, str, bool], list[list[Event]]] = {}
    for event in sorted(events, key=lambda event: (event.trigger, event.id)):
        told = by_chain.setdefault((_root(event, known), event.status, event.according_to == "article"), [])
        fitting = next((chain for chain in told if all(_agree(event, other) for other in chain)), None)
        if fitting is None:
            told.append([event])
            tellings.append(told[-1])
        else:
            fitting.append(event)
    return tuple((_merge(chain), tuple(event.id for event in chain)) for chain in tellings)


def _agree(one: Event, other: Event) -> bool:
    """Tell whether neither of two tellings says a place, a day, an actor or a thing that the other would lose."""
    days = sorted((one.date.value or "", other.date.value or ""), key=len)
    return (
        (not one.place or not other.place or one.place == other.place)
        and days[1].startswith(days[0])
        and all(
            not mine or not theirs or set(mine) == set(theirs)
            for mine, theirs in (
                (one.actor, other.actor), (one.recipient, other.recipient), (one.items, other.items),
            )
        )
    )  # fmt: skip


def _root(event: Event, known: dict[str, Event]) -> str:
    at = event
    for _ in range(_MOST_STEPS):
        before = known.get(at.same_as or "")
        if before is None or before.id == event.id:
            break
        at = before
    return at.id


def _merge(chain: list[Event]) -> Event:
    first = chain[0]
    if len(chain) == 1:
        return first
    dated = next((event for event in chain if event.date.value), first)
    placed = next((event for event in chain if event.place), first)
    evidence = dict.fromkeys(span for event in chain for span in (event.trigger, *event.evidence))
    return replace(
        first,
        actor=next((event.actor for event in chain if event.actor), ()),
        recipient=next((event.recipient for event in chain if event.recipient), ()),
        items=next((event.items for event in chain if event.items), ()),
        quantities=tuple(dict.fromkeys(one for event in chain for one in event.quantities)),
        place=placed.place,
        place_basis=placed.place_basis,
        date=_closest(chain) or dated.date,
        evidence=tuple(span for span in evidence if isinstance(span, Span) and span != first.trigger),
    )


def _closest(chain: list[Event]) -> EventDate | None:
    """Give the most exact of the days: the longest TIMEX3 value says most."""
    dates = [event.date for event in chain if event.date.value]
    return max(dates, key=lambda date: len(date.value or ""), default=None)
