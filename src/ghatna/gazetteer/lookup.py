"""Looks names up: any script, with or without a case ending, to the places that they may mean."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache

from ghatna.gazetteer.answers import Answerer, rank_signs
from ghatna.gazetteer.candidate import Candidate, CountryWord
from ghatna.gazetteer.heads import HeadNouns, load_heads
from ghatna.gazetteer.indexfile import ADJECTIVE, MASK_BITS, SCRIPT_SHIFT, Index, exact_code
from ghatna.gazetteer.kinds import Kinds, load_kinds
from ghatna.gazetteer.latin import Emission, LatinTable
from ghatna.gazetteer.phones import BLOCKS, load_phone_table
from ghatna.gazetteer.query import Reading, Sayer, load_endings, load_parts, script_and_fold
from ghatna.gazetteer.ranking import FLAGS, Ranking, Wanted
from ghatna.gazetteer.romanise import load_romaniser
from ghatna.gazetteer.scan import find_beyond, find_near, is_close
from ghatna.gazetteer.scripts import NameFolder
from ghatna.gazetteer.spell import Speller, load_speller
from ghatna.gazetteer.tables import read_rows, split_cell
from ghatna.gazetteer.transliterate import Transliterator, load_transliterator
from ghatna.gazetteer.weights import AcceptWeights, RankWeights, load_weights

REMEMBERED = 16_384
"""Names whose candidates are kept; news repeats names."""
WHOLE_NAME = 0.9
"""A town whose name ends in a head noun ("Rapid City") is taken only if the whole name is as near as this."""
NONE_SUCH = frozenset((-1,))


class Gazetteer:
    """An open index of places. Safe to share between threads; answers do not depend on what was asked before."""

    def __init__(self, index: Index, weights: tuple[RankWeights, AcceptWeights] | None = None) -> None:
        """Stand on an open index; `weights` None reads `data/weights.csv`."""
        self._index = index
        self._kinds: Kinds = load_kinds(index.head.features)
        self._rank, accept = weights or load_weights()
        self._answers = Answerer(index, accept)
        self._folder = NameFolder()
        self._phones = load_phone_table()
        self._endings = load_endings()
        self._parts = load_parts(self._folder)
        self._sayer = Sayer(self._phones, _read_latin(index), load_romaniser(), self._folder)
        self._heads: HeadNouns = load_heads(self._folder)
        self._country_of = {code: number for number, code in enumerate(index.head.countries)}
        self._home = {
            row["script"]: frozenset(self._country_of.get(code, -1) for code in split_cell(row["countries"]))
            for row in read_rows("scripts.csv")
        }
        self._spellers: dict[str, Speller] = {}
        self._transliterator: Transliterator | None = None
        self._find = lru_cache(maxsize=REMEMBERED)(self._find_new)

    def find(
        self, name: str, *, country: str | None = None, countries: Iterable[str] = (), kind: str | None = None,
        limit: int = 5,
    ) -> tuple[Candidate, ...]:  # fmt: skip
        """Give the places that `name` may mean, best first; empty where nothing is near.

        `country` (alpha-2) lets only places of that country through; `countries` are those that the text is about
        and raise their places. `kind` (see `data/kinds.csv`) asks for one kind. Raises UsageError for an unknown kind.
        """
        context = tuple(countries) if countries else ()
        return self._find(name, country, context, kind, limit)

    def lookup_exact(self, name: str, *, kind: str | None = None, limit: int = 5) -> tuple[Candidate, ...]:
        """Give the places that bear just this name in its own script, best first; case endings are not taken off."""
        script, folded = script_and_fold(name, self._folder)
        postings = self._exact(folded) if folded else []
        if not postings:
            return ()
        ranking = self._ranking(script, None, (), self._features(kind), limit)
        ranking.add_exact(postings, stripped=False)
        return self._answers.candidates(ranking.hits(), folded, ranking.wanted)

    def is_known(self, word: str) -> bool:
        """Tell whether a word form, as it stands, is the name of a place, or a country's adjective."""
        _, folded = script_and_fold(word, self._folder)
        return bool(folded) and self._has(folded)

    def find_countries(self, word: str) -> tuple[CountryWord, ...]:
        """Give the countries that a word names, or to whose people it belongs; with or without a case ending."""
        script, folded = script_and_fold(word, self._folder)
        if not folded:
            return ()
        for stem, stripped in ((folded, False), *((stem, True) for stem in self._endings.strip(folded, script))):
            found = self._countries_of(stem, stripped=stripped)
            if found:
                return found
        return ()

    def transliterate(self, name: str, script: str | None = None) -> str:
        """Write a name in Latin letters, as it sounds; `script` (ISO 15924) is found out if None."""
        if self._transliterator is None:
            self._transliterator = load_transliterator()
        return self._transliterator.transliterate(name, script)

    def spell(self, name: str, language: str, *, dental: bool = False) -> str:
        """Spell a Latin name in the letters of `gu` or `hi`; raises UsageError for other languages.

        `dental` is for names of South Asia, whose t and d are not those of English.
        """
        speller = self._spellers.get(language)
        if speller is None:
            speller = self._spellers[language] = load_speller(language, self._sayer.latin, self._folder)
        return speller.spell(name, dental=dental)

    @property
    def latin_table(self) -> LatinTable:
        """How Latin letters are said, as learnt from the index's cities."""
        return self._sayer.latin

    def signs_of(self, name: str, limit: int) -> tuple[tuple[tuple[float, ...], ...], tuple[int, ...]]:
        """Give the ranking's signs and the geonameids of a name's candidates, for fitting the weights."""
        script, folded = script_and_fold(name, self._folder)
        ranking = self._ranking(script, None, (), frozenset(), limit)
        if folded:
            self._search(ranking, script, folded)
        hits = ranking.hits()
        ids = self._index.numbers["geonameid"]
        return tuple(rank_signs(hit, self._index, ranking.wanted) for hit in hits), tuple(ids[hit.row] for hit in hits)

    def accept_signs_of(self, name: str) -> tuple[tuple[float, ...], int]:
        """Give the acceptance's signs and the geonameid of a name's best candidate; () and 0 where there is none."""
        script, folded = script_and_fold(name, self._folder)
        ranking = self._ranking(script, None, (), frozenset(), 5)
        if folded:
            self._search(ranking, script, folded)
        hits = ranking.hits()
        if not hits:
            return (), 0
        return self._answers.best_signs(hits, folded, ranking.wanted), self._index.numbers["geonameid"][hits[0].row]

    def _countries_of(self, folded: str, *, stripped: bool) -> tuple[CountryWord, ...]:
        wanted = self._kinds.features.get("country", frozenset())
        numbers = self._index.numbers
        found = {}
        for posting in self._exact(folded):
            row = posting >> MASK_BITS
            if numbers["feature"][row] in wanted:
                code = self._index.head.countries[numbers["country"][row]]
                found[code, bool(posting & ADJECTIVE)] = CountryWord(
                    country=code, name=self._index.name(row), is_demonym=bool(posting & ADJECTIVE), stripped=stripped
                )
        return tuple(found.values())

    def _find_new(
        self, name: str, country: str | None, context: tuple[str, ...], kind: str | None, limit: int
    ) -> tuple[Candidate, ...]:
        script, folded = script_and_fold(name, self._folder)
        features = self._features(kind)
        if not folded:
            return ()
        headed = self._heads.split(folded) if kind is None else None
        if headed is None and kind is None and " " in folded:
            stems = self._endings.strip(folded, script)
            headed = next((found for found in map(self._heads.split, stems) if found is not None), None)
        if headed is None:
            ranking = self._ranking(script, country, context, features, limit)
            self._search(ranking, script, folded)
            return self._answers.candidates(ranking.hits(), folded, ranking.wanted)
        ranking = self._ranking(script, country, context, self._features(headed.kind), limit)
        self._search(ranking, script, headed.rest, headed=True)
        self._search(ranking, script, folded)
        whole = self._ranking(script, country, context, frozenset(), limit)
        whole.add_exact(self._exact(folded), stripped=False)
        if not headed.strict:
            self._search(whole, script, folded)
        sure = (hit for hit in whole.hits() if hit.likeness >= WHOLE_NAME)
        merged = {hit.row: hit for hit in (*ranking.hits(), *sure)}
        hits = sorted(merged.values(), key=lambda hit: (-hit.score, hit.row))[:limit]
        return self._answers.candidates(hits, folded, ranking.wanted)

    def _features(self, kind: str | None) -> frozenset[int]:
        if kind is None:
            return frozenset()
        return self._kinds.of(kind) or NONE_SUCH

    def _ranking(
        self, script: str, country: str | None, context: tuple[str, ...], features: frozenset[int], limit: int
    ) -> Ranking:
        numbers = self._country_of
        wanted = Wanted(
            features=features,
            inside=frozenset((numbers.get(country.lower(), -1),)) if country else frozenset(),
            context=frozenset(numbers[code.lower()] for code in context if code.lower() in numbers),
            home=self._home.get(script, frozenset()),
            script_flag=_script_flag(script),
            limit=limit,
        )
        return Ranking(self._index, self._rank, self._kinds, wanted)

    def _search(self, ranking: Ranking, script: str, folded: str, *, headed: bool = False) -> None:
        """Add what bears the name, with or without an ending; by sound only where none bears it as it stands."""
        own = self._exact(folded)
        ranking.add_exact(own, stripped=False, headed=headed)
        if ranking.hits() and (headed or any(posting & FLAGS for posting in own)):
            return
        stems = self._endings.strip(folded, script)
        for stem in stems:
            ranking.add_exact(self._exact(stem), stripped=True, headed=headed)
        readings = [Reading(said, stripped=False) for said in self._sayer.say(folded, script)]
        translated = self._parts.replace(folded) if " " in folded else None
        if translated is not None:
            readings += [Reading(said, stripped=False) for said in self._sayer.say(translated, script)]
        if not ranking.hits():
            readings += [Reading(said, stripped=True) for stem in stems for said in self._sayer.say(stem, script)]
        self._search_sounds(ranking, readings)

    def _search_sounds(self, ranking: Ranking, readings: list[Reading]) -> None:
        """Add what sounds like one of the readings; neighbouring blocks are asked only if nothing is close."""
        asked = []
        close = False
        for reading in readings:
            sound, key = self._phones.encode(reading.phones), self._phones.key(reading.phones)
            near = find_near(self._index, sound, key)
            close = close or is_close(near, sound)
            ranking.add_near(near, len(sound), stripped=reading.stripped)
            asked.append((reading, sound, key, near[0].distance if near else None))
        if not close:
            for reading, sound, key, farthest in asked:
                beyond = find_beyond(self._index, sound, key, farthest)
                ranking.add_near(beyond, len(sound), stripped=reading.stripped)

    def _has(self, folded: str) -> bool:
        code, check = exact_code(folded)
        numbers = self._index.numbers
        keys, checks = numbers["exact_key"], numbers["exact_check"]
        at = bisect_left(keys, code)
        while at < len(keys) and keys[at] == code:
            if checks[at] == check:
                return True
            at += 1
        return False

    def _exact(self, folded: str) -> list[int]:
        """Give the postings of a folded name in the exact table."""
        code, check = exact_code(folded)
        numbers = self._index.numbers
        keys, checks, postings = numbers["exact_key"], numbers["exact_check"], numbers["exact_posting"]
        at = bisect_left(keys, code)
        out = []
        while at < len(keys) and keys[at] == code:
            if checks[at] == check:
                out.append(postings[at])
            at += 1
        return out


def _script_flag(script: str) -> int:
    names = tuple(BLOCKS)
    return 1 << (SCRIPT_SHIFT + names.index(script)) if script in names else 0


def _read_latin(index: Index) -> LatinTable:
    emissions = {}
    for line in bytes(index.texts["latin"]).decode("utf-8").split("\n"):
        if line:
            key, best, second, share = line.split("\t")
            emissions[key] = Emission(best, second, int(share) / 100.0)
    return LatinTable(emissions, frozenset(index.head.letters))
