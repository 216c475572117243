"""Find whoever only the agent's glued ending shows: a noun that no table knows, before a verb that somebody must do."""

from __future__ import annotations

from ghatna.model.names import FoundMention
from ghatna.model.said import Speaker
from ghatna.model.spans import Span
from ghatna.model.words import WordForm, Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter
from ghatna.read.citation import Citations
from ghatna.read.judged import JudgedForms
from ghatna.read.name_agents import NameAgents
from ghatna.read.name_heads import NameHeads

_AGENTS = frozenset({"agentive", "plural_agentive"})
_OTHERS = ("grammar", "light_verbs", "markers", "numbers", "times", "units")
_SHORTEST = 4


class GluedAgents:
    """Works where a pack glues its cases to the noun and the ending of who acts is that of when and where too."""

    def __init__(
        self, pack: Pack, splitter: WordSplitter, heads: NameHeads, citations: Citations, agents: NameAgents
    ) -> None:
        self._heads = heads
        self._citations = citations
        self._agents = agents
        # The ending in full stands behind a vowel, where no place or time has it.
        self._sure = splitter.ending_key(str(pack.setting("sure_agent_ending", "")))
        others = (row["surface"] for table in _OTHERS for row in pack.table(table))
        self._able = JudgedForms(self._may_act)
        self._others = frozenset(key for word in others for key in splitter.keys(word)[:1])

    def find(
        self, words: Words, found: list[FoundMention], runs: tuple[tuple[int, int], ...], known: list[int]
    ) -> tuple[Speaker, ...]:
        """Give such words, in the form of those who speak; `known` are the words of those who surely act."""
        if not self._sure or not self._agents.knows_verbs:
            return ()
        taken = {at for mention in found for at in range(mention.first, mention.last + 1)}
        return tuple(
            _agent(words, at)
            for first, last in runs
            for at in self._able.places(words, first, last - 1)
            if at not in taken and self._acts(words, at) and self._agents.is_alone(words, at, last, known)
        )

    def _may_act(self, form: WordForm) -> bool:
        """Tell whether a word's form allows it to be who acts, as few words' does."""
        if form.kind != "word" or len(form.key) < _SHORTEST or not form.key.endswith(self._sure):
            return False
        if not any(stem.case in _AGENTS for stem in form.stems) or not self._others.isdisjoint(form.keys):
            return False
        return not (self._heads.is_function_word(form) or self._heads.is_modifier(form) or self._heads.is_pronoun(form))

    def _acts(self, words: Words, at: int) -> bool:
        return self._citations.case_of(words, at) in _AGENTS and words.forms[at + 1].key not in self._others


def _agent(words: Words, at: int) -> Speaker:
    span = Span(start=words.starts[at], end=words.ends[at])
    return Speaker(part=span, head=span, nominal=True, cased=True, says=False)
