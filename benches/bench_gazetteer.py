"""Measures the gazetteer beside its peer: speed, memory-mapped size, opening, and how often the first answer is right.

    python benches/bench_gazetteer.py [--index FILE] [--names FILE.jsonl] [--peer anyascii|icu] [--sample N]

The peer romanises the name (anyascii, or ICU if PyICU is installed) and takes the nearest by Jaro-Winkler of all Latin
names, alternate ones too (rapidfuzz), the larger place first. NAMES holds lines of `{"q": name, "gold":
[{"geonameid", "latitude", "longitude"}]}`; without it, CLDR's Gujarati names of time zones' cities are asked. To
compare fairly, give an index that was built with `--without-scripts Gujr --without-romanisations`.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections.abc import Callable
from math import asin, cos, radians, sin, sqrt
from pathlib import Path

from rapidfuzz.distance import JaroWinkler
from rapidfuzz.process import extractOne

from ghatna.gazetteer import Gazetteer, open_gazetteer
from ghatna.gazetteer.builder.cities import read_cities
from ghatna.gazetteer.builder.pairs import is_latin_name
from ghatna.gazetteer.builder.places import RawPlace

NEAR_KM = 10.0
Gold = list[tuple[float, float]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--index", type=Path)
    parser.add_argument("--names", type=Path)
    parser.add_argument("--peer", choices=("anyascii", "icu"), default="anyascii")
    parser.add_argument("--sample", type=int, default=60)
    options = parser.parse_args()
    start = time.perf_counter()
    gazetteer = open_gazetteer(options.index)
    print(f"open                   {1000 * (time.perf_counter() - start):9.1f} ms")
    cities = sorted(read_cities(), key=lambda city: -city.population)
    names = read_names(options.names) if options.names else zone_names(cities)
    ask_ours(gazetteer, names)
    ask_peer(cities, names[:: max(1, len(names) // options.sample)], gazetteer, options.peer)


def ask_ours(gazetteer: Gazetteer, names: list[tuple[str, Gold]]) -> None:
    times, right = [], 0
    for name, gold in names:
        start = time.perf_counter()
        found = gazetteer.find(name)
        times.append(time.perf_counter() - start)
        right += bool(found) and is_near((found[0].latitude, found[0].longitude), gold)
    middle, mean = 1e6 * statistics.median(times), 1e6 * statistics.mean(times)
    print(f"ghatna, a new name     {middle:9.1f} us (median; mean {mean:.1f})")
    start = time.perf_counter()
    for name, _ in names:
        gazetteer.find(name)
    print(f"ghatna, seen before    {1e6 * (time.perf_counter() - start) / len(names):9.1f} us")
    start = time.perf_counter()
    for name, _ in names:
        gazetteer.is_known(name)
    print(f"ghatna, is it known    {1e6 * (time.perf_counter() - start) / len(names):9.1f} us")
    print(f"ghatna, right          {right / len(names):9.3f} of {len(names)}")


def ask_peer(cities: list[RawPlace], names: list[tuple[str, Gold]], gazetteer: Gazetteer, peer: str) -> None:
    romanise = load_peer(peer)
    of_name: dict[str, RawPlace] = {}
    for city in cities:
        for name in (city.name, *filter(is_latin_name, city.names)):
            of_name.setdefault(romanise(name).lower(), city)
    latin, bearers = list(of_name), list(of_name.values())
    times, right, ours = [], 0, 0
    for name, gold in names:
        start = time.perf_counter()
        found = extractOne(romanise(name).lower(), latin, scorer=JaroWinkler.similarity, processor=None)
        times.append(time.perf_counter() - start)
        right += found is not None and is_near((bearers[found[2]].latitude, bearers[found[2]].longitude), gold)
        first = gazetteer.find(name)
        ours += bool(first) and is_near((first[0].latitude, first[0].longitude), gold)
    print(f"{peer}, a name       {1e6 * statistics.mean(times):11.1f} us")
    count = len(names)
    print(f"{peer}, right        {right / count:11.3f} of {count}; ghatna on the same {ours / count:.3f}")


def load_peer(peer: str) -> Callable[[str], str]:
    if peer == "icu":
        from icu import Transliterator  # noqa: PLC0415 - only if asked for

        made = Transliterator.createInstance("Any-Latin; Latin-ASCII")
        return lambda name: str(made.transliterate(name))
    from anyascii import anyascii  # noqa: PLC0415 - only if asked for

    return lambda name: str(anyascii(name))


def read_names(path: Path) -> list[tuple[str, Gold]]:
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [(row["q"], [(g["latitude"], g["longitude"]) for g in row["gold"]])
            for row in rows if row.get("gold") and row.get("set", "gu") == "gu"]  # fmt: skip


def zone_names(cities: list[RawPlace]) -> list[tuple[str, Gold]]:
    from babel import Locale  # noqa: PLC0415 - only if no file is given

    of_zone: dict[str, RawPlace] = {}
    for city in cities:
        if city.timezone.rpartition("/")[2].replace("_", " ") == city.name:
            of_zone.setdefault(city.timezone, city)
    zones = Locale.parse("gu").time_zones
    return [(str(zones[zone]["city"]), [(city.latitude, city.longitude)])
            for zone, city in sorted(of_zone.items()) if "city" in zones.get(zone, {})]  # fmt: skip


def is_near(point: tuple[float, float], gold: Gold) -> bool:
    return any(distance_km(point, other) <= NEAR_KM for other in gold)


def distance_km(one: tuple[float, float], other: tuple[float, float]) -> float:
    north, east, north2, east2 = map(radians, (*one, *other))
    half = sin((north2 - north) / 2) ** 2 + cos(north) * cos(north2) * sin((east2 - east) / 2) ** 2
    return 12742 * asin(min(1.0, sqrt(half)))


if __name__ == "__main__":
    main()
