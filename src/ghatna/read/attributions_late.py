"""Statements in languages whose verb stands last, as Gujarati and Hindi."""

from __future__ import annotations

from ghatna.model.records import replace
from ghatna.read.attributions_agents import find_source
from ghatna.read.attributions_edges import (
    Place,
    addressee,
    begins_clause,
    clause_start,
    cut_overlong,
    ends_clause,
    ends_sentence,
    has_clause,
    is_aside,
    last_comma,
    leading_dative,
    medium_phrase,
    quotation_before,
    reach,
)
from ghatna.read.attributions_ground import COLONS, COMMAS, DASHES, MOST_SAYINGS, SENTENCE_MARKS, Ground, Saying, Unit
from ghatna.read.attributions_owners import claimed_before, introduces
from ghatna.read.attributions_phrases import agents
from ghatna.read.attributions_postpositions import read_postposition
from ghatna.read.attributions_words import CUE, MEDIUM, Hit, SpeechLexicon, ended, role

_COMPLEMENTIZER = role("complementizer")
_AUXILIARY = role("auxiliary")
_NEGATION = role("negation")
_DATIVE = role("dative") | ended("dative")
_LOCATIVE = role("locative") | ended("locative") | role("instrumental") | ended("instrumental")
_GENITIVE = role("genitive") | ended("genitive")
_MARKER = role("genitive") | role("postposition") | role("instrumental")
_QUOTATIVE = role("quotative")
_RELATIVE = role("relative")
_POINTING = _QUOTATIVE | _GENITIVE | role("determiner")
_NO_OPENING = role("and") | role("conjunction") | role("negation")
_SPEAKING_TENSES = frozenset({"past", "present", "habitual", "passive", "converb"})
_CASED = frozenset({"genitive", "dative"})
_SHORTEST_CONTENT = 2
_LONGEST_PREFACE = 3
_SHORTEST_LED = 4
_SHORTEST_QUOTE = 3


