"""Who held which office when."""

from __future__ import annotations

from datetime import date

from ghatna.catalogue.entry import Tenure
from ghatna.catalogue.sheet import Sheet, make_tenure

HIGHEST = frozenset(("head_of_state", "head_of_government", "supreme_leader", "un_secretary_general"))


class OfficeTable:
    """The tenures of all catalogues, by office and by person."""

    def __init__(self, sheets: tuple[Sheet, ...]) -> None:
        self._of_office: dict[tuple[str, str | None], list[Tenure]] = {}
        self._of_person: dict[tuple[str, str], list[Tenure]] = {}
        for sheet in sheets:
            for row in sheet.offices:
                tenure = make_tenure(sheet.dataset, row)
                self._of_office.setdefault((tenure.office, tenure.country), []).append(tenure)
                self._of_person.setdefault((tenure.dataset, tenure.person), []).append(tenure)

    def holders(self, office: str, country: str | None, day: date) -> tuple[Tenure, ...]:
        """Give the tenures of an office that cover `day`, the one that began last first."""
        return latest_first(self._of_office.get((office, country), []), day)

    def of_person(self, dataset: str, person: str, day: date | None) -> tuple[Tenure, ...]:
        """Give the tenures of a person, those that cover `day` if one is given, the one that began last first."""
        return latest_first(self._of_person.get((dataset, person), []), day)

    def offices(self) -> tuple[tuple[str, str | None], ...]:
        """Give each office with its country, sorted."""
        return tuple(sorted(self._of_office, key=lambda key: (key[0], key[1] or "")))

    def weight(self, dataset: str, person: str, day: date | None) -> float:
        """Say how much newspapers write of a person, by the offices alone: 1 for none, most for high present ones."""
        tenures = self._of_person.get((dataset, person), ())
        if not tenures:
            return 1.0
        weight = 6.0 if any(tenure.office in HIGHEST for tenure in tenures) else 2.0
        if any(tenure.covers(day) if day else tenure.end is None for tenure in tenures):
            weight *= 2
        return weight


def latest_first(tenures: list[Tenure], day: date | None) -> tuple[Tenure, ...]:
    """Give the tenures that cover `day` (all without one), the one that began last first."""
    kept = [tenure for tenure in tenures if day is None or tenure.covers(day)]
    return tuple(sorted(kept, key=lambda tenure: (tenure.begin or "", tenure.person), reverse=True))
