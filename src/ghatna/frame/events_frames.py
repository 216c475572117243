"""The frames of one pack: which part of the clause fills which role of a happening."""

from __future__ import annotations

from typing import Any

from ghatna.model.records import record
from ghatna.packs.pack import Pack, Rule

FUNCTIONS = frozenset(
    {
        "subject", "object", "agent", "dative", "genitive", "with", "from", "by", "between", "on", "against", "at",
        "to", "for", "about", "of", "over",
    }
)  # fmt: skip
_ROLES = ("actor", "recipient", "items", "place")


@record(frozen=True, slots=True, kw_only=True)
class Slots:
    """For each role the functions that may fill it, the best first."""

    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    place: tuple[str, ...] = ()


@record(frozen=True, slots=True, kw_only=True)
class Frame:
    """The slots of a happening told by a verb, and by a bare noun; `needs` is what the clause must hold besides."""

    id: str
    verb: Slots
    noun: Slots
    needs: str | None


def read_frames(pack: Pack) -> dict[str, Frame]:
    """Give the frames of `frames.toml` by id.

    Raises:
        PackError: A frame names a function that there is not.
    """
    return {
        rule.id: Frame(id=rule.id, verb=_slots(rule, ""), noun=_slots(rule, "noun_"), needs=rule.get("needs"))
        for rule in pack.rule_set("frames")
    }


def _slots(rule: Rule, prefix: str) -> Slots:
    found: dict[str, Any] = {}
    for role in _ROLES:
        functions = tuple(rule.get(prefix + role, ()))
        wrong = [name for name in functions if name not in FUNCTIONS]
        if wrong:
            raise rule.fault(f"{prefix}{role} names {wrong[0]!r}, which is none of {', '.join(sorted(FUNCTIONS))}")
        found[role] = functions
    return Slots(**found)
