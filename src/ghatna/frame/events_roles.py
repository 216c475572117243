"""Fill the roles of a happening: who did it, to whom, with what, where."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ghatna.frame.events_frames import Frame, Slots
from ghatna.frame.events_part import Part
from ghatna.model.events import PlaceBasis
from ghatna.model.records import record

SITES = frozenset({"Place", "Facility", "Country"})
ACTORS = frozenset({"Person", "Organization", "PublicBody", "Company", "Media", "Country", "Group", "Place", "Animal"})
MOVERS = (ACTORS - {"Place"}) | {"Vehicle", "Weapon", "Thing"}
# Bodies that are buildings too: what stands in them happens there.
_HOUSES = frozenset({"Organization", "PublicBody", "Company"})
SIDES = ACTORS - {"Place", "Animal"}
_SHOWN = frozenset({"act", "hit", "ask", "tell", "rule"})
_GOALS = frozenset({"to", "at", "on", "object", "genitive"})
# What is staged, published, asked for or said is no other side.
_OF_THINGS = frozenset({"CEREMONY", "REQUEST", "PUBLISH", "SPEAK", "TRANSFER"})
_HELPS = frozenset({"SUPPORT", "AID", "TRANSFER", "COOPERATE"})
# Done to a text, these are done to whose text it is: "broke the Council's resolutions".
_ON_WORDS = frozenset({"ACCUSE", "REJECT", "SUPPORT"})
_DEEDS = frozenset({"act", "give", "ask", "rule", "tell", "launch"})
# What is done to a place or building is done there; a calamity strikes whole countries.
_DONE_THERE = frozenset({"ACCIDENT", "ASSAULT", "DISASTER", "INSPECT", "PROTEST", "VISIT"})
# What is told of these is done to somebody: "Asha's arrest", but "the rebels' attack".
TO_SOMEBODY = frozenset({"APPOINT", "ASSAULT", "COERCE", "JUDGE", "RESCUE", "SANCTION"})
# Who is questioned or looked into, as told by a noun: "the suspects' questioning", but "the police's inquiry".
_TO_OWNER = TO_SOMEBODY | {"INVESTIGATE"}
_DONE = frozenset({"act", "hit", "rule"})
# Where there is voting, its owner is what is voted for, or where: "the assembly's election", but "the party's defeat".
_VOTED_FOR = frozenset({"Country", "Facility", "Place", "PublicBody"})
# Floods and slides come by themselves or with a storm: no state and no firm does them.
_FORCES = MOVERS - {"Company", "Country", "Media", "Organization", "PublicBody"}
# Whom or what one takes, saves or fires from a place, one does that to there.
_TAKEN_THERE = frozenset({"COERCE", "LAUNCH", "RESCUE"})
_DRIVEN = frozenset({"Vehicle", "Thing"})
_ABLE = _DRIVEN | {"Facility"}  # where the agent's case says so: "the zoo-by two lions were bought"
# "Drones struck the depot": who sent them is left unsaid.
_STRIKING = frozenset({"ACCIDENT", "ASSAULT", "CASUALTY"})
# These take a mind: no thing and no vehicle does them, unless the agent's case says so.
_MINDED = frozenset(
    {
        "ACCUSE", "AGREE", "APPOINT", "CONSULT", "COOPERATE", "ELECT", "INSPECT", "JUDGE", "POLICY", "PROTEST",
        "PUBLISH", "REQUEST", "SANCTION", "SPEAK", "SUPPORT", "THREATEN",
    }
)  # fmt: skip
NEAR = 3
_BESIDE = 2
_GOODS = ("object", "of", "genitive", "inside")
_WITH_ITEMS = {"INSPECT": _GOODS, "LAUNCH": _GOODS, "REQUEST": (*_GOODS, "for"), "TRANSFER": _GOODS}
_WARES = frozenset({"Document", "Thing", "Vehicle", "Weapon", "Work"})
JOURNEYS = frozenset({"carry", "go"})  # one's own, and those on which one is taken
_CROSSING = frozenset({"act", "go"})
_GIFTS = frozenset({"AID", "TRANSFER"})
_AIMED = frozenset({"hit", "launch", "tell"})


@record(frozen=True, slots=True, kw_only=True)
class Roles:
    """The entity ids of each role; `place` is the entity of one place, which the clause states or another gives.

    `subject` is who stands as the verb's subject, whatever that does. `involved` says that words of their own make
    who acts take part in what a noun tells of: "those engaged in the strike".
    """

    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    place: str | None = None
    place_basis: PlaceBasis | None = None
    subject: tuple[str, ...] = ()
    involved: bool = False


@record(frozen=True, slots=True, kw_only=True)
class Clause:
    """What a trigger may draw on: the parts `before`, `behind` and `inside` it in its clause.

    `owned` tells whether an owner stands right before it, `headline` whether it is a headline's; `group` is the first
    word of the verb's group: "has" in "has just left"; `done` tells whether a participle stands right before a noun:
    "the [made] attack", `tied` whether a participle of the present agrees with the noun behind it in gender,
    and `given` whether a figure or an article follows the first object, as in "paid [the family] a sum". `chain` is the
    last word of the owner of what owns the trigger: "[Asha's] bail's plea". `nominal` tells whether a late verb's
    trigger begins with a word that is no verb: "a [road broke]".
    """

    before: tuple[Part, ...]
    behind: tuple[Part, ...]
    inside: tuple[Part, ...] = ()
    owned: bool = False
    headline: bool = False
    group: int = -1
    done: bool = False
    tied: bool = False
    given: bool = False
    chain: int = -1
    nominal: bool = False


# What befalls people of whom nothing more is said: "three people were hurt", "arrested two people".
_BEFALLING = frozenset({"CASUALTY", "COERCE", "RESCUE", "ASSAULT", "AID"})


def fill_roles(frame: Frame, kind: str, filled: dict[str, list[Part]], *, noun: bool, early: bool = False) -> Roles:
    """Give the roles of a happening of type `kind` from the parts that each function has `filled`.

    Of several places the words name the wider one behind the narrower where the verb stands `early`, else before it.
    """
    slots = frame.noun if noun else frame.verb
    _seat_aims(frame, filled)
    if frame.id != "hit":
        _seat_sites(kind, filled)
    if noun and frame.id == "go":
        filled = _with_goal(filled)
    if noun and kind in _TO_OWNER and frame.id in _DONE:
        filled = _with_patient(kind, filled)
    if noun and frame.id == "win":
        filled = {**filled, "genitive": [one for one in filled.get("genitive", ()) if one.schema not in _VOTED_FOR]}
    actor = _doers(frame, kind, slots, filled, noun=noun, early=early)
    used = {part.entity for part in actor}
    recipient = _other_side(frame, kind, slots, filled, used)
    if kind in _ON_WORDS:
        recipient = [_author(part, filled) for part in recipient]
    items: list[Part] = []
    things = bool(recipient) and not any(part.schema in SIDES or part.schema == "Place" for part in recipient)
    if kind in _OF_THINGS and things and frame.id != "reach":  # "the ship received missiles" may be said of a ship
        recipient, items = [], recipient
    party = {part.entity for part in recipient if _is_party(part, frame, kind)}
    wares = _wares(kind, filled, used | party)
    used |= {part.entity for part in recipient}
    items = _first(slots.items, filled, lambda part: part.entity not in used) or items or wares
    place = _places(frame, kind, slots.place, filled, (actor, recipient))
    recipient = [part for part in recipient if _is_party(part, frame, kind)]
    return Roles(
        actor=_sides(actor), recipient=_sides(recipient), items=_ids(items),
        place=_narrowest(place, early=early and frame.id not in JOURNEYS), place_basis="stated" if place else None,
    )  # fmt: skip


def _doers(
    frame: Frame, kind: str, slots: Slots, filled: dict[str, list[Part]], *, noun: bool, early: bool
) -> list[Part]:
    """Give who or what does what a trigger tells of."""
    actors = _FORCES if frame.id == "occur" and kind == "DISASTER" else MOVERS
    actors = actors - {"Weapon"} if kind == "LAUNCH" else actors  # a missile that flew was fired by somebody
    if frame.id not in {"go", "occur", "do"}:
        # Of "ferry cancellations" the ferry does nothing.
        actors = ACTORS if noun or kind in _MINDED else ACTORS | _DRIVEN
        if frame.id in _DEEDS and not noun:
            actors |= {"Facility"}  # a museum may hand over, an airport cancel
        if kind in _STRIKING and early and not noun:
            actors |= {"Weapon"}
    # "Pune's ceremony" is held in Pune, not by it; a capital may stand for its country.
    actor = _first(
        slots.actor,
        filled,
        lambda part: (
            (
                part.schema in (SIDES - {"Country"} if frame.id == "hear" and part.function == "at" else actors)
                or (part.function == "agent" and part.schema in _ABLE and not noun)
            )
            and not part.crowd
            # "Saved by boat": people did that with it, but "by the Vijit" her crew.
            and not (part.function == "by" and part.schema in _DRIVEN and kind not in _STRIKING and not part.named)
            # A town's team plays for it.
            and not (noun and part.schema == "Place" and not part.side and frame.id != "compete")
        ),
    )
    if not actor and kind == "CASUALTY" and frame.id != "suffer":
        # "Deaths because of the flood": it killed them, as does who has the agent's case: "wounded him".
        doers = (*filled.get("by", ()), *(() if noun else filled.get("agent", ())))
        able = ACTORS | {"Vehicle", "Weapon"} | ({"Thing"} if early else set())
        actor = [part for part in doers if part.schema in able and not part.crowd] or filled.get("cause", [])
    if kind == "ACCIDENT" and not actor:
        # "The ferry's sinking", "a crash between two cars"; "[ferry sank]" where both are the trigger's words.
        near = [one for slot in (("genitive", "of") if noun else ("inside",)) for one in filled.get(slot, ())]
        owners = [*(one for one in near if noun or not one.function), *filled.get("between", ())]
        actor = [part for part in owners if part.schema == "Vehicle"]
    actor = actor or filled.get("holder", [])
    if not noun and (early or frame.id == "value"):
        # "The rocket was blown up [by] the officer", though rockets blow up and prices fall by themselves.
        actor = actor or [part for part in filled.get("by", ()) if part.schema in ACTORS and not part.crowd]
    return actor


def _places(
    frame: Frame, kind: str, functions: tuple[str, ...], filled: dict[str, list[Part]], sides: tuple[list[Part], ...]
) -> list[Part]:
    """Give where something happened: what the frame's functions say, else a body, an owner or what was struck."""
    actor, recipient = sides
    used = {part.entity for side in sides for part in side}
    place = _without_jails(kind, _sites(frame, functions, filled, {*_ids(actor)}))
    place = place or _other_sites(kind, filled, used)
    if not place and kind in _DONE_THERE:
        # Whom something is shown or told to stands in the dative, and is no place.
        told = (part for part in recipient if part.function == "dative" and (kind == "INSPECT" or part.side))
        given = {part.entity for part in told}
        struck = (part for part in recipient if part.entity not in given)
        place = [part for part in (*struck, *filled.get("object", ())) if _is_struck(part, kind)]
    return place


