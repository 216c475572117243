"""The index as one file: a JSON head with the offsets of its sections, then the sections, mapped into memory."""

from __future__ import annotations

import json
import mmap
import struct
import zlib
from array import array
from pathlib import Path

from ghatna.errors import GazetteerError
from ghatna.model.records import record

MAGIC = b"ghatnaG1"
VERSION = 1
ALIGN = 8
HINT = "ghatna gazetteer build --out FILE"
NUMBERS = {
    "block_key": "I", "block_at": "I", "block_first": "I", "sound_first": "I", "posting": "I", "near_key": "I",
    "near_block": "I", "exact_key": "I", "exact_check": "B", "exact_posting": "I", "geonameid": "I", "population": "I",
    "latitude": "i", "longitude": "i", "country": "B", "feature": "B", "admin1": "H", "origin": "B", "name_at": "I",
    "word_key": "I", "word_count": "B",
}  # fmt: skip
TEXTS = ("sounds", "names", "latin")
DEGREE = 100_000
"""Coordinates are stored in hundred-thousandths of a degree."""
WORD_STEPS = 20
"""How often a word is met is stored as so many times its decimal logarithm."""
MASK_BITS = 12
MAIN, SECOND, ADJECTIVE, SCRIPT_SHIFT = 1, 2, 4, 3
"""A posting is a row's number and twelve flags: main name, second reading, adjective, and nine Indic scripts."""


@record(frozen=True, slots=True, kw_only=True)
class Head:
    """What the rows' small numbers stand for, and how the index was made."""

    countries: tuple[str, ...]
    features: tuple[str, ...]
    admin1: tuple[str, ...]
    sources: tuple[str, ...]
    built: str
    letters: str


@record(frozen=True, slots=True, kw_only=True, eq=False)
class Index:
    """A mapped index; the number sections are views into the file, read as `index.numbers["country"][row]`."""

    head: Head
    numbers: dict[str, memoryview[int]]
    texts: dict[str, memoryview[int]]

    def name(self, row: int) -> str:
        """Give the main name of a row."""
        at = self.numbers["name_at"]
        return bytes(self.texts["names"][at[row] : at[row + 1]]).decode("utf-8")


def write_index(path: Path, head: Head, numbers: dict[str, array[int]], texts: dict[str, bytes]) -> int:
    """Write an index and give its size in bytes."""
    sections: dict[str, tuple[int, int]] = {}
    at = 0
    parts: list[bytes] = []
    for name, data in [*((n, numbers[n].tobytes()) for n in NUMBERS), *((n, texts[n]) for n in TEXTS)]:
        sections[name] = (at, len(data))
        padding = -len(data) % ALIGN
        parts += [data, b"\0" * padding]
        at += len(data) + padding
    opening = json.dumps(
        {
            "version": VERSION,
            "sections": sections,
            "countries": head.countries,
            "features": head.features,
            "admin1": head.admin1,
            "sources": head.sources,
            "built": head.built,
            "letters": head.letters,
        },
        separators=(",", ":"),
    ).encode("ascii")
    opening += b" " * (-(len(opening) + len(MAGIC) + 4) % ALIGN)
    body = b"".join((MAGIC, struct.pack("<I", len(opening)), opening, *parts))
    path.write_bytes(body)
    return len(body)


def open_index(path: Path) -> Index:
    """Map an index; raises GazetteerError if there is none or it is damaged."""
    try:
        with path.open("rb") as file:
            mapped = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    except (OSError, ValueError) as why:
        raise GazetteerError(f"cannot open the index: {why}", where=str(path), hint=HINT) from why
    return read_index(mapped, str(path))


def read_index(data: memoryview[int], where: str) -> Index:
    """Lay views over the bytes of an index."""
    if bytes(data[: len(MAGIC)]) != MAGIC:
        raise GazetteerError("this file is no index of places", where=where, hint=HINT)
    try:
        start = len(MAGIC) + 4
        (length,) = struct.unpack("<I", data[len(MAGIC) : start])
        opening = json.loads(bytes(data[start : start + length]))
        if opening["version"] != VERSION:
            raise GazetteerError(f"the index has version {opening['version']}, not {VERSION}", where=where, hint=HINT)
        start += length
        views = {name: data[start + at : start + at + size] for name, (at, size) in opening["sections"].items()}
        if any(len(views[name]) != size for name, (_, size) in opening["sections"].items()):
            raise GazetteerError("the index is cut short", where=where, hint=HINT)
        return Index(
            head=Head(
                countries=tuple(opening["countries"]),
                features=tuple(opening["features"]),
                admin1=tuple(opening["admin1"]),
                sources=tuple(opening["sources"]),
                built=opening["built"],
                letters=opening["letters"],
            ),
            numbers={name: views[name].cast("B").cast(code) for name, code in NUMBERS.items()},  # type: ignore[call-overload]
            texts={name: views[name] for name in TEXTS},
        )
    except (KeyError, ValueError, TypeError, struct.error) as why:
        raise GazetteerError(f"the index is damaged: {why!r}", where=where, hint=HINT) from why


def exact_code(name: str) -> tuple[int, int]:
    """Give the number under which a folded name stands in the exact table, and its check byte."""
    data = name.encode("utf-8", "surrogatepass")
    return zlib.crc32(data), zlib.adler32(data) & 0xFF
