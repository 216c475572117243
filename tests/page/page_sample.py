"""A reading with a cell of every kind, made by hand."""

from __future__ import annotations

from ghatna.model import (
    Attribution,
    Defect,
    Document,
    Entity,
    Event,
    EventDate,
    MadeBy,
    Mention,
    Note,
    Quantity,
    Reading,
    Sentence,
    Span,
    Time,
)

TEXT = (
    "રોઝા કિસ્પે હેલસિંકી પહોંચ્યાં\n"
    "હેલસિંકી, 17 માર્ચ: પેરુનાં મંત્રી રોઝા કિસ્પે બુધવારે હેલસિંકી પહોંચ્યાં હતાં. "
    "તેમણે ફિનલેન્ડને 170 કિલોમીટર લાંબો કરાર આપવાનું વચન આપ્યું. 99 માઇલ). "
    "“અમે શસ્ત્રો નહીં ખરીદીએ,” કિસ્પેએ કહ્યું. તે ઑક્ટોબરમાં લીમા જશે."
)


def find(words: str, start: int = 0) -> Span:
    at = TEXT.index(words, start)
    return Span(start=at, end=at + len(words))


def make_sample(identity: str = "sample", text: str = TEXT) -> Reading:
    """Give a reading; with another `text` the cells stand where they stand, for hostile articles."""

    def cut(span: Span) -> Span:
        return Span(start=min(span.start, len(text)), end=min(span.end, len(text)))

    arrived, promised = cut(find("પહોંચ્યાં હતાં")), cut(find("વચન આપ્યું"))
    names = {"quispe": "રોઝા કિસ્પે", "helsinki": "હેલસિંકી", "finland": "ફિનલેન્ડ", "lima": "લીમા"}
    mentions = tuple(
        Mention(id=f"m{at}", entity=one, start=cut(find(name)).start, end=cut(find(name)).end, form="name")
        for at, (one, name) in enumerate(names.items())
    )
    distance, defect, day = cut(find("170 કિલોમીટર")), cut(find("99 માઇલ).")), cut(find("બુધવારે"))
    place = {"schema": "Place", "score": 0.9}
    return Reading(
        document=Document(
            id=identity,
            source=f"{identity}.txt",
            lang="gu",
            script="Gujr",
            published="2024-03-17",
            text=text,
            sha256="0" * 64,
        ),
        made_by=MadeBy(ghatna="0.1.0", packs={"gu": "2026.11"}),
        sentences=(Sentence(id="s1", start=0, end=min(30, len(text)), kind="headline"),),
        defects=(Defect(id="d1", type="orphan_parenthesis", start=defect.start, end=defect.end, message="left out"),),
        entities=(
            Entity(
                id="quispe", schema="Person", name="રોઝા કિસ્પે", name_en="Rosa Quispe", roles=("minister",), country="pe"
            ),
            Entity(
                id="helsinki",
                name="હેલસિંકી",
                name_en="Helsinki",
                country="fi",
                latitude=60.17,
                longitude=24.94,
                feature="PPLC",
                **place,
            ),
            Entity(
                id="finland",
                schema="Country",
                name="ફિનલેન્ડ",
                name_en="Finland",
                country="fi",
                feature="PCLI",
                latitude=64.0,
                longitude=26.0,
            ),
            Entity(
                id="lima",
                name="લીમા",
                name_en="Lima",
                country="pe",
                latitude=-12.04,
                longitude=-77.03,
                feature="ADM1",
                **place,
            ),
        ),
        mentions=mentions,
        times=(
            Time(
                id="t1",
                start=day.start,
                end=day.end,
                type="DATE",
                value="2024-03-13",
                begin="2024-03-13",
                until="2024-03-14",
            ),
        ),
        quantities=(Quantity(id="q1", start=distance.start, end=distance.end, value=170, unit="km"),),
        attributions=(
            Attribution(
                id="a1",
                source=("quispe",),
                cue=cut(find("કહ્યું")),
                content=(cut(find("અમે શસ્ત્રો નહીં ખરીદીએ")),),
                kind="direct",
            ),
        ),
        events=(
            Event(
                id="v1",
                type="MOVE",
                status="happened",
                actor=("quispe",),
                place="helsinki",
                place_basis="stated",
                trigger=arrived,
                date=EventDate(value="2024-03-13", begin="2024-03-13", until="2024-03-14", basis="stated"),
                score=0.9,
                rule="gu.move.1",
            ),
            Event(
                id="v2",
                type="AGREE",
                status="planned",
                actor=("quispe",),
                recipient=("finland",),
                trigger=promised,
                quantities=("q1",),
            ),
            Event(
                id="v3",
                type="MOVE",
                status="denied",
                actor=("quispe",),
                place="lima",
                trigger=cut(find("જશે")),
                according_to="a1",
            ),
        ),
        notes=(Note(code="sample", message="made by hand"),),
    )
