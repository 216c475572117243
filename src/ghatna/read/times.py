"""Find the time expressions of a text: which words, of what type, and what they say before any calendar is asked."""

from __future__ import annotations

from collections.abc import Iterator

from ghatna.model.expressions import TimeExpression, TimeMeaning
from ghatna.model.parts import Sentence, TimeType
from ghatna.model.records import record
from ghatna.model.words import WordForm, Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter
from ghatna.read.dumps import find_dumps
from ghatna.read.times_patterns import Reading, TimePatterns, TimeRule
from ghatna.read.times_pieces import PieceMaker, Places
from ghatna.read.times_tense import TenseFinder
from ghatna.read.times_words import TimeWords

_REACH = 10
_LONGEST_STRETCH = 400
_LONGEST_KEPT = 8
_MOST_KEPT = 100_000


class TimeFinder:
    """Finds time expressions by one pack's words (`times`, `cldr_dates`, `numbers`) and rules (`times.toml`)."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        vocabulary = TimeWords(pack, splitter)
        self._vocabulary = vocabulary
        self._pieces = PieceMaker(vocabulary, splitter)
        self._known: dict[tuple[str | int, ...], tuple[_Match, ...]] = {}
        self._patterns = TimePatterns(pack.rule_set("times"))
        self._tense = TenseFinder(pack, splitter)

    def find(self, text: str, words: Words, sentences: tuple[Sentence, ...]) -> tuple[TimeExpression, ...]:
        """Give the expressions in text order; none overlaps another."""
        out: list[TimeExpression] = []
        ranges = [words.between(sentence.start, sentence.end) for sentence in sentences]
        bound = 0
        for first, last in self._stretches(words):
            while bound < len(ranges) and ranges[bound].stop <= first:
                bound += 1
            at, index = first, bound
            while at < last:
                # An expression never goes over the end of a sentence.
                while index < len(ranges) and ranges[index].stop <= at:
                    index += 1
                inside = index < len(ranges) and ranges[index].start <= at
                stop = min(last, ranges[index].stop) if inside else last
                sentence = ranges[index] if inside else range(first, last)
                out.extend(self._read(words, range(at, stop), sentence, index if inside else -1))
                at = stop
        del text
        return tuple(out)

    def _stretches(self, words: Words) -> Iterator[tuple[int, int]]:
        """Give the stretches of words `[first, last)` in which an expression may stand."""
        begin, count = 0, len(words)
        for dump in (*find_dumps(words), range(count, count)):
            yield from self._stretches_between(words, begin, dump.start)
            begin = dump.stop

    def _stretches_between(self, words: Words, begin: int, count: int) -> Iterator[tuple[int, int]]:
        analyse, forms = self._pieces.analyse, words.forms
        done = begin
        for index in range(begin, count):
            form = forms[index]
            found = analyse(form)
            if not found.hot or index < done or (found.joint and not _joins(words, index)):
                continue
            first = index
            while first > done and index - first < _REACH and analyse(forms[first - 1]).pieces:
                first -= 1
            last, quiet = index + 1, 0
            while last < count and quiet <= _REACH and last - first < _LONGEST_STRETCH:
                more = analyse(forms[last])
                if not more.pieces:
                    break
                quiet = 0 if more.hot and not more.joint else quiet + 1
                last += 1
            done = last
            yield first, last

    def _read(self, words: Words, span: range, sentence: range, number: int) -> Iterator[TimeExpression]:
        """Give the expressions of one stretch, the longest at each place."""
        before = words.forms[span.start - 1] if span.start > sentence.start else None
        for found in self._matches(words, span, before):
            first, last = span.start + found.first, span.start + found.last
            named = found.meaning.weekday is not None
            tense = found.meaning.tense or self._tense.around(words, first, last, sentence, weekday=named)
            yield TimeExpression(
                start=words.starts[first] + found.start,
                end=words.starts[last] + found.end,
                sentence=number,
                kind=found.rule.kind,
                type=time_type(found.rule, found.meaning),
                meaning=found.meaning,
                tense=tense,
                rule=found.rule.id,
            )

    def _matches(self, words: Words, span: range, before: WordForm | None) -> tuple[_Match, ...]:
        """Give what stands in one stretch; short stretches come again and again, so they are kept."""
        starts, ends = words.starts, words.ends
        key: tuple[str | int, ...] = (
            before.text if before is not None else "",
            *(words.forms[index].text for index in span),
            *(index for index in range(1, len(span)) if starts[span[index]] == ends[span[index] - 1]),
        )
        found = self._known.get(key)
        if found is None:
            found = tuple(self._match(words, span, before))
            if len(span) <= _LONGEST_KEPT and len(self._known) < _MOST_KEPT:
                self._known[key] = found
        return found

    def _match(self, words: Words, span: range, before: WordForm | None) -> Iterator[_Match]:
        """Walk the rules over one stretch."""
        places = Places(self._vocabulary, before)
        owners: list[int] = []
        for index in span:
            found = self._pieces.analyse(words.forms[index]).pieces
            places.add(words, index, found)
            owners.extend([index] * len(found))
        readings = self._patterns.readings(places)
        at = 0
        while at < len(places):
            best = _longest(readings.at(at))
            if best is not None and best.begin > at:
                other = _longest(readings.at(best.begin))
                best = other if other is not None and other.end > best.end else best
            passed = places.passed(at)
            if best is None or best.end <= passed:
                at = max(at + 1, passed)
                continue
            first, last = owners[best.begin], owners[best.end - 1]
            written = words.forms[last].text
            yield _Match(
                first - span.start,
                last - span.start,
                places.starts[best.begin] - words.starts[first],
                places.ends[best.end - 1] - words.starts[last] - possessive(written),
                best.rule,
                make_meaning(best),
            )
            at = best.end


@record(frozen=True, slots=True)
class _Match:
    """An expression in a stretch: its first and last word counted from the stretch's first, its ends inside them."""

    first: int
    last: int
    start: int
    end: int
    rule: TimeRule
    meaning: TimeMeaning


