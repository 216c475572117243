"""Leave out of a happening who acts by another verb of its clause, where cases mark who acts."""

from __future__ import annotations

from ghatna.frame.events_drafts import Draft
from ghatna.frame.events_groups import with_role
from ghatna.frame.events_part import Part
from ghatna.frame.events_roles import SIDES
from ghatna.frame.events_words import EventLexicon, roles_of_words
from ghatna.model.records import replace
from ghatna.model.words import WordForm, Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

_HUMAN = frozenset({"Person", "Group"})
# Forms of a verb whose subject bears no agent's case: "those who lose", "to lose".
_CASELESS = frozenset({"agent", "infinitive"})
_HOUSES = frozenset({"Facility", "Organization", "PublicBody"})


class OtherAgents:
    """Knows the verbs of one pack's language that have agents of their own."""

    def __init__(self, pack: Pack, splitter: WordSplitter, lexicon: EventLexicon) -> None:
        self._lexicon = lexicon
        self._ands = with_role(roles_of_words(pack, splitter), {"and"})
        self._glued = lexicon.late and not pack.setting("agentive_apart")
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
        if len(agents) > 1 and self._glued and self._is_house(words, agents[-2], agents[-1]):
            own = [replace(part, function="at") if part is agents[-1] else part for part in own]
            agents = agents[:-1]
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

    def _is_house(self, words: Words, before: Part, part: Part) -> bool:
        """Tell whether a noun in the case of who acts is where another does: "the collector [office-at] paid them".

        Two who act do so by two verbs, so that one stands between them.
        """
        if part.named or part.schema not in _HOUSES or before.schema not in _HUMAN:
            return False
        between = [words.forms[at] for at in range(before.last + 1, part.first)]
        return bool(between) and between[-1].key not in self._ands and not any(map(self._may_act, between))

    def _may_act(self, form: WordForm) -> bool:
        """Tell whether a word may be a verb that has who does it in a case of his own, unlike "those who lost"."""
        forms = self._lexicon.verb_forms(form)
        return any(one.form not in _CASELESS for one in forms) if forms else self._lexicon.ends_as_verb(form)

    def _without_agents_of_converbs(self, words: Words, draft: Draft, own: list[Part]) -> list[Part]:
        """Leave out who acts by a verb that leans on another's: "[Peru] having agreed, Chile turned red"."""
        if not self._absolute:
            return own
        before = range(draft.scene.run_of(draft.hit.first).start, draft.hit.first)
        led = max((at for at in before if self.leans(words.forms[at])), default=-1)
        if led < 0:
            return own
        if self._happens(words.forms[led]):
            # "[The police-to] word having come, [they] freed her": it came to them.
            own = [part for part in own if part.function != "dative" or part.last > led]
        sides = [part for part in own if part.function in {"", "agent"} and part.schema in SIDES]
        if not any(led < part.first < draft.hit.first for part in sides):
            return own
        return [part for part in own if part not in sides or part.first > led]

    def _happens(self, form: WordForm) -> bool:
        """Tell whether a verb is one like "become" or "come by", which nobody does to anybody."""
        return any(self._lexicon.voice(one.lemma) == "middle" for one in self._lexicon.verb_forms(form))

    def leans(self, form: WordForm) -> bool:
        """Tell whether a word is a verb that leans on another's and may have an agent of its own."""
        converb = any(one.form == "converb" for one in self._lexicon.verb_forms(form))
        return converb and form.key.endswith(self._absolute)

    def _is_of_participle(self, words: Words, part: Part, following: Part) -> bool:
        """Tell whether a participle stands right behind who acts by it, before another who acts."""
        behind = part.last + 1
        return behind < following.first and self._lexicon.is_participle(words.forms[behind])
