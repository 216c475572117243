import json
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "evals"))

import gold_json  # noqa: E402
import gold_parse  # noqa: E402
from gold_model import Report, Span  # noqa: E402

import gold  # noqa: E402 - the measuring scripts are no package: they are found by path

GOLD = ROOT / "tests" / "gold"
FILES = sorted(GOLD.glob("*/*.txt"))
HEAD = "=== en-x-001\nlang: en\npublished: 2024-03-12\ntopic: courts\nstyle: native\nsplit: train\n\n"


def read(lines: str) -> Report:
    (report,) = gold_parse.parse(HEAD + lines, where="x.txt")
    return report


def spans_of(report: Report) -> list[Span]:
    cells = [*report.units, *report.mentions, *report.times, *report.quantities, *report.defects]
    spans = [cell.span for cell in cells] + [event.trigger for event in report.events]
    for saying in report.sayings:
        spans += [*saying.content, *(span for span in (saying.cue, saying.source_span) if span)]
    return spans


@pytest.mark.parametrize("path", FILES, ids=[f"{p.parent.name}-{p.stem}" for p in FILES])
def test_every_file_parses_and_every_span_quotes_its_text(path: Path) -> None:
    reports = gold_parse.read_file(path)
    assert reports
    for report in reports:
        assert report.lang == path.parent.name
        assert not set("⟦⟧") & set(report.text)
        assert all(report.text[s.start : s.end] == s.text != "" for s in spans_of(report))


def test_no_two_reports_have_one_id() -> None:
    names = [report.id for report in gold_parse.read_all(GOLD)]
    assert len(names) == len(set(names))


def test_the_held_reports_are_those_of_the_digest() -> None:
    assert "\n".join(gold.held_lines(GOLD)) == (GOLD / "held.txt").read_text("utf-8").strip()


@pytest.mark.parametrize("path", FILES, ids=[f"{p.parent.name}-{p.stem}" for p in FILES])
def test_the_written_json_quotes_the_text_in_every_cell(path: Path) -> None:
    for report in gold_parse.read_file(path):
        cell = json.loads(gold_json.encode(report))
        spans = [x for key in ("defects", "quantities", "sentences", "times") for x in cell[key]]
        spans += [m for e in cell["entities"] for m in e["mentions"]] + [e["trigger"] for e in cell["events"]]
        assert all(cell["text"][s["start"] : s["end"]] == s["text"] for s in spans)


def test_units_of_a_paragraph_are_joined_by_a_space_and_a_headline_stands_alone() -> None:
    assert read("H| One\nD| Delhi:\nS| Two.\nS| Three.\n\nS| Four.\n").text == "One\nDelhi: Two. Three.\nFour."


def test_a_mark_inside_a_mark_gives_two_mentions() -> None:
    report = read("S| ⟦⟦Gujarat|Place gujarat⟧ High Court|PublicBody hc⟧'s order\n")
    assert [(m.entity, m.span.text) for m in report.mentions] == [("gujarat", "Gujarat"), ("hc", "Gujarat High Court")]


def test_a_possessive_is_the_ending_of_the_name_in_json() -> None:
    cell = json.loads(gold_json.encode(read("S| ⟦Modi|Person modi⟧'s visit\n")))
    assert cell["entities"][0]["mentions"][0]["suffix"] == "'s"


def test_a_gujarati_vowel_sign_is_the_ending_of_the_name_in_json() -> None:
    cell = json.loads(gold_json.encode(read("S| ⟦પટેલ|Person patel⟧ે કહ્યું\n")))
    assert cell["entities"][0]["mentions"][0]["suffix"] == "ે"


def test_a_duration_that_is_a_figure_gives_a_time_and_a_quantity() -> None:
    report = read("S| for ⟦six days|time DURATION P6D num 6 d⟧\n")
    assert (report.times[0].value, report.quantities[0].value, report.quantities[0].unit) == ("P6D", 6.0, "d")


