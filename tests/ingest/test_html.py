"""The article in a page."""

import pytest

from ghatna.errors import ExtractError
from ghatna.ingest.html import extract_page, is_html, tame_tags

BODY = "".join(f"<p>ફકરા {n} માં ગામના રસ્તા અને પાણીની ટાંકી વિશે લખ્યું છે, અને લોકો રાજી છે.</p>" for n in range(6))
LD = '<script type="application/ld+json">%s</script>'
NAMES = ["નરેન્દ્ર મોદી", "વિજય રૂપાણી", "ભાસ્કર", "रवि शर्मा", "સુમિત્રા દેવી", "ખુશ્બૂ", "मीना कुमारी", "જ્યોતિ બક્ષી", "Ana Müller"]


def page(head: str = "", body: str = BODY, lang: str = "gu") -> str:
    menu = "".join(f"<li><a href='/{n}'>મેનુ {n}</a></li>" for n in range(30))
    return (
        f"<!DOCTYPE html><html lang='{lang}'><head><meta charset='utf-8'>{head}</head><body><nav><ul>{menu}</ul></nav>"
        f"<article>{body}</article><footer>સર્વાધિકાર</footer></body></html>"
    )


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "head",
    [
        LD % '{{"@type":"NewsArticle","author":{{"@type":"Person","name":"{}"}}}}',
        LD % '[{{"@graph":[{{"@type":["Thing","NewsArticle"],"author":["{}"]}}]}}]',
        '<meta name="author" content="{}">',
        '<meta property="article:author" content="{}">',
    ],
)
def test_an_author_name_keeps_its_last_sign(head: str, name: str) -> None:
    assert extract_page(page(head.format(name))).facts.bylines == (name,)


def test_blocks_become_lines_and_the_menu_goes() -> None:
    text = extract_page(page(body=f"<h1>ગામને પાણી મળ્યું</h1>{BODY}")).text
    assert text.startswith("ગામને પાણી મળ્યું\nફકરા 0 ")
    assert len(text.split("\n")) == 7
    assert "મેનુ" not in text


def test_lists_of_facts_stay_and_lists_of_links_go() -> None:
    facts = "<ul><li>મૃતકોને રૂ. 4 લાખની સહાય</li><li>ઘાયલોને રૂ. 50,000 મળશે</li></ul>"
    links = "<ul><li><a href='/1'>બીજા સમાચાર વાંચો અહીં</a></li></ul><ul><li>હોમ</li><li>રમત</li></ul>"
    text = extract_page(page(body=f"{BODY}{facts}{BODY}{links}")).text
    assert "\n• મૃતકોને રૂ. 4 લાખની સહાય\n• ઘાયલોને રૂ. 50,000 મળશે\n" in text
    assert "વાંચો અહીં" not in text
    assert "રમત" not in text


def test_title_stands_above_a_body_that_lacks_it() -> None:
    got = extract_page(page('<meta property="og:title" content="ગામને પાણી મળ્યું">'))
    assert got.text.startswith("ગામને પાણી મળ્યું\nફકરા 0")
    assert got.facts.title == "ગામને પાણી મળ્યું"


def test_site_name_is_cut_off_the_title_element() -> None:
    assert (
        extract_page(page("<title>ગામને પાણી મળ્યું અને રસ્તા બન્યા | દૈનિક</title>")).facts.title
        == "ગામને પાણી મળ્યું અને રસ્તા બન્યા"
    )


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<meta property="article:published_time" content="2024-05-06T07:08:09+05:30">', "2024-05-06T07:08:09+05:30"),
        ('<meta itemprop="datePublished" content="2024-05-06">', "2024-05-06"),
        ('<meta property="article:modified_time" content="2024-05-06">', None),
        (
            LD % '{"@type":"NewsArticle","datePublished":"2024-05-06T01:02:03Z"}'
            + '<meta name="date" content="2001-01-09">',
            "2024-05-06T01:02:03Z",
        ),
        ('<script type="application/ld+json">{"@type":"NewsArticle", broken</script>', None),
    ],
)
def test_publication_date_comes_from_metadata_that_means_it(head: str, published: str | None) -> None:
    assert extract_page(page(head)).facts.published == published


def test_a_date_in_gujarati_prose_is_not_turned_into_metadata() -> None:
    assert extract_page(page(body=f"<p>પ્રકાશિત: 15 ઑગસ્ટ 2026</p>{BODY}")).facts.published is None


def test_time_element_of_the_article_is_a_date_and_one_of_a_card_is_not() -> None:
    inside = extract_page(page(body=f"<time datetime='2024-05-06T07:00:00Z'>આજે</time>{BODY}"))
    assert inside.facts.published == "2024-05-06T07:00:00Z"
    outside = extract_page(page().replace("<footer>", "<time datetime='2020-01-05'>x</time><footer>"))
    assert outside.facts.published is None


def test_canonical_address_and_language_are_read() -> None:
    facts = extract_page(
        page('<link rel="canonical" href="https://example.org/a"><meta property="og:url" content="x">')
    ).facts
    assert (facts.url, facts.lang) == ("https://example.org/a", "gu")


def test_scripts_and_markup_are_no_text() -> None:
    text = extract_page(page(body=f"<script>alert('x')</script><style>p{{}}</style>{BODY}&lt;b&gt;")).text
    assert "alert" not in text
    assert "<p>" not in text


def test_json_ld_body_serves_where_the_page_shows_none() -> None:
    script = (
        '<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"પહેલી લીટી.\\nબીજી લીટી."}</script>'
    )
    assert extract_page(page(script, body="")).text.startswith("પહેલી લીટી.\nબીજી લીટી.")


def test_a_page_without_text_is_no_article() -> None:
    with pytest.raises(ExtractError):
        extract_page("<html><head></head><body><img src=x></body></html>")


@pytest.mark.parametrize(
    "html",
    [
        "<html><div>" * 3000 + "text",
        "<article><p>text</p>" * 3000,
        "<html><p " + " ".join(f"a{n}=1" for n in range(60_000)) + ">text",
        "<html>" + "<a href='" * 30_000 + "text",
        "<html>" + "<" * 100_000 + " text",
        "<html><script type='application/ld+json'>" + "[" * 50_000 + "</script>text",
        "<html>text" + "<!--" * 50_000,
        "<html>text&" + "#" * 50_000,
        "<html>text<b><p>" * 3000,
    ],
)
def test_hostile_pages_give_text_or_a_coded_error(html: str) -> None:
    try:
        text = extract_page(html).text
    except ExtractError:
        text = "no article"
    assert "t" in text


def test_deep_sections_and_long_tags_are_seen_before_parsing() -> None:
    tame, depth = tame_tags("<div>" * 400 + "<p " + "a " * 9000 + ">x</p>" + "</div>" * 400)
    assert depth == 400
    assert len(tame) < 5000
    assert tame_tags("<div></div>" * 400)[1] == 1


@pytest.mark.parametrize(
    "text", ["<!DOCTYPE html><p>x", "\n<html lang=en>", "<?xml version='1.0'?>\n<html>", "<BODY>x"]
)
def test_pages_are_known_by_their_beginning(text: str) -> None:
    assert is_html(text)


@pytest.mark.parametrize("text", ["5 < 6 and <b>", "He wrote <html> once", "", "<heading>"])
def test_plain_text_with_angle_brackets_is_no_page(text: str) -> None:
    assert not is_html(text)
