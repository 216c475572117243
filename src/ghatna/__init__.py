"""ghatna: who did or said what, to whom, when, where, and on whose word.

    import ghatna

    reading = ghatna.read("The council met on Tuesday.", published="2024-05-09")
    reading.times[0].value  # "2024-05-07"

Nothing is read on import: packs load when the first text is read.
"""

from __future__ import annotations

import importlib
import sys
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from ghatna.version import __version__

if TYPE_CHECKING:
    from ghatna.errors import GhatnaError, InputError, UsageError
    from ghatna.model import Document, Hints, Reading
    from ghatna.service.desk import Desk

__all__ = [
    "Desk",
    "Document",
    "GhatnaError",
    "Hints",
    "InputError",
    "Reading",
    "UsageError",
    "__version__",
    "read",
    "read_file",
]

_HOMES = {
    "Desk": "ghatna.service.desk",
    "Document": "ghatna.model",
    "GhatnaError": "ghatna.errors",
    "Hints": "ghatna.model",
    "InputError": "ghatna.errors",
    "Reading": "ghatna.model",
    "UsageError": "ghatna.errors",
}


def read(
    article: str | bytes,
    *,
    published: str | None = None,
    timezone: str | None = None,
    lang: str | None = None,
) -> Reading:
    """Give the reading of one article: text, or the bytes of a text or HTML page.

    `published` is an RFC 3339 date or date-time, `timezone` an IANA name, `lang` a BCP 47 tag;
    each stands above what is found out. A `Desk` takes more hints and packs of your own.

    Raises:
        UsageError: A hint is no date, zone or language tag.
        InputError: The bytes are no text, or a page without an article.
    """
    from ghatna.model import Hints  # noqa: PLC0415 nothing is loaded on import

    return _desk().read(article, Hints(published=published, timezone=timezone, lang=lang))


def read_file(
    path: str | Path,
    *,
    published: str | None = None,
    timezone: str | None = None,
    lang: str | None = None,
) -> Reading:
    """Give the reading of a text or HTML file; the rest is as in `read`.

    Raises:
        NotFoundError: There is no readable file at this path.
    """
    from ghatna.model import Hints  # noqa: PLC0415 nothing is loaded on import

    return _desk().read_file(Path(path), Hints(published=published, timezone=timezone, lang=lang))


# The one thing kept outside an object: without it each call of `read` would compile the packs anew.
@cache
def _desk() -> Desk:
    from ghatna.service.desk import Desk  # noqa: PLC0415 nothing is loaded on import

    return Desk()


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'ghatna' has no attribute {name!r}")
    return getattr(importlib.import_module(home), name)


def __dir__() -> list[str]:
    return sorted(__all__)


class _Package(ModuleType):
    """This package; the room `ghatna.read`, once loaded, does not hide the function of the same name."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name == "read" and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
