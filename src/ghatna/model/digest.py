"""The digest of a reading: what its cells say, in the reader's language, each line with the words behind it."""

from __future__ import annotations

from typing import Literal

from ghatna.model.records import record

SectionName = Literal["timeline", "said", "figures", "open", "not", "gaps", "faults"]


@record(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Words of the article, half-open `[start, end)` in code points, as they stand there."""

    start: int
    end: int
    words: str


@record(frozen=True, slots=True, kw_only=True)
class DigestLine:
    """One thing that the cells say; `group` is the day or speaker that it stands under, `cells` the cells' ids."""

    text: str
    evidence: tuple[Evidence, ...]
    cells: tuple[str, ...]
    group: str | None = None


@record(frozen=True, slots=True, kw_only=True)
class DigestSection:
    """One part of a digest, with its title in the digest's language; lines of one group stand together."""

    name: SectionName
    title: str
    lines: tuple[DigestLine, ...]


@record(frozen=True, slots=True, kw_only=True)
class Digest:
    """A reading told from its cells alone, in one language (BCP 47); empty sections are there without lines.

    `nothing` is what to write in such a section.
    """

    lang: str
    title: str
    sections: tuple[DigestSection, ...]
    nothing: str
