"""Noun phrases and clauses of languages whose verb stands early, as English, found without a parser."""

from __future__ import annotations

from ghatna.read.attributions_ground import COMMAS, DASHES, Ground
from ghatna.read.attributions_words import role

AND = role("and")
COMPLEMENTIZER = role("complementizer")
CONJUNCTION = role("conjunction")
SUBORDINATOR = role("subordinator")
RELATIVE = role("relative")
PREPOSITION = role("preposition")
DETERMINER = role("determiner")
SUBJECT = role("subject")
TIME = role("time")
ADVERB = role("adverb")
LINKING = role("linking")
OFFICE = role("office")
_NO_CLAIM = role("no_claim")
_TITLED = 6
FINITE = role("be") | role("have") | role("modal") | role("auxiliary") | role("verb")
GROUP = role("be") | role("have") | role("modal") | role("auxiliary") | role("negation") | role("adverb")
NO_APPOSITION = SUBJECT | PREPOSITION | SUBORDINATOR | CONJUNCTION | AND | ADVERB | FINITE | TIME
# Words that are verbs in small letters and may be names in capitals: Mark, May, Will.
_NAME_VERBS = frozenset({role("verb"), role("modal")})
_LONGEST_SOURCE = 45
_LONGEST_LIST_ITEM = 5
_RELATIVE_REACH = 10
_LONGEST_NICKNAME = 2
_MOST_PARTS = 3
_LONGEST_APPOSITION = 22
_LONGEST_ASIDE = 5
_NOT_SOURCE_END = PREPOSITION | DETERMINER | COMPLEMENTIZER | AND | CONJUNCTION | SUBORDINATOR | role("to")


def is_capital(ground: Ground, at: int) -> bool:
    """Tell whether word `at` is written with a capital."""
    return ground.words.forms[at].text[:1].isupper()


def has_finite(ground: Ground, first: int, last: int) -> bool:
    """Tell whether a verb that can carry a clause stands in the words `[first, last)`."""
    return any(is_finite(ground, at) or looks_past(ground, at) for at in range(first, last))


def is_finite(ground: Ground, at: int) -> bool:
    """Tell whether a word is known as one that can carry a clause; "May" in capitals is a month."""
    return bool(ground.bits[at] & FINITE) and not (ground.bits[at] & TIME and is_capital(ground, at))


def _is_figure(ground: Ground, at: int) -> bool:
    return ground.words.forms[at].kind == "number"


def looks_past(ground: Ground, at: int) -> bool:
    """Tell by its ending whether a word is a past form."""
    key = ground.words.forms[at].key
    noun = (key.endswith("eed") and len(key) <= _LONGEST_IN_EED) or (at > 0 and ground.bits[at - 1] & DETERMINER)
    return len(key) >= _SHORTEST_PAST and key.endswith("ed") and not noun and not is_capital(ground, at)


_SHORTEST_PAST = 4
_SHORTEST_NAME = 2
_NO_NAME = PREPOSITION | SUBORDINATOR | CONJUNCTION | AND | ADVERB | DETERMINER
_LONGEST_IN_EED = 5


def subject_before(ground: Ground, verb: int, limit: int) -> range:
    """Give the noun phrase that is the subject of the verb group at word `verb`; empty if there is none."""
    floor = max(limit, verb - _LONGEST_SOURCE)
    at = _before_insertion(ground, verb, floor)
    if at < 0:
        return range(0)
    joined = False
    while at > floor:
        before = at - 1
        mark = ground.mark(before)
        if mark:
            step = _over_mark(ground, before, floor, joined=joined)
            if step < 0:
                break
            at = step
            continue
        bits = ground.bits[before]
        if at == verb and bits & (RELATIVE | SUBJECT) and not bits & DETERMINER:
            return range(before, verb)
        if bits & RELATIVE and not has_finite(ground, at, verb):
            break  # "whom the state accuses"
        if bits & AND:
            if not _joins_nouns(ground, before, floor):
                break
            joined = True
        elif _ends_phrase(ground, before, floor) or (at < verb and bits & (SUBJECT | RELATIVE | DETERMINER) == SUBJECT):
            break
        at = before
    at = _behind_clause_word(ground, at, verb)
    return _with_name_before(ground, _without_adverbials(ground, at, verb), floor)


def _before_insertion(ground: Ground, verb: int, floor: int) -> int:
    """Give the word at which the head of a subject ends, before what marks part from its verb; -1 if there is none."""
    if verb <= floor:
        return verb
    mark = ground.mark(verb - 1)
    if mark in COMMAS:
        return _skip_apposition(ground, verb - 1, floor)
    if mark in DASHES:
        return _between_dashes(ground, verb - 1, floor)
    return _before_quoting(ground, verb, floor) if ground.quotation_over(verb - 1) is not None else verb


