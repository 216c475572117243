"""Tag names in running text with a learnt linear-chain model.

A word's score for each label depends on the word and on its neighbours one by one, so each
distinct word is scored once: a row for itself and one for each place that it may take beside
another. A text's scores are sums of such rows, and the best labels of all its sentences are
found together, one step a word of the longest. Gives the same labels as scoring every word's
features in place (the tests hold both against each other).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ghatna.model.words import WordForm, Words
from ghatna.read.tag_features import EDGE, NEIGHBOURS, own_features, shown_features
from ghatna.read.tag_model import TagModel

_LONGEST_RUN = 120
_ROWS = 1 + len(NEIGHBOURS)
_LARGEST_CACHE = 150_000
_IMPOSSIBLE = -1e4

Ints = npt.NDArray[np.intp]
Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagged:
    """A name that the tagger found: word indices `[first, last]`, its label, the probability that it is right."""

    first: int
    last: int
    label: str
    score: float


class Tagger:
    """Finds names by a learnt model; what it computes of a word is kept for the next text."""

    def __init__(self, model: TagModel) -> None:
        self.model = model
        count = len(model.labels)
        self._rows: Floats = np.zeros((4096, _ROWS, count), np.float32)
        self._ids: dict[str, int] = {}
        self._edges = np.stack([self._sum((f"{distance}:{EDGE}",)) for distance in NEIGHBOURS])
        self._outside = model.labels.index("O")
        self._transitions = model.transitions.copy()
        self._starts = model.starts.copy()
        for after, label in enumerate(model.labels):
            if label.startswith("I-"):
                self._starts[after] = _IMPOSSIBLE
                for before, other in enumerate(model.labels):
                    if other[2:] != label[2:]:
                        self._transitions[before, after] = _IMPOSSIBLE

    def tag(self, words: Words, runs: tuple[tuple[int, int], ...]) -> tuple[Tagged, ...]:
        """Give the names in some runs of words, each `[first, last]`; a name never leaves its run."""
        runs = tuple(part for first, last in runs for part in _cut(first, last))
        if not runs:
            return ()
        if len(self._ids) >= _LARGEST_CACHE:
            self._ids.clear()
        scores = self.scores(words, runs)
        labels = self._best_labels(scores, [last - first + 1 for first, last in runs])
        out: list[Tagged] = []
        at = 0
        for first, last in runs:
            size = last - first + 1
            out.extend(self._names(first, labels[at : at + size], scores[at : at + size]))
            at += size
        return tuple(out)

    def scores(self, words: Words, runs: tuple[tuple[int, int], ...]) -> Floats:
        """Give the scores (words of all runs x labels) before transitions."""
        ids = self._word_ids(words, runs)
        sizes = np.array([last - first + 1 for first, last in runs], np.intp)
        run_of = np.repeat(np.arange(len(runs)), sizes)
        total = len(ids)
        rows = self._rows
        out: Floats = rows[ids, 0]
        for number, distance in enumerate(NEIGHBOURS, start=1):
            beside = np.arange(total) + distance
            inside = (beside >= 0) & (beside < total)
            beside = np.where(inside, beside, 0)
            inside &= run_of[beside] == run_of
            out += np.where(inside[:, None], rows[ids[beside], number], self._edges[number - 1])
        out[:, self._outside] -= self.model.bias
        return out

    def _word_ids(self, words: Words, runs: tuple[tuple[int, int], ...]) -> Ints:
        known = self._ids
        out: list[int] = []
        for first, last in runs:
            for form in words.forms[first : last + 1]:
                number = known.get(form.text)
                if number is None:
                    number = self._learn(form)
                out.append(number)
        return np.array(out, np.intp)

    def _learn(self, form: WordForm) -> int:
        """Score a new word once."""
        number = len(self._ids)
        if number >= len(self._rows):
            self._rows = np.concatenate([self._rows, np.zeros_like(self._rows)])
        facts = self.model.table.of(form)
        row = self._rows[number]
        row[0] = self._sum(own_features(form, facts))
        shown = shown_features(form, facts)
        for place, distance in enumerate(NEIGHBOURS, start=1):
            row[place] = self._sum(tuple(f"{distance}:{feature}" for feature in shown))
        self._ids[form.text] = number
        return number

    def _sum(self, features: tuple[str, ...]) -> Floats:
        rows = self.model.rows
        found = [number for number in map(rows.get, features) if number is not None]
        weights = self.model.weights
        if not found:
            return np.zeros(weights.shape[1], np.float32)
        return np.asarray(weights[found].sum(axis=0), np.float32)

    def _best_labels(self, scores: Floats, sizes: list[int]) -> Ints:
        """Give the best label of each word: Viterbi over all runs at once, the longest first."""
        order = sorted(range(len(sizes)), key=lambda run: -sizes[run])
        offsets = np.concatenate([[0], np.cumsum(sizes)[:-1]])[order]
        lengths = np.array(sizes)[order]
        best = scores[offsets] + self._starts
        back: list[Ints] = []
        finals: Ints = np.zeros(len(sizes), np.intp)
        alive = len(sizes)
        for step in range(1, int(lengths[0]) + 1):
            still = int(np.searchsorted(-lengths, -step, side="left"))
            if still < alive:
                finals[still:alive] = best[still:alive].argmax(axis=1)
                alive = still
            if not alive:
                break
            paths = best[:alive, :, None] + self._transitions
            back.append(paths.argmax(axis=1))
            best = paths.max(axis=1) + scores[offsets[:alive] + step]
        out: Ints = np.zeros(len(scores), np.intp)
        out[offsets + lengths - 1] = finals
        current = finals.copy()
        for step in range(int(lengths[0]) - 1, 0, -1):
            alive = int(np.searchsorted(-lengths, -step, side="left"))
            current[:alive] = back[step - 1][np.arange(alive), current[:alive]]
            out[offsets[:alive] + step - 1] = current[:alive]
        return out

    def _names(self, first: int, labels: Ints, scores: Floats) -> list[Tagged]:
        out: list[Tagged] = []
        names = self.model.labels
        at = 0
        while at < len(labels):
            label = names[labels[at]]
            if label[0] != "B":
                at += 1
                continue
            end = at
            while end + 1 < len(labels) and names[labels[end + 1]] == f"I-{label[2:]}":
                end += 1
            score = self._probability(labels[at : end + 1], scores[at : end + 1])
            out.append(Tagged(first=first + at, last=first + end, label=label[2:], score=score))
            at = end + 1
        return out

    def _probability(self, labels: Ints, scores: Floats) -> float:
        """Give the probability that a name is right, from the smallest lead of its labels over O."""
        lead = min(float(row[label] - row[self._outside]) for label, row in zip(labels, scores, strict=True))
        return round(1.0 / (1.0 + float(np.exp(-(self.model.slope * lead + self.model.offset)))), 3)


def _cut(first: int, last: int) -> list[tuple[int, int]]:
    """Part a run that is longer than any sentence, so that the longest sets no pace for the others."""
    return [(at, min(at + _LONGEST_RUN - 1, last)) for at in range(first, last + 1, _LONGEST_RUN)]
