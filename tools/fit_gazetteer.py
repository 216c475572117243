"""Fits the weights of the gazetteer's scores and writes `gazetteer/data/weights.csv`.

    python tools/fit_gazetteer.py --libgeonames DIR --words FILE --persons FILE [--work DIR]

Two indexes are built first (six minutes). The *ranking* is fitted on Devanagari names of cities with odd
geonameids, in an index that holds no Devanagari or Gujarati names and has learnt nothing from these cities: a softmax
over the candidates of each name, larger cities counting more. *Acceptance* is fitted by logistic regression on the
same names, on spelling variants of Devanagari names in Gujarati letters against the full index, and on what must not
be linked: ordinary words (WORDS: one a line; for instance the headwords of `gujarati-lexicon-mcp` that are no names,
and their forms) and persons' names (PERSONS: one a line; for instance `faker`'s gu_IN and hi_IN). Weights that these
data cannot show (own names, endings, the text's countries) are set by hand.
"""

from __future__ import annotations

import argparse
import csv
import random
from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path

import numpy as np

from ghatna.gazetteer import Gazetteer
from ghatna.gazetteer.builder import BuildOptions, build_index
from ghatna.gazetteer.builder.cities import read_cities
from ghatna.gazetteer.builder.places import RawPlace
from ghatna.gazetteer.indexfile import open_index
from ghatna.gazetteer.scripts import script_of
from ghatna.gazetteer.tables import read_rows, split_cell
from ghatna.gazetteer.weights import AcceptWeights, RankWeights, load_weights

OUT = Path("src/ghatna/gazetteer/data/weights.csv")
BY_HAND = {"stripped": -1.15, "own_sound": 1.5, "own_name": 6.0, "country": 2.0}
ACCEPT_BY_HAND = {"country": 1.0}
RANK_SIGNS = [each.name for each in fields(RankWeights)]
ACCEPT_SIGNS = [each.name for each in fields(AcceptWeights) if each.name not in ("bias", "threshold")]
CANDIDATES = 30
WORDS_LINKED, PERSONS_LINKED = 0.009, 0.03
HIDDEN = 0.3
OTHERS = 40
Named = list[tuple[str, RawPlace]]
SHARES = {"place": 1.0, "own": 0.4, "glued": 0.4, "known": 0.6, "other": 0.4, "word": 1.2, "person": 1.2}
ENDINGS = ("માં", "ના", "ની", "નો", "ને", "થી", "માંથી", "નું", "એ")
TO_GUJARATI = 0x180
NOISE = (("ી", "િ"), ("િ", "ી"), ("ૂ", "ુ"), ("ુ", "ૂ"), ("શ", "સ"), ("સ", "શ"), ("ઝ", "જ"), ("ં", "ન્"), ("ઓ", "ઑ"),
         ("ો", "ૉ"), ("ટ", "ત"), ("ડ", "દ"), ("ણ", "ન"), ("ળ", "લ"), ("઼", ""))  # fmt: skip


