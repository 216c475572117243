"""Find the words in front of a noun that belong to it: adjectives, figures, and whose or of where it is."""

from __future__ import annotations

from ghatna.model.entities import Schema
from ghatna.model.names import FoundMention
from ghatna.model.words import WordForm, Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter
from ghatna.read.citation import Citations
from ghatna.read.name_heads import NameHeads
from ghatna.read.name_spans import NameSpan
from ghatna.read.noun_counts import NounCounts

_LONGEST = 6
_MOST_BARE = 4
_OPENED = 2
# What a name that bears no ending may belong to: "the US president", not "Kim the train".
BARE_OWNERS: frozenset[Schema] = frozenset(("Country", "Place", "Organization", "PublicBody", "Company", "Media"))
# Persons who are no body's office or staff.
_OF_NO_BODY = frozenset((
    "accused", "boy", "bride", "child", "convict", "criminal", "daughter", "father", "fugitive", "girl", "husband",
    "infant", "killer", "man", "migrant", "mother", "murderer", "patient", "pensioner", "refugee", "robber", "smuggler",
    "son", "suspect", "terrorist", "thief", "tourist", "victim", "widow", "wife", "witness", "woman", "young woman",
    "youth",
))  # fmt: skip


_ACTING: frozenset[Schema] = frozenset(("Company", "Group", "Organization", "Person", "PublicBody"))


