"""The reading: all that one article gives."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ghatna.model.document import Document
from ghatna.model.entities import Entity, Mention
from ghatna.model.events import Attribution, Event
from ghatna.model.parts import Defect, Note, Quantity, Sentence, Time
from ghatna.model.records import record

SCHEMA = "ghatna/reading/1"


@record(frozen=True, slots=True, kw_only=True)
class MadeBy:
    """What made a reading: enough to make the same one again."""

    ghatna: str
    packs: Mapping[str, str]
    gazetteer: str | None = None


@record(frozen=True, slots=True, kw_only=True)
class Reading:
    """One article's reading; see docs/record.md for every field."""

    schema: str = SCHEMA
    document: Document
    made_by: MadeBy
    sentences: tuple[Sentence, ...] = ()
    defects: tuple[Defect, ...] = ()
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    times: tuple[Time, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    events: tuple[Event, ...] = ()
    notes: tuple[Note, ...] = ()

    def to_dicts(self, layer: str) -> list[dict[str, Any]]:
        """Give one layer ("times", "events", ...) as a list of plain dicts, for data frames.

        Each dict of a cell with a span also holds its `words`; cells within a cell are columns of
        their own (`trigger_start`, `date_value`, `gloss_en`).

        Raises:
            UsageError: The reading has no such layer.
        """
        from ghatna.model.render import layer_dicts  # noqa: PLC0415 the renderer knows this type

        return layer_dicts(self, layer)

    def _repr_html_(self) -> str:
        """Give the text with what was read marked, for notebooks."""
        from ghatna.model.render import render_html  # noqa: PLC0415 the renderer knows this type

        return render_html(self)
