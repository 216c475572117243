"""Puts all sources together into one index file."""

from __future__ import annotations

import zlib
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from math import log10
from pathlib import Path

from ghatna.gazetteer.builder.learn import LatinModel, export_table, learn_latin
from ghatna.gazetteer.builder.names import Names, spell_names
from ghatna.gazetteer.builder.pairs import make_pairs
from ghatna.gazetteer.builder.places import Progress, RawPlace
from ghatna.gazetteer.builder.sources import read_places
from ghatna.gazetteer.heads import load_heads
from ghatna.gazetteer.indexfile import DEGREE, MASK_BITS, WORD_STEPS, Head, exact_code, write_index
from ghatna.gazetteer.phones import load_phone_table
from ghatna.gazetteer.scan import lose_one
from ghatna.gazetteer.scripts import NameFolder
from ghatna.gazetteer.tables import read_rows
from ghatna.model.records import record

BIG = 50_000
"""People from whom on a city's blocks can be reached over one lost consonant."""
NUMBERED = 1 << (32 - MASK_BITS)
MOST_POSTINGS = 400


@record(frozen=True, slots=True, kw_only=True)
class BuildOptions:
    """What to build: scripts (ISO 15924) whose names are left out, and where further files lie.

    `romanisations` keeps GeoNames' machine romanisations (Latin names that begin with a small letter) as
    exact names. `libgeonames` is a folder with `*/LC_MESSAGES/geonames.mo`, None leaves it out. For measuring, places
    of `held_out` (geonameids) are not learnt from, and `learn_without` names the scripts that are not learnt from
    (None: those of `without_scripts`).
    """

    without_scripts: frozenset[str] = frozenset()
    romanisations: bool = False
    libgeonames: Path | None = None
    held_out: frozenset[int] = frozenset()
    learn_without: frozenset[str] | None = None


@dataclass(slots=True)
class _Sounds:
    """Sounds and exact names on their way: each maps to the rows that bear it, with flags."""

    table: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))
    exact: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))


def build_index(out: Path, options: BuildOptions, progress: Progress) -> int:
    """Read the sources and write their index to `out`; gives its size in bytes. Takes about three minutes."""
    progress("read places", 0.0)
    return compile_index(out, read_places(options.libgeonames), options, progress)


def compile_index(out: Path, places: list[RawPlace], options: BuildOptions, progress: Progress) -> int:
    """Compile the index of these places, which are put into the order of their size; gives its size in bytes."""
    progress("learn how Latin letters are said", 0.15)
    scripts = options.without_scripts if options.learn_without is None else options.learn_without
    model = learn_latin(make_pairs((p for p in places if p.geonameid not in options.held_out), scripts))
    progress("say all names", 0.35)
    places.sort(key=lambda place: (-place.population, place.geonameid, place.name, place.feature))
    if len(places) > NUMBERED:
        places = places[:NUMBERED]
    sounds = _collect(places, model, options, progress)
    progress("write the index", 0.85)
    numbers, blob = _sound_sections(sounds.table, places)
    numbers |= _exact_sections(sounds.exact)
    rows, names, head = _row_sections(places, model)
    numbers |= rows
    numbers |= _word_sections()
    size = write_index(out, head, numbers, {"sounds": blob, "names": names, "latin": _latin_section(model)})
    progress("done", 1.0)
    return size


def _collect(places: list[RawPlace], model: LatinModel, options: BuildOptions, progress: Progress) -> _Sounds:
    sounds = _Sounds()
    folder = NameFolder()
    names = Names(
        model=model,
        phones=load_phone_table(),
        options_without=options.without_scripts,
        romanisations=options.romanisations,
        folder=folder,
        heads=load_heads(folder),
    )
    for row, place in enumerate(places):
        if row % 20_000 == 0:
            progress("say all names", 0.35 + 0.5 * row / len(places))
        spelt = spell_names(place, names)
        for text, flags in spelt.exact.items():
            sounds.exact[text][row] = sounds.exact[text].get(row, 0) | flags
        for sound, flags in spelt.sounds.items():
            sounds.table[sound][row] = sounds.table[sound].get(row, 0) | flags
    return sounds


