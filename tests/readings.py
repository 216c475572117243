"""Readings made by hand: what the tests of views, digests and pages begin with."""

from __future__ import annotations

from dataclasses import replace

from ghatna.model import Document, MadeBy, Reading, Span

SCRIPTS = {"en": "Latn", "gu": "Gujr", "hi": "Deva"}


def find_span(text: str, words: str, start: int = 0) -> Span:
    """Give where words stand in a text."""
    at = text.index(words, start)
    return Span(start=at, end=at + len(words))


def bare_reading(text: str, lang: str, **cells: object) -> Reading:
    """Give a reading of a text that holds just these cells."""
    document = Document(id="d", text=text, sha256="0" * 64, lang=lang, script=SCRIPTS[lang])
    return replace(Reading(document=document, made_by=MadeBy(ghatna="0", packs={})), **cells)
