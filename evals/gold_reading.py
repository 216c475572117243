"""Turn a gold report into the reading that a perfect reader would give: input for views, digests and pages."""

import datetime as dt
import hashlib
import re
from dataclasses import replace

from gold_model import Event as GoldEvent
from gold_model import Report, Saying
from gold_model import Span as GoldSpan

from ghatna.model import (
    Attribution,
    Defect,
    Document,
    Entity,
    Event,
    EventDate,
    MadeBy,
    Mention,
    Quantity,
    Reading,
    Sentence,
    Span,
    Time,
)

DAY = re.compile(r"\d{4}-\d\d-\d\d")
SCRIPTS = {"gu": "Gujr", "hi": "Deva", "en": "Latn"}


def make_reading(report: Report) -> Reading:
    """Give the reading that holds just the cells of a gold report."""
    document = Document(
        id=report.id,
        source=f"{report.id}.txt",
        lang=report.lang,
        script=SCRIPTS.get(report.lang),
        published=report.published.isoformat(),
        published_basis="given",
        text=report.text,
        sha256=hashlib.sha256(report.text.encode()).hexdigest(),
    )
    return Reading(
        document=document,
        made_by=MadeBy(ghatna="gold", packs={report.lang: "gold"}),
        sentences=tuple(
            Sentence(id=f"s{n}", start=u.span.start, end=u.span.end, kind=u.kind) for n, u in enumerate(report.units, 1)
        ),
        defects=tuple(
            Defect(id=f"d{n}", type=d.type, start=d.span.start, end=d.span.end, message="")
            for n, d in enumerate(report.defects, 1)
        ),
        entities=make_entities(report),
        mentions=tuple(
            Mention(id=f"m{n}", entity=m.entity, start=m.span.start, end=m.span.end, form=m.form)
            for n, m in enumerate(report.mentions, 1)
        ),
        times=tuple(
            with_interval(Time(id=f"t{n}", start=t.span.start, end=t.span.end, type=t.type, value=t.value, mod=t.mod))
            for n, t in enumerate(report.times, 1)
        ),
        quantities=tuple(
            Quantity(
                id=f"q{n}",
                start=q.span.start,
                end=q.span.end,
                value=q.value,
                upper=q.upper,
                unit=q.unit,
                comparator=q.comparator,
            )
            for n, q in enumerate(report.quantities, 1)
        ),
        attributions=tuple(make_attribution(saying) for saying in report.sayings),
        events=tuple(make_event(event, number) for number, event in enumerate(report.events, 1)),
    )


def make_entities(report: Report) -> tuple[Entity, ...]:
    """Give one entity a chain of mentions, named by its longest name, else by its longest description."""
    out: dict[str, Entity] = {}
    for mention in report.mentions:
        facts = dict(mention.facts)
        before = out.get(mention.entity)
        entity = before or Entity(id=mention.entity, schema=mention.kind, name="")
        rank = {"name": 2, "demonym": 1, "nominal": 1}
        named = [
            (rank.get(m.form, 0), len(m.span.text), m.span.text) for m in report.mentions if m.entity == mention.entity
        ]
        out[mention.entity] = replace(
            entity,
            name=max(named)[2],
            name_en=facts.get("en") or entity.name_en,
            roles=(facts["role"],) if "role" in facts else entity.roles,
            country=facts.get("country") or entity.country,
        )
    return tuple(out.values())


def with_interval(time: Time) -> Time:
    """Give a time of one day its interval; others stay open."""
    found = DAY.match(time.value)
    if not found:
        return replace(time, begin=time.value if time.value[:1].isdigit() else None)
    try:
        day = dt.date.fromisoformat(found[0])
    except ValueError:
        return time
    return replace(time, begin=found[0], until=(day + dt.timedelta(days=1)).isoformat())


def make_attribution(saying: Saying) -> Attribution:
    """Give one attribution."""
    return Attribution(
        id=saying.id,
        source=saying.source,
        source_span=span(saying.source_span) if saying.source_span else None,
        cue=span(saying.cue) if saying.cue else None,
        content=tuple(span(c) for c in saying.content),
        kind=saying.kind,
        stance=saying.stance,
        medium=saying.medium,
        addressee=saying.addressee,
        via=saying.via,
    )


def make_event(event: GoldEvent, number: int) -> Event:
    """Give one event; evidence is the unit that it stands in."""
    found = DAY.match(event.date or "")
    return Event(
        id=f"v{number}",
        type=event.type,
        mode=event.mode,
        actor=event.actor,
        recipient=event.recipient,
        place=event.place[0] if event.place else None,
        place_basis="stated" if event.place else None,
        date=EventDate(
            value=event.date, begin=found[0] if found else event.date, basis="stated" if event.date else None
        ),
        status=event.status,
        according_to=event.by,
        trigger=span(event.trigger),
        evidence=(span(event.unit.span),),
        items=event.items,
        same_as=f"v{event.same}" if event.same else None,
    )


def span(words: GoldSpan) -> Span:
    """Give a gold span as a span of the model."""
    return Span(start=words.start, end=words.end)
