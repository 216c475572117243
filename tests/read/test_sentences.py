from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghatna.packs import Shelf, WordSplitter
from ghatna.read.sentences import SentenceSplitter

SPLITTERS = {tag: WordSplitter(Shelf().pack(tag)) for tag in ("gu", "hi", "en")}
READERS = {tag: SentenceSplitter(Shelf().pack(tag), SPLITTERS[tag]) for tag in SPLITTERS}


def split(text: str, tag: str) -> list[str]:
    return [text[s.start : s.end] for s in READERS[tag].split(text, SPLITTERS[tag].split(text))]


def kinds(text: str, tag: str) -> list[str]:
    return [s.kind for s in READERS[tag].split(text, SPLITTERS[tag].split(text))]


def test_abbreviations_do_not_end_a_sentence() -> None:
    assert split("ડૉ. મહેતા રૂ. 500 લઈને આવ્યા. પછી ગયા.", "gu") == ["ડૉ. મહેતા રૂ. 500 લઈને આવ્યા.", "પછી ગયા."]
    assert split("Dr. Rao met Lt. Gen. Das. They left.", "en") == ["Dr. Rao met Lt. Gen. Das.", "They left."]
    assert split("डॉ. वर्मा आए। वे चले गए।", "hi") == ["डॉ. वर्मा आए।", "वे चले गए।"]


def test_initials_end_a_sentence_only_before_a_function_word() -> None:
    assert split("He left the U.S. The plane was late.", "en") == ["He left the U.S.", "The plane was late."]
    assert split("the U.S. Navy said so.", "en") == ["the U.S. Navy said so."]
    assert split("એ.કે. જોશી યુ.કે.ની મુલાકાતે ગયા. પાછા આવ્યા.", "gu") == ["એ.કે. જોશી યુ.કે.ની મુલાકાતે ગયા.", "પાછા આવ્યા."]


def test_missing_space_behind_a_full_stop_still_ends() -> None:
    assert split("વરસાદ પડ્યો.લોકો ઘરે ગયા.", "gu") == ["વરસાદ પડ્યો.", "લોકો ઘરે ગયા."]
    assert split("It rained.People went home. See example.com today.", "en") == [
        "It rained.",
        "People went home.",
        "See example.com today.",
    ]


def test_full_stop_before_a_comma_is_no_end() -> None:
    text = "જહાજ બંદરેથી નીકળ્યું. , એમ એજન્સીએ જણાવ્યું."
    assert split(text, "gu") == [text]


def test_torn_bracket_stays_with_its_sentence() -> None:
    text = "મિસાઇલની રેન્જ 300 કિલોમીટર છે. 186 માઇલ)."
    assert split(text + " પછી તે પડી.", "gu") == [text, "પછી તે પડી."]


def test_sentences_inside_brackets_and_quotes_keep_their_closers() -> None:
    assert split('He said: "We won." Then he left.', "en") == ['He said: "We won."', "Then he left."]
    assert split("She came (it rained. It poured.) and left. Done.", "en") == [
        "She came (it rained. It poured.) and left.",
        "Done.",
    ]
    assert split('"Stop!" he cried. They stopped.', "en") == ['"Stop!" he cried.', "They stopped."]


def test_decimal_and_list_numbers_do_not_end() -> None:
    assert split("It rose 3.5 per cent. Then fell.", "en") == ["It rose 3.5 per cent.", "Then fell."]
    assert split("1. The first point is this.", "en") == ["1. The first point is this."]


def test_line_break_ends_a_sentence_unless_lines_are_folded() -> None:
    assert split("પહેલી લીટી\nબીજી લીટી", "gu") == ["પહેલી લીટી", "બીજી લીટી"]
    folded = "\n".join(
        ["the committee met on the second floor of the old town hall", "and heard the farmers who had come from"] * 4
    )
    assert len(split(folded + " the hills.", "en")) == 1


def test_kinds_of_line_are_told() -> None:
    text = (
        "Rain floods the old town\nBy Asha Patel\nSURAT, July 3 (PTI): Heavy rain fell. It went on.\nPhoto: PTI\n"
        "Also read: More rain to come\nIt stopped."
    )
    assert kinds(text, "en") == [
        "headline",
        "byline",
        "dateline",
        "sentence",
        "sentence",
        "caption",
        "boilerplate",
        "sentence",
    ]
    assert kinds("વરસાદથી શહેર ડૂબ્યું\nરાજકોટ, તા. 3 (પીટીઆઈ): વરસાદ પડ્યો.", "gu") == ["headline", "dateline", "sentence"]


def test_named_quote_is_no_dateline() -> None:
    assert kinds("મેળો શરૂ થયો\nમંત્રી: અમે બધું આપીશું અને કામ થશે.\nબસ.", "gu")[1] == "sentence"


@pytest.mark.parametrize("tag", ["gu", "hi", "en"])
@given(text=st.text(max_size=300))
def test_sentences_are_in_order_and_hold_every_word_once(tag: str, text: str) -> None:
    words = SPLITTERS[tag].split(text)
    sentences = READERS[tag].split(text, words)
    held = [at for s in sentences for at in words.between(s.start, s.end)]
    assert held == list(range(len(words)))
    assert all(before.end <= after.start for before, after in pairwise(sentences))


@pytest.mark.parametrize(
    "text", ["(" * 10_000, "a. " * 10_000, '"' * 10_000, ". ," * 10_000, "[" * 5_000 + "]" * 5_000]
)
def test_long_hostile_lines_are_read(text: str) -> None:
    assert split(text, "en")
