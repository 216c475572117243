"""Opens a file of unknown content: its lines, within bounds, and which of the formats it is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from ghatna.errors import CatalogueError, NotFoundError
from ghatna.model.records import record

MOST_LINE = 16 * 1024 * 1024
"""Longer lines, in bytes, are refused; the largest entities of Wikidata are smaller."""
MOST_WHOLE = 64 * 1024 * 1024
"""A JSON document that is not laid out in lines may have so many bytes."""
CHUNK = 1024 * 1024
BOM = b"\xef\xbb\xbf"


@record(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of a file, counted from one: its text without the line end, or what is wrong with it."""

    number: int
    text: str = ""
    error: CatalogueError | None = None


@record(frozen=True, slots=True, kw_only=True)
class Piece:
    """A JSON object and the line on which it begins, or what is wrong there."""

    number: int
    value: object = None
    error: CatalogueError | None = None


def read_lines(path: Path) -> Iterator[Line]:
    """Give the lines of a file, one at a time; never more than MOST_LINE bytes are held.

    Raises:
        NotFoundError: There is no such file.
    """
    with open_bytes(path) as file:
        number = 0
        while raw := file.readline(MOST_LINE + 1):
            number += 1
            if len(raw) > MOST_LINE:
                _skip_line(file, raw)
                yield Line(number=number, error=_wrong(path, number, f"line is longer than {MOST_LINE} bytes"))
                continue
            if number == 1:
                raw = raw.removeprefix(BOM)
            try:
                yield Line(number=number, text=raw.decode("utf-8").rstrip("\r\n"))
            except UnicodeDecodeError as error:
                yield Line(number=number, error=_wrong(path, number, f"byte {error.start + 1} is no UTF-8"))


def read_pieces(path: Path) -> Iterator[Piece]:
    """Give the objects of a JSON file: one a line, with or without an array around them, or one whole document."""
    yield from _as_lines(path) if _is_in_lines(path) else _read_whole(path)


def decode_piece(path: Path, number: int, text: str) -> Piece:
    """Decode one object."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        return Piece(number=number, error=_wrong(path, number, f"no JSON: {str(error)[:80]}"))
    if not isinstance(value, dict):
        return Piece(number=number, error=_wrong(path, number, "a JSON object is wanted"))
    return Piece(number=number, value=value)


def detect_format(path: Path) -> str:
    """Give `ftm`, `wikidata` or `csv` by what the file holds.

    Raises:
        NotFoundError: There is no such file.
        CatalogueError: It is JSON of another kind, or empty.
    """
    first = next((line for line in read_lines(path) if line.error is not None or line.text.strip()), None)
    if first is None:
        raise CatalogueError("the file is empty", where=str(path))
    if first.error is None and first.text.lstrip()[:1] not in ("{", "["):
        return "csv"
    for at, piece in enumerate(read_pieces(path)):
        if isinstance(piece.value, dict):
            if "schema" in piece.value and "properties" in piece.value:
                return "ftm"
            if "labels" in piece.value or "claims" in piece.value:
                return "wikidata"
        if at >= 100:  # noqa: PLR2004 - a hundred pieces that say nothing are enough
            break
    raise CatalogueError(
        "neither FollowTheMoney entities, nor a Wikidata extract, nor CSV",
        where=str(path),
        hint="ghatna catalogue add --help names the formats",
    )


def open_bytes(path: Path) -> BinaryIO:
    """Open a file to read its bytes. Raises NotFoundError where there is none."""
    try:
        return path.open("rb")
    except OSError as error:
        raise NotFoundError(f"cannot be read: {error.strerror}", where=str(path)) from error


def _is_in_lines(path: Path) -> bool:
    """Say whether the first line that is more than a bracket is a whole JSON value of its own."""
    for line in read_lines(path):
        text = line.text.strip()
        if line.error is None and text in ("", "["):
            continue
        if line.error is not None:
            return True
        piece = decode_piece(path, line.number, text.removesuffix(","))
        return piece.error is None and not (isinstance(piece.value, dict) and "entities" in piece.value)
    return True


def _read_whole(path: Path) -> Iterator[Piece]:
    with open_bytes(path) as file:
        raw = file.read(MOST_WHOLE + 1)
    if len(raw) > MOST_WHOLE:
        yield from _as_lines(path)
        return
    try:
        value = json.loads(raw.removeprefix(BOM))
    except (ValueError, RecursionError):
        yield from _as_lines(path)
        return
    if isinstance(value, dict):
        inner = value.get("entities")
        value = list(inner.values()) if isinstance(inner, dict) else [value]
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            yield Piece(number=1, value=item)
        else:
            yield Piece(number=1, error=_wrong(path, 1, "a JSON object is wanted"))


def _as_lines(path: Path) -> Iterator[Piece]:
    """Give one object a line; a bad line leaves the others unharmed."""
    for line in read_lines(path):
        text = line.text.strip()
        if line.error is not None:
            yield Piece(number=line.number, error=line.error)
        elif text not in ("", "[", "]"):
            yield decode_piece(path, line.number, text.removesuffix(","))


def _skip_line(file: BinaryIO, raw: bytes) -> None:
    while raw and not raw.endswith(b"\n"):
        raw = file.readline(CHUNK)


def _wrong(path: Path, number: int, message: str) -> CatalogueError:
    return CatalogueError(message, where=f"{path.name}:{number}")
