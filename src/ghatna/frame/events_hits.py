"""What a trigger is: the words that tell of a happening, with the grammar of their verb."""

from __future__ import annotations

from ghatna.frame.events_entries import Meaning
from ghatna.model.records import record, replace

_NOUN_LIKE = frozenset({"participle", "present", "stem"})


@record(frozen=True, slots=True, kw_only=True)
class Hit:
    """A trigger: words `[first, last]`, what it means, and its grammar.

    `verb` is the index of the verb or -1 where a noun stands alone, `form` that verb's form, `end`
    the last word of the verb group behind it. `case` is the noun's case ending where it stands alone.
    `bare` says that a passive lacks its "be", so that another verb may follow in its clause. `told` says
    that the clause presents it as taking place: "is leaving", "there was a flood", `quoted` that what
    moves has a price. `lead` and `head` are
    the first and the last word shown of a trigger that also holds the verb "be" or words that stand
    apart, -1 if it is shown whole. `shades` are how a noun stands among its neighbours.
    """

    first: int
    last: int
    meanings: tuple[Meaning, ...]
    verb: int
    form: str
    end: int
    passive: bool = False
    bare: bool = False
    middle: bool = False
    noun: bool = False
    case: str = ""
    generic: bool = False
    host: str = ""
    told: bool = False
    quoted: bool = False
    intransitive: bool = False
    lead: int = -1
    head: int = -1
    shades: tuple[str, ...] = ()

    @property
    def told_by_noun(self) -> bool:
        """Whether a noun tells what happens, alone or with a verb like "took place"."""
        return self.noun or (self.middle and self.first < self.verb)


def as_noun(before: Hit, hit: Hit) -> Hit:
    """Give what looks like a verb right before another verb as the noun that it is: "[protests] erupted"."""
    alone = before.first == before.last == hit.first - 1
    if before.noun or not alone or before.form not in _NOUN_LIKE:
        return before
    return replace(before, noun=True, verb=-1, form="", passive=False, bare=False, told=False)
