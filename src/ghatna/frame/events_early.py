"""Fill the roles of a happening where the order of words and prepositions mark who is who."""

from __future__ import annotations

from ghatna.frame.events_frames import Frame
from ghatna.frame.events_hits import Hit
from ghatna.frame.events_parts import Part
from ghatna.frame.events_roles import NEAR, Clause, Roles, fill_roles


def fill_early(hit: Hit, frame: Frame, kind: str, clause: Clause) -> Roles:
    """Fill the roles of a happening of type `kind` where word order and prepositions mark them."""
    filled: dict[str, list[Part]] = {}
    if hit.noun:
        _seat_noun(hit, clause, filled)
    else:
        _seat_verb(hit, clause, filled)
    return fill_roles(frame, kind, filled, noun=hit.noun)


def _seat_noun(hit: Hit, clause: Clause, filled: dict[str, list[Part]]) -> None:
    """Seat the owner before a noun and what prepositions bring behind it."""
    near = next((part for part in reversed(clause.before) if part.last < hit.first), None)
    if near is not None and hit.first - near.last <= NEAR and near.function in {"", "genitive"}:
        filled["genitive"] = [near]
    for part in clause.behind:
        if part.function:
            filled.setdefault(part.function, []).append(part)
    if "at" not in filled:
        filled["at"] = [part for part in clause.before if part.function == "at"]


def _seat_verb(hit: Hit, clause: Clause, filled: dict[str, list[Part]]) -> None:
    """Seat subject and objects by their place about a verb, all else by its preposition."""
    subjects = [part for part in clause.before if part.last < hit.first and part.function == ""]
    for part in clause.before:
        if part.function not in {"", "genitive", "by", "with", "to", "of"}:
            filled.setdefault(part.function, []).append(part)
    objects: list[Part] = []
    for part in clause.behind:
        if part.function == "" and (not objects or part.first - objects[-1].last <= NEAR):
            objects.append(part)
        elif part.function == "genitive":
            filled.setdefault(f"owner {part.owns}", []).append(part)
        elif part.function:
            filled.setdefault(part.function, []).append(part)
    filled["object" if hit.passive else "subject"] = _joint(subjects)
    if not hit.passive:
        filled["object"] = objects


def _joint(parts: list[Part]) -> list[Part]:
    out = parts[:1]
    for part in parts[1:]:
        if part.first - out[-1].last > NEAR:
            break
        out.append(part)
    return out
