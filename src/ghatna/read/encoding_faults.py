"""Faults of encoding: mojibake, replacement characters, text set in a font of its own encoding."""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex

Fault = tuple[str, int, int, str]

# UTF-8 bytes of Latin, Indic and punctuation read as Windows-1252: a lead byte's letter, then what
# the following bytes look like there.
_MOJIBAKE = regex.compile(
    r"(?:[\u00c2\u00c3][\u0080-\u00bf\u20ac\u201a-\u2122]"
    r"|\u00e0[\u00a4\u00a5\u00aa\u00ab][\u0080-\u00bf\u0152-\u0192\u02c6-\u02dc\u2013-\u203a\u20ac\u2122]?"
    r"|\u00e2\u20ac[\u0080-\u00bf\u0152-\u0192\u02c6-\u02dc\u2013-\u203a\u20ac\u2122]?)++"
)
_LEADS = "\u00c2\u00c3\u00e0\u00e2"
_LOST = "\ufffd"
_REPLACED = re.compile(f"{_LOST}+")
# Legacy Indic fonts put their glyphs on Latin-1 letters: several of them inside one "word" of mixed case.
_LEGACY_SIGN = re.compile(r"[\u00a1-\u00bf\u00d7\u00f7]")
_LEGACY_LINE = regex.compile(r"(?:[!-~]{0,12}[\u00a1-\u00bf\u00d7\u00f7][!-~\u00a1-\u00ff]*+[ ]?){4,}+")


def find_encoding_faults(text: str) -> Iterator[Fault]:
    """Give the stretches whose letters were lost or read in the wrong encoding."""
    if text.isascii():
        return
    if any(lead in text for lead in _LEADS):
        for match in _MOJIBAKE.finditer(text):
            yield "mojibake", match.start(), match.end(), "letters read in the wrong encoding; left as they are"
    for lost in _REPLACED.finditer(text) if _LOST in text else ():
        yield "mojibake", lost.start(), lost.end(), "a letter was lost before the text came here"
    if _LEGACY_SIGN.search(text):
        for match in _LEGACY_LINE.finditer(text):
            yield "legacy_font", match.start(), match.end(), "text set in a font of its own encoding; not read"
