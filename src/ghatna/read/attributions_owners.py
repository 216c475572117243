"""Whose claim it is: nouns of saying with a genitive before them, in languages whose verb stands last."""

from __future__ import annotations

from ghatna.read.attributions_edges import Place, ends_sentence
from ghatna.read.attributions_ground import COLONS, COMMAS, SENTENCE_MARKS, Ground
from ghatna.read.attributions_phrases import case_phrase, phrase_start
from ghatna.read.attributions_words import ended, role

_GENITIVE = role("genitive") | ended("genitive")
_MARKER = role("genitive")
_NO_OWNER = role("no_speaker") | role("time")
_LONGEST_GAP = 5
_SHORTEST_CONTENT = 2


def introduces(ground: Ground, place: Place) -> bool:
    """Tell whether what is said follows a noun with a colon, in a headline a comma: "The mayor's claim: ..."."""
    if place.last >= place.right:
        return False
    mark = ground.mark(place.last)
    return mark in COLONS or (mark in COMMAS and place.unit.sentence.kind == "headline")


def owner_phrase(ground: Ground, place: Place, left: int) -> range:
    """Give the phrase in the genitive to which a noun of saying belongs; empty if there is none.

    Where the noun stands alone, others may stand between that opens the headline: "the court's [sharp] question".
    Of two genitives that both go with the noun the last is the owner, the other what is claimed.
    """
    phrase = case_phrase(ground, place.first, left, _GENITIVE)
    if not len(phrase) and (introduces(ground, place) or ends_sentence(ground, place.last, place)):
        phrase = _opening_phrase(ground, place, left)
    if not len(phrase) or any(ground.bits[at] & _NO_OWNER for at in phrase):
        return range(0)
    for at in range(phrase.stop - 2, phrase.start, -1):
        if _agree(ground, at - 1 if ground.bits[at] & _MARKER else at, at, phrase.stop - 1):
            return range(at + 1, phrase.stop)
    return phrase


def _opening_phrase(ground: Ground, place: Place, left: int) -> range:
    for at in range(place.first - 1, max(left, place.first - _LONGEST_GAP) - 1, -1):
        if ground.mark(at):
            break
        if ground.bits[at] & _GENITIVE and not ground.bits[at] & _NO_OWNER:
            start = phrase_start(ground, at, left)
            opens = start == left or ground.mark(start - 1) in SENTENCE_MARKS | COMMAS | COLONS
            return range(start, at + 1) if opens else range(0)
    return range(0)


def _agree(ground: Ground, noun: int, at: int, last: int) -> bool:
    """Tell whether two words in the genitive have the same ending, by which both go with one noun."""
    if noun < 0 or not ground.bits[at] & _GENITIVE:
        return False
    return bool(_ending(ground, at)) and _ending(ground, at) == _ending(ground, last)


def _ending(ground: Ground, at: int) -> str:
    form = ground.words.forms[at]
    if ground.bits[at] & _MARKER:
        return form.key
    return min((stem.ending for stem in form.stems if stem.case.endswith("genitive")), key=len, default="")


def claimed_before(ground: Ground, place: Place, owner: range) -> range:
    """Give what stands before the owner of a claim as its content: a genitive, or a sentence that a mark closes."""
    start = owner.start
    if start - place.left < _SHORTEST_CONTENT:
        return range(0)
    before = start - 1
    if ground.mark(before) in SENTENCE_MARKS:
        return ground.trimmed(range(place.left, before))
    if not _agree(ground, before, before, owner.stop - 1):
        return range(0)
    first = max((at + 1 for at in range(place.left, before) if ground.mark(at) in COMMAS | COLONS), default=place.left)
    return range(first, start)
