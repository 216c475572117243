"""Text to text of the same length: signs that are no text are replaced one for one, so that offsets stay."""

from __future__ import annotations

import re
import unicodedata

import regex

from ghatna.model import Note
from ghatna.model.records import record

# Controls, lone surrogates and non-characters are no text. Vertical tab, form feed and next line end a line.
_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_LINE_ENDS = "\x0b\x0c\x85"
# No script writes so many marks on one letter; sorting them costs the square of their number.
_MOST_MARKS = 30
_MARK_RUN = regex.compile(rf"(?<!\p{{M}})\p{{M}}{{{_MOST_MARKS + 1},}}+")
_MOST_NAMED = 5
_WORD = re.compile(r"\S+")
_CLUSTER = regex.compile(r"\X")


@record(frozen=True, slots=True, kw_only=True)
class Cleaned:
    """Text that the reading layers can take, of the same length as what came."""

    text: str
    notes: tuple[Note, ...] = ()


def clean_text(text: str) -> Cleaned:
    """Replace what is no text one for one, and bring it to NFC where that moves nothing."""
    notes: list[Note] = []
    if not text.isascii() or not text.isprintable():
        match = _NO_TEXT.search(text)
        if match:
            notes.append(_note_signs(text, match.start()))
            text = _NO_TEXT.sub(_replacement, text)
    if not text.isascii():
        text = _bound_marks(text, notes)
        if not unicodedata.is_normalized("NFC", text):
            text = _compose(text, notes)
    return Cleaned(text=text, notes=tuple(notes))


def _replacement(match: re.Match[str]) -> str:
    sign = match.group()
    return "\n" if sign in _LINE_ENDS else "\ufffd"


def _note_signs(text: str, first: int) -> Note:
    found = _NO_TEXT.findall(text)
    kinds = sorted({f"U+{ord(sign):04X}" for sign in found})
    named = ", ".join(kinds[:_MOST_NAMED]) + (", ..." if len(kinds) > _MOST_NAMED else "")
    message = f"{len(found)} control or surrogate code points ({named}) were replaced one for one"
    return Note(code="text.controls", message=message, start=first, end=first + 1)


def _bound_marks(text: str, notes: list[Note]) -> str:
    """Replace the marks that are piled on one letter beyond what any script writes."""
    if max(map(len, text.split()), default=0) <= _MOST_MARKS:
        return text
    runs = [match.span() for match in _MARK_RUN.finditer(text)]
    if not runs:
        return text
    parts, done = [], 0
    for start, end in runs:
        parts += [text[done : start + _MOST_MARKS], "\ufffd" * (end - start - _MOST_MARKS)]
        done = end
    first = runs[0][0] + _MOST_MARKS
    message = f"marks piled on one letter beyond {_MOST_MARKS} were replaced one for one, in {len(runs)} places"
    notes.append(Note(code="text.marks", message=message, start=first, end=first + 1))
    return "".join(parts) + text[done:]


def _compose(text: str, notes: list[Note]) -> str:
    """Bring each letter to NFC whose length stays the same."""
    changed = kept = 0

    def compose_word(match: re.Match[str]) -> str:
        nonlocal changed, kept
        word = match.group()
        if unicodedata.is_normalized("NFC", word):
            return word
        parts = []
        for cluster in _CLUSTER.findall(word):
            new = unicodedata.normalize("NFC", cluster)
            same_length = len(new) == len(cluster)
            changed += new != cluster and same_length
            kept += not same_length
            parts.append(new if same_length else cluster)
        return "".join(parts)

    out = _WORD.sub(compose_word, text)
    if changed:
        notes.append(Note(code="text.nfc", message=f"{changed} letters were brought to NFC"))
    if kept:
        message = f"{kept} letters are not in NFC and stay as they are, since composing them would move offsets"
        notes.append(Note(code="text.not_nfc", message=message))
    return out
