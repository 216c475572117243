"""Lend a trigger who acts from another clause or trigger of its sentence."""

from __future__ import annotations

from ghatna.frame.events_drafts import Draft
from ghatna.frame.events_hits import Hit
from ghatna.frame.events_part import Part
from ghatna.frame.events_roles import NEAR, SIDES, SITES, Clause, Roles
from ghatna.model.records import replace
from ghatna.model.words import Words

_NEAR = 5
_COMMA = frozenset(",")
_PAUSES = frozenset(",:;-\u2013\u2014")
_ON_THE_WAY = frozenset({"agentive", "at", "locative", "on"})
# What states and courts order or do, and who does it.
_ORDERED = frozenset({"AID", "JUDGE", "POLICY", "REJECT", "SANCTION"})
_RULERS = frozenset({"Company", "Country", "Organization", "PublicBody"})
_DOING = frozenset({"", "agent", "by", "genitive"})
_ANSWERS = frozenset({"AGREE", "REJECT"})
SPEAKERS_DO = frozenset(
    {"act", "ask", "go", "get", "give", "do", "meet", "tell", "launch", "rule", "compete", "hit", "win"}
)
"""The frames of what a speaker does where what is said names nobody: "said that [he] will appeal"."""


def is_journey(draft: Draft, roles: Roles) -> bool:
    """Tell whether a noun tells where to or on what journey somebody does something: "[on a visit] came"."""
    away = roles.place is not None or draft.hit.case in _ON_THE_WAY
    return draft.hit.noun and draft.frame.id == "go" and not roles.actor and away


def traveller(journey: Draft, drafts: list[Draft], roles: list[Roles]) -> tuple[str, ...]:
    """Give who acts in the clause of a journey told by a noun: "during a visit to Peru, the minister met her"."""
    for draft, one in zip(drafts, roles, strict=True):
        if draft.clause == journey.clause and draft.is_finite():
            return one.actor
    return ()


def look_behind(drafts: list[Draft], roles: list[Roles], closed: frozenset[int], opened: frozenset[int]) -> None:
    """Let a meeting told by a noun, or the verb of a clause that leans on the next, share the first actor behind.

    `opened` are the clauses that begin with a word like "since".
    """
    for at, draft in enumerate(drafts[:-1]):
        one = roles[at]
        meeting = draft.hit.noun and draft.frame.id == "meet" and bool(one.recipient)
        led = wants_actor(draft) and draft.is_finite() and draft.clause in opened
        if one.actor or at in closed or not (meeting or led):
            continue
        if any(before.actor for before in roles[:at]):
            continue
        said = next((says for says in draft.scene.said if says.cue and says.cue.start > draft.span.end), None)
        after = next((late for late in range(at + 1, len(drafts)) if not drafts[late].hit.noun), at)
        if meeting and said is not None and said is not draft.saying:
            actor = said.source
        elif drafts[after].saying is draft.saying:
            actor = roles[after].actor
        else:
            continue
        roles[at] = replace(one, actor=tuple(who for who in actor if who not in one.recipient))


def share_headline(words: Words, drafts: list[Draft], roles: list[Roles]) -> None:
    """Let what a headline tells behind a comma be of whom it named before."""
    look_before(words, drafts, roles)
    _look_at_list(words, drafts, roles)
    lend_opener(words, drafts, roles)


def look_before(words: Words, drafts: list[Draft], roles: list[Roles]) -> None:
    """Let a meeting that a headline tells by a noun be of whom it named before: "[Asha] in Lima, talks with Ravi"."""
    for at, draft in enumerate(drafts):
        one = roles[at]
        meets = draft.hit.noun and draft.frame.id == "meet" and draft.scene.sentence.kind == "headline"
        if not meets or one.actor:
            continue
        before = next((roles[early] for early in range(at - 1, -1, -1) if roles[early].actor), None)
        opener = _opener(words, draft) if before is None and one.recipient else None
        if opener is not None and opener not in one.recipient:
            roles[at] = replace(one, actor=(opener,))
        elif before is not None and one.recipient:
            roles[at] = replace(one, actor=tuple(who for who in before.actor if who not in one.recipient))
        elif before is not None and drafts[at - 1].frame.id == "meet" and roles[at - 1] is before:
            roles[at] = replace(one, actor=before.actor, recipient=before.recipient)


def _opener(words: Words, draft: Draft) -> str | None:
    """Give the person whom a headline names first, before a pause: "[Asha] in Lima, talks with Ravi"."""
    first = next(iter(draft.scene.parts), None)
    if first is None or not first.named or first.schema != "Person" or first.function:
        return None
    paused = any(words.forms[at].text in _PAUSES for at in range(first.last + 1, draft.hit.first))
    return first.entity if paused else None


def _look_at_list(words: Words, drafts: list[Draft], roles: list[Roles]) -> None:
    """Let a meeting that a headline tells by a noun be of whom it lists behind: "Talks: [Asha, Ravi and Peru]"."""
    for at, draft in enumerate(drafts):
        scene, hit = draft.scene, draft.hit
        meets = hit.noun and draft.frame.id == "meet" and scene.sentence.kind == "headline"
        if not meets or roles[at].actor or roles[at].recipient:
            continue
        behind = [part for part in scene.parts if part.first > hit.end]
        listed = behind[:1] if behind and _follows(words, hit.end, behind[0].first, _PAUSES) else []
        for part in behind[1:] if listed else []:
            if not (part.tie or _follows(words, listed[-1].last, part.first, _COMMA)):
                break
            listed.append(part)
        if len(listed) > 1 and all(not one.function and one.schema in SIDES for one in listed):
            roles[at] = replace(roles[at], actor=tuple(dict.fromkeys(one.side or one.entity for one in listed)))


