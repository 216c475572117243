"""A mention as part of a clause: which parts only open or own the noun phrase of another, and which can act."""

from __future__ import annotations

from collections.abc import Callable

from ghatna.model.entities import Entity, Mention, Schema
from ghatna.model.records import record, replace
from ghatna.model.words import Words

_SPOTS = frozenset({"Place", "Facility"})  # a country may be who gives
_VOLCANO = "VLC"  # GeoNames' feature code
_FAR = 4
FACING = frozenset({"against", "dative", "from", "on", "with"})
"""How the other side of a deed is marked."""
_HUMAN = frozenset({"Person", "Group"})
_RULING = frozenset({"centre", "state"})
_ACTED = frozenset({"agent", "dative", "from"})
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
    noun that no postposition follows, `feminine` the owner of a noun of that gender, `opens` a name without a case that
    is taken for the owner of what follows.
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
    feminine: bool = False
    opens: bool = False


def erupts(entity: Entity) -> bool:
    """Tell whether a place is a volcano, by what the gazetteer knows of it or by its noun."""
    return entity.schema == "Place" and (entity.feature == _VOLCANO or entity.name_en == "volcano")


def governs(mention: Mention, entity: Entity, function: str) -> bool:
    """Tell whether a bare noun for a place is its government: "[the state] gave aid", "asked [the centre] for aid"."""
    return mention.form == "nominal" and function in _ACTED and entity.name_en in _RULING


def whole(parts: list[Part]) -> list[Part]:
    """Leave out descriptions that only open a longer noun phrase: "state" in "Peru's state media"."""
    return [
        part
        for at, part in enumerate(parts)
        if part.named
        or part.pronoun
        or (part.schema in _OWNERS and part.function == "genitive")
        or not any(_is_in(part, other) for other in _near(parts, at))
    ]


def _is_in(part: Part, other: Part) -> bool:
    """Tell whether a description only opens a longer noun phrase, not: "[the farmers'] government-to warning".

    Nor in "[the suspect's] police-by arrest made": the gender of the owner is that of the deed.
    """
    if part.last >= other.last or other.first > part.first:
        return False
    return not (part.schema in _HUMAN and part.feminine and (other.function in FACING or other.function == "agent"))


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
            free = not apart(other.first) and not _has_state(parts, at, other)
            beside = other.first == part.last + 1 and _is_opened(part, other) and free
            if inside or beside:
                out[at] = replace(part, function="genitive", opens=True)
                break
    return out


def _has_state(parts: list[Part], at: int, other: Part) -> bool:
    """Tell whether the noun phrase behind part `at` tells already of which state it is: "Lima [Chilean envoys]"."""
    opening = (one for one in parts[at + 1 : at + _FAR] if one.first == other.first and one.last < other.last)
    return any(one.schema == "Country" for one in opening)


def _is_opened(part: Part, other: Part) -> bool:
    """Tell whether a name qualifies its neighbour: "US" in "US [justice department]", not "Peru" before a person.

    Nor one before a pronoun: "Peru [its] army sent". A house that acts is a body: "US [treasury] said".
    """
    acts = part.schema == "Country" and other.function == "agent" and other.schema in _SPOTS
    person = other.named and other.schema == "Person"
    return not other.pronoun and (acts or other.schema in _OPENED) and other.schema != part.schema and not person


def settled(words: Words, parts: list[Part], *, sure: bool) -> list[Part]:
    """Give a town its name where a common noun follows it ("Uttarkashi district"), and "at" where it cannot act.

    The agent's case is also that of a place, unless it is `sure`, but not in the plural: "[the schools] raised fees".
    """
    names = {part.last: part for part in parts if part.named and part.schema == "Place"}
    names = {last: part for last, part in names.items() if part.function in {"", "genitive"}}
    out: list[Part] = []
    taken: set[int] = set()
    for part in parts:
        done = part
        if not part.named and not part.pronoun and part.schema in {"Place", "Facility"}:
            many = any(stem.case == "plural_agentive" for stem in words.forms[part.last].stems)
            if part.function == "agent" and not many and not sure:
                done = replace(done, function="at")
            name = names.get(part.last - 1) or names.get(part.first - 1) if part.schema == "Place" else None
            if name is not None:
                done = replace(done, entity=name.entity, named=True)
                taken.add(id(name))
        out.append(done)
    return [part for part in out if id(part) not in taken]
