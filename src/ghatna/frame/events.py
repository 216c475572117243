"""Frame what happened: from the words of a text to events with roles, day, place, status and word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

from ghatna.frame.events_carry import carry_cells
from ghatna.frame.events_clauses import ClauseFinder
from ghatna.frame.events_days import DayFinder, Days
from ghatna.frame.events_drafts import Draft, Scene, choose_meanings
from ghatna.frame.events_frames import read_frames
from ghatna.frame.events_links import link_events
from ghatna.frame.events_near import Placed, PlacedAttributions
from ghatna.frame.events_parts import Part, PartFinder
from ghatna.frame.events_scores import EventScorer, list_features
from ghatna.frame.events_seats import RoleFinder
from ghatna.frame.events_triggers import Hit, TriggerFinder
from ghatna.frame.events_words import EventLexicon, Meaning
from ghatna.frame.status import StatusReader
from ghatna.model.entities import Entity, Mention
from ghatna.model.events import Attribution, Event, EventType
from ghatna.model.parts import Quantity, Sentence, Time
from ghatna.model.spans import Span
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

_READ = frozenset({"sentence", "headline", "subheading"})
_TOLD_IN_PASSING = frozenset({"SPEAK", "PUBLISH"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the layers before have read of one text."""

    text: str
    words: Words
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    times: tuple[Time, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    attributions: tuple[Attribution, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A trigger as an event without id, with the features that its score was made of."""

    event: Event
    draft: Draft
    features: tuple[str, ...]


class EventFramer:
    """Frames the events of texts by one pack's tables `events`, `event_forms`, `markers` and `frames`."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        self._lexicon = EventLexicon(pack, splitter)
        self._triggers = TriggerFinder(pack, splitter, self._lexicon)
        self._clauses = ClauseFinder(pack, splitter)
        self._parts = PartFinder(pack, splitter)
        self._frames = read_frames(pack)
        self._roles = RoleFinder(pack, splitter, self._lexicon)
        self._days = DayFinder(pack, splitter)
        self._status = StatusReader(pack, splitter)
        self._scorer = EventScorer(pack)
        for row in pack.table("events"):
            if row["frame"] not in self._frames:
                raise row.fault(f"there is no frame {row['frame']!r} in frames.toml")

    def frame(self, told: Told) -> tuple[Event, ...]:
        """Give the events e1, e2, ... in text order."""
        kept = [one for one in self.candidates(told) if (one.event.score or 0.0) >= self._scorer.least]
        named = tuple(replace(one.event, id=f"e{number}") for number, one in enumerate(kept, start=1))
        return link_events(named, tuple(one.draft for one in kept), told.entities)

    def candidates(self, told: Told) -> tuple[Candidate, ...]:
        """Give every trigger, those of too low a score too: what the weights are fitted on."""
        hits = [
            (sentence, hit)
            for sentence in told.sentences
            if sentence.kind in _READ
            for hit in self._triggers.find(told.words, sentence)
        ]
        if not hits:
            return ()
        entities = {one.id: one for one in told.entities}
        near = _Near(told, self._parts.find(told.text, told.words, told.sentences, told.mentions, entities), entities)
        grouped: dict[str, list[tuple[Hit, Meaning]]] = {}
        owner: dict[str, Sentence] = {}
        for sentence, hit, meaning in choose_meanings(hits):
            grouped.setdefault(sentence.id, []).append((hit, meaning))
            owner[sentence.id] = sentence
        out: list[Candidate] = []
        for name, found in grouped.items():
            out.extend(self._sentence(told, near, owner[name], found))
        return tuple(out)

    def _sentence(
        self, told: Told, near: _Near, sentence: Sentence, found: list[tuple[Hit, Meaning]]
    ) -> Iterator[Candidate]:
        """Give the candidates of one sentence."""
        words = told.words
        inside = words.between(sentence.start, sentence.end)
        verbs = frozenset(hit.end if self._lexicon.late else hit.verb for hit, _ in found if hit.verb >= 0)
        clauses = self._clauses.number(words, inside, verbs)
        said = near.said.of(sentence)
        scene = Scene(
            sentence=sentence,
            inside=inside,
            clauses=tuple(clauses),
            parts=near.parts.between(inside.start, inside.stop),
            said=said,
        )
        figures = bool(near.figures.between(sentence.start, sentence.end))
        days = self._days.of_sentence(words, near.times.between(sentence.start, sentence.end))
        blocked = near.blocked(sentence)
        drafts: list[Draft] = []
        for hit, meaning in found:
            span = Span(start=words.starts[hit.first], end=words.ends[max(hit.last, hit.end)])
            draft = Draft(
                hit=hit, meaning=meaning, frame=self._frames[meaning.frame], scene=scene,
                clause=clauses[hit.first - inside.start], span=span, saying=_saying(said, span.start),
            )  # fmt: skip
            if not _covered(span, blocked) and self._is_event(draft, figures=figures):
                drafts.append(draft)
        roles = self._roles.fill(words, drafts)
        made = [self._event(words, draft, days, drafts) for draft in drafts]
        made = carry_cells(
            tuple(
                replace(
                    event, actor=one.actor, recipient=one.recipient, items=one.items, place=one.place,
                    place_basis="stated" if one.place else None,
                )  # fmt: skip
                for event, one in zip(made, roles, strict=True)
            ),
            drafts,
        )
        for draft, event, one in zip(drafts, made, roles, strict=True):
            features = list_features(
                draft.hit, draft.meaning, one, date=event.date, sentence=sentence, said=draft.saying is not None
            )
            if any(other.cue is not None and other.cue.overlaps(draft.span) for other in said):
                features = (*features, "cue", f"cue:{draft.meaning.type}")
            yield Candidate(event=replace(event, score=self._scorer.score(features)), draft=draft, features=features)

    def _is_event(self, draft: Draft, *, figures: bool) -> bool:
        if draft.frame.needs == "figure" and not figures:
            return False
        if draft.meaning.type in _TOLD_IN_PASSING:
            return not any(one.cue is not None and one.cue.overlaps(draft.span) for one in draft.scene.said)
        return True

    def _event(self, words: Words, draft: Draft, days: Days, drafts: list[Draft]) -> Event:
        """Give the event with type, day, status and word; its roles are filled in afterwards."""
        saying, span = draft.saying, draft.span
        within = None
        if saying is not None:
            within = next((part for part in saying.content if part.start <= span.start < part.end), None)
        status = self._status.status_at(
            words, draft.scene.sentence, span, stance=saying.stance if saying else None, within=within
        ).status
        kind = draft.meaning.type
        # Not to accept is to reject, and has happened.
        if kind == "AGREE" and status == "denied" and not (saying and saying.stance == "denies"):
            kind, status = "REJECT", "happened"
        time, date = self._days.day(words, draft, days, drafts, within)
        return Event(
            id="",
            type=cast("EventType", kind),
            mode=draft.meaning.mode,
            context=draft.meaning.context,
            label=draft.meaning.label,
            time=time.id if time is not None else None,
            date=date,
            status=status,
            according_to=saying.id if saying is not None else "article",
            trigger=span,
            evidence=(Span(start=draft.scene.sentence.start, end=draft.scene.sentence.end),),
            rule=draft.meaning.rule,
        )


class _Near:
    """The cells of a text by the sentence in which they stand."""

    def __init__(self, told: Told, parts: tuple[Part, ...], entities: dict[str, Entity]) -> None:
        self.parts = Placed(parts, lambda one: one.first)
        self.times = Placed(told.times, lambda one: one.start)
        self.figures = Placed(told.quantities, lambda one: one.start)
        self.said = PlacedAttributions(told.attributions, told.sentences)
        names = (
            Span(start=one.start, end=one.end)
            for one in told.mentions
            if one.form != "pronoun" and (who := entities.get(one.entity)) is not None and who.schema != "NamedEvent"
        )
        self._names = Placed(tuple(names), lambda one: one.start)

    def blocked(self, sentence: Sentence) -> tuple[Span, ...]:
        """Give the words that tell of no happening: times, and names of persons, bodies and things."""
        timed = (Span(start=one.start, end=one.end) for one in self.times.between(sentence.start, sentence.end))
        return (*self._names.between(sentence.start, sentence.end), *timed)


def _covered(span: Span, blocked: tuple[Span, ...]) -> bool:
    """Tell whether a trigger is only a part of other words."""
    return any(one.holds(span) and one.end - one.start > span.end - span.start for one in blocked)


def _saying(said: tuple[Attribution, ...], start: int) -> Attribution | None:
    """Give the innermost statement in whose content a code point stands."""
    best: Attribution | None = None
    least = 0
    for one in said:
        for part in one.content:
            if part.start <= start < part.end and (best is None or part.end - part.start < least):
                best, least = one, part.end - part.start
    return best
