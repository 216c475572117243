"""Find persons called by one name whom the tagger sees only beside a case ending or postposition.

"Modi next week will go to Russia" has no mark behind the name where letters have no case.
"""

from __future__ import annotations

from ghatna.model.words import WordForm, Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter
from ghatna.read.citation import Citations
from ghatna.read.judged import JudgedForms
from ghatna.read.known_names import KnownNames
from ghatna.read.name_heads import NameHeads
from ghatna.read.name_spans import NameSpan

_OPENING_TIMES = frozenset(("weekday", "dayword", "next", "last", "this"))
_SCORE = 0.7
_RARE = 2
_ORDINARY = 5
_SHORTEST = 3


class SubjectNames:
    """Works where a pack's words show what may stand behind a bare subject, and its table knows persons' names."""

    def __init__(
        self, pack: Pack, splitter: WordSplitter, heads: NameHeads, citations: Citations, known: KnownNames
    ) -> None:
        self._heads = heads
        self._citations = citations
        # "Brought", "sixth": other words that end a known name too.
        others = [row["surface"] for row in (*pack.table("numbers"), *pack.table("grammar"))]
        others += [row["surface"] for row in pack.table("name_words").having("kind", "homograph")]
        others += [row["add"] for row in pack.table("event_forms") if row["lemma"] and not row["cut"]]
        self._surnames = known.surnames - {splitter.form(word).key for word in others if word}
        self._able = JudgedForms(self._may_name)
        surfaces = [row["surface"] for row in pack.table("times") if row["role"] in _OPENING_TIMES]
        surfaces += pack.setting("after_subjects", ())
        self._behind = splitter.firsts(surfaces)
        openers = (row["surface"] for row in pack.table("grammar") if row["role"] == "complementizer")
        self._openers = splitter.firsts(openers)

    def added(
        self, words: Words, spans: tuple[NameSpan, ...], runs: tuple[tuple[int, int], ...]
    ) -> tuple[NameSpan, ...]:
        """Give the spans with such names, where none of their words is taken."""
        if not self._behind:
            return spans
        taken = {at for span in spans for at in range(span.first, span.last + 1)}
        more = [
            NameSpan(first=at, last=at, schema="Person", score=_SCORE, tagged=True)
            for first, last in runs
            for at in self._able.places(words, first, last - 1)
            if at not in taken and self._is_person(words, at, first) and at + 1 not in taken
        ]
        return tuple(sorted((*spans, *more), key=lambda span: span.first)) if more else spans

    def _is_person(self, words: Words, at: int, first: int) -> bool:
        """Tell whether a word that may be is a person: a known one's last name, or a name that opens a clause."""
        form = words.forms[at]
        if self._heads.is_noun(words, at) or self._heads.is_function_word(form):
            return False
        if self._surname(form) and self._citations.common(form) < _RARE:
            return True
        opens = at == first or words.forms[at - 1].key in self._openers or words.forms[at - 1].kind == "mark"
        behind = words.forms[at + 1].key in self._behind
        named = self._citations.is_persons(form) and self._citations.common(form) < _ORDINARY
        return opens and behind and named

    def _may_name(self, form: WordForm) -> bool:
        """Tell whether a word may be a person's name.

        Where letters have cases, "may" and "May" are no names by themselves.
        """
        usable = form.kind == "word" and len(form.key) >= _SHORTEST and form.text.upper() == form.text.lower()
        return usable and (self._citations.is_persons(form) or self._surname(form))

    def _surname(self, form: WordForm) -> bool:
        return not self._surnames.isdisjoint(form.keys)
