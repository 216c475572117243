"""Looks names up in the catalogues and says who held an office."""

from __future__ import annotations

from datetime import date

from ghatna.catalogue.entry import CatalogueMatch, Entry, Tenure
from ghatna.catalogue.names import FARTHEST, NameIndex, Sounds, WordHit
from ghatna.catalogue.offices import OfficeTable
from ghatna.catalogue.sheet import STARTER, Row, Sheet, make_entry, names_of
from ghatna.model.entities import Rival
from ghatna.model.records import record

EXACT, REORDERED, SURNAME, PART, LONGER, SOUND, SOUND_SURNAME = 0.97, 0.92, 0.85, 0.55, 0.75, 0.85, 0.6
LOWERED = 0.5
"""Scores of a match that has no rival, by the way in which it was found; LOWERED lacks its capitals. Set by hand."""
ALIAS = 0.7
"""An alias counts for so much beside the main name of another entry."""
LOWEST = 0.005
"""Matches below this score are left out."""
MOST_RIVALS = 4
MAIN_NAMES = 3
"""English, Gujarati, Hindi: the names of a row that are no aliases."""
OWN = 1.5
"""An entry of the user's own catalogue counts for so much beside one of the starter's."""


@record(frozen=True, slots=True)
class _Hit:
    """A row that was found: the score that it would have alone, and the reason."""

    row: int
    base: float
    why: str


