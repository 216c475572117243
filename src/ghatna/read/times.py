"""Find the time expressions of a text: which words, of what type, and what they say before any calendar is asked."""

from __future__ import annotations

from collections.abc import Iterator

from ghatna.model.expressions import TimeExpression, TimeMeaning
from ghatna.model.parts import Sentence, TimeType
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter
from ghatna.read.times_patterns import Reading, TimePatterns
from ghatna.read.times_pieces import PieceMaker, Places
from ghatna.read.times_tense import TenseFinder
from ghatna.read.times_words import TimeWords

_REACH = 10
_LONGEST_STRETCH = 400


class TimeFinder:
    """Finds time expressions by one pack's words (`times`, `cldr_dates`, `numbers`) and rules (`times.toml`)."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        vocabulary = TimeWords(pack, splitter)
        self._vocabulary = vocabulary
        self._makers = PieceMaker(vocabulary, splitter)
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
        pieces = self._makers.pieces
        forms = words.forms
        count = len(forms)
        done = 0
        for index, form in enumerate(forms):
            if index < done:
                continue
            found = pieces(form)
            if not found or not any(piece.hot for piece in found):
                continue
            first = index
            while first > done and index - first < _REACH and pieces(forms[first - 1]):
                first -= 1
            last, quiet = index + 1, 0
            while last < count and quiet <= _REACH and last - first < _LONGEST_STRETCH:
                more = pieces(forms[last])
                if not more:
                    break
                quiet = 0 if any(piece.hot for piece in more) else quiet + 1
                last += 1
            done = last
            yield first, last

    def _read(self, words: Words, span: range, sentence: range, number: int) -> Iterator[TimeExpression]:
        """Give the expressions of one stretch, the longest at each place."""
        places = Places(self._vocabulary, words.forms[span.start - 1] if span.start > sentence.start else None)
        owners: list[int] = []
        for index in span:
            found = self._makers.pieces(words.forms[index])
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
            meaning = make_meaning(best)
            if meaning is not None:
                first, last = owners[best.begin], owners[best.end - 1]
                tense = meaning.tense or self._tense.around(words, first, last, sentence)
                yield TimeExpression(
                    start=places.starts[best.begin],
                    end=places.ends[best.end - 1] - possessive(words.forms[last].text),
                    sentence=number,
                    kind=best.rule.kind,
                    type=time_type(best, meaning),
                    meaning=meaning,
                    tense=tense,
                    rule=best.rule.id,
                )
                at = best.end
            else:
                at += 1


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


def make_meaning(reading: Reading) -> TimeMeaning | None:
    """Give the meaning that the fields of a reading add up to; a later field wins over an earlier one."""
    return TimeMeaning(**dict(reading.fields))  # type: ignore[arg-type]  # the compiled pack has checked each field


def time_type(reading: Reading, meaning: TimeMeaning) -> TimeType:
    """Give the TIMEX3 type: what names a time of day is a TIME."""
    if reading.rule.type != "DATE" or reading.rule.kind != "date":
        return reading.rule.type
    small = meaning.unit in {"second", "minute", "hour"} and meaning.hour is None
    timed = meaning.hour is not None or meaning.part is not None or small
    return "TIME" if timed else "DATE"
