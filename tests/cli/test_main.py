"""The command line."""

import io
import json
import sys
from pathlib import Path

import pytest

from ghatna.cli.main import BROKEN_PIPE, end_quietly, main

TEXT = "The council met on Tuesday. It paid $5 million."


class Streams:
    """What a call of the command line wrote, and its exit code."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code = code
        self.out = out
        self.err = err


class Runner:
    """Calls the command line in this process with bytes on standard input."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._patch = monkeypatch

    def __call__(self, *arguments: str, stdin: bytes = b"") -> Streams:
        streams = [io.TextIOWrapper(io.BytesIO(data), encoding="ascii", errors="strict") for data in (stdin, b"", b"")]
        for name, stream in zip(("stdin", "stdout", "stderr"), streams, strict=True):
            self._patch.setattr(sys, name, stream)
        with pytest.raises(SystemExit) as ended:
            main(list(arguments))
        for stream in streams[1:]:
            stream.flush()
        out, err = (stream.buffer.getvalue().decode() for stream in streams[1:])  # type: ignore[attr-defined]
        return Streams(int(ended.value.code or 0), out, err)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Runner:
    return Runner(monkeypatch)


@pytest.fixture
def report(tmp_path: Path) -> str:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, "utf-8")
    return str(path)


def test_help_teaches_by_examples(run: Runner) -> None:
    got = run("--help")
    assert got.code == 0
    for words in ("ghatna demo", "ghatna read", "--jsonl", "gazetteer", "catalogue", "pack"):
        assert words in got.out


def test_version_names_the_packs(run: Runner) -> None:
    got = run("--version")
    assert got.out.startswith("ghatna ")
    assert "gu " in got.out


def test_read_shows_facts_days_quantities_and_text(run: Runner, report: str) -> None:
    got = run("read", report, "--published", "2024-05-09", "--lang", "en")
    assert got.code == 0
    for words in ("2024-05-09 (given)", "Tuesday = 2024-05-07", "Quantities", "USD", "Text"):
        assert words in got.out, words


def test_read_prints_json(run: Runner, report: str) -> None:
    reading = json.loads(run("read", report, "--json", "--published", "2024-05-09").out)
    assert reading["schema"] == "ghatna/reading/1"
    assert reading["document"]["text"] == TEXT


def test_read_takes_standard_input(run: Runner) -> None:
    got = run("read", "-", "--json", stdin="સભા મળી.".encode())
    assert json.loads(got.out)["document"]["lang"] == "gu"


def test_several_files_give_one_object_a_line(run: Runner, report: str) -> None:
    lines = run("read", report, report, "--json").out.splitlines()
    assert [json.loads(line)["document"]["source"] for line in lines] == [report, report]


def test_json_of_a_file_tells_its_events_and_a_stream_only_if_asked(run: Runner, report: str) -> None:
    line = json.dumps({"text": "Asha Rawal visited Surat.", "lang": "en"}).encode()

    def glosses(out: str) -> list[dict[str, str] | None]:
        return [event["gloss"] for event in json.loads(out)["events"]]

    told = glosses(run("read", "-", "--json", "--lang", "en", stdin=b"Asha Rawal visited Surat.").out)
    assert told[0] is not None
    assert sorted(told[0]) == ["en", "gu", "hi"]
    assert told[0]["en"] == "Asha Rawal paid a visit to Surat."
    assert glosses(run("read", "--jsonl", "--gloss", stdin=line).out) == told
    assert glosses(run("read", "--jsonl", stdin=line).out) == [None]
    assert not any(glosses(run("read", report, "--json", "--no-gloss").out))


def test_stream_goes_on_after_a_bad_line(run: Runner) -> None:
    got = run("read", "--jsonl", stdin='{"id": "1", "text": "સભા"}\nbad\n{"id": "2", "text": "b"}\n'.encode())
    assert [json.loads(line)["document"]["source"] for line in got.out.splitlines()] == ["1", "2"]
    assert "input.bad_line" in got.err
    assert "line 2" in got.err
    assert got.code == 3


def test_stream_speaks_utf8_whatever_the_locale(run: Runner) -> None:
    got = run("read", "--jsonl", stdin='{"text": "સભા મળી."}\n'.encode())
    assert "સભા મળી." in got.out


def test_a_missing_file_ends_with_its_code_after_the_others_are_read(run: Runner, report: str) -> None:
    got = run("read", "none.txt", report, "--json")
    assert got.code == 3
    assert "input.not_found" in got.err
    assert TEXT in got.out


@pytest.mark.parametrize(
    "arguments",
    [
        ["read"],
        ["read", "FILE", "--published", "soon"],
        ["read", "FILE", "--lang", "?"],
        ["read", "FILE", "--timezone", "x"],
    ],
)
def test_wrong_arguments_end_with_code_two_and_a_hint(run: Runner, report: str, arguments: list[str]) -> None:
    got = run(*(report if word == "FILE" else word for word in arguments))
    assert got.code == 2
    assert "usage" in got.err
    assert "Next:" in got.err


def test_an_unknown_option_ends_with_code_two(run: Runner) -> None:
    assert run("read", "--no-such-option").code == 2


def test_a_picture_is_refused_with_a_code(run: Runner, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n")
    got = run("read", str(path))
    assert (got.code, "input.undecodable" in got.err) == (3, True)


def test_terminal_controls_in_an_article_do_not_reach_the_terminal(run: Runner) -> None:
    assert "\x1b" not in run("read", "-", stdin=b"\x1b[2J\x1b]0;title\x07 [bold]text[/bold]").out


def test_schema_is_json_schema(run: Runner) -> None:
    assert json.loads(run("schema").out)["$schema"].endswith("2020-12/schema")


def test_demo_reads_the_samples(run: Runner) -> None:
    got = run("demo", "--all")
    assert got.code == 0
    assert "stray_punctuation" in got.out


def test_demo_lists_and_names_its_samples(run: Runner) -> None:
    assert "gu_court" in run("demo", "--list").out
    assert json.loads(run("demo", "gu_court", "--json").out)["document"]["lang"] == "gu"
    assert run("demo", "none").code == 3


def test_pack_new_writes_a_checklist_that_check_and_show_understand(run: Runner, tmp_path: Path) -> None:
    shelf = str(tmp_path / "packs")
    assert run("pack", "new", "or", "--in", shelf).code == 0
    assert "numbers.csv" in (tmp_path / "packs" / "or" / "CHECKLIST.md").read_text("utf-8")
    assert "or: level 0" in run("pack", "check", "or", "--packs", shelf).out
    assert "or: or" in run("pack", "show", "or", "--packs", shelf).out
    assert run("pack", "new", "or", "--in", shelf).code == 2


def test_pack_check_names_file_and_line(run: Runner, tmp_path: Path) -> None:
    run("pack", "new", "or", "--in", str(tmp_path))
    (tmp_path / "or" / "folds.csv").write_text("from,to,source\nb,a,x\na,b,\n", "utf-8")
    got = run("pack", "check", "or", "--packs", str(tmp_path))
    assert got.code == 4
    assert "the source is empty (or/folds.csv:3)" in got.err
    assert "rows are not sorted (or/folds.csv:3)" in got.err


def test_an_unknown_pack_is_refused(run: Runner) -> None:
    assert "pack.unknown" in run("pack", "show", "xx").err


def test_a_reader_that_has_gone_ends_the_run_quietly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", sys.stdout)
    with pytest.raises(SystemExit) as ended:
        end_quietly()
    assert ended.value.code == BROKEN_PIPE
