"""Puts the rows that may be meant in order: what is near in sound, how large, and what else speaks for it."""

from __future__ import annotations

from bisect import insort
from math import log10
from typing import NamedTuple

from ghatna.gazetteer.indexfile import ADJECTIVE, MAIN, MASK_BITS, SCRIPT_SHIFT, SECOND, Index
from ghatna.gazetteer.kinds import Kinds
from ghatna.gazetteer.scan import Near
from ghatna.gazetteer.weights import RankWeights
from ghatna.model.records import record

FEWEST_PEOPLE = 100
"""Rows without a population count as this many people."""
LEAST = log10(FEWEST_PEOPLE)
FLAGS = (1 << MASK_BITS) - 1
ADJECTIVE_COST = 1.0
BARE_COST = 4.0


@record(frozen=True, slots=True, kw_only=True)
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


class Hit(NamedTuple):
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

    __slots__ = ("_best", "_flag_scores", "_floor", "_index", "_kinds", "_scores", "_weights", "_widest", "wanted")

    def __init__(self, index: Index, weights: RankWeights, kinds: Kinds, wanted: Wanted) -> None:
        self._index = index
        self._weights = weights
        self._kinds = kinds
        self.wanted = wanted
        self._best: dict[int, Hit] = {}
        self._scores: list[float] = []
        self._floor = float("-inf")
        self._flag_scores: dict[int, float] = {}
        self._widest = (
            weights.main_name + weights.indic_sound + weights.own_sound + max(kinds.bias, default=0.0)
            + (weights.home if wanted.home else 0.0) + (weights.country if wanted.context else 0.0)
        )  # fmt: skip

    def add_near(self, near: list[Near], length: int, *, stripped: bool) -> None:
        """Add the rows of sounds that were found near one of `length` bytes."""
        weights = self._weights
        fixed = weights.likeness + (weights.stripped if stripped else 0.0)
        first, postings = self._index.numbers["sound_first"], self._index.numbers["posting"]
        population, widest, rise = self._index.numbers["population"], self._widest, weights.population
        for each in near:
            start = first[each.sound]
            unlike = each.distance / max(length, each.length)
            base = fixed - weights.likeness * unlike + weights.distance * each.distance / 4.0
            if each.distance == 0:
                base += weights.same_sound
            people = population[postings[start] >> MASK_BITS]
            if base + widest + rise * log10(max(people, FEWEST_PEOPLE)) > self._floor:
                self._add(postings[start : first[each.sound + 1]], base, (1.0 - unlike, each.distance, stripped, False))

    def add_exact(self, postings: list[int], *, stripped: bool, headed: bool = False) -> None:
        """Add the rows that bear just the name asked for; `headed` if a head noun was taken off it before.

        Names that are no main name ("Donetsk" for the region, which lacks its head noun) count less without.
        """
        weights = self._weights
        base = weights.likeness + weights.same_sound + weights.own_name + (weights.stripped if stripped else 0.0)
        for posting in postings:
            cost = ADJECTIVE_COST if posting & ADJECTIVE else 0.0
            if not headed and not posting & FLAGS:
                cost = BARE_COST
            self._add((posting,), base - cost, (1.0, 0, stripped, True))

    def _add(
        self, postings: memoryview[int] | tuple[int, ...], base: float, signs: tuple[float, int, bool, bool]
    ) -> None:
        wanted, weights, widest = self.wanted, self._weights, self._widest
        rise = weights.population
        features, inside, home, context = wanted.features, wanted.inside, wanted.home, wanted.context
        numbers = self._index.numbers
        population, country, feature = numbers["population"], numbers["country"], numbers["feature"]
        best, flag_scores = self._best, self._flag_scores
        bias = self._kinds.bias if signs[3] else self._kinds.bias_by_sound
        for posting in postings:
            row = posting >> MASK_BITS
            people = population[row]
            score = base + rise * (log10(people) if people > FEWEST_PEOPLE else LEAST)
            if score + widest <= self._floor:
                break
            kind, land = feature[row], country[row]
            if (features and kind not in features) or (inside and land not in inside):
                continue
            flags = posting & FLAGS
            flag_score = flag_scores.get(flags)
            score += bias[kind] + (self._flag_score(flags) if flag_score is None else flag_score)
            if land in home:
                score += weights.home
            if land in context:
                score += weights.country
            if score <= self._floor:
                continue
            before = best.get(row)
            if before is None or before.score < score:
                best[row] = Hit(score, row, flags, *signs)
                if before is None:
                    insort(self._scores, score)
                    if len(self._scores) >= wanted.limit:
                        self._floor = self._scores[-wanted.limit]

    def _flag_score(self, flags: int) -> float:
        weights = self._weights
        found = weights.main_name if flags & MAIN else 0.0
        if flags & SECOND:
            found += weights.second_reading
        if flags >> SCRIPT_SHIFT:
            found += weights.indic_sound
        if flags & self.wanted.script_flag:
            found += weights.own_sound
        self._flag_scores[flags] = found
        return found

    def hits(self) -> list[Hit]:
        """Give the best hits, best first; equal scores stand in the order of rows."""
        ranked = sorted(self._best.values(), key=lambda hit: (-hit.score, hit.row))
        return ranked[: self.wanted.limit]
