"""Learns how Latin letters are said in Indic scripts, from names of the same city in both.

Hard expectation-maximisation: each letter emits none to three phones; the cheapest alignment of
every pair is counted, the counts give the costs of the next round. Then emissions are counted
by context and smoothed from narrow to wide (Witten and Bell).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable

from ghatna.gazetteer.latin import EDGE, LEVELS, Emission, context_key, fold_latin
from ghatna.gazetteer.phones import fold_phones
from ghatna.model.records import record

ROUNDS = 5
LONGEST = 3
BAND = 5
SMOOTHING = 5.0
RARE_LETTER = 30
RARE_CONTEXT = 2
SAME_SHARE = 0.15
FAR = 1e9
FIRST_GUESS = {
    "b": "b", "c": "kcs", "d": "d", "f": "f", "g": "gj", "h": "h", "j": "jyh", "k": "k", "l": "l", "m": "m", "n": "n",
    "p": "pf", "q": "k", "r": "r", "s": "sSj", "t": "tS", "v": "vf", "w": "v", "x": "kS", "y": "yi", "z": "js",
}  # fmt: skip
VOWELS = frozenset("aiueo@")


@record(frozen=True, slots=True, kw_only=True)
class NamePair:
    """One city's Latin name and the phones of its Indic name; `country` is ISO 3166-1 alpha-2, lower case."""

    latin: str
    phones: str
    country: str


@record(frozen=True, slots=True)
class LatinModel:
    """Counts of emissions by context, with the country where that helps; `kept` are letters with marks."""

    counts: dict[str, Counter[str]]
    kept: frozenset[str]
    memory: dict[tuple[str, str], Emission]

    def emit(self, window: str, country: str) -> Emission:
        """Give what the middle letter of a window of five is said as."""
        found = self.memory.get((window, country))
        if found is None:
            found = self.memory[window, country] = smooth(self.counts, window, country)
        return found

    def readings(self, name: str, country: str, *, doubts: tuple[float, ...]) -> tuple[str, ...]:
        """Say a Latin name in phones: the best reading, then one for each doubt (a share) that a letter exceeds."""
        best: list[Emission] = []
        for word in fold_latin(name, self.kept).split():
            padded = EDGE + word + EDGE
            best.extend(self.emit(padded[at - 2 : at + 3], country) for at in range(2, len(padded) - 2))
        out = [fold_phones("".join(each.best for each in best))]
        doubtful = sorted(((each.share, at) for at, each in enumerate(best)), reverse=True)
        for doubt, (share, at) in zip(doubts, doubtful, strict=False):
            if share < doubt:
                break
            out.append(fold_phones("".join(e.second if i == at else e.best for i, e in enumerate(best))))
        return tuple(dict.fromkeys(sound for sound in out if sound))


def learn_latin(pairs: Iterable[NamePair]) -> LatinModel:
    """Align the pairs and count; takes about one second for each 1,000 pairs."""
    pairs = tuple(pairs)
    letters = Counter(letter for pair in pairs for letter in pair.latin.casefold())
    kept = frozenset(letter for letter, n in letters.items() if n >= RARE_LETTER and letter.isalpha())
    words = [(fold_latin(pair.latin, kept).strip(), pair) for pair in pairs]
    seen: dict[str, Counter[str]] = {}
    for _ in range(ROUNDS):
        costs = _Costs(seen)
        seen = defaultdict(Counter)
        for latin, pair in words:
            for at, emission in enumerate(align(latin, pair.phones, costs) or ()):
                seen[latin[at]][emission] += 1
    costs = _Costs(seen)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for latin, pair in words:
        aligned = align(latin, pair.phones, costs)
        if aligned:
            _count(counts, latin, aligned, pair.country)
    return LatinModel(counts=dict(counts), kept=kept, memory={})


class _Costs:
    """Cost of each emission of each letter; before the first round a guess by letter."""

    def __init__(self, seen: dict[str, Counter[str]]) -> None:
        self.known: dict[tuple[str, str], float] = {}
        self.guess = not seen
        for letter, emissions in seen.items():
            total = sum(emissions.values()) + 1.0
            for emission, n in emissions.items():
                self.known[letter, emission] = -math.log(n / total)

    def of(self, letter: str, emission: str) -> float:
        cost = self.known.get((letter, emission))
        if cost is None:
            cost = _guess(letter, emission) if self.guess else 7.0 + len(emission)
            self.known[letter, emission] = cost
        return cost


