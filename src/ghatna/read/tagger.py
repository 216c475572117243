"""Tag names in running text with a learnt linear-chain model.

A word's score for each label depends on the word and on its neighbours one by one, so each
distinct word is scored once: a row for itself and one for each place that it may take beside
another. A text's scores are sums of such rows. Scores are leads over the label O, which most
words bear: behind a word where O leads by more than any transition could make up, no other label
need be looked at. Gives the same labels as scoring every word's features in place and trying
every label behind every other (the tests hold both against each other).
"""

from __future__ import annotations

import math
import struct
from collections.abc import Iterable
from operator import add

from ghatna.errors import InternalError
from ghatna.model.records import record
from ghatna.model.words import WordForm, Words
from ghatna.read.tag_features import EDGE, NEIGHBOURS, own_features, shown_features
from ghatna.read.tag_model import TagModel

_LARGEST_CACHE = 150_000
_KINDS = 4
_MIDDLE = 1 << 15
"""What stands for a lead of no steps in a lane of 16 bits, so that no lead is negative there."""

Row = tuple[float, ...]
Runs = tuple[tuple[int, int], ...]


@record(frozen=True, slots=True, kw_only=True)
class Tagged:
    """A name that the tagger found: word indices `[first, last]`, its label, the probability that it is right."""

    first: int
    last: int
    label: str
    score: float


@record(frozen=True, slots=True, eq=False)
class _Scored:
    """The rows of one word: for its own label, and for those of the words that it stands beside.

    `to_next` is for the word right behind it, `to_second` for the one behind that. A row holds the
    lead over O of B and I of each kind of name, in the order of the model's labels.
    """

    own: Row
    to_second_before: Row
    to_before: Row
    to_next: Row
    to_second: Row


class _Leads(dict[int, float]):
    """Leads by their lanes: rows share them, so that what every word needs stays near the processor."""

    def __init__(self, scale: float, bias: float) -> None:
        super().__init__()
        self._scale = scale
        self._bias = bias

    def __missing__(self, lane: int) -> float:
        lead = self[lane] = (lane - _MIDDLE) * self._scale + self._bias
        return lead


