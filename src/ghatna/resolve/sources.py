"""Turn the words that name a source into entities, and found statements into attributions with ids."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from ghatna.model.entities import Entity, Mention
from ghatna.model.events import Attribution
from ghatna.model.parts import Time
from ghatna.model.records import record, replace
from ghatna.model.said import FoundAttribution, Speaker
from ghatna.model.spans import Span

_SPEAKERS = frozenset({"Person", "Organization", "PublicBody", "Company", "Media", "Group", "Document"})
_LABELS = frozenset({"Person", "Group", "Media", "PublicBody", "Organization", "Company"})
_PLACES = frozenset({"Country", "Place"})
_PEOPLE = frozenset({"Person", "Group"})
# Who is only called so stays unnamed.
_UNKNOWN = frozenset({"source", "sources"})


@record(frozen=True, slots=True, kw_only=True)
class _Index:
    """Mentions by where they start, with the schema of each entity."""

    text: str
    mentions: tuple[Mention, ...]
    starts: tuple[int, ...]
    schema: dict[str, str]
    names: dict[str, str]
    unknown: frozenset[str]
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
        text=text,
        mentions=ordered,
        starts=tuple(mention.start for mention in ordered),
        schema={entity.id: entity.schema for entity in entities},
        names={entity.id: entity.name for entity in entities},
        unknown=frozenset(entity.id for entity in entities if entity.name_en in _UNKNOWN),
        longest=max((mention.end - mention.start for mention in ordered), default=0),
    )
    found = tuple(_with_bare_source(index, one) for one in found)
    sources = [_speakers(index, one) for one in found]
    for place, one in enumerate(found):
        if one.carried is not None and _goes_on(index, one, found[one.carried], sources[place], sources[one.carried]):
            same = _opens_sentence(index, found[one.carried], one) and sources[one.carried]
            sources[place] = same or _bare_subject(index, one) or sources[one.carried]
        elif _is_pronoun(index, one):
            sources[place] = _without_own_words(index, one, sources[place])
    kept = [place for place, one in enumerate(found) if not one.tentative or _is_speaker(index, one, sources[place])]
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


def _with_bare_source(index: _Index, one: FoundAttribution) -> FoundAttribution:
    """Give a statement its source where that opens the content without a case: "[The mayor] to go wants"."""
    if not one.open or one.sources or one.cue is None:
        return one
    first = one.content[0]
    inside = [other for other in index.inside(first) if other.start >= first.start and other.end < first.end]
    named: list[Mention] = []
    for other in inside:
        near = other.start - (named[-1].end if named else first.start)
        if near > (_BESIDE if len(named) != 1 else _LONGEST_AND) or (near > _BESIDE and other.form != named[-1].form):
            break
        named.append(other)
    last = named[-1] if named else None
    several = last is not None and last.form == "nominal" and index.schema[last.entity] == "Group"
    if last is None or _has_ending(index, last, plural=several) or not _is_able(index, last, first):
        return one
    part = Span(start=first.start, end=last.end)
    rest = first.start + len(index.text[first.start : last.end])
    while rest < first.end and index.text[rest] in " ,":
        rest += 1
    if rest >= first.end or one.cue.start - first.end > _BESIDE:
        return one
    speaker = Speaker(part=part, head=Span(start=last.start, end=last.end), nominal=True, cased=False)
    content = (Span(start=rest, end=first.end), *one.content[1:])
    return replace(
        one, sources=(part,), speakers=(speaker,), source_span=part, content=content, carried=None, open=False
    )


def _goes_on(
    index: _Index, one: FoundAttribution, before: FoundAttribution, own: tuple[str, ...], earlier: tuple[str, ...]
) -> bool:
    """Tell whether a source that is a lone pronoun is the speaker before: nobody else was named since."""
    if not own or one.source_span is None:
        return True
    if not earlier or any(index.schema[who] != "Person" for who in earlier):
        return False
    last = max(before.content[-1].end, before.source_span.end if before.source_span else 0)
    since = index.inside(Span(start=last, end=max(last + 1, one.source_span.start)))
    return not any(
        other.form == "name" and other.entity in own and _opens(index, other) and not _is_told(other, one)
        for other in since
    )


def _opens_sentence(index: _Index, before: FoundAttribution, one: FoundAttribution) -> bool:
    """Tell whether the source of the statement before opens this one's sentence: "[She] called it a lie and ..."."""
    if before.source_span is None or one.cue is None or before.source_span.end > one.cue.start:
        return False
    source = before.source_span.start
    least = max(0, source - _BESIDE - 1)  # farther back no end of a sentence would do
    start = 1 + max(index.text.rfind(mark, least, one.cue.start) for mark in _ENDS)
    return start <= source <= start + _BESIDE and (start > 0 or least == 0)


