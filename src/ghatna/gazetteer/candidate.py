"""What the gazetteer answers with."""

from __future__ import annotations

from math import exp

from ghatna.model.records import record

MOST_ODDS = 50.0


@record(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One place that a name may mean.

    `country` is ISO 3166-1 alpha-2 in lower case, None on the high seas; `admin1` GeoNames' code of the region
    within the country. Degrees are WGS 84; where `is_area` is true they are the middle of an area, not a point.
    `score` ranks the candidates of one name; `log_odds` is the logit of `chance`. `accepted` says whether that is
    enough to link.
    `why` holds short codes of what spoke for it.
    """

    geonameid: int | None
    name: str
    country: str | None
    admin1: str | None
    feature_class: str
    feature_code: str
    latitude: float
    longitude: float
    population: int
    is_area: bool
    source: str
    score: float
    log_odds: float
    accepted: bool
    why: tuple[str, ...]

    @property
    def chance(self) -> float:
        """The probability, 0 to 1, that a name used as a place's means this one."""
        return 1.0 / (1.0 + exp(-max(-MOST_ODDS, min(MOST_ODDS, self.log_odds))))


@record(frozen=True, slots=True, kw_only=True)
class CountryWord:
    """A word that names a country, or (`is_demonym`) its people or what belongs to it."""

    country: str
    name: str
    is_demonym: bool
    stripped: bool
