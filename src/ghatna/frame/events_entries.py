"""What the table `events` says of words: meanings, entries, and what may begin with a word."""

from __future__ import annotations

from collections import Counter

from ghatna.model.records import record
from ghatna.model.words import Words
from ghatna.packs.by_form import ByForm
from ghatna.packs.pack import Row

GAP = 3
"""How many words may stand between the words of one trigger."""

QUOTES = frozenset("\u201c\u201d\u2018\u2019\"'")
"""Marks that may stand among the words of one trigger or clause."""

_SHARES = 5
Written = tuple[str, str]
"""The words of a row, and their `pos`."""


@record(frozen=True, slots=True, kw_only=True, eq=False)
class Meaning:
    """What one row of `events` says; `rule` is its file and line.

    `share` tells how many of the verb's rows have this type: from 0, less than a fifth, to 4; -1 for no verb.
    """

    surface: str
    pos: str
    type: str
    rank: int
    mode: str | None
    context: tuple[str, ...]
    frame: str
    label: str
    rule: str
    share: int = -1


@record(frozen=True, slots=True, kw_only=True, eq=False)
class Step:
    """One word of an entry: a verb of this `lemma`, or one of these `keys`; `tight` allows no word before it."""

    lemma: str | None
    keys: frozenset[str]
    tight: bool = False


@record(frozen=True, slots=True, kw_only=True, eq=False)
class Entry:
    """The words of one or more rows that are written alike, first row first; `verb` is the verb's place or -1.

    `apart` is how many words tell the same without the object, where that tells of a happening of its own, else 0;
    `whole` tells that the verb tells of nothing without the object: "claimed nine lives".
    """

    pos: str
    meanings: tuple[Meaning, ...]
    steps: tuple[Step, ...]
    verb: int
    apart: int = 0
    whole: bool = False


@record(frozen=True, slots=True, kw_only=True, eq=False)
class Opening:
    """What may begin with one written form.

    `rows` are those that begin with it as written, most words first, `single` the entries of one word
    among them. `seconds` are the normal forms of all second words, each with the numbers of its rows: without it near,
    they cannot be there; `verbs` are the same by the lemma where the second word is the verb, whose `lemmas` are known
    of each form. `stems` are the one-word nouns that the form is with a case ending cut off.
    """

    rows: tuple[Written, ...]
    single: tuple[Entry, ...]
    seconds: dict[str, tuple[int, ...]]
    verbs: dict[str, list[int]]
    lemmas: ByForm[tuple[str, ...]]
    stems: tuple[tuple[Entry, str], ...]

    def near(self, words: Words, at: int, stop: int, gap: int = GAP) -> list[Written]:
        """Give the rows of several words whose second stands behind word `at`, `gap` words between at most."""
        seconds, forms = self.seconds, words.forms
        found: set[int] = set()
        last = min(at + 1 + gap, stop - 1)
        if seconds:
            for place in range(at + 1, last + 1):
                for key in forms[place].keys:
                    if key in seconds:
                        found.update(seconds[key])
        if self.verbs:
            for place in range(at + 1, last + 1):
                for lemma in self.lemmas.of(forms[place]):  # most words are no verb
                    if lemma in self.verbs:
                        found.update(self.verbs[lemma])
        return [self.rows[number] for number in sorted(found)] if found else []


def meaning_of(row: Row, types: Counter[str]) -> Meaning:
    """Give what a row says; `types` are those of all rows of its verb."""
    return Meaning(
        surface=row["surface"],
        pos=row["pos"],
        type=row["type"],
        rank=int(row["rank"]),
        mode=row["mode"] or None,
        context=tuple(row["context"].split()),
        frame=row["frame"],
        label=row["label"],
        rule=row.where,
        share=min(_SHARES - 1, _SHARES * types[row["type"]] // types.total()) if types else -1,
    )
