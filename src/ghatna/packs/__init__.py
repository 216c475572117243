"""What ghatna knows about each language, as data, and the code that loads, checks and compiles it."""

from ghatna.packs.load import load_pack
from ghatna.packs.pack import Pack, Row, Rule, Table
from ghatna.packs.phrase import Phrase
from ghatna.packs.phrases import Phrases
from ghatna.packs.shelf import Shelf
from ghatna.packs.words import WordSplitter

__all__ = ["Pack", "Phrase", "Phrases", "Row", "Rule", "Shelf", "Table", "WordSplitter", "load_pack"]
