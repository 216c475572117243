"""Introduces the digest to the packs and to the spelling of names."""

from __future__ import annotations

from collections.abc import Callable

from ghatna.digest import DigestMaker, add_glosses
from ghatna.errors import UsageError
from ghatna.gazetteer import Transliterator, load_transliterator
from ghatna.model.digest import Digest
from ghatna.model.reading import Reading
from ghatna.model.records import replace
from ghatna.packs.shelf import Shelf
from ghatna.pipeline.compiled import CompiledFolder
from ghatna.pipeline.names import NameTables

LANGUAGES = ("en", "gu", "hi")
"""Languages whose shipped packs word a digest."""
_TABLED = frozenset({"gu", "hi"})
_WORDING = frozenset({"digest", "digest_units", "name_words", "roles"})


class DigestRoom:
    """Gives digests; the wording of a language is compiled when first asked for."""

    languages = LANGUAGES

    def __init__(self, shelf: Shelf, names: Callable[[], NameTables], kept: CompiledFolder | None = None) -> None:
        """Stand on the packs, on what gives the tables of names when the first is to be told, on what was `kept`."""
        self._shelf = shelf
        self._kept = kept
        self._makers: dict[str, DigestMaker] = {}
        self._spelling = _Spelling(names)

    def make(self, reading: Reading, lang: str) -> Digest:
        """Give the digest of a reading in `lang`.

        Raises:
            UsageError: No pack words a digest in this language.
        """
        return self.maker(lang).make(reading)

    def add_glosses(self, reading: Reading) -> Reading:
        """Give the reading with a `gloss` of each event in every language of the digest."""
        events = add_glosses(reading, tuple(self.maker(lang) for lang in LANGUAGES))
        return replace(reading, events=events)

    def maker(self, lang: str) -> DigestMaker:
        """Give what tells readings in `lang`.

        Raises:
            UsageError: No pack words a digest in this language.
        """
        if lang not in self._makers:
            if lang not in self._shelf.tags():
                raise UsageError(f"there is no digest in {lang!r}", hint=f"one of {', '.join(LANGUAGES)}")
            self._makers[lang] = self._kept_maker(lang)
        return self._makers[lang]

    def _kept_maker(self, lang: str) -> DigestMaker:
        """Give what tells readings in `lang` as it was kept, else compile it."""
        name, outside = f"digest-{lang}", {"spelling": self._spelling}
        found = None if self._kept is None else self._kept.get(name, outside)
        if isinstance(found, DigestMaker):
            return found
        maker = DigestMaker(self._shelf.part(lang, _WORDING), self._spelling)
        if self._kept is not None:
            self._kept.put(name, maker, outside)
        return maker


class _Spelling:
    """Gives names as the tables of names know them, else spells them with the gazetteer.

    The tables are asked for with the first name; without a gazetteer Latin names stay as they are.
    """

    def __init__(self, names: Callable[[], NameTables]) -> None:
        self._names = names
        self._known: dict[str, dict[str, str]] = {}
        self._transliterator: Transliterator | None = None

    def known(self, name: str, language: str) -> str:
        """Give the name in `language` of what has this English name, "" if no table has it."""
        if language not in self._known:
            self._known[language] = self._names().known_as(language) if language in _TABLED else {}
        return self._known[language].get(name, "")

    def spell(self, name: str, language: str, *, dental: bool = False) -> str:
        """Spell a Latin name in Indic letters, or any name in Latin ones; "" where that cannot be done."""
        if language == "en":
            self._transliterator = self._transliterator or load_transliterator()
            latin = self._transliterator.transliterate(name)
            return " ".join(f"{word[:1].upper()}{word[1:]}" for word in latin.split())
        speller = self._names().gazetteer
        try:
            return speller.spell(name, language, dental=dental) if speller else ""
        except UsageError:
            return ""