def _bare_subject(index: _Index, one: FoundAttribution) -> tuple[str, ...]:
    """Give who opens the clause or sentence of a cue without a source, without any ending; nobody where none does."""
    if one.source_span is not None or one.cue is None or one.head_first:
        return ()
    start = 1 + max(index.text.rfind(mark, 0, one.cue.start) for mark in _ENDS)
    comma = 1 + index.text.rfind(",", start, one.cue.start)
    return (_opener(index, one, comma) if comma else ()) or _opener(index, one, start)


def _opener(index: _Index, one: FoundAttribution, start: int) -> tuple[str, ...]:
    """Give who is named, or spoken of by an office, near `start` and before a cue, without any ending."""
    cue = one.cue
    if cue is None:
        return ()
    inside = index.inside(Span(start=start, end=max(start + 1, cue.start)))
    whole = {other.start: other for other in inside}  # of "the captives' families" the families
    for other in inside:
        if other.start < start or other.form in {"pronoun", "demonym"} or whole[other.start] is not other:
            continue
        if other.start - start > _NEAR_START or _is_told(other, one):
            return ()
        schema = index.schema[other.entity]
        office = schema in _PEOPLE and other.start - start <= _BESIDE
        if schema in _SPEAKERS and (other.form == "name" or office):
            return () if _has_ending(index, other, plural=schema == "Group") else (other.entity,)
    return ()


def _is_pronoun(index: _Index, one: FoundAttribution) -> bool:
    """Tell whether a pronoun of its own is the whole source."""
    span = one.source_span
    return span is not None and any(
        other.form == "pronoun" and other.start == span.start and other.end >= span.end for other in index.inside(span)
    )


def _without_own_words(index: _Index, one: FoundAttribution, own: tuple[str, ...]) -> tuple[str, ...]:
    """Give whom a source's pronoun means, but not one named last in the very words that are told, nor a mere place.

    Those who speak are named before: the first person of the nearest sentence that names one.
    """
    span, first = one.source_span, one.content[0].start
    if span is None or not own:
        return own
    named = [other for other in index.inside(Span(start=max(0, span.start - _REACH), end=max(1, span.start)))
             if other.form != "pronoun" and other.entity in own]  # fmt: skip
    told = bool(named) and _is_told(named[-1], one)
    place = all(index.schema[who] in _PLACES for who in own) and not (named and _opens(index, named[-1]))
    before = index.inside(Span(start=max(0, first - _REACH), end=max(1, first))) if told or place else []
    others = [one for one in before if index.schema[one.entity] in _SPEAKERS and one.entity not in own]
    persons = [other for other in others if index.schema[other.entity] == "Person"] or others
    if not persons:
        return own
    opening = [other for other in persons if _opens(index, other)] or persons[-1:]
    return (next(other for other in opening if opening[-1].start - other.start <= _NEAR_START).entity,)


def _is_told(mention: Mention, one: FoundAttribution) -> bool:
    """Tell whether a mention stands in what a statement tells."""
    return any(part.holds(Span(start=mention.start, end=mention.end)) for part in one.content)


def _opens(index: _Index, mention: Mention) -> bool:
    """Tell whether a mention stands near the head of its sentence, where subjects do."""
    return any(mark in index.text[max(0, mention.start - _NEAR_START) : mention.start] for mark in _ENDS)


def _speakers(index: _Index, one: FoundAttribution) -> tuple[str, ...]:
    """Give the entities that a statement's source names, each once."""
    found = [_speaker(index, who.part, who.head, head_first=one.head_first) for who in one.speakers]
    for place in range(len(found) - 1):
        if _is_office_of(index, found[place], found[place + 1], one.speakers[place : place + 2]):
            found[place] = None
    return tuple(dict.fromkeys(who for who in found if who is not None))


def _is_office_of(index: _Index, first: str | None, second: str | None, speakers: tuple[Speaker, ...]) -> bool:
    """Tell whether two joint speakers are one: a bare office, "and", another office with its holder's name.

    So in "investor and author Jo Hu", but not in "a driver and Jo Hu".
    """
    office, holder = speakers
    bare = any(
        one.entity == first and one.form == "nominal" and one.start == office.part.start == office.head.start
        for one in index.inside(office.head)
    )
    named = next((one for one in index.inside(holder.head) if one.entity == second and one.form == "name"), None)
    if not bare or named is None or {index.schema[first or ""], index.schema[named.entity]} != {"Person"}:
        return False
    return named.start - office.head.end > _LONGEST_AND


