"""Read the English digests of the gold back with ghatna: how many days, figures and names come back.

python evals/digest_roundtrip.py [--lang gu] [--own] [--misses]
"""

import argparse
import datetime as dt
import re
import sys
from collections import Counter
from pathlib import Path

from gold_parse import read_all
from gold_reading import make_reading

from ghatna.digest.names import clean_line
from ghatna.model import Hints, Quantity, Reading
from ghatna.model.digest import Digest
from ghatna.service import Desk

ORDINAL = "{ordinal}"  # no quantity of its own in what ghatna reads
ROOT = Path(__file__).parents[1] / "tests" / "gold"


def plain_text(digest: Digest) -> str:
    """Give the digest's own sentences, day headings included, without the words behind them."""
    out: list[str] = []
    for section in digest.sections:
        if section.name in {"gaps", "faults"}:
            continue
        before = None
        for line in section.lines:
            if line.group and line.group != before and section.name == "timeline":
                out.append(clean_line(line.group) + ".")
            before = line.group
            out.append(clean_line(line.text))
    return "\n\n".join(out)


def days_of(reading: Reading) -> set[str]:
    """Give the stretches of the calendar that the events' days name; of a range both ends."""
    values = {e.date.value for e in reading.events if e.date.value and e.date.value[:1].isdigit()}
    return {first_day(end) for value in values for end in value.split("/")}


def first_day(value: str) -> str:
    """Give a week or weekend by its first day, as the digest says it; other values as they are."""
    found = re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value)
    if not found:
        return value
    return dt.date.fromisocalendar(int(found[1]), int(found[2]), 6 if found[3] else 1).isoformat()


def bare_name(name: str) -> str:
    """Give a name without an article or plain word before it and without the genitive's ending."""
    words = name.removesuffix("'s").split()
    while len(words) > 1 and (words[0].islower() or words[0] == "The"):
        words = words[1:]
    return " ".join(words)


def same_figure(wanted: Quantity, found: Quantity) -> bool:
    """Tell whether two figures have one value and unit; a count may name its things by `of` alone."""
    if wanted.value != found.value:
        return False
    thing = (wanted.unit or "").strip("{}").replace("_", " ")
    return wanted.unit in {found.unit, *(() if found.unit else ("1",))} or (thing[:-1] or thing) in (found.of or "")


def count(desk: Desk, reading: Reading) -> tuple[Counter[str], list[str]]:
    """Give how many cells there are ("days") and how many came back ("days read"), and the ones that did not."""
    back = desk.read(plain_text(desk.digest(reading, "en")), Hints(lang="en", published=reading.document.published))
    ends = {end for time in back.times for end in time.value.split("/")}
    times = ends | {end[:10] for end in ends} | {end[:7] for end in ends} | {end[:4] for end in ends}
    known = {(one.value, one.unit): one for one in reading.quantities if one.unit and one.unit != ORDINAL}
    wanted = set(known.values())
    figures = {one for one in wanted if any(same_figure(one, found) for found in back.quantities)}
    named = {m.entity for m in reading.mentions if m.form == "name"}
    used = {i for e in reading.events for i in (*e.actor, *e.recipient, *((e.place,) if e.place else ()))}
    names = {bare_name(e.name_en) for e in reading.entities if e.name_en and e.id in named & used}
    read = {bare_name(name) for e in back.entities for name in (e.name_en, e.name) if name}
    read |= {bare_name(back.document.text[m.start : m.end]) for m in back.mentions}
    read |= {name for name in names if "," in name and read.issuperset(name.split(", "))}  # a site and its town
    types = {e.type for e in reading.events}
    tally: Counter[str] = Counter()
    misses: list[str] = []
    for kind, cells, found in (
        ("days", days_of(reading), times),
        ("figures", wanted, figures),
        ("names", names, read),
        ("types", types if back.events else set(), {e.type for e in back.events}),
    ):
        tally[kind] += len(cells)
        tally[f"{kind} read"] += len(cells & found)
        misses += [f"{reading.document.id} {kind} {say_cell(cell)}" for cell in sorted(cells - found, key=str)]
    return tally, misses


def say_cell(cell: object) -> str:
    """Give a cell in one line."""
    return f"{cell.value:g} {cell.unit}" if isinstance(cell, Quantity) else str(cell)


def main() -> int:
    """Run the command line."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--lang", action="append")
    options.add_argument("--misses", action="store_true")
    options.add_argument("--own", action="store_true", help="digests of ghatna's own readings, not of the gold's cells")
    options.add_argument("--split", choices=("train", "hard", "held"), help="of the gold; all without it")
    asked = options.parse_args()
    desk = Desk()
    for lang in asked.lang or ("gu", "hi", "en"):
        total: Counter[str] = Counter()
        for report in read_all(ROOT, lang=lang, split=asked.split):
            hints = Hints(lang=lang, published=report.published.isoformat())
            tally, misses = count(desk, desk.read(report.text, hints) if asked.own else make_reading(report))
            total += tally
            if asked.misses:
                sys.stdout.writelines(f"{miss}\n" for miss in misses)
        shares = (f"{kind} {total[f'{kind} read']}/{total[kind]}" for kind in ("days", "figures", "names", "types"))
        sys.stdout.write(f"{lang}: {', '.join(shares)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
