"""Noun phrases of languages whose verb stands last: where a source, an addressee or a medium begins."""

from __future__ import annotations

from itertools import pairwise

from ghatna.read.attributions_ground import COMMAS, DASHES, QUOTE_MARKS, Ground
from ghatna.read.attributions_words import ended, role

_LONGEST = 16
_LONGEST_FALLBACK = 10
_AGENTIVE = role("agentive")
_GENITIVE = role("genitive") | ended("genitive")
_AND = role("and")
_ENDED_AGENTIVE = ended("agentive")
_AGENT = role("agent")
_ENDED_DATIVE = ended("dative")
_OTHER_CASES = (
    role("dative") | role("locative") | role("instrumental") | ended("dative") | ended("locative")
    | ended("instrumental")
)  # fmt: skip
_NO_NOUN = (
    role("complementizer") | role("auxiliary") | role("conjunction") | role("time") | role("postposition")
    | role("quotative") | role("verb") | role("adverb") | role("negation")
)  # fmt: skip
# These may be part of a name before a marker that is written apart.
_VERBAL = role("verb") | role("auxiliary")
_NO_SPEAKER = role("no_speaker")
_BY = role("by")
_LOCATIVE = role("locative")
_SPEAKER = role("speaker")
_INSTRUMENTAL = role("instrumental")
_NAME_LIKE = role("time") | role("quotative") | role("adverb")
# "Has [for that matter] the fear", "has [it] hope": words between a phrase and what is felt.
_POINTING = role("adverb") | role("time") | role("quotative") | role("determiner") | _GENITIVE
_LONGEST_POINTER = 4
_LONGEST_OPENING = 6
_STOPS = _OTHER_CASES | _NO_NOUN | _AGENTIVE


def phrase_start(ground: Ground, last: int, limit: int) -> int:
    """Give the first word of the noun phrase whose last word is `last`, not before `limit`."""
    at = last
    bits = ground.bits
    floor = max(limit, last - _LONGEST)
    if at > floor and bits[at] & _AGENTIVE and not ground.mark(at - 1):
        at -= 1
    while at > floor:
        before = at - 1
        mark = ground.mark(before)
        if mark:
            if mark == ")":
                opening = _bracket_start(ground, before, floor)
                if opening > floor:
                    at = opening
                    continue
                break
            if mark in DASHES or mark in "./&":
                at = before
                continue
            break
        role_bits = bits[before]
        if role_bits & _AND:
            if before > floor and _may_join(ground, before - 1):
                at = before
                continue
            break
        if role_bits & _STOPS and not role_bits & role("genitive"):
            break
        if role_bits & (_ENDED_AGENTIVE | _AGENT) and not role_bits & ended("genitive"):
            break
        at = before
    return _without_lead(ground, at, last)


def _may_join(ground: Ground, at: int) -> bool:
    """Tell whether the word before an "and" can be part of a joint source."""
    bits = ground.bits[at]
    if bits & (_ENDED_AGENTIVE | _AGENTIVE):
        return not bits & (role("time") | role("postposition"))
    return not ground.mark(at) and not bits & (_STOPS | _AGENT)


def _bracket_start(ground: Ground, closing: int, floor: int) -> int:
    """Give the word of the bracket that opens before word `closing`, -1 if none does."""
    for at in range(closing - 1, floor, -1):
        if ground.mark(at) in "([" and ground.mark(at):
            return at
    return -1


def _without_lead(ground: Ground, first: int, last: int) -> int:
    """Skip marks and joining words at the head of a phrase."""
    while first < last and (ground.mark(first) in _LEAD_MARKS or ground.bits[first] & _AND):
        first += 1
    return first


_LEAD_MARKS = QUOTE_MARKS | COMMAS | DASHES | {"."}


def is_agent(ground: Ground, at: int) -> bool:
    """Tell whether word `at` ends a noun phrase that acts: by its ending, by its marker, or as a pronoun."""
    bits = ground.bits[at]
    if bits & _AGENT:
        return True
    if bits & _AGENTIVE:
        # A marker that is no other word makes a noun of what looks like a verb: the names Li and Ho.
        like = _NAME_LIKE if bits & _NO_SPEAKER else _NAME_LIKE | _VERBAL
        return at > 0 and ground.mark(at - 1) in {"", ")"} and not ground.bits[at - 1] & (_NO_NOUN & ~like)
    return bool(bits & _ENDED_AGENTIVE) and not bits & (_NO_NOUN | _AND | role("manner"))


