"""What a word can mean in a time expression: the tables `times`, `cldr_dates` and `numbers`, compiled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from fractions import Fraction

from ghatna.errors import PackError
from ghatna.model.expressions import TimeMeaning
from ghatna.model.records import record
from ghatna.model.words import WordForm
from ghatna.packs.pack import Pack, Row
from ghatna.packs.words import WordSplitter

Fields = tuple[tuple[str, int | float | str], ...]

_WHOLE = frozenset(
    field.name for field in fields(TimeMeaning) if "int" in str(field.type) and "float" not in str(field.type)
)
_REAL = frozenset({"amount", "extra", "upper"})
_KNOWN = frozenset(field.name for field in fields(TimeMeaning))
_NUMBER_KINDS = frozenset({
    "number", "tens", "hundred", "hundreds", "ordinal", "ordinal_ending", "plus", "part", "scale", "dozen",
})  # fmt: skip


@record(frozen=True, slots=True)
class WordMeaning:
    """One meaning of a surface: the `role` that rules name, and the fields that it sets.

    `cased` asks for a capital first letter, `exact` for the surface without a case ending; a `weak` one alone is no
    reason to look for an expression, a `joint` only between two numbers.
    """

    role: str
    fields: Fields
    cased: bool = False
    exact: bool = False
    weak: bool = False
    joint: bool = False


@record(frozen=True, slots=True)
class NumberWord:
    """A word that stands for a number; `kind` is that of the table `numbers`."""

    kind: str
    value: float


class Node:
    """A place in the tree of surfaces: what may follow, and what the words so far mean."""

    __slots__ = ("meanings", "next")

    def __init__(self) -> None:
        self.next: dict[str, Node] = {}
        self.meanings: list[WordMeaning] = []


class TimeWords:
    """The words of one pack that can stand in a time expression."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        self.root = Node()
        self.numbers: dict[str, NumberWord] = {}
        self.endings = {splitter.form(row["ending"]).key: row["case"] for row in pack.table("suffixes")}
        self.inner: set[str] = set()
        self.hot: set[str] = set()
        self.joints: set[str] = set()
        self._splitter = splitter
        self._add_times(pack)
        self._add_numbers(pack)
        for name in ("counts", "units"):
            for row in pack.table(name):
                self._add(row["surface"], WordMeaning("counted", (), weak=True), new_only=True)
        self._known = frozenset((*self.root.next, *self.inner, *self.numbers, *self.endings))

    def _add_times(self, pack: Pack) -> None:
        taken: set[tuple[str, str]] = set()
        for name in ("times", "cldr_dates"):
            for row in pack.table(name):
                if (row["surface"], row["role"]) in taken:
                    continue
                taken.add((row["surface"], row["role"]))
                if row["fields"] != "none":
                    self._add(row["surface"], _meaning(row))

    def _add(self, surface: str, meaning: WordMeaning, *, new_only: bool = False) -> None:
        level = self.root
        keys = tuple(self._keys(surface))
        for key in keys:
            if level is not self.root:
                self.inner.add(key)
            level = level.next.setdefault(key, Node())
        if level is not self.root and not (new_only and level.meanings):
            level.meanings.append(meaning)
            if meaning.joint:
                self.joints.update(keys)
            elif not meaning.weak:
                # Of a phrase the longest word is looked for: it is the rarest.
                self.hot.add(max(reversed(keys), key=len))

    def _keys(self, surface: str) -> Iterator[str]:
        """Give the normal forms of the surface's words; a hyphen parts words here."""
        for form in self._splitter.split(surface).forms:
            if form.kind == "word" and "-" in form.key:
                pieces = form.key.split("-")
                yield pieces[0]
                for piece in pieces[1:]:
                    yield "-"
                    yield piece
            else:
                yield form.key

    def _add_numbers(self, pack: Pack) -> None:
        for name in ("numbers", "cldr_numbers"):
            for row in pack.table(name):
                kind = row["kind"]
                keys = tuple(self._keys(row["surface"])) if kind in _NUMBER_KINDS else ()
                if len(keys) == 1:
                    value = float(Fraction(row["value"])) if row["value"] else 0.0
                    self.numbers.setdefault(keys[0], NumberWord(kind, value))
                    if len(keys[0]) == 1:
                        # The splitter cuts no ending off a stem of one letter.
                        for ending in self.endings:
                            self.numbers.setdefault(keys[0] + ending, NumberWord(kind, value))

    def knows(self, form: WordForm) -> bool:
        """Tell whether the word can stand anywhere in an expression, with a case ending or without."""
        return not self._known.isdisjoint(form.keys)

    def is_hot(self, form: WordForm) -> bool:
        """Tell whether the word alone is reason enough to look for an expression."""
        return not self.hot.isdisjoint(form.keys)


def _meaning(row: Row) -> WordMeaning:
    """Read the cells of one row of `times` or `cldr_dates`."""
    pairs: list[tuple[str, int | float | str]] = []
    flags = set()
    for item in row["fields"].split():
        name, sign, value = item.partition("=")
        if not sign:
            flags.add(name)
        else:
            pairs.append((name, field_value(name, value, row.fault)))
    unknown = flags - {"cased", "exact", "weak", "joint"}
    if unknown:
        raise row.fault(f"unknown flag {min(unknown)!r} among the fields")
    return WordMeaning(
        row["role"],
        tuple(pairs),
        cased="cased" in flags,
        exact="exact" in flags,
        weak="weak" in flags,
        joint="joint" in flags,
    )


def field_value(name: str, value: object, fault: object) -> int | float | str:
    """Give a field's value in its own type.

    Raises:
        PackError: The meaning of a time has no such field, or the value is no number where one is asked for.
    """
    try:
        if name in _REAL:
            return float(str(value))
        if name in _WHOLE:
            return int(str(value))
    except ValueError:
        name = ""
    if name in _KNOWN:
        return str(value)
    message = f"no such field of a time, or no number: {value!r}"
    raise fault(message) if callable(fault) else PackError(message)
