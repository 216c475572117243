"""Tell which noun phrases before a verb belong to another verb before it, where verbs stand last."""

from __future__ import annotations

from ghatna.frame.events_describing import DESCRIBING
from ghatna.frame.events_drafts import Draft
from ghatna.frame.events_late import LOOSE_VERBS
from ghatna.frame.events_part import Part
from ghatna.frame.events_roles import SIDES, SITES

# What these mark before a participle belongs to it, not to the verb behind: "the guest whom he met".
_TO_THE_NEAREST = frozenset({"dative", "with", "against", "from", "on", "by"})


def parts_left(draft: Draft, earlier: list[Draft], parts: list[Part], leaning: int) -> list[Part]:
    """Give the parts of a trigger's clause that no `earlier` trigger of it has taken.

    `leaning` is the last word of a verb that a postposition makes lean on the trigger, -1 where there is none.
    """
    if not earlier and leaning < 0:
        return parts
    participles = [one for one in earlier if one.describes()]
    other = max((one.hit.end for one in participles if one.is_relative()), default=-1)
    # "The missiles carried by the jet" are carried to nobody: whom the dative marks belongs to the verb behind.
    taker = max((one.hit.end for one in participles if one.is_relative() and _takes_dative(one)), default=-1)
    # "The jet going [to] Lima fell": Lima belongs to the journey.
    goals = {one.hit.first for one in participles if one.frame.id == "go"}
    robbed = {id(part) for one in earlier for part in _objects(one, parts)}
    robbed |= {id(part) for one in earlier for part in _named_after(one, parts)}
    subjects = _subjects_behind(draft, parts, leaning)
    # "For kidnapping [the girl] held [two men]": of two in the dative the first belongs to the infinitive.
    bound = max((one.hit.first for one in earlier if one.hit.form == "infinitive" and _takes_dative(one)), default=-1)
    # "Accused them of giving [Peru] arms": Peru is not accused.
    given = max(
        (one.hit.first for one in earlier if one.hit.form == "infinitive" and one.frame.id == "give"), default=-1
    )
    given = given if draft.meaning.type == "ACCUSE" else -1
    others = (part for part in parts if bound < part.first and part.last < draft.hit.first)
    bound = bound if any(part.function == "dative" for part in others) else -1
    return [
        part
        for part in parts
        if id(part) not in robbed
        and not (part.last + 1 in goals and not part.function and part.schema in SITES)
        and not (subjects and part.first < leaning and not part.function)
        and not (part.function == "dative" and part.first < bound < draft.hit.first)
        and not (part.function == "dative" and part.last < given < draft.hit.first)
        and not (
            part.first < (taker if part.function == "dative" else other) < draft.hit.first
            and part.function in _TO_THE_NEAREST
        )
    ]


def without_objects(parts: list[Part], draft: Draft, earlier: list[Draft]) -> list[Part]:
    """Leave out what earlier triggers hold, where verbs stand early: "a dealer said to have [found buyers] fled"."""
    held = [range(one.hit.verb + 1, one.hit.last + 1) for one in earlier if one.hit.verb >= 0]
    taken = {at for places in held for at in places}
    return [part for part in parts if part.last not in taken or part.last >= draft.hit.first]


def _subjects_behind(draft: Draft, parts: list[Part], leaning: int) -> bool:
    """Tell whether a subject stands behind a verb that leans on the trigger: "about the ship's mooring [Peru] spoke".

    What stands right before a verb of one word may be its object.
    """
    hit = draft.hit
    return leaning >= 0 and any(
        leaning < part.first
        and not part.function
        and part.schema in SIDES
        and part.last < hit.first
        and (part.last + 1 < hit.first or hit.first < hit.last)
        for part in parts
    )


def _objects(draft: Draft, parts: list[Part]) -> list[Part]:
    """Give what stands right before a verb that is not finite as its object: "held for [the bank] robbing".

    The noun of its own words is one too: "[a committee] appointing".
    """
    hit = draft.hit
    if hit.noun or hit.form not in LOOSE_VERBS | {DESCRIBING}:
        return []
    if hit.first != hit.verb:
        return [part for part in parts if not part.function and hit.first <= part.last < hit.last]
    if "object" not in draft.frame.verb.recipient:
        return []
    return [part for part in parts if not part.function and part.last + 1 == hit.first]


def _named_after(draft: Draft, parts: list[Part]) -> list[Part]:
    """Give what a noun of several words is named after: no president acts in "[presidential] election"."""
    hit = draft.hit
    inner = (part for part in parts if hit.noun and hit.first <= part.first and part.last < hit.last)
    return [part for part in inner if not part.named]


def _takes_dative(draft: Draft) -> bool:
    """Tell whether the dative may mark to whom a trigger's deed is done."""
    return "dative" in draft.frame.verb.recipient
