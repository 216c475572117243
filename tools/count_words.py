"""Counts the ordinary words of a plain text (xz or not) into `gazetteer/data/words.csv`.

    python tools/count_words.py TEXT [TEXT ...] --source "Gujarati Wikipedia (CC BY-SA 3.0), counted"

A place's name is linked with more care if its form is also a common word; the names of countries, regions and
cities in our own tables are no common words. Words are folded as the
gazetteer folds names.
"""

from __future__ import annotations

import argparse
import csv
import lzma
import re
from collections import Counter
from pathlib import Path

from ghatna.gazetteer.scripts import NameFolder, script_of
from ghatna.gazetteer.tables import read_rows, split_cell

MOST = 20_000
FEWEST = 12
NAMED = {"cities.csv": ("gujarati",), "regions.csv": ("gujarati",), "countries.csv": ("gu", "gu_of")}
OUT = Path("src/ghatna/gazetteer/data/words.csv")


def main() -> None:
    """Count, fold, and write the commonest words."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="+", type=Path)
    parser.add_argument("--source", required=True)
    parser.add_argument("--script", default="Gujr")
    options = parser.parse_args()
    counts: Counter[str] = Counter()
    for path in options.texts:
        data = path.read_bytes()
        text = (lzma.decompress(data) if path.suffix == ".xz" else data).decode("utf-8")
        counts.update(re.findall(r"[^\s\d.,;:!?()\[\]\"'|/-]+", text))
    folder = NameFolder()
    folded: Counter[str] = Counter()
    for word, n in counts.items():
        if script_of(word) == options.script and len(word) > 1:
            folded[folder.fold(word)] += n
    ours = {folder.fold(name) for table, columns in NAMED.items() for row in read_rows(table)
            for column in columns for name in split_cell(row[column])}  # fmt: skip
    common = [(word, n) for word, n in folded.most_common(MOST) if n >= FEWEST and " " not in word and word not in ours]
    with OUT.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("word", "count", "source"))
        writer.writerows((word, n, options.source) for word, n in sorted(common))
    print(f"{OUT}: {len(common)} words")


if __name__ == "__main__":
    main()
