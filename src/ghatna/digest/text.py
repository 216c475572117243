"""A digest as plain text: headings, lines, and below each line the words behind it."""

from __future__ import annotations

from collections.abc import Iterator

from ghatna.digest.names import clean_line
from ghatna.digest.teller import shorten
from ghatna.model.digest import Digest, DigestLine, DigestSection, Evidence

_SHOWN = 4


def write_digest(digest: Digest) -> str:
    """Give the digest as lines of text, ending in a line feed; sections without lines say so."""
    return "\n".join(_lines(digest)) + "\n"


def quote_evidence(line: DigestLine) -> str:
    """Give the words behind a line in one line, each with its offsets."""
    outer = outermost(line.evidence)
    shown = [f"[{one.start}\u2013{one.end}] {shorten(one.words)}" for one in outer[:_SHOWN]]
    more = len(outer) - _SHOWN
    return " \u00b7 ".join([*shown, f"+{more}"] if more > 0 else shown)


def outermost(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Give the stretches that no other one holds, in text order."""
    out: list[Evidence] = []
    for one in sorted(evidence, key=lambda one: (one.start, -one.end)):
        if not out or one.end > out[-1].end:
            out.append(one)
    return tuple(out)


def _lines(digest: Digest) -> Iterator[str]:
    for section in digest.sections:
        yield from _section(section, digest.nothing)
        yield ""


def _section(section: DigestSection, nothing: str) -> Iterator[str]:
    yield section.title
    yield "=" * max(len(section.title), 3)
    group: str | None = None
    for line in section.lines:
        if line.group is not None and line.group != group:
            group = line.group
            yield f"\n{clean_line(group)}"
        yield f"- {clean_line(line.text)}"
        if line.evidence:
            yield f"    {quote_evidence(line)}"
    if not section.lines:
        yield nothing
