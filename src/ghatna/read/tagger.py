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
from operator import add

from ghatna.errors import InternalError
from ghatna.model.records import record
from ghatna.model.words import WordForm, Words
from ghatna.packs.by_form import ByForm
from ghatna.read.tag_features import EDGE, NEIGHBOURS, own_features, shown_features
from ghatna.read.tag_model import TagModel

_KINDS = 4
_LABELS = 1 + 2 * _KINDS
_SIGN = 0x80

Runs = tuple[tuple[int, int], ...]


@record(frozen=True, slots=True, kw_only=True)
class Tagged:
    """A name that the tagger found: word indices `[first, last]`, its label, the probability that it is right."""

    first: int
    last: int
    label: str
    score: float


@record(frozen=True, slots=True, eq=False)
class _Row:
    """A lead over O for B and I of each of the four kinds of names, in the order of the model's labels.

    Cells with names, not a tuple: compiled code keeps them as plain numbers.
    """

    b0: float
    i0: float
    b1: float
    i1: float
    b2: float
    i2: float
    b3: float
    i3: float

    def cells(self) -> tuple[float, ...]:
        """Give the leads in the order of the labels."""
        return (self.b0, self.i0, self.b1, self.i1, self.b2, self.i2, self.b3, self.i3)

    def highest(self) -> float:
        """Give the highest lead."""
        most = self.b0
        most = self.i0 if self.i0 > most else most  # noqa: FURB136 a call of max costs more than all the rest
        most = self.b1 if self.b1 > most else most  # noqa: FURB136 the same
        most = self.i1 if self.i1 > most else most  # noqa: FURB136 the same
        most = self.b2 if self.b2 > most else most  # noqa: FURB136 the same
        most = self.i2 if self.i2 > most else most  # noqa: FURB136 the same
        most = self.b3 if self.b3 > most else most  # noqa: FURB136 the same
        return self.i3 if self.i3 > most else most  # noqa: FURB136 the same

    def plus(self, other: _Row) -> _Row:
        """Give the sums, cell by cell."""
        return _Row(
            self.b0 + other.b0, self.i0 + other.i0, self.b1 + other.b1, self.i1 + other.i1,
            self.b2 + other.b2, self.i2 + other.i2, self.b3 + other.b3, self.i3 + other.i3,
        )  # fmt: skip


@record(frozen=True, slots=True, eq=False)
class _Scored:
    """The rows of one word: for its own label, and for those of the words that it stands beside.

    `to_next` is for the word right behind it, `to_second` for the one behind that.
    """

    own: _Row
    to_second_before: _Row
    to_before: _Row
    to_next: _Row
    to_second: _Row


@record(frozen=True, slots=True, eq=False)
class _Gains:
    """What a step to some label gains: from O, and from each other label."""

    outside: float
    rest: _Row

    def most(self, best: _Row) -> float:
        """Give the best sum of a way to a label, `best` over the way to O, and the step from there."""
        most, sums = self.outside, best.plus(self.rest).highest()
        return sums if sums > most else most  # noqa: FURB136 as above