class LateReader:
    """Reads one sentence after another for statements shown by a cue."""

    def __init__(self, lexicon: SpeechLexicon, nominal_endings: tuple[str, ...], clause_nouns: frozenset[str]) -> None:
        self._lexicon = lexicon
        self._nominal = nominal_endings
        self._clause_nouns = clause_nouns

    def read(self, ground: Ground, unit: Unit) -> list[Saying]:
        """Give the statements of one sentence in the order of their cues."""
        out: list[Saying] = []
        left = at = unit.first
        bits = ground.bits
        while at < unit.last and len(out) < MOST_SAYINGS:
            if not bits[at] & CUE or self._is_quoted(ground, at, unit):
                at += 1
                continue
            hits = self._lexicon.cues_at(ground.words, at)
            hits = (*hits, *self._lexicon.torn_at(ground.words, bits, at, unit.last))
            for hit in hits:
                last = self._group_end(ground, hit, unit)
                start = at + 1 if hit.first > at else left
                place = Place(unit=unit, hit=hit, first=hit.first, last=last, left=start, right=unit.last)
                saying = self._read_place(ground, place)
                if saying is None:
                    continue
                out.append(saying)
                if saying.content and saying.content[0].start >= last:
                    left = saying.content[0].start
                elif last >= unit.last or not self._is_clause_noun(ground, last - 1):
                    left = last
                break
            at = max(at + 1, hits[0].last if hits else 0)
        return cut_overlong(ground, out)

    @staticmethod
    def _is_quoted(ground: Ground, at: int, unit: Unit) -> bool:
        found = ground.quotation_over(at)
        return found is not None and not (found.opened <= unit.first and found.after >= unit.last and not found.closed)

    @staticmethod
    def _group_end(ground: Ground, hit: Hit, unit: Unit) -> int:
        last = hit.last
        if hit.cue.pos in {"postposition", "noun"}:
            return last
        while last < unit.last and ground.bits[last] & _AUXILIARY:
            last += 1
        return last

    def _read_place(self, ground: Ground, place: Place) -> Saying | None:
        cue = place.hit.cue
        if cue.pos == "postposition":
            return read_postposition(ground, place)
        if cue.pos == "verb" and cue.tense not in _SPEAKING_TENSES:
            return None
        if cue.tense == "habitual" and place.last == place.hit.last:
            return None
        if cue.pos == "verb" and place.last < place.right and ground.bits[place.last] & role("postposition"):
            return None
        if any(ground.bits[at] & _NEGATION for at in range(place.hit.last, min(place.last + 1, place.right))):
            return None
        alone = ends_sentence(ground, place.last, place) or (cue.pos == "genitive" and introduces(ground, place))
        if cue.pos in _CASED and place.last == place.hit.last and not alone:
            return None
        after = self._content_after(ground, place)
        if after is not None:
            return self._with_source_before(ground, place, after)
        return self._read_content_before(ground, place)

    # --- content that follows the cue -------------------------------------------------

    def _content_after(self, ground: Ground, place: Place) -> range | None:
        at, right = place.last, place.right
        if at >= right:
            return None
        start = self._content_start(ground, place)
        return reach(ground, start, right) if 0 <= start < right else None

    def _content_start(self, ground: Ground, place: Place) -> int:
        """Give the first word of what the cue opens behind it, -1 if it opens nothing."""
        at, right = place.last, place.right
        mark = ground.mark(at)
        if ground.bits[at] & _COMPLEMENTIZER:
            start = at + 1
            while start < right and ground.mark(start) and ground.quotation_from(start) is None:
                start += 1
            relative = start == at + 1 and place.hit.cue.pos != "verb"
            return -1 if relative and start < right and ground.bits[start] & _RELATIVE else start
        if ground.quotation_from(at) is not None:
            return at
        if mark in COLONS or (place.hit.cue.pos == "genitive" and introduces(ground, place)):
            return at + 1
        quoted = at + 1 < right and ground.quotation_from(at + 1) is not None
        if mark in COMMAS | DASHES and quoted:
            return at + 1
        if self._leads(ground, place, at):
            return at
        return at + 1 if mark in COMMAS and self._leads(ground, place, at + 1) else -1

    def _leads(self, ground: Ground, place: Place, at: int) -> bool:
        """Tell whether a sentence begins with source and cue alone, and content with no conjunction at word `at`."""
        if at >= place.right or ground.mark(at) or ground.bits[at] & (_NO_OPENING | _RELATIVE):
            return False
        if "clause" not in place.hit.cue.takes or place.right - at < _SHORTEST_LED:
            return False
        left = clause_start(ground, place)
        source, whole = find_source(ground, place, left, nearest=True)
        acting = agents(ground, left, place.first)
        if place.hit.cue.tense == "past" and not acting:
            return False
        comma = at > place.last and last_comma(ground, place) < 0
        parted = comma and bool(acting) and quotation_before(ground, place) is None
        return bool(source) and (whole.start - left <= 1 or parted) and place.first - whole.stop <= 1

    def _with_source_before(self, ground: Ground, place: Place, content: range) -> Saying | None:
        if len(content) < 1:
            return None
        left = place.left
        contents: tuple[range, ...] = (content,)
        earlier = quotation_before(ground, place)
        if earlier is not None and ground.quotation_over(content.start) is not None:
            left = earlier.after
            contents = (range(earlier.first, earlier.last), content)
        source, whole = find_source(ground, place, left, nearest=True)
        cue = place.hit.cue
        if cue.pos in _CASED and not source and (cue.pos == "dative" or introduces(ground, place)):
            return None
        if not source and cue.pos == "verb" and not cue.takes & {"clause", "that"}:
            return None
        return Saying(
            unit=place.unit.index, cue=range(place.first, place.last), source=source, content=contents,
            stance=cue.stance,
            medium=medium_phrase(self._lexicon, ground, left, place.first, whole),
            addressee=addressee(ground, left, place.first, whole),
            frame=(range(left, place.last),),
            carried=not source and cue.pos == "verb" and cue.tense != "passive",
        )  # fmt: skip

    # --- content that stands before the cue ----------------------------------------------

    def _read_content_before(self, ground: Ground, place: Place) -> Saying | None:
        ways = (
            self._quoted_before,
            self._claimed_before,
            self._nominal_first,
            self._clause_before,
            self._run_on_before,
            self._nominal_before,
        )
        for read in ways:
            saying = read(ground, place)
            if saying is not None:
                return saying
        return self._empty(ground, place)

    def _quoted_before(self, ground: Ground, place: Place) -> Saying | None:
        """Read a quotation, then the source, then the cue; or the source before the quotation."""
        found = quotation_before(ground, place)
        if found is None:
            return None
        content = range(found.first, found.last)
        if found.opened <= place.left or begins_clause(ground, found.opened):
            if found.after > place.first or has_clause(ground, found.after, place.first):
                return None
            inner = Place(
                unit=place.unit, hit=place.hit, first=place.first, last=place.last, left=found.after, right=place.right
            )
            source, whole = find_source(ground, inner, found.after, nearest=True)
            if found.opened > place.left and not source:
                source, whole = find_source(ground, place, place.left, nearest=True)
            return self._finish(ground, inner, content, source, whole)
        named = "naming" in place.hit.cue.takes and place.first - found.after <= _LONGEST_PREFACE
        close = (
            "quote" in place.hit.cue.takes
            and len(content) >= _SHORTEST_QUOTE
            and all(ground.bits[at] & _QUOTATIVE or ground.mark(at) for at in range(found.after, place.first))
        )
        if not named and not close:
            return None
        source, whole = find_source(ground, place, place.left, nearest=False)
        return self._finish(ground, place, content, source, whole) if source else None

    def _claimed_before(self, ground: Ground, place: Place) -> Saying | None:
        """Read what is claimed, whose claim it is, the noun: "of ten deaths the doctors' claim"."""
        if place.hit.cue.pos != "genitive":
            return None
        source, whole = find_source(ground, place, place.left, nearest=True)
        content = claimed_before(ground, place, whole) if source else range(0)
        return self._finish(ground, place, content, source, whole) if content else None

    def _nominal_first(self, ground: Ground, place: Place) -> Saying | None:
        """Read a clause made a noun, then the source, then the cue: "... to be so the minister said"."""
        cue = place.hit.cue
        if "nominal" not in cue.takes and cue.pos not in _CASED:
            return None
        at = next(
            (word for word in range(place.first - 1, place.left, -1) if self._is_clause_noun(ground, word)), place.left
        )
        start = at + 1
        while start < place.first and ground.bits[start] & _QUOTATIVE:
            start += 1
        if at == place.left or start >= place.first:
            return None
        source, whole = find_source(ground, place, start, nearest=True)
        if not source or whole.start > start + 1:
            return None
        return self._finish(ground, place, range(clause_start(ground, place, at), at + 1), source, whole)

    def _is_clause_noun(self, ground: Ground, at: int) -> bool:
        return ground.words.forms[at].key in self._clause_nouns and ground.quotation_over(at) is None

    def _clause_before(self, ground: Ground, place: Place) -> Saying | None:
        """Read a clause, a comma, the source, the cue."""
        cue = place.hit.cue
        comma = last_comma(ground, place)
        if comma < 0:
            return None
        torn = ground.mark(comma - 1) in SENTENCE_MARKS
        free = torn or "clause" in cue.takes or cue.pos in _CASED
        if not free and not ("that" in cue.takes and ends_sentence(ground, place.last, place)):
            return None
        inner = Place(
            unit=place.unit, hit=place.hit, first=place.first, last=place.last, left=comma + 1, right=place.right
        )
        source, whole = find_source(ground, inner, comma + 1, nearest=True)
        if not source and cue.tense == "passive" and ground.bits[comma + 1] & _QUOTATIVE:
            return self._finish(ground, inner, range(place.left, comma), (), range(0))
        if not source or has_clause(ground, comma + 1, whole.start):
            return None
        if not free and (whole.start > comma + 1 or place.first > whole.stop or not ends_clause(ground, comma)):
            return None
        rest = range(whole.stop, place.first)
        if len(rest) >= _SHORTEST_CONTENT and self._is_nominal(ground, rest, cue.takes):
            return None
        return self._finish(ground, inner, range(place.left, comma), source, whole)

    def _run_on_before(self, ground: Ground, place: Place) -> Saying | None:
        """Read a clause, a word for "so", the source, the cue, or the same without that word, to a sentence's end."""
        cue = place.hit.cue
        if cue.pos != "verb" or not cue.takes & {"clause", "that"} or not ends_sentence(ground, place.last, place):
            return None
        source, whole = find_source(ground, place, place.left, nearest=True)
        if not source or not is_aside(ground, whole.stop, place.first):
            return None
        stop = whole.start
        left = place.left
        parted = left == stop and left > place.unit.first + 1 and ground.bits[left - 1] & CUE
        if parted and ground.bits[left - 2] & _QUOTATIVE:
            stop, left = stop - 1, place.unit.first  # "... so [a promise] the mayor gave"
        while stop > left and ground.bits[stop - 1] & _QUOTATIVE:
            stop -= 1
        content = range(left, stop)
        if len(content) < _SHORTEST_CONTENT or ground.mark(stop - 1) in COMMAS:
            return None
        closed = ends_clause(ground, stop)
        pointed = stop < whole.start and (closed or len(content) >= _SHORTEST_LED)
        if not pointed and not (closed and "clause" in cue.takes and stop == whole.start):
            return None
        return self._finish(ground, place, content, source, whole)

    def _nominal_before(self, ground: Ground, place: Place) -> Saying | None:
        """Read the source, the content as a noun phrase, the cue."""
        cue = place.hit.cue
        if cue.pos != "verb":
            return None
        left = clause_start(ground, place)
        source, whole = find_source(ground, place, left, nearest=False)
        if not source and cue.tense == "converb":
            return None
        start = whole.stop if source else left
        if source and place.first - start < 1:
            before = ground.trimmed(range(left, whole.start))
            fits = self._is_nominal(ground, before, cue.takes)
            return self._finish(ground, place, before, source, whole) if fits else None
        addressee = leading_dative(ground, start, place.first) if "addressee" in cue.takes else range(0)
        if len(addressee):
            start = addressee.stop
        stop = place.first
        while stop > start and ground.bits[stop - 1] & _QUOTATIVE:
            stop -= 1
        medium = medium_phrase(self._lexicon, ground, start, stop)
        start = medium.stop if medium and medium.start == start else start  # "[in a message] an appeal"
        content = ground.trimmed(range(start, stop))
        pointing = _POINTING & ~ended("genitive") if "object" in cue.takes else _POINTING
        if all(ground.bits[at] & pointing for at in content):
            return None
        if not self._is_nominal(ground, content, cue.takes) and not (stop < place.first and "clause" in cue.takes):
            return None
        saying = self._finish(ground, place, content, source, whole)
        if saying is None:
            return None
        whom = addressee if len(addressee) else saying.addressee
        return replace(saying, addressee=whom, open=not source and cue.tense != "passive")

    def _is_nominal(self, ground: Ground, content: range, takes: frozenset[str]) -> bool:
        """Tell whether words can be content without a clause of their own."""
        if not len(content):
            return False
        last = content.stop - 1
        if "object" in takes and ground.bits[last] & _GENITIVE:
            return True
        if "fact" in takes:
            return self._is_fact(ground, content)
        if "naming" in takes:
            return any(ground.bits[at] & _DATIVE for at in range(content.start, last))
        while last > content.start and ground.bits[last] & (role("genitive") | role("postposition")):
            last -= 1
        if ground.words.forms[last].key.endswith(self._nominal) and takes & {"nominal", "infinitive"}:
            return len(content) >= _SHORTEST_CONTENT
        return "any" in takes and not ground.mark(last)

    def _is_fact(self, ground: Ground, content: range) -> bool:
        """Tell whether words name what is or was said to be, not what is to be done: "having known", "the claim"."""
        last = content.stop - 1
        while last > content.start and ground.bits[last] & _MARKER:
            last -= 1
        return self._is_clause_noun(ground, last) or bool(ground.bits[last] & role("allegation"))

    def _empty(self, ground: Ground, place: Place) -> Saying | None:
        """Read a source and a cue with nothing said: the content stands in the sentence beside it."""
        cue = place.hit.cue
        if "clause" not in cue.takes or not ends_sentence(ground, place.last, place):
            return None
        source, whole = find_source(ground, place, place.left, nearest=True)
        if not source or cue.pos != "verb" or has_clause(ground, place.left, whole.start):
            return None
        rest = [at for at in range(place.left, place.first) if at not in whole and not ground.mark(at)]
        if any(not ground.bits[at] & (role("time") | MEDIUM | _LOCATIVE | _GENITIVE | role("adverb")) for at in rest):
            return None
        return Saying(
            unit=place.unit.index, cue=range(place.first, place.last), source=source, content=(), stance=cue.stance,
            medium=medium_phrase(self._lexicon, ground, place.left, place.first, whole),
            frame=(range(place.left, place.last),),
        )  # fmt: skip

    # --- postpositions and parts ------------------------------------------------------------

    def _finish(
        self, ground: Ground, place: Place, content: range, source: tuple[range, ...], whole: range
    ) -> Saying | None:
        content = ground.trimmed(content)
        if not len(content):
            return None
        cue = place.hit.cue
        return Saying(
            unit=place.unit.index, cue=range(place.first, place.last), source=source, content=(content,),
            stance=cue.stance,
            medium=medium_phrase(self._lexicon, ground, place.left, place.first, whole, content),
            addressee=addressee(ground, max(place.left, whole.stop), place.first, whole, content),
            frame=(range(place.left, content.start), range(content.stop, place.last)),
            carried=not source and cue.tense != "passive" and cue.pos == "verb",
        )  # fmt: skip