class Tagger:
    """Finds names by a learnt model; what it computes of a word is kept for the next text."""

    def __init__(self, model: TagModel) -> None:
        self.model = model
        self._kinds = _kinds(model.labels)
        self._steps = _Steps(model)
        self._known: dict[str, _Scored] = {}
        self._row = struct.Struct(f"<{len(model.labels) - 1}H")
        self._own_leads = _Leads(model.scale, model.bias)
        self._shown_leads = _Leads(model.scale, 0.0)
        self._own_sums = _Sums(model, ("",))
        self._shown_sums = _Sums(model, tuple(f"{distance}:" for distance in NEIGHBOURS))
        self._edge = _Scored((), *self._shown((EDGE,)))

    def tag(self, words: Words, runs: Runs) -> tuple[Tagged, ...]:
        """Give the names in some runs of words, each `[first, last]`; a name never leaves its run."""
        if len(self._known) >= _LARGEST_CACHE:
            self._known.clear()
        out: list[Tagged] = []
        for first, last in runs:
            leads = self._leads(words.forms[first : last + 1])
            labels = self._steps.best_labels(leads)
            if labels:
                out.extend(self._names(first, labels, leads))
        return tuple(out)

    def _leads(self, forms: tuple[WordForm, ...]) -> list[Row]:
        """Give the leads over O of each word of a run, before transitions.

        The four kinds of names are written out: a loop over them costs twice as much, and this is done for every word.
        """
        known = self._known
        scored = [known.get(form.text) or self._learn(form) for form in forms]
        beside = [self._edge, self._edge, *scored, self._edge, self._edge]
        out: list[Row] = []
        for here, second_before, before, behind, second in zip(
            scored, beside, beside[1:], beside[3:], beside[4:], strict=False
        ):
            b0, i0, b1, i1, b2, i2, b3, i3 = here.own
            c0, j0, c1, j1, c2, j2, c3, j3 = second_before.to_second
            d0, k0, d1, k1, d2, k2, d3, k3 = before.to_next
            e0, l0, e1, l1, e2, l2, e3, l3 = behind.to_before
            f0, m0, f1, m1, f2, m2, f3, m3 = second.to_second_before
            out.append((
                b0 + c0 + d0 + e0 + f0, i0 + j0 + k0 + l0 + m0, b1 + c1 + d1 + e1 + f1, i1 + j1 + k1 + l1 + m1,
                b2 + c2 + d2 + e2 + f2, i2 + j2 + k2 + l2 + m2, b3 + c3 + d3 + e3 + f3, i3 + j3 + k3 + l3 + m3,
            ))  # fmt: skip
        return out

    def _learn(self, form: WordForm) -> _Scored:
        """Score a new word once."""
        facts = self.model.table.of(form)
        (own,) = self._rows(self._own_sums.of(own_features(form, facts)), self._own_leads)
        found = _Scored(own, *self._shown(shown_features(form, facts)))
        self._known[form.text] = found
        return found

    def _shown(self, features: tuple[str, ...]) -> Iterable[Row]:
        """Give the rows of what a word shows to those before and behind it, in the order of `_Scored`."""
        # What stands at distance -2 from another word shows itself to the second word behind it.
        return reversed(self._rows(self._shown_sums.of(features), self._shown_leads))

    def _rows(self, lanes: bytes, leads: _Leads) -> list[Row]:
        """Give a row for each place out of the lanes of all."""
        return [tuple(map(leads.__getitem__, row)) for row in self._row.iter_unpack(lanes)]

    def _names(self, first: int, labels: list[int], leads: list[Row]) -> list[Tagged]:
        """Give the names of one run; label 0 is O, then come B and I of each kind."""
        out: list[Tagged] = []
        for begin, label in enumerate(labels):
            if label % 2 == 0:
                continue
            end, lead = begin + 1, leads[begin][label - 1]
            while end < len(labels) and labels[end] == label + 1:
                lead = min(lead, leads[end][label])
                end += 1
            kind = self._kinds[label // 2]
            out.append(Tagged(first=first + begin, last=first + end - 1, label=kind, score=self._probability(lead)))
        return out

    def _probability(self, lead: float) -> float:
        """Give the probability that a name is right, from the smallest lead of its labels over O."""
        return round(1.0 / (1.0 + math.exp(-(self.model.slope * lead + self.model.offset))), 3)


class _Sums(dict[str, int]):
    """Adds up features by one addition each: a feature's leads over O lie side by side in one whole number.

    Each has 16 bits of it, a lane, and is counted in steps of the model's scale. A feature has leads for each of the
    `places` where it may be seen.
    """

    def __init__(self, model: TagModel, places: tuple[str, ...]) -> None:
        super().__init__()
        self._model = model
        self._places = places
        self._none = (0,) * (len(model.labels) - 1)
        # A new word shows many features that nothing was learnt of: they are passed over at once.
        self._learnt = model.rows if places == ("",) else _without_places(model.rows, places)
        count = (len(model.labels) - 1) * len(places)
        self._lanes = struct.Struct(f"<{count}H")
        self._middle = self._number([0] * count)

    def of(self, features: tuple[str, ...]) -> bytes:
        """Give the lanes of the sums, place by place and label by label."""
        learnt = self._learnt
        total = sum([self[feature] for feature in features if feature in learnt], start=self._middle)
        return total.to_bytes(self._lanes.size, "little")

    def __missing__(self, feature: str) -> int:
        leads: list[int] = []
        for place in self._places:
            weights = self._model.weights_of(place + feature)
            leads += [weight - weights[0] for weight in weights[1:]] if weights else self._none
        number = self[feature] = self._number(leads) - self._middle
        return number

    def _number(self, leads: list[int]) -> int:
        return int.from_bytes(self._lanes.pack(*[lead + _MIDDLE for lead in leads]), "little")


def _without_places(features: Iterable[str], places: tuple[str, ...]) -> frozenset[str]:
    """Give the features that were learnt for some of these places, without the places in front."""
    return frozenset(name[len(place) :] for name in features for place in places if name.startswith(place))


class _Steps:
    """Finds the best labels of a run step by step (Viterbi), with leads over O instead of scores."""

    def __init__(self, model: TagModel) -> None:
        count = len(model.labels)
        steps = [list(row) for row in model.transitions]
        self._starts = [start - model.starts[0] for start in model.starts[1:]]
        for inside in range(2, count, 2):
            self._starts[inside - 1] = -math.inf
            for before in range(count):
                if before not in {inside - 1, inside}:
                    steps[before][inside] = -math.inf
        # By the label that is stepped to: what each label before it gains.
        self._into = [tuple(row[label] for row in steps) for label in range(count)]
        stay = steps[0][0]
        self._begin = [steps[0][label] - stay for label in range(1, count, 2)]
        self._enter = [steps[label][label + 1] - stay for label in range(1, count, 2)]
        self._go_on = [steps[label][label] - stay for label in range(2, count, 2)]
        # A label other than O that trails by more cannot make it up by any step that may follow both.
        self._most_behind = -max(
            steps[before][after] - steps[0][after] for before in range(1, count) for after in (0, *range(1, count, 2))
        )

    def best_labels(self, leads: list[Row]) -> list[int]:
        """Give the best labels, as their places in the model; all 0 is `[]`."""
        if not leads:
            return []
        best: Row = tuple([start + lead for start, lead in zip(self._starts, leads[0], strict=True)])
        trail, only_outside = [best], [max(best) < self._most_behind]
        for lead in leads[1:]:
            best = self._from_outside(best, lead) if only_outside[-1] else self._from_any(best, lead)
            trail.append(best)
            only_outside.append(max(best) < self._most_behind)
        return [] if all(only_outside) and max(best) <= 0.0 else self._walk_back(trail, only_outside)

    def _from_outside(self, best: Row, lead: Row) -> Row:
        """Give the best ways to each label where only O counts before, save for what continues a name."""
        begin0, begin1, begin2, begin3 = self._begin
        enter0, enter1, enter2, enter3 = self._enter
        go_on0, go_on1, go_on2, go_on3 = self._go_on
        b0, i0, b1, i1, b2, i2, b3, i3 = best
        c0, j0, c1, j1, c2, j2, c3, j3 = lead
        b0, b1, b2, b3 = b0 + enter0, b1 + enter1, b2 + enter2, b3 + enter3
        i0, i1, i2, i3 = i0 + go_on0, i1 + go_on1, i2 + go_on2, i3 + go_on3
        k0 = b0 if b0 > i0 else i0  # noqa: FURB136 four calls would cost as much as all the rest
        k1 = b1 if b1 > i1 else i1  # noqa: FURB136 the same
        k2 = b2 if b2 > i2 else i2  # noqa: FURB136 the same
        k3 = b3 if b3 > i3 else i3  # noqa: FURB136 the same
        return begin0 + c0, k0 + j0, begin1 + c1, k1 + j1, begin2 + c2, k2 + j2, begin3 + c3, k3 + j3

    def _from_any(self, best: Row, lead: Row) -> Row:
        """Give the best ways to each label, every label before it tried."""
        ways = (0.0, *best)
        outside = max(map(add, ways, self._into[0]))
        out: list[float] = []
        for place in range(0, len(best), 2):
            out.append(max(map(add, ways, self._into[place + 1])) - outside + lead[place])
            # only B and I of its own kind stand before an I
            gains = self._into[place + 2]
            inside = max(best[place] + gains[place + 1], best[place + 1] + gains[place + 2])
            out.append(inside - outside + lead[place + 1])
        return tuple(out)

    def _walk_back(self, trail: list[Row], only_outside: list[bool]) -> list[int]:
        label = _best((0.0, *trail[-1]))
        out = [label]
        for at in range(len(trail) - 2, -1, -1):
            if only_outside[at] and (label == 0 or label % 2):
                label = 0
            else:
                label = _best(tuple(map(add, (0.0, *trail[at]), self._into[label])))
            out.append(label)
        out.reverse()
        return out


def _best(scores: Row) -> int:
    """Give the place of the highest score, the first of equals."""
    return scores.index(max(scores))


def _kinds(labels: tuple[str, ...]) -> tuple[str, ...]:
    """Give the kinds of names; the labels must be O, then B and I of four kinds.

    Raises:
        InternalError: They are others.
    """
    kinds = tuple(label[2:] for label in labels[1::2])
    if len(kinds) != _KINDS or labels != ("O", *(f"{part}-{kind}" for kind in kinds for part in "BI")):
        raise InternalError(f"the tagger's labels are {labels}", hint="install ghatna again")
    return kinds
