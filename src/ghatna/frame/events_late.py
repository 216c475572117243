"""Fill the roles of a happening where the verb stands last and cases mark who is who."""

from __future__ import annotations

from ghatna.frame.events_describing import DESCRIBING
from ghatna.frame.events_drafts import FINITE
from ghatna.frame.events_frames import Frame
from ghatna.frame.events_hands import (
    drop_bystanders,
    find_opener,
    is_owner,
    owns_beyond,
    seat_between,
    seat_done_to,
    seat_finder,
    seat_holder,
    seat_judges,
    seat_pair,
    seat_patient,
    seat_sender,
    seat_shown,
    seat_trier,
)
from ghatna.frame.events_heads import seat_described, seat_head, seat_inverted
from ghatna.frame.events_hits import Hit
from ghatna.frame.events_part import Part
from ghatna.frame.events_roles import ACTORS, JOURNEYS, MOVERS, NEAR, SIDES, TO_SOMEBODY, Clause, Roles, fill_roles
from ghatna.model.records import replace

# What is given, asked for or shown takes a mind: a missile stands there as the thing, not as who does it.
_HUMAN = frozenset({"Person", "Group"})
_MINDS = frozenset({"Person", "Group", "Animal"})
_BODIES = frozenset({"Organization", "PublicBody"})
_OWNERS = _BODIES | {"Company", "Country"}
_TRAVELLERS = frozenset({"Person", "Group", "Organization", "PublicBody"})
# How those may be marked whom somebody beats or harasses; a state fights "with" its allies, "from" its bases.
_BEATEN = ("with", "from")
_MINDED = frozenset({"give", "get", "ask", "tell", "meet", "rule", "win"})
_BEHIND = frozenset({"agent", "by", "with", "against", "between"})
_FAR = 5
_AT = frozenset({"at", "locative"})
# Forms of a verb whose subject has no case: "the airport will open a road".
_NOT_PAST = frozenset({"future", "present"})
LOOSE_VERBS = frozenset({"infinitive", "converb"})
"""The forms of a verb before which only its object stands without a case."""
# Who is elected or deployed wins or moves, though the verb be passive.
_DONE_BY_SUBJECT = frozenset({"ELECT", "MOBILIZE"})
# Forms of a verb that describe the noun behind: "[arrested] men", "[fighting] sides", "who [asks]".
_BEFORE_HEADS = frozenset({"relative", "agent", "habitual"})


def fill_late(hit: Hit, frame: Frame, kind: str, clause: Clause) -> Roles:
    """Fill the roles of a happening of type `kind` where the verb stands last and cases mark them."""
    hit, clause = _as_told(hit, kind, clause)
    near = max((part for part in clause.before if part.last < hit.first), key=_ending, default=None)
    goal = _goal(hit, frame, near)
    filled, bare = _seat_cases(hit, clause, near, goal)
    bare = seat_pair(hit, bare, filled)
    _seat_marked_sites(frame, bare, filled)
    _seat_agents(hit, frame, clause, filled)
    _leave_condemners(hit, filled)
    if frame.id == "hit":
        bare = [_user(part, clause) for part in bare]
        if "agent" in filled:
            filled["agent"] = [_user(part, clause) for part in filled["agent"]]
        # "The war with Peru" is a noun's, and names the other side.
        for function in () if hit.noun else _BEATEN:
            filled[function] = [part for part in filled.get(function, ()) if part.schema in _HUMAN]
    if goal is not None:
        filled.setdefault("to", []).append(goal)
    if not hit.noun:
        seat_finder(hit, kind, filled)
        seat_judges(hit, kind, filled)
        seat_shown(hit, kind, filled)
    _seat_beside(hit, near, bare, filled)
    if hit.noun and not hit.case:
        _seat_behind(frame, clause, filled)
    if not hit.noun:
        # A headline's bare "arrested" is told of whom that befell, "mandatory" of what a rule is about.
        befell = not hit.form and (kind in TO_SOMEBODY or frame.id == "rule")
        told = replace(hit, passive=True) if befell else hit
        _seat_verb(told, frame, clause, bare, filled)
    accused = (*filled.get("on", ()), *filled.get("against", ()))
    if kind == "ACCUSE" and any(part.schema in SIDES or part.side for part in accused):
        # "Laid on [the minister] a charge of farmers-to misleading": who is misled is not who is accused.
        filled.pop("dative", None)
    if kind in TO_SOMEBODY:
        seat_done_to(filled)
    seat_sender(hit, clause, near, filled)
    seat_patient(hit, clause, filled)
    if not hit.noun:
        seat_between(hit, kind, filled)
    seat_holder(hit, frame, kind, near, filled)
    drop_bystanders(hit, frame, kind, filled, nominal=clause.nominal)
    filled["inside"] = list(clause.inside)
    done = _is_done_by_subject(hit, frame, kind) or _is_own_journey(hit, frame, filled)
    return fill_roles(frame, kind, filled, noun=hit.noun or (hit.middle and not done))


