"""Tell who does what a participle at the head of a sentence tells, where verbs stand early: "[Asked], she left"."""

from __future__ import annotations

from ghatna.frame.events_drafts import Draft
from ghatna.frame.events_groups import with_role
from ghatna.frame.events_part import Part
from ghatna.frame.events_roles import MOVERS
from ghatna.frame.events_words import EventLexicon, roles_of_words
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

_FAR = 30
_GROUP = 3


class FrontedFinder:
    """Looks behind the first pause of a sentence by one pack's function words."""

    def __init__(self, pack: Pack, splitter: WordSplitter, lexicon: EventLexicon) -> None:
        self._lexicon = lexicon
        roles = roles_of_words(pack, splitter)
        self._leads = with_role(roles, {"preposition", "subordinator", "adverb", "by"})
        self._finite = with_role(roles, {"be", "have", "modal", "verb"})

    def pause(self, words: Words, draft: Draft) -> int:
        """Give the comma behind which the subject of a participle at the head of its sentence stands, -1 for none."""
        hit, inside = draft.hit, draft.scene.inside
        if self._lexicon.late or hit.noun or not (hit.form == "participle" or (hit.passive and hit.bare)):
            return -1
        if any(words.forms[at].key not in self._leads for at in range(inside.start, hit.first)):
            return -1
        for at in range(hit.end + 1, min(inside.stop, hit.end + _FAR)):
            form = words.forms[at]
            if form.key in self._finite:
                return -1
            if form.text == "," and self._opens(words, draft, at):
                return at
        return -1

    def subject(self, words: Words, draft: Draft) -> str | None:
        """Give who stands behind that comma."""
        at = self.pause(words, draft)
        part = self._part(draft, at) if at >= 0 else None
        return (part.side or part.entity) if part is not None else None

    def edge(self, words: Words, draft: Draft, parts: list[Part]) -> int:
        """Give the word at which the objects of a verb end: a noun phrase right behind a comma is another's subject.

        "Egypt will host talks, [its ministry] said": the first object stands before any comma.
        """
        stop = draft.scene.inside.stop
        if self._lexicon.late or draft.hit.noun:
            return stop
        first = next((part for part in parts if part.first > draft.hit.last and not part.function), None)
        if first is None:
            return stop
        commas = sum(words.forms[at].text == "," for at in range(draft.hit.last + 1, first.first))
        # Between two commas stands an aside: "arrested, on Friday, two men".
        return first.first if commas == 1 or words.forms[first.first - 1].text == "," else stop

    def _part(self, draft: Draft, at: int) -> Part | None:
        near = (part for part in draft.scene.parts if at < part.first <= at + 2 and not part.function)
        return next((part for part in near if part.schema in MOVERS and not part.crowd), None)

    def _opens(self, words: Words, draft: Draft, at: int) -> bool:
        """Tell whether a subject and its verb follow a comma."""
        part = self._part(draft, at)
        if part is None:
            return False
        group = range(part.last + 1, min(part.last + 1 + _GROUP, draft.scene.inside.stop))
        return any(
            words.forms[place].key in self._finite or self._lexicon.ends_as_verb(words.forms[place]) for place in group
        )
