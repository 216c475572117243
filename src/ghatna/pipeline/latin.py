"""Write names of other scripts in Latin letters as English papers would, and in English where their words are known."""

from __future__ import annotations

import csv
from functools import lru_cache
from importlib.resources import files

from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import extract

from ghatna.gazetteer import load_transliterator
from ghatna.gazetteer.phones import BLOCKS, load_phone_table
from ghatna.gazetteer.scripts import script_of
from ghatna.model.entities import Schema
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

_REMEMBERED = 16_384
_LONGEST_WORD = 40
_SHORTEST_NEAR = 6
_NEAR, _NEAR_LONG, _LONG = 1, 2, 14
_SOURCES = {"own": 0, "catalogue": 1, "faker": 2}
_FEWEST_LETTERS = 3
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
        self._letters = {row["surface"]: row["letter"] for row in pack.table("initials")}
        self._longest = max(map(len, self._letters), default=0)

    def latin(self, name: str, schema: Schema) -> str:
        """Give the name in Latin letters, each word as it sounds; Latin names come back as they are."""
        if name.isascii():
            return name
        return " ".join(self._word(word, schema) for word in name.split())

    def english(self, name: str, schema: Schema) -> str | None:
        """Give the name with its translatable words in English; `None` where none of its words is."""
        if name.isascii() or schema not in _TRANSLATED:
            return None
        words = name.split()
        found = [self._english.get(self._splitter.form(word).key) for word in words]
        if not any(found) or len(words) == 1:
            return None
        return " ".join(english or self._word(word, schema) for english, word in zip(found, words, strict=True))

    def _word(self, word: str, schema: Schema) -> str:
        if len(word) > _LONGEST_WORD or word.isascii():
            return word
        if "-" in word:
            return "-".join(self._word(part, schema) if part else part for part in word.split("-"))
        spelt = self._acronym(word, fewest=_FEWEST_LETTERS if schema in {"Person", *_KNOWN_ONLY} else 2)
        return spelt or self._table.word(word, named=schema == "Person")

    def _acronym(self, word: str, *, fewest: int) -> str | None:
        """Give the capitals that a word spells out by their names, `None` if it does not."""
        ways: dict[int, str] = {0: ""}
        plain = word.replace(".", "")
        for at in range(len(plain)):
            if at not in ways:
                continue
            for size in range(1, self._longest + 1):
                letter = self._letters.get(plain[at : at + size])
                if letter and at + size <= len(plain):
                    ways.setdefault(at + size, ways[at] + letter)
        found = ways.get(len(plain), "")
        return found if len(found) >= fewest else None


class LatinWords:
    """Latin words by their sound, from a table; words that it lacks are transliterated."""

    def __init__(self) -> None:
        self._phones = load_phone_table()
        self._plain = load_transliterator()
        self._exact: dict[str, tuple[str, str]] = {}
        self._blocks: dict[str, list[tuple[bytes, str, str]]] = {}
        with (files("ghatna.pipeline") / "data" / "latin_words.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                self._exact[row["sound"]] = (row["word"], row["source"])
        self.word = lru_cache(maxsize=_REMEMBERED)(self._word)

    def _word(self, word: str, *, named: bool) -> str:
        if script_of(word) not in BLOCKS:
            return self._plain.transliterate(word)
        said = self._phones.phones(word)
        found = self._exact.get(said)
        if found is not None and (named or found[1] == "own"):
            return found[0]
        near = self._near(said, named=named)
        return near or self._plain.transliterate(word)

    def _near(self, said: str, *, named: bool) -> str | None:
        if not self._blocks:
            self._fill()
        sound = self._phones.encode(said)
        if len(sound) < _SHORTEST_NEAR:
            return None
        block = [row for row in self._blocks.get(self._phones.key(said), ()) if named or row[2] == "own"]
        limit = _NEAR_LONG if len(sound) >= _LONG else _NEAR
        hits = extract(
            sound, [row[0] for row in block], scorer=Levenshtein.distance, processor=None, score_cutoff=limit, limit=20
        )
        if not hits:
            return None
        best = min(hits, key=lambda hit: (hit[1], _SOURCES[block[hit[2]][2]], hit[2]))
        return block[best[2]][1]

    def _fill(self) -> None:
        for said, (word, source) in self._exact.items():
            row = (self._phones.encode(said), word, source)
            self._blocks.setdefault(self._phones.key(said), []).append(row)
