"""Names as the words alone show them, and what tables know of a name: before it is settled who is who."""

from __future__ import annotations

from collections.abc import Mapping

from ghatna.model.entities import MentionForm, Schema
from ghatna.model.records import record


@record(frozen=True, slots=True, kw_only=True)
class KnownName:
    """What a table knows of a written name.

    `dataset` and `id` are the table's own, `name_en` the English name, `country` ISO 3166-1
    alpha-2 in lower case, `demonym` is true of words for a country's people ("Russian"). `kind` says in the table's
    own words what bears the name: "central_bank".
    """

    schema: Schema
    dataset: str
    id: str
    name_en: str | None = None
    country: str | None = None
    wikidata: str | None = None
    demonym: bool = False
    kind: str = ""


@record(frozen=True, slots=True, kw_only=True)
class HappeningWords:
    """Words that tell of happenings, by their normal forms.

    `verbs` gives which forms of verbs a word is: "past", "present", "participle", "stem"; `nouns` are of one word.
    """

    verbs: Mapping[str, frozenset[str]]
    nouns: frozenset[str]


@record(frozen=True, slots=True, kw_only=True)
class Role:
    """An office or rank beside a name: its words, its English name, and where it stands (code points)."""

    words: str
    name_en: str
    start: int
    end: int


@record(frozen=True, slots=True, kw_only=True)
class FoundMention:
    """A mention found in the text, not yet an entity.

    `first` and `last` are the word indices of a name or of a noun itself; `start` and `end` are
    code points of the whole written words, a noun's owner and adjectives among them.
    `name` is the citation form without case ending, `key` its normal form. `schema` is what the
    words around show it to be, `None` for a pronoun. `known` are the identities that tables give
    to just this name. `roles` are the offices beside it, `of` is the mention right behind which
    this one stands in brackets, as an index into the mentions. `plural` is true of groups and
    pronouns for several, `gloss` the English word for a noun, a pronoun's number (singular,
    plural, thing, either, any). `score` is the probability that the words are such a name.

    Of a name `head` is the English word for its last noun ("aquarium"). Of a noun `front` are the
    normal forms of the words in front that tell it from others of its kind, `new` is true where
    they say that it was not spoken of before, and `beside` is a word of the name that stands next
    to it for the same thing, `owned_by` one of the name behind it that an office belongs to ("head of
    the Council"). Of a pronoun `function` is its part in the
    clause (subject, object, possessive, reflexive, relative, any), `clause` the words `[first, last]`
    of that clause, and `leads` is true where the clause opens the sentence and leans on the next.
    `guessed` is true of a noun that no table knows and only its verb or case makes somebody.
    """

    first: int
    last: int
    start: int
    end: int
    name: str
    key: str
    form: MentionForm
    schema: Schema | None
    sentence: int
    score: float
    known: tuple[KnownName, ...] = ()
    roles: tuple[Role, ...] = ()
    of: int | None = None
    plural: bool = False
    case: str = ""
    gloss: str | None = None
    head: str | None = None
    front: tuple[str, ...] = ()
    new: bool = False
    beside: int | None = None
    owned_by: int | None = None
    function: str = ""
    clause: tuple[int, int] = (0, 0)
    leads: bool = False
    guessed: bool = False
