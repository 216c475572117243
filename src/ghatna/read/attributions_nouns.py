"""Statements shown by a preposition ("according to") or by a noun ("the claim that")."""

from __future__ import annotations

from ghatna.read.attributions_behind import phrase_right, source_after
from ghatna.read.attributions_clauses import (
    ADVERB,
    AND,
    COMPLEMENTIZER,
    CONJUNCTION,
    DETERMINER,
    FINITE,
    GROUP,
    PREPOSITION,
    RELATIVE,
    SUBJECT,
    TIME,
    has_finite,
    is_capital,
    looks_past,
)
from ghatna.read.attributions_content import reach
from ghatna.read.attributions_ground import COMMAS, Ground, Saying, Unit
from ghatna.read.attributions_words import Hit, role

_TO = role("to")
_OWN = role("own")
_TRAILING = role("trailing")
_BY_WHICH = role("office") | role("by")
_LONGEST_OWNER = 5
_NO_SPEAKER = role("no_speaker")
_SHORTEST_CLAUSE = 2


def read_preposition(ground: Ground, unit: Unit, hit: Hit, left: int) -> Saying | None:
    """Read "according to" with the source behind it, at the head of its sentence or behind the content."""
    source = source_after(ground, hit.last, unit.last)
    lead = ground.trimmed(range(left, hit.first))
    leads = not lead or (len(lead) <= _SHORTEST_CLAUSE and ground.bits[lead.start] & (CONJUNCTION | AND | ADVERB))
    if leads:
        comma = next((at for at in range(hit.last, unit.last) if ground.mark(at) in COMMAS), -1)
        if comma < 0:
            return None
        if source.stop <= comma or not ground.bits[comma + 1] & (DETERMINER | RELATIVE):
            source = range(hit.last, comma)
        source = ground.trimmed(source) if source else ground.trimmed(range(hit.last, comma))
        content: tuple[range, ...] = (ground.trimmed(range(max(source.stop, hit.last), unit.last)),)
    else:
        source = _with_tail(ground, source, unit.last)
        rest = ground.trimmed(range(source.stop, unit.last)) if len(source) else range(0)
        resumes = len(rest) >= _SHORTEST_CLAUSE and ground.mark(source.stop) in COMMAS
        content = (lead, rest) if resumes and ground.mark(hit.first - 1) in COMMAS else (lead,)
    if not len(source) or ground.bits[source.stop - 1] & _NO_SPEAKER or not all(len(part) for part in content):
        return None
    return Saying(
        unit=unit.index, cue=range(hit.first, hit.last), source=(source,), content=content, stance=hit.cue.stance,
        frame=(range(hit.first, source.stop),), passes_on=True,
    )  # fmt: skip


def _with_tail(ground: Ground, source: range, right: int) -> range:
    """Give a source that ends its sentence with its description: "a poll released on Sunday", "a note by two aides"."""
    end = source.stop
    if not len(source) or end >= right or ground.mark(end):
        return source
    described = ground.words.forms[end - 1].key.endswith("ed") or ground.bits[end - 1] & _TRAILING
    if not described and not ground.bits[end] & _BY_WHICH:
        return source
    if not described and end + 1 < right and ground.bits[end + 1] & TIME:
        return source
    while end < right and not ground.mark(end):
        end += 1
    return range(source.start, end)


def read_account(ground: Ground, unit: Unit, hit: Hit, left: int) -> Saying | None:
    """Read "in her view", "by the firm's own account": what stands before, behind or around it is content."""
    owner = hit.first - 1
    if owner > left and ground.bits[owner] & _OWN:
        owner -= 1
    if owner <= left - 1 or not _owns(ground, owner):
        return None
    start = owner
    while start > left and not ground.mark(start - 1) and not ground.bits[start - 1] & PREPOSITION:
        start -= 1
    lead = start - 1
    if lead < left or not ground.bits[lead] & _BY_WHICH or start < owner - _LONGEST_OWNER:
        return None
    before = ground.trimmed(range(left, lead))
    after = ground.trimmed(range(hit.last, unit.last)) if hit.last < unit.last else range(0)
    inserted = (
        hit.last < unit.last and ground.mark(hit.last) in COMMAS and (not before or ground.mark(lead - 1) in COMMAS)
    )
    content = tuple(part for part in (before, after) if len(part)) if inserted else (before,)
    if not content or not len(content[0]) or (not inserted and len(after)):
        return None
    return Saying(
        unit=unit.index, cue=range(lead, hit.last), source=(range(start, owner + 1),), content=content,
        stance=hit.cue.stance, frame=(range(lead, hit.last),), passes_on=True,
    )  # fmt: skip


