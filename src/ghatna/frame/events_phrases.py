"""Read what stands before a noun phrase where prepositions mark who is who: "with at least 40 of the men"."""

from __future__ import annotations

from ghatna.frame.events_groups import with_role
from ghatna.frame.events_words import EventLexicon, roles_of_words
from ghatna.model.entities import Entity, Mention
from ghatna.model.words import WordForm, Words
from ghatna.packs.pack import Pack
from ghatna.packs.phrases import Phrases
from ghatna.packs.words import WordSplitter

HEADS = frozenset({"relative", "complementizer", "subordinator"})
"""The roles of words that open a clause."""
JOINS = frozenset(",&")
HYPHENS = frozenset("-\u2010\u2013")
_FAR = 4
_BEFORE = 3
_YEAR = 4  # digits
_PEOPLE = "people"


class PhraseFinder:
    """Looks to the left of noun phrases by one pack's function words, markers and comparators."""

    def __init__(self, pack: Pack, splitter: WordSplitter, lexicon: EventLexicon) -> None:
        self._lexicon = lexicon
        self._ing = str(pack.setting("progressive_ending", ""))
        self._markers: Phrases[str] = Phrases(
            (splitter.keys(row["surface"]), row["function"]) for row in pack.table("markers")
        )
        self._nominative = splitter.firsts(
            row["surface"]
            for row in pack.table("pronouns")
            if row["function"] == "subject" and row["number"] in {"singular", "plural"} and row["person"] != "both"
        )
        roles = roles_of_words(pack, splitter)
        self._ands = with_role(roles, {"and"})
        self._possessive = with_role(roles, {"agent"})
        self._days = with_role(roles, {"time"})
        self._verbs = with_role(roles, {"verb", "be", "have", "modal"})
        # "Some people", "several people" are those of whom it is told.
        several = (row["surface"] for row in pack.table("name_words") if row["kind"] in {"crowd", "new"})
        self._counts = with_role(roles, {"part"}) | splitter.firsts(several)
        self._numbers = splitter.firsts(row["surface"] for row in pack.table("numbers"))
        self._to = with_role(roles, {"to"})
        self._articles = with_role(roles, {"determiner", "own"})
        self._function_words = frozenset(roles)
        self._heads = with_role(roles, {*HEADS})
        self._breaks = self._heads | self._verbs | with_role(roles, {"preposition"})
        self._seats = splitter.firsts(pack.setting("seat_words", ()))
        self._approximate: dict[str, list[tuple[str, ...]]] = {}
        exceeding: set[str] = set()
        for row in pack.table("comparators"):
            keys = splitter.keys(row["surface"])
            if row["side"] == "before":
                self._approximate.setdefault(keys[-1], []).append(keys)
            else:
                exceeding.update(keys)
        self._exceeding = frozenset(exceeding)

    def is_nominative(self, form: WordForm) -> bool:
        """Tell whether a word is a pronoun that can only be a subject: "he", not "it"."""
        return form.key in self._nominative

    def function(self, words: Words, first: int, last: int, edge: int) -> str:
        """Give the preposition that governs the noun phrase `[first, last]`, or "genitive" for a possessor."""
        form = words.forms[last]
        if any(stem.case in {"genitive", "plural_genitive"} for stem in form.stems) or form.key in self._possessive:
            return "genitive"
        at = first - 1
        if form.key in self._heads:
            return ""
        for _ in range(_FAR):
            if at < edge or words.forms[at].kind == "mark" or self._is_infinitive(words, at, first):
                return ""
            marker = self._markers.find_at(words, at, inflected=False)
            if marker is not None:
                if at > edge and words.forms[at - 1].key in self._seats:
                    return "beside"  # "the firm, based in Lima, shipped it"
                if marker.meaning != "of" or at == edge or not self._is_count(words, at - 1):
                    return marker.meaning
                # "Hundreds of farmers", "one of them": what governs the count governs them.
                at -= 2
                continue
            form = words.forms[at]
            if form.key in self._verbs or form.key in self._ands or form.key in self._heads:
                return ""
            if self._has_object(words, at):
                return ""
            # "On Thursday [she] left": the preposition governs the day.
            if form.key in self._days or (form.kind == "number" and len(form.text) == _YEAR):
                return ""
            # Of "over 200 farmers" the "over" governs nothing.
            at -= 1 + (self._approximated(words, at - 1, edge) if self._is_count(words, at) else 0)
        return ""

    def infinitive(self, words: Words, first: int, edge: int) -> int:
        """Give the verb with "to" that stands shortly before a noun phrase, -1 where none does."""
        near = range(first - 2, max(edge, first - 1 - _FAR) - 1, -1)
        return next((at + 1 for at in near if self._is_infinitive(words, at, first)), -1)

    def tie(self, words: Words, first: int, edge: int) -> str:
        """Give the "and" or comma that stands before a noun phrase, with words that describe it at most between."""
        for at in range(first - 1, max(edge, first - _FAR) - 1, -1):
            form = words.forms[at]
            if form.key in self._ands:
                return ", and" if words.forms[at - 1].text in JOINS else "and"
            if form.kind == "mark":
                return form.text if form.text in JOINS else ""
            if form.key in self._breaks:
                return ""
        return ""

    def is_break(self, form: WordForm) -> bool:
        """Tell whether a word is a preposition, a verb or what opens a clause."""
        return form.key in self._breaks

    def is_participle(self, words: Words, at: int) -> bool:
        """Tell whether word `at` ends as a participle that tells more of the noun before: "a bus [carrying] guards"."""
        return bool(self._ing) and at < len(words) and words.forms[at].key.endswith(self._ing)

    def is_parted(self, words: Words, first: int, stop: int) -> bool:
        """Tell whether a verb stands between two noun phrases."""
        forms = words.forms[first:stop]
        return any(form.key in self._verbs or self._lexicon.ends_as_verb(form) for form in forms)

    def _has_object(self, words: Words, at: int) -> bool:
        """Tell whether word `at` is a verb between a noun and an object: "men in hoods [stormed] a studio"."""
        after, before = words.forms[at + 1], words.forms[at - 1] if at > 0 else None
        if after.key not in self._articles or before is None or before.kind != "word":
            return False
        if before.key in self._function_words or self._lexicon.is_adverb(before):
            return False
        return any(one.form == "past" for one in self._lexicon.verb_forms(words.forms[at]))

    def _is_infinitive(self, words: Words, at: int, first: int) -> bool:
        """Tell whether word `at` is the "to" of a verb that stands before word `first`."""
        if words.forms[at].key not in self._to or at + 1 >= first:
            return False
        form = words.forms[at + 1]
        return form.key in self._verbs or any(one.form == "stem" for one in self._lexicon.verb_forms(form))

    def is_crowd(self, words: Words, first: int, mention: Mention, entity: Entity) -> bool:
        """Tell whether a mention that begins at word `first` is of people in general: "people", not "three people"."""
        if mention.form != "nominal" or entity.name_en != _PEOPLE or self._is_count(words, first):
            return False
        # "Four [lakh people]", "from 30 to more [people]": the count may stand a little before what is marked.
        last = words.holding(mention.end - 1)
        if any(words.forms[at].key in self._numbers for at in range(max(0, first - 1), last)):
            return False
        if any(form.kind == "number" for form in words.forms[max(0, first - _BEFORE) : first]):
            return False
        return not self._is_exceeded(words, first)

    def _is_exceeded(self, words: Words, first: int) -> bool:
        """Tell whether a number in words stands before word `first`: "than-three-lakh more [people]"."""
        at = first - 1
        while at > first - _BEFORE and at > 0 and words.forms[at].key in self._exceeding:
            at -= 1
        return 0 <= at < first - 1 and not self._numbers.isdisjoint(words.forms[at].keys)

    def _is_count(self, words: Words, at: int) -> bool:
        return words.forms[at].kind == "number" or words.forms[at].key in self._counts

    def _approximated(self, words: Words, last: int, edge: int) -> int:
        """Give how many words up to `last` say how exact the number behind them is: "at least", "over"."""
        if last < edge:
            return 0
        fits = (
            len(keys)
            for keys in self._approximate.get(words.forms[last].key, ())
            if tuple(form.key for form in words.forms[max(edge, last + 1 - len(keys)) : last + 1]) == keys
        )
        return max(fits, default=0)
