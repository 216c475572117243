"""Find the events that are told again, and let the second telling take from the first what it leaves out."""

from __future__ import annotations

from ghatna.frame.events_drafts import REAL, Draft, Scene
from ghatna.model.events import Event, EventDate
from ghatna.model.records import replace

_REACH = 8
_FAR = 20
_SIDES = 2
_DAY = 10
# Happenings of which a report tells several in a row, on one day.
_SCENES = frozenset({"MOVE", "VISIT", "INSPECT", "CEREMONY", "CONSULT", "PUBLISH"})
_MEETINGS = frozenset({"CONSULT", "VISIT", "CEREMONY"})
_AHEAD = frozenset({"expected", "planned"})
_AGREED = REAL | _AHEAD
_TALKS = _MEETINGS | {"AGREE"}
# Who meets, inspects or celebrates does so where the sentence before has brought him.
_STAYS = frozenset({"CEREMONY", "CONSULT", "INSPECT"})
_WAR = "WAR"
# What a match is told in: no one happening each.
_SCORED = frozenset({"SPORT"})
_CALAMITIES = frozenset({"DISASTER", "ACCIDENT"})
# A calamity and what comes of it happen in one place.
_CAUSES = frozenset({"ACCIDENT", "DISASTER", "ASSAULT"})
_EFFECTS = frozenset({"CASUALTY", "RESCUE", "ACCIDENT", "DISASTER"})


def link_events(
    events: list[Event], drafts: list[Draft], occasions: list[str], pointed: list[bool]
) -> tuple[Event, ...]:
    """Give the events with `same_as`, and with what is carried from the event before.

    `occasions` has for each event the entity of the happening that its noun names, "" where it names none; `pointed`
    tells whether a word points back with the noun ("this attack").
    """
    out: list[Event] = []
    spoken: dict[str, int] = {}
    for at, event in enumerate(events):
        window = range(max(0, at - _REACH), at)
        done = event
        first = _spoken_of(event, occasions[at], out, spoken)
        if first is None:
            first = _retold(event, drafts[at], out, drafts, window)
        if first is None and pointed[at]:
            first = _pointed_to(event, drafts[at], out, drafts, window)
        if first is not None:
            done = _completed(done, out[first], drafts[at])
        if occasions[at]:
            spoken.setdefault(occasions[at], at)
        done = _with_day(done, drafts[at], out, drafts, window)
        done = _with_place(done, drafts[at], out, drafts, window)
        out.append(done)
    out = _with_sides_of_wars(out, drafts)
    return tuple(_with_place_of_cause(event, at, out, drafts) for at, event in enumerate(out))


def _spoken_of(event: Event, occasion: str, out: list[Event], spoken: dict[str, int]) -> int | None:
    """Give the first event whose noun names the same calamity: "the quake" of which a report speaks again and again."""
    first = spoken.get(occasion) if occasion and event.type in _CALAMITIES else None
    return first if first is not None and out[first].type == event.type else None


def _retold(event: Event, draft: Draft, out: list[Event], drafts: list[Draft], window: range) -> int | None:
    """Give the earlier event that this one tells again: a bare noun without roles, or the headline's."""
    bare = draft.hit.noun and event.type in _TALKS and not event.actor and not event.recipient
    who = {*event.actor, *event.recipient}
    heads = range(min(3, len(out)))
    if bare:
        return _talked_of(event, draft, out, drafts)
    if draft.scene.sentence.kind != "sentence":
        return None
    backed = _told_of_the_day(event, draft, out, drafts, window)
    if backed is not None:
        return backed
    for at in heads:
        told = out[at]
        if drafts[at].scene.sentence.kind == "sentence" or told.type != event.type:
            continue
        if any(one.same_as == told.id for one in out):
            continue
        other = {*told.actor, *told.recipient}
        if who & other or (drafts[at].meaning.surface == draft.meaning.surface):
            return at
    return None


def _talked_of(event: Event, draft: Draft, out: list[Event], drafts: list[Draft]) -> int | None:
    """Give the earlier talks, visit or agreement that a bare noun means: the last of which the words say whose it is.

    What one side agreed to is no agreement: "the deal" has two sides.
    """
    last = None
    for at in range(len(out) - 1, max(-1, len(out) - 1 - _FAR), -1):
        told = out[at]
        if told.type != event.type or told.status not in _AGREED or drafts[at].scene is draft.scene:
            continue
        sides = len({*told.actor, *told.recipient})
        if sides >= (_SIDES if event.type == "AGREE" else 1):
            return at
        if last is None and event.type in _MEETINGS and at >= len(out) - _REACH:
            last = at
    return last


def _pointed_to(event: Event, draft: Draft, out: list[Event], drafts: list[Draft], window: range) -> int | None:
    """Give the happening that a noun with nothing of its own points back to: the last of its type, if that is real."""
    apart = event.actor or event.recipient or event.date.value is not None
    if not draft.hit.noun or apart or event.type in _SCORED:
        return None
    last = next((at for at in reversed(window) if out[at].type == event.type), None)
    if last is None or out[last].status not in REAL or drafts[last].scene is draft.scene:
        return None
    elsewhere = event.place_basis == "stated" and event.place != out[last].place
    return None if elsewhere else last


