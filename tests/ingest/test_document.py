"""Raw article to document."""

import pytest

from ghatna.errors import UsageError
from ghatna.ingest import DocumentMaker, Ingested
from ghatna.model import Hints, RawArticle
from ghatna.packs import Shelf

GUJARATI = "મુખ્યમંત્રીએ આજે નવી યોજના જાહેર કરી.\n"


@pytest.fixture(scope="module")
def maker() -> DocumentMaker:
    return DocumentMaker(Shelf())


def make(maker: DocumentMaker, text: str, **hints: str) -> Ingested:
    return maker.make(RawArticle(data=text.encode(), hints=Hints(**hints)))


def html(date: str) -> str:
    return (
        f'<html lang="en"><head><meta property="article:published_time" content="{date}">'
        f'<meta name="author" content="रवि शर्मा"></head><body><p>{GUJARATI * 9}</p></body></html>'
    )


def test_plain_text_is_the_document_itself(maker: DocumentMaker) -> None:
    document = make(maker, GUJARATI, source="a.txt").document
    assert document.text == GUJARATI
    assert (document.lang, document.script, document.source) == ("gu", "Gujr", "a.txt")
    assert document.sha256.startswith(document.id)


def test_text_and_its_bytes_give_the_same_document(maker: DocumentMaker) -> None:
    assert maker.make_from_text(GUJARATI, Hints()) == make(maker, GUJARATI)


def test_text_given_as_text_keeps_its_offsets(maker: DocumentMaker) -> None:
    assert maker.make_from_text("\ufeff<html>\ud800 x", Hints()).document.text == "\ufeff<html>\ufffd x"


def test_what_the_caller_says_stands_above_what_is_found(maker: DocumentMaker) -> None:
    document = make(maker, html("2024-05-06"), published="2024-05-07", timezone="Europe/London", lang="HI_in").document
    assert (document.published, document.published_basis) == ("2024-05-07", "given")
    assert (document.timezone, document.lang) == ("Europe/London", "hi-IN")


def test_a_page_gives_its_date_and_byline(maker: DocumentMaker) -> None:
    made = make(maker, html("2024-05-06T10:00:00+05:30"))
    assert (made.document.published_basis, made.document.timezone) == ("metadata", "Asia/Kolkata")
    assert [note.message for note in made.notes if note.code == "document.byline"] == ["रवि शर्मा"]


def test_words_stand_above_the_language_that_a_page_declares(maker: DocumentMaker) -> None:
    assert make(maker, html("2024-05-06")).document.lang == "gu"


def test_an_offset_that_is_not_the_packs_zone_leaves_the_zone_open(maker: DocumentMaker) -> None:
    assert make(maker, html("2024-05-06T10:00:00+01:00")).document.timezone is None


def test_without_a_date_none_is_made_up(maker: DocumentMaker) -> None:
    made = make(maker, GUJARATI)
    assert (made.document.published, made.document.published_basis) == (None, None)
    assert "document.no_date" in [note.code for note in made.notes]


@pytest.mark.parametrize(
    "hints",
    [
        {"published": "yesterday"},
        {"published": "2023-02-30"},
        {"timezone": "Mars/Base"},
        {"timezone": "../etc"},
        {"lang": "!"},
    ],
)
def test_a_hint_that_makes_no_sense_is_refused(maker: DocumentMaker, hints: dict[str, str]) -> None:
    with pytest.raises(UsageError):
        make(maker, GUJARATI, **hints)