def _other_sites(kind: str, filled: dict[str, list[Part]], used: set[str]) -> list[Part]:
    """Give the places that no slot of the frame names: a body that is a building too, the owner of what one does."""
    houses = frozenset() if kind == "MARKET" else _HOUSES  # no firm is a place of its shares
    for function, schemas in (("at", houses), ("site", SITES)):
        if function not in filled:
            continue
        # "In the BRICS summit": what stands in the trigger's own words is no place.
        near = (part for part in filled[function] if part not in filled["inside"])
        place = [part for part in near if part.schema in schemas and part.entity not in used]
        if place:
            return place
    origins = filled.get("from", ()) if kind in _TAKEN_THERE else ()
    return [part for part in origins if part.schema in {"Place", "Facility"}]


def _wares(kind: str, filled: dict[str, list[Part]], used: set[str]) -> list[Part]:
    """Give the things that are shown, launched, handed over or asked for, those that the trigger names itself too."""
    found = (part for function in _WITH_ITEMS.get(kind, ()) for part in filled.get(function, ()))
    return [part for part in found if part.schema in _WARES and part.entity not in used]


def _without_jails(kind: str, places: list[Part]) -> list[Part]:
    """Give the places without those in which a sentence is served: "sentenced to two years in prison"."""
    return [part for part in places if part.named or part.schema != "Facility"] if kind == "JUDGE" else places


