"""Tell which words part a trigger from what would bear on its status, where the verb stands last."""

from __future__ import annotations

from ghatna.frame.events_groups import with_role
from ghatna.frame.events_words import cases_of_words, roles_of_words, with_case
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.phrases import Phrases
from ghatna.packs.words import WordSplitter

# These a verb's own group tells of it.
_OF_VERBS = frozenset({"denied", "ongoing", "possible"})
_NEAR = 2
_SHORTEST = 3


class Partings:
    """Knows one pack's case words, and the forms by which a verb leans on another or describes a noun.

    `about`, `cases`, `copulas` and `apart` (postpositions and words for times) serve those who look for signals too.
    """

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        self._late = pack.setting("verb_order", "early") == "late"
        self.about = Phrases(
            (splitter.keys(row["surface"]), True) for row in pack.table("markers") if row["function"] == "about"
        )
        self._beside = splitter.firsts(
            word for name in ("later_words", "earlier_words", "during_words") for word in pack.setting(name, ())
        )
        self._converbs = splitter.firsts(pack.setting("bare_converbs", ()))
        self._doers = splitter.firsts(pack.setting("agent_participle_words", ()))
        self.cases = splitter.firsts(row["surface"] for row in pack.table("markers"))
        cases = cases_of_words(pack, splitter)
        self._genitives, self._at = with_case(cases, {"genitive"}), with_case(cases, {"at"})
        self.copulas = splitter.firsts(row["surface"] for row in pack.table("tense") if row["kind"] == "copula")
        self.apart = with_role(roles_of_words(pack, splitter), {"postposition", "time"})
        infinitives = (row for row in pack.table("event_forms") if row["form"] == "infinitive" and not row["lemma"])
        self._to_do = tuple(sorted({splitter.ending_key(row["add"]) for row in infinitives if row["add"]}))
        self._infinitives = tuple(
            splitter.ending_key(row["ending"])
            for row in pack.table("verb_endings")
            if row["tense"] == "infinitive" and self._late and pack.setting("agentive_apart")
        )

    def parts(self, words: Words, kind: str, status: str, signal: range, trigger: range) -> bool:
        """Tell whether a signal of some kind and status belongs to other words than the trigger beside it."""
        if not self._late:
            return False
        if signal.start < trigger.start:
            # What lacks is another thing: "without debate [passed]".
            if status != "denied" or signal.stop >= trigger.start:
                return False
            key = words.forms[signal.stop].key
            if len(key) > _SHORTEST and key.endswith(self._to_do):
                return True  # "not to go [warned her]"
            return any(words.forms[at].key in self._genitives for at in range(signal.stop, trigger.start))
        return self._is_parted(words, kind, status, signal, trigger)

    def _is_parted(self, words: Words, kind: str, status: str, signal: range, trigger: range) -> bool:
        """Tell whether a case word behind a trigger parts it from what follows.

        "Because of the roads' [breaking] they could not go": the roads broke. "Announced a march over the [demand]":
        the march was announced.
        """
        at = trigger.stop
        last, following = words.forms[at - 1], words.forms[at] if at < len(words) else None
        if last.key in self._doers and following is not None and following.kind == "word":
            return following.key not in self.copulas  # "cancelled the bail of the man [threatening-who] them"
        if kind == "act":
            later = any(form.key in self._beside for form in words.forms[at : at + _NEAR])
            # "Passed it [doing] and made a demand": what is done before is not what is demanded.
            aims = any(form.key.endswith(self._infinitives) for form in words.forms[at : signal.start])
            done = bool(self._infinitives) and last.key in self._converbs and not aims
            return later or done or self._is_scene(words, trigger, signal) or self.about.find_at(words, at) is not None
        if status == "denied" and words.forms[signal.start].key in self.apart:
            # "The talks [ended] without a result", but "the permit [without]".
            return words.forms[signal.start - 1].key not in self._genitives
        if kind != "group" or status not in _OF_VERBS:
            return False
        behind = following.key if following is not None else ""
        return (behind in self.cases or behind in self.apart) and last.key.endswith(self._infinitives)

    def _is_scene(self, words: Words, trigger: range, signal: range) -> bool:
        """Tell whether a trigger is only where what follows is done: "in the [talks] a decision was made".

        What is decided on has no such case, or an infinitive follows: "decided to go into the [talks]".
        """
        last, behind = words.forms[trigger.stop - 1], words.forms[trigger.stop]
        placed = any(stem.case.endswith("locative") for stem in last.stems)
        if not (placed or behind.key in self._at):
            return False
        return not any(form.key.endswith(self._to_do) for form in words.forms[trigger.stop : signal.start])