def _speaker(index: _Index, part: Span, head: Span, *, head_first: bool) -> str | None:
    """Give the entity of the word that speaks in a noun phrase, `None` if nothing that can speak is named there.

    A noun or a body gives way to the person whom the phrase names beside it or in apposition. Where the head
    stands last and no mention covers it, the last mention that can speak does.
    """
    able = [mention for mention in index.inside(part) if _is_able(index, mention, part)]
    at_head = [mention for mention in able if mention.start < head.end and mention.end > head.start]
    if not at_head and not head_first and able:
        at_head = [max(able, key=lambda one: (index.schema[one.entity] in _SPEAKERS, one.start))]
    speaker = min(at_head, key=lambda one: (index.schema[one.entity] not in _SPEAKERS, one.end), default=None)
    if speaker is not None and index.schema[speaker.entity] == "Document":
        speaker = _outlet(index, able, head) or speaker
    if speaker is None or speaker.form == "nominal":
        noun = head if speaker is None else Span(start=speaker.start, end=speaker.end)
        people = speaker is not None and index.schema[speaker.entity] in _PEOPLE
        speaker = next((other for other in able if _names(index, other, noun, apart=people)), speaker)
    return None if speaker is None or speaker.entity in index.unknown else speaker.entity


def _outlet(index: _Index, able: list[Mention], report: Span) -> Mention | None:
    """Give the newspaper or station before whose report speaks, as in "the Herald's report"."""
    named = (one for one in able if one.form == "name" and index.schema[one.entity] == "Media")
    return next((one for one in named if one.start < report.start), None)


def _names(index: _Index, other: Mention, noun: Span, *, apart: bool) -> bool:
    """Tell whether a name is that of the one whom a noun speaks of: beside it, or behind it and a comma."""
    if other.form != "name" or index.schema[other.entity] != "Person":
        return False
    gap = max(noun.start, other.start) - min(noun.end, other.end)
    owner = (apart and noun.start <= other.start and other.end < noun.end) or other.end <= noun.start
    if index.text[other.end : other.end + 1] in _APOSTROPHES or (owner and _has_ending(index, other)):
        return False  # "Patel's lawyer", also with an ending for "'s"
    return gap <= _BESIDE or (other.start > noun.end and index.text[other.start - 2 : other.start] == ", ")


def _has_ending(index: _Index, mention: Mention, *, plural: bool = False) -> bool:
    """Tell whether a name's last word goes on behind its citation form, with more than the sign of a `plural`."""
    written = index.text[mention.start : mention.end].split()[-1]
    cited = index.names[mention.entity].split()[-1]
    return len(written) > len(cited) + plural and written.startswith(cited)


def _is_able(index: _Index, mention: Mention, part: Span) -> bool:
    """Tell whether a mention can be the speaker: of a kind that speaks, or a state, or a pronoun."""
    schema = index.schema.get(mention.entity)
    if schema is None or (mention.form == "demonym" and mention.end < part.end - _LONGEST_ENDING):
        return False
    return schema in _SPEAKERS or schema in _PLACES or mention.form == "pronoun"


_LONGEST_ENDING = 4
_APOSTROPHES = ("'", "\u2019")
_BESIDE = 2
# Letters of an "and" with its blanks; what is longer has an office in it.
_LONGEST_AND = 7
# How many letters before a pronoun its speaker is named.
_REACH = 300
# How many letters stand before a subject in its sentence at most.
_NEAR_START = 30
_ENDS = '.!?\n\u0964\u201d"'


def _is_speaker(index: _Index, one: FoundAttribution, source: tuple[str, ...]) -> bool:
    """Tell whether the words before a colon name who speaks: a person, people, a newspaper, a body of the state.

    A cup or a firm is what the report is about, and so is what only holds a name ("Fire in Patel Mill: two hurt").
    """
    span = one.source_span
    if span is None or not source:
        return False
    named = [mention for mention in index.inside(span) if mention.entity in source and mention.end >= span.end]
    return any(index.schema.get(mention.entity) in _LABELS for mention in named)


def _addressee(index: _Index, part: Span | None) -> str | None:
    """Give the last entity of a phrase that can be spoken to."""
    able = [] if part is None else [one for one in index.inside(part) if _is_able(index, one, part)]
    speakers = [one for one in able if index.schema[one.entity] in _SPEAKERS]
    chosen = speakers or able
    return chosen[-1].entity if chosen else None


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
