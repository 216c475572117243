"""Mend the edges of tagged names, and find names that only a noun beside them shows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from ghatna.model.entities import Schema
from ghatna.model.records import replace
from ghatna.model.words import Words
from ghatna.read.citation import Citations
from ghatna.read.known_names import KnownSpan
from ghatna.read.name_breaks import PARTED, NameBreaks
from ghatna.read.name_heads import OPENING, NameHeads, Sifted
from ghatna.read.name_spans import NameSpan, retyped
from ghatna.read.tagger import Tagged

_ORDINARY = 6
_UNSEEN = 0
_APOSTROPHES = frozenset("'\u2019")
_OPENING = {")": "(", "]": "[", "}": "{"}
_BEYOND_DOUBT = 0.97
_LONGEST_TITLE = 8
_SHOWN_SCORE = 0.7
_LONGEST_SHOWN = 3
_SHORTEST_SHOWN = 3
_OFFICE = 4
_ACTS = "agentive"
_BODIES: frozenset[Schema] = frozenset(("Company", "Media", "Organization", "PublicBody"))
# Offices that are of a place: an unseen name that owns one is a place.
_OF_AREAS = frozenset(
    ("governor", "mayor", "chief minister", "collector", "deputy chief minister", "sarpanch", "sheriff")
)
# Countries whose names are also persons': Michael Jordan.
_BORNE = frozenset(("ge", "jo", "td"))
_MISTAKEN: frozenset[Schema] = frozenset(("Organization", "Place", "PublicBody"))
# Nouns behind a name that no table knows: these show what the name is.
_SHOWING: frozenset[Schema] = frozenset(("Facility", "Vehicle", "Place", "Company", "Organization"))


class NameEdges:
    """Works on one pack's head nouns and on how common words are."""

    def __init__(self, heads: NameHeads, citations: Citations, breaks: NameBreaks) -> None:
        self._heads = heads
        self._breaks = breaks
        self._citations = citations

    def trimmed(self, words: Words, tagged: tuple[Tagged, ...], known: tuple[KnownSpan, ...]) -> tuple[Tagged, ...]:
        """Give the tagged names without nouns and titles in front and without what follows an inflected head noun.

        A single word that is plainly an ordinary one is dropped. Persons and places are parted at commas
        ("Athens, Georgia"); in scripts with capitals names in brackets and in lists are parted from each other
        ("Agency (NIA)", "Acme, and Asha Rawal"), and function words in front are cut off.
        """
        out: list[Tagged] = []
        places = {span.first: span.last for span in known if _is_apart(words, span)}
        bodies = {span.first: span.last for span in known if span.first < span.last and span.known[0].schema in _BODIES}
        acting = frozenset(span.last for span in known if self._acts(words, span))
        for found in tagged:
            name = _without_brackets(words, found)
            if not _is_caseless(words, name.first):
                out.extend(self._parts(words, name))
                continue
            fronts = self._breaks.before_places(words, name, known)
            for each in chain.from_iterable(self._breaks.parts(words, one, places, acting) for one in fronts):
                first, last = self._front(words, each), self._back(words, each)
                if first in bodies and bodies[first] < last and not self._goes_on(words, bodies[first] + 1, last):
                    last = bodies[first]  # "[Red Cross] blankets will send"
                if first <= last and not self._is_ordinary(words, first, last, each):
                    out.append(replace(each, first=first, last=last))
        return tuple(out)

    def _acts(self, words: Words, span: KnownSpan) -> bool:
        """Tell whether a known body has the agent's ending."""
        return (
            bool(span.ending) and span.known[0].schema in _BODIES and self._citations.case_of(words, span.last) == _ACTS
        )

    def _goes_on(self, words: Words, first: int, last: int) -> bool:
        """Tell whether a body's name has more words than the table's: "Red Cross [Society]", "Red Cross [India]"."""
        forms = words.forms[first : last + 1]
        return any(self._heads.schema_of_end(form) or self._citations.is_name(form) for form in forms)

    def _parts(self, words: Words, name: Tagged) -> Iterator[Tagged]:
        last = _closed(words, name.first, name.last)
        while last > name.first and words.forms[last].kind == "word" and _is_caseless(words, last):
            last -= 1
        begin = self._capital_front(words, name)
        for at in range(begin, last + 2):
            mark = words.forms[at].text if at <= last else ""
            listed = mark == "," and at < last and self._heads.is_function_word(words.forms[at + 1])
            if at == last + 1 or listed or mark == "(" or (mark == "," and name.label in PARTED):
                end = _without_bracket(words, begin, at - 1)
                if begin <= end:
                    yield Tagged(first=begin, last=end, label=name.label, score=name.score)
                begin = self._skip(words, at + 1, last)

    def _skip(self, words: Words, first: int, last: int) -> int:
        """Give the first word that is no function word."""
        while first < last and self._heads.is_function_word(words.forms[first]):
            first += 1
        return first

    def _capital_front(self, words: Words, name: Tagged) -> int:
        """Give where a name begins behind function words and titles: "Later Mrs May" is May."""
        polite = (at for at in range(name.first, name.last) if self._heads.is_polite(words.forms[at]))
        at = max(polite, default=self._office_end(words, name))
        while at < name.last:
            form = words.forms[at]
            title = self._heads.is_polite(form) or (at > name.first and form.text == ".")
            initial = len(form.key) == 1 and words.forms[at + 1].text == "."  # "A. R. Rawal" begins with no article
            if initial or not (self._heads.is_function_word(form) or title):
                return at
            at += 1
        return at

    def _office_end(self, words: Words, name: Tagged) -> int:
        """Give where a person's name begins behind the last word of an office: "Secretary of [State] Asha Rawal"."""
        if name.label == "PER":
            for start in range(name.first - 1, max(-1, name.first - _OFFICE), -1):
                role = self._heads.role_at(words, start)
                if role is not None and name.first <= role.last < name.last:
                    return role.last + 1
        return name.first

    def _front(self, words: Words, name: Tagged) -> int:
        at = name.first
        while at < name.last:
            head = self._heads.head_at(words, at)
            place = head is not None and head.last == at and head.meaning.schema == "Place" and name.label == "LOC"
            form = words.forms[at]
            outside = self._heads.is_pronoun(form) or len(form.key) == 1 or self._is_title(words, at, name)
            if not outside and not (place and head is not None and not head.ending):
                break
            at += 1
        return at

    def _is_title(self, words: Words, at: int, name: Tagged) -> bool:
        """Tell whether a word in front of a name addresses somebody, closes a statement or is a bare office."""
        form = words.forms[at]
        if self._heads.is_polite(form) or (at > name.first and form.text == "."):
            return True
        if self._heads.is_quotative(form) and words.forms[at + 1].text != ".":
            return at == 0 or words.forms[at - 1].kind == "mark"  # "..., [thus] Asha said", but "M. Rawal"
        if name.label != "PER":
            return False
        role = self._heads.role_at(words, at)
        return role is not None and role.last == at and not role.ending and not self._citations.is_name(form)

    def _back(self, words: Words, name: Tagged) -> int:
        group = name.last > name.first and self._heads.schema_of_end(words.forms[name.last]) == "Group"
        if group and "dative" in self._citations.case_of(words, name.last):
            return name.last - 1  # "[Peru] flood-victims-to tents gave"
        for at in range(name.first + 1, name.last + 1):
            form = words.forms[at]
            if form.kind == "word" and (len(form.key) == 1 or self._heads.is_function_word(form)):
                return at - 1
            if (
                at < name.last
                and "genitive" in self._citations.case_of(words, at)
                and self._heads.schema_of_end(words.forms[at])
            ):
                return at
        return name.last

    def _is_ordinary(self, words: Words, first: int, last: int, name: Tagged) -> bool:
        forms = words.forms[first : last + 1]
        if any(self._citations.is_name(form) for form in forms):
            return False
        addressed = first > 0 and self._heads.is_polite(words.forms[first - 1])
        if first == last and self._heads.is_noun(words, first) and not addressed:
            return True
        if not self._citations.counts_own_words or name.score >= _BEYOND_DOUBT:
            return False
        if first < last:
            if name.label == "PER" and self._citations.may_be_persons(forms[-1]):
                return False  # "Meena Shah", whose both names are other words as well
            common = all(self._citations.common(form) >= _ORDINARY - 1 for form in forms)
            return common and not any(self._heads.schema_of_end(form) for form in forms)
        return self._citations.common(forms[0]) >= _ORDINARY

    def shown(
        self, words: Words, spans: tuple[NameSpan, ...], runs: tuple[tuple[int, int], ...], sifted: Sifted
    ) -> tuple[NameSpan, ...]:
        """Add the names that a noun or a word of address beside them shows, and quoted titles."""
        taken = {at for span in spans for at in range(span.first, span.last + 1)}
        more: list[NameSpan] = []
        covered: set[int] = set()
        for span in self._candidates(words, runs, sifted, taken):
            place = range(span.first, span.last + 1)
            if covered.isdisjoint(place):
                covered.update(place)
                more.append(span)
        kept = [
            retyped(span, "Person") if self._is_addressed(words, span) or self._is_titled(words, span) else span
            for span in spans
            if span.last not in covered and span.first not in covered and not self._is_familys(words, span)
        ]
        return tuple(sorted((*kept, *more), key=lambda span: span.first))

    def _candidates(
        self, words: Words, runs: tuple[tuple[int, int], ...], sifted: Sifted, taken: set[int]
    ) -> Iterator[NameSpan]:
        for at, _, last in inside_runs(sifted.quotes, runs):
            yield from self._title(words, at, last)
        for at, _, last in inside_runs(sifted.titles, runs):
            yield from self._addressed(words, at, last, taken)
        if self._citations.counts_own_words:
            for at, first, last in inside_runs(sifted.nouns, runs):
                if at > first and at not in taken:
                    yield from self._before_head(words, at, first, taken)
                yield from self._behind_role(words, at, last, taken)

    def _is_familys(self, words: Words, span: NameSpan) -> bool:
        """Tell whether a surname without a case only says which family is meant: "the [Patel] family"."""
        if span.first != span.last or span.schema != "Person" or self._citations.case_of(words, span.last):
            return False
        noun = self._heads.head_at(words, span.last + 1) if span.last + 1 < len(words) else None
        return noun is not None and noun.last == span.last + 1 and noun.meaning.gloss == "family"

    def _is_addressed(self, words: Words, span: NameSpan) -> bool:
        """Tell whether a word of address in front shows that a name is a person's."""
        at = span.first - 1
        if at > 0 and words.forms[at].text == ".":
            at -= 1
        return at >= 0 and not span.known and self._heads.is_polite(words.forms[at])

    def _is_titled(self, words: Words, span: NameSpan) -> bool:
        """Tell whether an office in front shows that a name of several words is a person's: "President Asha Rawal"."""
        if span.known or span.first == span.last or span.schema not in _MISTAKEN:
            return False
        role = self._heads.role_before(words, span.first)
        return role is not None and self._heads.schema_of_end(words.forms[span.last]) is None

    def _before_head(self, words: Words, at: int, first: int, taken: set[int]) -> Iterator[NameSpan]:
        """Give the unseen words right in front of a head noun as a name: a ship, a town, a firm."""
        before = at - 1
        if before in taken or not self._is_unseen(words, before):
            return
        role = self._heads.role_at(words, at)
        if role is not None and role.meaning in _OF_AREAS and "genitive" in self._citations.case_of(words, before):
            yield NameSpan(first=before, last=before, schema="Place", score=_SHOWN_SCORE, tagged=True)
            return
        head = self._heads.head_at(words, at)
        if head is None or head.meaning.schema not in _SHOWING:
            return
        begin = before
        while (
            begin > first
            and begin - 1 not in taken
            and before - begin < _LONGEST_SHOWN
            and self._may_begin(words, begin - 1)
        ):
            begin -= 1
        if begin > first and words.forms[begin - 1].kind == "number":
            return  # "a 30 gigawatt plant" has no name
        joined = head.meaning.schema == "Facility" or self._heads.is_name_part(words.forms[head.last])
        yield NameSpan(
            first=begin,
            last=head.last if joined else before,
            schema=head.meaning.schema,
            score=_SHOWN_SCORE,
            tagged=True,
        )

    def _behind_role(self, words: Words, at: int, last: int, taken: set[int]) -> Iterator[NameSpan]:
        """Give the unseen words right behind a bare office as a person: one word only where it acts."""
        role = self._heads.role_at(words, at)
        if role is None or role.ending or at in taken:
            return
        first = end = role.last + 1
        while end <= last and end - first < _LONGEST_SHOWN + 1 and end not in taken and self._is_unseen(words, end):
            end += 1
            if self._citations.case_of(words, end - 1):
                break
        count = end - first
        acts = count == 1 and "agentive" in self._citations.case_of(words, first)
        if (count > 1 or acts) and end not in taken:
            yield NameSpan(first=first, last=end - 1, schema="Person", score=_SHOWN_SCORE, tagged=True)

    def _addressed(self, words: Words, at: int, last: int, taken: set[int]) -> Iterator[NameSpan]:
        """Give the word behind a word of address as a person, whatever else it may be: "Mr Park"."""
        first = at + 1
        while first <= last and words.forms[first].text == ".":
            first += 1
        if first > last or first in taken or words.forms[first].kind != "word":
            return
        if _is_caseless(words, first) or words.forms[first].text[0].isupper():
            yield NameSpan(first=first, last=first, schema="Person", score=_SHOWN_SCORE, tagged=True)

    def _is_unseen(self, words: Words, at: int) -> bool:
        form = words.forms[at]
        return (
            form.kind == "word" and _is_caseless(words, at) and len(form.key) >= _SHORTEST_SHOWN
            and self._citations.common(form) <= _UNSEEN and not self._heads.is_noun(words, at)
            and not self._heads.is_modifier(form) and not self._breaks.is_participle(form)
            and not self._breaks.is_day(form)
        )  # fmt: skip

    def _may_begin(self, words: Words, at: int) -> bool:
        role = self._heads.role_at(words, at)
        return self._is_unseen(words, at) or (role is not None and role.last == at and not role.ending)

    def _title(self, words: Words, at: int, last: int) -> Iterator[NameSpan]:
        """Give quoted words as a work or an animal where the noun right before or behind the quotes says so."""
        closing = OPENING[words.forms[at].text]
        end = next(
            (to for to in range(at + 2, min(at + _LONGEST_TITLE + 2, last + 1)) if words.forms[to].text in closing), 0
        )
        if not end:
            return
        for beside in (at - 1, end + 1):
            if 0 <= beside < len(words) and words.forms[beside].kind == "word":
                head = self._heads.head_ending_at(words, beside) if beside < at else self._heads.head_at(words, beside)
                if head is not None and head.meaning.schema in {"Work", "Animal", "Vehicle"}:
                    yield NameSpan(
                        first=at + 1, last=end - 1, schema=head.meaning.schema, score=_SHOWN_SCORE, tagged=True
                    )
                    return


