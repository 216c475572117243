"""What must hold for every text, however hostile: read as a whole, through the public door."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

import pytest
import regex
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from ghatna import Desk, Hints, InputError, Reading
from ghatna.model.codec import encode_reading, plain_cells

PIECES = [
    "રશિયામાં", "પુતિને", "કહ્યું", "કે", "2011ના અંતમાં", "3૦૦", "લગભગ",
    "6,500 કિલોમીટર", "4,040 માઇલ).", "ગયા મંગળવારે", "રૂ. 4 લાખ", "સાડા ત્રણ",
    "ડૉ.", "યુ.એસ.ની", "“", "”", "„", "«", "(", ")", "[", ". ,", "…", "?!", "।",
    "सोमवार को", "करोड़", "ने कहा", "डेढ़ लाख", "12 सितंबर 2023", "last Tuesday",
    "$5 million", "200 km (124 miles)", "on 4 May", "1/2", "at 5 p.m.", "said",
    "U.S.", "Dr.", "2019-04-25", "99999999999999999999", "0", "-", "–", "0/0",
    "31/02/2023", "13:61", "%", "₹", "\u200d", "\u200c", "\u202e", "\u0301", "ક્",
    "\ud800", "\udfff", "\0", "\x1b[2J", "\ufeff", "\uffff", "👨‍👩‍👧", "🇮🇳", "한",
    "\u1100\u1161", "\n", "\r\n", "\t", "\u2028", "\u00a0", "<b>", "&amp;", "{",
    "}", "\\", "%s", "a" * 200,
]  # fmt: skip
# What news is made of, in any order: who says and does what.
NEWS = {
    "en": "He said that : , . ; - who which by to of in and but for when after the a was were had not "
    "accused killed killing signed talks visit deal strike of 40 people Peru Lima Asha Rao police "
    "minister “ ” Monday 2031 %",
    "gu": "કહ્યું કે , . : ‘ ’ તેણે જે અને પણ માટે પછી દરમિયાન નથી છે હતા કર્યો કરવા કરવાનો હુમલો મુલાકાત "
    "લેવાના કરાર હડતાળ ૪૦ લોકોનાં મોત રશિયાએ સુરતમાં આશા રાવે પોલીસે મંત્રીને સોમવારે ૨૦૩૧ ટકા",
    "hi": "कहा कि , । : ‘ ’ उसने जो और लेकिन के लिए बाद दौरान नहीं है थे किया करने हमला मुलाकात होना "
    "समझौता हड़ताल 40 लोगों की मौत रूस ने सूरत में आशा राव पुलिस मंत्री को सोमवार 2031 प्रतिशत",
}
ANY_TEXT = st.text(alphabet=st.characters(exclude_categories=()), max_size=80)
MIXED = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=30).flatmap(
    lambda pieces: st.sampled_from(["", " "]).map(lambda joint: joint.join(pieces))
)
LANGS = st.sampled_from([None, "gu", "hi", "en", "und", "ta"])
DAYS = st.sampled_from([None, "2024-02-29", "2023-09-17T23:30:00-11:00", "1999-12-31"])
OFTEN = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def cells(value: Any) -> Iterator[dict[str, Any]]:
    """Give every cell with a span, however deep it stands."""
    if isinstance(value, dict):
        if isinstance(value.get("start"), int):
            yield value
        for part in value.values():
            yield from cells(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from cells(part)


def check(reading: Reading, given_text: str) -> None:
    """Check what must always hold of a reading."""
    text = reading.document.text
    assert len(text) == len(given_text)
    cuts = {match.start() for match in regex.finditer(r"\X", text)} | {len(text)}
    for cell in cells(plain_cells(reading)):
        assert 0 <= cell["start"] < cell["end"] <= len(text), cell
        if "code" not in cell:
            assert cell["start"] in cuts, (cell, text)
            assert cell["end"] in cuts, (cell, text)
    ids = [
        cell.id for layer in (reading.sentences, reading.times, reading.quantities, reading.defects) for cell in layer
    ]
    assert len(ids) == len(set(ids))
    encode_reading(reading).decode("utf-8")


@OFTEN
@given(text=st.one_of(MIXED, ANY_TEXT), lang=LANGS, day=DAYS)
def test_any_text_is_read_and_every_span_quotes_whole_letters(
    desk: Desk, text: str, lang: str | None, day: str | None
) -> None:
    check(desk.read(text, Hints(lang=lang, published=day)), text)


@OFTEN
@given(lang=st.sampled_from(sorted(NEWS)), picks=st.lists(st.integers(0, 199), min_size=1, max_size=25))
@example(lang="en", picks=[0, 1, 3])
def test_words_of_news_are_read_in_any_order(desk: Desk, lang: str, picks: list[int]) -> None:
    words = NEWS[lang].split()
    text = " ".join(words[pick % len(words)] for pick in picks)
    check(desk.read(text, Hints(lang=lang, published="2031-05-14")), text)


@settings(max_examples=40, deadline=None)
@given(text=MIXED, lang=LANGS, day=DAYS)
def test_reading_twice_gives_equal_bytes(desk: Desk, text: str, lang: str | None, day: str | None) -> None:
    hints = Hints(lang=lang, published=day)
    assert encode_reading(desk.read(text, hints)) == encode_reading(desk.read(text, hints))


@settings(max_examples=5, deadline=None)
@given(text=MIXED, lang=LANGS)
def test_what_was_read_before_changes_nothing(desk: Desk, text: str, lang: str | None) -> None:
    hints = Hints(lang=lang, published="2024-02-29")
    assert encode_reading(Desk().read(text, hints)) == encode_reading(desk.read(text, hints))


@OFTEN
@given(data=st.binary(max_size=200), html=st.booleans())
def test_any_bytes_give_a_reading_or_a_coded_error(desk: Desk, data: bytes, html: bool) -> None:  # noqa: FBT001 a strategy
    try:
        reading = desk.read(data, Hints(media_type="html" if html else None))
    except InputError:
        return
    check(reading, reading.document.text)


@pytest.mark.parametrize("lang", ["gu", "hi", "en"])
@pytest.mark.parametrize(
    "text",
    [
        "(" * 10_000,
        ")" * 10_000,
        "“" * 10_000,
        '"' * 10_001,
        "( " * 5_000 + ") " * 5_000,
        "." * 10_000,
        ". , " * 4_000,
        "9" * 10_000,
        "9,9." * 4_000,
        "9 " * 5_000,
        "1-" * 5_000,
        "a" * 100_000,
        "ક્" * 20_000,
        "ા" * 20_000,
        "\u0301" * 20_000,
        "a" + "\u0315\u0300" * 10_000,
        "\ud800" * 10_000,
        "\0" * 10_000,
        "\n" * 20_000,
        " " * 50_000,
        "\u200d" * 20_000,
        "A.B." * 5_000,
        "-a" * 10_000,
        "'s" * 10_000,
        "લાખ " * 4_000,
        "million " * 4_000,
        "two " * 4_000,
        "Monday " * 3_000,
        "સોમવારે, " * 3_000,
        "he said that " * 2_000,
        "🇮🇳" * 5_000,
    ],
    ids=lambda text: repr(text[:8]) if isinstance(text, str) else None,
)
def test_monstrous_texts_are_read(desk: Desk, text: str, lang: str) -> None:
    check(desk.read(text, Hints(lang=lang, published="2024-02-29")), text)


def test_every_unicode_plane_is_read(desk: Desk) -> None:
    step = 37
    text = "".join(chr(point) for point in range(0, 0x110000, step))
    check(desk.read(text), text)
    words = " ".join(chr(point) * 2 for point in range(0, 0x110000, step * 5))
    check(desk.read(words, Hints(lang="gu")), words)


def test_one_line_of_five_megabytes_is_read(desk: Desk) -> None:
    sentence = "પુતિને ગયા મંગળવારે લગભગ 6,500 કિલોમીટરની વાત કરી, “હા,” તેમણે કહ્યું. "
    text = sentence * (5_000_000 // len(sentence.encode()))
    reading = desk.read(text, Hints(published="2024-02-29"))
    assert reading.document.text == text
    assert len(reading.sentences) > 1_000


def count_steps(desk: Desk, text: str, lang: str) -> int:
    """Count the calls, of Python's own and built-in functions, that reading a text takes."""
    steps = 0

    def step(_frame: object, event: str, _value: object) -> None:
        nonlocal steps
        steps += event in {"call", "c_call"}

    hints = Hints(lang=lang, published="2024-02-29")
    desk.read(text, hints)  # word forms are known from here on
    before = sys.getprofile()
    sys.setprofile(step)
    try:
        desk.read(text, hints)
    finally:
        sys.setprofile(before)
    return steps


