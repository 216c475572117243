"""A place on its way into the index, before names are turned into sounds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

Progress = Callable[[str, float], None]
"""Called with what is being done and how much of the whole is done, 0 to 1."""


@dataclass(slots=True, kw_only=True)
class RawPlace:
    """One row of a source. `country` is alpha-2 lower case or empty, degrees are WGS 84, `area` is no point.

    `names` are alternate names in any script, `press` those that newspapers use, `adjectives` words like "Russian".
    `geonameid` is 0 where there is none.
    """

    geonameid: int
    name: str
    country: str
    feature: str
    latitude: float
    longitude: float
    population: int
    source: str
    admin1: str = ""
    area: bool = False
    names: list[str] = field(default_factory=list)
    press: list[str] = field(default_factory=list)
    adjectives: list[str] = field(default_factory=list)
    timezone: str = ""
    countries: tuple[str, ...] = ()
