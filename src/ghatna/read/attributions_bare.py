"""Statements without a cue: quotations that stand alone, colon quotes, and running speech in the first person."""

from __future__ import annotations

from ghatna.model.events import Stance
from ghatna.model.records import replace
from ghatna.read.attributions_ground import COLONS, DASHES, SENTENCE_MARKS, Ground, Saying, Unit
from ghatna.read.attributions_words import role
from ghatna.read.quotations import Quotation

_FIRST = role("first")
_NO_NAME = (
    role("preposition") | role("conjunction") | role("subordinator") | role("auxiliary") | role("modal") | role("be")
    | role("have") | role("negation") | role("complementizer") | role("postposition") | role("no_speaker")
)  # fmt: skip
_VERBAL = role("be") | role("have") | role("modal") | role("verb") | role("auxiliary")
_LONGEST_LABEL = 8
_LONGEST_TAIL = 5
_SHORTEST_QUOTE = 4
_WHOLE = 0.8
_FARTHEST = 2
_CLOSING = frozenset(('"', "\u201d", "\u201c", "\u00bb"))
_TEXT_KINDS = frozenset({"sentence", "headline", "subheading"})


def find_bare(ground: Ground, sayings: list[Saying]) -> list[Saying]:
    """Give the statements that no cue shows, given those that one does."""
    out = list(sayings)
    taken = _Taken(ground, sayings)
    for unit in ground.units:
        if unit.sentence.kind not in _TEXT_KINDS:
            continue
        labelled = _read_label(ground, unit, taken)
        if labelled is not None:
            out.append(labelled)
            taken.add(labelled)
    units = {unit.index: unit for unit in ground.units}
    for quotation in ground.quotations:
        lone = _read_lone(ground, quotation, taken, units)
        if lone is not None:
            out.append(lone)
            taken.add(lone)
    going: Saying | None = None
    for unit in ground.units:
        spoken = _read_first_person(ground, unit, taken)
        if spoken is None:
            going = None
            continue
        taken.add(spoken)
        if going is not None and going.unit + (len(going.content)) == unit.index:
            out.pop()
            spoken = replace(going, content=(*going.content, *spoken.content))
        out.append(spoken)
        going = spoken
    out = [_with_speech_before(ground, saying, taken, units) for saying in out]
    out.sort(key=lambda saying: (saying.content[0].start if saying.content else saying.cue.start, -saying.unit))
    return out


class _Taken:
    """The words that are some statement's content already, and the sentences in which one stands."""

    def __init__(self, ground: Ground, sayings: list[Saying]) -> None:
        self.unit_of = _unit_of(ground)
        self.words = bytearray(len(ground.words))
        self.units: dict[int, bool] = {}
        for saying in sayings:
            self.add(saying)

    def add(self, saying: Saying) -> None:
        """Take the words of one statement."""
        self.units[saying.unit] = True
        for part in saying.content:
            self.words[part.start : part.stop] = b"\1" * len(part)
            if len(part):
                self.units[self.unit_of[part.start]] = True
                self.units[self.unit_of[part.stop - 1]] = True

    def any(self, part: range) -> bool:
        """Tell whether a word of the range is taken."""
        return any(self.words[part.start : part.stop])


def _unit_of(ground: Ground) -> list[int]:
    out = [0] * len(ground.words)
    for unit in ground.units:
        out[unit.first : unit.last] = [unit.index] * (unit.last - unit.first)
    return out


def _read_label(ground: Ground, unit: Unit, taken: _Taken) -> Saying | None:
    """Read "Name: words" and, in a headline, "words: Name"."""
    forms = ground.words.forms
    inside = range(unit.first + 1, unit.last - 1)
    colon = next((at for at in inside if forms[at].kind == "mark" and _is_label_mark(ground, at, unit)), -1)
    if colon < 0 or ground.quotation_over(colon) is not None:
        return None
    before, after = ground.trimmed(range(unit.first, colon)), ground.trimmed(range(colon + 1, unit.last))
    if not len(before) or not len(after) or taken.any(before) or taken.any(after):
        return None
    source, content, sure = _quoted_label(ground, unit, before, after)
    if not source and ground.mark(colon) not in DASHES:
        source, content = _plain_label(ground, before, after, headline=unit.sentence.kind == "headline")
    if not len(source):
        return None
    return Saying(
        unit=unit.index,
        cue=range(0),
        source=(source,),
        content=(content,),
        stance="asks" if _asks(ground, content) else "asserts",
        tentative=not sure,
    )


