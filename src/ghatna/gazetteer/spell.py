"""Latin names in Gujarati or Hindi letters, by the sounds that the Latin table gives."""

from __future__ import annotations

from ghatna.errors import UsageError
from ghatna.gazetteer.latin import EDGE, LatinTable, fold_latin
from ghatna.gazetteer.scripts import NameFolder
from ghatna.gazetteer.tables import read_rows, split_cell
from ghatna.model.records import record

LANGUAGES = {"gu": "gujarati", "hi": "hindi"}
HARD = frozenset("kgtdb")
NASAL_BEFORE = {"n": frozenset("kgcjtdzsS"), "m": frozenset("pb")}
VOWELS = frozenset("aiueo@")


@record(frozen=True, slots=True)
class Speller:
    """Spells names in one language: `known` names first, then `letters` by kind and phone."""

    known: dict[str, str]
    letters: dict[tuple[str, str], str]
    latin: LatinTable
    folder: NameFolder

    def spell(self, name: str, *, dental: bool = False) -> str:
        """Spell a Latin name; letters of other scripts are left out.

        English t and d are heard as retroflex; in names of South Asia they mostly are `dental`.
        """
        found = self.known.get(self.folder.fold(name))
        if found is not None:
            return found
        words = []
        for word in name.split():
            parts = fold_latin(word, self.latin.kept).split()
            words += [
                self.known.get(self.folder.fold(word)) or " ".join(self._word(part, dental=dental) for part in parts)
            ]
        return " ".join(word for word in words if word)

    def _word(self, word: str, *, dental: bool) -> str:
        phones: list[str] = []
        for at, emission in enumerate(self.latin.emit_word(EDGE + word + EDGE)):
            for phone in emission.best:
                after = word[at + 1 : at + 2]
                if phone in "jl" and word[at] in "zx":  # "zh" is l only in Tamil and Malayalam names
                    phone = "z"  # noqa: PLW2901 - the letter knows what the phone has folded
                elif phone in HARD and after == "h" and phone == word[at]:
                    phone += "h"  # noqa: PLW2901 - the same
                if not phones or phones[-1] != phone:
                    phones.append(phone)
        while phones and phones[-1] == "@":
            phones.pop()
        return self._letters(phones, dental=dental)

    def _letters(self, phones: list[str], *, dental: bool) -> str:
        out: list[str] = []
        letters = self.letters
        for at, phone in enumerate(phones):
            before = phones[at - 1] if at else ""
            after = phones[at + 1] if at + 1 < len(phones) else ""
            if phone in VOWELS:
                if before and before not in VOWELS:
                    final = letters.get(("final", phone)) if not after else None
                    out.append(final or letters.get(("sign", phone), ""))
                else:
                    out.append(letters["vowel", phone])
            elif before in VOWELS and after and after[0] in NASAL_BEFORE.get(phone, ()):
                out.append(letters["nasal", "N"])
            else:
                native = letters.get(("dental", phone)) if dental else None
                out.append(native or letters["consonant", phone])
                if after and after not in VOWELS:
                    out.append(letters["virama", "~"])
        return "".join(out)


def load_speller(language: str, latin: LatinTable, folder: NameFolder) -> Speller:
    """Read the letters and the known names of a language; raises UsageError for other ones than gu and hi."""
    if language not in LANGUAGES:
        raise UsageError(f"names cannot be spelt in {language!r}", hint="use gu or hi")
    known: dict[str, str] = {}
    for table, column in (("landforms.csv", LANGUAGES[language]), ("regions.csv", LANGUAGES[language]),
                          ("cities.csv", LANGUAGES[language]), ("countries.csv", language)):  # fmt: skip
        for row in read_rows(table):
            spelt = split_cell(row[column])
            names = (row.get("name", ""), *split_cell(row["en"] if table == "countries.csv" else row["english"]))
            if spelt:
                known.update((folder.fold(name), spelt[0]) for name in names if name)
    letters = {(row["kind"], row["phone"]): row[language] for row in read_rows("spelling.csv")}
    return Speller(known=known, letters=letters, latin=latin, folder=folder)
