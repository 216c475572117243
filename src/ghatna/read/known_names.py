"""Names that tables know, found wherever they stand, with or without a case ending."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from ghatna.model.names import KnownName
from ghatna.model.records import record
from ghatna.model.words import WordForm, Words
from ghatna.packs.by_form import ByForm
from ghatna.packs.phrases import Phrases
from ghatna.read.near_names import NearNames

_FIRST_INDIC, _PAST_INDIC = "\u0900", "\u0d80"


class Keys(Protocol):
    """Gives the normal forms of a phrase's words, as `WordSplitter.keys` does."""

    def keys(self, phrase: str) -> tuple[str, ...]:
        """Give the look-up keys of a phrase."""
        ...


@record(frozen=True, slots=True, kw_only=True)
class KnownSpan:
    """A known name in a text: word indices `[first, last]` and its identities."""

    first: int
    last: int
    known: tuple[KnownName, ...]
    ending: str


class KnownNames:
    """Tables of names compiled into one look-up for one language."""

    def __init__(self, names: Iterable[tuple[str, KnownName]], splitter: Keys) -> None:
        by_keys: dict[tuple[str, ...], list[KnownName]] = {}
        for surface, known in names:
            keys = splitter.keys(surface)
            of_keys = by_keys.setdefault(keys, []) if keys else []
            if known not in of_keys:
                of_keys.append(known)
        self._phrases = Phrases((keys, tuple(known)) for keys, known in by_keys.items())
        self.near = NearNames([(keys[0], tuple(known)) for keys, known in by_keys.items() if _is_indic(keys)])
        people = (keys for keys, known in by_keys.items() if any(one.schema == "Person" for one in known))
        self.surnames = frozenset(keys[-1] for keys in people if len(keys) > 1)
        self._may_begin = ByForm(self._begins)

    def find(self, words: Words) -> tuple[KnownSpan, ...]:
        """Give the known names, the longest at each place, none inside another.

        In a script with capital letters a name must begin with one.
        """
        out: list[KnownSpan] = []
        may_begin = self._may_begin
        taken = -1
        for at, form in enumerate(words.forms):
            if at > taken and may_begin.of(form):
                found = self._phrases.find_at(words, at)
                if found is not None:
                    out.append(KnownSpan(first=at, last=found.last, known=found.meaning, ending=found.ending))
                    taken = found.last
        return tuple(out)

    def single(self, key: str) -> tuple[KnownName, ...]:
        """Give what is known by one word of this normal form."""
        return self._phrases.exact((key,)) or ()

    def _begins(self, form: WordForm) -> bool:
        return not form.text[0].islower() and self._phrases.begins(form)


def _is_indic(keys: tuple[str, ...]) -> bool:
    return len(keys) == 1 and _FIRST_INDIC <= keys[0][:1] < _PAST_INDIC