def _as_told(hit: Hit, kind: str, clause: Clause) -> tuple[Hit, Clause]:
    """Give a passive with its own subject for who did it as an active, and a capital that retreats as its state."""
    if kind in _DONE_BY_SUBJECT and not any(part.function == "by" for part in clause.before):
        return replace(hit, passive=False), clause
    if kind == "RETREAT":
        return hit, replace(clause, before=tuple(map(_as_state, clause.before)))
    return hit, clause


def _as_state(part: Part) -> Part:
    """Give a capital that acts as its state: "[Lima] is pulling out its troops"."""
    return replace(part, schema="Country") if part.side and part.function in {"", "agent"} else part


def _seat_cases(
    hit: Hit, clause: Clause, near: Part | None, goal: Part | None
) -> tuple[dict[str, list[Part]], list[Part]]:
    """Give the parts before a trigger by their functions, and those that no case marks.

    Owners are those of what stands right before the trigger, `near`, or of the journey to a `goal`.
    """
    filled: dict[str, list[Part]] = {}
    bare: list[Part] = []
    for part in clause.before:
        if part.last >= hit.last or part.first <= hit.first <= part.last:
            if part.function == "dative" and not hit.noun and part.last < hit.last:
                filled.setdefault("dative", []).append(part)  # "[the workers-to laid off]"
            if part.schema == "Facility" and not hit.noun and part.first < hit.first and part.last < hit.last:
                filled.setdefault("at", []).append(part)  # "to [the civil hospital moved]"
            if part.schema == "PublicBody" and part.function == "genitive" and part.last < hit.last:
                # "[The court's stay]" is one trigger.
                filled.setdefault("genitive" if hit.noun else "agent", []).append(part)
            continue
        if part.function == "genitive":
            # "Wau's minister" may be anywhere.
            person = any(one.schema in _MINDS and _owns(part, one) for one in clause.before)
            if part.schema in {"Place", "Facility"} and part.named and not person:
                filled.setdefault("site", []).append(part)
            filled.setdefault(f"owner {part.owns}", []).append(part)
            if part.schema == "Country" and hit.first - part.last - 1 <= _FAR:
                filled.setdefault("origin", []).append(part)
            opened = [one for one in clause.before if _opens(part, one) and one.last < hit.first]
            apart = near is not None and any(one.last < near.first for one in opened)
            owns = (is_owner(part, hit, near, goal) and not apart) or (not opened and owns_beyond(part, hit, clause))
            if owns or (part is near and part.last == clause.chain):
                filled.setdefault("genitive", []).append(part)
        elif part.function:
            filled.setdefault(part.function, []).append(part)
        elif not any(_begins(part, other) for other in clause.before):
            bare.append(part)
    return filled, bare


def _opens(part: Part, other: Part) -> bool:
    """Tell whether a genitive is that of a longer noun phrase: "[his] country in Peru's war" is not his war."""
    return part.first == other.first and part.last < other.last