def agents(ground: Ground, first: int, last: int) -> list[range]:
    """Give the acting noun phrases in the words `[first, last)`, those inside quotations left out.

    A word that may as well be a dative (a name in -n before its ending) counts only where no other acts.
    """
    sure: list[range] = []
    unsure: list[range] = []
    at = first
    while at < last:
        quotation = ground.quotation_from(at)
        if quotation is not None:
            at = max(at + 1, quotation.after)
            continue
        if is_agent(ground, at):
            bits = ground.bits[at]
            start = at if bits & _AGENT else phrase_start(ground, at, first)
            out = unsure if bits & _ENDED_DATIVE and not bits & _AGENT else sure
            if out and start < out[-1].stop:
                start = out.pop().start
            out.append(range(start, at + 1))
        at += 1
    return sure or unsure


def is_sure(ground: Ground, phrase: range) -> bool:
    """Tell whether a phrase acts beyond doubt: its last word cannot be a dative."""
    return bool(len(phrase)) and not ground.bits[phrase.stop - 1] & _ENDED_DATIVE


def plain_phrase(ground: Ground, last: int, limit: int) -> range:
    """Give the noun phrase without case that ends before word `last`; empty if there is none."""
    at = last - 1
    while at >= limit and not ground.mark(at):
        bits = ground.bits[at]
        if bits & role("postposition"):
            at -= 2
        elif bits & (role("adverb") | role("time") | _OTHER_CASES):
            at -= 2 if at > limit and bits & _OTHER_CASES and ground.bits[at - 1] & role("determiner") else 1
        else:
            break
    if at < limit or ground.mark(at) or ground.bits[at] & (_STOPS | _GENITIVE | _AND):
        return range(0)
    return range(phrase_start(ground, at, limit), at + 1)


def case_phrase(ground: Ground, last: int, limit: int, case: int) -> range:
    """Give the noun phrase in a case (bits of its marker and ending) before word `last`; empty if there is none."""
    at = last - 1
    floor = max(limit, at - _LONGEST_POINTER)
    while at > floor and ground.bits[at] & _POINTING and not ground.bits[at] & case:
        at -= 1
    if at < limit or ground.mark(at) or not ground.bits[at] & case:
        return range(0)
    return range(phrase_start(ground, at, limit), at + 1)


def parts_of(ground: Ground, phrase: range) -> tuple[range, ...]:
    """Give the joint members of a noun phrase; one member where nothing joins."""
    cuts = [at for at in phrase if ground.bits[at] & _AND]
    edges = [phrase.start - 1, *cuts, phrase.stop]
    parts = (range(a + 1, b) for a, b in pairwise(edges))
    return tuple(part for part in parts if len(part))


def short(phrase: range) -> bool:
    """Tell whether a phrase is short enough to be taken for a source without any case to show it."""
    return 0 < len(phrase) <= _LONGEST_FALLBACK


def by_phrase(ground: Ground, first: int, last: int, *, passive: bool) -> range:
    """Give the noun phrase before a word for "by" in the words `[first, last)`; empty if there is none.

    Of a passive it may also be what speaks "in" itself, right before the verb: "in the report it was said".
    """
    speaks = said_in(ground, first, last) if passive else range(0)
    if not len(speaks) and passive:
        speaks = _opening_report(ground, first, last)
    if len(speaks):
        return speaks
    for at in range(last - 1, max(first, last - _LONGEST), -1):
        if ground.mark(at):
            break
        # Where it needs a case marker behind it ("on the part of"), it has none as "towards".
        if ground.bits[at] & _BY and (ground.bits[at] & role("postposition") or ground.bits[at + 1] & _INSTRUMENTAL):
            phrase = range(phrase_start(ground, at - 1, first), at)
            return range(0) if ground.mark(at - 1) else phrase
    return range(0)


def _opening_report(ground: Ground, first: int, last: int) -> range:
    """Give the phrase in the locative with which a sentence opens, if its noun can speak: "In the report the"."""
    for at in range(first, min(first + _LONGEST_OPENING, last - 1)):
        if ground.mark(at):
            break
        if ground.bits[at] & (_LOCATIVE | ended("locative")):
            found = said_in(ground, first, at + 1)
            return found if len(found) and found.start == first else range(0)
    return range(0)


def said_in(ground: Ground, first: int, last: int) -> range:
    """Give the phrase in the locative before word `last` whose noun can speak; empty if there is none."""
    noun = last - 2 if last - 1 > first and ground.bits[last - 1] & (_LOCATIVE | _INSTRUMENTAL) else last - 1
    cased = noun < last - 1 or (noun >= first and ground.bits[noun] & (ended("locative") | ended("instrumental")))
    if noun < first or not cased or not ground.bits[noun] & _SPEAKER:
        return range(0)
    return range(phrase_start(ground, noun, first), last)
