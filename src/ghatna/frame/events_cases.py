"""Tell in which case the nouns of a clause stand where its verb stands last."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import ClassVar

from ghatna.frame.events_describing import DESCRIBING
from ghatna.frame.events_entries import QUOTES
from ghatna.frame.events_groups import with_role
from ghatna.frame.events_hits import Hit
from ghatna.frame.events_part import Part
from ghatna.frame.events_words import EventLexicon, roles_of_words
from ghatna.model.words import WordForm, Words
from ghatna.packs.pack import Pack
from ghatna.packs.phrases import Phrases
from ghatna.packs.words import WordSplitter

SIDES: dict[str, frozenset[str]] = {
    "object": frozenset({"", "dative"}),
    "subject": frozenset({"", "agent"}),
    "at": frozenset({"at", "on", "to"}),
    "from": frozenset({"from", "by"}),
}
"""The sides of a late verb that nouns of several functions stand on; any other side is one function."""

_FUNCTIONS = frozenset({"dative", "genitive", "with", "against", "for", "about", "on", "to"})
_CASES = {"agentive": "agent", "locative": "at", "ablative": "from", "instrumental": "from"}
# Forms of a verb that describe the noun behind: "[sent] tanks".
_BEFORE_NOUNS = frozenset({"relative", "habitual", "agent", DESCRIBING})
# How far before its verb a clause is looked at, and how far behind a participle its noun may stand.
_FAR = 16
_BEHIND = 4


class CaseFinder:
    """Reads the nouns before a verb by one pack's case words `markers` and case endings."""

    sides: ClassVar[frozenset[str]] = frozenset(SIDES) | _FUNCTIONS

    def __init__(self, pack: Pack, splitter: WordSplitter, lexicon: EventLexicon) -> None:
        self._lexicon = lexicon
        self._cases = Phrases((splitter.keys(row["surface"]), row["function"]) for row in pack.table("markers"))
        roles = roles_of_words(pack, splitter)
        adverbs = with_role(roles, {"adverb", "postposition", "negation"})
        self._breaks = with_role(roles, {"conjunction", "complementizer", "relative"}) - adverbs

    def nouns(
        self, words: Words, hit: Hit, inside: range, kinds: dict[int, Part], is_known: Callable[[str], bool]
    ) -> Iterator[tuple[int, str]]:
        """Give the nouns of a trigger's clause, each with its function: mentions, and words that are known by a key.

        Behind another verb only who acts is looked for: "[the storm] rose and [crossed] the coast".
        """
        beyond = False
        for at in range(hit.first - 1, max(inside.start, hit.first - _FAR) - 1, -1):
            form = words.forms[at]
            if (form.kind == "mark" and form.text not in QUOTES) or form.key in self._breaks:
                break
            if at < hit.first - 1 and self._lexicon.is_full_verb(form) and not is_known(form.key):
                beyond = True
            function = self._function(words, at, inside.stop, kinds.get(at), is_known)
            if function is not None and (not beyond or function in SIDES["subject"]):
                yield at, function
        if not hit.noun and hit.form in _BEFORE_NOUNS:
            for at in range(hit.end + 1, min(inside.stop, hit.end + 1 + _BEHIND)):
                if at in kinds or any(map(is_known, words.forms[at].keys)):
                    yield at, ""
                    return

    def _function(
        self, words: Words, at: int, stop: int, part: Part | None, is_known: Callable[[str], bool]
    ) -> str | None:
        """Give the function of word `at`, `None` unless it is a known noun or ends a mention."""
        if part is not None:
            return part.function
        form = words.forms[at]
        if form.kind != "word":
            return None
        if is_known(form.key):
            return self._marked(words, at + 1, stop)
        case = _case_of(form, is_known)
        return None if case is None else case or self._marked(words, at + 1, stop)

    def _marked(self, words: Words, at: int, stop: int) -> str:
        marker = self._cases.find_at(words, at, inflected=False) if at < stop else None
        return "" if marker is None else marker.meaning


def _case_of(form: WordForm, is_known: Callable[[str], bool]) -> str | None:
    """Give the function of the ending behind which a known noun stands, "" for a plural, `None` if none is known."""
    for stem in form.stems:
        if is_known(stem.text):
            case = stem.case.split("_")[-1]
            return "" if case == "plural" else _CASES.get(case, case)
    return None
