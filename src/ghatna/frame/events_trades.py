"""Weigh what is given in return by what it is given for, and what is asked by the answer."""

from __future__ import annotations

from ghatna.frame.events_drafts import FINITE, Draft
from ghatna.model.events import Event
from ghatna.model.records import replace
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.phrases import Phrases
from ghatna.packs.words import WordSplitter

_BESIDE = 2
_SOON = 2
_OPEN = frozenset({"planned", "expected", "possible"})
_OF_CLAUSES = FINITE | {"stem"}
_UNSAID = frozenset({"happened", "planned"})


class TradeWeigher:
    """Knows one pack's setting `exchange_words`: "in return for"."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        self._late = pack.setting("verb_order", "early") == "late"
        self._words = Phrases((splitter.keys(str(word)), True) for word in pack.setting("exchange_words", ()))

    def weigh(self, words: Words, events: tuple[Event, ...], drafts: list[Draft]) -> tuple[Event, ...]:
        """Give the events; what is given in return for another is as sure as that other and no surer.

        The words beside the trade say nothing of whether it takes place: that stands in the main clause.
        """
        out = list(events)
        for at, draft in enumerate(drafts):
            if draft.is_finite() or events[at].status not in _UNSAID or not self._is_traded(words, draft):
                continue
            host = self._host(drafts, at)
            if host is not None and events[host].status in _OPEN:
                out[at] = replace(events[at], status="possible")
            elif host is not None and events[host].status == "happened":
                out[at] = replace(events[at], status="happened")
        _accept(out, drafts)
        return tuple(out)

    def _is_traded(self, words: Words, draft: Draft) -> bool:
        """Tell whether "in return" stands with a trigger: right behind it where verbs stand last, else before it."""
        inside = draft.scene.inside
        if self._late:
            near = range(draft.hit.end + 1, min(draft.hit.end + 1 + _BESIDE, inside.stop))
            return any(self._words.find_at(words, at) is not None for at in near)
        for at in range(max(inside.start, draft.hit.first - 2 * _BESIDE - 1), draft.hit.first):
            found = self._words.find_at(words, at)
            if found is not None and 0 <= draft.hit.first - found.last - 1 <= _BESIDE:
                return True
        return False

    def _host(self, drafts: list[Draft], at: int) -> int | None:
        """Give the nearest finite verb of the sentence, the side where the main clause mostly stands first."""
        own = drafts[at]
        verbs = [other for other, one in enumerate(drafts) if one.scene is own.scene and _is_main(one)]
        behind = next((other for other in verbs if other > at), None)
        before = next((other for other in reversed(verbs) if other < at), None)
        first, second = (behind, before) if self._late else (before, behind)
        return first if first is not None else second


def _accept(events: list[Event], drafts: list[Draft]) -> None:
    """Make a plan of what somebody is asked to do and agrees to do in the same sentence or the next."""
    for at, request in enumerate(events):
        if request.type != "REQUEST" or request.status != "happened" or not request.recipient:
            continue
        yes = next((one for one in events[at + 1 : at + 1 + _SOON] if one.type == "AGREE"), None)
        if yes is None or yes.status != "happened" or not set(yes.actor) & set(request.recipient):
            continue
        for other, asked in enumerate(events):
            near = drafts[other].scene is drafts[at].scene and not drafts[other].is_finite()
            if near and asked.status == "possible" and set(asked.actor) & set(yes.actor):
                events[other] = replace(asked, status="planned")


def _is_main(draft: Draft) -> bool:
    """Tell whether a trigger may be the verb of a main clause; English has a bare stem behind "will"."""
    return not draft.hit.noun and draft.hit.form in _OF_CLAUSES
