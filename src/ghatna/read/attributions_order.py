"""How source, cue and content of an English statement stand to each other: what is inverted, inserted, embedded."""

from __future__ import annotations

from ghatna.read.attributions_behind import is_boundary, source_after
from ghatna.read.attributions_clauses import (
    ADVERB,
    AND,
    COMPLEMENTIZER,
    DETERMINER,
    FINITE,
    GROUP,
    PREPOSITION,
    RELATIVE,
    SUBJECT,
    SUBORDINATOR,
    TIME,
    has_finite,
    is_capital,
    looks_past,
)
from ghatna.read.attributions_content import Place, begins_finite
from ghatna.read.attributions_ground import COMMAS, DASHES, Ground, Saying, Unit
from ghatna.read.attributions_words import CUE, MEDIUM, role

_TO = role("to")
_BE = role("be")
_VERB = role("verb")
_NEGATION = role("negation")
_ABSOLUTE = role("absolute")
_PARENTHETICAL = role("parenthetical")
_LONGEST_SUBJECT = 8
_LONGEST_TITLE = 5
_SHORTEST = 2
_LONGEST_USE = 6
_ASKING = frozenset("?!")


def governed(ground: Ground, to: int, left: int) -> int:
    """Give the first word of the verb that governs an infinitive: "went on to say", "is said to have told"; else -1."""
    at = to - 1
    while at >= left and ground.bits[at] & ADVERB and not ground.bits[at] & FINITE:
        at -= 1
    if at < left:
        return -1
    passive = ground.bits[at] & CUE and at > left and ground.bits[at - 1] & _BE
    if ground.bits[at] & MEDIUM and not ground.bits[at] & _VERB:
        at = _used(ground, at, left)
    if at < left or not (ground.bits[at] & _VERB or looks_past(ground, at) or passive):
        return -1
    while at > left and ground.bits[at - 1] & GROUP and not ground.mark(at - 1):
        at -= 1
    return at


def _used(ground: Ground, medium: int, left: int) -> int:
    """Give the verb of "took to Twitter to say", "used a speech to argue" before its medium; -1 if there is none."""
    for at in range(medium - 1, max(left, medium - _LONGEST_USE), -1):
        if ground.mark(at):
            return -1
        if ground.bits[at] & (_VERB | role("verbish")) or looks_past(ground, at):
            return at
    return -1


def opens_inverted(ground: Ground, place: Place) -> bool:
    """Tell whether a name follows a verb that stands behind a clause and a comma: "..., says Nina Falk, who ..."."""
    before = place.first - 1
    if before <= place.left or ground.mark(before) not in COMMAS or "addressee" in place.hit.cue.takes:
        return False
    source = source_after(ground, place.last, place.right)
    named = any(is_capital(ground, at) for at in source)
    return named and has_finite(ground, place.left, before) and not has_finite(ground, source.start, source.start + 1)


def is_complement(ground: Ground, source: range) -> bool:
    """Tell whether what looks like a subject is the "that" of a clause: "warned that added costs ..."."""
    alone = len(source) == 1 and ground.bits[source.start] & COMPLEMENTIZER
    return bool(
        alone and source.start and ground.bits[source.start - 1] & (CUE | ADVERB) and not ground.mark(source.start - 1)
    )


def has_proof(ground: Ground, place: Place) -> bool:
    """Tell whether a form that may be a noun is shown to be a verb: by "that", a quotation, an infinitive, a clause."""
    cue, at = place.hit.cue, place.after
    if "ambiguous" not in cue.takes:
        return True
    if place.first == place.hit.first and ground.words.forms[place.first - 1].kind == "number":
        return False
    if cue.tense == "present" and _is_plural_noun(ground, place):
        return False
    if cue.tense != "base":
        return True
    if at >= place.right:
        return False
    if ground.bits[at] & (COMPLEMENTIZER | _TO) or ground.quotation_from(at) is not None:
        return True
    return "bare" in cue.takes and begins_finite(ground, at, place.right)


def _is_plural_noun(ground: Ground, place: Place) -> bool:
    """Tell whether a form in -s is a noun: an adjective or "and" before it hangs on a verb: "set new rules that"."""
    before = place.first - 1
    if before <= place.left or is_capital(ground, before) or place.first != place.hit.first:
        return False
    if ground.bits[before] & AND:
        return True
    noun = not ground.bits[before - 1] & (DETERMINER | PREPOSITION) and not ground.mark(before - 1)
    return noun and not ground.bits[before] & (SUBJECT | RELATIVE) and looks_past(ground, before - 1)


def question_before(ground: Ground, place: Place, start: int) -> tuple[range, ...]:
    """Give the quotation that ends the sentence before one of source and cue alone: "Who will pay?" Ortega asked."""
    alone = start == place.unit.first and all(ground.mark(at) for at in range(place.after, place.right))
    quotation = ground.quotation_over(start - 1) if alone and start else None
    asked = quotation is not None and quotation.closed and ground.mark(quotation.last - 1) in _ASKING
    return (range(quotation.first, quotation.last),) if quotation is not None and asked else ()


