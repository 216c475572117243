"""`ghatna read --html`: all readings on one page."""

from __future__ import annotations

import sys
from pathlib import Path

from ghatna.errors import NotFoundError
from ghatna.model import Reading
from ghatna.service import Desk


def write_page(desk: Desk, readings: tuple[Reading, ...], path: Path) -> None:
    """Write one page with these readings to a file; `-` is standard output.

    Raises:
        NotFoundError: The file cannot be written.
    """
    page = desk.page(readings).encode("utf-8")
    if str(path) == "-":
        sys.stdout.buffer.write(page)
        return
    try:
        path.write_bytes(page)
    except OSError as error:
        hint = "name a file in a folder that is there"
        raise NotFoundError(f"cannot write {path}: {error.strerror}", hint=hint) from error
    sys.stderr.write(f"{path}: {len(page) / 1000:.0f} kB, {len(readings)} reading{'s' if len(readings) > 1 else ''}\n")
