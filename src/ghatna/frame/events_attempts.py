"""Tell the attempt to get something from getting it: who tries to buy shells from Peru asks Peru for them."""

from __future__ import annotations

from ghatna.frame.events_hits import Hit
from ghatna.frame.events_words import roles_of_words
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

_REACH = 4


class AttemptFinder:
    """Finds the words for an attempt beside a verb of getting, by one pack's setting `attempt_words`."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        self._late = pack.setting("verb_order", "early") == "late"
        roles = roles_of_words(pack, splitter)
        self._attempts = splitter.firsts(pack.setting("attempt_words", ()))
        self._to = frozenset(key for key, found in roles.items() if "to" in found)

    def find(self, words: Words, hit: Hit, inside: range) -> int | None:
        """Give the word for an attempt that governs a trigger, `None` if the trigger tells of no mere attempt."""
        if hit.noun or not self._attempts:
            return None
        if self._late:
            if hit.form != "infinitive":
                return None
            near = range(hit.end + 1, min(hit.end + 1 + _REACH, inside.stop))
        else:
            if hit.first == inside.start or words.forms[hit.first - 1].key not in self._to:
                return None
            near = range(hit.first - 2, max(hit.first - 2 - _REACH, inside.start - 1), -1)
        for at in near:
            form = words.forms[at]
            if form.kind == "mark":
                return None
            if not self._attempts.isdisjoint(form.keys):
                return at
        return None
