"""HTML to the article's text and what the page says of it; the only file that knows resiliparse."""

from __future__ import annotations

import re
from typing import Any

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import HTMLTree

from ghatna.errors import ExtractError, TooLargeError
from ghatna.ingest.metadata import judge_markup
from ghatna.ingest.page import Markup, Meta, Page, PageFacts

_LARGEST = 16_000_000
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*+)[^>]*+")
# Finding the main content costs the depth of these for each of them; browsers stop at 512.
_SECTIONS = frozenset({"div", "section", "article", "main", "aside"})
_DEEPEST = 300
# A tag longer than this holds data, not layout; attributes are compared pairwise by the parser.
_LONGEST_TAG = 8_000
_SNIFFED = re.compile(
    r"\s{0,99}(?:<\?xml[^<>]{0,200}>\s{0,99})?<(?:!doctype\s{1,9}html|html|head|body)\b", re.IGNORECASE
)
_SHORT_BODY = 200
_HEAD_LINES = 4
_SPACE = re.compile(r"[ \t\r\f\v\u00a0]{2,}")
# Each list is searched for links, nested ones again and again.
_MOST_LISTS = 200
_LARGEST_LISTED = 2_000_000
_MOST_ITEMS = 200
_ITEM_WORDS = 3
_BULLET = "\u2022"
_MOST_METAS = 500
_MOST_SCRIPTS = 50
_LONGEST_VALUE = 10_000


def is_html(text: str) -> bool:
    """Tell whether a text begins as an HTML page does."""
    return _SNIFFED.match(text[:1000]) is not None


def extract_page(html: str) -> Page:
    """Give the article of a page: its text without navigation, title first, and its metadata.

    Cost is linear in the page's length, however it is nested.

    Raises:
        ExtractError: The page has no text.
        TooLargeError: It has more than 16 million characters.
    """
    if len(html) > _LARGEST:
        raise TooLargeError(f"a page of {len(html)} characters; {_LARGEST} is the most", hint="give the article alone")
    tame, depth = tame_tags(html)
    tree = HTMLTree.parse(tame)
    facts = judge_markup(collect_markup(tree))
    if tame.count("<ul") + tame.count("<ol") + tame.count("<UL") <= _MOST_LISTS and len(tame) < _LARGEST_LISTED:
        unlist(tree)
    body = _lines(_extract(tree, main_content=depth <= _DEEPEST))
    if len(body) < _SHORT_BODY:
        body = max(body, _lines(facts.body or ""), key=len)
    if not body:
        body = _lines(_extract(tree, main_content=False))
    if not body:
        raise ExtractError("the page has no text", hint="pages built by scripts must be saved after they are shown")
    return Page(text=_with_title(body, facts), facts=facts)


def tame_tags(html: str) -> tuple[str, int]:
    """Give the page without the attributes of monstrous tags, and how deep its sections nest."""
    depth = deepest = 0
    cuts: list[tuple[int, int, str]] = []
    for match in _TAG.finditer(html):
        name = match.group(2)
        if match.end() - match.start() > _LONGEST_TAG:
            cuts.append((match.start(), match.end(), f"<{match.group(1)}{name[:40]}"))
        if name.lower() in _SECTIONS:
            depth = max(0, depth - 1) if match.group(1) else depth + 1
            deepest = max(deepest, depth)
    if not cuts:
        return html, deepest
    parts, done = [], 0
    for start, end, short in cuts:
        parts += [html[done:start], short]
        done = end
    return "".join(parts) + html[done:], deepest


def unlist(tree: Any) -> None:
    """Turn the lists that tell something into paragraphs; the finder of the main content takes lists for menus.

    A list tells something if no link stands in it and its items have some words each.
    """
    document = tree.document
    for listed in list(document.query_selector_all("ul, ol"))[:_MOST_LISTS]:
        items = [child for child in listed.child_nodes if child.tag == "li"]
        if not items or listed.parent is None or listed.query_selector("a, ul, ol, form, button") is not None:
            continue
        texts = [" ".join(item.text[:_LONGEST_VALUE].split()) for item in items[:_MOST_ITEMS]]
        if sum(len(text.split()) for text in texts) < _ITEM_WORDS * len(texts):
            continue
        told = tree.create_element("div")
        for text in texts:
            paragraph = tree.create_element("p")
            paragraph.append_child(tree.create_text_node(f"{_BULLET} {text}"))
            told.append_child(paragraph)
        listed.parent.replace_child(told, listed)


def collect_markup(tree: Any) -> Markup:
    """Give the parts of the page that carry its metadata."""
    document = tree.document
    metas = []
    for element in list(document.query_selector_all("meta[content]"))[:_MOST_METAS]:
        name = element.getattr("property") or element.getattr("name") or element.getattr("itemprop") or ""
        content = element.getattr("content") or ""
        if name and content and len(content) <= _LONGEST_VALUE:
            metas.append(Meta(name=name.strip().lower(), content=content.strip()))
    scripts = list(document.query_selector_all('script[type="application/ld+json"]'))[:_MOST_SCRIPTS]
    within = document.query_selector("article") or document.query_selector("main")
    times = list(within.query_selector_all("time[datetime]"))[:_MOST_SCRIPTS] if within else []
    root = document.query_selector("html")
    link = document.query_selector('link[rel="canonical"]')
    heading = (within and within.query_selector("h1")) or document.query_selector("h1")
    return Markup(
        title=_plain(tree.title),
        heading=_plain(heading.text) if heading else None,
        lang=_plain(root.getattr("lang")) if root else None,
        canonical=_plain(link.getattr("href")) if link else None,
        metas=tuple(metas),
        json_ld=tuple(script.text for script in scripts),
        times=tuple(element.getattr("datetime") for element in times),
    )


def _extract(tree: Any, *, main_content: bool) -> str:
    text: str = extract_plain_text(tree, main_content=main_content, list_bullets=False, alt_texts=False)
    return text


def _plain(value: str | None) -> str | None:
    """Give a value in one line, `None` if it is empty."""
    return " ".join(value[:_LONGEST_VALUE].split()) or None if value else None


def _lines(text: str) -> str:
    """Give the text with one block a line, no empty lines, single spaces."""
    lines = (_SPACE.sub(" ", line.replace("\u00a0", " ")).strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def _with_title(body: str, facts: PageFacts) -> str:
    """Put the title above the body unless it stands there already."""
    if not facts.title:
        return body
    head = [" ".join(line.split()).casefold() for line in body.split("\n", _HEAD_LINES)[:_HEAD_LINES]]
    return body if facts.title.casefold() in head else f"{facts.title}\n{body}"
