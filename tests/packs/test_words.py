from __future__ import annotations

import unicodedata
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghatna.packs import Phrases, Shelf, WordSplitter


def written(splitter: WordSplitter, text: str) -> list[str]:
    return [form.text for form in splitter.split(text).forms]


def test_vowel_signs_stay_inside_words(gu_words: WordSplitter) -> None:
    assert written(gu_words, "પુતિને કહ્યું") == ["પુતિને", "કહ્યું"]


def test_hyphenated_names_stay_whole(gu_words: WordSplitter) -> None:
    assert written(gu_words, "ફ્રેન્કફર્ટ-ઓન-મેઇન, Su-57") == ["ફ્રેન્કફર્ટ-ઓન-મેઇન", ",", "Su-57"]


def test_dotted_initials_are_one_word_and_their_ending_another(gu_words: WordSplitter) -> None:
    assert written(gu_words, "યુ.કે.ની સરકાર") == ["યુ.કે.", "ની", "સરકાર"]
    assert written(gu_words, "U.K. and") == ["U.K.", "and"]


def test_number_keeps_its_grouping_and_parts_from_its_ending(gu_words: WordSplitter) -> None:
    assert written(gu_words, "1,25,000થી ૨૦૧૯માં 4૦૦") == ["1,25,000", "થી", "૨૦૧૯", "માં", "4૦૦"]


def test_case_ending_parts_from_the_stem(gu_words: WordSplitter) -> None:
    stems = {(stem.text, stem.ending) for stem in gu_words.form("સુરતમાં").stems}
    assert ("સુરત", "માં") in stems


def test_both_readings_are_kept_where_the_word_does_not_decide(gu_words: WordSplitter) -> None:
    form = gu_words.form("હસીને")
    assert {stem.ending for stem in form.stems} == {"ને", "ે"}


def test_no_stem_ends_in_a_virama(gu_words: WordSplitter) -> None:
    for word in ("અન્ને", "પત્થે", "સત્યે"):
        for stem in gu_words.form(word).stems:
            assert unicodedata.combining(stem.text[-1]) != 9


def test_spelling_variants_share_a_key(gu_words: WordSplitter, hi_words: WordSplitter) -> None:
    assert gu_words.form("ઑગસ્ટ").key == gu_words.form("ઓગસ્ટ").key
    assert gu_words.form("અમદાવાદી").key == gu_words.form("અમદાવાદિ").key
    assert hi_words.form("फ़ौज").key == hi_words.form("फौज").key
    assert hi_words.form("हिन्दी").key == hi_words.form("हिंदी").key


def test_english_genitive_is_a_stem(en_words: WordSplitter) -> None:
    assert [stem.text for stem in en_words.form("India's").stems] == ["india"]
    assert written(en_words, "O'Brien said") == ["O'Brien", "said"]


@given(st.text(max_size=200))
def test_words_cover_every_visible_sign_once(text: str) -> None:
    from ghatna.packs import Shelf  # noqa: PLC0415 - hypothesis and session fixtures do not mix

    words = WordSplitter(Shelf().pack("und")).split(text)
    covered = set()
    for start, end, form in zip(words.starts, words.ends, words.forms, strict=True):
        assert text[start:end] == form.text
        covered.update(range(start, end))
    assert all(
        at in covered for at, sign in enumerate(text) if not sign.isspace() and sign != "\x1c" and sign.isprintable()
    )


@pytest.mark.parametrize(
    "text", ["a" * 100_000, "\u0301" * 100_000, "(" * 100_000, "1," * 50_000, "એ." * 50_000, "a-" * 50_000]
)
def test_long_runs_are_parted_in_one_pass(gu_words: WordSplitter, text: str) -> None:
    words = gu_words.split(text)
    assert words.ends[-1] == len(text)


def test_longest_phrase_wins_and_may_carry_an_ending(gu_words: WordSplitter) -> None:
    phrases = Phrases([(gu_words.keys("ઉત્તર"), "north"), (gu_words.keys("ઉત્તર ગુજરાત"), "region")])
    words = gu_words.split("ઉત્તર ગુજરાતમાં વરસાદ")
    found = phrases.find_at(words, 0)
    assert found is not None
    assert (found.meaning, found.last, found.ending) == ("region", 1, "માં")
    assert phrases.find_at(words, 2) is None


@pytest.mark.parametrize("tag", ["gu", "hi", "en"])
def test_no_trigger_stands_twice_in_two_spellings(tag: str) -> None:
    splitter = WordSplitter(Shelf().pack(tag))
    keys = [(splitter.keys(row["surface"]), row["pos"], row["type"]) for row in Shelf().pack(tag).table("events")]
    assert [key for key, count in Counter(keys).items() if count > 1] == []
