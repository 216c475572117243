"""Learn the name taggers that ship: `python tools/names/train.py --data FOLDER [--lang gu]`.

FOLDER holds `guwiki.txt.xz` and `il-ner-hi/`; our own gold is taken from `tests/gold`. The same
input gives the same model. Prints exact F1 on the held part of our gold, and on IL-NER's test
for Hindi; held sentences are never learnt from.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pycrfsuite
from augment import NamePools, retold
from corpora import ROOT, Labelled, in_forms, in_gujarati, label_report, own_reports, read_ilner, read_silver, splitters
from gold_model import Report
from wordtable import cluster_words, flag_words, make_table, name_lists, part_words, wiki_sentences

from ghatna.model.words import WordForm, Words
from ghatna.packs import Shelf, WordSplitter
from ghatna.read.tag_features import EDGE, NEIGHBOURS, WordTable, own_features, shown_features
from ghatna.read.tag_model import TagModel, pack_weights, read_model, write_model
from ghatna.read.tagger import Tagger

OUT = ROOT / "src/ghatna/read/tagger_data"
LABELS = ("O", *(f"{part}-{kind}" for kind in ("PER", "LOC", "ORG", "MISC") for part in "BI"))
OWN_WEIGHT = 3
# How often our own reports are told again. Hindi has 11,000 sentences of IL-NER, whose names are many already.
RETOLD = {"gu": 6, "hi": 1, "en": 6}
# Languages whose model is the mean of one learnt with the reports that are dense with names and one learnt without.
AVERAGED = frozenset(("hi",))
PENALTY = 0.3
SMALLEST_WEIGHT = 0.03
SMALLEST_MEAN = 0.06
Clusters = dict[str, tuple[int, ...]]
HINDI = (0x0900, 0x0980)


def features_in_place(forms: Sequence[WordForm], table: WordTable) -> list[list[str]]:
    """Give every word's features, its neighbours' among them, as the plain tagger sees them."""
    facts = [table.of(form) for form in forms]
    own = [own_features(form, fact) for form, fact in zip(forms, facts, strict=True)]
    shown = [shown_features(form, fact) for form, fact in zip(forms, facts, strict=True)]
    out = []
    for at in range(len(forms)):
        features = list(own[at])
        for distance in NEIGHBOURS:
            beside = at + distance
            seen = shown[beside] if 0 <= beside < len(forms) else (EDGE,)
            features.extend(f"{distance}:{feature}" for feature in seen)
        out.append(features)
    return out


def learn(sentences: list[Labelled], table: WordTable, *, penalty: float, version: str) -> TagModel:
    """Learn a linear-chain model by maximum likelihood with an L2 penalty; small weights are dropped."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for sentence in sentences:
        trainer.append(features_in_place([form for form, _ in sentence], table), [label for _, label in sentence])
    trainer.set_params({"c1": 0.0, "c2": penalty, "max_iterations": 90, "feature.possible_transitions": True})
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model.crf")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
    index = {label: number for number, label in enumerate(LABELS)}
    weights: dict[str, np.ndarray] = {}
    for (feature, label), weight in info.state_features.items():
        weights.setdefault(feature, np.zeros(len(LABELS), np.float32))[index[label]] = weight
    kept = sorted(feature for feature, row in weights.items() if np.abs(row).max() >= SMALLEST_WEIGHT)
    transitions = [[0.0] * len(LABELS) for _ in LABELS]
    for (before, after), weight in info.transitions.items():
        transitions[index[before]][index[after]] = float(weight)
    packed, scale = pack_weights([weights[feature].tolist() for feature in kept])
    return TagModel(
        labels=LABELS,
        transitions=tuple(tuple(row) for row in transitions),
        starts=(0.0,) * len(LABELS),
        rows={feature: number for number, feature in enumerate(kept)},
        weights=packed,
        scale=scale,
        table=table,
        bias=0.0,
        slope=1.0,
        offset=0.0,
        version=version,
    )


def mean_of(one: TagModel, other: TagModel) -> TagModel:
    """Give the model whose weights are the mean of two models' over the same labels; small ones are dropped.

    The words are those of `other`.
    """
    names = sorted({*one.rows, *other.rows})
    none = (0,) * len(other.labels)
    sums = ([model.scale * np.array(model.weights_of(name) or none) for name in names] for model in (one, other))
    means = {name: (a + b) / 2 for name, a, b in zip(names, *sums, strict=True)}
    features = [name for name in names if np.abs(means[name]).max() >= SMALLEST_MEAN]
    packed, scale = pack_weights([means[name].tolist() for name in features])
    return replace(
        other,
        weights=packed,
        scale=scale,
        rows={feature: number for number, feature in enumerate(features)},
        transitions=tuple(
            tuple((a + b) / 2 for a, b in zip(*rows, strict=True))
            for rows in zip(one.transitions, other.transitions, strict=True)
        ),
    )


