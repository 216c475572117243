"""The user's own catalogues on disk: taken in from files of three formats, listed, removed, opened."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import TextIOWrapper
from pathlib import Path

from ghatna.catalogue.entry import Entry, Tenure
from ghatna.catalogue.ftm import read_ftm
from ghatna.catalogue.intake import detect_format
from ghatna.catalogue.report import AddReport, CatalogueFacts, Item, Post
from ghatna.catalogue.sheet import COLUMNS, OFFICE_COLUMNS, STARTER, Row, Sheet, load_countries, read_rows
from ghatna.catalogue.table import read_table
from ghatna.catalogue.wikidata import read_wikidata
from ghatna.errors import CatalogueError, NotFoundError, TooLargeError, UsageError

MOST_ENTRIES = 200_000
"""A catalogue of more entries is refused: all names of the catalogues are held in memory when they are asked."""
MOST_ERRORS = 20
LONGEST_NAME = 64
ENTRIES, OFFICES, FACTS = ".entries.csv", ".offices.csv", ".json"


@dataclass(slots=True)
class _Intake:
    """Counts and keeps what a reader gives, entries straight to disk."""

    writer: TextIOWrapper
    ids: set[str] = field(default_factory=set)
    tenures: list[Tenure] = field(default_factory=list)
    posts: dict[str, str] = field(default_factory=dict)
    errors: list[CatalogueError] = field(default_factory=list)
    left_out: int = 0
    bad: int = 0

    def take(self, items: Iterator[Item]) -> None:
        rows = csv.writer(self.writer, lineterminator="\n")
        rows.writerow(COLUMNS)
        for item in items:
            if isinstance(item, Entry):
                self._take_entry(item, rows.writerow)
            elif isinstance(item, Tenure):
                self.tenures.append(item)
            elif isinstance(item, Post):
                self.posts[item.id] = item.name
            elif item is None:
                self.left_out += 1
            else:
                self.refuse(item)
            if max(len(self.ids), len(self.tenures), len(self.posts)) > MOST_ENTRIES:
                raise TooLargeError(f"more than {MOST_ENTRIES} entries", hint="add an extract: a country, a topic")

    def _take_entry(self, entry: Entry, write: object) -> None:
        if entry.id in self.ids:
            self.refuse(CatalogueError(f"id {entry.id} stands twice; the first is kept", where=entry.dataset))
            return
        self.ids.add(entry.id)
        if callable(write):
            write(entry_row(entry))

    def refuse(self, error: CatalogueError) -> None:
        self.bad += 1
        if len(self.errors) < MOST_ERRORS:
            self.errors.append(error)


class CatalogueShelf:
    """The catalogues in a folder; nothing is made before the first `add`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def add(self, path: Path, *, name: str | None = None) -> AddReport:
        """Take in a file and keep it under `name` (its stem without one); a catalogue of that name is replaced.

        Raises:
            NotFoundError: There is no such file.
            UsageError: The name will not do.
            CatalogueError: The format is not known, or nothing in the file is of use; the first error tells why.
            TooLargeError: It has more than MOST_ENTRIES entries.
        """
        form = detect_format(path)
        dataset = self._check_name(name if name is not None else path.name.partition(".")[0].lower())
        self._make_folder()
        draft = self.folder / f"{dataset}.part"
        try:
            with draft.open("w", encoding="utf-8", newline="") as writer:
                intake = _Intake(writer)
                intake.take(_read(path, form, dataset))
            if not intake.ids:
                first = f"; first: {intake.errors[0]}" if intake.errors else ""
                raise CatalogueError(f"no entry with a name{first}", where=str(path))
            tenures = [tenure for tenure in intake.tenures if tenure.person in intake.ids]
            self._write_offices(dataset, tenures, intake.posts)
            facts = CatalogueFacts(name=dataset, format=form, entries=len(intake.ids), tenures=len(tenures))
            draft.replace(self.folder / f"{dataset}{ENTRIES}")
        finally:
            draft.unlink(missing_ok=True)
        self._write_facts(facts)
        return AddReport(facts=facts, left_out=intake.left_out, bad=intake.bad, errors=tuple(intake.errors))

    def facts(self) -> tuple[CatalogueFacts, ...]:
        """Give what is on the shelf, by name."""
        if not self.folder.is_dir():
            return ()
        names = sorted(file.name.removesuffix(ENTRIES) for file in self.folder.glob(f"*{ENTRIES}"))
        return tuple(self._read_facts(name) for name in names)

    def remove(self, name: str) -> None:
        """Take a catalogue off the shelf. Raises NotFoundError where there is none of this name."""
        file = self.folder / f"{self._check_name(name)}{ENTRIES}"
        if not file.is_file():
            raise NotFoundError(f"no catalogue {name!r}", hint="ghatna catalogue list")
        for ending in (ENTRIES, OFFICES, FACTS):
            (self.folder / f"{name}{ending}").unlink(missing_ok=True)

    def sheets(self) -> tuple[Sheet, ...]:
        """Open all catalogues. Raises CatalogueError for a damaged one."""
        return tuple(self._open(facts.name) for facts in self.facts())

    def _open(self, name: str) -> Sheet:
        rows = _load(self.folder / f"{name}{ENTRIES}", len(COLUMNS))
        offices = self.folder / f"{name}{OFFICES}"
        held = _load(offices, len(OFFICE_COLUMNS)) if offices.is_file() else []
        return Sheet(dataset=name, rows=tuple(rows), offices=tuple(held))

    def _check_name(self, name: str) -> str:
        fits = name.isascii() and name.replace("-", "").replace("_", "").isalnum() and len(name) <= LONGEST_NAME
        if not fits or name == STARTER:
            raise UsageError(
                f"{name[:LONGEST_NAME]!r} will not do as a catalogue's name",
                hint="--name with letters a-z, digits, hyphens; not 'starter'",
            )
        return name

    def _make_folder(self) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CatalogueError(f"the folder cannot be made: {error.strerror}", where=str(self.folder)) from error

    def _write_offices(self, name: str, tenures: list[Tenure], posts: dict[str, str]) -> None:
        with (self.folder / f"{name}{OFFICES}").open("w", encoding="utf-8", newline="") as file:
            rows = csv.writer(file, lineterminator="\n")
            rows.writerow(OFFICE_COLUMNS)
            for held in tenures:
                title = posts.get(held.office, "")
                rows.writerow((held.person, held.office, "", title, "", "", held.begin, held.end, held.source, ""))

    def _write_facts(self, facts: CatalogueFacts) -> None:
        text = json.dumps({"format": facts.format, "entries": facts.entries, "tenures": facts.tenures})
        (self.folder / f"{facts.name}{FACTS}").write_text(text + "\n", encoding="utf-8")

    def _read_facts(self, name: str) -> CatalogueFacts:
        try:
            held = json.loads((self.folder / f"{name}{FACTS}").read_text("utf-8"))
            return CatalogueFacts(
                name=name, format=str(held["format"]), entries=int(held["entries"]), tenures=int(held["tenures"])
            )
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise CatalogueError("is damaged", where=name, hint=f"ghatna catalogue remove {name}") from error


