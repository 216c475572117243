"""Airports (`airportsdata`, MIT), our own table of seas, islands and landscapes, and more names for what is there."""

from __future__ import annotations

import csv
import gettext
from collections import defaultdict
from collections.abc import Iterable
from importlib import import_module
from importlib.resources import files
from pathlib import Path

from ghatna.gazetteer.builder.places import RawPlace
from ghatna.gazetteer.tables import read_rows, split_cell

KEPT_WITHOUT_CODE = ("air base", "airbase", "international", "air force")
ALL_OF = frozenset(("IN", "RU", "KP", "UA", "PK", "CN", "IR", "IL"))
ZONE_LANGUAGES = (
    "gu", "hi", "mr", "bn", "pa", "ta", "te", "kn", "ml", "or", "ur", "ru", "uk", "ar", "fa", "ko", "ja", "zh",
)  # fmt: skip
LANDFORM_PEOPLE = {"L.CONT": 500_000_000, "H.OCN": 50_000_000, "H.SEA": 5_000_000}
OTHER_LANDFORM = 300_000
AIRPORT_PEOPLE = 20_000


def read_airports() -> list[RawPlace]:
    """Read airports with an IATA code, air bases, and all airfields of some countries."""
    text = (files("airportsdata") / "airports.csv").read_text(encoding="utf-8")
    out = []
    for row in csv.DictReader(text.splitlines()):
        low = row["name"].casefold()
        if not (row["iata"] or row["country"] in ALL_OF or any(word in low for word in KEPT_WITHOUT_CODE)):
            continue
        out.append(
            RawPlace(
                geonameid=0,
                name=row["name"],
                country=row["country"].lower(),
                feature="S.AIRB" if "air base" in low or "airbase" in low or "air force" in low else "S.AIRP",
                latitude=float(row["lat"]),
                longitude=float(row["lon"]),
                population=AIRPORT_PEOPLE if row["iata"] else AIRPORT_PEOPLE // 10,
                source="airportsdata",
                names=[f"{row['city']} Airport"] if row["city"] else [],
            )
        )
    return out


def read_landforms() -> list[RawPlace]:
    """Read `data/landforms.csv`: oceans, seas, straits, islands, ranges, rivers, landscapes."""
    out = []
    for row in read_rows("landforms.csv"):
        name, *others = split_cell(row["english"])
        countries = tuple(row["countries"].split())
        out.append(
            RawPlace(
                geonameid=0,
                name=name,
                country=countries[0] if len(countries) == 1 else "",
                feature=row["feature"],
                latitude=float(row["latitude"]),
                longitude=float(row["longitude"]),
                population=LANDFORM_PEOPLE.get(row["feature"], OTHER_LANDFORM),
                source="ghatna",
                area=row["feature"] not in ("T.MT", "T.VLC", "H.FLLS", "T.PASS"),
                press=[*others, *split_cell(row["gujarati"]), *split_cell(row["hindi"])],
            )
        )
    return out


def add_region_names(places: Iterable[RawPlace]) -> None:
    """Add the Gujarati, Hindi and English names of regions in `data/regions.csv`; a region is known by its code."""
    rows = {row["code"]: row for row in read_rows("regions.csv")}
    for place in places:
        if place.feature == "A.ADM1":
            row = rows.get(f"{place.country}.{place.admin1}")
            if row is not None:
                place.press += [w for n in ("english", "gujarati", "hindi") for w in split_cell(row[n])]
                place.adjectives += split_cell(row["adjectives"])


def add_libgeonames(places: Iterable[RawPlace], folder: Path) -> None:
    """Add the names of `libgeonames-common` (CC BY 4.0): translations by geonameid, `IN.09`, or `IN`."""
    names: dict[str, list[str]] = defaultdict(list)
    for path in sorted(folder.glob("*/LC_MESSAGES/geonames.mo")):
        with path.open("rb") as file:
            catalogue = gettext.GNUTranslations(file)
        for key, name in sorted(catalogue._catalog.items()):  # type: ignore[attr-defined] # noqa: SLF001 - no listing
            if isinstance(key, str) and key and name:
                names[key].append(str(name))
    for place in places:
        found = names.get(str(place.geonameid), []) if place.geonameid else []
        if place.feature == "A.ADM1":
            found = found + names.get(f"{place.country.upper()}.{place.admin1}", [])
        elif place.feature.startswith("A.PCL"):
            found = found + names.get(place.country.upper(), [])
        if found:
            place.names = list(dict.fromkeys((*place.names, *found)))


def add_zone_cities(cities: Iterable[RawPlace]) -> None:
    """Add CLDR's names of the cities that time zones are named after, to the largest such city of the zone."""
    largest: dict[str, RawPlace] = {}
    for city in cities:
        named = city.timezone.rpartition("/")[2].replace("_", " ")
        if named and named in (city.name, *city.names):
            before = largest.get(city.timezone)
            if before is None or before.population < city.population:
                largest[city.timezone] = city
    parse = import_module("babel").Locale.parse
    for language in ZONE_LANGUAGES:
        for zone, names in parse(language).time_zones.items():
            if zone in largest and "city" in names:
                largest[zone].names.append(str(names["city"]))


def add_press_cities(cities: Iterable[RawPlace]) -> None:
    """Add the press's names of cities in `data/cities.csv`, to the largest city of that name in the country."""
    wanted = {(row["country"], row["name"]): row for row in read_rows("cities.csv")}
    largest: dict[tuple[str, str], RawPlace] = {}
    for city in cities:
        key = (city.country, city.name)
        if key in wanted and (key not in largest or largest[key].population < city.population):
            largest[key] = city
    for key, city in largest.items():
        city.press += [w for n in ("english", "gujarati", "hindi") for w in split_cell(wanted[key][n])]
