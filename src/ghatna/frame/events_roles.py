"""Fill the roles of a happening: who did it, to whom, with what, where."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ghatna.frame.events_frames import Frame
from ghatna.frame.events_parts import Part
from ghatna.frame.events_triggers import Hit
from ghatna.model.events import PlaceBasis

SITES = frozenset({"Place", "Facility", "Country"})
_ACTORS = frozenset({"Person", "Organization", "PublicBody", "Company", "Media", "Country", "Group", "Place", "Animal"})
_MOVERS = (_ACTORS - {"Place"}) | {"Vehicle", "Weapon", "Thing"}
# Bodies that are buildings too: what stands in them happens there.
_HOUSES = frozenset({"Organization", "PublicBody", "Company"})
SIDES = _ACTORS - {"Place", "Animal"}
# What is given, asked for or shown takes a mind: a missile stands there as the thing, not as who does it.
_MINDED = frozenset({"give", "get", "ask", "tell", "meet", "rule", "win"})
_SHOWN = frozenset({"act", "hit", "ask", "tell", "rule"})
_GOALS = frozenset({"to", "at", "on", "object", "genitive"})
# What is staged, published, asked for or said is no other side.
_OF_THINGS = frozenset({"CEREMONY", "REQUEST", "PUBLISH", "SPEAK", "TRANSFER"})
_BEHIND = frozenset({"with", "against", "between"})
_NEAR = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """The entity ids of each role; `place` is the entity of one place, which the clause states or another gives."""

    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    place: str | None = None
    place_basis: PlaceBasis | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """What a trigger may draw on: the parts `before` and `behind` it in its clause."""

    before: tuple[Part, ...]
    behind: tuple[Part, ...]


def fill_late(hit: Hit, frame: Frame, kind: str, clause: Clause) -> Roles:
    """Fill the roles of a happening of type `kind` where the verb stands last and cases mark them."""
    filled: dict[str, list[Part]] = {}
    near = next((part for part in reversed(clause.before) if part.last < hit.first), None)
    bare: list[Part] = []
    for part in clause.before:
        if part.last >= hit.last or part.first <= hit.first <= part.last:
            continue
        if part.function == "genitive" and part.schema in {"Place", "Facility"} and part.named:
            filled.setdefault("site", []).append(part)
        if part.function == "genitive":
            if part is near and hit.first - part.last - 1 <= _NEAR:
                filled.setdefault("genitive", []).append(part)
        elif part.function:
            filled.setdefault(part.function, []).append(part)
        elif not any(_begins(part, other) for other in clause.before):
            bare.append(part)
    _seat_marked_sites(bare, filled)
    if hit.noun:
        if near is not None and not near.function and hit.first - near.last <= 1:
            filled.setdefault("genitive", []).append(near)
        if not hit.case:
            _seat_behind(clause, filled)
    else:
        _seat_verb(hit, frame, clause, bare, filled)
    return _fill(frame, kind, filled, noun=hit.noun or hit.middle)


def _seat_marked_sites(bare: list[Part], filled: dict[str, list[Part]]) -> None:
    """Count a building in the agent's case as a place where somebody else can act: "the ship moored [at] the port"."""
    sites = [part for part in filled.get("agent", ()) if part.schema == "Facility"]
    if sites and (len(sites) < len(filled["agent"]) or any(part.schema in _MOVERS for part in bare)):
        filled["agent"] = [part for part in filled["agent"] if part not in sites]
        filled.setdefault("at", []).extend(sites)
    if not filled.get("agent"):
        filled.pop("agent", None)


def _seat_behind(clause: Clause, filled: dict[str, list[Part]]) -> None:
    """Seat what stands between a noun and its far verb: "the talks [in Pune with the union] took place"."""
    for part in clause.behind:
        if part.function in _BEHIND:
            filled.setdefault(part.function, []).append(part)


def _seat_verb(hit: Hit, frame: Frame, clause: Clause, bare: list[Part], filled: dict[str, list[Part]]) -> None:
    """Seat what no case marks, and the subjects that stand elsewhere than in the nominative before the verb."""
    _seat_bare(hit, frame, bare, filled)
    if not hit.passive and frame.id in {"value", "go", "occur", "compete"}:
        _seat_owner(clause, filled)
    if not hit.passive and not filled.get("subject") and not filled.get("agent"):
        _seat_lender(frame, clause, filled)
    if hit.form == "relative":
        _seat_head(hit, clause, filled)
    if hit.form == "infinitive" and not filled.get("subject") and not filled.get("agent"):
        _seat_trier(hit, clause, filled)


