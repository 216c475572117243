"""Measure the name tagger on one core beside a plain decoder of the same model that scores every word in place.

python benches/bench_tagger.py                   the shipped samples
python benches/bench_tagger.py documents.jsonl   documents of your own

A line of documents.jsonl holds one report in several languages, line by line:
{"published": "2020-05-06", "lines": {"gu": ["..."], "hi": ["..."], "en": ["..."]}}.
The plain decoder adds up each word's features one by one and knows no earlier text; both give the same names, which
the tests hold against each other.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from ghatna.model.words import Words
from ghatna.packs import Shelf, WordSplitter
from ghatna.pipeline.names import load_tagger
from ghatna.read.tag_features import EDGE, NEIGHBOURS, own_features, shown_features
from ghatna.read.tag_model import TagModel
from ghatna.service.samples import load_samples

Text = tuple[Words, tuple[tuple[int, int], ...]]  # words, runs
SECONDS = 3.0


def load_texts(path: Path | None, lang: str, splitter: WordSplitter) -> list[Text]:
    """Give the texts of a language as words, with a run for each line."""
    if path is None:
        lines = [sample.data.decode("utf-8").splitlines() for sample in load_samples() if sample.lang == lang]
    else:
        lines = [json.loads(line)["lines"].get(lang, []) for line in path.read_text("utf-8").splitlines()]
    out = []
    for text_lines in lines:
        words = splitter.split("\n".join(text_lines))
        runs, at = [], 0
        for line in text_lines:
            size = len(splitter.split(line))
            if size:
                runs.append((at, at + size - 1))
            at += size
        out.append((words, tuple(runs)))
    return out


def score_plainly(model: TagModel, words: Words, runs: Sequence[tuple[int, int]]) -> int:
    """Add up the weights of all features of all words, then walk each sentence label by label; give the words."""
    done = 0
    for first, last in runs:
        forms = words.forms[first : last + 1]
        facts = [model.table.of(form) for form in forms]
        shown = [shown_features(form, fact) for form, fact in zip(forms, facts, strict=True)]
        best = [float(x) for x in model.starts]
        for at, form in enumerate(forms):
            features = list(own_features(form, facts[at]))
            for distance in NEIGHBOURS:
                beside = at + distance
                seen = shown[beside] if 0 <= beside < len(forms) else (EDGE,)
                features.extend(f"{distance}:{feature}" for feature in seen)
            row = [steps * model.scale for steps in model.sum_of(features)]
            before = best if at else None
            steps = model.transitions
            if before is not None:
                best = [max(before[a] + steps[a][b] for a in range(len(row))) + row[b] for b in range(len(row))]
            else:
                best = [start + own for start, own in zip(best, row, strict=True)]
        done += len(forms)
    return done


def rate(name: str, do: Callable[[Text], int], texts: Sequence[Text]) -> float:
    """Run over the texts for a few seconds of CPU time after one round of warming; print and give words a second."""
    for text in texts:
        do(text)
    words, number, begin = 0, 0, time.process_time()
    while time.process_time() - begin < SECONDS:
        words += do(texts[number % len(texts)])
        number += 1
    result = words / (time.process_time() - begin)
    sys.stdout.write(f"{name:24}{result:12,.0f} words/s\n")
    return result


def main() -> None:
    """Measure each language."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("documents", nargs="?", type=Path)
    asked = options.parse_args()
    for lang in ("gu", "hi", "en"):
        tagger = load_tagger(lang)
        texts = load_texts(asked.documents, lang, WordSplitter(Shelf().pack(lang)))
        if tagger is None or not texts:
            continue
        model = tagger.model

        def tag(text: Text, tagger: object = tagger) -> int:
            tagger.tag(*text)  # type: ignore[attr-defined]
            return sum(last - first + 1 for first, last in text[1])

        fast = rate(f"{lang} tagger", tag, texts)
        plain = rate(f"{lang} plain", lambda text, model=model: score_plainly(model, *text), texts)
        sys.stdout.write(f"{lang}: {fast / plain:.0f} times the plain decoder\n")


if __name__ == "__main__":
    main()