def main() -> None:
    """Build the two indexes if they are not there, fit, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--libgeonames", type=Path)
    parser.add_argument("--words", type=Path, required=True)
    parser.add_argument("--persons", type=Path, required=True)
    parser.add_argument("--work", type=Path, default=Path("build"))
    options = parser.parse_args()
    cities = read_cities()
    clean, full = options.work / "fit.idx", options.work / "full.idx"
    options.work.mkdir(parents=True, exist_ok=True)
    held = frozenset(city.geonameid for city in cities if city.geonameid % 2)
    if not clean.exists():
        build_index(clean, BuildOptions(without_scripts=frozenset(("Deva", "Gujr")), learn_without=frozenset(("Gujr",)),
                                        held_out=held, libgeonames=options.libgeonames), print)  # fmt: skip
    if not full.exists():
        build_index(full, BuildOptions(libgeonames=options.libgeonames), print)
    names = [(name, city) for city in cities if city.geonameid in held
             for name in city.names if script_of(name) == "Deva"]  # fmt: skip
    chance = random.Random(5)  # noqa: S311 - a repeatable choice, no secret
    some_cities = [city for city in cities if city.geonameid in held and city.geonameid % OTHERS == 1]
    others = [(chance.choice(some), city) for city in some_cities
              for some in ([n for n in city.names if script_of(n) == "Cyrl"], [city.name]) if some]  # fmt: skip
    gazetteer = Gazetteer(open_index(clean))
    rank = fit_rank(gazetteer, names)
    _, accept = load_weights()
    gazetteer = Gazetteer(open_index(clean), (rank, accept))
    whole = Gazetteer(open_index(full), (rank, accept))
    words, persons = (path.read_text(encoding="utf-8").split("\n") for path in (options.words, options.persons))
    accept = fit_accept((gazetteer, whole), (names, others), words, persons)
    write(rank, accept)


def fit_rank(gazetteer: Gazetteer, names: Named) -> RankWeights:
    """Fit by softmax; names whose city is not among the candidates teach nothing."""
    groups, weights = [], []
    for name, city in names:
        signs, ids = gazetteer.signs_of(name, CANDIDATES)
        if city.geonameid in ids:
            groups.append((np.array(signs), ids.index(city.geonameid)))
            weights.append(max(city.population, 100) ** 0.25)
    free = [at for at, sign in enumerate(RANK_SIGNS) if sign not in BY_HAND]
    x = np.concatenate([signs[:, free] for signs, _ in groups])
    starts = np.cumsum([0] + [len(signs) for signs, _ in groups[:-1]])
    right = starts + np.array([at for _, at in groups])
    w, share = np.zeros(len(free)), np.array(weights) / sum(weights)
    lengths = np.array([len(signs) for signs, _ in groups])
    velocity, square = np.zeros_like(w), np.zeros_like(w)
    for step in range(1, 1501):
        z = x @ w
        z -= np.repeat(np.maximum.reduceat(z, starts), lengths)
        p = np.exp(z)
        p /= np.repeat(np.add.reduceat(p, starts), lengths)
        slope = (np.repeat(share, lengths) * p) @ x - share @ x[right] + 1e-5 * w
        velocity = 0.9 * velocity + 0.1 * slope
        square = 0.999 * square + 0.001 * slope * slope
        w -= 0.05 * (velocity / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    z = x @ w
    best = np.array([part.argmax() for part in np.split(z, starts[1:])])
    print(f"ranking: {len(groups)} of {len(names)} names; right {np.mean(best + starts == right):.3f} of these")
    found = dict(BY_HAND) | {RANK_SIGNS[at]: float(value) for at, value in zip(free, w, strict=True)}
    return RankWeights(**found)


def fit_accept(
    gazetteers: tuple[Gazetteer, Gazetteer], named: tuple[Named, Named], words: list[str], persons: list[str]
) -> AcceptWeights:
    """Fit by logistic regression; the threshold is the lowest that keeps both shares of false links."""
    (clean, whole), (names, others) = gazetteers, named
    chance = random.Random(7)  # noqa: S311 - a repeatable choice, no secret
    rows: list[tuple[tuple[float, ...], bool, str]] = []
    for name, city in names:
        rows += _row(clean, name, city.geonameid, "place")
    for name, city in names:
        rows += _row(whole, make_noise(name, chance), city.geonameid, "place")
    for name, city in names:
        rows += _row(whole, name, city.geonameid, "own")
        rows += _row(whole, make_noise(name, chance, share=0.2) + chance.choice(ENDINGS), city.geonameid, "glued")
    for name, city in others:
        rows += _row(whole, name, city.geonameid, "other")
    for name in known_names():
        rows += _row(whole, name, None, "known")
        rows += _row(whole, name + chance.choice(ENDINGS), None, "known")
    for word in words:
        for signs, right, what in _row(whole, word, -1, "word"):
            # a word that is rarer than those of the table is no less ordinary
            rows.append((hide_commonness(signs) if chance.random() < HIDDEN else signs, right, what))
    for person in persons:
        rows += _row(whole, person, -1, "person")
    x = np.array([[1.0, *signs] for signs, _, _ in rows])
    y = np.array([right for _, right, _ in rows], dtype=float)
    of = np.array([what for _, _, what in rows])
    fixed = np.array([0.0] + [ACCEPT_BY_HAND.get(sign, 0.0) for sign in ACCEPT_SIGNS])
    free = np.array([True] + [sign not in ACCEPT_BY_HAND for sign in ACCEPT_SIGNS])
    share = sum(np.where(of == what, weight / sum(of == what), 0.0) for what, weight in SHARES.items())
    w = fixed.copy()
    for _ in range(60):
        p = 1 / (1 + np.exp(-(x @ w)))
        slope = x[:, free].T @ (share * (p - y)) + 1e-4 * w[free]
        curve = (x[:, free] * (share * p * (1 - p))[:, None]).T @ x[:, free] + 1e-4 * np.eye(free.sum())
        w[free] -= np.linalg.solve(curve, slope)
    z = x @ w
    threshold = max(np.quantile(z[of == "word"], 1 - WORDS_LINKED),
                    np.quantile(z[of == "person"], 1 - PERSONS_LINKED), 0.0)  # fmt: skip
    for what in SHARES:
        some, linked = of == what, z >= threshold
        print(f"accept: {what} {some.sum()}, linked {np.mean(linked[some]):.3f}, ", end="")
        print(f"right and linked {np.mean(linked[some] * y[some]):.3f}, right {np.mean(y[some]):.3f}")
    values = dict(zip(("bias", *ACCEPT_SIGNS), map(float, w), strict=True)) | {"threshold": float(threshold)}
    return AcceptWeights(**values)


def known_names() -> Iterable[str]:
    """Give the Gujarati names of our own tables of cities, countries and regions."""
    for table, column in (("cities.csv", "gujarati"), ("countries.csv", "gu"), ("regions.csv", "gujarati")):
        for row in read_rows(table):
            yield from split_cell(row[column])


def hide_commonness(signs: tuple[float, ...]) -> tuple[float, ...]:
    """Give the signs as if the form were not in the table of words."""
    return tuple(0.0 if sign.startswith("common") else value for sign, value in zip(ACCEPT_SIGNS, signs, strict=True))


def _row(gazetteer: Gazetteer, name: str, wanted: int | None, what: str) -> list[tuple[tuple[float, ...], bool, str]]:
    signs, geonameid = gazetteer.accept_signs_of(name)
    if not signs:
        return []
    return [(signs, wanted is None or geonameid == wanted, what)]


def make_noise(name: str, chance: random.Random, *, share: float = 1.0) -> str:
    """Write a Devanagari name in Gujarati letters with one newspaper's spelling variant."""
    word = "".join(chr(ord(c) + TO_GUJARATI) if 0x900 <= ord(c) < 0x964 else c for c in name)
    fitting = [(old, new) for old, new in NOISE if old in word]
    if fitting and chance.random() < share:
        old, new = chance.choice(fitting)
        word = word.replace(old, new, 1)
    return word


def write(rank: RankWeights, accept: AcceptWeights) -> None:
    """Write both sets to `data/weights.csv`."""
    with OUT.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("set", "sign", "weight", "source"))
        for name, weights, by_hand in (("rank", rank, BY_HAND), ("accept", accept, ACCEPT_BY_HAND)):
            for each in fields(weights):
                source = "by hand" if each.name in by_hand else "tools/fit_gazetteer.py"
                writer.writerow((name, each.name, f"{getattr(weights, each.name):.3f}", source))


if __name__ == "__main__":
    main()
