"""Give a happening the day that its words state: in its own clause, or carried from the clause beside it."""

from __future__ import annotations

from ghatna.frame.events_drafts import REAL, Draft
from ghatna.frame.events_groups import with_role
from ghatna.frame.events_roles import SIDES
from ghatna.frame.events_words import EventLexicon, cases_of_words, roles_of_words, with_case
from ghatna.model.events import DateBasis, EventDate, Status
from ghatna.model.parts import Time
from ghatna.model.records import record
from ghatna.model.spans import Span
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.phrases import Phrases
from ghatna.packs.words import WordSplitter

_BESIDE = 2
_DAY = 10
_OWNING = ("'s", "\u2019s")
_OBJECTS = ("genitive", "dative", "about", "against")
# These say that something is to be done.
_AIMS = frozenset({"AGREE", "ELECT", "JUDGE", "POLICY", "REJECT", "REQUEST", "THREATEN"})
# What is called, and so told as done, before it takes place: "called a meeting on Monday".
_CALLED = frozenset({"CEREMONY", "CONSULT", "SPORT", "VISIT"})


@record(frozen=True, slots=True, kw_only=True)
class Days:
    """The times of one sentence that say when something happened, and the day on which the text came out.

    `spells` are times up to now: "in the last two years".
    """

    times: tuple[Time, ...]
    spells: tuple[Time, ...] = ()
    published: str | None = None

    def is_ahead(self, time: Time | None) -> bool:
        """Tell whether a time begins after the day on which the text came out."""
        if time is None or time.begin is None or self.published is None:
            return False
        return time.begin[:_DAY] > self.published[:_DAY]


