"""Choose the names of a text: what the tagger found, what tables know, what a code number shows."""

from __future__ import annotations

from collections import Counter

import regex

from ghatna.model.entities import Schema
from ghatna.model.names import KnownName
from ghatna.model.records import record, replace
from ghatna.model.words import WordForm, Words
from ghatna.read.known_names import KnownSpan
from ghatna.read.tagger import Tagged

_OF_LABEL: dict[str, Schema] = {"PER": "Person", "LOC": "Place", "ORG": "Organization", "MISC": "Thing"}
# A type's letters and number: Tu-160, F-16, S-400, and the same spelt in another script.
_CODE = regex.compile(r"(?:\p{Lu}[\p{L}]{0,3}+|\p{Lo}[\p{Lo}\p{M}]{0,5}+)-\d{1,4}+\p{Lu}{0,2}+")
_SURE = 0.97
_SHORTEST = 3
_CODE_SCORE = 0.9
_BODIES: frozenset[Schema] = frozenset(("Organization", "PublicBody"))


@record(frozen=True, slots=True, kw_only=True)
class NameSpan:
    """A chosen name: word indices `[first, last]`, its kind so far, identities, probability.

    `whole` tells that what looks like a case ending is part of it; `ending` is what a table's name leaves of it.
    """

    first: int
    last: int
    schema: Schema
    score: float
    known: tuple[KnownName, ...] = ()
    demonym: bool = False
    tagged: bool = False
    whole: bool = False
    ending: str = ""


def choose_names(
    words: Words,
    tagged: tuple[Tagged, ...],
    known: tuple[KnownSpan, ...],
    doubtful: tuple[bool, ...],
    codes: list[int],
) -> tuple[NameSpan, ...]:
    """Give the names in text order, none inside another; the longer wins, a known name wins a tie.

    `doubtful[i]` says that the word of `known[i]` is an ordinary word too: it is taken only where
    the tagger sees a name. `codes` are the words that are codes by their writing. A country or
    person whose name the tagger ran together with its neighbour is taken apart again.
    """
    labels = {at: name for name in tagged for at in range(name.first, name.last + 1)}
    spans: list[NameSpan] = []
    cuts: dict[int, tuple[int, int]] = {}
    for span, doubt in zip(known, doubtful, strict=True):
        seen = labels.get(span.first)
        chosen = _choose_known(span, seen, doubt=doubt)
        if chosen is not None:
            spans.append(chosen)
            whole = chosen.schema == "Person" and not _is_surname(words, span, seen)
            parted = whole or (chosen.schema == "Country" and not chosen.demonym)
            if parted or _ends_person(chosen, chosen.schema, seen):
                cuts.update(dict.fromkeys(range(span.first, span.last + 1), (span.first, span.last)))
    for name in tagged:
        spans.extend(_parted(words, name, cuts))
    spans.extend(NameSpan(first=at, last=at, schema="Thing", score=_CODE_SCORE) for at in codes)
    return _without_overlaps(spans)


def is_code(form: WordForm) -> bool:
    """Tell whether a word is written like the code of a thing: "Su-35"."""
    return form.kind == "word" and "-" in form.text and _CODE.fullmatch(form.text) is not None


def _is_surname(words: Words, span: KnownSpan, seen: Tagged | None) -> bool:
    """Tell whether a known word ends a person's name: "Emmanuel [Macron]", but "Modi's [Putin] meeting" names two."""
    if seen is None or seen.label != "PER" or not seen.first < span.first == span.last:
        return False
    return not any("genitive" in stem.case for stem in words.forms[span.first - 1].stems)


def _parted(words: Words, name: Tagged, cuts: dict[int, tuple[int, int]]) -> list[NameSpan]:
    """Give a tagged name without the known country or person at one of its ends.

    A country in front of a body belongs to the body's name ("India Post"), and a name in the
    middle is no end.
    """
    first, last = name.first, name.last
    whole = NameSpan(first=first, last=last, schema=_OF_LABEL[name.label], score=name.score, tagged=True)
    if first in cuts and cuts[first][1] >= last:
        return [whole]
    if name.label in {"ORG", "MISC"}:
        return _split(words, whole, cuts)
    while first <= last and first in cuts and cuts[first][0] >= first:
        first = cuts[first][1] + 1
    while last >= first and last in cuts and cuts[last][1] <= last:
        last = cuts[last][0] - 1
    return [retyped(whole, whole.schema, first=first, last=last)] if first <= last else []