def _is_party(part: Part, frame: Frame, kind: str) -> bool:
    """Tell whether a noun phrase names a side to which something may be done.

    No text, thing or unnamed place is one; a building may be attacked or inspected.
    """
    if frame.id == "carry":
        return part.schema in MOVERS - {"Country"}
    if part.crowd and kind not in _BEFALLING:
        return False
    if part.schema == "Facility" or (part.schema == "Vehicle" and part.function == "" and kind == "ASSAULT"):
        return frame.id == "hit" or kind == "INSPECT"
    if kind == "CASUALTY":
        return part.schema == "Animal" or (part.schema in SIDES and part.schema != "Country")  # no river dies
    things = {"Place", "Vehicle", "Weapon"} if frame.id == "reach" else {"Place", "Vehicle"}
    return part.schema in SIDES or part.schema == "Animal" or (part.named and part.schema in things)


def _is_struck(part: Part, kind: str) -> bool:
    """Tell whether something is done where that is to which it is done."""
    return part.schema in {"Place", "Facility"} or (part.schema == "Country" and kind == "DISASTER")


def _narrowest(places: list[Part], *, early: bool) -> str | None:
    """Give the entity of the narrowest of several places: a name rather than "the port" that it is the name of."""
    if not places:
        return None
    named = [part for part in places if part.named] or places
    if early:
        return next((part for part in named if part.schema != "Country"), named[0]).entity
    # "The airport near Lima" is not Lima; of "in Lima at a hospital" the name tells more.
    head = places[-1]
    beside = head.schema == "Facility" and head.first - _BESIDE <= named[-1].last < head.last
    return (places if beside else named)[-1].entity


