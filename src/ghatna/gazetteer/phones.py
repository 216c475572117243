"""Names in Indic scripts as strings of phones, and phones as bytes whose edit distance is a distance in sound.

All Indic blocks of Unicode share one layout, so one table by offset reads nine scripts
(`data/indic.csv`). Aspiration, retroflexion, vowel length and nukta are folded: spellings
of foreign names differ in just these.
"""

from __future__ import annotations

import re
import unicodedata
from operator import itemgetter

from ghatna.gazetteer.tables import read_rows
from ghatna.model.records import record

BLOCKS = {
    "Deva": 0x0900, "Beng": 0x0980, "Guru": 0x0A00, "Gujr": 0x0A80, "Orya": 0x0B00,
    "Taml": 0x0B80, "Telu": 0x0C00, "Knda": 0x0C80, "Mlym": 0x0D00,
}  # fmt: skip
BLOCK_SIZE = 0x80
NUKTA = 0x3C
INDIC = range(0x0900, 0x0D80)
# base letter and nukta -> the letter that Unicode also encodes whole
WITH_NUKTA = {
    0x15: 0x58, 0x16: 0x59, 0x17: 0x5A, 0x1C: 0x5B, 0x21: 0x5C, 0x22: 0x5D, 0x2B: 0x5E, 0x2F: 0x5F, 0x38: 0x36,
}  # fmt: skip

# Near phones share bytes: voicing costs one edit, place one or two, a lost consonant two or three, a vowel one.
BYTES = {
    "k": "Kk0", "g": "Kk1", "c": "Ch0", "j": "Ch1", "S": "Sh0", "s": "Ss0", "t": "Tt0", "d": "Tt1", "n": "Nn",
    "m": "Nm", "p": "Pp0", "b": "Pp1", "f": "Pf0", "v": "Pf1", "r": "Rr", "l": "Ll", "y": "y", "h": "H",
    "a": "a", "i": "i", "u": "u", "e": "e", "o": "o", "@": "@",
}  # fmt: skip
CLASSES = {
    "k": "K", "g": "K", "c": "S", "j": "S", "S": "S", "s": "S", "t": "T", "d": "T", "n": "N", "m": "N",
    "p": "P", "b": "P", "f": "P", "v": "P", "r": "R", "l": "L",
}  # fmt: skip
OPEN = frozenset("aiueo@hy")

_DOUBLE = re.compile(r"(.)\1+")
_ONCE = itemgetter(1)
_LABIAL = re.compile("N(?=[pbfm])")
_FINAL = re.compile("@+(?= |$)")


class _Letters(dict[int, str]):
    """A translation table that drops what it does not know and keeps word ends."""

    def __missing__(self, code: int) -> str:
        return " " if unicodedata.category(chr(code))[0] in "ZP" else ""


@record(frozen=True, slots=True)
class PhoneTable:
    """Reads names of the Indic scripts; made once by `load_phone_table`."""

    letters: _Letters
    encoding: dict[int, str]
    classes: dict[int, str]

    def phones(self, name: str) -> str:
        """Say `name` in phones: 18 consonants, five vowels, `@` for the inherent one; empty for other scripts."""
        said = join_nukta(name).translate(self.letters).replace("@~", "").replace("~", "")
        said = _LABIAL.sub("m", said).replace("N", "n").replace("jn", "gn")
        return fold_phones(_FINAL.sub("", said))

    def encode(self, phones: str) -> bytes:
        """Spell phones so that Levenshtein over the bytes is a distance in sound."""
        return phones.translate(self.encoding).encode("ascii")

    def key(self, phones: str) -> str:
        """Give the block of a sound: classes of its consonants, `V` in front of an open beginning."""
        front = "V" if phones[:1] in OPEN else ""
        return front + _DOUBLE.sub(_ONCE, phones.translate(self.classes))


def fold_phones(phones: str) -> str:
    """Join the words of a sound and fold neighbours that are alike."""
    return _DOUBLE.sub(_ONCE, phones.replace(" ", ""))


def join_nukta(name: str) -> str:
    """Replace letter and nukta by the letter that is encoded whole."""
    if not any(ord(letter) % BLOCK_SIZE == NUKTA and ord(letter) in INDIC for letter in name):
        return name
    out: list[str] = []
    for letter in name:
        code = ord(letter)
        if out and code in INDIC and code % BLOCK_SIZE == NUKTA:
            base = ord(out[-1])
            whole = WITH_NUKTA.get(base % BLOCK_SIZE) if base // BLOCK_SIZE == code // BLOCK_SIZE else None
            if whole is not None:
                out[-1] = chr(base - base % BLOCK_SIZE + whole)
            continue
        out.append(letter)
    return "".join(out)


def load_phone_table() -> PhoneTable:
    """Read `data/indic.csv`: rows of a script win over the rows that hold for every script."""
    letters = _Letters()
    rows = read_rows("indic.csv")
    for everywhere in (True, False):
        for row in rows:
            if (row["script"] == "*") is not everywhere:
                continue
            for script, base in BLOCKS.items():
                if row["script"] in ("*", script):
                    letters[base + int(row["offset"], 16)] = _say(row["kind"], row["phone"])
    letters[ord("N")] = letters[ord("~")] = ""
    for code in (0x200C, 0x200D):
        letters[code] = ""
    return PhoneTable(
        letters=letters,
        encoding={ord(phone): code for phone, code in BYTES.items()},
        classes={ord(phone): CLASSES.get(phone, "") for phone in BYTES},
    )


def _say(kind: str, phone: str) -> str:
    if kind == "consonant":
        return phone + "@"
    if kind in ("sign", "virama"):
        return "~" + phone
    return phone
