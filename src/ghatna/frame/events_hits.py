"""What a trigger is: the words that tell of a happening, with the grammar of their verb."""

from __future__ import annotations

from dataclasses import dataclass

from ghatna.frame.events_words import Meaning


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A trigger: words `[first, last]`, what it means, and its grammar.

    `verb` is the index of the verb or -1 where a noun stands alone, `form` that verb's form, `end`
    the last word of the verb group behind it. `case` is the noun's case ending where it stands alone.
    `told` says that the clause presents it as taking place: "is leaving", "there was a flood". `head` is
    the last word of a noun that stands apart from its verb, -1 if none does.
    """

    first: int
    last: int
    meanings: tuple[Meaning, ...]
    verb: int
    form: str
    end: int
    passive: bool = False
    middle: bool = False
    noun: bool = False
    case: str = ""
    generic: bool = False
    host: str = ""
    told: bool = False
    intransitive: bool = False
    head: int = -1
