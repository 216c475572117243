"""The attribution layer alone, for tests: words, sentences, statements."""

from __future__ import annotations

from ghatna.model.said import FoundAttribution
from ghatna.packs import Shelf, WordSplitter
from ghatna.read.attributions import AttributionFinder
from ghatna.read.sentences import SentenceSplitter

TAGS = ("en", "gu", "hi")


class Reader:
    """Reads statements with one language's pack."""

    def __init__(self, tag: str) -> None:
        self.pack = Shelf().pack(tag)
        self.splitter = WordSplitter(self.pack)
        self.sentences = SentenceSplitter(self.pack, self.splitter)
        self.finder = AttributionFinder(self.pack, self.splitter)

    def read(self, text: str) -> tuple[FoundAttribution, ...]:
        """Give the statements found in a text."""
        words = self.splitter.split(text)
        return self.finder.find(text, words, self.sentences.split(text, words))


READERS = {tag: Reader(tag) for tag in TAGS}
