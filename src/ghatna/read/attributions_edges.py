"""Edges inside a sentence whose verb stands last: commas, clauses, contents, whom something is told."""

from __future__ import annotations

from ghatna.model.records import record, replace
from ghatna.read.attributions_ground import COLONS, COMMAS, SENTENCE_MARKS, Ground, Saying, Unit
from ghatna.read.attributions_phrases import phrase_start
from ghatna.read.attributions_words import MEDIUM, Hit, SpeechLexicon, ended, role
from ghatna.read.quotations import Quotation

_COMPLEMENTIZER = role("complementizer")
_AUXILIARY = role("auxiliary")
_CLAUSE_END = role("auxiliary") | role("verb")
_DATIVE = role("dative") | ended("dative")
_LOCATIVE = role("locative") | ended("locative") | role("instrumental") | ended("instrumental")
_LONGEST_ADDRESSEE = 8
_SHORTEST_BEFORE = 2


@record(frozen=True, slots=True, kw_only=True)
class Place:
    """One cue in its sentence: the cue with its auxiliaries, and the words that it may reach."""

    unit: Unit
    hit: Hit
    first: int
    last: int
    left: int
    right: int


def last_comma(ground: Ground, place: Place) -> int:
    """Give the last comma before the cue if a clause ends at it, else -1."""
    for at in range(place.first - 1, place.left, -1):
        if ground.mark(at) in COMMAS and ground.quotation_over(at) is None:
            before = at - 1
            while before > place.left and ground.mark(before) and ground.mark(before) not in SENTENCE_MARKS:
                before -= 1
            ends = ground.bits[before] & _CLAUSE_END or ground.mark(before) in SENTENCE_MARKS
            return at if ends or at - place.left > _SHORTEST_BEFORE else -1
    return -1


def clause_start(ground: Ground, place: Place, last: int = -1) -> int:
    """Give the first word of the clause that holds the cue, or that ends before word `last`."""
    for at in range((place.first if last < 0 else last) - 1, place.left - 1, -1):
        if ground.quotation_over(at) is not None:
            continue
        bits = ground.bits[at]
        if bits & (role("conjunction") | _COMPLEMENTIZER):
            return at + 1
        if bits & role("and") and at > place.left and ground.bits[at - 1] & _CLAUSE_END:
            joined = last >= 0 and ground.bits[at - 1] & role("verb")
            if not joined:  # "[that six died and] ten were hurt": the noun at the end holds both
                return at + 1
        if ground.mark(at) in COMMAS and at > place.left and ground.bits[at - 1] & _CLAUSE_END:
            return at + 1
    return place.left


def leading_dative(ground: Ground, start: int, stop: int) -> range:
    """Give the phrase in the dative that begins at word `start`, empty if none does."""
    for at in range(start, min(start + _LONGEST_ADDRESSEE, stop)):
        if ground.mark(at):
            break
        if ground.bits[at] & _DATIVE:
            return range(start, at + 1)
    return range(0)


def addressee(ground: Ground, first: int, last: int, *apart: range) -> range:
    """Give the phrase in the dative: whom it was said to."""
    for at in range(last - 1, first - 1, -1):
        if ground.bits[at] & _DATIVE and not any(at in part for part in apart):
            stop = at if ground.bits[at] & role("dative") else at + 1
            start = phrase_start(ground, at, first)
            if start < stop and not any(ground.bits[word] & role("time") for word in range(start, stop)):
                return range(start, stop)
    # "The farmers [from] asked": where the ablative is a word of its own, one is spoken to in it.
    stop = last - 1
    if stop > first and ground.bits[stop] & role("instrumental") and not any(stop in part for part in apart):
        return range(phrase_start(ground, stop - 1, first), stop)
    return range(0)


def has_clause(ground: Ground, first: int, last: int) -> bool:
    """Tell whether a verb ends a clause in the words `[first, last)`."""
    return any(ground.bits[at] & _AUXILIARY for at in range(first, last))


def ends_clause(ground: Ground, at: int) -> bool:
    """Tell whether a clause, or a quotation, ends right before word `at`."""
    return bool(ground.bits[at - 1] & _CLAUSE_END) or ground.quotation_over(at - 1) is not None


def is_aside(ground: Ground, first: int, last: int) -> bool:
    """Tell whether the words `[first, last)` only say to whom, where or when, or whether there are none."""
    if first >= last:
        return True
    cased = ground.bits[last - 1] & (_DATIVE | _LOCATIVE | role("time") | role("adverb"))
    return bool(cased) and last - first <= _LONGEST_ADDRESSEE and not has_clause(ground, first, last)


def quotation_before(ground: Ground, place: Place) -> Quotation | None:
    """Give the last quotation before the cue."""
    for at in range(place.first - 1, place.left - 1, -1):
        found = ground.quotation_over(at)
        if found is not None:
            return found
    return None


def cut_overlong(ground: Ground, sayings: list[Saying]) -> list[Saying]:
    """End a content before the words of a later statement of the same sentence that stands beside it."""
    out: list[Saying] = []
    for place, saying in enumerate(sayings):
        content = saying.content
        for later in sayings[place + 1 :]:
            if not saying.cue or not content or content[-1].start < saying.cue.start or not later.content:
                continue
            quoted = ground.quotation_from(content[-1].start)
            if quoted is not None and quoted.after <= later.cue.start and later.content[0].start < quoted.after:
                content = (*content[:-1], range(quoted.first, quoted.last))
        out.append(saying if content is saying.content else replace(saying, content=content))
    return out


def begins_clause(ground: Ground, at: int) -> bool:
    """Tell whether a mark stands before the quotation that opens at word `at`."""
    return at > 0 and ground.mark(at - 1) in COMMAS | SENTENCE_MARKS | COLONS


def ends_sentence(ground: Ground, at: int, place: Place) -> bool:
    """Tell whether nothing but marks follows from word `at` on."""
    return all(ground.words.forms[word].kind == "mark" for word in range(at, place.right))


def reach(ground: Ground, start: int, right: int) -> range:
    """Give the content that begins at word `start`: to the sentence's end, or to that of its quotation."""
    over = ground.quotation_from(start)
    if over is not None and (over.after >= right or _only_marks(ground, over.after, right)):
        return range(over.first, over.last)
    last = ground.quotation_over(right - 1)
    if last is not None and last.after > right:
        return ground.trimmed(range(start, last.last))
    return ground.trimmed(range(start, right))


def _only_marks(ground: Ground, first: int, last: int) -> bool:
    return all(ground.words.forms[at].kind == "mark" for at in range(first, last))


def medium_phrase(lexicon: SpeechLexicon, ground: Ground, first: int, last: int, *apart: range) -> range:
    """Give the phrase in the locative that names how it was said."""
    for at in range(first, last):
        if not ground.bits[at] & MEDIUM or any(at in part for part in apart):
            continue
        end = lexicon.medium_at(ground.words, at)
        if end < last and ground.bits[end] & (_LOCATIVE | role("postposition")) and not ground.mark(end):
            end += 1
        elif end == at or not ground.bits[end - 1] & _LOCATIVE:
            continue
        return range(phrase_start(ground, at, first), end)
    return range(0)
