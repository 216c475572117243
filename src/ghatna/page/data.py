"""A reading as the plain lists and scalars that the page's script draws from."""

from __future__ import annotations

from typing import Any

from ghatna.model.digest import Digest
from ghatna.model.entities import Entity
from ghatna.model.events import Attribution, Event
from ghatna.model.reading import Reading
from ghatna.model.spans import Span
from ghatna.page.segments import LAYERS, Pieces, show_safely

Cell = dict[str, Any]  # one JSON object; web/src/*.js read these keys
_AREAS = ("PCL", "ADM", "TERR", "RGN", "CONT", "SEA", "OCN", "LK", "STM", "ISL", "MTS")
_PLACES = frozenset({"Place", "Country", "Facility"})
_MOST_TITLE = 160
_LONGEST, _HEAD, _TAIL = 240, 160, 60  # of quoted words, in code points


def page_data(reading: Reading, digests: tuple[Digest, ...]) -> Cell:
    """Give one reading for the page, its words already safe to show."""
    return _Drawer(reading, digests).draw()


class _Drawer:
    """Draws up one reading."""

    def __init__(self, reading: Reading, digests: tuple[Digest, ...]) -> None:
        self._reading = reading
        self._digests = digests
        self._entities = {entity.id: entity for entity in reading.entities}
        self._sayings = {saying.id: saying for saying in reading.attributions}
        self._quantities = {quantity.id: quantity for quantity in reading.quantities}
        self._mentions: dict[str, list[Span]] = {}
        for mention in reading.mentions:
            self._mentions.setdefault(mention.entity, []).append(Span(start=mention.start, end=mention.end))
        spans = tuple(span for saying in reading.attributions for span in _saying_spans(saying))
        spans += tuple(span for event in reading.events for span in (event.trigger, *event.evidence))
        self._pieces = Pieces(reading, spans)

    def draw(self) -> Cell:
        reading = self._reading
        return {
            "title": self._title(),
            "lang": reading.document.lang,
            "facts": self._facts(),
            "layers": list(LAYERS),
            "pieces": [[piece.text, piece.layers] for piece in self._pieces.pieces],
            "events": [self._event(event) for event in sorted(reading.events, key=_day_order)],
            "who": [self._entity(one) for one in reading.entities if one.schema not in _PLACES],
            "where": [self._place(one) for one in reading.entities if one.schema in _PLACES],
            "said": self._speakers(),
            "digests": [self._digest(digest) for digest in self._digests],
            "defects": [
                {"type": one.type, "message": show_safely(one.message), **self._at(Span(start=one.start, end=one.end))}
                for one in reading.defects
            ],
            "times": [
                {"value": one.value, "type": one.type, **self._at(Span(start=one.start, end=one.end))}
                for one in reading.times
            ],
            "notes": [[one.code, show_safely(one.message)] for one in reading.notes],
            "made": self._made(),
        }

    def _at(self, *spans: Span) -> Cell:
        """Give where spans stand as ranges of pieces, from which the page takes their words."""
        return {"at": [list(self._pieces.locate(span)) for span in spans]}

    def _title(self) -> str:
        document = self._reading.document
        heads = (one for one in self._reading.sentences if one.kind == "headline")
        head = next((document.text[one.start : one.end] for one in heads), None)
        title = document.title or head or document.text.strip().split("\n", 1)[0] or document.source or document.id
        words = " ".join(title[: _MOST_TITLE + 1].split())
        return show_safely(f"{words[:_MOST_TITLE].rsplit(' ', 1)[0]}\u2026" if len(words) > _MOST_TITLE else words)

    def _facts(self) -> list[list[str]]:
        document = self._reading.document
        basis = f" ({document.published_basis})" if document.published_basis else ""
        facts = (
            ("Source", document.source),
            ("Address", document.url),
            ("Language", f"{document.lang}, {document.script}" if document.script else document.lang),
            ("Published", f"{document.published}{basis}" if document.published else "not known"),
            ("Time zone", document.timezone),
        )
        return [[name, show_safely(value)] for name, value in facts if value]

    def _made(self) -> list[list[str]]:
        made, document = self._reading.made_by, self._reading.document
        packs = ", ".join(f"{tag} {version}" for tag, version in sorted(made.packs.items()))
        layers = ("sentences", "entities", "mentions", "times", "quantities", "attributions", "events", "defects")
        counts = ", ".join(f"{len(getattr(self._reading, layer))} {layer}" for layer in layers)
        facts = (
            ("ghatna", made.ghatna),
            ("Language packs", packs),
            ("Gazetteer", made.gazetteer or "none"),
            ("Schema", self._reading.schema),
            ("SHA-256 of the article", document.sha256),
            ("Retrieved", document.retrieved or "not said"),
            ("Cells", counts),
        )
        return [[name, show_safely(value)] for name, value in facts]

    def _label(self, identity: str | None) -> str:
        entity = self._entities.get(identity or "")
        if entity is None:
            return ""
        english = entity.name_en or entity.name_latin
        both = f"{entity.name} ({english})" if english and english != entity.name else entity.name
        return show_safely(" ".join(both.split()))

    def _labels(self, ids: tuple[str, ...]) -> str:
        return ", ".join(label for label in map(self._label, ids) if label)

    def _speaker(self, saying: Attribution) -> str:
        named = self._labels(saying.source)
        span = saying.source_span
        if named or span is None:
            return named or "source not named"
        return show_safely(_shorten(self._reading.document.text[span.start : span.end]))

    def _event(self, event: Event) -> Cell:
        saying = self._sayings.get(event.according_to)
        date, basis = event.date, event.place_basis
        cells = (
            ("Who", self._labels(event.actor)),
            ("To whom", self._labels(event.recipient)),
            ("What", self._labels(event.items)),
            ("Where", self._label(event.place) + (f" ({basis})" if basis and event.place else "")),
            ("Day", f"{date.value} ({date.basis or 'basis not known'})" if date.value else "not given"),
            ("Figures", ", ".join(self._figure(one) for one in event.quantities if one in self._quantities)),
            ("On whose word", self._speaker(saying) if saying else "the report"),
            ("Mode", event.mode or ""),
            ("Context", ", ".join(event.context)),
            ("Score", "" if event.score is None else f"{event.score:.2f}"),
            ("Rule", event.rule or ""),
        )
        return {
            "id": event.id,
            "type": event.type,
            "status": event.status,
            "sort": date.begin or date.value or "",
            "day": (date.value or "").partition("T")[0],
            "place": event.place,
            "cells": [[name, show_safely(value)] for name, value in cells if value],
            **self._at(event.trigger, *event.evidence),
        }

    def _figure(self, identity: str) -> str:
        quantity = self._quantities[identity]
        return " ".join(self._reading.document.text[quantity.start : quantity.end].split())

    def _entity(self, entity: Entity) -> Cell:
        spans = self._mentions.get(entity.id, [])
        links = [f"Wikidata {entity.wikidata}" if entity.wikidata else ""]
        links += [f"GeoNames {entity.geonameid}" if entity.geonameid else ""]
        links += [f"{link.dataset} {link.id}" for link in entity.links]
        return {
            "id": entity.id,
            "name": show_safely(" ".join(entity.name.split())),
            "english": show_safely(entity.name_en or entity.name_latin or ""),
            "kind": entity.schema,
            "roles": [show_safely(role) for role in entity.roles],
            "country": entity.country or "",
            "links": [show_safely(link) for link in links if link],
            "rivals": [show_safely(rival.name) for rival in entity.rivals],
            "count": len(spans),
            **self._at(*spans),
        }

    def _place(self, entity: Entity) -> Cell:
        code = entity.feature or ""
        country = entity.schema == "Country" or code.startswith("PCL")
        area = country or code.startswith(_AREAS)
        return {
            **self._entity(entity),
            "lat": entity.latitude,
            "lon": entity.longitude,
            "shape": "country" if country and entity.country else "area" if area else "point",
            "feature": code,
        }

    def _speakers(self) -> list[Cell]:
        groups: dict[str, list[Cell]] = {}
        for saying in self._reading.attributions:
            said = {
                "kind": saying.kind,
                "stance": saying.stance,
                "medium": show_safely(saying.medium or ""),
                "addressee": self._label(saying.addressee) or show_safely(saying.addressee or ""),
                "via": self._speaker(self._sayings[saying.via]) if saying.via in self._sayings else "",
                "quoted": len(saying.content),
                **self._at(*saying.content, *(span for span in (saying.source_span, saying.cue) if span)),
            }
            groups.setdefault(self._speaker(saying), []).append(said)
        return [{"name": name, "said": said} for name, said in groups.items()]

    def _digest(self, digest: Digest) -> Cell:
        return {
            "lang": digest.lang,
            "title": digest.title,
            "nothing": digest.nothing,
            "sections": [
                {
                    "title": section.title,
                    "lines": [
                        {
                            "text": show_safely(line.text),
                            "group": show_safely(line.group or ""),
                            **self._at(*(Span(start=one.start, end=one.end) for one in line.evidence)),
                        }
                        for line in section.lines
                    ],
                }
                for section in digest.sections
            ],
        }


def _saying_spans(saying: Attribution) -> tuple[Span, ...]:
    return tuple(span for span in (*saying.content, saying.source_span, saying.cue) if span)


def _day_order(event: Event) -> tuple[str, int]:
    return (event.date.begin or event.date.value or "~", event.trigger.start)


def _shorten(words: str) -> str:
    if len(words) <= _LONGEST:
        return " ".join(words.split())
    return f"{' '.join(words[:_HEAD].split())} \u2026 {' '.join(words[-_TAIL:].split())}"
