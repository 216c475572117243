"""A reading for people: facts, tables, the text with what was read marked, what is wrong with it."""

from __future__ import annotations

import sys

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from ghatna.cli.view_layers import event_parts, said_parts, who_parts
from ghatna.model import Reading, Time
from ghatna.model.marks import collect_marks, show_value

STYLES = {
    "time": "black on bright_cyan",
    "quantity": "black on bright_yellow",
    "who": "black on bright_green",
    "where": "black on bright_magenta",
    "event": "black on bright_white",
    "defect": "white on red",
}
_NAMES = {"time": "when", "quantity": "how much", "event": "what", "defect": "defect"}
_WORDS_WIDTH = 60
_PIPE_WIDTH = 110


def show_reading(reading: Reading) -> None:
    """Print a reading to standard output; plain text where that is no terminal."""
    width = None if sys.stdout.isatty() else _PIPE_WIDTH
    console = Console(file=sys.stdout, width=width, highlight=False, markup=False, emoji=False, soft_wrap=False)
    console.print(make_view(reading, colour=console.color_system is not None and not console.no_color))


def make_view(reading: Reading, *, colour: bool) -> RenderableType:
    """Give the whole view; sections of layers in which nothing was read are left out.

    Without `colour` what was read stands in brackets with what it was read as.
    """
    parts: list[RenderableType] = [Rule(_title(reading), align="left"), facts_table(reading)]
    for heading, part in (
        ("Days and times", times_table(reading)),
        ("Quantities", quantities_table(reading)),
        *who_parts(reading),
        *said_parts(reading),
        *event_parts(reading),
        ("Text", coloured_text(reading) if colour else bracketed_text(reading)),
        ("Defects of the text", defects_table(reading)),
        ("Notes", notes_table(reading)),
    ):
        if part is not None:
            parts += [Text(), Text(heading, style="bold"), Padding(part, (0, 0, 0, 2))]
    return Group(*parts, Text())


def facts_table(reading: Reading) -> Table:
    """Give what is known of the report as a whole."""
    document = reading.document
    basis = f" ({document.published_basis})" if document.published_basis else ""
    table = Table.grid(padding=(0, 2))
    rows = (
        ("Source", document.source),
        ("Address", document.url),
        ("Language", f"{document.lang} in {document.script}" if document.script else document.lang),
        ("Published", f"{document.published}{basis}" if document.published else "not known"),
        ("Time zone", document.timezone),
        ("Read", _counts(reading)),
    )
    for name, value in rows:
        if value:
            table.add_row(Text(name, style="dim"), Text(value))
    return table


def times_table(reading: Reading) -> Table | None:
    """Give each time with its words, value and interval, in text order."""
    if not reading.times:
        return None
    table = make_table("words", "value", "from", "until", "kind")
    for time in sorted(reading.times, key=lambda time: time.start):
        value = time.value + (f" ({time.mod.lower()})" if time.mod else "")
        others = "".join(f" or {other.value}" for other in time.alternatives if other.value != time.value)
        cells = (quote(reading, time.start, time.end), value + others, *_interval(time), time.type.lower())
        table.add_row(*map(Text, cells))
    return table


def quantities_table(reading: Reading) -> Table | None:
    """Give each quantity with its words, figure and what it counts, in text order."""
    if not reading.quantities:
        return None
    table = make_table("words", "figure", "unit", "of", "")
    for quantity in sorted(reading.quantities, key=lambda quantity: quantity.start):
        remark = "" if quantity.comparator in {"exact", "range"} else quantity.comparator.replace("_", " ")
        if quantity.consistent is False:
            remark = f"{remark}; does not agree with its pair".strip("; ")
        figure = show_value(quantity.value, quantity.upper)
        words = quote(reading, quantity.start, quantity.end)
        table.add_row(*map(Text, (words, figure, quantity.unit or "", quantity.of or "", remark)))
    return table


def bracketed_text(reading: Reading) -> Text:
    """Give the text with what was read in brackets: `[last Tuesday = 2024-05-07]`."""
    text = reading.document.text
    out = Text()
    done = 0
    for mark in collect_marks(reading):
        out.append(text[done : mark.start])
        words = text[mark.start : mark.end]
        out.append(f"[{words}]" if words == mark.label else f"[{words} = {mark.label}]")
        done = mark.end
    out.append(text[done:].rstrip("\n"))
    return out


def coloured_text(reading: Reading) -> RenderableType:
    """Give the text with what was read marked, and a line that tells the colours."""
    text = Text(reading.document.text.strip("\n"))
    shift = len(reading.document.text) - len(reading.document.text.lstrip("\n"))
    marks = collect_marks(reading)
    for mark in marks:
        text.stylize(STYLES[mark.kind], mark.start - shift, mark.end - shift)
    legend = Text()
    for kind in dict.fromkeys(mark.kind for mark in marks):
        legend.append(f" {_NAMES.get(kind, kind)} ", style=STYLES[kind]).append(" ")
    return Group(text, legend) if marks else text


def defects_table(reading: Reading) -> Table | None:
    """Give what is wrong with the text itself, with what was made of it."""
    if not reading.defects:
        return None
    table = make_table("words", "defect", "what was made of it")
    for defect in reading.defects:
        table.add_row(*map(Text, (quote(reading, defect.start, defect.end), defect.type, defect.message)))
    return table


def notes_table(reading: Reading) -> Table | None:
    """Give the remarks on the reading."""
    if not reading.notes:
        return None
    table = Table.grid(padding=(0, 2))
    for note in reading.notes:
        table.add_row(Text(note.code, style="dim"), Text(note.message))
    return table


def make_table(*columns: str) -> Table:
    """Make an empty table in the style of all."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="dim")
    for number, column in enumerate(columns):
        table.add_column(column, max_width=_WORDS_WIDTH if number == 0 else None, overflow="fold")
    return table


def quote(reading: Reading, start: int, end: int) -> str:
    """Give the words of a span in one line, shortened in the middle if they are many."""
    words = " ".join(reading.document.text[start:end].split())
    if len(words) <= 2 * _WORDS_WIDTH:
        return words
    return f"{words[:_WORDS_WIDTH]} ... {words[-_WORDS_WIDTH // 2 :]}"


def _title(reading: Reading) -> Text:
    """Give the title: that of the metadata, else the headline, else the source."""
    headline = next((quote(reading, s.start, s.end) for s in reading.sentences if s.kind == "headline"), None)
    return Text(reading.document.title or headline or reading.document.source or "Reading", style="bold")


def _counts(reading: Reading) -> str:
    layers = ("sentences", "times", "quantities", "entities", "attributions", "events", "defects")
    counts = ((len(getattr(reading, layer)), layer) for layer in layers)
    return ", ".join(f"{count} {layer}" for count, layer in counts if count)


def _interval(time: Time) -> tuple[str, str]:
    if time.begin is None and time.until is None:
        return ("", "")
    return (time.begin or "open", time.until or "open")
