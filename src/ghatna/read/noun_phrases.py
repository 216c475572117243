"""Find the nouns and pronouns that stand for somebody or something, with the words that belong to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ghatna.model.entities import Schema
from ghatna.model.names import FoundMention, Role
from ghatna.model.records import replace
from ghatna.model.words import WordForm, Words
from ghatna.packs.phrase import Phrase
from ghatna.read.citation import Citations
from ghatna.read.name_called import Called
from ghatna.read.name_heads import Head, NameHeads, PronounKind
from ghatna.read.name_spans import NameSpan
from ghatna.read.noun_amounts import NounAmounts
from ghatna.read.noun_fronts import BARE_OWNERS, NounFronts
from ghatna.read.noun_kinds import is_kind

_NOUN_SCORE = 0.8
_PRONOUN_SCORE = 0.9
_LONGEST = 6
_MOST_BARE = 4
_OF = "of"
_OWNED_BY = frozenset((_OF, "for"))
_THE = "the"
_THAT = "that"
_PAST_COMMA = 2
_MARKS = frozenset(',;:\u2013\u2014\u201c\u201d"()\u0964')
# "M23 rebels" are M23; "Congress workers" are not Congress.
_ARMED = frozenset(("guerrillas", "insurgents", "militia", "rebels"))
_ARMED_BODIES: frozenset[Schema] = frozenset(("Group", "Organization"))
_BODIES: frozenset[Schema] = frozenset(("Group", "Organization", "PublicBody"))
_LONGEST_CLAUSE = 120
_HYPHEN = "-"
_PAUSES = frozenset(",;:")
# Of the words that mostly end names, those that may act by themselves.
_ALONE: frozenset[Schema] = frozenset(("Person", "Organization", "Place"))


class NounPhrases:
    """Finds mentions that are no names by one pack's words."""

    def __init__(self, heads: NameHeads, citations: Citations, amounts: NounAmounts, fronts: NounFronts) -> None:
        self._heads = heads
        self._fronts = fronts
        self._amounts = amounts
        self._counts = amounts.counts
        self._citations = citations

    def nouns(
        self, text: str, words: Words, taken: set[int], places: tuple[int, ...], where: tuple[int, ...]
    ) -> Iterator[FoundMention]:
        """Give the offices and head nouns that stand for somebody or something; each begins at one of `places`.

        `where` gives the sentence of each word.
        """
        done = -1
        for at in places:
            found = None if at <= done or at in taken else self._noun(text, words, at, taken, where)
            if found is not None:
                yield found
                done = found.last

    def _noun(self, text: str, words: Words, at: int, taken: set[int], where: tuple[int, ...]) -> FoundMention | None:
        role, head = self._heads.role_at(words, at), self._heads.head_at(words, at)
        schema: Schema
        office = role is not None and (head is None or role.last >= head.last)
        many = head is not None and self._is_many(text, words, at, head)
        # A noun of its own for the plural goes before an office of whose ending the plural's sign is a part.
        if role is not None and head is not None and head.last == role.last and role.ending:
            several = head.meaning.schema == "Group" and len(head.ending) < len(role.ending)
            many = many or not head.ending or several
        if role is not None and office and not many:
            last, schema, gloss, is_role, ending = role.last, "Person", role.meaning, True, role.ending
        elif head is not None:
            last, schema, gloss, is_role = head.last, head.meaning.schema, head.meaning.gloss, False
            ending = head.ending
        else:
            return None
        if any(inside in taken for inside in range(at, last + 1)):
            return None
        alone = last == at and self._heads.is_end_only(words.forms[at]) and not self._stands_alone(words, at, schema)
        if alone or (last == at and self._qualifies(words, at)):
            return None
        start, end = words.starts[at], words.ends[last]
        name, key, case = self._citations.cite(text, words, at, last)
        # One sign that a noun ends with, which is known as it is written, is its own: "depo", not "dep" in the plural.
        if not self._heads.names(key) and (ending or end - start == len(name) + 1):
            name, key, case = self._citations.cite(text, words, at, last, ending=ending)
        roles = (Role(words=text[start:end], name_en=gloss, start=start, end=end),) if is_role else ()
        return FoundMention(
            first=at, last=last, start=start, end=end, name=name, key=key, form="nominal", schema=schema,
            sentence=where[at], score=_NOUN_SCORE, roles=roles, case=case,
            plural=schema == "Group" or "plural" in case, gloss=gloss,
        )  # fmt: skip

    def _stands_alone(self, words: Words, at: int, schema: Schema) -> bool:
        """Tell whether a word that mostly ends names is somebody here: "the [general] said", "his [chief]"."""
        if schema == "Person" and "agentive" in self._citations.case_of(words, at):
            return True
        if schema not in _ALONE or not at or words.forms[at].text[0].isupper():
            return False
        if not self._fronts.opens(words, at - 1) and "genitive" not in self._citations.case_of(words, at - 1):
            return False
        after = words.forms[at + 1] if at + 1 < len(words) else None
        return (
            after is None or after.kind == "mark" or self._heads.is_function_word(after) or self._heads.may_help(after)
        )

    def _qualifies(self, words: Words, at: int) -> bool:
        """Tell whether a noun that may be an adjective too only tells more of who follows: "the [woman] doctor"."""
        if at + 1 >= len(words) or not self._heads.is_modifier(words.forms[at]):
            return False
        if self._fronts.acts_on(words, at):
            return False  # "police [teachers-to] will hold"
        head = self._heads.head_at(words, at + 1)
        return self._heads.role_at(words, at + 1) is not None or (head is not None and head.meaning.schema in _BODIES)

    def _is_many(self, text: str, words: Words, at: int, head: Phrase[Head]) -> bool:
        """Tell whether the plural of an office stands at word `at` for which a table has a noun of its own.

        "The officials" are a group in every language, also where the singular's ending is what makes the plural.
        """
        many = head.meaning.schema == "Group"
        return many and "plural" in self._citations.cite(text, words, at, head.last)[2]

    def pronouns(
        self, words: Words, taken: set[int], places: tuple[int, ...], where: tuple[int, ...]
    ) -> Iterator[FoundMention]:
        """Give the pronouns, which stand at `places`."""
        for at in places:
            form = words.forms[at]
            kind = self._heads.pronoun(form)
            if kind is None or at in taken or self._is_nobody(words, at, kind):
                continue
            if kind.person == "both" and at + 1 in taken:
                continue  # "both Asha and Ravi": the names say who
            clause = self._clause(words, at, where)
            openers = [one for one in range(clause[0], clause[1] + 1) if self._heads.is_clause_opener(words.forms[one])]
            leads = bool(openers) and (clause[0] == 0 or where[clause[0] - 1] != where[at])
            if leads and openers[-1] > at:
                # "He took office [ever since]" without a comma: what follows is another clause.
                clause = (clause[0], openers[-1])
            yield FoundMention(
                first=at, last=at, start=words.starts[at], end=words.ends[at], name=form.text, key=form.key,
                form="pronoun", schema=None, sentence=where[at], score=_PRONOUN_SCORE,
                plural=kind.number == "plural", case=kind.person, gloss=kind.number,
                function="object" if self._is_governed(words, at, kind) else kind.function, clause=clause, leads=leads,
            )  # fmt: skip

    def _clause(self, words: Words, at: int, where: tuple[int, ...]) -> tuple[int, int]:
        """Give the words `[first, last]` around word `at` up to the nearest marks or clauses in its sentence."""
        first = last = at
        least, most = max(0, at - _LONGEST_CLAUSE), min(len(words) - 1, at + _LONGEST_CLAUSE)
        while first > least and where[first - 1] == where[at] and not self._parts(words, first - 1):
            first -= 1
        while last < most and where[last + 1] == where[at] and not self._parts(words, last + 1):
            last += 1
        return first, last

    def _parts(self, words: Words, at: int) -> bool:
        """Tell whether word `at` parts two clauses."""
        form = words.forms[at]
        return form.text in _MARKS or (at > 0 and self._heads.parts_clauses(words.forms[at - 1], form))

    def _is_governed(self, words: Words, at: int, kind: PronounKind) -> bool:
        """Tell whether a possessive stands before a case word, and owns nothing: "[his] against a case was made"."""
        return kind.function == "possessive" and at + 1 < len(words) and self._fronts.governs(words.forms[at + 1])

    def _is_nobody(self, words: Words, at: int, kind: PronounKind) -> bool:
        """Tell whether a pronoun stands for nothing ("it is late") or for all that was told ("because of it")."""
        if at + 1 < len(words) and self._heads.is_cause(words.forms[at + 1]):
            return True
        if (kind.number, kind.function) != ("thing", "subject"):
            return False
        quoted = at > 0 and words.forms[at - 1].text in _MARKS and words.forms[at - 1].text not in _PAUSES
        return quoted or at + 1 >= len(words) or not self._heads.may_do(words.forms[at + 1])

    def extended(
        self,
        words: Words,
        found: tuple[FoundMention, ...],
        spans: tuple[NameSpan, ...],
        called: Mapping[int, Called],
    ) -> tuple[FoundMention, ...]:
        """Give each noun with the words in front that belong to it: adjectives, whose it is, what it is `called`."""
        ends = {span.last: span for span in spans}
        begins = {span.first: span for span in spans}
        out = []
        for mention in found:
            if mention.form != "nominal":
                out.append(mention)
                continue
            own = begin = self._article_before(words, mention, self._fronts.begin(words, mention, ends))
            amount = self._amounts.begin(words, mention, own)
            begin = amount[0] if amount else begin
            rough = range(self._counts.counted(words, own - 1) + 1, own)  # of "40 than more [men]"
            name = called.get(mention.first)
            begin = begin if name is None else max(begin, name.behind)
            beside = self._beside(words, mention, begins, ends) if name is None else name.name
            owned_by = self._owner_behind(words, mention, begins) if mention.roles else None
            if begin == mention.first and beside is None and owned_by is None:
                out.append(mention)
                continue
            # How exact a count is tells nobody from others: "about 64 men" are "the 64 men".
            counted = next((at for at in range(begin, mention.first) if words.forms[at].kind == "number"), begin)
            counted = counted if self._counts.begin(words, counted) == begin else begin
            counted = amount[1] if amount else counted
            front = words.forms[counted : mention.first]
            # A country is told by what it is, not by how it is written: "Peru's army" is "the Peruvian army".
            span = begins.get(begin)
            owner = range(span.first, span.last + 1) if span and (span.demonym or span.schema == "Country") else ()
            out.append(
                replace(
                    mention,
                    start=words.starts[begin],
                    front=tuple(
                        self._amounts.key(form)
                        for at, form in enumerate(front, start=counted)
                        if at not in owner and at not in rough and not self._heads.is_pointer(form)
                    ),
                    new=any(self._heads.is_new(form) for form in front[:1]),
                    beside=beside,
                    owned_by=owned_by,
                )
            )
        return tuple(out)

    @staticmethod
    def _owner_behind(words: Words, mention: FoundMention, begins: dict[int, NameSpan]) -> int | None:
        """Give where the name of the body begins that an office belongs to: "head of the Council"."""
        at = mention.last + 1
        if at + 1 >= len(words) or words.forms[at].text not in _OWNED_BY:
            return None
        at += 2 if words.forms[at + 1].text == _THE else 1
        owner = begins.get(at)
        return at if owner is not None and owner.schema in BARE_OWNERS and not owner.demonym else None

    def _beside(
        self, words: Words, mention: FoundMention, begins: dict[int, NameSpan], ends: dict[int, NameSpan]
    ) -> int | None:
        """Give where the name of the same thing stands next to a noun: "the agency RIA", "the city of Artyom".

        A noun with a case ending has none behind it; a place's name may stand bare in front of its noun.
        """
        bare = not mention.case or mention.case.endswith("plural")
        behind = begins.get(self._behind(words, mention)) if bare else None
        if behind is not None and not behind.demonym and is_kind(mention, behind):
            return behind.first
        before = self._apposed(words, mention, ends)
        if before is not None:
            return before.first
        before = ends.get(mention.first - 1)
        if before is not None and mention.gloss in _ARMED and before.schema in _ARMED_BODIES and not before.demonym:
            return None if self._citations.case_of(words, before.last) else before.first
        if before is not None and mention.schema == "Place" and before.schema == "Place" and not before.demonym:
            return None if self._citations.case_of(words, before.last) else before.first
        return None

    def _apposed(self, words: Words, mention: FoundMention, ends: dict[int, NameSpan]) -> NameSpan | None:
        """Give the name that a noun behind a comma says more of: "Asha Rawal, 44, a retired pilot, said".

        The noun has an article in front or its owner behind, so that names in a list are none.
        """
        at = mention.first
        while at > 0 and mention.first - at < _LONGEST and self._is_plain(words.forms[at - 1]):
            at -= 1
        if at and self._fronts.opens(words, at - 1):
            at -= 1
        opened = at < mention.first and (self._heads.is_new(words.forms[at]) or self._heads.is_pointer(words.forms[at]))
        owned = mention.last + 1 < len(words) and words.forms[mention.last + 1].text == _OF
        if not (opened or owned) or at < _PAST_COMMA or words.forms[at - 1].text != ",":
            return None
        at -= 2
        if words.forms[at].kind == "number" and at > 1 and words.forms[at - 1].text == ",":
            at -= 2
        name = ends.get(at)
        return name if name is not None and not name.demonym and is_kind(mention, name) else None

    def _is_plain(self, form: WordForm) -> bool:
        """Tell whether a word may stand between an article and its noun: "a [71-year-old retired] postman"."""
        if form.kind != "word":
            return form.kind == "number" or form.text == _HYPHEN
        function = self._heads.is_function_word(form) or self._heads.is_clause_opener(form)
        opens = self._heads.is_new(form) or self._heads.is_pointer(form) or self._heads.is_owner(form)
        return form.text[0].islower() and not function and not opens and not self._heads.is_pronoun(form)

    def _behind(self, words: Words, mention: FoundMention) -> int:
        """Give where a name of what a noun says would begin behind it: past "of", a comma, a rank."""
        at = mention.last + 1
        if at + 1 >= len(words):
            return at
        text = words.forms[at].text
        if (mention.schema == "Place" and text == _OF) or (mention.schema == "Person" and text == ","):
            at += 1
        role = self._heads.role_at(words, at) if mention.schema == "Person" else None
        return at if role is None or role.ending else role.last + 1

    def _article_before(self, words: Words, mention: FoundMention, begin: int) -> int:
        """Give where a noun for one thing begins whose article stands before words of its own: "a coal washing plant".

        Only a noun for one needs an article, so that no verb can stand between them.
        """
        last = words.forms[mention.last]
        if mention.plural or not last.text[0].islower() or last.key.endswith("s") or self._fronts.opens(words, begin):
            return begin
        for at in range(begin - 1, max(-1, begin - 2 - _MOST_BARE), -1):
            form = words.forms[at]
            if self._needs_none(words, mention) and self._does(words, at, begin):
                return begin
            if self._amounts.is_past(form) and at > 0 and not self._fronts.opens(words, at - 1):
                return begin  # "the ring [stole] church bells"
            if self._fronts.opens(words, at):
                return begin if form.key == _THAT and at < begin - 1 else at  # "[that stole] church bells"
            function = self._heads.is_function_word(form) or self._heads.is_clause_opener(form)
            plain = form.kind == "word" and form.text[0].islower() and not function
            if not plain or self._heads.is_pronoun(form) or form.key.endswith(("s", "ly")):
                return begin
        return begin

    def _needs_none(self, words: Words, mention: FoundMention) -> bool:
        """Tell whether a noun may have no article: "parliament", "editor" right before a name."""
        named = mention.last + 1 < len(words) and words.forms[mention.last + 1].text[0].isupper()
        return named or self._heads.is_bare(words.forms[mention.last])

    def _does(self, words: Words, at: int, begin: int) -> bool:
        """Tell whether a past form stands right behind the noun at word `at` and before word `begin`."""
        return at + 1 < begin and self._heads.ends_as_past(words.forms[at + 1]) and self._heads.is_noun(words, at)
