"""Know what a further attempt is an attempt at: of what failed before it ("after two failed launches, a third try")."""

from __future__ import annotations

from bisect import bisect_left

from ghatna.frame.events_entries import Entry, Meaning, Step
from ghatna.frame.events_hits import Hit
from ghatna.frame.events_triggers import TriggerFinder
from ghatna.frame.events_words import NOTHING, roles_of_words
from ghatna.frame.status import StatusReader
from ghatna.model.parts import Sentence
from ghatna.model.spans import Span
from ghatna.model.words import WordForm, Words
from ghatna.packs.by_form import ByForm
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

Chosen = tuple[Sentence, Hit, Meaning]
_NEAR = 2


class RepeatFinder:
    """Finds attempts that are counted, by one pack's `attempt_words` and ordinal numbers."""

    def __init__(self, pack: Pack, splitter: WordSplitter, triggers: TriggerFinder, status: StatusReader) -> None:
        self._triggers = triggers
        self._status = status
        self._attempts = splitter.firsts(pack.setting("attempt_words", ()))
        counts = (row["surface"] for row in pack.table("numbers") if row["kind"] == "ordinal")
        self._counts = splitter.firsts(counts)
        self._counting = ByForm(self._is_count)
        self._to = frozenset(key for key, found in roles_of_words(pack, splitter).items() if "to" in found)

    def added(
        self, words: Words, chosen: list[Chosen], stretches: tuple[Sentence, ...], timed: frozenset[int]
    ) -> list[Chosen]:
        """Give the triggers with those of further attempts, each of the type of the last that failed near it.

        `timed` are the words that say when.
        """
        places = self._behind_counts(words)
        if not places:
            return chosen
        told = [one for one in chosen if one[2].type != NOTHING and one[1].first not in timed]
        out: list[Chosen] = []
        before: Sentence | None = None
        for sentence in stretches:
            inside = words.between(sentence.start, sentence.end)
            for at in places[bisect_left(places, inside.start) : bisect_left(places, inside.stop)]:
                first = self._first(words, at, inside) if self._is_attempt(words.forms[at]) else -1
                if first >= 0 and not any(hit.first <= at <= max(hit.last, hit.end) for _, hit, _ in told):
                    near = [one for one in told if one[0] in {before, sentence} and one[1].first < first]
                    out += self._repeat(words, near, sentence, range(first, at + 1))
            before = sentence
        return sorted((*chosen, *out), key=lambda one: one[1].first) if out else chosen

    def _behind_counts(self, words: Words) -> list[int]:
        """Give the words that an ordinal number stands near enough before: few of a text do."""
        counts = self._counting.passing(words.forms, 0, len(words.forms))
        return sorted({at + step for at in counts for step in range(1, _NEAR + 1) if at + step < len(words)})

    def _is_count(self, form: WordForm) -> bool:
        return form.key in self._counts

    def _is_attempt(self, form: WordForm) -> bool:
        return not self._attempts.isdisjoint(form.keys)

    def _first(self, words: Words, at: int, inside: range) -> int:
        """Give the word that counts an attempt of which the words beside do not say what is tried, -1 if none does."""
        near = range(at - 1, max(at - 1 - _NEAR, inside.start - 1), -1)
        first = next((one for one in near if words.forms[one].key in self._counts), -1)
        if first < 0 or (at + 1 < inside.stop and words.forms[at + 1].key in self._to):
            return -1
        return -1 if first > inside.start and self._triggers.is_infinitive(words.forms[first - 1]) else first

    def _repeat(self, words: Words, near: list[Chosen], sentence: Sentence, place: range) -> list[Chosen]:
        """Give the trigger of an attempt that stands at `place`."""
        meaning = next((one[2] for one in reversed(near) if self._has_failed(words, one)), None)
        if meaning is None:
            return []
        ends = [place.start, place.stop - 1]
        steps = tuple(Step(lemma=None, keys=frozenset((words.forms[at].key,))) for at in ends)
        entry = Entry(pos="noun", meanings=(meaning,), steps=steps, verb=-1)
        hit = self._triggers.hit_of(words, entry, ends, words.between(sentence.start, sentence.end).stop)
        return [] if hit is None else [(sentence, hit, meaning)]

    def _has_failed(self, words: Words, one: Chosen) -> bool:
        span = Span(start=words.starts[one[1].first], end=words.ends[one[1].last])
        return self._status.status_at(words, one[0], span).status == "failed"
