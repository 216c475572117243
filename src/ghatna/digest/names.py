"""What to call each entity in the digest's language."""

from __future__ import annotations

from typing import Protocol

from ghatna.digest.grammar import Grammar
from ghatna.model.entities import Entity, Schema
from ghatna.model.reading import Reading
from ghatna.model.spans import Span

MOST = 120
"""Longer names, in code points, are cut."""


class NameSpeller(Protocol):
    """Knows and spells names in another language."""

    def known(self, name: str, language: str) -> str:
        """Give the name in `language` of what has this English name, "" if it is not known."""
        ...

    def spell(self, name: str, language: str, *, dental: bool = False) -> str:
        """Give a name in the letters of `language` (for `en` in Latin letters), "" if that cannot be done.

        `dental` is for names of South Asia, whose t and d are not those of English.
        """
        ...


class NameGiver:
    """Names the entities of one reading.

    A name that is a description in another language is not translated: it stands in quotation
    marks beside the word for its kind. Without a speller Latin names stay Latin.
    """

    def __init__(self, reading: Reading, grammar: Grammar, speller: NameSpeller | None) -> None:
        self._grammar = grammar
        self._speller = speller
        self._same = reading.document.lang.split("-", 1)[0] == grammar.lang
        self._entities = {entity.id: entity for entity in reading.entities}
        self._named = {mention.entity for mention in reading.mentions if mention.form in {"name", "demonym"}}
        self._speakers = _speakers_of_we(reading)
        self._dental = _of_south_asia(reading, frozenset(grammar.word("countries.dental").split()))
        self._given: dict[tuple[str, bool], str] = {}

    def entity(self, identity: str | None) -> Entity | None:
        """Give an entity of the reading."""
        return self._entities.get(identity or "")

    def name(self, identity: str, *, direct: bool = False) -> str:
        """Give the name of an entity, "" if the reading has none of this id; `direct` where no postposition follows."""
        key = (identity, direct)
        if key not in self._given:
            entity = self._entities.get(identity)
            self._given[key] = clean(self._make(entity, direct=direct)) if entity else ""
        return self._given[key]

    def names(self, ids: tuple[str, ...], *, direct: bool = False) -> str:
        """Give the names of several entities as one list."""
        if len(ids) < 2:  # noqa: PLR2004 a list begins with two
            return self.name(ids[0], direct=direct) if ids else ""
        found = dict.fromkeys(name for one in ids if (name := self.name(one, direct=direct)))
        first = self._entities.get(ids[0])
        return self._grammar.join(tuple(found), person=first is not None and first.schema == "Person")

    def are_many(self, ids: tuple[str, ...]) -> bool:
        """Tell whether a verb that agrees in number stands in the plural: several, or a description in the plural."""
        if len(ids) != 1:
            return len(ids) > 1
        entity = self._entities.get(ids[0])
        if entity is None or entity.id in self._named:
            return False
        return self._grammar.is_plural(entity.name_en or entity.name)

    def _make(self, entity: Entity, *, direct: bool) -> str:
        if speaker := self.name(self._speakers.get(entity.id, "")):
            return self._grammar.say("line.side", {"name": speaker})
        latin = entity.name_en or entity.name_latin or (entity.name if entity.name.isascii() else None)
        described = entity.id not in self._named and not (entity.name_en or "")[:1].isupper()
        if described and entity.name_en and self._grammar.lang == "en":
            return self._with_article(entity.name_en)
        if self._same:
            return self._with_article(self._number(entity, direct=direct)) if described else self._own(entity)
        if described:
            return self._describe(entity, direct=direct)
        if self._grammar.lang == "en":
            return self._with_definite(latin or self._spell(entity.name, entity.schema) or entity.name)
        known = self._speller.known(latin, self._grammar.lang) if self._speller and latin else ""
        if known:
            return known
        spelt = self._spell(latin or "", entity.schema)
        if self._grammar.lang in _BLOCKS and _of_block(entity.name) is not None:
            # only countries have another name in each language; the others are written as they sound
            return spelt if spelt and entity.schema == "Country" else shift_script(entity.name, self._grammar.lang)
        return spelt or latin or entity.name

    def _spell(self, name: str, schema: Schema) -> str:
        """Spell a name in this language's letters, the common nouns of a body's name in its words.

        A name with a figure, as "Tu-160", is a sign and stays as it is, and so are capitals that stand for words.
        """
        if self._speller is None or not name or any(map(str.isdigit, name)):
            return ""
        dental = self._dental and schema == "Person"
        words = name.split()
        signs = [word for word in words if word.isupper() and 1 < len(word) <= _LONGEST_SIGN]
        bodies = schema in _OF_NOUNS and len(words) > 1 and self._grammar.word("of") not in words
        if not signs and not bodies:
            return self._speller.spell(name, self._grammar.lang, dental=dental)
        out = []
        for word in words:
            noun = self._grammar.noun(word, many=False) if bodies else ""
            out.append(word if word in signs else noun or self._speller.spell(word, self._grammar.lang, dental=dental))
        return " ".join(out)

    def _describe(self, entity: Entity, *, direct: bool) -> str:
        """Give a description in another language: its noun where the pack knows it, else the word for its kind."""
        english = entity.name_en or (entity.name if entity.name.isascii() else "")
        many = self._grammar.is_plural(english)
        if noun := self._grammar.noun(english, many=many, direct=direct):
            return noun
        last = english.rsplit(" ", 1)[-1]
        known = (self._grammar.noun(word, many=many, direct=direct) for word in (last, last.removesuffix("s")) if word)
        kind = next(filter(None, known), "") or self._grammar.word(f"schema.{entity.schema}")
        return self._grammar.say("line.described", {"name": clean(entity.name), "kind": kind})

    def _number(self, entity: Entity, *, direct: bool) -> str:
        """Give a description of several in the plural; its citation form is that of one."""
        several = entity.name_en and self._grammar.is_plural(entity.name_en)
        return (self._grammar.noun(entity.name_en or "", many=True, direct=direct) if several else "") or entity.name

    def _own(self, entity: Entity) -> str:
        return self._with_definite(entity.name_en or entity.name) if self._grammar.lang == "en" else entity.name

    def _with_definite(self, name: str) -> str:
        """Put the article before a name that is made of common nouns: the Indian Army, the Bank of England."""
        words = name.split()
        if not words or words[0].lower() == self._grammar.word("the"):
            return name
        last = words[-1] in self._grammar.word("the.last").split()
        first = f" {self._grammar.word('of')} " in name and words[0] in self._grammar.word("the.first").split()
        return f"{self._grammar.word('the')} {name}" if last or first else name

    def _with_article(self, name: str) -> str:
        """Put the article before a plain description of a language that has one."""
        the = self._grammar.word("the")
        first = name.split(" ", 1)[0]
        if not the or not first.islower() or first in self._grammar.word("determiners").split():
            return name
        return f"{the} {name}"