def spans_of(labels: Sequence[str]) -> set[tuple[int, int, str]]:
    """Give the names of a labelled sentence as (first, last, kind)."""
    out = set()
    first = None
    for at, label in enumerate([*labels, "O"]):
        if first is not None and (at == len(labels) or label != f"I-{labels[first][2:]}"):
            out.add((first, at - 1, labels[first][2:]))
            first = None
        if label.startswith("B-"):
            first = at
    return out


def found_in(tagger: Tagger, sentence: Labelled) -> dict[tuple[int, int, str], float]:
    """Give the names that the tagger finds in one sentence, with their scores."""
    forms = tuple(form for form, _ in sentence)
    count = len(forms)
    words = Words(starts=tuple(range(count)), ends=tuple(range(1, count + 1)), forms=forms)
    return {(name.first, name.last, name.label): name.score for name in tagger.tag(words, ((0, count - 1),))}


def measure(tagger: Tagger, sentences: list[Labelled], kinds: frozenset[str]) -> tuple[float, float, float]:
    """Give precision, recall and F1 of exact names of some kinds."""
    right = gold_count = found_count = 0
    for sentence in sentences:
        gold = {span for span in spans_of([label for _, label in sentence]) if span[2] in kinds}
        found = {span for span in found_in(tagger, sentence) if span[2] in kinds}
        right, gold_count, found_count = right + len(gold & found), gold_count + len(gold), found_count + len(found)
    precision, recall = right / max(found_count, 1), right / max(gold_count, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def calibrate(model: TagModel, sentences: list[Labelled]) -> TagModel:
    """Fit the two numbers that turn a lead into a probability, on sentences that were not learnt from."""
    tagger = Tagger(model)
    leads, right = [], []
    for sentence in sentences:
        gold = spans_of([label for _, label in sentence])
        for span, score in found_in(tagger, sentence).items():
            leads.append(float(np.log(max(score, 1e-3) / max(1 - score, 1e-3))))
            right.append(float(span in gold))
    slope, offset = 1.0, 0.0
    x, y = np.array(leads), np.array(right)
    for _ in range(500):
        p = 1 / (1 + np.exp(-(slope * x + offset)))
        slope -= 0.05 * float(((p - y) * x).mean())
        offset -= 0.05 * float((p - y).mean())
    return replaced(model, bias=model.bias, slope=round(slope, 4), offset=round(offset, 4))


def replaced(model: TagModel, *, bias: float, slope: float, offset: float) -> TagModel:
    """Give the model with other numbers for its decisions."""
    return replace(model, bias=bias, slope=slope, offset=offset)


def sample_with(model: TagModel, tuned: TagModel) -> TagModel:
    """Give a model with another's numbers."""
    return replaced(model, bias=tuned.bias, slope=tuned.slope, offset=tuned.offset)


def choose_bias(model: TagModel, sentences: list[Labelled]) -> TagModel:
    """Take the bias against O that gives the best F1 on a part of the training sentences kept out for it."""
    kinds = frozenset(("PER", "LOC", "ORG", "MISC"))
    tries = [replaced(model, bias=step / 4, slope=1.0, offset=0.0) for step in range(7)]
    return max(tries, key=lambda one: measure(Tagger(one), sentences, kinds)[2])


def in_sentences(reports: Sequence[Report], splitter: WordSplitter) -> list[Labelled]:
    """Give the labelled sentences of some reports."""
    return [sentence for report in reports for sentence in label_report(report, splitter)]


def told(reports: Sequence[Report], pools: NamePools, splitter: WordSplitter, times: int) -> list[Labelled]:
    """Give our own sentences as they stand, weighted, and told again with other names."""
    return in_sentences(reports, splitter) * OWN_WEIGHT + in_sentences(list(retold(reports, pools, times)), splitter)


def word_statistics(data: Path, splitter: WordSplitter, cache: Path | None) -> tuple[Clusters, Counter[str]]:
    """Give the clusters and counts of the Wikipedia text's words; `cache` keeps them between runs."""
    if cache is not None and cache.is_file():
        kept = json.loads(cache.read_text("utf-8"))
        return {word: tuple(numbers) for word, numbers in kept["clusters"].items()}, Counter(kept["counts"])
    parted = list(part_words(list(wiki_sentences(data / "guwiki.txt.xz", splitter))))
    counts = Counter(word for sentence in parted for word in sentence)
    clusters = cluster_words(parted)
    if cache is not None:
        cache.write_text(json.dumps({"clusters": clusters, "counts": counts}, ensure_ascii=False), "utf-8")
    return clusters, counts


def make_language(
    lang: str, splitter: WordSplitter, data: Path, words: tuple[Clusters, Counter[str]], silver: Path | None
) -> TagModel:
    """Learn one language's model, and print what it reaches on sentences that it has not seen.

    `silver` are sentences of this language labelled by `silver.py` or `project.py`.
    """
    folds = tuple((row["from"], row["to"]) for row in Shelf().pack("gu").table("folds"))
    pattern = WordTable(facts={}, shift=0x180, block=HINDI, folds=folds) if lang == "hi" else WordTable(facts={})
    indic = lang != "en"
    names = list(name_lists(lang))
    clusters, counts = words if indic else ({}, Counter())
    table = make_table(flag_words(names, splitter), clusters, counts, pattern)
    reports = own_reports(lang, "train", ROOT / "tests/gold")
    apart = in_sentences(reports[::7], splitter)
    if lang == "hi":
        apart += list(in_forms(read_ilner(data / "il-ner-hi/dev.txt"), splitter))
    pools = NamePools(names, lang, seed=11)
    dense = in_sentences(own_reports(lang, "train", ROOT / "evals/names"), splitter)
    other: list[Labelled] = list(read_silver(silver, splitter)) if silver is not None and silver.is_file() else []
    if indic:
        train = read_ilner(data / "il-ner-hi/train.txt")
        other += list(in_forms(in_gujarati(train) if lang == "gu" else train, splitter))
    learnt = [report for number, report in enumerate(reports) if number % 7]
    sample = learn(other + dense + told(learnt, pools, splitter, RETOLD[lang]), table, penalty=PENALTY, version="")
    tuned = calibrate(choose_bias(sample, apart), apart)
    own = told(reports, pools, splitter, RETOLD[lang])
    model = learn(other + dense + own, table, penalty=PENALTY, version="")
    if lang in AVERAGED:
        model = mean_of(learn(other + own, table, penalty=PENALTY, version=""), model)
    model = sample_with(model, tuned)
    kinds = frozenset(("PER", "LOC", "ORG", "MISC"))
    print(lang, "bias", model.bias, "slope", model.slope, "offset", model.offset, "features", len(model.rows))
    show("part kept out of training", measure(Tagger(sample_with(sample, tuned)), apart, kinds))
    show(
        "own held",
        measure(Tagger(model), in_sentences(own_reports(lang, "held", ROOT / "tests/gold"), splitter), kinds),
    )
    if lang == "hi":
        test = list(in_forms(read_ilner(data / "il-ner-hi/test.txt"), splitter))
        show("IL-NER test", measure(Tagger(model), test, kinds - {"MISC"}))
    return model


def show(what: str, scores: tuple[float, float, float]) -> None:
    """Print precision, recall and F1."""
    print("  {}: P {:.3f} R {:.3f} F1 {:.3f}".format(what, *scores), flush=True)


def main() -> None:
    """Learn, measure and write the models that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--lang", choices=("gu", "hi", "en"), action="append")
    parser.add_argument("--cache", type=Path, help="a file that keeps the words' clusters between runs")
    parser.add_argument("--silver", help="labelled sentences of silver.py or project.py; {lang} is put in")
    parser.add_argument("--mean", action="store_true", help="write the mean of the new model and the one that ships")
    options = parser.parse_args()
    known = splitters()
    words = word_statistics(options.data, known["gu"], options.cache)
    OUT.mkdir(exist_ok=True)
    for lang in options.lang or ("gu", "hi", "en"):
        silver = Path(options.silver.format(lang=lang)) if options.silver else None
        model = make_language(lang, known[lang], options.data, words, silver)
        if options.mean:
            model = mean_of(read_model((OUT / f"{lang}.tagger").read_bytes()), model)
        write_model(model, OUT / f"{lang}.tagger")
        print("  written:", (OUT / f"{lang}.tagger").stat().st_size, "bytes", flush=True)


if __name__ == "__main__":
    main()
