"""The check of a pack runs the examples and look-alikes of its rules."""

from __future__ import annotations

from pathlib import Path

from ghatna.packs import Shelf
from ghatna.pipeline.check import check_pack

HEAD = 'name = "Test"\nversion = "0"\ninherits = ["en"]\n\n[settings]\n'


def faults_of(folder: Path, file: str, rule: str) -> list[str]:
    pack = folder / "en-x-test"
    pack.mkdir()
    (pack / "pack.toml").write_text(HEAD, "utf-8")
    (pack / file).write_text(f"[[rule]]\n{rule}", "utf-8")
    return [str(fault) for fault in check_pack("en-x-test", Shelf((folder,))).faults]


def test_right_examples_give_no_fault(tmp_path: Path) -> None:
    rule = 'id = "fair"\nas = "date"\npattern = "weekday weekday"\n'
    example = 'examples = [{ text = "Monday Monday", published = "2024-03-12", value = "2024-03-11", type = "DATE" }]\n'
    assert faults_of(tmp_path, "times.toml", rule + example) == []


def test_example_read_otherwise_is_a_fault_of_its_file_and_rule(tmp_path: Path) -> None:
    rule = 'id = "fair"\nas = "date"\npattern = "weekday weekday"\n'
    example = 'examples = [{ text = "Monday Monday", published = "2024-03-12", value = "2024-03-04", type = "DATE" }]\n'
    (fault,) = faults_of(tmp_path, "times.toml", rule + example)
    assert "en-x-test/times.toml" in fault
    assert "'fair'" in fault
    assert "2024-03-11" in fault


def test_example_that_its_rule_does_not_match_is_a_fault(tmp_path: Path) -> None:
    rule = 'id = "fair"\nas = "date"\npattern = "weekday weekday"\n'
    example = 'examples = [{ text = "Monday", published = "2024-03-12", value = "2024-03-11", type = "DATE" }]\n'
    (fault,) = faults_of(tmp_path, "times.toml", rule + example)
    assert "does not match" in fault


def test_lookalike_that_matches_is_a_fault(tmp_path: Path) -> None:
    rule = 'id = "fair"\nas = "date"\npattern = "weekday weekday"\nlookalikes = ["Monday Monday", "Monday"]\n'
    (fault,) = faults_of(tmp_path, "times.toml", rule)
    assert "look-alike 'Monday Monday'" in fault


def test_quantities_are_checked_too(tmp_path: Path) -> None:
    rule = 'id = "sums"\nkind = "check"\nexamples = [{ text = "three cows", value = 4 }, { text = "5 km" }]\n'
    found = faults_of(tmp_path, "quantities.toml", rule + 'lookalikes = ["six buses"]\n')
    assert [any(words in fault for fault in found) for words in ("not 4", "no value", "'six buses'")] == [True] * 3
    assert all("en-x-test/quantities.toml" in fault and "'sums'" in fault for fault in found)
