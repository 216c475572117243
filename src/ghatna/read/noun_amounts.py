"""Find how many there are of a noun where words say so, or a word that no table knows stands between.

"About three thousand people", "dozens of villagers", "three helmeted men": `noun_counts.py` reads figures right in
front of the noun.
"""

from __future__ import annotations

from ghatna.model.entities import Schema
from ghatna.model.names import FoundMention
from ghatna.model.words import WordForm, Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter
from ghatna.read.citation import Citations
from ghatna.read.name_heads import NameHeads
from ghatna.read.noun_counts import NounCounts

_COUNTS = frozenset(("number", "tens", "hundred", "hundreds", "scale", "dozen"))
_LONGEST = 8
_MOST_BETWEEN_EARLY = 2
_OF = "of"
_COMMON = 7
_ONE = "1"
_LIVING: frozenset[Schema | None] = frozenset(("Person", "Animal", "Group"))


class NounAmounts:
    """Reads the words for numbers, those for crowds ("dozens of") and those for how exact they are of one pack."""

    def __init__(self, pack: Pack, splitter: WordSplitter, heads: NameHeads, citations: Citations) -> None:
        self._heads = heads
        self.counts = NounCounts(pack, splitter)
        self._citations = citations
        self._early = pack.setting("verb_order", "early") == "early"
        self._most = _MOST_BETWEEN_EARLY if self._early else 1
        rows = [row for row in pack.table("numbers") if row["kind"] in _COUNTS and row["value"] != _ONE]
        self._numbers = splitter.firsts(row["surface"] for row in rows if row["value"].isdigit())
        self._wholes = splitter.firsts(row["surface"] for row in pack.table("numbers").having("kind", "all"))
        self._crowds = splitter.firsts(row["surface"] for row in pack.table("name_words").having("kind", "crowd"))
        verbs = [row for row in pack.table("event_forms") if row["pos"] == "verb" and row["form"] == "past"]
        self._pasts = splitter.firsts(row["add"] for row in verbs if row["lemma"] and row["add"])
        roles = {"auxiliary", "verb", "verbish"}
        others = [row["surface"] for row in pack.table("grammar") if row["role"] in roles]
        others += [row["surface"] for row in (*pack.table("units"), *pack.table("times"))]
        self._others = splitter.firsts(others) | self._pasts

    def is_past(self, form: WordForm) -> bool:
        """Tell whether a word is a past form that no rule makes: "stole"."""
        return form.key in self._pasts

    def key(self, form: WordForm) -> str:
        """Give the normal form of a word, of a number without what is written on to it: "40[-than more]"."""
        if form.key in self._wholes:
            return form.key  # "all three" is no ending of "three"
        return next((key for key in form.keys if key in self._numbers), form.key)

    def begin(self, words: Words, mention: FoundMention, begin: int) -> tuple[int, int] | None:
        """Give where the amount of a noun begins whose own words begin at `begin`, and where its count does."""
        first = begin
        if not self._early and any(self._owns(words, at) for at in range(begin, mention.first)):
            return None
        rough = self.counts.counted(words, begin - 1)
        if rough < begin - 1 and self._is_number(words.forms[rough]) and (mention.plural or mention.schema in _LIVING):
            first = rough
        elif not self._is_count(words, first) and not self._is_counted(words, first - 1):
            if self._is_one(words, mention):
                return None
            first = self._past_described(words, begin)
            if self._is_figure(words, mention, first - 1):
                first -= 1
            elif first == begin or not self._is_counted(words, first - 1):
                return None
        while first > 0 and begin - first < _LONGEST and self._is_counted(words, first - 1):
            first -= 1
        while first > 0 and begin - first < _LONGEST and self._counts_too(words.forms[first - 1]):
            first -= 1
        if first > 0 and self._heads.is_owner(words.forms[first - 1]):
            return first - 1, first - 1
        return self.counts.with_exactness(words, first), first

    def _owns(self, words: Words, at: int) -> bool:
        """Tell whether a word is an owner, to whom the count in front belongs: "three states' police"."""
        return self._heads.is_of(words.forms[at]) or "genitive" in self._citations.case_of(words, at)

    def _is_figure(self, words: Words, mention: FoundMention, at: int) -> bool:
        """Tell whether a figure counts the noun behind it; in front of one thing it is part of a name."""
        if at < 0 or self.counts.begin(words, at) is None or words.forms[at].key == _ONE:
            return False
        return self._early or mention.plural or mention.schema in _LIVING

    def _past_described(self, words: Words, begin: int) -> int:
        """Give where the words that describe a noun begin behind a number: "three [helmeted] men"."""
        at = begin
        while at > 0 and begin - at < self._most and self._describes(words, at - 1):
            at -= 1
            if at > 0 and (self._is_count(words, at - 1) or words.forms[at - 1].kind == "number"):
                pointed = at > 1 and self._heads.is_pointer(words.forms[at - 2])
                told = pointed and self._heads.ends_as_past(words.forms[at])
                return begin if told else at  # "the three [robbed] banks"
        return begin

    def _describes(self, words: Words, at: int) -> bool:
        """Tell whether a word that no table knows may describe the noun behind it: no verb, unit, or other noun."""
        form = words.forms[at]
        if form.kind != "word" or form.text[0].islower() != self._early or form.key in self._others:
            return False
        known = self._heads.is_noun(words, at) or self._heads.is_function_word(form) or self._heads.may_help(form)
        if known or self._heads.is_clause_opener(form) or self._heads.is_pronoun(form):
            return False
        return self._early or (not self._citations.is_cut(words, at) and self._citations.common(form) < _COMMON)

    def _is_one(self, words: Words, mention: FoundMention) -> bool:
        last = words.forms[mention.last]
        return self._early and not mention.plural and not last.key.endswith("s")

    def _counts_too(self, form: WordForm) -> bool:
        """Tell whether a word in front of a number makes it a rough one: "[several] hundred", "[some] 40"."""
        return self._heads.is_new(form) and not self._heads.is_pointer(form) and form.kind == "word"

    def _is_number(self, form: WordForm) -> bool:
        return form.kind == "number" or not self._numbers.isdisjoint(form.keys)

    def _is_count(self, words: Words, at: int) -> bool:
        return words.forms[at].key in self._numbers

    def _is_counted(self, words: Words, at: int) -> bool:
        """Tell whether word `at` belongs to an amount: a number in words or figures, "dozens", "of" behind such."""
        if at < 0:
            return False
        form = words.forms[at]
        if form.key in self._numbers or form.key in self._crowds:
            return True
        if form.kind == "number":
            return words.ends[at] < words.starts[at + 1] and self._is_count(words, at + 1)
        crowd = at > 0 and form.text == _OF and words.forms[at - 1].key in self._crowds
        return crowd and form.kind == "word"
