"""Hold the scores above their floors (evals/floors.toml); a score that falls below one fails the run.

python evals/floors.py            score, compare, end with 1 if a floor is broken
python evals/floors.py --raise    also write floors: each a little below what was scored now, never lower than it was

Scored on the project's own gold (tests/gold, the part that is not held out). Where a folder ../shared holds further
gold with its scorer (check/score.py), its seed and dev reports are scored too.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from gold_model import Report
from gold_parse import read_all

from ghatna import Desk, Hints, Reading
from ghatna.model.codec import encode_reading

ROOT = Path(__file__).resolve().parent.parent
FLOORS = Path(__file__).with_name("floors.toml")
SHARED = ROOT.parent / "shared"
MARGIN = 0.01
# The layers of shared/check/score.py that are read so far.
LAYERS = ("sentences", "defects", "times: words", "times: value", "quantities: value", "quantities: unit")

Cell = tuple[int, int, object]  # start, end, what must agree
Scores = dict[str, dict[str, float]]  # part, layer, F1


def score_own(desk: Desk) -> Scores:
    """Give F1 by language and layer on the project's own gold."""
    out: Scores = {}
    reports = read_all(ROOT / "tests" / "gold", split="train")
    for lang in sorted({report.lang for report in reports}):
        pairs = [(report, read_report(desk, report)) for report in reports if report.lang == lang]
        out[f"own {lang}"] = {
            "sentences": f1((cells_of_sentences(g), [(s.start, s.end, None) for s in r.sentences]) for g, r in pairs),
            "times: words": f1(
                ([(t.span.start, t.span.end, None) for t in g.times], [(t.start, t.end, None) for t in r.times])
                for g, r in pairs
            ),
            "times: value": f1(
                ([(t.span.start, t.span.end, t.value) for t in g.times], [(t.start, t.end, t.value) for t in r.times])
                for g, r in pairs
            ),
            "quantities: value": f1((gold_quantities(g), found_quantities(r)) for g, r in pairs),
        }
    return out


def read_report(desk: Desk, report: Report) -> Reading:
    """Give the product's reading of a gold report."""
    return desk.read(report.text, Hints(published=report.published.isoformat(), lang=report.lang))


def cells_of_sentences(report: Report) -> list[Cell]:
    """Give the gold's sentences and lines."""
    return [(unit.span.start, unit.span.end, None) for unit in report.units]


def gold_quantities(report: Report) -> list[Cell]:
    """Give the gold's figures."""
    return [(q.span.start, q.span.end, float(q.value)) for q in report.quantities]


def found_quantities(reading: Reading) -> list[Cell]:
    """Give the reading's figures."""
    return [(q.start, q.end, q.value) for q in reading.quantities]


def f1(pairs: Iterable[tuple[Sequence[Cell], Sequence[Cell]]]) -> float:
    """Give F1 over reports: cells agree if they overlap by half of their union and their values are equal."""
    gold_count = found_count = same = 0
    for gold, found in pairs:
        gold_count += len(gold)
        found_count += len(found)
        free = list(found)
        for cell in gold:
            match = next((other for other in free if agree(cell, other)), None)
            if match is not None:
                free.remove(match)
                same += 1
    return 2 * same / (gold_count + found_count) if gold_count + found_count else 1.0


def agree(one: Cell, other: Cell) -> bool:
    """Tell whether two cells mean the same words and the same value."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    union = max(one[1], other[1]) - min(one[0], other[0])
    return one[2] == other[2] and 2 * shared >= union


def score_shared(desk: Desk) -> Scores:
    """Give F1 by layer on the further gold beside the project, nothing where there is none."""
    scorer = SHARED / "check" / "score.py"
    if not scorer.is_file():
        return {}
    parts = {
        "seed": sorted((SHARED / "seed").glob("gold.json")),
        "dev": sorted((SHARED / "dev" / "gold").glob("*.json")),
    }
    return {name: run_scorer(scorer, desk, paths) for name, paths in parts.items() if paths}


def run_scorer(scorer: Path, desk: Desk, paths: Sequence[Path]) -> dict[str, float]:
    """Give F1 by layer of readings of these gold files, as the scorer counts it."""
    with tempfile.TemporaryDirectory() as folder:
        arguments = []
        for number, path in enumerate(paths):
            gold: dict[str, Any] = json.loads(path.read_text("utf-8"))
            text = gold.get("text") or next(path.parent.glob("report*.txt")).read_bytes().decode("utf-8")
            reading = desk.read(text, Hints(published=gold["document_date"]))
            out = Path(folder) / f"{number}.json"
            out.write_bytes(encode_reading(reading))
            arguments += [str(path), str(out)]
        done = subprocess.run([sys.executable, str(scorer), "--json", *arguments], check=True, capture_output=True)
    scores = json.loads(done.stdout)
    return {layer: scores[layer]["f1"] for layer in LAYERS if scores[layer]["gold"]}


def raise_floors(floors: Scores, scores: Scores) -> None:
    """Write each floor a little below its score, never lower than it was; parts not scored now stay."""
    lines = ["# F1 that no change may fall below; written by: python evals/floors.py --raise", ""]
    for part in sorted({*floors, *scores}):
        lines.append(f'["{part}"]')
        old, new = floors.get(part, {}), scores.get(part, {})
        for layer in sorted({*old, *new}):
            reached = max(0.0, int((new.get(layer, 0.0) - MARGIN) * 100) / 100)
            lines.append(f'"{layer}" = {max(old.get(layer, 0.0), reached):.2f}')
        lines.append("")
    FLOORS.write_text("\n".join(lines), "utf-8")


def main() -> int:
    """Score, print, compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raise", action="store_true", dest="write")
    options = parser.parse_args()
    floors: Scores = tomllib.loads(FLOORS.read_text("utf-8")) if FLOORS.is_file() else {}
    desk = Desk()
    scores = score_own(desk) | score_shared(desk)
    broken = 0
    for part, layers in scores.items():
        for layer, score in layers.items():
            floor = floors.get(part, {}).get(layer, 0.0)
            low = score < floor
            broken += low
            print(f"{part:10}{layer:20}{score:8.3f}  floor {floor:.2f}{'  BROKEN' if low else ''}")
    if options.write:
        raise_floors(floors, scores)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
