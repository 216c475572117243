"""Find names that nothing but the noun in front shows: "the candidate [Lucia Ferrero]", "the firm [Kriti Forgings]".

Where letters have no case, words that stand in no running text behind what somebody is are hardly anything else.
"""

from __future__ import annotations

from collections.abc import Mapping

from ghatna.model.entities import Schema
from ghatna.model.words import WordForm, Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter
from ghatna.read.citation import Citations
from ghatna.read.judged import JudgedForms
from ghatna.read.name_heads import NameHeads
from ghatna.read.name_spans import NameSpan

_SCORE = 0.7
_RARE = 2
_SHORTEST = 2
_LONGEST = 4
# So short are the words that join a name's parts: "de", "van".
_JOINT = 3
_BODIES: frozenset[Schema] = frozenset(("Company", "Media", "Organization"))
_BEARERS = _BODIES | {"Person"}
_JOINING = frozenset("/-\u2013")
# The cases in which one word is shown to be whom or what the noun in front is about.
_SHOWING = frozenset(("agentive", "dative", "genitive"))
# The tables of words that are no names.
_OTHERS = ("comparators", "event_triggers", "grammar", "light_verbs", "markers", "numbers", "times", "units", "verbs")


class ApposedNames:
    """Works where the table's counts are of the language itself and its letters have no case."""

    def __init__(self, pack: Pack, splitter: WordSplitter, heads: NameHeads, citations: Citations) -> None:
        self._heads = heads
        self._citations = citations
        words = (row.get("surface", "") for table in _OTHERS for row in pack.table(table))
        self._others = frozenset(key for word in words if word for key in splitter.keys(word)[:1])
        self._markers = splitter.firsts(row["surface"] for row in pack.table("markers"))
        self._by = splitter.firsts(row["surface"] for row in pack.table("grammar") if row["role"] == "by")
        endings = (row["ending"] for row in pack.table("verb_endings").having("tense", "future"))
        self._future = tuple(map(splitter.ending_key, endings))
        self._able = JudgedForms(self._may_name)
        self._unseen = JudgedForms(self._is_unseen)

    def added(
        self, words: Words, spans: tuple[NameSpan, ...], runs: tuple[tuple[int, int], ...]
    ) -> tuple[NameSpan, ...]:
        """Give the spans with such names, where none of their words is taken."""
        if not self._citations.counts_own_words:
            return spans
        taken = {at: span for span in spans for at in range(span.first, span.last + 1)}
        more: list[NameSpan] = []
        for first, last in runs:
            end = -1
            for at in self._able.places(words, first, last):
                if at <= end or at in taken or self._heads.is_noun(words, at):
                    continue
                found = self._behind_noun(words, at, first, last, taken) or self._acting(words, at, last, taken)
                if found is not None:
                    more.append(found)
                    end = found.last
        return tuple(sorted((*spans, *more), key=lambda span: span.first)) if more else spans

    def _behind_noun(
        self, words: Words, at: int, first: int, last: int, taken: Mapping[int, NameSpan]
    ) -> NameSpan | None:
        """Give the name that begins at word `at` and is of what the noun right in front tells of."""
        schema = self._kind_before(words, at, taken) if at > first else None
        end = self._end(words, at, last, taken) if schema is not None else -1
        begin = at
        if schema is None and at > first + 1 and self._may_begin(words, at - 1, taken):
            # "the firm [Kriti Forgings]-by": the first word may be an ordinary one.
            begin, schema = at - 1, self._kind_before(words, at - 1, taken)
            end = at if schema in _BODIES and self._citations.case_of(words, at) in _SHOWING else -1
        if schema is None or end < at:
            return None
        return NameSpan(first=begin, last=end, schema=schema, score=_SCORE, tagged=True)

    def _may_begin(self, words: Words, at: int, taken: Mapping[int, NameSpan]) -> bool:
        form = words.forms[at]
        free = form.kind == "word" and at not in taken and not self._citations.case_of(words, at)
        return free and not self._is_other(form) and not self._heads.is_noun(words, at)

    def _acting(self, words: Words, at: int, last: int, taken: Mapping[int, NameSpan]) -> NameSpan | None:
        """Give the name that begins at word `at` and ends before "by", all its words in no running text."""
        end = at
        while (
            end + 1 <= last and end + 1 not in taken and end - at < _LONGEST and self._able.passes(words.forms[end + 1])
        ):
            end += 1
        if end == last or words.forms[end + 1].key not in self._by:
            return None
        alone = at == 0 or words.forms[at - 1].text not in _JOINING  # no "/ Handout by Reuters"
        strange = all(self._unseen.passes(words.forms[one]) for one in range(at, end + 1))
        named = alone and strange
        return NameSpan(first=at, last=end, schema="Person", score=_SCORE, tagged=True) if named else None

    def _kind_before(self, words: Words, at: int, taken: Mapping[int, NameSpan]) -> Schema | None:
        """Give the kind of one that the noun right in front of word `at` tells of, where it has no case.

        Who are counted are none that bear a name: "fifteen persons".
        """
        if at - 1 in taken:
            return None
        noun = self._heads.head_ending_at(words, at - 1)
        role = self._heads.role_before(words, at)
        first = role.first if role is not None else noun.first if noun is not None else 0
        if first > 0 and words.forms[first - 1].kind == "number":
            return None
        if role is not None:
            return "Person"
        bears = noun is not None and not noun.ending and noun.meaning.schema in _BEARERS
        return noun.meaning.schema if bears and noun is not None else None

    def _end(self, words: Words, first: int, last: int, taken: Mapping[int, NameSpan]) -> int:
        """Give the last word of the name that begins at word `first`, one before it for none.

        A word with a case ends it; one word alone must have one or a case word behind it.
        """
        end, unseen = first - 1, 0
        for at in range(first, min(last, first + _LONGEST - 1) + 1):
            if at in taken or not self._goes_on(words, at, first, last):
                break
            end = at
            unseen += self._unseen.passes(words.forms[at])
            if self._citations.case_of(words, at):
                break
        marked = end < last and words.forms[end + 1].key in self._markers
        whole = end > first or (end == first and (marked or self._citations.case_of(words, end) in _SHOWING))
        return end if whole and unseen else first - 1

    def _goes_on(self, words: Words, at: int, first: int, last: int) -> bool:
        """Tell whether a name that begins at word `first` has word `at` too, or has it between two of its own."""
        form = words.forms[at]
        if at > first and self._citations.is_persons(form) and self._citations.is_persons(words.forms[at - 1]):
            return True
        if self._able.passes(form):
            return at == first or not self._heads.is_noun(words, at)
        joins = form.kind == "word" and len(form.key) <= _JOINT and first < at < last
        return joins and self._unseen.passes(words.forms[at + 1]) and self._able.passes(words.forms[at + 1])

    def _may_name(self, form: WordForm) -> bool:
        """Tell whether a word may be part of a name: in no table of other words, and rare in running text."""
        if form.kind != "word" or len(form.key) < _SHORTEST or form.text[0].lower() != form.text[0].upper():
            return False
        if self._is_other(form):
            return False
        # "will open" ends like who acts: "khol-she", "Ganesh-e".
        if form.key.endswith(self._future) and not self._citations.may_be_persons(form):
            return False
        return all(
            self._citations.common_key(key) <= _RARE for key in form.keys if len(key) > _JOINT or key == form.key
        )

    def _is_other(self, form: WordForm) -> bool:
        """Tell whether a table has a word as none of a name's."""
        other = form.key in self._others or any(stem.text in self._others for stem in form.stems if len(stem.text) > 1)
        other = other or self._heads.is_function_word(form) or self._heads.is_pronoun(form)
        return other or self._heads.is_role_word(form) or self._heads.is_modifier(form)

    def _is_unseen(self, form: WordForm) -> bool:
        """Tell whether a word is in no running text, or a part of persons' names."""
        return self._citations.may_be_persons(form) or not any(self._citations.common_key(key) for key in form.keys)
