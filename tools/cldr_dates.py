"""Write the packs' `cldr_dates.csv` from CLDR: months, weekdays, parts of the day, units and relative words.

    python tools/cldr_dates.py FOLDER [--check]

FOLDER holds the unpacked npm package `cldr-dates-full`, version 48 or later (in `package/`, as npm unpacks it, or in a
folder that begins with the package's name). With --check nothing is written; the exit code tells whether the committed
files are what CLDR gives. The data is Unicode's (Unicode-3.0 licence, see NOTICE).
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PACKS = Path(__file__).parent.parent / "src" / "ghatna" / "packs"
LANGUAGES = ("en", "gu", "hi")
WEEKDAYS = {"mon": 1, "tue": 2, "wed": 3, "thu": 4, "fri": 5, "sat": 6, "sun": 7}
PARTS = {"midnight": "NI", "noon": "MI", "morning1": "MO", "afternoon1": "AF", "evening1": "EV", "night1": "NI"}
UNITS = ("second", "minute", "hour", "day", "week", "month", "quarter", "year")
SHIFTS = ("-2", "-1", "0", "1", "2")

Row = tuple[str, str, str]


def find_folder(folder: Path) -> Path:
    """Give the package's own folder inside `folder`."""
    found = [f for f in sorted(folder.iterdir()) if f.is_dir() and f.name.startswith(("cldr-dates-full", "package"))]
    if not found:
        sys.exit(f"no cldr-dates-full in {folder}; unpack the npm package there")
    return found[0] / "package" if (found[0] / "package").is_dir() else found[0]


def read_json(path: Path) -> dict[str, Any]:
    """Give a parsed JSON file."""
    return dict(json.loads(path.read_text("utf-8")))


def clean(surface: str) -> str:
    """Give a surface in NFC with plain spaces and no full stop at its end."""
    return " ".join(unicodedata.normalize("NFC", surface).split()).rstrip(".")


def case_flag(surface: str, *, short: bool = False) -> str:
    """Give the flag for names with a capital; a short name in a script without capitals is `weak`."""
    return " cased" if surface[:1].isupper() else " weak" if short else ""


def calendar_rows(calendar: dict[str, Any]) -> Iterator[Row]:
    """Give months, weekdays, parts of the day and am/pm."""
    for context in ("format", "stand-alone"):
        for width, suffix in (("wide", ""), ("abbreviated", "_short")):
            for number, surface in calendar["months"][context][width].items():
                yield surface, f"month{suffix}", f"month={number}{case_flag(surface, short=bool(suffix))}"
            for name, surface in calendar["days"][context][width].items():
                yield surface, f"weekday{suffix}", f"weekday={WEEKDAYS[name]}{case_flag(surface, short=bool(suffix))}"
        for name, surface in calendar["dayPeriods"][context]["wide"].items():
            if name in PARTS:
                yield surface, "part", f"part={PARTS[name]}"
            elif name in {"am", "pm"}:
                yield surface, "meridiem", f"meridiem={name} weak"


def field_rows(fields: dict[str, Any]) -> Iterator[Row]:
    """Give the names of units, and the phrases for this, last and next of each."""
    for unit in UNITS:
        yield fields[unit]["displayName"], "unit", f"unit={unit}"
        for shift in SHIFTS:
            surface = fields[unit].get(f"relative-type-{shift}")
            if surface and unit == "day":
                yield surface, "dayword", f"unit=day shift={shift}"
            elif surface and unit not in {"second", "minute", "hour"}:
                yield surface, "relative", f"unit={unit} shift={shift}"
    for name, number in WEEKDAYS.items():
        for shift in ("-1", "0", "1"):
            surface = fields[name].get(f"relative-type-{shift}")
            if surface:
                yield surface, "relative", f"weekday={number} shift={shift}"


def make_table(folder: Path, language: str) -> str:
    """Give the CSV of one language."""
    main = folder / "main" / language
    version = read_json(folder / "package.json")["version"]
    calendar = read_json(main / "ca-gregorian.json")["main"][language]["dates"]["calendars"]["gregorian"]
    fields = read_json(main / "dateFields.json")["main"][language]["dates"]["fields"]
    rows: dict[tuple[str, str], str] = {}
    for surface, role, value in (*calendar_rows(calendar), *field_rows(fields)):
        if clean(surface):
            rows.setdefault((clean(surface), role), value)
    for surface, role in [key for key in rows if key[1].endswith("_short")]:
        if (surface, role.removesuffix("_short")) in rows:
            del rows[surface, role]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["surface", "role", "fields", "source"])
    writer.writerows((*key, rows[key], f"CLDR {version}") for key in sorted(rows))
    return out.getvalue()


def main() -> int:
    """Write or check the tables; the exit code is 1 if a check finds another content."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    folder = find_folder(arguments.folder)
    stale = 0
    for language in LANGUAGES:
        path = PACKS / language / "cldr_dates.csv"
        table = make_table(folder, language)
        if arguments.check:
            same = path.is_file() and path.read_text("utf-8") == table
            stale += not same
            print(f"{path}: {'as CLDR gives it' if same else 'DIFFERS'}")
        else:
            path.write_text(table, "utf-8")
    return int(stale > 0)


if __name__ == "__main__":
    sys.exit(main())
