"""Part a tagged name where words stand that belong to no name, in scripts without capitals.

The tagger runs names and the words between them together: "a deal without the European Union", in one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ghatna.model.entities import Schema
from ghatna.model.names import HappeningWords
from ghatna.model.records import replace
from ghatna.model.words import WordForm, Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter
from ghatna.read.citation import Citations
from ghatna.read.known_names import KnownSpan
from ghatna.read.mention_cases import MarkedCases
from ghatna.read.name_heads import NameHeads
from ghatna.read.tagger import Tagged

# What is a list where commas stand in it; bodies have commas in their names.
PARTED = frozenset(("PER", "LOC"))
_BODIES = frozenset(("ORG", "MISC", "PER"))
_BREAKING = frozenset(("postposition", "by", "relative", "conjunction", "negation", "quotative"))
_FINITE = frozenset(("future",))  # forms of the past may be parts of names: "Kai-Fu Lee"
_PARTICIPLES = frozenset(("relative", "habitual"))
# A name ends at a word with such an ending: what follows is of another phrase.
_CLOSING = frozenset(("agentive", "locative", "ablative", "plural_agentive", "plural_locative", "plural_ablative"))
_DATIVES = frozenset(("dative", "plural_dative"))
OF_PLACES = ("locative", "ablative")
# Bodies that act in a place, and what is one; schools and hospitals are called by where they stand.
_ACTING: frozenset[Schema] = frozenset(("Organization", "PublicBody", "Company"))
_WHERE: frozenset[Schema] = frozenset(("Place", "Country"))
_OF_DAYS = frozenset(("weekday", "dayword", "next", "last"))
_SHORTEST_VERB = 2
_SHORTEST_CASED = 3
_ORDINARY = 2
_SIGNED = 2
# Nouns that end the names of bodies, and of little else.
_ENDING: frozenset[Schema] = frozenset(("Company", "Organization"))


class NameBreaks:
    """Knows one pack's postpositions, conjunctions and participles, and the verbs that tell of happenings."""

    def __init__(
        self, pack: Pack, splitter: WordSplitter, heads: NameHeads, citations: Citations, told: HappeningWords
    ) -> None:
        self._heads = heads
        self._citations = citations
        surfaces = [row["surface"] for row in pack.table("grammar") if row["role"] in _BREAKING]
        surfaces += [row["surface"] for row in pack.table("markers")]
        self._breaks = frozenset(splitter.form(surface).key for surface in surfaces)
        days = (row["surface"] for row in pack.table("times") if row["role"] in _OF_DAYS)
        self._days = frozenset(splitter.form(surface).key for surface in days)
        endings = [row["ending"] for row in pack.table("verb_endings") if row["tense"] in _PARTICIPLES]
        stems = {row["surface"] for row in pack.table("light_verbs") if len(row["surface"]) >= _SHORTEST_VERB}
        forms = [stem + ending for stem in stems for ending in endings]
        # Long infinitives, of any verb that tells of something: "Civil Hospital [to-be-moved]".
        long = [row["ending"] for row in pack.table("verb_endings") if row["tense"] == "infinitive"]
        verbs = pack.table("events").having("pos", "verb") if long else ()
        lemmas = {row["surface"].rsplit(maxsplit=1)[-1] for row in verbs}
        forms += [stem + ending for stem in lemmas for ending in long if len(ending) > _SHORTEST_CASED]
        self._participles = frozenset(splitter.form(form).key for form in forms)
        self._finite = frozenset(key for key, forms in told.verbs.items() if forms <= _FINITE)
        self._marked = MarkedCases(pack, splitter)
        self._ofs = splitter.firsts(pack.setting("borrowed_ofs", ()))

    def parts(
        self, words: Words, name: Tagged, places: Mapping[int, int], acting: frozenset[int] = frozenset()
    ) -> Iterator[Tagged]:
        """Give the parts of a name: the whole where nothing parts it, else those that may be names by themselves.

        `places` gives the last word of each country, and of each place in the genitive, by its first, `acting` the last
        words of known bodies with the agent's ending, which end a name: "[Acme-by] Kestrel Airways with signed".
        """
        cut = next(
            (at for at in range(name.first + 1, name.last + 1) if self._ends_before(words, at, name, places)), None
        )
        if cut is not None:
            person = name.label == "LOC" and places.get(cut) == name.last
            name = replace(name, last=cut - 1, label="PER" if person else name.label)
        office = self._office(words, name) if name.label in _BODIES else -1
        if office >= 0:
            # "The angry leader Asha Rawal in Congress": behind an office stands a person, not a body.
            if office > name.first + 1:
                yield from self.parts(words, replace(name, last=office - 1), places, acting)
            yield from self.parts(words, replace(name, first=office + 1, label="PER"), places, acting)
            return
        begin, cut = name.first, False
        for at in range(name.first, name.last + 1):
            listed = words.forms[at].text == "," and name.label in PARTED
            broken = not listed and self._breaks_at(words, at, name)
            ends = at in acting or self._closes(words, at) or self._meets(words, at, name)
            closed = not broken and at < name.last and ends
            if listed or broken or closed:
                cut = cut or not listed
                yield from self._part(words, name, begin, at if closed else at - 1, cut=cut)
                begin = at + 1
        yield from self._part(words, name, begin, name.last, cut=cut)

    def before_places(self, words: Words, name: Tagged, known: tuple[KnownSpan, ...]) -> tuple[Tagged, ...]:
        """Part a body from the place in which it acts: "[the police] [Delhi]-in will", but: "Delhi's police"."""
        if self._is_body_in(words, name):
            return ()  # "[the police] [in the city] will": two nouns, no name
        place = next((span for span in known if span.last == name.last and span.first > name.first), None)
        lone = place is None and self._heads.head_at(words, name.last) is None  # a place that no table knows
        if not lone and (place is None or place.known[0].schema not in _WHERE):
            return (name,)
        before = name.last - 1 if place is None else place.first - 1
        if before < name.first or not self._is_where(words, name.last):
            return (name,)
        head = self._heads.head_at(words, name.first)
        noun = head is not None and head.last == before and not head.ending and head.meaning.schema in _ACTING
        front = next((span for span in known if span.first == name.first and span.last == before), None)
        if not noun and (front is None or front.ending or front.known[0].schema not in _ACTING):
            return (name,)
        behind = replace(name, first=before + 1, label="LOC")
        return (replace(name, last=before, label="ORG"), behind) if front is not None else (behind,)

    def _is_where(self, words: Words, at: int) -> bool:
        """Tell whether a word is in the locative or the ablative, by its ending or by the word behind it."""
        return (self._marked.behind(words, at) or self._citations.case_of(words, at)) in OF_PLACES

    def _ends_before(self, words: Words, at: int, name: Tagged, places: Mapping[int, int]) -> bool:
        """Tell whether a name ends before a place, whose owner or goal it is: "[Tata Steel] Germany's firm buys".

        At its end a place belongs to it ("Bank of India's") but behind a person: "[Trump] Ukraine's aid will stop".
        """
        if at not in places or words.forms[at - 1].key in self._ofs:
            return False
        if places[at] < name.last:
            return "genitive" in self._citations.case_of(words, places[at])
        country = name.label in PARTED and not self._citations.is_persons(words.forms[at])
        return country and self._citations.is_persons(words.forms[at - 1])

    def _office(self, words: Words, name: Tagged) -> int:
        """Give the office inside a body's name that part of a person's name follows, -1 for none."""
        for at in range(name.first + 1, name.last - 1):
            role = self._heads.role_at(words, at)
            if role is not None and role.last == at and not role.ending:
                following = words.forms[at + 1]
                if self._citations.is_persons(following) and self._heads.schema_of_end(words.forms[at + 2]) is None:
                    return at
        return -1

    def is_participle(self, form: WordForm) -> bool:
        """Tell whether a word is a participle of a verb that the pack lists."""
        return form.key in self._participles

    def _is_body_in(self, words: Words, name: Tagged) -> bool:
        """Tell whether a name is but a noun for a body and one for a place with the case of where something is."""
        front, place = self._heads.head_at(words, name.first), self._heads.head_at(words, name.last)
        if front is None or place is None or front.last != name.last - 1 or front.ending:
            return False
        acts = front.meaning.schema in _ACTING and place.meaning.schema in _WHERE
        return acts and "locative" in self._citations.case_of(words, name.last)

    def _part(self, words: Words, name: Tagged, first: int, last: int, *, cut: bool) -> Iterator[Tagged]:
        """Give a part; behind a cut, and alone in front of one, only if its first or last word looks like a name's."""
        if first > last:
            return
        front = first == name.first and (first < last or name.label == "LOC")
        front = front or (first < last and self._heads.schema_of_end(words.forms[last]) in _ENDING)
        if not cut or front or self._is_rare(words.forms[first]):
            yield replace(name, first=first, last=last)

    def _is_rare(self, form: WordForm) -> bool:
        rare = self._citations.common(form) < _ORDINARY or self._citations.is_name(form)
        return form.kind == "word" and rare

    def is_day(self, form: WordForm) -> bool:
        """Tell whether a word says on which day: "Monday", "yesterday"."""
        return form.key in self._days or any(stem.text in self._days for stem in form.stems)

    def _breaks_at(self, words: Words, at: int, name: Tagged) -> bool:
        """Tell whether a word belongs to no name: a participle, behind the front also verbs and all but initials."""
        form = words.forms[at]
        initial = at < name.last and words.forms[at + 1].text == "."
        day = form.key in self._days and name.label in PARTED
        inside = at > name.first and (day or form.key in self._breaks or form.key in self._finite)
        known = form.key in self._participles or inside
        return known and not initial and not self._citations.is_name(form)

    def _meets(self, words: Words, at: int, name: Tagged) -> bool:
        """Tell whether an agent stands beside whom it does something to: "[the Titans-by] the Indians-to beaten"."""
        case = self._citations.case_of(words, at)
        if case == "agentive":
            return self._citations.case_of(words, name.last) in _DATIVES
        return case in _DATIVES and self._citations.case_of(words, name.last) == "agentive"

    def _closes(self, words: Words, at: int) -> bool:
        """Tell whether a word inside a name has an ending in letters of its own, no mere vowel sign, that ends it.

        Spelt letters end like agents: in front of a head noun they are part of a name ("the USA group").
        """
        case = self._citations.case_of(words, at)
        form = words.forms[at]
        if case == "agentive" and self._heads.schema_of_end(form) is not None:
            return True  # "the high court [told] the government": the head noun ends the name
        if case == "agentive":
            role = self._heads.role_at(words, at)
            if role is not None and role.last == at and role.ending:
                return True  # "the youth [stabbed] Asha"
            known = self._citations.rank(self._citations.stem_key(words, at)) > self._citations.rank(form.key)
            if self._heads.head_at(words, at + 1) is not None and not known:
                return False
        return (
            case in _CLOSING
            and any(
                stem.case == case
                and len(stem.text) >= _SHORTEST_CASED
                # The sign of a plural stands before its case's own letters.
                and any(letter.isalpha() for letter in stem.ending[:_SIGNED])
                for stem in form.stems
            )
        )
