"""What resolving needs from tables of places and persons, as protocols; the pipeline gives the real ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from ghatna.model.entities import Schema
from ghatna.model.names import KnownName


class PlaceCandidate(Protocol):
    """One place that a name may mean; degrees are WGS 84, `country` alpha-2 in lower case."""

    @property
    def geonameid(self) -> int | None:
        """GeoNames' id; `None` for a place that GeoNames lacks."""
        ...

    @property
    def name(self) -> str:
        """The English name."""
        ...

    @property
    def country(self) -> str | None:
        """ISO 3166-1 alpha-2 in lower case; `None` on the high seas."""
        ...

    @property
    def admin1(self) -> str | None:
        """GeoNames' code of the region within the country."""
        ...

    @property
    def feature_code(self) -> str:
        """GeoNames' feature code."""
        ...

    @property
    def latitude(self) -> float:
        """Degrees north."""
        ...

    @property
    def longitude(self) -> float:
        """Degrees east."""
        ...

    @property
    def accepted(self) -> bool:
        """Whether this is enough to link."""
        ...

    @property
    def chance(self) -> float:
        """The probability, 0 to 1."""
        ...


class Places(Protocol):
    """A gazetteer."""

    def find(
        self, name: str, *, country: str | None = None, countries: Iterable[str] = (), kind: str | None = None,
        limit: int = 5,
    ) -> Sequence[PlaceCandidate]:  # fmt: skip
        """Give the places that a name may mean, best first."""
        ...


class Latin(Protocol):
    """Writes names in Latin letters."""

    def latin(self, name: str, schema: Schema) -> str:
        """Give the name in Latin letters as it sounds."""
        ...

    def english(self, name: str, schema: Schema) -> str | None:
        """Give the name with its translatable words in English, `None` where it has none."""
        ...


class Persons(Protocol):
    """Catalogues of persons and bodies."""

    def match(self, name: str, schema: str, day: str | None) -> tuple[KnownName, float] | None:
        """Give the entry that a name in any script most likely means, with a score from 0 to 1."""
        ...
