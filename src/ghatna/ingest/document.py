"""A raw article to a document: text, language, day of publication, time zone."""

from __future__ import annotations

import re
from datetime import datetime
from hashlib import sha256
from zoneinfo import ZoneInfo

from ghatna.errors import TooLargeError, UsageError
from ghatna.ingest.clean import clean_text
from ghatna.ingest.dates import read_date
from ghatna.ingest.decode import decode_bytes
from ghatna.ingest.language import LanguageGuesser
from ghatna.ingest.page import PageFacts
from ghatna.model import Document, Hints, Note, RawArticle
from ghatna.model.document import PublishedBasis
from ghatna.model.records import record, replace
from ghatna.packs.shelf import Shelf

_LARGEST = 64_000_000
_ID_LENGTH = 16
_TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,6}")
_ZONE = re.compile(r"[A-Za-z0-9_+-]{1,40}(?:/[A-Za-z0-9_+-]{1,40}){0,2}")


@record(frozen=True, slots=True, kw_only=True)
class Ingested:
    """A document and what its way in had to remark."""

    document: Document
    notes: tuple[Note, ...] = ()


class DocumentMaker:
    """Makes documents; knows the languages of one shelf."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._guesser = LanguageGuesser(shelf)

    def make(self, raw: RawArticle) -> Ingested:
        """Give the document of an article that came as bytes.

        Raises:
            UsageError: A hint is no date, zone or language tag.
            InputError: The bytes are no text, too many, or a page without an article.
        """
        if len(raw.data) > _LARGEST:
            raise TooLargeError(f"{len(raw.data)} bytes; {_LARGEST} is the most", hint="give one article at a time")
        decoded = decode_bytes(raw.data, raw.hints.charset)
        made = self._from_any(decoded.text, raw.hints, sha256(raw.data).hexdigest())
        return Ingested(document=made.document, notes=(*decoded.notes, *made.notes))

    def make_from_text(self, text: str, hints: Hints) -> Ingested:
        """Give the document of a text that is decoded already; offsets are those of this text.

        `sha256` is that of the text in UTF-8.

        Raises:
            UsageError: A hint is no date, zone or language tag.
            InputError: The hints say that it is a page, and it holds no article.
        """
        digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        return self._from_any(text, hints if hints.media_type else replace(hints, media_type="text"), digest)

    def _from_any(self, text: str, hints: Hints, digest: str) -> Ingested:
        # The page reader is loaded only when there is a page: most calls bring plain text.
        from ghatna.ingest.html import extract_page, is_html  # noqa: PLC0415

        if hints.media_type == "html" or (hints.media_type is None and is_html(text)):
            page = extract_page(clean_text(text).text)
            return self._assemble(page.text, hints, page.facts, digest)
        return self._assemble(text, hints, PageFacts(), digest)

    def _assemble(self, text: str, hints: Hints, facts: PageFacts, digest: str) -> Ingested:
        cleaned = clean_text(text)
        notes = list(cleaned.notes)
        lang, script = self._find_language(cleaned.text, hints, facts)
        published, basis = _choose_date(hints, facts)
        if published is None:
            notes.append(
                Note(code="document.no_date", message="no day of publication is known: relative times stay open")
            )
        if lang == "und":
            notes.append(Note(code="document.no_language", message="the language is not known"))
        if facts.bylines:
            notes.append(Note(code="document.byline", message="; ".join(facts.bylines)))
        document = Document(
            id=digest[:_ID_LENGTH],
            source=hints.source,
            url=hints.url or facts.url,
            title=hints.title or facts.title,
            lang=lang,
            script=script,
            published=published,
            published_basis=basis,
            timezone=self._choose_zone(hints.timezone, published, lang),
            retrieved=hints.retrieved,
            text=cleaned.text,
            sha256=digest,
        )
        return Ingested(document=document, notes=tuple(notes))

    def _find_language(self, text: str, hints: Hints, facts: PageFacts) -> tuple[str, str | None]:
        """Give language and script: what was hinted, else what the words settle, else what the page says of itself."""
        given = check_tag(hints.lang)
        if given is not None:
            return given, self._guesser.script(text)
        guess = self._guesser.guess(text)
        return (guess.lang if guess.lang != "und" else _plausible(facts.lang)) or "und", guess.script

    def _choose_zone(self, given: str | None, published: str | None, lang: str) -> str | None:
        """Give the zone that was given, else the language's own unless the date's offset speaks against it."""
        if given is not None:
            return check_zone(given)
        tags = self._shelf.tags()
        tag = next((tag for tag in (lang, lang.split("-", 1)[0]) if tag in tags), None)
        zone = self._shelf.part(tag, frozenset()).timezone if tag else None
        if zone is None or published is None or "T" not in published or published.endswith("Z"):
            return zone
        moment = datetime.fromisoformat(published)
        return zone if moment.astimezone(ZoneInfo(zone)).utcoffset() == moment.utcoffset() else None


def check_tag(tag: str | None) -> str | None:
    """Give a language tag as BCP 47 writes it, `None` for none.

    Raises:
        UsageError: It is no language tag.
    """
    if tag is None:
        return None
    if not _TAG.fullmatch(tag.replace("_", "-")):
        raise UsageError(f"{tag!r} is no language tag", hint="a BCP 47 tag such as gu, hi or en-IN")
    head, *rest = tag.replace("_", "-").split("-")
    return "-".join([head.lower(), *(part.upper() if len(part) == 2 else part for part in rest)])  # noqa: PLR2004 a region


def check_zone(name: str) -> str:
    """Give an IANA time zone's name.

    Raises:
        UsageError: There is no such zone.
    """
    try:
        if _ZONE.fullmatch(name):
            ZoneInfo(name)
            return name
    except (KeyError, ValueError, OSError):
        pass
    raise UsageError(f"there is no time zone {name!r}", hint="an IANA name such as Asia/Kolkata or Europe/London")


def check_published(written: str) -> str:
    """Give a day or moment of publication as RFC 3339.

    Raises:
        UsageError: It is neither.
    """
    date = read_date(written)
    if date is None:
        raise UsageError(f"{written!r} is no date", hint="a date such as 2023-09-17 or 2023-09-17T08:30:00+05:30")
    return date


def _choose_date(hints: Hints, facts: PageFacts) -> tuple[str | None, PublishedBasis | None]:
    if hints.published is not None:
        return check_published(hints.published), "given"
    if facts.published is not None:
        return facts.published, "metadata"
    return None, None


def _plausible(tag: str | None) -> str | None:
    """Give a page's own language tag if it is one."""
    return check_tag(tag) if tag and _TAG.fullmatch(tag) else None
