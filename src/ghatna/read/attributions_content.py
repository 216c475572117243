"""Where the content of a statement begins and ends, left and right of a verb that stands early."""

from __future__ import annotations

from ghatna.model.records import record, replace
from ghatna.read.attributions_behind import phrase_right
from ghatna.read.attributions_clauses import (
    ADVERB,
    AND,
    COMPLEMENTIZER,
    CONJUNCTION,
    DETERMINER,
    FINITE,
    GROUP,
    PREPOSITION,
    RELATIVE,
    SUBORDINATOR,
    TIME,
    before_report,
    has_finite,
    is_capital,
    is_finite,
    is_no_claim,
    tells_deed,
)
from ghatna.read.attributions_ground import COLONS, COMMAS, DASHES, QUOTE_MARKS, SENTENCE_MARKS, Ground, Saying, Unit
from ghatna.read.attributions_words import CUE, Hit, role
from ghatna.read.quotations import Quotation

_TO = role("to")
_BE = role("be")
_OBJECT = role("object")
_ABSOLUTE = role("absolute")
_PARTICLE = role("particle")
_PARTING = CONJUNCTION | AND | SUBORDINATOR
_VERBISH = role("verbish")
_QUESTION = role("question")
_LONGEST_ADJUNCT = 18
_SHORTEST_CLAUSE = 2
_LONGEST_PREFACE = 9
_LONGEST_EMBEDDED = 6
_SHORTEST_FREE = 4
_SHORTEST_LED = 7
_NO_START = PREPOSITION | AND | CONJUNCTION | RELATIVE | TIME | ADVERB | SUBORDINATOR
_NO_CLAUSE_START = PREPOSITION | AND | CONJUNCTION | RELATIVE | _BE | role("have") | role("modal")
_PART_MARKS = frozenset(",;:")
_SHORT_VERBS = (
    "it's", "he's", "'re", "'ll", "'ve", "'d", "'m",
    "it\u2019s", "he\u2019s", "\u2019re", "\u2019ll", "\u2019ve",
)  # fmt: skip
_VERB_ENDINGS = ("ed", "'s", "n't", "'re", "'ll", "'ve", "'d")


@record(frozen=True, slots=True, kw_only=True)
class Place:
    """One cue in its sentence: its verb group `[first, last)`, what stands left and right of it.

    `after` is the first word behind the adverbials that follow the group.
    """

    unit: Unit
    hit: Hit
    first: int
    last: int
    left: int
    right: int
    after: int
    addressee: range
    medium: range


def content_left(ground: Ground, left: int, start: int, *, shortest: int = _SHORTEST_FREE) -> tuple[range, ...]:
    """Give the content that ends before word `start`: a quotation, or a clause with a comma behind it."""
    before = start - 1
    if before < left:
        return ()
    quoted = ground.quotation_over(before)
    if quoted is None and ground.mark(before) in COMMAS and before > left:
        quoted = ground.quotation_over(before - 1)
        if quoted is not None and quoted.after != before:
            quoted = None
    if quoted is not None:
        return _quoted_left(ground, quoted, left)
    # A closing mark without an opening one ends a quotation whose beginning has none.
    stray = ground.mark(before) in QUOTE_MARKS and ground.mark(before - 1) in COMMAS | SENTENCE_MARKS
    if not stray and ground.mark(before) not in COMMAS | DASHES:
        return ()
    content = ground.trimmed(range(left, before))
    if len(content) < _SHORTEST_CLAUSE or ground.bits[content.start] & (CONJUNCTION | AND | RELATIVE):
        return ()
    adverbial = ground.bits[content.start] & SUBORDINATOR or not has_finite(ground, content.start, content.stop)
    if ground.bits[content.start] & (PREPOSITION | SUBORDINATOR) and len(content) < _SHORTEST_LED and adverbial:
        return ()
    return (content,) if len(content) >= shortest or has_finite(ground, content.start, content.stop) else ()


def _quoted_left(ground: Ground, quoted: Quotation, left: int) -> tuple[range, ...]:
    if quoted.opened <= left:
        return (range(quoted.first, quoted.last),)
    lead = ground.trimmed(range(left, quoted.opened))
    if not len(lead) or ground.mark(quoted.opened - 1) in COLONS:
        return (range(quoted.first, quoted.last),)
    return (range(lead.start, quoted.after),)


