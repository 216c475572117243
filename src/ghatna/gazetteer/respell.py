"""Names of Indic scripts in the Latin spelling that they most likely have: by known words, by sound, by initials.

A letter-by-letter transliteration gives one person another name in each language. Here each word is looked up
among Latin words of names (`data/spellings.txt.z`): those of its block of sounds (see `phones`) are ranked by
distance in sound, likeness in letters, how common they are and where they stand in a name; what is not near
enough stays a transliteration.
"""

from __future__ import annotations

import re
import zlib
from functools import lru_cache
from importlib.resources import files
from operator import mul

from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import extract

from ghatna.gazetteer.phones import BLOCK_SIZE, BLOCKS, INDIC, NUKTA, WITH_NUKTA, PhoneTable, load_phone_table
from ghatna.gazetteer.query import NASALS, SHORTEST_STEM
from ghatna.gazetteer.scan import lose_one
from ghatna.gazetteer.scripts import CANDRABINDU, script_of
from ghatna.gazetteer.tables import read_rows
from ghatna.gazetteer.transliterate import Transliterator, load_transliterator
from ghatna.model.records import record

FILE = "spellings.txt.z"
REMEMBERED = 16_384
"""Words and names whose spelling is kept; news repeats names."""
LONGEST = 200
"""Longer strings, in code points, are no names."""
LONGEST_WORD = 32
FARTHEST = 0.36
"""Share of a sound's bytes that may differ."""
CLOSE = 1 / 7
"""Share of a sound's bytes up to which the neighbouring blocks are not asked."""
MOST_WORDS = 12
"""So many of the nearest sounds are ranked."""
GIVEN, SURNAME, INDIAN, PLACE, HEAD, OWN = 1, 2, 4, 8, 16, 32
FIRST, INNER, LAST = 0, 1, 2
COMMONEST = 9.0
VOWELS = frozenset(b"aiueo")
# Independent vowels and vowel signs, in the layout that all Indic blocks share.
WRITTEN_VOWELS = frozenset((*range(0x05, 0x15), *range(0x3E, 0x4D)))
"""A name that ends in a vowel is another than the one without (Devansh, Devanshi)."""
SURELY_INITIALS = 3
"""A word that parts into so many names of letters is an abbreviation; shorter ones may be a person's name."""
# gh, chh, tth, ddh, nn, dh, bh, ll, and flapped r: letters that foreign names are not written with
NATIVE = frozenset((0x18, 0x1B, 0x20, 0x22, 0x23, 0x27, 0x2D, 0x33, 0x5C, 0x5D))
_NATIVE_LETTERS = frozenset(chr(base + place) for base in BLOCKS.values() for place in NATIVE)
_WITHOUT_NUKTA = {whole: base for base, whole in WITH_NUKTA.items() if whole in range(0x58, 0x60)}
SIGNS = ("distance", "unlike", "same_sound", "letters", "letters_indian", "indian", "common", "given_first",
         "surname_last", "own", "native_foreign", "end", "none", "none_native", "none_length")  # fmt: skip
RANKING = len(SIGNS) - 3
LONG = 20.0
"""Phones of a word; more make it no longer."""
_PARTS = re.compile(r"(\s+|-)")
_ALIKE = str.maketrans("wcqy", "vkki")
_SOUNDED = (("ph", "f"), ("ew", "iu"), ("oo", "u"), ("ee", "i"), ("th", "t"))
_DOUBLE = re.compile(r"(.)\1+")
_VOWEL_GROUPS = re.compile("[aeiouyw\u00e0-\u00ff]+")
_RUN = re.compile("([\u0900-\u0d7f\u200c\u200d]+)")
KEPT = "'&/"


@record(frozen=True, slots=True)
class Block:
    """Sounds of one block, as bytes, and under the same numbers their Latin words, and a digit and a sign for each."""

    sounds: list[bytes]
    words: list[str]
    marks: list[str]

    def common(self, number: int) -> float:
        """Give how common a word is, 0 to 1."""
        return int(self.marks[number][0]) / COMMONEST

    def flags(self, number: int) -> int:
        """Give a word's flags (`GIVEN` to `OWN`)."""
        return ord(self.marks[number][1]) - ord("0")


class Spellings:
    """The words of the shipped file: `own` by Indic skeleton, `initials` by surface, the others by block of sounds."""

    def __init__(self, text: str, phones: PhoneTable) -> None:
        """Part the file's text (see `tools/spellings`)."""
        initials, own, blocks = text.split("\f")
        self.initials = dict(_pairs(initials))
        self.own = dict(_pairs(own))
        self._raw = dict(_pairs(blocks))
        self._said: dict[str, bytes] = {}
        self._phones = phones

    def block(self, key: str) -> Block | None:
        """Give the block of a key; None where there is none. Its sounds are kept in one piece: words are too many."""
        raw = self._raw.get(key)
        if raw is None:
            return None
        sounds, words, marks = raw.split("|")
        said = self._said.get(key)
        if said is None:
            said = self._said[key] = self._phones.encode(sounds)
        return Block(said.split(b" "), words.split(" "), marks.split(" "))