def _begins(part: Part, other: Part) -> bool:
    """Tell whether a name is only the first word of who is meant: "US" in "US president"."""
    return other.schema == "Person" and other.first == part.first and part.last < other.last


def _seat_owner(clause: Clause, filled: dict[str, list[Part]]) -> None:
    """Let the owner stand for what it owns where that is no mention: "Titan's share rose"."""
    if filled.get("subject") or filled.get("agent"):
        return
    owners = [part for part in clause.before if part.function == "genitive" and part.schema in _ACTORS - {"Place"}]
    filled["subject"] = owners[-1:]


def _seat_bare(hit: Hit, frame: Frame, bare: list[Part], filled: dict[str, list[Part]]) -> None:
    """Seat unmarked noun phrases: the first that can act is the subject unless another is marked as the agent."""
    able = _ACTORS if frame.id in _MINDED else _MOVERS | {"Place"}
    acting = [part for part in bare if part.schema in able and not _is_goal(hit, frame, part)]
    acting = [part for part in acting if part.schema != "Place"] or acting
    if hit.passive or "agent" in filled:
        subjects: list[Part] = []
    else:
        subjects = _together(acting)
    filled["subject"] = subjects
    filled["object"] = [part for part in bare if part not in subjects]


def _is_goal(hit: Hit, frame: Frame, part: Part) -> bool:
    """Tell whether a country or town right before a verb of motion is where to: "fled [to] Nepal"."""
    return frame.id == "go" and part.schema in {"Country", "Place"} and part.named and hit.first - part.last <= 1


def _together(parts: list[Part]) -> list[Part]:
    """Give the first part and those that follow it closely: a joint subject."""
    out = parts[:1]
    for part in parts[1:]:
        if part.first - out[-1].last > _NEAR - 1 or part.schema != out[0].schema:
            break
        out.append(part)
    return out


def _seat_lender(frame: Frame, clause: Clause, filled: dict[str, list[Part]]) -> None:
    """Seat who acts through words or dealings of his own: "the Council's resolutions", "her talks with the union"."""
    owners = [part for part in clause.before if part.function == "genitive" and part.schema in SIDES and part.named]
    texts = [part for part in clause.before if part.function == "" and part.schema == "Document"]
    if frame.id in {"act", "rule"}:
        found = [one for one in owners if any(text.first in {one.first, one.last + 1} for text in texts)]
    else:
        found = [
            one for one in owners if any(other.last < one.first <= other.last + 3 for other in filled.get("with", ()))
        ]
    if found:
        filled["subject"] = found[:1]


def _seat_trier(hit: Hit, clause: Clause, filled: dict[str, list[Part]]) -> None:
    """Seat the owner of an endeavour right behind an infinitive: "to buy shells" of "Peru's attempts to buy shells"."""
    head = next((part for part in clause.behind if part.first > hit.end), None)
    if head is not None and head.first == hit.end + 1 and head.function == "genitive" and head.schema in SIDES:
        filled["subject"] = [head]


def _seat_head(hit: Hit, clause: Clause, filled: dict[str, list[Part]]) -> None:
    """Seat the noun behind a participle: "the man who came" has the man for its subject."""
    head = next((part for part in clause.behind if part.first > hit.end), None)
    if head is None or head.first - hit.end > _NEAR:
        return
    if hit.passive or "agent" in filled:
        filled.setdefault("object", []).append(head)
    else:
        filled["subject"] = [head]


def fill_early(hit: Hit, frame: Frame, kind: str, clause: Clause) -> Roles:
    """Fill the roles of a happening of type `kind` where word order and prepositions mark them."""
    filled: dict[str, list[Part]] = {}
    if hit.noun:
        near = next((part for part in reversed(clause.before) if part.last < hit.first), None)
        if near is not None and hit.first - near.last <= _NEAR and near.function in {"", "genitive"}:
            filled["genitive"] = [near]
        for part in clause.behind:
            if part.function:
                filled.setdefault(part.function, []).append(part)
        if "at" not in filled:
            filled["at"] = [part for part in clause.before if part.function == "at"]
        return _fill(frame, kind, filled, noun=True)
    subjects = [part for part in clause.before if part.last < hit.first and part.function == ""]
    for part in clause.before:
        if part.function not in {"", "genitive", "by", "with", "to", "of"}:
            filled.setdefault(part.function, []).append(part)
    objects: list[Part] = []
    for part in clause.behind:
        if part.function == "" and (not objects or part.first - objects[-1].last <= _NEAR):
            objects.append(part)
        elif part.function and part.function != "genitive":
            filled.setdefault(part.function, []).append(part)
    if hit.passive:
        filled["object"] = _joint(subjects)
    else:
        filled["subject"] = _joint(subjects)
        filled["object"] = objects
    return _fill(frame, kind, filled, noun=False)


