"""Head nouns, offices, pronouns: the words around a name that say what it is."""

from __future__ import annotations

from dataclasses import dataclass

from ghatna.model.entities import Schema
from ghatna.model.words import WordForm, Words
from ghatna.packs.pack import Pack
from ghatna.packs.phrases import Phrase, Phrases
from ghatna.packs.words import WordSplitter

_SCHEMA: dict[str, Schema] = {
    "organization": "Organization", "public_body": "PublicBody", "company": "Company", "media": "Media",
    "facility": "Facility", "place": "Place", "vehicle": "Vehicle", "weapon": "Weapon", "document": "Document",
    "event": "NamedEvent", "work": "Work", "group": "Group",
}  # fmt: skip
# What such a noun directly behind a bare name makes part of the name ("Surat airport"); the others only tell its kind.
_JOINING = frozenset(("Facility", "PublicBody", "Company", "Media", "Organization"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A noun that tells the kind of a name, or stands for a thing by itself; `gloss` is its English word."""

    schema: Schema
    gloss: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PronounKind:
    """Whom a pronoun can stand for."""

    number: str
    person: str


class NameHeads:
    """The look-ups of one pack that speak of names."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        heads = [
            (splitter.keys(row["surface"]), Head(schema=_SCHEMA[row["kind"]], gloss=row["gloss"]))
            for row in pack.table("name_words")
            if row["kind"] in _SCHEMA and row["gloss"]
        ]
        self._heads = Phrases(heads)
        self._ends = {keys[-1]: head.schema for keys, head in reversed(heads)}
        self._roles = Phrases((splitter.keys(row["surface"]), row["role"]) for row in pack.table("roles"))
        self._role_words = frozenset(key for row in pack.table("roles") for key in splitter.keys(row["surface"]))
        self._honorifics = frozenset(
            splitter.form(row["surface"]).key for row in pack.table("name_words").having("kind", "honorific")
        )
        self._pronouns = {
            splitter.form(row["surface"]).key: PronounKind(number=row["number"], person=row["person"])
            for row in pack.table("pronouns")
        }

    def head_at(self, words: Words, at: int) -> Phrase[Head] | None:
        """Give the head noun that begins at a word."""
        return self._heads.find_at(words, at)

    def schema_of_end(self, form: WordForm) -> Schema | None:
        """Give the kind that a name's last word shows ("... University")."""
        found = self._ends.get(form.key)
        if found is None:
            found = next((self._ends[stem.text] for stem in form.stems if stem.text in self._ends), None)
        return found

    def role_at(self, words: Words, at: int) -> Phrase[str] | None:
        """Give the office or rank that begins at a word; its meaning is the English name."""
        return self._roles.find_at(words, at)

    def role_before(self, words: Words, at: int) -> Phrase[str] | None:
        """Give the office or rank that ends right before word `at`, honorifics between them passed over."""
        end = at - 1
        while end >= 0 and (words.forms[end].key in self._honorifics or words.forms[end].text == "."):
            end -= 1
        best = None
        for start in range(max(0, end - 3), end + 1):
            if words.forms[start].key in self._role_words:
                found = self._roles.find_at(words, start, inflected=False)
                if found is not None and found.last == end:
                    best = best or found
        return best

    def is_honorific(self, form: WordForm) -> bool:
        """Tell whether a word is an honorific such as "Dr"."""
        return form.key in self._honorifics

    def pronoun(self, form: WordForm) -> PronounKind | None:
        """Give whom a pronoun can stand for."""
        return self._pronouns.get(form.key)

    @staticmethod
    def joins(schema: Schema) -> bool:
        """Tell whether such a head noun directly behind a bare name belongs to the name."""
        return schema in _JOINING
