"""What stands around a figure: comparators, counted nouns, and signs that it is no quantity at all."""

from __future__ import annotations

from ghatna.model.parts import Comparator
from ghatna.model.records import record
from ghatna.model.words import WordForm
from ghatna.packs import Pack, WordSplitter
from ghatna.read.numbers import NumberReader
from ghatna.read.quantities_figure import Scope

_LONGEST = 5
_REACH = 5
_COMPARATORS: dict[str, Comparator] = {
    "exact": "exact", "about": "about", "more_than": "more_than", "at_least": "at_least",
    "less_than": "less_than", "at_most": "at_most",
}  # fmt: skip
_ENDS_PHRASE = ("locative", "dative", "agentive", "instrumental", "ablative")


@record(frozen=True, slots=True)
class Beside:
    """Words `[first, last]` beside a figure and what they mean."""

    first: int
    last: int
    meaning: str


class KeyTable:
    """Phrases by their normal forms, looked up forwards or backwards from a word."""

    def __init__(self) -> None:
        self._of: dict[tuple[str, ...], str] = {}
        self._firsts: set[str] = set()
        self._lasts: set[str] = set()

    def add(self, keys: tuple[str, ...], meaning: str) -> None:
        """Learn a phrase; the first meaning of a phrase stays."""
        if keys:
            self._of.setdefault(keys, meaning)
            self._firsts.add(keys[0])
            self._lasts.add(keys[-1])

    def before(self, scope: Scope, first: int) -> Beside | None:
        """Give the longest phrase that ends directly before word `first`, in the same sentence."""
        forms = scope.words.forms
        if first == 0 or first in scope.begins or forms[first - 1].key not in self._lasts:
            return None
        low = scope.floor(first - 1, _LONGEST - 1)
        for start in range(low, first):
            meaning = self._of.get(tuple(form.key for form in forms[start:first]))
            if meaning is not None:
                return Beside(start, first - 1, meaning)
        return None

    def upto(self, scope: Scope, last: int) -> Beside | None:
        """Give the longest phrase that ends with word `last`, with or without its case ending."""
        forms = scope.words.forms
        for end in forms[last].keys:
            if end in self._lasts:
                for start in range(scope.floor(last, _LONGEST - 1), last + 1):
                    meaning = self._of.get((*(form.key for form in forms[start:last]), end))
                    if meaning is not None:
                        return Beside(start, last, meaning)
        return None

    def after(self, scope: Scope, at: int, ending: str = "") -> Beside | None:
        """Give the longest phrase that begins at word `at`, or with the case ending of the word before it."""
        if ending and ending in self._firsts:
            found = self._walk(scope, at, (ending,))
            if found is not None:
                return found
        if scope.runs_on(at) and scope.words.forms[at].key in self._firsts:
            return self._walk(scope, at, ())
        return None

    def _walk(self, scope: Scope, at: int, keys: tuple[str, ...]) -> Beside | None:
        best = Beside(at, at - 1, self._of[keys]) if keys in self._of else None
        start = at
        seeded = bool(keys)
        while at < len(scope.words) and len(keys) < _LONGEST:
            if not scope.runs_on(at) and (seeded or at > start):
                break
            form = scope.words.forms[at]
            for key in form.keys:
                meaning = self._of.get((*keys, key))
                if meaning is not None:
                    best = Beside(start, at, meaning)
                    break
            keys = (*keys, form.key)
            at += 1
        return best

    def knows(self, key: str) -> bool:
        """Tell whether the normal form alone is in the table."""
        return (key,) in self._of

    def at(self, scope: Scope, index: int) -> Beside | None:
        """Give the longest phrase that begins at word `index`, as written or with an ending on its last word."""
        return self.starting(scope, index) if scope.runs_on(index) else None

    def starting(self, scope: Scope, index: int) -> Beside | None:
        """Give the same as `at`, also where a sentence begins with word `index`."""
        form = scope.words.forms[index]
        if not self._firsts.isdisjoint(form.keys):
            return self._walk(scope, index, ())
        return None

    def has(self, form: WordForm) -> bool:
        """Tell whether the word alone is in the table, as written or without its ending."""
        return (form.key,) in self._of or any((stem.text,) in self._of for stem in form.stems)

    def exactly(self, form: WordForm) -> bool:
        """Tell whether the word alone is in the table as written."""
        return (form.key,) in self._of


