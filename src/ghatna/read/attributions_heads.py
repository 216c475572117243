"""The word of a source's noun phrase that speaks: in "the court's press officer, of Leeds," the officer."""

from __future__ import annotations

from ghatna.model.said import Speaker
from ghatna.model.spans import Span
from ghatna.read.attributions_clauses import (
    ADVERB,
    COMPLEMENTIZER,
    DETERMINER,
    LINKING,
    PREPOSITION,
    RELATIVE,
    SUBORDINATOR,
    TIME,
    is_capital,
)
from ghatna.read.attributions_ground import Ground
from ghatna.read.attributions_words import ended, role

_TO = role("to")
_TRAILING = role("trailing")
_PART = role("part")
_AND = role("and")
_MARKERS = (
    role("agentive") | role("genitive") | role("dative") | role("instrumental") | role("locative") | role("by")
    | role("postposition")
)  # fmt: skip
_STOPS = PREPOSITION | RELATIVE | COMPLEMENTIZER | SUBORDINATOR | _TO
_LOOSE = TIME | ADVERB
# Marks inside a noun phrase: initials, possessives, joined words.
_INNER_MARKS = frozenset(".'\u2019-&/$#\"\u201c\u201d\u2018()")


_CASED = ended("agentive") | ended("genitive")
_NO_NOUN = (
    role("subject") | RELATIVE | DETERMINER | role("first") | role("agent") | role("negation") | role("conjunction")
    | role("no_speaker") | role("impersonal") | role("plain") | role("be") | role("have") | role("modal") | TIME
)  # fmt: skip


def find_speakers(ground: Ground, parts: tuple[range, ...], *, head_first: bool) -> tuple[Speaker, ...]:
    """Give those who speak in the noun phrases of a source."""
    words = ground.words
    out = []
    for part in parts:
        span = Span(start=words.starts[part.start], end=words.ends[part.stop - 1])
        for head in _find_heads(ground, part, head_first=head_first):
            at = head.start
            nominal = words.forms[at].kind == "word" and not ground.bits[at] & _NO_NOUN
            nominal = nominal and not (head_first and ground.bits[at] & (_PART | _TRAILING))
            out.append(
                Speaker(
                    part=span, head=Span(start=words.starts[at], end=words.ends[at]), nominal=nominal,
                    cased=head_first or _is_cased(ground, part, at),
                )
            )  # fmt: skip
    return tuple(out)


def _find_heads(ground: Ground, part: range, *, head_first: bool) -> tuple[range, ...]:
    """Give the head word of each noun phrase that "and" joins in a source; one where nothing joins."""
    if not head_first:
        return (_last_noun(ground, part),)
    heads = []
    start = part.start
    stop = _base_end(ground, start, part.stop)
    while stop + 1 < part.stop and ground.bits[stop] & LINKING and _is_part(ground, stop - 1):
        start = stop + 1
        stop = _base_end(ground, start, part.stop)
    for at in range(start, stop):
        if ground.bits[at] & _AND and start < at < stop - 1:
            heads.append(_last_word(ground, start, at))
            start = at + 1
    heads.append(_last_word(ground, start, stop))
    return tuple(heads)


def _is_cased(ground: Ground, part: range, at: int) -> bool:
    """Tell whether the head of a phrase bears a case, by its ending or by a marker behind it."""
    return at + 1 < part.stop or bool(ground.bits[at] & _CASED)


def _last_noun(ground: Ground, part: range) -> range:
    at = part.stop - 1
    while at > part.start and (ground.mark(at) or ground.bits[at] & _MARKERS):
        at -= 1
    return range(at, at + 1)


def _base_end(ground: Ground, first: int, last: int) -> int:
    """Give the word behind the noun phrase proper: before its appositions, "of", "who", and participles."""
    for at in range(first + 1, last):
        mark = ground.mark(at)
        if mark:
            if mark not in _INNER_MARKS:
                return at
            continue
        bits = ground.bits[at]
        following = ground.bits[at + 1] if at + 1 < last else _STOPS
        if bits & _STOPS and not is_capital(ground, at):
            if following & _PART:
                continue  # "twenty per cent"
            return at
        if is_capital(ground, at) or ground.bits[at - 1] & DETERMINER:
            continue
        participle = bits & _TRAILING or ground.words.forms[at].key.endswith(("ed", "ing"))
        if participle and following & (_STOPS | TIME | DETERMINER | ADVERB):
            return at
    return last


def _is_part(ground: Ground, at: int) -> bool:
    """Tell whether a word only says how many of those behind "of" speak."""
    return bool(ground.bits[at] & _PART) or ground.words.forms[at].kind == "number"


def _last_word(ground: Ground, first: int, last: int) -> range:
    at = last - 1
    while at > first and (ground.mark(at) or (ground.bits[at] & _LOOSE and not is_capital(ground, at))):
        at -= 1
    return range(at, at + 1)
