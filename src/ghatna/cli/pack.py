"""`ghatna pack`: check, show and begin language packs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ghatna.errors import PackError

if TYPE_CHECKING:
    from ghatna.packs import Pack

app = typer.Typer(no_args_is_help=True)
Shelves = Annotated[list[Path] | None, typer.Option("--packs", help="Folder with packs of your own.", metavar="DIR")]


@app.command("check")
def check(
    tags: Annotated[
        list[str] | None, typer.Argument(metavar="[TAG...]", help="Packs to check; all if left out.")
    ] = None,
    *,
    packs: Shelves = None,
) -> None:
    """Check packs: their files, their rows, and the examples of their rules."""
    from ghatna.service import Desk

    desk = Desk(tuple(packs or ()))
    bad = False
    for tag in tags or desk.pack_tags():
        report = desk.check_pack(tag)
        for fault in report.faults:
            sys.stderr.write(f"ghatna: {fault}\n")
        bad = bad or bool(report.faults)
        verdict = f"{len(report.faults)} faults" if report.faults else f"level {report.level}"
        sys.stdout.write(f"{tag}: {verdict}, {report.rows} rows, {report.examples} examples\n")
    if bad:
        raise typer.Exit(PackError.exit_code)


@app.command("show")
def show(
    tag: Annotated[str | None, typer.Argument(help="One pack; a list of all if left out.")] = None,
    *,
    packs: Shelves = None,
) -> None:
    """Show the packs there are, or what one of them holds."""
    from ghatna.service import Desk

    desk = Desk(tuple(packs or ()))
    if tag is None:
        for pack in desk.packs():
            rows = sum(len(table) for table in pack.tables.values())
            sys.stdout.write(f"{pack.tag:8}{pack.version:10}{pack.name:16}{rows:>7} rows\n")
        return
    _show_one(desk.pack(tag))


@app.command("new")
def new(
    tag: Annotated[str, typer.Argument(help="BCP 47 tag of the language, e.g. or for Odia.")],
    *,
    shelf: Annotated[Path, typer.Option("--in", help="Folder to write the pack's folder in.")] = Path("packs"),
) -> None:
    """Begin a pack: a folder with a checklist, the head file and empty tables."""
    from ghatna.packs.template import write_template

    for path in write_template(tag, shelf):
        sys.stdout.write(f"{path}\n")
    sys.stdout.write(
        f"Next: fill the tables by {shelf / tag / 'CHECKLIST.md'}, then ghatna pack check {tag} --packs {shelf}\n"
    )


def _show_one(pack: Pack) -> None:
    sys.stdout.write(
        f"{pack.tag}: {pack.name}, version {pack.version}, script {pack.script or 'any'}, "
        f"time zone {pack.timezone or 'none of its own'}, from {' < '.join(pack.lineage)}\n"
    )
    for name, table in sorted(pack.tables.items()):
        own = sum(row.where.startswith(f"{pack.tag}/") for row in table)
        sys.stdout.write(f"  {name + '.csv':24}{own:>6} rows, {len(table) - own} inherited\n")
    for name, rules in sorted(pack.rules.items()):
        sys.stdout.write(f"  {name + '.toml':24}{len(rules):>6} rules\n")
