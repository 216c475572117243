"""Find the words of a row of several words, near its first word or farther behind as the head of its object."""

from __future__ import annotations

from ghatna.frame.events_entries import GAP, QUOTES, Entry, Step
from ghatna.frame.events_groups import with_role
from ghatna.frame.events_words import EventLexicon, roles_of_words
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

FAR_GAP = 8
"""How many words may stand between a verb and the head of its object: "gave [the striker the vacant] job"."""
_SHORT = 4
# Marks inside a noun phrase: "a [12-year] term", "a [$5m] cheque".
_INSIDE = QUOTES | frozenset(".-\u2010\u2011$\u20ac\u00a3\u20b9\u00a5%")
_JOINING = _INSIDE - QUOTES
_CLOSED = frozenset(
    {
        "preposition", "to", "by", "and", "conjunction", "complementizer", "subordinator", "question", "relative", "be",
        "have", "modal", "auxiliary", "subject", "adverb", "negation", "particle", "object", "time",
    }
)  # fmt: skip


class StepFinder:
    """Finds the words of rows by one pack's function words; `between` may stand among them where verbs come last."""

    def __init__(
        self, pack: Pack, splitter: WordSplitter, lexicon: EventLexicon, *, between: frozenset[str],
        ends: frozenset[str],
    ) -> None:  # fmt: skip
        self._lexicon = lexicon
        self._between = between
        self._ends = ends
        roles = roles_of_words(pack, splitter)
        self._be = with_role(roles, {"be"})
        self._to = with_role(roles, {"to"})
        self._nouns = splitter.firsts(row["surface"] for row in pack.table("noun_classes"))
        self._objects = with_role(roles, {"object"})
        self._openers = with_role(roles, {"determiner"})
        counting = with_role(roles, {"part"})
        self._closers = with_role(roles, {*_CLOSED, "determiner"}) - counting
        self._bars = (with_role(roles, {*_CLOSED}) - counting) | ends
        self._bars_behind = self._bars - self._objects
        self._endings = (str(pack.setting("progressive_ending", "")), str(pack.setting("past_ending", "")))

    def find(self, words: Words, entry: Entry, at: int, stop: int) -> list[int]:
        """Give the word of each step of an entry whose first is word `at`, empty if they are not all there."""
        places, steps = [at], entry.steps
        for number in range(1, len(steps)):
            step, place = steps[number], places[-1] + 1
            if step.tight and number == 1 and entry.pos == "verb" and not self._lexicon.late:
                # "Handed [him] over": a pronoun stands between a verb and its particle.
                place += place + 1 < stop and words.forms[place].key in self._objects
            last = entry.pos in {"noun", "light"} and number == len(steps) - 1
            found = self._near(words, step, place, stop, last=last)
            if found < 0:
                return []
            places.append(found)
        return places

    def _near(self, words: Words, step: Step, place: int, stop: int, *, last: bool) -> int:
        """Give the word of one step at word `place` or, where it may stand apart, shortly behind; -1 for none."""
        limit = place if step.tight else min(place + GAP, stop - 1)
        while place <= limit and place < stop:
            form = words.forms[place]
            if self._lexicon.fits(step, words, place, last=last):
                return place
            if form.kind == "mark" and form.text not in QUOTES:
                return -1
            if self._lexicon.late and form.kind != "number" and form.key not in self._between:
                return -1
            if form.key in self._ends:
                return -1
            place += 1
        return -1

    def find_far(self, words: Words, entry: Entry, at: int, stop: int) -> list[int]:
        """Give the same where the second word stands past other words of the verb's objects.

        "Handed [the banker a 12-year] term", "wrestled [the gunman] to the ground". Empty if it does not.
        """
        if entry.pos != "verb" or len(entry.steps) == 1 or words.forms[at].key in self._be:
            return []
        step = entry.steps[1]
        second = self._behind_object(words, entry, at, stop) if step.tight else self._head(words, step, at, stop)
        if second < 0:
            return []
        places = [at, second]
        for step in entry.steps[2:]:
            found = self._near(words, step, places[-1] + 1, stop, last=False)
            if found < 0:
                return []
            places.append(found)
        return places

    def _behind_object(self, words: Words, entry: Entry, at: int, stop: int) -> int:
        """Give the preposition of a row of three words or more behind a short object, -1 if it is not there."""
        step = entry.steps[1]
        if len(entry.steps) == 2 or self._is_infinitive(entry):  # noqa: PLR2004 - "called the king on" is not "call on"
            return -1
        for place in range(at + 2, min(at + 2 + _SHORT, stop)):
            if self._lexicon.fits(step, words, place, last=False):
                return place
            if self._is_bar(words, place - 1, at):
                return -1
        return -1

    def _is_infinitive(self, entry: Entry) -> bool:
        """Tell whether what follows "to" in a row is a verb: in "forced the club to close" the club closes."""
        third = entry.steps[2].keys
        return (
            not entry.steps[1].keys.isdisjoint(self._to)
            and third.isdisjoint(self._nouns)
            and any(self._lexicon.is_stem(key) for key in third)
        )

    def _head(self, words: Words, step: Step, at: int, stop: int) -> int:
        """Give the word of a step that ends the first or second object of the verb at word `at`, -1 if none does."""
        phrases = 0
        for place in range(at + 1, min(at + 2 + FAR_GAP, stop)):
            form = words.forms[place]
            if self._lexicon.fits(step, words, place, last=False) and self._closes(words, place + 1, stop):
                return place
            opens = form.key in self._openers and not self._is_opened(words, place)
            phrases += opens or place == at + 1
            if phrases > 2 or self._is_bar(words, place, at):  # noqa: PLR2004 - "gave [her] [the job]"
                return -1
        return -1

    def _is_opened(self, words: Words, place: int) -> bool:
        """Tell whether a determiner goes on with the noun phrase that the word before opens: "all [the] men"."""
        before = words.forms[place - 1]
        return before.key in self._openers or before.kind == "number"

    def _is_bar(self, words: Words, place: int, at: int) -> bool:
        """Tell whether word `place` can stand in no object of the verb at word `at`."""
        form = words.forms[place]
        if form.kind == "mark":
            return form.text not in _INSIDE
        if form.kind == "number":
            return False
        if place == at + 1:
            return form.key in self._bars_behind
        return form.key in self._bars or self._is_verb(words, place)

    def _is_verb(self, words: Words, place: int) -> bool:
        """Tell whether word `place` looks like a verb behind a noun: "the man [took] it", not "two [guided] bombs"."""
        form, before = words.forms[place], words.forms[place - 1]
        if before.kind != "word" or before.key in self._openers or self._lexicon.is_noun(form):
            return False
        return self._lexicon.is_past(form) or form.key.endswith(self._endings)

    def _closes(self, words: Words, place: int, stop: int) -> bool:
        """Tell whether a noun phrase ends before word `place`."""
        if place >= stop:
            return True
        form = words.forms[place]
        if form.kind == "mark":
            return form.text == "." or form.text not in _JOINING
        return form.key in self._closers or form.kind == "number" or self._lexicon.ends_as_verb(form)
