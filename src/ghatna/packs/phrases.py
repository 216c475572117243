"""Surface forms of one or more words, compiled into one look-up that is walked once per word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from ghatna.model.words import WordForm, Words

T = TypeVar("T")

_LARGEST_CACHE = 200_000


@dataclass(frozen=True, slots=True)
class Phrase(Generic[T]):
    """A phrase found in a text: word indices `[first, last]`, its meaning, the case ending of its last word.

    `ending` is "" where the last word stands as the table writes it.
    """

    first: int
    last: int
    meaning: T
    ending: str = ""


class _Node(Generic[T]):
    __slots__ = ("meaning", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node[T]] = {}
        self.meaning: T | None = None


class Phrases(Generic[T]):
    """A trie over normal forms: `find_at` gives the longest phrase that begins at a word."""

    def __init__(self, entries: Iterable[tuple[tuple[str, ...], T]]) -> None:
        self._roots: dict[str, _Node[T]] = {}
        self._begins: dict[str, bool] = {}
        for keys, meaning in entries:
            level = self._roots
            node: _Node[T] | None = None
            for key in keys:
                node = level.get(key)
                if node is None:
                    node = level[key] = _Node()
                level = node.next
            if node is not None and node.meaning is None:
                node.meaning = meaning

    def begins(self, form: WordForm) -> bool:
        """Tell whether some phrase begins with this word, as written or without its case ending."""
        known = self._begins.get(form.text)
        if known is None:
            known = form.key in self._roots or any(stem.text in self._roots for stem in form.stems)
            if len(self._begins) < _LARGEST_CACHE:
                self._begins[form.text] = known
        return known

    def exact(self, keys: tuple[str, ...]) -> T | None:
        """Give the meaning of a phrase of just these normal forms, `None` where there is none."""
        level, meaning = self._roots, None
        for key in keys:
            node = level.get(key)
            if node is None:
                return None
            level, meaning = node.next, node.meaning
        return meaning

    def find_at(self, words: Words, index: int, *, inflected: bool = True) -> Phrase[T] | None:
        """Give the longest phrase at word `index`; its last word may carry a case ending if `inflected`.

        A reading as written wins over one with an ending cut off, at the same length.
        """
        forms = words.forms
        if not self.begins(forms[index]):
            return None
        level = self._roots
        best: Phrase[T] | None = None
        at = index
        count = len(forms)
        while at < count:
            form = forms[at]
            node = level.get(form.key)
            if node is not None and node.meaning is not None:
                best = Phrase(index, at, node.meaning)
            elif inflected:
                for stem in form.stems:
                    cut = level.get(stem.text)
                    if cut is not None and cut.meaning is not None:
                        best = Phrase(index, at, cut.meaning, stem.ending)
                        break
            if node is None:
                return best
            level = node.next
            at += 1
        return best
