"""Digits that are a code and no quantity: telephone numbers, dates in numbers, numbers glued to letters."""

from __future__ import annotations

from ghatna.model.words import Words
from ghatna.read.numbers import Number

_HYPHENS = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2212")
_GLUE = frozenset("#@_/.")
_CHAIN = 3
_PARTS = 4
_PHONE_DIGITS = range(8, 14)
_HALF_MOBILE = 5
_TOLL_FREE = 1800


def is_code(words: Words, number: Number) -> bool:
    """Tell whether the digits are a telephone number, a date with slashes, or glued to letters: 24703L202."""
    if not number.digits:
        return False
    text = words.forms[number.first].text
    if text[0] != "." and len(text) > 1 and text.isdecimal() and number.value < 10 ** (len(text) - 1):
        return True
    before, after = number.first - 1, number.last + 1
    if before >= 0 and words.glued(number.first) and words.forms[before].text in _GLUE:
        return True
    if after + 1 < len(words) and words.glued(after) and words.forms[after].text == "/":
        return words.forms[after + 1].kind == "number" and words.glued(after + 1)
    return _in_chain(words, number) or _in_phone(words, number) or _in_address(words, number)


def _in_chain(words: Words, number: Number) -> bool:
    """Tell whether digits are one of three or more that hyphens join: 12-10-2018."""
    count = 1
    for step in (1, -1):
        at = number.last if step == 1 else number.first
        while 0 <= at + 2 * step < len(words) and count <= _CHAIN:
            mark, digits = words.forms[at + step], words.forms[at + 2 * step]
            glued = words.glued(max(at, at + step)) and words.glued(max(at + step, at + 2 * step))
            if mark.text not in _HYPHENS or digits.kind != "number" or not glued:
                break
            count += 1
            at += 2 * step
    return count >= _CHAIN


def _in_address(words: Words, number: Number) -> bool:
    """Tell whether a hyphen joins the digits to some behind a slash: 12/3-45."""
    at = number.first
    if at < 4 or words.forms[at - 1].text not in _HYPHENS or words.forms[at - 3].text != "/":  # noqa: PLR2004 12/3-
        return False
    return all(words.glued(index) for index in (at, at - 1, at - 2))


def _in_phone(words: Words, number: Number) -> bool:
    """Tell whether the digits are part of a telephone number: 0261-2345678, 98250 12345, 1800 233 1122."""
    if number.first != number.last or not words.forms[number.first].text.isdecimal():
        return False
    first = last = number.first
    if _step(words, first, -1) is None and _step(words, last, 1) is None:
        return False
    while number.first - first < 2 * _PARTS:
        before = _step(words, first, -1)
        if before is None:
            break
        first = before
    while last - number.first < 2 * _PARTS:
        after = _step(words, last, 1)
        if after is None:
            break
        last = after
    parts = [words.forms[at].text for at in range(first, last + 1) if words.forms[at].kind == "number"]
    if len(parts) == 1 or sum(map(len, parts)) not in _PHONE_DIGITS:
        return False
    trunk = int(parts[0][0]) == 0 or int(parts[0]) == _TOLL_FREE
    return trunk or [len(part) for part in parts] == [_HALF_MOBILE, _HALF_MOBILE]


def _step(words: Words, at: int, step: int) -> int | None:
    """Give the next bare digits behind a space or a glued hyphen, `None` if something else follows."""
    forms = words.forms
    other = at + step
    if not 0 <= other < len(forms):
        return None
    if forms[other].kind != "number":
        other += step
        joined = 0 <= other < len(forms) and forms[at + step].text in _HYPHENS
        if not joined or not words.glued(max(at, at + step)) or not words.glued(max(at + step, other)):
            return None
    return other if forms[other].kind == "number" and forms[other].text.isdecimal() else None
