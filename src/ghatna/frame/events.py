"""Frame what happened: from the words of a text to events with roles, day, place, status and word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from ghatna.frame.events_anchors import AnchorFinder
from ghatna.frame.events_attempts import AttemptFinder
from ghatna.frame.events_attending import AttendingFinder
from ghatna.frame.events_carry import carry_places
from ghatna.frame.events_clauses import ClauseFinder
from ghatna.frame.events_contexts import ContextFinder
from ghatna.frame.events_days import DayFinder, Days
from ghatna.frame.events_drafts import REAL, Draft, Scene, as_attempt, choose_meanings, is_enough, without_terms
from ghatna.frame.events_entries import Meaning
from ghatna.frame.events_entrusted import Entrusted
from ghatna.frame.events_evidence import find_evidence
from ghatna.frame.events_forces import with_forces
from ghatna.frame.events_frames import read_frames
from ghatna.frame.events_groups import with_role
from ghatna.frame.events_habits import HabitFinder
from ghatna.frame.events_hits import Hit
from ghatna.frame.events_involved import InvolvedFinder
from ghatna.frame.events_links import link_events
from ghatna.frame.events_nature import NatureFinder
from ghatna.frame.events_near import give_stretches
from ghatna.frame.events_parts import PartFinder
from ghatna.frame.events_reach import Reach
from ghatna.frame.events_repeats import RepeatFinder
from ghatna.frame.events_roles import Roles
from ghatna.frame.events_said import content_at, saying_at
from ghatna.frame.events_scores import EventScorer, Setting, list_features
from ghatna.frame.events_seats import RoleFinder
from ghatna.frame.events_senses import SenseFinder
from ghatna.frame.events_sides import with_two_sides
from ghatna.frame.events_states import Spokesmen
from ghatna.frame.events_told import Near, Told, occasions, timed_words
from ghatna.frame.events_trades import TradeWeigher
from ghatna.frame.events_triggers import TriggerFinder
from ghatna.frame.events_wide import WideFinder
from ghatna.frame.events_words import NOTHING, EventLexicon, roles_of_words
from ghatna.frame.status import StatusReader
from ghatna.frame.status_words import Site
from ghatna.model.events import Event, EventDate, EventType, Status
from ghatna.model.names import HappeningWords
from ghatna.model.parts import Quantity, Sentence, Time
from ghatna.model.records import record
from ghatna.model.spans import Span
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

_READ = frozenset({"sentence", "headline", "subheading"})
_GETTING = "get"
_CURRENCY = 3  # letters of an ISO 4217 code
_BESIDE = 3
_POINTING = 2
# What comes by itself or befalls somebody is no deed that may be planned or called off.
_CONTESTS = frozenset({"ELECT", "SPORT"})
_CALAMITIES = frozenset({"ACCIDENT", "CASUALTY", "DISASTER"})
_OF_DEEDS = frozenset({"failed", "planned"})
_TOLD_IN_PASSING = frozenset({"SPEAK", "PUBLISH"})


@record(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A trigger with its cells, and the features that its score was made of; not yet an event."""

    draft: Draft
    roles: Roles
    type: EventType
    status: Status
    time: Time | None
    date: EventDate
    evidence: Span
    score: float
    features: tuple[str, ...]

    def event(self, number: int) -> Event:
        """Give the event with the id e`number`."""
        draft, roles = self.draft, self.roles
        return Event(
            id=f"e{number}",
            type=self.type,
            mode=draft.meaning.mode,
            context=draft.contexts(),
            label=draft.meaning.label,
            actor=roles.actor,
            recipient=roles.recipient,
            items=roles.items,
            place=roles.place,
            place_basis=roles.place_basis,
            time=self.time.id if self.time is not None else None,
            date=self.date,
            status=self.status,
            according_to=draft.saying.id if draft.saying is not None else "article",
            trigger=draft.trigger,
            evidence=(self.evidence,),
            quantities=draft.figures(),
            score=self.score,
            rule=draft.meaning.rule,
        )


