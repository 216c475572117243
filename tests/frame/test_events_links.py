"""What one happening takes from another: a war its sides, a trade its certainty, a ceremony its day."""

from __future__ import annotations

from dataclasses import replace

import pytest
from event_reader import Reader

from ghatna.model import Attribution, Span


@pytest.mark.parametrize(
    ("reader", "lines"),
    [
        ("en_events", ("[Sudan|Country]'s war on [Chad|Country] went on.", "Traders fled the war in [Chad|Country].")),
        ("gu_events", ("[ચાડ|Country] પર [સુદાન|Country]નું યુદ્ધ ચાલુ છે.", "વેપારીઓ [ચાડ|Country]માં યુદ્ધથી ભાગ્યા.")),
    ],
)
def test_war_is_that_of_which_the_report_names_the_sides(
    reader: str, lines: tuple[str, ...], request: pytest.FixtureRequest
) -> None:
    framer: Reader = request.getfixturevalue(reader)
    first, again = (one for one in framer.read(*lines) if one.label == "WAR")
    assert again.actor == first.actor != ()
    assert again.same_as == first.id


def test_war_elsewhere_keeps_its_sides_open(en_events: Reader) -> None:
    told = en_events.read("[Sudan|Country]'s war on [Chad|Country] went on.", "Traders fled the war in [Mali|Country].")
    assert [one.actor for one in told if one.label == "WAR"] == [("Sudan",), ()]


def test_war_of_two_accounts_keeps_its_sides_open(en_events: Reader) -> None:
    told = en_events.read(
        "[Sudan|Country]'s war on [Chad|Country] went on.",
        "[Niger|Country]'s war on [Chad|Country] began.",
        "Traders fled the war in [Chad|Country].",
    )
    assert [one.actor for one in told if one.label == "WAR"][-1] == ()


@pytest.mark.parametrize(
    ("reader", "line", "label", "status"),
    [
        (
            "en_events",
            "[Peru|Country] will free the sailors in exchange for a ceasefire in [Goma|Place].",
            "CEASEFIRE",
            "possible",
        ),
        (
            "en_events",
            "[Peru|Country] freed the sailors in exchange for a ceasefire in [Goma|Place].",
            "CEASEFIRE",
            "happened",
        ),
        ("gu_events", "[પેરુ|Country]ને તોપો આપવાના બદલામાં [ચિલી|Country] અનાજ માગશે.", "GIVE", "possible"),
        ("gu_events", "[પેરુ|Country]ને તોપો આપવાના બદલામાં [ચિલી|Country]એ અનાજ માગ્યું.", "GIVE", "happened"),
        ("hi_events", "[पेरू|Country] को [तोपें|Weapon] देने के बदले [चिली|Country] अनाज मांगेगा।", "GIVE", "possible"),
    ],
)
def test_what_is_given_in_return_is_as_sure_as_what_it_is_given_for(
    reader: str, line: str, label: str, status: str, request: pytest.FixtureRequest
) -> None:
    framer: Reader = request.getfixturevalue(reader)
    assert [one.status for one in framer.read(line) if one.label == label] == [status]


def test_ceremony_takes_the_day_that_its_guest_has_from_the_sentence_before(gu_events: Reader) -> None:
    told = gu_events.read(
        "[મીરા|Person] {સોમવારે|2024-05-06} [સુરત|Place] પહોંચી.",
        "વિદાય સમારંભના અંતે [મીરા|Person] [સુરત|Place]થી રવાના થઈ.",
    )
    assert {one.date.value for one in told if one.type in {"CEREMONY", "MOVE"}} == {"2024-05-06"}


@pytest.mark.parametrize(
    ("reader", "lines", "type_"),
    [
        (
            "en_events",
            ("The agency's launch of a satellite failed.", "A third attempt is planned for {June|2024-06}."),
            "LAUNCH",
        ),
        ("en_events", ("The rescue of the divers failed.", "The navy plans a second attempt."), "RESCUE"),
        ("gu_events", ("સંસ્થાનું પ્રક્ષેપણ નિષ્ફળ ગયું.", "સંસ્થા {જૂનમાં|2024-06} બીજો પ્રયાસ કરશે."), "LAUNCH"),
        ("hi_events", ("संस्था का प्रक्षेपण विफल रहा।", "संस्था {जून|2024-06} में दूसरा प्रयास करेगी।"), "LAUNCH"),
    ],
)
def test_further_attempt_is_at_what_has_failed(
    reader: str, lines: tuple[str, ...], type_: str, request: pytest.FixtureRequest
) -> None:
    framer: Reader = request.getfixturevalue(reader)
    assert [one.status for one in framer.read(*lines) if one.type == type_] == ["failed", "planned"]


@pytest.mark.parametrize(
    "line",
    [
        "The launch of the rocket went well. A third attempt is planned.",
        "The launch of the rocket failed. It was the third attempt to save money.",
    ],
)
def test_attempt_at_nothing_that_failed_tells_of_nothing(en_events: Reader, line: str) -> None:
    assert not [
        one for one in en_events.read(*line.split(". ")) if "attempt" in line[one.trigger.start : one.trigger.end]
    ]


@pytest.mark.parametrize(
    ("reader", "line", "who"),
    [
        ("en_events", "[Doctors|Group] involved in the strike met in [Lima|Place].", "Doctors"),
        ("gu_events", "હડતાળમાં સામેલ [ડૉક્ટરો|Group]એ [સુરત|Place]માં બેઠક કરી.", "ડૉક્ટરો"),
        ("hi_events", "हड़ताल में शामिल [डॉक्टरों|Group] ने [सूरत|Place] में बैठक की।", "डॉक्टरों"),
    ],
)
def test_who_is_involved_in_a_strike_strikes(reader: str, line: str, who: str, request: pytest.FixtureRequest) -> None:
    framer: Reader = request.getfixturevalue(reader)
    assert [one.actor for one in framer.read(line) if one.type == "PROTEST"] == [(who,)]


def test_object_of_a_gujarati_phrase_may_bear_its_mark(gu_events: Reader) -> None:
    (told,) = gu_events.read("[પેરુ|Country] અને [ચિલી|Country]એ સહયોગને વધુ ગાઢ બનાવ્યો.")
    assert (told.type, told.actor) == ("COOPERATE", ("પેરુ", "ચિલી"))


def test_what_somebody_is_asked_and_agrees_to_do_is_planned(gu_events: Reader) -> None:
    told = gu_events.told("[મીરા|Person]એ [રવિ|Person]ને [સુરત|Place]ની મુલાકાતે આવવા નિમંત્રણ આપ્યું અને [રવિ|Person]એ સ્વીકાર્યું.")
    begin, end = told.text.index("સુરત"), told.text.index(" નિમંત્રણ")
    asked = Attribution(
        id="a1", source=("મીરા",), content=(Span(start=begin, end=end),), kind="indirect", stance="asks"
    )
    visit = next(one for one in gu_events.framer.frame(replace(told, attributions=(asked,))) if one.type == "VISIT")
    assert (visit.actor, visit.status) == (("રવિ",), "planned")
