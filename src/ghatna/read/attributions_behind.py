"""What stands behind a verb of English: an inverted source with its appositions, whom something is told, boundaries."""

from __future__ import annotations

from ghatna.read.attributions_clauses import (
    ADVERB,
    AND,
    COMPLEMENTIZER,
    CONJUNCTION,
    DETERMINER,
    FINITE,
    LINKING,
    NO_APPOSITION,
    OFFICE,
    PREPOSITION,
    RELATIVE,
    SUBJECT,
    SUBORDINATOR,
    TIME,
    has_finite,
    in_relative,
    is_capital,
)
from ghatna.read.attributions_ground import COLONS, COMMAS, DASHES, Ground
from ghatna.read.attributions_words import MEDIUM, role

_BOUNDARIES = COMMAS | COLONS | DASHES | frozenset(".!?;")
_LONGEST_APPOSITION = 22


def source_after(ground: Ground, first: int, right: int) -> range:
    """Give the noun phrase behind an inverted verb, as in "said the mayor of Surat", with its appositions."""
    at = first
    while at < right:
        mark = ground.mark(at)
        end = _after_mark(ground, at, right) if mark else at if _ends_source(ground, at, first) else at + 1
        if end <= at:
            break
        at = end
    while at > first and (ground.mark(at - 1) or ground.bits[at - 1] & (PREPOSITION | AND | DETERMINER)):
        at -= 1
    return range(first, at)


def _after_mark(ground: Ground, at: int, right: int) -> int:
    """Give the word at which a source goes on behind a mark: an apposition, a bracket, a sign in a name."""
    mark = ground.mark(at)
    if mark in COMMAS:
        return _apposition_end(ground, at, right)
    if mark == "(":
        closing = next((word for word in range(at + 1, right) if ground.mark(word) == ")"), -1)
        return closing + 1
    return at + 1 if mark in "'&/.-$#" and at + 1 < right else -1


def _ends_source(ground: Ground, at: int, first: int) -> bool:
    """Tell whether word `at` cannot belong to a source that began before it."""
    bits = ground.bits[at]
    if bits & (COMPLEMENTIZER | CONJUNCTION | SUBORDINATOR) and not bits & PREPOSITION:
        return True
    if bits & PREPOSITION and not _goes_on(ground, at, first):
        return True
    if at > first and bits & (TIME | ADVERB) and not _names(ground, at, first):
        return True
    return bool(bits & FINITE) and at > first and not in_relative(ground, at, first)


def _names(ground: Ground, at: int, first: int) -> bool:
    """Tell whether a time word is part of a name, as in "the Sunday Times"."""
    return is_capital(ground, at) and at + 1 < len(ground.words) and is_capital(ground, at + 1) and at > first


def _goes_on(ground: Ground, at: int, first: int) -> bool:
    """Tell whether a preposition continues a noun phrase and does not begin an adverbial."""
    if ground.bits[at] & LINKING:
        return True
    named = all(is_capital(ground, word) or ground.mark(word) for word in range(first, at))
    following = ground.bits[at + 1] if at + 1 < len(ground.words) else TIME
    return not named and not following & (TIME | MEDIUM) and bool(ground.bits[at] & OFFICE)


def _apposition_end(ground: Ground, comma: int, right: int) -> int:
    """Give the word behind an apposition that opens at `comma`: a description, not a new clause; -1 if none does."""
    first = comma + 1
    if first >= right or ground.quotation_over(first) is not None:
        return -1
    bits = ground.bits[first]
    origin = bits & PREPOSITION and ground.words.forms[comma - 1].kind == "number"  # "Cole, 52, of Akron"
    if bits & NO_APPOSITION and not bits & RELATIVE and not origin:
        return -1
    key = ground.words.forms[first].key
    if key.endswith("ing"):
        return -1
    end = first
    while end < right and ground.mark(end) not in COMMAS and ground.quotation_over(end) is None:
        end += 1
    if end < right and ground.quotation_over(end) is not None and ground.mark(end - 1) not in COMMAS:
        return -1
    relative = bits & RELATIVE
    if (
        not relative
        and has_finite(ground, first, end)
        and not any(ground.bits[word] & RELATIVE for word in range(first, end))
    ):
        return -1
    return end if end - first <= _LONGEST_APPOSITION else -1


def phrase_right(ground: Ground, first: int, right: int) -> int:
    """Give the word behind the noun phrase that begins at `first`: whom something is told."""
    at = first
    while at < right:
        bits = ground.bits[at]
        mark = ground.mark(at)
        if mark and mark not in "'&/.":
            break
        if at > first:
            if bits & (COMPLEMENTIZER | CONJUNCTION | SUBORDINATOR | SUBJECT | RELATIVE | role("to")):
                break
            if bits & TIME and not _names(ground, at, first):
                break
            if bits & PREPOSITION and not bits & LINKING:
                break
            if bits & DETERMINER and not ground.bits[at - 1] & (DETERMINER | PREPOSITION | AND):
                break
            if bits & FINITE:
                return first
            if is_capital(ground, at) and not _runs_on(ground, at, first):
                break
        at += 1
    return at


def _runs_on(ground: Ground, at: int, first: int) -> bool:
    """Tell whether a capital goes on with a phrase: behind another capital, a determiner or a linking word."""
    before = at - 1
    if ground.mark(before) or (is_capital(ground, before) and before > first - 1):
        return True
    return bool(ground.bits[before] & (DETERMINER | PREPOSITION | AND))


def is_boundary(ground: Ground, at: int, right: int) -> bool:
    """Tell whether word `at` ends an adverbial: the sentence's end, a comma, colon, quotation or "that"."""
    if at >= right:
        return True
    mark = ground.mark(at)
    if mark:
        return mark in _BOUNDARIES or ground.quotation_from(at) is not None
    return bool(ground.bits[at] & COMPLEMENTIZER)
