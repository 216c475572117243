"""Makes the digest of a reading, and the gloss of each of its events."""

from __future__ import annotations

from ghatna.digest.chains import merge_events
from ghatna.digest.grammar import Grammar
from ghatna.digest.names import NameSpeller
from ghatna.digest.sections import Happening, Sections, join_same
from ghatna.digest.teller import Teller
from ghatna.model.digest import Digest, DigestLine, DigestSection, SectionName
from ghatna.model.events import Event
from ghatna.model.reading import Reading
from ghatna.model.records import replace
from ghatna.packs.pack import Pack


class DigestMaker:
    """Tells readings in one language: that of its pack, whatever language the articles are in.

    Nothing is said that is not a cell, and no sentence of an article is translated: what has no
    cells is quoted in the article's own words.

    Raises:
        UsageError: The pack words no digest.
        PackError: A template of the pack is wrong.
    """

    def __init__(self, pack: Pack, speller: NameSpeller | None = None) -> None:
        self._grammar = Grammar(pack)
        self.speller = speller

    @property
    def lang(self) -> str:
        """Give the language, BCP 47."""
        return self._grammar.lang

    def make(self, reading: Reading) -> Digest:
        """Give the digest of a reading."""
        teller = Teller(reading, self._grammar, self.speller)
        happenings = tuple(Happening(event=event, ids=ids) for event, ids in merge_events(reading.events))
        sections = Sections(teller, happenings)
        made: tuple[tuple[SectionName, tuple[DigestLine, ...]], ...] = (
            ("timeline", join_same(sections.timeline())),
            ("said", tuple(sections.said())),
            ("figures", tuple(sections.figures())),
            ("open", join_same(sections.open())),
            ("not", join_same(sections.refused())),
            ("gaps", tuple(sections.gaps())),
            ("faults", tuple(sections.faults())),
        )
        return Digest(
            lang=self.lang,
            title=self._grammar.word("digest"),
            sections=tuple(
                DigestSection(name=name, title=self._grammar.word(f"section.{name}"), lines=lines)
                for name, lines in made
            ),
            nothing=self._grammar.word("nothing"),
        )

    def glosses(self, reading: Reading) -> tuple[str, ...]:
        """Give one sentence for each event of the reading, in order, made from its cells alone."""
        teller = Teller(reading, self._grammar, self.speller)
        return tuple(teller.sentence(event) for event in reading.events)

    def gloss(self, reading: Reading, event: Event) -> str:
        """Give one event of a reading as a sentence."""
        return Teller(reading, self._grammar, self.speller).sentence(event)


def add_glosses(reading: Reading, makers: tuple[DigestMaker, ...]) -> tuple[Event, ...]:
    """Give the events of a reading, each with a `gloss` in the language of every maker."""
    told = {maker.lang: maker.glosses(reading) for maker in makers}
    return tuple(
        replace(event, gloss={lang: sentences[at] for lang, sentences in told.items()})
        for at, event in enumerate(reading.events)
    )
