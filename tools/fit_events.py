"""Fit the weights by which a trigger is scored, on the gold that is not held out, and write `event_weights.csv`.

python tools/fit_events.py            fit on all of it and write src/ghatna/packs/<lang>/event_weights.csv
python tools/fit_events.py --check    report the cross-fitted log loss and F1 alone
python tools/fit_events.py --reports FILE    learn from reports told line by line in several languages, too

A candidate is right if its words share a letter with the trigger of a gold event of its type. Weights are fitted for
each language apart, by gradient descent with a penalty on large weights; `word=` features count only for words that
stand in the gold often enough to say something.

The gold is small. FILE (JSON Lines: "id", "published", "lines": {"en": [...], "gu": [...], ...}) widens it: a
candidate is as right as the share of the other languages whose line tells of the same type. Such a case counts less
than the gold's, and has a bias of its own, for a word that only one language's table has is not therefore wrong.
"""

from __future__ import annotations

import argparse
import bisect
import csv
import json
import math
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "evals"))

import gold_told  # noqa: E402 - stands beside the other readers of the gold
from gold_parse import read_all  # noqa: E402

from ghatna import Desk, Hints  # noqa: E402
from ghatna.frame.events import Candidate, EventFramer  # noqa: E402
from ghatna.frame.events_told import Told  # noqa: E402
from ghatna.packs.shelf import Shelf  # noqa: E402
from ghatna.packs.words import WordSplitter  # noqa: E402

LANGS = ("en", "gu", "hi")
LEARNT = ("train", "hard")  # parts of the gold
FOLDS = 5
ROUNDS = 300
RATE = 0.5
APART = "apart "
PENALTIES = (
    ("bias", 0.0),
    (APART, 0.0),
    ("word=", 0.004),
    ("under ", 0.004),
    ("type=", 0.01),
    ("noun:", 0.01),
    ("verb:", 0.01),
    ("", 0.001),
)
SHARED = 0.5
ALIGNED = 0.1
LEAST_WORDS = 4
SMALLEST = 0.02
FITTED = "fitted by tools/fit_events.py on tests/gold and aligned reports"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A candidate of one report: its features, how right it is (0-1), and how much it counts."""

    lang: str
    report: str
    features: tuple[str, ...]
    right: float
    weight: float = 1.0


def read_cases(lang: str) -> Iterator[Case]:
    """Give every candidate of the parts that are learnt from in one language."""
    pack = Shelf().pack(lang)
    splitter = WordSplitter(pack)
    framer = EventFramer(pack, splitter)
    reports = (one for split in LEARNT for one in read_all(ROOT / "tests" / "gold", lang=lang, split=split))
    for report in reports:
        told = gold_told.told(report, splitter)
        for one in framer.candidates(told):
            span = one.draft.span
            told_so = (event.trigger for event in report.events if one.type in event.accepted)
            right = any(found.start < span.end and span.start < found.end for found in told_so)
            yield Case(lang=lang, report=report.id, features=one.features, right=float(right))


def read_aligned(path: Path) -> Iterator[Case]:
    """Give every candidate of reports told line by line in several languages."""
    reader = Reader()
    for row in path.read_text("utf-8").splitlines():
        report = json.loads(row)
        found = {lang: list(reader.candidates(lang, report)) for lang in LANGS if lang in report["lines"]}
        told = {lang: {(line, one.type) for line, one in ones} for lang, ones in found.items()}
        for lang, ones in found.items():
            others = [told[other] for other in told if other != lang]
            for line, one in ones:
                right = sum((line, one.type) in other for other in others) / max(1, len(others))
                features = (*(name for name in one.features if name != "bias"), f"{APART}{lang}")
                yield Case(lang=lang, report=report["id"], features=features, right=right, weight=ALIGNED)


class Reader:
    """Gives the candidates of a text as the whole reader finds them."""

    def __init__(self) -> None:
        self._desk = Desk()
        self._seen: tuple[Candidate, ...] = ()
        framed = EventFramer.candidates

        def candidates(framer: EventFramer, told: Told) -> tuple[Candidate, ...]:
            self._seen = framed(framer, told)
            return self._seen

        # The framer is deep inside the reader; what it weighs is not part of a reading.
        EventFramer.candidates = candidates  # type: ignore[method-assign]

    def candidates(self, lang: str, report: dict[str, Any]) -> Iterator[tuple[int, Candidate]]:
        """Give each candidate of a report in one language with the number of its line."""
        lines: list[str] = report["lines"][lang]
        starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
        self._seen = ()
        self._desk.read("\n".join(lines), Hints(published=report["published"], lang=lang))
        for one in self._seen:
            yield bisect.bisect_right(starts, one.draft.span.start) - 1, one


def fit(cases: list[Case], lang: str) -> dict[str, float]:
    """Give the weights that fit the cases; those of other languages count in part, without their words."""
    seen: Counter[str] = Counter()
    for case in cases:
        if case.lang == lang:
            seen.update(dict.fromkeys(case.features, case.weight))
    kept = [
        (
            case.weight * (SHARED if case.lang != lang else 1.0),
            case.right,
            [
                feature
                for feature in case.features
                if not feature.startswith("word=") or (case.lang == lang and seen[feature] >= LEAST_WORDS)
            ],
        )
        for case in cases
    ]
    weights: dict[str, float] = {}
    squares: dict[str, float] = {}
    total = sum(share for share, _, _ in kept)
    for _ in range(ROUNDS):
        slopes: dict[str, float] = {}
        for share, right, features in kept:
            guess = 1.0 / (1.0 + math.exp(-sum(weights.get(feature, 0.0) for feature in features)))
            miss = share * (guess - right) / total
            for feature in features:
                slopes[feature] = slopes.get(feature, 0.0) + miss
        for feature, slope in slopes.items():
            held = slope + penalty_of(feature) * weights.get(feature, 0.0)
            squares[feature] = squares.get(feature, 0.0) + held * held
            weights[feature] = weights.get(feature, 0.0) - RATE * held / (math.sqrt(squares[feature]) + 1e-6)
    return {feature: weight for feature, weight in weights.items() if not feature.startswith(APART)}


def penalty_of(feature: str) -> float:
    """Give how strongly a feature is held near nought: types and words more than the grammar."""
    return next(penalty for prefix, penalty in PENALTIES if feature.startswith(prefix))


def score(weights: dict[str, float], case: Case) -> float:
    """Give the probability of one case."""
    return 1.0 / (1.0 + math.exp(-sum(weights.get(feature, 0.0) for feature in case.features)))


def cross_fit(cases: list[Case], lang: str) -> list[tuple[float, float]]:
    """Give each case of a language its score from weights that were fitted without its report."""
    gold = [case for case in cases if case.weight == 1.0]
    reports = sorted({case.report for case in gold if case.lang == lang})
    out = []
    for fold in range(FOLDS):
        left_out = set(reports[fold::FOLDS])
        weights = fit([case for case in cases if case.report not in left_out], lang)
        out += [(score(weights, case), case.right) for case in gold if case.report in left_out]
    return out


def main() -> int:
    """Run the command line."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--check", action="store_true")
    options.add_argument("--reports", type=Path)
    asked = options.parse_args()
    cases = [case for lang in LANGS for case in read_cases(lang)]
    if asked.reports is not None:
        cases += read_aligned(asked.reports)
    for lang in LANGS:
        if asked.check:
            report_fit(cases, lang)
        else:
            write_weights(fit(cases, lang), lang)
    return 0