def _quoted_label(ground: Ground, unit: Unit, before: range, after: range) -> tuple[range, range, bool]:
    """Give source and content where one side of a label is a quotation, and that it is surely one."""
    quotation = ground.quotation_over(after.start) or ground.quotation_over(after.start - 1)
    if quotation is not None and _is_name(ground, before):
        whole = quotation.after >= unit.last - 1 or quotation.last > unit.last
        return before, range(quotation.first, quotation.last) if whole else after, True
    if quotation is not None and quotation.opened == after.start - 1 and unit.sentence.kind != "headline":
        subject = _subject(ground, before)
        if subject:
            return subject, range(quotation.first, quotation.last), True
    quotation = ground.quotation_over(before.stop - 1) or ground.quotation_over(before.stop)
    if quotation is not None and len(after) <= _LONGEST_TAIL and _is_name(ground, after):
        return after, range(quotation.first, quotation.last), True
    return range(0), range(0), False


def _subject(ground: Ground, before: range) -> range:
    """Give the words of a clause before its verb, as in "Paz was not amused:", empty if they can name nobody."""
    end = before.start
    while end < before.stop and not ground.bits[end] & _VERBAL:
        end += 1
    subject = range(before.start, end)
    return subject if end < before.stop and _is_name(ground, subject) else range(0)


def _plain_label(ground: Ground, before: range, after: range, *, headline: bool) -> tuple[range, range]:
    """Give source and content of a label without quotation marks; in a headline the source may stand last."""
    if headline and len(after) <= _LONGEST_TAIL and len(before) > len(after) and _is_name(ground, after):
        return after, before
    shortest = len(before) + 1 if headline else _SHORTEST_QUOTE
    if len(before) <= _LONGEST_TAIL and len(after) >= shortest and _is_name(ground, before):
        return before, after
    return range(0), range(0)


def _is_label_mark(ground: Ground, at: int, unit: Unit) -> bool:
    mark = ground.mark(at)
    if mark in COLONS and mark:
        return ground.words.forms[at - 1].kind != "number"
    spaced = mark in DASHES and not ground.words.glued(at) and not ground.words.glued(at + 1)
    return spaced and unit.sentence.kind == "headline"


def _is_name(ground: Ground, part: range) -> bool:
    """Tell whether words can name a speaker: few, none of them a function word, a figure or a mark."""
    if not 0 < len(part) <= _LONGEST_LABEL:
        return False
    for at in part:
        if ground.words.forms[at].kind == "number" or ground.bits[at] & _NO_NAME:
            return False
        if ground.mark(at) and ground.mark(at) not in ",.-'()\u2019":
            return False
    return True


def _asks(ground: Ground, content: range) -> bool:
    last = content.stop
    marks = [ground.mark(at) for at in range(max(content.start, last - 1), min(last + 1, len(ground.words)))]
    return "?" in marks


def _read_lone(ground: Ground, quotation: Quotation, taken: _Taken, index: dict[int, Unit]) -> Saying | None:
    """Read a quotation that is a sentence of its own: its speaker is the one before, or the one just behind."""
    inside = range(quotation.first, quotation.last)
    if taken.any(inside) or len(inside) < _SHORTEST_QUOTE:
        return None
    first, last = taken.unit_of[inside.start], taken.unit_of[inside.stop - 1]
    units = [index[number] for number in range(first, last + 1) if number in index]
    if not units or units[0].sentence.kind != "sentence":
        return None
    length = sum(unit.last - unit.first for unit in units)
    if len(inside) < _WHOLE * (length - 2) or quotation.opened > units[0].first + 1:
        return None
    if not any(taken.units.get(number) for number in range(max(0, first - _FARTHEST), first)):
        return None
    return _carried(ground, first, inside)