def _sound_sections(table: dict[str, dict[int, int]], places: list[RawPlace]) -> tuple[dict[str, array[int]], bytes]:
    phones = load_phone_table()
    blocks: dict[int, list[tuple[int, str]]] = defaultdict(list)
    keys: dict[int, set[str]] = defaultdict(set)
    for sound, rows in table.items():
        key = phones.key(sound)
        code = zlib.crc32(key.encode("ascii"))
        blocks[code].append((min(rows), sound))
        keys[code].add(key)
    block_key, block_at, block_first = array("I"), array("I"), array("I")
    sound_first, posting = array("I"), array("I")
    near: list[tuple[int, int]] = []
    parts: list[bytes] = []
    at = count = 0
    for number, code in enumerate(sorted(blocks)):
        block_key.append(code)
        block_at.append(at)
        block_first.append(count)
        inside = sorted(blocks[code])
        text = b"\n".join(phones.encode(sound) for _, sound in inside)
        parts.append(text)
        at += len(text) + 1
        count += len(inside)
        for _, sound in inside:
            sound_first.append(len(posting))
            bearers = sorted(table[sound].items())[:MOST_POSTINGS]
            posting.extend(row << MASK_BITS | flags for row, flags in bearers)
        if places[inside[0][0]].population >= BIG:
            near += [(zlib.crc32(less.encode("ascii")), number) for key in keys[code] for less in lose_one(key)]
    block_at.append(at)
    block_first.append(count)
    sound_first.append(len(posting))
    near = sorted(set(near))
    return {
        "block_key": block_key, "block_at": block_at, "block_first": block_first, "sound_first": sound_first,
        "posting": posting, "near_key": array("I", (key for key, _ in near)),
        "near_block": array("I", (block for _, block in near)),
    }, b"\n".join(parts) + b"\n"  # fmt: skip


def _exact_sections(exact: dict[str, dict[int, int]]) -> dict[str, array[int]]:
    lines = sorted(
        (*exact_code(name), row << MASK_BITS | flags)
        for name, rows in exact.items()
        for row, flags in sorted(rows.items())[:MOST_POSTINGS]
    )
    return {
        "exact_key": array("I", (line[0] for line in lines)),
        "exact_check": array("B", (line[1] for line in lines)),
        "exact_posting": array("I", (line[2] for line in lines)),
    }


def _row_sections(places: list[RawPlace], model: LatinModel) -> tuple[dict[str, array[int]], bytes, Head]:
    countries = _ranked(place.country for place in places)
    features = _ranked(place.feature + ("*" if place.area else "") for place in places)
    regions = _ranked(place.admin1 for place in places)
    sources = _ranked(place.source for place in places)
    country_of, feature_of, region_of, source_of = (
        {word: number for number, word in enumerate(words)} for words in (countries, features, regions, sources)
    )
    names = bytearray()
    name_at = array("I", [0])
    for place in places:
        names += place.name.encode("utf-8")
        name_at.append(len(names))
    numbers = {
        "geonameid": array("I", (place.geonameid for place in places)),
        "population": array("I", (min(place.population, 2**32 - 1) for place in places)),
        "latitude": array("i", (round(place.latitude * DEGREE) for place in places)),
        "longitude": array("i", (round(place.longitude * DEGREE) for place in places)),
        "country": array("B", (country_of[place.country] for place in places)),
        "feature": array("B", (feature_of[place.feature + ("*" if place.area else "")] for place in places)),
        "admin1": array("H", (region_of[place.admin1] for place in places)),
        "origin": array("B", (source_of[place.source] for place in places)),
        "name_at": name_at,
    }
    head = Head(
        countries=tuple(countries), features=tuple(features), admin1=tuple(regions), sources=tuple(sources),
        built="", letters="".join(sorted(model.kept)),
    )  # fmt: skip
    return numbers, bytes(names), head


def _ranked(words: Iterable[str]) -> list[str]:
    counts = Counter(words)
    return sorted(counts, key=lambda word: (-counts[word], word))


def _latin_section(model: LatinModel) -> bytes:
    lines = (
        f"{key}\t{said.best}\t{said.second}\t{round(said.share * 100)}"
        for key, said in sorted(export_table(model).items())
    )
    return "\n".join(lines).encode("utf-8")


def _word_sections() -> dict[str, array[int]]:
    counts = {exact_code(row["word"])[0]: int(row["count"]) for row in read_rows("words.csv")}
    ordered = sorted(counts)
    return {
        "word_key": array("I", ordered),
        "word_count": array("B", (min(255, round(WORD_STEPS * log10(1 + counts[code]))) for code in ordered)),
    }
