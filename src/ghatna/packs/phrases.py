"""Surface forms of one or more words, compiled into one look-up that is walked once per word."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from ghatna.model.words import WordForm, Words
from ghatna.packs.by_form import ByForm
from ghatna.packs.phrase import Phrase

T = TypeVar("T")


class _Node(Generic[T]):
    __slots__ = ("meaning", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node[T]] = {}
        self.meaning: T | None = None


class Phrases(Generic[T]):
    """A trie over normal forms: `find_at` gives the longest phrase that begins at a word.

    The branch of a first word is grown when a text has that word: most tables have far more words than a report.
    """

    def __init__(self, entries: Iterable[tuple[tuple[str, ...], T]]) -> None:
        self._entries: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for entry in entries:
            if entry[0]:
                self._entries.setdefault(entry[0][0], []).append(entry)
        self._roots: dict[str, _Node[T]] = {}
        self._begins = ByForm(self._look_up)

    def begins(self, form: WordForm) -> bool:
        """Tell whether some phrase begins with this word, as written or without its case ending."""
        return self._begins.of(form)

    def starts(self, words: Words, first: int, stop: int) -> list[int]:
        """Give the words from `first` up to `stop` at which some phrase may begin: few of a text's words do."""
        return self._begins.passing(words.forms, first, stop)

    def _look_up(self, form: WordForm) -> bool:
        """Tell whether some phrase begins with this word, and grow the branches of its readings if one does."""
        if self._entries.keys().isdisjoint(form.keys):
            return False
        for key in form.keys:
            self._root(key)
        return True

    def _root(self, key: str) -> _Node[T] | None:
        """Give the branch of a first word, grown if it was not yet."""
        root = self._roots.get(key)
        if root is None and key in self._entries:
            root = self._roots[key] = _grow(self._entries[key])
        return root

    def exact(self, keys: tuple[str, ...]) -> T | None:
        """Give the meaning of a phrase of just these normal forms, `None` where there is none."""
        node = self._root(keys[0]) if keys else None
        for key in keys[1:]:
            if node is None:
                return None
            node = node.next.get(key)
        return node.meaning if node is not None else None

    def find_at(self, words: Words, index: int, *, inflected: bool = True) -> Phrase[T] | None:
        """Give the longest phrase at word `index`; its last word may carry a case ending if `inflected`.

        `None` where none begins there, also right behind the last word. A reading as written wins over one with an
        ending cut off, at the same length.
        """
        forms = words.forms
        count = len(forms)
        if index >= count or not self._begins.of(forms[index]):  # most calls end here; it also grows the branches
            return None
        level = self._roots
        best: Phrase[T] | None = None
        at = index
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


def _grow(entries: list[tuple[tuple[str, ...], T]]) -> _Node[T]:
    """Give the branch of the phrases that begin with one word; of two that are written alike the first counts."""
    root: _Node[T] = _Node()
    for keys, meaning in entries:
        node = root
        for key in keys[1:]:
            onward = node.next.get(key)
            if onward is None:
                onward = node.next[key] = _Node()
            node = onward
        if node.meaning is None:
            node.meaning = meaning
    return root