class Tagger:
    """Finds names by a learnt model; what it computes of a word is kept for the next text."""

    def __init__(self, model: TagModel) -> None:
        self.model = model
        self._kinds = _kinds(model.labels)
        self._steps = _Steps(model)
        self._known = ByForm(self._learn)
        self._sums = _Sums(model)
        self._edge = self._scored(_row((0.0,) * (2 * _KINDS)), (EDGE,))

    def tag(self, words: Words, runs: Runs) -> tuple[Tagged, ...]:
        """Give the names in some runs of words, each `[first, last]`; a name never leaves its run."""
        out: list[Tagged] = []
        for first, last in runs:
            leads = self._leads(words.forms[first : last + 1])
            labels = self._steps.best_labels(leads)
            if labels:
                out.extend(self._names(first, labels, leads))
        return tuple(out)

    def _leads(self, forms: tuple[WordForm, ...]) -> list[_Row]:
        """Give the leads over O of each word of a run, before transitions.

        The four kinds of names are written out: a loop over them costs twice as much, and this is done for every word.
        """
        known = self._known
        scored = [known.of(form) for form in forms]
        beside = [self._edge, self._edge, *scored, self._edge, self._edge]
        out: list[_Row] = []
        for at, here in enumerate(scored):
            own, c, d = here.own, beside[at].to_second, beside[at + 1].to_next
            e, f = beside[at + 3].to_before, beside[at + 4].to_second_before
            out.append(
                _Row(
                    own.b0 + c.b0 + d.b0 + e.b0 + f.b0, own.i0 + c.i0 + d.i0 + e.i0 + f.i0,
                    own.b1 + c.b1 + d.b1 + e.b1 + f.b1, own.i1 + c.i1 + d.i1 + e.i1 + f.i1,
                    own.b2 + c.b2 + d.b2 + e.b2 + f.b2, own.i2 + c.i2 + d.i2 + e.i2 + f.i2,
                    own.b3 + c.b3 + d.b3 + e.b3 + f.b3, own.i3 + c.i3 + d.i3 + e.i3 + f.i3,
                )
            )  # fmt: skip
        return out

    def _learn(self, form: WordForm) -> _Scored:
        """Score a new word once."""
        facts = self.model.table.of(form)
        return self._scored(self._sums.own(own_features(form, facts)), shown_features(form, facts))

    def _scored(self, own: _Row, shown: tuple[str, ...]) -> _Scored:
        """Give a word's rows by its own and what it shows to those before and behind it."""
        # What stands at distance -2 from another word shows itself to the second word behind it.
        to_second, to_next, to_before, to_second_before = self._sums.shown(shown)
        return _Scored(own, to_second_before, to_before, to_next, to_second)

    def _names(self, first: int, labels: list[int], leads: list[_Row]) -> list[Tagged]:
        """Give the names of one run; label 0 is O, then come B and I of each kind."""
        out: list[Tagged] = []
        for begin, label in enumerate(labels):
            if label % 2 == 0:
                continue
            end, lead = begin + 1, leads[begin].cells()[label - 1]
            while end < len(labels) and labels[end] == label + 1:
                lead = min(lead, leads[end].cells()[label])
                end += 1
            kind = self._kinds[label // 2]
            out.append(Tagged(first=first + begin, last=first + end - 1, label=kind, score=self._probability(lead)))
        return out

    def _probability(self, lead: float) -> float:
        """Give the probability that a name is right, from the smallest lead of its labels over O."""
        return round(1.0 / (1.0 + math.exp(-(self.model.slope * lead + self.model.offset))), 3)


class _Sums:
    """Adds up the leads over O of features that something was learnt of."""

    def __init__(self, model: TagModel) -> None:
        self._weights = model.weights
        self._scale = model.scale
        self._bias = model.bias
        self._own = model.rows
        # Where each feature's rows begin: one for each place where a neighbour may see it, -1 where none was learnt.
        self._shown: dict[str, int] = {}
        self._rows_shown: list[int] = []
        places = {f"{distance}:": place for place, distance in enumerate(NEIGHBOURS)}
        for name, row in model.rows.items():
            prefix, colon, feature = name.partition(":")
            place = places.get(prefix + colon)
            if place is not None:
                begin = self._shown.setdefault(feature, len(self._rows_shown))
                if begin == len(self._rows_shown):
                    self._rows_shown += [-1] * len(places)
                self._rows_shown[begin + place] = row

    def own(self, features: tuple[str, ...]) -> _Row:
        """Give what a word's own features sum up to."""
        rows = self._own
        return self._sum([rows[feature] for feature in features if feature in rows], self._bias)

    def shown(self, features: tuple[str, ...]) -> list[_Row]:
        """Give what features that a word shows sum up to, for each place in the order of `NEIGHBOURS`."""
        known, rows = self._shown, self._rows_shown
        begins = [known[feature] for feature in features if feature in known]
        return [self._sum([rows[begin + place] for begin in begins], 0.0) for place in range(len(NEIGHBOURS))]

    def _sum(self, rows: list[int], bias: float) -> _Row:
        """Add up rows of weights, signed bytes in steps of the model's scale: whole numbers, so nothing is rounded."""
        weights = self._weights
        b0 = i0 = b1 = i1 = b2 = i2 = b3 = i3 = 0
        for row in rows:
            if row < 0:
                continue
            at = row * _LABELS
            outside = weights[at] ^ _SIGN  # a signed byte, counted from the lowest
            b0 += (weights[at + 1] ^ _SIGN) - outside
            i0 += (weights[at + 2] ^ _SIGN) - outside
            b1 += (weights[at + 3] ^ _SIGN) - outside
            i1 += (weights[at + 4] ^ _SIGN) - outside
            b2 += (weights[at + 5] ^ _SIGN) - outside
            i2 += (weights[at + 6] ^ _SIGN) - outside
            b3 += (weights[at + 7] ^ _SIGN) - outside
            i3 += (weights[at + 8] ^ _SIGN) - outside
        scale = self._scale
        return _Row(
            b0 * scale + bias, i0 * scale + bias, b1 * scale + bias, i1 * scale + bias,
            b2 * scale + bias, i2 * scale + bias, b3 * scale + bias, i3 * scale + bias,
        )  # fmt: skip


class _Steps:
    """Finds the best labels of a run step by step (Viterbi), with leads over O instead of scores."""

    def __init__(self, model: TagModel) -> None:
        count = len(model.labels)
        steps = [list(row) for row in model.transitions]
        starts = [start - model.starts[0] for start in model.starts[1:]]
        for inside in range(2, count, 2):
            starts[inside - 1] = -math.inf
            for before in range(count):
                if before not in {inside - 1, inside}:
                    steps[before][inside] = -math.inf
        self._starts = _row(tuple(starts))
        # By the label that is stepped to: what each label before it gains.
        self._into = [tuple([row[label] for row in steps]) for label in range(count)]
        self._gains = [_Gains(gains[0], _row(gains[1:])) for gains in (self._into[0], *self._into[1::2])]
        stay = steps[0][0]
        begin = [steps[0][label] - stay for label in range(1, count, 2)]
        enter = [steps[label][label + 1] for label in range(1, count, 2)]
        go_on = [steps[label][label] for label in range(2, count, 2)]
        # What stands in the cells of B gains by a step to I, and what stands in those of I.
        self._within = _row(_in_turn(enter, go_on))
        self._within_over = _row(_in_turn([gain - stay for gain in enter], [gain - stay for gain in go_on]))
        self._begin = _row(_in_turn(begin, [0.0] * len(begin)))
        # A label other than O that trails by more cannot make it up by any step that may follow both.
        self._most_behind = -max(
            steps[before][after] - steps[0][after] for before in range(1, count) for after in (0, *range(1, count, 2))
        )

    def best_labels(self, leads: list[_Row]) -> list[int]:
        """Give the best labels, as their places in the model; all 0 is `[]`."""
        if not leads:
            return []
        best = self._starts.plus(leads[0])
        highest = best.highest()
        trail, only_outside = [best], [highest < self._most_behind]
        for lead in leads[1:]:
            best = self._from_outside(best, lead) if highest < self._most_behind else self._from_any(best, lead)
            highest = best.highest()
            trail.append(best)
            only_outside.append(highest < self._most_behind)
        return [] if all(only_outside) and highest <= 0.0 else self._walk_back(trail, only_outside)

    def _from_outside(self, best: _Row, lead: _Row) -> _Row:
        """Give the best ways to each label where only O counts before, save for what continues a name."""
        begin, within = self._begin, best.plus(self._within_over)
        inside0 = within.b0 if within.b0 > within.i0 else within.i0  # noqa: FURB136 as above
        inside1 = within.b1 if within.b1 > within.i1 else within.i1  # noqa: FURB136 the same
        inside2 = within.b2 if within.b2 > within.i2 else within.i2  # noqa: FURB136 the same
        inside3 = within.b3 if within.b3 > within.i3 else within.i3  # noqa: FURB136 the same
        return _Row(
            begin.b0 + lead.b0, inside0 + lead.i0, begin.b1 + lead.b1, inside1 + lead.i1,
            begin.b2 + lead.b2, inside2 + lead.i2, begin.b3 + lead.b3, inside3 + lead.i3,
        )  # fmt: skip

    def _from_any(self, best: _Row, lead: _Row) -> _Row:
        """Give the best ways to each label, every label before it tried."""
        to_outside, begin0, begin1, begin2, begin3 = self._gains
        outside = to_outside.most(best)
        within = best.plus(self._within)  # only B and I of its own kind stand before an I
        inside0 = within.b0 if within.b0 > within.i0 else within.i0  # noqa: FURB136 as above
        inside1 = within.b1 if within.b1 > within.i1 else within.i1  # noqa: FURB136 the same
        inside2 = within.b2 if within.b2 > within.i2 else within.i2  # noqa: FURB136 the same
        inside3 = within.b3 if within.b3 > within.i3 else within.i3  # noqa: FURB136 the same
        return _Row(
            begin0.most(best) - outside + lead.b0, inside0 - outside + lead.i0,
            begin1.most(best) - outside + lead.b1, inside1 - outside + lead.i1,
            begin2.most(best) - outside + lead.b2, inside2 - outside + lead.i2,
            begin3.most(best) - outside + lead.b3, inside3 - outside + lead.i3,
        )  # fmt: skip

    def _walk_back(self, trail: list[_Row], only_outside: list[bool]) -> list[int]:
        label = _best((0.0, *trail[-1].cells()))
        out = [label]
        for at in range(len(trail) - 2, -1, -1):
            if only_outside[at] and (label == 0 or label % 2):
                label = 0
            else:
                label = _best(tuple(map(add, (0.0, *trail[at].cells()), self._into[label])))
            out.append(label)
        out.reverse()
        return out


def _row(cells: tuple[float, ...]) -> _Row:
    """Give a row by its cells, in the order of the labels."""
    b0, i0, b1, i1, b2, i2, b3, i3 = cells
    return _Row(b0, i0, b1, i1, b2, i2, b3, i3)


def _in_turn(begins: list[float], insides: list[float]) -> tuple[float, ...]:
    """Give what stands for B and I of each kind in the order of the labels."""
    return tuple([cell for pair in zip(begins, insides, strict=True) for cell in pair])


def _best(scores: tuple[float, ...]) -> int:
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