def _owns(part: Part, other: Part) -> bool:
    """Tell whether a genitive stands right before a noun phrase or opens it."""
    return part.last < other.first <= part.last + 2 or other.first <= part.first <= part.last < other.last


def _goal(hit: Hit, frame: Frame, near: Part | None) -> Part | None:
    """Give the country or town right before a journey told by a noun: "the president's [Peru] visit was put off"."""
    told = frame.id == "go" and (hit.noun or hit.middle) and near is not None and not near.function
    return near if told and near and near.schema in {"Country", "Place"} and near.last + 1 == hit.first else None


def _is_done_by_subject(hit: Hit, frame: Frame, kind: str) -> bool:
    """Tell whether the subject of a verb like "become" does what the word before it says: "became [agreed]"."""
    adjective = hit.meanings[0].pos == "light"
    return adjective and (kind in {"AGREE", "REJECT"} or frame.id in {"compete", "win"})


def _is_own_journey(hit: Hit, frame: Frame, filled: dict[str, list[Part]]) -> bool:
    """Tell whether a journey that takes place has a traveller for its subject: "[he] is coming on a visit"."""
    return hit.middle and frame.id == "go" and any(part.schema in _TRAVELLERS for part in filled.get("subject", ()))


def _seat_marked_sites(frame: Frame, bare: list[Part], filled: dict[str, list[Part]]) -> None:
    """Count a building in the agent's case as a place where somebody else can act: "the ship moored [at] the port".

    Of a journey, which takes no agent's case, a town too: "the lorries came [to] Wau".
    """
    schemas = {"Facility", "Place"} if frame.id == "go" else {"Facility"}
    if frame.id == "go" and any(part.schema in _HUMAN for part in bare):
        schemas |= _BODIES  # "the women went [to] the council's office"
    sites = [part for part in filled.get("agent", ()) if part.schema in schemas]
    if sites and (len(sites) < len(filled["agent"]) or any(part.schema in MOVERS for part in bare)):
        filled["agent"] = [part for part in filled["agent"] if part not in sites]
        filled.setdefault("at", []).extend(sites)
    if not filled.get("agent"):
        filled.pop("agent", None)


def _user(part: Part, clause: Clause) -> Part:
    """Give whose a weapon or vehicle is that attacks: "[Peruvian] tanks fired", else what was given."""
    if part.schema not in {"Weapon", "Vehicle"} or part.named:
        return part
    owners = (one for one in clause.before if one.function == "genitive" and one.schema in SIDES)
    return next((one for one in owners if part.first in {one.first, one.last + 1}), part)


def _seat_agents(hit: Hit, frame: Frame, clause: Clause, filled: dict[str, list[Part]]) -> None:
    """Leave those who act in another verb's deed: of two agents the first, and all of them beside a passive.

    "The men [hit by rebels] police freed": police. "Police [denied the] raid on her" does not say who raided, but
    what a court says at a hearing, it says at its own.
    """
    agents = filled.get("agent", [])
    if not agents:
        return
    # "Police-by [a complaint's] basis-on held him": it is not their complaint.
    near = NEAR if clause.done else 0 if hit.case.endswith("genitive") else 1
    apart = hit.noun and hit.case and hit.first - agents[-1].last > near
    if hit.passive or (apart and not (frame.id == "hear" and hit.case in _AT)):
        agents = []
    own = agents[-1:]
    for part in reversed(agents[:-1]):
        if own[0].first - part.last - 1 > NEAR:
            break
        if part.schema in _HUMAN and part.last + 1 == own[0].first and own[0].schema not in _HUMAN:
            filled.setdefault("at", []).extend(own)  # "the women [at the council's office] broke pots"
            own = [part]
            continue
        own.insert(0, part)
    filled["agent"] = own
    if not own:
        filled.pop("agent")


def _leave_condemners(hit: Hit, filled: dict[str, list[Part]]) -> None:
    """Leave those who only do something about another's deed: "by the UN [Peru's attack]'s condemnation"."""
    owners = (part for part in filled.get("genitive", ()) if part.schema in _OWNERS)
    if hit.noun and hit.case.endswith("genitive") and any(owners):
        filled.pop("by", None)


