"""F1 by layer of readings against the project's own gold.

Cells agree if they overlap by half of their union and say the same; "exact" cells begin and end alike, but for a case
ending. Whose saying and which entity is told by the words: a found entity is the gold's one that it shares most of.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from gold_json import ending
from gold_model import Mention as GoldMention
from gold_model import Report

from ghatna import Reading
from ghatna.model import Event, Mention

Cell = tuple[int, int, object]  # start, end, what must agree
Pair = tuple[Report, Reading]
Cells = tuple[Sequence[Cell], Sequence[Cell]]  # of the gold, of the reading

NAMED = frozenset({"name", "demonym"})
SAME_WORDS = 0.4  # of their union: what two mentions of one thing share at least


def score_layers(pairs: Sequence[Pair]) -> dict[str, float]:
    """Give F1 by layer over reports and their readings."""
    scores = {layer: f1(cells(report, reading) for report, reading in pairs) for layer, cells in LAYERS.items()}
    return scores | {"entities: same thing": b_cubed(pairs)}


def sentences(report: Report, reading: Reading) -> Cells:
    """Give sentences and lines."""
    return [(unit.span.start, unit.span.end, None) for unit in report.units], [
        (found.start, found.end, None) for found in reading.sentences
    ]


def times_words(report: Report, reading: Reading) -> Cells:
    """Give times by their words."""
    return [(time.span.start, time.span.end, None) for time in report.times], [
        (found.start, found.end, None) for found in reading.times
    ]


def times_value(report: Report, reading: Reading) -> Cells:
    """Give times with their values."""
    return [(time.span.start, time.span.end, time.value) for time in report.times], [
        (found.start, found.end, found.value) for found in reading.times
    ]


def quantities_value(report: Report, reading: Reading) -> Cells:
    """Give figures."""
    return [(one.span.start, one.span.end, float(one.value)) for one in report.quantities], [
        (found.start, found.end, found.value) for found in reading.quantities
    ]


def names_overlap(report: Report, reading: Reading) -> Cells:
    """Give names by their words, more or less."""
    return [(start, end, None) for start, end, _ in gold_names(report)], [
        (found.start, found.end, None) for found in found_names(reading)
    ]


def names_exact(report: Report, reading: Reading) -> Cells:
    """Give names by their very words and kind."""
    kinds = {entity.id: entity.schema for entity in reading.entities}
    ends = {
        (one.span.start, end): one.span.end for one in report.mentions for end in (one.span.end, token_end(report, one))
    }
    found = []
    for name in found_names(reading):
        end = ends.get((name.start, name.end), name.end)
        found.append((name.start, end, (name.start, end, kinds[name.entity])))
    return [(start, end, (start, end, kind)) for start, end, kind in gold_names(report)], found


def said_what(report: Report, reading: Reading) -> Cells:
    """Give sayings by their content."""
    return [(content_start(one.content), content_end(one.content), None) for one in report.sayings], [
        (content_start(found.content), content_end(found.content), None) for found in reading.attributions
    ]


def said_by(report: Report, reading: Reading) -> Cells:
    """Give sayings by their content and source."""
    same = same_things(report, reading)
    return [(content_start(one.content), content_end(one.content), frozenset(one.source)) for one in report.sayings], [
        (content_start(found.content), content_end(found.content), frozenset(same.get(s, s) for s in found.source))
        for found in reading.attributions
    ]


def events_found(report: Report, reading: Reading) -> Cells:
    """Give events by their triggers."""
    return [(one.trigger.start, one.trigger.end, None) for one in report.events], [
        (found.trigger.start, found.trigger.end, None) for found in reading.events
    ]


def events_type(report: Report, reading: Reading) -> Cells:
    """Give events by trigger and type."""
    return [(one.trigger.start, one.trigger.end, one.type) for one in report.events], [
        (found.trigger.start, found.trigger.end, _type_in_gold(report, found)) for found in reading.events
    ]


def _type_in_gold(report: Report, found: Event) -> str:
    """Give a found event's type, or the gold's for the same trigger where that accepts the found one."""
    told = (
        one for one in report.events if one.trigger.start < found.trigger.end and found.trigger.start < one.trigger.end
    )
    return next((one.type for one in told if found.type in one.accepted), found.type)


def events_actor(report: Report, reading: Reading) -> Cells:
    """Give events by trigger and who acts."""
    same = same_things(report, reading)
    return [(one.trigger.start, one.trigger.end, frozenset(one.actor)) for one in report.events], [
        (found.trigger.start, found.trigger.end, frozenset(same.get(actor, actor) for actor in found.actor))
        for found in reading.events
    ]


def events_status(report: Report, reading: Reading) -> Cells:
    """Give events by trigger and status."""
    return [(one.trigger.start, one.trigger.end, one.status) for one in report.events], [
        (found.trigger.start, found.trigger.end, found.status) for found in reading.events
    ]


LAYERS: dict[str, Callable[[Report, Reading], Cells]] = {
    "sentences": sentences,
    "times: words": times_words,
    "times: value": times_value,
    "quantities: value": quantities_value,
    "names: overlap": names_overlap,
    "names: exact + kind": names_exact,
    "attributions: content": said_what,
    "attributions: content + source": said_by,
    "events: found": events_found,
    "events: type": events_type,
    "events: actor": events_actor,
    "events: status": events_status,
}


def gold_names(report: Report) -> Iterator[tuple[int, int, str]]:
    """Give the gold's names and demonyms with their kinds."""
    return ((one.span.start, one.span.end, one.kind) for one in report.mentions if one.form in NAMED)


