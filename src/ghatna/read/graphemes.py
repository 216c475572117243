"""Keep spans off the inside of a letter as readers see it (extended grapheme clusters, UAX 29)."""

from __future__ import annotations

import regex

_CLUSTER = regex.compile(r"\X")
# A mark or joiner belongs to what stands before it, be it a space; a few signs belong to what follows.
_JOINS = regex.compile(r"[\p{GCB=Extend}\p{GCB=SpacingMark}\p{GCB=ZWJ}]")
_LEADS = regex.compile(r"\p{GCB=Prepend}")
_REACH = 64
# Before the Thai block no letter is a mark, and no sign of India's blocks up to Oriya belongs to what follows: most
# edges are settled by this alone.
_FIRST_JOINING_LETTER = 0x0E00
_INDIC, _INDIC_END = 0x0900, 0x0B7F
_BLOCK, _VIRAMA = 0x80, 0x4D
_BLANK, _TILDE = 0x20, 0x7E  # between them stand all signs of ASCII that are seen
_RETURN, _FEED = 0x0D, 0x0A
_ASCII_END = 0x80


def is_boundary(text: str, at: int) -> bool:
    """Tell whether a letter, with all its marks and joiners, ends right before `at`.

    Looks back at most 64 code points for the beginning of the cluster, so that a letter under a
    million marks costs no more than another.
    """
    if at <= 0 or at >= len(text):
        return True
    before, after = ord(text[at - 1]), ord(text[at])
    if before < _ASCII_END and after < _ASCII_END:
        return before != _RETURN or after != _FEED
    # a blank, a comma, a Latin letter: what stands beside it alone tells
    if _BLANK <= before <= _TILDE:
        return (after < _FIRST_JOINING_LETTER and text[at].isalpha()) or not _JOINS.match(text[at])
    if _BLANK <= after <= _TILDE:
        return _INDIC <= before <= _INDIC_END or not _LEADS.match(text[at - 1])
    if _INDIC <= before <= _INDIC_END and after <= _INDIC_END and text[at].isalpha() and _ends_letter(text, at - 1):
        return True
    start = at - 1
    floor = max(0, at - _REACH)
    while start > floor and text[start - 1] not in " \n":
        start -= 1
    for match in _CLUSTER.finditer(text, start, min(len(text), at + _REACH)):
        if match.end() >= at:
            return match.end() == at
    return True


def _ends_letter(text: str, last: int) -> bool:
    """Tell whether a sign of India's blocks is a letter, or a mark right behind one that ties it to no other."""
    if text[last].isalpha():
        return True
    # each of these blocks has its virama in the same place
    return ord(text[last]) % _BLOCK != _VIRAMA and last > 0 and text[last - 1].isalpha()


def widen_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Give the smallest span around `[start, end)` that cuts no letter."""
    while not is_boundary(text, start):
        start -= 1
    while not is_boundary(text, end):
        end += 1
    return start, end
