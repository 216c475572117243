"""Pairs of Latin and Indic names of one city, from which the Latin-to-phone table is learnt."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz.distance import Levenshtein

from ghatna.gazetteer.builder.learn import NamePair
from ghatna.gazetteer.builder.places import RawPlace
from ghatna.gazetteer.latin import read_plainly
from ghatna.gazetteer.phones import PhoneTable, load_phone_table
from ghatna.gazetteer.scripts import script_of

LEARN_FROM = ("Deva", "Gujr", "Guru", "Telu", "Knda", "Mlym")
FARTHEST = 0.45
MAIN_PREFERRED = 0.25
SHORTEST = 2
LONGEST_CODE = 4
MOST_NAMES = 12


def make_pairs(places: Iterable[RawPlace], without: frozenset[str]) -> list[NamePair]:
    """Pair each Indic name with the Latin name of the same place that sounds nearest; far ones are left out.

    Tamil does not write voicing, Bengali and Odia not v: they are not learnt from.
    `without` names scripts (ISO 15924) to leave out.
    """
    table = load_phone_table()
    scripts = frozenset(LEARN_FROM) - without
    out = []
    for place in places:
        indic = [name for name in (*place.names, *place.press) if script_of(name) in scripts]
        if not indic:
            continue
        latin = [place.name, *(name for name in (*place.names, *place.press) if is_latin_name(name))][: MOST_NAMES + 1]
        latin = list(dict.fromkeys(latin))
        plain = [(table.encode(read_plainly(name)), name) for name in latin]
        for phones in {table.phones(name) for name in indic}:
            found = _nearest(table, phones, plain)
            if found is not None:
                out.append(NamePair(latin=found, phones=phones, country=place.country))
    out.sort(key=lambda pair: (pair.latin, pair.phones, pair.country))
    return out


def is_latin_name(name: str) -> bool:
    """Tell whether an alternate name is a Latin name: not a romanisation (small first letter), no code, no address."""
    if not name[:1].isalpha() or script_of(name) != "Latn" or name[:1].islower() or "/" in name:
        return False
    return not (name.isupper() and len(name) <= LONGEST_CODE)


def _nearest(table: PhoneTable, phones: str, plain: list[tuple[bytes, str]]) -> str | None:
    if len(phones) < SHORTEST:
        return None
    sound = table.encode(phones)
    ranked = []
    for at, (other, name) in enumerate(plain):
        if other:
            far = Levenshtein.distance(sound, other) / max(len(sound), len(other))
            # alternates are often spellings of other languages: the main name is preferred where it fits at all
            ranked.append((far - (MAIN_PREFERRED if at == 0 else 0.0), at, name, far))
    if not ranked:
        return None
    *_, name, far = min(ranked)
    return name if far <= FARTHEST else None
