"""Looks names up: any script, with or without a case ending, to the places that they may mean."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache
from math import log10

from ghatna.gazetteer.candidate import Candidate, CountryWord
from ghatna.gazetteer.heads import HeadNouns, load_heads
from ghatna.gazetteer.indexfile import ADJECTIVE, DEGREE, MAIN, MASK_BITS, SCRIPT_SHIFT, Index, exact_code
from ghatna.gazetteer.kinds import AREA, Kinds, load_kinds
from ghatna.gazetteer.latin import Emission, LatinTable
from ghatna.gazetteer.phones import BLOCKS, load_phone_table
from ghatna.gazetteer.query import Reading, Sayer, load_endings, script_and_fold
from ghatna.gazetteer.ranking import FEWEST_PEOPLE, Hit, Ranking, Wanted
from ghatna.gazetteer.romanise import load_romaniser
from ghatna.gazetteer.scan import find_near
from ghatna.gazetteer.scripts import NameFolder
from ghatna.gazetteer.spell import Speller, load_speller
from ghatna.gazetteer.tables import read_rows, split_cell
from ghatna.gazetteer.transliterate import load_transliterator
from ghatna.gazetteer.weights import AcceptWeights, load_weights

REMEMBERED = 16_384
"""Names whose candidates are kept; news repeats names."""
WHOLE_NAME = 0.9
"""A town whose name ends in a head noun ("Rapid City") is taken only if the whole name is as near as this."""
NONE_SUCH = frozenset((-1,))
COUNTRY_ROWS = 4_000
NO_LEAD = 3.0
"""A lead over the second candidate counts for no more than this."""


class Gazetteer:
    """An open index of places. Safe to share between threads; answers do not depend on what was asked before."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._kinds: Kinds = load_kinds(index.head.features)
        self._rank, self._accept = load_weights()
        self._folder = NameFolder()
        self._phones = load_phone_table()
        self._endings = load_endings()
        self._sayer = Sayer(self._phones, _read_latin(index), load_romaniser(), self._folder)
        self._heads: HeadNouns = load_heads(self._folder)
        self._country_of = {code: number for number, code in enumerate(index.head.countries)}
        self._home = {
            row["script"]: frozenset(self._country_of[code] for code in split_cell(row["countries"]) if code in self._country_of)
            for row in read_rows("scripts.csv")
        }
        self._transliterator = load_transliterator()
        self._spellers: dict[str, Speller] = {}
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
        return self._candidates(ranking.hits(), folded, ())

    def is_known(self, word: str) -> bool:
        """Tell whether a word form, as it stands, is the name of a place, or a country's adjective."""
        return bool(self._exact(self._folder.fold(word)))

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
        return self._transliterator.transliterate(name, script)

    def spell(self, name: str, language: str) -> str:
        """Spell a Latin name in the letters of `gu` or `hi`; raises UsageError for other languages."""
        speller = self._spellers.get(language)
        if speller is None:
            speller = self._spellers[language] = load_speller(language, self._sayer.latin, self._folder)
        return speller.spell(name)

    def name_of_country(self, code: str) -> str | None:
        """Give the English name of a country by its alpha-2 code; None where there is none."""
        number = self._country_of.get(code.lower())
        wanted = self._kinds.features.get("country", frozenset())
        numbers = self._index.numbers
        for row in range(min(COUNTRY_ROWS, len(numbers["country"]))):
            if numbers["country"][row] == number and numbers["feature"][row] in wanted:
                return self._index.name(row)
        return None

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
            return self._candidates(ranking.hits(), folded, context)
        ranking = self._ranking(script, country, context, self._features(headed.kind), limit)
        self._search(ranking, script, headed.rest)
        self._search(ranking, script, folded)
        whole = self._ranking(script, country, context, frozenset(), limit)
        whole.add_exact(self._exact(folded), stripped=False)
        if not headed.strict:
            self._search(whole, script, folded)
        sure = (hit for hit in whole.hits() if hit.likeness >= WHOLE_NAME)
        merged = {hit.row: hit for hit in (*ranking.hits(), *sure)}
        hits = sorted(merged.values(), key=lambda hit: (-hit.score, hit.row))[:limit]
        return self._candidates(hits, folded, context)

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
        return Ranking(self._index, self._rank, self._kinds.bias, wanted)

    def _search(self, ranking: Ranking, script: str, folded: str) -> None:
        """Add what bears the name, with or without an ending; by sound only where none bears it as it stands."""
        own = self._exact(folded)
        ranking.add_exact(own, stripped=False)
        if own and ranking.hits():
            return
        stems = self._endings.strip(folded, script)
        for stem in stems:
            ranking.add_exact(self._exact(stem), stripped=True)
        readings = [Reading(said, stripped=False) for said in self._sayer.say(folded, script)]
        if not ranking.hits():
            readings += [Reading(said, stripped=True) for stem in stems for said in self._sayer.say(stem, script)]
        for reading in readings:
            sound = self._phones.encode(reading.phones)
            for near in find_near(self._index, sound, self._phones.key(reading.phones)):
                ranking.add_near(near, len(sound), stripped=reading.stripped)

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

    def _candidates(self, hits: list[Hit], folded: str, context: tuple[str, ...]) -> tuple[Candidate, ...]:
        if not hits:
            return ()
        common = self._commonness(folded)
        out = []
        for place, hit in enumerate(hits):
            other = hits[1].score if place == 0 and len(hits) > 1 else hits[0].score
            lead = max(-NO_LEAD, min(NO_LEAD, hit.score - other)) if len(hits) > 1 else NO_LEAD
            out.append(self._candidate(hit, self._log_odds(hit, folded, common, lead, context), context))
        return tuple(out)

    def _log_odds(self, hit: Hit, folded: str, common: float, lead: float, context: tuple[str, ...]) -> float:
        weights: AcceptWeights = self._accept
        numbers = self._index.numbers
        country = self._index.head.countries[numbers["country"][hit.row]]
        odds = weights.bias + weights.likeness * hit.likeness
        odds += weights.same_sound * (hit.distance == 0)
        odds += weights.population * log10(max(FEWEST_PEOPLE, numbers["population"][hit.row]))
        odds += weights.main_name * bool(hit.flags & MAIN) + weights.stripped * hit.stripped
        odds += weights.own_sound * bool(hit.flags >> SCRIPT_SHIFT) + weights.own_name * hit.exact
        odds += weights.home * (country == "in") + weights.length * min(len(folded), 12)
        odds += weights.words * (" " in folded) + weights.common * common + weights.lead * lead
        return odds + weights.country * (country in context)

    def _commonness(self, folded: str) -> float:
        """Give log10 of how often a form stands in plain text as an ordinary word, 0 where it does not."""
        code, _ = exact_code(folded)
        keys = self._index.numbers["word_key"]
        at = bisect_left(keys, code)
        return self._index.numbers["word_count"][at] / 20.0 if at < len(keys) and keys[at] == code else 0.0

    def _candidate(self, hit: Hit, log_odds: float, context: tuple[str, ...]) -> Candidate:
        numbers, head, row = self._index.numbers, self._index.head, hit.row
        feature = head.features[numbers["feature"][row]]
        country = head.countries[numbers["country"][row]]
        feature_class, _, feature_code = feature.rstrip(AREA).partition(".")
        return Candidate(
            geonameid=numbers["geonameid"][row] or None,
            name=self._index.name(row),
            country=country or None,
            admin1=head.admin1[numbers["admin1"][row]] or None,
            feature_class=feature_class,
            feature_code=feature_code,
            latitude=numbers["latitude"][row] / DEGREE,
            longitude=numbers["longitude"][row] / DEGREE,
            population=numbers["population"][row],
            is_area=feature.endswith(AREA),
            source=head.sources[numbers["origin"][row]],
            score=round(hit.score, 3),
            log_odds=round(log_odds, 3),
            accepted=log_odds >= self._accept.threshold,
            why=_reasons(hit, country in context),
        )


def _reasons(hit: Hit, in_context: bool) -> tuple[str, ...]:  # noqa: FBT001 - one sign among others
    signs = (
        ("own_name", hit.exact),
        ("demonym", hit.exact and bool(hit.flags & ADJECTIVE)),
        ("same_sound", not hit.exact and hit.distance == 0),
        ("near_sound", hit.distance > 0),
        ("main_name", bool(hit.flags & MAIN)),
        ("indic_name", bool(hit.flags >> SCRIPT_SHIFT)),
        ("ending_stripped", hit.stripped),
        ("country_of_text", in_context),
    )
    return tuple(code for code, holds in signs if holds)


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
