"""Seat the noun behind a verb that stands last: one that the verb describes, or that ends a headline."""

from __future__ import annotations

from ghatna.frame.events_drafts import Draft
from ghatna.frame.events_hits import Hit
from ghatna.frame.events_lent import heads_behind
from ghatna.frame.events_part import Part
from ghatna.frame.events_roles import NEAR, Clause

_MARKED = 3  # a last word, the marker of its case, the mark that ends the sentence
_TO_VERBS = ("object", "dative", "on", "against", "with", "from")


def seat_described(hit: Hit, clause: Clause, filled: dict[str, list[Part]]) -> None:
    """Seat the noun that a verb describes; whoever stands before with the agent's case does something else.

    "The minister met [on-strike being] doctors": these are on strike.
    """
    filled.pop("agent", None)
    if not hit.passive:
        filled["object"] = [*filled.get("object", ()), *filled.get("subject", ())]
        filled["subject"] = []
    for function in _TO_VERBS:
        filled[function] = [part for part in filled.get(function, ()) if hit.first - part.last <= NEAR]
    head = next((part for part in clause.behind if part.first > hit.end), None)
    if head is not None and head.first - hit.end <= NEAR:
        filled.setdefault("object" if hit.passive else "subject", []).append(head)


def seat_inverted(hit: Hit, clause: Clause, filled: dict[str, list[Part]]) -> None:
    """Seat the noun that ends a headline behind its verb: "[in Pune] gathered farmers", "caught [police-by]"."""
    behind = (part for part in clause.behind if part.first > hit.end and part.function in {"", "agent"})
    head = next(behind, None)
    if head is None or head.first - hit.end > NEAR:
        return
    if head.function:
        if not filled.get("agent") and not hit.passive:
            filled["agent"] = [head]
        return
    if hit.passive or filled.get("agent"):
        filled.setdefault("object", []).append(head)
    elif not filled.get("subject"):
        filled["subject"] = _joined(head, [part for part in clause.behind if part.first > head.last])


def _joined(head: Part, behind: list[Part]) -> list[Part]:
    """Give a noun phrase and those of its kind that a list joins to it: "will meet [Asha, Ravi and Goa's king]"."""
    out = [head]
    for part in behind:
        if part.schema != head.schema or part.function or part.first - out[-1].last > NEAR - 1:
            break
        out.append(part)
    return out


def seat_head(hit: Hit, clause: Clause, filled: dict[str, list[Part]]) -> None:
    """Seat the noun behind a participle: "the man who came" has the man for its subject.

    The participle of the present describes only what follows at once: "coming, they left".
    """
    heads = heads_behind(hit, clause)
    if not heads:
        return
    if hit.intransitive:
        # Nobody with the agent's case comes or stays: he acts in what follows.
        filled.pop("agent", None)
    if hit.form == "habitual":
        doer = filled.get("subject") or (filled.get("agent") and not clause.tied)
        if heads[0].first > hit.end + 1 or hit.end > hit.verb or doer:
            return
    if hit.form != "relative":
        filled["subject"] = heads
        filled.pop("agent", None)
    elif hit.passive or "agent" in filled:
        filled.setdefault("object", []).extend(heads)
    else:
        filled["subject"] = heads


def is_last(draft: Draft, parts: list[Part]) -> bool:
    """Tell whether a sentence ends with a noun phrase right behind its verb, as headlines do: "came [the team]"."""
    behind = (part for part in parts if part.first == draft.hit.end + 1)
    return any(part.last + _MARKED >= draft.scene.inside.stop for part in behind)