def entry_row(entry: Entry) -> Row:
    """Give the cells of an entry in the order of COLUMNS; main names are no aliases."""
    main = (entry.name_en, entry.name_gu, entry.name_hi)
    aliases = [alias for alias in (entry.name, *entry.aliases) if alias not in main]
    return [
        entry.id, entry.schema, *(name or "" for name in main), ";".join(dict.fromkeys(aliases)), entry.country or "",
        entry.wikidata or "", entry.kind or "", "", entry.source or "", entry.checked or "",
    ]  # fmt: skip


def _read(path: Path, form: str, dataset: str) -> Iterator[Item]:
    codes = load_countries()
    if form == "wikidata":
        return read_wikidata(path, codes, dataset)
    known = frozenset(codes.values())
    return read_ftm(path, known, dataset) if form == "ftm" else read_table(path, known, dataset)


def _load(file: Path, width: int) -> list[Row]:
    try:
        rows = read_rows(file.read_text("utf-8"))
    except (OSError, ValueError, csv.Error) as error:
        raise CatalogueError("is damaged", where=str(file), hint="add it again") from error
    for at, row in enumerate(rows):
        if len(row) != width:
            raise CatalogueError(f"{len(row)} cells instead of {width}", where=f"{file}:{at + 2}", hint="add it again")
    return rows
