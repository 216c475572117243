"""Frame what happened: from the words of a text to events with roles, day, place, status and word."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import cast

from ghatna.frame.events_clauses import ClauseFinder
from ghatna.frame.events_days import date_of, is_day, nearest_day
from ghatna.frame.events_frames import Frame, read_frames
from ghatna.frame.events_near import Nearby, Placed
from ghatna.frame.events_parts import Part, PartFinder
from ghatna.frame.events_scores import EventScorer, list_features
from ghatna.frame.events_roles import Clause, Roles, fill_early, fill_late
from ghatna.frame.events_triggers import Hit, TriggerFinder
from ghatna.frame.events_words import EventLexicon, Meaning
from ghatna.frame.status import StatusReader
from ghatna.model.entities import Entity, Mention
from ghatna.model.events import Attribution, Event, EventDate, EventType
from ghatna.model.parts import Quantity, Sentence, Time
from ghatna.model.spans import Span
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

_READ = frozenset({"sentence", "headline", "subheading"})
_TOLD_IN_PASSING = frozenset({"SPEAK", "PUBLISH"})
_SENTENCE_WEIGHT = 3
_BESIDE = 2
_FINITE = frozenset({"past", "present", "future", "habitual", "passive"})


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
class Draft:
    """A trigger with the sentence and clause that it stands in, before its cells are filled."""

    hit: Hit
    meaning: Meaning
    frame: Frame
    sentence: Sentence
    inside: range
    clause: int
    span: Span
    saying: Attribution | None


class EventFramer:
    """Frames the events of texts by one pack's tables `events`, `event_forms`, `markers` and `frames`."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        self._lexicon = EventLexicon(pack, splitter)
        self._triggers = TriggerFinder(pack, splitter, self._lexicon)
        self._clauses = ClauseFinder(pack, splitter)
        self._parts = PartFinder(pack, splitter)
        self._frames = read_frames(pack)
        self._status = StatusReader(pack, splitter)
        self._scorer = EventScorer(pack)
        self._limits = frozenset(splitter.keys(word)[0] for word in pack.setting("time_limits", ()))
        self._check(pack)

    def _check(self, pack: Pack) -> None:
        for row in pack.table("events"):
            if row["frame"] not in self._frames:
                raise row.fault(f"there is no frame {row['frame']!r} in frames.toml")

    def frame(self, told: Told) -> tuple[Event, ...]:
        """Give the events e1, e2, ... in text order."""
        kept = (event for event, _ in self._all(told) if event.score is None or event.score >= self._scorer.least)
        return tuple(_numbered(event, number) for number, event in enumerate(kept, start=1))

    def candidates(self, told: Told) -> tuple[tuple[Span, tuple[str, ...]], ...]:
        """Give every trigger with its features, those of too low a score too: what the weights are fitted on."""
        return tuple((event.trigger, features) for event, features in self._all(told))

    def _all(self, told: Told) -> list[tuple[Event, tuple[str, ...]]]:
        hits = [
            (sentence, hit)
            for sentence in told.sentences
            if sentence.kind in _READ
            for hit in self._triggers.find(told.words, sentence)
        ]
        if not hits:
            return []
        chosen = _choose(hits)
        entities = {one.id: one for one in told.entities}
        parts = self._parts.find(told.text, told.words, told.sentences, told.mentions, entities)
        near = Nearby(
            told.sentences, told.mentions, told.entities, told.times, told.quantities, told.attributions
        )
        placed = Placed(parts, lambda part: part.first)
        events: list[tuple[Event, tuple[str, ...]]] = []
        at = 0
        while at < len(chosen):
            sentence = chosen[at][0]
            until = at
            while until < len(chosen) and chosen[until][0] is sentence:
                until += 1
            inside = told.words.between(sentence.start, sentence.end)
            here = placed.between(inside.start, inside.stop)
            close = replace(
                told,
                mentions=near.mentions(sentence),
                entities=near.entities(sentence),
                times=near.times(sentence),
                quantities=near.quantities(sentence),
                attributions=near.attributions(sentence),
            )
            events.extend(self._sentence(close, sentence, [one[1:] for one in chosen[at:until]], here))
            at = until
        return events

    def _sentence(
        self, told: Told, sentence: Sentence, found: list[tuple[Hit, Meaning]], parts: tuple[Part, ...]
    ) -> list[tuple[Event, tuple[str, ...]]]:
        words = told.words
        inside = words.between(sentence.start, sentence.end)
        verbs = frozenset(
            hit.end if self._lexicon.late else hit.verb for hit, _ in found if hit.verb >= 0
        )
        clauses = self._clauses.number(words, inside, verbs)
        here = tuple(part for part in parts if part.first in inside)
        times = tuple(
            time
            for time in told.times
            if is_day(time) and sentence.start <= time.start < sentence.end and not self._is_limit(words, time)
        )
        figures = tuple(one for one in told.quantities if sentence.start <= one.start < sentence.end)
        blocked = _blocked(told, sentence)
        drafts = []
        for hit, meaning in found:
            span = Span(start=words.starts[hit.first], end=words.ends[max(hit.last, hit.end)])
            draft = Draft(
                hit=hit, meaning=meaning, frame=self._frames[meaning.frame], sentence=sentence, inside=inside,
                clause=clauses[hit.first - inside.start], span=span, saying=_saying(told.attributions, span.start),
            )  # fmt: skip
            if _covered(span, blocked) or not self._is_event(draft, told, figures):
                continue
            drafts.append(draft)
        out: list[Event] = []
        found_features: list[tuple[str, ...]] = []
        for number, draft in enumerate(drafts):
            roles = self._roles(draft, drafts[:number], out, here, clauses)
            event = self._event(told, draft, roles, times, clauses, out, drafts)
            features = list_features(
                draft.hit, draft.meaning, roles, date=event.date, sentence=sentence, said=draft.saying is not None
            )
            if any(one.cue is not None and one.cue.overlaps(draft.span) for one in told.attributions):
                features = (*features, "cue", f"cue:{draft.meaning.type}")
            out.append(replace(event, score=self._scorer.score(features)))
            found_features.append(features)
        return list(zip(out, found_features, strict=True))

    def _is_limit(self, words: Words, time: Time) -> bool:
        """Tell whether a time only says until or since when."""
        at = words.first_at(time.end) if self._lexicon.late else words.first_at(time.start) - 1
        return 0 <= at < len(words) and words.forms[at].key in self._limits

    def _is_event(self, draft: Draft, told: Told, figures: tuple[Quantity, ...]) -> bool:
        if draft.frame.needs == "figure" and not figures:
            return False
        if draft.meaning.type in _TOLD_IN_PASSING:
            return not any(
                one.cue is not None and one.cue.overlaps(draft.span) for one in told.attributions
            )
        return True

    def _roles(
        self, draft: Draft, earlier: list[Draft], events: list[Event], here: tuple[Part, ...], clauses: list[int]
    ) -> Roles:
        """Fill the roles from the trigger's own clause, the actor from the clause before where it is left out."""
        hit, start = draft.hit, draft.inside.start
        own = [part for part in here if clauses[part.first - start] == draft.clause]
        taken = [one.hit for one in earlier if one.clause == draft.clause and one.hit.form in _FINITE]
        left = max((one.end for one in taken), default=-1)
        clause = Clause(
            before=tuple(part for part in own if left < part.first and part.first < hit.last),
            behind=tuple(part for part in own if part.first > hit.last),
        )
        fill = fill_late if self._lexicon.late else fill_early
        roles = fill(hit, draft.frame, clause)
        if roles.actor or hit.noun or hit.passive or hit.middle or not draft.frame.verb.actor:
            return roles
        if left >= 0:
            wide = Clause(before=tuple(part for part in own if part.first < hit.last), behind=clause.behind)
            actor = tuple(one for one in fill(hit, draft.frame, wide).actor if one not in roles.recipient)
            if actor:
                return Roles(actor=actor, recipient=roles.recipient, items=roles.items, place=roles.place)
        if draft.saying is not None and draft.saying.cue is not None and draft.saying.cue.overlaps(draft.span):
            return Roles(
                actor=draft.saying.source, recipient=roles.recipient, items=roles.items, place=roles.place
            )
        for one, event in zip(reversed(earlier), reversed(events), strict=False):
            if event.actor and not one.hit.passive and one.saying is draft.saying:
                actor = tuple(who for who in event.actor if who not in roles.recipient)
                return Roles(actor=actor, recipient=roles.recipient, items=roles.items, place=roles.place)
        return roles

    def _event(
        self, told: Told, draft: Draft, roles: Roles, times: tuple[Time, ...], clauses: list[int], earlier: list[Event],
        others: list[Draft],
    ) -> Event:
        hit, span, saying = draft.hit, draft.span, draft.saying
        within = None
        if saying is not None:
            within = next((part for part in saying.content if part.start <= span.start < part.end), None)
        status = self._status.status_at(
            told.words, draft.sentence, span, stance=saying.stance if saying else None, within=within
        )
        usable = tuple(
            time for time in times if within is None or within.start <= time.start < within.end
        )
        start = draft.inside.start
        own = tuple(
            time
            for time in usable
            if clauses[told.words.first_at(time.start) - start] == draft.clause
        ) if usable else ()
        if hit.noun and any(one.hit.form in _FINITE and one.clause == draft.clause for one in others):
            own = tuple(one for one in own if _beside(told.words, one, span))
        time = nearest_day(own, span.start, span.end)
        date = date_of(time, "stated") if time is not None else EventDate()
        if time is None and usable and not hit.noun:
            other = nearest_day(usable, span.start, span.end)
            if other is not None:
                time, date = other, date_of(other, "carried")
        place, basis = roles.place, ("stated" if roles.place else None)
        if place is None and not hit.noun:
            place = next((one.place for one in reversed(earlier) if one.place), None)
            basis = "carried" if place else None
        kind, happened = draft.meaning.type, status.status
        if kind == "AGREE" and happened == "denied" and not (saying and saying.stance == "denies"):
            kind, happened = "REJECT", "happened"
        return Event(
            id="",
            type=cast("EventType", kind),
            mode=draft.meaning.mode,
            context=draft.meaning.context,
            label=draft.meaning.label,
            actor=roles.actor,
            recipient=roles.recipient,
            items=roles.items,
            place=place,
            place_basis=basis,
            time=time.id if time is not None else None,
            date=date,
            status=happened,
            according_to=saying.id if saying is not None else "article",
            trigger=span,
            evidence=(Span(start=draft.sentence.start, end=draft.sentence.end),),
            rule=draft.meaning.rule,
        )


