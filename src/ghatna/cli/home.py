"""Where ghatna keeps what is the user's own."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from ghatna.gazetteer.store import cache_folder
from ghatna.service import Desk


def open_desk(shelves: tuple[Path, ...] = ()) -> Desk:
    """Open a desk; what packs are compiled to is kept in the user's cache folder, so that the next start is short."""
    return Desk(shelves, cache=cache_folder())


def find_home(environment: Mapping[str, str] = os.environ, *, platform: str = sys.platform) -> Path:
    """Give the folder for the user's data: `GHATNA_HOME` if it is set, else where the platform puts such things."""
    own = environment.get("GHATNA_HOME")
    if own:
        return Path(own)
    if platform == "win32":
        base = environment.get("LOCALAPPDATA")
        return (Path(base) if base else Path.home() / "AppData" / "Local") / "ghatna"
    if platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "ghatna"
    base = environment.get("XDG_DATA_HOME")
    return (Path(base) if base else Path.home() / ".local" / "share") / "ghatna"
