"""Find names by the words that say what bears them: "a youth by the name of Ramesh Parmar", "the storm 'Asna'".

Where letters have no case nothing else shows that the words in front are a name, and "by the name of" is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ghatna.model.entities import Schema
from ghatna.model.records import record
from ghatna.model.words import WordForm, Words
from ghatna.packs.pack import Pack
from ghatna.packs.phrases import Phrases
from ghatna.packs.words import WordSplitter
from ghatna.read.citation import Citations
from ghatna.read.judged import JudgedForms
from ghatna.read.name_heads import OPENING, NameHeads
from ghatna.read.name_spans import NameSpan

_SCORE = 0.85
_LONGEST = 4
_LONGEST_QUOTED = 6
_RARE = 3
_DESCRIBING = 4
# The tables of words that are no names.
_OTHERS = ("grammar", "light_verbs", "markers", "numbers", "times", "units")
_CLOSING = {mark: opener for opener, closers in OPENING.items() for mark in closers}


@record(frozen=True, slots=True, kw_only=True)
class Called:
    """A name and the noun that it belongs to: the name's first word, the first word behind what joins the two."""

    name: int
    behind: int


class CalledNames:
    """Knows one pack's `naming_words` ("by the name of") and `storm_words`, which have a name beside them."""

    def __init__(self, pack: Pack, splitter: WordSplitter, heads: NameHeads, citations: Citations) -> None:
        surfaces = pack.setting("naming_words", ())
        self._naming = Phrases((splitter.keys(str(surface)), True) for surface in surfaces)
        self._storm_words = splitter.firsts(pack.setting("storm_words", ()))
        self._storms = JudgedForms(self._is_storm)
        others = (row["surface"] for table in _OTHERS for row in pack.table(table))
        self._others = frozenset(key for word in others for key in splitter.keys(word)[:1])
        self._heads = heads
        self._citations = citations

    def parted(
        self, words: Words, spans: tuple[NameSpan, ...], runs: tuple[tuple[int, int], ...]
    ) -> tuple[tuple[NameSpan, ...], Mapping[int, Called]]:
        """Give the spans with such names and without those that ran over them; and what each noun is called.

        The nouns are told by their first words.
        """
        found: list[tuple[NameSpan, int]] = []
        called: dict[int, Called] = {}
        for first, last in runs:
            storms = self._of_storms(words, spans, first, last)
            for span, noun, edge in (*self._by_name(words, spans, first, last), *storms):
                found.append((span, max(noun, edge - 1)))
                if noun >= 0:
                    called[noun] = Called(name=span.first, behind=edge)
        if not found:
            return spans, called
        taken = {at for span, _ in found for at in range(span.first, span.last + 1)}
        taken.update(at for span, last in found for at in range(span.first, last + 1))
        kept = (span for span in spans if taken.isdisjoint(range(span.first, span.last + 1)))
        named = {span.first: span for span, _ in found}
        return tuple(sorted((*kept, *named.values()), key=lambda span: span.first)), called

    def _by_name(
        self, words: Words, spans: tuple[NameSpan, ...], first: int, last: int
    ) -> Iterator[tuple[NameSpan, int, int]]:
        """Give each name in front of "by the name of", the noun behind it (-1 for none) and where its phrase begins."""
        for at in self._naming.starts(words, first + 1, last + 1):
            found = self._naming.find_at(words, at, inflected=False)
            name = self._name_before(words, spans, first, at) if found is not None else None
            if found is None or name is None:
                continue
            noun, schema = self._noun_behind(words, found.last + 1, last)
            if schema is None and all(self._citations.is_persons(words.forms[one]) for one in name):
                schema = "Person"
            known = next((one for one in spans if (one.first, one.last) == (name.start, name.stop - 1)), None)
            entries = known.known if known and schema in {None, known.schema} else ()
            span = NameSpan(
                first=name.start, last=name.stop - 1, schema=schema or (known.schema if known else "Thing"),
                score=_SCORE, known=entries, tagged=True, whole=True,
            )  # fmt: skip
            yield span, noun, found.last + 1

    def _name_before(self, words: Words, spans: tuple[NameSpan, ...], first: int, at: int) -> range | None:
        """Give the words right before word `at` that are a name: in quotation marks, seen as one, or not ordinary."""
        quoted = self._quoted(words, first, at - 1)
        if quoted is not None:
            return quoted
        if self._citations.case_of(words, at - 1):
            return None  # "[the candidates'] by name list": their names
        span = next((one for one in spans if one.first < at <= one.last + 1), None)
        if span is not None:
            return range(span.first, at) if not span.demonym else None
        begin = at
        while begin > first and at - begin < _LONGEST and self._may_name(words, begin - 1):
            begin -= 1
        linked = begin > first and self._heads.is_link(words.forms[begin - 1])
        return range(begin, at) if begin < at and not linked else None

    def _quoted(self, words: Words, first: int, close: int) -> range | None:
        """Give the words in quotation marks that end at word `close`."""
        opener = _CLOSING.get(words.forms[close].text)
        if opener is None:
            return None
        for at in range(close - 1, max(first, close - 1 - _LONGEST_QUOTED) - 1, -1):
            if words.forms[at].text == opener:
                return range(at + 1, close) if at + 1 < close else None
        return None

    def _may_name(self, words: Words, at: int) -> bool:
        form = words.forms[at]
        if form.kind != "word" or self._citations.case_of(words, at):
            return False
        other = self._heads.is_function_word(form) or self._heads.is_pronoun(form) or self._heads.is_pointer(form)
        if other or self._heads.is_modifier(form) or self._heads.is_noun(words, at):
            return False
        return self._citations.common(form) <= (_RARE if self._citations.is_persons(form) else 1)

    def _noun_behind(self, words: Words, first: int, last: int) -> tuple[int, Schema | None]:
        """Give the noun of what is so called, -1 where none is known, and its kind."""
        for at in range(first, min(first + _DESCRIBING, last) + 1):
            form = words.forms[at]
            if form.kind == "mark":
                break
            if self._heads.role_at(words, at) is not None:
                return at, "Person"
            head = self._heads.head_at(words, at)
            if head is not None:
                return at, head.meaning.schema
            if self._heads.is_function_word(form) or self._heads.is_pronoun(form):
                break
        return -1, None

    def _of_storms(
        self, words: Words, spans: tuple[NameSpan, ...], first: int, last: int
    ) -> Iterator[tuple[NameSpan, int, int]]:
        """Give each storm's name, before or behind its noun: in quotation marks, seen as a name, or never written."""
        for at in self._storms.places(words, first, last):
            if self._is_called(words, at, first):
                continue
            before = self._quoted(words, first, at - 1) if at > first else None
            behind = self._quoted_behind(words, at + 1, last)
            if before is None and behind is None:
                bare = not self._citations.case_of(words, at)
                seen = {one for span in spans if span.first <= at + 1 and at - 1 <= span.last
                        for one in range(span.first, span.last + 1)}  # fmt: skip
                alone = at > first and at - 1 in seen and not self._citations.case_of(words, at - 1)
                before = range(at - 1, at) if alone and self._is_strange(words, at - 1, _RARE) else None
                most = _RARE if at + 1 in seen else 0
                follows = bare and at < last and self._is_strange(words, at + 1, most)
                behind = range(at + 1, at + 2) if follows else None
            name = before or behind
            if name is not None:
                whole = name is before or (name.stop <= last and words.forms[name.stop].text in _CLOSING)
                whole = whole or _is_stem(words, words.forms[name.stop - 1])
                yield NameSpan(
                    first=name.start, last=name.stop - 1, schema="NamedEvent", score=_SCORE, whole=whole
                ), at, at  # fmt: skip

    def _is_storm(self, form: WordForm) -> bool:
        return not self._storm_words.isdisjoint(form.keys)

    def _is_called(self, words: Words, noun: int, first: int) -> bool:
        """Tell whether "by the name of" stands right in front of a noun."""
        near = range(max(first, noun - 2), noun)
        found = (self._naming.find_at(words, at, inflected=False) for at in near)
        return any(one is not None and one.last == noun - 1 for one in found)

    def _quoted_behind(self, words: Words, at: int, last: int) -> range | None:
        closers = OPENING.get(words.forms[at].text, "") if at <= last else ""
        for end in range(at + 2, min(at + 1 + _LONGEST_QUOTED, last) + 1) if closers else ():
            if words.forms[end].text in closers:
                return range(at + 1, end)
        return None

    def _is_strange(self, words: Words, at: int, most: int) -> bool:
        """Tell whether a word is hardly anything but a name: seldom written, no noun, no function word."""
        form = words.forms[at]
        if form.kind != "word" or self._citations.is_in_dictionary(form) or not self._others.isdisjoint(form.keys):
            return False
        other = self._heads.is_function_word(form) or self._heads.is_pronoun(form) or self._heads.is_modifier(form)
        if other or self._heads.is_noun(words, at) or self._heads.is_role_word(form):
            return False
        return not any(self._citations.common_key(key) > most for key in form.keys)


def _is_stem(words: Words, form: WordForm) -> bool:
    """Tell whether a report has a word with a case ending behind it, so that it ends like none: "[Asna]-by"."""
    return any(stem.text == form.key for other in dict.fromkeys(words.forms) for stem in other.stems)
