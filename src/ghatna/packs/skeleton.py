"""The consonants of a name in an Indic script, by which spellings of one foreign name are alike.

Papers spell a foreign name by ear, one report often in two ways: long and short vowels, dental and
cerebral, b and v waver, and y comes and goes between vowels. Letters of Devanagari, Gujarati and
their sisters stand at the same places of their Unicode blocks (ISCII's order), so one table serves
them all.
"""

from __future__ import annotations

_BLOCK = 0x80
_FIRST, _LAST = 0x0900, 0x0D80
_KA, _HA, _NASAL, _GLIDE = 0x15, 0x39, 0x02, 0x2F
# Place in the block: the place of the letter that it is taken for.
_ALIKE = {
    0x16: 0x15, 0x18: 0x17, 0x1B: 0x1A, 0x1D: 0x1C, 0x1F: 0x24, 0x20: 0x24, 0x25: 0x24, 0x21: 0x26, 0x22: 0x26,
    0x27: 0x26, 0x23: 0x28, 0x02: 0x28, 0x1E: 0x28, 0x19: 0x28, 0x2D: 0x2C, 0x35: 0x2C, 0x36: 0x38, 0x37: 0x38,
    0x33: 0x32, 0x34: 0x32, 0x31: 0x30, 0x29: 0x28,
}  # fmt: skip
_FEWEST = 3


def skeleton(name: str) -> str:
    """Give a name's consonants as letters that are alike in sound; "" where they are too few to tell names apart."""
    out: list[int] = []
    for sign in name:
        code = ord(sign)
        if code == ord(" "):
            out.append(0)
        if not _FIRST <= code < _LAST:
            continue
        place = code % _BLOCK
        if (_KA <= place <= _HA and (place != _GLIDE or not out)) or place == _NASAL:
            place = _ALIKE.get(place, place)
            if not out or out[-1] != place:
                out.append(place)
    return "".join(chr(0x40 + place) for place in out) if len(out) >= _FEWEST else ""
