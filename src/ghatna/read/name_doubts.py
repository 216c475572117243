"""Doubt names that may be other words: written like a country, a plural, an adjective."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from ghatna.model.records import replace
from ghatna.model.words import Words
from ghatna.packs.pack import Row
from ghatna.packs.words import WordSplitter
from ghatna.read.citation import Citations
from ghatna.read.known_names import KnownSpan
from ghatna.read.name_heads import NameHeads
from ghatna.read.tagger import Tagged

_COMMON = 5
_HARDLY = 0.6
_COMMON_NOUN = 4
_BODIES = frozenset(("MISC", "ORG"))


class NameDoubts:
    """Works on how common words are and on the pack's homographs: names that are oftener another word."""

    def __init__(
        self,
        homographs: Iterable[Row],
        splitter: WordSplitter,
        citations: Citations,
        heads: NameHeads,
        *,
        never: frozenset[str],
        epithets: frozenset[str],
    ) -> None:
        """Stand on a pack's homographs; a word of `never`, such as a weekday, is no place by itself.

        What `epithets` stand for in English describes a body and names none: "central bank".
        """
        self._heads = heads
        self._epithets = epithets
        rows = tuple(homographs)
        self._homographs = frozenset(splitter.keys(row["surface"]) for row in rows)
        # With any ending too: "in the crime" is not "in Guna".
        self._inflected = splitter.firsts(row["surface"] for row in rows if row["gloss"])
        self._never = never
        self._citations = citations

    def sure(
        self, words: Words, tagged: tuple[Tagged, ...], known: tuple[KnownSpan, ...]
    ) -> tuple[tuple[Tagged, ...], tuple[KnownSpan, ...]]:
        """Give the names of both kinds without those that are other words."""
        doubted = self._homographs_in(words, known) | self._more_common(words, known)
        begins = frozenset(name.first for name in tagged if name.label in _BODIES)
        kept = tuple(
            name
            for name in map(partial(self._without_days, words), tagged)
            if not (
                self._describes(words, name, known) or (name.last + 1 in begins and self._tells_of(words, name))
                if name.first != name.last
                else name.first in doubted or self._is_no_place(words, name)
            )
        )
        return kept, tuple(span for span in known if span.first not in doubted)

    def _describes(self, words: Words, name: Tagged, known: tuple[KnownSpan, ...]) -> bool:
        """Tell whether words without capitals only describe a body: "central bank", "the American company"."""
        letter = words.forms[name.first].text[0]
        if name.label not in _BODIES or letter.lower() != letter.upper():
            return False
        whole = self._heads.head_at(words, name.first)
        if whole is not None and whole.last == name.last:
            return whole.meaning.gloss in self._epithets
        people = next((one for one in known if one.first == name.first and one.last < name.last), None)
        if people is None or not all(one.demonym for one in people.known):
            return False
        firm = self._heads.head_at(words, people.last + 1)
        return firm is not None and firm.last == name.last and firm.meaning.schema == "Company"

    def _tells_of(self, words: Words, name: Tagged) -> bool:
        """Tell whether a firm's noun ends what the tagger hardly takes for a name: "[energy firm] Suzlon"."""
        firm = self._heads.head_ending_at(words, name.last)
        bare = firm is not None and firm.first > name.first and not firm.ending and firm.meaning.schema == "Company"
        return bare and name.score < _HARDLY

    def _without_days(self, words: Words, name: Tagged) -> Tagged:
        """Give a place without the day or language in front of it: "on Monday [North Korea] ..."."""
        first = name.first
        while name.label == "LOC" and first < name.last and words.forms[first].key in self._never:
            first += 1
        return name if first == name.first else replace(name, first=first)

    def _homographs_in(self, words: Words, known: tuple[KnownSpan, ...]) -> frozenset[int]:
        """Give where homographs begin that nothing else in the report shows to be the name.

        An ending of its own or another writing of the same name shows it.
        """
        if not self._homographs:
            return frozenset()
        doubted: list[KnownSpan] = []
        shown: set[tuple[str, str]] = set()
        for span in known:
            forms = words.forms[span.first : span.last + 1]
            single = len(forms) == 1 and not self._inflected.isdisjoint(forms[0].keys)
            if single or tuple(form.key for form in forms) in self._homographs:
                doubted.append(span)
            else:
                shown.update((one.dataset, one.id) for one in span.known)
        return frozenset(span.first for span in doubted if shown.isdisjoint((o.dataset, o.id) for o in span.known))

    def _is_no_place(self, words: Words, name: Tagged) -> bool:
        """Tell whether a single word taken for a place is a language, a day, or a common noun in the plural."""
        form = words.forms[name.first]
        if name.label != "LOC":
            return False
        if not self._never.isdisjoint(form.keys) or not self._inflected.isdisjoint(form.keys):
            return True
        if self._citations.is_name(form):
            return False
        return any(
            stem.case.startswith("plural") and self._citations.common_key(stem.text) >= _COMMON_NOUN
            for stem in form.stems
        )

    def _more_common(self, words: Words, known: tuple[KnownSpan, ...]) -> frozenset[int]:
        """Give the words that are written like a country and far oftener are another word with an ending.

        Where the report names the country with an ending of its own, none is doubted.
        """
        sure = {span.known[0].id for span in known if span.ending or span.first != span.last}
        out = set()
        for span in known:
            form = words.forms[span.first]
            if span.first != span.last or span.ending or span.known[0].id in sure or form.text[0].isupper():
                continue
            if self._is_of_people(words, span):
                continue
            own = self._citations.common_key(form.key)
            if any(self._citations.common_key(stem.text) > own + 1 for stem in form.stems):
                out.add(span.first)
        return frozenset(out)

    def _is_of_people(self, words: Words, span: KnownSpan) -> bool:
        """Tell whether a word for a country's people stands before an office or a body: "Omani minister"."""
        after = span.last + 1
        if after >= len(words.forms) or not all(one.demonym for one in span.known):
            return False
        return self._heads.role_at(words, after) is not None or self._heads.head_at(words, after) is not None

    def is_doubtful(self, words: Words, span: KnownSpan) -> bool:
        """Tell whether a known single word is an ordinary word with another ending too.

        Example: a form that is a country's name, and the same letters as a common stem and its ending.
        """
        form = words.forms[span.first]
        if span.first != span.last or self._is_of_people(words, span):
            return False
        named = span.known[0].schema == "Country"
        stems = [stem.text for stem in form.stems if stem.ending != span.ending]
        return any(self._citations.common_key(stem) > _COMMON and not named for stem in stems) or any(
            self._citations.common_key(stem) > self._citations.common_key(form.key) + 1 and not span.ending
            for stem in stems
        )
