"""Find names that the word in front shows: capitals behind a preposition of place, what bears a ship's letters."""

from __future__ import annotations

from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter
from ghatna.read.citation import Citations
from ghatna.read.name_edges import inside_runs
from ghatna.read.name_heads import NameHeads, Sifted
from ghatna.read.name_spans import NameSpan

_SCORE = 0.7
_LONGEST = 3
_SHORTEST = 3
_LEAST_SMALL = 0.4


def no_places(pack: Pack, splitter: WordSplitter) -> frozenset[str]:
    """Give the look-up keys of words with capitals that are no places: languages, days and months."""
    languages = pack.table("name_words").having("kind", "language")
    times = pack.table("grammar").having("role", "time")
    return frozenset(splitter.form(row["surface"]).key for row in (*languages, *times))


def is_capital(words: Words, at: int) -> bool:
    """Tell whether a word begins with a capital letter by itself, not glued to what is before it."""
    form = words.forms[at]
    return form.kind == "word" and form.text[0].isupper() and not words.glued(at)


def is_title(words: Words, run: range) -> bool:
    """Tell whether most words of a run begin with capitals, as in many headlines."""
    letters = [words.forms[at].text[0] for at in run if words.forms[at].kind == "word"]
    small = sum(letter.islower() for letter in letters)
    return small < _LEAST_SMALL * len(letters)


class CapitalNames:
    """Works on one pack's words in front of names: `placing` ones, and the `ship` letters before a ship's name."""

    def __init__(self, pack: Pack, splitter: WordSplitter, heads: NameHeads, citations: Citations) -> None:
        rows = pack.table("name_words")
        self._ships = frozenset(row["surface"] for row in rows.having("kind", "ship"))
        self._never = no_places(pack, splitter)
        self._heads = heads
        self._citations = citations

    def added(
        self, words: Words, spans: tuple[NameSpan, ...], runs: tuple[tuple[int, int], ...], sifted: Sifted
    ) -> tuple[NameSpan, ...]:
        """Give the spans with the names found; a ship's name takes the place of what was seen in it."""
        if not sifted.fronts:
            return spans
        taken = {at for span in spans for at in range(span.first, span.last + 1)}
        ships: list[NameSpan] = []
        places: list[NameSpan] = []
        for at, first, last in inside_runs(sifted.fronts, runs):
            if words.forms[at].text in self._ships:
                ships.extend(self._ship(words, at, last, spans))
            elif at < last and at + 1 not in taken and self._heads.places(words, at):
                small = words.forms[at + 1].text[0].islower() and self._heads.is_modifier(words.forms[at + 1])
                begin = at + 2 if small and at + 1 < last and at + 2 not in taken else at + 1  # "in nearby Kobi"
                places.extend(self._place(words, begin, range(first, last + 1), taken))
        named = {at for ship in ships for at in range(ship.first, ship.last + 1)}
        kept = [span for span in spans if named.isdisjoint(range(span.first, span.last + 1))]
        return tuple(sorted((*kept, *ships, *places), key=lambda span: span.first)) if ships or places else spans

    def _ship(self, words: Words, at: int, last: int, spans: tuple[NameSpan, ...]) -> list[NameSpan]:
        """Give the letters and the capitalised words behind them as a ship; without capitals one word or rare ones.

        What was seen as one name with the first word is all of the ship's ("MV San Lorenzo").
        """
        end = at
        while end < last and end - at < _LONGEST and self._may_name(words, end + 1, first=end == at):
            end += 1
            if not words.forms[end].text[0].isupper() and self._citations.is_cut(words, end):
                break
        if end > at:
            seen = (span.last for span in spans if span.first <= at + 1 <= span.last and span.last - at <= _LONGEST)
            end = max(end, *seen, end)
        return [NameSpan(first=at, last=end, schema="Vehicle", score=_SCORE, tagged=True)] if end > at else []

    def _may_name(self, words: Words, at: int, *, first: bool) -> bool:
        form = words.forms[at]
        if form.kind != "word" or words.glued(at) or form.text[0].islower():
            return False
        if form.text[0].isupper():
            return True
        return not self._heads.is_noun(words, at) and (first or not self._citations.common(form))

    def _place(self, words: Words, at: int, run: range, taken: set[int]) -> list[NameSpan]:
        """Give capitalised words of no dictionary as a place, unless the whole run is written in capitals."""
        end = at
        while end < run.stop and end - at < _LONGEST and end not in taken and self._is_unseen(words, end):
            end += 1
        goes_on = end < run.stop and (end in taken or words.forms[end].text[0].isupper())
        if end == at or goes_on or is_title(words, run):
            return []
        return [NameSpan(first=at, last=end - 1, schema="Place", score=_SCORE, tagged=True)]

    def _is_unseen(self, words: Words, at: int) -> bool:
        form = words.forms[at]
        if not is_capital(words, at) or len(form.key) < _SHORTEST or self._heads.is_noun(words, at):
            return False
        return self._never.isdisjoint(form.keys) and not self._citations.is_in_dictionary(form)
