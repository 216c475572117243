"""A phrase of a table, as it was found in a text."""

from __future__ import annotations

from typing import Generic, TypeVar

from ghatna.model.records import record

T = TypeVar("T")


@record(frozen=True, slots=True)
class Phrase(Generic[T]):
    """A phrase found in a text: word indices `[first, last]`, its meaning, the case ending of its last word.

    `ending` is "" where the last word stands as the table writes it.
    """

    first: int
    last: int
    meaning: T
    ending: str = ""