def _pairs(text: str) -> list[tuple[str, str]]:
    lines = (line.partition("\t") for line in text.split("\n"))
    return [(key, value) for key, tab, value in lines if tab]


class Respeller:
    """Spells names. Safe to share between threads; answers do not depend on what was asked before."""

    def __init__(
        self, spellings: Spellings, phones: PhoneTable, letters: Transliterator, weights: tuple[float, ...]
    ) -> None:
        """Stand on the words, the tables of sounds and letters, and a weight for each of `SIGNS`."""
        self._spellings = spellings
        self._phones = phones
        self._letters = letters
        self._weights = weights[:RANKING]
        self._none = weights[RANKING:]
        self._longest_initial = max(map(len, spellings.initials), default=0)
        self.spell = lru_cache(maxsize=REMEMBERED)(self._spell_new)
        self._word = lru_cache(maxsize=REMEMBERED)(self._word_new)

    def _spell_new(self, name: str) -> str:
        """Give the Latin spelling of a name, word for word; words that none is near to are transliterated."""
        if len(name) > LONGEST:
            return self._letters.transliterate(name)
        parts = _PARTS.split(name.strip())
        places = [at for at, part in enumerate(parts) if script_of(part) in BLOCKS]
        for at in places:
            turn = INNER if len(places) == 1 else FIRST if at == places[0] else LAST if at == places[-1] else INNER
            parts[at] = self.part(parts[at], turn)
        return "".join(
            part if at in places or part.isspace() or part == "-" else self._letters.transliterate(part)
            for at, part in enumerate(parts)
        )

    def known(self, word: str, turn: int = INNER) -> str | None:
        """Give the Latin spelling of one Indic word; None where none is near. `turn` is its place in a name."""
        return self._word(word, turn)

    def part(self, part: str, turn: int) -> str:
        """Spell a part of a name, written without blank or hyphen; `turn` is its place in the name."""
        if "." in part:
            return self._dotted(part, turn)
        return self._join(part, turn)

    def _join(self, part: str, turn: int) -> str:
        """Spell the Indic letters of a part; Latin letters and digits stay, other marks are dropped."""
        out = []
        for piece in _RUN.split(part):
            if script_of(piece) not in BLOCKS:
                out.append("".join(letter for letter in piece if letter.isalnum() or letter in KEPT))
                continue
            found = self._word(piece, turn)
            out.append(self._letters.transliterate(piece) if found is None else found)
        return "".join(out)

    def _dotted(self, part: str, turn: int) -> str:
        """Spell a part with full stops: names of letters keep theirs."""
        out = []
        for piece in part.split("."):
            letter = self._spellings.initials.get(piece)
            out.append(f"{letter}." if letter else self._join(piece, turn))
        return "".join(out)

    def _word_new(self, word: str, turn: int) -> str | None:
        if not word or len(word) > LONGEST_WORD:
            return None
        initials = self.initials(word)
        if len(initials) >= SURELY_INITIALS or (len(initials) == 1 and turn != LAST):
            return initials
        own = self._spellings.own.get(skeleton(word))
        if own is not None:
            return own
        if len(initials) > 1:
            return initials
        return self._best(word, turn)

    def _best(self, word: str, turn: int) -> str | None:
        """Give the best of `candidates` if it is better than none; likeness in letters is asked only where it matters.

        Signs and weights stand in the order of `SIGNS`.
        """
        weights = self._weights
        best, score = None, sum(map(mul, self._none, self.none_signs(word)))
        letters = self._letters.transliterate(word).lower()
        soft, native = _soften(letters), is_native(word)
        for sound, block, near in self._near(word):
            for other, distance, number in near:
                flags = block.flags(number)
                indian = flags & INDIAN > 0
                found = distance * (weights[0] / 4.0 + weights[1] / max(len(sound), len(other)))
                found += (weights[2] if distance == 0 else 0.0) + weights[6] * block.common(number)
                found += weights[5] if indian else weights[10] if native else 0.0
                found += weights[9] if flags & OWN else 0.0
                found += weights[11] if (sound[-1] in VOWELS) != (other[-1] in VOWELS) else 0.0
                if turn == FIRST and flags & GIVEN:
                    found += weights[7]
                elif turn == LAST and flags & SURNAME:
                    found += weights[8]
                if found + weights[3] + (weights[4] if indian else 0.0) <= score:
                    continue
                low = block.words[number].lower()
                found += weights[3] * Levenshtein.normalized_similarity(soft, _soften(low))
                if indian:
                    found += weights[4] * Levenshtein.normalized_similarity(letters, low)
                if found > score:
                    best, score = block.words[number], found
        return best

    def none_signs(self, word: str) -> tuple[float, ...]:
        """Give the signs that speak for a transliteration (the last of `SIGNS`)."""
        return 1.0, float(is_native(word)), min(1.0, len(self._phones.phones(word)) / LONG)

    def candidates(self, word: str, turn: int) -> list[tuple[str, tuple[float, ...]]]:
        """Give the Latin words near an Indic one, each with its signs (the first of `SIGNS`)."""
        letters = self._letters.transliterate(word).lower()
        soft, native = _soften(letters), is_native(word)
        out: list[tuple[str, tuple[float, ...]]] = []
        for sound, block, near in self._near(word):
            for other, distance, number in near:
                flags = block.flags(number)
                latin = block.words[number]
                low = latin.lower()
                indian = float(flags & INDIAN > 0)
                out.append((latin, (
                    distance / 4.0,
                    distance / max(len(sound), len(other)),
                    float(distance == 0),
                    Levenshtein.normalized_similarity(soft, _soften(low)),
                    Levenshtein.normalized_similarity(letters, low) * indian,
                    indian,
                    block.common(number),
                    float(turn == FIRST and flags & GIVEN > 0),
                    float(turn == LAST and flags & SURNAME > 0),
                    float(flags & OWN > 0),
                    float(native and not indian),
                    float((sound[-1] in VOWELS) != (other[-1] in VOWELS)),
                )))  # fmt: skip
        return out

    def _near(self, word: str) -> list[tuple[bytes, Block, list[tuple[bytes, int, int]]]]:
        """Give the near sounds of the word's block, and of neighbouring ones where none is close."""
        said = self._phones.phones(word)
        if len(said) < SHORTEST_STEM:
            return []
        both = (said, said[:-1]) if ord(word[-1]) % BLOCK_SIZE in NASALS and len(said) > SHORTEST_STEM else (said,)
        out = []
        for each in both:
            sound, key = self._phones.encode(each), self._phones.key(each)
            found = self._scan(sound, key)
            if found:
                out.append((sound, *found))
            if not found or found[1][0][1] > CLOSE * len(sound):
                others = (self._scan(sound, less) for less in sorted({*lose_one(key), "V" + key} - {key}))
                out += [(sound, *other) for other in others if other]
        return [(sound, block, sayable) for sound, block, near in out if (sayable := _sayable(word, block, near))]

    def _scan(self, sound: bytes, key: str) -> tuple[Block, list[tuple[bytes, int, int]]] | None:
        block = self._spellings.block(key)
        if block is None:
            return None
        near = extract(sound, block.sounds, scorer=Levenshtein.distance, processor=None,
                       score_cutoff=int(FARTHEST * len(sound)), limit=MOST_WORDS)  # fmt: skip
        return (block, near) if near else None

    def initials(self, word: str) -> str:
        """Read a word as names of letters written together; empty where it is none."""
        at, out = 0, []
        while at < len(word):
            for end in range(min(len(word), at + self._longest_initial), at, -1):
                letter = self._spellings.initials.get(word[at:end])
                if letter is not None:
                    out.append(letter)
                    at = end
                    break
            else:
                return ""
        return "".join(out)


