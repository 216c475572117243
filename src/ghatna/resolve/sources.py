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
_FORMS = {"name": 3, "nominal": 2, "pronoun": 2, "demonym": 0}


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

    A source's entity is the one whose mention stands last in the noun phrase among those that can speak: in
    "the mayor of Surat, Dakshesh Mavani" the man, not the city. A country or place speaks only if nothing
    else in the phrase does. A tentative statement whose source cannot speak is left out.
    """
    ordered = tuple(sorted(mentions, key=lambda mention: (mention.start, mention.end)))
    index = _Index(
        mentions=ordered,
        starts=tuple(mention.start for mention in ordered),
        schema={entity.id: entity.schema for entity in entities},
        longest=max((mention.end - mention.start for mention in ordered), default=0),
    )
    sources = [tuple(dict.fromkeys(who for part in one.sources if (who := _speaker(index, part)))) for one in found]
    for place, one in enumerate(found):
        if one.carried is not None and not one.sources:
            sources[place] = sources[one.carried]
    kept = [place for place, one in enumerate(found) if not one.tentative or _can_speak(index, sources[place])]
    ids = {place: f"a{number}" for number, place in enumerate(kept, start=1)}
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
            via=_via(found[place], ids),
            said=_said(found[place], times),
        )
        for place in kept
    )


def _speaker(index: _Index, part: Span) -> str | None:
    """Give the entity that speaks in one noun phrase, `None` if none of its words is a mention."""
    best: tuple[tuple[int, int, int, int], str] | None = None
    for mention in index.inside(part):
        schema = index.schema.get(mention.entity)
        if schema is None:
            continue
        if schema in _SPEAKERS:
            able = 2
        elif schema in _PLACES or (mention.form == "pronoun" and schema is not None):
            able = 1
        else:
            able = 0
        head = -abs(min(mention.end, part.end) - part.end) if able else 0
        rank = (able, _rank(schema), head, _FORMS.get(mention.form, 0))
        if mention.form == "demonym" and mention.end < part.end - _LONGEST_ENDING:
            rank = (0, 0, head, 0)
        if best is None or rank > best[0]:
            best = (rank, mention.entity)
    if best is None or best[0][0] == 0:
        return None
    return best[1]


_LONGEST_ENDING = 4


def _rank(schema: str) -> int:
    return 2 if schema == "Person" else 1 if schema in _SPEAKERS else 0


def _can_speak(index: _Index, source: tuple[str, ...]) -> bool:
    return bool(source) and all(index.schema.get(who) in _SPEAKERS for who in source)


def _addressee(index: _Index, part: Span | None) -> str | None:
    return None if part is None else _speaker(index, part)


def _words(text: str, part: Span | None) -> str | None:
    return None if part is None else text[part.start : part.end]


def _via(one: FoundAttribution, ids: dict[int, str]) -> str | None:
    return None if one.via is None else ids.get(one.via)


def _said(one: FoundAttribution, times: tuple[Time, ...]) -> str | None:
    """Give the time that stands around cue and source, outside the content."""
    for time in times:
        if time.type in {"DURATION", "SET"}:
            continue
        span = Span(start=time.start, end=time.end)
        if any(span.overlaps(part) for part in one.content):
            continue
        if any(part.holds(span) for part in one.frame):
            return time.id
    return None
