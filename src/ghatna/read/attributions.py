"""Find who said what: source, cue and content of each statement, as spans of the text."""

from __future__ import annotations

from typing import Literal

from ghatna.model.events import SpeechKind
from ghatna.model.parts import Sentence
from ghatna.model.records import replace
from ghatna.model.said import FoundAttribution
from ghatna.model.spans import Span
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter
from ghatna.read.attributions_bare import fill_empty, find_bare
from ghatna.read.attributions_denials import link_denials
from ghatna.read.attributions_early import EarlyReader
from ghatna.read.attributions_ground import Ground, Saying, make_units
from ghatna.read.attributions_heads import find_speakers
from ghatna.read.attributions_late import LateReader
from ghatna.read.attributions_stance import StanceReader
from ghatna.read.attributions_words import SpeechLexicon, role
from ghatna.read.citation import Citations
from ghatna.read.quotations import Quotation, find_quotations
from ghatna.read.tag_features import WordTable

_READ_KINDS = frozenset({"sentence", "headline", "subheading", "caption"})
_SHORTEST_MIXED = 2
_MOSTLY = 0.9
# Marks that part a name or a word that the report does not make its own.
_SINGLE = frozenset("'\u2018\u2019\u201b")
_LONGEST_PRONOUN = 2
_GENITIVE = role("genitive")
_VERBAL = role("auxiliary") | role("verb")
_PRONOUN = role("agent") | role("subject")
_NO_PRONOUN = role("first") | role("determiner") | role("relative")
# Nobody writes longer sentences; a bound keeps the cost linear for text that is none.
_LONGEST_SENTENCE = 1000
_FARTHEST = 40
# How many words before a source a relative pronoun stands at most that its verb takes up.
_BESIDE = 3
Order = Literal["early", "late"]


class AttributionFinder:
    """Finds statements by one pack's cues; `verb_order` of the pack says where its verb stands.

    `table` tells how common words are; without it two cases that look alike stay in doubt.
    """

    def __init__(self, pack: Pack, splitter: WordSplitter, table: WordTable | None = None) -> None:
        self._lexicon = SpeechLexicon(pack, splitter, Citations(splitter, table))
        order: Order = pack.setting("verb_order", "early")
        self._reader: LateReader | EarlyReader = (
            LateReader(self._lexicon, _nominal_endings(pack, splitter), _clause_nouns(pack, splitter))
            if order == "late"
            else EarlyReader(self._lexicon)
        )
        self._head_first = order == "early"
        self._stance = StanceReader(pack, splitter)
        self._quotes_apart = bool(pack.setting("quoted_words_apart"))
        self._whom = splitter.firsts(pack.setting("object_relatives", ()))

    def find(self, text: str, words: Words, sentences: tuple[Sentence, ...]) -> tuple[FoundAttribution, ...]:
        """Give the statements in the order of their content; cost is linear in the text's length."""
        quotations = find_quotations(text, words)
        ground = Ground(
            text=text,
            words=words,
            bits=self._lexicon.bits(words),
            units=make_units(words, sentences),
            quotations=quotations,
            quoted_from=[quotation.opened for quotation in quotations],
        )
        sayings: list[Saying] = []
        for unit in ground.units:
            if unit.sentence.kind in _READ_KINDS and unit.last - unit.first <= _LONGEST_SENTENCE:
                sayings.extend(self._reader.read(ground, unit))
        sayings = [one for one in find_bare(ground, fill_empty(ground, sayings)) if not self._judges(ground, one)]
        sayings = [self._stance.refine(ground, saying) for saying in sayings]
        if self._quotes_apart:
            sayings = _with_quoted_words(ground, sayings)
        return _conclude(ground, sayings, head_first=self._head_first)

    def _judges(self, ground: Ground, saying: Saying) -> bool:
        """Tell whether a verb of saying only tells what somebody makes of it: "fired a rocket, [which] Peru called"."""
        if not saying.source or not saying.content or not self._whom:
            return False
        who = saying.source[0].start
        beside = range(max(saying.content[-1].stop, who - _BESIDE), who)
        return any(ground.words.forms[at].key in self._whom for at in beside)


def _nominal_endings(pack: Pack, splitter: WordSplitter) -> tuple[str, ...]:
    """Give the endings that make a verb a noun, in their normal form."""
    rows = pack.table("verb_endings").having("tense", "nominal")
    return tuple(splitter.ending_key(row["ending"]) for row in rows)


def _clause_nouns(pack: Pack, splitter: WordSplitter) -> frozenset[str]:
    """Give the words that make the whole clause before them a noun, as "having been" might."""
    rows = pack.table("verb_endings").having("tense", "clause_noun")
    return splitter.firsts(row["ending"] for row in rows)


