"""Fit the weights by which a trigger is scored, on the train part of the gold, and write `event_weights.csv`.

python tools/fit_events.py            fit on all of the train part and write src/ghatna/packs/<lang>/event_weights.csv
python tools/fit_events.py --check    report the cross-fitted log loss and F1 alone

A candidate is right if its words share a letter with the trigger of a gold event. Weights are fitted for each
language apart, by gradient descent with a penalty on large weights; `word=` features count only for words that
stand in the gold often enough to say something.
"""

from __future__ import annotations

import argparse
import csv
import math
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "evals"))

import gold_told  # noqa: E402 - stands beside the other readers of the gold
from gold_parse import read_all  # noqa: E402

from ghatna.frame.events import EventFramer  # noqa: E402
from ghatna.packs.shelf import Shelf  # noqa: E402
from ghatna.packs.words import WordSplitter  # noqa: E402

LANGS = ("en", "gu", "hi")
FOLDS = 5
ROUNDS = 300
RATE = 0.5
PENALTIES = (("bias", 0.0), ("word=", 0.004), ("type=", 0.01), ("noun:", 0.01), ("verb:", 0.01), ("", 0.001))
SHARED = 0.5
LEAST_WORDS = 4
SMALLEST = 0.02
FITTED = "fitted by tools/fit_events.py on tests/gold"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A candidate of one report: its features, and whether the gold has it."""

    lang: str
    report: str
    features: tuple[str, ...]
    right: bool


def read_cases(lang: str) -> Iterator[Case]:
    """Give every candidate of the train part in one language."""
    pack = Shelf().pack(lang)
    splitter = WordSplitter(pack)
    framer = EventFramer(pack, splitter)
    for report in read_all(ROOT / "tests" / "gold", lang=lang, split="train"):
        told = gold_told.told(report, splitter)
        spans = [(event.trigger.start, event.trigger.end) for event in report.events]
        for one in framer.candidates(told):
            span = one.draft.span
            right = any(start < span.end and span.start < end for start, end in spans)
            yield Case(lang=lang, report=report.id, features=one.features, right=right)


def fit(cases: list[Case], lang: str) -> dict[str, float]:
    """Give the weights that fit the cases; those of other languages count in part, without their words."""
    seen = Counter(feature for case in cases if case.lang == lang for feature in case.features)
    kept = [
        (
            SHARED if case.lang != lang else 1.0,
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
    return weights


def penalty_of(feature: str) -> float:
    """Give how strongly a feature is held near nought: types and words more than the grammar."""
    return next(penalty for prefix, penalty in PENALTIES if feature.startswith(prefix))


def score(weights: dict[str, float], case: Case) -> float:
    """Give the probability of one case."""
    return 1.0 / (1.0 + math.exp(-sum(weights.get(feature, 0.0) for feature in case.features)))


def cross_fit(cases: list[Case], lang: str) -> list[tuple[float, bool]]:
    """Give each case of a language its score from weights that were fitted without its report."""
    reports = sorted({case.report for case in cases if case.lang == lang})
    out = []
    for fold in range(FOLDS):
        left_out = set(reports[fold::FOLDS])
        weights = fit([case for case in cases if case.report not in left_out], lang)
        out += [(score(weights, case), case.right) for case in cases if case.report in left_out]
    return out


def main() -> int:
    """Run the command line."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--check", action="store_true")
    asked = options.parse_args()
    cases = [case for lang in LANGS for case in read_cases(lang)]
    for lang in LANGS:
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
        if asked.check:
            continue
        weights = fit(cases, lang)
        path = ROOT / "src" / "ghatna" / "packs" / lang / "event_weights.csv"
        rows = {f: (f, f"{w:.3f}", FITTED) for f, w in weights.items() if abs(w) >= SMALLEST}
        rows.update(set_by_hand(path))
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(("feature", "weight", "source"))
            writer.writerows(rows[feature] for feature in sorted(rows))
    return 0


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
