"""Judge what a page says of its article: JSON-LD first, then OpenGraph and `meta`, then `time` elements."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any

from ghatna.ingest.dates import read_date
from ghatna.ingest.page import Markup, PageFacts

_ARTICLES = ("Article", "BlogPosting", "Report", "LiveBlogPosting")
_DEEPEST = 6
_MOST_NODES = 500
_PUBLISHED = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "article.published",
    "parsely-pub-date", "sailthru.date", "publishdate", "publish-date", "publish_date", "pubdate", "dc.date.issued",
    "dcterms.issued", "dcterms.created", "dc.date", "dc.date.created", "date", "cxenseparse:recs:publishtime",
)  # fmt: skip
_AUTHOR = ("author", "article:author", "byl", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author")
_TITLE = ("og:title", "twitter:title", "dc.title", "headline")
_URL = ("og:url", "twitter:url")
_LANG = ("og:locale", "content-language", "dc.language", "inlanguage")
_MOST_BYLINES = 10
_LONGEST_BYLINE = 120
_TITLE_SEPARATORS = (" | ", " - ", " \u2013 ", " \u2014 ", " :: ")


def judge_markup(markup: Markup) -> PageFacts:
    """Give what the page says of its article, from the most reliable place that says it."""
    nodes = [node for script in markup.json_ld for node in article_nodes(script)]
    metas: dict[str, str] = {}
    for meta in markup.metas:
        metas.setdefault(meta.name, meta.content)
    dates = [*(_text(node.get("datePublished")) for node in nodes), *(metas.get(name) for name in _PUBLISHED)]
    dates += [*markup.times[:1], *(_text(node.get("dateCreated")) for node in nodes)]
    titles = [*(_text(node.get("headline")) for node in nodes), *(metas.get(name) for name in _TITLE)]
    urls = [markup.canonical, *(metas.get(name) for name in _URL), *(_text(node.get("url")) for node in nodes)]
    langs = [*(_text(node.get("inLanguage")) for node in nodes), markup.lang, *(metas.get(name) for name in _LANG)]
    return PageFacts(
        title=_first(titles) or markup.heading or _strip_site(markup.title),
        published=next((read for date in dates if date and (read := read_date(date))), None),
        bylines=_bylines(nodes, metas),
        url=next((url for url in urls if url and url.startswith(("https://", "http://"))), None),
        lang=(_first(langs) or "").replace("_", "-") or None,
        body=next((body for node in nodes if (body := _text(node.get("articleBody")))), None),
    )


def article_nodes(script: str) -> Iterator[Mapping[str, Any]]:
    """Give the nodes of a JSON-LD script that are articles; a script that is no JSON has none."""
    try:
        data = json.loads(script.strip().removeprefix("<!--").removesuffix("-->"), strict=False)
    except (ValueError, RecursionError):
        return
    stack = [(data, 0)]
    seen = 0
    while stack and seen < _MOST_NODES:
        value, depth = stack.pop()
        seen += 1
        if isinstance(value, list):
            stack += [(item, depth + 1) for item in reversed(value[:_MOST_NODES])] if depth < _DEEPEST else []
        elif isinstance(value, dict):
            if _is_article(value.get("@type")):
                yield value
            elif depth < _DEEPEST:
                stack += [(value[key], depth + 1) for key in ("mainEntity", "@graph") if key in value]


def _is_article(kind: object) -> bool:
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(one, str) and one.endswith(_ARTICLES) for one in kinds)


def _bylines(nodes: list[Mapping[str, Any]], metas: Mapping[str, str]) -> tuple[str, ...]:
    """Give the names of the authors, whole and as the page writes them."""
    found: list[str] = []
    for node in nodes:
        author = node.get("author")
        authors = author if isinstance(author, list) else [author]
        found += [_text(one.get("name") if isinstance(one, dict) else one) or "" for one in authors]
    found += [metas.get(name, "") for name in _AUTHOR]
    names = (" ".join(name.split()) for name in found)
    good = (name for name in names if name and len(name) <= _LONGEST_BYLINE and "://" not in name)
    return tuple(dict.fromkeys(good))[:_MOST_BYLINES]


def _text(value: object) -> str | None:
    """Give a JSON-LD value that is text, or the first of a list."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("@value")
    return unescape(value).strip() or None if isinstance(value, str) else None


def _first(values: list[str | None]) -> str | None:
    return next((" ".join(value.split()) for value in values if value and value.strip()), None)


def _strip_site(title: str | None) -> str | None:
    """Give a `title` without the site's name behind its last separator, where the rest is the longer part."""
    if not title:
        return None
    for separator in _TITLE_SEPARATORS:
        head, found, tail = title.rpartition(separator)
        if found and len(head) > len(tail):
            return head.strip()
    return title
