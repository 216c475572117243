"""Write the table of Latin words by sound: `python tools/names/latin_words.py`, with an index of places at hand.

Rows come from our own list (`english_words.txt`), from names that the starter catalogue gives in
both scripts, and from faker's lists of given names and surnames (MIT), said by the gazetteer's
learnt table. A sound that is taken is not given twice: our own list first, then catalogue, then faker.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from ghatna.catalogue import load_starter
from ghatna.catalogue.sheet import names_of
from ghatna.gazetteer import open_gazetteer
from ghatna.gazetteer.phones import load_phone_table

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "src/ghatna/pipeline/data/latin_words.csv"
LOCALES = ("en_IN", "en_US", "en_GB", "de_DE", "fr_FR", "es_ES", "it_IT", "nl_NL", "pl_PL", "tr_TR", "id_ID")
GUJARATI = range(0x0A80, 0x0B00)
HINDI = range(0x0900, 0x0980)


def own_words() -> Iterator[tuple[str, str]]:
    """Give (word, spelling) of our own list."""
    for line in Path(__file__).with_name("english_words.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            word, *spellings = line.split()
            yield from ((word, spelling) for spelling in spellings)


def catalogue_words() -> Iterator[tuple[str, str]]:
    """Give (word, spelling) of persons whose Latin and Indic names have as many words."""
    for row in load_starter().rows:
        if row[1] != "Person" or not row[2]:
            continue
        latin = row[2].split()
        for name in names_of(row):
            indic = name.split()
            if len(indic) == len(latin) and ord(name[0]) in {*GUJARATI, *HINDI}:
                yield from zip(latin, indic, strict=True)


def faker_names() -> Iterator[str]:
    """Give the names of faker's lists, in their order."""
    for locale in LOCALES:
        provider = import_module(f"faker.providers.person.{locale}").Provider
        for part in ("last_names", "first_names"):
            yield from (name for name in getattr(provider, part) if name.isalpha() and name.istitle())


def main() -> None:
    """Write the table."""
    phones = load_phone_table()
    gazetteer = open_gazetteer()
    rows: dict[str, tuple[str, str]] = {}
    for words, source in ((own_words(), "own"), (catalogue_words(), "catalogue")):
        for word, spelling in words:
            said = phones.phones(spelling)
            if said and word.isalpha():
                rows.setdefault(said, (word, source))
    for name in faker_names():
        for spelling in (gazetteer.spell(name, "gu"), name):
            said = phones.phones(spelling) if spelling != name else ""
            if len(said) > 2:
                rows.setdefault(said, (name, "faker"))
    OUT.parent.mkdir(exist_ok=True)
    with OUT.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("sound", "word", "source"))
        writer.writerows((sound, word, source) for sound, (word, source) in sorted(rows.items()))


if __name__ == "__main__":
    main()