def _behind_clause_word(ground: Ground, first: int, verb: int) -> int:
    """Give the word behind "after" or "since" where a verb stands before it: "had left | after | the court ruled"."""
    led = first > 0 and ground.bits[first - 1] & FINITE
    for at in range(verb - 2, first, -1):
        both = ground.bits[at] & SUBORDINATOR and ground.bits[at] & PREPOSITION
        if both and (led or has_finite(ground, first, at)) and not in_relative(ground, at - 1, first):
            return at + 1
    return first


def _with_name_before(ground: Ground, phrase: range, floor: int) -> range:
    """Give a description and the name that it stands behind, where no comma closes it: "Ann Lee, head of X said"."""
    first, comma = phrase.start, phrase.start - 1
    described = len(phrase) and not is_capital(ground, first + (1 if ground.bits[first] & DETERMINER else 0))
    if not described or comma <= floor or ground.mark(comma) not in COMMAS:
        return phrase
    if not any(ground.bits[at] & LINKING for at in phrase[1:]):
        return phrase
    start = comma
    while start > floor and is_capital(ground, start - 1) and not ground.bits[start - 1] & (_NO_NAME | TIME):
        start -= 1
    opens = start == floor or ground.quotation_over(start - 1) is not None
    if start > floor and ground.mark(start - 1) in COMMAS:
        opens = ground.quotation_over(start - 2) is not None
    return range(start, phrase.stop) if opens and comma - start >= _SHORTEST_NAME else phrase


def _ends_phrase(ground: Ground, at: int, floor: int) -> bool:
    """Tell whether word `at` cannot belong to the noun phrase to its right: a conjunction, or a verb of its own."""
    bits = ground.bits[at]
    if bits & (COMPLEMENTIZER | CONJUNCTION) and (not bits & DETERMINER or is_capital(ground, at + 1)):
        return True
    if bits & (SUBORDINATOR | role("question")) and not bits & PREPOSITION:
        return True
    return bool(bits & FINITE) and not _is_noun(ground, at, floor) and not in_relative(ground, at, floor)


def _is_noun(ground: Ground, at: int, floor: int) -> bool:
    """Tell whether a word that can be a verb is a noun here: a determiner or a capital stands before it."""
    return (
        ground.bits[at] & FINITE in _NAME_VERBS
        and at > floor
        and (
            bool(ground.bits[at - 1] & DETERMINER)
            or (is_capital(ground, at) and (is_capital(ground, at - 1) or ground.mark(at - 1) == "."))
        )
    )


def _over_mark(ground: Ground, before: int, floor: int, *, joined: bool) -> int:
    """Give the word at which a phrase goes on to the left of a mark, -1 if it ends there."""
    mark = ground.mark(before)
    if mark == ")":
        return next((at for at in range(before - 1, floor - 1, -1) if ground.mark(at) == "("), -1)
    over = ground.quotation_over(before)
    if over is not None:
        short = over.last - over.first <= _LONGEST_NICKNAME and over.opened > floor
        return over.opened if short and not ground.mark(over.opened - 1) else -1
    if mark in COMMAS and joined:
        start = before
        while start > floor and before - start < _LONGEST_LIST_ITEM and not ground.mark(start - 1):
            start -= 1
        whole = start == floor or ground.mark(start - 1)
        listed = whole and not any(
            ground.bits[at] & (PREPOSITION | TIME) or _is_figure(ground, at) for at in range(start, before)
        )
        return before if listed and not has_finite(ground, start, before) else -1
    if mark in "'/&.#$" or (mark in DASHES and ground.words.glued(before)):
        return before
    return -1


def _between_dashes(ground: Ground, closing: int, floor: int) -> int:
    """Give the dash that opens an aside closed by a dash, or the word behind `closing` where none does."""
    for at in range(closing - 1, max(floor, closing - _LONGEST_APPOSITION), -1):
        if ground.mark(at) in DASHES and not ground.words.glued(at):
            opens = ground.bits[at + 1] & (RELATIVE | DETERMINER)
            return at if opens and not ground.bits[at + 1] & TIME else closing + 1
    return closing + 1


def _before_quoting(ground: Ground, at: int, floor: int) -> int:
    """Give the comma before a relative clause that ends with a quotation: "Cruz, who called it 'a mess,' said"."""
    found = ground.quotation_over(at - 1)
    opened = found.opened if found is not None else at
    for comma in range(opened - 1, max(floor, opened - _RELATIVE_REACH), -1):
        if ground.mark(comma) in COMMAS:
            return comma if ground.bits[comma + 1] & RELATIVE else at
    return at