def _blocked(told: Told, sentence: Sentence) -> tuple[Span, ...]:
    """Give the words that tell of no happening: times, and names of persons, bodies and things."""
    schema = {one.id: one.schema for one in told.entities}
    named = (
        Span(start=one.start, end=one.end)
        for one in told.mentions
        if sentence.start <= one.start < sentence.end
        and schema.get(one.entity) != "NamedEvent"
        and one.form != "pronoun"
    )
    timed = (Span(start=one.start, end=one.end) for one in told.times if sentence.start <= one.start < sentence.end)
    return (*named, *timed)


def _covered(span: Span, blocked: tuple[Span, ...]) -> bool:
    """Tell whether a trigger is only a part of other words."""
    return any(one.holds(span) and one.end - one.start > span.end - span.start for one in blocked)


def _beside(words: Words, time: Time, span: Span) -> bool:
    """Tell whether a time belongs to a bare noun: no more than a word or two between them."""
    between = words.between(time.end, span.start) if time.end <= span.start else words.between(span.end, time.start)
    return len(between) <= _BESIDE


def _saying(attributions: tuple[Attribution, ...], start: int) -> Attribution | None:
    """Give the innermost statement in whose content a code point stands."""
    best: Attribution | None = None
    least = 0
    for one in attributions:
        for part in one.content:
            if part.start <= start < part.end and (best is None or part.end - part.start < least):
                best, least = one, part.end - part.start
    return best


def _choose(hits: list[tuple[Sentence, Hit]]) -> list[tuple[Sentence, Hit, Meaning]]:
    """Choose among the types of each trigger the one that the rest of the text is about."""
    text: Counter[str] = Counter()
    near: dict[str, Counter[str]] = {}
    for sentence, hit in hits:
        if len(hit.meanings) == 1:
            text[hit.meanings[0].type] += 1
            near.setdefault(sentence.id, Counter())[hit.meanings[0].type] += 1
    out = []
    for sentence, hit in hits:
        meaning = hit.meanings[0]
        if len(hit.meanings) > 1:
            close = near.get(sentence.id, Counter())
            meaning = max(
                hit.meanings, key=lambda one: (text[one.type] + _SENTENCE_WEIGHT * close[one.type], -one.rank)
            )
        out.append((sentence, hit, meaning))
    return out


def _numbered(event: Event, number: int) -> Event:
    return replace(event, id=f"e{number}")
