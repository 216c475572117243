"""Tell in whose hands somebody is, whose a deed is, who finds something, who opens a clause and who has no part."""

from __future__ import annotations

from ghatna.frame.events_frames import Frame
from ghatna.frame.events_hits import Hit
from ghatna.frame.events_part import FACING, Part
from ghatna.frame.events_roles import NEAR, SIDES, TO_SOMEBODY, Clause

_OVER = 6  # words of what is given, a sum of money among them
_FRONT = 2  # a case word may stand between an owner and its noun
_COMPANY = frozenset({"from", "with"})
_STATES = frozenset({"Country", "Place"})
_GOERS = frozenset({"Person", "Group", "Organization", "PublicBody"})
_MINDS = frozenset({"Person", "Group", "Animal"})
_BODIES = frozenset({"Organization", "PublicBody"})
_STRIKING = frozenset({"Animal", "Vehicle"})
_HOLDERS = _BODIES | {"Country"}
# Who may come by what a verb like "came" tells of, by its type.
_FINDERS = {"COERCE": _BODIES, "INVESTIGATE": SIDES}
# What of these comes or takes place befalls a thing: "[a car] came into police hands", but "police were on the hunt".
_BEFALLING = frozenset({"COERCE", "INVESTIGATE", "RESCUE", "SANCTION"})
_HUMAN = frozenset({"Person", "Group"})
_FACED = frozenset({"against", "dative", "for", "from", "on", "with"})
_WHERE = frozenset({"Facility", "Group", "Place"})
_VISITED = frozenset({"Place", "Person"})
# What comes about between two is done by both.
_BETWEEN = frozenset({"AGREE", "CONSULT", "COOPERATE", "REJECT"})


def seat_finder(hit: Hit, kind: str, filled: dict[str, list[Part]]) -> None:
    """Seat who found what came to him: "[police]-to drugs came"."""
    if not hit.intransitive or filled.get("agent"):
        return
    finders = _FINDERS.get(kind, frozenset())
    if found := [part for part in filled.get("dative", ()) if part.schema in finders]:
        filled["agent"] = found
        filled.pop("dative")


def seat_judges(hit: Hit, kind: str, filled: dict[str, list[Part]]) -> None:
    """Seat the court whose verdict a headline tells of without a verb: "[the court's] after years verdict"."""
    courts = [part for part in filled.get("genitive", ()) if part.schema == "PublicBody"]
    if kind == "JUDGE" and not (hit.form or filled.get("agent")) and courts:
        filled["agent"] = courts
        filled["genitive"] = [part for part in filled["genitive"] if part not in courts]


def seat_shown(hit: Hit, kind: str, filled: dict[str, list[Part]]) -> None:
    """Seat who is shown something as who looks at it: "[the guest]-to the plant was shown".

    "The planes shown [to the guest]" tell of who shows them.
    """
    shown = [part for part in filled.get("dative", ()) if part.schema in _HUMAN]
    looks = kind == "INSPECT" and hit.passive and hit.form != "relative"
    if looks and shown and not (filled.get("by") or filled.get("agent")):
        filled["by"] = shown
        filled["dative"] = [part for part in filled["dative"] if part not in shown]


def seat_done_to(filled: dict[str, list[Part]]) -> None:
    """Seat whom something is done to."""
    if any(part.schema in _MINDS for part in filled.get("dative", ())):
        # "[Asha]-to on the way Goa caught": no town is.
        filled["object"] = [part for part in filled.get("object", ()) if part.schema != "Place" or part.side]


def seat_holder(hit: Hit, frame: Frame, kind: str, near: Part | None, filled: dict[str, list[Part]]) -> None:
    """Seat in whose hands somebody is, what struck him: "[Peru's] custody-in came", "[the lorry's] grip-in came"."""
    if frame.id != "undergo" or hit.first >= hit.verb or near is None:
        return
    schemas = _HOLDERS if kind in TO_SOMEBODY else _STRIKING
    if near.function == "genitive" and near.schema in schemas and hit.first - near.last <= _FRONT:
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


