"""The parts of a digest: which cells stand in each, and what is said of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ghatna.digest.dates import find_day, say_heading
from ghatna.digest.teller import Teller
from ghatna.model.digest import DigestLine, Evidence
from ghatna.model.events import Attribution, Event, Stance
from ghatna.model.parts import Quantity
from ghatna.model.records import record, replace
from ghatna.model.spans import Span

_TOLD = frozenset({"happened", "ongoing"})
_DENIED = frozenset({"denied", "failed"})
_SAID_BY_VERB = {"denies": "denied", "alleges": "alleged"}
_MOST_MENTIONS = 3
_MOVED = frozenset({"TRANSFER", "LAUNCH", "INSPECT", "AID", "MOVE"})


@record(frozen=True, slots=True, kw_only=True)
class Happening:
    """One happening of the report, with the ids of the events that tell it."""

    event: Event
    ids: tuple[str, ...]


class Sections:
    """Makes the lines of each part of one reading's digest."""

    def __init__(self, teller: Teller, happenings: tuple[Happening, ...]) -> None:
        self._teller = teller
        self._reading = teller.reading
        self._grammar = teller.grammar
        self._happenings = happenings

    def timeline(self) -> Iterator[DigestLine]:
        """Give what happened or goes on, by day; happenings without a day stand last."""
        told = (one for one in self._happenings if one.event.status in _TOLD)
        for one in sorted(told, key=_by_day):
            value = one.event.date.value
            one_day = find_day(value) is not None and "T" not in (value or "")
            heading = say_heading(self._grammar, value) or self._grammar.word("day.unknown")
            yield self._line(self._teller.sentence(one.event, dated=not one_day), one, group=heading)

    def said(self) -> Iterator[DigestLine]:
        """Give who said what, grouped by speaker in the order in which they first speak."""
        sayings = sorted(self._reading.attributions, key=lambda saying: (saying.content[:1], saying.id))
        order = {name: at for at, name in enumerate(dict.fromkeys(map(self._teller.source, sayings)))}
        inside = {saying.id: self._inside(saying) for saying in sayings}
        for saying in sorted(sayings, key=lambda saying: order[self._teller.source(saying)]):
            spans = tuple(span for span in (saying.source_span, saying.cue, *saying.content) if span)
            yield DigestLine(
                text=self._teller.statement(saying, self._content(saying, inside[saying.id])),
                evidence=self._words(spans),
                cells=(saying.id, *(event.id for event in inside[saying.id])),
                group=self._teller.source(saying, direct=True),
            )

    def figures(self) -> Iterator[DigestLine]:
        """Give each figure once with the happening that it belongs to, then weapons and what was moved."""
        told: set[str] = set()
        for quantity in sorted(self._reading.quantities, key=lambda one: (one.start, one.id)):
            if quantity.id not in told:
                pair = self._teller.quantity(quantity.pair)
                told |= {quantity.id, pair.id} if pair else {quantity.id}
                yield self._figure(quantity, pair)
        for entity in self._reading.entities:
            if entity.schema == "Weapon":
                words = self._mentions(entity.id)
                if not words:
                    continue
                text = self._grammar.say("line.weapon", {"name": self._teller.names.name(entity.id, direct=True)})
                yield DigestLine(text=text, evidence=words, cells=(entity.id,))
        for one in self._happenings:
            if one.event.items and one.event.type in _MOVED:
                gaps = {
                    "items": self._teller.names.names(one.event.items, direct=True),
                    "event": self._teller.sentence(one.event),
                }
                yield self._line(self._grammar.say("line.moved", gaps), one)

    def open(self) -> Iterator[DigestLine]:
        """Give what is only planned, expected, alleged or possible."""
        for one in self._happenings:
            if one.event.status not in _TOLD | _DENIED:
                group = self._grammar.word(f"status.{one.event.status}")
                yield self._line(self._teller.sentence(one.event), one, group=group)

    def refused(self) -> Iterator[DigestLine]:
        """Give what is denied, or did not happen."""
        for one in self._happenings:
            if one.event.status in _DENIED:
                group = self._grammar.word(f"status.{one.event.status}")
                yield self._line(self._teller.sentence(one.event), one, group=group)

    def gaps(self) -> Iterator[DigestLine]:
        """Give what the text leaves open: days, places, sources that are not given."""
        missing = {"no_day_no_place": (True, True), "no_day": (True, False), "no_place": (False, True)}
        for rule, wanted in missing.items():
            for one in self._happenings:
                if (not one.event.date.value, not one.event.place) == wanted:
                    yield self._line(self._brief(one.event), one, group=self._grammar.say(f"line.{rule}", {}))
        for saying in self._reading.attributions:
            if not saying.source:
                yield self._open_cell("no_source", saying.id, saying.content)
        for time in self._reading.times:
            if time.type in {"DATE", "TIME"} and time.begin is None and time.until is None:
                yield self._open_cell("open_time", time.id, (Span(start=time.start, end=time.end),))

    def faults(self) -> Iterator[DigestLine]:
        """Give what is wrong with the text itself."""
        for defect in self._reading.defects:
            span = Span(start=defect.start, end=defect.end)
            name = self._grammar.word(f"defect.{defect.type}") or self._grammar.word("defect.other")
            gaps = {"defect": f"{name[:1].upper()}{name[1:]}", "content": self._teller.quote((span,))}
            text = self._grammar.say("line.defect", gaps)
            yield DigestLine(text=text, evidence=self._words((span,)), cells=(defect.id,))

    def _brief(self, event: Event) -> str:
        """Give an event by its type, actor and own words."""
        name = self._grammar.word(f"type.{event.type}")
        gaps = {
            "type": f"{name[:1].upper()}{name[1:]}",
            "actor": self._teller.names.names(event.actor, direct=True),
            "content": self._teller.quote((event.trigger,)),
        }
        return self._grammar.say("line.brief", gaps)

    def _open_cell(self, rule: str, cell: str, spans: tuple[Span, ...]) -> DigestLine:
        group = self._grammar.say(f"line.{rule}", {})
        return DigestLine(text=self._teller.quote(spans), evidence=self._words(spans), cells=(cell,), group=group)

    def _line(self, text: str, one: Happening, *, group: str | None = None) -> DigestLine:
        spans = (one.event.trigger, *one.event.evidence)
        return DigestLine(text=text, evidence=self._words(spans), cells=one.ids, group=group)

    def _figure(self, quantity: Quantity, pair: Quantity | None) -> DigestLine:
        figure = self._teller.figure(quantity)
        if pair:
            rule = "line.conflict" if quantity.consistent is False else "line.pair"
            figure = self._grammar.say(rule, {"figure": figure, "other": self._teller.figure(pair)})
        events = (one.event for one in self._happenings if quantity.id in one.event.quantities)
        told = {one.id for one in (quantity, pair) if one}  # stands before the sentence and not in it again
        event = next((self._teller.clause(_without(event, told), dated=False) for event in events), "")
        known = self._grammar.unit(quantity.unit or "", many=True)
        of = quantity.of if quantity.of and self._teller.same_language and not known else None
        spans = tuple(Span(start=one.start, end=one.end) for one in (quantity, pair) if one)
        return DigestLine(
            text=self._grammar.say("line.figure", {"figure": figure, "of": of or "", "event": event}),
            evidence=self._words(spans),
            cells=tuple(one.id for one in (quantity, pair) if one),
        )

    def _inside(self, saying: Attribution) -> tuple[Event, ...]:
        return tuple(one.event for one in self._happenings if one.event.according_to == saying.id)

    def _content(self, saying: Attribution, events: tuple[Event, ...]) -> str:
        """Give what was said: in another language than the article's told from the events, else quoted."""
        if events and not self._teller.same_language:
            bare = (_without_stance(event, saying.stance) for event in events)
            told = (self._teller.clause(event, attributed=False) for event in bare)
            return self._teller.finish("; ".join(told))
        return self._teller.quote(saying.content)

    def _mentions(self, entity: str) -> tuple[Evidence, ...]:
        mentions = sorted(
            (one for one in self._reading.mentions if one.entity == entity),
            key=lambda one: (one.form != "name", one.start),
        )
        return self._words(tuple(Span(start=one.start, end=one.end) for one in mentions[:_MOST_MENTIONS]))

    def _words(self, spans: tuple[Span, ...]) -> tuple[Evidence, ...]:
        text = self._reading.document.text
        wanted = sorted(dict.fromkeys(spans))
        return tuple(Evidence(start=span.start, end=span.end, words=text[span.start : span.end]) for span in wanted)


def join_same(lines: Iterable[DigestLine]) -> tuple[DigestLine, ...]:
    """Give each sentence under a heading once, with the cells and words of all that say it."""
    out: dict[tuple[str | None, str], DigestLine] = {}
    for line in lines:
        before = out.get((line.group, line.text))
        if before is not None:
            evidence = tuple(sorted(dict.fromkeys((*before.evidence, *line.evidence)), key=lambda one: one.start))
            line = replace(before, evidence=evidence, cells=(*before.cells, *line.cells))  # noqa: PLW2901 joined
        out[line.group, line.text] = line
    return tuple(out.values())


def _without_stance(event: Event, stance: Stance) -> Event:
    """Give an event as its source tells of it where the verb of saying has said that it is denied or alleged."""
    return replace(event, status="happened") if _SAID_BY_VERB.get(stance) == event.status else event


def _without(event: Event, told: set[str]) -> Event:
    return replace(event, quantities=tuple(one for one in event.quantities if one not in told))


def _by_day(one: Happening) -> tuple[str, int]:
    date = one.event.date
    return (date.begin or date.value or "~", one.event.trigger.start)
