"""Tell who says, hears or charges what a pronoun stands in."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice

from ghatna.model.names import FoundMention
from ghatna.model.said import FoundAttribution
from ghatna.model.spans import Span

_MOST = 12  # mentions
_OPENING = 5  # letters, of "that" before what is said
_TELLING = frozenset(("asserts", "promises", "denies", "expects"))


class Placed:
    """Mentions found by their place in the text: a long text has as many statements as it has mentions."""

    def __init__(self, mentions: tuple[FoundMention, ...]) -> None:
        self._mentions = mentions
        self._starts = [mention.start for mention in mentions]
        self._longest = max((mention.end - mention.start for mention in mentions), default=0)

    def inside(self, span: Span) -> Iterator[int]:
        """Give the mentions that share a letter with `span`, in order."""
        first = bisect_left(self._starts, span.start - self._longest)
        for at in range(first, len(self._starts)):
            if self._starts[at] >= span.end:
                return
            if self._mentions[at].end > span.start:
                yield at


def find_told(mentions: tuple[FoundMention, ...], placed: Placed, said: tuple[FoundAttribution, ...]) -> dict[int, int]:
    """Give for the first pronoun of what somebody is asked to do the mention of who is asked: "told her she go"."""
    out: dict[int, int] = {}
    for one in said:
        if one.stance != "asks" or one.addressee is None:
            continue
        whom = list(placed.inside(one.addressee))
        opening = min((at for part in one.content for at in islice(placed.inside(part), 1)), default=-1)
        if whom and opening >= 0 and mentions[opening].form == "pronoun" and mentions[opening].function == "subject":
            out[opening] = whom[-1]
    return out


def find_accusers(
    mentions: tuple[FoundMention, ...], placed: Placed, said: tuple[FoundAttribution, ...]
) -> dict[int, frozenset[int]]:
    """Give for each pronoun in an accusation the mentions of who makes it."""
    out: dict[int, frozenset[int]] = {}
    for one in said:
        if one.stance != "alleges" or one.source_span is None:
            continue
        by = frozenset(placed.inside(one.source_span))
        inside = (at for part in one.content for at in placed.inside(part) if mentions[at].form == "pronoun")
        out.update(dict.fromkeys(inside, by))
    return out


def find_tellers(
    mentions: tuple[FoundMention, ...], placed: Placed, said: tuple[FoundAttribution, ...]
) -> dict[int, tuple[int, ...]]:
    """Give for each pronoun that opens what somebody says the mentions of who says it, the last of them first."""
    out: dict[int, tuple[int, ...]] = {}
    for one in said:
        if one.stance not in _TELLING or one.source_span is None or one.source_span.start > one.content[0].start:
            continue
        at = next(placed.inside(one.content[0]), -1)
        opens = at >= 0 and mentions[at].start - one.content[0].start <= _OPENING
        if opens and mentions[at].form == "pronoun":
            out[at] = tuple(reversed([other for other in placed.inside(one.source_span) if other < at]))
    return out


def find_within(
    mentions: tuple[FoundMention, ...], placed: Placed, said: tuple[FoundAttribution, ...]
) -> dict[int, tuple[tuple[int, ...], tuple[int, ...]]]:
    """Give for each pronoun in what somebody says who says it, and whom the statement has named before the pronoun."""
    out: dict[int, tuple[tuple[int, ...], tuple[int, ...]]] = {}
    for one in said:
        if one.source_span is None or one.kind == "direct":
            continue
        by = tuple(placed.inside(one.source_span))
        before: list[int] = []
        for at in (at for part in one.content for at in placed.inside(part)):
            if at in by:
                continue
            if mentions[at].form == "pronoun" and mentions[at].case == "third":
                out[at] = by, tuple(before[-_MOST:])
            before.append(at)
    return out


def find_quoted(
    mentions: tuple[FoundMention, ...], placed: Placed, said: tuple[FoundAttribution, ...]
) -> dict[int, tuple[int, int]]:
    """Give for each pronoun that speaks behind its own quoted words the first and last mention of these."""
    out: dict[int, tuple[int, int]] = {}
    for one in said:
        if one.source_span is None or one.kind == "indirect" or one.source_span.start < one.content[0].start:
            continue
        inside = [at for part in one.content for at in placed.inside(part) if mentions[at].end <= part.end]
        if inside:
            by = (at for at in placed.inside(one.source_span) if mentions[at].form == "pronoun" and at > inside[-1])
            out.update(dict.fromkeys(by, (inside[0], inside[-1])))
    return out
