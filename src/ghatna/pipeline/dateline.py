"""The day of publication from the text itself: only from a dateline that has a full date."""

from __future__ import annotations

from ghatna.model.document import Document
from ghatna.model.parts import Note, Sentence, Time
from ghatna.model.records import replace

_FULL_DATE = len("2024-05-09")
_HEAD = 6


def date_by_text(document: Document, sentences: tuple[Sentence, ...], times: tuple[Time, ...]) -> Document:
    """Give the document with the day that its dateline writes out, unchanged if there is no such day or two.

    Only the lines at the head count, and only a day with its year: "May 9" says no year, and a
    day in the story is not that of publication.
    """
    if document.published is not None:
        return document
    lines = [sentence for sentence in sentences[:_HEAD] if sentence.kind in {"dateline", "byline"}]
    days = {
        time.value
        for time in times
        if time.type == "DATE" and time.begin == time.value and len(time.value) == _FULL_DATE and time.anchor is None
        for line in lines
        if line.start <= time.start and time.end <= line.end
    }
    if len(days) != 1:
        return document
    return replace(document, published=days.pop(), published_basis="text")


def without_note(notes: tuple[Note, ...], code: str) -> tuple[Note, ...]:
    """Give the notes but those of this code, once what they say is no longer so."""
    return tuple(note for note in notes if note.code != code)