def content_right(ground: Ground, place: Place) -> tuple[range, ...]:
    """Give the content that begins behind the cue and its adverbials."""
    at, right, takes = _opening(ground, place), place.right, place.hit.cue.takes
    if at >= right:
        return ()
    if ground.quotation_from(at) is not None and takes & {"quote", "clause", "any"}:
        return reach(ground, at, right)
    if ground.quotation_from(at) is not None and "label" in takes and _asks_for_verb(ground, place):
        return reach(ground, at, right)  # "whom he called 'a fraud'"
    if ground.mark(at) in COLONS and "clause" in takes:
        return reach(ground, at + 1, right)
    if ground.bits[at] & (FINITE | _VERBISH) and takes & {"bare", "always"} and _asks_for_verb(ground, place):
        return reach(ground, at, right)
    if not ground.mark(at) and _begins_clause(ground, at, right, takes):
        return reach(ground, at, right)
    if not ground.mark(at) and _begins_object(ground, at, right, takes):
        return reach(ground, at, right, noun=bool(ground.bits[at] & DETERMINER))
    if "as" in takes and (part := _described(ground, at, right)):
        return part
    return _labelled(ground, at, right) if "label" in takes else ()


def _asks_for_verb(ground: Ground, place: Place) -> bool:
    """Tell whether "what" or "which" stands before the source, whose verb the content is: "what grocers say is rot"."""
    return any(
        ground.bits[at] & (RELATIVE | _QUESTION) and not ground.bits[at] & SUBORDINATOR
        for at in range(place.first - 1, max(place.left - 1, place.first - _LONGEST_EMBEDDED), -1)
    )


def _opening(ground: Ground, place: Place) -> int:
    """Give the first word of what follows the cue, a comma before a quotation or "that" passed over."""
    at = place.after
    if at + 1 < place.right and ground.mark(at) in COLONS and ground.quotation_from(at + 1) is not None:
        return at + 1
    if at + 1 < place.right and ground.mark(at) in COMMAS:
        following = at + 1
        if ground.quotation_from(following) is not None or ground.bits[following] & COMPLEMENTIZER:
            return following
    return at


def _begins_clause(ground: Ground, at: int, right: int, takes: frozenset[str]) -> bool:
    """Tell whether a clause that the cue takes begins at word `at`."""
    bits = ground.bits[at]
    if bits & COMPLEMENTIZER and "clause" in takes and not _that_is_pronoun(ground, at, right):
        return True
    if bits & _QUESTION and takes & {"question", "bare"}:
        return True
    if not takes & {"bare", "always"} or bits & _NO_CLAUSE_START or bits & (role("verb") | _VERBISH):
        return False
    if "always" in takes or _is_clause(ground, at, right):
        return True
    return "quote" in takes and _goes_on_long(ground, at, right)


def _begins_object(ground: Ground, at: int, right: int, takes: frozenset[str]) -> bool:
    """Tell whether an infinitive, a participle or a noun that the cue takes begins at word `at`."""
    bits = ground.bits[at]
    if bits & _TO:
        named = at + 1 < right and (ground.bits[at + 1] & DETERMINER or is_capital(ground, at + 1))
        return "infinitive" in takes and not named  # "appeal to the court"
    if "gerund" in takes and ground.words.forms[at].key.endswith("ing"):
        return True
    if "raising" in takes and _raises(ground, at, right):
        return True
    if "object" in takes and bits & (DETERMINER | role("first")):
        return not is_no_claim(ground, at, right)
    return "any" in takes and not bits & _NO_START and at + _SHORTEST_CLAUSE < right


def _raises(ground: Ground, at: int, right: int) -> bool:
    """Tell whether a noun phrase and an infinitive follow: "expect the bank to cut rates"."""
    end = phrase_right(ground, at, right)
    return at < end < right and bool(ground.bits[end] & _TO)


def _that_is_pronoun(ground: Ground, at: int, right: int) -> bool:
    if at + 1 >= right or (ground.mark(at + 1) and ground.quotation_from(at + 1) is None):
        return True
    return bool(ground.bits[at + 1] & TIME) and at + 2 < right and bool(ground.mark(at + 2))  # "that night,"


def _is_clause(ground: Ground, at: int, right: int) -> bool:
    """Tell whether a clause with a subject of its own begins at word `at`: its verb stands before any comma."""
    if ground.words.forms[at].key.endswith(_SHORT_VERBS):
        return True
    end = at + 1
    while end < right and not ground.bits[end] & CONJUNCTION:
        if ground.mark(end) in _PART_MARKS:
            end = _behind_insertion(ground, end, right)
            if end < 0:
                return False
            continue
        key = ground.words.forms[end].key
        verb = is_finite(ground, end) or ground.bits[end] & (CUE | _VERBISH) or key.endswith(_VERB_ENDINGS)
        verb = verb or (end + 1 < right and _governs(ground, end))
        counted = ground.words.forms[end - 1].kind == "number" or ground.bits[end - 1] & (_TO | DETERMINER)
        if verb and not counted:
            # "Declared [a truce] and sent troops": a verb right behind "and" is the speaker's own.
            return not ground.bits[end - 1] & AND
        end += 1
    return False