def test_what_a_source_says_has_happened_is_claimed_in_json() -> None:
    lines = (
        "S| He died, ⟦Ram|Person ram⟧ said\n"
        '@ said a1 source=ram cue="said" content="He died" kind=indirect\n'
        '@ event CASUALTY trigger="died" status=happened by=a1\n'
    )
    (event,) = json.loads(gold_json.encode(read(lines)))["events"]
    assert (event["status"], event["according_to"]) == ("claimed", "A1")


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        ("S| on ⟦Monday|time DATE 2024-03-12⟧\n", "x.txt:8: 'Monday': 2024-03-12 is a Tuesday"),
        ("S| on ⟦30 Feb|time DATE 2024-02-30⟧\n", "x.txt:8: 2024-02-30: no such day"),
        ("S| ⟦Delhi|City delhi⟧\n", "x.txt:8: kind 'City'"),
        ("S| ⟦Delhi is\n", "x.txt:8: unclosed mark"),
        ("S| Delhi⟧ is\n", "x.txt:8: mark without"),
        ("S| ⟦Delhi|Place delhi is\n", "x.txt:8: mark without"),
        ('S| He died\n@ event CASUALTY trigger="fell" status=happened\n', "x.txt:9: trigger 'fell' do not occur"),
        ('S| He died\n@ event CASUALTY trigger="died" actor=ram status=happened\n', "x.txt:9: entity id 'ram'"),
        ('S| He died\n@ event CASUALTY trigger="died" status=happened by=a7\n', "x.txt:9: saying id 'a7'"),
        ('S| He died\n@ event CASUALTY trigger="died" status=happened actr=x\n', "x.txt:9: key 'actr'"),
        ("S| He died\nand more\n", "x.txt:9: line begins with"),
        ("S| cafe\u0301\n", "x.txt:8: not in NFC"),
    ],
)
def test_a_fault_is_named_with_file_and_line(lines: str, fault: str) -> None:
    with pytest.raises(ValueError, match=r"x\.txt:\d+: ") as raised:
        read(lines)
    assert str(raised.value).startswith(fault)


def test_an_event_may_be_of_several_types_the_best_first() -> None:
    lines = "S| ⟦⟦Ten men|num 10 {person}⟧|Group men nominal⟧ flew out.\n"
    lines += '@ event MOVE|VISIT trigger="flew out" actor=men status=happened\n'
    report = read(lines)
    assert report.events[0].type == "MOVE"
    cell = gold_json.event(report, report.events[0], 1)
    assert (cell["type"], cell["accept"]) == ("MOVE", ["MOVE", "VISIT"])
    assert report.quantities[0].span == report.mentions[0].span


@pytest.mark.parametrize(("types", "fault"), [("MOVE|MOVE", "names a type twice"), ("MOVE|FLY", "'FLY' is none of")])
def test_a_fault_of_an_events_types_is_named(types: str, fault: str) -> None:
    with pytest.raises(gold_parse.GoldError, match=fault):
        read(f'S| They flew out.\n@ event {types} trigger="flew out" status=happened\n')


def test_begin_dots_end_runs_to_the_next_end() -> None:
    report = read('S| We came, we saw, we left, we said\n@ defect x "came … saw"\n@ defect x "we"#2\n')
    assert [(d.span.start, d.span.text) for d in report.defects] == [(3, "came, we saw"), (17, "we")]


def test_an_event_inside_a_saying_that_the_article_vouches_for_is_remarked(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    lines = (
        "S| He died, ⟦Ram|Person ram⟧ said\n"
        '@ said a1 source=ram cue="said" content="He died" kind=indirect\n'
        '@ event CASUALTY trigger="died" status=happened by=article\n'
    )
    (tmp_path / "en" / "x.txt").write_text(HEAD + lines, "utf-8")
    (remark,) = gold.list_remarks(tmp_path)
    assert remark.endswith("x.txt:10: CASUALTY 'died' is by=article but stands in a1")


PIECES = st.sampled_from(
    ["⟦", "⟧", "|", "S| ", "\n", "@ said a1 ", "@ event MOVE ", 'cue="', '"', "Place x", "num 1 km", "…", "="]
)


def read_or_refuse(lines: str) -> tuple[list[Report], str]:
    try:
        return list(gold_parse.parse(HEAD + lines, where="x.txt")), "x.txt:"
    except gold_parse.GoldError as fault:
        return [], str(fault)


@given(st.lists(st.one_of(PIECES, st.text(max_size=4))))
def test_any_text_is_read_or_refused_with_its_line(pieces: list[str]) -> None:
    reports, refusal = read_or_refuse("".join(pieces))
    assert refusal.startswith("x.txt:")
    assert all(r.text[s.start : s.end] == s.text for r in reports for s in spans_of(r))
