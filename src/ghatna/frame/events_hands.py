"""Tell in whose hands somebody is and who finds something, where cases mark that: "police-to drugs came"."""

from __future__ import annotations

from ghatna.frame.events_frames import Frame
from ghatna.frame.events_hits import Hit
from ghatna.frame.events_part import Part
from ghatna.frame.events_roles import SIDES

_FRONT = 2  # a case word may stand between an owner and its noun
_MINDS = frozenset({"Person", "Group", "Animal"})
_BODIES = frozenset({"Organization", "PublicBody"})
_HOLDERS = _BODIES | {"Country"}
# Who may come by what a verb like "came" tells of, by its type.
_FINDERS = {"COERCE": _BODIES, "INVESTIGATE": SIDES}


def seat_finder(hit: Hit, kind: str, filled: dict[str, list[Part]]) -> None:
    """Seat who found what came to him: "[police]-to drugs came"."""
    if not hit.intransitive or filled.get("agent"):
        return
    finders = _FINDERS.get(kind, frozenset())
    if found := [part for part in filled.get("dative", ()) if part.schema in finders]:
        filled["agent"] = found
        filled.pop("dative")


def seat_done_to(hit: Hit, frame: Frame, near: Part | None, filled: dict[str, list[Part]]) -> None:
    """Seat whom something is done to, and in whose hands somebody is: "[Peru's] custody-in came"."""
    if any(part.schema in _MINDS for part in filled.get("dative", ())):
        # "[Asha]-to on the way Goa caught": no town is.
        filled["object"] = [part for part in filled.get("object", ()) if part.schema != "Place" or part.side]
    if frame.id != "undergo" or hit.first >= hit.verb or near is None:
        return
    if near.function == "genitive" and near.schema in _HOLDERS and hit.first - near.last <= _FRONT:
        filled["holder"] = [near]


def seat_pair(hit: Hit, bare: list[Part], filled: dict[str, list[Part]]) -> list[Part]:
    """Seat two names in one word right before a noun as those between whom it is: "[India-China] talks were held"."""
    pair = bare[-2:]
    if not (hit.noun or hit.middle or hit.passive) or len(pair) < 2 or pair[0].first != pair[1].first:  # noqa: PLR2004
        return bare
    if pair[1].last + 1 != hit.first:
        return bare
    filled["between" if hit.noun or hit.middle else "by"] = pair
    return bare[:-2]
