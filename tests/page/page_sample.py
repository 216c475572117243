"""A reading with a cell of every kind, made by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ghatna.model import (
    Attribution,
    Defect,
    Entity,
    Event,
    EventDate,
    Mention,
    Note,
    Quantity,
    Reading,
    Sentence,
    Span,
    Time,
)
from readings import bare_reading, find_span

Cut = Callable[[str], Span]

TEXT = (
    "રોઝા કિસ્પે હેલસિંકી પહોંચ્યાં\n"
    "હેલસિંકી, 17 માર્ચ: પેરુનાં મંત્રી રોઝા કિસ્પે બુધવારે હેલસિંકી પહોંચ્યાં હતાં. "
    "તેમણે ફિનલેન્ડને 170 કિલોમીટર લાંબો કરાર આપવાનું વચન આપ્યું. 99 માઇલ). "
    "“અમે શસ્ત્રો નહીં ખરીદીએ,” કિસ્પેએ કહ્યું. તે ઑક્ટોબરમાં લીમા જશે."
)
NAMES = {"quispe": "રોઝા કિસ્પે", "helsinki": "હેલસિંકી", "finland": "ફિનલેન્ડ", "lima": "લીમા"}
ENTITIES = (
    Entity(id="quispe", schema="Person", name="રોઝા કિસ્પે", name_en="Rosa Quispe", roles=("minister",), country="pe"),
    Entity(
        id="helsinki", schema="Place", name="હેલસિંકી", name_en="Helsinki", country="fi", feature="PPLC",
        latitude=60.17, longitude=24.94, score=0.9,
    ),
    Entity(
        id="finland", schema="Country", name="ફિનલેન્ડ", name_en="Finland", country="fi", feature="PCLI",
        latitude=64.0, longitude=26.0,
    ),
    Entity(
        id="lima", schema="Place", name="લીમા", name_en="Lima", country="pe", feature="ADM1",
        latitude=-12.04, longitude=-77.03, score=0.9,
    ),
)  # fmt: skip


def make_sample(identity: str = "sample", text: str = TEXT) -> Reading:
    """Give a reading; with another `text` the cells stand where they stand, for hostile articles."""

    def cut(words: str) -> Span:
        span = find_span(TEXT, words)
        return Span(start=min(span.start, len(text)), end=min(span.end, len(text)))

    def at(words: str) -> dict[str, int]:
        return {"start": cut(words).start, "end": cut(words).end}

    made = bare_reading(
        text,
        "gu",
        sentences=(Sentence(id="s1", start=0, end=min(30, len(text)), kind="headline"),),
        defects=(Defect(id="d1", type="orphan_parenthesis", message="left out", **at("99 માઇલ).")),),
        entities=ENTITIES,
        mentions=tuple(
            Mention(id=f"m{number}", entity=one, form="name", **at(name))
            for number, (one, name) in enumerate(NAMES.items())
        ),
        times=(Time(id="t1", type="DATE", value="2024-03-13", begin="2024-03-13", until="2024-03-14", **at("બુધવારે")),),
        quantities=(Quantity(id="q1", value=170, unit="km", **at("170 કિલોમીટર")),),
        attributions=(
            Attribution(
                id="a1", source=("quispe",), cue=cut("કહ્યું"), content=(cut("અમે શસ્ત્રો નહીં ખરીદીએ"),), kind="direct"
            ),
        ),
        events=make_events(cut),
        notes=(Note(code="sample", message="made by hand"),),
    )
    return replace(made, document=replace(made.document, id=identity, source=f"{identity}.txt", published="2024-03-17"))


def make_events(cut: Cut) -> tuple[Event, ...]:
    """Give what happened, what is planned and what is denied."""
    return (
        Event(
            id="v1", type="MOVE", status="happened", actor=("quispe",), place="helsinki", place_basis="stated",
            trigger=cut("પહોંચ્યાં હતાં"), score=0.9, rule="gu.move.1",
            date=EventDate(value="2024-03-13", begin="2024-03-13", until="2024-03-14", basis="stated"),
        ),
        Event(
            id="v2", type="AGREE", status="planned", actor=("quispe",), recipient=("finland",),
            trigger=cut("વચન આપ્યું"), quantities=("q1",),
        ),
        Event(
            id="v3", type="MOVE", status="denied", actor=("quispe",), place="lima", trigger=cut("જશે"),
            according_to="a1",
        ),
    )  # fmt: skip
