"""Tell who takes part in what a bare noun tells of: "the workers involved in the strike", "states locked in a war"."""

from __future__ import annotations

from ghatna.frame.events_drafts import Draft
from ghatna.frame.events_part import Part
from ghatna.frame.events_roles import ACTORS, Roles
from ghatna.model.records import replace
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.phrases import Phrases
from ghatna.packs.words import WordSplitter

_BESIDE = 2
# Who is in these only undergoes them.
_UNDERGONE = frozenset({"ACCIDENT", "CASUALTY", "DISASTER", "INVESTIGATE", "JUDGE", "MARKET", "RESCUE"})


class InvolvedFinder:
    """Knows one pack's setting `involved_words`: "locked in" before the noun, or what stands behind it."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        self._late = pack.setting("verb_order", "early") == "late"
        self._words = Phrases((splitter.keys(str(word)), True) for word in pack.setting("involved_words", ()))

    def with_actors(self, words: Words, drafts: list[Draft], roles: list[Roles]) -> list[Roles]:
        """Give the roles of one sentence's triggers; nouns that have no actor get who is said to be in them."""
        return [self._one(words, draft, own) for draft, own in zip(drafts, roles, strict=True)]

    def _one(self, words: Words, draft: Draft, own: Roles) -> Roles:
        if not draft.hit.noun or own.actor or draft.meaning.type in _UNDERGONE:
            return own
        beside = self._behind(words, draft) if self._late else self._before(words, draft)
        parts = [part for part in draft.scene.parts if part.schema in ACTORS and draft.may_use(part.first)]
        who = _next(parts, beside) if self._late else _last(parts, beside)
        found = tuple(dict.fromkeys(part.entity for part in who if part.entity not in own.recipient))
        return replace(own, actor=found, involved=True) if found else own

    def _behind(self, words: Words, draft: Draft) -> int:
        """Give the word behind "[involved in]" that follows a trigger, -1 without it."""
        at = draft.hit.last + 1
        found = self._words.find_at(words, at) if at < draft.scene.inside.stop else None
        return -1 if found is None else found.last + 1

    def _before(self, words: Words, draft: Draft) -> int:
        """Give the word before "involved in" that stands before a trigger and its article, -1 without it."""
        first = draft.hit.first
        for at in range(max(draft.scene.inside.start, first - 2 * _BESIDE), first):
            found = self._words.find_at(words, at)
            if found is not None and found.last >= first - 1 - _BESIDE and found.last < first:
                return at - 1
        return -1


def _next(parts: list[Part], at: int) -> list[Part]:
    """Give who stands first at or a word behind `at`."""
    near = [part for part in parts if 0 <= part.first - at <= _BESIDE] if at >= 0 else []
    first = min((part.first for part in near), default=-1)
    return [part for part in near if part.first == first]


def _last(parts: list[Part], at: int) -> list[Part]:
    """Give who stands right before the word behind `at`."""
    return [part for part in parts if part.last == at] if at >= 0 else []
