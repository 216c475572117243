"""A name that is asked for: its folded form, its script, and the readings without a case ending."""

from __future__ import annotations

import unicodedata

from ghatna.gazetteer.latin import LatinTable, read_plainly
from ghatna.gazetteer.phones import BLOCKS, PhoneTable
from ghatna.gazetteer.romanise import Romaniser
from ghatna.gazetteer.scripts import NameFolder, script_of
from ghatna.gazetteer.tables import read_rows
from ghatna.model.records import record

LONGEST = 80
"""Longer strings, in code points, are no names."""
SHORTEST_STEM = 2
SHORTEST_LOWER = 3
NASALS = (0x00, 0x01, 0x02)


@record(frozen=True, slots=True)
class Reading:
    """One way to read a name: its phones, and whether a case ending was taken off."""

    phones: str
    stripped: bool


@record(frozen=True, slots=True)
class Endings:
    """The case endings of each script, longest first."""

    of: dict[str, tuple[str, ...]]

    def strip(self, name: str, script: str) -> tuple[str, ...]:
        """Give the stems that the longest and next ending leave; empty where none fits."""
        out: list[str] = []
        for ending in self.of.get(script, ()):
            if name.endswith(ending) and len(name) - len(ending) >= SHORTEST_STEM:
                stem = name[: -len(ending)].rstrip()
                vowel_sign = unicodedata.category(ending[0]).startswith("M")
                if stem and (not vowel_sign or unicodedata.category(stem[-1]) == "Lo"):
                    out.append(stem)
        return tuple(out[:2])


def load_endings() -> Endings:
    """Read `data/endings.csv`."""
    found: dict[str, list[str]] = {}
    for row in read_rows("endings.csv"):
        found.setdefault(row["script"], []).append(row["ending"])
    return Endings({script: tuple(sorted(endings, key=len, reverse=True)) for script, endings in found.items()})


@record(frozen=True, slots=True)
class Parts:
    """Words by which parts of names are translated ("West Kirby"), and what stands in the name itself."""

    instead: dict[str, str]

    def replace(self, folded: str) -> str | None:
        """Give the name with its own words in place of translated ones; None where there is none."""
        words = [self.instead.get(word, word) for word in folded.split(" ")]
        return found if (found := " ".join(words)) != folded else None


def load_parts(folder: NameFolder) -> Parts:
    """Read `data/parts.csv`."""
    return Parts({folder.fold(row["word"]): folder.fold(row["instead"]) for row in read_rows("parts.csv")})


@record(frozen=True, slots=True)
class Sayer:
    """Says names of any script in phones."""

    phones: PhoneTable
    latin: LatinTable
    romaniser: Romaniser
    folder: NameFolder

    def say(self, name: str, script: str) -> tuple[str, ...]:
        """Give the ways to say `name`, likeliest first; empty for scripts that are not read by sound."""
        if script in BLOCKS:
            said = self.phones.phones(name)
            if said and ord(name[-1]) % 0x80 in NASALS and len(said) > SHORTEST_STEM:
                return (said, said[:-1])
            return (said,) if said else ()
        if script != "Latn":
            name = self.romaniser.romanise(name)
        if not name:
            return ()
        readings = self.latin.readings(name)
        plain = read_plainly(name)
        return (*readings, plain) if plain and plain not in readings else readings


def script_and_fold(name: str, folder: NameFolder) -> tuple[str, str]:
    """Give the script and the folded form of a name; both empty where there is nothing to look up."""
    if len(name) > LONGEST:
        return "", ""
    folded = folder.fold(name)
    if len(folded) <= SHORTEST_LOWER and folded.isascii() and name.islower():
        return "", ""  # "us" and "it" are no countries, "US" is
    return (script_of(folded), folded) if folded else ("", "")
