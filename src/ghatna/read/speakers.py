"""Make a mention of whoever says something and is none yet: who speaks is somebody, by a name or by a noun."""

from __future__ import annotations

from collections.abc import Iterator

from ghatna.model.entities import Schema
from ghatna.model.names import FoundMention
from ghatna.model.said import Speaker
from ghatna.model.words import WordForm, Words
from ghatna.read.citation import Citations
from ghatna.read.name_heads import NameHeads
from ghatna.read.name_spans import NameSpan

_NAME_SCORE = 0.7
_NOUN_SCORE = 0.6
# Base-4 logarithms of counts in running text: words up to these are too rare for nouns that need no other proof.
_RARE_ALONE = 3
_RARE = 2
_FEWEST_BEHIND_OTHERS = 2
_SHORTEST = 2
_ACRONYM = 6
_LONGEST_NAME = 4
_INITIAL = 2


class Speakers:
    """Adds mentions for the heads of sources by one pack's words and the counts of its language."""

    def __init__(
        self, heads: NameHeads, citations: Citations, noun_endings: tuple[str, ...], *, markers_apart: bool
    ) -> None:
        self._heads = heads
        self._citations = citations
        # Where endings are glued on, a bare word before a verb of saying is often no noun at all.
        self._markers_apart = markers_apart
        self._noun_endings = noun_endings
        self._rare_alone = _RARE_ALONE if citations.counts_own_words else _RARE

    def with_names(
        self, words: Words, spans: tuple[NameSpan, ...], speakers: tuple[Speaker, ...]
    ) -> tuple[NameSpan, ...]:
        """Give the names with those of speakers added that no span covers yet."""
        taken = {at for span in spans for at in range(span.first, span.last + 1)}
        parts = {words.forms[at].key for span in spans if span.schema == "Person" for at in _range(span)}
        more: dict[int, NameSpan] = {}
        for speaker in speakers:
            head = words.first_at(speaker.head.start)
            if not speaker.nominal or head in taken or head in more or self._is_known_noun(words, head):
                continue
            if self._is_verb(words, speaker, head):
                continue
            first = self._first_of_name(words, speaker, head, parts, taken)
            if first <= head:
                schema: Schema = "Organization" if _is_acronym(words.forms[head].text) else "Person"
                more[head] = NameSpan(first=first, last=head, schema=schema, score=_NAME_SCORE)
                taken.update(range(first, head + 1))
        return tuple(sorted((*spans, *more.values()), key=lambda span: span.first)) if more else spans

    def _is_verb(self, words: Words, speaker: Speaker, head: int) -> bool:
        """Tell whether what seems to have the agent's ending is a verb: "it [denies] (is)"."""
        return (
            speaker.cased
            and not self._markers_apart
            and head + 1 < len(words)
            and self._heads.is_finite(words.forms[head + 1])
        )

    def _is_known_noun(self, words: Words, head: int) -> bool:
        """Tell whether a word that the pack knows as noun, office, pronoun or function word ends a phrase."""
        form = words.forms[head]
        if self._heads.is_end_only(form):
            return False
        if self._heads.is_noun(words, head) or self._heads.is_function_word(form) or self._heads.is_modifier(form):
            return True
        return self._heads.is_role_word(form)

    def _first_of_name(self, words: Words, speaker: Speaker, head: int, parts: set[str], taken: set[int]) -> int:
        """Give the first word of the name that ends with a speaker's head, one behind the head if it is no name."""
        start = words.first_at(speaker.part.start)
        if words.forms[head].kind != "word" or len(words.forms[head].text) < _SHORTEST:
            return head + 1
        if words.forms[head].text[0].isascii():
            return self._first_capital(words, start, head, taken)
        if self._key(words, head) in parts or words.forms[head].key in parts:
            return head
        behind = self._behind_office(words, start, head, taken)
        if behind is not None and (self._is_rare(words, head, _RARE) or self._is_shown(words, behind, head)):
            return behind
        first = head
        while first > start and first - 1 not in taken and self._is_rare(words, first - 1, _RARE):
            first -= 1
        # Where endings are glued on, a marker written apart stands behind a name, not behind a plural in -o.
        apart = not self._markers_apart and speaker.part.end > speaker.head.end
        if first == head and not apart and _is_plural(words.forms[head]):
            return head + 1
        if first == head == start:
            noun = self._key(words, head).endswith(self._noun_endings)
            alone = self._is_rare(words, head, self._rare_alone) or self._is_persons(words, head)
            return head if not noun and alone else head + 1
        behind_office = first > start and self._heads.is_role_word(words.forms[first - 1])
        many = head - first + 1 >= _FEWEST_BEHIND_OTHERS
        return first if self._is_rare(words, head, _RARE) and (many or behind_office) else head + 1

    def _behind_office(self, words: Words, start: int, head: int, taken: set[int]) -> int | None:
        """Give the word behind the office or address with which a speaker's phrase opens: what follows is the name.

        So a name is whole though one of its words looks like an ordinary one; `None` where anything else intervenes.
        """
        for at in range(head - 1, max(start, head - _LONGEST_NAME) - 1, -1):
            form = words.forms[at]
            dotted = at > start and form.text == "." and self._heads.is_honorific(words.forms[at - 1])
            if dotted or self._heads.is_honorific(form):
                return at + 1
            if self._heads.is_noun(words, at):
                return at + 1 if self._heads.is_role_word(form) else None
            plain = form.kind == "word" and at not in taken and not self._heads.is_function_word(form)
            if not plain or self._heads.is_modifier(form):
                return None
        return None

    def _is_shown(self, words: Words, first: int, head: int) -> bool:
        """Tell whether words are a name though the last is common: behind "Mr", or behind an office and rare words."""
        before = words.forms[first - 1]
        if before.text == "." or self._heads.is_honorific(before):
            return True
        front = range(first, head)
        return first < head and all(self._is_rare(words, at, _RARE) or self._is_name_alone(words, at) for at in front)

    def _is_name_alone(self, words: Words, at: int) -> bool:
        return not self._is_known_noun(words, at) and self._citations.is_name(words.forms[at])

    def _first_capital(self, words: Words, start: int, head: int, taken: set[int]) -> int:
        """Give the first of the words in capitals that end with word `head`, by which languages with capitals name."""
        form = words.forms[head]
        if not form.text[0].isupper():
            return head + 1
        first = head
        while first > start and first - 1 not in taken and self._is_name_word(words, first - 1):
            first -= 1
        while first < head and words.forms[first].kind != "word":
            first += 1
        opens = head == 0 or words.forms[head - 1].text in _OPENERS
        if first == head and opens and not self._citations.is_name(form) and self._citations.is_in_dictionary(form):
            return head + 1
        return first

    def _is_name_word(self, words: Words, at: int) -> bool:
        form = words.forms[at]
        if form.kind != "word":
            return form.text in ".-" and at > 0 and len(words.forms[at - 1].text) <= _INITIAL
        known = self._heads.is_noun(words, at) or self._heads.is_honorific(form) or self._heads.is_modifier(form)
        return form.text[0].isupper() and not known and not self._heads.is_function_word(form)

    def _is_rare(self, words: Words, at: int, most: int) -> bool:
        form = words.forms[at]
        if form.kind != "word" or self._is_known_noun(words, at):
            return False
        return self._citations.common(form) <= most

    def _is_persons(self, words: Words, at: int) -> bool:
        """Tell whether a word of a language without capitals is part of persons' names, and no noun of the pack's."""
        form = words.forms[at]
        return self._citations.is_persons(form) and not self._is_known_noun(words, at)

    def _key(self, words: Words, at: int) -> str:
        return self._citations.stem_key(words, at)

    def nouns(
        self, text: str, words: Words, found: list[FoundMention], speakers: tuple[Speaker, ...], where: tuple[int, ...]
    ) -> Iterator[FoundMention]:
        """Give a mention for each speaker's head that none of `found` covers: a noun that no table knows."""
        taken = {at for mention in found for at in range(mention.first, mention.last + 1)}
        for speaker in speakers:
            at = words.first_at(speaker.head.start)
            if not speaker.nominal or not (speaker.cased or self._markers_apart) or at in taken:
                continue
            if self._is_verb(words, speaker, at):
                continue
            if self._heads.is_function_word(words.forms[at]) and not speaker.several:
                continue
            taken.add(at)
            name, key, case = self._citations.cite(text, words, at, at)
            counted = speaker.several or (at > 0 and words.forms[at - 1].kind == "number")
            plural = counted or _is_plural(words.forms[at])
            one: Schema = "Person" if speaker.says else "Thing"
            yield FoundMention(
                first=at, last=at, start=words.starts[at], end=words.ends[at], name=name, key=key, form="nominal",
                schema="Group" if plural else one, sentence=where[at], score=_NOUN_SCORE, case=case, plural=plural,
                guessed=not speaker.says,
            )  # fmt: skip


_OPENERS = frozenset('.!?"\u201c\u201d:\u2018')


def _is_plural(form: WordForm) -> bool:
    if any("plural" in stem.case for stem in form.stems):
        return True
    return form.text.isascii() and form.key.endswith("s") and not form.key.endswith("ss")


def _is_acronym(text: str) -> bool:
    return text.isupper() and _INITIAL <= len(text) <= _ACRONYM and text.isascii()


def _range(span: NameSpan) -> range:
    return range(span.first, span.last + 1)
