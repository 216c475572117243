"""Tell how a noun that tells of a happening stands among its neighbours, where the verb stands early."""

from __future__ import annotations

from ghatna.frame.events_groups import with_role
from ghatna.frame.events_hits import Hit
from ghatna.frame.events_words import EventLexicon, roles_of_words
from ghatna.model.records import replace
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

_SHORTEST = 3


class ShadeFinder:
    """Finds what the words beside a noun say of it, by one pack's function words."""

    def __init__(self, pack: Pack, splitter: WordSplitter, lexicon: EventLexicon) -> None:
        self._lexicon = lexicon
        roles = roles_of_words(pack, splitter)
        self._known = frozenset(roles)
        self._determiners = with_role(roles, {"determiner"})
        self._prepositions = with_role(roles, {"preposition", "to"})

    def shade(self, words: Words, hit: Hit, inside: range) -> Hit:
        """Give a noun with its shades: what stands before it, its preposition, "compound" where a noun follows it."""
        if not hit.noun or self._lexicon.late:
            return hit
        before = words.forms[hit.first - 1] if hit.first > inside.start else None
        if before is None:
            out = ["opens"]
        elif before.key in self._determiners:
            out = [f"behind {before.key}", *self._governed(words, hit.first - 2, inside.start)]
        elif before.key in self._prepositions:
            out = ["behind preposition", *self._governed(words, hit.first - 1, inside.start)]
        else:
            out = ["behind word" if before.kind == "word" else f"behind {before.kind}"]
        if self._qualifies(words, hit.last + 1, inside.stop):
            out.append("compound")
        return replace(hit, shades=tuple(out))

    def _governed(self, words: Words, at: int, first: int) -> tuple[str, ...]:
        """Give the preposition at word `at`, under which the noun stands: "[after] the attack", "[about] a journey"."""
        key = words.forms[at].key if at >= first else ""
        return (f"under {key}",) if key in self._prepositions else ()

    def _qualifies(self, words: Words, at: int, stop: int) -> bool:
        """Tell whether word `at` is a noun, as far as the tables tell: no small word, verb or adverb."""
        if at >= stop:
            return False
        form = words.forms[at]
        return (
            form.kind == "word"
            and form.text.islower()
            and len(form.text) >= _SHORTEST
            and form.key not in self._known
            and not self._lexicon.is_adverb(form)
            and not self._lexicon.ends_as_verb(form)
        )
