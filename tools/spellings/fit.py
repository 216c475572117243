"""Learn the weights of the spelling's signs by softmax over a word's candidates and "none"; measure them."""

from __future__ import annotations

import time

import numpy as np
from pairs import WordPair
from words import fold

from ghatna.gazetteer.respell import RANKING, SIGNS, Respeller
from ghatna.gazetteer.transliterate import load_transliterator

ROUNDS = 400
RATE = 0.5
RIDGE = 1e-4
LEANINGS = (("none", -0.65), ("indian", -1.0), ("none_native", 1.0))
"""Added to what was learnt: of foreign names a near spelling agrees better between languages than letters do."""
PAIRS_SHARED = 0.6
SHORTEST_PART = 5


def fit_weights(respeller: Respeller, pairs: list[WordPair]) -> tuple[float, ...]:
    """Give the weights under which the true spellings are likeliest; an item whose word is missing is a "none"."""
    signs: list[tuple[float, ...]] = []
    group: list[int] = []
    right: list[float] = []
    letters = load_transliterator()
    for number, pair in enumerate({(p.indic, p.latin, p.turn): p for p in pairs}.values()):
        found = respeller.candidates(pair.indic, pair.turn)
        truth = [fold(latin) == fold(pair.latin) for latin, _ in found]
        none = not any(truth)
        if none and not is_near(letters.transliterate(pair.indic), pair.latin):
            truth = [is_near(latin, pair.latin) for latin, _ in found]
            none = not any(truth)
        signs += [(*each, 0.0, 0.0, 0.0) for _, each in found]
        signs.append((*([0.0] * RANKING), *respeller.none_signs(pair.indic)))
        right += [*map(float, truth), float(none)]
        group += [number] * (len(found) + 1)
    x, owner, y = np.array(signs), np.array(group), np.array(right)
    y /= np.bincount(owner, weights=y)[owner]
    weights, slope, items = np.zeros(len(SIGNS)), np.zeros(len(SIGNS)), owner[-1] + 1
    for _ in range(ROUNDS):
        e = np.exp(np.clip(x @ weights, -30, 30))
        p = e / np.bincount(owner, weights=e)[owner]
        gradient = x.T @ (y - p) / items - RIDGE * weights
        slope = 0.9 * slope + gradient
        weights = weights + RATE * slope
    for sign, more in LEANINGS:
        weights[SIGNS.index(sign)] += more
    return tuple(float(weight) for weight in weights)


def is_near(one: str, other: str) -> bool:
    """Tell whether two Latin names are as good as the same: one within the other, or 0.6 of the letter pairs shared."""
    a, b = fold(one), fold(other)
    if not a or not b:
        return False
    if a == b or (min(len(a), len(b)) >= SHORTEST_PART and (a in b or b in a)):
        return True
    p, q = ({each[at : at + 2] for at in range(len(each) - 1)} for each in (a, b))
    return bool(p and q) and len(p & q) / min(len(p), len(q)) >= PAIRS_SHARED


def measure(respeller: Respeller, pairs: list[WordPair]) -> None:
    """Print the shares of words spelt just so and nearly so, by spelling and by transliteration, and the time."""
    letters = load_transliterator()
    for name, indian in (("persons of India", True), ("others", False)):
        rows = list({(p.indic, p.latin, p.turn): p for p in pairs if bool(p.flags & 4) is indian}.values())
        start = time.perf_counter()
        spelt = [respeller.known(row.indic, row.turn) for row in rows]
        took = (time.perf_counter() - start) / len(rows) * 1e6
        plain = [letters.transliterate(row.indic) for row in rows]
        both = [a or b for a, b in zip(spelt, plain, strict=True)]
        for way, got in (("spelling", both), ("letters", plain)):
            same = sum(fold(a) == fold(r.latin) for a, r in zip(got, rows, strict=True)) / len(rows)
            near = sum(is_near(a, r.latin) for a, r in zip(got, rows, strict=True)) / len(rows)
            print(f"{name:18s}{len(rows):6d} {way:10s} same {same:.3f} near {near:.3f}")
        print(f"{name:18s} answered {sum(a is not None for a in spelt) / len(rows):.3f}, {took:.0f} us a word")
        wrong = [(r.indic, r.latin, a, b) for r, a, b in zip(rows, both, plain, strict=True) if not is_near(a, r.latin)]
        print(*wrong[:: max(1, len(wrong) // 25)], sep="\n")
