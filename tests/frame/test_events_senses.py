"""Nouns of the clause of a word of several types tell which it has."""

from __future__ import annotations

from pathlib import Path

import pytest
from event_reader import Reader

from ghatna.errors import PackError
from ghatna.packs import Shelf


def types(reader: Reader, line: str) -> list[str]:
    """Give the type of each candidate, whatever its score."""
    return [one.type for one in reader.framer.candidates(reader.told(line))]


@pytest.mark.parametrize(
    ("line", "kind", "other"),
    [
        ("The queen fired the treasurer.", "APPOINT", "LAUNCH"),
        ("The bench threw out the lawsuit.", "JUDGE", "REJECT"),
        ("The chalet collapsed.", "ACCIDENT", "CONSULT"),
        ("The truce collapsed.", "CONSULT", "ACCIDENT"),
        ("The umpire was dismissed after the lawsuit.", "APPOINT", "REJECT"),
        ("Pilots said a second strike by porters was near.", "PROTEST", "ASSAULT"),
        ("A warplane strike woke the lane.", "ASSAULT", "PROTEST"),
        ("The museum returned the relic.", "TRANSFER", "MOVE"),
        ("The trekkers returned.", "MOVE", "TRANSFER"),
    ],
)
def test_subject_or_object_shows_the_type(en_events: Reader, line: str, kind: str, other: str) -> None:
    shown = types(en_events, line)
    assert kind in shown, shown
    assert other not in shown, shown


def test_who_killed_turns_a_loss_into_an_attack(en_events: Reader) -> None:
    assert "ASSAULT" in types(en_events, "Two shepherds were killed by smugglers.")
    assert "CASUALTY" in types(en_events, "Two shepherds were killed by lightning.")


def test_relative_pronoun_stands_for_the_noun_before_it(en_events: Reader) -> None:
    assert "ACCIDENT" in types(en_events, "Divers found a trawler that sank.")


def test_phrase_that_a_preposition_opens_is_no_subject(en_events: Reader) -> None:
    assert "ACCIDENT" in types(en_events, "During the truce the chalet collapsed.")
    assert "ACCIDENT" in types(en_events, "The bungalow of the lender collapsed.")


def test_noun_of_no_known_class_leaves_the_type_to_the_text(en_events: Reader) -> None:
    assert types(en_events, "The zither returned.") == types(en_events, "It returned.")


def test_time_behind_a_noun_shows_nothing(en_events: Reader) -> None:
    assert "ASSAULT" not in types(en_events, "The court stopped the strike on Tuesday.")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        # the case of a noun, not its place, tells what the verb means
        ("[પેરુ|Country]એ પડોશી દેશને તોપ મોકલી.", "TRANSFER"),
        ("[પેરુ|Country]એ સરહદે ટુકડીઓ મોકલી.", "MOBILIZE"),
        ("વાવાઝોડું કચ્છનો દરિયાકાંઠો ઓળંગી ગયું.", "DISASTER"),
        ("સરકારે મૃતકોના પરિવારોને રૂપિયા આપ્યા.", "AID"),
    ],
)
def test_cases_show_the_type_where_the_verb_stands_last(gu_events: Reader, line: str, kind: str) -> None:
    assert kind in types(gu_events, line)


def test_storm_before_another_verb_is_not_what_somebody_sends(gu_events: Reader) -> None:
    assert "DISASTER" not in types(gu_events, "વાવાઝોડું આવ્યું, [પેરુ|Country]એ તોપ મોકલી.")[1:]


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("reap,verb,sideways,crop,OTHER,The farmer reaped wheat.,test", "side must be one of"),
        ("reap,verb,object and subject,crop,OTHER,The farmer reaped wheat.,test", "2 sides need as many groups"),
    ],
)
def test_fault_of_a_sense_is_told(tmp_path: Path, row: str, fault: str) -> None:
    pack = tmp_path / "en-x-farm"
    pack.mkdir()
    (pack / "pack.toml").write_text('name = "Farm"\nscript = "Latn"\nversion = "1"\ninherits = ["en"]\n', "utf-8")
    (pack / "senses.csv").write_text(f"surface,pos,side,classes,type,example,source\n{row}\n", "utf-8")
    with pytest.raises(PackError, match=fault):
        Reader("en-x-farm", Shelf((tmp_path,)))