def _skip_apposition(ground: Ground, comma: int, floor: int) -> int:
    """Give the word at which the head of an apposition ends that closes at `comma`, -1 if there is none.

    A short name may stand inside it, as in ", the mayor of Springfield, Ill.,": then the comma before counts.
    """
    nearest = -1
    for at in range(comma - 1, max(floor, comma - _LONGEST_APPOSITION), -1):
        if ground.quotation_over(at) is not None:
            break
        if ground.mark(at) not in COMMAS:
            continue
        if ground.bits[at + 1] & CONJUNCTION and not ground.bits[at + 1] & (RELATIVE | DETERMINER):
            return -1  # "was shut, but in May, said"
        named = is_capital(ground, at + 1) and not ground.bits[at + 1] & (DETERMINER | RELATIVE)
        if nearest < 0:
            nearest = at
            if not named or comma - at > _LONGEST_LIST_ITEM:
                break
        elif ground.bits[at + 1] & (DETERMINER | RELATIVE) and not _ends_clause(ground, at, floor):
            return at
        else:
            break
    return _before_figures(ground, _before_origin(ground, nearest, floor), floor)


def _ends_clause(ground: Ground, comma: int, floor: int) -> bool:
    """Tell whether a clause with a verb of its own ends at a comma, back to the mark before it."""
    start = comma
    while start > floor and not ground.mark(start - 1):
        start -= 1
    return has_finite(ground, start, comma) and not any(ground.bits[at] & RELATIVE for at in range(start, comma))


def _before_origin(ground: Ground, comma: int, floor: int) -> int:
    """Give the comma behind the name where what stands before `comma` goes on with it: "Berg, head of X, of the Y,"."""
    at = comma
    goes_on = bool(ground.bits[comma + 1] & LINKING)
    for _ in range(_MOST_PARTS if comma > floor else 0):
        start = at
        while start > floor and not ground.mark(start - 1):
            start -= 1
        if not floor < start < at or ground.mark(start - 1) not in COMMAS or at - start > _LONGEST_APPOSITION:
            break
        origin = ground.bits[start] & LINKING
        office = bool(ground.bits[start + 1] & LINKING)
        no_office = is_capital(ground, start) or (ground.bits[start] & NO_APPOSITION and not office) or not goes_on
        if (not origin and no_office) or has_finite(ground, start + office, at):
            break
        goes_on = True
        at = start - 1
    return at


def _before_figures(ground: Ground, comma: int, floor: int) -> int:
    """Give the comma before an age, as in "Mercer, 44, of Salem,", or `comma`."""
    at = comma - 1
    while at > floor and ground.words.forms[at].kind == "number":
        at -= 1
    if at < comma - 1 and ground.bits[at] & role("trailing"):
        at -= 1  # "Mercer, aged 44,"
    return at if 0 <= at < comma - 1 and ground.mark(at) in COMMAS else comma


def _joins_nouns(ground: Ground, at: int, floor: int) -> bool:
    """Tell whether the "and" at word `at` joins two nouns, not two clauses."""
    if at - 1 <= floor - 1 or ground.mark(at - 1) in COMMAS:
        return ground.mark(at - 1) in COMMAS and _is_list(ground, at - 1, floor)
    start = at
    while start > floor and not ground.mark(start - 1) and not ground.bits[start - 1] & (COMPLEMENTIZER | CONJUNCTION):
        start -= 1
    return not has_finite(ground, start, at)


def _is_list(ground: Ground, comma: int, floor: int) -> bool:
    """Tell whether the comma before an "and" closes an item of a list of names."""
    start = comma
    while start > floor and not ground.mark(start - 1):
        start -= 1
    return comma - start <= _LONGEST_LIST_ITEM and start > floor and ground.mark(start - 1) in COMMAS


def in_relative(ground: Ground, at: int, floor: int) -> bool:
    """Tell whether the verb at word `at` stands in a relative clause inside the phrase."""
    for before in range(at - 1, max(floor - 1, at - _RELATIVE_REACH), -1):
        if ground.mark(before):
            return False
        if ground.bits[before] & RELATIVE:
            return True
        if ground.bits[before] & (SUBJECT | FINITE) and before < at - 2:
            return False
    return False