class Surroundings:
    """One pack's comparators, counted nouns and number contexts, compiled."""

    def __init__(self, pack: Pack, splitter: WordSplitter, numbers: NumberReader) -> None:
        self._numbers = numbers
        self.comparators_before = KeyTable()
        self.comparators_after = KeyTable()
        for row in pack.table("comparators"):
            if row["comparator"] not in _COMPARATORS or row["side"] not in {"before", "after"}:
                raise row.fault("side must be before or after, comparator one of the record's")
            table = self.comparators_before if row["side"] == "before" else self.comparators_after
            table.add(splitter.keys(row["surface"]), row["comparator"])
        self._contexts: dict[str, KeyTable] = {}
        for row in pack.table("number_contexts"):
            labelled = row["kind"] in {"a", "INR"} or row["kind"].startswith("{")
            for side in ("before", "after") if row["side"] == "either" else (row["side"],):
                table = self._contexts.setdefault(f"{side} {'label' if labelled else row['kind']}", KeyTable())
                table.add(splitter.keys(row["surface"]), row["kind"])
        self._counts: dict[str, str] = {}
        self._singulars: set[str] = set()
        for row in pack.table("counts"):
            keys = splitter.keys(row["surface"])
            if len(keys) != 1:
                raise row.fault("a counted noun must be one word")
            self._counts.setdefault(keys[0], row["label"])
            if row.get("number") == "singular":
                self._singulars.add(keys[0])
        self._empty = KeyTable()

    def context(self, side: str, kind: str) -> KeyTable:
        """Give the context words of one kind that stand on one side of a number."""
        return self._contexts.get(f"{side} {kind}", self._empty)

    def comparator(self, found: Beside | None) -> Comparator:
        """Give the comparator that a found phrase means, exact for none."""
        return _COMPARATORS[found.meaning] if found is not None else "exact"

    def count_label(self, form: WordForm) -> str | None:
        """Give the label of a counted noun, as written or without its ending."""
        label = self._counts.get(form.key)
        if label is None:
            for stem in form.stems:
                label = self._counts.get(stem.text)
                if label is not None:
                    return label
        return label

    def find_counted(self, scope: Scope, at: int, *, single: bool, many: bool) -> Beside | None:
        """Give the counted noun within a few words from word `at`: "two late [tries]".

        A noun in the singular is passed over unless `single`: "74 member [schools]". The search ends at a mark, a
        function word, another number, or a word whose case ending closes the noun phrase.
        """
        forms = scope.words.forms
        for index in range(at, at + _REACH):
            if not scope.runs_on(index):
                return None
            form = forms[index]
            if form.kind == "mark" and form.text not in _LIGHT_MARKS:
                return None
            label = self.count_label(form)
            if label is not None and (single or form.key not in self._singulars):
                return self._last_of_compound(scope, Beside(index, index, label), many=many)
            nxt = index + 1
            hyphen = scope.runs_on(nxt) and scope.words.glued(nxt) and scope.words.forms[nxt].text in _LIGHT_MARKS
            if (self._numbers.begins(form) and not hyphen) or self._closes(form, first=index == at):
                return None
        return None

    def _closes(self, form: WordForm, *, first: bool) -> bool:
        """Tell whether a word ends the noun phrase that counts: a function word, or a closing case ending."""
        if self.context("genitive", "genitive").exactly(form):
            return first
        if self.context("stop", "stop").exactly(form):
            return not (first and self.context("stop", "of").exactly(form))
        return any(stem.case.endswith(_ENDS_PHRASE) and len(stem.text) > _SHORT for stem in form.stems)

    def _last_of_compound(self, scope: Scope, found: Beside, *, many: bool) -> Beside:
        """Give the head of nouns written one behind the other: "member [schools]", "school's [pupils]" if many."""
        form = scope.words.forms[found.last]
        nxt = found.last + 1
        if found.meaning == _TIMES or form.key in self._singulars or any("plural" in stem.case for stem in form.stems):
            return found
        bare = form.key in self._counts
        if many and bare and scope.runs_on(nxt):
            nxt += self.context("genitive", "genitive").exactly(scope.words.forms[nxt])
        genitive = many and any(stem.case == "genitive" and stem.text in self._counts for stem in form.stems)
        if not (bare or genitive) or not scope.runs_on(nxt):
            return found
        head = scope.words.forms[nxt]
        label = self.count_label(head)
        if label is None or head.key in self._singulars or self.context("stop", "stop").exactly(head):
            return found
        if (genitive or nxt > found.last + 1) and label != _PERSON:
            return found
        return Beside(nxt, nxt, label)


_LIGHT_MARKS = frozenset("-\u2010\u2011\u2018\u2019\u201c\u201d\"'")
_SHORT = 2
_TIMES = "{time}"
_PERSON = "{person}"
