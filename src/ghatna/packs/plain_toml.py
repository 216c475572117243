"""Read the plain lines that rule files are made of at once; tomllib needs ten times as long for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_KEY = r"[A-Za-z0-9_-]+"
_STRING = r'"[^"\\\x00-\x1f\x7f]*+"'
_SCALAR = rf"(?:{_STRING}|-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?|true|false)"
_ITEM = rf"(?:{_SCALAR}|\{{ {_KEY} = {_SCALAR}(?:, {_KEY} = {_SCALAR})*+ \}})"
_LINE = re.compile(rf"({_KEY}) = (?:({_ITEM})|(\[(?:{_ITEM}(?:, {_ITEM})*+)?\])|(\[))")
_ELEMENT = re.compile(rf" *({_ITEM}),")
_ITEMS = re.compile(_ITEM)
_PAIRS = re.compile(rf"({_KEY}) = ({_SCALAR})")


class _NotPlainError(Exception):
    """The text needs a full reader of TOML."""


def read_plain(text: str) -> dict[str, Any] | None:
    """Give what tomllib gives for `[[rule]]` tables of plain values, lists and flat tables of them; else `None`.

    Of all other TOML, and of what is wrong, it says nothing.
    """
    rules: list[dict[str, Any]] = []
    lines = iter(text.split("\n"))
    try:
        for line in lines:
            if line == "[[rule]]":
                rules.append({})
            elif line and not (line[0] == "#" and line.isprintable()):
                _set(rules, line, lines)
    except _NotPlainError:
        return None
    return {"rule": rules} if rules else None


def _set(rules: list[dict[str, Any]], line: str, lines: Iterator[str]) -> None:
    """Set one key of the last rule; a list that opens at a line's end goes on in the next `lines`."""
    found = _LINE.fullmatch(line)
    if found is None or not rules or found[1] in rules[-1]:
        raise _NotPlainError
    key, item, listed, _ = found.groups()
    if item is not None:
        rules[-1][key] = _value(item)
    elif listed is not None:
        rules[-1][key] = [_value(one) for one in _ITEMS.findall(listed)]
    else:
        rules[-1][key] = list(_elements(lines))


def _elements(lines: Iterator[str]) -> Iterator[Any]:
    """Give the elements of a list, one a line, each with its comma."""
    for line in lines:
        if line == "]":
            return
        found = _ELEMENT.fullmatch(line)
        if found is None:
            break
        yield _value(found[1])
    raise _NotPlainError


def _value(item: str) -> Any:
    if item[0] == '"':
        return item[1:-1]
    if item[0] == "{":
        pairs = [(key, _value(value)) for key, value in _PAIRS.findall(item)]
        out = dict(pairs)
        if len(out) < len(pairs):
            raise _NotPlainError
        return out
    if item in {"true", "false"}:
        return item == "true"
    return float(item) if "." in item else int(item)
