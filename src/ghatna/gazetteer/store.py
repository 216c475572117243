"""Opens the gazetteer: the index that ships is unpacked once into the user's cache folder, then mapped."""

from __future__ import annotations

import lzma
import os
import sys
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from tempfile import mkstemp

from ghatna.errors import GazetteerError
from ghatna.gazetteer.indexfile import HINT, open_index, read_index
from ghatna.gazetteer.lookup import Gazetteer

SHIPPED = "places.idx.xz"
DIGEST = "places.idx.sha256"


def open_gazetteer(path: Path | None = None, *, cache: Path | None = None) -> Gazetteer:
    """Open an index; without `path` the one that ships with ghatna.

    The first time the shipped index is unpacked into `cache` (the user's cache folder if None), where later calls
    only map it; a folder that cannot be written to means that it is unpacked into memory each time.
    Raises GazetteerError if the index is missing or damaged.
    """
    if path is not None:
        return Gazetteer(open_index(path))
    folder = cache if cache is not None else cache_folder()
    packed = files("ghatna.gazetteer") / "data" / SHIPPED
    digest = files("ghatna.gazetteer") / "data" / DIGEST
    if not packed.is_file() or not digest.is_file():
        raise GazetteerError("ghatna was installed without its index of places", where=SHIPPED, hint=HINT)
    wanted = digest.read_text(encoding="ascii").split()[0]
    unpacked = folder / f"places-{wanted[:16]}.idx"
    if unpacked.is_file():
        return Gazetteer(open_index(unpacked))
    data = _unpack(packed.read_bytes(), wanted)
    if _keep(data, unpacked):
        return Gazetteer(open_index(unpacked))
    return Gazetteer(read_index(memoryview(data), SHIPPED))


def cache_folder() -> Path:
    """Give the folder for what ghatna can make again: XDG_CACHE_HOME, or the system's usual place."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "ghatna"


def pack_index(index: Path, folder: Path) -> int:
    """Write an index in the form that ships, with its digest, into `folder`; gives the packed size in bytes."""
    data = index.read_bytes()
    packed = lzma.compress(data, preset=9 | lzma.PRESET_EXTREME)
    (folder / SHIPPED).write_bytes(packed)
    (folder / DIGEST).write_text(f"{sha256(data).hexdigest()}\n", encoding="ascii")
    return len(packed)


def _unpack(packed: bytes, wanted: str) -> bytes:
    try:
        data = lzma.decompress(packed)
    except lzma.LZMAError as why:
        raise GazetteerError(f"the packed index is damaged: {why}", where=SHIPPED, hint=HINT) from why
    if sha256(data).hexdigest() != wanted:
        raise GazetteerError("the packed index is not the one that was shipped", where=SHIPPED, hint=HINT)
    return data


def _keep(data: bytes, path: Path) -> bool:
    """Write a file whole or not at all; False where the folder cannot be written to."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = mkstemp(dir=path.parent, prefix=path.name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(path)
    except OSError:
        return False
    return True
