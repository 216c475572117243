"""Tests of words that depend on nothing but how they are written: each written form is judged once for all texts."""

from __future__ import annotations

from collections.abc import Callable

from ghatna.model.words import WordForm, Words
from ghatna.packs.by_form import ByForm


class JudgedForms:
    """Finds the words whose written form passes a test."""

    def __init__(self, test: Callable[[WordForm], bool]) -> None:
        self._passing = ByForm(test)

    def passes(self, form: WordForm) -> bool:
        """Tell whether a written form passes."""
        return self._passing.of(form)

    def places(self, words: Words, first: int, last: int) -> list[int]:
        """Give the words from `first` to `last` that pass: most tests are passed by few words of a text."""
        return self._passing.passing(words.forms, first, min(last + 1, len(words.forms)))
