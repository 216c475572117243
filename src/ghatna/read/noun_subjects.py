"""Find the noun that a verb of happening makes its subject though no table knows it: "the [volcano] spewed ash".

In languages whose verbs stand early the subject is right in front of the verb, with its article or in the plural.
"""

from __future__ import annotations

from collections.abc import Iterator

from ghatna.model.entities import Schema
from ghatna.model.names import FoundMention, HappeningWords
from ghatna.model.parts import Sentence
from ghatna.model.records import record
from ghatna.model.words import WordForm, Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter
from ghatna.read.citation import Citations
from ghatna.read.judged import JudgedForms
from ghatna.read.name_heads import NameHeads

_READ = frozenset(("sentence", "headline", "subheading"))
_SPANS = frozenset(("unit", "units", "unit1", "part", "season", "weekday", "weekdays", "month", "dayword", "day1"))
_SCORE = 0.6
_MOST_HELPERS = 3
_LONGEST = 4
_SHORTEST = 3
_PLURAL, _NO_PLURAL = "s", ("ss", "us", "is")


@record(frozen=True, slots=True, kw_only=True)
class _Line:
    """A sentence: where it begins, whether it is a headline, and which words are of mentions: of a name's or not."""

    first: int
    headline: bool
    taken: dict[int, bool]


