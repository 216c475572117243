"""Names that tables know, in a spelling that no table has: a letter lost, doubled or taken for its neighbour.

Machine translation and haste misspell foreign names in Indic scripts. A word is taken for a known name
only where no table of words knows it, its consonants are those of the name but for one at most, and
nearly all of its letters are the name's.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

from ghatna.model.names import KnownName
from ghatna.model.records import record
from ghatna.model.words import WordForm
from ghatna.packs.by_form import ByForm
from ghatna.packs.skeleton import skeleton

Known = tuple[KnownName, ...]

_FEWEST_CONSONANTS = 5
_SHORTEST = 6
# Shares of letters in common (twice the common ones by both lengths).
_ALIKE_OF_SOUND = 0.8
_ALIKE = 0.86
_SCHEMAS = frozenset(("Country", "Place", "Person", "Company", "Organization", "PublicBody"))


@record(frozen=True, slots=True)
class _Single:
    """A known name of one word: its normal form, its consonants, its identities."""

    key: str
    sound: str
    known: Known


class NearNames:
    """Compares words with the names of one word; the table is built when the first word asks."""

    def __init__(self, singles: Iterable[tuple[str, Known]]) -> None:
        self._singles = singles
        self._by_sound: dict[str, list[_Single]] | None = None
        self._found = ByForm(self._search)

    def prepare(self) -> None:
        """Build the table at once."""
        self._near("")

    def find(self, form: WordForm) -> Known:
        """Give what a word is a misspelling of, with or without a case ending; `()` if that is not plain."""
        return self._found.of(form)

    def _search(self, form: WordForm) -> Known:
        shares: dict[Known, float] = {}
        for key in form.keys:
            sound = skeleton(key) if len(key) >= _SHORTEST else ""
            for single in self._near(sound) if len(sound) >= _FEWEST_CONSONANTS - 1 else ():
                share = SequenceMatcher(None, key, single.key, autojunk=False).ratio()
                if share >= (_ALIKE_OF_SOUND if single.sound == sound else _ALIKE):
                    shares[single.known] = max(share, shares.get(single.known, 0.0))
        best = max(shares.values(), default=0.0)
        named = [known for known, share in shares.items() if share == best]
        return named[0] if len(named) == 1 else ()

    def _near(self, sound: str) -> set[_Single]:
        if self._by_sound is None:
            self._by_sound = {}
            for key, known in self._singles:
                own = skeleton(key)
                if len(own) >= _FEWEST_CONSONANTS and known[0].schema in _SCHEMAS:
                    for less in _with_less(own):
                        self._by_sound.setdefault(less, []).append(_Single(key, own, known))
        return {single for less in _with_less(sound) for single in self._by_sound.get(less, ())}


def _with_less(sound: str) -> set[str]:
    """Give consonants as they are, and without one that is not the first."""
    return {sound, *(sound[:at] + sound[at + 1 :] for at in range(1, len(sound)))}
