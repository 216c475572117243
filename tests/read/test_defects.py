from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghatna import Desk, Hints
from ghatna.packs import Shelf, WordSplitter
from ghatna.read.defects import DefectFinder
from ghatna.read.graphemes import is_boundary, widen_span
from ghatna.read.sentences import SentenceSplitter

SPLITTERS = {tag: WordSplitter(Shelf().pack(tag)) for tag in ("gu", "hi", "en")}
SENTENCES = {tag: SentenceSplitter(Shelf().pack(tag), SPLITTERS[tag]) for tag in SPLITTERS}
FINDERS = {tag: DefectFinder(Shelf().pack(tag), SPLITTERS[tag]) for tag in SPLITTERS}


def defects(text: str, tag: str) -> list[tuple[str, str]]:
    words = SPLITTERS[tag].split(text)
    found = FINDERS[tag].find(text, words, SENTENCES[tag].split(text, words))
    return [(defect.type, text[defect.start : defect.end]) for defect in found]


def test_stray_comma_behind_a_full_stop() -> None:
    assert defects("જહાજ નીકળ્યું. , એમ એજન્સીએ કહ્યું.", "gu") == [("stray_punctuation", ". ,")]
    assert defects("Acme Inc., the maker, and Rs., too.", "en") == []


def test_torn_bracket() -> None:
    assert ("orphan_parenthesis", ". 186 માઇલ)") in defects("રેન્જ 300 કિલોમીટર છે. 186 માઇલ).", "gu")
    assert defects("રેન્જ 300 કિલોમીટર (186 માઇલ) છે.", "gu") == []
    assert defects("a) first point", "en") == []


def test_quote_that_is_never_closed() -> None:
    assert defects("He said \u201cwe won and left.", "en") == [("unbalanced_quote", "\u201c")]
    assert defects("He said \u201cwe won\u201d and left.", "en") == []
    assert defects('"We won.\n"We won again," he said.', "en") == []


def test_digits_of_two_scripts() -> None:
    assert defects("કુલ 4૦૦ લોકો આવ્યા.", "gu") == [("mixed_digits", "4૦૦")]
    assert defects("કુલ ૪૦૦ અને 400 લોકો આવ્યા.", "gu") == []


def test_wrong_encoding_is_noticed() -> None:
    broken = "વરસાદ".encode().decode("cp1252", "replace")
    assert any(kind == "mojibake" for kind, _ in defects(f"Heavy {broken} fell.", "en"))
    assert defects("Caf\u00e9 \u00e0 la cr\u00e8me in S\u00e3o Paulo.", "en") == []


def test_caption_between_sentences() -> None:
    text = "વરસાદથી શહેર ડૂબ્યું\nભારે વરસાદ પડ્યો.\nREUTERS/હેન્ડઆઉટ\nલોકો ઘરે ગયા."
    assert ("caption_in_body", "REUTERS/હેન્ડઆઉટ") in defects(text, "gu")


def test_word_joined_with_itself() -> None:
    assert defects("આર્થિક અને આર્થિક સહકાર વધ્યો.", "gu") == [("repeated_text", "આર્થિક અને આર્થિક")]
    assert defects("It rained more and more.", "en") == []


def test_beginning_in_mid_phrase() -> None:
    text = "રાજાએ શપથ લીધા.\nત્યારથી ગામમાં પ્રવેશ કર્યો બે વર્ષની તેમની યાત્રામાં, રાજા ફર્યા."
    assert [kind for kind, _ in defects(text, "gu")] == ["mid_phrase_start"]
    assert defects("રાજાએ શપથ લીધા.\nત્યારથી તેમણે રાજ કર્યું છે.", "gu") == []
    assert defects("The king swore.\niPhones sold well.", "en") == []


@pytest.mark.parametrize(
    ("lang", "text", "variants"),
    [
        ("gu", "મંત્રી ટોમ મેકડોવલે વાત કરી.\nમેકડોવેલના મતે કામ ચાલુ છે.", ["મેકડોવેલના"]),
        ("hi", "मंत्री टॉम पेम्पियो ने बात की।\nपेम्पेओ के मुताबिक काम जारी है।", ["पेम्पेओ"]),
        ("gu", "પ્રમુખ ટોમ હેરિંગટને વાત કરી.\nહેરિંગટનના મતે કામ ચાલુ છે.", []),
    ],
)
def test_name_that_who_is_who_joined_in_two_spellings(lang: str, text: str, variants: list[str]) -> None:
    reading = Desk().read(text, Hints(lang=lang))
    spelt = [text[d.start : d.end] for d in reading.defects if d.type == "spelling_variant"]
    assert spelt == variants


def test_title_before_two_joined_names_is_open() -> None:
    text = "કમાન્ડર, રાવ અને મેજર મહેતાએ જવાબ આપ્યો."
    assert [kind for kind, _ in defects(text, "gu")] == ["scrambled_apposition"]
    assert defects("કમાન્ડર રાવ અને મેજર મહેતાએ જવાબ આપ્યો.", "gu") == []


def test_repeated_line_is_noticed_once() -> None:
    line = "The committee met on the second floor of the old town hall."
    assert [kind for kind, _ in defects(f"Head\n{line}\n{line}", "en")] == ["repeated_text"]


@pytest.mark.parametrize("tag", ["gu", "hi", "en"])
@given(text=st.text(max_size=300))
def test_defects_lie_inside_the_text(tag: str, text: str) -> None:
    words = SPLITTERS[tag].split(text)
    for defect in FINDERS[tag].find(text, words, SENTENCES[tag].split(text, words)):
        assert 0 <= defect.start < defect.end <= len(text)


def test_letters_are_never_cut() -> None:
    text = "ક્ષે e\u0301 \U0001f1ee\U0001f1f3\U0001f1f7\U0001f1fa \U0001f468\u200d\U0001f469\u200d\U0001f467"
    assert not is_boundary(text, 1)
    assert widen_span(text, 1, 2) == (0, 4)
    flags = text.index("\U0001f1ee")
    assert widen_span(text, flags + 1, flags + 2) == (flags, flags + 2)


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_widened_span_agrees_with_the_plain_reading(text: str, one: int, other: int) -> None:
    import regex  # noqa: PLC0415 - the plain reading only

    bounds = {0, len(text)} | {match.end() for match in regex.finditer(r"\X", text)}
    start, end = min(one, other, len(text)), min(max(one, other), len(text))
    wide = widen_span(text, start, end)
    assert wide[0] == max(b for b in bounds if b <= start)
    assert wide[1] == min(b for b in bounds if b >= end)
