"""Latin names as phones, by a table learnt from cities that have both a Latin and an Indic name.

Each letter emits up to three phones, which depend on two letters to the left and two to the
right. Contexts back off from wide to narrow; counts are smoothed by Witten and Bell's method.
`ghatna.gazetteer.builder.learn` makes the table.
"""

from __future__ import annotations

import re
import unicodedata

from ghatna.gazetteer.phones import fold_phones
from ghatna.model.records import record

EDGE = "  "
SPELT_OUT = {
    0xDF: "ss", 0xE6: "ae", 0xF8: "o", 0x142: "l", 0x111: "d", 0x131: "i", 0xFE: "th", 0xF0: "d", 0x153: "oe",
    0x259: "a", 0x27: "", 0x2BB: "", 0x2BC: "", 0x2018: "", 0x2019: "", 0x60: "", 0x2D: " ", 0x2E: " ",
}  # fmt: skip
# (letters to the left, letters to the right, with the country), narrow to wide
LEVELS = (
    (0, 0, False), (0, 1, False), (0, 1, True), (1, 1, False), (2, 1, False),
    (1, 2, False), (1, 1, True), (2, 2, False),
)  # fmt: skip
PLAIN_PAIRS = (
    ("sch", "S"), ("sh", "S"), ("ch", "c"), ("zh", "j"), ("ph", "f"), ("kh", "k"), ("gh", "g"), ("th", "t"),
    ("dh", "d"), ("bh", "b"), ("ck", "k"), ("qu", "kv"), ("x", "ks"), ("oo", "u"), ("ee", "i"), ("ou", "u"),
)  # fmt: skip
PLAIN = str.maketrans("qzw", "kjv")
_NO_WORD = re.compile("[^a-z]+")


@record(frozen=True, slots=True)
class Emission:
    """The likeliest phones of one letter in one context, the next likeliest, and that one's share (0 to 1)."""

    best: str
    second: str
    share: float


SILENT = Emission("", "", 0.0)


@record(frozen=True, slots=True)
class LatinTable:
    """Says Latin names in phones; `emissions` maps a context (see `context_key`) to what its letter emits."""

    emissions: dict[str, Emission]
    kept: frozenset[str]

    def readings(self, name: str, *, doubt: float = 0.25) -> tuple[str, ...]:
        """Give the best reading of `name`, and a second where one letter may be said otherwise.

        `doubt` is the share from which on the likeliest second emission makes a reading of its own.
        """
        best: list[str] = []
        turn, share, other = -1, doubt, ""
        for word in fold_latin(name, self.kept).split():
            for emission in self.emit_word(EDGE + word + EDGE):
                if emission.share >= share:
                    turn, share, other = len(best), emission.share, emission.second
                best.append(emission.best)
        first = fold_phones("".join(best))
        if turn < 0:
            return (first,) if first else ()
        best[turn] = other
        second = fold_phones("".join(best))
        return (first, second) if second and second != first else (first,)

    def emit_word(self, padded: str) -> list[Emission]:
        """Give what each letter of a folded word emits; the word stands between two blanks on either side."""
        out = []
        for at in range(2, len(padded) - 2):
            for left, right, home in reversed(LEVELS):
                if home:
                    continue
                found = self.emissions.get(context_key(padded, at, left, right))
                if found is not None:
                    out.append(found)
                    break
            else:
                out.append(SILENT)
        return out


def context_key(padded: str, at: int, left: int, right: int) -> str:
    """Name the context of the letter at `at`: what stands left, the letter, what stands right."""
    return f"{padded[at - left : at]}<{padded[at]}>{padded[at + 1 : at + 1 + right]}"


def fold_latin(name: str, kept: frozenset[str]) -> str:
    """Lower the case and take the marks off all letters but the `kept` ones."""
    low = name.casefold()
    if low.isascii():
        return low.translate(SPELT_OUT)
    low = unicodedata.normalize("NFC", low)
    out = []
    for letter in low:
        if letter.isascii() or letter in kept or ord(letter) in SPELT_OUT:
            out.append(letter)
        else:
            out.extend(part for part in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(part))
    return "".join(out).translate(SPELT_OUT)


def read_plainly(name: str) -> str:
    """Say a Latin name letter by letter, knowing no language."""
    words = []
    for word in _NO_WORD.sub(" ", fold_latin(name, frozenset())).split():
        said = word
        for letters, phones in PLAIN_PAIRS:
            said = said.replace(letters, phones)
        said = said.translate(PLAIN)
        said = re.sub("c(?=[eiy])", "s", said) if "ch" not in word else said
        said = re.sub("c(?![eiy])", "k", said) if "ch" not in word else said
        if said.endswith("y"):
            said = said[:-1] + "i"
        words.append(said)
    return fold_phones("".join(words))
