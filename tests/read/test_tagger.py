from __future__ import annotations

from importlib.resources import files
from itertools import accumulate, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ghatna.errors import InternalError
from ghatna.model.words import Words
from ghatna.packs import Shelf, WordSplitter
from ghatna.read.tag_features import EDGE, NEIGHBOURS, own_features, shown_features
from ghatna.read.tag_model import TagModel, pack_weights, read_model, write_model
from ghatna.read.tagger import Tagger

MODELS = {
    tag: read_model((files("ghatna.read") / "tagger_data" / f"{tag}.tagger").read_bytes()) for tag in ("gu", "hi", "en")
}
TAGGERS = {tag: Tagger(model) for tag, model in MODELS.items()}
SPLITTERS = {tag: WordSplitter(Shelf().pack(tag)) for tag in MODELS}
LETTERS = {"gu": "કખગજતનપમરલવસહાિીેો્ંઅ", "hi": "कखगजतनपमरलवसहािीेो्ंअ", "en": "aeiourstnlmkpbdgAKTM"}


def plain_labels(model: TagModel, words: Words, first: int, last: int) -> list[str]:
    """Score every word's features in place and decode one sentence step by step: the slow obvious twin."""
    forms = words.forms[first : last + 1]
    facts = [model.table.of(form) for form in forms]
    labels = model.labels
    scores = []
    for at, form in enumerate(forms):
        features = list(own_features(form, facts[at]))
        for distance in NEIGHBOURS:
            beside = at + distance
            seen = shown_features(forms[beside], facts[beside]) if 0 <= beside < len(forms) else (EDGE,)
            features.extend(f"{distance}:{feature}" for feature in seen)
        row = [0.0] * len(labels)
        for feature in features:
            if feature in model.rows:
                number = model.rows[feature] * len(labels)
                weights = memoryview(model.weights).cast("b")[number : number + len(labels)]
                row = [total + weight * model.scale for total, weight in zip(row, weights, strict=True)]
        row[labels.index("O")] -= model.bias
        scores.append(row)
    best: list[dict[str, tuple[float, list[str]]]] = []
    for at, row in enumerate(scores):
        step = {}
        for number, label in enumerate(labels):
            inside = label.startswith("I-")
            if at == 0:
                if not inside:
                    step[label] = (row[number] + model.starts[number], [label])
                continue
            ways = [
                (score + model.transitions[labels.index(before)][number] + row[number], [*path, label])
                for before, (score, path) in best[-1].items()
                if not inside or before[2:] == label[2:]
            ]
            if ways:
                step[label] = max(ways, key=lambda way: way[0])
        best.append(step)
    return max(best[-1].values(), key=lambda way: way[0])[1]


def names_of(labels: list[str], first: int) -> list[tuple[int, int, str]]:
    out = []
    for at, label in enumerate(labels):
        if label.startswith("B-"):
            end = at
            while end + 1 < len(labels) and labels[end + 1] == f"I-{label[2:]}":
                end += 1
            out.append((first + at, first + end, label[2:]))
    return out


@pytest.mark.parametrize("tag", ["gu", "hi", "en"])
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_fast_tagger_agrees_with_the_plain_one_on_random_text(tag: str, data: st.DataObject) -> None:
    alphabet = st.text(alphabet=LETTERS[tag], min_size=1, max_size=7)
    sentences = data.draw(
        st.lists(
            st.lists(alphabet | st.sampled_from([",", "12", "Tu-95"]), min_size=1, max_size=12), min_size=1, max_size=4
        )
    )
    words = SPLITTERS[tag].split("\n".join(" ".join(sentence) for sentence in sentences))
    bounds = list(accumulate((len(SPLITTERS[tag].split(" ".join(sentence))) for sentence in sentences), initial=0))
    if bounds[-1] != len(words):
        return
    runs = tuple((a, b - 1) for a, b in pairwise(bounds) if b > a)
    fast = [(name.first, name.last, name.label) for name in TAGGERS[tag].tag(words, runs)]
    slow = [name for first, last in runs for name in names_of(plain_labels(MODELS[tag], words, first, last), first)]
    assert fast == slow


def test_names_of_a_plain_sentence_are_found() -> None:
    text = "મુખ્યમંત્રી ભૂપેન્દ્ર પટેલે ગાંધીનગરમાં બેઠક યોજી હતી."
    words = SPLITTERS["gu"].split(text)
    found = {
        (text[words.starts[n.first] : words.ends[n.last]], n.label)
        for n in TAGGERS["gu"].tag(words, ((0, len(words) - 1),))
    }
    assert ("ભૂપેન્દ્ર પટેલે", "PER") in found
    assert ("ગાંધીનગરમાં", "LOC") in found


def test_names_never_leave_their_run_and_scores_are_probabilities() -> None:
    words = SPLITTERS["en"].split("Asha Patel of Rajkot. Mohan Das of Surat Municipal Corporation left.")
    runs = ((0, 4), (5, len(words) - 1))
    for name in TAGGERS["en"].tag(words, runs):
        assert any(first <= name.first <= name.last <= last for first, last in runs)
        assert 0.0 <= name.score <= 1.0


def test_endless_sentence_is_tagged() -> None:
    words = SPLITTERS["gu"].split("રામ " * 5_000)
    assert len(words) == 5_000
    TAGGERS["gu"].tag(words, ((0, len(words) - 1),))


def test_single_word_at_the_end_of_a_run_is_found() -> None:
    words = SPLITTERS["en"].split("They met in Rajkot")
    (name,) = TAGGERS["en"].tag(words, ((0, 3),))
    assert (name.first, name.last, name.label) == (3, 3, "LOC")


def test_nothing_to_tag_is_nothing() -> None:
    assert TAGGERS["gu"].tag(SPLITTERS["gu"].split(""), ()) == ()


def test_model_file_round_trip_gives_the_same_bytes(tmp_path: object) -> None:
    from pathlib import Path  # noqa: PLC0415 - only here

    path = Path(str(tmp_path)) / "x.tagger"
    write_model(MODELS["en"], path)
    once = path.read_bytes()
    write_model(read_model(once), path)
    assert path.read_bytes() == once


def test_packed_weights_are_within_half_a_step() -> None:
    rows = [[0.5, -1.27, 0.0], [0.004, 1.0, -0.3]]
    packed, scale = pack_weights(rows)
    unpacked = memoryview(packed).cast("b").tolist()
    assert all(abs(got * scale - x) <= scale / 2 for got, x in zip(unpacked, [*rows[0], *rows[1]], strict=True))


def test_damaged_model_is_a_coded_error() -> None:
    with pytest.raises(InternalError):
        read_model(b"nothing")
