"""What was read of each sentence, looked up by place: a text's cost must not grow with the square of its length."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from ghatna.model.events import Attribution
from ghatna.model.parts import Sentence
from ghatna.model.spans import Span
from ghatna.model.words import Words

T = TypeVar("T")
# Longer "sentences" are tables or noise: they are read piece by piece, so that cost stays linear.
_LONGEST_STRETCH = 250


class Placed(Generic[T]):
    """Cells in order of a place, found again by a range of places."""

    def __init__(self, cells: tuple[T, ...], place: Callable[[T], int]) -> None:
        self._cells = tuple(sorted(cells, key=place))
        self._places = [place(cell) for cell in self._cells]

    def between(self, start: int, end: int) -> tuple[T, ...]:
        """Give the cells whose place lies in `[start, end)`, in order."""
        places = self._places
        if not places or places[-1] < start:
            return ()
        first = last = bisect_left(places, start)
        while last < len(places) and places[last] < end:
            last += 1
        return self._cells[first:last]


class PlacedAttributions:
    """Attributions by the sentences that their contents and cues touch."""

    def __init__(self, attributions: tuple[Attribution, ...], sentences: tuple[Sentence, ...]) -> None:
        starts = [sentence.start for sentence in sentences]
        self._near: dict[int, list[Attribution]] = {}
        for one in attributions:
            spans: tuple[Span, ...] = one.content if one.cue is None else (*one.content, one.cue)
            touched = {
                at
                for span in spans
                for at in range(max(0, bisect_right(starts, span.start) - 1), bisect_left(starts, span.end))
            }
            for at in sorted(touched):
                self._near.setdefault(starts[at], []).append(one)

    def of(self, sentence: Sentence) -> tuple[Attribution, ...]:
        """Give the attributions that touch a sentence, in order."""
        return tuple(self._near.get(sentence.start, ()))


def give_stretches(words: Words, sentences: tuple[Sentence, ...]) -> Iterator[Sentence]:
    """Give the sentences, those of too many words cut into pieces."""
    for sentence in sentences:
        inside = words.between(sentence.start, sentence.end)
        if len(inside) <= _LONGEST_STRETCH:
            yield sentence
            continue
        for at in range(inside.start, inside.stop, _LONGEST_STRETCH):
            last = min(at + _LONGEST_STRETCH, inside.stop) - 1
            yield Sentence(id=f"{sentence.id}/{at}", start=words.starts[at], end=words.ends[last], kind=sentence.kind)
