"""What is remembered of words makes reading faster and never another."""

from __future__ import annotations

import pytest

from ghatna import Desk
from ghatna.model.codec import encode_reading
from ghatna.packs import Shelf, WordSplitter, words
from ghatna.service.samples import load_samples


def read_samples() -> list[bytes]:
    desk = Desk()
    return [encode_reading(desk.read(sample.data, sample.hints)) for sample in load_samples()]


def test_words_beyond_those_that_are_remembered_read_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    before = read_samples()
    monkeypatch.setattr(words, "_MOST_REMEMBERED", 40)
    assert read_samples() == before


def test_words_of_tables_have_no_numbers() -> None:
    splitter = WordSplitter(Shelf().pack("gu"), numbered=False)
    assert splitter.form("સુરત").number == 0
    splitter.forget()
    assert splitter.form("સુરત").number == 1
    assert splitter.form("સુરત") is splitter.form("સુરત")


def test_no_more_words_are_remembered_than_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "_MOST_REMEMBERED", 2)
    splitter = WordSplitter(Shelf().pack("en"))
    assert [splitter.form(word).number for word in ("one", "two", "three", "one")] == [1, 2, 0, 1]
    first, last = splitter.split("three or three").forms[::2]
    assert first is last
