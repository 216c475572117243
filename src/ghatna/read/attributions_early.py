"""Statements in languages whose verb stands between source and content, as English."""

from __future__ import annotations

from dataclasses import dataclass, replace

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
    SUBJECT,
    SUBORDINATOR,
    TIME,
    has_finite,
    is_boundary,
    is_capital,
    phrase_right,
    source_after,
    subject_before,
)
from ghatna.read.attributions_ground import COLONS, COMMAS, DASHES, Ground, Saying, Unit
from ghatna.read.attributions_words import CUE, MEDIUM, Hit, SpeechLexicon, role
from ghatna.read.quotations import Quotation

_TO = role("to")
_BE = role("be")
_NEGATION = role("negation")
_QUESTION = role("question")
_NO_SPEAKER = role("no_speaker")
_LONGEST_ADJUNCT = 18
_SHORTEST_CLAUSE = 2
_LONGEST_PREFACE = 9
_SHORTEST_FREE = 4
_SHORTEST_LED = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
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


class EarlyReader:
    """Reads one sentence after another for statements shown by a cue."""

    def __init__(self, lexicon: SpeechLexicon) -> None:
        self._lexicon = lexicon

    def read(self, ground: Ground, unit: Unit) -> list[Saying]:
        """Give the statements of one sentence in the order of their cues."""
        out: list[Saying] = []
        left = unit.first
        at = unit.first
        while at < unit.last:
            if not ground.bits[at] & CUE or _is_quoted(ground, at, unit):
                at += 1
                continue
            hits = self._lexicon.cues_at(ground.words, at)
            for hit in hits:
                saying = self._read_hit(ground, unit, hit, left, out)
                if saying is not None:
                    out.append(saying)
                    left = saying.content[0].start if saying.content[0].start >= hit.last else hit.last
                    break
            at = hits[0].last if hits else at + 1
        return _settle(ground, unit, out)

    def _read_hit(self, ground: Ground, unit: Unit, hit: Hit, left: int, sayings: list[Saying]) -> Saying | None:
        if hit.cue.pos == "preposition":
            return self._read_preposition(ground, unit, hit, unit.first)
        if hit.cue.pos == "noun":
            return self._read_noun(ground, unit, hit, left)
        place = self._place(ground, unit, hit, left)
        if place is None:
            return None
        if hit.cue.tense == "participle" and not ground.bits[hit.first - 1] & _BE:
            return self._participle(ground, place, sayings)
        quoted = ground.quotation_over(hit.first - 1) is not None or ground.quotation_over(hit.first - 2) is not None
        order = (self._inverted, self._plain) if quoted else (self._plain, self._inverted)
        for read in order:
            saying = read(ground, place, sayings)
            if saying is not None:
                return saying
        return None

    # --- the verb group and what follows it ------------------------------------------------

    def _place(self, ground: Ground, unit: Unit, hit: Hit, left: int) -> _Place | None:
        first = hit.first
        while first > left and ground.bits[first - 1] & GROUP and not ground.mark(first - 1):
            first -= 1
        while first < hit.first and ground.bits[first] & ADVERB and ground.bits[first] & (TIME | CONJUNCTION):
            first += 1
        group = range(first, hit.first)
        bits = ground.bits
        tense = hit.cue.tense
        passive = tense == "past" and any(bits[at] & _BE for at in group)
        before = bits[first - 1] if first > left else 0
        if passive or tense == "base" and before & (DETERMINER | PREPOSITION) and not before & (SUBJECT | _TO):
            return None
        if before & DETERMINER and not before & SUBJECT:
            return None
        if "ambiguous" in hit.cue.takes and before & (DETERMINER | PREPOSITION):
            return None
        if before & _TO:
            first = self._governed(ground, first - 1, left)
            if first < 0:
                return None
        after, addressee, medium = self._adjuncts(ground, hit, unit.last)
        return _Place(
            unit=unit, hit=hit, first=first, last=hit.last, left=left, right=unit.last, after=after,
            addressee=addressee, medium=medium,
        )  # fmt: skip

    @staticmethod
    def _governed(ground: Ground, to: int, left: int) -> int:
        """Give the first word of the verb that governs an infinitive, as in "went on to say"; -1 if none does."""
        at = to - 1
        while at >= left and ground.bits[at] & ADVERB and not ground.bits[at] & FINITE:
            at -= 1
        if at < left or not ground.bits[at] & role("verb"):
            return -1
        while at > left and ground.bits[at - 1] & GROUP and not ground.mark(at - 1):
            at -= 1
        return at

    def _adjuncts(self, ground: Ground, hit: Hit, right: int) -> tuple[int, range, range]:
        """Give the word behind addressee, times and adverbials that follow a cue, the addressee, the medium."""
        at = hit.last
        addressee = medium = range(0)
        if "addressee" in hit.cue.takes and at < right and not is_boundary(ground, at, right):
            end = phrase_right(ground, at, right)
            if end > at:
                addressee = range(at, end)
                at = end
        while at < right and not is_boundary(ground, at, right):
            if ground.bits[at] & _TO and "infinitive" in hit.cue.takes or ground.bits[at] & _QUESTION:
                break
            end = self._adjunct_end(ground, at, right)
            if end <= at:
                break
            piece = range(at, end)
            if any(ground.bits[word] & MEDIUM for word in piece):
                medium = piece
            elif ground.bits[at] & _TO and not len(addressee):
                addressee = range(at + 1, end)
            at = end
        return at, addressee, medium

    def _adjunct_end(self, ground: Ground, at: int, right: int) -> int:
        """Give the word behind one adverbial at word `at`, or `at` if none begins there."""
        bits = ground.bits[at]
        if bits & (TIME | ADVERB) and not bits & SUBORDINATOR and not bits & SUBJECT:
            end = at + 1
            while end < right and (ground.bits[end] & TIME or ground.words.forms[end].kind == "number"):
                end += 1
            return end
        if not bits & (PREPOSITION | SUBORDINATOR | _TO | DETERMINER):
            return at
        if bits & DETERMINER:
            return at + 2 if at + 1 < right and ground.bits[at + 1] & TIME else at
        end = at + 1
        while end < right and not is_boundary(ground, end, right):
            end += 1
        clause = has_finite(ground, at + 1, end) and not bits & SUBORDINATOR
        if end - at <= _LONGEST_ADJUNCT and not clause:
            return end
        timed = at + 1
        while timed < right and (ground.bits[timed] & (TIME | DETERMINER) or ground.words.forms[timed].kind == "number"):
            timed += 1
        return timed if ground.bits[timed - 1] & TIME else self._medium_end(ground, at, end)

    def _medium_end(self, ground: Ground, at: int, limit: int) -> int:
        """Give the word behind "in a statement" and the like where a clause follows without a mark."""
        for word in range(at + 1, min(at + _LONGEST_PREFACE, limit)):
            if ground.bits[word] & MEDIUM:
                return max(word + 1, self._lexicon.medium_at(ground.words, word))
        return at

    # --- the ways in which source, cue and content stand ------------------------------------

    def _inverted(self, ground: Ground, place: _Place, _: list[Saying]) -> Saying | None:
        """Read content, cue, source: "...", said the mayor."""
        before = place.first - 1
        if place.first != place.hit.first or before < place.left or place.hit.cue.tense not in {"past", "present"}:
            return None
        quoted = ground.quotation_over(before)
        if ground.mark(before) not in COMMAS and quoted is None:
            return None
        if "clause" not in place.hit.cue.takes and "quote" not in place.hit.cue.takes:
            return None
        source = source_after(ground, place.last, place.right)
        if not len(source) or ground.bits[source.start] & (COMPLEMENTIZER | PREPOSITION | SUBORDINATOR | ADVERB | TIME):
            return None
        content = self._content_left(ground, place.left, place.first, shortest=_SHORTEST_CLAUSE)
        if not content or (quoted is None and not self._closes(ground, source, place.right)):
            return None
        more = self._resumed(ground, source.stop, place.right, quoted is not None)
        return self._saying(ground, place, (source,), (*content, *more), medium_from=source.stop)

    @staticmethod
    def _closes(ground: Ground, source: range, right: int) -> bool:
        """Tell whether an inverted source ends its sentence or an adverbial follows it."""
        if ground.bits[source.start] & (SUBJECT | DETERMINER) == SUBJECT:
            return False
        at = source.stop
        return is_boundary(ground, at, right) or bool(ground.bits[at] & (TIME | PREPOSITION | SUBORDINATOR | ADVERB))

    def _plain(self, ground: Ground, place: _Place, sayings: list[Saying]) -> Saying | None:
        """Read source, cue, content, or content, source, cue."""
        source = subject_before(ground, place.first, place.left)
        shared = not len(source) and self._shares_subject(ground, place)
        if not len(source) and not shared:
            return None
        if "ambiguous" in place.hit.cue.takes and place.hit.cue.tense == "base" and not self._marked(ground, place):
            return None
        start = source.start if len(source) else place.first
        left = self._content_left(ground, place.left, start) if len(source) else ()
        quoted_left = bool(left) and ground.quotation_over(start - 1) is not None
        takes = place.hit.cue.takes
        free = "clause" in takes and not (len(source) and ground.bits[source.start] & RELATIVE)
        if left and not free and not (quoted_left and "quote" in takes):
            left, quoted_left = (), False
        right = () if quoted_left else self._content_right(ground, place)
        if not left and not right and len(source):
            left = self._parted(ground, place, start)
        if right:
            content = right
        elif left:
            content = (*left, *self._resumed(ground, place.after, place.right, quoted_left))
        else:
            return None
        saying = self._saying(ground, place, (source,) if len(source) else (), content, medium_from=place.last)
        if len(source) or saying is None:
            return saying
        if any(other.source for other in sayings):
            return self._sharing(saying, sayings)
        return self._with_first_subject(ground, place, replace(saying, carried=True))

    @staticmethod
    def _parted(ground: Ground, place: _Place, start: int) -> tuple[range, ...]:
        """Give the words before a saying put into the middle of its content: "The plan, critics argue, would ..."."""
        before = start - 1
        if before <= place.left or place.after >= place.right or ground.mark(before) not in COMMAS:
            return ()
        if ground.mark(place.after) not in COMMAS:
            return ()
        following = place.after + 1
        if following >= place.right or not ground.bits[following] & FINITE:
            return ()
        part = ground.trimmed(range(place.left, before))
        return (part,) if len(part) else ()

    @staticmethod
    def _marked(ground: Ground, place: _Place) -> bool:
        """Tell whether "that", a quotation or an infinitive shows a form that may be a noun to be a verb."""
        at = place.after
        if at >= place.right:
            return False
        return bool(ground.bits[at] & (COMPLEMENTIZER | _TO)) or ground.quotation_from(at) is not None

    @staticmethod
    def _shares_subject(ground: Ground, place: _Place) -> bool:
        """Tell whether the verb goes on from the one before: "... and said"."""
        before = place.first - 1
        if before > place.left and ground.mark(before) in COMMAS:
            before -= 1
        return before > place.unit.first and bool(ground.bits[before] & (AND | CONJUNCTION))

    def _participle(self, ground: Ground, place: _Place, sayings: list[Saying]) -> Saying | None:
        """Read ", saying that ...": the source is that of the clause before."""
        if not self._hangs(ground, place):
            return None
        content = self._content_right(ground, place)
        if not content:
            return None
        saying = self._saying(ground, place, (), content, medium_from=place.last)
        quoted = self._quoted_as(ground, place)
        if saying is not None and len(quoted):
            return replace(saying, source=(quoted,), carried=False)
        if saying is None or any(other.source for other in sayings):
            return None if saying is None else self._sharing(saying, sayings)
        return self._with_first_subject(ground, place, saying)

    @staticmethod
    def _with_first_subject(ground: Ground, place: _Place, saying: Saying) -> Saying:
        """Give a statement without a subject that of its sentence's first verb, if there is one."""
        for verb in range(place.unit.first + 1, place.first):
            key = ground.words.forms[verb].key
            if not ground.bits[verb] & (FINITE | CUE) and (not key.endswith("ed") or is_capital(ground, verb)):
                continue
            first = verb
            while first > place.unit.first and ground.bits[first - 1] & GROUP:
                first -= 1
            subject = subject_before(ground, first, place.unit.first)
            return replace(saying, source=(subject,), carried=False) if len(subject) else saying
        return saying

    @staticmethod
    def _hangs(ground: Ground, place: _Place) -> bool:
        """Tell whether a participle can be a clause of its own: behind a comma, "and", "as" or a preposition."""
        before = place.first - 1
        if before < place.unit.first:
            return False
        if ground.mark(before):
            return ground.mark(before) in COMMAS or ground.mark(before) in DASHES or (
                ground.quotation_over(before) is not None
            )
        plain = place.after < place.right and (
            bool(ground.bits[place.after] & COMPLEMENTIZER) or ground.quotation_from(place.after) is not None
        )
        return plain and bool(ground.bits[before] & (PREPOSITION | SUBORDINATOR | AND | CONJUNCTION))

    @staticmethod
    def _quoted_as(ground: Ground, place: _Place) -> range:
        """Give the source of "quoted an engineer as saying"."""
        before = place.first - 1
        if before <= place.unit.first or not ground.bits[before] & SUBORDINATOR:
            return range(0)
        for at in range(before - 1, max(place.unit.first, before - _LONGEST_ADJUNCT), -1):
            if ground.bits[at] & CUE:
                return range(at + 1, before) if at + 1 < before else subject_before(
                    ground, at - 1 if ground.bits[at - 1] & _BE else at, place.unit.first)
        return range(0)

    @staticmethod
    def _sharing(saying: Saying, sayings: list[Saying]) -> Saying:
        """Give the statement the source of the last one of its sentence, or mark it as carried."""
        for other in reversed(sayings):
            if other.source and other.unit == saying.unit:
                return replace(saying, source=other.source, carried=False)
        return replace(saying, carried=True)

    def _content_left(
        self, ground: Ground, left: int, start: int, *, shortest: int = _SHORTEST_FREE
    ) -> tuple[range, ...]:
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
            return self._quoted_left(ground, quoted, left)
        if ground.mark(before) not in COMMAS and ground.mark(before) not in DASHES:
            return ()
        content = ground.trimmed(range(left, before))
        if len(content) < _SHORTEST_CLAUSE or ground.bits[content.start] & (CONJUNCTION | AND | RELATIVE):
            return ()
        if ground.bits[content.start] & (PREPOSITION | SUBORDINATOR) and len(content) < _SHORTEST_LED:
            return ()
        return (content,) if len(content) >= shortest or has_finite(ground, content.start, content.stop) else ()

    @staticmethod
    def _quoted_left(ground: Ground, quoted: Quotation, left: int) -> tuple[range, ...]:
        if quoted.opened <= left:
            return (range(quoted.first, quoted.last),)
        lead = ground.trimmed(range(left, quoted.opened))
        if not len(lead) or ground.mark(quoted.opened - 1) in COLONS:
            return (range(quoted.first, quoted.last),)
        return (range(lead.start, quoted.after),)

    def _content_right(self, ground: Ground, place: _Place) -> tuple[range, ...]:
        """Give the content that begins behind the cue and its adverbials."""
        at, right, takes = place.after, place.right, place.hit.cue.takes
        if at >= right:
            return ()
        if ground.mark(at) in COMMAS and at + 1 < right and ground.quotation_from(at + 1) is not None:
            at += 1
        elif ground.mark(at) in COMMAS and at + 1 < right and ground.bits[at + 1] & COMPLEMENTIZER:
            at += 1
        if ground.quotation_from(at) is not None and takes & {"quote", "clause"}:
            return _reach(ground, at, right)
        if ground.mark(at) in COLONS and "clause" in takes:
            return _reach(ground, at + 1, right)
        if ground.mark(at):
            return self._quoted_object(ground, at, right) if "label" in takes else ()
        bits = ground.bits[at]
        if bits & COMPLEMENTIZER and "clause" in takes and not self._that_is_pronoun(ground, at, right):
            return _reach(ground, at, right)
        if bits & _TO and "infinitive" in takes:
            return _reach(ground, at, right)
        if bits & _QUESTION and takes & {"question", "bare"}:
            return _reach(ground, at, right)
        if "gerund" in takes and ground.words.forms[at].key.endswith("ing"):
            return _reach(ground, at, right)
        if takes & {"bare", "always"} and not bits & _NO_CLAUSE_START and (
            "always" in takes or self._is_clause(ground, at, right)
        ):
            return _reach(ground, at, right)
        if "raising" in takes and self._raises(ground, at, right):
            return _reach(ground, at, right)
        if "object" in takes and bits & (DETERMINER | role("first")) or "any" in takes and not bits & _NO_START and at + 2 < right:
            return _reach(ground, at, right)
        return self._quoted_object(ground, at, right) if "label" in takes else ()

    @staticmethod
    def _raises(ground: Ground, at: int, right: int) -> bool:
        """Tell whether a noun phrase and an infinitive follow: "expect the bank to cut rates"."""
        end = phrase_right(ground, at, right)
        return at < end < right and bool(ground.bits[end] & _TO)

    @staticmethod
    def _that_is_pronoun(ground: Ground, at: int, right: int) -> bool:
        return at + 1 >= right or bool(ground.mark(at + 1)) and ground.quotation_from(at + 1) is None

    @staticmethod
    def _is_clause(ground: Ground, at: int, right: int) -> bool:
        """Tell whether a clause with a subject of its own begins at word `at`: its verb stands before any comma."""
        end = at + 1
        while end < right and ground.mark(end) not in _PART_MARKS and not ground.bits[end] & (CONJUNCTION | AND):
            key = ground.words.forms[end].key
            if ground.bits[end] & (FINITE | CUE) or key.endswith(_VERB_ENDINGS):
                if not ground.bits[end - 1] & (_TO | DETERMINER):
                    return True
            end += 1
        return end - at > _LONGEST_PREFACE

    @staticmethod
    def _quoted_object(ground: Ground, at: int, right: int) -> tuple[range, ...]:
        """Give the first quotation behind a verb such as "called"."""
        for word in range(at, min(at + _LONGEST_ADJUNCT, right)):
            found = ground.quotation_from(word)
            if found is not None:
                return (range(found.first, found.last),) if word > at else ()
            if ground.mark(word) in _PART_MARKS:
                break
        return ()

    def _resumed(self, ground: Ground, at: int, right: int, quoted: bool) -> tuple[range, ...]:  # noqa: FBT001 - inner
        """Give the content that goes on behind "he said"."""
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
            return (range(found.first, found.last),) if found is not None else ()
        rest = ground.trimmed(range(following, right))
        if len(rest) < _SHORTEST_CLAUSE or mark not in COMMAS:
            return ()
        bits = ground.bits[rest.start]
        ing = ground.words.forms[rest.start].key.endswith("ing")
        return () if ing or bits & (RELATIVE | SUBORDINATOR | CUE | CONJUNCTION | DETERMINER) else (rest,)

    # --- according to, and nouns ---------------------------------------------------------------

    def _read_preposition(self, ground: Ground, unit: Unit, hit: Hit, left: int) -> Saying | None:
        source = source_after(ground, hit.last, unit.last)
        lead = ground.trimmed(range(left, hit.first))
        leads = not len(lead) or (len(lead) <= _SHORTEST_CLAUSE and bool(ground.bits[lead.start] & (CONJUNCTION | AND | ADVERB)))
        if leads:
            comma = next((at for at in range(hit.last, unit.last) if ground.mark(at) in COMMAS), -1)
            if comma < 0:
                return None
            if source.stop <= comma or not ground.bits[comma + 1] & (DETERMINER | RELATIVE):
                source = range(hit.last, comma)
            source = ground.trimmed(source) if len(source) else ground.trimmed(range(hit.last, comma))
            content: tuple[range, ...] = (ground.trimmed(range(max(source.stop, hit.last), unit.last)),)
        else:
            rest = ground.trimmed(range(source.stop, unit.last)) if len(source) else range(0)
            resumes = len(rest) >= _SHORTEST_CLAUSE and ground.mark(source.stop) in COMMAS
            content = (lead, rest) if resumes and ground.mark(hit.first - 1) in COMMAS else (lead,)
        if not len(source) or ground.bits[source.stop - 1] & _NO_SPEAKER or not all(len(part) for part in content):
            return None
        return Saying(
            unit=unit.index, cue=range(hit.first, hit.last), source=(source,), content=content, stance=hit.cue.stance,
            frame=(range(hit.first, source.stop),), passes_on=True,
        )  # fmt: skip

    def _read_noun(self, ground: Ground, unit: Unit, hit: Hit, left: int) -> Saying | None:
        """Read a noun with its clause: "the mayor's claim that ..."."""
        if hit.last >= unit.last or not ground.bits[hit.last] & (COMPLEMENTIZER | _TO):
            return None
        if ground.bits[hit.last] & _TO and "infinitive" not in hit.cue.takes:
            return None
        owner = hit.first - 1
        if owner < left or not (ground.words.forms[owner].key.endswith(("'s", "s'")) or ground.bits[owner] & role("agent")):
            return None
        start = owner
        while start > left and (is_capital(ground, start - 1) or ground.bits[start - 1] & DETERMINER) and not ground.mark(start - 1):
            start -= 1
        content = _reach(ground, hit.last, unit.last)
        if not content:
            return None
        comma = next((at for at in content[0] if ground.mark(at) in COMMAS and ground.quotation_over(at) is None), -1)
        part = range(content[0].start, comma) if comma > 0 else content[0]
        return Saying(
            unit=unit.index, cue=range(hit.first, hit.last), source=(range(start, owner + 1),), content=(part,),
            stance=hit.cue.stance, frame=(range(start, hit.last),),
        )  # fmt: skip

    def _saying(
        self, ground: Ground, place: _Place, source: tuple[range, ...], content: tuple[range, ...], *, medium_from: int
    ) -> Saying | None:
        content = tuple(part for part in (ground.trimmed(part) for part in content) if len(part))
        if not content:
            return None
        medium = place.medium
        if not len(medium) and medium_from < place.right:
            _, _, medium = self._adjuncts(ground, replace(place.hit, last=medium_from), place.right)
        negated = any(ground.bits[at] & _NEGATION for at in range(place.first, place.last))
        return Saying(
            unit=place.unit.index,
            cue=range(place.first, place.last),
            source=source,
            content=content,
            stance="denies" if negated and place.hit.cue.stance == "asserts" else place.hit.cue.stance,
            medium=ground.trimmed(medium),
            addressee=place.addressee,
            frame=(range(place.first, place.after),),
        )


