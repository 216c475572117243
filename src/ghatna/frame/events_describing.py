"""Tell where a verb stands before the noun that it describes in languages that have no form of their own for that."""

from __future__ import annotations

from ghatna.frame.events_words import EventLexicon
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

DESCRIBING = "describing"
"""The form of such a verb: "[on-strike being] doctors"."""
_ENDED = frozenset({"auxiliary", "be", "verb", "negation"})
_BREAKS = frozenset({"conjunction", "complementizer", "relative", "and", "postposition", "adverb"})
_PARTING = frozenset({"conjunction", "complementizer", "relative"})
_PRONOUNS = frozenset({"plain", "dative", "agent", "first"})
# How far behind the noun the verb of the clause may stand.
_FAR = 25


class DescribingFinder:
    """Looks behind a verb for the noun that it describes, by one pack's settings and function words.

    `agent_participle_words` follow an infinitive ("strike doing-ers"), `progressive_words` a stem. A pack without the
    former has forms of its own for that.
    """

    def __init__(
        self,
        pack: Pack,
        splitter: WordSplitter,
        lexicon: EventLexicon,
        *,
        roles: dict[str, set[str]],
        markers: frozenset[str],
    ) -> None:
        self._lexicon = lexicon
        self._who = splitter.firsts(pack.setting("agent_participle_words", ()))
        self._progressive = splitter.firsts(pack.setting("progressive_words", ()))
        self._ended = frozenset(key for key, found in roles.items() if found & _ENDED)
        self._breaks = frozenset(key for key, found in roles.items() if found & _BREAKS)
        # No adverb ends a clause: "whom, at the gate [itself], police stopped".
        self._joins = frozenset(
            key for key, found in roles.items() if found & _PARTING and not found & {"and", "postposition"}
        )
        self._markers = markers
        closed = frozenset(key for key, found in roles.items() if found & _PRONOUNS)
        self._closed = closed | self._breaks | self._ended | markers

    def form(self, words: Words, form: str, end: int, stop: int) -> tuple[str, int]:
        """Give the form of a verb and the last word of its group, which ends at word `end` so far.

        "Is to do" (an infinitive with the word for who does, and "is") will be done.
        """
        if not self._who or end + 1 >= stop:
            return form, end
        following = words.forms[end + 1]
        if form == "infinitive" and following.key in self._who:
            after = words.forms[end + 2] if end + 2 < stop else None
            if after is None or after.kind == "mark" or after.key in self._ended:
                return "future", end + (1 if after is None or after.kind == "mark" else 2)
            return DESCRIBING, end + 1
        if not self._is_noun(words, end + 1):
            return form, end
        if form == "stem" and words.forms[end].key in self._progressive:
            return DESCRIBING, end
        return (DESCRIBING, end) if form == "past" and self._has_verb(words, end + 2, stop) else (form, end)

    def _is_noun(self, words: Words, at: int) -> bool:
        """Tell whether word `at` may begin a noun phrase."""
        form = words.forms[at]
        if form.kind == "number":
            return True
        return form.kind == "word" and form.key not in self._closed

    def _has_verb(self, words: Words, at: int, stop: int) -> bool:
        """Tell whether the clause has another verb from word `at` on."""
        for place in range(at, min(at + _FAR, stop)):
            form = words.forms[place]
            if form.kind == "mark" or form.key in self._joins:
                return False
            # What looks like a case word at the end is a verb: "the attack [did]".
            last = place + 1 >= stop or words.forms[place + 1].kind == "mark"
            if form.key in self._markers and not last:
                continue
            if form.key in self._ended or self._lexicon.verb_forms(form):
                return True
        return False