def _seat_beside(hit: Hit, near: Part | None, bare: list[Part], filled: dict[str, list[Part]]) -> None:
    """Seat as owners whom no case marks right before a noun: two names that a hyphen joins in one word both own it."""
    if near is None or near.function or hit.first - near.last > 1:
        return
    if hit.noun or (hit.told_by_noun and near.tie):
        both = [part for part in bare if (part.first, part.last) == (near.first, near.last)]
        filled.setdefault("genitive", []).extend(both or [near])


def _seat_behind(frame: Frame, clause: Clause, filled: dict[str, list[Part]]) -> None:
    """Seat what stands between a noun and its far verb: "the talks [in Pune with the union] took place".

    Of a meeting that is only "theirs" the names of both sides may follow: "at their talks, Asha's plan with Peru fell".
    """
    for part in clause.behind:
        if part.function in _BEHIND:
            filled.setdefault(part.function, []).append(part)
    if frame.id == "meet" and all(part.pronoun for part in filled.get("genitive", ())):
        owners = [part for part in clause.behind if part.function == "genitive" and part.schema in SIDES and part.named]
        sides = [
            one
            for one in owners
            if any(other.last < one.first <= other.last + NEAR for other in filled.get("with", ()))
        ]
        if sides:
            filled["genitive"] = sides[:1]


def _seat_company(frame: Frame, clause: Clause, filled: dict[str, list[Part]]) -> None:
    """Let those whom somebody brings to a meeting act in it, and nobody who only passes words on.

    "With [her officials], with the Peruvian officials, she talked through interpreters".
    """
    if frame.id != "meet":
        return
    filled.pop("by", None)
    company = filled.get("with", [])
    own = (part.first for part in clause.before if part.pronoun and part.function == "genitive")
    if len(company) > 1 and company[0].first in own:
        filled["subject"] = company[:1]
        filled["with"] = company[1:]


def _seat_verb(hit: Hit, frame: Frame, clause: Clause, bare: list[Part], filled: dict[str, list[Part]]) -> None:
    """Seat what no case marks, and the subjects that stand elsewhere than in the nominative before the verb."""
    _seat_bare(hit, frame, bare, filled)
    if frame.id == "value" or (not hit.passive and frame.id in {"go", "occur", "compete"}):
        _seat_owner(hit, frame, clause, filled)
    if frame.id == "value" and not filled.get("subject") and not filled.get("agent"):
        # "A fall came in Titan": the firm's share is what falls.
        filled["subject"] = [part for part in filled.get("at", ()) if part.schema in {"Company", "Thing"}][-1:]
    if not hit.passive and not filled.get("subject") and not filled.get("agent"):
        _seat_company(frame, clause, filled)
        _seat_lender(frame, clause, filled)
    if not hit.passive and hit.form in FINITE and not _has_doer(filled):
        filled["subject"] = find_opener(clause)
    if hit.form in _BEFORE_HEADS:
        seat_head(hit, clause, filled)
    elif hit.form == DESCRIBING:
        seat_described(hit, clause, filled)
    elif clause.headline and hit.form in FINITE:
        seat_inverted(hit, clause, filled)
    if hit.form == "infinitive" and not filled.get("subject") and not filled.get("agent"):
        seat_trier(hit, clause, filled)


def _ending(part: Part) -> tuple[int, int]:
    """Order noun phrases by where they end, the longest of those that end together last."""
    return part.last, -part.first


def _begins(part: Part, other: Part) -> bool:
    """Tell whether a name is only the first word of who is meant: "US" in "US president"."""
    return other.schema == "Person" and other.first == part.first and part.last < other.last


