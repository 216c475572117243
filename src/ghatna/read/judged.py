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
        known, forms = self._known, words.forms
        out: list[int] = []
        for at in range(first, min(last + 1, len(forms))):
            passes = known.get(forms[at].text)
            if self._judge(forms[at]) if passes is None else passes:
                out.append(at)
        return out

    def _judge(self, form: WordForm) -> bool:
        passes = self._known.get(form.text)
        if passes is None:
            passes = bool(self._test(form))
            if len(self._known) < _LARGEST_CACHE:
                self._known[form.text] = passes
        return passes
