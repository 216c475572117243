"""Hold the scores above their floors (evals/floors.toml); a score that falls below one fails the run.

python evals/floors.py            score, compare, end with 1 if a floor is broken
python evals/floors.py --raise    also write floors: each a little below what was scored now, never lower than it was

Scored on the project's own gold (tests/gold: "own" may be looked at while rules are written, "hard" so too, but its
reports are written to be hard; "held" only measures).
Where a folder ../shared holds further
gold with its scorer (check/score.py), its seed and dev reports are scored too.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from gold_model import Report
from gold_parse import read_all
from own_scores import score_layers

from ghatna import Desk, Hints, Reading
from ghatna.model.codec import encode_reading

ROOT = Path(__file__).resolve().parent.parent
FLOORS = Path(__file__).with_name("floors.toml")
SHARED = ROOT.parent / "shared"
MARGIN = 0.02
FEWEST = 12  # cells; below that one cell moves the score too far for a floor
# The layers of shared/check/score.py that have a floor.
LAYERS = (
    "sentences",
    "defects",
    "times: words",
    "times: value",
    "quantities: value",
    "quantities: unit",
    "names: overlap",
    "names: exact",
    "names: exact + kind",
    "entities: English name",
    "entities: country",
    "entities: same thing (B3)",
    "places: within 50 km",
    "attributions: content",
    "attributions: content + source",
    "events: found",
    "events: type",
    "events: actor",
    "events: recipient",
    "events: place",
    "events: date",
    "events: no invented date",
    "events: status",
    "events: on whose word",
)

Scores = dict[str, dict[str, float]]  # part, layer, F1


def score_own(desk: Desk) -> Scores:
    """Give F1 by language and layer on the parts of the project's own gold."""
    out: Scores = {}
    for split, name in (("train", "own"), ("hard", "hard"), ("held", "held")):
        reports = read_all(ROOT / "tests" / "gold", split=split)
        for lang in sorted({report.lang for report in reports}):
            out[f"{name} {lang}"] = score_layers(
                [(report, read_report(desk, report)) for report in reports if report.lang == lang]
            )
    return out


def read_report(desk: Desk, report: Report) -> Reading:
    """Give the product's reading of a gold report."""
    return desk.read(report.text, Hints(published=report.published.isoformat(), lang=report.lang))


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
    return {layer: scores[layer]["f1"] for layer in LAYERS if scores.get(layer, {}).get("gold", 0) >= FEWEST}


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
            print(f"{part:10}{layer:32}{score:8.3f}  floor {floor:.2f}{'  BROKEN' if low else ''}")
    if options.write:
        raise_floors(floors, scores)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
