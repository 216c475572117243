"""Kinds of places as people say them, and the GeoNames features that each covers."""

from __future__ import annotations

from ghatna.errors import UsageError
from ghatna.gazetteer.tables import read_rows, split_cell
from ghatna.model.records import record

AREA = "*"
"""Ends the feature of a row that is an area, in the index's list of features."""


@record(frozen=True, slots=True)
class Kinds:
    """`features` maps a kind to the index's feature numbers; `bias` is each feature's weight in the ranking.

    `bias_by_sound` is the weight where only the sound fits: all spellings of a country's name stand in the tables.
    """

    features: dict[str, frozenset[int]]
    bias: tuple[float, ...]
    bias_by_sound: tuple[float, ...]

    def of(self, kind: str) -> frozenset[int]:
        """Give the feature numbers of a kind; raises UsageError for a word that is none."""
        found = self.features.get(kind)
        if found is None:
            raise UsageError(f"{kind!r} is no kind of place", hint="one of " + ", ".join(sorted(self.features)))
        return found


def load_kinds(features: tuple[str, ...]) -> Kinds:
    """Read `data/kinds.csv` against the features that an index holds; the first bias of a feature counts."""
    numbers: dict[str, set[int]] = {}
    for number, feature in enumerate(features):
        numbers.setdefault(feature.rstrip(AREA), set()).add(number)
    of: dict[str, frozenset[int]] = {}
    bias: dict[int, float] = {}
    by_sound: dict[int, float] = {}
    for row in read_rows("kinds.csv"):
        inside = frozenset(number for feature in split_cell(row["features"]) for number in numbers.get(feature, ()))
        of[row["kind"]] = inside
        if row["bias"]:
            for number in inside:
                bias.setdefault(number, float(row["bias"]))
                by_sound.setdefault(number, float(row["bias"]) + float(row["by_sound"] or 0.0))
    everyone = range(len(features))
    return Kinds(
        features=of,
        bias=tuple(bias.get(number, 0.0) for number in everyone),
        bias_by_sound=tuple(by_sound.get(number, 0.0) for number in everyone),
    )
