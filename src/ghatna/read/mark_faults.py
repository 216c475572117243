"""Faults of punctuation and digits: stray marks, brackets and quotes without a partner, digits of two scripts."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator

from ghatna.model.parts import Sentence
from ghatna.model.words import Words
from ghatna.read.brackets import spare_closers, spare_openers

Fault = tuple[str, int, int, str]

_STOPS = frozenset(".!?\u0964\u0965")
_COMMAS = frozenset(",;\u060c")
_STRAIGHT = '"'
_HABIT = 4
_BRACKETS = frozenset("()[]{}")
_OPEN_QUOTES = frozenset("\u201c\u00ab\u201e")
_CLOSE_QUOTES = frozenset("\u201d\u00bb")
_QUOTES = _OPEN_QUOTES | _CLOSE_QUOTES | {_STRAIGHT}


def find_stray_marks(words: Words, marks: list[int]) -> Iterator[Fault]:
    """Give the commas that stand behind a full stop, doubled or behind a space: ". ," inside a sentence.

    In a text that sets its commas so throughout, the first one stands for all.
    """
    forms = words.forms
    for at in marks:
        if forms[at].text in _STOPS and _is_second_stop(words, at):
            yield "stray_punctuation", words.starts[at], words.ends[at], "a second full stop; nothing stands before it"
    commas = [at for at in marks if at and forms[at].text in _COMMAS]
    spaced = [at for at in commas if _is_spaced(words, at)]
    habit = len(spaced) > _HABIT and len(spaced) * 2 > len(commas)
    for at in spaced[:1] if habit else spaced:
        message = "a space before a comma; read on without a break"
        yield "stray_punctuation", words.starts[at], words.ends[at], message
    for at in commas:
        mark = forms[at].text
        before = forms[at - 1].text
        abbreviated = before == "." and words.glued(at)
        if (before in _STOPS and not abbreviated) or (before in _COMMAS and before == mark):
            message = "a stray mark inside a sentence; read on without a break"
            yield "stray_punctuation", words.starts[at - 1], words.ends[at], message


def _is_second_stop(words: Words, at: int) -> bool:
    """Tell whether a full stop follows another behind a space: "It rained. ."; dots in a row are none."""
    forms = words.forms
    if at < 2 or words.glued(at) or forms[at - 1].text not in _STOPS or forms[at - 2].text in _STOPS:  # noqa: PLR2004
        return False
    return at + 1 == len(forms) or forms[at + 1].text not in _STOPS


def _is_spaced(words: Words, at: int) -> bool:
    """Tell whether a mark stands behind a word and a space, and before a space."""
    spaced = words.starts[at] > words.ends[at - 1] and words.forms[at - 1].kind != "mark"
    return spaced and at + 1 < len(words) and words.starts[at + 1] > words.ends[at]


def find_brackets(words: Words, marks: list[int], sentences: tuple[Sentence, ...]) -> Iterator[Fault]:
    """Give the brackets that are closed but not opened in their sentence, or opened and never closed in it."""
    brackets = [at for at in marks if words.forms[at].text in _BRACKETS]
    for sentence in sentences if brackets else ():
        inside = words.between(sentence.start, sentence.end)
        if bisect_left(brackets, inside.start) == bisect_left(brackets, inside.stop):
            continue
        for at in spare_closers(words, inside[0], inside[-1]):
            start = _orphan_start(words, inside[0], at)
            message = "a closing bracket without its opening one; its words belong to what stands before"
            yield "orphan_parenthesis", words.starts[start], words.ends[at], message
        for at in spare_openers(words, inside[0], inside[-1]):
            message = "an opening bracket that is never closed; the sentence is read on"
            yield "orphan_parenthesis", words.starts[at], words.ends[at], message


_ORPHAN_REACH = 6


def _orphan_start(words: Words, first: int, at: int) -> int:
    """Give the word at which the torn bracket's content begins: behind the last full stop within reach."""
    for index in range(at - 1, max(first, at - _ORPHAN_REACH) - 1, -1):
        if words.forms[index].text in _STOPS:
            return index
    return at


def find_quotes(text: str, words: Words, marks: list[int]) -> Iterator[Fault]:
    """Give the lines whose quotation marks do not pair off.

    A quotation that runs over several paragraphs opens each of them and closes only the last:
    a line that lacks its closing mark is right if a later line begins with an opening one.
    """
    quotes = [at for at in marks if words.forms[at].text in _QUOTES]
    if not quotes:
        return
    depth = 0
    opened = quotes[0]
    straight = 0
    for at in quotes:
        written = words.forms[at].text
        if written == _STRAIGHT:
            reopened = straight % 2 and _begins_line(text, words.starts[at])
            straight += 0 if reopened else 1
        elif written in _OPEN_QUOTES:
            opened = opened if depth else at
            depth = 1
        else:
            if depth == 0 and not straight % 2:
                message = "a closing quotation mark without its opening one"
                yield "unbalanced_quote", words.starts[at], words.ends[at], message
            depth = 0
    if depth:
        message = "a quotation that is never closed; its end is not known"
        yield "unbalanced_quote", words.starts[opened], words.ends[opened], message
    if straight % 2:
        last = next(at for at in reversed(quotes) if words.forms[at].text == _STRAIGHT)
        message = "an odd number of quotation marks; one is missing or too many"
        yield "unbalanced_quote", words.starts[last], words.ends[last], message


def _begins_line(text: str, at: int) -> bool:
    return at == 0 or text[at - 1] in "\n\r\u2028\u2029"


def find_mixed_digits(words: Words) -> Iterator[Fault]:
    """Give the numbers that are written with digits of two scripts."""
    for at, form in enumerate(words.forms):
        if form.kind == "number" and not form.text.isascii():
            zeros = {ord(sign) - unicodedata.decimal(sign, 0) for sign in form.text if sign.isdecimal()}
            if len(zeros) > 1:
                message = "digits of two scripts in one number; read as one number"
                yield "mixed_digits", words.starts[at], words.ends[at], message
