"""What came of reading a user's catalogue."""

from __future__ import annotations

from ghatna.catalogue.entry import Entry, Tenure
from ghatna.errors import CatalogueError
from ghatna.model.records import record


@record(frozen=True, slots=True, kw_only=True)
class Post:
    """An office that a catalogue names apart from its holders: its id and its name."""

    id: str
    name: str


Item = Entry | Tenure | Post | CatalogueError | None
"""What a reader gives for a piece of a file; `None` stands for a piece that is sound and of no use here."""


@record(frozen=True, slots=True, kw_only=True)
class CatalogueFacts:
    """A catalogue on the shelf: its name, the format that it came in, and how many entries and tenures it holds."""

    name: str
    format: str
    entries: int
    tenures: int


@record(frozen=True, slots=True, kw_only=True)
class AddReport:
    """What `add` took in: `left_out` pieces were of no use, `bad` ones were wrong; `errors` tells of the first."""

    facts: CatalogueFacts
    left_out: int
    bad: int
    errors: tuple[CatalogueError, ...]
