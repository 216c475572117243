"""Which statement a denial denies: the one with the same words, or the last allegation where it is only called so."""

from __future__ import annotations

from ghatna.read.attributions_ground import Ground, Saying
from ghatna.read.attributions_words import role

_ALLEGATION = role("allegation")
_MEANS = _ALLEGATION | role("ordinal")
_FARTHEST = 8
_FARTHEST_UNIT = 4
_SHORTEST_WORD = 3
_LONGEST_MENTION = 7
_LEAST_SHARED = 2
_SHARE = 0.5


def link_denials(ground: Ground, sayings: list[Saying]) -> list[int | None]:
    """Give for each statement the index of the one that it denies, `None` where it denies none in this text.

    A denial is held against the few statements of others around it, the nearest before it first.
    """
    return [
        _denied(ground, sayings, place) if saying.stance == "denies" else None for place, saying in enumerate(sayings)
    ]


def _denied(ground: Ground, sayings: list[Saying], place: int) -> int | None:
    """Give the statement that shares its words with the denial, or the allegation that the denial only mentions."""
    denial = sayings[place]
    before = range(place - 1, max(-1, place - 1 - _FARTHEST), -1)
    after = range(place + 1, min(len(sayings), place + 1 + _FARTHEST))
    others: list[int] = [other for other in [*before, *after] if _may_be_meant(sayings[other], denial)]
    own = _content_words(ground, denial)
    for other in others:
        theirs = _content_words(ground, sayings[other])
        shared = len(own & theirs)
        if shared >= _LEAST_SHARED and shared >= _SHARE * min(len(own), len(theirs)):
            return other
    if not _only_mentions(ground, denial):
        return None
    earlier = [other for other in others if other < place]
    alleged = [other for other in earlier if sayings[other].stance == "alleges"]
    return next(iter(alleged or earlier), None)


def _may_be_meant(other: Saying, denial: Saying) -> bool:
    """Tell whether another statement is near, is no denial, and is not the denier's own."""
    if other.stance == "denies" or abs(other.unit - denial.unit) > _FARTHEST_UNIT:
        return False
    return not other.source or other.source != denial.source


def _content_words(ground: Ground, saying: Saying) -> frozenset[str]:
    """Give the words of a content that carry meaning, without their endings where those are known."""
    out = set()
    for part in saying.content:
        for at in part:
            form = ground.words.forms[at]
            if form.kind == "mark" or (ground.bits[at] and not ground.bits[at] & _MEANS):
                continue
            if len(form.key) >= _SHORTEST_WORD:
                out.add(min((stem.text for stem in form.stems), key=len, default=form.key))
    return frozenset(out)


def _only_mentions(ground: Ground, denial: Saying) -> bool:
    """Tell whether a denial's content is but a word for what was said, as in "denied the allegations"."""
    words = [at for part in denial.content for at in part]
    return len(words) <= _LONGEST_MENTION and any(ground.bits[at] & _ALLEGATION for at in words)
