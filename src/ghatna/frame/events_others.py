"""Leave out of a happening who acts by another verb of its clause, where cases mark who acts."""

from __future__ import annotations

from ghatna.frame.events_drafts import Draft
from ghatna.frame.events_part import Part
from ghatna.frame.events_roles import SIDES
from ghatna.frame.events_words import EventLexicon
from ghatna.model.words import WordForm, Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter


class OtherAgents:
    """Knows the verbs of one pack's language that have agents of their own."""

    def __init__(self, pack: Pack, splitter: WordSplitter, lexicon: EventLexicon) -> None:
        self._lexicon = lexicon
        self._absolute = tuple(splitter.ending_key(str(one)) for one in pack.setting("absolute_endings", ()))

    def own(self, words: Words, draft: Draft, own: list[Part]) -> list[Part]:
        """Give the parts that may be a trigger's: none who acts by a participle or by a verb that leans on another's.

        In a journey nobody with an agent's ending takes part who has it for another verb: "[rebels-by] house burnt,
        men fled".
        """
        agents = [part for part in own if part.function == "agent" and part.last < draft.hit.first]
        if len(agents) > 1:
            # "On the complaint [made by Asha] police held him": she did not.
            other = [part for part in agents[:-1] if self._is_of_participle(words, part, agents[-1])]
            own = [part for part in own if part not in other]
            agents = [part for part in agents if part not in other]
        if draft.hit.noun:
            return own
        own = self._without_agents_of_converbs(words, draft, own)
        if draft.frame.id != "go":
            return own
        gone = [
            part
            for part in agents
            if any(self._lexicon.is_past_verb(words.forms[at]) for at in range(part.last + 1, draft.hit.first))
        ]
        return [part for part in own if part not in gone]

    def _without_agents_of_converbs(self, words: Words, draft: Draft, own: list[Part]) -> list[Part]:
        """Leave out who acts by a verb that leans on another's: "[Peru] having agreed, Chile turned red"."""
        if not self._absolute:
            return own
        before = range(draft.scene.run_of(draft.hit.first).start, draft.hit.first)
        led = max((at for at in before if self.leans(words.forms[at])), default=-1)
        sides = [part for part in own if part.function in {"", "agent"} and part.schema in SIDES]
        if led < 0 or not any(led < part.first < draft.hit.first for part in sides):
            return own
        return [part for part in own if part not in sides or part.first > led]

    def leans(self, form: WordForm) -> bool:
        """Tell whether a word is a verb that leans on another's and may have an agent of its own."""
        converb = any(one.form == "converb" for one in self._lexicon.verb_forms(form))
        return converb and form.key.endswith(self._absolute)

    def _is_of_participle(self, words: Words, part: Part, following: Part) -> bool:
        """Tell whether a participle stands right behind who acts by it, before another who acts."""
        behind = part.last + 1
        return behind < following.first and self._lexicon.is_participle(words.forms[behind])
