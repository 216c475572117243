"""`ghatna gazetteer`: build the index of places, look names up, spell and transliterate them."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ghatna.errors import GhatnaError, LineError

if TYPE_CHECKING:
    from ghatna.gazetteer import Candidate, Gazetteer

ATTRIBUTION = "Places: contains data from GeoNames (geonames.org), CC BY 4.0; changed: reduced and indexed."
EPILOG = f"{ATTRIBUTION} More in NOTICE."
SHOWN = 5
DEBIAN_NAMES = Path("/usr/share/locale")

app = typer.Typer(
    help="Look up places and names; build the index.",
    epilog=EPILOG,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
Names = Annotated[list[str] | None, typer.Argument(metavar="NAME...", help="Names in any script.")]
IndexFile = Annotated[Path | None, typer.Option("--index", help="An index of your own.", metavar="FILE")]


@app.command()
def find(
    names: Names = None,
    country: Annotated[str | None, typer.Option(help="Only places of this country, alpha-2.", metavar="CC")] = None,
    about: Annotated[list[str] | None, typer.Option(help="A country that the text is about.", metavar="CC")] = None,
    kind: Annotated[str | None, typer.Option(help="Only this kind: city, region, sea, airport ...")] = None,
    jsonl: Annotated[bool, typer.Option("--jsonl", help='Read {"q": name} lines, answer in JSON Lines.')] = False,
    index: IndexFile = None,
) -> None:
    """Show the places that a name may mean, with score and reasons."""
    from ghatna.gazetteer import open_gazetteer

    gazetteer = open_gazetteer(index)
    if jsonl:
        for line in answer_lines(gazetteer, sys.stdin, country=country):
            typer.echo(line)
        return
    for name in names or ():
        candidates = gazetteer.find(name, country=country, countries=tuple(about or ()), kind=kind, limit=SHOWN)
        show(name, candidates)


def show(name: str, candidates: tuple[Candidate, ...]) -> None:
    """Print the candidates of one name as a table."""
    from rich.console import Console
    from rich.table import Table

    console = Console()
    if not candidates:
        console.print(f"{name}: no place has this name or one that sounds like it")
        return
    table = Table(title=name, title_justify="left", box=None)
    for heading in ("place", "country", "kind", "people", "lat, lon", "score", "chance", "why"):
        table.add_column(heading, justify="right" if heading in ("people", "score", "chance") else "left")
    for each in candidates:
        table.add_row(
            each.name,
            f"{each.country or '-'} {each.admin1 or ''}".strip(),
            f"{each.feature_class}.{each.feature_code}{' (area)' if each.is_area else ''}",
            f"{each.population:,}",
            f"{each.latitude:.4f}, {each.longitude:.4f}",
            f"{each.score:.2f}",
            f"{each.chance:.2f}",
            ", ".join(each.why),
        )
    console.print(table)
    first = candidates[0]
    console.print("would be linked" if first.accepted else "would be left unresolved: not sure enough")


def answer_lines(gazetteer: Gazetteer, lines: Iterable[str], *, country: str | None) -> Iterator[str]:
    """Answer JSON Lines of `{"q": name, "country": optional}`; a bad line is answered with its error."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        name, wanted = _read_question(line)
        if name is None:
            error = LineError('a line must be {"q": "name"}', where=f"line {number}")
            yield json.dumps({"q": None, "candidates": [], "accepted": False, "error": str(error)})
            continue
        candidates = gazetteer.find(name, country=wanted or country)
        yield json.dumps(
            {
                "q": name,
                "candidates": [as_json(each) for each in candidates],
                "accepted": bool(candidates) and candidates[0].accepted,
            },
            ensure_ascii=False,
        )


def _read_question(line: str) -> tuple[str | None, str | None]:
    """Give the name and the country that a line asks for; no name if the line is bad."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return None, None
    if not isinstance(row, dict) or not isinstance(row.get("q"), str):
        return None, None
    country = row.get("country")
    return row["q"], country if isinstance(country, str) else None


def as_json(candidate: Candidate) -> dict[str, object]:
    """Give a candidate as a JSON object."""
    return {name: getattr(candidate, name) for name in candidate.__dataclass_fields__} | {"chance": candidate.chance}


@app.command()
def spell(
    names: Names = None,
    language: Annotated[str, typer.Option("--in", help="gu or hi.", metavar="LANG")] = "gu",
    index: IndexFile = None,
) -> None:
    """Spell Latin names in Gujarati or Hindi letters."""
    from ghatna.gazetteer import open_gazetteer

    gazetteer = open_gazetteer(index)
    for name in names or ():
        typer.echo(gazetteer.spell(name, language))


@app.command()
def transliterate(names: Names = None) -> None:
    """Write names of other scripts in Latin letters, as they sound; then the known spelling if it differs."""
    from ghatna.gazetteer import load_respeller, load_transliterator

    transliterator = load_transliterator()
    respeller = load_respeller(transliterator)
    for name in names or ():
        letters, known = transliterator.transliterate(name), respeller.spell(name)
        typer.echo(letters if known == letters else f"{letters}\t{known}")


@app.command()
def build(
    out: Annotated[Path | None, typer.Option(help="Where to write the index.", metavar="FILE")] = None,
    without_scripts: Annotated[
        str, typer.Option(help="Leave out names in these scripts, ISO 15924, by comma.", metavar="CODES")
    ] = "",
    romanisations: Annotated[
        bool,
        typer.Option("--with-romanisations/--without-romanisations", help="GeoNames' machine romanisations as names."),
    ] = False,
    libgeonames: Annotated[
        Path | None,
        typer.Option(help="Folder of Debian's libgeonames-common: */LC_MESSAGES/geonames.mo", metavar="DIR"),
    ] = None,
    pack: Annotated[
        Path | None, typer.Option(help="Also write the packed form into this folder.", metavar="DIR")
    ] = None,
) -> None:
    """Build the index from the packages of ghatna[gazetteer-build]; takes about three minutes."""
    from rich.console import Console
    from rich.progress import Progress

    from ghatna.gazetteer.builder import BuildOptions, build_index
    from ghatna.gazetteer.store import cache_folder, pack_index

    path = out or cache_folder() / "places.idx"
    path.parent.mkdir(parents=True, exist_ok=True)
    options = BuildOptions(
        without_scripts=frozenset(code for code in without_scripts.split(",") if code),
        romanisations=romanisations,
        libgeonames=libgeonames or DEBIAN_NAMES if (libgeonames or DEBIAN_NAMES).is_dir() else None,
    )
    with Progress(console=Console(stderr=True)) as progress:
        task = progress.add_task("build", total=1.0)
        size = build_index(path, options, lambda doing, done: progress.update(task, description=doing, completed=done))
    typer.echo(f"{path}: {size / 1e6:.1f} MB")
    if pack is not None:
        typer.echo(f"packed: {pack_index(path, pack) / 1e6:.1f} MB")


def main() -> None:
    """Run these commands alone; an error ends with its exit code."""
    try:
        app()
    except GhatnaError as error:
        typer.echo(str(error), err=True)
        raise SystemExit(error.exit_code) from error


if __name__ == "__main__":
    main()
