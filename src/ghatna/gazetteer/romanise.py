"""Letters of other alphabets in Latin, by table: `data/romanise.csv`; Hangul by its own arithmetic."""

from __future__ import annotations

import unicodedata

from ghatna.gazetteer.tables import read_rows
from ghatna.model.records import record

HANGUL_FIRST, HANGUL_LAST = 0xAC00, 0xD7A3
VOWELS, TAILS = 21, 28


@record(frozen=True, slots=True)
class Romaniser:
    """Writes names of Cyrillic, Greek, Arabic and other alphabets in Latin letters.

    `letters` maps one letter or a pair to Latin; `jamo` holds Hangul's leads, vowels and tails in order.
    """

    letters: dict[str, str]
    jamo: tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]

    def romanise(self, name: str) -> str:
        """Write `name` in lower-case Latin letters; letters without a row are dropped."""
        low = unicodedata.normalize("NFC", name).casefold()
        out: list[str] = []
        at = 0
        while at < len(low):
            pair = self.letters.get(low[at : at + 2]) if at + 1 < len(low) else None
            if pair is not None:
                out.append(pair)
                at += 2
                continue
            out.append(self._letter(low[at]))
            at += 1
        return " ".join("".join(out).split())

    def _letter(self, letter: str) -> str:
        found = self.letters.get(letter)
        if found is not None:
            return found
        code = ord(letter)
        if HANGUL_FIRST <= code <= HANGUL_LAST:
            block, tail = divmod(code - HANGUL_FIRST, TAILS)
            lead, vowel = divmod(block, VOWELS)
            return self.jamo[0][lead] + self.jamo[1][vowel] + self.jamo[2][tail]
        if letter.isascii():
            return letter if letter.isalnum() else " "
        base = unicodedata.normalize("NFKD", letter)[0]
        if base != letter:
            return self.letters.get(base, base if base.isascii() else "")
        return " " if unicodedata.category(letter)[0] in "ZP" else ""


def load_romaniser() -> Romaniser:
    """Read `data/romanise.csv`."""
    letters: dict[str, str] = {}
    jamo: dict[str, tuple[str, ...]] = {}
    for row in read_rows("romanise.csv"):
        if row["script"] == "Hang":
            jamo[row["letter"]] = tuple("" if part == "-" else part for part in row["latin"].split("|"))
        else:
            letters[row["letter"]] = row["latin"]
    return Romaniser(letters=letters, jamo=(jamo["lead"], jamo["vowel"], jamo["tail"]))