def _other_side(frame: Frame, kind: str, slots: Slots, filled: dict[str, list[Part]], used: set[str]) -> list[Part]:
    """Give to whom something is done: of a plea the body at which it is made."""
    if kind == "CASUALTY" and filled.get("genitive"):
        # "Divers-to [a sailor's] body came": the dead is whose body it is.
        filled = {**filled, "dative": []}
    recipient = (
        (_named(slots, filled, used) if kind == "APPOINT" else [])
        or _first(slots.recipient, filled, lambda part: part.entity not in used and _is_party(part, frame, kind))
        or _first(slots.recipient, filled, lambda part: part.entity not in used)
    )
    if not recipient and frame.id == "ask":
        recipient = [part for part in filled.get("at", ()) if part.schema in _HOUSES and part.entity not in used]
    if frame.id in _SHOWN:
        recipient = _beheld(slots.recipient, filled, recipient, used)
    if not recipient and kind in _GIFTS and frame.id == "act":
        # "Paid compensation to [the widow]"
        recipient = _first(("to", "dative"), filled, lambda part: part.schema in SIDES and part.entity not in used)
    return recipient or [part for part in _beneficiaries(frame, kind, filled) if part.entity not in used]


def _named(slots: Slots, filled: dict[str, list[Part]], used: set[str]) -> list[Part]:
    """Give who gets an office, by name: the office itself, "named [her] governor", is nobody."""
    return _first(
        slots.recipient, filled, lambda part: part.named and part.schema == "Person" and part.entity not in used
    )


def _author(part: Part, filled: dict[str, list[Part]]) -> Part:
    """Give whose a text is where the words say so, else what was given."""
    if part.schema != "Document":
        return part
    owners = (one for name, found in filled.items() if name.startswith("owner ") for one in found)
    return next((one for one in owners if one.schema in SIDES and part.first in {one.first, one.last + 1}), part)


