"""Every cue has a sentence in which the word is no cue."""

from __future__ import annotations

import pytest

from ghatna.packs import Pack, Row, Shelf, WordSplitter
from ghatna.read.attributions import AttributionFinder
from ghatna.read.sentences import SentenceSplitter

TAGS = ("en", "gu", "hi")


class Reader:
    def __init__(self, tag: str) -> None:
        self.pack: Pack = Shelf().pack(tag)
        self.splitter = WordSplitter(self.pack)
        self.sentences = SentenceSplitter(self.pack, self.splitter)
        self.finder = AttributionFinder(self.pack, self.splitter)

    def cues(self, text: str) -> list[str]:
        words = self.splitter.split(text)
        found = self.finder.find(text, words, self.sentences.split(text, words))
        return [text[one.cue.start : one.cue.end] for one in found if one.cue is not None]


READERS = {tag: Reader(tag) for tag in TAGS}
ROWS = [
    pytest.param(tag, row, id=f"{tag}-{row['surface']}-{row['pos']}")
    for tag in TAGS
    for row in READERS[tag].pack.table("cues")
]


def heads(reader: Reader, row: Row) -> set[str]:
    """Give the first letters of all forms of a cue's first word."""
    listed = [form for part in row["forms"].split("|") for form in part.rpartition(":")[2].split(",") if form.strip()]
    return {reader.splitter.keys(form)[0][:2] for form in (row["surface"], *listed)}


@pytest.mark.parametrize(("tag", "row"), ROWS)
def test_cue_is_no_cue_in_its_lookalike(tag: str, row: Row) -> None:
    reader = READERS[tag]
    sentence = row["lookalike"]
    first = tuple(heads(reader, row))
    assert any(form.key.startswith(first) for form in reader.splitter.split(sentence).forms), "the word is not in it"
    assert reader.cues(sentence) == []
