"""Tell whether a noun may say what a name is: an agency of a body, a jet of a vehicle."""

from __future__ import annotations

from ghatna.model.entities import Schema
from ghatna.model.names import FoundMention
from ghatna.read.name_spans import NameSpan

_ALIKE: tuple[frozenset[Schema], ...] = (
    frozenset(("Organization", "PublicBody", "Company", "Media")), frozenset(("Vehicle", "Weapon", "Thing")),
)  # fmt: skip


def is_kind(noun: FoundMention, name: NameSpan) -> bool:
    """Tell whether a noun may say what a name is."""
    kinds = next((kinds for kinds in _ALIKE if noun.schema in kinds), frozenset({noun.schema}))
    return name.schema in kinds
