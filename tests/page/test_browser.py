"""The page in a headless browser: layers, cards, timeline, map, languages, keyboard, safety, accessibility."""

from __future__ import annotations

from pathlib import Path

import pytest
from chromium import Browser
from page_sample import TEXT, make_sample

from ghatna.model import Reading
from ghatna.service import Desk

AXE = Path(__file__).parents[2] / "web" / "node_modules" / "axe-core" / "axe.min.js"
HOSTILE = {
    "a script": "<script>window.hacked=1</script><img src=x onerror=window.hacked=1> & &lt;b&gt; </script><!--",
    "an end of the data": '</script><script>window.hacked=1</script>"}]}\u2028\u2029',
    "attributes": "\" onmouseover=\"window.hacked=1\" style='position:fixed' x='",
    "style": "</style><style>*{display:none}</style> body{background:url(https://example.org/x)}",
    "signs that turn text": "\u202eabc\u2066def\u2069\u202dghi \u0627\u0644\u0639\u0631\u0628\u064a\u0629",
    "a million marks": "a" + "\u0301" * 1_000_000 + "ક" + "\u0acd" * 100_000,
    "what is no text": "\x00\x01\x1b[31m\ud800\udfff\ufeff\x7f",
}


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@pytest.fixture(scope="module")
def page(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(desk, tmp_path_factory.mktemp("page"), make_sample())


@pytest.fixture
def shown(browser: Browser, page: Path) -> Browser:
    browser.open(page)
    return browser


def write(desk: Desk, folder: Path, *readings: Reading) -> Path:
    path = folder / "page.html"
    path.write_text(desk.page(readings), "utf-8")
    return path


def open_tab(browser: Browser, name: str) -> None:
    browser.run(f"[...document.querySelectorAll('[role=tab]')].find(t => t.textContent.startsWith({name!r})).click()")


def test_the_whole_article_is_shown(shown: Browser) -> None:
    text = shown.run("[...document.querySelectorAll('.text p')].map(p => p.textContent).join('\\n')")
    assert text == TEXT


def test_layers_can_be_switched_off_and_on(shown: Browser) -> None:
    look = "getComputedStyle(document.querySelector('.text .l-time')).backgroundColor"
    before = shown.run(look)
    shown.run("document.querySelector('[data-layer=time]').click()")
    assert shown.run(look) == "rgba(0, 0, 0, 0)"
    shown.run("document.querySelector('[data-layer=time]').click()")
    assert shown.run(look) == before


def test_a_card_lights_up_its_words(shown: Browser) -> None:
    shown.run("document.querySelector('[data-event=v1] button').click()")
    assert shown.run("[...document.querySelectorAll('.lit')].map(s => s.textContent).join('')") == "પહોંચ્યાં હતાં"
    cells = shown.run("document.querySelector('[data-event=v1]').innerText")
    assert all(
        words in cells for words in ("Rosa Quispe", "2024-03-13 (stated)", "Helsinki", "the report", "gu.move.1")
    )


def test_words_of_the_article_bring_up_their_card(shown: Browser) -> None:
    open_tab(shown, "Map")
    shown.run("[...document.querySelectorAll('.text .l-event')].at(0).click()")
    assert shown.run("document.querySelector('[data-event=v1] button').getAttribute('aria-current')") == "true"
    assert shown.run("document.querySelector('[role=tab][aria-selected=true]').textContent") == "Events (3)"


def test_the_timeline_goes_by_day_and_ends_with_what_has_none(shown: Browser) -> None:
    open_tab(shown, "Timeline")
    days = shown.run("[...document.querySelectorAll('[id=panel-0-1] .timeline > li > h3')].map(h => h.textContent)")
    assert days == ["2024-03-13, Wednesday", "Day not given"]


def test_areas_are_areas_and_points_are_points(shown: Browser) -> None:
    open_tab(shown, "Map")
    count = "document.querySelectorAll('.holder svg {}').length"
    assert shown.run(count.format("path.area")) == 1
    assert shown.run(count.format("circle.point")) == 1
    assert shown.run(count.format("circle.ring")) == 1
    assert shown.run(count.format("path.land")) > 50
    shown.run("document.querySelector('.map > button').click()")
    assert shown.run("document.querySelector('.map > button').getAttribute('aria-pressed')") == "false"
    assert shown.run("document.querySelectorAll('.legend li').length") == 4


def test_the_digest_changes_its_language(shown: Browser) -> None:
    open_tab(shown, "Digest")
    visible = "[...document.querySelectorAll('.digest:not([hidden])')].map(d => [d.lang, d.innerText])"
    ((lang, text),) = shown.run(visible)
    assert lang == "gu"
    assert "બુધવાર, 13 માર્ચ 2024" in text
    shown.run("document.querySelector('.languages [data-lang=en]').click()")
    ((lang, text),) = shown.run(visible)
    assert lang == "en"
    assert "Rosa Quispe is to reach an agreement with Finland (170 kilometres)." in text


def test_it_can_be_used_by_keyboard_alone(shown: Browser) -> None:
    reached = []
    for _ in range(40):
        shown.press("Tab")
        reached.append(shown.run("document.activeElement.getAttribute('role') || document.activeElement.type || ''"))
        if reached[-1] == "tab":
            break
    assert "checkbox" in reached
    assert reached[-1] == "tab"
    shown.press("ArrowRight")
    assert shown.run("document.activeElement.textContent") == "Timeline"
    shown.press("End")
    assert shown.run("document.querySelector('.panel:not([hidden]) h2').textContent") == "How it was made"
    shown.press("Home")
    shown.press("Tab")
    shown.press("Tab")
    shown.press("Enter")
    assert shown.run("document.querySelectorAll('.lit').length") > 0


def test_nothing_is_complained_of_and_nothing_is_asked_for(shown: Browser) -> None:
    for name in ("Timeline", "Map", "Who is who", "Who said what", "Digest", "Defects", "How it was made", "Events"):
        open_tab(shown, name)
    shown.run("document.querySelectorAll('.lighter').forEach(b => b.click())")
    assert shown.complaints() == []
    assert shown.requests() == []


def test_the_fonts_are_inside(shown: Browser) -> None:
    open_tab(shown, "Digest")
    shown.run("document.querySelector('.languages [data-lang=hi]').click()")
    loaded = shown.run(
        "Promise.all([document.fonts.load('16px \"Noto Sans Gujarati\"', 'ક'),"
        " document.fonts.load('16px \"Noto Sans Devanagari\"', 'क')]).then(l => l.map(f => f.length))"
    )
    assert loaded == [1, 1]


def test_no_other_script_would_run(shown: Browser) -> None:
    shown.run(
        "{const s = document.createElement('script'); s.textContent = 'window.hacked = 1'; document.body.append(s)}"
    )
    assert shown.run("window.hacked") is None
    assert any("Content Security Policy" in complaint for complaint in shown.complaints())


def test_it_fits_a_phone(browser: Browser, page: Path) -> None:
    browser.open(page, width=390, height=844)
    for name in ("Events", "Map", "Digest", "Who said what"):
        open_tab(browser, name)
        assert browser.run("document.documentElement.scrollWidth") <= 390


def test_several_readings_have_an_index_and_a_joint_timeline(browser: Browser, desk: Desk, tmp_path: Path) -> None:
    browser.open(write(desk, tmp_path, make_sample("first"), make_sample("second")))
    assert browser.run("document.querySelectorAll('.readings button').length") == 3
    assert browser.run("document.querySelectorAll('.timeline .lighter').length") == 6
    browser.run("document.querySelectorAll('.timeline .lighter')[1].click()")
    assert browser.run("document.querySelectorAll('.readings button')[2].getAttribute('aria-current')") == "page"
    assert browser.run("[...document.querySelectorAll('.lit')].map(s => s.textContent).join('')") == "પહોંચ્યાં હતાં"
    assert browser.complaints() == []


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_article_is_only_text(browser: Browser, desk: Desk, tmp_path: Path, text: str) -> None:
    named = make_sample(text=text + TEXT)
    read = desk.read(text.encode("utf-8", "replace") if "\ud800" in text else text)
    browser.open(write(desk, tmp_path, named, read))
    browser.run("document.querySelectorAll('.readings button')[1].click()")
    assert browser.run("window.hacked") is None
    assert browser.run("document.querySelector('.text').querySelectorAll(':not(p):not(span)').length") == 0
    assert browser.run("document.querySelectorAll('main').length") == 1
    assert browser.run("[...document.querySelectorAll('.text p')].every(p => p.getAttribute('dir') === 'auto')")
    assert browser.run("document.querySelector('.text').scrollHeight") < 5000
    assert browser.complaints() == []
    assert browser.requests() == []


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed (npm ci in web/)")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(browser: Browser, page: Path, scheme: str) -> None:
    media = [{"name": "prefers-color-scheme", "value": scheme}]
    browser.call("Emulation.setEmulatedMedia", features=media)
    browser.open(page)
    for name in ("Events", "Timeline", "Map", "Who is who", "Who said what", "Digest", "Defects", "How it was made"):
        open_tab(browser, name)
        browser.run(AXE.read_text("utf-8") + ";1")
        found = browser.run("axe.run().then(r => r.violations.map(v => [v.id, v.impact, v.nodes[0].html]))")
        assert [one for one in found if one[1] in {"serious", "critical"}] == []
    browser.call("Emulation.setEmulatedMedia", features=[])
