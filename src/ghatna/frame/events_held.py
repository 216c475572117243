"""Give those whom the words of a trigger hold between them: "gave [the banker] a term", "put [the envoy] on leave"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from ghatna.frame.events_drafts import Draft
from ghatna.frame.events_groups import with_role
from ghatna.frame.events_part import Part
from ghatna.frame.events_roles import SIDES
from ghatna.frame.events_words import roles_of_words
from ghatna.model.records import replace
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

_HELD = SIDES | {"Facility"}
_PEOPLE = frozenset({"Group", "Person"})
_AT = "at"
_NEAR = 3
_SIGNS = frozenset("$\u20ac\u00a3\u20b9\u00a5")


class HeldFinder:
    """Looks between the words of triggers by one pack's function words, where the verb stands early."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        roles = roles_of_words(pack, splitter)
        self._prepositions = with_role(roles, {"preposition", "to"})
        self._particles = with_role(roles, {"preposition", "particle"})
        self._openers = with_role(roles, {"determiner"}) - self._prepositions

    def find(self, words: Words, draft: Draft, own: list[Part]) -> Iterator[Part]:
        """Give the parts that a verb of several words names itself, who gets what it names as datives.

        So "summoned [the envoy]", "broke up [a gang]", "took [the boy] into custody", "gave [the boy] a job".
        """
        hit = draft.hit
        if hit.noun or hit.verb < 0:
            return
        before = {part.entity for part in own if part.last < hit.first and not part.function}
        if not before:
            # "The men came and took [them] away": the clause before may have named the subject.
            first = (part for part in draft.scene.parts if part.last < hit.first and not part.function)
            before = {part.entity for part in islice(first, 1)}
        for part in own:
            if part.schema not in _HELD or part.function or not hit.verb < part.first <= hit.last:
                continue
            if part.pronoun and part.entity in before:
                continue  # no "him" is who does it
            if part.last >= hit.last:
                yield part
                continue
            after = words.forms[part.last + 1]
            if after.key in self._prepositions:
                yield part
            elif after.kind == "number" or after.key in self._openers or after.text in _SIGNS:
                yield replace(part, function="dative")
            elif part.schema in _PEOPLE and part.last + 1 == hit.last and not part.named:
                yield replace(part, function="dative")  # "granted [the editor] bail"

    def freed(self, words: Words, draft: Draft, part: Part) -> Part:
        """Give somebody behind the particle of a verb as its object: "picked off [three soldiers]" are nowhere."""
        hit = draft.hit
        apart = part.function != _AT or part.schema not in _PEOPLE or hit.noun or hit.last == hit.verb
        if apart or words.forms[hit.last].key not in self._particles or part.first - hit.last > _NEAR:
            return part
        between = words.forms[hit.last + 1 : part.first]
        return part if any(form.key in self._prepositions for form in between) else replace(part, function="")