class DayFinder:
    """Finds the day of triggers; knows by one pack the words that make a time a mere limit ("until Monday")."""

    def __init__(self, pack: Pack, splitter: WordSplitter, lexicon: EventLexicon) -> None:
        self._late = lexicon.late
        self._lexicon = lexicon
        roles = roles_of_words(pack, splitter)
        self._relatives = frozenset(key for key, found in roles.items() if found >= {"relative", "agent"})
        self._genitives = with_case(cases_of_words(pack, splitter), {"genitive"})
        self._asides = with_role(roles, {"relative"})
        recent = (row["surface"] for row in pack.table("times") if row["role"] in {"last", "past"})
        self._recent = splitter.firsts(recent)
        self._limits: Phrases[bool] = Phrases((splitter.keys(word), True) for word in pack.setting("time_limits", ()))
        self._together = splitter.firsts(pack.setting("day_joiners", ()))
        self._apart = splitter.firsts(pack.setting("day_breakers", ()))

    def of_sentence(self, words: Words, times: tuple[Time, ...], published: str | None) -> Days:
        """Give those of a sentence's times that can be the day of a happening."""
        found = tuple(one for one in times if one.type in {"DATE", "TIME"} and not self._is_limit(words, one))
        spells = tuple(one for one in times if one.type == "DURATION" and self._is_recent(words, one))
        return Days(times=found, spells=spells, published=published)

    def _is_recent(self, words: Words, time: Time) -> bool:
        """Tell whether a duration is one up to now: "the last two years", not "for two years"."""
        return any(words.forms[at].key in self._recent for at in words.between(time.start, time.end))

    def _is_limit(self, words: Words, time: Time) -> bool:
        """Tell whether a time only says until, since or compared with when."""
        at = words.first_at(time.end) if self._late else words.first_at(time.start) - 1
        return 0 <= at < len(words) and self._limits.find_at(words, at, inflected=False) is not None

    def day(
        self, words: Words, draft: Draft, days: Days, drafts: list[Draft], *, within: Span | None, status: Status
    ) -> tuple[Time | None, EventDate]:
        """Give the time of a trigger and its date; `within` is the content of the statement in which it stands.

        What a verb tells as done has no day to come: "asked him to appear on Monday".
        """
        if not days.times:
            return None, EventDate()
        usable = tuple(one for one in days.times if within is None or within.start <= one.start < within.end)
        if status in REAL and draft.is_finite() and draft.meaning.type not in _CALLED:
            usable = tuple(one for one in usable if not days.is_ahead(one))
        if not self._late and not draft.hit.noun:
            # "Chosen for [this year]'s award": the award's year is not that of the choice.
            usable = tuple(one for one in usable if not words.forms[words.holding(one.end - 1)].key.endswith(_OWNING))
        if not usable:
            return None, EventDate()
        own = tuple(one for one in usable if draft.scene.clause_of(words.first_at(one.start)) == draft.clause)
        if not draft.is_finite() and any(one.is_finite() and one.clause == draft.clause for one in drafts):
            own = tuple(
                one for one in own if _beside(words, one, draft.span) or (self._late and _opens(words, one, draft))
            )
        own = tuple(one for one in own if not self._is_of_verb(words, one, draft, drafts))
        if self._late:
            own = tuple(one for one in own if not _of_participle(words, one, draft, drafts))
        else:
            own = tuple(one for one in own if not self._is_of_later_clause(words, one, draft, drafts))
        if not self._late and draft.hit.form == "stem" and any(_is_aimed(one, draft) for one in drafts):
            # "Agreed on Monday [to close] it": the day before is that of the agreement.
            own = tuple(one for one in own if one.start >= draft.span.start)
        time = nearest_day(own, draft.span)
        if time is not None:
            return time, date_of(time, "stated")
        if status not in {"happened", "failed"} or not self._shares_day(words, draft):
            return None, EventDate()
        if any(draft.scene.clause_of(words.first_at(one.start)) == draft.clause for one in days.spells):
            return None, EventDate()
        if self._late:
            usable = tuple(one for one in usable if not _of_participle(words, one, draft, drafts))
        time = nearest_day(tuple(one for one in usable if self._reaches(words, one, draft)), draft.span)
        return time, EventDate() if time is None else date_of(time, "carried")

    def _is_of_later_clause(self, words: Words, time: Time, draft: Draft, drafts: list[Draft]) -> bool:
        """Tell whether a day behind a trigger is that of another deed: "died since [fighting began in May]"."""
        if time.start < draft.span.end:
            return False
        between = range(words.first_at(draft.span.end), words.first_at(time.start))
        breaker = next((at for at in between if words.forms[at].key in self._apart), -1)
        return breaker >= 0 and any(breaker < one.hit.first < between.stop for one in drafts if one is not draft)

    def _is_of_verb(self, words: Words, time: Time, draft: Draft, drafts: list[Draft]) -> bool:
        """Tell whether a day before a noun is that of the verb whose object it is: "on Monday condemned the raid".

        "Monday's raid" and "the raid [made] on Monday" have the day for their own.
        """
        if not draft.hit.noun:
            return False
        if not self._late:
            return any(one.is_finite() and time.end <= one.span.start < draft.span.start for one in drafts)
        if not draft.hit.case.endswith(_OBJECTS):
            return False
        if time.end > draft.span.start:
            return True
        between = words.between(time.end, draft.span.start)
        if any(stem.case.endswith("genitive") for stem in words.forms[words.holding(time.end - 1)].stems):
            return False
        if words.forms[between.start].key in self._genitives:
            return False
        return not any(self._lexicon.is_participle(words.forms[at]) for at in between)

    def _shares_day(self, words: Words, draft: Draft) -> bool:
        """Tell whether a clause without a day of its own may have that of a clause beside it."""
        if draft.hit.noun or not draft.is_finite() or self._is_aside(words, draft) or self._is_habit(draft):
            return False
        clause = range(self._opening(draft), draft.hit.first)
        return not any(words.forms[at].key in self._apart for at in clause)

    def _reaches(self, words: Words, time: Time, draft: Draft) -> bool:
        """Tell whether a day of another clause can be the trigger's: told before it, or in the very clause of "when".

        "Two died when the bus fell on Monday", but not "she thanked them, and they left on Monday".
        """
        scene = draft.scene
        behind = words.first_at(time.start)
        if time.end <= draft.span.start:
            # "The firm, which lost money in May, [slipped]": that day is the aside's.
            aside = words.forms[scene.run_of(behind).start].key in self._asides
            return not aside or (self._late and scene.clause_of(behind) < draft.clause)
        opening = next((at for at in range(draft.hit.end, behind) if scene.clause_of(at) != draft.clause), behind)
        return scene.clause_of(opening) == scene.clause_of(behind) and words.forms[opening].key in self._together

    def _is_habit(self, draft: Draft) -> bool:
        """Tell whether a clause says what is so at all times: "a plant [that makes jets]"."""
        return self._late and draft.hit.form == "present" and draft.scene.sentence.kind == "sentence"

    def _is_aside(self, words: Words, draft: Draft) -> bool:
        """Tell whether a clause tells more of a person or thing named before: "the pilot, who had served in Goa"."""
        return words.forms[self._opening(draft)].key in self._relatives

    @staticmethod
    def _opening(draft: Draft) -> int:
        """Give the first word of a trigger's clause."""
        at = draft.hit.first
        while at > draft.scene.inside.start and draft.scene.clause_of(at - 1) == draft.clause:
            at -= 1
        return at


