"""Statements in languages whose verb stands between source and content, as English."""

from __future__ import annotations

from ghatna.model.records import replace
from ghatna.read.attributions_behind import is_boundary, phrase_right, source_after
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
    is_capital,
    subject_before,
)
from ghatna.read.attributions_content import Place, content_left, content_right, resumed, settle
from ghatna.read.attributions_ground import COMMAS, MOST_SAYINGS, Ground, Saying, Unit
from ghatna.read.attributions_nouns import read_account, read_noun, read_preposition
from ghatna.read.attributions_order import (
    before_main_verb,
    begins_phrase,
    behind_aside,
    behind_title,
    continues,
    governed,
    has_proof,
    is_complement,
    is_in_name,
    is_refusal,
    opens_inverted,
    own_subject,
    points_back,
    question_before,
    read_insertion,
    within_relative,
)
from ghatna.read.attributions_participles import (
    hangs,
    quoted_as,
    quoted_start,
    read_impersonal,
    sharing,
    with_first_subject,
)
from ghatna.read.attributions_words import CUE, MEDIUM, Hit, SpeechLexicon, role

_TO = role("to")
_BE = role("be")
_NEGATION = role("negation")
_ORDINAL = role("ordinal")
_QUESTION = role("question")
_LONGEST_ADJUNCT = 18
_LONGEST_TITLE = 5
_SHORTEST_CLAUSE = 2
_LONGEST_PREFACE = 9