@pytest.mark.parametrize(
    ("unit", "lang"),
    [
        ("પુતિને ગયા મંગળવારે લગભગ 6,500 કિલોમીટરની વાત કરી, “હા,” તેમણે કહ્યું. ", "gu"),
        ("मंत्री ने सोमवार को कहा कि 12 करोड़ रुपये (1.4 मिलियन डॉलर) दिए गए। ", "hi"),
        ("He said on Tuesday that “about 200 km (124 miles)” were built in May 2021. ", "en"),
        ("( ", "en"),
        ("“ ", "gu"),
        ("9 ", "en"),
        ("Monday ", "en"),
        ("લાખ ", "gu"),
        # without a full stop: one sentence, in which each pronoun has all that stands before it to look at
        ("police said he had alleged that they attacked Peru on Monday and asked Asha Rawal to go ", "en"),
        ("પોલીસે કહ્યું કે તેઓએ નેપાળને અપીલ કરી કે તે સોમવારે હુમલો કરે અને આશા રાવલે આરોપ મૂક્યો કે તેણે ચોરી કરી ", "gu"),
        ("पुलिस ने कहा कि उन्होंने नेपाल से अपील की कि वह सोमवार को हमला करे और आशा रावल ने आरोप लगाया कि उसने चोरी की ", "hi"),
    ],
    ids=lambda value: value[:8],
)
def test_steps_grow_no_faster_than_the_text(desk: Desk, unit: str, lang: str) -> None:
    once = count_steps(desk, unit * 300, lang)
    assert count_steps(desk, unit * 600, lang) <= 2.2 * once
