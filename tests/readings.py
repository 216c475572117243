"""Readings that tests begin with: made by hand for views, digests and pages; read from sentences for who acts."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from ghatna import Desk, Hints
from ghatna.model import Document, MadeBy, Reading, Span

SCRIPTS = {"en": "Latn", "gu": "Gujr", "hi": "Deva"}
# A second line, which makes the first a headline.
_BODIES = {"hi": "मौसम साफ है।", "gu": "હવામાન સાફ છે."}


def find_span(text: str, words: str, start: int = 0) -> Span:
    """Give where words stand in a text."""
    at = text.index(words, start)
    return Span(start=at, end=at + len(words))


def bare_reading(text: str, lang: str, **cells: object) -> Reading:
    """Give a reading of a text that holds just these cells."""
    document = Document(id="d", text=text, sha256="0" * 64, lang=lang, script=SCRIPTS[lang])
    return replace(Reading(document=document, made_by=MadeBy(ghatna="0", packs={})), **cells)


@cache
def desk() -> Desk:
    """Give the desk that the tests of sentences share."""
    return Desk()


def read_sentence(lang: str, text: str) -> Reading:
    """Read a text of a language as published on 15 May 2024."""
    return desk().read(text, Hints(published="2024-05-15", lang=lang))


def read_headline(lang: str, headline: str) -> Reading:
    """Read a headline with a line of text below it."""
    return read_sentence(lang, f"{headline}\n{_BODIES[lang]}")


def find_actors(reading: Reading, kind: str) -> list[list[str]]:
    """Give who acts in each event of a type, by the words that name him first."""
    first = _first_names(reading)
    return [[first[who] for who in event.actor] for event in reading.events if event.type == kind]


def find_recipients(reading: Reading, kind: str) -> list[list[str]]:
    """Give to whom each event of a type is done, by the words that name him first."""
    first = _first_names(reading)
    return [[first[who] for who in event.recipient] for event in reading.events if event.type == kind]


def _first_names(reading: Reading) -> dict[str, str]:
    text, first = reading.document.text, {}
    for one in sorted(reading.mentions, key=lambda one: one.form == "pronoun"):
        first.setdefault(one.entity, text[one.start : one.end])
    return first
