"""Let who is charged with an inquiry act in it, whoever charges him: "the inquiry was handed [to the police]"."""

from __future__ import annotations

from ghatna.frame.events_words import EventLexicon
from ghatna.model.events import Event
from ghatna.model.records import replace
from ghatna.model.words import Words
from ghatna.packs.pack import Pack

_WORK = frozenset({"INVESTIGATE"})


class Entrusted:
    """Knows one pack's `entrusting_verbs`."""

    def __init__(self, pack: Pack, lexicon: EventLexicon) -> None:
        self._lexicon = lexicon
        self._verbs = frozenset(str(one) for one in pack.setting("entrusting_verbs", ()))

    def settle(self, words: Words, events: list[Event]) -> list[Event]:
        """Give the events; of an inquiry that is handed over who gets it is the actor."""
        return [
            replace(event, actor=event.recipient, recipient=())
            if event.type in _WORK and event.recipient and self._hands_over(words, event)
            else event
            for event in events
        ]

    def _hands_over(self, words: Words, event: Event) -> bool:
        own = (words.forms[at] for at in words.between(event.trigger.start, event.trigger.end))
        return any(one.lemma in self._verbs for form in own for one in self._lexicon.verb_forms(form))
