"""Carry a place from one clause to the next of one sentence; a visit to a country has the country for its other side."""

from __future__ import annotations

from dataclasses import replace

from ghatna.frame.events_drafts import Draft
from ghatna.model.events import Event


def carry_cells(events: tuple[Event, ...], drafts: list[Draft]) -> list[Event]:
    """Give the events of one sentence with the places that they share."""
    countries = {
        part.entity for draft in drafts[:1] for part in draft.scene.parts if part.schema == "Country"
    }
    out: list[Event] = []
    for event, draft in zip(events, drafts, strict=True):
        done = event
        if done.place is None and not draft.hit.noun:
            place = next((one.place for one in reversed(out) if one.place is not None), None)
            if place is not None and place not in done.actor:
                done = replace(done, place=place, place_basis="carried")
        if done.type == "VISIT" and not done.recipient and done.place in countries and done.place_basis == "stated":
            done = replace(done, recipient=(done.place,) if done.place else ())
        out.append(done)
    return out