_LONGEST_SIGN = 5  # letters of an abbreviation
_OF_NOUNS: frozenset[Schema] = frozenset(("Organization", "PublicBody", "Facility", "Media", "Document", "NamedEvent"))
_BLOCKS = {"hi": 0x0900, "gu": 0x0A80}
_BLOCK_SIZE = 0x80


def _speakers_of_we(reading: Reading) -> dict[str, str]:
    """Give who says "we" of each entity that has no other name, by its id."""
    described = {mention.entity for mention in reading.mentions if mention.form != "pronoun"}
    out: dict[str, str] = {}
    for mention in reading.mentions:
        if mention.entity in described or mention.entity in out:
            continue
        place = Span(start=mention.start, end=mention.end)
        said = [
            (part.end - part.start, one.source[0])
            for one in reading.attributions
            for part in one.content
            if len(one.source) == 1 and part.holds(place)
        ]
        if said:
            out[mention.entity] = min(said)[1]
    return out


def _of_south_asia(reading: Reading, countries: frozenset[str]) -> bool:
    """Tell whether most places of a report lie in these countries."""
    named = [one.country for one in reading.entities if one.country and one.schema in {"Country", "Place"}]
    return 2 * sum(country in countries for country in named) > len(named)


def shift_script(name: str, language: str) -> str:
    """Write a name of one Indic script in that of `language`: Unicode lays these blocks out alike, letter by letter."""
    wanted = _BLOCKS[language]
    out: list[str] = []
    for sign in name:
        block = _of_block(sign)
        moved = sign if block is None else chr(ord(sign) - block + wanted)
        out.append(moved if moved.isprintable() else sign)
    return "".join(out)


def _of_block(name: str) -> int | None:
    """Give the block of the first sign of a name that is of Devanagari or Gujarati, `None` if none is."""
    for sign in name:
        block = ord(sign) // _BLOCK_SIZE * _BLOCK_SIZE
        if block in _BLOCKS.values():
            return block
    return None


def clean(name: str) -> str:
    """Give a name in one line, without signs that steer the direction of text, cut if it is long."""
    line = clean_line(name[: MOST + 1])
    return f"{line[:MOST]}\u2026" if len(name) > MOST else line


def clean_line(words: str) -> str:
    """Give words in one line, without signs that steer the direction of text."""
    return " ".join("".join(sign if sign.isprintable() or sign in "\u200c\u200d" else " " for sign in words).split())
