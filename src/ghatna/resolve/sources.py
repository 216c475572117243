"""Turn the words that name a source into entities, and found statements into attributions with ids."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from ghatna.model.entities import Entity, Mention
from ghatna.model.events import Attribution
from ghatna.model.parts import Time
from ghatna.model.said import FoundAttribution
from ghatna.model.spans import Span

_SPEAKERS = frozenset({"Person", "Organization", "PublicBody", "Company", "Media", "Group", "Document"})
_PLACES = frozenset({"Country", "Place"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Index:
    """Mentions by where they start, with the schema of each entity."""

    mentions: tuple[Mention, ...]
    starts: tuple[int, ...]
    schema: dict[str, str]
    longest: int

    def inside(self, span: Span) -> list[Mention]:
        """Give the mentions that share a letter with `span`."""
        first = bisect_left(self.starts, span.start - self.longest)
        last = bisect_right(self.starts, span.end - 1)
        return [mention for mention in self.mentions[first:last] if mention.end > span.start]


def resolve_sources(
    text: str,
    found: tuple[FoundAttribution, ...],
    mentions: tuple[Mention, ...],
    entities: tuple[Entity, ...],
    times: tuple[Time, ...] = (),
) -> tuple[Attribution, ...]:
    """Give the attributions a1, a2, ... with entity ids for sources and addressees and the time of saying.

    A source's entity is that of the mention at the head of the noun phrase, a person before a body, a body
    before a place: in "the mayor of Surat, Dakshesh Mavani" the man, not the city. A tentative statement
    whose source cannot speak is left out.
    """
    ordered = tuple(sorted(mentions, key=lambda mention: (mention.start, mention.end)))
    index = _Index(
        mentions=ordered,
        starts=tuple(mention.start for mention in ordered),
        schema={entity.id: entity.schema for entity in entities},
        longest=max((mention.end - mention.start for mention in ordered), default=0),
    )
    sources = [
        tuple(dict.fromkeys(who for part in one.sources if (who := _speaker(index, part, head_first=one.head_first))))
        for one in found
    ]
    for place, one in enumerate(found):
        if one.carried is not None and not sources[place]:
            sources[place] = sources[one.carried]
    kept = [place for place, one in enumerate(found) if not one.tentative or _can_speak(index, sources[place])]
    ids = {place: f"a{number}" for number, place in enumerate(kept, start=1)}
    days = tuple(sorted((time for time in times if time.type in {"DATE", "TIME"}), key=lambda time: time.start))
    starts = [time.start for time in days]
    return tuple(
        Attribution(
            id=ids[place],
            source=sources[place],
            source_span=found[place].source_span,
            cue=found[place].cue,
            content=found[place].content,
            kind=found[place].kind,
            stance=found[place].stance,
            medium=_words(text, found[place].medium),
            addressee=_addressee(index, found[place].addressee),
            via=_id_of(found[place].via, ids),
            denies=_id_of(found[place].denies, ids),
            said=_said(found[place], days, starts),
        )
        for place in kept
    )


def _speaker(index: _Index, part: Span, *, head_first: bool) -> str | None:
    """Give the entity that speaks in one noun phrase, `None` if none of its words is a mention that can."""
    able = [mention for mention in index.inside(part) if _is_able(index, mention, part)]
    speakers = [mention for mention in able if index.schema[mention.entity] in _SPEAKERS]
    people = [mention for mention in speakers if index.schema[mention.entity] == "Person"]
    chosen = people or speakers or able
    if not chosen:
        return None
    if not head_first and _stands_alone(chosen[-1], speakers, part):
        # The head stands last: in "sources close to Jones" the sources speak.
        return speakers[-1].entity
    head = chosen[0] if head_first else chosen[-1]
    if head.form == "nominal":
        # A title stands beside its name: "managing director Marvin Cooke", "Karl Racine, attorney general".
        head = next((other for other in chosen if other.form == "name" and _gap(head, other) <= _BESIDE), head)
    return head.entity


def _stands_alone(chosen: Mention, speakers: list[Mention], part: Span) -> bool:
    """Tell whether the last speaker of a phrase is a noun at its end, apart from the name before it."""
    last = speakers[-1] if speakers else chosen
    return last.form == "nominal" and _gap(chosen, last) > _BESIDE and last.end >= part.end - _LONGEST_ENDING


def _gap(one: Mention, other: Mention) -> int:
    """Give how many letters stand between two mentions."""
    return max(one.start, other.start) - min(one.end, other.end)


def _is_able(index: _Index, mention: Mention, part: Span) -> bool:
    """Tell whether a mention can be the speaker: of a kind that speaks, or a state, or a pronoun."""
    schema = index.schema.get(mention.entity)
    if schema is None or (mention.form == "demonym" and mention.end < part.end - _LONGEST_ENDING):
        return False
    return schema in _SPEAKERS or schema in _PLACES or mention.form == "pronoun"


_LONGEST_ENDING = 4
_BESIDE = 2


def _can_speak(index: _Index, source: tuple[str, ...]) -> bool:
    return bool(source) and all(index.schema.get(who) in _SPEAKERS for who in source)


def _addressee(index: _Index, part: Span | None) -> str | None:
    return None if part is None else _speaker(index, part, head_first=False)


def _words(text: str, part: Span | None) -> str | None:
    return None if part is None else text[part.start : part.end]


def _id_of(place: int | None, ids: dict[int, str]) -> str | None:
    return None if place is None else ids.get(place)


def _said(one: FoundAttribution, times: tuple[Time, ...], starts: list[int]) -> str | None:
    """Give the time that stands around cue and source, outside the content."""
    if not one.frame:
        return None
    first = bisect_left(starts, min(part.start for part in one.frame))
    last = bisect_left(starts, max(part.end for part in one.frame))
    for time in times[first:last]:
        span = Span(start=time.start, end=time.end)
        if any(span.overlaps(part) for part in one.content):
            continue
        if any(part.holds(span) for part in one.frame):
            return time.id
    return None
