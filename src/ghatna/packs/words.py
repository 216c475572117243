"""Part a text into words, numbers and marks, and each word into stem and case ending."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

import regex

from ghatna.model.words import Stem, WordForm, WordKind, Words
from ghatna.packs.pack import Pack, Row

# Zero-width joiners shape letters and belong to the word; they never count in a look-up.
_JOINERS = "\u200c\u200d"
_WORD_CHARS = r"\p{L}\p{M}\p{N}" + _JOINERS
_MARKS = r"[\p{M}" + _JOINERS + r"]*+"
_HYPHENS = r"[-\u2010\u2011]"
_MOST_REMEMBERED = 30_000
"""Written forms of a language that are remembered, the first that come: the words of some thousand reports."""
_LONGEST_CACHED = 64
_SHORTEST_STEM = 2
# The words of a stretch between two spaces: where each begins and ends in it, and its form.
Pieces = tuple[tuple[int, int, WordForm], ...]


class WordSplitter:
    """Parts texts by one pack's data; each written form is analysed once and shared between texts.

    Forms have numbers from the beginning, or (`numbered` false) only once those of the tables are forgotten: what is
    remembered by number is then that of texts alone.
    """

    def __init__(self, pack: Pack, *, numbered: bool = True) -> None:
        self._folds = _Folds(pack)
        self._endings = _Endings(pack, self._folds)
        self._pattern = regex.compile(_token_pattern(pack))
        self._forms: dict[str, WordForm] = {}
        self._passing: dict[str, WordForm] = {}  # those of one text that are not remembered: it has one form of each
        self._stretches: dict[str, Pieces] = {}
        self._keys: dict[str, tuple[str, ...]] = {}
        self._numbers = numbered
        self._numbered = 0

    def split(self, text: str) -> Words:
        """Give the words of `text`, with white space left out; cost is linear in its length.

        No word goes over white space, so each stretch between two spaces is parted once for all texts.
        """
        known = self._stretches
        self._passing.clear()
        starts: list[int] = []
        ends: list[int] = []
        forms: list[WordForm] = []
        end = 0
        for stretch in text.split():
            # only white space lies between two stretches, so the next place that reads so is the stretch itself
            start = text.find(stretch, end)
            end = start + len(stretch)
            for first, last, form in known.get(stretch) or self._part(stretch):
                starts.append(start + first)
                ends.append(start + last)
                forms.append(form)
        return Words(starts=tuple(starts), ends=tuple(ends), forms=tuple(forms))

    def _part(self, stretch: str) -> Pieces:
        found = tuple(
            (match.start(), match.end(), self.form(match.group())) for match in self._pattern.finditer(stretch)
        )
        if len(stretch) <= _LONGEST_CACHED and len(self._stretches) < _MOST_REMEMBERED:
            self._stretches[stretch] = found
        return found

    def form(self, written: str) -> WordForm:
        """Give what is known of one written form."""
        known = self._forms.get(written) or self._passing.get(written)
        if known is not None:
            return known
        first = written[0]
        kind: WordKind = "word" if first.isalpha() else "number" if first.isdigit() else "mark"
        plain = unicodedata.normalize("NFC", written).lower()
        folded = self._folds.fold(plain) if kind == "word" else plain
        key = folded or plain
        stems = self._endings.part(folded) if kind == "word" else ()
        kept = len(written) <= _LONGEST_CACHED and len(self._forms) < _MOST_REMEMBERED
        number = 0
        if kept and self._numbers:
            self._numbered += 1
            number = self._numbered
        form = WordForm(written, key, plain, kind, stems, (key, *[stem.text for stem in stems]), number)
        (self._forms if kept else self._passing)[written] = form
        return form

    def ending_key(self, ending: str) -> str:
        """Give the normal form of an ending, which may begin with a sign that no word begins with."""
        return self._folds.fold(unicodedata.normalize("NFC", ending).lower())

    def keys(self, phrase: str) -> tuple[str, ...]:
        """Give the normal forms of a phrase's words, as the tables' surfaces are looked up."""
        known = self._keys
        stretches = phrase.split()
        if len(stretches) == 1:
            return known.get(stretches[0]) or self._keys_of(stretches[0])
        return tuple([key for stretch in stretches for key in known.get(stretch) or self._keys_of(stretch)])

    def firsts(self, phrases: Iterable[object]) -> frozenset[str]:
        """Give the normal forms of the words that some phrases begin with, most of them of one word."""
        return frozenset([self.keys(str(phrase))[0] for phrase in phrases])

    def forget(self) -> None:
        """Forget the words of tables once these are compiled: a text has few of them. What had a number keeps it."""
        self._keys.clear()
        self._forms.clear()
        self._passing.clear()
        self._stretches.clear()
        self._numbers = True

    def _keys_of(self, stretch: str) -> tuple[str, ...]:
        """Give the normal forms of the words between two spaces; tables repeat many of them."""
        found = tuple([self._key(word) for word in self._pattern.findall(stretch)])
        if len(stretch) <= _LONGEST_CACHED and len(self._keys) < _MOST_REMEMBERED:
            self._keys[stretch] = found
        return found

    def _key(self, written: str) -> str:
        """Give the normal form of one written form; tables have too many words to part each of them here."""
        plain = unicodedata.normalize("NFC", written).lower()
        return (self._folds.fold(plain) if written[0].isalpha() else plain) or plain


class _Folds:
    """The spellings that look-ups treat as one."""

    def __init__(self, pack: Pack) -> None:
        rows = [(row["from"], row["to"]) for row in pack.table("folds")]
        self._single = str.maketrans({old: new for old, new in rows if len(old) == 1})
        self._longer = sorted(((old, new) for old, new in rows if len(old) > 1), key=lambda pair: -len(pair[0]))
        # Most words hold none of them: one search is cheaper than to look for each.
        self._any_longer = re.compile("|".join(re.escape(old) for old, _ in self._longer) or "(?!)")
        self._any_single = re.compile("|".join(re.escape(old) for old, _ in rows if len(old) == 1) or "(?!)")

    def fold(self, plain: str) -> str:
        """Give the normal form of a lower-case NFC word."""
        folded = plain
        for joiner in _JOINERS:
            folded = folded.replace(joiner, "")
        if self._any_longer.search(folded):
            for old, new in self._longer:
                if old in folded:
                    folded = folded.replace(old, new)
        return folded.translate(self._single) if self._any_single.search(folded) else folded


class _Endings:
    """The case endings that are written onto words, longest first."""

    def __init__(self, pack: Pack, folds: _Folds) -> None:
        found: dict[tuple[str, str], Row] = {}
        for row in pack.table("suffixes"):
            if row["after"] not in {"any", "consonant", "vowel"}:
                raise row.fault(f"after must be any, consonant or vowel, not {row['after']!r}")
            found.setdefault((folds.fold(row["ending"]), row["after"]), row)
        self._vowels = tuple((folds.fold(short), folds.fold(long)) for short, long in pack.setting("plural_vowels", ()))
        self._sounds: dict[str, str] = {}
        self._by_last: dict[str, list[tuple[str, str, str]]] = {}
        for (ending, after), row in sorted(found.items(), key=lambda item: (-len(item[0][0]), item[0])):
            self._by_last.setdefault(ending[-1:], []).append((ending, after, row["case"]))

    def part(self, key: str) -> tuple[Stem, ...]:
        """Give the ways to part a word of this normal form, longest ending first."""
        out = []
        for ending, after, case in self._by_last.get(key[-1:], ()):
            if key.endswith(ending) and len(key) - len(ending) >= _SHORTEST_STEM:
                stem = key[: len(key) - len(ending)]
                if self._may_follow(stem[-1], after):
                    out.append(Stem(text=stem, ending=ending, case=case))
        return (*out, *self._restored(out)) if self._vowels and out else tuple(out)

    def _restored(self, stems: list[Stem]) -> list[Stem]:
        """Give the stems of plurals with the vowel that the plural has changed: "adhikari" of "adhikariyon"."""
        return [
            Stem(text=stem.text.removesuffix(short) + long, ending=stem.ending, case=stem.case)
            for stem in stems
            if "plural" in stem.case
            for short, long in self._vowels
            if stem.text.endswith(short) and (short or self._sound(stem.text[-1]) != "vowel")
        ]

    def _may_follow(self, last: str, after: str) -> bool:
        """Tell whether an ending for `after` may stand behind the letter `last` of a stem, which is no virama."""
        sound = self._sound(last)
        return sound == after or (after == "any" and sound != "virama")

    def _sound(self, letter: str) -> str:
        """Give what a letter is, worked out once for each: "vowel", "consonant", or "virama", which ends no stem."""
        known = self._sounds.get(letter)
        if known is None:
            known = self._sounds[letter] = _sound_of(letter)
        return known


def _sound_of(letter: str) -> str:
    if unicodedata.combining(letter) == _VIRAMA_CLASS:
        return "virama"
    sign = unicodedata.category(letter)[0] == "M" or "VOWEL" in unicodedata.name(letter, "")
    return "vowel" if sign or _is_independent_vowel(letter) else "consonant"


_VIRAMA_CLASS = 9


def _is_independent_vowel(letter: str) -> bool:
    """Tell whether an Indic letter is an independent vowel: its block's rows 5 to 14 hold them."""
    name = unicodedata.name(letter, "")
    return " LETTER " in name and name.rsplit(" ", 1)[-1] in {
        "A", "AA", "I", "II", "U", "UU", "E", "AI", "O", "AU", "VOCALIC",
    }  # fmt: skip


def _token_pattern(pack: Pack) -> str:
    """Give the pattern of one token: dotted initials, a word, a number, or any other visible sign."""
    names = sorted({regex.escape(row["surface"]) for row in pack.table("initials")}, key=lambda s: (-len(s), s))
    initial = "(?:" + "|".join([*names, "[A-Za-z]"]) + ")"
    initials = rf"(?:{initial}\.)+{initial}(?![{_WORD_CHARS}])\.?"
    word = rf"\p{{L}}[{_WORD_CHARS}]*+(?:{_HYPHENS}[{_WORD_CHARS}]++|['\u2019]\p{{Latin}}++)*+"
    number = rf"\p{{Nd}}++(?:[.,]\p{{Nd}}++)*+{_MARKS}"
    return rf"{initials}|{word}|{number}|\S{_MARKS}"
