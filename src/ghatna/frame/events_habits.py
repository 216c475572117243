"""Leave out what a verb in the present tells of every day: "the plant supplies power", "a firm which employs 300"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ghatna.frame.events_drafts import Draft
from ghatna.frame.events_groups import with_role
from ghatna.frame.events_hits import Hit
from ghatna.frame.events_words import EventLexicon, roles_of_words
from ghatna.model.parts import Sentence, Time
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

_DAILY = frozenset({"BUSINESS", "TRANSFER"})
_OF_SOMEBODY = _DAILY | {"AID", "CEREMONY", "COOPERATE", "MOVE", "PUBLISH", "SPEAK", "SPORT"}
_DATED = frozenset({"DATE", "TIME"})
_TRANSFER = "TRANSFER"
_MANY = 2


class HabitFinder:
    """Looks at verbs in the plain present by one pack's function words, where the verb stands early."""

    def __init__(self, pack: Pack, splitter: WordSplitter, lexicon: EventLexicon) -> None:
        self._lexicon = lexicon
        roles = roles_of_words(pack, splitter)
        self._group = with_role(roles, {"be", "have", "modal", "to", "auxiliary", "negation"})
        self._relatives = with_role(roles, {"relative"})

    @staticmethod
    def is_historic(hits: Iterable[tuple[Sentence, Hit]]) -> bool:
        """Tell whether a text tells in the present what happened, as translations from some languages do."""
        forms = Counter(hit.form for sentence, hit in hits if sentence.kind == "sentence" and not hit.noun)
        return forms["present"] >= _MANY and forms["present"] > forms["past"]

    def without(self, words: Words, drafts: list[Draft], times: Iterable[Time]) -> list[Draft]:
        """Give the drafts of one sentence without those of habits: no headline tells of one, nothing dated is one."""
        if self._lexicon.late or any(one.type in _DATED for one in times):
            return drafts
        return [draft for draft in drafts if not self._is_habit(words, draft)]

    def _is_habit(self, words: Words, draft: Draft) -> bool:
        hit = draft.hit
        plain = not (hit.noun or hit.passive or hit.told or hit.verb < 0) and hit.form == "present"
        if not plain or draft.scene.sentence.kind != "sentence" or words.forms[hit.first].key in self._group:
            return False
        at = hit.first - 1
        while at > draft.scene.inside.start and self._lexicon.is_adverb(words.forms[at]):
            at -= 1
        if at < draft.scene.inside.start or words.forms[at].key in self._group:
            return False
        daily = _OF_SOMEBODY if words.forms[at].key in self._relatives else _DAILY
        return draft.meaning.type in daily and not _is_of_states(draft)


def _is_of_states(draft: Draft) -> bool:
    """Tell whether arms or states have part in what is given: "Peru supplies shells to Chile" is worth telling."""
    if draft.meaning.type != _TRANSFER:
        return False
    schemas = [part.schema for part in draft.scene.parts_in(draft.clause)]
    return "Weapon" in schemas or schemas.count("Country") > 1