def _joins(words: Words, index: int) -> bool:
    """Tell whether word `index` stands between two numbers."""
    forms = words.forms
    return 0 < index < len(forms) - 1 and forms[index - 1].kind == "number" and forms[index + 1].kind == "number"


def possessive(written: str) -> int:
    """Give the length of a possessive ending with an apostrophe (Monday's): it is no part of the time."""
    for apostrophe in _APOSTROPHES:
        stem, sign, ending = written.rpartition(apostrophe)
        if sign and stem and ending in {"s", "S", ""}:
            return len(sign) + len(ending)
    return 0


_APOSTROPHES = "'\u2019"


def _longest(readings: Iterator[Reading]) -> Reading | None:
    """Give the reading that goes farthest; at the same end the earlier rule wins."""
    best: Reading | None = None
    for reading in readings:
        if not reading.rule.emit or not is_possible(reading):
            continue
        if best is None or _rank(reading) > _rank(best):
            best = reading
    return best


def _rank(reading: Reading) -> tuple[int, int, int]:
    """Order readings: the farther end, then the longer words, then the earlier rule."""
    return (reading.end, reading.end - reading.begin, -reading.rule.order)


_DAYS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_possible(reading: Reading) -> bool:
    """Tell whether the calendar has such a day."""
    values = dict(reading.fields)
    day, month = values.get("day"), values.get("month")
    if isinstance(day, int) and isinstance(month, int):
        return day <= _DAYS[month] if 1 <= month <= len(_DAYS) - 1 else False
    return True


def make_meaning(reading: Reading) -> TimeMeaning:
    """Give the meaning that the fields of a reading add up to; a later field wins over an earlier one."""
    return TimeMeaning(**dict(reading.fields))  # type: ignore[arg-type]  # the compiled pack has checked each field


def time_type(rule: TimeRule, meaning: TimeMeaning) -> TimeType:
    """Give the TIMEX3 type: what names a time of day is a TIME."""
    if rule.type != "DATE" or rule.kind != "date":
        return rule.type
    small = meaning.unit in {"second", "minute", "hour"} and meaning.hour is None
    timed = meaning.hour is not None or meaning.part is not None or small
    return "TIME" if timed else "DATE"
