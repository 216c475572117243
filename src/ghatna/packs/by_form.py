"""What is worked out once for each written form, and looked up by the form's number from then on.

Each word of a text is looked up in some fifty places: a place in a list costs a fraction of a look-up by the text.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from ghatna.model.words import WordForm

T = TypeVar("T")
_ROOM = 256


class ByForm(Generic[T]):
    """Remembers what `work` says of each written form; `work` depends on nothing else and never gives `None`."""

    def __init__(self, work: Callable[[WordForm], T]) -> None:
        self._work = work
        self._known: list[T | None] = []

    def of(self, form: WordForm) -> T:
        """Give what is known of a written form."""
        known, number = self._known, form.number
        found = known[number] if number < len(known) else None
        return self._work_out(form) if found is None else found

    def passing(self, forms: Sequence[WordForm], first: int, stop: int) -> list[int]:
        """Give the words from `first` up to `stop` of whose written form something is true."""
        known = self._known
        out: list[int] = []
        for at in range(first, stop):
            number = forms[at].number
            found = known[number] if number < len(known) else None
            if found is None:
                found = self._work_out(forms[at])
            if found:
                out.append(at)
        return out

    def _work_out(self, form: WordForm) -> T:
        found = self._work(form)
        if form.number:  # 0 is the number of all forms that nobody remembers
            missing = form.number - len(self._known)
            if missing >= 0:
                self._known.extend([None] * (missing + _ROOM))
            self._known[form.number] = found
        return found
