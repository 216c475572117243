"""Join a body's noun with the bare nouns in front that say what kind it is: a traders' board, a selection committee."""

from __future__ import annotations

from ghatna.model.entities import Schema
from ghatna.model.names import FoundMention
from ghatna.model.records import replace
from ghatna.model.words import Words
from ghatna.read.citation import Citations
from ghatna.read.mention_cases import MarkedCases
from ghatna.read.name_heads import NameHeads

_BODIES: frozenset[Schema] = frozenset(("Organization", "PublicBody"))
_PEOPLE: frozenset[Schema] = frozenset(("Group", "Organization", "PublicBody"))
_PERSONS: frozenset[Schema] = frozenset(("Person", "Group"))
# Bodies of people of one calling, whatever is done to them: "the [fishermen's] union the minister met".
_OF_MEMBERS = frozenset(("association", "board", "federation", "union"))
# Who heads or speaks for others gives no union its name: "the minister [the union] met".
_OFFICES = ("chair", "chief", "director", "governor", "head", "judge", "leader", "mayor", "minister", "officer",
            "president", "secretary", "spokesperson")  # fmt: skip
_LONGEST = 3
_AGENT = "agentive"


class NounCompounds:
    """Joins nouns where verbs stand last: there a bare noun in front may as well be who does something to the body.

    So a noun is joined only to a body that acts itself or is of its members, and then wherever the report writes the
    same words.
    """

    def __init__(self, heads: NameHeads, citations: Citations, cases: MarkedCases) -> None:
        self._heads = heads
        self._citations = citations
        self._cases = cases

    def joined(self, text: str, words: Words, found: list[FoundMention]) -> list[FoundMention]:
        """Give the mentions with each such body's noun longer and without the nouns that it takes in."""
        bodies = [
            one for one in found
            if one.form == "nominal" and one.first > 0 and not words.forms[one.first].text[0].islower()
            and (one.schema in _PERSONS or (one.schema in _BODIES and not one.roles))
        ]  # fmt: skip
        if not bodies:
            return found
        ends = frozenset(one.last for one in found if one.form != "nominal")
        begins: dict[int, int] = {}
        seen: set[tuple[str, ...]] = set()
        for one in bodies:
            acts = self._cases.case(words, one).endswith(_AGENT)
            if acts or one.gloss in _OF_MEMBERS:
                first = self._first(words, one, ends) if acts else self._first_of_members(words, one.first, ends)
                if first < one.first:
                    begins[one.first] = first
                    seen.add(self._written(words, one, first))
        for one in bodies if seen else ():
            first = self._first(words, one, ends)
            if first < one.first and self._written(words, one, first) in seen:
                begins[one.first] = first
        if not begins:
            return found
        inside = {at for first, begin in begins.items() for at in range(begin, first)}
        return [
            self._longer(text, words, one, begins[one.first], found) if one in bodies and one.first in begins else one
            for one in found
            if one.last not in inside
        ]

    def _first(self, words: Words, body: FoundMention, ends: frozenset[int]) -> int:
        """Give where the compound begins: at the farthest noun in front with nothing but bare nouns behind it."""
        first = body.first
        if body.schema not in _BODIES:
            return self._first_of_people(words, first, ends)
        for at in range(body.first - 1, max(-1, body.first - 1 - _LONGEST), -1):
            form = words.forms[at]
            if form.kind != "word" or at in ends or self._citations.is_cut(words, at) or self._is_other(words, at):
                break
            head = self._heads.head_at(words, at)
            # Things that something is done to have no ending, people and bodies have: "built [the bridge] the board".
            people = head.meaning.schema in _PEOPLE if head is not None else self._heads.is_noun(words, at)
            if people:
                first = at
        return first

    def _first_of_people(self, words: Words, first: int, ends: frozenset[int]) -> int:
        """Give where a noun for people begins that a bare one describes: "[masked] (three) men"."""
        at = first - 1
        while at > 0 and first - at < _LONGEST and self._heads.is_modifier(words.forms[at]):
            at -= 1
        free = words.forms[at].kind == "word" and at not in ends and not self._citations.is_cut(words, at)
        if not free or self._is_other(words, at) or not self._heads.is_noun(words, at):
            return first
        head = self._heads.head_at(words, at)
        return at if head is None or head.meaning.schema in _PEOPLE else first

    def _first_of_members(self, words: Words, first: int, ends: frozenset[int]) -> int:
        """Give where a body's noun begins with the noun in front for those who are in it: "[fishermen's] union"."""
        at = first - 1
        if at < 0 or at in ends or self._citations.is_cut(words, at) or self._is_other(words, at):
            return first
        calling = self._heads.role_at(words, at)
        return at if calling is not None and not calling.meaning.endswith(_OFFICES) else first

    def _is_other(self, words: Words, at: int) -> bool:
        """Tell whether a word is surely no noun that may stand in a compound."""
        form = words.forms[at]
        if any(stem.case == "plural" for stem in form.stems):
            return True  # "[farmers] the collector's office": they go there
        function = self._heads.is_function_word(form) or self._heads.is_pronoun(form) or self._heads.is_link(form)
        return function or self._heads.is_modifier(form) or self._heads.is_clause_opener(form)

    @staticmethod
    def _written(words: Words, body: FoundMention, first: int) -> tuple[str, ...]:
        return tuple(words.forms[at].key for at in range(first, body.first))

    def _longer(
        self, text: str, words: Words, body: FoundMention, first: int, found: list[FoundMention]
    ) -> FoundMention:
        if body.schema not in _BODIES:
            return replace(body, start=words.starts[first])
        name, key, case = self._citations.cite(text, words, first, body.last)
        inner = [one.gloss for one in found if first <= one.first and one.last < body.first and one.gloss]
        gloss = " ".join((*inner, body.gloss)) if body.gloss else None
        return replace(body, first=first, start=words.starts[first], name=name, key=key, case=case, gloss=gloss)
