"""What would be computed anew at every start is kept in files: look-up keys of known names, sounds of catalogue names.

`tools/keep_names.py` writes the files; a test computes all of it again and compares. A name that
is not in them (a user's own) is computed when it is asked for.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from importlib.resources import files

from ghatna.catalogue import Sounds
from ghatna.packs.words import WordSplitter

_FOLDER = "ghatna.pipeline"


class KeptKeys:
    """Gives the look-up keys of names in one language, as `WordSplitter.keys` does."""

    def __init__(self, tag: str, splitter: WordSplitter) -> None:
        self._kept = read_kept(f"keys_{tag}")
        self._splitter = splitter

    def keys(self, phrase: str) -> tuple[str, ...]:
        """Give the normal forms of a name's words."""
        kept = self._kept.get(phrase)
        return tuple(kept.split(" ")) if kept else self._splitter.keys(phrase)


class KeptSounds:
    """Says names as another speaker does, who is asked only for names that are not kept."""

    def __init__(self, sounds: Sounds) -> None:
        self._sounds = sounds
        self._kept: dict[str, str] | None = None

    def sounds(self, name: str) -> tuple[bytes, ...]:
        """Give the ways to say `name`, likeliest first."""
        if self._kept is None:
            self._kept = read_kept("sounds")
        kept = self._kept.get(name)
        return (kept.encode("ascii"),) if kept else self._sounds.sounds(name)


def read_kept(name: str) -> dict[str, str]:
    """Give a kept table; empty where none was written."""
    file = files(_FOLDER) / "data" / f"{name}.z"
    if not file.is_file():
        return {}
    lines = zlib.decompress(file.read_bytes()).decode("utf-8").split("\n")
    return dict(line.split("\t") for line in lines)


def pack_kept(rows: Iterable[tuple[str, str]]) -> bytes:
    """Give the bytes of a kept table; the same rows always give the same bytes."""
    lines = sorted({f"{name}\t{value}" for name, value in rows if value and "\t" not in name and "\n" not in name})
    return zlib.compress("\n".join(lines).encode("utf-8"), 9)