def _governs(ground: Ground, at: int) -> bool:
    """Tell by its ending and the object behind it whether a word is a verb: "the map favors the north"."""
    key = ground.words.forms[at].key
    object_behind = ground.bits[at + 1] & (DETERMINER | _OBJECT) and not ground.bits[at + 1] & TIME
    return key.endswith("s") and not key.endswith(("ss", "'s")) and bool(object_behind)


def begins_finite(ground: Ground, at: int, right: int) -> bool:
    """Tell whether a clause with subject and verb begins at word `at`."""
    return not ground.bits[at] & _NO_CLAUSE_START and not ground.mark(at) and _is_clause(ground, at, right)


def _behind_insertion(ground: Ground, comma: int, right: int) -> int:
    """Give the word behind a relative clause that stands between commas, -1 if none opens at `comma`."""
    if ground.mark(comma) not in COMMAS or comma + 1 >= right or not ground.bits[comma + 1] & RELATIVE:
        return -1
    end = comma + 1
    while end < right and ground.mark(end) not in _PART_MARKS:
        end += 1
    return end + 1 if end + 1 < right and ground.mark(end) in COMMAS else -1


def _goes_on_long(ground: Ground, at: int, right: int) -> bool:
    """Tell whether so many words follow without a mark that they will be a clause, though no verb is known."""
    end = at + 1
    while end < right and ground.mark(end) not in _PART_MARKS and not ground.bits[end] & (CONJUNCTION | AND):
        end += 1
    return end - at > _LONGEST_PREFACE


def _described(ground: Ground, at: int, right: int) -> tuple[range, ...]:
    """Give what a verb such as "described" describes as something, with that: "the vote as a great success"."""
    middle = phrase_right(ground, at, right)
    if not at < middle < right - 1 or not ground.bits[middle] & role("parenthetical"):
        return ()
    end = middle + 1
    while end < right and not ground.mark(end) and not ground.bits[end] & (CONJUNCTION | SUBORDINATOR):
        end += 1
    if end < right and ground.quotation_from(end) is not None:
        return ()
    return (range(at, end),) if end > middle + 1 else ()


def _labelled(ground: Ground, at: int, right: int) -> tuple[range, ...]:
    """Give what a verb such as "called" calls something, with that: "the ad 'a trick'", "the heat a hoax"."""
    # No label is what stands behind "called off".
    object_end = at if ground.bits[at] & _PARTICLE else phrase_right(ground, at, right)
    if at < object_end < right - 1 and ground.bits[object_end] & DETERMINER and not ground.bits[object_end] & TIME:
        named = phrase_right(ground, object_end, right)
        if named > object_end + 1:
            while named < right and not ground.mark(named) and not ground.bits[named] & _PARTING:
                named += 1
            return (range(at, named),)
    for word in range(at, min(at + _LONGEST_ADJUNCT, right)):
        found = ground.quotation_from(word)
        if found is not None:
            return (range(at, found.after),) if word > at else ()
        if ground.mark(word) in _PART_MARKS:
            break
    return ()


def resumed(ground: Ground, at: int, right: int, *, quoted: bool, before: range = range(0)) -> tuple[range, ...]:
    """Give the content that goes on behind "he said"; `before` is what stands in front."""
    while at < right and not ground.mark(at):
        at += 1
    if at >= right:
        return ()
    mark = ground.mark(at)
    if ground.quotation_from(at) is None and mark not in COMMAS and mark not in COLONS and mark != ".":
        return ()
    following = at if ground.quotation_from(at) is not None else at + 1
    if following >= right:
        return ()
    found = ground.quotation_from(following)
    if quoted:
        found = found or _behind_gesture(ground, following, right)
        return (range(found.first, found.last),) if found is not None else ()
    rest = ground.trimmed(range(following, right))
    if len(rest) < _SHORTEST_CLAUSE or mark not in COMMAS or _says_when(ground, rest):
        return ()
    if before and ground.bits[before[-1]] & FINITE & GROUP:
        return (rest,)  # "It was, the paper noted, the first vote"
    if before and ground.bits[rest.start] & FINITE & GROUP and not has_finite(ground, before.start, before.stop):
        return (rest,)  # "The tax, he said, is unfair"
    bits = ground.bits[rest.start]
    bits |= ground.bits[rest.start] & _ABSOLUTE and CUE
    ing = ground.words.forms[rest.start].key.endswith("ing")
    return () if ing or bits & (RELATIVE | SUBORDINATOR | CUE | CONJUNCTION | DETERMINER) else (rest,)


