"""Choose the parts that read one language and introduce them to each other."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from contextlib import contextmanager

from ghatna.errors import GazetteerError
from ghatna.frame.events import EventFramer
from ghatna.gazetteer import Gazetteer, open_gazetteer
from ghatna.model.records import record, replace
from ghatna.packs.pack import Pack
from ghatna.packs.shelf import Shelf
from ghatna.packs.words import WordSplitter
from ghatna.pipeline.compiled import CompiledFolder
from ghatna.pipeline.latin import LatinWriter
from ghatna.pipeline.names import CataloguePersons, NameTables, load_tagger
from ghatna.read.attributions import AttributionFinder
from ghatna.read.defects import DefectFinder
from ghatna.read.mentions import MentionFinder
from ghatna.read.quantities import QuantityFinder
from ghatna.read.sentences import SentenceSplitter
from ghatna.read.times import TimeFinder
from ghatna.resolve.entities import EntityResolver


@record(frozen=True, slots=True, kw_only=True)
class Parts:
    """What reads the documents of one language: a pack compiled once."""

    pack: Pack
    words: WordSplitter
    sentences: SentenceSplitter
    times: TimeFinder
    quantities: QuantityFinder
    mentions: MentionFinder
    entities: EntityResolver
    attributions: AttributionFinder
    events: EventFramer
    defects: DefectFinder


def make_parts(pack: Pack, names: NameTables) -> Parts:
    """Compile a pack.

    Raises:
        PackError: A row of the pack makes no sense.
    """
    words = WordSplitter(pack, numbered=False)
    tagger = load_tagger(pack.tag)
    events = EventFramer(pack, words)
    parts = Parts(
        pack=pack,
        words=words,
        sentences=SentenceSplitter(pack, words),
        times=TimeFinder(pack, words),
        quantities=QuantityFinder(pack, words),
        mentions=MentionFinder(pack, words, tagger, names.known_names(pack, words), events.happening_words()),
        entities=EntityResolver(
            pack, LatinWriter(pack, words, names.latin), names.gazetteer, CataloguePersons(names.catalogue)
        ),
        attributions=AttributionFinder(pack, words, tagger.model.table if tagger else None),
        events=events,
        defects=DefectFinder(pack, words),
    )
    words.forget()
    return parts


class Workshop:
    """Gives the parts for a language, compiled when first asked for.

    A language without a pack is read with `und`, which knows digits, signs and ISO dates.
    """

    def __init__(self, shelf: Shelf, kept: CompiledFolder | None = None) -> None:
        """Take packs from a shelf, those that come along and their names from where they were `kept` if they were."""
        self.shelf = shelf
        self.kept = kept if not shelf.folders else None
        self._parts: dict[str, Parts] = {}
        self._names: NameTables | None = None
        self._gazetteer: Gazetteer | None = None
        self._opened = False
        weakref.finalize(self, gc.unfreeze).atexit = False  # its tables need not stay any longer

    def parts(self, lang: str) -> Parts:
        """Give the parts for a BCP 47 tag: its own pack, that of its language, or `und`."""
        tags = self.shelf.tags()
        tag = next((tag for tag in (lang, lang.split("-", 1)[0]) if tag in tags), "und")
        if tag not in self._parts:
            with without_collection():
                self._parts[tag] = self._kept_parts(tag)
                gc.freeze()  # these tables stay as long as the workshop
        return self._parts[tag]

    def gazetteer(self) -> Gazetteer | None:
        """Give the index of places, opened when first asked for; `None` where there is none."""
        if not self._opened:
            self._opened = True
            try:
                self._gazetteer = open_gazetteer()
            except GazetteerError:
                self._gazetteer = None
        return self._gazetteer

    def names(self) -> NameTables:
        """Give the tables of names; without an index of places they are used all the same."""
        if self._names is None:
            self._names = self._kept_names()
        return self._names

    def _kept_parts(self, tag: str) -> Parts:
        """Give the parts for a pack's tag as they were kept, else compile them."""
        if self.kept is None:
            return make_parts(self.shelf.pack(tag), self.names())
        names = self.names()
        outside = {"catalogue": names.catalogue, "latin": names.latin}
        if names.gazetteer is not None:
            outside["gazetteer"] = names.gazetteer
        name = f"parts-{tag}-{'placed' if names.gazetteer is not None else 'placeless'}"
        found = self.kept.get(name, outside)
        if isinstance(found, Parts):
            return found
        parts = make_parts(self.shelf.pack(tag), names)
        parts.mentions.prepare()
        # the tables are compiled: nothing looks at their rows any more
        self.kept.put(name, replace(parts, pack=replace(parts.pack, tables={})), outside)
        return parts

    def _kept_names(self) -> NameTables:
        """Give the tables of names as they were kept, else read them."""
        gazetteer = self.gazetteer()
        if self.kept is None:
            return NameTables(gazetteer)
        outside = {} if gazetteer is None else {"gazetteer": gazetteer}
        name = f"names-{'placed' if gazetteer is not None else 'placeless'}"
        found = self.kept.get(name, outside)
        if isinstance(found, NameTables):
            return found
        names = NameTables(gazetteer)
        names.prepare()
        self.kept.put(name, names, outside)
        return names


@contextmanager
def without_collection() -> Iterator[None]:
    """Keep the collector from walking again and again over what is being made, where it finds nothing to free."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
