"""Part a text into sentences and lines of other kinds."""

from __future__ import annotations

from ghatna.model.parts import Sentence
from ghatna.model.words import WordForm, Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter
from ghatna.read.brackets import spare_closers
from ghatna.read.lines import Line, LineReader

_TERMINATORS = frozenset(".!?\u0964\u0965\u061f\u06d4\u3002\uff01\uff1f")
_CLOSERS = frozenset("\"')]}\u2019\u201d\u00bb\u203a")
_OPENERS = frozenset("\"'([{\u2018\u201c\u00ab\u2039\u201e")
_DOUBLE_QUOTES = frozenset('"\u201c\u201d\u201e\u00ab\u00bb')
_RIGHT_QUOTES = frozenset("\u201d\u00bb")
_SEPARATORS = frozenset(",;:\u060c")
_STOP = "."
_LONGEST_ORPHAN = 6
_LONGEST_ABBREVIATION = 4


class SentenceSplitter:
    """Parts texts by one pack's abbreviations, initials and kinds of line."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        self._abbreviations = splitter.firsts(row["surface"] for row in pack.table("abbreviations"))
        self._initials = frozenset(splitter.form(row["surface"]).key for row in pack.table("initials"))
        openers = pack.table("joiners").having("kind", "opener")
        self._openers = frozenset(splitter.form(row["surface"]).key for row in openers)
        numbered = pack.table("joiners").having("kind", "numbered")
        self._numbered = frozenset(splitter.form(row["surface"]).key for row in numbered)
        tails = pack.table("joiners").having("kind", "tail")
        self._tails = frozenset(splitter.form(row["surface"]).key for row in tails)
        self._lines = LineReader(pack, splitter)

    def split(self, text: str, words: Words) -> tuple[Sentence, ...]:
        """Give the sentences in order; every word of the text lies in exactly one of them.

        A line break ends a sentence, except in a text whose lines are folded at a fixed width.
        """
        out: list[Sentence] = []
        for line in self._lines.find(text, words):
            pieces = self._pieces(text, words, line) if line.kind == "sentence" else [(line.first, line.last)]
            for first, last in pieces:
                out.append(
                    Sentence(id=f"s{len(out) + 1}", start=words.starts[first], end=words.ends[last], kind=line.kind)
                )
        return tuple(out)

    def _pieces(self, text: str, words: Words, line: Line) -> list[tuple[int, int]]:
        """Give the first and last word of each sentence of one line."""
        out: list[tuple[int, int]] = []
        first = line.first
        depth_end = -1
        quoted = led = False
        forms = words.forms
        for at in range(line.first, line.last + 1):
            form = forms[at]
            written = form.text
            if at < first or (form.kind != "mark" and written[-1] != _STOP):
                continue
            if written in _DOUBLE_QUOTES:
                quoted = not quoted and written not in _RIGHT_QUOTES
                led = quoted and at > first
                continue
            if written in "([" and at > depth_end:
                depth_end = _bracket_end(words, at, line.last)
            if at < depth_end or (written not in _TERMINATORS and (form.kind != "word" or written[-1] != _STOP)):
                continue
            end = _with_closers(words, at, line.last, quoted=quoted)
            if end >= line.last:
                break
            # A quotation that nothing led up to is told by what follows: "How so?" she asked.
            asked = quoted and not led and end > at and written != _STOP and not _is_cased(words.forms[end + 1])
            if not asked and self._ends(text, words, at, end):
                out.append((first, end))
                first, quoted = end + 1, False
        out.append((first, line.last))
        return _join_orphans(words, [piece for piece in out if piece[0] <= piece[1]])

    def _ends(self, text: str, words: Words, at: int, end: int) -> bool:
        """Tell whether the sentence ends with word `end`; word `at` is its terminator."""
        following = words.forms[end + 1]
        gap = words.starts[end + 1] > words.ends[end]
        if following.text in _SEPARATORS or following.text in _TERMINATORS:
            return False
        mark = words.forms[at].text
        opened = words.forms[end + 2] if following.text in _OPENERS and end + 2 < len(words) else following
        if mark not in _TERMINATORS:
            return gap and _starts_upper(opened) and opened.key in self._openers
        if opened.text[0].islower():
            return False
        if mark == _STOP:
            return self._stop_ends(text, words, at, gap=gap or end > at, following=opened)
        return True

    def _stop_ends(self, text: str, words: Words, at: int, *, gap: bool, following: WordForm) -> bool:
        """Tell whether the full stop `at` ends a sentence and not an abbreviation, an initial or a list number."""
        if at == 0 or words.starts[at] != words.ends[at - 1]:
            return at > 0
        before = words.forms[at - 1]
        if before.key in self._abbreviations or before.plain_key in self._abbreviations:
            return False
        if following.kind == "number" and before.key in self._numbered and before.text[0].isupper():
            return False
        if following.key in self._tails and (_STOP in before.text or len(before.text) <= _LONGEST_ABBREVIATION):
            return False
        if before.text == _STOP:
            return gap and _starts_upper(following)
        if before.kind == "word" and len(before.text) == 1 and before.text.isupper():
            return False
        if before.key.rpartition("-")[2] in self._initials:
            return False
        if before.kind == "number":
            begins_line = at == 1 or "\n" in text[words.ends[at - 2] : words.starts[at - 1]]
            return gap and not begins_line
        if gap:
            return True
        return (following.kind == "word" and not following.text.isascii()) or _starts_upper(following)


def _starts_upper(form: WordForm) -> bool:
    """Tell whether a form may begin a sentence: no lower-case letter stands first."""
    return form.kind == "word" and not form.text[0].islower()


def _is_cased(form: WordForm) -> bool:
    """Tell whether a form is written in a script with capital letters."""
    return form.text[0].lower() != form.text[0].upper()


def _with_closers(words: Words, at: int, last: int, *, quoted: bool) -> int:
    """Give the last of the closing quotes and brackets that belong to the sentence that mark `at` ends.

    A double quote with a space before it closes only what is open (`quoted`).
    """
    end = at
    while end < last:
        following = words.forms[end + 1].text
        glued = words.starts[end + 1] == words.ends[end]
        if following in _DOUBLE_QUOTES and not glued:
            doubled = end + 2 <= last and words.forms[end + 2].text in _DOUBLE_QUOTES
            if not (quoted or doubled):
                break
            quoted = False
        elif not (glued and following in _TERMINATORS) and not (following in _CLOSERS and glued):
            break
        end += 1
    return end


_LONGEST_BRACKET = 60


def _bracket_end(words: Words, at: int, last: int) -> int:
    """Give the index of the bracket that closes the one at `at`, or -1 if none does within reach."""
    closer = ")" if words.forms[at].text == "(" else "]"
    for index in range(at + 1, min(last, at + _LONGEST_BRACKET) + 1):
        if words.forms[index].text == closer:
            return index
    return -1


def _join_orphans(words: Words, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join a short piece with a bracket closed but never opened to the sentence before.

    Example: "... a range of 6,500 kilometres. 4,040 miles)."
    """
    out: list[tuple[int, int]] = []
    for first, last in pieces:
        short = last - first <= _LONGEST_ORPHAN
        marks_only = all(words.forms[at].kind == "mark" for at in range(first, min(last, first + _LONGEST_ORPHAN) + 1))
        if out and short and (marks_only or spare_closers(words, first, last)):
            out[-1] = (out[-1][0], last)
        else:
            out.append((first, last))
    return out
