"""The form in which names are compared letter by letter."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

INDIC_START, INDIC_END, BLOCK = 0x0900, 0x0D80, 0x80
NUKTA = 0x3C
# offset in the block -> offset of the letter that newspapers use for it as well
SAME = {0x01: 0x02, 0x08: 0x07, 0x0A: 0x09, 0x0D: 0x0F, 0x11: 0x13, 0x45: 0x47, 0x49: 0x4B}
"""Candrabindu as anusvara, long independent i and u as the short ones, candra vowels as plain e and o."""
NORTHERN = INDIC_START + 4 * BLOCK
"""Up to here (Devanagari to Gujarati) the blocks have the candra vowels at the same offsets."""
DROPPED = frozenset((0x200C, 0x200D, 0xFEFF, 0x0640, 0x27, 0x2018, 0x2019, 0x2BB, 0x2BC, 0x60))
LETTERS = {0xDF: "ss", 0xE6: "ae", 0xF8: "o", 0x142: "l", 0x111: "d", 0x131: "i", 0x153: "oe", 0xFE: "th", 0xF0: "d"}
CYRILLIC_END = 0x530
MARKED_START, MARKED_END = 0x1E00, 0x2000


class NameFold(dict[int, str]):
    """Folds names: case, marks on Latin, Greek and Cyrillic letters, nukta, digits, joiners, punctuation.

    A translation table that fills itself, one entry for each letter ever met.
    """

    def fold(self, name: str) -> str:
        """Give the folded form of `name`; words are parted by one blank."""
        return " ".join(unicodedata.normalize("NFC", name).casefold().translate(self).split())

    def fold_all(self, names: Sequence[str]) -> list[str]:
        """Fold many names in one pass; the names must hold no line feed."""
        text = "\n".join(names)
        if not unicodedata.is_normalized("NFC", text):
            text = unicodedata.normalize("NFC", text)
        lines = text.casefold().translate(self).split("\n")
        return [" ".join(line.split()) for line in lines]

    def __missing__(self, code: int) -> str:
        folded = self[code] = fold_letter(code)
        return folded


def fold_letter(code: int) -> str:
    """Give what one code point becomes: a letter, nothing, or a blank."""
    if code in DROPPED:
        return ""
    if code in LETTERS:
        return LETTERS[code]
    letter = chr(code)
    if letter == "\n":
        return letter
    if INDIC_START <= code < INDIC_END:
        return _fold_indic(code, letter)
    if code < CYRILLIC_END or MARKED_START <= code < MARKED_END:
        bare = "".join(part for part in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(part))
        if not bare:
            return ""
        return bare if bare[0].isalnum() else " "
    return letter if unicodedata.category(letter)[0] in "LMN" else " "


def _fold_indic(code: int, letter: str) -> str:
    offset = code % BLOCK
    if offset == NUKTA:
        return ""
    if unicodedata.category(letter) == "Nd":
        return str(unicodedata.digit(letter))
    if code < NORTHERN and offset in SAME:
        return chr(code - offset + SAME[offset])
    return letter if unicodedata.category(letter)[0] in "LM" else " "
