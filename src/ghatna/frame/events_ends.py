"""Let who acts by a verb do what a noun before it tells as its end or what came first: "after [the win] they left"."""

from __future__ import annotations

from ghatna.frame.events_drafts import Draft
from ghatna.frame.events_lent import agent_before
from ghatna.frame.events_roles import SIDES, Roles
from ghatna.frame.events_words import cases_of_words, with_case
from ghatna.model.records import replace
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

# What one does something for: "formed a committee [for an inquiry]"; who is sent for treatment does not treat.
_ENDS = frozenset({"CONSULT", "COOPERATE", "INSPECT", "INVESTIGATE", "MOBILIZE", "VISIT"})
# Who wins or travels speaks and acts after it; a meeting has others too.
_FIRST = frozenset({"compete", "go"})
_NEAR = 1  # a case word may stand behind an infinitive
_LOOSE = frozenset({"infinitive", "converb", "participle"})
# Others praise or thank those who have won.
_PRAISE = frozenset({"SUPPORT", "CEREMONY"})


class EndFinder:
    """Reads what stands behind a trigger by one pack's case words, `later_words`, `ready_words`; verbs stand last."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        self._later = splitter.firsts(pack.setting("later_words", ()))
        self._readiness = splitter.firsts(pack.setting("ready_words", ()))
        self._genitives = with_case(cases_of_words(pack, splitter), {"genitive"})

    def lend(self, words: Words, drafts: list[Draft], roles: list[Roles]) -> None:
        """Fill in who does what the nouns of one sentence tell, where the verb behind them shows it."""
        for at, draft in enumerate(drafts):
            if roles[at].actor:
                continue
            if not draft.hit.noun:
                ready = self._ready(words, draft)
                roles[at] = replace(roles[at], actor=tuple(who for who in ready if who not in roles[at].recipient))
                continue
            if draft.meaning.type in _ENDS and draft.hit.case == "for" and not roles[at].recipient:
                found = agent_before(draft) or self._lead(draft, drafts[at + 1 :], roles[at + 1 :])
            elif draft.frame.id in _FIRST and self._is_before(words, draft):
                found = self._lead(draft, drafts[at + 1 :], roles[at + 1 :])
            else:
                continue
            actor = tuple(who for who in found if who not in roles[at].recipient)
            roles[at] = replace(roles[at], actor=actor)

    def _ready(self, words: Words, draft: Draft) -> tuple[str, ...]:
        """Give who behind an infinitive is ready for what it tells: "[to talk] Peru is ready"."""
        if draft.hit.form != "infinitive" or not self._readiness:
            return ()
        near = range(draft.hit.end + 1, draft.hit.end + 2 + _NEAR)
        for part in draft.scene.parts_in(draft.clause):
            stands = part.first in near and not part.function and part.schema in SIDES
            behind = part.last + 1
            if stands and behind < draft.scene.inside.stop and words.forms[behind].key in self._readiness:
                return (part.side or part.entity,)
        return ()

    def _is_before(self, words: Words, draft: Draft) -> bool:
        """Tell whether a noun tells what came first or went along: "[the win] after", "[a win] with"."""
        if draft.hit.case == "with":
            return True
        behind = draft.hit.last + 1
        stop = draft.scene.inside.stop
        while behind < stop and words.forms[behind].key in self._genitives:
            behind += 1
        return behind < stop and words.forms[behind].key in self._later

    def _lead(self, draft: Draft, behind: list[Draft], roles: list[Roles]) -> tuple[str, ...]:
        """Give who acts by the finite verb of a noun's clause, who is praised by it, or who speaks by it."""
        for one, own in zip(behind, roles, strict=True):
            loose = one.hit.noun or one.hit.form in _LOOSE or one.describes()
            if one.clause == draft.clause and not loose and one.saying is draft.saying:
                praised = one.meaning.type in _PRAISE and own.recipient and draft.frame.id == "compete"
                return own.recipient if praised else own.actor
        return _speaker(draft)


def _speaker(draft: Draft) -> tuple[str, ...]:
    """Give who speaks in the clause that a noun opens: "after the win [the captain] said"."""
    said = (one for one in draft.scene.said if one is not draft.saying and one.cue is not None)
    return next((one.source for one in said if one.cue is not None and one.cue.start > draft.span.end), ())
