"""Sayings of English without a subject of their own: participles, "quoted as saying", and "it is believed that"."""

from __future__ import annotations

from ghatna.model.records import replace
from ghatna.read.attributions_clauses import (
    AND,
    COMPLEMENTIZER,
    CONJUNCTION,
    FINITE,
    GROUP,
    PREPOSITION,
    SUBORDINATOR,
    is_capital,
    subject_before,
)
from ghatna.read.attributions_content import Place, begins_finite, reach
from ghatna.read.attributions_ground import COMMAS, DASHES, Ground, Saying, Unit
from ghatna.read.attributions_words import CUE, MEDIUM, Hit, role

_BE = role("be")
_VERBISH = role("verbish")
_IMPERSONAL = role("impersonal")
_LONGEST_ADJUNCT = 18


def with_first_subject(ground: Ground, place: Place, saying: Saying) -> Saying:
    """Give a statement without a subject that of its sentence's first verb, if there is one."""
    for verb in range(place.unit.first + 1, place.first):
        key = ground.words.forms[verb].key
        if not ground.bits[verb] & (FINITE | CUE | _VERBISH) and (not key.endswith("ed") or is_capital(ground, verb)):
            continue
        first = verb
        while first > place.unit.first and ground.bits[first - 1] & GROUP:
            first -= 1
        subject = subject_before(ground, first, place.unit.first)
        if len(subject):
            return replace(saying, source=(subject,), carried=False)
    return saying


def hangs(ground: Ground, place: Place) -> bool:
    """Tell whether a participle can be a clause of its own: behind a comma, "and", "as" or a preposition."""
    before = place.first - 1
    if before < place.unit.first:
        return False
    if ground.mark(before):
        return (
            ground.mark(before) in COMMAS
            or ground.mark(before) in DASHES
            or (ground.quotation_over(before) is not None)
        )
    if ground.bits[before] & MEDIUM and before > place.unit.first:
        return True  # "issued a statement saying"
    plain = place.after < place.right and (
        bool(ground.bits[place.after] & COMPLEMENTIZER) or ground.quotation_from(place.after) is not None
    )
    if bool(ground.bits[before] & SUBORDINATOR) and before > place.unit.first and ground.bits[before - 1] & CUE:
        return True
    return plain and bool(ground.bits[before] & (PREPOSITION | SUBORDINATOR | AND | CONJUNCTION))


def quoted_as(ground: Ground, place: Place) -> range:
    """Give the source of "quoted an engineer as saying"."""
    before = place.first - 1
    if before <= place.unit.first or not ground.bits[before] & SUBORDINATOR:
        return range(0)
    for at in range(before - 1, max(place.unit.first, before - _LONGEST_ADJUNCT), -1):
        if ground.bits[at] & CUE:
            named = at + 1 < before and not ground.bits[at + 1] & role("by")
            return (
                range(at + 1, before)
                if named
                else subject_before(ground, at - 1 if ground.bits[at - 1] & _BE else at, place.unit.first)
            )
    return range(0)


def quoted_start(ground: Ground, place: Place) -> int:
    """Give the first word of "was quoted as saying", or that of the participle itself."""
    quoted = place.first - 2
    if quoted <= place.unit.first or not ground.bits[place.first - 1] & SUBORDINATOR or not ground.bits[quoted] & CUE:
        return place.first
    first = quoted
    while first > place.unit.first and ground.bits[first - 1] & GROUP and not ground.mark(first - 1):
        first -= 1
    return first if any(ground.bits[at] & _BE for at in range(first, quoted)) else place.first


def sharing(saying: Saying, sayings: list[Saying]) -> Saying:
    """Give the statement the source of the last one of its sentence, or mark it as carried."""
    for other in reversed(sayings):
        if other.source and other.unit == saying.unit:
            return replace(saying, source=other.source, carried=False)
    return replace(saying, carried=True)


def read_impersonal(ground: Ground, unit: Unit, hit: Hit, left: int) -> Saying | None:
    """Read "it is believed that ...": nobody is named who says so."""
    first = hit.first
    while first > left and ground.bits[first - 1] & GROUP and not ground.mark(first - 1):
        first -= 1
    passive = hit.cue.tense == "past" and any(ground.bits[at] & _BE for at in range(first, hit.first))
    if not passive or first == left or not ground.bits[first - 1] & _IMPERSONAL:
        return None
    if hit.last >= unit.last:
        return None
    bare = "clause" in hit.cue.takes and begins_finite(ground, hit.last, unit.last)
    if not ground.bits[hit.last] & (COMPLEMENTIZER | role("to")) and not bare:
        return None
    content = reach(ground, hit.last, unit.last)
    if not content:
        return None
    cue = range(first, hit.last)
    return Saying(unit=unit.index, cue=cue, source=(), content=content, stance=hit.cue.stance, frame=(cue,))
