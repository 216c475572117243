"""Puts the rows that may be meant in order: what is near in sound, how large, and what else speaks for it."""

from __future__ import annotations

from bisect import insort
from dataclasses import dataclass
from math import log10

from ghatna.gazetteer.indexfile import ADJECTIVE, MAIN, MASK_BITS, SCRIPT_SHIFT, SECOND, Index
from ghatna.gazetteer.scan import Near
from ghatna.gazetteer.weights import RankWeights

FEWEST_PEOPLE = 100
"""Rows without a population count as this many people."""
FLAGS = (1 << MASK_BITS) - 1
ADJECTIVE_COST = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which rows are asked for. Numbers are the index's; an empty `features` or `inside` asks for all.

    `home` are the countries in which the name's script is written, `context` those that the text is about.
    """

    features: frozenset[int]
    inside: frozenset[int]
    context: frozenset[int]
    home: frozenset[int]
    script_flag: int
    limit: int


@dataclass(frozen=True, slots=True)
class Hit:
    """One row with its score and what the score is made of; `likeness` is 0 to 1."""

    score: float
    row: int
    flags: int
    likeness: float
    distance: int
    stripped: bool
    exact: bool


class Ranking:
    """Collects hits and keeps the best score of each row."""

    __slots__ = ("_best", "_bias", "_flag_scores", "_index", "_scores", "_wanted", "_weights", "_widest")

    def __init__(self, index: Index, weights: RankWeights, bias: tuple[float, ...], wanted: Wanted) -> None:
        self._index = index
        self._weights = weights
        self._bias = bias
        self._wanted = wanted
        self._best: dict[int, Hit] = {}
        self._scores: list[float] = []
        self._flag_scores: dict[int, float] = {}
        self._widest = (
            weights.main_name + weights.indic_sound + weights.own_sound + max(bias, default=0.0)
            + (weights.home if wanted.home else 0.0) + (weights.country if wanted.context else 0.0)
        )  # fmt: skip

    def add_near(self, near: Near, length: int, *, stripped: bool) -> None:
        """Add the rows of a sound that was found near one of `length` bytes."""
        weights = self._weights
        likeness = 1.0 - near.distance / max(length, near.length)
        base = weights.likeness * likeness + weights.distance * near.distance / 4.0
        if near.distance == 0:
            base += weights.same_sound
        if stripped:
            base += weights.stripped
        first = self._index.numbers["sound_first"]
        postings = self._index.numbers["posting"][first[near.sound] : first[near.sound + 1]]
        self._add(postings, base, (likeness, near.distance, stripped, False))

    def add_exact(self, postings: list[int], *, stripped: bool) -> None:
        """Add the rows that bear just the name asked for."""
        weights = self._weights
        base = weights.likeness + weights.same_sound + weights.own_name + (weights.stripped if stripped else 0.0)
        for posting in postings:
            cost = ADJECTIVE_COST if posting & ADJECTIVE else 0.0
            self._add((posting,), base - cost, (1.0, 0, stripped, True))

    def _add(self, postings: memoryview[int] | tuple[int, ...], base: float, signs: tuple[float, int, bool, bool]) -> None:
        wanted, weights = self._wanted, self._weights
        numbers = self._index.numbers
        population, country, feature = numbers["population"], numbers["country"], numbers["feature"]
        scores, limit, best = self._scores, wanted.limit, self._best
        for posting in postings:
            row, flags = posting >> MASK_BITS, posting & FLAGS
            people = population[row]
            score = base + weights.population * log10(max(FEWEST_PEOPLE, people))
            if len(scores) >= limit and score + self._widest <= scores[-limit]:
                break
            kind, land = feature[row], country[row]
            if (wanted.features and kind not in wanted.features) or (wanted.inside and land not in wanted.inside):
                continue
            score += self._bias[kind] + self._flag_score(flags)
            if land in wanted.home:
                score += weights.home
            if land in wanted.context:
                score += weights.country
            before = best.get(row)
            if before is None or before.score < score:
                best[row] = Hit(score, row, flags, *signs)
                insort(scores, score)

    def _flag_score(self, flags: int) -> float:
        found = self._flag_scores.get(flags)
        if found is None:
            weights = self._weights
            found = weights.main_name if flags & MAIN else 0.0
            if flags & SECOND:
                found += weights.second_reading
            if flags >> SCRIPT_SHIFT:
                found += weights.indic_sound
            if flags & self._wanted.script_flag:
                found += weights.own_sound
            self._flag_scores[flags] = found
        return found

    def hits(self) -> list[Hit]:
        """Give the best hits, best first; equal scores stand in the order of rows."""
        ranked = sorted(self._best.values(), key=lambda hit: (-hit.score, hit.row))
        return ranked[: self._wanted.limit]
