"""Quantities: every figure of a text with its value, its unit or what it counts, and how exact it is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from ghatna.model import Quantity, Sentence, Time
from ghatna.model.records import replace
from ghatna.model.words import Words
from ghatna.packs import Pack, WordSplitter
from ghatna.read.dumps import find_dumps
from ghatna.read.numbers import NumberReader
from ghatna.read.quantities_around import Surroundings
from ghatna.read.quantities_figure import Figure, Scope
from ghatna.read.quantities_figures import TIME_UNITS, FigureReader
from ghatna.read.quantities_join import FigureJoiner
from ghatna.read.quantities_units import UnitLexicon
from ghatna.read.quantities_words import ARTICLE, HYPHENED, NUMBER, PREFIXED, Interest, WordParter

_LARGEST = 1e300


class QuantityFinder:
    """Finds the quantities of a text by one language pack; holds no state between texts but what it knows of words."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        self._numbers = NumberReader(pack, splitter)
        self._units = UnitLexicon(pack, splitter)
        around = Surroundings(pack, splitter, self._numbers)
        self._interest = Interest(self._numbers, self._units, splitter)
        self._parter = WordParter(splitter)
        self._figures = FigureReader(self._units, around)
        self._joiner = FigureJoiner(pack, around, self._units)

    def find(self, text: str, words: Words, sentences: tuple[Sentence, ...]) -> tuple[Quantity, ...]:
        """Give the quantities in the order of the text, with the ids q1, q2, ...

        Ordinals, days of the month, years, clock times and the numbers of names are none. Durations and ages are.
        Cost is linear in the number of words.
        """
        kinds = self._interest.kinds
        interests = [kinds.of(form) for form in words.forms]
        if HYPHENED in interests or PREFIXED in interests:
            words = self._parter.part(text, words, interests)
            interests = [kinds.of(form) for form in words.forms]
        for dump in find_dumps(words):
            interests[dump.start : dump.stop] = [0] * len(dump)
        if NUMBER not in interests and ARTICLE not in interests:
            return ()
        scope = Scope(words, frozenset(words.first_at(sentence.start) for sentence in sentences))
        figures = self._joiner.join(scope, self._read_figures(scope, interests))
        quantities = [_to_quantity(scope, figure, number, text) for number, figure in enumerate(figures, start=1)]
        return tuple(self._joiner.pair(quantities, text))

    def _read_figures(self, scope: Scope, interests: list[int]) -> list[Figure]:
        figures: list[Figure] = []
        done = -1
        for index, kind in enumerate(interests):
            if kind < NUMBER or index <= done:
                continue
            if kind == ARTICLE:
                article = self._figures.read_article(scope, index)
                if article is not None:
                    done = article.last
                    figures.append(_clip(article, figures[-1].last if figures else -1))
                continue
            money = self._units.money_before(scope, index)
            if money is not None and figures and money.last <= figures[-1].last:
                money = None
            number = self._numbers.read_at(scope.words, index, money=money is not None)
            if number is None:
                continue
            figure = self._figures.read(scope, number, money)
            done = number.last
            if figure is not None and float(abs(figure.value)) < _LARGEST:
                done = figure.last if figure.of is None else number.last
                figures.append(_clip(figure, figures[-1].last if figures else -1))
        return figures


def _clip(figure: Figure, taken: int) -> Figure:
    """Keep a figure's words behind those of the figure before it."""
    if figure.first > taken:
        return figure
    return replace(figure, first=min(taken + 1, figure.number.first))


def _to_quantity(scope: Scope, figure: Figure, number: int, text: str) -> Quantity:
    words = scope.words
    of = None if figure.of is None else text[words.starts[figure.of[0]] : words.ends[figure.of[1]]]
    return Quantity(
        id=f"q{number}",
        start=words.starts[figure.first],
        end=words.ends[figure.last],
        value=float(figure.value),
        upper=None if figure.upper is None else float(figure.upper),
        unit=figure.unit,
        of=of or None,
        comparator=figure.comparator,
    )


def without_dates(quantities: tuple[Quantity, ...], times: Iterable[Time]) -> tuple[Quantity, ...]:
    """Give the quantities without those that lie wholly inside a DATE or TIME, numbered anew.

    A length of time stays, whatever holds it: "two months" in "two months later" is a quantity as well.
    """
    spans = sorted((time.start, time.end) for time in times if time.type in {"DATE", "TIME"})
    kept = [
        quantity
        for quantity in quantities
        if quantity.unit in TIME_UNITS
        or not any(start <= quantity.start and quantity.end <= end for start, end in _near(spans, quantity))
    ]
    if len(kept) == len(quantities):
        return quantities
    ids = {quantity.id: f"q{number}" for number, quantity in enumerate(kept, start=1)}
    return tuple(
        replace(
            quantity,
            id=ids[quantity.id],
            pair=ids.get(quantity.pair) if quantity.pair else None,
            consistent=quantity.consistent if quantity.pair in ids else None,
        )
        for quantity in kept
    )


def _near(spans: list[tuple[int, int]], quantity: Quantity) -> list[tuple[int, int]]:
    """Give the spans, in order of their start, that may hold the quantity."""
    at = bisect_right(spans, (quantity.start, quantity.end)) + 1
    return spans[max(0, at - _NEAREST) : at]


_NEAREST = 4
