"""Makes what strangers' files say fit to keep, or refuses it."""

from __future__ import annotations

import unicodedata

LONGEST_NAME = 200
LONGEST_QID = 12
MOST_NAMES = 64
GUJARATI = ("\u0a80", "\u0aff")
DEVANAGARI = ("\u0900", "\u097f")
LATIN_END = "\u024f"
UNFIT = frozenset(("Cc", "Cs", "Co", "Cn"))


def clean_name(value: object) -> str | None:
    """Give a name in NFC on one line, `None` for what is no name; `;` parts names in our tables and becomes a comma."""
    if not isinstance(value, str) or len(value) > 2 * LONGEST_NAME:
        return None
    fit = "".join(" " if letter.isspace() else letter for letter in value)
    fit = "".join(letter for letter in fit if unicodedata.category(letter) not in UNFIT)
    fit = " ".join(unicodedata.normalize("NFC", fit).replace(";", ",").split())
    return fit if fit and len(fit) <= LONGEST_NAME else None


def clean_names(values: object) -> tuple[str, ...]:
    """Give the names of a list, none twice, at most MOST_NAMES."""
    if not isinstance(values, list):
        return ()
    names = (clean_name(value) for value in values[: 4 * MOST_NAMES])
    return tuple(dict.fromkeys(name for name in names if name))[:MOST_NAMES]


def clean_id(value: object) -> str | None:
    """Give an id without blanks, `None` for what is none."""
    name = clean_name(value)
    return name if name is not None and " " not in name and "," not in name else None


def clean_country(value: object, known: frozenset[str]) -> str | None:
    """Give an alpha-2 code in lower case; of `gb-sct` the country. `None` for what is no country."""
    if not isinstance(value, str):
        return None
    code = value.strip().lower().partition("-")[0]
    return code if code in known else None


def clean_qid(value: object) -> str | None:
    """Give the id of a Wikidata item, `None` for what is none."""
    if not isinstance(value, str) or not value.startswith("Q") or len(value) > LONGEST_QID:
        return None
    return value if value[1:].isascii() and value[1:].isdigit() else None


def first_in(names: tuple[str, ...], block: tuple[str, str]) -> str | None:
    """Give the first name with a letter of a block of Unicode."""
    return next((name for name in names if any(block[0] <= letter <= block[1] for letter in name)), None)


def first_latin(names: tuple[str, ...]) -> str | None:
    """Give the first name whose letters are all Latin."""
    for name in names:
        letters = [letter for letter in name if letter.isalpha()]
        if letters and all(letter <= LATIN_END for letter in letters):
            return name
    return None
