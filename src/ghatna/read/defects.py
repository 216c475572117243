"""Find what is wrong with the text itself: torn brackets, stray marks, captions, broken encodings, wavering names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ghatna.model.entities import Mention
from ghatna.model.parts import Defect, Quantity, Sentence, Time
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter
from ghatna.read.encoding_faults import find_encoding_faults
from ghatna.read.mark_faults import find_brackets, find_mixed_digits, find_quotes, find_stray_marks
from ghatna.read.name_faults import find_spellings
from ghatna.read.phrase_faults import PhraseFaults
from ghatna.read.weekday_faults import WeekdayFaults


class DefectFinder:
    """Finds defects by one pack's data."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        self._phrases = PhraseFaults(pack, splitter)
        self._weekdays = WeekdayFaults(pack, splitter)

    def find(
        self,
        text: str,
        words: Words,
        sentences: tuple[Sentence, ...],
        *,
        times: tuple[Time, ...] = (),
        quantities: tuple[Quantity, ...] = (),
        mentions: tuple[Mention, ...] = (),
    ) -> tuple[Defect, ...]:
        """Give the defects in text order; each says what was made of it."""
        marks = [at for at, form in enumerate(words.forms) if form.kind == "mark"]
        found: list[tuple[str, int, int, str]] = [
            *find_stray_marks(words, marks),
            *find_brackets(words, marks, sentences),
            *find_quotes(text, words, marks),
            *find_mixed_digits(words),
            *find_encoding_faults(text),
            *_captions(sentences),
            *_repeated_lines(text, sentences),
            *_conversions(quantities),
            *self._weekdays.find(text, words, times),
            *self._phrases.find(words, sentences),
            *find_spellings(words, mentions),
        ]
        return tuple(
            Defect(id=f"d{number}", type=kind, start=start, end=end, message=message)
            for number, (kind, start, end, message) in enumerate(_distinct(found), start=1)
        )


def _distinct(found: Iterable[tuple[str, int, int, str]]) -> Iterator[tuple[str, int, int, str]]:
    """Give the faults in text order, each once."""
    seen = set()
    for fault in sorted(found, key=lambda f: (f[1], f[2], f[0])):
        if fault[:3] not in seen:
            seen.add(fault[:3])
            yield fault


def _captions(sentences: tuple[Sentence, ...]) -> Iterator[tuple[str, int, int, str]]:
    """Give the captions and credits that stand between sentences of the body."""
    body = [number for number, sentence in enumerate(sentences) if sentence.kind == "sentence"]
    for number, sentence in enumerate(sentences):
        if sentence.kind == "caption" and body and body[0] < number < body[-1]:
            yield "caption_in_body", sentence.start, sentence.end, "a caption or photo credit; not read as a statement"


_SHORTEST_REPEAT = 40


def _repeated_lines(text: str, sentences: tuple[Sentence, ...]) -> Iterator[tuple[str, int, int, str]]:
    """Give the sentences that stand in the text a second time, letter for letter."""
    seen: set[str] = set()
    for sentence in sentences:
        words = text[sentence.start : sentence.end]
        if len(words) >= _SHORTEST_REPEAT:
            if words in seen:
                yield "repeated_text", sentence.start, sentence.end, "stands in the text before; counted once"
            seen.add(words)


def _conversions(quantities: tuple[Quantity, ...]) -> Iterator[tuple[str, int, int, str]]:
    """Give the figures that do not agree with the same figure in another unit."""
    by_id = {quantity.id: quantity for quantity in quantities}
    for quantity in quantities:
        other = by_id.get(quantity.pair or "")
        if other and quantity.consistent is False and quantity.start < other.start:
            message = "the two figures are not the same amount; both are kept"
            yield "inconsistent_conversion", quantity.start, other.end, message