def drop_bystanders(hit: Hit, frame: Frame, kind: str, filled: dict[str, list[Part]], *, nominal: bool) -> None:
    """Leave out those who stand before a verb of what happens by itself and have no part in it.

    `nominal` tells whether the trigger begins with a word that is no verb, which names what happens.
    """
    subject = filled.get("subject", [])
    if hit.intransitive and kind in _BEFALLING:
        filled["subject"] = [part for part in subject if part.schema in SIDES]
    if frame.id == "occur" and nominal:
        # "The pilgrims, the [road having broken], waited": they broke nothing.
        filled["subject"] = [part for part in subject if part.schema not in _HUMAN]
    if frame.id == "undergo" and (hit.intransitive or hit.verb < 0):
        # "In an attack [the rebels] made nine got killed": they act in the attack. "They" has one form for both cases.
        agents = filled.pop("agent", [])
        near = [part for part in agents if part.pronoun and part.last + 1 == hit.first]
        filled["subject"] = filled.get("subject") or near


def seat_trier(hit: Hit, clause: Clause, filled: dict[str, list[Part]]) -> None:
    """Seat the owner of an endeavour right behind an infinitive: "to buy shells" of "Peru's attempts to buy shells"."""
    head = next((part for part in clause.behind if part.first > hit.end), None)
    if head is not None and head.first == hit.end + 1 and head.function == "genitive" and head.schema in SIDES:
        filled["subject"] = [head]


def is_owner(part: Part, hit: Hit, near: Part | None, goal: Part | None) -> bool:
    """Tell whether a genitive before a trigger owns what it tells of."""
    if goal is not None:
        return 0 < goal.first - part.last <= _FRONT  # a case word may stand between
    if near is None:
        return False
    if _is_over(part, near) and hit.first - near.last - 1 <= _OVER:
        return True
    if hit.first - near.last - 1 > NEAR:
        return False
    if near.function == "by" and part.last + 1 == near.first:
        return True  # "[Asha's] by police arrest"
    if near.function in _COMPANY and 0 < near.first - part.last <= _FRONT and _are_alike(part, near):
        return True  # "[Asha's] with Ravi meeting"
    # "[Peru's] attack on Wau": a direct case belongs to no noun with a postposition.
    joined = (part.first, part.last) == (near.first, near.last)  # "[Asha-Ravi's] meeting"
    return joined or part.mate == near.first or (part.direct and part.last + 1 == near.first)


def owns_beyond(part: Part, hit: Hit, clause: Clause) -> bool:
    """Tell whether a genitive belongs to the noun of a trigger far behind: "[Asha's] men-by in a car abduction was".

    It agrees with a noun without a case, and all others between have one. One that agrees with a woman or a noun like
    "talks" may be that of what follows, but nobody owns a town: "[Asha's] in Lima with Ravi talks".
    """
    if not (part.direct or part.feminine) or not ((hit.noun and not hit.case) or clause.nominal):
        return False
    between = [other for other in clause.before if part.last < other.first and other.last < hit.first]
    if not between or not all(other.function for other in between):
        return False
    town = between[0].function == "at" and between[0].named and between[0].first == part.last + 1
    return part.direct or (town and part.schema in SIDES)


def _is_over(part: Part, near: Part) -> bool:
    """Tell whether an owner does something to whom it stands before: "[Peru's] Chile-to threat", both named sides.

    "To Peru's Asha" is to one person.
    """
    if not 0 < near.first - part.last <= _FRONT:
        return False
    if near.function == "at" and near.schema in _STATES and near.named:
        return part.schema in _GOERS  # "[Asha's] in Lima talks": nobody owns a town
    return near.function == "dative" and near.named and part.named and part.schema in SIDES and _are_alike(part, near)


