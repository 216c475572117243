"""The weights of the scores, read from `data/weights.csv`; `tools/fit_gazetteer.py` writes that file."""

from __future__ import annotations

from dataclasses import fields

from ghatna.gazetteer.tables import read_rows
from ghatna.model.records import record


@record(frozen=True, slots=True, kw_only=True)
class RankWeights:
    """How much each sign speaks for one candidate over another of the same name (natural logarithm of odds)."""

    likeness: float
    distance: float
    same_sound: float
    population: float
    main_name: float
    second_reading: float
    stripped: float
    home: float
    indic_sound: float
    own_sound: float
    own_name: float
    country: float


@record(frozen=True, slots=True, kw_only=True)
class AcceptWeights:
    """How much each sign speaks for linking the best candidate at all (natural logarithm of odds)."""

    bias: float
    likeness: float
    same_sound: float
    population: float
    main_name: float
    stripped: float
    indic_sound: float
    own_name: float
    own_name_population: float
    own_area: float
    home: float
    length: float
    words: float
    common: float
    common_own_name: float
    lead: float
    country: float
    threshold: float

    def signs(self) -> tuple[float, ...]:
        """Give the weights of the signs, in the order of the fields, without bias and threshold."""
        return tuple(getattr(self, each.name) for each in fields(self) if each.name not in ("bias", "threshold"))


def load_weights() -> tuple[RankWeights, AcceptWeights]:
    """Read both sets of weights."""
    rank: dict[str, float] = {}
    accept: dict[str, float] = {}
    for row in read_rows("weights.csv"):
        (rank if row["set"] == "rank" else accept)[row["sign"]] = float(row["weight"])
    return (
        RankWeights(**{each.name: rank[each.name] for each in fields(RankWeights)}),
        AcceptWeights(**{each.name: accept[each.name] for each in fields(AcceptWeights)}),
    )
