"""The way of one article, in order: document to reading."""

from __future__ import annotations

from ghatna.frame.events_told import Told
from ghatna.model.document import Document
from ghatna.model.parts import Note
from ghatna.model.reading import MadeBy, Reading
from ghatna.pipeline.build import Parts
from ghatna.pipeline.dateline import date_by_text, without_note
from ghatna.pipeline.guesses import without_idle_guesses, without_repeats
from ghatna.pipeline.letters import keep_letters
from ghatna.read.dumps import note_dumps
from ghatna.read.quantities import without_dates
from ghatna.resolve.first_person import FirstPersons
from ghatna.resolve.sources import resolve_sources
from ghatna.resolve.times import anchor_times
from ghatna.version import __version__


def read_article(document: Document, parts: Parts, notes: tuple[Note, ...] = ()) -> Reading:
    """Give the reading of one document; `notes` are those that its ingestion made."""
    text = document.text
    words = parts.words.split(text)
    sentences = parts.sentences.split(text, words)
    expressions = parts.times.find(text, words, sentences)
    times = anchor_times(expressions, document, parts.pack)
    dated = date_by_text(document, sentences, times)
    if dated is not document:
        document, notes = dated, without_note(notes, "document.no_date")
        times = anchor_times(expressions, document, parts.pack)
    quantities = without_dates(parts.quantities.find(text, words, sentences), times)
    said = parts.attributions.find(text, words, sentences)
    speakers = tuple(speaker for one in said if not one.tentative for speaker in one.speakers)
    found = parts.mentions.find(text, words, sentences, speakers)
    resolved = parts.entities.resolve(document, found, sentences, said)
    entities = resolved.entities
    attributions = resolve_sources(text, said, resolved.mentions, entities, times)
    entities, mentions = FirstPersons(entities=entities, attributions=attributions, bodies=resolved.bodies).settle(
        found, resolved.mentions
    )
    told = Told(
        text=text, words=words, sentences=sentences, mentions=mentions, entities=entities,
        times=times, quantities=quantities, attributions=attributions, published=document.published,
        bodies=tuple(resolved.bodies.items()),
    )  # fmt: skip
    events = parts.events.frame(told)
    entities, mentions = without_idle_guesses(entities, mentions, found, (*events, *attributions))
    mentions = without_repeats(mentions)
    defects = parts.defects.find(text, words, sentences, times=times, quantities=quantities, mentions=mentions)
    reading = Reading(
        document=document,
        made_by=MadeBy(ghatna=__version__, packs={parts.pack.tag: parts.pack.version}),
        sentences=sentences,
        defects=defects,
        entities=entities,
        mentions=mentions,
        attributions=attributions,
        times=times,
        quantities=quantities,
        events=events,
        notes=(*notes, *note_dumps(words)),
    )
    return keep_letters(reading)
