"""Units and currencies beside a number, from the packs' tables `units` and `cldr_numbers`."""

from __future__ import annotations

from collections.abc import Iterator

from ghatna.model.records import record
from ghatna.model.words import WordForm
from ghatna.packs import Pack, Phrases, WordSplitter
from ghatna.packs.pack import Row
from ghatna.read.numbers import Number
from ghatna.read.quantities_figure import Scope

_LONGEST_SIGN = 4
_USES = frozenset({"", "symbol", "glued", "last", "money", "drop"})
_CLDR_USES = {"unit": "", "currency": "", "symbol": "symbol", "sign": "money"}


@record(frozen=True, slots=True)
class UnitFound:
    """A unit whose last word is `last`; `code` is UCUM, ISO 4217, or a brace label."""

    last: int
    code: str
    ending: str = ""


class UnitLexicon:
    """Finds the unit after a number and the currency before it."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        entries: list[tuple[tuple[str, ...], str]] = []
        self._symbols: dict[str, tuple[str, str]] = {}
        self._codes: dict[str, str] = {}
        self._before: dict[tuple[str, ...], str] = {}
        dropped: set[tuple[str, ...]] = set()
        for surface, code, use in _rows(pack):
            keys = splitter.keys(surface)
            if use == "drop":
                dropped.add(keys)
            if not keys or keys in dropped:
                continue
            if use == "money" and surface.isalpha() and surface.isascii():
                self._codes.setdefault(surface, code)
            elif use in {"", "money"} or len(keys) > 1:
                entries.append((keys, code))
                if use == "money":
                    self._before.setdefault(keys, code)
            else:
                self._symbols.setdefault(surface, (code, use))
        self._names = Phrases(entries)
        self._articles = frozenset(str(word) for word in pack.setting("articles", ()))
        self._last_keys = {keys[-1] for keys in self._before}
        self.money = frozenset((*self._codes.values(), *self._before.values(), *_currencies(pack)))
        self.of_unit = {row["unit"]: row for row in pack.table("dimensions")}
        self._pers = {keys[0]: keys for row in pack.table("number_contexts").having("kind", "per")
                      for keys in [splitter.keys(row["surface"])]}  # fmt: skip

    def is_money_prefix(self, text: str, form: WordForm) -> bool:
        """Tell whether the letters are a currency's that are written onto the figure: Rs500, USD50."""
        return text in self._codes or (form.key,) in self._before

    def begins(self, form: WordForm) -> bool:
        """Tell whether a unit's name begins with this word."""
        return self._names.begins(form)

    def find_after(self, scope: Scope, at: int, number: Number) -> UnitFound | None:
        """Give the unit that begins at word `at`, directly behind the number."""
        words = scope.words
        if not scope.runs_on(at):
            return None
        text = words.forms[at].text
        if scope.runs_on(at + 1):
            hyphen = text in _HYPHENS and words.glued(at) and words.glued(at + 1)
            at += hyphen or (number.kind == "part" and text in self._articles)
        found = self._names.find_at(words, at)
        symbol = self._symbol_at(scope, at, number)
        if symbol is not None and (found is None or found.last <= symbol.last):
            return self._per(scope, symbol)
        if found is None or (found.meaning in self.money and self._belongs_to_next(scope, found.last)):
            return None
        return self._per(scope, UnitFound(found.last, found.meaning, found.ending))

    def _belongs_to_next(self, scope: Scope, at: int) -> bool:
        """Tell whether a currency sign is written onto the figure behind it: "3 $50 notes"."""
        words = scope.words
        if not scope.runs_on(at + 1) or words.glued(at):
            return False
        return words.glued(at + 1) and words.forms[at + 1].kind == "number"

    def _symbol_at(self, scope: Scope, at: int, number: Number) -> UnitFound | None:
        words = scope.words
        form = words.forms[at]
        code = self._codes.get(form.text)
        if code is not None:
            return None if self._belongs_to_next(scope, at) else UnitFound(at, code)
        entry = self._symbols.get(form.text) if number.digits else None
        if entry is None:
            return None
        code, use = entry
        if use == "glued" and not words.glued(at):
            return None
        if use == "last" and scope.runs_on(at + 1) and words.forms[at + 1].kind != "mark":
            return UnitFound(at, code) if self._same_measure(scope, number.first - 1, code) else None
        return UnitFound(at, code)

    def _same_measure(self, scope: Scope, index: int, code: str) -> bool:
        """Tell whether the word before the figure is a unit of the same dimension: 5 ft 6 in."""
        if index < 0:
            return False
        text = scope.words.forms[index].text
        before = self._symbols.get(text)
        found = self._names.find_at(scope.words, index)
        other = before[0] if before is not None else found.meaning if found is not None else None
        return other is not None and other != code and self.dimension(other) == self.dimension(code)

    def _per(self, scope: Scope, found: UnitFound) -> UnitFound:
        """Join "per hour", "/hour" onto a measure: m and h give m/h. Money and counts stay what they are."""
        at = found.last + 1
        if found.code not in self.of_unit or not scope.runs_on(at) or scope.words.forms[at].key not in self._pers:
            return found
        if not scope.runs_on(at + 1):
            return found
        below = self._names.find_at(scope.words, at + 1)
        if below is None:
            entry = self._symbols.get(scope.words.forms[at + 1].text)
            if entry is None or entry[0] not in self.of_unit:
                return found
            return UnitFound(at + 1, f"{found.code}/{entry[0]}")
        if below.meaning not in self.of_unit or self.of_unit[found.code]["dimension"] == "fraction":
            return found
        return UnitFound(below.last, f"{found.code}/{below.meaning}", below.ending)

    def money_before(self, scope: Scope, first: int) -> UnitFound | None:
        """Give the currency that stands directly before word `first`; `last` is then its first word."""
        words = scope.words
        if first == 0 or first in scope.begins:
            return None
        form = words.forms[first - 1]
        code = self._codes.get(form.text)
        if code is not None:
            return UnitFound(first - 1, code)
        if form.key not in self._last_keys:
            return None
        for size in range(min(_LONGEST_SIGN, first), 0, -1):
            # "a $5 fine" is no Australian fine: letters and sign apart must be capitals or longer than one.
            head = words.forms[first - size]
            if size > 1 and head.text in self._articles and not words.glued(first - size + 1):
                continue
            code = self._before.get(tuple(form.key for form in words.forms[first - size : first]))
            if code is not None:
                return UnitFound(first - size, code)
        return None

    def convert(self, value: float, unit: str) -> float | None:
        """Give the value in the SI unit of its dimension, `None` for a unit that the table lacks."""
        row = self.of_unit.get(unit)
        return None if row is None else (value + float(row["offset"])) * float(row["factor"])

    def dimension(self, unit: str | None) -> str | None:
        """Give what a unit measures; all currencies measure money."""
        if unit is None:
            return None
        row = self.of_unit.get(unit)
        if row is not None:
            return row["dimension"]
        return "money" if unit in self.money else None


_HYPHENS = frozenset("-\u2010\u2011")


def _rows(pack: Pack) -> Iterator[tuple[str, str, str]]:
    """Give surface, code and use: what hands wrote, drops first, then what CLDR gives."""
    rows: list[Row] = list(pack.table("units"))
    for row in rows:
        if row["use"] not in _USES:
            raise row.fault(f"use must be one of {', '.join(sorted(_USES - {''}))} or empty, not {row['use']!r}")
    for row in sorted(rows, key=lambda row: row["use"] != "drop"):
        yield row["surface"], row["unit"], row["use"]
    for row in pack.table("cldr_numbers"):
        if row["kind"] in _CLDR_USES:
            yield row["surface"], row["value"], _CLDR_USES[row["kind"]]


def _currencies(pack: Pack) -> Iterator[str]:
    for row in pack.table("cldr_numbers"):
        if row["kind"] in {"currency", "sign"}:
            yield row["value"]
    for row in pack.table("units"):
        if len(row["unit"]) == _ISO and row["unit"].isalpha() and row["unit"].isupper():
            yield row["unit"]


_ISO = 3
