"""Numbers as the text writes them: digits of any script, number words, scale words, fractions."""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from ghatna.model.records import record
from ghatna.model.words import WordForm, Words
from ghatna.packs import Pack, WordSplitter
from ghatna.read.numbers_sum import Atom, NumberSum

NumberKind = Literal["cardinal", "ordinal", "all", "part", "times"]

_LONGEST = 30
_LARGEST_MEMORY = 20_000
_GROUP = 3
_INDIAN_GROUP = 2
_HUNDRED = 100
_TEN = 10
# Endings that leave a number word a number: "of the four", "to five", but not the plural "lakhs of".
_PLAIN_CASES = frozenset({"genitive", "dative", "instrumental", "ablative", "genitive_instrumental"})


@record(frozen=True, slots=True, kw_only=True)
class Number:
    """A number that covers the words `[first, last]`.

    `kind` is "all" for both / all three, "part" for a fraction such as half, "times" for twice. `digits` tells that it
    begins with digits, `scaled` that a scale word such as lakh or million belongs to it, `scale` is the factor of the
    last one, `ending` is the case ending of its last word.
    """

    first: int
    last: int
    value: Decimal
    kind: NumberKind = "cardinal"
    digits: bool = False
    scaled: bool = False
    scale: Decimal = Decimal(1)
    ending: str = ""


def parse_digits(written: str) -> Decimal | None:
    """Give the value of digits of any script, with Western or Indian grouping; `None` if they are no one number.

    "1,23,456" and "1,234,567" are grouped; "33,34" and "27.09.2018" are no numbers.
    """
    if len(written) > _LONGEST:
        return None
    plain = "".join(
        str(unicodedata.decimal(sign)) if sign.isdecimal() else sign
        for sign in written
        if sign.isdecimal() or sign in ",."
    )
    whole, dot, rest = plain.partition(".")
    if not whole or (dot and not rest.isdecimal()):
        return None
    groups = whole.split(",")
    if len(groups) > 1 and not _is_grouped(groups):
        return None
    return Decimal("".join(groups) + dot + rest)


def _is_grouped(groups: list[str]) -> bool:
    """Tell whether the parts between commas are those of one number."""
    head, *middle, last = groups
    if len(last) != _GROUP or not 1 <= len(head) <= _GROUP:
        return False
    sizes = {len(group) for group in middle}
    return sizes <= {_GROUP} or (sizes == {_INDIAN_GROUP} and len(head) <= _INDIAN_GROUP)


def to_decimal(value: Fraction) -> Decimal:
    """Give the fraction as a decimal, exact where it ends."""
    if value.denominator == 1:
        return Decimal(value.numerator)
    return Decimal(value.numerator) / Decimal(value.denominator)


class _DigitAtoms(dict[str, Atom | None]):
    """The value of each row of digits, worked out once."""

    def __missing__(self, written: str) -> Atom | None:
        digits = parse_digits(written)
        atom = None if digits is None else Atom("digits", Fraction(digits))
        if len(self) < _LARGEST_MEMORY:
            self[written] = atom
        return atom