def _told_of_the_day(event: Event, draft: Draft, out: list[Event], drafts: list[Draft], window: range) -> int | None:
    """Give the event that a participle only recalls: of the same type and day, with somebody in common."""
    day = event.date.value
    if day is None or len(day) != _DAY or not draft.is_relative():
        return None
    who = {*event.actor, *event.recipient}
    for at in reversed(window):
        told = out[at]
        alike = told.type == event.type and told.date.value == day and drafts[at].scene is not draft.scene
        if alike and who & {*told.actor, *told.recipient}:
            return at
    return None


def _completed(event: Event, first: Event, draft: Draft) -> Event:
    """Give a retelling with the cells that it leaves out; one with a day of its own is another happening."""
    actor, recipient = event.actor or first.actor, event.recipient or first.recipient
    if not event.actor and not event.recipient:
        done = replace(event, actor=first.actor, recipient=first.recipient)
    else:
        done = replace(
            event,
            actor=actor if not set(actor) & set(event.recipient) else event.actor,
            recipient=recipient if not set(recipient) & set(event.actor) else event.recipient,
        )
    if draft.hit.noun and event.date.value is not None and event.date.value != first.date.value:
        return done
    if draft.hit.noun and event.status == "happened" and first.status in _AHEAD:
        done = replace(done, status=first.status)  # "during the visit" that is only planned
    return replace(done, same_as=first.same_as or first.id)


def _with_day(event: Event, draft: Draft, out: list[Event], drafts: list[Draft], window: range) -> Event:
    """Give an event of the same scene the day of the sentence before."""
    if event.date.value is not None or event.time is not None or event.status not in REAL:
        return event
    if event.type not in _SCENES or draft.hit.noun or draft.scene.sentence.kind != "sentence":
        return event
    own = draft.scene
    who = {*event.actor, *event.recipient}
    who |= {part.entity for part in own.parts_in(draft.clause) if part.schema == "Person"}
    near: Scene | None = None
    edge, same = own.inside.start, None
    for at in reversed(window):
        told, scene = out[at], drafts[at].scene
        if scene is own:
            continue
        near = near or scene
        if edge > scene.inside.stop or scene.sentence.kind != "sentence":
            return event
        day = told.date.value
        # Beyond the sentence before, only those of the same day are looked at, or such as tell of the same people.
        alike = same is None and told.type == event.type and who & {*told.actor, *told.recipient}
        if scene is not near and not alike and (same is None or day != same):
            return event
        if day is not None and len(day) == _DAY:
            edge, same = scene.inside.start, day
        if day is None or len(day) != _DAY or told.status not in REAL or told.type not in _SCENES:
            continue
        if who & {*told.actor, *told.recipient} or not who or draft.saying is None:
            done = replace(event, time=told.time, date=_carried(told.date))
            if done.place is None and done.type in _STAYS and told.place_basis == "stated" and scene is near:
                done = replace(done, place=told.place, place_basis="carried")
            return done
    return event


def _with_sides_of_wars(events: list[Event], drafts: list[Draft]) -> list[Event]:
    """Give a war that is named by its place or by one side only the sides that the text names elsewhere.

    A report's "war in Ukraine" is the war of which it says whose it is, if it tells of no other there.
    """
    named: dict[str, list[int]] = {}
    for at, event in enumerate(events):
        if event.label == _WAR and event.actor:
            for one in {*event.recipient, event.place or ""} - {*event.actor, ""}:
                named.setdefault(one, []).append(at)
    out = list(events)
    for at, event in enumerate(events):
        if event.label != _WAR or event.actor or not drafts[at].hit.noun:
            continue
        known = [other for one in (*event.recipient, event.place or "") for other in named.get(one, ())]
        wars = [events[other] for other in known]
        if len({frozenset(war.actor) for war in wars}) != 1 or set(wars[0].actor) & set(event.recipient):
            continue
        first = wars[0]
        same = (first.same_as or first.id) if known[0] < at else event.same_as
        out[at] = replace(event, actor=first.actor, recipient=event.recipient or first.recipient, same_as=same)
    return out


def _with_place(event: Event, draft: Draft, out: list[Event], drafts: list[Draft], window: range) -> Event:
    """Give what comes of a calamity the calamity's place, told in its sentence or the one right before."""
    if event.place is not None or event.type not in _EFFECTS or event.status not in REAL:
        return event
    near = draft.scene
    for at in reversed(window):
        if drafts[at].scene is not near:
            if near is not draft.scene:
                break
            near = drafts[at].scene
        told = out[at]
        if told.place is not None and told.place_basis == "stated" and told.type in _CAUSES:
            return replace(event, place=told.place, place_basis="carried")
    return event


def _with_place_of_cause(event: Event, at: int, events: list[Event], drafts: list[Draft]) -> Event:
    """Give what comes of a calamity the place of one told behind it: "two died when a wall fell in Lima"."""
    if event.place is not None or event.type not in _EFFECTS or event.status not in REAL:
        return event
    for behind in range(at + 1, min(at + 1 + _REACH, len(events))):
        told = events[behind]
        if drafts[behind].scene is not drafts[at].scene:
            break
        if told.place is not None and told.type in _CAUSES:
            return replace(event, place=told.place, place_basis="carried")
    return event


def _carried(date: EventDate) -> EventDate:
    return replace(date, basis="carried")
