"""The layers of a reading that say what the words say: sentences, defects, times, quantities, notes."""

from __future__ import annotations

from typing import Literal

from ghatna.model.records import record

SentenceKind = Literal["sentence", "headline", "subheading", "dateline", "byline", "caption", "boilerplate"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Mod = Literal[
    "START", "MID", "END", "APPROX", "MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS",
    "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER",
]  # fmt: skip
Comparator = Literal["exact", "about", "more_than", "at_least", "less_than", "at_most", "range"]


@record(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence, or a line of another kind, with its half-open span."""

    id: str
    start: int
    end: int
    kind: SentenceKind


@record(frozen=True, slots=True, kw_only=True)
class Defect:
    """Something wrong with the text itself; `message` says what was made of it."""

    id: str
    type: str
    start: int
    end: int
    message: str


@record(frozen=True, slots=True, kw_only=True)
class TimeAlternative:
    """Another day that an ambiguous time expression may mean."""

    value: str
    begin: str | None = None
    until: str | None = None


@record(frozen=True, slots=True, kw_only=True)
class Time:
    """A TIMEX3 expression and the interval that it means.

    `begin` and `until` are ISO 8601, half-open, as precise as the words and no more; `None` is
    open. `anchor` is "document", another time's id, an event's id or `None`. `rule` is the pack
    line that fired.
    """

    id: str
    start: int
    end: int
    type: TimeType
    value: str
    mod: Mod | None = None
    begin: str | None = None
    until: str | None = None
    anchor: str | None = None
    alternatives: tuple[TimeAlternative, ...] = ()
    rule: str | None = None


@record(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number with what it counts or measures.

    `unit` is UCUM, ISO 4217 for money, `{person}` and the like for counts, `None` if the text
    gives none. `of` is the words of what is counted, `pair` the id of the same figure in another
    unit, `consistent` whether the two agree.
    """

    id: str
    start: int
    end: int
    value: float
    upper: float | None = None
    unit: str | None = None
    of: str | None = None
    comparator: Comparator = "exact"
    pair: str | None = None
    consistent: bool | None = None


@record(frozen=True, slots=True, kw_only=True)
class Note:
    """A coded remark on the reading: why a cell is empty, what was changed, what was passed over."""

    code: str
    message: str
    start: int | None = None
    end: int | None = None
