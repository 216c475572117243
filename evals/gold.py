"""Read the project's own gold (tests/gold, form in tests/gold/FORMAT.md) and write it as score.py's JSON.

python evals/gold.py --lang gu --split held --out DIR    one JSON file a report
python evals/gold.py --check                             say what is wrong, file and line
python evals/gold.py --count                             reports and cells a language
python evals/gold.py --held                              the lines of tests/gold/held.txt
"""

import argparse
import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path

import gold_json
from gold_model import SPLITS, Span
from gold_parse import read_all, read_file


def held_lines(root: Path) -> tuple[str, ...]:
    """Give one line a language: tag, count of held reports, SHA-256 of their ids in order."""
    lines = []
    for folder in sorted(p for p in root.iterdir() if p.is_dir() and any(p.glob("*.txt"))):
        names = sorted(r.id for r in read_all(root, lang=folder.name, split="held"))
        lines.append(f"{folder.name} {len(names)} {hashlib.sha256(chr(10).join(names).encode()).hexdigest()}")
    return tuple(lines)


def count_lines(root: Path) -> Iterator[str]:
    """Give one line a language with what its gold holds."""
    for folder in sorted(p for p in root.iterdir() if p.is_dir() and any(p.glob("*.txt"))):
        reports = read_all(root, lang=folder.name)
        cells = ["units", "mentions", "times", "quantities", "sayings", "events", "defects"]
        counts = (f"{sum(len(getattr(r, cell)) for r in reports)} {cell}" for cell in cells)
        sentences = sum(u.kind == "sentence" for r in reports for u in r.units)
        held = sum(r.split == "held" for r in reports)
        yield f"{folder.name}: {len(reports)} reports ({held} held), {sentences} sentences, {', '.join(counts)}"


def list_faults(root: Path) -> Iterator[str]:
    """Give the first fault of each file."""
    for path in sorted(root.glob("*/*.txt")):
        try:
            read_file(path)
        except ValueError as fault:
            yield str(fault)


def list_remarks(root: Path) -> Iterator[str]:
    """Give the events that break no form and yet are doubtful: a wrong voice, or a retelling of another type."""
    for path in sorted(root.glob("*/*.txt")):
        for report in read_file(path):
            for event in report.events:
                where = f"{path}:{event.line}: {event.type} {event.trigger.text!r}"
                inside = tuple(s.id for s in report.sayings if any(covers(c, event.trigger) for c in s.content))
                if event.by not in (inside or ("article",)):
                    yield f"{where} is by={event.by} but stands in {' '.join(inside) or 'no saying'}"
                if event.same and not set(report.events[event.same - 1].accepted) & set(event.accepted):
                    yield f"{where} is the same happening as a {report.events[event.same - 1].type}"


def covers(outer: Span, inner: Span) -> bool:
    """Tell whether one span lies within another."""
    return outer.start <= inner.start and inner.end <= outer.end


def main() -> int:
    """Run the command line; 0 when all is well, 1 when a file breaks the form."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--root", type=Path, default=Path(__file__).parents[1] / "tests" / "gold")
    options.add_argument("--lang")
    options.add_argument("--split", choices=sorted(SPLITS))
    options.add_argument("--out", type=Path)
    for flag in ("--check", "--count", "--held", "--remarks"):
        options.add_argument(flag, action="store_true")
    asked = options.parse_args()
    if asked.remarks:
        sys.stdout.writelines(line + "\n" for line in list_remarks(asked.root))
        return 0
    if asked.check or asked.count or asked.held:
        faults = tuple(list_faults(asked.root)) if asked.check else ()
        for line in faults or (
            () if asked.check else count_lines(asked.root) if asked.count else held_lines(asked.root)
        ):
            sys.stdout.write(line + "\n")
        return int(bool(faults))
    if asked.out is None:
        options.error("say where to: --out DIR")
    asked.out.mkdir(parents=True, exist_ok=True)
    for report in read_all(asked.root, lang=asked.lang, split=asked.split):
        (asked.out / f"{report.id}.json").write_text(gold_json.encode(report), "utf-8")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except ValueError as fault:
        sys.exit(str(fault))