class EarlyReader:
    """Reads one sentence after another for statements shown by a cue."""

    def __init__(self, lexicon: SpeechLexicon) -> None:
        self._lexicon = lexicon

    def read(self, ground: Ground, unit: Unit) -> list[Saying]:
        """Give the statements of one sentence in the order of their cues."""
        out: list[Saying] = []
        left = unit.first
        at = unit.first
        bits, last = ground.bits, unit.last
        while at < last and len(out) < MOST_SAYINGS:
            if not bits[at] & CUE or _is_quoted(ground, at, unit):
                at += 1
                continue
            hits = () if is_in_name(ground, at, unit) else self._lexicon.cues_at(ground.words, at)
            for hit in hits:
                saying = self._read_hit(ground, unit, hit, left, out)
                if saying is not None:
                    out.append(saying)
                    if not within_relative(ground, saying, unit):
                        left = max(saying.content[0].start, hit.last)
                    break
            at = hits[0].last if hits else at + 1
        return [saying for saying in settle(ground, out) if not points_back(ground, saying.content)]

    def _read_hit(self, ground: Ground, unit: Unit, hit: Hit, left: int, sayings: list[Saying]) -> Saying | None:
        if hit.cue.pos == "preposition":
            return read_preposition(ground, unit, hit, unit.first)
        if hit.cue.pos == "account":
            return read_account(ground, unit, hit, left)
        if hit.cue.pos == "noun":
            return read_noun(ground, unit, hit, left)
        place = self._place(ground, unit, hit, left)
        if place is None:
            return read_impersonal(ground, unit, hit, left)
        if hit.cue.tense == "participle" and not ground.bits[hit.first - 1] & _BE:
            return self._participle(ground, place, sayings)
        quoted = ground.quotation_over(hit.first - 1) is not None or ground.quotation_over(hit.first - 2) is not None
        inverted = quoted or opens_inverted(ground, place)
        order = (self._inverted, self._plain) if inverted else (self._plain, self._inverted)
        for read in order:
            saying = read(ground, place, sayings)
            if saying is not None:
                return saying
        return None

    # --- the verb group and what follows it ------------------------------------------------

    def _place(self, ground: Ground, unit: Unit, hit: Hit, left: int) -> Place | None:
        first = hit.first
        while first > left and ground.bits[first - 1] & (GROUP | _ORDINAL) and not ground.mark(first - 1):
            if first - 1 > unit.first and is_capital(ground, first - 1):
                break  # a name: "Mrs. May said"
            first -= 1
        while first < hit.first and ground.bits[first] & ADVERB and ground.bits[first] & (TIME | CONJUNCTION):
            first += 1
        group = range(first, hit.first)
        bits = ground.bits
        tense = hit.cue.tense
        being = any(bits[at] & _BE for at in group)
        if being and tense in {"present", "base"}:
            return None  # "there are fears that"
        passive = tense == "past" and being
        before = bits[first - 1] if first > left else 0
        if passive or (tense == "base" and before & (DETERMINER | PREPOSITION) and not before & (SUBJECT | _TO)):
            return None
        if before & DETERMINER and not before & SUBJECT:
            return None
        if "ambiguous" in hit.cue.takes and before & (DETERMINER | PREPOSITION):
            return None
        if before & _TO:
            first = governed(ground, first - 1, left)
            if first < 0:
                return None
        after, addressee, medium = self._adjuncts(ground, hit, unit.last)
        return Place(
            unit=unit, hit=hit, first=first, last=hit.last, left=left, right=unit.last, after=after,
            addressee=addressee, medium=medium,
        )  # fmt: skip

    def _adjuncts(self, ground: Ground, hit: Hit, right: int) -> tuple[int, range, range]:
        """Give the word behind addressee, times and adverbials that follow a cue, the addressee, the medium."""
        at = hit.last
        addressee = medium = range(0)
        if (
            hit.cue.takes & {"addressee", "topic"}
            and at < right
            and not is_boundary(ground, at, right)
            and not (ground.bits[at] & (_QUESTION | _TO))
        ):
            end = phrase_right(ground, at, right)
            addressee = range(at, end) if "addressee" in hit.cue.takes else addressee
            at = max(at, end)
        at = behind_aside(ground, behind_title(ground, at, right), right)
        while at < right and not is_boundary(ground, at, right):
            if (ground.bits[at] & _TO and "infinitive" in hit.cue.takes) or ground.bits[at] & _QUESTION:
                break
            if "object" in hit.cue.takes and at == hit.last and begins_phrase(ground, at, right):
                break
            end = self._adjunct_end(ground, at, right)
            if end <= at:
                break
            piece = range(at, end)
            if any(ground.bits[word] & MEDIUM for word in piece):
                medium = piece
            elif ground.bits[at] & _TO and not addressee:
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
        title = ground.quotation_from(at + 1) if at + 1 < right else None
        if title is not None and title.closed and title.last - title.first <= _LONGEST_TITLE:
            led = bits & (PREPOSITION | SUBORDINATOR | _TO)
            goes_on = led and title.after < right and not is_boundary(ground, title.after, right)
            return title.after if goes_on or ground.bits[min(title.after, right - 1)] & COMPLEMENTIZER else at
        if bits & DETERMINER:
            return at + 2 if at + 1 < right and ground.bits[at + 1] & TIME else at
        end = at + 1
        while end < right and not is_boundary(ground, end, right):
            end += 1
        clause = has_finite(ground, at + 1, end) and not bits & SUBORDINATOR
        if end - at <= _LONGEST_ADJUNCT and not clause:
            return end
        timed = at + 1
        while timed < right and (
            ground.bits[timed] & (TIME | DETERMINER) or ground.words.forms[timed].kind == "number"
        ):
            timed += 1
        return timed if ground.bits[timed - 1] & TIME else self._medium_end(ground, at, end)

    def _medium_end(self, ground: Ground, at: int, limit: int) -> int:
        """Give the word behind "in a statement" and the like where a clause follows without a mark."""
        for word in range(at + 1, min(at + _LONGEST_PREFACE, limit)):
            if ground.bits[word] & MEDIUM:
                return max(word + 1, self._lexicon.medium_at(ground.words, word))
        return at

    def _inverted(self, ground: Ground, place: Place, sayings: list[Saying]) -> Saying | None:
        """Read content, cue, source: "...", said the mayor."""
        before = place.first - 1
        if any(before - 1 in part for other in sayings for part in other.content):
            return None
        if place.first != place.hit.first or before < place.left or place.hit.cue.tense not in {"past", "present"}:
            return None
        quoted = ground.quotation_over(before)
        if ground.mark(before) not in COMMAS and quoted is None:
            return None
        if "quote" not in place.hit.cue.takes and (quoted is None or "clause" not in place.hit.cue.takes):
            return None
        source = source_after(ground, place.last, place.right)
        if not len(source) or ground.bits[source.start] & (COMPLEMENTIZER | PREPOSITION | SUBORDINATOR | ADVERB | TIME):
            return None
        content = content_left(ground, place.left, place.first, shortest=_SHORTEST_CLAUSE)
        if not content or (quoted is None and not self._closes(ground, source, place.right)):
            return None
        if quoted is None and not any(has_finite(ground, part.start, part.stop) for part in content):
            return None  # "Menon, the envoy, told reporters on Monday": nothing is said in front of it
        more = resumed(ground, source.stop, place.right, quoted=quoted is not None)
        return self._saying(ground, place, (source,), (*content, *more), medium_from=source.stop)

    @staticmethod
    def _closes(ground: Ground, source: range, right: int) -> bool:
        """Tell whether an inverted source ends its sentence or an adverbial follows it."""
        if ground.bits[source.start] & (SUBJECT | DETERMINER) == SUBJECT:
            return False
        at = source.stop
        return is_boundary(ground, at, right) or bool(ground.bits[at] & (TIME | PREPOSITION | SUBORDINATOR | ADVERB))

    def _plain(self, ground: Ground, place: Place, sayings: list[Saying]) -> Saying | None:
        """Read source, cue, content, or content, source, cue."""
        source = subject_before(ground, place.first, place.left)
        shared = not len(source) and self._shares_subject(ground, place)
        if (not len(source) and not shared) or is_complement(ground, source):
            return None
        if not has_proof(ground, place) or is_refusal(ground, place):
            return None
        inserted = read_insertion(ground, place, source)
        if inserted:
            return self._saying(ground, place, (source,), inserted, medium_from=place.last)
        source, content = self._arrange(ground, place, source, sayings)
        if not content:
            return None
        saying = self._saying(ground, place, (source,) if len(source) else (), content, medium_from=place.last)
        if len(source) or saying is None:
            return saying
        if any(other.source for other in sayings):
            return sharing(saying, sayings)
        return with_first_subject(ground, place, replace(saying, carried=True))

    def _arrange(
        self, ground: Ground, place: Place, source: range, sayings: list[Saying]
    ) -> tuple[range, tuple[range, ...]]:
        """Give the source, "who" resolved, and the content on the sides of the cue on which it stands."""
        start = source.start if len(source) else place.first
        content: tuple[range, ...]
        relative = len(source) == 1 and bool(ground.bits[source.start] & RELATIVE)
        if relative:
            source = self._antecedent(ground, place, source)
        floor = place.unit.first if self._closes_all(ground, place, source, sayings) else place.left
        left = content_left(ground, floor, start) if len(source) else ()
        quoted_left = bool(left) and ground.quotation_over(start - 1) is not None
        takes = place.hit.cue.takes
        free = "clause" in takes and not relative
        if left and not free and not (quoted_left and "quote" in takes):
            left, quoted_left = (), False
        right = () if quoted_left else content_right(ground, place)
        if relative or (right and ground.bits[right[0].start] & FINITE):
            right = before_main_verb(ground, right)
        if not left and not right and len(source) and free:
            left = self._parted(ground, place, start)
        if right and left and continues(ground, left, right):
            content = (*left, *right)
        elif right:
            content = right
        elif left:
            rest = resumed(ground, place.after, place.right, quoted=quoted_left, before=left[-1])
            inside = bool(rest) and ground.bits[left[-1].stop - 1] & RELATIVE
            content = rest if inside else (*left, *rest)  # "[a man who], they say, fled"
        else:
            content = question_before(ground, place, start) if free or "quote" in takes else ()
        return source, content

    @staticmethod
    def _closes_all(ground: Ground, place: Place, source: range, sayings: list[Saying]) -> bool:
        """Tell whether source and cue end a sentence that holds a statement: "Police found that ..., Rao said"."""
        if (
            not sayings
            or not len(source)
            or place.after < place.right - 1
            or ground.mark(source.start - 1) not in COMMAS
        ):
            return False
        before = sayings[-1]
        return (
            not before.passes_on
            and before.content[-1].start > before.cue.start
            and ground.quotation_over(source.start - 2) is None
        )

    @staticmethod
    def _antecedent(ground: Ground, place: Place, relative: range) -> range:
        """Give the noun phrase that "who" stands for, or "who" itself where none is found."""
        last = relative.start
        if last > place.unit.first and ground.mark(last - 1) in COMMAS:
            last -= 1
        found = subject_before(ground, last, place.unit.first)
        return found or relative

    @staticmethod
    def _parted(ground: Ground, place: Place, start: int) -> tuple[range, ...]:
        """Give the words before a saying put into the middle of its content: "The plan, critics argue, would ..."."""
        before = start - 1
        if before <= place.left or place.after >= place.right or ground.mark(before) not in COMMAS:
            return ()
        if ground.mark(place.after) not in COMMAS:
            return ()
        following = place.after + 1
        if following >= place.right or not has_finite(ground, following, min(following + 2, place.right)):
            return ()
        part = ground.trimmed(range(place.left, before))
        return (part,) if len(part) else ()

    @staticmethod
    def _shares_subject(ground: Ground, place: Place) -> bool:
        """Tell whether the verb goes on from the one before: "... and said", "but in May, said"."""
        before = place.first - 1
        if before > place.left and ground.mark(before) in COMMAS:
            before -= 1
            while before > place.left and not ground.mark(before - 1):
                before -= 1
            led = ground.bits[before + 1] & PREPOSITION or not has_finite(ground, before, place.first)
            return bool(led and ground.bits[before] & (AND | CONJUNCTION))
        while before > place.left and ground.bits[before] & (TIME | DETERMINER) and ground.bits[place.first - 1] & TIME:
            before -= 1
        return before > place.unit.first and bool(ground.bits[before] & (AND | CONJUNCTION))

    def _participle(self, ground: Ground, place: Place, sayings: list[Saying]) -> Saying | None:
        """Read ", saying that ...": the source is that of the clause before."""
        apart = own_subject(ground, place)
        negated = any(ground.bits[at] & _NEGATION for at in range(place.first, place.hit.first))
        if negated or (not hangs(ground, place) and not len(apart)):
            return None
        quoted = apart or quoted_as(ground, place)
        content = content_right(ground, place)
        if not content and len(quoted) and not apart:
            content = content_left(ground, place.left, quoted.start)
        if not content:
            return None
        place = replace(place, first=quoted_start(ground, place))
        saying = self._saying(ground, place, (), content, medium_from=place.last)
        if saying is not None and len(quoted):
            return replace(saying, source=(quoted,), carried=False)
        if saying is None or any(other.source for other in sayings):
            return None if saying is None else sharing(saying, sayings)
        return with_first_subject(ground, place, saying)

    def _saying(
        self, ground: Ground, place: Place, source: tuple[range, ...], content: tuple[range, ...], *, medium_from: int
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


def _is_quoted(ground: Ground, at: int, unit: Unit) -> bool:
    found = ground.quotation_over(at)
    if found is None:
        return False
    return found.closed or found.opened > unit.first
