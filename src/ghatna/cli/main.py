"""The command line's entry: which commands there are, and how it ends when something goes wrong."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Annotated

import typer

from ghatna.errors import GhatnaError, InternalError

# Each opens its own room, so it is imported only when it is called: `module`, and what its help says.
_LATER = {
    "pack": ("ghatna.cli.pack", "Check, show and begin language packs."),
    "gazetteer": ("ghatna.cli.gazetteer", "Look up places and names; build the index."),
    "catalogue": ("ghatna.cli.catalogue", "Load catalogues of people and bodies to link against."),
}
_HELP = """Reads news reports and records who did or said what, to whom, when, where, and on whose word.

Every cell of a reading points at the exact words that it was read from.

  ghatna demo                                        read the reports that come along
  ghatna read report.txt --published 2024-05-09      read a report of your own
  ghatna read page.html --json > reading.json        the same as JSON
  ghatna read --jsonl < articles.jsonl > readings.jsonl

Nothing is fetched from a network.
"""
_READ_HELP = """Read reports: text or HTML, in any encoding that newspapers use; - is standard input.

  ghatna read report.txt --published 2024-05-09
  ghatna read page.html --json
  ghatna read report.txt --digest --in gu
  ghatna read report.txt --html report.html
  curl -s https://example.org/story | ghatna read -
  ghatna read --jsonl < articles.jsonl

Relative days ("on Tuesday") count from --published in --timezone. Without a day of publication they stay open.

With --jsonl each line of standard input is {"text": "..."} with "id", "published", "lang" where known. One
reading a line comes back in the same order, the id in document.source; a bad line is an error on standard error.
"""
BROKEN_PIPE = 141

Files = Annotated[list[str] | None, typer.Argument(metavar="FILE...", help="Text or HTML files; - is standard input.")]
Published = Annotated[str | None, typer.Option(help="Day or moment of publication, RFC 3339.", metavar="DATE")]
Zone = Annotated[str | None, typer.Option(help="Time zone of the newspaper, IANA.", metavar="ZONE")]
Lang = Annotated[str | None, typer.Option(help="Language, BCP 47.", metavar="TAG")]
Digest = Annotated[bool, typer.Option("--digest", help="Print what the cells say as a digest.")]
DigestLang = Annotated[str | None, typer.Option("--in", help="Language of the digest: gu, hi or en.", metavar="TAG")]
Html = Annotated[Path | None, typer.Option("--html", help="Write one page with all readings.", metavar="OUT")]
Gloss = Annotated[
    bool | None,
    typer.Option("--gloss/--no-gloss", help="Tell each event of the JSON in a sentence; of streams only if asked."),
]
Packs = Annotated[list[Path] | None, typer.Option(help="Folder with language packs of your own.", metavar="DIR")]


def make_app(first: str | None = None) -> typer.Typer:
    """Make the command tree; only the sub-commands under `first` are loaded."""
    app = typer.Typer(
        help=_HELP,
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(help=_HELP)(_common)
    app.command("read", help=_READ_HELP)(_read)
    app.command("demo", help="Read the reports that come along, to see what a reading holds.")(_demo)
    app.command("explain", help="Show one event of a report: each cell, its words and why.")(_explain)
    app.command("schema", help="Print the JSON Schema of a reading.")(_schema)
    for name, (module, about) in _LATER.items():
        group = importlib.import_module(module).app if name == first else typer.Typer()
        app.add_typer(group, name=name, help=about)
        if name != first:
            group.callback()(lambda: None)
    return app


def main(arguments: list[str] | None = None) -> None:
    """Run the command line; the process ends with the code of the error tree (`ghatna.errors`)."""
    given = sys.argv[1:] if arguments is None else arguments
    use_utf8()
    first = next((word for word in given if not word.startswith("-")), None)
    try:
        make_app(first)(given, prog_name="ghatna")
    except GhatnaError as error:
        fail(error)
    except BrokenPipeError:
        end_quietly()
    except Exception as error:  # noqa: BLE001 the last door: a fault of ours still ends with a code
        fail(InternalError(f"{type(error).__name__}: {error}", hint="report it with the command and the input"))


def use_utf8() -> None:
    """Speak UTF-8 on all three streams, whatever the locale says."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace" if stream is not sys.stdin else "strict")


def fail(error: GhatnaError) -> None:
    """Say what went wrong, with its code and the next thing to try, and end."""
    warn(error)
    raise SystemExit(error.exit_code)


def warn(error: GhatnaError) -> None:
    """Write an error to standard error."""
    sys.stderr.write(f"ghatna: {error}\n")


def end_quietly() -> None:
    """End when the reader of our output has gone; nothing more can be written."""
    sys.stdout = None  # the interpreter must not flush into the broken pipe
    raise SystemExit(BROKEN_PIPE)


def _version(asked: bool) -> None:
    if asked:
        from ghatna.cli.about import write_versions

        write_versions()
        raise typer.Exit


def _common(
    *,
    version: Annotated[
        bool,
        typer.Option("--version", is_eager=True, callback=_version, help="Print versions and the credits of the data."),
    ] = False,
) -> None:
    del version


def _read(
    files: Files = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON; of several files one object a line.")] = False,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Read JSON Lines, write one reading a line.")] = False,
    published: Published = None,
    timezone: Zone = None,
    lang: Lang = None,
    packs: Packs = None,
    digest: Digest = False,
    digest_lang: DigestLang = None,
    html: Html = None,
    gloss: Gloss = None,
) -> None:
    from ghatna.cli.read import ReadOrder, read_files, read_stream
    from ghatna.model import Hints

    hints = Hints(published=published, timezone=timezone, lang=lang)
    order = ReadOrder(
        files=tuple(files or ()),
        hints=hints,
        shelves=tuple(packs or ()),
        digest=digest or digest_lang is not None,
        digest_lang=digest_lang,
        html=html,
        gloss=gloss,
    )
    raise typer.Exit(read_stream(order) if jsonl else read_files(order, as_json=as_json))


def _demo(
    name: Annotated[str | None, typer.Argument(help="One report of `ghatna demo --list`.")] = None,
    *,
    names: Annotated[bool, typer.Option("--list", help="List the reports.")] = False,
    every: Annotated[bool, typer.Option("--all", help="Read every report.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    from ghatna.cli.demo import list_samples, show_samples

    if names:
        list_samples()
    else:
        show_samples(name, every=every, as_json=as_json)


def _explain(
    file: Annotated[str, typer.Argument(metavar="FILE", help="Text or HTML file; - is standard input.")],
    event: Annotated[str, typer.Argument(metavar="EVENT", help="The event's id, such as e1.")],
    *,
    published: Published = None,
    timezone: Zone = None,
    lang: Lang = None,
    packs: Packs = None,
) -> None:
    from ghatna.cli.explain import show_event
    from ghatna.cli.read import ReadOrder
    from ghatna.model import Hints

    hints = Hints(published=published, timezone=timezone, lang=lang)
    raise typer.Exit(show_event(ReadOrder(files=(file,), hints=hints, shelves=tuple(packs or ())), event))


def _schema() -> None:
    from ghatna.cli.read import write_schema

    write_schema()
