"""Which script a name is written in, and the form in which names are compared letter by letter."""

from __future__ import annotations

import unicodedata

from ghatna.gazetteer.phones import BLOCK_SIZE, BLOCKS, NUKTA

CANDRABINDU = 0x01
CYRILLIC_END = 0x530
HARAKAT = range(0x064B, 0x0653)
LATIN_GREEK_EXTENDED = range(0x1E00, 0x2000)
LATIN_END = 0x250

RANGES = (
    (0x0041, 0x024F, "Latn"), (0x0370, 0x03FF, "Grek"), (0x0400, 0x052F, "Cyrl"), (0x0530, 0x058F, "Armn"),
    (0x0590, 0x05FF, "Hebr"), (0x0600, 0x06FF, "Arab"), (0x0750, 0x077F, "Arab"), (0x0780, 0x07BF, "Thaa"),
    (0x0D80, 0x0DFF, "Sinh"), (0x0E00, 0x0E7F, "Thai"), (0x0E80, 0x0EFF, "Laoo"), (0x0F00, 0x0FFF, "Tibt"),
    (0x1000, 0x109F, "Mymr"), (0x10A0, 0x10FF, "Geor"), (0x1100, 0x11FF, "Hang"), (0x1200, 0x139F, "Ethi"),
    (0x1780, 0x17FF, "Khmr"), (0x1E00, 0x1EFF, "Latn"), (0x1F00, 0x1FFF, "Grek"), (0x3040, 0x309F, "Hira"),
    (0x30A0, 0x30FF, "Kana"), (0x3400, 0x9FFF, "Hani"), (0xAC00, 0xD7AF, "Hang"), (0xFB50, 0xFEFF, "Arab"),
)  # fmt: skip
_INDIC_START, _INDIC_END = 0x0900, 0x0D80
_SCRIPT_AT = {base // BLOCK_SIZE: script for script, base in BLOCKS.items()}
_DROPPED = frozenset((0x200C, 0x200D, 0xFEFF, 0x0640, 0x0670, 0x27, 0x2019, 0x2BB, 0x2BC, 0x60))
_SAME = {
    0x064A: "\u06cc", 0x0649: "\u06cc", 0x0643: "\u06a9", 0x0623: "\u0627", 0x0625: "\u0627", 0x0622: "\u0627",
    0x0671: "\u0627", 0x0629: "\u0647", 0xDF: "ss", 0xE6: "ae", 0xF8: "o", 0x142: "l", 0x111: "d", 0x131: "i",
    0x153: "oe", 0xFE: "th", 0xF0: "d",
}  # fmt: skip


def script_of(name: str) -> str:
    """Give the ISO 15924 code of the first letter's script; `Zyyy` where there is no known letter."""
    for letter in name:
        code = ord(letter)
        if _INDIC_START <= code < _INDIC_END:
            return _SCRIPT_AT[code // BLOCK_SIZE]
        if letter.isalpha():
            if code < LATIN_END:
                return "Latn"
            for first, last, script in RANGES:
                if first <= code <= last:
                    return script
            return "Zyyy"
    return "Zyyy"


class NameFolder(dict[int, str]):
    """Folds names for comparison: case, marks on Latin, Greek and Cyrillic letters, nukta, joiners, punctuation.

    A translation table that fills itself, one entry for each letter ever met.
    """

    def fold(self, name: str) -> str:
        """Give the form of `name` under which the index holds it; words are parted by one blank."""
        return " ".join(unicodedata.normalize("NFC", name).casefold().translate(self).split())

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_letter(code)
        return folded


def _fold_letter(code: int) -> str:
    if code in _DROPPED or code in HARAKAT:
        return ""
    if code in _SAME:
        return _SAME[code]
    letter = chr(code)
    if _INDIC_START <= code < _INDIC_END:
        place = code % BLOCK_SIZE
        if place == NUKTA:
            return ""
        if place == CANDRABINDU:
            return chr(code + 1)
    elif code < CYRILLIC_END or code in LATIN_GREEK_EXTENDED:
        letter = "".join(part for part in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(part))
        if not letter:
            return ""
        return letter if letter[0].isalnum() else " "
    kind = unicodedata.category(chr(code))[0]
    return letter if kind in "LMN" else " "
