"""Find names of one word that the tagger has no words around it for: "the union Usdaw criticised", "Amtrak halted".

Where letters have cases, a word with a capital letter that no dictionary has is hardly ever anything but a name.
"""

from __future__ import annotations

from ghatna.model.entities import Schema
from ghatna.model.words import WordForm, Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter
from ghatna.read.citation import Citations
from ghatna.read.judged import JudgedForms
from ghatna.read.name_capitals import is_capital, is_title, no_places
from ghatna.read.name_heads import NameHeads
from ghatna.read.name_spans import NameSpan

_SCORE = 0.7
_SHORTEST = 4
_SIDES: frozenset[Schema] = frozenset(("Company", "Group", "Media", "Organization", "PublicBody"))


class LoneNames:
    """Works where a pack writes days or languages with a capital, as English does, and not words like "dog"."""

    def __init__(self, pack: Pack, splitter: WordSplitter, heads: NameHeads, citations: Citations) -> None:
        self._never = no_places(pack, splitter)
        self._cased = any(row["surface"][:1].isupper() for row in pack.table("grammar").having("role", "time"))
        self._able = JudgedForms(self._may_be)
        self._heads = heads
        self._citations = citations
        past = [row for row in pack.table("event_forms") if row["pos"] == "verb" and row["form"] == "past"]
        self._past = frozenset(row["add"] for row in past if row["lemma"])
        self._past_endings = tuple(sorted({row["add"] for row in past if not row["lemma"] and not row["cut"]}))

    def added(
        self, words: Words, spans: tuple[NameSpan, ...], runs: tuple[tuple[int, int], ...]
    ) -> tuple[NameSpan, ...]:
        """Give the spans with such names, where none of their words is taken."""
        if not self._cased:
            return spans
        taken = {at for span in spans for at in range(span.first, span.last + 1)}
        more = [
            NameSpan(first=at, last=at, schema=self._schema(words, at), score=_SCORE, tagged=True)
            for first, last in runs
            if (places := self._able.places(words, first, last)) and not is_title(words, range(first, last + 1))
            for at in places
            if at not in taken and not words.glued(at) and self._stands_alone(words, at, first, last)
        ]
        return tuple(sorted((*spans, *more), key=lambda span: span.first)) if more else spans

    def _may_be(self, form: WordForm) -> bool:
        """Tell whether a word is written like a name and no dictionary or table of what is none has it."""
        if form.kind != "word" or not form.text[0].isupper() or not form.text[1:].islower():
            return False
        long = len(form.key) >= _SHORTEST and self._never.isdisjoint(form.keys)
        return long and not self._citations.is_in_dictionary(form)

    def _stands_alone(self, words: Words, at: int, first: int, last: int) -> bool:
        """Tell whether a word with a capital is nothing but a name: unknown, between small ones, no kind's word.

        Behind "a" it is a kind ("a Gothic altar"); where a sentence begins, a verb behind it must show it.
        """
        if (at < last and is_capital(words, at + 1)) or self._heads.is_noun(words, at):
            return False
        if at > first and words.forms[at - 1].kind == "word":
            before = words.forms[at - 1]
            return not is_capital(words, at - 1) and not self._heads.is_new(before)
        return at < last and self._is_done(words, at + 1)

    def _is_done(self, words: Words, at: int) -> bool:
        """Tell whether word `at` is what somebody does: "has", "said", a word in the past."""
        form = words.forms[at]
        past = form.key in self._past or form.key.endswith(self._past_endings)
        return self._heads.may_help(form) or (form.kind == "word" and past)

    def _schema(self, words: Words, at: int) -> Schema:
        """Give what the words around a name show: an office before it, a body before it, a place behind it."""
        if self._heads.role_before(words, at) is not None:
            return "Person"
        noun = self._heads.head_ending_at(words, at - 1) if at else None
        if noun is not None and noun.meaning.schema in _SIDES | {"Person"}:
            return noun.meaning.schema
        head = self._heads.head_at(words, at + 1) if at + 1 < len(words) else None
        if head is not None and head.meaning.schema == "Place":
            return "Place"
        return "Person" if self._citations.is_persons(words.forms[at]) else "Organization"