def _follows(words: Words, last: int, first: int, marks: frozenset[str]) -> bool:
    """Tell whether word `first` stands right behind word `last`, or but a mark stands between."""
    return first == last + 1 or (first == last + 2 and words.forms[last + 1].text in marks)


def lend_opener(words: Words, drafts: list[Draft], roles: list[Roles]) -> None:
    """Let whose doing opens a headline do what stands behind its comma: "[the Court's] blow to Lima, law voided"."""
    for at, draft in enumerate(drafts):
        scene, start = draft.scene, draft.scene.inside.start
        if roles[at].actor or draft.meaning.type not in _ORDERED or scene.sentence.kind != "headline":
            continue
        comma = next((one for one in range(draft.hit.first - 1, start, -1) if words.forms[one].text == ","), -1)
        opener = next((part for part in scene.parts if part.first == start and part.function == "genitive"), None)
        if comma < 0 or opener is None or opener.schema not in _RULERS:
            continue
        beside = (part for part in scene.parts if part.first > comma and part.function in _DOING)
        if not any(part.schema in SIDES for part in beside) and opener.entity not in roles[at].recipient:
            roles[at] = replace(roles[at], actor=(opener.side or opener.entity,))


def answer(drafts: list[Draft], roles: list[Roles]) -> None:
    """Let who was asked right before answer who asked: "she invited him, and he [accepted]"."""
    for at in range(1, len(drafts)):
        before, here = roles[at - 1], roles[at]
        answers = drafts[at].meaning.type in _ANSWERS and (drafts[at].is_finite() or drafts[at].frame.id != "act")
        if answers and not here.recipient and set(here.actor) & set(before.recipient):
            roles[at] = replace(here, recipient=before.actor)


def agent_of_saying(draft: Draft) -> str | None:
    """Give who speaks in the very clause of a trigger, with the agent's case: "Asha [promised to come]"."""
    parts = [part for part in draft.scene.parts_in(draft.clause) if part.last < draft.hit.first]
    agent = next((part for part in reversed(parts) if part.function == "agent"), None)
    if agent is None or draft.saying is None or draft.may_use(agent.first):
        return None
    return agent.side or agent.entity


def agent_before(draft: Draft) -> tuple[str, ...]:
    """Give who has the agent's case before a trigger in its clause."""
    parts = [part for part in draft.scene.parts_in(draft.clause) if part.last < draft.hit.first]
    agents = [part for part in parts if part.function == "agent" and draft.may_use(part.first)]
    return (agents[-1].side or agents[-1].entity,) if agents else ()


def seat_subject(draft: Draft, roles: Roles, subject: tuple[str, ...]) -> Roles:
    """Give the roles with a subject from elsewhere as who acts, or as who is acted on by what the verb tells."""
    slots, acts = draft.frame.verb, not draft.hit.passive
    crowd = {part.entity for part in draft.scene.parts if part.crowd}
    if crowd.issuperset(subject):
        return replace(roles, subject=subject)
    if ("subject" if acts else "object") in slots.actor:
        actor = tuple(who for who in subject if who not in roles.recipient)
        return replace(roles, actor=actor, subject=subject)
    if ("subject" if acts else "object") in slots.recipient and not roles.recipient:
        return replace(roles, recipient=tuple(who for who in subject if who not in roles.actor), subject=subject)
    return replace(roles, subject=subject)


def wants_actor(draft: Draft) -> bool:
    """Tell whether somebody does what a trigger tells: a verb that is neither passive nor happens by itself."""
    hit = draft.hit
    # Who is carried shares no actor with another verb: "two men were held and [brought] to Lima".
    return not (hit.noun or hit.passive or hit.middle or draft.frame.id == "carry") and bool(draft.frame.verb.actor)


def with_site_behind(draft: Draft, clause: Clause, roles: Roles) -> Roles:
    """Give a noun without case ending the place that follows it: "the meeting took place in Surat"."""
    site = next((part for part in clause.behind if part.function == "at" and part.schema in SITES), None)
    if draft.hit.case or site is None or site.first - draft.hit.last > _NEAR:
        return roles
    return replace(roles, place=site.entity, place_basis="stated")


def heads_behind(hit: Hit, clause: Clause) -> list[Part]:
    """Give the noun behind a participle, and those joined to it: owners that stand before it are not what is meant."""
    behind = [part for part in clause.behind if part.first > hit.end]
    out: list[Part] = []
    edge = hit.end + NEAR
    for part in behind:
        if part.first > edge:
            break
        if out and (
            part.first - out[-1].last > NEAR - 1 or part.schema != out[0].schema or part.function != out[0].function
        ):
            break
        if part.function == "genitive" and part.mate < 0:
            if not out and part.schema == "Vehicle":
                return [part]  # "[the sunken] boat's sailors": the boat sank
            edge = part.last + NEAR
            continue
        out.append(part)
    return [_patient(part, behind) for part in out]


def _patient(part: Part, behind: list[Part]) -> Part:
    """Give who was taken for the owner of who acts: "[fleeing] the men's police-by arrest made" tells of the men."""
    opening = (one for one in behind if one.feminine and part.first <= one.last < part.last)
    return (
        next((one for one in opening if one.schema in {"Person", "Group"}), part) if part.function == "agent" else part
    )
