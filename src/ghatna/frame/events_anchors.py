"""Date an event by another of its sentence: "two months after the talks failed", "during the visit on Monday"."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Sequence

from ghatna.frame.events_drafts import Draft
from ghatna.model.events import Event, EventDate
from ghatna.model.parts import Time
from ghatna.model.records import replace
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

_DURATION = re.compile(r"P(\d{1,4})([YMWD])")
_POINT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_BESIDE = 3
# What lasts about a day, so that what happens during it happens on its day.
_OF_A_DAY = frozenset({"CONSULT", "VISIT", "CEREMONY", "SPEAK", "SPORT", "INSPECT"})
_LAST_YEAR = 9999


class AnchorFinder:
    """Dates events by one pack's settings `later_words`, `earlier_words` and `during_words`."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        self._late = pack.setting("verb_order", "early") == "late"
        self._signs = {
            **{splitter.keys(word)[0]: 1 for word in pack.setting("later_words", ())},
            **{splitter.keys(word)[0]: -1 for word in pack.setting("earlier_words", ())},
        }
        self._during = splitter.firsts(pack.setting("during_words", ()))

    def anchor(
        self, words: Words, events: list[Event], drafts: list[Draft], times: tuple[Time, ...], *, seen: list[Draft]
    ) -> list[Event]:
        """Give the events with the days that another event of the same sentence implies.

        `seen` are all triggers of the text, those that tell of no event among them.
        """
        out = list(events)
        scenes: dict[int, list[int]] = {}
        for at, draft in enumerate(drafts):
            scenes.setdefault(draft.scene.inside.start, []).append(at)
        for time in times:
            if time.type == "DURATION":
                self._by_distance(words, out, drafts, scenes, time)
        return self.share(words, out, drafts, seen=seen)

    def share(self, words: Words, events: Sequence[Event], drafts: list[Draft], *, seen: list[Draft]) -> list[Event]:
        """Give the events with the day of what lasts about a day shared by it and what happened during it."""
        out = list(events)
        for at, draft in enumerate(drafts):
            if draft.hit.noun and events[at].type in _OF_A_DAY and self._lasts(words, draft):
                _share(out, at, self._host(drafts, at, seen))
        return out

    def _by_distance(
        self, words: Words, out: list[Event], drafts: list[Draft], scenes: dict[int, list[int]], time: Time
    ) -> None:
        """Date the one of two events between which a duration stands by the other."""
        found = _DURATION.fullmatch(time.value)
        behind = words.first_at(time.end)
        if found is None or not 0 <= behind < len(words):
            return
        sign = self._signs.get(words.forms[behind].key)
        if sign is None:
            return
        near = next((members for members in scenes.values() if behind in drafts[members[0]].scene.inside), [])
        first = words.first_at(time.start)
        other = self._other(drafts, near, first, behind)
        if other is None:
            return
        length = sign * int(found[1])
        before = [at for at in near if drafts[at].hit.first < first and at != other]
        known = next((at for at in reversed(before) if _is_known(out[at])), None)
        if known is not None:
            for at in near:
                if at == other or (at > known and (not self._late or drafts[at].hit.noun)):
                    out[at] = _at_distance(out[at], out[known], -length, found[2])
        elif before and _is_known(out[other]):
            out[before[-1]] = _at_distance(out[before[-1]], out[other], length, found[2])

    def _other(self, drafts: list[Draft], near: list[int], first: int, behind: int) -> int | None:
        """Give the event from which the duration counts: right before it where verbs stand last, else right behind."""
        if self._late:
            return next((at for at in reversed(near) if 0 <= first - drafts[at].hit.end - 1 <= _BESIDE), None)
        return next((at for at in near if drafts[at].hit.first > behind), None)

    def _lasts(self, words: Words, draft: Draft) -> bool:
        """Tell whether a noun stands with "during"."""
        inside = draft.scene.inside
        if self._late:
            at = draft.hit.last + 1
            return at < inside.stop and words.forms[at].key in self._during
        near = range(max(inside.start, draft.hit.first - _BESIDE), draft.hit.first)
        return any(words.forms[at].key in self._during for at in near)

    def _host(self, drafts: list[Draft], at: int, seen: list[Draft]) -> int | None:
        """Give the event of the verb in whose clause a noun with "during" stands, a finite one if there is one.

        Where a participle follows the noun first, the phrase may be its own: "Asha, who [during the visit] met him".
        """
        draft = drafts[at]
        verbs = [
            other
            for other, one in enumerate(drafts)
            if one.scene is draft.scene and one.clause == draft.clause and not one.hit.noun
        ]
        behind = (
            one for one in seen if one.scene is draft.scene and one.hit.first > draft.hit.last and not one.hit.noun
        )
        first = next(behind, None)
        if first is not None and first.clause == draft.clause and first.is_relative():
            return None
        return next((other for other in verbs if drafts[other].is_finite()), verbs[-1] if verbs else None)


def _is_known(event: Event) -> bool:
    """Tell whether the words themselves give an event's day."""
    return event.date.value is not None and event.date.basis in {"stated", "implied"}


def _share(out: list[Event], noun: int, host: int | None) -> None:
    """Give of two events on one day the day to the one that has none."""
    if host is None:
        return
    for one, other in ((noun, host), (host, noun)):
        day = out[other].date
        if out[one].date.value is None and out[one].time is None and day.value is not None:
            out[one] = replace(out[one], date=replace(day, basis="implied"))
            return


def _at_distance(event: Event, known: Event, length: int, unit: str) -> Event:
    """Give an event without a day of its own the one `length` units from a known one, no more precise than either."""
    found = _POINT.fullmatch(known.date.value or "")
    if found is None or _is_known(event):
        return event
    year, month, day = int(found[1]), found[2], found[3]
    if unit == "Y" or month is None:
        return event if unit != "Y" else _with(event, year + length)
    if unit == "M":
        months = year * 12 + int(month) - 1 + length
        return _with(event, months // 12, months % 12 + 1)
    if day is None:
        return event
    try:
        moved = dt.date(year, int(month), int(day)) + dt.timedelta(days=length * (7 if unit == "W" else 1))
    except (ValueError, OverflowError):
        return event
    return _with(event, moved.year, moved.month, moved.day)


def _with(event: Event, year: int, month: int | None = None, day: int | None = None) -> Event:
    if not 1 <= year < _LAST_YEAR:
        return event
    begin = dt.date(year, month or 1, day or 1)
    if day is not None:
        value, until = begin.isoformat(), begin + dt.timedelta(days=1)
    elif month is not None:
        value = f"{year:04}-{month:02}"
        until = begin + dt.timedelta(days=calendar.monthrange(year, month)[1])
    else:
        value, until = f"{year:04}", dt.date(year + 1, 1, 1)
    date = EventDate(value=value, begin=begin.isoformat(), until=until.isoformat(), basis="implied")
    return replace(event, date=date)
