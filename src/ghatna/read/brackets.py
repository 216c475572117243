"""Brackets that have lost their partner."""

from __future__ import annotations

from ghatna.model.words import Words

_PAIRS = {")": "(", "]": "[", "}": "{"}
_OPENING = frozenset(_PAIRS.values())


def spare_closers(words: Words, first: int, last: int) -> tuple[int, ...]:
    """Give the words in `[first, last]` that close a bracket which was not opened there.

    A list label such as "a)" or "1)" at the beginning is none.
    """
    return _spare(words, first, last)[0]


def spare_openers(words: Words, first: int, last: int) -> tuple[int, ...]:
    """Give the words in `[first, last]` that open a bracket which is not closed there."""
    return _spare(words, first, last)[1]


def _spare(words: Words, first: int, last: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    closers: list[int] = []
    open_at: dict[str, list[int]] = {opener: [] for opener in _OPENING}
    forms = words.forms
    for at in range(first, last + 1):
        written = forms[at].text
        if written in _OPENING:
            open_at[written].append(at)
        elif written in _PAIRS:
            stack = open_at[_PAIRS[written]]
            if stack:
                stack.pop()
            elif at > first + 1:
                closers.append(at)
    return tuple(closers), tuple(sorted(at for stack in open_at.values() for at in stack))
