"""Statements shown by a postposition, the "according to" of languages whose verb stands last."""

from __future__ import annotations

from ghatna.read.attributions_edges import Place
from ghatna.read.attributions_ground import COMMAS, SENTENCE_MARKS, Ground, Saying
from ghatna.read.attributions_phrases import case_phrase, parts_of, phrase_start
from ghatna.read.attributions_words import ended, role

_CLAUSE_END = role("auxiliary") | role("verb")
_DATIVE = role("dative") | ended("dative")
_GENITIVE = role("genitive") | ended("genitive")
_NO_SPEAKER = role("no_speaker")
_SHORTEST_CONTENT = 2
_LONGEST_PREFACE = 3


def _head(ground: Ground, phrase: range) -> int:
    """Give the roles of a phrase's last noun, case markers that are written apart and its year left out."""
    for at in reversed(phrase):
        if ground.words.forms[at].kind != "number" and not ground.bits[at] & (role("genitive") | role("dative")):
            return ground.bits[at]
    return 0


def read_postposition(ground: Ground, place: Place) -> Saying | None:
    """Read "according to": the phrase before the postposition is the source."""
    cue = place.hit.cue
    phrase = _source_phrase(ground, place)
    if not phrase:
        return None
    if "named" in cue.takes and _head(ground, phrase) & _NO_SPEAKER:
        return None
    content = _content(ground, place, phrase.start)
    if sum(map(len, content)) < _SHORTEST_CONTENT:
        return None
    return Saying(
        unit=place.unit.index,
        cue=range(place.first, place.last),
        source=parts_of(ground, phrase),
        content=content,
        stance=cue.stance,
        frame=(range(phrase.start, place.last),),
        passes_on=True,
    )


def _source_phrase(ground: Ground, place: Place) -> range:
    """Give the phrase that the postposition governs in the case that it asks for, empty if there is none."""
    takes = place.hit.cue.takes
    if place.first == place.left or ground.mark(place.first - 1):
        return range(0)
    if "dative" in takes:
        return case_phrase(ground, place.first, place.left, _DATIVE)
    phrase = case_phrase(ground, place.first, place.left, _GENITIVE)
    if phrase or "genitive" in takes:
        return phrase
    return range(phrase_start(ground, place.first - 1, place.left), place.first)


def _content(ground: Ground, place: Place, start: int) -> tuple[range, ...]:
    """Give what stands behind the postposition, before its phrase, or on both sides."""
    before = ground.trimmed(range(place.left, start))
    after = ground.trimmed(range(place.last, place.right))
    ends = start > place.left and ground.mark(start - 1) in COMMAS | SENTENCE_MARKS
    if after and (not ends or len(before) <= _LONGEST_PREFACE or ground.bits[before.start] & role("conjunction")):
        return (after,)
    if after and before:
        return (before, after)
    if before and (ends or ground.bits[before.stop - 1] & _CLAUSE_END):
        return (before,)
    return ()