def _is_aimed(one: Draft, draft: Draft) -> bool:
    """Tell whether the verb before says that something is to be done, which is none of its own day."""
    led = one.clause == draft.clause and one.is_finite() and one.hit.last < draft.hit.first
    return led and one.meaning.type in _AIMS


def _of_participle(words: Words, time: Time, draft: Draft, drafts: list[Draft]) -> bool:
    """Tell whether a participle between a time and the trigger has taken the time for its own.

    A participle behind it always has from another participle; from the verb only where the participle tells more of
    who acts: "the envoy who [met her in July] showed the letter".
    """
    if draft.hit.noun:
        return False
    for one in drafts:
        if one is draft or not one.is_relative() or (draft.is_relative() and one.clause != draft.clause):
            continue
        if time.end <= one.span.start < draft.span.start and (draft.is_relative() or _tells_of_side(words, time, one)):
            return True
    return False


def _tells_of_side(words: Words, time: Time, participle: Draft) -> bool:
    """Tell whether the noun behind a participle acts, and the participle stands in its noun phrase with the time."""
    parts = participle.scene.parts
    head = next((part for part in parts if part.first > participle.hit.end), None)
    if head is None or head.first - participle.hit.end > _BESIDE or head.schema not in SIDES:
        return False
    return head.function in {"", "agent", "dative"} and _opens(words, time, participle)


def _opens(words: Words, time: Time, participle: Draft) -> bool:
    """Tell whether a time before a participle or bare noun stands in its phrase: no agent of the verb comes between."""
    loose = participle.is_relative() or (participle.hit.noun and not participle.hit.case)
    if not loose or time.end > participle.span.start:
        return False
    between = range(words.first_at(time.end), participle.hit.first)
    return not any(
        part.function in {"", "agent"} and part.schema in SIDES and part.first in between
        for part in participle.scene.parts
    )


def date_of(time: Time, basis: DateBasis) -> EventDate:
    """Give the date cell that a time fills; a vague time fills none."""
    if not time.value[:1].isdigit():
        return EventDate()
    return EventDate(value=time.value, begin=time.begin, until=time.until, basis=basis)


def nearest_day(times: tuple[Time, ...], span: Span) -> Time | None:
    """Give the time that stands nearest to the words, one before them rather than one behind."""
    best: Time | None = None
    least = 0
    for time in times:
        before, behind = span.start - time.end, time.start - span.end
        away = before if before >= 0 else 2 * behind if behind >= 0 else 0
        if best is None or away < least:
            best, least = time, away
    return best


def _beside(words: Words, time: Time, span: Span) -> bool:
    """Tell whether a time belongs to a bare noun: no more than a word or two between them."""
    between = words.between(time.end, span.start) if time.end <= span.start else words.between(span.end, time.start)
    return len(between) <= _BESIDE
