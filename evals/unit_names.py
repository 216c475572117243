"""Read JSON Lines with ghatna and give the units the names that a public benchmark uses.

    python bench.py quantities GOLD.jsonl --run 'python evals/unit_names.py --style recognizers'

ghatna gives UCUM codes and ISO 4217 currencies; Recognizers-Text and quantulum3 name units in English. Standard input
goes to `ghatna read --jsonl` as it is; in each reading that comes back, `unit` is looked up in `unit_names.csv`
(columns style, unit, words, name; `words`, if any, must stand in the quantity's own text: the benchmark calls "$5" a
Dollar and "US$5" a United States dollar). What a benchmark does not annotate is left out:

    recognizers   amounts of money, measures, temperatures and ages; no counts, no percentages, no lengths of time
    quantulum     all numbers; counts are "dimensionless"; a range is its mean
"""

from __future__ import annotations

import argparse
import csv
import json
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

TABLE = Path(__file__).with_name("unit_names.csv")
TIME_UNITS = {"s", "min", "h", "d", "wk", "mo", "a", "{decade}", "{century}"}
AGE_UNITS = {"d": "Day", "wk": "Week", "mo": "Month", "a": "Year"}

# ghatna gives small change as a part of its currency, the benchmarks count it: 50 cents are 0.5 USD.
CHANGE = (
    ("Cent", ("cent", "सेंट")),
    ("Pence", ("pence", "पेंस")),
    ("Penny", ("penny", "pennies", "पेनी")),
    ("Paisa", ("paisa", "paise", "पैसे")),
)
WHOLE = ("dollar", "euro", "pound", "rupee", "डॉलर", "यूरो", "पाउंड", "रुप", "$", "€", "£")

Names = dict[str, list[tuple[str, str]]]


def read_names(style: str) -> Names:
    """Give for each unit its names with the words that each needs, in the table's order."""
    names: Names = {}
    with TABLE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["style"] == style:
                names.setdefault(row["unit"], []).append((row["words"], row["name"]))
    return names


def name_unit(names: Names, unit: str, words: str) -> str | None:
    """Give the benchmark's name of a unit; `None` if it has none."""
    for needed, name in names.get(unit, ()):
        if not needed or any(word in words for word in needed.split("|")):
            return name
    if "/" in unit:
        above, _, below = unit.partition("/")
        parts = name_unit(names, above, ""), name_unit(names, below, "")
        if parts[0] and parts[1]:
            return f"{parts[0]} per {parts[1].lower()}"
    return None


def name_change(words: str) -> str | None:
    """Give the benchmark's name of small change that stands alone in the words, `None` if none does."""
    if any(word in words for word in WHOLE):
        return None
    return next((name for name, signs in CHANGE if any(sign in words for sign in signs)), None)


def as_recognizers(names: Names, quantity: dict[str, Any], words: str) -> dict[str, Any] | None:
    """Give the quantity as Recognizers-Text names it, `None` for a kind that it does not annotate."""
    unit = quantity["unit"]
    if unit in TIME_UNITS:
        name = AGE_UNITS.get(unit) if quantity["of"] or words.endswith(" yo") else None
    else:
        name = name_unit(names, unit or "", words)
    if name is None:
        return None
    change = name_change(words) if unit in {"USD", "EUR", "GBP", "INR"} else None
    if change is not None:
        return {**quantity, "unit": change, "value": round(quantity["value"] * 100, 6)}
    # The benchmark reads the number that the unit stands at: "eight to [10 feet]".
    value = quantity["upper"] if quantity["upper"] is not None else quantity["value"]
    return {**quantity, "unit": name, "value": value}


def as_quantulum(names: Names, quantity: dict[str, Any], words: str) -> dict[str, Any]:
    """Give the quantity as quantulum3 names it."""
    name = name_unit(names, quantity["unit"] or "", words) or "dimensionless"
    change = name_change(words) if quantity["unit"] in {"USD", "EUR", "GBP", "INR"} else None
    if change is not None:
        return {**quantity, "unit": change.lower(), "value": round(quantity["value"] * 100, 6)}
    value = quantity["value"] if quantity["upper"] is None else (quantity["value"] + quantity["upper"]) / 2
    return {**quantity, "unit": name, "value": value}


def main() -> int:
    """Read, rename, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--style", choices=("recognizers", "quantulum"), required=True)
    parser.add_argument("--run", default="ghatna read --jsonl")
    options = parser.parse_args()
    names = read_names(options.style)
    rename = as_recognizers if options.style == "recognizers" else as_quantulum
    got = subprocess.run(shlex.split(options.run), input=sys.stdin.buffer.read(), stdout=subprocess.PIPE, check=True)
    for line in got.stdout.decode("utf-8").splitlines():
        reading = json.loads(line)
        text = reading["document"]["text"]
        renamed = (rename(names, q, text[q["start"] : q["end"]].lower()) for q in reading["quantities"])
        reading["quantities"] = [quantity for quantity in renamed if quantity is not None]
        sys.stdout.write(json.dumps(reading, ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
