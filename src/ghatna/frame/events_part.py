"""A mention as part of a clause, and which parts only open or own the noun phrase of another."""

from __future__ import annotations

from collections.abc import Callable

from ghatna.model.entities import Entity, Schema
from ghatna.model.records import record, replace

_SPOTS = frozenset({"Place", "Facility"})  # a country may be who gives
_VOLCANO = "VLC"  # GeoNames' feature code
_FAR = 4
_MINDS = frozenset({"Person", "Group", "Animal"})
_OWNERS = frozenset({"Country", "Organization", "PublicBody", "Company"})
_OPENERS = frozenset({"Country", "Place", "Organization", "PublicBody", "Company"})
_OPENED = frozenset({"Person", "PublicBody", "Organization", "Company", "Media", "Group"})


@record(frozen=True, slots=True, kw_only=True)
class Part:
    """A mention as part of a clause: words `[first, last]`, and the `function` that marks it.

    `function` is agent, dative, genitive, with, from, by, between, on, against, at, to, for, about, cause, of, beside
    (marked by a word that fills no role: "behind the truck"), or "" where nothing marks it; `owns` is the function of
    what a genitive owns ("for" in "for Peru's war"), `mate` the first word of the owner to which it is joined;
    `named` tells a name from a description ("the city"). `side` is the entity that a capital stands for where it acts:
    its country, where the text speaks of that, else the town itself. `tie` is what joins the noun phrase to the one
    before: "and", ",", ", and", "ing" for the object of a participle behind that, or ""; `verb` is the verb with "to"
    whose object it may be. `crowd` tells "people" in general from those who are spoken of, `direct` the owner of a
    noun that no postposition follows, `opens` a name without a case that is taken for the owner of what follows.
    """

    entity: str
    schema: Schema
    first: int
    last: int
    function: str
    owns: str = ""
    mate: int = -1
    side: str = ""
    pronoun: bool = False
    named: bool = True
    tie: str = ""
    verb: int = -1
    crowd: bool = False
    direct: bool = False
    opens: bool = False


def erupts(entity: Entity) -> bool:
    """Tell whether a place is a volcano, by what the gazetteer knows of it or by its noun."""
    return entity.schema == "Place" and (entity.feature == _VOLCANO or entity.name_en == "volcano")


def whole(parts: list[Part]) -> list[Part]:
    """Leave out descriptions that only open a longer noun phrase: "state" in "Peru's state media"."""
    return [
        part
        for at, part in enumerate(parts)
        if part.named
        or part.pronoun
        or (part.schema in _OWNERS and part.function == "genitive")
        or not any(other.first <= part.first and part.last < other.last for other in _near(parts, at))
    ]


def _near(parts: list[Part], at: int) -> list[Part]:
    return [*parts[max(0, at - _FAR) : at], *parts[at + 1 : at + _FAR]]


def qualified(parts: list[Part], *, named: bool, apart: Callable[[int], bool]) -> list[Part]:
    """Count a name as the owner of the noun phrase that it opens: "US" in "US officials", "Iran" in "Iran's army".

    Only names open those of people if `named`: "government farmers" are two. So are a firm and what begins with a word
    that is `apart`: "Titan ten thousand workers will sack", "Titan a new school will open".
    """
    out = list(parts)
    for at, part in enumerate(parts):
        if part.pronoun or part.schema not in _OPENERS or part.function == "genitive":
            continue
        for other in _near(parts, at):
            if part.function and not (
                part.function == other.function and not other.named and other.first == part.first
            ):
                continue  # "by [Hamas] fighters"
            if named and not part.named and other.schema in _MINDS:
                continue
            opened = other.schema in _OPENED or (other.schema in _SPOTS and not other.named)  # "the Peru border"
            inside = other.first == part.first and other.last > part.last and opened
            beside = other.first == part.last + 1 and _is_opened(part, other) and not apart(other.first)
            if inside or beside:
                out[at] = replace(part, function="genitive", opens=True)
                break
    return out


def _is_opened(part: Part, other: Part) -> bool:
    """Tell whether a name qualifies its neighbour: "US" in "US [justice department]", not "Peru" before a person.

    Nor one before a pronoun: "Peru [its] army sent". A house that acts is a body: "US [treasury] said".
    """
    acts = part.schema == "Country" and other.function == "agent" and other.schema in _SPOTS
    person = other.named and other.schema == "Person"
    return not other.pronoun and (acts or other.schema in _OPENED) and other.schema != part.schema and not person
