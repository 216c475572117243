"""What ghatna talks about: frozen types in the field's own terms."""

from ghatna.model.document import ArticleLine, Document, Hints, RawArticle
from ghatna.model.entities import Entity, Link, Mention, Rival
from ghatna.model.events import Attribution, Event, EventDate
from ghatna.model.parts import Defect, Note, Quantity, Sentence, Time, TimeAlternative
from ghatna.model.reading import SCHEMA, MadeBy, Reading
from ghatna.model.spans import Span
from ghatna.model.words import Stem, WordForm, Words

__all__ = [
    "SCHEMA",
    "ArticleLine",
    "Attribution",
    "Defect",
    "Document",
    "Entity",
    "Event",
    "EventDate",
    "Hints",
    "Link",
    "MadeBy",
    "Mention",
    "Note",
    "Quantity",
    "RawArticle",
    "Reading",
    "Rival",
    "Sentence",
    "Span",
    "Stem",
    "Time",
    "TimeAlternative",
    "WordForm",
    "Words",
]