def _split(words: Words, whole: NameSpan, cuts: dict[int, tuple[int, int]]) -> list[NameSpan]:
    """Give what is left of a body's tagged name behind a country and a small word: of "Israel in Haifa" the town.

    No body's name begins so, but the tagger runs two names together there ("Saudi Arabia and Qatar"). What is nothing
    but countries is no body.
    """
    if all(at in cuts for at in range(whole.first, whole.last + 1)):
        return []
    at, last = whole.first, whole.last
    while at in cuts and cuts[at][0] == at and cuts[at][1] < last and words.forms[cuts[at][1] + 1].text[0].islower():
        at = cuts[at][1] + 2
    if at == whole.first:
        return [whole]
    while at <= last and words.forms[at].text[0].islower():
        at += 1
    if at > last or (at in cuts and cuts[at][1] >= last):
        return []
    return [retyped(whole, "Place", first=at) if at == last else whole]


def _ends_person(known: KnownSpan | NameSpan, schema: Schema, seen: Tagged | None) -> bool:
    """Tell whether a party or office that a table knows stands right behind a person's name: "Asha Rawal [Congress]".

    Firms do not part names: many bear a family's.
    """
    behind = seen is not None and seen.label == "PER" and seen.first < known.first and known.last == seen.last
    return behind and schema in _BODIES


def _choose_known(span: KnownSpan, seen: Tagged | None, *, doubt: bool) -> NameSpan | None:
    """Give the known name as a span, unless the words around speak against it."""
    first = span.known[0]
    single = span.first == span.last
    demonym = all(known.demonym for known in span.known)
    if single and first.schema == "Person" and (seen is None or seen.label != "PER"):
        return None
    if single and doubt and seen is None:
        return None
    inflected = first.schema == "Country" and bool(span.ending) and seen is not None and span.last < seen.last
    if seen is not None and seen.label == "PER" and first.schema != "Person" and not inflected:
        inside = (
            seen.first <= span.first and span.last <= seen.last and (seen.first, seen.last) != (span.first, span.last)
        )
        if inside and not _ends_person(span, first.schema, seen):
            return None
    return NameSpan(
        first=span.first, last=span.last, schema=first.schema, score=_SURE, known=span.known, demonym=demonym,
        tagged=seen is not None, whole=not span.ending, ending=span.ending,
    )  # fmt: skip


def _without_overlaps(spans: list[NameSpan]) -> tuple[NameSpan, ...]:
    taken: set[int] = set()
    out: list[NameSpan] = []
    for span in sorted(spans, key=lambda s: (s.first - s.last, not s.known, -s.score, s.first)):
        place = range(span.first, span.last + 1)
        if taken.isdisjoint(place):
            taken.update(place)
            out.append(span)
    return tuple(sorted(out, key=lambda s: s.first))


def laid_over(spans: tuple[NameSpan, ...], more: list[NameSpan]) -> tuple[NameSpan, ...]:
    """Give the spans with some others in place of those that they overlap."""
    if not more:
        return spans
    covered = {at for span in more for at in range(span.first, span.last + 1)}
    kept = (span for span in spans if covered.isdisjoint(range(span.first, span.last + 1)))
    return tuple(sorted((*kept, *more), key=lambda span: span.first))


def retyped(span: NameSpan, schema: Schema, *, first: int | None = None, last: int | None = None) -> NameSpan:
    """Give the span with another kind, and other ends if they are given."""
    first = span.first if first is None else first
    last = span.last if last is None else last
    if (schema, first, last) == (span.schema, span.first, span.last):
        return span
    return replace(span, schema=schema, first=first, last=last, ending=span.ending if last == span.last else "")


def persons_win(words: Words, spans: tuple[NameSpan, ...]) -> tuple[NameSpan, ...]:
    """Give the single names that are part of a person's full name in this text as that person's.

    A person who is named in full wins over a town or a company of the same name. A name of several words that was
    taken for a place or a body is a person's where its last word alone is taken for one more than once.
    """
    alone = Counter(
        words.forms[span.first].key for span in spans if span.schema == "Person" and span.first == span.last
    )
    spans = tuple(
        retyped(span, "Person") if _is_mistaken(span) and alone[words.forms[span.last].key] > 1 else span
        for span in spans
    )
    full = [span for span in spans if span.schema == "Person" and span.last > span.first]
    parts = {words.forms[at].key for span in full for at in range(span.first, span.last + 1)}
    surnames = {key for span in full for key in words.forms[span.last].keys}
    parts |= {key for key in surnames if len(key) >= _SHORTEST}
    if not parts:
        return spans
    out = []
    for span in spans:
        form = words.forms[span.first]
        single = span.first == span.last and span.schema != "Person"
        if single and not span.known and any(key in parts for key in form.keys):
            out.append(retyped(span, "Person"))
        elif single and span.schema == "Company" and not surnames.isdisjoint(form.keys):
            out.append(replace(retyped(span, "Person"), known=()))
        else:
            out.append(span)
    return tuple(out)


def _is_mistaken(span: NameSpan) -> bool:
    """Tell whether a name may be a person's though the tagger says otherwise: of several words, in no table."""
    return span.last > span.first and span.schema in {"Place", "Organization"} and not span.known
