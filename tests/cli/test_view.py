"""The view for people."""

from rich.console import Console

from ghatna.cli.view import make_view
from ghatna.model import (
    Attribution,
    Entity,
    Event,
    EventDate,
    Mention,
    Quantity,
    Reading,
    Sentence,
    Span,
    Time,
)
from readings import bare_reading, find_span

TEXT = "Ann Lee said on Monday that Oslo bought 5 boats."


def span(words: str) -> Span:
    return find_span(TEXT, words)


def at(words: str) -> dict[str, int]:
    return {"start": span(words).start, "end": span(words).end}


def reading() -> Reading:
    return bare_reading(
        TEXT,
        "en",
        sentences=(Sentence(id="s1", start=0, end=len(TEXT), kind="sentence"),),
        entities=(
            Entity(id="e1", schema="Person", name="Ann Lee", roles=("mayor of Oslo",), country="no"),
            Entity(id="e2", schema="Place", name="Oslo", country="no", latitude=59.91, longitude=10.75),
        ),
        mentions=(
            Mention(id="m1", entity="e1", form="name", **at("Ann Lee")),
            Mention(id="m2", entity="e2", form="name", **at("Oslo")),
        ),
        times=(
            Time(id="t1", type="DATE", value="2024-05-06", begin="2024-05-06", until="2024-05-07", **at("on Monday")),
        ),
        quantities=(Quantity(id="q1", value=5.0, unit="{boat}", of="boats", comparator="about", **at("5 boats")),),
        attributions=(
            Attribution(
                id="a1", source=("e1",), cue=span("said"), content=(span("Oslo bought 5 boats"),), kind="indirect"
            ),
            Attribution(id="a2", content=(span("5 boats"),), kind="direct", stance="denies"),
        ),
        events=(
            Event(
                id="v1",
                type="TRANSFER",
                recipient=("e2",),
                date=EventDate(value="2024-05-06", begin="2024-05-06"),
                status="alleged",
                according_to="a1",
                trigger=span("bought"),
            ),
        ),
    )


def drawn(*, colour: bool) -> str:
    console = Console(width=160, force_terminal=colour, color_system="standard" if colour else None, markup=False)
    with console.capture() as capture:
        console.print(make_view(reading(), colour=colour))
    return capture.get()


def test_every_layer_that_was_read_has_its_section() -> None:
    view = drawn(colour=False)
    for heading in ("Days and times", "Quantities", "Who", "Where", "Who said what", "What happened", "Text"):
        assert f"\n{heading}\n" in view.replace(" \n", "\n").replace("  ", "\n").replace("\n\n", "\n"), heading
    for cell in (
        "mayor of Oslo",
        "59.91, 10.75",
        "source not named",
        "alleged",
        "1 of 1 are not told as having happened",
    ):
        assert cell in view, cell


def test_layers_in_which_nothing_was_read_have_none() -> None:
    assert "Defects" not in drawn(colour=False)
    assert "Notes" not in drawn(colour=False)


def test_without_colour_marks_stand_in_brackets() -> None:
    text = "[Ann Lee] said [on Monday = 2024-05-06] that [Oslo] [bought = TRANSFER] [5 boats = 5 {boat}]."
    assert text in drawn(colour=False)


def test_with_colour_the_text_stays_as_it_is() -> None:
    assert "\x1b[" in drawn(colour=True)
    assert "= TRANSFER" not in drawn(colour=True)