def _says_when(ground: Ground, rest: range) -> bool:
    """Tell whether words only say when something was said or took place: "said, hours after the storm"."""
    at = rest.start
    while at < rest.stop and (ground.bits[at] & TIME or ground.words.forms[at].kind == "number"):
        at += 1
    return rest.start < at < rest.stop and bool(ground.bits[at] & SUBORDINATOR)


def _behind_gesture(ground: Ground, at: int, right: int) -> Quotation | None:
    """Give the quotation behind a participle and a comma: "he said, pointing at the door, 'and so are you'"."""
    if not ground.words.forms[at].key.endswith("ing"):
        return None
    end = at
    while end < right and not ground.mark(end):
        end += 1
    return ground.quotation_from(end + 1) if end + 1 < right and ground.mark(end) in COMMAS else None


def reach(ground: Ground, start: int, right: int, *, noun: bool = False) -> tuple[range, ...]:
    """Give the content from word `start` to the sentence's end, or to that of the quotation that holds it.

    It is but a `noun` phrase, perhaps with a clause of its own, behind "rejected".
    """
    if start >= right:
        return ()
    over = ground.quotation_from(start)
    if over is not None and (over.after >= right or all(ground.mark(at) for at in range(over.after, right))):
        return (range(over.first, over.last),)
    last = ground.quotation_over(right - 1)
    stop = last.last if last is not None and last.after > right else right
    part = ground.trimmed(range(start, _before_deed(ground, start, before_report(ground, start, stop), noun=noun)))
    return (part,) if len(part) else ()


def _before_deed(ground: Ground, start: int, stop: int, *, noun: bool) -> int:
    """Give the "and" or "but" behind which the speaker does something else: "said it was shut [but promised help]".

    What he vows "to do" or blames others "for doing" has no finite verb, so that any such verb behind it is his own.
    """
    bare = noun or bool(ground.bits[start] & _TO)
    for at in range(start + 1, stop - 1):
        if ground.quotation_over(at) is not None or ground.mark(at) in DASHES:
            return stop
        if ground.bits[at] & (AND | CONJUNCTION) and tells_deed(ground, at + 1):
            if bare or ground.bits[at + 1] & CUE:
                return at
        elif has_finite(ground, at, at + 1) and not ground.bits[at - 1] & _TO:
            bare = False
        elif ground.bits[at] & PREPOSITION and ground.words.forms[at + 1].key.endswith("ing"):
            bare = True
    return stop


def settle(ground: Ground, sayings: list[Saying]) -> list[Saying]:
    """End each content where a later statement of the same sentence stands beside it."""
    out = []
    for place, saying in enumerate(sayings):
        content = saying.content
        for later in sayings[place + 1 :]:
            cut = _cut_before(ground, saying, later)
            if cut >= 0:
                content = tuple(range(part.start, min(part.stop, cut)) for part in content if part.start < cut)
        content = tuple(part for part in (ground.trimmed(part) for part in content) if len(part))
        if content:
            out.append(replace(saying, content=content))
    return out


def _cut_before(ground: Ground, saying: Saying, later: Saying) -> int:
    """Give the word at which a content ends because of a later statement, -1 if that one stands inside it."""
    last = saying.content[-1]
    if later.cue.start not in last or saying.content[0].start < saying.cue.start:
        return -1
    if later.content[0].start <= saying.content[0].start:
        if later.passes_on:
            return later.cue.start
        return later.source[0].start if later.source and later.source[0].start in last else -1
    start = later.cue.start
    if later.source and later.source[0].stop <= later.cue.start and later.source[0].start in last:
        start = later.source[0].start
        before = start - 1
        led = saying.source[0].start - 1 if saying.source else -1
        if led >= 0 and ground.bits[led] & SUBORDINATOR and ground.mark(before) in COMMAS:
            return before  # "When the judge asked if it was shut, Dunn said"
        joined = ground.bits[before] & (CONJUNCTION | AND) and ground.mark(before - 1) in COMMAS | {";"}
        return before if joined or ground.mark(before) == ";" else -1
    before = start - 1
    parted = ground.mark(before) in COMMAS or ground.bits[before] & (AND | CONJUNCTION)
    return before if parted else -1
