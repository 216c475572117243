"""Labelled sentences to learn names from: our own gold, IL-NER Hindi, and the same in Gujarati letters."""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from ghatna.model.words import WordForm
from ghatna.packs import Shelf, WordSplitter

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "evals"))

from gold_model import Report  # noqa: E402 - the folder has to be on the path first
from gold_parse import read_all  # noqa: E402 - the same

Labelled = list[tuple[WordForm, str]]

LABELS = {
    "Person": "PER", "Country": "LOC", "Place": "LOC", "Facility": "LOC", "Organization": "ORG", "PublicBody": "ORG",
    "Company": "ORG", "Media": "ORG", "Vehicle": "MISC", "Weapon": "MISC", "Document": "MISC", "NamedEvent": "MISC",
    "Work": "MISC",
}  # fmt: skip
ILNER = {"NEP": "PER", "NEL": "LOC", "NEO": "ORG"}
TO_GUJARATI = 0x0A80 - 0x0900
# Postpositions that Gujarati writes onto the word before.
GLUED = {"ने": "ે", "को": "ને", "से": "થી", "में": "માં", "का": "નો", "की": "ની", "के": "ના"}
VOWELS = frozenset("ાિીુૂૃેૈોૌંઅઆઇઈઉઊએઐઓઔ")


def splitters() -> dict[str, WordSplitter]:
    """Give the splitters of the languages that have a tagger."""
    shelf = Shelf()
    return {tag: WordSplitter(shelf.pack(tag)) for tag in ("gu", "hi", "en")}


def own_reports(lang: str, split: str, folder: Path) -> tuple[Report, ...]:
    """Give our own reports of a split."""
    return read_all(folder, lang=lang, split=split)


def label_report(report: Report, splitter: WordSplitter) -> list[Labelled]:
    """Give a report's sentences with the BIO labels of its names."""
    words = splitter.split(report.text)
    labels = ["O"] * len(words)
    for mention in report.mentions:
        label = LABELS.get(mention.kind)
        if mention.form != "name" or label is None:
            continue
        first = max(0, words.holding(mention.span.start))
        inside = [at for at in range(first, len(words)) if words.starts[at] < mention.span.end]
        inside = [at for at in inside[: len(mention.span.text)] if words.ends[at] > mention.span.start]
        for number, at in enumerate(inside):
            labels[at] = f"{'I' if number else 'B'}-{label}"
    out = []
    for unit in report.units:
        inside_unit = words.between(unit.span.start, unit.span.end)
        if inside_unit:
            out.append([(words.forms[at], labels[at]) for at in inside_unit])
    return out


def read_ilner(path: Path) -> Iterator[list[tuple[str, str]]]:
    """Give the sentences of an IL-NER file as (word, BIO label); a label torn from its B- is mended."""
    sentence: list[tuple[str, str]] = []
    for line in [*path.read_text("utf-8").splitlines(), ""]:
        if not line.strip():
            if sentence:
                yield sentence
            sentence = []
            continue
        word, _, label = line.replace("\t", " ").rpartition(" ")
        kind = ILNER.get(label.rsplit("-", 1)[-1]) if "-" in label else None
        before = sentence[-1][1][2:] if sentence else ""
        inside = label.startswith("I-") and before == kind
        sentence.append((word.strip() or label, "O" if kind is None else f"{'I' if inside else 'B'}-{kind}"))


def read_silver(path: Path, splitter: WordSplitter) -> Iterator[Labelled]:
    """Give the sentences that `silver.py` labelled."""
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        words = splitter.split(row["text"])
        labels = ["O"] * len(words)
        for start, end, label in row["names"]:
            for number, at in enumerate(at for at in range(len(words)) if start <= words.starts[at] < end):
                labels[at] = f"{'I' if number else 'B'}-{label}"
        yield list(zip(words.forms, labels, strict=True))


def in_forms(sentences: Iterable[list[tuple[str, str]]], splitter: WordSplitter) -> Iterator[Labelled]:
    """Give sentences of (word, label) with each word as the splitter sees it."""
    for sentence in sentences:
        out: Labelled = []
        for word, label in sentence:
            for number, form in enumerate(splitter.split(word).forms):
                out.append((form, label if number == 0 or label == "O" else f"I-{label[2:]}"))
        if out:
            yield out


def in_gujarati(sentences: Iterable[list[tuple[str, str]]], *, seed: int = 5) -> Iterator[list[tuple[str, str]]]:
    """Give Hindi sentences in Gujarati letters, postpositions glued on; one in four without a name is kept."""
    chance = random.Random(seed)  # noqa: S311 - a sample, no secret
    for sentence in sentences:
        out: list[tuple[str, str]] = []
        for word, label in sentence:
            ending = GLUED.get(word)
            if ending and out and out[-1][0][:1].isalpha():
                stem, stem_label = out[-1]
                out[-1] = (stem + ("એ" if ending == "ે" and stem[-1] in VOWELS else ending), stem_label)
            else:
                moved = "".join(chr(ord(sign) + TO_GUJARATI) if 0x0900 <= ord(sign) < 0x0964 else sign for sign in word)
                out.append((moved.replace("।", "."), label))
        if any(label != "O" for _, label in out) or chance.random() < 0.25:
            yield out
