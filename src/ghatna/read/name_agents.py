"""Find who acts where the agent's case is glued to the name and the verb shows that somebody must have it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from ghatna.model.entities import Schema
from ghatna.model.words import WordForm, Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter
from ghatna.read.citation import Citations
from ghatna.read.judged import JudgedForms
from ghatna.read.name_edges import inside_runs
from ghatna.read.name_heads import NameHeads, Sifted
from ghatna.read.name_spans import NameSpan

_AGENTS = frozenset({"agentive", "plural_agentive"})
_BODIES: frozenset[Schema] = frozenset(("Company", "Media", "Organization"))
_SCORE = 0.7
_FAR = 25
# The frames of verbs whose subject has the agent's case in the past.
_TRANSITIVE = frozenset({"act", "ask", "get", "give", "hit", "launch", "rule", "tell"})
_UNSEEN = 0
_RARE = 2
_SHORTEST = 3


class NameAgents:
    """Knows the past forms of one pack's verbs whose subject has the agent's case: "gave", "made"."""

    def __init__(self, pack: Pack, splitter: WordSplitter, heads: NameHeads, citations: Citations) -> None:
        self._heads = heads
        self._citations = citations
        glued = pack.setting("verb_order", "early") == "late" and not pack.setting("agentive_apart")
        past = [row["ending"] for row in pack.table("verb_endings") if row["tense"] == "past"] if glued else []
        stems = [row["surface"] for row in pack.table("light_verbs") if row["voice"] == "active"]
        stems += _deeds(pack) if glued else []
        forms = [stem + ending for stem in stems for ending in past]
        forms += [row["form"] for row in pack.table("verbs") if row["tense"] == "past" and glued]
        self._done = frozenset(splitter.form(form).key for form in forms)
        self._pronouns = splitter.firsts(row["surface"] for row in pack.table("grammar") if row["role"] == "agent")
        self._marked = JudgedForms(_may_act)
        self._strange = JudgedForms(self._is_strange)
        measured = (row["surface"] for table in ("comparators", "times") for row in pack.table(table))
        self._measured = splitter.firsts(measured)
        # A case word is often written on to the word before it: "to give-for"; verbs of the future end like agents.
        others = [row["surface"] for row in pack.table("markers")] if glued else []
        others = [word for word in others if len(word) > _SHORTEST]
        others += [row["ending"] for row in pack.table("verb_endings").having("tense", "future")]
        self._no_names = tuple(map(splitter.ending_key, others))
        endings = (str(ending) for ending in pack.setting("agent_noun_endings", []))
        self._nouns = tuple(splitter.ending_key(ending) for ending in endings)

    def added(
        self, words: Words, spans: tuple[NameSpan, ...], runs: tuple[tuple[int, int], ...]
    ) -> tuple[NameSpan, ...]:
        """Add the persons who only their case and their first name show: "on Monday [Lalit Vasoya] spoke".

        And the firms and unions that their case and the noun in front show: "the firm [Nordwind-by] sold it".
        """
        if not self._done or not self._citations.counts_own_words:
            return spans
        taken = {at for span in spans for at in range(span.first, span.last + 1)}
        places = [
            (at, last)
            for first, last in runs
            for at in self._marked.places(words, first + 1, last)
            if at not in taken and self._is_free(words, at)
        ]
        more = [
            NameSpan(first=at - 1, last=at, schema="Person", score=_SCORE, tagged=True)
            for at, last in places
            if at - 1 not in taken and self._is_person(words, at) and self._is_done(words, at, last)
        ]
        more += [
            NameSpan(first=at, last=at, schema=schema, score=_SCORE, tagged=True)
            for at, last in places
            if (schema := self._body(words, at)) is not None and self._is_done(words, at, last)
        ]
        return tuple(sorted((*spans, *more), key=lambda span: span.first)) if more else spans

    def _body(self, words: Words, at: int) -> Schema | None:
        """Give the kind of a body of which the noun right in front of an unknown word in the agent's case tells."""
        if self._citations.common_key(self._citations.stem_key(words, at)) > _RARE:
            return None
        noun = self._heads.head_ending_at(words, at - 1)
        named = noun is not None and not noun.ending and noun.meaning.schema in _BODIES
        return noun.meaning.schema if named and noun is not None else None

    def acting(
        self, words: Words, spans: tuple[NameSpan, ...], runs: tuple[tuple[int, int], ...], sifted: Sifted
    ) -> Iterator[int]:
        """Give the last words of persons' names that end like the dative though nobody else can be who acts."""
        if not self._done:
            return
        agents = self.known(words, spans, sifted)
        doubtful = sorted(span.last for span in spans if self._is_both(words.forms[span.last]))
        for at, first, last in inside_runs(tuple(doubtful), runs):
            near = bisect_left(agents, first)
            someone = near < len(agents) and agents[near] <= last
            if not someone and self._is_done(words, at, last):
                yield at

    @property
    def knows_verbs(self) -> bool:
        """Whether the pack's verbs show who must act."""
        return bool(self._done)

    def known(self, words: Words, spans: tuple[NameSpan, ...], sifted: Sifted) -> list[int]:
        """Give, in order, the words that are surely in the agent's case: of names, known nouns and pronouns."""
        agents = [span.last for span in spans if self._citations.case_of(words, span.last) in _AGENTS]
        agents += [at for at in sifted.nouns if self._citations.case_of(words, at) in _AGENTS]
        agents += [at for at in sifted.pronouns if words.forms[at].key in self._pronouns]
        return sorted(agents)

    def verb_behind(self, words: Words, at: int, last: int) -> int | None:
        """Give the verb behind word `at` that needs somebody with the agent's case."""
        places = range(at + 1, min(last, at + _FAR) + 1)
        return next((place for place in places if words.forms[place].key in self._done), None)

    def is_alone(self, words: Words, at: int, last: int, known: list[int]) -> bool:
        """Tell whether the verb behind word `at` that somebody must do has nobody else to do it."""
        verb = self.verb_behind(words, at, last)
        if verb is None:
            return False
        near = bisect_left(known, at - _FAR)
        begin = max((place for place in range(max(0, at - _FAR), at) if words.forms[place].kind == "mark"), default=-1)
        return not any(begin < place < verb and place != at for place in known[near:])

    def alone(
        self, words: Words, spans: tuple[NameSpan, ...], runs: tuple[tuple[int, int], ...], sifted: Sifted
    ) -> tuple[NameSpan, ...]:
        """Add who acts in a clause where nobody else does, by a word in no running text: "[Mueller-e] gave it"."""
        if not self._done or not self._citations.counts_own_words:
            return spans
        taken = {at for span in spans for at in range(span.first, span.last + 1)}
        agents = self.known(words, spans, sifted)
        more = [
            NameSpan(first=at, last=at, schema="Person", score=_SCORE, tagged=True)
            for first, last in runs
            for at in self._strange.places(words, first, last - 1)
            if at not in taken and self._is_free(words, at) and self._citations.case_of(words, at) == "agentive"
            and not self._citations.stem_key(words, at).endswith(self._nouns)
            and not self._heads.is_finite(words.forms[at + 1])
            and self.is_alone(words, at, last, agents)
        ]  # fmt: skip
        return tuple(sorted((*spans, *more), key=lambda span: span.first)) if more else spans

    def _is_strange(self, form: WordForm) -> bool:
        """Tell whether a word may act by its ending alone and is in no running text, however it is parted."""
        if not _may_act(form) or form.key.endswith(self._no_names) or not self._measured.isdisjoint(form.keys):
            return False
        if "-" in form.text:
            return False  # "two-two", "day-by-day"
        return not any(self._citations.common_key(key) for key in form.keys)

    def _is_done(self, words: Words, at: int, last: int) -> bool:
        return self.verb_behind(words, at, last) is not None

    def _is_person(self, words: Words, at: int) -> bool:
        """Tell whether a rare word in the agent's case stands behind what is a person's name or no known word."""
        before = words.forms[at - 1]
        if self._citations.case_of(words, at) != "agentive" or not self._is_free(words, at - 1):
            return False
        if before.stems and self._citations.case_of(words, at - 1):
            return False
        rare = self._citations.common_key(self._citations.stem_key(words, at)) <= _RARE
        if self._citations.is_persons(before) or self._citations.is_name(before):
            return rare
        key = self._citations.stem_key(words, at)
        return rare and self._citations.common(before) == _UNSEEN and not key.endswith(self._nouns)

    def _is_free(self, words: Words, at: int) -> bool:
        form = words.forms[at]
        known = self._heads.is_noun(words, at) or self._heads.is_function_word(form) or self._heads.is_modifier(form)
        return form.kind == "word" and len(form.key) >= _SHORTEST and not known and not self._heads.is_role_word(form)

    def _is_both(self, form: WordForm) -> bool:
        """Tell whether a word has the agent's ending as likely as that of the dative: "Khan-e", no "Kha-ne".

        A name that nothing knows hardly ends in the same letter twice: "Mason-ne", no "Masonn-e".
        """
        stems = {stem.case: stem.text for stem in reversed(form.stems)}
        agent, other = stems.get("agentive"), stems.get("dative")
        if agent is None or other is None:
            return False
        rank, usual = self._citations.rank(agent), self._citations.rank(other)
        return rank >= max(usual, 1) or (rank == usual and agent[-1:] != other[-1:])


def _deeds(pack: Pack) -> list[str]:
    """Give the stems of one pack's verbs of one word that somebody must do, whatever they tell of."""
    frames: dict[str, set[str]] = {}
    for row in pack.table("events").having("pos", "verb"):
        frames.setdefault(row["surface"], set()).add(row["frame"])
    passive = str(pack.setting("passive_lemma_ending", "")) or None
    deeds = (stem for stem, found in frames.items() if found <= _TRANSITIVE and " " not in stem)
    return [stem for stem in deeds if passive is None or not stem.endswith(passive)]


def _may_act(form: WordForm) -> bool:
    """Tell whether some way to part a word leaves it the agent's ending, as few words have it."""
    return any(stem.case == "agentive" for stem in form.stems)
