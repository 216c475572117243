"""Puts the page together: style, data and script in one file that asks no network for anything."""

from __future__ import annotations

import base64
import hashlib
from html import escape
from importlib.resources import files

from ghatna.model.codec import encode_json
from ghatna.model.digest import Digest
from ghatna.model.reading import Reading
from ghatna.model.records import record
from ghatna.page.data import page_data

_ASSETS = "ghatna.page"
_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="ghatna {version}">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<noscript><p>This page draws the reading with a script of its own, which this browser does not run.</p></noscript>
<div id="app"></div>
<script type="application/json" id="countries">{countries}</script>
<script type="application/json" id="data">{data}</script>
<script>{script}</script>
</body>
</html>
"""


@record(frozen=True, slots=True, kw_only=True)
class PageReading:
    """A reading and its digests, in the order in which the page offers them."""

    reading: Reading
    digests: tuple[Digest, ...] = ()


def make_page(readings: tuple[PageReading, ...]) -> str:
    """Give one HTML page with all the readings; of several it begins with an index and a joint timeline.

    The page's policy allows the one script and the one style sheet that it carries, by their
    SHA-256, and no request to anywhere.
    """
    style, script, countries = (_asset(name) for name in ("page.css", "page.js", "countries.json"))
    pages = [page_data(one.reading, one.digests) for one in readings]
    title = pages[0]["title"] if len(pages) == 1 else f"{len(pages)} readings"
    return _PAGE.format(
        policy=make_policy(style, script),
        version=escape(readings[0].reading.made_by.ghatna if readings else ""),
        title=escape(f"{title} \u2013 ghatna"),
        style=style,
        countries=escape_json(countries.encode()),
        data=escape_json(encode_json({"readings": pages})),
        script=script,
    )


def make_policy(style: str, script: str) -> str:
    """Give the Content-Security-Policy that allows just this style and this script."""
    return (
        f"default-src 'none'; script-src '{_digest(script)}'; style-src '{_digest(style)}'; "
        "font-src data:; img-src data:; base-uri 'none'; form-action 'none'"
    )


def escape_json(data: bytes) -> str:
    """Give JSON in which no sign can end or begin an element."""
    text = data.decode("utf-8")
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _asset(name: str) -> str:
    """Give a built file; browsers hash it with its line ends as one line feed."""
    return (files(_ASSETS) / "assets" / name).read_text("utf-8").replace("\r\n", "\n")
