"""The mentions of one thing as they are gathered."""

from __future__ import annotations

from dataclasses import dataclass, field

from ghatna.model.entities import Schema
from ghatna.model.names import KnownName


@dataclass(slots=True, eq=False)  # each is but itself, and so is found in a list at once
class Chain:
    """Mentions of one thing, as they are gathered: indices into the mentions, names' normal forms, identities."""

    schema: Schema
    mentions: list[int] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    known: tuple[KnownName, ...] = ()
    named: bool = False
    roles: list[str] = field(default_factory=list)
    country: str | None = None
    owner: int | None = None


def country_of(chain: Chain | None) -> str | None:
    """Give the country of a thing: the one that the text ties it to, else that of its known identity."""
    if chain is None:
        return None
    return chain.country or next((known.country for known in chain.known if known.country), None)
