"""A denial points at the statement that it denies, in three languages."""

from __future__ import annotations

import pytest
from attribution_reader import READERS

DENIED = [
    ("en", "Residents accused the builder of using river sand. The company denied the allegations."),
    ("en", "Two witnesses said that the guard had fired first. The army denied that the guard had fired first."),
    ("gu", "ગ્રામજનોએ આરોપ લગાવ્યો હતો કે ઠેકેદારે પુલમાં હલકી રેતી વાપરી હતી. ઠેકેદારે આ આરોપને નકારી કાઢ્યો હતો."),
    ("gu", "વિપક્ષે દાવો કર્યો હતો કે મંત્રીએ ફાઈલ રોકી રાખી હતી. મંત્રીએ ફાઈલ રોકી રાખી હોવાનો ઇનકાર કર્યો હતો."),
    ("hi", "ग्रामीणों ने आरोप लगाया कि ठेकेदार ने पुल में घटिया रेत लगाई। ठेकेदार ने आरोपों से इनकार किया।"),
]


@pytest.mark.parametrize(("tag", "text"), DENIED)
def test_denial_points_at_what_it_denies(tag: str, text: str) -> None:
    first, second = READERS[tag].read(text)
    assert second.stance == "denies"
    assert (first.denies, second.denies) == (None, 0)


ALONE = [
    ("en", "The union said wages would rise. The mayor denied that he had met the builder."),
    ("gu", "સંઘે કહ્યું કે પગાર વધશે. મેયરે કહ્યું કે પુલ જૂનમાં ખૂલશે."),
    ("hi", "संघ ने कहा कि वेतन बढ़ेगा। मंत्री ने मौके पर मौजूद होने से इनकार किया।"),
]


@pytest.mark.parametrize(("tag", "text"), ALONE)
def test_denial_of_what_nobody_said_points_at_nothing(tag: str, text: str) -> None:
    assert [one.denies for one in READERS[tag].read(text)] == [None, None]


def test_nobody_denies_his_own_statement() -> None:
    text = "The mayor said the bridge was safe. The mayor denied reports."
    assert READERS["en"].read(text)[-1].denies is None


REFUSALS = [
    ("gu", "મંત્રીએ સવાલોના જવાબ આપવાનો ઇનકાર કર્યો હતો."),
    ("hi", "मंत्री ने सवालों के जवाब देने से इनकार किया।"),
]


@pytest.mark.parametrize(("tag", "text"), REFUSALS)
def test_refusal_to_do_something_is_no_denial(tag: str, text: str) -> None:
    assert READERS[tag].read(text) == ()