def report_fit(cases: list[Case], lang: str) -> None:
    """Write the cross-fitted log loss, and precision and recall by threshold."""
    found = cross_fit(cases, lang)
    loss = -sum(math.log(max(1e-9, p if right else 1 - p)) for p, right in found) / len(found)
    sys.stdout.write(f"{lang}: {len(found)} candidates, log loss {loss:.3f}\n")
    for least in (0.3, 0.35, 0.4, 0.45, 0.5, 0.55):
        kept = [right for p, right in found if p >= least]
        hits, gold = sum(kept), sum(right for _, right in found)
        sys.stdout.write(
            f"  least {least}: kept {len(kept)}, P {hits / max(1, len(kept)):.3f} R {hits / gold:.3f} "
            f"F {2 * hits / (len(kept) + gold):.3f}\n"
        )


def write_weights(weights: dict[str, float], lang: str) -> None:
    """Write the table of a language; rows that were set by hand stay."""
    path = ROOT / "src" / "ghatna" / "packs" / lang / "event_weights.csv"
    rows = {f: (f, f"{w:.3f}", FITTED) for f, w in weights.items() if abs(w) >= SMALLEST}
    rows.update(set_by_hand(path))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("feature", "weight", "source"))
        writer.writerows(rows[feature] for feature in sorted(rows))


def set_by_hand(path: Path) -> dict[str, tuple[str, str, str]]:
    """Give the rows that were not fitted: they stay, for words that the gold is too small to weigh."""
    with path.open(encoding="utf-8", newline="") as file:
        return {
            feature: (feature, weight, source)
            for feature, weight, source in csv.reader(file)
            if source != FITTED and feature != "feature"
        }


if __name__ == "__main__":
    sys.exit(main())
