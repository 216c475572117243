"""What a catalogue tells: entries, the offices that persons held, and matches of a name."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from ghatna.model.entities import Rival, Schema
from ghatna.model.records import record

YEAR, MONTH, DAY = 4, 7, 10
"""Lengths of ISO dates that name a year, a month, a day."""
DECEMBER = 12


@record(frozen=True, slots=True, kw_only=True)
class Detail:
    """One more thing that is known of an entry: the maker of a weapon, the date of a resolution."""

    name: str
    value: str


@record(frozen=True, slots=True, kw_only=True)
class Entry:
    """One person, body or thing of a catalogue.

    `name` is the name to show when the reader's language is not known; `country` is ISO 3166-1 alpha-2 in
    lower case (`eu` for the European Union); `source` names where the row is from and `checked` the month in
    which it was last gone over.
    """

    dataset: str
    id: str
    schema: Schema
    name: str
    name_en: str | None = None
    name_gu: str | None = None
    name_hi: str | None = None
    aliases: tuple[str, ...] = ()
    country: str | None = None
    wikidata: str | None = None
    kind: str | None = None
    details: tuple[Detail, ...] = ()
    source: str | None = None
    checked: str | None = None


@record(frozen=True, slots=True, kw_only=True)
class Tenure:
    """A person in an office: `begin` and `end` are ISO dates as precise as known.

    Without `end` the person held the office when the row was last `checked`; without `begin` nobody noted
    when it began. `office` is a slug (`head_of_state`, `chief_minister:gujarat`) or, in a user's own
    catalogue, the id of the post.
    """

    dataset: str
    person: str
    office: str
    country: str | None = None
    title_en: str | None = None
    title_gu: str | None = None
    title_hi: str | None = None
    begin: str | None = None
    end: str | None = None
    source: str | None = None
    checked: str | None = None

    def covers(self, day: date) -> bool:
        """Say whether the office may have been held on `day`; the day of handing over belongs to both."""
        if self.begin is not None and day < first_day(self.begin):
            return False
        return self.end is None or day <= last_day(self.end)

    def is_sure(self, day: date) -> bool:
        """Say whether the dates settle that the office was held on `day`.

        False where a date is only a year or month and `day` falls into it, where `begin` is not known, and
        where the row has no end and was last checked before `day`.
        """
        if not self.covers(day) or self.begin is None or day < last_day(self.begin):
            return False
        if self.end is not None:
            return day <= first_day(self.end)
        return self.checked is not None and day <= last_day(self.checked)


@record(frozen=True, slots=True, kw_only=True)
class CatalogueMatch:
    """An entry that a name may mean: `score` 0-1, the other entries considered, and the reasons in words."""

    entry: Entry
    score: float
    rivals: tuple[Rival, ...]
    why: tuple[str, ...]


def first_day(value: str) -> date:
    """Give the first day of an ISO date that may name only a year or a month. Raises ValueError for others."""
    if len(value) == YEAR:
        return date(int(value), 1, 1)
    if len(value) == MONTH:
        return date(int(value[:4]), int(value[5:]), 1)
    return date.fromisoformat(value)


def last_day(value: str) -> date:
    """Give the last day of an ISO date that may name only a year or a month. Raises ValueError for others."""
    first = first_day(value)
    if len(value) == YEAR:
        return date(first.year, DECEMBER, 31)
    if len(value) == MONTH:
        return date(first.year, first.month, monthrange(first.year, first.month)[1])
    return first


def is_day(value: str) -> bool:
    """Say whether `value` is an ISO date: a year, a month or a day."""
    if len(value) not in (YEAR, MONTH, DAY) or not value.replace("-", "").isascii():
        return False
    if any(value[at] != "-" for at in (4, 7) if at < len(value)):
        return False
    try:
        first_day(value)
    except ValueError:
        return False
    return True
