"""Statements shown by a preposition ("according to") or by a noun ("the claim that")."""

from __future__ import annotations

from ghatna.read.attributions_clauses import (
    ADVERB,
    AND,
    COMPLEMENTIZER,
    CONJUNCTION,
    DETERMINER,
    RELATIVE,
    is_capital,
    source_after,
)
from ghatna.read.attributions_content import reach
from ghatna.read.attributions_ground import COMMAS, Ground, Saying, Unit
from ghatna.read.attributions_words import Hit, role

_TO = role("to")
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
        rest = ground.trimmed(range(source.stop, unit.last)) if len(source) else range(0)
        resumes = len(rest) >= _SHORTEST_CLAUSE and ground.mark(source.stop) in COMMAS
        content = (lead, rest) if resumes and ground.mark(hit.first - 1) in COMMAS else (lead,)
    if not len(source) or ground.bits[source.stop - 1] & _NO_SPEAKER or not all(len(part) for part in content):
        return None
    return Saying(
        unit=unit.index, cue=range(hit.first, hit.last), source=(source,), content=content, stance=hit.cue.stance,
        frame=(range(hit.first, source.stop),), passes_on=True,
    )  # fmt: skip


def read_noun(ground: Ground, unit: Unit, hit: Hit, left: int) -> Saying | None:
    """Read a noun with its clause: "the mayor's claim that ..."."""
    if hit.last >= unit.last or not ground.bits[hit.last] & (COMPLEMENTIZER | _TO):
        return None
    if ground.bits[hit.last] & _TO and "infinitive" not in hit.cue.takes:
        return None
    owner = hit.first - 1
    if owner < left or not (ground.words.forms[owner].key.endswith(("'s", "s'")) or ground.bits[owner] & role("agent")):
        return None
    start = owner
    while start > left and (is_capital(ground, start - 1) or ground.bits[start - 1] & DETERMINER):
        start -= 1
    content = reach(ground, hit.last, unit.last)
    if not content:
        return None
    comma = next((at for at in content[0] if ground.mark(at) in COMMAS and ground.quotation_over(at) is None), -1)
    part = range(content[0].start, comma) if comma > 0 else content[0]
    return Saying(
        unit=unit.index, cue=range(hit.first, hit.last), source=(range(start, owner + 1),), content=(part,),
        stance=hit.cue.stance, frame=(range(start, hit.last),),
    )  # fmt: skip