class Catalogue:
    """The starter catalogue and the user's own, as one. Safe to share between threads."""

    def __init__(self, sheets: tuple[Sheet, ...], *, sounds: Sounds | None = None) -> None:
        self._sheets = sheets
        self._rows: list[Row] = []
        self._dataset: list[str] = []
        names: list[str] = []
        owners: list[int] = []
        for sheet in sheets:
            for row in sheet.rows:
                own = names_of(row)
                names += own
                owners += [len(self._rows)] * len(own)
                self._rows.append(row)
                self._dataset.append(sheet.dataset)
        persons = frozenset(at for at, row in enumerate(self._rows) if row[1] == "Person")
        self._names = NameIndex(names, owners, persons, sounds)
        self._raw = names
        self._offices: OfficeTable | None = None
        self._at: dict[tuple[str, str], int] = {}

    def prepare(self) -> None:
        """Make the index of the names' words at once."""
        self._names.prepare()

    def __len__(self) -> int:
        """Give the number of entries."""
        return len(self._rows)

    def all_names(self) -> tuple[str, ...]:
        """Give every name of every entry."""
        return tuple(self._raw)

    def is_known(self, name: str) -> bool:
        """Say whether some entry bears just this name."""
        return bool(self._names.find_exact(name))

    def lookup_exact(self, name: str) -> tuple[Entry, ...]:
        """Give the entries that bear just this name, in any script; the cheap question for every word of a text."""
        rows = dict.fromkeys(self._names.owners[number] for number in self._names.find_exact(name))
        return tuple(self._entry(row) for row in rows)

    def entry(self, dataset: str, identity: str) -> Entry | None:
        """Give an entry by its id."""
        if not self._at:
            self._at = {(self._dataset[at], row[0]): at for at, row in enumerate(self._rows)}
        at = self._at.get((dataset, identity))
        return None if at is None else self._entry(at)

    def find(
        self, name: str, *, schema: str | None = None, day: date | None = None, limit: int = 5
    ) -> tuple[CatalogueMatch, ...]:
        """Give the entries that `name` may mean, best first; empty where none is near.

        A name is found as it is written, by part of its words (a surname), or by its sound. `schema` lets
        only its entries through; `day` raises persons who held an office then.
        """
        folded = self._names.fold(name)
        if not folded:
            return ()
        hits = self._find_hits(name, folded, schema)
        if not hits:
            return ()
        weights = {hit.row: self._weight(hit.row, folded, day) for hit in hits.values()}
        heaviest = self._share(hits, weights)
        ranked = sorted(heaviest.items(), key=lambda item: (-item[1], self._rows[item[0]][0]))
        best = [(row, score) for row, score in ranked if score >= LOWEST][: max(limit, MOST_RIVALS + 1)]
        return tuple(self._match(row, score, hits[row], best) for row, score in best[:limit])

    def holder(self, office: str, country: str | None, day: date) -> tuple[Tenure, ...]:
        """Give who held an office on a day, the one who came last first; `Tenure.is_sure` tells what is settled."""
        return self._office_table().holders(office, country, day)

    def offices_of(self, person: str, day: date | None = None, *, dataset: str = STARTER) -> tuple[Tenure, ...]:
        """Give the offices of a person (by id) on a day, all of them without a day, the last first."""
        return self._office_table().of_person(dataset, person, day)

    def offices(self) -> tuple[tuple[str, str | None], ...]:
        """Give each office that the catalogues know, with its country."""
        return self._office_table().offices()

    def _office_table(self) -> OfficeTable:
        if self._offices is None:
            self._offices = OfficeTable(self._sheets)
        return self._offices

    def _find_hits(self, name: str, folded: str, schema: str | None) -> dict[int, _Hit]:
        hits: dict[int, _Hit] = {}

        def keep(number: int, base: float, why: str) -> None:
            row = self._names.owners[number]
            if schema is not None and self._rows[row][1] != schema:
                return
            if row not in hits or hits[row].base < base:
                hits[row] = _Hit(row, base, why)

        for number in self._names.find_exact(name):
            keep(number, EXACT, f"name: {self._raw[number]}")
        for word in self._names.find_words(folded):
            keep(word.name, *self._judge_words(word, name, len(folded.split())))
        if not any(hit.base >= REORDERED for hit in hits.values()):
            for sound in self._names.find_sounds(name):
                base = (SOUND_SURNAME if sound.part else SOUND) * (1 - 0.8 * sound.distance / FARTHEST)
                if not self._names.agrees(sound.name, name):
                    base *= LOWERED
                keep(sound.name, base, f"sounds like {'part of ' if sound.part else ''}{self._raw[sound.name]}")
        return hits

    def _judge_words(self, hit: WordHit, query: str, asked: int) -> tuple[float, str]:
        name = self._raw[hit.name]
        if hit.shared == hit.words == asked:
            return (REORDERED if self._names.agrees(hit.name, query) else LOWERED), f"the words of {name}"
        if hit.shared == hit.words:
            return LONGER * hit.words / asked, f"holds all words of {name}"
        person = self._rows[self._names.owners[hit.name]][1] == "Person"
        if person and hit.last:
            return SURNAME, f"last word of {name}" if asked == 1 else f"words of {name}"
        return PART * (hit.shared / hit.words) ** 0.5, f"part of {name}"

    def _weight(self, row: int, folded: str, day: date | None) -> float:
        cells = self._rows[row]
        weight = 1.0 if self._dataset[row] == STARTER else OWN
        if cells[1] == "Person":
            weight *= self._office_table().weight(self._dataset[row], cells[0], day)
        main = {self._names.fold(name) for name in cells[2 : 2 + MAIN_NAMES]}
        return weight if folded in main else weight * ALIAS

    def _share(self, hits: dict[int, _Hit], weights: dict[int, float]) -> dict[int, float]:
        """Share out the score among rows that were found equally well or better; a lone row keeps its own."""
        out = {}
        for row, hit in hits.items():
            against = sum(weights[other.row] * min(1.0, (other.base / hit.base) ** 4) for other in hits.values())
            out[row] = hit.base * weights[row] / against
        return out

    def _match(self, row: int, score: float, hit: _Hit, best: list[tuple[int, float]]) -> CatalogueMatch:
        rivals = tuple(self._rival(other, its) for other, its in best if other != row)[:MOST_RIVALS]
        return CatalogueMatch(entry=self._entry(row), score=round(score, 4), rivals=rivals, why=(hit.why,))

    def _rival(self, row: int, score: float) -> Rival:
        entry = self._entry(row)
        return Rival(name=entry.name, dataset=entry.dataset, id=entry.id, country=entry.country, score=round(score, 4))

    def _entry(self, row: int) -> Entry:
        return make_entry(self._dataset[row], self._rows[row])
