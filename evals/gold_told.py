"""Give a gold report as the layers below events would read it, so that events can be measured and fitted alone."""

from typing import Any, cast

from gold_model import Report
from gold_model import Span as GoldSpan

from ghatna.frame.events_told import Told
from ghatna.model.entities import Entity, Mention
from ghatna.model.events import Attribution
from ghatna.model.parts import Quantity, Sentence, Time
from ghatna.model.spans import Span
from ghatna.packs.words import WordSplitter


def told(report: Report, splitter: WordSplitter) -> Told:
    """Give the report's own sentences, mentions, entities, times, quantities and sayings."""
    kinds = {mention.entity: mention.kind for mention in report.mentions}
    names = {mention.entity: mention.span.text for mention in report.mentions if mention.form == "name"}
    return Told(
        text=report.text,
        words=splitter.split(report.text),
        sentences=tuple(
            Sentence(id=f"s{n}", start=unit.span.start, end=unit.span.end, kind=cast("Any", unit.kind))
            for n, unit in enumerate(report.units, 1)
        ),
        mentions=tuple(
            Mention(id=f"m{n}", entity=one.entity, start=one.span.start, end=one.span.end, form=cast("Any", one.form))
            for n, one in enumerate(report.mentions, 1)
        ),
        entities=tuple(
            Entity(id=name, schema=cast("Any", kind), name=names.get(name, name)) for name, kind in kinds.items()
        ),
        times=tuple(
            Time(id=f"t{n}", start=one.span.start, end=one.span.end, type=cast("Any", one.type), value=one.value)
            for n, one in enumerate(report.times, 1)
        ),
        quantities=tuple(
            Quantity(id=f"q{n}", start=one.span.start, end=one.span.end, value=one.value, unit=one.unit)
            for n, one in enumerate(report.quantities, 1)
        ),
        attributions=tuple(
            Attribution(
                id=one.id,
                source=one.source,
                source_span=one.source_span and _span(one.source_span),
                cue=one.cue and _span(one.cue),
                content=tuple(_span(part) for part in one.content),
                kind=cast("Any", one.kind),
                stance=cast("Any", one.stance),
                via=one.via,
            )
            for one in report.sayings
        ),
        published=report.published.isoformat(),
    )


def _span(span: GoldSpan) -> Span:
    return Span(start=span.start, end=span.end)