_NO_CLAUSE_START = PREPOSITION | AND | CONJUNCTION | RELATIVE | _BE | role("have") | role("modal")
_CLAUSE_MARKS = frozenset(";:")
_PART_MARKS = frozenset(",;:")
_VERB_ENDINGS = ("ed", "'s", "n't", "'re", "'ll", "'ve", "'d")
_NO_START = PREPOSITION | AND | CONJUNCTION | RELATIVE | TIME | ADVERB | SUBORDINATOR


def _is_quoted(ground: Ground, at: int, unit: Unit) -> bool:
    found = ground.quotation_over(at)
    if found is None:
        return False
    return found.closed or found.opened > unit.first


def _reach(ground: Ground, start: int, right: int) -> tuple[range, ...]:
    """Give the content from word `start` to the sentence's end, or to that of the quotation that holds it."""
    over = ground.quotation_from(start)
    if over is not None and (over.after >= right or all(ground.mark(at) for at in range(over.after, right))):
        return (range(over.first, over.last),)
    last = ground.quotation_over(right - 1)
    stop = last.last if last is not None and last.after > right else right
    part = ground.trimmed(range(start, stop))
    return (part,) if len(part) else ()


def _settle(ground: Ground, unit: Unit, sayings: list[Saying]) -> list[Saying]:
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
        return later.cue.start if later.passes_on else -1
    start = later.cue.start
    if later.source and later.source[0].stop <= later.cue.start and later.source[0].start in last:
        start = later.source[0].start
        before = start - 1
        if ground.bits[before] & (CONJUNCTION | AND) and ground.mark(before - 1) in COMMAS | {";"}:
            return before
        return before if ground.mark(before) == ";" else -1
    before = start - 1
    if ground.mark(before) in COMMAS:
        return before
    return before if ground.bits[before] & (AND | CONJUNCTION) else -1
