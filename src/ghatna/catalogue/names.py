"""All names of the catalogues, found by their letters, by their words and by their sound."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Protocol

from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import extract

from ghatna.catalogue.folding import NameFold
from ghatna.model.records import record

FARTHEST = 0.3
"""Share of a sound's bytes that may differ."""
SHORTEST_SOUND = 8
"""Shorter sounds, in bytes, must agree wholly."""
MOST_SOUNDS = 24
LONGEST_ACRONYM = 6
"""Names in capitals up to this length are found only in capitals."""
LONGEST = 200
"""Longer strings, in code points, are no names."""


class Sounds(Protocol):
    """Says names as bytes whose Levenshtein distance is a distance in sound."""

    def sounds(self, name: str) -> tuple[bytes, ...]:
        """Give the ways to say `name`, likeliest first; empty where its script is not read by sound."""
        ...


@record(frozen=True, slots=True)
class WordHit:
    """A name of which `shared` words are in the query; of its `words`; `last`: its last is one."""

    name: int
    shared: int
    words: int
    last: bool


@record(frozen=True, slots=True)
class SoundHit:
    """A name, or the last word of a person's, that sounds like the query; `distance` as share of bytes."""

    name: int
    distance: float
    part: bool


class NameIndex:
    """The names of all entries; `owners[number]` is the entry of a name, `persons` those with surnames.

    The exact index is made at once, those by words and by sound when they are first asked.
    """

    def __init__(
        self, names: Sequence[str], owners: Sequence[int], persons: frozenset[int], sounds: Sounds | None
    ) -> None:
        self.owners = owners
        self._persons = persons
        self._fold = NameFold()
        self._raw = names
        self._sounds = sounds
        self.folded = self._fold.fold_all(names) if names else []
        self._exact: dict[str, list[int]] = {}
        for number, folded in enumerate(self.folded):
            if folded:
                self._exact.setdefault(folded, []).append(number)
        self._words: dict[str, list[int]] = {}
        self._said: tuple[list[bytes], list[tuple[int, bool]]] | None = None

    def fold(self, name: str) -> str:
        """Give the form in which names are compared; empty for what is no name."""
        return self._fold.fold(name) if len(name) <= LONGEST else ""

    def find_exact(self, name: str) -> list[int]:
        """Give the numbers of the names that are just `name`; WHO is not "who", nor is Nature "nature"."""
        folded = self.fold(name)
        return [number for number in self._exact.get(folded, ()) if self.agrees(number, name)]

    def agrees(self, number: int, name: str) -> bool:
        """Say whether `name` has capitals where the name of this number needs them."""
        own = self._raw[number]
        if own.islower() or not own[:1].isupper():
            return True
        if own.isupper() and len(own) <= LONGEST_ACRONYM:
            return not any(letter.islower() for letter in name)
        return not name[:1].islower()

    def prepare(self) -> None:
        """Make the index by words at once."""
        if not self._words:
            self._index_words()

    def find_words(self, folded: str) -> list[WordHit]:
        """Give the names that share words with `folded`, where one holds all words of the other."""
        if not self._words:
            self._index_words()
        asked = set(folded.split())
        shared = Counter(number for word in asked for number in self._words.get(word, ()))
        out = []
        for number, count in shared.items():
            words = self.folded[number].split()
            if count == len(asked) or (count == len(words) > 1):
                out.append(WordHit(number, count, len(words), last=words[-1] in asked))
        return out

    def find_sounds(self, name: str) -> list[SoundHit]:
        """Give the names that sound like `name`, nearest first; empty without `sounds`."""
        if self._sounds is None or len(name) > LONGEST:
            return []
        if self._said is None:
            self._said = self._say_all(self._sounds)
        table, meant = self._said
        best: dict[tuple[int, bool], float] = {}
        for said in self._sounds.sounds(name):
            farthest = int(FARTHEST * len(said)) if len(said) >= SHORTEST_SOUND else 0
            for _, distance, at in extract(
                said, table, scorer=Levenshtein.distance, processor=None, score_cutoff=farthest, limit=MOST_SOUNDS
            ):
                share = distance / max(len(said), 1)
                best[meant[at]] = min(share, best.get(meant[at], 1.0))
        hits = [SoundHit(number, share, part) for (number, part), share in best.items()]
        return sorted(hits, key=lambda hit: (hit.distance, hit.part, hit.name))

    def _index_words(self) -> None:
        words: dict[str, list[int]] = {}
        for number, folded in enumerate(self.folded):
            for word in dict.fromkeys(folded.split()):
                words.setdefault(word, []).append(number)
        self._words = words

    def _say_all(self, sounds: Sounds) -> tuple[list[bytes], list[tuple[int, bool]]]:
        table: list[bytes] = []
        meant: list[tuple[int, bool]] = []
        seen: set[tuple[int, bytes]] = set()
        for number, name in enumerate(self._raw):
            owner = self.owners[number]
            ways = [(said, False) for said in sounds.sounds(name)[:2]]
            if owner in self._persons and " " in name:
                ways += [(said, True) for said in sounds.sounds(name.split()[-1])[:1]]
            for said, part in ways:
                if said and (owner, said) not in seen:
                    seen.add((owner, said))
                    table.append(said)
                    meant.append((number, part))
        return table, meant