def _joint(parts: list[Part]) -> list[Part]:
    out = parts[:1]
    for part in parts[1:]:
        if part.first - out[-1].last > _NEAR:
            break
        out.append(part)
    return out


def _fill(frame: Frame, kind: str, filled: dict[str, list[Part]], *, noun: bool) -> Roles:
    slots = frame.noun if noun else frame.verb
    if frame.id != "hit":
        _seat_sites(filled)
    actors = _MOVERS if frame.id in {"go", "occur", "do"} else _ACTORS | {"Vehicle", "Document", "Thing"}
    if noun and frame.id == "go":
        filled = _with_goal(filled)
    actor = _first(slots.actor, filled, lambda part: part.schema in actors)
    if not actor and kind == "JUDGE":
        actor = [part for part in filled.get("at", ()) if part.schema == "PublicBody"]
    used = {part.entity for part in actor}
    recipient = _first(slots.recipient, filled, lambda part: part.entity not in used)
    if not recipient and frame.id == "ask":
        recipient = [part for part in filled.get("at", ()) if part.schema in _HOUSES and part.entity not in used]
    if frame.id in _SHOWN:
        recipient = _beheld(slots.recipient, filled, recipient, used)
    items: list[Part] = []
    if kind in _OF_THINGS and recipient and not any(part.schema in SIDES | {"Place"} for part in recipient):
        recipient, items = [], recipient
    used |= {part.entity for part in recipient}
    items = _first(slots.items, filled, lambda part: part.entity not in used) or items
    place = _sites(frame, slots.place, filled, {*_ids(actor)})
    if not place:
        place = [part for part in filled.get("at", ()) if part.schema in _HOUSES and part.entity not in used]
    if not place:
        place = [part for part in filled.get("site", ()) if part.entity not in used]
    return Roles(
        actor=_ids(actor), recipient=_ids(recipient), items=_ids(items), place=place[-1].entity if place else None,
        place_basis="stated" if place else None,
    )  # fmt: skip


def _with_goal(filled: dict[str, list[Part]]) -> dict[str, list[Part]]:
    """Count the country or place of a journey told by a noun as its goal: "Peru's visit" is a visit to Peru."""
    goals = [part for part in filled.get("genitive", ()) if part.schema in {"Country", "Place", "Facility"}]
    owners = [part for part in filled.get("genitive", ()) if part not in goals]
    return {**filled, "genitive": owners, "to": [*filled.get("to", ()), *goals]} if goals else filled


def _beheld(functions: tuple[str, ...], filled: dict[str, list[Part]], found: list[Part], used: set[str]) -> list[Part]:
    """Give the persons marked by the dative rather than the things beside them: "showed the guest a missile"."""
    if "dative" not in functions or any(part.schema in SIDES or part.function == "dative" for part in found):
        return found
    return [part for part in filled.get("dative", ()) if part.schema in SIDES and part.entity not in used] or found


def _sites(frame: Frame, functions: tuple[str, ...], filled: dict[str, list[Part]], actor: set[str]) -> list[Part]:
    """Give the places of the best function; of a journey those of all goals in text order, the goal standing last."""
    goals = [one for one in functions if frame.id == "go" and one in _GOALS]
    schemas = SITES | _HOUSES if goals else SITES
    found = [
        part
        for one in goals
        for part in filled.get(one, ())
        if part.entity not in actor and (part.schema in SITES or (one in {"genitive", "to"} and part.schema in schemas))
    ]
    if found:
        return sorted(found, key=lambda part: part.last)
    return _first(functions, filled, lambda part: part.schema in SITES and part.entity not in actor)


def _seat_sites(filled: dict[str, list[Part]]) -> None:
    """Count "on" a place or building as "at": only an attack on a place is done to it."""
    sites = [part for part in filled.get("on", ()) if part.schema in {"Place", "Facility"}]
    if sites:
        filled["on"] = [part for part in filled["on"] if part not in sites]
        filled["at"] = [*filled.get("at", ()), *sites]


def _first(functions: Iterable[str], filled: dict[str, list[Part]], fits: Callable[[Part], bool]) -> list[Part]:
    for function in functions:
        found = [part for part in filled.get(function, ()) if fits(part)]
        if found:
            return found
    return []


def _ids(parts: list[Part]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.entity for part in parts))
