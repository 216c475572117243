"""Find the nouns and pronouns that stand for somebody or something, with the words that belong to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ghatna.model.entities import Schema
from ghatna.model.names import FoundMention, Role
from ghatna.model.words import Words
from ghatna.read.citation import Citations
from ghatna.read.name_heads import NameHeads
from ghatna.read.name_spans import NameSpan

_NOUN_SCORE = 0.8
_PRONOUN_SCORE = 0.9
_LONGEST = 6
# What a name that bears no ending may belong to: "the US president", not "Kim the train".
_BARE_OWNERS: frozenset[Schema] = frozenset(("Country", "Place", "Organization", "PublicBody", "Company", "Media"))


class NounPhrases:
    """Finds mentions that are no names by one pack's words."""

    def __init__(self, heads: NameHeads, citations: Citations) -> None:
        self._heads = heads
        self._citations = citations

    def nouns(
        self, text: str, words: Words, taken: set[int], places: tuple[int, ...], where: tuple[int, ...]
    ) -> Iterator[FoundMention]:
        """Give the offices and head nouns that stand for somebody or something; each begins at one of `places`.

        `where` gives the sentence of each word.
        """
        done = -1
        for at in places:
            found = None if at <= done or at in taken else self._noun(text, words, at, taken, where)
            if found is not None:
                yield found
                done = found.last

    def _noun(self, text: str, words: Words, at: int, taken: set[int], where: tuple[int, ...]) -> FoundMention | None:
        role, head = self._heads.role_at(words, at), self._heads.head_at(words, at)
        schema: Schema
        if role is not None and (head is None or role.last >= head.last):
            last, schema, gloss, is_role = role.last, "Person", role.meaning, True
        elif head is not None:
            last, schema, gloss, is_role = head.last, head.meaning.schema, head.meaning.gloss, False
        else:
            return None
        if any(inside in taken for inside in range(at, last + 1)):
            return None
        if last == at and self._heads.is_end_only(words.forms[at]):
            return None
        start, end = words.starts[at], words.ends[last]
        name, key, case = self._citations.cite(text, words, at, last)
        roles = (Role(words=text[start:end], name_en=gloss, start=start, end=end),) if is_role else ()
        return FoundMention(
            first=at, last=last, start=start, end=end, name=name, key=key, form="nominal", schema=schema,
            sentence=where[at], score=_NOUN_SCORE, roles=roles, case=case,
            plural=schema == "Group" or case.startswith("plural"), gloss=gloss,
        )  # fmt: skip

    def pronouns(
        self, words: Words, taken: set[int], places: tuple[int, ...], where: tuple[int, ...]
    ) -> Iterator[FoundMention]:
        """Give the pronouns, which stand at `places`."""
        for at in places:
            form = words.forms[at]
            kind = self._heads.pronoun(form)
            if kind is not None and at not in taken:
                yield FoundMention(
                    first=at, last=at, start=words.starts[at], end=words.ends[at], name=form.text, key=form.key,
                    form="pronoun", schema=None, sentence=where[at], score=_PRONOUN_SCORE,
                    plural=kind.number == "plural", case=kind.person, gloss=kind.number,
                )  # fmt: skip

    def extended(
        self, words: Words, found: tuple[FoundMention, ...], spans: tuple[NameSpan, ...]
    ) -> tuple[FoundMention, ...]:
        """Give each noun with the words in front that belong to it: adjectives, and whose or of where it is."""
        ends = {span.last: span for span in spans}
        out = []
        for mention in found:
            begin = self._begin(words, mention.first, ends) if mention.form == "nominal" else mention.first
            out.append(mention if begin == mention.first else replace(mention, start=words.starts[begin]))
        return tuple(out)

    def _begin(self, words: Words, first: int, ends: dict[int, NameSpan]) -> int:
        at = first
        while at > 0 and first - at < _LONGEST:
            before = at - 1
            form = words.forms[before]
            if form.kind != "word":
                return at
            span = ends.get(before)
            if span is not None:
                return span.first if self._owns(words, span) else at
            if self._heads.is_of(form):
                owner = ends.get(before - 1)
                if owner is not None:
                    return owner.first
                return before - 1 if before and self._heads.is_noun(words, before - 1) else at
            if self._heads.is_owner(form):
                return before
            if self._heads.is_modifier(form):
                at = before
                continue
            genitive = "genitive" in self._citations.case_of(words, before)
            return before if genitive and self._heads.is_noun(words, before) else at
        return at

    def _owns(self, words: Words, span: NameSpan) -> bool:
        if span.demonym or "genitive" in self._citations.case_of(words, span.last):
            return True
        return span.schema in _BARE_OWNERS and not self._citations.is_cut(words, span.last)
