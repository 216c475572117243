"""`ghatna demo`: the reports that come along, read."""

from __future__ import annotations

import sys

from ghatna.cli.home import open_desk
from ghatna.cli.read import write_json
from ghatna.service.samples import Sample, find_sample, load_samples

FIRST = ("gu_visit", "hi_assembly", "en_visit")


def list_samples() -> None:
    """Print the name, language and subject of each report."""
    for sample in load_samples():
        sys.stdout.write(f"{sample.name:16}{sample.lang}  {sample.about}\n")


def show_samples(name: str | None, *, every: bool, as_json: bool) -> None:
    """Read and print one report, or all of them, or one in each language.

    Raises:
        NotFoundError: There is no report of this name.
    """
    if name is not None:
        samples: tuple[Sample, ...] = (find_sample(name),)
    else:
        samples = tuple(sample for sample in load_samples() if every or sample.name in FIRST)
    desk = open_desk()
    for sample in samples:
        reading = desk.read(sample.data, sample.hints)
        if as_json:
            write_json(reading, alone=len(samples) == 1)
        else:
            from ghatna.cli.view import show_reading

            show_reading(reading)
    if not as_json:
        sys.stdout.write("These reports are written for ghatna and their events invented. Others: ghatna demo --list\n")
