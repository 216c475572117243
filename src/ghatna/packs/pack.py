"""A language pack in memory: its settings, tables and rules, with the file and line of each row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Any

from ghatna.errors import PackError
from ghatna.model.records import record


@record(frozen=True, slots=True)
class Row:
    """One line of a pack's table, with its `file` (`tag/file`) and its number there.

    `columns` gives the place of each column among the `values`; all rows of a table share it, for packs have many rows.
    """

    columns: Mapping[str, int]
    values: tuple[str, ...]
    file: str
    line: int

    def __getitem__(self, column: str) -> str:
        return self.values[self.columns[column]]

    @property
    def cells(self) -> dict[str, str]:
        """Give the cells by column."""
        return dict(zip(self.columns, self.values, strict=True))

    @property
    def where(self) -> str:
        """Give where the row stands: `tag/file:line`."""
        return f"{self.file}:{self.line}"

    def get(self, column: str, default: str = "") -> str:
        """Give the cell of a column that this table may lack."""
        place = self.columns.get(column, -1)
        return (self.values[place] if place >= 0 else default) or default

    def fault(self, message: str) -> PackError:
        """Make the error that says what is wrong with this row."""
        return PackError(message, where=self.where, hint=f"ghatna pack check {self.where.split('/', 1)[0]}")


@record(frozen=True, slots=True)
class Rule:
    """One `[[rule]]` of a pack's TOML file: its settings, the sentences it must match and must not match."""

    id: str
    settings: Mapping[str, Any]
    where: str
    examples: tuple[Mapping[str, Any], ...] = ()
    lookalikes: tuple[str, ...] = ()

    def __getitem__(self, name: str) -> Any:
        return self.settings[name]

    def get(self, name: str, default: Any = None) -> Any:
        """Give a setting of the rule, or `default`."""
        return self.settings.get(name, default)

    def fault(self, message: str) -> PackError:
        """Make the error that says what is wrong with this rule."""
        return PackError(message, where=self.where, hint=f"ghatna pack check {self.where.split('/', 1)[0]}")


@record(frozen=True, slots=True)
class Table:
    """The rows of one table, the pack's own before those that it inherits."""

    name: str
    rows: tuple[Row, ...]

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def having(self, column: str, value: str) -> Iterator[Row]:
        """Give the rows whose cell in `column` is `value`."""
        return (row for row in self.rows if row.get(column) == value)


@record(frozen=True, slots=True, kw_only=True)
class Pack:
    """What is known of one language, its parents' rows included.

    `tag` is BCP 47, `script` ISO 15924, `timezone` the IANA zone that its newspapers live in
    where there is one such zone, `lineage` the tags from this pack up to `und`.
    """

    tag: str
    name: str
    version: str
    script: str | None
    timezone: str | None
    lineage: tuple[str, ...]
    settings: Mapping[str, Any] = field(default_factory=dict, repr=False)
    tables: Mapping[str, Table] = field(default_factory=dict, repr=False)  # megabytes, in an error message too
    rules: Mapping[str, tuple[Rule, ...]] = field(default_factory=dict, repr=False)

    def table(self, name: str) -> Table:
        """Give the table of this name (without `.csv`), empty if no pack of the lineage has it."""
        return self.tables.get(name) or Table(name, ())

    def rule_set(self, name: str) -> tuple[Rule, ...]:
        """Give the rules of this name (without `.toml`), this pack's before its parents'."""
        return self.rules.get(name, ())

    def setting(self, name: str, default: Any = None) -> Any:
        """Give a setting of `pack.toml`, this pack's or the nearest parent's that has it."""
        return self.settings.get(name, default)
