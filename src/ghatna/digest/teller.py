"""Tells events and statements of one reading as sentences, from their cells alone."""

from __future__ import annotations

from ghatna.digest.dates import say_date
from ghatna.digest.figures import say_quantity
from ghatna.digest.grammar import Grammar
from ghatna.digest.names import NameGiver, NameSpeller, clean, clean_line
from ghatna.model.entities import Entity
from ghatna.model.events import Attribution, Event
from ghatna.model.parts import Quantity
from ghatna.model.reading import Reading
from ghatna.model.spans import Span

LONGEST_QUOTE = 240
"""Longer quotations, in code points, lose their middle."""
_HEAD, _TAIL = 160, 60
_PEOPLE = frozenset({"Person", "Group", "Organization", "PublicBody", "Company", "Media", "Country"})
_QUOTES = "\u201c\u201d\u2018\u2019\"'\u00ab\u00bb"


class Teller:
    """Tells the cells of one reading in one language; `speller` writes Latin names in its letters."""

    def __init__(self, reading: Reading, grammar: Grammar, speller: NameSpeller | None = None) -> None:
        self.reading = reading
        self.grammar = grammar
        self.names = NameGiver(reading, grammar, speller)
        self.same_language = reading.document.lang.split("-", 1)[0] == grammar.lang
        self._quantities = {quantity.id: quantity for quantity in reading.quantities}
        self._sayings = {saying.id: saying for saying in reading.attributions}
        self._times = {time.id: time for time in reading.times}

    def sentence(self, event: Event, *, dated: bool = True) -> str:
        """Give an event as a full sentence; without its day if not `dated`."""
        return self.finish(self.clause(event, dated=dated))

    def clause(self, event: Event, *, dated: bool = True, attributed: bool = True) -> str:
        """Give an event as a clause without its full stop; without its source if not `attributed`."""
        parts = EventParts(event, self.names)
        told = _EventFiller(self, event, parts, dated=dated).tell()
        asides = self._asides(event, parts, attributed=attributed)
        return f"{told} ({'; '.join(asides)})" if asides else told

    def finish(self, clause: str) -> str:
        """Give a clause as a sentence."""
        return f"{clause[:1].upper()}{clause[1:]}{self.grammar.word('stop')}"

    def statement(self, saying: Attribution, content: str) -> str:
        """Give who said what to whom, through which medium; `content` is what was said, told or quoted."""
        via = self._sayings.get(saying.via or "")
        said = self._times.get(saying.said or "")
        gaps = {
            "source": self.source(saying),
            "addressee": self._addressee(saying),
            "medium": f"\u201c{clean(saying.medium)}\u201d" if saying.medium else "",
            "via": self.source(via) if via and via.id != saying.id else "",
            "when": say_date(self.grammar, said.value, when=True) if said else "",
            "content": content,
        }
        told = self.grammar.say(f"said.{saying.stance}", gaps)
        return f"{told[:1].upper()}{told[1:]}"

    def source(self, saying: Attribution, *, direct: bool = False) -> str:
        """Give who says it: the entities, else the words of the source, else that none is named."""
        named = self.names.names(saying.source, direct=direct)
        if named or saying.source_span is None:
            return named or self.grammar.word("source.unnamed")
        words = self.quote((saying.source_span,)).strip(_QUOTES)
        return self.grammar.say("line.source", {"words": words})

    def quote(self, spans: tuple[Span, ...]) -> str:
        """Give words of the article in quotation marks, in one line; long ones lose their middle."""
        text = self.reading.document.text
        words = " \u2026 ".join(shorten(text[span.start : span.end]).strip(_QUOTES) for span in spans)
        return f"\u201c{words}\u201d"

    def figure(self, quantity: Quantity) -> str:
        """Give a quantity with its unit."""
        text = self.reading.document.text[quantity.start : quantity.end]
        foreign = None if self.grammar.lang == "en" else f"({shorten(text)})"
        return say_quantity(self.grammar, quantity, words=foreign if quantity.unit else None)

    def quantity(self, identity: str | None) -> Quantity | None:
        """Give a quantity of the reading."""
        return self._quantities.get(identity or "")

    def _addressee(self, saying: Attribution) -> str:
        if not saying.addressee:
            return ""
        return self.names.name(saying.addressee) or f"\u201c{clean(saying.addressee)}\u201d"

    def _asides(self, event: Event, parts: EventParts, *, attributed: bool) -> list[str]:
        """Give what the template has no place for: figures, things, the source, where the day comes from."""
        rule = self.grammar.event_rule(event.type, event.label)
        slots = self.grammar.body_slots(rule)
        asides = [self.quote((event.trigger,))] if self.same_language and self.grammar.setting(rule, "quoted") else []
        asides += [self.figure(one) for one in map(self.quantity, event.quantities) if one]
        gaps = {
            "items": "" if slots & {"items", "target"} else self.names.names(event.items, direct=True),
            "recipient": "" if "recipient" in slots else self.names.names(parts.left_over(slots)),
            "place": self.names.name(event.place or "") if self.grammar.setting(rule, "aside") == "place" else "",
        }
        asides += [self.grammar.say(f"line.{name}", gaps) for name, words in gaps.items() if words]
        if event.date.basis == "carried":
            asides.append(self.grammar.say("line.carried", {}))
        saying = self._sayings.get(event.according_to)
        if saying and attributed:
            asides.append(self.grammar.say("line.according", {"source": self.source(saying)}))
        return list(dict.fromkeys(asides))