def is_refusal(ground: Ground, place: Place) -> bool:
    """Tell whether somebody only asks not to be named."""
    at = place.hit.last
    return at + 1 < place.right and bool(ground.bits[at] & _NEGATION and ground.bits[at + 1] & _TO)


def read_insertion(ground: Ground, place: Place, source: range) -> tuple[range, ...]:
    """Give the content around "as Dorn says", or behind it where it begins the sentence; nothing where none is."""
    lead = source.start - 1
    if (
        not len(source)
        or lead < place.left
        or not ground.bits[lead] & _PARENTHETICAL
        or "clause" not in place.hit.cue.takes
    ):
        return ()
    comma = place.after
    if comma >= place.right or ground.mark(comma) not in COMMAS | DASHES:
        return ()
    after = ground.trimmed(range(comma + 1, place.right))
    before = ground.trimmed(range(place.left, lead))
    if len(before) and ground.mark(lead - 1) not in COMMAS | DASHES:
        return ()
    return tuple(part for part in (before, after) if len(part) >= _SHORTEST)


def behind_title(ground: Ground, at: int, right: int) -> int:
    """Give the word behind a short title in quotation marks that an addressee bears: "told CBS's 'Face Off' that"."""
    title = ground.quotation_from(at) if at < right else None
    if title is None or not title.closed or title.last - title.first > _LONGEST_TITLE or title.after >= right:
        return at
    goes_on = ground.bits[title.after] & (COMPLEMENTIZER | PREPOSITION | TIME)
    return title.after if goes_on and not ground.bits[at - 1] & CUE else at


def behind_aside(ground: Ground, at: int, right: int) -> int:
    """Give the word behind one adverb between commas: "claims, falsely, that"."""
    last = at + 2
    aside = last < right and ground.mark(at) in COMMAS and ground.mark(last) in COMMAS and ground.bits[at + 1] & ADVERB
    return last + 1 if aside else at


def points_back(ground: Ground, content: tuple[range, ...]) -> bool:
    """Tell whether a content is one word that stands for what was said before: "denied this"."""
    if len(content) != 1 or len(content[0]) != 1:
        return False
    at = content[0].start
    return bool(ground.bits[at] & (DETERMINER | SUBJECT | role("object"))) and ground.quotation_over(at) is None


def continues(ground: Ground, left: tuple[range, ...], right: tuple[range, ...]) -> bool:
    """Tell whether a clause before a statement goes on behind it: "There is no proof, he insists, that ..."."""
    start = right[0].start
    inserted = ground.bits[start] & COMPLEMENTIZER and ground.mark(start - 1) in COMMAS
    return bool(inserted) and has_finite(ground, left[0].start, left[-1].stop)


def before_main_verb(ground: Ground, content: tuple[range, ...]) -> tuple[range, ...]:
    """End the content of a relative clause at the comma behind which the main verb follows."""
    for part in content:
        for at in range(part.start + 1, part.stop - 1):
            if ground.mark(at) in COMMAS and ground.quotation_over(at) is None and ground.bits[at + 1] & (FINITE | CUE):
                return (range(part.start, at),)
    return content


def within_relative(ground: Ground, saying: Saying, unit: Unit) -> bool:
    """Tell whether a statement stands in a relative clause that ends before its sentence does."""
    before = saying.cue.start - 1
    stop = saying.content[-1].stop
    if before < unit.first or not ground.bits[before] & RELATIVE or stop >= unit.last - 1:
        return False
    quoted = ground.quotation_over(stop - 1) is not None or ground.quotation_over(stop) is not None
    return quoted or not ground.bits[before] & SUBJECT


def own_subject(ground: Ground, place: Place) -> range:
    """Give the subject that a participle has of its own behind "with": "with one guest telling the paper"."""
    for at in range(place.first - 1, max(place.unit.first, place.first - _LONGEST_SUBJECT), -1):
        if ground.mark(at):
            return range(0)
        if ground.bits[at] & _ABSOLUTE:
            found = range(at + 1, place.first)
            return found if found and ground.mark(at - 1) in COMMAS else range(0)
    return range(0)


def begins_phrase(ground: Ground, at: int, right: int) -> bool:
    """Tell whether a determiner and a word for a time begin a longer noun phrase: "ruled out an early vote"."""
    behind = at + 2
    if not ground.bits[at] & DETERMINER or behind >= right or is_boundary(ground, behind, right):
        return False
    return not ground.bits[behind] & (DETERMINER | PREPOSITION | SUBORDINATOR | TIME | ADVERB)


def is_in_name(ground: Ground, at: int, unit: Unit) -> bool:
    """Tell whether word `at` is part of a name in capitals: "the Research Projects Agency"."""
    named = at > unit.first and is_capital(ground, at) and is_capital(ground, at - 1) and not ground.mark(at - 1)
    return named and at - 1 > unit.first and unit.sentence.kind == "sentence"
