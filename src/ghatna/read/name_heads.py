"""Head nouns, offices, pronouns: the words around a name that say what it is."""

from __future__ import annotations

from collections.abc import Iterable

from ghatna.model.entities import Schema
from ghatna.model.records import record
from ghatna.model.words import WordForm, Words
from ghatna.packs.by_form import ByForm
from ghatna.packs.pack import Pack, Row
from ghatna.packs.phrase import Phrase
from ghatna.packs.phrases import Phrases
from ghatna.packs.words import WordSplitter

_SCHEMA: dict[str, Schema] = {
    "organization": "Organization", "public_body": "PublicBody", "company": "Company", "media": "Media",
    "facility": "Facility", "place": "Place", "vehicle": "Vehicle", "weapon": "Weapon", "document": "Document",
    "event": "NamedEvent", "work": "Work", "group": "Group", "animal": "Animal", "place_part": "Place",
}  # fmt: skip
OPENING = {
    "\u201c": "\u201d\u201c",
    "\u2018": "\u2019",
    '"': '"',
    "\u00ab": "\u00bb",
    "'": "'",
    "\u201e": "\u201c\u201d",
}
# Function words that names do begin with.
_OF_NAMES = frozenset(("the", "la", "el", "los", "las", "le", "de", "al"))
# What such a noun directly behind a bare name makes part of the name ("Surat airport"); the others only tell its kind.
_JOINING = frozenset(("Facility", "PublicBody", "Company", "Media", "Organization"))


@record(frozen=True, slots=True, kw_only=True)
class Head:
    """A noun that tells the kind of a name, or stands for a thing by itself; `gloss` is its English word."""

    schema: Schema
    gloss: str


@record(frozen=True, slots=True, kw_only=True)
class PronounKind:
    """Whom a pronoun can stand for."""

    number: str
    person: str
    function: str


