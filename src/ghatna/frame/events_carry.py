"""Carry a place from one clause to the next of one sentence; who visits a country has it for the other side."""

from __future__ import annotations

from ghatna.frame.events_drafts import Draft
from ghatna.frame.events_part import Part
from ghatna.frame.events_roles import Roles
from ghatna.model.records import replace

_WORDS = frozenset({"ACCUSE", "REJECT", "REQUEST", "SPEAK", "SUPPORT", "THREATEN"})
_SITES = frozenset({"Place", "Facility", "Country"})


def carry_places(roles: list[Roles], drafts: list[Draft]) -> list[Roles]:
    """Give the roles of one sentence's triggers with the places that they share."""
    out: list[Roles] = []
    for one, draft in zip(roles, drafts, strict=True):
        done = one
        if draft.hit.noun and draft.meaning.type == "VISIT" and not done.actor and done.place is None:
            done = _of_journey(done, [(told, other) for told, other in zip(out, drafts, strict=False)])
        if done.place is None and (not draft.hit.noun or _is_headlines(draft)):
            place = _place_before(out, drafts, draft, one) or _site(draft)
            if place is not None and place not in done.actor:
                done = replace(done, place=place, place_basis="carried")
        if (
            draft.meaning.type == "VISIT"
            and done.place
            and not done.recipient
            and (done.place_basis == "stated" or draft.hit.noun)
        ):
            host = next((_host(part) for part in draft.scene.parts if part.entity == done.place), "")
            if host:
                done = replace(done, recipient=(host,))
        out.append(done)
    return out


def _host(part: Part) -> str:
    """Give the country that is visited with a place: a country itself, or whose capital it is; else ""."""
    return part.entity if part.schema == "Country" else part.side


def _place_before(roles: list[Roles], drafts: list[Draft], draft: Draft, own: Roles) -> str | None:
    """Give the place that the verb before states, in the same statement.

    A journey or meeting which only tells more of who acts here gives none, nor does what another did: "they shelled the
    base, but Tehran denied it".
    """
    pairs = zip(roles, drafts, strict=False)
    told = [(role, one) for role, one in pairs if (not one.hit.noun or _is_headlines(one)) and not one.is_relative()]
    if not told:
        return None
    role, one = told[-1]
    if draft.meaning.type in _WORDS and own.actor and not set(own.actor) & {*role.actor, *role.recipient}:
        return None
    return role.place if role.place_basis == "stated" and one.saying is draft.saying else None


def _is_headlines(draft: Draft) -> bool:
    """Tell whether a trigger stands in a headline, whose nouns do what verbs do: "in Goa a man's murder, two held"."""
    return draft.scene.sentence.kind == "headline"


def _of_journey(roles: Roles, before: list[tuple[Roles, Draft]]) -> Roles:
    """Give a bare "trip" traveller and place of the journey told before it: "she left Peru, ending her trip"."""
    for told, draft in reversed(before):
        if draft.frame.id == "go" and told.actor and told.place is not None:
            return replace(roles, actor=told.actor, place=told.place, place_basis="carried")
    return roles


def _site(draft: Draft) -> str | None:
    """Give the place that stands in another clause of the sentence, the nearest to the trigger."""
    sites = [
        part
        for part in draft.scene.parts
        if part.schema in _SITES
        and part.named
        and draft.may_use(part.first)
        and (draft.meaning.type not in _WORDS or draft.scene.clause_of(part.first) == draft.clause)
        and (part.first < draft.hit.first or not (draft.is_finite() or draft.is_relative()))
        and (part.function == "at" or (part.function == "on" and part.schema != "Country"))
    ]
    return min(sites, key=lambda part: abs(part.first - draft.hit.first)).entity if sites else None
