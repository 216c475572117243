"""What one HTML page says of its article, before it is judged."""

from __future__ import annotations

from ghatna.model.records import record


@record(frozen=True, slots=True, kw_only=True)
class Meta:
    """One `meta` element: the lower-cased `name`, `property` or `itemprop`, and its content."""

    name: str
    content: str


@record(frozen=True, slots=True, kw_only=True)
class Markup:
    """The parts of a page that carry its metadata, as they stand in the page and in its order.

    `json_ld` holds the text of each JSON-LD script, `times` the `datetime` of each `time` element
    of the article.
    """

    title: str | None = None
    heading: str | None = None
    lang: str | None = None
    canonical: str | None = None
    metas: tuple[Meta, ...] = ()
    json_ld: tuple[str, ...] = ()
    times: tuple[str, ...] = ()


@record(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """What the metadata says of the article; each `None` or `()` where the page does not say it.

    `published` is an RFC 3339 date or date-time. `body` is the article as JSON-LD repeats it.
    """

    title: str | None = None
    published: str | None = None
    bylines: tuple[str, ...] = ()
    url: str | None = None
    lang: str | None = None
    body: str | None = None


@record(frozen=True, slots=True, kw_only=True)
class Page:
    """An article taken out of its page: `text` with one block element a line, the title first."""

    text: str
    facts: PageFacts
