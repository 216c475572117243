"""Makes candidates of ranked rows: what is known of each place, how sure the match is, and why."""

from __future__ import annotations

from bisect import bisect_left
from math import log10
from operator import mul

from ghatna.gazetteer.candidate import Candidate
from ghatna.gazetteer.indexfile import ADJECTIVE, DEGREE, MAIN, SCRIPT_SHIFT, SECOND, WORD_STEPS, Index, exact_code
from ghatna.gazetteer.kinds import AREA
from ghatna.gazetteer.ranking import FEWEST_PEOPLE, Hit, Wanted
from ghatna.gazetteer.weights import AcceptWeights

MOST_LEAD = 3.0
"""A lead over the second candidate counts for no more than this."""
LONG = 12
"""Letters beyond these add nothing to the trust in a match."""
HOME = "in"


class Answerer:
    """Turns hits into candidates."""

    __slots__ = ("_areas", "_bias", "_features", "_index", "_threshold", "_weights")

    def __init__(self, index: Index, weights: AcceptWeights) -> None:
        self._index = index
        self._weights = weights.signs()
        self._bias = weights.bias
        self._threshold = weights.threshold
        self._areas = {part[1:] for part in map(_part_feature, index.head.features) if part[2]} | {("PPLC", False)}
        self._features = tuple(_part_feature(feature) for feature in index.head.features)

    def candidates(self, hits: list[Hit], folded: str, wanted: Wanted) -> tuple[Candidate, ...]:
        """Give the hits of a folded name as candidates, in their order."""
        common = self.commonness(folded)
        out = []
        for place, hit in enumerate(hits):
            signs = self.signs(hit, folded, common, _lead(hits, place), wanted)
            log_odds = self._bias + sum(map(mul, self._weights, signs))
            out.append(self._candidate(hit, log_odds, wanted))
        return tuple(out)

    def signs(self, hit: Hit, folded: str, common: float, lead: float, wanted: Wanted) -> tuple[float, ...]:
        """Give the signs of `AcceptWeights`, in the order of its fields, without bias and threshold."""
        numbers, row = self._index.numbers, hit.row
        land = numbers["country"][row]
        people = log10(max(FEWEST_PEOPLE, numbers["population"][row]))
        return (
            hit.likeness,
            float(hit.distance == 0),
            people,
            float(hit.flags & MAIN),
            float(hit.stripped),
            float(hit.flags >> SCRIPT_SHIFT > 0),
            float(hit.exact),
            people * hit.exact,
            float(hit.exact and self._features[numbers["feature"][row]][1:] in self._areas),
            float(land in wanted.home),
            min(len(folded), LONG) / LONG,
            float(" " in folded),
            common,
            common * hit.exact,
            lead,
            float(land in wanted.context),
        )

    def best_signs(self, hits: list[Hit], folded: str, wanted: Wanted) -> tuple[float, ...]:
        """Give the signs of the best hit."""
        return self.signs(hits[0], folded, self.commonness(folded), _lead(hits, 0), wanted)

    def commonness(self, folded: str) -> float:
        """Give log10 of how often a form stands in plain text, 0 where it is rare."""
        code, _ = exact_code(folded)
        keys = self._index.numbers["word_key"]
        at = bisect_left(keys, code)
        return self._index.numbers["word_count"][at] / WORD_STEPS if at < len(keys) and keys[at] == code else 0.0

    def _candidate(self, hit: Hit, log_odds: float, wanted: Wanted) -> Candidate:
        numbers, head, row = self._index.numbers, self._index.head, hit.row
        feature_class, feature_code, is_area = self._features[numbers["feature"][row]]
        land = numbers["country"][row]
        return Candidate(
            geonameid=numbers["geonameid"][row] or None,
            name=self._index.name(row),
            country=head.countries[land] or None,
            admin1=head.admin1[numbers["admin1"][row]] or None,
            feature_class=feature_class,
            feature_code=feature_code,
            latitude=numbers["latitude"][row] / DEGREE,
            longitude=numbers["longitude"][row] / DEGREE,
            population=numbers["population"][row],
            is_area=is_area,
            source=head.sources[numbers["origin"][row]],
            score=hit.score,
            log_odds=log_odds,
            accepted=log_odds >= self._threshold,
            why=_reasons(hit, in_context=land in wanted.context),
        )


def _part_feature(feature: str) -> tuple[str, str, bool]:
    feature_class, _, code = feature.rstrip(AREA).partition(".")
    return feature_class, code, feature.endswith(AREA)


def rank_signs(hit: Hit, index: Index, wanted: Wanted) -> tuple[float, ...]:
    """Give the signs of `RankWeights`, in the order of its fields."""
    numbers, row = index.numbers, hit.row
    land = numbers["country"][row]
    return (
        hit.likeness,
        hit.distance / 4.0,
        float(hit.distance == 0),
        log10(max(FEWEST_PEOPLE, numbers["population"][row])),
        float(hit.flags & MAIN),
        float(hit.flags & SECOND > 0),
        float(hit.stripped),
        float(land in wanted.home),
        float(hit.flags >> SCRIPT_SHIFT > 0),
        float(hit.flags & wanted.script_flag > 0),
        float(hit.exact),
        float(land in wanted.context),
    )


def _lead(hits: list[Hit], place: int) -> float:
    if len(hits) == 1:
        return MOST_LEAD
    other = hits[1] if place == 0 else hits[0]
    return max(-MOST_LEAD, min(MOST_LEAD, hits[place].score - other.score))


def _reasons(hit: Hit, *, in_context: bool) -> tuple[str, ...]:
    out = []
    if hit.exact:
        out.append("demonym" if hit.flags & ADJECTIVE else "own_name")
    else:
        out.append("near_sound" if hit.distance else "same_sound")
    if hit.flags & MAIN:
        out.append("main_name")
    if hit.flags >> SCRIPT_SHIFT:
        out.append("indic_name")
    if hit.stripped:
        out.append("ending_stripped")
    if in_context:
        out.append("country_of_text")
    return tuple(out)
