"""Read a pack's folder: TOML settings and rules, CSV tables; every fault names file, line and column."""

from __future__ import annotations

import csv
import io
import tomllib
from collections.abc import Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from ghatna.errors import PackError, UnknownPackError
from ghatna.packs.files import TABLES
from ghatna.packs.pack import Pack, Row, Rule, Table
from ghatna.packs.plain_toml import read_plain

SHIPPED = "ghatna.packs"


def find_folder(tag: str, shelves: tuple[Path, ...] = ()) -> Traversable:
    """Give the folder of the pack `tag`: a user's shelf before the shipped one.

    Raises:
        UnknownPackError: No shelf has it, or the tag is no plain BCP 47 tag.
    """
    if tag.replace("-", "").isalnum() and tag.isascii():
        for shelf in shelves:
            if (shelf / tag / "pack.toml").is_file():
                return shelf / tag
        shipped = files(SHIPPED) / tag
        if (shipped / "pack.toml").is_file():
            return shipped
    raise UnknownPackError(f"there is no language pack {tag!r}", hint="ghatna pack show")


def load_pack(tag: str, shelves: tuple[Path, ...] = (), *, only: frozenset[str] | None = None) -> Pack:
    """Give the pack `tag` with all that it inherits; of its tables and rules only those named, if any are.

    Raises:
        UnknownPackError: There is no such pack.
        PackError: A file is wrong.
    """
    return _load(tag, shelves, (), only)


def _load(tag: str, shelves: tuple[Path, ...], below: tuple[str, ...], only: frozenset[str] | None) -> Pack:
    if tag in below:
        raise PackError(f"packs inherit in a circle: {' < '.join((*below, tag))}", where=f"{tag}/pack.toml")
    folder = find_folder(tag, shelves)
    head = parse_toml(folder / "pack.toml", f"{tag}/pack.toml")
    parents = [_load(str(parent), shelves, (*below, tag), only) for parent in head.get("inherits", [])]
    tables: dict[str, Table] = {}
    rules: dict[str, tuple[Rule, ...]] = {}
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        stem, _, ending = entry.name.rpartition(".")
        if only is not None and stem not in only:
            continue
        if ending == "csv" and stem in TABLES:
            tables[stem] = read_table(entry, stem, f"{tag}/{entry.name}")
        elif ending == "toml" and stem != "pack":
            rules[stem] = read_rules(entry, f"{tag}/{entry.name}")
    for parent in parents:
        for name, table in parent.tables.items():
            tables[name] = merge_tables(tables[name], table) if name in tables else table
        for name, more in parent.rules.items():
            own = {rule.id for rule in rules.get(name, ())}
            rules[name] = (*rules.get(name, ()), *(rule for rule in more if rule.id not in own))
    settings: dict[str, Any] = {}
    for parent in reversed(parents):
        settings.update(parent.settings)
    settings.update(head.get("settings", {}))
    lineage = [tag]
    for parent in parents:
        lineage.extend(above for above in parent.lineage if above not in lineage)
    return Pack(
        tag=tag,
        name=str(head.get("name", tag)),
        version=str(head.get("version", "0")),
        script=head.get("script"),
        timezone=head.get("timezone"),
        lineage=tuple(lineage),
        settings=settings,
        tables=tables,
        rules=rules,
    )


def parse_toml(entry: Traversable, where: str) -> dict[str, Any]:
    """Give the parsed TOML file.

    Raises:
        PackError: It is no TOML.
    """
    try:
        text = entry.read_text("utf-8")
        plain = read_plain(text)
        return tomllib.loads(text) if plain is None else plain
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PackError(f"not valid TOML: {error}", where=where, hint="mend the line that is named") from error


def read_table(entry: Traversable, name: str, where: str) -> Table:
    """Give the rows of one CSV file; a line that begins with `#` is a comment.

    Raises:
        PackError: The header lacks a column, or a row has too few or too many cells.
    """
    spec = TABLES[name]
    try:
        reader = csv.reader(io.StringIO(entry.read_text("utf-8")), strict=True)
        header = next(reader, [])
        missing = [column for column in spec.columns if column not in header]
        if missing:
            raise PackError(
                f"the header lacks {', '.join(missing)}", where=f"{where}:1", hint=f"columns: {', '.join(spec.columns)}"
            )
        columns = {column: place for place, column in enumerate(header)}
        if len(columns) < len(header):
            raise PackError("a column of the header stands twice", where=f"{where}:1", hint="leave out one of the two")
        rows = []
        # Cells repeat a few values; one object for each keeps packs small in memory and in what is kept of them.
        same: dict[str, str] = {}
        for cells in reader:
            if not cells or cells[0].startswith("#"):
                continue
            if len(cells) != len(header):
                raise PackError(
                    f"{len(cells)} cells where the header has {len(header)}", where=f"{where}:{reader.line_num}:1"
                )
            shared = tuple([same.setdefault(cell, cell) for cell in cells])
            rows.append(Row(columns, shared, where, reader.line_num))
    except (csv.Error, UnicodeDecodeError) as error:
        raise PackError(f"not valid CSV in UTF-8: {error}", where=where) from error
    return Table(name, tuple(rows))


def merge_tables(own: Table, inherited: Table) -> Table:
    """Give both tables' rows, without the inherited rows that agree with an own row in the key."""
    key = TABLES[own.name].key
    taken = {tuple(row[column] for column in key) for row in own}
    rest = (row for row in inherited if tuple(row[column] for column in key) not in taken)
    return Table(own.name, (*own.rows, *rest))


def read_rules(entry: Traversable, where: str) -> tuple[Rule, ...]:
    """Give the `[[rule]]` tables of one TOML file, in order.

    Raises:
        PackError: A rule has no id, or two have the same.
    """
    out: list[Rule] = []
    seen: set[str] = set()
    raw: Mapping[str, Any]
    for number, raw in enumerate(parse_toml(entry, where).get("rule", []), start=1):
        rule_id = raw.get("id")
        if not isinstance(rule_id, str) or rule_id in seen:
            raise PackError("each rule needs an id of its own", where=f"{where} rule {number}")
        seen.add(rule_id)
        settings = {k: v for k, v in raw.items() if k not in {"id", "examples", "lookalikes"}}
        examples = tuple(e if isinstance(e, dict) else {"text": e} for e in raw.get("examples", ()))
        out.append(Rule(rule_id, settings, f"{where}#{rule_id}", examples, tuple(raw.get("lookalikes", ()))))
    return tuple(out)
