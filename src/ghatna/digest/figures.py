"""Figures as a reader writes them: lakh and crore or thousands, with their unit and comparator."""

from __future__ import annotations

from ghatna.digest.grammar import Grammar
from ghatna.model.parts import Quantity

_DIGITS = 15  # as many as a double holds for sure
_THOUSANDS = 3
_SCALES = (10**9, 10**7, 10**6, 10**5)
_BARE = "1"  # UCUM's unit of a plain number
_EXACT = 3  # a scaled figure is used only where it needs no more decimals than this


def say_quantity(grammar: Grammar, quantity: Quantity, *, words: str | None = None) -> str:
    """Give a quantity with its unit; `words` are the text's own where the language has no name for the unit."""
    unit = quantity.unit or ""
    unit = "" if unit == _BARE else unit
    many = quantity.value != 1 or quantity.upper is not None
    name = grammar.unit(unit, many=many)
    if name is None:
        label = unit.strip("{}").replace("_", " ")
        name = words or (grammar.plural(label) if many and unit.startswith("{") else label)
    gaps = {"figure": say_number(grammar, quantity.value), "unit": name}
    if quantity.upper is not None:
        gaps["upper"] = say_number(grammar, quantity.upper)
        return grammar.say("figure.range", gaps)
    if grammar.has(f"figure.{unit.strip('{}')}"):  # an ordinal or a multiple is no unit of its own
        gaps["ordinal"] = grammar.ordinal(int(quantity.value)) if abs(quantity.value) < 10**_DIGITS else ""
        return grammar.say(f"figure.{unit.strip('{}')}", gaps)
    rule = f"figure.{quantity.comparator}" if quantity.comparator != "range" else "figure.exact"
    if unit.startswith("{") and grammar.has(f"{rule}.things"):
        rule = f"{rule}.things"
    gender = grammar.unit_gender(unit) or "m"
    return grammar.say(rule, gaps, "text" if grammar.has(rule) else gender)


def say_number(grammar: Grammar, value: float) -> str:
    """Give a number without idle zeros, grouped and scaled as the language does."""
    if value != value or value in {float("inf"), float("-inf")}:  # noqa: PLR0124 a number that is none
        return str(value)
    indian = bool(grammar.word("scale.100000"))
    size = abs(value)
    for scale in _SCALES:
        word = grammar.word(f"scale.{scale}")
        if word and size >= scale and round(value / scale, _EXACT) == value / scale:
            return f"{group_digits(value / scale, indian=indian)} {word}"
    return group_digits(value, indian=indian)


def group_digits(value: float, *, indian: bool) -> str:
    """Give a number with its digits grouped: 12,34,567 in India, 1,234,567 elsewhere."""
    plain = f"{value:.{_DIGITS}g}"
    if "e" in plain:
        return plain
    sign = "-" if plain.startswith("-") else ""
    whole, dot, rest = plain.lstrip("-").partition(".")
    size = 2 if indian else _THOUSANDS
    groups = [whole[-_THOUSANDS:]]
    whole = whole[:-_THOUSANDS]
    while whole:
        groups.insert(0, whole[-size:])
        whole = whole[:-size]
    return f"{sign}{','.join(groups)}{dot}{rest}"
