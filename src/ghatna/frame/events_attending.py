"""Join a verb of attending to the happening that it names: who "took part in the rally" demonstrated."""

from __future__ import annotations

from itertools import pairwise

from ghatna.frame.events_hits import Hit
from ghatna.frame.events_words import NOTHING
from ghatna.model.records import replace
from ghatna.model.words import Words
from ghatna.packs.pack import Pack

_NEAR = 4
_CASES = ("locative", "at")
# Who is in these has not made them.
_UNDERGONE = frozenset({"ACCIDENT", "CASUALTY", "DISASTER", "MARKET", NOTHING})


class AttendingFinder:
    """Knows by one pack's settings which rows say who is there (`attending_rows`) or takes part (`joining_rows`)."""

    def __init__(self, pack: Pack) -> None:
        self._late = pack.setting("verb_order", "early") == "late"
        self._joining = frozenset(pack.setting("joining_rows", ()))
        self._rows = self._joining | frozenset(pack.setting("attending_rows", ()))

    def joined(self, words: Words, hits: list[Hit]) -> list[Hit]:
        """Give the triggers of a sentence, those of attending as ones of what is attended."""
        if not any(self._attends(hit) for hit in hits):
            return hits
        out: list[Hit] = []
        gone = -1
        for one, other in pairwise((*hits, None)):
            if one is None or one.first == gone:
                continue
            whole = None if other is None else self._whole(words, one, other)
            out.append(whole or one)
            gone = other.first if whole is not None and other is not None else gone
        return out

    def _attends(self, hit: Hit) -> bool:
        return not hit.noun and hit.meanings[0].surface in self._rows

    def _whole(self, words: Words, one: Hit, other: Hit) -> Hit | None:
        """Give two neighbours as one trigger, none if they are not a verb of attending and what is attended."""
        noun, verb = (one, other) if self._late else (other, one)
        kind = noun.meanings[0].type
        if not noun.noun or not self._attends(verb) or kind in _UNDERGONE:
            return None
        if kind == "SPORT" and verb.meanings[0].surface not in self._joining:
            return None  # who watches a match does not play
        if other.first - one.last > _NEAR or any(
            form.kind == "mark" for form in words.forms[one.last + 1 : other.first]
        ):
            return None
        if self._late:
            return replace(verb, first=noun.first, meanings=noun.meanings) if noun.case.endswith(_CASES) else None
        return replace(verb, last=noun.last, meanings=noun.meanings)