class EventParts:
    """Who and what of an event stands where: `target` is what is handled, `goal` is who or what is visited."""

    def __init__(self, event: Event, names: NameGiver) -> None:
        recipients = tuple(one for one in event.recipient if one not in event.actor)
        people = tuple(one for one in recipients if (entity := names.entity(one)) and entity.schema in _PEOPLE)
        self.recipient = recipients or event.recipient
        self.place = (event.place,) if event.place else ()
        self.target = tuple(dict.fromkeys((*(one for one in recipients if one not in people), *event.items)))
        self.people = people
        self.goal = tuple(one for one in recipients if one != event.place) or self.place

    def left_over(self, slots: frozenset[str]) -> tuple[str, ...]:
        """Give the recipients for whom a template with these slots has no place."""
        if slots & {"goal", "involved"}:
            return ()
        return self.people if "target" in slots else self.recipient


class _EventFiller:
    """Fills the templates of one event."""

    def __init__(self, teller: Teller, event: Event, parts: EventParts, *, dated: bool) -> None:
        self._teller = teller
        self._event = event
        self._dated = dated
        self._rule = teller.grammar.event_rule(event.type, event.label)
        self._gender = teller.grammar.setting(self._rule, "gender")
        self._parts = parts

    def tell(self) -> str:
        grammar = self._teller.grammar
        happening = grammar.setting(self._rule, "kind") == "happening"
        told = "happening" if happening else "deed" if self._names(self._event.actor) else "passive"
        name = told if grammar.has(f"status.{self._event.status}", told) else "passive"
        return grammar.say(f"status.{self._event.status}", self._fill, name)

    def _fill(self, slot: str, case: str) -> str:
        grammar, event = self._teller.grammar, self._event
        kind, _, form = slot.partition(".")
        if kind == "verb":
            verb = grammar.setting(self._rule, "verb")
            return grammar.form(verb, form, self._gender) if verb else grammar.setting(self._rule, form)
        if slot in {"body", "noun"}:
            return self._spaced(grammar.say(self._rule, self._fill, slot), slot)
        if slot == "be":
            return grammar.word("be.many" if self._teller.names.are_many(event.actor) else "be.one")
        if slot == "when":
            return say_date(grammar, event.date.value, when=True) if self._dated else ""
        parts = self._parts
        if slot == "where":
            return "" if self._place_is_told() else self._entities(parts.place, case)
        ids = {"actor": event.actor, "recipient": parts.recipient, "items": event.items, "place": parts.place}
        more = {"target": parts.target, "goal": parts.goal, "involved": (*event.actor, *event.recipient)}
        return self._entities((ids | more).get(slot, ()), case)

    def _place_is_told(self) -> bool:
        """Tell whether the place stands in the body or beside the sentence, and so not before it."""
        grammar = self._teller.grammar
        slots = grammar.body_slots(self._rule)
        goal = "goal" in slots and self._parts.goal == self._parts.place
        return goal or "place" in slots or grammar.setting(self._rule, "aside") == "place"

    def _spaced(self, words: str, slot: str) -> str:
        """Put a blank before a body that is written after its verb."""
        return f" {words}" if words and slot == "body" else words

    def _names(self, ids: tuple[str, ...]) -> str:
        return self._teller.names.names(ids)

    def _entities(self, ids: tuple[str, ...], case: str) -> str:
        last: Entity | None = self._teller.names.entity(ids[-1]) if ids else None
        kind = last.schema if last else ""
        return self._teller.grammar.inflect(self._names(ids), case, kind=kind, gender=self._gender)


def shorten(words: str) -> str:
    """Give words in one line, without their middle if they are many; no word is cut but one without end."""
    if len(words) <= LONGEST_QUOTE:
        return clean_line(words)
    head, tail = words[:_HEAD], words[-_TAIL:]
    head, tail = head.rsplit(None, 1)[0] if " " in head else head, tail.split(None, 1)[-1]
    return f"{clean_line(head)} \u2026 {clean_line(tail)}"