@record(frozen=True, slots=True, kw_only=True)
class Sifted:
    """Where in one text a noun, a pronoun, a compass word, a quotation mark, a word of address may stand.

    `fronts` are words that show a name behind them: a preposition of place, the letters before a ship's name.
    """

    nouns: tuple[int, ...]
    pronouns: tuple[int, ...]
    sides: tuple[int, ...]
    quotes: tuple[int, ...]
    titles: tuple[int, ...]
    fronts: tuple[int, ...]


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
        # "Council" ends the names of bodies, though with "press" before it the word is one for an event.
        alone = ((keys[0], head.schema) for keys, head in heads if len(keys) == 1 and head.schema in _JOINING)
        self._ends.update((key, schema) for key, schema in alone if self._ends[key] == "NamedEvent")
        self._roles = Phrases((splitter.keys(row["surface"]), row["role"]) for row in pack.table("roles"))
        self._role_words = frozenset(key for row in pack.table("roles") for key in splitter.keys(row["surface"]))
        self._honorifics = frozenset(
            splitter.form(row["surface"]).key for row in pack.table("name_words").having("kind", "honorific")
        )
        words = pack.table("name_words")
        self._openers = self._keys(splitter, words.having("kind", "cataphoric"))
        self._links = self._keys(splitter, words.having("kind", "link"))
        self._pointers = self._keys(splitter, words.having("kind", "pointer"))
        self._new = self._keys(splitter, words.having("kind", "new"))
        self._address = self._keys(splitter, words.having("kind", "address"))
        self._helpers = self._keys(splitter, words.having("kind", "helper"))
        self._impersonal = self._keys(splitter, (*words.having("kind", "impersonal"), *pack.table("markers")))
        self._modifiers = self._keys(splitter, words.having("kind", "modifier"))
        self._owners = self._keys(splitter, words.having("kind", "owner"))
        self._of = self._keys(splitter, words.having("kind", "of"))
        self._parts = self._keys(splitter, words.having("kind", "place_part"))
        self._function_words = self._keys(
            splitter, (row for row in pack.table("stopwords") if row["surface"] not in _OF_NAMES)
        )
        self._bare = self._keys(splitter, words.having("kind", "bare"))
        self._past = str(pack.setting("past_ending", ""))
        self._feasts = self._keys(splitter, words.having("kind", "feast"))
        self._firm_ends = self._keys(splitter, words.having("kind", "firm_end"))
        self._end_only = self._keys(splitter, words.having("kind", "end_only")) | self._firm_ends
        self._facing = self._keys(splitter, words.having("kind", "facing"))
        self._causes = self._keys(splitter, words.having("kind", "cause"))
        self._acting = self._keys(splitter, words.having("kind", "acting"))
        self._naming = self._keys(splitter, words.having("kind", "naming"))
        self._placing = self._keys(splitter, words.having("kind", "placing")) | self._naming
        self._ships = frozenset(row["surface"] for row in words.having("kind", "ship"))
        self._compass = {splitter.form(row["surface"]).key: row["gloss"] for row in words.having("kind", "compass")}
        rows = pack.table("grammar") if pack.setting("verb_order", "early") == "late" else ()
        self._ands = self._keys(splitter, (row for row in rows if row["role"] == "and"))
        self._quotatives = self._keys(splitter, (row for row in rows if row["role"] == "quotative"))
        self._finite = self._keys(splitter, (row for row in rows if row["role"] in {"auxiliary", "verb"}))
        self._bits = ByForm(self._judge)
        self._pronouns = {
            splitter.form(row["surface"]).key: PronounKind(
                number=row["number"], person=row["person"], function=row["function"]
            )
            for row in pack.table("pronouns")
        }

    def sift(self, words: Words) -> Sifted:
        """Give the few words of a text that the look-ups may know; each form is judged once."""
        marks: tuple[list[int], ...] = ([], [], [], [], [], [])
        known = self._bits
        for at, form in enumerate(words.forms):
            bits = known.of(form)
            if bits:
                for number, found in enumerate(marks):
                    if bits >> number & 1:
                        found.append(at)
        nouns, pronouns, sides, quotes, titles, fronts = map(tuple, marks)
        return Sifted(nouns=nouns, pronouns=pronouns, sides=sides, quotes=quotes, titles=titles, fronts=fronts)

    def _judge(self, form: WordForm) -> int:
        bits = 0
        if form.kind == "word":
            side = any(key in self._compass for key in form.keys)
            bits |= 1 if self._heads.begins(form) or self._roles.begins(form) else 0
            bits |= (2 if form.key in self._pronouns else 0) | (4 if side else 0)
            bits |= (16 if form.key in self._address else 0) | (32 if self._is_front(form) else 0)
        elif form.text in OPENING:
            bits = 8
        return bits

    def _is_front(self, form: WordForm) -> bool:
        return form.key in self._placing or (form.text in self._ships)

    def places(self, words: Words, at: int) -> bool:
        """Tell whether a word of place stands before a name: "in Kobi", and "of" behind a noun only: "town of Kobi"."""
        if words.forms[at].key not in self._naming:
            return True
        noun = self.head_ending_at(words, at - 1) if at else None
        return noun is not None and noun.meaning.schema == "Place"

    @staticmethod
    def _keys(splitter: WordSplitter, rows: Iterable[Row]) -> frozenset[str]:
        return frozenset(splitter.form(row["surface"]).key for row in rows)

    def head_ending_at(self, words: Words, end: int) -> Phrase[Head] | None:
        """Give the head noun whose last word is `end`, the longest."""
        for start in range(max(0, end - 2), end + 1):
            found = self._heads.find_at(words, start)
            if found is not None and found.last == end:
                return found
        return None

    def gloss_of_end(self, words: Words, first: int, last: int) -> str | None:
        """Give the English word for the head noun that ends a name of several words, `None` without one."""
        found = self.head_ending_at(words, last) if first < last else None
        return found.meaning.gloss if found is not None and found.first > first else None

    def is_noun(self, words: Words, at: int) -> bool:
        """Tell whether a head noun, an office or a pronoun begins at a word."""
        form = words.forms[at]
        return (
            self._heads.find_at(words, at) is not None or self._roles.find_at(words, at) is not None
            or form.key in self._honorifics or form.key in self._pronouns
        )  # fmt: skip

    def is_modifier(self, form: WordForm) -> bool:
        """Tell whether a word may stand between an owner and a noun: an adjective, a number, a word like "this"."""
        return form.key in self._modifiers

    def is_function_word(self, form: WordForm) -> bool:
        """Tell whether a word is a function word, which no name begins with."""
        return form.key in self._function_words

    def is_bare(self, form: WordForm) -> bool:
        """Tell whether a noun for one thing may stand without an article: "closed parliament"."""
        return form.key in self._bare

    def ends_as_past(self, form: WordForm) -> bool:
        """Tell whether a word ends as the past of a verb does."""
        return bool(self._past) and form.kind == "word" and form.key.endswith(self._past)

    def is_feast(self, form: WordForm) -> bool:
        """Tell whether a word is the name of a feast or of a contest."""
        return not self._feasts.isdisjoint(form.keys)

    def is_end_only(self, form: WordForm) -> bool:
        """Tell whether a head noun or rank says something only as part of a name ("... Energy")."""
        return not self._end_only.isdisjoint(form.keys)

    def is_firm_end(self, form: WordForm) -> bool:
        """Tell whether a word ends the names of firms and says little else: "... Logistics"."""
        return not self._firm_ends.isdisjoint(form.keys)

    def is_owner(self, form: WordForm) -> bool:
        """Tell whether a word is a pronoun for whom something belongs to ("their")."""
        return form.key in self._owners

    def is_of(self, form: WordForm) -> bool:
        """Tell whether a word by itself marks the word before as an owner."""
        return form.key in self._of

    def is_name_part(self, form: WordForm) -> bool:
        """Tell whether a head noun belongs to the names of places ("... Island")."""
        return not self._parts.isdisjoint(form.keys)

    def is_facing(self, form: WordForm) -> bool:
        """Tell whether a word such as "with" or "against" makes a compass word a side in a dispute."""
        return form.key in self._facing

    def is_cause(self, form: WordForm) -> bool:
        """Tell whether a word behind a pronoun says "because of": of what was told, as a rule, not of somebody."""
        return form.key in self._causes

    def is_acting(self, form: WordForm) -> bool:
        """Tell whether a word behind a compass word marks it as who acts or is acted on, as Hindi's markers do."""
        return form.key in self._acting

    def compass(self, key: str) -> str | None:
        """Give the English name of a compass word."""
        return self._compass.get(key)

    def is_quotative(self, form: WordForm) -> bool:
        """Tell whether a word behind what was said closes it: "he will come, [thus] Asha said"."""
        return form.key in self._quotatives

    def is_pronoun(self, form: WordForm) -> bool:
        """Tell whether a word is a pronoun."""
        return form.key in self._pronouns

    def names(self, key: str) -> bool:
        """Tell whether just these words, in their normal forms, are a noun or an office that a table knows."""
        keys = tuple(key.split())
        return self._heads.exact(keys) is not None or self._roles.exact(keys) is not None

    def head_at(self, words: Words, at: int) -> Phrase[Head] | None:
        """Give the head noun that begins at a word."""
        return self._heads.find_at(words, at)

    def schema_of_end(self, form: WordForm) -> Schema | None:
        """Give the kind that a name's last word shows ("... University")."""
        found = self._ends.get(form.key)
        if found is None:
            found = next((self._ends[stem.text] for stem in form.stems if stem.text in self._ends), None)
        return found

    def is_role_word(self, form: WordForm) -> bool:
        """Tell whether a word stands in the name of an office."""
        return not self._role_words.isdisjoint(form.keys)

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

    def is_clause_opener(self, form: WordForm) -> bool:
        """Tell whether a word makes its clause lean on another: "since", "when"."""
        return form.key in self._openers

    def is_finite(self, form: WordForm) -> bool:
        """Tell whether a word rounds off a verb, where verbs stand last: "is", "has"."""
        return form.key in self._finite

    def parts_clauses(self, before: WordForm, form: WordForm) -> bool:
        """Tell whether "and" stands behind a verb that ends its clause, where verbs stand last."""
        return form.key in self._ands and before.key in self._finite

    def is_link(self, form: WordForm) -> bool:
        """Tell whether a word ties the name before it to the noun behind it, as Gujarati's words for "near" do."""
        return form.key in self._links

    def is_pointer(self, form: WordForm) -> bool:
        """Tell whether a word in front of a noun only says that it is known: "the", "this", "both"."""
        return form.key in self._pointers

    def may_do(self, form: WordForm) -> bool:
        """Tell whether a word behind "it" may be what a body does: no "is" or "seems", no preposition."""
        idle = form.kind != "word" or form.key in self._impersonal or form.key in self._openers
        return not idle and (form.key in self._helpers or form.key not in self._function_words)

    def may_help(self, form: WordForm) -> bool:
        """Tell whether a word is one that stands with a verb: "has", "will", "told"."""
        return form.key in self._helpers

    def is_new(self, form: WordForm) -> bool:
        """Tell whether a word in front of a noun says that it was not spoken of before: "a", "another"."""
        return form.key in self._new

    def is_polite(self, form: WordForm) -> bool:
        """Tell whether an honorific only addresses somebody and is never part of a name: "Mr", not "Pandit"."""
        return form.key in self._address

    def pronoun(self, form: WordForm) -> PronounKind | None:
        """Give whom a pronoun can stand for."""
        return self._pronouns.get(form.key)

    @staticmethod
    def joins(schema: Schema) -> bool:
        """Tell whether such a head noun directly behind a bare name belongs to the name."""
        return schema in _JOINING