def _sayable(word: str, block: Block, near: list[tuple[bytes, int, int]]) -> list[tuple[bytes, int, int]]:
    """Give the near sounds of words with as many vowels as are written out: "Wind" has too few for "Vinod"."""
    vowels = count_vowels(word)
    return [one for one in near if vowels <= len(_VOWEL_GROUPS.findall(block.words[one[2]].lower()))]


def _soften(low: str) -> str:
    """Write letters that sound alike as one, doubled ones once: no Indic spelling shows how English doubles them."""
    for letters, sound in _SOUNDED:
        low = low.replace(letters, sound)
    return _DOUBLE.sub(r"\1", low.translate(_ALIKE))


def skeleton(word: str) -> str:
    """Give a word's letters in the layout that all Indic blocks share, as Devanagari, without nukta."""
    out = []
    for letter in word:
        code = ord(letter)
        if code in INDIC:
            place = code % BLOCK_SIZE
            if place == NUKTA:
                continue
            place = CANDRABINDU + 1 if place == CANDRABINDU else _WITHOUT_NUKTA.get(place, place)
            out.append(chr(BLOCKS["Deva"] + place))
    return "".join(out)


def count_vowels(word: str) -> int:
    """Count the vowels that an Indic word writes out, two that stand side by side as one; inherent ones are unsure."""
    count, beside = 0, False
    for letter in word:
        place = ord(letter) % BLOCK_SIZE
        vowel = place in WRITTEN_VOWELS
        count += vowel and not beside
        beside = vowel
    return count


def is_native(word: str) -> bool:
    """Tell whether a word has a letter that foreign names are not written with."""
    return not _NATIVE_LETTERS.isdisjoint(word)


def load_respeller(letters: Transliterator | None = None) -> Respeller:
    """Read the words and the weights; takes about a tenth of a second."""
    packed = (files("ghatna.gazetteer") / "data" / FILE).read_bytes()
    phones = load_phone_table()
    weights = {row["sign"]: float(row["weight"]) for row in read_rows("respelling.csv")}
    return Respeller(
        Spellings(zlib.decompress(packed).decode("utf-8"), phones), phones, letters or load_transliterator(),
        tuple(weights[sign] for sign in SIGNS),
    )  # fmt: skip
