"""Write the packs' `cldr_numbers.csv` from CLDR: number words, scale words, unit names, currency names and signs.

    python tools/cldr_numbers.py FOLDER [--check]

FOLDER holds the unpacked npm packages `cldr-units-full`, `cldr-numbers-full` and `cldr-rbnf`, version 48 or later,
each in a folder that begins with its name. With --check nothing is written; the exit code tells whether the committed
files are what CLDR gives. The data is Unicode's (Unicode-3.0 licence, see NOTICE).
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PACKS = Path(__file__).parent.parent / "src" / "ghatna" / "packs"
LANGUAGES = ("en", "gu", "hi")
LARGEST_WORD = 99

# CLDR's unit ids and the UCUM codes that the reading gives.
UCUM = {
    "angle-degree": "deg", "angle-radian": "rad", "area-acre": "[acr_us]", "area-hectare": "har",
    "area-square-centimeter": "cm2", "area-square-foot": "[sft_i]", "area-square-inch": "[sin_i]",
    "area-square-kilometer": "km2", "area-square-meter": "m2", "area-square-mile": "[smi_us]",
    "area-square-yard": "[syd_i]", "concentr-percent": "%", "concentr-part-per-1e6": "[ppm]",
    "digital-bit": "bit", "digital-byte": "By", "digital-gigabit": "Gbit", "digital-gigabyte": "GBy",
    "digital-kilobit": "kbit", "digital-kilobyte": "kBy", "digital-megabit": "Mbit", "digital-megabyte": "MBy",
    "digital-petabyte": "PBy", "digital-terabit": "Tbit", "digital-terabyte": "TBy",
    "duration-century": "{century}", "duration-day": "d", "duration-decade": "{decade}", "duration-hour": "h",
    "duration-minute": "min", "duration-month": "mo", "duration-second": "s", "duration-week": "wk",
    "duration-year": "a", "duration-millisecond": "ms", "electric-ampere": "A", "electric-ohm": "Ohm",
    "electric-volt": "V", "energy-calorie": "cal", "energy-joule": "J", "energy-kilocalorie": "kcal",
    "energy-kilojoule": "kJ", "energy-kilowatt-hour": "kW.h", "energy-electronvolt": "eV",
    "frequency-gigahertz": "GHz", "frequency-hertz": "Hz", "frequency-kilohertz": "kHz", "frequency-megahertz": "MHz",
    "length-centimeter": "cm", "length-decimeter": "dm", "length-foot": "[ft_i]", "length-inch": "[in_i]",
    "length-kilometer": "km", "length-light-year": "[ly]", "length-meter": "m", "length-micrometer": "um",
    "length-mile": "[mi_i]", "length-millimeter": "mm", "length-nanometer": "nm", "length-nautical-mile": "[nmi_i]",
    "length-picometer": "pm", "length-yard": "[yd_i]", "light-lumen": "lm", "light-lux": "lx", "mass-carat": "[car_m]",
    "mass-gram": "g", "mass-kilogram": "kg", "mass-microgram": "ug", "mass-milligram": "mg", "mass-ounce": "[oz_av]",
    "mass-pound": "[lb_av]", "mass-stone": "[stone_av]", "mass-tonne": "t", "power-gigawatt": "GW",
    "power-horsepower": "[HP]", "power-kilowatt": "kW", "power-megawatt": "MW", "power-watt": "W",
    "pressure-atmosphere": "atm", "pressure-bar": "bar", "pressure-hectopascal": "hPa", "pressure-kilopascal": "kPa",
    "pressure-megapascal": "MPa", "pressure-millibar": "mbar", "pressure-pascal": "Pa",
    "speed-kilometer-per-hour": "km/h", "speed-knot": "[kn_i]", "speed-meter-per-second": "m/s",
    "speed-mile-per-hour": "[mi_i]/h", "temperature-celsius": "Cel", "temperature-fahrenheit": "[degF]",
    "temperature-kelvin": "K", "volume-barrel": "[bbl_us]", "volume-centiliter": "cL",
    "volume-cubic-centimeter": "cm3", "volume-cubic-foot": "[cft_i]", "volume-cubic-inch": "[cin_i]",
    "volume-cubic-kilometer": "km3", "volume-cubic-meter": "m3", "volume-cubic-yard": "[cyd_i]",
    "volume-cup": "[cup_us]", "volume-deciliter": "dL", "volume-gallon": "[gal_us]", "volume-liter": "L",
    "volume-milliliter": "mL", "volume-pint": "[pt_us]", "volume-quart": "[qt_us]", "volume-tablespoon": "[tbs_us]",
    "volume-teaspoon": "[tsp_us]",
}  # fmt: skip

Row = tuple[str, str, str]


def read_json(folder: Path, package: str, *parts: str) -> Any:
    """Give one JSON file of a package, looked for below the folder that begins with the package's name."""
    (root,) = (entry for entry in folder.iterdir() if entry.is_dir() and entry.name.startswith(package))
    base = root / "package" if (root / "package").is_dir() else root
    return json.loads(base.joinpath(*parts).read_text("utf-8"))