class NounSubjects:
    """Works by one pack's `grammar` and by the past forms of its verbs of happening; idle where verbs stand last."""

    def __init__(
        self, pack: Pack, splitter: WordSplitter, heads: NameHeads, citations: Citations, told: HappeningWords
    ) -> None:
        self._heads = heads
        self._citations = citations
        roles: dict[str, set[str]] = {}
        for row in pack.table("grammar"):
            roles.setdefault(row["role"], set()).add(splitter.keys(row["surface"])[0])
        self._be = roles.get("be", set())
        self._helpers = roles.get("modal", set()) | roles.get("have", set()) | self._be
        # The one of them that marks who acts: "from" only does so in some languages.
        self._by = str(pack.setting("agent_word", ""))
        self._relatives = roles.get("relative", set())
        self._adverbs = roles.get("adverb", set()) | roles.get("negation", set())
        self._prepositions = roles.get("preposition", set()) | roles.get("to", set())
        self._articles = roles.get("determiner", set())
        self._opening = roles.get("subordinator", set()) | roles.get("conjunction", set()) | roles.get("and", set())
        self._telling = roles.get("verbish", set()) | roles.get("verb", set())
        early = pack.setting("verb_order", "early") == "early"
        self._verbs = {key: forms for key, forms in told.verbs.items() if key not in self._helpers} if early else {}
        self._acting = JudgedForms(self._is_verb)
        self._happenings = told.nouns
        self._no_nouns = tuple(str(ending) for ending in pack.setting("no_noun_endings", ()))
        others = [row["surface"] for row in pack.table("units") if row["unit"]]
        others += [row["surface"] for row in pack.table("times") if row["role"] in _SPANS]
        others += pack.setting("share_words", ())  # "shares of Acme fell": the company's
        self._measures = frozenset(keys[0] for word in others if len(keys := splitter.keys(str(word))) == 1)
        self._closed = self._helpers | self._adverbs | self._prepositions | self._opening

    def find(
        self, text: str, words: Words, found: list[FoundMention], sentences: tuple[Sentence, ...],
        where: tuple[int, ...],
    ) -> Iterator[FoundMention]:  # fmt: skip
        """Give a mention for each such noun that none of `found` covers; `where` gives the sentence of each word."""
        if not self._verbs:
            return
        taken = {
            at: one.form != "nominal" or one.case == "genitive"
            for one in found
            for at in range(one.first, one.last + 1)
        }
        for verb in self._acting.places(words, 0, len(words) - 1):
            if verb in taken or where[verb] < 0:
                continue
            sentence = sentences[where[verb]]
            if sentence.kind in _READ:
                line = _Line(first=words.first_at(sentence.start), headline=sentence.kind == "headline", taken=taken)
                for at in (self._subject(words, verb, line), self._by_whom(words, verb, line)):
                    if at is None:
                        continue
                    taken[at] = False
                    yield self._mention(text, words, at, verb, where[at])

    def _is_verb(self, form: WordForm) -> bool:
        return form.key in self._verbs

    def _subject(self, words: Words, verb: int, line: _Line) -> int | None:
        """Give the noun that is the subject of the verb at word `verb`, `None` where a table has one or none is."""
        at, helped = self._past_helpers(words, verb, line.first)
        if not helped and not self._is_finite(words, verb, line):
            return None
        if at > line.first and words.forms[at].key in self._relatives:  # "the [guard], who fled"
            at -= 2 if words.forms[at - 1].kind == "mark" else 1
        return self._head(words, at, line, helped=helped)

    def _by_whom(self, words: Words, verb: int, line: _Line) -> int | None:
        """Give the noun behind "by" that does what word `verb` says: "hit by a flying [trampoline]"."""
        first = verb + 2
        if first >= len(words) or words.forms[verb + 1].key != self._by:
            return None
        if "past" not in self._verbs[words.forms[verb].key]:
            return None
        last = first - 1
        while last + 1 < len(words) and last + 1 - first < _LONGEST and self._belongs(words, last + 1, line):
            last += 1
        if last < first or (last + 1 in line.taken) or not self._is_noun(words, last):
            return None
        opening = words.forms[first]
        opened = opening.key in self._articles or self._opens(opening) or self._is_plural(words.forms[last])
        return last if opened else None

    def _is_finite(self, words: Words, verb: int, line: _Line) -> bool:
        """Tell whether a verb without helpers has a subject: a past form, and in headlines the present."""
        forms = self._verbs[words.forms[verb].key]
        if "past" not in forms and not (line.headline and "present" in forms):
            return False
        # "Stole" describes no noun, "stolen" and "awaited" may.
        strong = "past" in forms and not self._heads.ends_as_past(words.forms[verb])
        return (strong and not words.forms[verb].key.endswith("n")) or self._is_followed(words, verb, line)

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

    def _is_followed(self, words: Words, verb: int, line: _Line) -> bool:
        """Tell whether what follows a past form shows that it does not describe a noun: "the [long awaited] report"."""
        at = verb + 1
        if at >= len(words) or at in line.taken:
            return True
        form = words.forms[at]
        closed = form.key in self._closed or form.key in self._articles or self._heads.is_function_word(form)
        named = form.text[0].isupper()
        return form.kind != "word" or closed or named or self._is_plural(form) or form.key.endswith("ly")

    def _head(self, words: Words, at: int, line: _Line, *, helped: bool) -> int | None:
        """Give the head of the phrase that ends at word `at`, `None` where it is no subject that nobody knows."""
        least = line.first
        while at >= least:
            begin = self._begin(words, at, line)
            if begin > least and words.forms[begin - 1].key in self._prepositions:
                at = begin - 2  # "[units] in Surat will close"
                continue
            if at in line.taken or not self._is_noun(words, at):
                return None
            before = words.forms[begin - 1] if begin > least else None
            counted = before is not None and before.kind == "number"
            opened = counted or words.forms[begin].key in self._articles or self._opens(words.forms[begin])
            free = before is None or before.kind == "mark" or before.key in self._opening
            # "Israeli [changes] were", not "the Palestinians [reject] proposed changes".
            owned = before is not None and line.taken.get(begin - 1, False) and words.forms[at].key not in self._verbs
            bare = line.headline or self._is_plural(words.forms[at]) or (helped and begin == least)
            return at if opened or owned or (free and bare) else None
        return None

    def _begin(self, words: Words, at: int, line: _Line) -> int:
        """Give where the phrase begins that ends at word `at`: a mention that is known, or plain words."""
        begin = at
        known = at in line.taken
        while begin > line.first and at - begin < _LONGEST:
            if (begin - 1 in line.taken) != known or not (known or self._belongs(words, begin - 1, line)):
                break
            begin -= 1
        return begin

    def _is_noun(self, words: Words, at: int) -> bool:
        form = words.forms[at]
        if form.kind != "word" or len(form.key) < _SHORTEST or form.key in self._closed or form.key in self._articles:
            return False
        if form.key in self._measures or (form.key in self._telling and words.forms[at - 1].key not in self._articles):
            return False
        known = self._heads.is_noun(words, at) and not self._heads.is_end_only(form)
        known = known or self._heads.is_function_word(form) or self._heads.is_pronoun(form)
        other = self._heads.is_clause_opener(form) or self._heads.is_modifier(form) or self._opens(form)
        return not known and not other and not form.key.endswith(self._no_nouns) and not self._heads.ends_as_past(form)

    def _belongs(self, words: Words, at: int, line: _Line) -> bool:
        form = words.forms[at]
        if form.kind != "word" or at in line.taken or form.key in self._closed or self._heads.is_clause_opener(form):
            return False
        if form.key in self._articles or self._opens(form) or self._heads.is_modifier(form):
            return True
        return not self._heads.is_function_word(form) and not self._heads.is_pronoun(form)

    def _opens(self, form: WordForm) -> bool:
        return self._heads.is_pointer(form) or self._heads.is_new(form) or self._heads.is_owner(form)

    def _mention(self, text: str, words: Words, at: int, verb: int, sentence: int) -> FoundMention:
        """Make the mention; several who do something are mostly people, several that it is done to need not be."""
        name, key, case = self._citations.cite(text, words, at, at)
        plural = self._is_plural(words.forms[at])
        undergoes = any(form.key in self._be for form in words.forms[at + 1 : verb])
        several: Schema = "Thing" if undergoes else "Group"
        one: Schema = several if plural else "Thing"
        schema: Schema = "NamedEvent" if words.forms[at].key in self._happenings else one
        return FoundMention(
            first=at, last=at, start=words.starts[at], end=words.ends[at], name=name, key=key, form="nominal",
            schema=schema, sentence=sentence, score=_SCORE, case=case, plural=plural, guessed=True,
        )  # fmt: skip

    @staticmethod
    def _is_plural(form: WordForm) -> bool:
        return form.key.endswith(_PLURAL) and not form.key.endswith(_NO_PLURAL)
