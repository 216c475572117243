"""The reports that come along: written for ghatna, their events invented."""

from __future__ import annotations

import csv
import io
from importlib.resources import files

from ghatna.errors import NotFoundError
from ghatna.model import Hints
from ghatna.model.records import record


@record(frozen=True, slots=True, kw_only=True)
class Sample:
    """One report: its bytes as a newspaper would hand them out, what is known of it, and what it shows."""

    name: str
    lang: str
    about: str
    data: bytes
    hints: Hints


def load_samples() -> tuple[Sample, ...]:
    """Give the reports, by name."""
    folder = files("ghatna") / "samples"
    rows = csv.DictReader(io.StringIO((folder / "index.csv").read_text("utf-8")))
    return tuple(
        Sample(
            name=row["name"],
            lang=row["lang"],
            about=row["about"],
            data=(folder / row["file"]).read_bytes(),
            hints=Hints(published=row["published"] or None, timezone=row["timezone"] or None, source=row["file"]),
        )
        for row in rows
    )


def find_sample(name: str) -> Sample:
    """Give the report of this name, as listed or as its file is called.

    Raises:
        NotFoundError: There is none.
    """
    for sample in load_samples():
        if name in {sample.name, sample.hints.source}:
            return sample
    raise NotFoundError(f"there is no sample {name!r}", hint="ghatna demo --list")