def _without_adverbials(ground: Ground, first: int, verb: int) -> range:
    """Cut what only says when or how from the head of a subject; empty if nothing that can speak is left."""
    while first < verb and (ground.mark(first) or ground.bits[first] & (AND | CONJUNCTION | ADVERB | role("negation"))):
        first += 1
    timed = first + 1 < verb - 1 and ground.bits[first] & DETERMINER and ground.bits[first + 1] & TIME
    if timed and is_capital(ground, first + 2) and not is_capital(ground, first + 1):
        first += 2
    named = first + 1 < verb and is_capital(ground, first) and is_capital(ground, first + 1)
    if first < verb and ground.bits[first] & (PREPOSITION | TIME) and not (named and ground.bits[first] & TIME):
        first = _after_time(ground, first, verb)
    while first < verb and ground.bits[first] & SUBORDINATOR and not ground.mark(first):
        first += 1
    if first < verb and ground.bits[first] & PREPOSITION and not is_capital(ground, first):
        return range(0)
    if verb - first > 1 and ground.bits[verb - 1] & TIME and _only_time(ground, first, verb):
        return range(0)  # "but this year said"
    last = verb
    while last > first and (ground.mark(last - 1) or _is_adverbial(ground, last - 1)):
        last -= 1
    last = _before_aside(ground, first, last)
    if last > first and ground.words.forms[first].key.endswith("ing") and not is_capital(ground, first):
        return range(0)
    if last == first + 1 and looks_past(ground, first):
        return range(0)
    counted = last - first > 1 and ground.bits[last - 1] & role("part") and ground.bits[last - 2] & LINKING
    ends = ground.bits[last - 1] & _NOT_SOURCE_END and not ground.bits[last - 1] & SUBJECT and not counted
    if last <= first or ends:
        return range(0)
    return range(first, last)


def _before_aside(ground: Ground, first: int, last: int) -> int:
    """Give the word behind a subject without the short aside that a comma parts from it: "Clinton, in turn, said"."""
    for at in range(last - 2, max(first, last - _LONGEST_ASIDE), -1):
        if ground.mark(at) in COMMAS:
            led = ground.bits[at + 1] & PREPOSITION and not ground.bits[at + 1] & LINKING
            named = any(is_capital(ground, word) or _is_figure(ground, word) for word in range(at + 1, last))
            return at if led and not named else last
    return last


def _only_time(ground: Ground, first: int, last: int) -> bool:
    """Tell whether words only say when: "this year"."""
    return all(ground.bits[at] & (DETERMINER | TIME) and not is_capital(ground, at) for at in range(first, last))


def _is_adverbial(ground: Ground, at: int) -> bool:
    return bool(ground.bits[at] & (ADVERB | TIME)) and not is_capital(ground, at)


def _after_time(ground: Ground, first: int, verb: int) -> int:
    """Give the word behind a time phrase such as "on Tuesday" or "last week", or `first`."""
    at = first
    if ground.bits[at] & PREPOSITION:
        at += 1
    start = at
    while at < verb - 1 and (
        ground.bits[at] & TIME or _is_figure(ground, at) or (at == start and ground.bits[at] & DETERMINER)
    ):
        at += 1
    if any(ground.bits[word] & TIME or ground.words.forms[word].kind == "number" for word in range(start, at)):
        return at
    if ground.bits[first] & PREPOSITION:
        subject = next((word for word in range(verb - 1, first, -1) if ground.bits[word] & SUBJECT), -1)
        return subject if subject > 0 else first
    return first


def is_no_claim(ground: Ground, at: int, right: int) -> bool:
    """Tell whether a noun phrase is nothing that is said: "dismissed [his finance minister]" denies nothing."""
    for word in range(at + 1, min(right, at + _TITLED)):
        if ground.mark(word) or ground.bits[word] & (PREPOSITION | TIME | SUBORDINATOR):
            return bool(ground.bits[word - 1] & _NO_CLAIM)
    return at + _TITLED >= right and bool(ground.bits[right - 1] & _NO_CLAIM)


def tells_deed(ground: Ground, at: int) -> bool:
    """Tell whether a word is a past form of its own: "promised", "sent", not "will"."""
    plain = ground.bits[at] & role("verb") and not ground.bits[at] & (role("verbish") | role("modal") | role("be"))
    return looks_past(ground, at) or bool(plain)


def before_report(ground: Ground, start: int, stop: int) -> int:
    """Give the semicolon behind which the report itself goes on: "They say it is shut; a light was on all night"."""
    if ground.bits[start] & COMPLEMENTIZER:
        return stop
    marks = (at for at in range(start, stop) if ground.mark(at) == ";" and ground.quotation_over(at) is None)
    at = next(marks, stop)
    return at if at < stop - 1 and not ground.bits[at + 1] & COMPLEMENTIZER else stop