def _owns(ground: Ground, at: int) -> bool:
    return ground.words.forms[at].key.endswith(("'s", "s'")) or bool(ground.bits[at] & role("agent"))


def read_noun(ground: Ground, unit: Unit, hit: Hit, left: int) -> Saying | None:
    """Read a noun with its clause: "the mayor's claim that ...", "a claim by the mayor that ..."."""
    source = _owner(ground, hit, left)
    start, opening = (source.start, hit.last) if source else (hit.first, hit.last)
    if not source and hit.last < unit.last and ground.bits[hit.last] & role("by"):
        end = phrase_right(ground, hit.last + 1, unit.last)
        source, opening = range(hit.last + 1, end), end
    if opening >= unit.last or not ground.bits[opening] & (COMPLEMENTIZER | _TO):
        return None
    if ("infinitive" if ground.bits[opening] & _TO else "clause") not in hit.cue.takes:
        return None
    if not source and not _is_nobodys(ground, unit, hit):
        return None
    content = reach(ground, opening, unit.last)
    if not content:
        return None
    comma = next((at for at in content[0] if ground.mark(at) in COMMAS and ground.quotation_over(at) is None), -1)
    part = _before_main_verb(ground, range(content[0].start, comma) if comma > 0 else content[0])
    return Saying(
        unit=unit.index, cue=range(hit.first, hit.last), source=(source,) if source else (), content=(part,),
        stance=hit.cue.stance, frame=(range(start, opening),),
    )  # fmt: skip


def _is_nobodys(ground: Ground, unit: Unit, hit: Hit) -> bool:
    """Tell whether a noun is told without anybody whose it is: "amid fears that the dam will burst"."""
    clause = "unowned" in hit.cue.takes and ground.bits[hit.last] & COMPLEMENTIZER and hit.last + 1 < unit.last
    relative = clause and ground.bits[hit.last + 1] & FINITE  # "reports that have emerged"
    return bool(clause and not relative) and has_finite(ground, hit.last + 1, unit.last)


def _owner(ground: Ground, hit: Hit, left: int) -> range:
    """Give whoever the noun belongs to, in the genitive before it; empty where nobody does."""
    owner = hit.first - 1
    if owner < left or not _owns(ground, owner):
        return range(0)
    start = owner
    while start > left and (is_capital(ground, start - 1) or ground.bits[start - 1] & DETERMINER):
        start -= 1
    return range(start, owner + 1)


def _before_main_verb(ground: Ground, part: range) -> range:
    """End the clause of a noun where the sentence's own verb follows: "the claim that he fled | is false"."""
    for at in range(part.start + 2, part.stop):
        auxiliary = ground.bits[at] & FINITE & GROUP or _acts_on(ground, at, part.stop)
        before = ground.bits[at - 1]
        opens = auxiliary and not before & (GROUP | SUBJECT | RELATIVE | COMPLEMENTIZER | AND | CONJUNCTION)
        if opens and has_finite(ground, part.start + 1, at):
            return range(part.start, at)
    return part


def _acts_on(ground: Ground, at: int, stop: int) -> bool:
    """Tell whether a past form has an object, which participles seldom have: "angered Sanders", "upset the house"."""
    if at + 1 >= stop or not (looks_past(ground, at) or ground.bits[at] & role("verb")):
        return False
    following = at + 1
    return bool(ground.bits[following] & DETERMINER and not ground.bits[following] & TIME) or (
        is_capital(ground, following) and looks_past(ground, at)
    )