class EventFramer:
    """Frames the events of texts by one pack's tables `events`, `event_forms`, `markers` and `frames`."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        self._lexicon = EventLexicon(pack, splitter)
        self._triggers = TriggerFinder(pack, splitter, self._lexicon)
        self._attending = AttendingFinder(pack)
        self._clauses = ClauseFinder(pack, splitter)
        self._parts = PartFinder(pack, splitter, self._lexicon)
        self._attempts = AttemptFinder(pack, splitter)
        self._contexts = ContextFinder(pack, splitter)
        self._anchors = AnchorFinder(pack, splitter)
        self._frames = read_frames(pack)
        self._roles = RoleFinder(pack, splitter, self._lexicon)
        self._involved = InvolvedFinder(pack, splitter)
        self._days = DayFinder(pack, splitter, self._lexicon)
        self._trades = TradeWeigher(pack, splitter)
        self._entrusted = Entrusted(pack, self._lexicon)
        self._spokesmen = Spokesmen(pack, splitter)
        self._status = StatusReader(pack, splitter)
        self._repeats = RepeatFinder(pack, splitter, self._triggers, self._status)
        self._senses = SenseFinder(pack, splitter, self._lexicon)
        self._nature = NatureFinder(pack, splitter)
        copulas = (row["surface"] for row in pack.table("tense") if row["kind"] == "copula")
        self._copulas = splitter.firsts(copulas)
        self._negations = with_role(roles_of_words(pack, splitter), {"negation"})
        self._pointing = splitter.firsts(pack.setting("pointing_words", ()))
        self._reach = Reach(pack, splitter, late=self._lexicon.late)
        self._habits = HabitFinder(pack, splitter, self._lexicon)
        self._wide = WideFinder(pack, splitter, self._lexicon)
        self._scorer = EventScorer(pack)
        for row in pack.table("events"):
            if row["frame"] not in self._frames:
                raise row.fault(f"there is no frame {row['frame']!r} in frames.toml")

    def happening_words(self) -> HappeningWords:
        """Give the pack's verbs and nouns, by which whoever reads its mentions sees which of them act."""
        return HappeningWords(verbs=self._lexicon.forms_of_verbs(), nouns=self._lexicon.nouns())

    def frame(self, told: Told) -> tuple[Event, ...]:
        """Give the events e1, e2, ... in text order."""
        candidates = self.candidates(told)
        kept = [one for one in candidates if one.score >= self._scorer.least]
        events = self._entrusted.settle(told.words, [one.event(number) for number, one in enumerate(kept, start=1)])
        drafts = [one.draft for one in kept]
        seen = [one.draft for one in candidates]
        anchored = self._anchors.anchor(told.words, events, drafts, told.times, seen=seen)
        linked = self._trades.weigh(told.words, self._linked(told, anchored, drafts), drafts)
        linked = tuple(with_two_sides(told, list(linked), drafts))
        return self._spokesmen.settle(told, self._anchors.share(told.words, linked, drafts, seen=seen))

    def _linked(self, told: Told, events: list[Event], drafts: list[Draft]) -> tuple[Event, ...]:
        """Give the events with what they share with those that tell the same."""
        forms = told.words.forms
        before = [forms[max(0, one.hit.first - _POINTING) : one.hit.first] for one in drafts]
        pointed = [any(form.key in self._pointing for form in few) for few in before]
        return link_events(events, drafts, occasions(told, drafts), pointed)

    def candidates(self, told: Told) -> tuple[Candidate, ...]:
        """Give every trigger, those of too low a score too: what the weights are fitted on."""
        stretches = tuple(give_stretches(told.words, told.sentences))
        timed = timed_words(told)
        hits = [
            (sentence, hit)
            for sentence in stretches
            if sentence.kind in _READ
            for hit in self._attending.joined(told.words, self._triggers.find(told.words, sentence, timed))
        ]
        if not hits:
            return ()
        entities = {one.id: one for one in told.entities}
        parts, forces = self._parts.find(told.text, told.words, stretches, told.mentions, entities)
        near = Near(told, stretches, parts, forces, entities)
        near.historic = self._habits.is_historic(hits)
        grouped: dict[str, list[tuple[Hit, Meaning]]] = {}
        owner: dict[str, Sentence] = {}
        show = self._senses.of_text(told.words, near.parts)
        chosen = without_terms(choose_meanings(hits, self._frames, near.has_figures, show))
        for sentence, hit, meaning in self._repeats.added(told.words, chosen, stretches, timed):
            grouped.setdefault(sentence.id, []).append((hit, meaning))
            owner[sentence.id] = sentence
            near.count(meaning.type)
        out: list[Candidate] = []
        for name, found in grouped.items():
            out.extend(self._sentence(told, near, owner[name], found))
        return tuple(out)

    def _sentence(
        self, told: Told, near: Near, sentence: Sentence, found: list[tuple[Hit, Meaning]]
    ) -> Iterator[Candidate]:
        """Give the candidates of one sentence."""
        words = told.words
        inside = words.between(sentence.start, sentence.end)
        hits = [hit for hit, _ in found]
        late, verbs = self._lexicon.late, self._clauses.ends(hits, headline=sentence.kind == "headline")
        ended = verbs | self._lexicon.ended(words, inside)
        clauses = self._clauses.number(words, inside, ended, self._clauses.finite(hits))
        said = near.said.of(sentence)
        figures = near.figures.between(sentence.start, sentence.end)
        scene = Scene(
            sentence=sentence,
            inside=inside,
            clauses=tuple(clauses),
            parts=self._clauses.free_subjects(words, near.parts.between(inside.start, inside.stop), inside, verbs),
            said=said,
            figures=tuple((one.id, words.first_at(one.start)) for one in figures),
            bare_figures=tuple(
                (words.first_at(one.start), words.holding(one.end - 1)) for one in figures if _is_bare(one)
            ),
            contexts=self._contexts.find(words, inside),
            forces=self._clauses.free_subjects(words, near.forces.between(inside.start, inside.stop), inside, verbs),
        )
        days = self._days.of_sentence(words, near.times.between(sentence.start, sentence.end), told.published)
        blocked = near.blocked(sentence)
        drafts: list[Draft] = []
        for hit, chosen in found:
            meaning = self._wide.choose(words, hit, chosen, scene)
            if meaning is None:
                continue
            tried = self._attempts.find(words, hit, inside) if meaning.frame == _GETTING else None
            first, last = hit.first, max(hit.last, hit.end)
            if tried is not None:
                first, last = min(first, tried), max(last, tried)
            span = Span(start=words.starts[first], end=words.ends[last])
            saying = saying_at(said, span)
            noun = hit.head >= 0 and tried is None and late
            shown = span if tried is not None else self._shown(words, hit, span, last)
            draft = Draft(
                hit=hit, meaning=meaning if tried is None else as_attempt(meaning), frame=self._frames[meaning.frame],
                scene=scene, clause=clauses[hit.first - inside.start], span=span, trigger=shown,
                saying=saying, again=near.again(meaning.type),
                within=self._reach.of(words, hit, span, said) or (inside,),
                capital=words.forms[hit.first].text[:1].isupper(), tried=tried is not None,
            )  # fmt: skip
            names = blocked if hit.verb < 0 else tuple(one for one in blocked if one not in near.papers)
            if not _covered(shown if noun else span, names) and self._is_event(draft):
                drafts.append(draft)
        if not near.historic:
            drafts = self._habits.without(words, drafts, near.times.between(sentence.start, sentence.end))
        filled = self._involved.with_actors(words, drafts, self._roles.fill(words, drafts))
        filled = with_forces(words, drafts, filled, late=late)
        filled = carry_places(filled, drafts)
        for draft, roles in zip(drafts, filled, strict=True):
            yield self._candidate(words, draft, roles, days, drafts)

    def _shown(self, words: Words, hit: Hit, span: Span, last: int) -> Span:
        """Give the words of a trigger that are shown."""
        end = hit.head if hit.head >= 0 else self._triggers.groups.last_shown(words, hit, last)
        return Span(start=words.starts[hit.lead] if hit.lead >= 0 else span.start, end=words.ends[end])

    def _is_event(self, draft: Draft) -> bool:
        if draft.meaning.type == NOTHING or self._is_name(draft):
            return False
        # "Rose" alone needs a figure beside it, but in a headline; "prices rose" does not.
        alone = not self._lexicon.late or draft.hit.first == draft.hit.last
        told = draft.scene.sentence.kind == "sentence"
        if draft.frame.needs == "figure" and not draft.scene.figures and alone and told and not draft.hit.quoted:
            return False
        if draft.meaning.type == "ACCUSE" and draft.hit.noun and draft.saying and draft.saying.stance == "denies":
            return False  # "denied the charges": what is denied is what they charge
        if draft.meaning.type in _TOLD_IN_PASSING:
            return not any(one.cue is not None and one.cue.overlaps(draft.span) for one in draft.scene.said)
        return True

    def _is_name(self, draft: Draft) -> bool:
        """Tell whether a capital letter within a sentence shows a noun to be part of a name, as in "in March"."""
        first = draft.hit.first
        return (
            draft.hit.noun
            and not self._lexicon.late
            and draft.scene.sentence.kind == "sentence"
            and first > draft.scene.inside.start
            and draft.capital
        )

    def _is_bare_present(self, words: Words, draft: Draft) -> bool:
        """Tell whether a verb that stands last is in the present without the auxiliary of what is so."""
        hit = draft.hit
        finite = draft.is_finite() or (hit.passive and not draft.describes())
        if not self._lexicon.late or hit.noun or not finite or words.forms[hit.end].key in self._copulas:
            return False
        closes = hit.end + 1 >= draft.scene.inside.stop or words.forms[hit.end + 1].kind == "mark"
        if any(form.key in self._negations for form in words.forms[hit.first : hit.end]):
            return False  # "will not do": the present without an auxiliary is the future's where it is denied
        # A form that may also be the past ("arrived", of several) is that.
        return closes and {one.form for one in self._lexicon.verb_forms(words.forms[hit.end])} == {"present"}

    def _candidate(self, words: Words, draft: Draft, roles: Roles, days: Days, drafts: list[Draft]) -> Candidate:
        """Give the trigger with type, day, status and score."""
        saying, span, scene = draft.saying, draft.span, draft.scene
        within = content_at(saying, span)
        stance = saying.stance if saying is not None else None
        site = Site(
            finite=draft.is_finite(),
            participle=not self._lexicon.late and not draft.hit.noun and draft.hit.form == "participle",
            bare=draft.saying is not None and self._is_bare_present(words, draft),
            row=draft.meaning.surface,
            names=scene.words_of_names(),
        )
        found = self._status.status_at(words, scene.sentence, span, stance=stance, within=within, site=site)
        status = found.status
        if draft.tried and status == "planned":
            status = "happened"
        if status == "happened" and draft.hit.form == "future" and 0 <= draft.hit.verb < draft.hit.last:
            status = "planned"  # a headline's "[Chad] will-give Mali-to [aid]"
        kind = draft.meaning.type
        # Not to accept is to reject, and has happened.
        if kind == "AGREE" and status == "denied" and stance != "denies":
            kind, status = "REJECT", "happened"
        headline = scene.sentence.kind != "sentence"
        if kind in _CONTESTS:
            kind = _contest(draft, [one for one in drafts if headline or one.clause == draft.clause])
        if (
            kind == "CASUALTY"
            and draft.frame.id == "undergo"
            and any(part.schema == "Vehicle" and part.entity in roles.actor for part in scene.parts)
        ):
            kind = "ACCIDENT"  # "came into [the lorry's] grip"
        if kind == "MARKET" and self._nature.is_of_nature(words, draft.hit, scene.inside.start):
            kind = "DISASTER"
        asked = stance == "asks" and status == "possible"
        if kind in _CALAMITIES and draft.hit.noun and (status in _OF_DEEDS or asked):
            status = "happened"  # "asked for an inquiry [into the accident]": nobody plans or asks for the accident
        time, date = self._days.day(words, draft, days, drafts, within=within, status=status)
        if status in REAL and days.is_ahead(time):
            status = "planned"
        twin = len(drafts) > 1 and any(_follows(one, draft) for one in drafts)
        setting = Setting(
            sentence=scene.sentence, date=date, said=saying is not None, status=status,
            again=draft.again, crowd=len(drafts) - 1, twin=twin,
        )  # fmt: skip
        features = list_features(draft.hit, draft.meaning, roles, setting)
        if scene.said and any(one.cue is not None and one.cue.overlaps(span) for one in scene.said):
            features = (*features, "cue", f"cue:{draft.meaning.type}")
        if draft.hit.generic and not is_enough(draft, roles):
            features = (*features, "bare generic", f"bare generic:{draft.frame.id}")
        return Candidate(
            draft=draft, roles=roles, type=cast("EventType", kind), status=status, time=time, date=date,
            evidence=find_evidence(words, draft), score=self._scorer.score(features), features=features,
        )  # fmt: skip