class NumberReader:
    """Reads the number that begins at a word, by one pack's tables `numbers` and `cldr_numbers`."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        self._atoms: dict[str, Atom] = {}
        self._digits = _DigitAtoms()
        self._shares: dict[str, Fraction] = {}
        self._ordinals: dict[str, Fraction] = {}
        self._phrases: dict[tuple[str, ...], Fraction] = {}
        self._glued: dict[str, tuple[str, Fraction]] = {}
        self._endings: set[str] = set()
        for row in (*pack.table("numbers"), *pack.table("cldr_numbers")):
            if row["kind"] not in {"unit", "symbol", "currency", "sign"}:
                try:
                    value = Fraction(row["value"] or 0)
                except ValueError as error:
                    raise row.fault(f"the value must be a number or a fraction, not {row['value']!r}") from error
                self._learn(row["kind"], row["surface"], splitter.keys(row["surface"]), value)
        self._articles = {splitter.form(str(word)).key for word in pack.setting("articles", ())}
        self._ands = {splitter.form(str(word)).key for word in pack.setting("number_ands", ())}

    def _learn(self, kind: str, surface: str, keys: tuple[str, ...], value: Fraction) -> None:
        if kind in {"glued_scale", "money_scale"}:
            self._glued.setdefault(surface, (kind, value))
        elif kind == "ordinal_ending":
            self._endings.add(surface)
        elif kind == "ordinal":
            self._ordinals.setdefault(keys[0], value)
        elif kind == "parts":
            self._shares.setdefault(keys[0], value)
        elif len(keys) > 1:
            self._phrases.setdefault(keys, value)
        else:
            self._atoms.setdefault(keys[0], Atom(kind, value))

    def begins(self, form: WordForm) -> bool:
        """Tell whether a number may begin with this word."""
        return form.kind == "number" or self._atom(form) is not None or form.key in self._ordinals

    def is_number_word(self, key: str) -> bool:
        """Tell whether the normal form is that of a cardinal, with no ending."""
        return key in self._atoms

    def read_at(self, words: Words, index: int, *, money: bool = False) -> Number | None:
        """Give the number that begins at word `index`, `None` if none does.

        `money` tells that a currency stands before it, so that "m" and "b" are millions and billions.
        """
        form = words.forms[index]
        phrase = self._phrase_at(words, index)
        if phrase is not None:
            return phrase
        if form.kind != "number" and form.key in self._ordinals:
            return Number(first=index, last=index, value=to_decimal(self._ordinals[form.key]), kind="ordinal")
        first = self._atom(form)
        if first is None:
            return None
        if first.kind == "times":
            return Number(first=index, last=index, value=to_decimal(first.value), kind="times")
        if first.kind in {"all", "part", "vulgar"} and not self._scales_follow(words, index):
            kind: NumberKind = "all" if first.kind == "all" else "cardinal" if first.kind == "vulgar" else "part"
            value = to_decimal(first.value)
            return Number(
                first=index, last=index, value=value, kind=kind, digits=first.kind == "vulgar", ending=first.ending
            )
        return self._read_sum(words, index, money=money)

    def _scales_follow(self, words: Words, index: int) -> bool:
        """Tell whether a scale word comes next, perhaps after an article: "half a million"."""
        at = index + 1
        if at < len(words) and words.forms[at].key in self._articles:
            at += 1
        atom = self._atom(words.forms[at]) if at < len(words) else None
        return atom is not None and atom.kind in {"scale", "dozen"}

    def _phrase_at(self, words: Words, index: int) -> Number | None:
        for size in (3, 2):
            keys = tuple(form.key for form in words.forms[index : index + size])  # fewer at the end of a text
            value = self._phrases.get(keys)
            if value is not None:
                return Number(first=index, last=index + len(keys) - 1, value=to_decimal(value), kind="part")
        return None

    def _atom(self, form: WordForm) -> Atom | None:
        if form.kind == "number":
            return self._digits[form.text]
        atom = self._atoms.get(form.key)
        if atom is not None:
            return atom
        for stem in form.stems:
            atom = self._atoms.get(stem.text) if stem.case in _PLAIN_CASES else None
            # A two-letter number word with an ending is more often another word (hundred + of = gold).
            if atom is not None and (len(stem.text) > _INDIAN_GROUP or atom.value < _TEN):
                return Atom(atom.kind, atom.value, stem.ending)
        return None

    def _read_sum(self, words: Words, index: int, *, money: bool) -> Number | None:
        total = NumberSum()
        at, last = index, -1
        scaled = False
        ending = ""
        while at < len(words):
            step = self._step_over(words, at, last, total) if last >= 0 else at
            atom = self._next_atom(words, step, index if last < 0 else -1, scaled=scaled)
            if atom is None or not total.offer(atom):
                break
            scaled = scaled or atom.kind == "scale"
            last, at, ending = step, step + 1, atom.ending
            extra = self._glued_scale(words, last, money=money) if atom.kind == "digits" else None
            if extra is not None:
                total.offer(Atom("scale", extra))
                scaled, last = True, last + 1
            if ending or extra is not None:
                break
        value = total.value()
        if value is None or last < 0:
            return None
        return self._finish(words, Number(
            first=index, last=last, value=to_decimal(value), digits=words.forms[index].kind == "number",
            scaled=scaled, ending=ending, scale=to_decimal(total.least) if total.least else Decimal(1),
        ))  # fmt: skip

    def _next_atom(self, words: Words, step: int, first: int, *, scaled: bool) -> Atom | None:
        """Give the atom of word `step` if it may stand in a sum; `first` is its index where it begins one, else -1."""
        atom = self._atom(words.forms[step]) if step < len(words) else None
        if atom is None or (atom.kind == "digits" and first < 0 and not scaled):
            return None
        if atom.kind in {"part", "vulgar", "all", "times"}:
            return None if first < 0 else Atom("number", atom.value)
        if atom.kind == "dozen" and first >= 0 and not self._after_article(words, first):
            return None
        if atom.kind in {"scale", "hundred"} and first >= 0 and not self._may_stand_alone(words, first, atom):
            return None
        return atom

    def _may_stand_alone(self, words: Words, index: int, atom: Atom) -> bool:
        """Tell whether a scale word without a number counts as one of it: "a million", but not a bare "lakh"."""
        if atom.kind == "hundred" and not self._articles:
            return True
        return self._after_article(words, index)

    def _after_article(self, words: Words, index: int) -> bool:
        return index > 0 and words.forms[index - 1].key in self._articles

    def is_article(self, form: WordForm) -> bool:
        """Tell whether the word is an article that may count as one: "a week"."""
        return form.key in self._articles

    def _step_over(self, words: Words, at: int, last: int, total: NumberSum) -> int:
        """Give the index of the next number word behind "and", an article or the hyphen of "twenty-one"."""
        form = words.forms[at]
        beyond = at + 1
        if form.text == "-" and words.glued(at) and beyond < len(words) and words.glued(beyond):
            after = self._atoms.get(words.forms[beyond].key)
            return beyond if total.tens or (after is not None and after.kind == "scale") else at
        if form.key in self._articles and words.forms[last].key in self._atoms:
            return beyond if self._atoms[words.forms[last].key].kind == "part" else at
        spelled = words.forms[last].kind != "number" and beyond < len(words)
        if form.key in self._ands and spelled and (total.hundreds or total.current is None):
            after = self._atoms.get(words.forms[beyond].key)
            return beyond if after is not None and after.kind in {"number", "tens"} else at
        return at

    def _glued_scale(self, words: Words, index: int, *, money: bool) -> Fraction | None:
        """Give the factor of a scale sign written onto the digits: 2.5bn, and with money also $5m."""
        beyond = index + 1
        if beyond >= len(words) or not words.glued(beyond):
            return None
        found = self._glued.get(words.forms[beyond].text)
        return found[1] if found is not None and (money or found[0] == "glued_scale") else None

    def _finish(self, words: Words, number: Number) -> Number:
        """Add what may follow the sum: an ordinal ending, "thirds", "and a half", 1/2."""
        beyond = number.last + 1
        if beyond >= len(words):
            return number
        form = words.forms[beyond]
        # Indian newspapers also write the ending apart: "34 \u0aae\u0acb".
        near = words.glued(beyond) or (not form.key.isascii() and form.key not in self._atoms)
        if number.digits and near and self._is_ending(form) and not number.scaled:
            return _extend(number, beyond, number.value, kind="ordinal")
        after = beyond
        if form.text == "-" and words.glued(beyond) and beyond + 1 < len(words) and words.glued(beyond + 1):
            after = beyond + 1
        share = self._shares.get(words.forms[after].key) if not number.digits else None
        if share is None and not number.digits and number.value == 1 and form.text == "-":
            atom = self._atoms.get(words.forms[after].key)
            share = atom.value if atom is not None and atom.kind == "part" else None
        if share is not None:
            return _extend(number, after, number.value * to_decimal(share), kind="part")
        if not number.digits and words.forms[after].key in self._ordinals and number.value % _TEN == 0:
            return _extend(number, after, number.value, kind="ordinal")
        return self._add_half(words, number)

    def _is_ending(self, form: WordForm) -> bool:
        """Tell whether the word is an ordinal ending, perhaps with a case ending; spellings are not folded here."""
        return form.plain_key in self._endings or any(
            form.plain_key == e + s.ending for s in form.stems for e in self._endings
        )

    def _add_half(self, words: Words, number: Number) -> Number:
        forms = words.forms
        at = number.last + 1
        if forms[at].kind == "mark":
            atom = self._atoms.get(forms[at].key)
            if atom is not None and atom.kind == "vulgar" and number.digits:
                return _extend(number, at, number.value + to_decimal(atom.value))
        if number.digits and not number.scaled:
            return _add_fraction(words, number)
        if at + 2 < len(forms) and forms[at].key in self._ands and forms[at + 1].key in self._articles:
            atom = self._atoms.get(forms[at + 2].key)
            if atom is not None and atom.kind == "part":
                return _extend(number, at + 2, number.value + to_decimal(atom.value))
        return number


def _extend(number: Number, last: int, value: Decimal, kind: NumberKind = "cardinal") -> Number:
    return Number(
        first=number.first, last=last, value=value, kind=kind, digits=number.digits, scaled=number.scaled
    )  # fmt: skip


def _add_fraction(words: Words, number: Number) -> Number:
    """Give "1/4" and "10 1/2" their value; "9/11" with more than a small denominator stays what it is."""
    forms = words.forms
    at = number.last
    if at + 2 < len(forms) and forms[at + 1].text == "/" and words.glued(at + 1) and words.glued(at + 2):
        below = parse_digits(forms[at + 2].text) if forms[at + 2].kind == "number" else None
        if below and below > number.value and _is_small(number.value) and _is_small(below):
            return _extend(number, at + 2, number.value / below, kind="part")
    elif at + 3 < len(forms) and forms[at + 1].kind == "number" and forms[at + 2].text == "/":
        above, below = parse_digits(forms[at + 1].text), parse_digits(forms[at + 3].text)
        glued = words.glued(at + 2) and words.glued(at + 3) and forms[at + 3].kind == "number"
        if glued and above and below and above < below and _is_small(below):
            return _extend(number, at + 3, number.value + above / below)
    return number


def _is_small(value: Decimal) -> bool:
    return value == value.to_integral_value() and 0 < value <= _HUNDRED
