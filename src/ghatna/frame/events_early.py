"""Fill the roles of a happening where the order of words and prepositions mark who is who."""

from __future__ import annotations

from ghatna.frame.events_frames import Frame
from ghatna.frame.events_hits import Hit
from ghatna.frame.events_part import Part
from ghatna.frame.events_roles import NEAR, SIDES, Clause, Roles, fill_roles
from ghatna.model.records import replace

_JOINT = 5
_BEHIND_ONLY = frozenset({"", "by", "genitive", "of", "to", "with"})
_BORDERING = frozenset({"Facility", "Place"})
_NOUNS = frozenset({"light", "noun"})
_WORDED = frozenset({"act", "rule"})
_TOLD = frozenset({"Group", "Person"})
_RULES = frozenset({"JUDGE", "POLICY"})
_TAKEN = frozenset({"ASSAULT", "CASUALTY", "CEREMONY", "COERCE", "MOBILIZE", "RESCUE"})
_LIVING = frozenset({"Animal", "Group", "Person"})
_WITH_CREW = frozenset({"Facility", "Vehicle"})


def fill_early(hit: Hit, frame: Frame, kind: str, clause: Clause) -> Roles:
    """Fill the roles of a happening of type `kind` where word order and prepositions mark them."""
    filled: dict[str, list[Part]] = {"inside": list(clause.inside)}
    if hit.noun:
        _seat_noun(hit, clause, filled)
        return fill_roles(frame, kind, filled, noun=True, early=True)
    subjects = _seat_verb(hit, frame, clause, filled)
    told = filled["object"] if frame.id == "rule" and kind in _RULES and not hit.passive else []
    if told and told[0].schema in _TOLD:
        filled.setdefault("dative", told)  # "ordered [officials] to check it", but "cleared [the bill]"
    roles = fill_roles(frame, kind, filled, noun=False, early=True)
    return replace(roles, subject=subjects, recipient=_without_origins(kind, roles.recipient, filled))


def _without_origins(kind: str, recipient: tuple[str, ...], filled: dict[str, list[Part]]) -> tuple[str, ...]:
    """Leave out where something was taken from: "pulled a body from [the river]"; from a capital, a country gives."""
    if kind not in _TAKEN:
        return recipient  # "rejected an offer from [Goa]"
    origins = {part.entity for part in filled.get("from", ()) if part.schema in _BORDERING and not part.side}
    return tuple(one for one in recipient if one not in origins)


def _seat_noun(hit: Hit, clause: Clause, filled: dict[str, list[Part]]) -> None:
    """Seat the owner before a noun and what prepositions bring behind it."""
    near = next((part for part in reversed(clause.before) if part.last < hit.first), None)
    if near is not None and hit.first - near.last <= _reach(near):
        # "[India-China] talks": two names in one word; "[India] and [China] talks".
        owners = [part for part in clause.before if (part.first, part.last) == (near.first, near.last)]
        left = clause.before[: clause.before.index(owners[0])][-1:] if near.tie == "and" else ()
        filled["genitive"] = [*(part for part in left if part.function in {"", "genitive"}), *owners]
    for part in clause.behind:
        # What an owner behind it owns is another thing: "the ban was dropped at Peru's wish".
        if part.function not in {"", "genitive"}:
            filled.setdefault(part.function, []).append(part)
    if not {"at", "toward"} & filled.keys():
        filled["at"] = [part for part in clause.before if part.function == "at"]


def _reach(owner: Part) -> int:
    """Give how far before a noun its owner may stand: "Peru's first visit", "the Peruvian visit", but "police raid"."""
    if owner.function not in {"", "genitive"}:
        return 0
    return NEAR if owner.function or owner.schema == "Country" else 1


