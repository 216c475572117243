"""`ghatna catalogue`: add, list, remove and ask catalogues of people and bodies."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from ghatna.catalogue import AddReport, Catalogue, CatalogueMatch, CatalogueShelf, Tenure, load_starter
from ghatna.cli.home import find_home
from ghatna.errors import UsageError
from ghatna.pipeline.kept import KeptSounds
from ghatna.pipeline.sounds import NameSounds

app = typer.Typer(no_args_is_help=True, help="Load catalogues of people and bodies to link against.")

_ADD_HELP = """Take in a file of entities of your own.

The formats are told apart by their content: FollowTheMoney entities (one JSON object a line, as OpenSanctions
publishes them), Wikidata extracts (items with labels, aliases and claims), and CSV with a header (`name`, or
`name_en`, `name_gu`, `name_hi`; where wanted `id`, `schema`, `aliases`, `country`, `wikidata`, `kind`, `source`).

A line that is wrong is named and left out; the rest is taken in.
"""

Day = Annotated[str | None, typer.Option("--day", metavar="DATE", help="The day that is meant, such as 2023-09-15.")]
AsJson = Annotated[bool, typer.Option("--jsonl", help="Print one JSON object a line.")]


@app.command("add", help=_ADD_HELP)
def add(
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    *,
    name: Annotated[str | None, typer.Option(help="Keep it under this name; without it the file's.")] = None,
) -> None:
    """Add a catalogue."""
    report = _shelf().add(file, name=name)
    for error in report.errors:
        sys.stderr.write(f"ghatna: {error}\n")
    _write(_describe_report(report))


@app.command("list")
def list_catalogues(*, jsonl: AsJson = False) -> None:
    """List the catalogues: the one that comes along, then your own."""
    shelf = _shelf()
    starter = load_starter()
    if jsonl:
        _write_json({"name": starter.dataset, "format": "csv", "entries": len(starter.rows)})
    else:
        _write(f"{starter.dataset}: {len(starter.rows)} entries, {len(starter.offices)} offices held, comes along")
    for facts in shelf.facts():
        if jsonl:
            _write_json(asdict(facts))
        else:
            _write(f"{facts.name}: {facts.entries} entries, {facts.tenures} offices held, from {facts.format}")


@app.command("remove")
def remove(name: Annotated[str, typer.Argument()]) -> None:
    """Take a catalogue of your own off the shelf."""
    _shelf().remove(name)
    _write(f"{name}: removed")


@app.command("find")
def find(
    name: Annotated[str, typer.Argument(help="A name in any script.")],
    *,
    schema: Annotated[str | None, typer.Option(help="Only entries of this kind, such as Person.")] = None,
    day: Day = None,
    limit: Annotated[int, typer.Option(min=1, max=100)] = 5,
    jsonl: AsJson = False,
) -> None:
    """Show whom or what a name may mean, with score and reason, best first."""
    matches = _open_all().find(name, schema=schema, day=_read_day(day), limit=limit)
    for match in matches:
        if jsonl:
            _write_json(asdict(match))
        else:
            _write(_describe_match(match))
    if not matches:
        sys.stderr.write(f"ghatna: no entry is near {name!r}\n")
        raise typer.Exit(1)


@app.command("holder")
def holder(
    office: Annotated[str, typer.Argument(help="Such as head_of_state or chief_minister:gujarat.")],
    country: Annotated[str | None, typer.Argument(help="ISO 3166-1 alpha-2, such as in.")] = None,
    *,
    day: Day = None,
    jsonl: AsJson = False,
) -> None:
    """Show who held an office on a day (--day)."""
    when = _read_day(day)
    if when is None:
        raise UsageError("which day is meant?", hint="--day 2023-09-15")
    catalogue = _open_all()
    tenures = catalogue.holder(office, country.lower() if country else None, when)
    for tenure in tenures:
        if jsonl:
            _write_json({**asdict(tenure), "sure": tenure.is_sure(when)})
        else:
            _write(_describe_tenure(tenure, catalogue, when))
    if not tenures:
        known = sorted({slug for slug, of in catalogue.offices() if country is None or of == country.lower()})
        sys.stderr.write(f"ghatna: nobody is known to have held it; offices known: {', '.join(known)}\n")
        raise typer.Exit(1)


def _shelf() -> CatalogueShelf:
    return CatalogueShelf(find_home() / "catalogues")


def _open_all() -> Catalogue:
    return Catalogue((load_starter(), *_shelf().sheets()), sounds=KeptSounds(NameSounds()))


def _read_day(value: str | None) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise UsageError(f"{value!r} is no day", hint="--day 2023-09-15") from error


def _describe_report(report: AddReport) -> str:
    facts = report.facts
    rest = f"{report.left_out} of no use, {report.bad} wrong"
    return f"{facts.name}: {facts.entries} entries, {facts.tenures} offices held, from {facts.format}; {rest}"


def _describe_match(match: CatalogueMatch) -> str:
    entry = match.entry
    names = " / ".join(dict.fromkeys(name for name in (entry.name_en, entry.name_gu, entry.name_hi) if name))
    more = ", ".join(part for part in (entry.schema, entry.kind, entry.country, entry.wikidata) if part)
    return f"{match.score:.2f}  {names or entry.name}  ({more})  {entry.dataset}:{entry.id}  {'; '.join(match.why)}"


def _describe_tenure(tenure: Tenure, catalogue: Catalogue, day: date) -> str:
    entry = catalogue.entry(tenure.dataset, tenure.person)
    span = f"{tenure.begin or '?'} to {tenure.end or 'now'}"
    doubt = "" if tenure.is_sure(day) else f"  (not settled; last checked {tenure.checked or 'never'})"
    title = f"  {tenure.title_en}" if tenure.title_en else ""
    return f"{entry.name if entry else tenure.person}{title}  {span}{doubt}"


def _write(line: str) -> None:
    sys.stdout.write(line + "\n")


def _write_json(value: object) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
