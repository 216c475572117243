"""Tell what somebody is struck by: "[a lorry's] grip-in came the youth"."""

from __future__ import annotations

from ghatna.frame.events_drafts import Draft
from ghatna.frame.events_part import Part
from ghatna.frame.events_roles import Roles
from ghatna.model.records import replace
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

_STRIKING = frozenset({"Animal", "Vehicle"})
_APART = 2


class StruckFinder:
    """Knows one pack's `striking_words`, which stand between what strikes, in the genitive, and the verb."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        self._words = splitter.firsts(pack.setting("striking_words", ()))

    def seat(self, words: Words, draft: Draft, parts: list[Part], roles: Roles) -> Roles:
        """Give the roles with what strikes as who acts, where such a word opens the trigger."""
        first = draft.hit.first
        if draft.hit.noun or words.forms[first].key not in self._words:
            return roles
        owners = (part for part in parts if part.function == "genitive" and part.last < first <= part.last + _APART)
        striking = next((part.entity for part in owners if part.schema in _STRIKING), None)
        return roles if striking is None else replace(roles, actor=(striking,))