def _with_quoted_words(ground: Ground, sayings: list[Saying]) -> list[Saying]:
    """Add to each statement that quotes in part one more for each quotation inside it: the very words.

    A quotation that ends the statement is what it says, and `kind` shows that it is quoted: "the plan 'was a mistake'".
    """
    out: list[Saying] = []
    for saying in sayings:
        out.append(saying)
        if not saying.cue or _kind(ground, saying) != "mixed":
            continue
        for part in saying.content:
            at = part.start
            while at < part.stop:
                found = ground.quotation_over(at)
                if found is None:
                    at += 1
                    continue
                at = found.after
                long = found.last - found.first >= _SHORTEST_MIXED
                goes_on = len(ground.trimmed(range(found.after, part.stop))) > 0
                double = ground.mark(found.opened) not in _SINGLE
                if found.closed and long and goes_on and double and not _is_title(ground, found):
                    out.append(replace(saying, content=(range(found.first, found.last),)))
    return out


def _is_title(ground: Ground, quotation: Quotation) -> bool:
    """Tell whether quoted words only name something: a genitive follows them, and no verb stands in them."""
    if quotation.after >= len(ground.bits) or not ground.bits[quotation.after] & _GENITIVE:
        return False
    return not any(ground.bits[at] & _VERBAL for at in range(quotation.first, quotation.last))


def _conclude(ground: Ground, sayings: list[Saying], *, head_first: bool) -> tuple[FoundAttribution, ...]:
    """Give the statements as spans, each tied to the one that passes it on or that it goes on from."""
    out: list[FoundAttribution] = []
    last_named: int | None = None
    last: int | None = None
    denied = link_denials(ground, sayings)
    for place, saying in enumerate(sayings):
        pronoun = _is_pronoun(ground, saying)
        carried = last_named if pronoun else last if saying.carried and not saying.source else None
        if saying.source:
            last = place
            last_named = last_named if pronoun else place
        parts = tuple(part for part in saying.source if len(part))
        sources = _spans(ground, parts)
        out.append(
            FoundAttribution(
                sources=sources,
                speakers=find_speakers(ground, parts, head_first=head_first),
                source_span=Span(start=sources[0].start, end=sources[-1].end) if sources else None,
                cue=_span(ground, saying.cue),
                content=_spans(ground, saying.content),
                kind=_kind(ground, saying),
                stance=saying.stance,
                medium=_span(ground, saying.medium),
                addressee=_span(ground, saying.addressee),
                via=_via(sayings, place),
                denies=denied[place],
                carried=carried,
                frame=_spans(ground, saying.frame),
                tentative=saying.tentative,
                open=saying.open,
                head_first=head_first,
            )
        )
    return tuple(out)


def _is_pronoun(ground: Ground, saying: Saying) -> bool:
    """Tell whether a lone pronoun of the third person is all that stands for the source."""
    if len(saying.source) != 1 or not 0 < len(saying.source[0]) <= _LONGEST_PRONOUN:
        return False
    bits = ground.bits[saying.source[0].start]
    return bool(bits & _PRONOUN) and not bits & _NO_PRONOUN


def _spans(ground: Ground, parts: tuple[range, ...]) -> tuple[Span, ...]:
    return tuple(span for part in parts if (span := _span(ground, part)) is not None)


def _span(ground: Ground, part: range) -> Span | None:
    """Give the span of a range of words."""
    if not len(part):
        return None
    words = ground.words
    return Span(start=words.starts[part.start], end=words.ends[part.stop - 1])


def _via(sayings: list[Saying], place: int) -> int | None:
    """Give the statement in whose content this one's cue stands, the nearest where several do."""
    cue = sayings[place].cue
    if not len(cue):
        return None
    best: int | None = None
    for other in range(max(0, place - _FARTHEST), min(len(sayings), place + _FARTHEST)):
        saying = sayings[other]
        if other == place or not any(cue.start in part for part in saying.content):
            continue
        if best is None or saying.content[0].start > sayings[best].content[0].start:
            best = other
    return best


def _kind(ground: Ground, saying: Saying) -> SpeechKind:
    """Tell by its quotation marks whether a content is quoted whole, in part, or not at all."""
    total = quoted = 0
    for part in saying.content:
        total += len(part)
        at = part.start
        while at < part.stop:
            found = ground.quotation_over(at)
            if found is None:
                at += 1
                continue
            if found.last - found.first >= _SHORTEST_MIXED:
                quoted += min(found.after, part.stop) - at
            at = found.after
    if quoted >= _MOSTLY * total:
        return "direct"
    return "mixed" if quoted else "indirect"
