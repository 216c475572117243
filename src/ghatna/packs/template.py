"""A new language's folder: a head file, empty tables with their headers, a checklist."""

from __future__ import annotations

from pathlib import Path

from ghatna.errors import UsageError
from ghatna.packs.files import RULE_FILES, TABLES

_HEAD = """name = "{tag}"
# script = "Orya"               ISO 15924
# timezone = "Asia/Kolkata"     the IANA zone that its newspapers live in, if there is one
version = "0"
inherits = ["und"]

[settings]
"""
_INTRO = """# Checklist for `{tag}`

Fill the tables in this order; `ghatna pack check {tag} --packs {shelf}` says what is wrong, with file, line and
column, and which level is reached. Rows are UTF-8 in NFC, sorted, without duplicates, each with its `source`.
Every table may be left out; what a parent (`inherits` in `pack.toml`) has need not be written again.
"""
_LEVELS = {
    1: "Level 1: sentences, numbers, calendar dates, countries",
    2: "Level 2: relative times, quantities, names and places with case endings",
    3: "Level 3: who said what, what happened, whether it happened",
}


def write_template(tag: str, shelf: Path) -> tuple[Path, ...]:
    """Write the folder `shelf/tag` and give the files written; none is overwritten.

    Raises:
        UsageError: The tag is no language tag, or the folder is there already or cannot be made.
    """
    if not (tag.isascii() and tag.replace("-", "").isalnum() and tag[0].isalpha()):
        raise UsageError(f"{tag!r} is no language tag", hint="a BCP 47 tag such as or, ta or pa-Arab")
    folder = shelf / tag
    try:
        folder.mkdir(parents=True)
    except OSError as error:
        raise UsageError(f"cannot make {folder}: {error.strerror}", hint="name another folder with --in") from error
    texts = {"pack.toml": _HEAD.format(tag=tag), "CHECKLIST.md": make_checklist(tag, shelf)}
    for name, spec in TABLES.items():
        if spec.level == 1:
            texts[f"{name}.csv"] = ",".join(spec.columns) + "\n"
    for name, text in texts.items():
        (folder / name).write_text(text, "utf-8")
    return tuple(folder / name for name in sorted(texts))


def make_checklist(tag: str, shelf: Path) -> str:
    """Give the checklist: each table by level, its columns, what it holds."""
    parts = [_INTRO.format(tag=tag, shelf=shelf)]
    for level, heading in _LEVELS.items():
        parts.append(f"\n## {heading}\n\n")
        for name, spec in sorted(TABLES.items()):
            if spec.level == level:
                parts.append(f"- [ ] `{name}.csv` ({', '.join(spec.columns)}): {spec.about}\n")
        parts += [f"- [ ] `{name}.toml`: rules, each with examples\n" for name, at in RULE_FILES.items() if at == level]
    return "".join(parts)
