"""`ghatna --version`: what this installation is made of, and whose data it carries."""

from __future__ import annotations

import platform
import sys
from importlib.metadata import PackageNotFoundError, distribution

from ghatna.service import Desk
from ghatna.version import __version__


def write_versions() -> None:
    """Write the versions of ghatna and its packs, and the credits that the data licences ask for."""
    packs = ", ".join(f"{pack.tag} {pack.version}" for pack in Desk().packs())
    sys.stdout.write(f"ghatna {__version__} (Python {platform.python_version()})\npacks: {packs}\n")
    credits_text = read_notice()
    if credits_text:
        sys.stdout.write(f"\n{credits_text.strip()}\n")


def read_notice() -> str | None:
    """Give the NOTICE file of the installed distribution, `None` where it is not installed."""
    try:
        installed = distribution("ghatna")
    except PackageNotFoundError:
        return None
    return installed.read_text("licenses/NOTICE")
