"""Find owners in the genitive before a noun, by words alone: they need be no mention."""

from __future__ import annotations

from ghatna.frame.events_drafts import Draft
from ghatna.frame.events_words import cases_of_words, roles_of_words
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

_GENITIVES = frozenset({"genitive", "plural_genitive"})
_CLOSING = frozenset({"conjunction", "postposition"})
_OWNED = 3  # words of what somebody owns: "[Asha's] first bail's plea"


class OwnerFinder:
    """Knows one pack's case words, `function_words` and `closing_words` among them, and number words."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        self._markers = cases_of_words(pack, splitter)
        roles = roles_of_words(pack, splitter)
        self.function_words = frozenset(roles) | frozenset(self._markers)
        # Behind such a word a noun phrase is over: "after", "with", "while", but not "yesterday" or "too".
        closing = {key for key, found in roles.items() if found & _CLOSING and "adverb" not in found}
        self.closing_words = frozenset(closing) | frozenset(self._markers)
        self._counting = frozenset(keys[0] for row in pack.table("numbers") if (keys := splitter.keys(row["surface"])))

    def is_owned(self, words: Words, at: int) -> bool:
        """Tell whether word `at` is a noun without a case behind the genitive of its owner."""
        form = words.forms[at]
        if form.kind != "word" or form.key in self.function_words or form.key in self._counting:
            return False
        if any(stem.case != "plural" for stem in form.stems) or words.forms[at + 1].key in self.function_words:
            return False
        return self.has_owner(words, at - 1)

    def has_owner(self, words: Words, at: int) -> bool:
        """Tell whether word `at` is an owner, in the genitive."""
        owner = words.forms[at]
        return any(stem.case in _GENITIVES for stem in owner.stems) or self._markers.get(owner.key) == "genitive"

    def chain(self, words: Words, draft: Draft) -> int:
        """Give the last word of who owns the owner of a noun: "[Asha's] bail's plea"; -1 where nobody does."""
        at, start = draft.hit.first - 1, draft.scene.inside.start
        if at <= start or not self.has_owner(words, at):
            return -1
        noun = self._owner_at(words, at)
        for before in range(noun - 1, max(start, noun - 1 - _OWNED), -1):
            if self.has_owner(words, before):
                return self._owner_at(words, before)
            if words.forms[before].kind != "word" or words.forms[before].key in self.function_words:
                return -1
        return -1

    def _owner_at(self, words: Words, at: int) -> int:
        """Give the word that the genitive at word `at` marks: the one before a case word that stands apart."""
        return at - 1 if self._markers.get(words.forms[at].key) == "genitive" else at