def _is_bare(figure: Quantity) -> bool:
    """Tell whether a figure is a mere number, a share, money or a toll, not a distance or what goes itself."""
    unit = figure.unit
    if unit is None or unit == "%" or (len(unit) == _CURRENCY and unit.isupper()):
        return True
    return unit.startswith("{") and figure.of is None


def _follows(one: Draft, draft: Draft) -> bool:
    """Tell whether one trigger stands right behind another of its type; the hurt are no dead, quakes no floods."""
    here, there = draft.meaning, one.meaning
    if here.type != there.type or not 0 < one.hit.first - draft.hit.last <= _BESIDE:
        return False
    apart = {here.label, there.label} == {"DIE", "INJURE"} or (here.type == "DISASTER" and here.label != there.label)
    return not apart


def _covered(span: Span, blocked: tuple[tuple[int, int], ...]) -> bool:
    """Tell whether a trigger is only a part of other words, given by their begin and end."""
    if not blocked:
        return False
    size = span.end - span.start
    return any(start <= span.start and span.end <= end and end - start > size for start, end in blocked)


def _contest(draft: Draft, near: list[Draft]) -> str:
    """Give what is won or lost by what the triggers of its clause, or headline, can only be.

    "Election in Chad: [win] of the opposition", "beat them by 20 runs to [lead]".
    """
    kind = draft.meaning.type
    contests = [_CONTESTS & {meaning.type for meaning in one.hit.meanings} for one in near]
    sport, vote = {"SPORT"} in contests, {"ELECT"} in contests
    if kind == "SPORT":
        return "ELECT" if vote or (not sport and any(one.meaning.type == "ELECT" for one in near)) else kind
    return "SPORT" if sport and not vote and any(one.type == "SPORT" for one in draft.hit.meanings) else kind
