"""Who says something, in languages whose verb stands last: by case, by marker, or bare before the verb."""

from __future__ import annotations

from ghatna.read.attributions_edges import Place
from ghatna.read.attributions_ground import Ground
from ghatna.read.attributions_owners import owner_phrase
from ghatna.read.attributions_phrases import (
    agents,
    by_phrase,
    case_phrase,
    is_sure,
    parts_of,
    plain_phrase,
    said_in,
    short,
)
from ghatna.read.attributions_words import ended, role

_DATIVE = role("dative") | ended("dative")
_ASIDE = role("time") | role("postposition") | role("quotative") | role("conjunction") | role("adverb") | _DATIVE
_PLAIN_SOURCE_TENSES = frozenset({"present", "habitual"})


def find_source(ground: Ground, place: Place, left: int, *, nearest: bool) -> tuple[tuple[range, ...], range]:
    """Give the source's members and the whole phrase, both empty where none is named."""
    cue = place.hit.cue
    phrase = range(0)
    if cue.pos == "genitive":
        phrase = owner_phrase(ground, place, left)
    elif cue.pos == "dative":
        phrase = case_phrase(ground, place.first, left, _DATIVE)
    elif cue.pos == "impersonal":
        phrase = said_in(ground, left, place.first)
    elif cue.pos == "verb":
        found = agents(ground, left, place.first)
        plain = plain_phrase(ground, place.first, left)
        if len(plain) and ground.bits[plain.stop - 1] & role("allegation"):
            plain = range(0)  # what is denied, not who denies it
        by = range(0) if found else by_phrase(ground, left, place.first, passive=cue.tense == "passive")
        if len(by):
            phrase = by
        elif found and (is_sure(ground, found[-1]) or cue.tense not in _PLAIN_SOURCE_TENSES or not plain):
            phrase = found[-1] if nearest else found[0]
        elif cue.tense in _PLAIN_SOURCE_TENSES or "plain" in cue.takes:
            phrase = plain
        elif cue.tense == "past" and nearest:
            spoken = left > place.unit.first and ground.quotation_over(left - 1) is not None
            alone = (spoken or plain.stop == place.first) and plain.start - left <= 1
            phrase = plain if short(plain) and alone else _behind_speech(ground, place, left) if spoken else range(0)
    return (parts_of(ground, phrase) if len(phrase) else ()), phrase


def _behind_speech(ground: Ground, place: Place, left: int) -> range:
    """Give the phrase without any case that follows a quotation, up to when and where it was said."""
    first = left
    while first < place.first and ground.mark(first):
        first += 1
    at = first
    while at < place.first and not ground.mark(at) and not ground.bits[at] & _ASIDE:
        at += 1
    found = range(first, at)
    return found if at < place.first and ground.bits[at] & role("time") and short(found) else range(0)