def cldr_version(folder: Path) -> str:
    """Give the version that all three packages must share."""
    found = {read_json(folder, p, "package.json")["version"] for p in ("cldr-units", "cldr-numbers", "cldr-rbnf")}
    if len(found) != 1:
        raise SystemExit(f"the packages are of different versions: {sorted(found)}")
    return found.pop()


def number_words(folder: Path, lang: str) -> Iterator[Row]:
    """Give the spelled-out cardinals below a hundred that the rules write as one word."""
    rules = read_json(folder, "cldr-rbnf", "rbnf", f"{lang}.json")["rbnf"]["rbnf"]["SpelloutRules"]
    for name in ("%spellout-cardinal",):
        for base, body in rules[name]:
            word = body.rstrip(";")
            if base.isdigit() and int(base) <= LARGEST_WORD:
                word = re.sub(r"\[[^]]*\]", "", word)
                if word and not set(word) & set("<>=%#"):
                    yield word, "number", base


def scale_words(folder: Path, lang: str) -> Iterator[Row]:
    """Give the words of the long compact number formats (thousand, lakh, million, ...)."""
    numbers = read_json(folder, "cldr-numbers", "main", lang, "numbers.json")["main"][lang]["numbers"]
    formats = numbers["decimalFormats-numberSystem-latn"]["long"]["decimalFormat"]
    for key, pattern in formats.items():
        zeros = pattern.count("0")
        word = pattern.replace("0", "").replace("'", "").strip()
        if word and zeros == 1:
            yield word, "scale", key.split("-")[0]


def unit_names(folder: Path, lang: str) -> Iterator[Row]:
    """Give the long names of each unit that UCUM is given for, and as symbols the short names that differ."""
    units = read_json(folder, "cldr-units", "main", lang, "units.json")["main"][lang]["units"]
    seen: set[str] = set()
    for width, kind in (("long", "unit"), ("short", "symbol")):
        for unit, code in UCUM.items():
            for key, pattern in units[width].get(unit, {}).items():
                if key.startswith("unitPattern") and pattern.startswith("{0}"):
                    name = pattern.removeprefix("{0}").strip()
                    ours = name.replace(" ", "").isascii() == (lang == "en")
                    if len(name) > 1 and ours and (kind == "unit" or name not in seen):
                        seen.add(name)
                        yield name, kind, code


def currency_names(folder: Path, lang: str) -> Iterator[Row]:
    """Give the names of each currency; historic ones carry their years in brackets and are left out."""
    table = read_json(folder, "cldr-numbers", "main", lang, "currencies.json")["main"][lang]["numbers"]["currencies"]
    for code, entry in table.items():
        for key, name in entry.items():
            if key.startswith("displayName") and "(" not in name and code not in {"XXX", "XTS"}:
                yield name, "currency", code


def currency_signs(folder: Path) -> Iterator[Row]:
    """Give the signs that stand for one currency in use, as English writes them."""
    table = read_json(folder, "cldr-numbers", "main", "en", "currencies.json")["main"]["en"]["numbers"]["currencies"]
    owners: dict[str, set[str]] = {}
    for code, entry in table.items():
        if "(" in entry["displayName"]:
            continue
        for key in ("symbol", "symbol-alt-narrow"):
            sign = entry.get(key, code)
            if sign != code and not sign.isalpha():
                owners.setdefault(sign, set()).add(code)
    for sign, codes in owners.items():
        if len(codes) == 1:
            yield sign, "sign", codes.pop()


def write_rows(rows: list[Row], version: str) -> str:
    """Give the CSV text: first row of each surface and kind, sorted."""
    first: dict[tuple[str, str], str] = {}
    for surface, kind, value in rows:
        first.setdefault((unicodedata.normalize("NFC", surface), kind), value)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("surface", "kind", "value", "source"))
    for (surface, kind), value in sorted(first.items()):
        writer.writerow((surface, kind, value, f"CLDR {version}"))
    return out.getvalue()


def main() -> int:
    """Write the files, or compare them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    version = cldr_version(options.folder)
    makers = (number_words, scale_words, unit_names, currency_names)
    texts = {"und": write_rows(list(currency_signs(options.folder)), version)}
    for lang in LANGUAGES:
        texts[lang] = write_rows([row for make in makers for row in make(options.folder, lang)], version)
    stale = 0
    for tag, text in texts.items():
        target = PACKS / tag / "cldr_numbers.csv"
        if options.check:
            same = target.is_file() and target.read_text("utf-8") == text
            stale += not same
            print(f"{tag}: {'as CLDR gives it' if same else 'differs'}")
        else:
            target.write_text(text, "utf-8")
            print(f"{tag}: {text.count(chr(10)) - 1} rows")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
