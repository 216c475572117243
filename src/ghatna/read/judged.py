"""Tests of words that depend on nothing but how they are written: each written form is judged once for all texts."""

from __future__ import annotations

from collections.abc import Callable

from ghatna.model.words import WordForm, Words

_LARGEST_CACHE = 200_000


class JudgedForms:
    """Finds the words whose written form passes a test."""

    def __init__(self, test: Callable[[WordForm], bool]) -> None:
        self._test = test
        self._known: dict[str, bool] = {}

    def places(self, words: Words, first: int, last: int) -> list[int]:
        """Give the words from `first` to `last` that pass: most tests are passed by few words of a text."""
        known = self._known
        forms = words.forms[first : last + 1]
        judged = [known.get(form.text) for form in forms]
        if None in judged:
            judged = [self._judge(form) for form in forms]
        return [at for at, passes in enumerate(judged, first) if passes] if True in judged else []

    def _judge(self, form: WordForm) -> bool:
        passes = self._known.get(form.text)
        if passes is None:
            passes = bool(self._test(form))
            if len(self._known) < _LARGEST_CACHE:
                self._known[form.text] = passes
        return passes