def inside_runs(places: tuple[int, ...], runs: tuple[tuple[int, int], ...]) -> Iterator[tuple[int, int, int]]:
    """Give each word index that lies inside a run, with the run's first and last index; both come in order."""
    number = 0
    for at in places:
        while number < len(runs) and runs[number][1] < at:
            number += 1
        if number == len(runs):
            return
        first, last = runs[number]
        if first <= at:
            yield at, first, last


def _closed(words: Words, first: int, last: int) -> int:
    """Give where a name ends in front of marks that belong to none: a colon, a bracket that does not close."""
    for at in range(first + 1, last + 1):
        text = words.forms[at].text
        if text == ":" or (text == "(" and ")" not in {form.text for form in words.forms[at : last + 1]}):
            return at - 1
    return last


def _without_brackets(words: Words, name: Tagged) -> Tagged:
    """Give a name without the bracket that it stands in."""
    first = name.first
    while first < name.last and words.forms[first].text in _OPENING.values():
        first += 1
    last = _without_bracket(words, first, name.last)
    return name if (first, last) == (name.first, name.last) else replace(name, first=first, last=last)


def _without_bracket(words: Words, first: int, last: int) -> int:
    """Give the last word of a name without a bracket that opens before it, or the mark of its genitive: "Davis'"."""
    if last > first and words.forms[last].text in _APOSTROPHES and words.glued(last):
        last -= 1
    opening = _OPENING.get(words.forms[last].text) if last > first else None
    loose = opening is not None and all(form.text != opening for form in words.forms[first:last])
    return last - 1 if loose else last


def _is_caseless(words: Words, at: int) -> bool:
    first = words.forms[at].text[0]
    return first.lower() == first.upper()


def _is_apart(words: Words, span: KnownSpan) -> bool:
    """Tell whether a known name is a country's that no person bears, or a place's with the genitive's ending."""
    if span.known[0].schema == "Country":
        return span.known[0].id not in _BORNE
    return span.known[0].schema == "Place" and any(
        "genitive" in stem.case for stem in words.forms[span.last].stems if stem.ending == span.ending
    )
