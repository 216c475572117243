"""`ghatna read --digest`: what a reading's cells say, for people."""

from __future__ import annotations

import sys

from rich.console import Console
from rich.text import Text

from ghatna.digest import quote_evidence, write_digest
from ghatna.digest.names import clean_line
from ghatna.model.digest import Digest


def show_digest(digest: Digest) -> None:
    """Print a digest to standard output; plain text where that is no terminal."""
    if not sys.stdout.isatty():
        sys.stdout.write(write_digest(digest))
        return
    console = Console(file=sys.stdout, highlight=False, markup=False, emoji=False)
    for section in digest.sections:
        console.print(Text(f"\n{section.title}", style="bold"))
        group: str | None = None
        for line in section.lines:
            if line.group is not None and line.group != group:
                group = line.group
                console.print(Text(clean_line(group), style="bold green"))
            console.print(Text(f"  {clean_line(line.text)}"))
            if line.evidence:
                console.print(Text(f"      {quote_evidence(line)}", style="dim"))
        if not section.lines:
            console.print(Text(f"  {digest.nothing}", style="dim"))
