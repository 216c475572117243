"""Which forms of a verb tell of a happening where they stand, in English."""

from __future__ import annotations

from dataclasses import replace

import pytest
from event_reader import Reader


def triggers(reader: Reader, line: str) -> list[str]:
    """Give the words of each candidate, whatever its score."""
    told = reader.told(line)
    spans = (one.draft.trigger for one in reader.framer.candidates(told))
    return [told.text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("The trawler was accused of ramming a ferry.", "ramming"),
        ("She left the party over the sacking of her brother.", "sacking"),
        ("They traced a gang that stole church bells.", "stole"),
        ("Villagers accuse the mine of fraud.", "accuse"),
        ("Police arrest two brothers.", "arrest"),
        ("The plane overshot the runway.", "overshot"),
        ("The court acquitted the trader.", "acquitted"),
    ],
)
def test_verb_is_found_in_each_of_its_forms(en_events: Reader, line: str, words: str) -> None:
    shown = triggers(en_events, line)
    assert any(words in one for one in shown), shown


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Rebel forces have left the valley.", "forces"),
        ("He said that stolen goods were cheap.", "stolen"),
        ("Rebels fled at noon.", "Rebels"),
        ("The price of rising seas is high.", "rising"),
    ],
)
def test_noun_or_adjective_that_looks_like_a_verb_is_none(en_events: Reader, line: str, words: str) -> None:
    shown = triggers(en_events, line)
    assert words not in shown


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Nepal welcomed the agreement.", ["welcomed", "agreement"]),
        ("The union suspended a walkout.", ["suspended", "walkout"]),
        ("They agreed to the plan.", ["agreed"]),
        ("It claimed nine lives.", ["claimed nine lives"]),
        ("Police filed a complaint.", ["filed a complaint"]),
        ("Rescuers recovered twelve bodies.", ["recovered", "bodies"]),
    ],
)
def test_words_that_tell_of_the_happening_are_shown(en_events: Reader, line: str, words: list[str]) -> None:
    assert triggers(en_events, line) == words


@pytest.mark.parametrize(("line", "kind"), [("Dengue cases doubled", "DISASTER"), ("Cocoa tumbled", "MARKET")])
def test_what_rises_or_falls_in_a_headline_is_a_price_or_of_nature(en_events: Reader, line: str, kind: str) -> None:
    told = en_events.told(line)
    headline = replace(told, sentences=tuple(replace(one, kind="headline") for one in told.sentences))
    assert [one.type for one in en_events.framer.candidates(headline)] == [kind]