def _guess(letter: str, emission: str) -> float:
    if not emission:
        return 0.1 if letter == " " else 2.0
    cost = 0.0
    used = False
    for phone in emission:
        if letter in FIRST_GUESS:
            if phone in FIRST_GUESS[letter] and not used:
                used = True
            else:
                cost += 1.0 if phone in VOWELS else 4.0
        else:
            cost += 0.5 if phone in VOWELS else 4.0
    return cost + (0.0 if used or letter not in FIRST_GUESS else 2.0)


def align(latin: str, phones: str, costs: _Costs) -> list[str] | None:
    """Share out the phones over the letters at the least cost; None if the lengths are too far apart."""
    n, m = len(latin), len(phones)
    if not n or m > LONGEST * n:
        return None
    slope = m / n
    best = [[FAR] * (m + 1) for _ in range(n + 1)]
    back = [[0] * (m + 1) for _ in range(n + 1)]
    best[0][0] = 0.0
    of = costs.of
    for i in range(1, n + 1):
        letter, before, row, came = latin[i - 1], best[i - 1], best[i], back[i]
        middle = int(i * slope)
        for j in range(max(0, middle - BAND), min(m, middle + BAND) + 1):
            for k in range(min(LONGEST, j) + 1):
                if before[j - k] < FAR:
                    cost = before[j - k] + of(letter, phones[j - k : j])
                    if cost < row[j]:
                        row[j], came[j] = cost, k
    if best[n][m] >= FAR:
        return None
    out: list[str] = []
    j = m
    for i in range(n, 0, -1):
        k = back[i][j]
        out.append(phones[j - k : j])
        j -= k
    return out[::-1]


def _count(counts: dict[str, Counter[str]], latin: str, aligned: list[str], country: str) -> None:
    padded = EDGE + latin.replace(" ", EDGE) + EDGE
    at = 1
    for place, letter in enumerate(latin):
        at += 1
        if letter == " ":
            at += 1
            continue
        for left, right, home in LEVELS:
            key = context_key(padded, at, left, right)
            counts[f"{key}/{country}" if home else key][aligned[place]] += 1


def smooth(counts: dict[str, Counter[str]], window: str, country: str | None, widest: int = len(LEVELS)) -> Emission:
    """Mix the counts of the contexts of a window of five letters, from narrow to the `widest` level."""
    chances: dict[str, float] = {}
    for left, right, home in LEVELS[:widest]:
        key = context_key(window, 2, left, right)
        if home and country is None:
            continue
        found = counts.get(f"{key}/{country}" if home else key)
        if found is None:
            continue
        total = sum(found.values())
        parents = SMOOTHING if chances else 0.0
        chances = {
            emission: (found.get(emission, 0) + parents * chances.get(emission, 0.0)) / (total + parents)
            for emission in chances.keys() | found.keys()
        }
    ranked = sorted(chances.items(), key=lambda item: (-item[1], item[0]))
    if not ranked:
        return Emission("", "", 0.0)
    second, share = ranked[1] if len(ranked) > 1 else ("", 0.0)
    return Emission(ranked[0][0], second, share)


def export_table(model: LatinModel) -> dict[str, Emission]:
    """Make the table that readers carry: contexts without country that say more than the narrower one does."""
    out: dict[str, Emission] = {}
    for level, (left, right, home) in enumerate(LEVELS):
        if home:
            continue
        for key, found in model.counts.items():
            before, _, rest = key.partition("<")
            if len(before) != left or len(rest) != right + 2 or (level > 1 and sum(found.values()) < RARE_CONTEXT):
                continue
            window = f"{before:>2}{rest[0]}{rest[2:]:<2}"
            said = smooth(model.counts, window, None, level + 1)
            parent = _narrower(out, window, level)
            if parent is None or not _alike(parent, said):
                out[key] = said
    return out


def _alike(one: Emission, other: Emission) -> bool:
    return (one.best, one.second) == (other.best, other.second) and abs(one.share - other.share) <= SAME_SHARE


def _narrower(table: dict[str, Emission], window: str, level: int) -> Emission | None:
    for left, right, home in reversed(LEVELS[:level]):
        found = None if home else table.get(context_key(window, 2, left, right))
        if found is not None:
            return found
    return None