def _beneficiaries(frame: Frame, kind: str, filled: dict[str, list[Part]]) -> list[Part]:
    """Give whose cause is helped ("support for Peru's war"), or of whom is asked ("asked for Peruvian aid")."""
    found = []
    if kind in _HELPS:
        found = [part for part in filled.get("owner for", ()) if part.schema in SIDES | {"Place"}][-1:]
    if not found and kind in _ON_WORDS | {"AGREE"} and frame.id == "act":
        # "Criticised [Peru's] decision", "rejected [Peru's] offer", but "Peru's ministry rejected it".
        doers = (part.last for name in ("agent", "subject") for part in filled.get(name, ()))
        behind = max(doers, default=-1)
        owners = (part for part in filled.get("owner ", ()) if part.first > behind)
        found = [part for part in owners if part.schema in SIDES or part.schema == "Place"][:1]
    if found or kind in _HELPS:
        return found
    if frame.id == "ask":
        return filled.get("origin", [])[-1:]
    return []


def _with_goal(filled: dict[str, list[Part]]) -> dict[str, list[Part]]:
    """Count the country or place of a journey told by a noun as its goal: "Peru's visit" is a visit to Peru."""
    goals = [part for part in filled.get("genitive", ()) if part.schema in {"Country", "Place", "Facility"}]
    owners = [part for part in filled.get("genitive", ()) if part not in goals]
    return {**filled, "genitive": owners, "to": [*filled.get("to", ()), *goals]} if goals else filled


def _with_patient(kind: str, filled: dict[str, list[Part]]) -> dict[str, list[Part]]:
    """Count the persons who own a deed told by a noun as those to whom it is done: "Asha's arrest", no "attack on"."""
    patients = {"Person"} if kind == "ASSAULT" else {"Person", "Group"}
    done = [part for part in filled.get("genitive", ()) if part.schema in patients]
    if not done or (kind == "ASSAULT" and (filled.get("on") or filled.get("against"))):
        return filled
    owners = [part for part in filled["genitive"] if part not in done]
    return {**filled, "genitive": owners, "of": [*done, *filled.get("of", ())]}


def _beheld(functions: tuple[str, ...], filled: dict[str, list[Part]], found: list[Part], used: set[str]) -> list[Part]:
    """Give the persons marked by the dative rather than the things beside them: "showed the guest a missile"."""
    if "dative" not in functions or any(part.schema in SIDES or part.function == "dative" for part in found):
        return found
    return [part for part in filled.get("dative", ()) if part.schema in SIDES and part.entity not in used] or found


def _sites(frame: Frame, functions: tuple[str, ...], filled: dict[str, list[Part]], actor: set[str]) -> list[Part]:
    """Give the places of the best function; of a journey those of all goals in text order, the goal standing last."""
    goals = [one for one in functions if one in _GOALS] if frame.id in JOURNEYS else []
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


def _seat_aims(frame: Frame, filled: dict[str, list[Part]]) -> None:
    """Count what "at" marks as what is aimed at or as where something is done: "shot at her", "met at the club".

    "Marched through Lima" tells where, "talked through interpreters" does not.
    """
    for part in filled.pop("through", []):
        passed = part.schema in {"Place", "Facility"} and frame.id in _CROSSING
        filled["at" if passed else "about"] = [*filled.get("at" if passed else "about", ()), part]
    for part in filled.pop("toward", []):
        where = frame.id not in _AIMED and (part.schema in SITES or part.schema in _HOUSES)
        filled["at" if where else "on"] = [*filled.get("at" if where else "on", ()), part]


def _seat_sites(kind: str, filled: dict[str, list[Part]]) -> None:
    """Count "on" a place or building as "at": attacks are done to places, and charges laid on a capital."""
    if "on" not in filled:
        return
    sites = [
        part for part in filled["on"] if part.schema in {"Place", "Facility"} and not (part.side and kind in _MINDED)
    ]
    if sites:
        filled["on"] = [part for part in filled["on"] if part not in sites]
        filled["at"] = [*filled.get("at", ()), *sites]


def _first(functions: Iterable[str], filled: dict[str, list[Part]], fits: Callable[[Part], bool]) -> list[Part]:
    for function in functions:
        parts = filled.get(function)
        found = [part for part in parts if fits(part)] if parts else None
        if found:
            return found
    return []


def _sides(parts: list[Part]) -> tuple[str, ...]:
    """Give the entities that act or are acted on: a capital stands for its country."""
    return tuple(dict.fromkeys([part.side or part.entity for part in parts])) if parts else ()


def _ids(parts: list[Part]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([part.entity for part in parts])) if parts else ()