def _read_first_person(ground: Ground, unit: Unit, taken: _Taken) -> Saying | None:
    """Read a sentence that says I or we outside any quotation, behind one that someone said."""
    if unit.sentence.kind != "sentence" or taken.units.get(unit.index) or not taken.units.get(unit.index - 1):
        return None
    here = range(unit.first, unit.last)
    if not any(ground.bits[at] & _FIRST for at in here) or any(ground.quotation_over(at) for at in here):
        return None
    return _carried(ground, unit.index, ground.trimmed(here))


def _with_speech_before(ground: Ground, saying: Saying, taken: _Taken, units: dict[int, Unit]) -> Saying:
    """Give a statement in the first person that opens its sentence with the sentences before that speak so too.

    Their quotation marks are lost: 'I was cold. I had no coat, the man said.'
    """
    own = units.get(saying.unit)
    if own is None or not saying.cue or not saying.source or not _is_first_person(ground, saying.content[0]):
        return saying
    if saying.content[0].start > own.first + 1 or saying.content[0].start > saying.cue.start:
        return saying
    first = own.index
    while first > 0 and (before := units.get(first - 1)) is not None:
        free = before.sentence.kind == "sentence" and not taken.units.get(before.index)
        here = range(before.first, before.last)
        if not free or not _is_first_person(ground, here) or any(ground.quotation_over(at) for at in here):
            break
        first -= 1
    if first == own.index or taken.units.get(first - 1):
        return saying
    more = tuple(ground.trimmed(range(units[at].first, units[at].last)) for at in range(first, own.index))
    for at in range(first, own.index):
        taken.units[at] = True
    return replace(saying, content=(*more, *saying.content))


def _is_first_person(ground: Ground, part: range) -> bool:
    return any(ground.bits[at] & _FIRST for at in part)


def _carried(ground: Ground, unit: int, content: range) -> Saying | None:
    if not len(content):
        return None
    stance: Stance = "asks" if _asks(ground, content) else "asserts"
    return Saying(unit=unit, cue=range(0), source=(), content=(content,), stance=stance, carried=True)


def fill_empty(ground: Ground, sayings: list[Saying]) -> list[Saying]:
    """Give each statement that has source and cue alone the sentence beside it for content, or drop it."""
    units = {unit.index: unit for unit in ground.units}
    busy = {saying.unit for saying in sayings if saying.content}
    out = []
    for saying in sayings:
        filled = saying if saying.content else _fill(ground, saying, units, busy)
        if filled is not None and any(map(len, filled.content)):  # quotation marks may hold nothing
            out.append(filled)
    return out


def _fill(ground: Ground, saying: Saying, units: dict[int, Unit], busy: set[int]) -> Saying | None:
    own, following, before = (units.get(saying.unit + step) for step in (0, 1, -1))
    if own is None:
        return None
    if following is not None and following.sentence.kind == "sentence":
        quotation = ground.quotation_from(following.first)
        if quotation is not None and not _is_torn(ground, own):
            return replace(saying, content=(range(quotation.first, quotation.last),))
    if before is None or before.index in busy or before.sentence.kind != "sentence":
        return None
    quotation = ground.quotation_over(before.last - 1)
    if quotation is not None and quotation.opened <= before.first:
        return replace(saying, content=(range(quotation.first, quotation.last),))
    if _is_torn(ground, own) or (quotation is None and _is_closed(ground, before)):
        return replace(saying, content=(ground.trimmed(range(before.first, before.last)),))
    return None


def _is_closed(ground: Ground, unit: Unit) -> bool:
    """Tell whether a sentence ends as quoted though the opening mark is lost: 'Who was it?" she asked'."""
    return (
        unit.last - unit.first > 1
        and ground.mark(unit.last - 1) in _CLOSING
        and ground.mark(unit.last - 2) in SENTENCE_MARKS
    )


def _is_torn(ground: Ground, unit: Unit) -> bool:
    """Tell whether a stray mark stands at a sentence's head, as where a translator cut one in two."""
    mark = ground.mark(unit.first)
    return bool(mark) and (mark in ",;)" or mark in SENTENCE_MARKS)
