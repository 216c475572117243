"""The words of a text as the time rules see them: pieces of hyphenated words, numbers, meanings at each place."""

from __future__ import annotations

import unicodedata

from ghatna.model.records import record
from ghatna.model.words import WordForm, Words
from ghatna.packs.by_form import ByForm
from ghatna.packs.words import WordSplitter
from ghatna.read.times_words import Fields, NumberWord, TimeWords

_HYPHENS = "-\u2010\u2011"
_LONGEST_NUMBER = 24
_FOUR_DIGITS = 4


@record(frozen=True, slots=True)
class Piece:
    """A word, a part of a hyphenated word, a number or a mark; `digits` is ASCII, "" if it is no number.

    `start` and `end` are relative to the word that it belongs to.
    """

    start: int
    end: int
    form: WordForm
    digits: str
    cased: bool
    hot: bool


@record(frozen=True, slots=True)
class Number:
    """A number at a place: pieces `[k, end)`; `digits` as written in ASCII, "" for words; `case` of its ending."""

    end: int
    value: float
    ordinal: bool
    digits: str
    case: str = ""


@record(frozen=True, slots=True)
class Meant:
    """A meaning of the pieces `[k, end)`; `case` is that of the last word's ending, "" if it has none."""

    end: int
    role: str
    fields: Fields
    case: str = ""


@record(frozen=True, slots=True)
class Analysis:
    """The pieces of one written form, `()` if none of it can stand in a time expression.

    `hot` tells whether it is reason to look for an expression, `joint` whether only between two numbers.
    """

    pieces: tuple[Piece, ...]
    hot: bool
    joint: bool


_NO_TIME = Analysis((), hot=False, joint=False)


class PieceMaker:
    """Parts the words of texts into pieces; each written form is analysed once."""

    def __init__(self, vocabulary: TimeWords, splitter: WordSplitter) -> None:
        self._vocabulary = vocabulary
        self._splitter = splitter
        self._known = ByForm(self._analyse)

    def analyse(self, form: WordForm) -> Analysis:
        """Give the pieces of one word."""
        return self._known.of(form)

    def _analyse(self, form: WordForm) -> Analysis:
        pieces = self._find(form)
        joint = form.key in self._vocabulary.joints
        if not pieces and not joint:
            return _NO_TIME
        return Analysis(pieces, joint or any(piece.hot for piece in pieces), joint)

    def _find(self, form: WordForm) -> tuple[Piece, ...]:
        if form.kind == "word" and any(hyphen in form.text for hyphen in _HYPHENS):
            pieces = self._parts(form)
            if any(piece.hot for piece in pieces) or (pieces and all(self._is_known(piece) for piece in pieces)):
                return pieces
        if form.kind == "number":
            if len(form.text) > _LONGEST_NUMBER:
                return ()
            digits = to_ascii(form.text)
            return (Piece(0, len(form.text), form, digits, cased=False, hot=_is_hot_number(digits)),)
        if not self._vocabulary.knows(form):
            return ()
        return (self._piece(form, 0),)

    def _is_known(self, piece: Piece) -> bool:
        return bool(piece.digits) or self._vocabulary.knows(piece.form)

    def _piece(self, form: WordForm, start: int) -> Piece:
        hot = self._vocabulary.is_hot(form)
        return Piece(start, start + len(form.text), form, "", cased=form.text[:1].isupper(), hot=hot)

    def _parts(self, form: WordForm) -> tuple[Piece, ...]:
        """Give the parts of a hyphenated word and the hyphens between them, `()` if there are too many."""
        out: list[Piece] = []
        words = self._splitter.split("".join(" " if c in _HYPHENS else c for c in form.text))
        if len(words) > _MOST_PARTS:
            return ()
        for at, part in enumerate(words.forms):
            start = words.starts[at]
            if out and start > out[-1].end:
                hyphen = self._splitter.form("-")
                out.append(Piece(out[-1].end, start, hyphen, "", cased=False, hot=False))
            if part.kind == "number":
                digits = to_ascii(part.text)
                hot = _is_hot_number(digits)
                out.append(Piece(start, start + len(part.text), part, digits, cased=False, hot=hot))
            else:
                out.append(self._piece(part, start))
        return tuple(out)


_MOST_PARTS = 6


def to_ascii(number: str) -> str:
    """Give a number with the digits of any script as ASCII digits; other signs stay, marks go."""
    if number.isascii():
        return number
    return "".join(
        str(unicodedata.digit(sign)) if sign.isdigit() else sign
        for sign in number
        if unicodedata.category(sign)[0] != "M"
    )


def _is_hot_number(digits: str) -> bool:
    """Tell whether a number alone may be a date: a year, or one with dots."""
    return (len(digits) == _FOUR_DIGITS and digits.isdigit()) or digits.count(".") == 2  # noqa: PLR2004 day.month.year


