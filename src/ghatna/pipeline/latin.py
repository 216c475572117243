"""Write names of other scripts in Latin letters as English papers would, and in English where their words are known."""

from __future__ import annotations

from functools import lru_cache

from ghatna.gazetteer import Respeller, load_respeller, load_transliterator
from ghatna.gazetteer.phones import BLOCKS
from ghatna.gazetteer.respell import FIRST, INNER, LAST
from ghatna.gazetteer.scripts import script_of
from ghatna.model.entities import Schema
from ghatna.packs.initials import Initials
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

_LONGEST_WORD = 40
_REMEMBERED = 16_384
_FEWEST_LETTERS = 3
_OPEN_SYLLABLE = 3
_VOWELS = frozenset("aeiou")
_VOWELS_AND_Y = _VOWELS | {"y"}
_KNOWN_ONLY: frozenset[Schema] = frozenset(("Place", "Country"))
_TRANSLATED: frozenset[Schema] = frozenset(("Organization", "PublicBody", "Company", "Media", "Facility", "Document",
                                            "NamedEvent", "Group", "Thing", "Vehicle", "Weapon"))  # fmt: skip


class LatinWriter:
    """Writes names for one language: its translated words and letter names are its pack's."""

    def __init__(self, pack: Pack, splitter: WordSplitter, table: LatinWords) -> None:
        self._splitter = splitter
        self._table = table
        self._english = {
            splitter.form(row["surface"]).key: row["gloss"].title()
            for row in pack.table("name_words")
            if row["gloss"] and " " not in row["surface"] and row["kind"] not in {"compass", "animal"}
        }
        self._english.update(
            (splitter.form(row["surface"]).key, row["gloss"].title())
            for row in pack.table("name_words").having("kind", "gloss")
        )
        self._initials = Initials(pack)
        self._word = lru_cache(maxsize=_REMEMBERED)(self._word_new)

    def latin(self, name: str, schema: Schema) -> str:
        """Give the name in Latin letters, each word as it sounds; Latin names come back as they are."""
        if name.isascii():
            return name
        words = name.split()
        last = len(words) - 1
        turns = (INNER if schema != "Person" or not last else FIRST if at == 0 else LAST if at == last else INNER
                 for at in range(len(words)))  # fmt: skip
        return " ".join(self._word(word, schema, turn) for word, turn in zip(words, turns, strict=True))

    def english(self, name: str, schema: Schema) -> str | None:
        """Give the name with its translatable words in English; `None` where none of its words is."""
        if name.isascii() or schema not in _TRANSLATED:
            return None
        words = name.split()
        found = [self._english.get(self._splitter.form(word).key) for word in words]
        if not any(found) or len(words) == 1:
            return None
        return " ".join(english or self._word(word, schema) for english, word in zip(found, words, strict=True))

    def _part(self, part: str, schema: Schema, turn: int) -> str:
        """Spell what a hyphen joins; an open syllable of a person's name is written as it sounds (Kai-Fu)."""
        if not part:
            return part
        spelt = self._word(part, schema, turn)
        if schema != "Person" or len(part) > _OPEN_SYLLABLE or part.isascii() or len(spelt) == 1:
            return spelt
        plain = self._table.plain(part)
        return plain if plain[-1:] in _VOWELS and spelt[-1:] in _VOWELS_AND_Y else spelt

    def _word_new(self, word: str, schema: Schema, turn: int = INNER) -> str:
        if len(word) > _LONGEST_WORD or word.isascii():
            return word
        if "-" in word:
            return "-".join(self._part(part, schema, turn) for part in word.split("-"))
        spelt = self._initials.spelt(word, fewest=_FEWEST_LETTERS if schema in {"Person", *_KNOWN_ONLY} else 2)
        return spelt or self._table.word(word, turn)


class LatinWords:
    """Words of names in the Latin spelling that they are known by; words that none is near to are transliterated."""

    def __init__(self) -> None:
        self._plain = load_transliterator()
        self._known: Respeller | None = None

    def prepare(self) -> None:
        """Read the known spellings at once."""
        self._read_known()

    def plain(self, word: str) -> str:
        """Spell one word letter by letter."""
        return self._plain.transliterate(word)

    def word(self, word: str, turn: int) -> str:
        """Spell one word that stands first, last or elsewhere in a name (`respell.FIRST`, `LAST`, `INNER`)."""
        if script_of(word) not in BLOCKS:
            return self._plain.transliterate(word)
        return (self._known or self._read_known()).part(word, turn)

    def _read_known(self) -> Respeller:
        if self._known is None:
            self._known = load_respeller(self._plain)
        return self._known