class NounFronts:
    """Knows one pack's `direct_genitives`, which agree with no noun that has a case, and its case words."""

    def __init__(
        self, pack: Pack, splitter: WordSplitter, heads: NameHeads, citations: Citations, counts: NounCounts
    ) -> None:
        self._heads = heads
        self._citations = citations
        self._counts = counts
        self._early = pack.setting("verb_order", "early") == "early"
        self._direct = tuple(splitter.ending_key(str(one)) for one in pack.setting("direct_genitives", ()))
        self._markers = splitter.firsts(row["surface"] for row in pack.table("markers"))
        opening = pack.table("grammar").having("role", "complementizer")
        self._opening = splitter.firsts(row["surface"] for row in opening)

    def governs(self, form: WordForm) -> bool:
        """Tell whether a word marks the case of what stands before it: "with", "against"."""
        return not self._early and form.key in self._markers

    def begin(self, words: Words, mention: FoundMention, ends: dict[int, NameSpan]) -> int:
        """Give the first word of a noun phrase; `ends` are the names by their last words."""
        at = first = words.first_at(mention.start)
        direct = not self._is_oblique(words, mention)
        while at > 0 and first - at < _LONGEST:
            before = at - 1
            form = words.forms[before]
            if form.kind != "word":
                counted = self._counts.begin(words, before) if mention.plural else None
                return at if counted is None else counted
            if not direct and self._is_direct(form):
                return at  # "[terrorists'] the army's camp-on attack": theirs is the attack
            span = ends.get(before)
            if span is not None:
                near = self._early or (at == first and not self._is_subject(words, mention, span.first))
                return span.first if self._owns(words, span) and (near or self._owns_openly(words, span)) else at
            if self._heads.is_of(form):
                return self._owner_before(words, before, at, ends)
            if self._heads.is_owner(form):
                return before
            if self._heads.is_modifier(form):
                if self._is_verb(words, mention, before) or self._is_apart(words, mention, at):
                    return at
                at = before
                continue
            if self._heads.is_link(form) and before > 0:
                return self._linked(words, before, ends)
            # A common noun may be better known with its ending than without: "of the district".
            owned = any("genitive" in stem.case for stem in form.stems) and self._heads.is_noun(words, before)
            if owned and self._citations.case_of(words, before) != "plural" and not self._is_apart(words, mention, at):
                return self._owner(words, before, ends)
            return self._owner_beyond(words, at, ends)
        return at

    def _linked(self, words: Words, link: int, ends: dict[int, NameSpan]) -> int:
        """Give where a phrase begins whose word `link` ties what stands before it: "[the farm nearby] villages"."""
        if "agentive" in self._citations.case_of(words, link - 1):
            return link  # "the governor-by [nearby] villages were cleared": he does that
        linked = ends.get(link - 1)
        if linked is not None:
            return linked.first
        return link - 1 if self._heads.is_noun(words, link - 1) else link + 1

    def _is_apart(self, words: Words, mention: FoundMention, at: int) -> bool:
        """Tell whether a noun without a case before word `at` does not own what follows.

        So it is where verbs stand last and owners have a case: "the firm [new bridge] builds", "police [teachers-to]
        will hold".
        """
        noun = None if self._early else self._heads.head_at(words, at - 1)
        if noun is None or noun.ending:
            return False
        if at < words.first_at(mention.start) or self._is_subject(words, mention, at - 1):
            return True
        # "The police [in the city] will hold an inquiry".
        placed = mention.schema == "Place" and mention.case.endswith("locative")
        return placed and noun.meaning.schema in _ACTING and self._leads(words, at - 1)

    def acts_on(self, words: Words, at: int) -> bool:
        """Tell whether the noun at word `at` opens a clause and acts on those in the dative right behind it."""
        if self._early or not self._leads(words, at):
            return False
        case = self._citations.case_of(words, at + 1)
        person = self._heads.role_at(words, at + 1) if case == "dative" else None
        return case == "plural_dative" or (person is not None and person.meaning in _OF_NO_BODY)

    def _is_subject(self, words: Words, mention: FoundMention, at: int) -> bool:
        """Tell whether what opens a clause at word `at` acts on those in the dative behind it."""
        if not mention.case.endswith("dative") or not self._leads(words, at):
            return False
        # "The police [the suspect-to] will hold", but: "[the police commissioner]-to".
        return mention.plural or mention.gloss in _OF_NO_BODY

    def _leads(self, words: Words, at: int) -> bool:
        before = words.forms[at - 1] if at else None
        return before is None or before.kind == "mark" or before.key in self._opening

    def _owner_before(self, words: Words, of: int, first: int, ends: dict[int, NameSpan]) -> int:
        """Give where the owner begins that stands before word `of`, which marks it; `first` where there is none."""
        owner = ends.get(of - 1)
        if owner is not None:
            return owner.first
        return self._owner(words, of - 1, ends) if of and self._heads.is_noun(words, of - 1) else first

    def _is_direct(self, form: WordForm) -> bool:
        """Tell whether a word is a genitive in the form that agrees with a noun without a case."""
        glued = form.key.endswith(self._direct) and any("genitive" in stem.case for stem in form.stems)
        return form.key in self._direct or glued

    def _is_oblique(self, words: Words, mention: FoundMention) -> bool:
        """Tell whether a noun has a case, by its ending or by a word behind it."""
        if not self._direct:
            return False
        if mention.case and mention.case != "plural":
            return True
        behind = mention.last + 1
        return behind < len(words) and words.forms[behind].key in self._markers

    def _owner(self, words: Words, noun: int, ends: dict[int, NameSpan]) -> int:
        """Give where an owner begins that ends in word `noun`: with the name of a place, figure or adjective there."""
        span = ends.get(noun - 1)
        if span is not None:
            bare = not self._citations.case_of(words, span.last)
            return span.first if bare and span.schema == "Place" and not span.demonym else noun
        at = noun
        while at > 0 and noun - at < _OPENED and self._describes(words.forms[at - 1]):
            at -= 1
        return at

    def _describes(self, form: WordForm) -> bool:
        return form.kind == "number" or self._heads.is_modifier(form)

    def _is_verb(self, words: Words, mention: FoundMention, at: int) -> bool:
        """Tell whether what may describe a noun is the verb before it, as in "the army [armed] rebels".

        It stands behind another noun with its article, and no verb follows.
        """
        if at < _OPENED or not self._heads.ends_as_past(words.forms[at]) or not self.opens(words, at - _OPENED):
            return False
        after = words.forms[mention.last + 1] if mention.last + 1 < len(words) else None
        closed = after is None or after.kind == "mark" or self._heads.is_function_word(after)
        return closed and not (after and self._heads.may_help(after)) and self._heads.is_noun(words, at - 1)

    def _owner_beyond(self, words: Words, first: int, ends: dict[int, NameSpan]) -> int:
        """Give where a noun begins that bare nouns and its owner in front belong to: "Russia's space launch site"."""
        if not self._citations.counts_own_words:
            return first
        for at in range(first - 1, max(-1, first - 1 - _MOST_BARE), -1):
            form = words.forms[at]
            span = ends.get(at)
            if span is not None:
                return span.first if at < first - 1 and self._owns_openly(words, span) else first
            bare = form.kind == "word" and not self._citations.is_cut(words, at) and not self._heads.is_noun(words, at)
            if not bare or self._heads.is_function_word(form) or self._heads.is_pronoun(form):
                return first
        return first

    def _owns_openly(self, words: Words, span: NameSpan) -> bool:
        return span.demonym or "genitive" in self._citations.case_of(words, span.last)

    def _owns(self, words: Words, span: NameSpan) -> bool:
        if span.demonym or "genitive" in self._citations.case_of(words, span.last):
            return True
        return span.schema in BARE_OWNERS and not self._citations.is_cut(words, span.last)

    def opens(self, words: Words, at: int) -> bool:
        """Tell whether a word opens a noun phrase: an article, a pointer, a possessive."""
        form = words.forms[at]
        return self._heads.is_owner(form) or self._heads.is_new(form) or self._heads.is_pointer(form)