def found_names(reading: Reading) -> Iterator[Mention]:
    """Give the reading's names and demonyms."""
    return (found for found in reading.mentions if found.form in NAMED)


def token_end(report: Report, mention: GoldMention) -> int:
    """Give where the written word of a mention ends, its case ending with it."""
    return int(ending(report, mention).get("token_end", mention.span.end))


def content_start(content: Sequence[Any]) -> int:
    """Give where the first words of a saying begin."""
    return min(part.start for part in content)


def content_end(content: Sequence[Any]) -> int:
    """Give where the last words of a saying end."""
    return max(part.end for part in content)


def same_things(report: Report, reading: Reading) -> dict[str, str]:
    """Give the gold's entity for each found one: that with which it shares most mentions."""
    votes: dict[str, Counter[str]] = {}
    for gold, found in same_mentions(report, reading):
        if found is not None:
            votes.setdefault(found.entity, Counter())[gold.entity] += 1
    return {found: votes[found].most_common(1)[0][0] for found in votes}


def same_mentions(report: Report, reading: Reading) -> Iterator[tuple[GoldMention, Mention | None]]:
    """Give each mention of the gold with the found one that shares most of its words, `None` if none shares enough."""
    for gold in report.mentions:
        near = [found for found in reading.mentions if found.start < gold.span.end and gold.span.start < found.end]
        best = max(near, key=lambda found: share(gold.span.start, gold.span.end, found.start, found.end), default=None)
        enough = best and share(gold.span.start, gold.span.end, best.start, best.end) > SAME_WORDS
        yield gold, best if enough else None


def share(start: int, end: int, other_start: int, other_end: int) -> float:
    """Give the part of two spans' union that both have."""
    both = max(0, min(end, other_end) - max(start, other_start))
    return both / (end - start + other_end - other_start - both)


def b_cubed(pairs: Sequence[Pair]) -> float:
    """Give B-cubed F1 of who is who over the gold's mentions; a mention that was not found recalls nothing."""
    count = found_count = 0
    recall = precision = 0.0
    for report, reading in pairs:
        matched = [(gold.entity, found.entity if found else None) for gold, found in same_mentions(report, reading)]
        golds = Counter(gold for gold, _ in matched)
        founds = Counter(found for _, found in matched)
        both = Counter(matched)
        for (gold, found), number in both.items():
            count += number
            if found is not None:
                found_count += number
                recall += number * number / golds[gold]
                precision += number * number / founds[found]
    recall, precision = recall / max(1, count), precision / max(1, found_count)
    return 2 * recall * precision / (recall + precision) if recall + precision else 0.0


def f1(pairs: Iterable[Cells]) -> float:
    """Give F1 over reports; each cell agrees with one other at most."""
    gold_count = found_count = same = 0
    for gold, found in pairs:
        gold_count += len(gold)
        found_count += len(found)
        free = list(found)
        for cell in gold:
            match = next((other for other in free if agree(cell, other)), None)
            if match is not None:
                free.remove(match)
                same += 1
    return 2 * same / (gold_count + found_count) if gold_count + found_count else 1.0


def agree(one: Cell, other: Cell) -> bool:
    """Tell whether two cells mean the same words and say the same."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    union = max(one[1], other[1]) - min(one[0], other[0])
    return one[2] == other[2] and 2 * shared >= union
