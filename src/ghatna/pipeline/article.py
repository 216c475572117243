"""The way of one article, in order: document to reading."""

from __future__ import annotations

from ghatna.model.document import Document
from ghatna.model.parts import Note
from ghatna.model.reading import MadeBy, Reading
from ghatna.pipeline.build import Parts
from ghatna.version import __version__


def read_article(document: Document, parts: Parts, notes: tuple[Note, ...] = ()) -> Reading:
    """Give the reading of one document; `notes` are those that its ingestion made."""
    text = document.text
    words = parts.words.split(text)
    sentences = parts.sentences.split(text, words)
    defects = parts.defects.find(text, words, sentences)
    return Reading(
        document=document,
        made_by=MadeBy(ghatna=__version__, packs={parts.pack.tag: parts.pack.version}),
        sentences=sentences,
        defects=defects,
        notes=notes,
    )
