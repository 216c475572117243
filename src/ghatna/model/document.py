"""An article before and after its text is known."""

from __future__ import annotations

from typing import Literal

from ghatna.model.records import record

PublishedBasis = Literal["given", "metadata", "feed", "text"]
MediaType = Literal["text", "html"]


@record(frozen=True, slots=True, kw_only=True)
class Hints:
    """What the caller knows of an article and wants to stand above what is found out.

    `published` is an RFC 3339 date or date-time, `timezone` an IANA name, `lang` a BCP 47 tag.
    """

    published: str | None = None
    timezone: str | None = None
    lang: str | None = None
    title: str | None = None
    url: str | None = None
    source: str | None = None
    media_type: MediaType | None = None
    charset: str | None = None
    retrieved: str | None = None


@record(frozen=True, slots=True, kw_only=True)
class RawArticle:
    """An article as it came: bytes and hints."""

    data: bytes
    hints: Hints = Hints()


@record(frozen=True, slots=True, kw_only=True)
class ArticleLine:
    """An article as one line of a JSON Lines stream gives it; only `text` is needed."""

    text: str
    id: str | int | None = None
    published: str | None = None
    timezone: str | None = None
    lang: str | None = None
    title: str | None = None
    url: str | None = None
    retrieved: str | None = None


@record(frozen=True, slots=True, kw_only=True)
class Document:
    """One article as text; every offset of a reading points into `text`.

    `lang` is BCP 47 ("und" if not known), `script` ISO 15924, `published` an RFC 3339 date or
    date-time or `None`, `timezone` an IANA name or `None`, `sha256` that of the raw bytes.
    """

    id: str
    source: str | None = None
    url: str | None = None
    title: str | None = None
    lang: str = "und"
    script: str | None = None
    published: str | None = None
    published_basis: PublishedBasis | None = None
    timezone: str | None = None
    retrieved: str | None = None
    text: str
    sha256: str