def _seat_verb(hit: Hit, frame: Frame, clause: Clause, filled: dict[str, list[Part]]) -> tuple[str, ...]:
    """Seat subject and objects by their place about a verb, all else by its preposition; give the subject."""
    subjects = _subject([part for part in clause.before if part.last < hit.first and part.function == ""], hit, clause)
    # "Called on [Chad] to reopen it": of what stands before an infinitive only the place is its own.
    loose = hit.form == "stem" and hit.first == hit.verb
    for part in clause.before:
        if part.function == "at" or (not loose and part.function not in _BEHIND_ONLY):
            filled.setdefault(part.function, []).append(part)
    objects = _objects(hit, clause, filled)
    filled["object" if hit.passive else "subject"] = subjects
    if frame.id == "undergo" and _is_done_to(hit, objects):
        filled["subject"], filled["agent"] = [], subjects  # "[a tiger] injured two farmers", but "two farmers died"
    if hit.passive and frame.id == "give" and clause.given:
        # "The firm was given [a contract]": the firm got it.
        filled["dative"], filled["object"] = subjects, objects
    if frame.id == "act" and any(part.schema in _WITH_CREW for part in filled.get("object", objects)):
        # "The tanker was hijacked with its crew": what is done to the tanker is not done to those beside it.
        filled.pop("with", None)
    if not hit.passive:
        filled["object"] = objects
        if frame.id == "give" and not {"to", "dative"} & filled.keys():
            _seat_supplied(filled, given=clause.given)
        if hit.verb >= 0 and hit.meanings[0].pos in _NOUNS and "dative" not in filled and frame.id in _WORDED:
            # "Gave an assurance to [the farmers]"
            filled["dative"] = [part for part in filled.get("to", ()) if part.schema in SIDES]
    return tuple(part.side or part.entity for part in subjects)


def _is_done_to(hit: Hit, objects: list[Part]) -> bool:
    """Tell whether somebody behind a verb undergoes what it tells; the subject of a participle may be another's."""
    whom = objects[0] if objects and not hit.passive and hit.form != "participle" else None
    return whom is not None and whom.schema in _LIVING and whom.first <= hit.last + 1


def _objects(hit: Hit, clause: Clause, filled: dict[str, list[Part]]) -> list[Part]:
    """Give the unmarked noun phrases behind a verb that stand together, and seat the others by their prepositions."""
    objects: list[Part] = []
    sites = {part.last for part in clause.behind if part.schema in _BORDERING}
    for part in clause.behind:
        if part.function == "with" and part.first - 2 in sites:
            continue  # "tightened security along its border with [Chad]"
        # "Flew them out by ship": only a passive has who did it behind "by".
        if part.verb > hit.last or (part.function == "by" and not hit.passive):
            continue
        if part.function == "" and (not objects or part.first - objects[-1].last <= NEAR):
            objects.append(part)
        elif part.function == "genitive":
            filled.setdefault(f"owner {part.owns}", []).append(part)
        elif part.function:
            filled.setdefault(part.function, []).append(part)
    return objects


def _seat_supplied(filled: dict[str, list[Part]], *, given: bool) -> None:
    """Take for who gets it a country that something is given, and whomever one supplies with something.

    "Gave [Chile] shells", "supplied [the rebels] with shells"; in "sent officials" the officials are what is sent.
    """
    objects = filled["object"]
    sided = bool(objects) and objects[0].schema in SIDES | {"Place"}
    if sided and (objects[0].schema == "Country" or given or ("with" in filled and objects[0].schema in SIDES)):
        filled["dative"], filled["object"] = objects[:1], [*objects[1:], *filled.pop("with", [])]


def _subject(parts: list[Part], hit: Hit, clause: Clause) -> list[Part]:
    """Give the noun phrase that stands right before the verb and those joined to it, else the first of the clause.

    Of "opposition Congress" the last is meant, of "Titan, the market leader," the name, of "Peru and Chile" both; in a
    headline "Peru, Chile" are two as well.
    """
    groups: list[list[Part]] = []
    end = -1
    for part in parts:
        last = groups[-1][-1] if groups else None
        if last is None:
            groups.append([part])
        elif (part.first, part.last) == (last.first, last.last):
            groups[-1].append(replace(part, tie="and"))  # "the two countries" are both
        elif part.first <= last.last:
            if part.last > last.last:
                groups[-1][-1] = part
        elif part.first == last.last + 1:
            groups[-1][-1] = part
        elif part.tie == "ing":
            pass
        elif part.tie and part.first - last.last <= _JOINT and (part.tie != ", and" or last.tie == ","):
            groups[-1].append(part)
        else:
            groups.append([part])
        end = max(end, part.last)
    if not groups:
        return []
    found = groups[-1] if end + 1 == clause.group and hit.form != "participle" else groups[0]
    if clause.headline or any("and" in part.tie for part in found[1:]):
        return found
    return [next((part for part in found if part.named), found[0])]
