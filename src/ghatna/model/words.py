"""Words as the reading layers see them: positions in the text, and what the look-ups need of each form."""

from __future__ import annotations

from dataclasses import field
from typing import Literal

from ghatna.model.records import record

WordKind = Literal["word", "number", "mark"]


@record(frozen=True, slots=True, kw_only=True)
class Stem:
    """One way to part a word: `text` (normal form), the case `ending` (normal form) and its `case` label."""

    text: str
    ending: str
    case: str


@record(frozen=True, slots=True, eq=False)
class WordForm:
    """What is known of one written form, wherever it stands; made once and shared.

    `text` is as written, `key` the normal form for look-ups, `stems` the ways to part it, longest
    ending first; the whole word is always a reading too and is not among them. `keys` are the normal
    forms of all readings, the whole word's first. `plain_key` is the lower-cased form with no spelling
    folded, for the rare look-up that must not confuse two words. `number` is the form's own among those
    that its splitter remembers, from 1 on, by which tables remember it too; 0 is that of all others.
    """

    text: str
    key: str
    plain_key: str
    kind: WordKind
    stems: tuple[Stem, ...]
    keys: tuple[str, ...]
    number: int


@record(frozen=True, slots=True, kw_only=True, eq=False)
class Words:
    """The words, numbers and marks of a text in order, as parallel tuples; white space is not among them.

    `starts[i]` and `ends[i]` are code points into the text, `forms[i]` is shared between texts.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    forms: tuple[WordForm, ...]
    _firsts: list[int] = field(default_factory=list, init=False, repr=False)

    def __len__(self) -> int:
        return len(self.starts)

    def first_at(self, offset: int) -> int:
        """Give the index of the first word that starts at or after `offset`."""
        firsts = self._firsts or self._find_firsts()
        if offset < 0:
            return 0
        return firsts[offset] if offset < len(firsts) else len(self.starts)

    def holding(self, offset: int) -> int:
        """Give the index of the last word that starts at or before `offset`, -1 if none does."""
        return self.first_at(offset + 1) - 1

    def between(self, start: int, end: int) -> range:
        """Give the indices of the words that start inside `[start, end)`."""
        return range(self.first_at(start), self.first_at(end))

    def glued(self, index: int) -> bool:
        """Tell whether word `index` follows the one before it with nothing between them."""
        return index > 0 and self.starts[index] == self.ends[index - 1]

    def _find_firsts(self) -> list[int]:
        """Give the first word at or after each offset up to the last word's start: thousands of questions are asked."""
        firsts = self._firsts
        for at, start in enumerate(self.starts):
            firsts += [at] * (start + 1 - len(firsts))
        return firsts
