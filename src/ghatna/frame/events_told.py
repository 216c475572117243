"""What the layers before have read of a text, and its cells by the sentence in which they stand."""

from __future__ import annotations

from operator import itemgetter

from ghatna.frame.events_drafts import Draft
from ghatna.frame.events_near import Placed, PlacedAttributions
from ghatna.frame.events_part import Part
from ghatna.model.entities import Entity, Mention
from ghatna.model.events import Attribution
from ghatna.model.parts import Quantity, Sentence, Time
from ghatna.model.records import record
from ghatna.model.words import Words

# How many triggers show what a text is about.
_TELLING = 6


@record(frozen=True, slots=True, kw_only=True)
class Told:
    """What the layers before have read of one text; `bodies` pairs persons with whom they speak for, by ids."""

    text: str
    words: Words
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    times: tuple[Time, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    published: str | None = None
    bodies: tuple[tuple[str, str], ...] = ()


class Near:
    """The cells of a text by the sentence in which they stand."""

    def __init__(
        self, told: Told, stretches: tuple[Sentence, ...], parts: tuple[Part, ...], forces: tuple[Part, ...],
        entities: dict[str, Entity],
    ) -> None:  # fmt: skip
        self.forces = Placed(forces, lambda one: one.first)
        self.parts = Placed(parts, lambda one: one.first)
        self.times = Placed(told.times, lambda one: one.start)
        self.figures = Placed(told.quantities, lambda one: one.start)
        self.said = PlacedAttributions(told.attributions, stretches)
        self._types: dict[str, int] = {}
        self._counted = 0
        self.historic = False
        kinds = {one.id: one.schema for one in entities.values() if one.schema != "NamedEvent"}
        named = [one for one in told.mentions if one.form != "pronoun" and one.entity in kinds]
        self._names = Placed(tuple((one.start, one.end) for one in named), itemgetter(0))
        # "Resolution 12 was passed": the name of a paper holds the noun of the deed.
        self.papers = frozenset((one.start, one.end) for one in named if kinds[one.entity] == "Document")

    def count(self, kind: str) -> None:
        """Count one more trigger of the text of a type."""
        self._types[kind] = self._types.get(kind, 0) + 1
        self._counted += 1

    def again(self, kind: str) -> int:
        """Give how many other triggers of the text have a type, -1 where it has too few to say what it is about."""
        return self._types.get(kind, 0) - 1 if self._counted >= _TELLING else -1

    def has_figures(self, sentence: Sentence) -> bool:
        """Tell whether a quantity stands in a sentence."""
        return bool(self.figures.between(sentence.start, sentence.end))

    def blocked(self, sentence: Sentence) -> tuple[tuple[int, int], ...]:
        """Give the words that tell of no happening: times, and names of persons, bodies and things."""
        timed = ((one.start, one.end) for one in self.times.between(sentence.start, sentence.end))
        return (*self._names.between(sentence.start, sentence.end), *timed)


def occasions(told: Told, drafts: list[Draft]) -> list[str]:
    """Give for each trigger the entity of the happening that a noun in it names ("the quake"), "" where none does."""
    named = {one.id for one in told.entities if one.schema == "NamedEvent"}
    ends: dict[int, str] = {one.end: one.entity for one in told.mentions if one.entity in named}
    words = told.words
    return [
        next((ends[end] for end in words.ends[draft.hit.first : draft.hit.last + 1] if end in ends), "")
        for draft in drafts
    ]


def timed_words(told: Told) -> frozenset[int]:
    """Give the words of the text that say when."""
    words = told.words
    stretches = (words.between(one.start, one.end) for one in told.times if one.type in {"DATE", "TIME"})
    return frozenset(at for stretch in stretches for at in stretch)