class Places:
    """A stretch of pieces in one text, with what can be read at each place."""

    def __init__(self, vocabulary: TimeWords, before: WordForm | None = None) -> None:
        self._vocabulary = vocabulary
        self._before = before
        self.pieces: list[Piece] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self._meant: dict[int, tuple[Meant, ...]] = {}
        self._numbers: dict[int, tuple[Number, ...]] = {}

    def add(self, words: Words, index: int, pieces: tuple[Piece, ...]) -> None:
        """Append the pieces of one word."""
        base = words.starts[index]
        for piece in pieces:
            self.pieces.append(piece)
            self.starts.append(base + piece.start)
            self.ends.append(base + piece.end)

    def __len__(self) -> int:
        return len(self.pieces)

    def glued(self, at: int) -> bool:
        """Tell whether nothing stands between piece `at` and the one before."""
        return 0 < at < len(self.pieces) and self.starts[at] == self.ends[at - 1]

    def meant(self, at: int) -> tuple[Meant, ...]:
        """Give all meanings of the surfaces that begin at piece `at`."""
        found = self._meant.get(at)
        if found is None:
            found = self._meant[at] = tuple(self._find_meant(at))
        return found

    def _find_meant(self, at: int) -> list[Meant]:
        out: list[Meant] = []
        level = self._vocabulary.root
        cased = self.pieces[at].cased
        for index in range(at, len(self.pieces)):
            form = self.pieces[index].form
            node = level.next.get(form.key)
            if node is not None:
                out.extend(Meant(index + 1, m.role, m.fields) for m in node.meanings if cased or not m.cased)
            for stem in form.stems:
                below = level.next.get(stem.text)
                if below is not None:
                    out.extend(
                        Meant(index + 1, m.role, m.fields, stem.case)
                        for m in below.meanings
                        if not m.exact and (cased or not m.cased)
                    )
            if node is None:
                break
            level = node
        return out

    def roles(self, at: int) -> frozenset[str]:
        """Give the roles of what begins at piece `at`, none outside the stretch."""
        if not 0 <= at < len(self.pieces):
            return frozenset()
        return frozenset(meant.role for meant in self.meant(at))

    def passed(self, at: int) -> int:
        """Give the end of the longest surface at piece `at` that only looks like a time, `at` if there is none."""
        return max((meant.end for meant in self.meant(at) if meant.role == "none"), default=at)

    def cases_before(self, at: int) -> frozenset[str]:
        """Give the case endings that the word before piece `at` may carry."""
        form = self.pieces[at - 1].form if at > 0 else self._before
        return frozenset(stem.case for stem in form.stems) if form is not None else frozenset()

    def numbers(self, at: int) -> tuple[Number, ...]:
        """Give the numbers that begin at piece `at`."""
        found = self._numbers.get(at)
        if found is None:
            found = self._numbers[at] = tuple(self._find_numbers(at))
        return found

    def _find_numbers(self, at: int) -> list[Number]:
        piece = self.pieces[at]
        if piece.digits:
            return self._digit_numbers(at, piece.digits)
        word = self._number_word(at)
        if word is None:
            return []
        if word.kind == "plus":
            following = self._find_numbers(at + 1) if at + 1 < len(self) else []
            whole = [n for n in following if n.value == int(n.value)][:1]
            if not whole and word.value > 0:
                # A quarter more, said of one: one and a quarter.
                return [Number(at + 1, 1 + word.value, ordinal=False, digits="")]
            return [Number(n.end, n.value + word.value, n.ordinal, "", n.case) for n in whole]
        return self._word_numbers(at, word)

    def _digit_numbers(self, at: int, digits: str) -> list[Number]:
        plain = digits.replace(",", "")
        try:
            value = float(plain)
        except ValueError:
            value = -1.0
        out = [Number(at + 1, value, ordinal=False, digits=digits)]
        if self.glued(at + 1):
            form = self.pieces[at + 1].form
            found = (self._vocabulary.numbers.get(key) for key in form.keys)
            if any(word is not None and word.kind == "ordinal_ending" for word in found):
                case = form.stems[0].case if form.stems else ""
                out.append(Number(at + 2, value, ordinal=True, digits=digits, case=case))
            if form.key in self._vocabulary.endings:
                case = self._vocabulary.endings[form.key]
                out.append(Number(at + 2, value, ordinal=False, digits=digits, case=case))
        following = self._number_word(at + 1) if at + 1 < len(self) else None
        if following is not None and following.kind == "scale":
            out.append(Number(at + 2, value * following.value, ordinal=False, digits=""))
        return out

    def _word_numbers(self, at: int, word: NumberWord) -> list[Number]:
        """Give the number of one word, and of the words that go on counting: twenty five, three hundred."""
        if word.kind == "ordinal":
            return [Number(at + 1, word.value, ordinal=True, digits="")]
        if word.kind not in {"number", "tens", "hundreds", "hundred", "part", "dozen"}:
            return []
        out = [Number(at + 1, word.value, ordinal=False, digits="")]
        after = at + 1
        if word.kind == "tens" and after < len(self):
            step = after + 1 if self.pieces[after].form.text == "-" and after + 1 < len(self) else after
            unit = self._number_word(step)
            if unit is not None and 1 <= unit.value <= 9 and unit.kind in {"number", "ordinal"}:  # noqa: PLR2004 units
                out.append(Number(step + 1, word.value + unit.value, unit.kind == "ordinal", ""))
        if word.kind == "number" and after < len(self):
            times = self._number_word(after)
            if times is not None and times.kind in {"hundred", "scale"}:
                out.append(Number(after + 1, word.value * times.value, ordinal=False, digits=""))
        return out

    def _number_word(self, at: int) -> NumberWord | None:
        """Give the number that the word at a place stands for, with a case ending or without."""
        if at >= len(self.pieces):
            return None
        form = self.pieces[at].form
        numbers = self._vocabulary.numbers
        word = numbers.get(form.key)
        if word is None:
            word = next((numbers[stem.text] for stem in form.stems if stem.text in numbers), None)
        return None if word is None or word.kind == "ordinal_ending" else word
