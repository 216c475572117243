"""Tell whether what rises or falls is a price, or something of nature: waters, heat, cases of a disease."""

from __future__ import annotations

from ghatna.frame.events_groups import with_role
from ghatna.frame.events_hits import Hit
from ghatna.frame.events_words import roles_of_words
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

# How far before its verb stands the noun that rises or falls.
_SUBJECT = 6


class NatureFinder:
    """Finds what rises or falls by one pack's `nature_words`."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        self._nature = splitter.firsts(pack.setting("nature_words", ()))
        self._breaks = with_role(
            roles_of_words(pack, splitter), {"conjunction", "complementizer", "relative", "subordinator"}
        )

    def is_of_nature(self, words: Words, hit: Hit, first: int) -> bool:
        """Tell whether something of nature stands before a trigger in its clause: "[cases] have doubled"."""
        if not self._nature:
            return False
        for at in range(hit.first - 1, max(first, hit.first - _SUBJECT) - 1, -1):
            form = words.forms[at]
            if form.key in self._nature:
                return True
            if form.kind == "mark" or form.key in self._breaks:
                return False
        return False
