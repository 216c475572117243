"""From a number to a figure: its unit or what it counts, its comparator, and whether it is a quantity at all."""

from __future__ import annotations

from decimal import Decimal

from ghatna.model.parts import Comparator
from ghatna.model.records import replace
from ghatna.model.words import Words
from ghatna.read.numbers import Number
from ghatna.read.quantities_around import Beside, Surroundings
from ghatna.read.quantities_codes import is_code
from ghatna.read.quantities_figure import Figure, Scope
from ghatna.read.quantities_units import UnitFound, UnitLexicon

_HYPHENS = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2212")
_FIRST_YEAR = 1500
_LAST_YEAR = 2100
_LAST_DAY = 31
_LAST_HOUR = 24
_OLDEST = 110
_FOUR_DIGITS = 4
_CUE_REACH = 6
_TOLL_REACH = 9
_MONEY_FROM = 1000
_MANY = 50
_LIGHT_REACH = 3
_NAME_REACH = 16
TIME_UNITS = frozenset({"s", "min", "h", "d", "wk", "mo", "a", "{decade}", "{century}"})


class FigureReader:
    """Makes the figure of each number."""

    def __init__(self, units: UnitLexicon, around: Surroundings) -> None:
        self._units = units
        self._around = around

    def read(self, scope: Scope, number: Number, money: UnitFound | None) -> Figure | None:
        """Give the figure, `None` where the number is no quantity: an ordinal, a day, a clock time, a name."""
        if number.kind == "ordinal":
            return None
        if number.kind == "times":
            figure = Figure(first=number.first, last=number.last, number=number, value=number.value, unit="{time}")
            return self._compare(scope, figure, "")
        if money is not None:
            return self._read_money(scope, number, money)
        if self._is_calendar(scope, number) or is_code(scope.words, number):
            return None
        vague = self._around.context("before", "vague").before(scope, number.first) is not None
        if vague or (number.digits and self._is_name(scope, number)):
            return None
        found = self._units.find_after(scope, number.last + 1, number)
        return self._with_unit(scope, number, found) if found is not None else self._with_count(scope, number)

    def _read_money(self, scope: Scope, number: Number, money: UnitFound) -> Figure:
        last = number.last
        again = self._units.find_after(scope, last + 1, number)
        code = money.code
        if again is not None and self._units.dimension(again.code) == "money" and "{" not in again.code:
            last, code = again.last, again.code if code == "USD" else code
        value = -number.value if self._is_negative(scope, money.last) else number.value
        figure = Figure(first=money.last, last=last, number=number, value=value, unit=code, money=True)
        return self._compare(scope, figure, again.ending if again is not None else number.ending)

    def _with_unit(self, scope: Scope, number: Number, found: UnitFound) -> Figure:
        code = self._choose(scope, number, found)
        first = number.first
        value = number.value
        minus = self._around.context("before", "minus").before(scope, first)
        if minus is not None:
            first, value = minus.first, -value
        elif self._is_negative(scope, first):
            first, value = first - 1, -value
        figure = Figure(first=first, last=found.last, number=number, value=value, unit=code)
        figure = self._compare(scope, figure, found.ending)
        if code in TIME_UNITS:
            if figure.comparator == "at_most" and self._around.context("after", "until").after(scope, found.last + 1):
                figure = replace(figure, last=found.last, comparator="exact")
            ages = self._around.context("after", "age")
            age = ages.after(scope, figure.last + 1, found.ending) or ages.at(scope, found.last)
            if age is not None:
                of = (age.first, max(age.first, age.last))
                figure = replace(figure, last=max(figure.last, age.last), of=of)
        return figure

    def _choose(self, scope: Scope, number: Number, found: UnitFound) -> str:
        """Settle a word for a weight and a currency, such as pound, by the words around and by its size.

        Degrees in a sentence about heat are those of temperature.
        """
        money, slash, mass = found.code.partition("/")
        words = scope.words
        low = scope.floor(number.first, _CUE_REACH)
        if found.code == "deg":
            heat = self._around.context("around", "heat")
            near = range(scope.floor(number.first, _TOLL_REACH), min(len(words), found.last + _CUE_REACH))
            return "Cel" if any(heat.has(words.forms[index]) for index in near) else found.code
        if not slash or money not in self._units.money:
            return found.code
        for kind, code in (("money", money), ("mass", mass)):
            table = self._around.context("around", kind)
            near = range(low, min(len(words), found.last + _CUE_REACH))
            if any(table.has(words.forms[index]) for index in near):
                return code if kind == "mass" or not number.scaled else money
        return money if number.scaled or number.value >= _MONEY_FROM else mass

    def read_article(self, scope: Scope, index: int) -> Figure | None:
        """Give "a week" as one week where it is a length of time, not a rate or a time to come."""
        number = Number(first=index, last=index, value=Decimal(1))
        found = self._units.find_after(scope, index + 1, number)
        if found is None or found.code not in TIME_UNITS or found.code == "s":
            return None
        figure = self._compare(scope, Figure(first=index, last=found.last, number=number, value=number.value,
                                             unit=found.code), found.ending)  # fmt: skip
        before, after = self._around.context("before", "article_ok"), self._around.context("after", "article_ok")
        if figure.comparator != "exact" or before.before(scope, index) or after.after(scope, found.last + 1):
            return figure
        return None

    def _with_count(self, scope: Scope, number: Number) -> Figure | None:
        figure = self._compare(scope, Figure(
            first=number.first, last=number.last, number=number, value=number.value,
        ), number.ending)  # fmt: skip
        ratio = self._around.context("after", "ratio")
        if (number.kind == "all" and number.ending) or ratio.after(scope, number.last + 1, number.ending):
            return None
        at = figure.last + 1
        hyphen = scope.runs_on(at) and scope.words.forms[at].text in _HYPHENS and scope.words.glued(at)
        if hyphen:
            at += 1
        label = self._after_label(scope, figure.last + 1, number) if number.kind == "cardinal" else None
        if label is not None:
            return self._one(scope, replace(figure, unit=label))
        counted = None
        if number.kind != "part" and not self._closes(figure):
            counted = self._around.find_counted(
                scope, at, single=hyphen or number.value <= 1, many=number.value >= _MANY
            )  # fmt: skip
        if self._continues_name(scope, number) and (counted is None or counted.first > at):
            return None
        if counted is not None and not self._is_bare_year(scope, number, counted, at):
            return self._with_noun(scope, figure, counted, at)
        label = self._label(scope, figure) if number.kind == "cardinal" else None
        if label is not None:
            return self._one(scope, replace(figure, unit=label))
        return self._uncounted(scope, figure, hyphen=hyphen)

    def _with_noun(self, scope: Scope, figure: Figure, counted: Beside, at: int) -> Figure | None:
        figure = replace(figure, last=counted.last, unit=counted.meaning, of=(at, counted.last))
        if self._around.context("after", "ratio").after(scope, counted.last + 1) is not None:
            return None
        if figure.comparator == "exact":
            stems = scope.words.forms[counted.last].stems
            after = self._around.comparators_after.after(scope, counted.last + 1, stems[0].ending if stems else "")
            if after is not None:
                figure = replace(figure, last=max(figure.last, after.last), comparator=self._around.comparator(after))
        return self._one(scope, figure)

    def _closes(self, figure: Figure) -> bool:
        """Tell whether the number's own case ending ends the noun phrase: "to the three"."""
        ending = figure.number.ending
        bare = bool(ending) and figure.comparator == "exact"
        return bare and not self._around.context("genitive", "genitive").knows(ending)

    def _one(self, scope: Scope, figure: Figure) -> Figure | None:
        """Leave out a counted "one", which many languages use as their article."""
        spelled = not figure.number.digits and figure.value == 1
        year = figure.of is None and _looks_like_year(scope.words, figure.number)
        return None if spelled or year else figure

    def _label(self, scope: Scope, figure: Figure) -> str | None:
        """Give the unit that the words around lend a number: "nine killed", "magnitude 7.5", "aged 33"."""
        number = figure.number
        far = self._toll(scope, number)
        if far is not None:
            return far
        before = self._around.context("before", "label").before(scope, figure.first)
        if before is None and figure.first != number.first:
            before = self._around.context("before", "label").before(scope, number.first)
        if before is not None:
            return before.meaning if before.meaning != "a" or self._may_be_age(number) else None
        return "a" if self._is_age(scope, number) else None

    def _after_label(self, scope: Scope, at: int, number: Number) -> str | None:
        """Give the unit that the words behind lend; a bare sum of money has a scale: "a theft of 47 lakh"."""
        labels, light = self._around.context("after", "label"), self._around.context("after", "light")
        for step in range(_LIGHT_REACH):
            found = labels.after(scope, at, number.ending if step == 0 and at == number.last + 1 else "")
            if found is not None:
                return found.meaning if number.scaled or found.meaning not in self._units.money else None
            if not scope.runs_on(at) or not light.exactly(scope.words.forms[at]):
                return None
            at += 1
        return None

    def _uncounted(self, scope: Scope, figure: Figure, *, hyphen: bool) -> Figure | None:
        number = figure.number
        bare_part = number.kind == "part" and (number.first == number.last or number.digits)
        if number.kind == "all" or bare_part or number.value == 1 or self._is_name(scope, number):
            return None
        sum_of_money = self._around.context("inside", "label").upto(scope, number.last)
        if number.scaled and sum_of_money is not None:
            return replace(figure, unit=sum_of_money.meaning)
        weak = number.kind != "part" and self._is_weak(scope, figure, hyphen=hyphen)
        return replace(figure, of=self._next_word(scope, figure.last + 1), weak=weak)

    def _next_word(self, scope: Scope, at: int) -> tuple[int, int] | None:
        if not scope.runs_on(at):
            return None
        form = scope.words.forms[at]
        stops = (self._around.context("stop", "stop"), self._around.context("stop", "of"))
        if form.kind != "word" or any(stop.exactly(form) for stop in stops):
            return None
        return (at, at)

    def _compare(self, scope: Scope, figure: Figure, ending: str) -> Figure:
        """Add the comparator before or after the figure, and make it part of the figure's words."""
        before = self._around.comparators_before.before(scope, figure.first)
        after = self._around.comparators_after.after(scope, figure.last + 1, ending)
        if before is not None and before.meaning == "exact":
            before = None
        if after is not None and (after.meaning == "exact" or not self._may_bound(scope, after)):
            after = None
        comparator: Comparator = self._around.comparator(after or before)
        if before is not None and after is not None and after.meaning == "about":
            comparator = self._around.comparator(before)
        first = before.first if before is not None else figure.first
        last = max(figure.last, after.last) if after is not None else figure.last
        if (first, last, comparator) == (figure.first, figure.last, figure.comparator):
            return figure
        return replace(figure, first=first, last=last, comparator=comparator)

    def _may_bound(self, scope: Scope, after: Beside) -> bool:
        """Tell whether a comparator behind a figure is no "+" between two figures."""
        nxt = after.last + 1
        return after.meaning != "at_least" or not (scope.runs_on(nxt) and scope.words.forms[nxt].kind == "number")

    def _is_negative(self, scope: Scope, first: int) -> bool:
        """Tell whether a minus sign stands directly before the figure and nothing directly before the sign."""
        words = scope.words
        if first == 0 or words.forms[first - 1].text not in {"-", "\u2212"} or not words.glued(first):
            return False
        if first > 1 and words.forms[first - 2].kind == "number":
            return False
        return first == 1 or not words.glued(first - 1) or words.forms[first - 2].text in "(["

    def _is_calendar(self, scope: Scope, number: Number) -> bool:
        """Tell whether the number is a day of the month or a clock time."""
        words, value = scope.words, number.value
        after, before = number.last + 1, number.first - 1
        if value == value.to_integral_value() and (value <= _LAST_DAY or _FIRST_YEAR <= value <= _LAST_YEAR):
            month = self._around.context("after", "month")
            at = after + 1 if scope.runs_on(after) and words.forms[after].text == "," else after
            if scope.runs_on(at) and month.has(words.forms[at]) and _may_be_name(words.forms[at].text):
                return True
            if before > 0 and words.forms[before].text == "." and words.glued(before):
                before -= 1
            if before >= 0 and number.first not in scope.begins and month.exactly(words.forms[before]):
                return _may_be_name(words.forms[before].text) and self._units.find_after(scope, after, number) is None
            before = number.first - 1
        if value <= _LAST_HOUR or words.forms[number.first].kind == "number":
            if self._around.context("after", "clock").at(scope, after) is not None and value < _MONEY_FROM * 3:
                return True
            if self._around.context("before", "clock").before(scope, number.first) is not None and value <= _LAST_DAY:
                return True
        return self._is_clock(scope, number)

    def _is_clock(self, scope: Scope, number: Number) -> bool:
        """Tell whether the number is one side of 19:30."""
        words = scope.words
        after, before = number.last + 1, number.first - 1
        if after + 1 < len(words) and words.forms[after].text == ":" and words.glued(after) and words.glued(after + 1):
            return words.forms[after + 1].kind == "number"
        if before > 0 and words.forms[before].text == ":" and words.glued(before) and words.glued(number.first):
            return words.forms[before - 1].kind == "number"
        return False

    def _is_name(self, scope: Scope, number: Number) -> bool:
        """Tell whether the number belongs to a name: Section 302, Flight 370."""
        return self._around.context("before", "name").before(scope, number.first) is not None

    def _continues_name(self, scope: Scope, number: Number) -> bool:
        """Tell whether the number is a later one of several that share a name: Sections 302, 34 and 120(B)."""
        names, joins = self._around.context("before", "name"), self._around.context("list", "list")
        words, at, joined = scope.words, number.first - 1, False
        low = scope.floor(number.first, _NAME_REACH)
        if not number.digits:
            return False
        while at > low:
            form = words.forms[at]
            if form.kind == "number" and joined:
                if names.before(scope, at) is not None:
                    return True
                joined = False
            elif joins.exactly(form):
                joined = True
            elif not (form.text in "()" or (words.forms[at - 1].text == "(" and form.kind == "word")):
                return False
            at -= 1
        return False

    def _is_bare_year(self, scope: Scope, number: Number, counted: Beside, at: int) -> bool:
        """Tell whether four digits before a noun are a year: "2016 elections", but not "2000 people"."""
        if not _looks_like_year(scope.words, number):
            return False
        return counted.first != at or (number.value % 100 != 0 and counted.meaning != "{person}")

    def _may_be_age(self, number: Number) -> bool:
        return number.value <= _OLDEST and number.value == number.value.to_integral_value() and not number.scaled

    def _is_age(self, scope: Scope, number: Number) -> bool:
        """Tell whether the number is a person's age: "the mayor, 37, said", "he was 13 when"."""
        words, at, nxt = scope.words, number.first, number.last + 1
        if not number.digits or not self._may_be_age(number) or at <= 1 or at in scope.begins or not scope.runs_on(nxt):
            return False
        if self._around.context("before", "being").before(scope, at) is not None:
            return self._around.context("after", "being").after(scope, nxt) is not None
        if number.value < _YOUNGEST or at - 1 in scope.begins or words.forms[at - 2].kind != "word":
            return False
        if words.forms[at - 1].text == "(":
            return words.forms[nxt].text == ")" and _may_be_name(words.forms[at - 2].text)
        if words.forms[at - 1].text != ",":
            return False
        follows = self._around.context("after", "age_next").after(scope, nxt) is not None
        if not follows and words.forms[nxt].text not in {",", "."}:
            return False
        return not scope.runs_on(nxt + 1) or words.forms[nxt + 1].kind != "number"

    def _toll(self, scope: Scope, number: Number) -> str | None:
        """Give the unit that a toll lends a number: "the death toll has climbed to 832"."""
        table = self._around.context("far", "label")
        low = scope.floor(number.first, _TOLL_REACH)
        for index in range(number.first - 1, low - 1, -1):
            found = table.starting(scope, index)
            if found is not None and found.last < number.first:
                return None if _looks_like_year(scope.words, number) else found.meaning
        return None

    def _is_weak(self, scope: Scope, figure: Figure, *, hyphen: bool) -> bool:
        """Tell whether a number without unit or noun says nothing: a year, a name's number, a score."""
        number = figure.number
        words = scope.words
        if _looks_like_year(words, number) or figure.first != number.first:
            return _looks_like_year(words, number)
        bare = not number.digits and not number.scaled and figure.comparator == "exact"
        nxt = figure.last + 1
        of = scope.runs_on(nxt) and self._around.context("stop", "of").exactly(words.forms[nxt])
        if hyphen or (bare and not of and self._next_word(scope, nxt) is None):
            return True
        plain = words.forms[number.first].text.isdecimal()
        if plain and self._around.context("before", "loose").before(scope, number.first) is not None:
            return True
        before, after = number.first - 1, number.last + 1
        if number.digits and after < len(words) and words.glued(after) and words.forms[after].text[0].isascii():
            if words.forms[after].kind == "word":
                return True
            if words.forms[after].text == "-" and after + 1 < len(words) and words.glued(after + 1):
                return True
        if before < 0 or number.first in scope.begins or not number.digits:
            return False
        if words.forms[before].kind == "number":
            return True
        text = words.forms[before].text
        if words.forms[before].kind == "word" and text[0].isascii() and text[0].isupper():
            return before not in scope.begins
        return words.glued(number.first) and words.forms[before].kind == "word"


_YOUNGEST = 5


def _may_be_name(text: str) -> bool:
    """Tell whether a word may be a name: capitals where the script has them."""
    return text[0].isupper() or not text[0].islower()


def _looks_like_year(words: Words, number: Number) -> bool:
    """Tell whether the number is four plain digits in the range of years."""
    text = words.forms[number.first].text
    if number.first != number.last or len(text) != _FOUR_DIGITS or not text.isdecimal():
        return False
    return _FIRST_YEAR <= number.value <= _LAST_YEAR