def _seat_owner(hit: Hit, frame: Frame, clause: Clause, filled: dict[str, list[Part]]) -> None:
    """Let the owner stand for what it owns where that is no mention: "Titan's share rose".

    What owns the trigger's own noun is not it: in "paid the plant a visit" the plant does not act.
    """
    if filled.get("subject") or filled.get("agent"):
        return
    able = ACTORS if frame.id == "compete" else ACTORS - {"Place"}  # a town's team plays for it
    owners = [part for part in clause.before if part.function == "genitive" and part.schema in able]
    if frame.id == "occur":
        # "In Peru's capital Lima a flood came": what a place is of does nothing.
        sites = [part.first for part in clause.before if part.function == "at"]
        owners = [part for part in owners if not any(part.last < site <= part.last + NEAR for site in sites)]
    if clause.owned and owners and hit.first < hit.verb and hit.first - owners[-1].last <= NEAR - 1:
        owners.pop()  # "[Peru's] journey makes": a case word that stands apart
    filled["subject"] = [part for part in owners if hit.first - part.last > 1 and part.mate < 0][-1:]


def _seat_bare(hit: Hit, frame: Frame, bare: list[Part], filled: dict[str, list[Part]]) -> None:
    """Seat unmarked noun phrases: the first that can act is the subject unless another is marked as the agent."""
    able = ACTORS if frame.id in _MINDED else MOVERS | {"Place"}
    acting = [part for part in bare if part.schema in able]
    if hit.form in LOOSE_VERBS and hit.first == hit.verb:
        # "For [the bank] robbing": what stands right before such a verb is its object.
        acting = [part for part in acting if part.last + 1 < hit.first or "object" not in frame.verb.recipient]
    if not acting and frame.id == "act" and hit.form in _NOT_PAST:
        acting = [part for part in bare[:1] if part.schema == "Facility" and part.last + 1 < hit.first]
    acting = [part for part in acting if not _is_goal(hit, frame, part)]
    acting = [part for part in acting if part.schema != "Place" or (part.side and frame.id != "go")] or acting
    if frame.id == "occur" and bare and bare[-1].last + 1 == hit.first and bare[-1] not in acting:
        acting = []  # "the pilgrims, [the road] having broken, waited": the road broke
    if hit.passive or "agent" in filled:
        subjects: list[Part] = []
    else:
        subjects = _together(acting)
    filled["subject"] = subjects
    filled["object"] = [part for part in bare if part not in subjects]


def _is_goal(hit: Hit, frame: Frame, part: Part) -> bool:
    """Tell whether a country or town right before a verb of motion is where to: "fled [to] Nepal"."""
    return frame.id in JOURNEYS and part.schema in {"Country", "Place"} and part.named and hit.first - part.last <= 1


def _together(parts: list[Part]) -> list[Part]:
    """Give the first part and those that follow it closely: a joint subject, "and" joins sides of any kind.

    A description right behind is no side: "Titan [Peru's factory] sells".
    """
    out = parts[:1]
    for part in parts[1:]:
        joined = part.schema == out[0].schema or (bool(part.tie) and part.schema in SIDES)
        owned = part.first == out[-1].last + 1 and part.last > part.first and not part.named
        if part.first - out[-1].last > NEAR - 1 or owned or not joined:
            break
        out.append(part)
    return out


def _seat_lender(frame: Frame, clause: Clause, filled: dict[str, list[Part]]) -> None:
    """Seat who acts through words or dealings of his own: "the Council's resolutions", "her talks with the union"."""
    owners = [part for part in clause.before if part.function == "genitive" and part.schema in SIDES and part.named]
    texts = [part for part in clause.before if part.function == "" and part.schema == "Document"]
    if frame.id in {"act", "rule"}:
        # "The Council's resolutions demand", but: "breach of the Council's resolutions".
        found = [
            one for one in owners if not clause.owned and any(text.first in {one.first, one.last + 1} for text in texts)
        ]
    else:
        found = [
            one for one in owners if any(other.last < one.first <= other.last + 3 for other in filled.get("with", ()))
        ]
    if found:
        filled["subject"] = found[:1]


def _has_doer(filled: dict[str, list[Part]]) -> bool:
    return bool(filled.get("agent") or filled.get("subject"))
