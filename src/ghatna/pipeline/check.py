"""Check a language pack: its files and rows, whether it compiles, its examples, and which level it reaches."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from ghatna.errors import PackError
from ghatna.model.records import record
from ghatna.packs.files import TABLES
from ghatna.packs.pack import Pack, Table
from ghatna.packs.shelf import Shelf
from ghatna.pipeline.build import make_parts
from ghatna.pipeline.check_frames import check_frames
from ghatna.pipeline.check_rules import check_rules
from ghatna.pipeline.names import NameTables

# A level is reached when these tables hold rows of a language, not only those of `und`.
_NEEDED = {
    1: ("numbers",),
    2: ("comparators", "counts", "suffixes", "units"),
    3: ("cues", "events", "status"),
}


@record(frozen=True, slots=True, kw_only=True)
class PackReport:
    """What a check found: faults with file and line, the level reached (0 with faults), how much was checked."""

    tag: str
    faults: tuple[PackError, ...]
    level: int
    rows: int
    examples: int


def check_pack(tag: str, shelf: Shelf) -> PackReport:
    """Check one pack.

    Raises:
        UnknownPackError: There is no such pack.
    """
    faults: list[PackError] = []
    rows = 0
    for name in TABLES:
        try:
            table = shelf.own_table(tag, name)
        except PackError as error:
            faults.append(error)
            continue
        rows += len(table)
        faults += check_table(table)
    examples = 0
    if not faults:
        try:
            pack = shelf.pack(tag)
            parts = make_parts(pack, NameTables(None))
        except PackError as error:
            faults.append(error)
        else:
            faults += check_rules(parts)
            faults += check_frames(pack)
            rules = [rule for rule_set in pack.rules.values() for rule in rule_set]
            examples = sum(len(rule.examples) + len(rule.lookalikes) for rule in rules)
            level = 0 if faults else award_level(pack)
            return PackReport(tag=tag, faults=tuple(faults), level=level, rows=rows, examples=examples)
    return PackReport(tag=tag, faults=tuple(faults), level=0, rows=rows, examples=examples)


def check_table(table: Table) -> Iterator[PackError]:
    """Give what is wrong with a table: cells not in NFC or with idle spaces, no source, double keys, disorder."""
    key = TABLES[table.name].key
    seen: dict[tuple[str, ...], str] = {}
    before: tuple[str, ...] = ()
    for row in table:
        for column, cell in row.cells.items():
            if cell != unicodedata.normalize("NFC", cell):
                yield row.fault(f"{column} is not in NFC")
            if column in key and cell != cell.strip():
                yield row.fault(f"{column} begins or ends with a space")
        if not row.get("source"):
            yield row.fault("the source is empty")
        this = tuple(row[column] for column in key)
        if this in seen:
            yield row.fault(f"{', '.join(this)} stands already at {seen[this]}")
        seen.setdefault(this, row.where)
        cells = tuple(row.cells.values())
        if cells < before:
            yield row.fault("rows are not sorted")
        before = cells


def award_level(pack: Pack) -> int:
    """Give the highest level whose tables, and those of the levels below it, all hold rows."""
    level = 0
    for candidate, tables in sorted(_NEEDED.items()):
        if not all(_has_own(pack, name) for name in tables):
            break
        level = candidate
    return level


def _has_own(pack: Pack, name: str) -> bool:
    return any(not row.where.startswith("und/") for row in pack.table(name))
