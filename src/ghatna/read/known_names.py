"""Names that tables know, found wherever they stand, with or without a case ending."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ghatna.model.names import KnownName
from ghatna.model.words import Words
from ghatna.packs.phrases import Phrases
from ghatna.packs.words import WordSplitter


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownSpan:
    """A known name in a text: word indices `[first, last]` and its identities."""

    first: int
    last: int
    known: tuple[KnownName, ...]
    ending: str


class KnownNames:
    """Tables of names compiled into one look-up for one language."""

    def __init__(self, names: Iterable[tuple[str, KnownName]], splitter: WordSplitter) -> None:
        by_keys: dict[tuple[str, ...], list[KnownName]] = {}
        for surface, known in names:
            keys = splitter.keys(surface)
            of_keys = by_keys.setdefault(keys, []) if keys else []
            if known not in of_keys:
                of_keys.append(known)
        self._phrases = Phrases((keys, tuple(known)) for keys, known in by_keys.items())
        self._heads = frozenset(keys[0] for keys in by_keys)

    def find(self, words: Words) -> tuple[KnownSpan, ...]:
        """Give the known names, the longest at each place, none inside another.

        In a script with capital letters a name must begin with one.
        """
        out: list[KnownSpan] = []
        heads = self._heads
        at = 0
        forms = words.forms
        while at < len(forms):
            form = forms[at]
            may_begin = form.key in heads or any(stem.text in heads for stem in form.stems)
            if may_begin and not form.text[0].islower():
                found = self._phrases.find_at(words, at)
                if found is not None:
                    out.append(KnownSpan(first=at, last=found.last, known=found.meaning, ending=found.ending))
                    at = found.last
            at += 1
        return tuple(out)
