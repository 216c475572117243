"""The desk: everything that a user can ask for, behind every door."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ghatna.errors import GhatnaError, InternalError, LineError, NotFoundError, UsageError
from ghatna.ingest import DocumentMaker, Ingested
from ghatna.model import ArticleLine, Hints, RawArticle, Reading
from ghatna.model.codec import LineDecoder, reading_schema
from ghatna.model.digest import Digest
from ghatna.model.records import replace
from ghatna.packs import Pack, Shelf
from ghatna.pipeline.article import read_article
from ghatna.pipeline.build import Workshop, without_collection
from ghatna.pipeline.compiled import CompiledFolder

if TYPE_CHECKING:  # loaded when they are asked for: most calls only read, and every start would pay for them
    from ghatna.pipeline.check import PackReport
    from ghatna.pipeline.digests import DigestRoom

_PAGE_ENDINGS = frozenset({".html", ".htm", ".xhtml", ".mhtml"})
_PACKAGE = Path(__file__).parent.parent
NO_HINTS = Hints()


class Desk:
    """Reads articles; packs are loaded and compiled when first needed and kept.

    `shelves` are folders with language packs of the user's own, which stand before the shipped
    ones. Packs that come along are compiled once and kept in the folder `cache`, where one is
    given, for the next process. One desk serves one thread at a time.
    """

    def __init__(self, shelves: tuple[Path, ...] = (), *, cache: Path | None = None) -> None:
        self._shelf = Shelf(shelves)
        self._maker = DocumentMaker(self._shelf)
        kept = None if cache is None else CompiledFolder(cache / "compiled", _PACKAGE)
        self._workshop = Workshop(self._shelf, kept)

    def read(self, article: str | bytes, hints: Hints = NO_HINTS) -> Reading:
        """Give the reading of one article: text, or the bytes of a text or page.

        Raises:
            UsageError: A hint is no date, zone or language tag.
            InputError: The bytes are no text, or a page without an article.
        """
        with without_collection():  # the first article brings its language's pack
            if isinstance(article, str):
                return self._read(self._maker.make_from_text(article, hints))
            return self._read(self._maker.make(RawArticle(data=bytes(article), hints=hints)))

    def read_file(self, path: Path, hints: Hints = NO_HINTS) -> Reading:
        """Give the reading of a file; its path becomes the source unless the hints name another.

        Raises:
            NotFoundError: There is no readable file at this path.
            InputError: What stands in it cannot be read.
        """
        try:
            data = path.read_bytes()
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise NotFoundError(f"cannot read {path}: {reason}", hint="check the path") from error
        media = hints.media_type or ("html" if path.suffix.lower() in _PAGE_ENDINGS else None)
        try:
            return self.read(data, replace(hints, media_type=media, source=hints.source or str(path)))
        except GhatnaError as error:
            error.where = error.where or str(path)
            raise

    def read_lines(self, lines: Iterable[bytes], hints: Hints = NO_HINTS) -> Iterator[Reading | GhatnaError]:
        """Give one reading for each line of JSON, in order; a bad line gives its error and harms no other.

        What a line says of itself stands above `hints`. Empty lines are passed over.
        """
        decoder = LineDecoder()
        for number, line in enumerate(lines, start=1):
            if line and not line.isspace():
                yield self._read_line(decoder, line, hints, number)

    def schema(self) -> dict[str, Any]:
        """Give the JSON Schema of a reading."""
        return reading_schema()

    def packs(self) -> tuple[Pack, ...]:
        """Give every language pack on the shelf, by tag."""
        return tuple(self._shelf.pack(tag) for tag in self._shelf.tags())

    def pack(self, tag: str) -> Pack:
        """Give one language pack.

        Raises:
            UnknownPackError: There is none with this tag.
        """
        return self._shelf.pack(tag)

    def pack_tags(self) -> tuple[str, ...]:
        """Give the tags of all packs on the shelf, sorted."""
        return self._shelf.tags()

    def check_pack(self, tag: str) -> PackReport:
        """Give what is wrong with a pack and the level that it reaches.

        Raises:
            UnknownPackError: There is none with this tag.
        """
        from ghatna.pipeline.check import check_pack  # noqa: PLC0415 see above

        return check_pack(tag, self._shelf)

    def gloss(self, reading: Reading) -> Reading:
        """Give the reading with each event told in one sentence of every language of the digest, as its `gloss`."""
        with without_collection():
            return self._digests.add_glosses(reading)

    def digest(self, reading: Reading, lang: str | None = None) -> Digest:
        """Give what a reading's cells say in `lang` (gu, hi or en); without it in the article's language, else English.

        Raises:
            UsageError: No pack words a digest in this language.
        """
        own = reading.document.lang.split("-", 1)[0]
        with without_collection():
            return self._digests.make(reading, lang or (own if own in self._digests.languages else "en"))

    def page(self, readings: Sequence[Reading]) -> str:
        """Give one self-contained HTML page with these readings and their digests in every language.

        Raises:
            UsageError: There is no reading to show.
        """
        if not readings:
            raise UsageError("there is no reading to show", hint="ghatna read FILE --html report.html")
        from ghatna.page import PageReading, make_page  # noqa: PLC0415 see above

        room = self._digests
        with without_collection():
            made = (
                PageReading(reading=one, digests=tuple(room.make(one, lang) for lang in room.languages))
                for one in readings
            )
            return make_page(tuple(made))

    @cached_property
    def _digests(self) -> DigestRoom:
        from ghatna.pipeline.digests import DigestRoom  # noqa: PLC0415 see above

        return DigestRoom(self._shelf, self._workshop.names, self._workshop.kept)

    def _read(self, ingested: Ingested) -> Reading:
        return read_article(ingested.document, self._workshop.parts(ingested.document.lang), ingested.notes)

    def _read_line(self, decoder: LineDecoder, line: bytes, hints: Hints, number: int) -> Reading | GhatnaError:
        where = f"line {number}"
        try:
            article = decoder.decode(line)
            if article.id is not None:
                where += f", id {article.id}"
            return self.read(article.text, _line_hints(article, hints))
        except GhatnaError as error:
            return LineError(error.message, where=where, hint=error.hint)
        except Exception as error:  # noqa: BLE001 a fault of ours in one article must not stop a stream
            return InternalError(f"{type(error).__name__}: {error}", where=where, hint="report it with this line")


def _line_hints(article: ArticleLine, hints: Hints) -> Hints:
    """Give what a line says of its article, and the stream's hints where it says nothing."""
    source = hints.source if article.id is None else str(article.id).encode("utf-8", "replace").decode()
    return replace(
        hints,
        published=article.published or hints.published,
        timezone=article.timezone or hints.timezone,
        lang=article.lang or hints.lang,
        title=article.title or hints.title,
        url=article.url or hints.url,
        retrieved=article.retrieved or hints.retrieved,
        source=source,
        media_type=hints.media_type or "text",
    )