def _are_alike(part: Part, near: Part) -> bool:
    """Tell whether an owner may meet or fight somebody: "Peru's Asha" is one person, "Peru's with Chile war" of two."""
    return part.schema not in _STATES or near.schema in _STATES


def seat_sender(hit: Hit, clause: Clause, near: Part | None, filled: dict[str, list[Part]]) -> None:
    """Seat who does something to or with whom the next noun phrase names: "[the farmers'] government-to warning".

    The gender of the owner is that of the deed: a minister's would be another.
    """
    if near is None or hit.case or filled.get("agent") or filled.get("by") or not (hit.noun or not hit.form):
        return
    other = next((one for one in clause.before if one.function in FACING and one.last <= hit.first), None)
    if other is None or other.schema not in SIDES | _STATES or hit.first - other.last - 1 > NEAR:
        return
    sender = next((part for part in clause.before if _is_sender(part, other)), None)
    seated = filled.get("genitive", ())
    if sender is not None and all(part.schema not in SIDES or part.last <= sender.last for part in seated):
        filled["genitive"] = []
        filled["genitive" if hit.noun else "agent"] = [sender]


def seat_patient(hit: Hit, clause: Clause, filled: dict[str, list[Part]]) -> None:
    """Seat whom a deed is done to that is told by a noun and its verb: "[the suspect's] police-by arrest made"."""
    agents = filled.get("agent", ())
    if hit.noun or not agents or not clause.nominal or filled.get("genitive") or filled.get("dative"):
        return
    patients = [part for part in clause.before if part.feminine and not part.named and part.schema in _HUMAN]
    opening = [part for part in patients if any(one.first <= part.last < one.last for one in agents)]
    if opening:
        filled["genitive"] = opening[-1:]


def _is_sender(part: Part, other: Part) -> bool:
    """Tell whether a genitive owns no noun phrase behind it, though it may have been taken for a part of that."""
    opens = other.first <= part.last < other.last and part.feminine
    before = part.last + 1 == other.first and (part.feminine or part.direct)
    alone = other.named and other.schema != "Person"  # which nobody owns
    return (opens or before) and part.schema in SIDES and (alone or part.direct or _are_alike(part, other))


def seat_between(hit: Hit, kind: str, filled: dict[str, list[Part]]) -> None:
    """Let those between whom something came about act in it: "between [the union and the firm] a deal came about"."""
    doer = filled.get("agent") or filled.get("subject")
    if kind not in _BETWEEN or (doer and not (hit.passive or hit.intransitive or hit.middle)):
        return
    sides = [part for part in filled.get("between", ()) if part.schema in SIDES or part.side]
    if len(sides) > 1:
        filled.pop("agent", None)
        filled["subject"] = sides


def find_opener(clause: Clause) -> list[Part]:
    """Give the name without a case that begins a clause before those to whom or with whom it does something.

    "[The state] farmers-to will pay aid": the state's farmers would leave nobody who pays.
    """
    start = min((part.first for part in clause.before), default=-1)
    opening = (part for part in clause.before if part.first == start and part.opens and part.schema in SIDES)
    first = max(opening, key=lambda part: part.last, default=None)  # "[Lima court] the accused's plea will hear"
    if first is None:
        return []
    state = first.schema == "Country"  # which owns no body with a name of its own: "Peru [the UN Council]-to"
    near = (part for part in clause.before if part.first in {first.first, first.last + 1})
    behind = [part for part in near if not part.named or (state and part.first > first.last)]
    faced = any(part.function in _FACED and part.schema in SIDES and not part.crowd for part in behind)
    # "The firm [the village's] visit will make", but: "Peru's border".
    owned = any(part.function == "genitive" and part.schema in _VISITED for part in behind)
    # "The government [in the villages] schools will open".
    placed = any(part.function == "at" and part.schema in _WHERE for part in behind)
    return [first] if faced or placed or (owned and not state) else []
