"""All sources of places, put together."""

from __future__ import annotations

from pathlib import Path

from ghatna.gazetteer.builder.areas import read_countries, read_regions
from ghatna.gazetteer.builder.cities import read_cities
from ghatna.gazetteer.builder.others import (
    add_libgeonames,
    add_press_cities,
    add_region_names,
    add_zone_cities,
    read_airports,
    read_landforms,
)
from ghatna.gazetteer.builder.places import RawPlace


def read_places(libgeonames: Path | None) -> list[RawPlace]:
    """Read every source; `libgeonames` is the folder of that Debian package's translations, None if there is none."""
    cities = read_cities()
    add_zone_cities(cities)
    add_press_cities(cities)
    regions = read_regions()
    add_region_names(regions)
    places = [*read_countries(cities), *cities, *regions, *read_airports(), *read_landforms()]
    if libgeonames is not None:
        add_libgeonames(places, libgeonames)
    return places
