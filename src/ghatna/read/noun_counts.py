"""Find the figure in front of a noun for several that says how many there are: "more than 64 men"."""

from __future__ import annotations

import regex

from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

_YEAR = regex.compile(r"(?:19|20)\d\d")


class NounCounts:
    """Reads figures and the words that say how exact they are by one pack's `comparators`."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        self._before: dict[str, list[tuple[str, ...]]] = {}
        self._behind: dict[str, list[tuple[str, ...]]] = {}
        for row in pack.table("comparators"):
            keys = splitter.keys(row["surface"])
            if row["side"] == "before":
                self._before.setdefault(keys[-1], []).append(keys)
            elif row["comparator"] != "exact":
                self._behind.setdefault(keys[-1], []).append(keys)

    def begin(self, words: Words, at: int) -> int | None:
        """Give where the count begins that ends with word `at`, `None` where that counts nobody.

        A figure that looks like a year counts nobody ("in 2019 workers"), nor does a part of one ("2.5 workers").
        """
        form = words.forms[at]
        if form.kind != "number" or words.ends[at] + 1 != words.starts[at + 1] or _YEAR.fullmatch(form.key):
            return None
        if at == 0:
            return at
        return None if words.ends[at - 1] == words.starts[at] else self.with_exactness(words, at)

    def with_exactness(self, words: Words, at: int) -> int:
        """Give where the words begin that say how exact the count at word `at` is, `at` where none do."""
        fits = (
            len(keys)
            for keys in (self._before.get(words.forms[at - 1].key, ()) if at else ())
            if tuple(one.key for one in words.forms[max(0, at - len(keys)) : at]) == keys
        )
        return at - max(fits, default=0)

    def counted(self, words: Words, at: int) -> int:
        """Give the last word of the count of which the words up to `at` say how exact it is, `at` where none do.

        The first of them may be written on to the count: "40 [than more] men", "40[-than more] men".
        """
        for keys in self._behind.get(words.forms[at].key, ()) if at > 0 else ():
            begin = at + 1 - len(keys)
            if begin > 0 and tuple(one.key for one in words.forms[begin : at + 1]) == keys:
                return begin - 1
            glued = begin >= 0 and any(stem.ending == keys[0] for stem in words.forms[begin].stems)
            if glued and tuple(one.key for one in words.forms[begin + 1 : at + 1]) == keys[1:]:
                return begin
        return at
