"""Find the noun that a verb of happening makes its subject though no table knows it: "the [volcano] spewed ash".

In languages whose verbs stand early the subject is right in front of the verb, with its article or in the plural.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ghatna.model.names import FoundMention
from ghatna.model.words import WordForm, Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter
from ghatna.read.citation import Citations
from ghatna.read.name_heads import NameHeads

VerbForms = Mapping[str, frozenset[str]]
"""Which forms of verbs a word is, by its normal form: "past", "present", "participle", "stem"."""

Taken = dict[int, bool]
"""The words of the mentions that are known so far: whether each is a name's, by its place."""

_SPANS = frozenset(("unit", "units", "unit1", "part", "season", "weekday", "weekdays", "month", "dayword", "day1"))
_SCORE = 0.6
_MOST_HELPERS = 3
_LONGEST = 4
_SHORTEST = 3
_PLURAL, _NO_PLURAL = "s", ("ss", "us", "is")


class NounSubjects:
    """Works by one pack's `grammar` and by the past forms of its verbs of happening; idle where verbs stand last."""

    def __init__(
        self, pack: Pack, splitter: WordSplitter, heads: NameHeads, citations: Citations, verbs: VerbForms
    ) -> None:
        self._heads = heads
        self._citations = citations
        roles: dict[str, set[str]] = {}
        for row in pack.table("grammar"):
            roles.setdefault(row["role"], set()).add(splitter.keys(row["surface"])[0])
        self._be = roles.get("be", set())
        self._helpers = roles.get("modal", set()) | roles.get("have", set()) | self._be
        self._adverbs = roles.get("adverb", set()) | roles.get("negation", set())
        self._prepositions = roles.get("preposition", set()) | roles.get("to", set())
        self._articles = roles.get("determiner", set())
        self._opening = roles.get("subordinator", set()) | roles.get("conjunction", set()) | roles.get("and", set())
        telling = roles.get("verbish", set()) | roles.get("verb", set())
        early = pack.setting("verb_order", "early") == "early"
        self._verbs = {key: forms for key, forms in verbs.items() if key not in self._helpers} if early else {}
        self._no_nouns = tuple(str(ending) for ending in pack.setting("no_noun_endings", ()))
        measures = [row["surface"] for row in pack.table("units") if row["unit"]]
        spans = [row["surface"] for row in pack.table("times") if row["role"] in _SPANS]
        self._measures = splitter.firsts((*spans, *measures))
        self._closed = self._helpers | self._adverbs | self._prepositions | self._opening | telling

    def find(
        self, text: str, words: Words, found: list[FoundMention], runs: tuple[tuple[int, int], ...],
        where: tuple[int, ...],
    ) -> Iterator[FoundMention]:  # fmt: skip
        """Give a mention for each such noun that none of `found` covers; `where` gives the sentence of each word."""
        if not self._verbs:
            return
        taken = {at: one.form != "nominal" for one in found for at in range(one.first, one.last + 1)}
        for first, last in runs:
            for verb in range(first + 1, last + 1):
                if words.forms[verb].key in self._verbs and verb not in taken:
                    at = self._subject(words, verb, first, taken)
                    if at is not None:
                        taken[at] = False
                        yield self._mention(text, words, at, verb, where[at])

    def _subject(self, words: Words, verb: int, least: int, taken: Taken) -> int | None:
        """Give the noun that is the subject of the verb at word `verb`, `None` where a table has one or none is."""
        at, helped = self._past_helpers(words, verb, least)
        finite = "past" in self._verbs[words.forms[verb].key] and self._is_followed(words, verb, taken)
        if not helped and not finite:
            return None
        return self._head(words, at, least, taken)

    def _past_helpers(self, words: Words, verb: int, least: int) -> tuple[int, bool]:
        """Give the word before a verb with its helpers and adverbs, and whether there are helpers."""
        at, helped = verb - 1, False
        while at >= least and verb - 1 - at < _MOST_HELPERS:
            form = words.forms[at]
            helps = form.key in self._helpers
            if not helps and form.key not in self._adverbs and not form.key.endswith("ly"):
                break
            helped = helped or helps
            at -= 1
        return at, helped

    def _is_followed(self, words: Words, verb: int, taken: Taken) -> bool:
        """Tell whether what follows a past form shows that it does not describe a noun: "the [long awaited] report"."""
        at = verb + 1
        if at >= len(words) or at in taken:
            return True
        form = words.forms[at]
        closed = form.key in self._closed or form.key in self._articles or self._heads.is_function_word(form)
        named = form.text[0].isupper()
        return form.kind != "word" or closed or named or self._is_plural(form) or form.key.endswith("ly")

    def _head(self, words: Words, at: int, least: int, taken: Taken) -> int | None:
        """Give the head of the phrase that ends at word `at`, `None` where it is no subject that nobody knows."""
        while at >= least:
            if at in taken or not self._is_noun(words, at):
                return None
            begin = at
            while begin > least and at - begin < _LONGEST and self._belongs(words, begin - 1, taken):
                begin -= 1
            before = words.forms[begin - 1] if begin > least else None
            opened = words.forms[begin].key in self._articles or self._opens(words.forms[begin])
            if before is not None and before.key in self._prepositions:
                at = begin - 2
                continue
            free = before is None or before.kind == "mark" or before.key in self._opening
            # "Israeli [changes] were", not "the Palestinians [reject] proposed changes".
            owned = before is not None and taken.get(begin - 1, False) and words.forms[at].key not in self._verbs
            return at if opened or owned or (free and self._is_plural(words.forms[at])) else None
        return None

    def _is_noun(self, words: Words, at: int) -> bool:
        form = words.forms[at]
        if form.kind != "word" or len(form.key) < _SHORTEST or form.key in self._closed or form.key in self._articles:
            return False
        if form.key in self._measures:
            return False
        known = self._heads.is_noun(words, at) or self._heads.is_function_word(form) or self._heads.is_pronoun(form)
        other = self._heads.is_clause_opener(form) or self._heads.is_modifier(form) or self._opens(form)
        return not known and not other and not form.key.endswith(self._no_nouns) and not self._heads.ends_as_past(form)

    def _belongs(self, words: Words, at: int, taken: Taken) -> bool:
        form = words.forms[at]
        if form.kind != "word" or at in taken or form.key in self._closed or self._heads.is_clause_opener(form):
            return False
        if form.key in self._articles or self._opens(form) or self._heads.is_modifier(form):
            return True
        return not self._heads.is_function_word(form) and not self._heads.is_pronoun(form)

    def _opens(self, form: WordForm) -> bool:
        return self._heads.is_pointer(form) or self._heads.is_new(form) or self._heads.is_owner(form)

    def _mention(self, text: str, words: Words, at: int, verb: int, sentence: int) -> FoundMention:
        """Make the mention; several who do something are mostly people, several that something is done to need not be."""
        name, key, case = self._citations.cite(text, words, at, at)
        plural = self._is_plural(words.forms[at])
        undergoes = any(form.key in self._be for form in words.forms[at + 1 : verb])
        return FoundMention(
            first=at, last=at, start=words.starts[at], end=words.ends[at], name=name, key=key, form="nominal",
            schema="Group" if plural and not undergoes else "Thing", sentence=sentence, score=_SCORE, case=case,
            plural=plural, guessed=True,
        )  # fmt: skip

    @staticmethod
    def _is_plural(form: WordForm) -> bool:
        return form.key.endswith(_PLURAL) and not form.key.endswith(_NO_PLURAL)
