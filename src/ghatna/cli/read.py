"""`ghatna read`: files to views or JSON, and streams of JSON Lines."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from pathlib import Path

from ghatna.cli.home import open_desk
from ghatna.errors import GhatnaError, NotFoundError, UsageError
from ghatna.model import Hints, Reading
from ghatna.model.codec import encode_json, encode_pretty, encode_reading
from ghatna.model.records import record, replace
from ghatna.service import Desk

_YOUNG = 100_000
"""So many new objects before the collector looks at them: what an article leaves are words to be remembered."""


@record(frozen=True, slots=True, kw_only=True)
class ReadOrder:
    """What a call of `ghatna read` asks for; of `files`, `-` is standard input."""

    files: tuple[str, ...]
    hints: Hints
    shelves: tuple[Path, ...] = ()
    digest: bool = False
    digest_lang: str | None = None
    html: Path | None = None
    gloss: bool | None = None
    """Whether JSON tells each event as a sentence; without it single readings do and streams do not."""


def read_files(order: ReadOrder, *, as_json: bool) -> int:
    """Read each file and print it, or put all on one page; give the exit code of the first that could not be read.

    Raises:
        UsageError: No file is named, or an option makes no sense.
    """
    from ghatna.cli.main import warn

    if not order.files:
        raise UsageError("no file is named", hint="ghatna read FILE, or ghatna read - for standard input")
    desk = open_desk(order.shelves)
    code = 0
    shown: list[Reading] = []
    for name in order.files:
        try:
            reading = read_one(desk, name, order.hints)
        except UsageError:
            raise
        except GhatnaError as error:
            warn(error)
            code = code or error.exit_code
            continue
        shown.append(reading)
        if order.html is None:
            _show_one(desk, reading, order, as_json=as_json)
    if order.html is not None and shown:
        from ghatna.cli.page import write_page

        write_page(desk, tuple(shown), order.html)
    return code


def _show_one(desk: Desk, reading: Reading, order: ReadOrder, *, as_json: bool) -> None:
    if as_json:
        if order.gloss is not False:
            reading = desk.gloss(reading)
        write_json(reading, alone=len(order.files) == 1)
    elif order.digest:
        from ghatna.cli.digest import show_digest

        show_digest(desk.digest(reading, order.digest_lang))
    else:
        from ghatna.cli.view import show_reading

        show_reading(reading)


def read_stream(order: ReadOrder) -> int:
    """Read lines of JSON and write one reading a line; give the exit code of the first bad line, else 0."""
    from ghatna.cli.main import warn

    desk = open_desk(order.shelves)
    gc.set_threshold(_YOUNG)
    code = 0
    out = sys.stdout.buffer
    for result in desk.read_lines(_lines(order.files), order.hints):
        if isinstance(result, GhatnaError):
            warn(result)
            code = code or result.exit_code
        else:
            out.write(encode_reading(desk.gloss(result) if order.gloss else result) + b"\n")
            out.flush()
    out.flush()
    return code


def write_json(reading: Reading, *, alone: bool) -> None:
    """Write a reading to standard output, indented if it is the only one."""
    data = encode_reading(reading)
    sys.stdout.buffer.write((encode_pretty(data) if alone else data) + b"\n")
    sys.stdout.buffer.flush()


def write_schema() -> None:
    """Write the JSON Schema of a reading to standard output."""
    sys.stdout.buffer.write(encode_pretty(encode_json(Desk().schema())) + b"\n")
    sys.stdout.buffer.flush()


def read_one(desk: Desk, name: str, hints: Hints) -> Reading:
    """Read one file, or standard input for `-`."""
    if name == "-":
        return desk.read(sys.stdin.buffer.read(), replace(hints, source=hints.source or "-"))
    return desk.read_file(Path(name), hints)


def _lines(files: tuple[str, ...]) -> Iterator[bytes]:
    """Give the lines of standard input, or of the files in order."""
    for name in files or ("-",):
        if name == "-":
            yield from sys.stdin.buffer
            continue
        try:
            with Path(name).open("rb") as stream:
                yield from stream
        except OSError as error:
            raise NotFoundError(f"cannot read {name}: {error.strerror}", hint="check the path") from error
