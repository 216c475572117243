"""Tell which happening brings another about: "the [storm] killed ten people"."""

from __future__ import annotations

from ghatna.frame.events_drafts import Draft
from ghatna.frame.events_part import Part
from ghatna.frame.events_roles import Roles
from ghatna.model.records import replace
from ghatna.model.words import Words

# What storms, quakes and epidemics do.
_DONE = frozenset({"ACCIDENT", "ASSAULT", "CASUALTY", "DISASTER"})
_BESIDE = 5  # a case word and where it came may stand between
_NEXT = 2  # an adjective may stand between
_DESCRIBING = frozenset({"agent", "habitual", "relative"})
_DONE_LATE = _DONE | {"MOVE"}  # a storm moves on
# "Fired on the town, [killing] ten": who does these may kill by it.
_KILLING = _DONE | {"COERCE", "LAUNCH", "MOBILIZE"}


def with_forces(words: Words, drafts: list[Draft], roles: list[Roles], *, late: bool) -> list[Roles]:
    """Give the roles of one sentence's triggers; what has no actor gets the happening that is its subject.

    `late` tells whether the verb stands last. A participle shares the subject of the verb before it: "the storm hit
    the coast, [killing] ten".
    """
    out: list[Roles] = []
    before: tuple[Draft, Roles] | None = None
    for draft, own in zip(drafts, roles, strict=True):
        done = own
        if late and draft.hit.noun and draft.meaning.type == "DISASTER" and not own.actor:
            done = replace(own, actor=_owning_force(draft))
        kinds = _DONE_LATE if late else _DONE
        if (
            draft.meaning.type in kinds
            and not draft.hit.noun
            and (not own.actor or (late and _is_no_agent(draft, own)))
        ):
            force = _late_force(draft) if late else _early_force(draft)
            if force is not None and force.entity not in own.recipient:
                done = replace(own, actor=(force.entity,))
            elif not late and before is not None and _hangs(words, draft, before[0]):
                done = replace(own, actor=tuple(who for who in before[1].actor if who not in own.recipient))
        out.append(done)
        before = (draft, done) if done.actor and not draft.hit.noun else before
    return out


def _early_force(draft: Draft) -> Part | None:
    """Give the happening before an active verb or behind the "by" of a passive."""
    hit = draft.hit
    near = [part for part in draft.scene.forces if _is_near(draft, part)]
    by = next((part for part in near if part.function == "by" and part.first > hit.first), None)
    if by is not None or hit.passive or hit.intransitive:
        return by
    return next((part for part in near if not part.function and part.last < hit.first), None)


def _late_force(draft: Draft) -> Part | None:
    """Give the happening with the agent's case, of what a calamity does by itself also the one without a case."""
    moves = draft.meaning.type == "MOVE"
    cases = {""} if moves else {"agent", "by"} | ({""} if draft.meaning.type == "DISASTER" else set())
    near = [part for part in draft.scene.forces if _is_near(draft, part)]
    before = (part for part in near if part.last < draft.hit.first and part.function in cases)
    # "[Storm Asna came]" is one trigger.
    inside = (part for part in near if part.named and draft.hit.first <= part.first and part.last <= draft.hit.end)
    # "The raging [storm] took two lives".
    behind = (part for part in near if 0 < part.first - draft.hit.end <= _NEXT and draft.hit.form in _DESCRIBING)
    return next(before, None) or (
        next(inside, None) or next(behind, None) if draft.meaning.type == "DISASTER" else None
    )


def _owning_force(draft: Draft) -> tuple[str, ...]:
    """Give the happening whose doing a noun tells of: "[the storm's] havoc", "[storm Tara]" if it is named."""
    near = range(draft.hit.first - _BESIDE, draft.hit.first)
    owners = (part for part in draft.scene.forces if part.function == "genitive" and part.last in near)
    own = {part.entity for part in draft.scene.forces if draft.hit.first <= part.last <= draft.hit.end}
    named = (part for part in draft.scene.forces if part.named and part.entity in own)
    found = next(owners, None) or next(named, None)
    return () if found is None else (found.entity,)


def _is_no_agent(draft: Draft, roles: Roles) -> bool:
    """Tell whether what seems to act has no case, though a happening has the agent's: "the storm-by [posts] felled"."""
    acting = [part for part in draft.scene.parts_in(draft.clause) if part.entity in roles.actor]
    forced = any(part.function == "agent" and _is_near(draft, part) for part in draft.scene.forces)
    return forced and not any(part.function in {"agent", "by"} for part in acting)


def _is_near(draft: Draft, part: Part) -> bool:
    return draft.scene.clause_of(part.first) == draft.clause and draft.may_use(part.first)


def _hangs(words: Words, draft: Draft, before: Draft) -> bool:
    """Tell whether a participle hangs on the verb before it: behind a pause, a word like "before" or another one.

    In "attacked rebels killing villagers" the rebels kill.
    """
    participle = draft.hit.form == "participle" and not draft.hit.passive
    led = before.meaning.type == "DISASTER" and not any(part.last == draft.hit.first - 1 for part in draft.scene.parts)
    paused = words.forms[draft.hit.first - 1].text == "," or before.hit.form == "participle" or led
    return participle and paused and before.meaning.type in _KILLING and before.saying is draft.saying
