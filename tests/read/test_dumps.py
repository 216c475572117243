from __future__ import annotations

import ghatna
from ghatna.packs import WordSplitter
from ghatna.read.dumps import find_dumps, note_dumps


def test_long_run_of_numbers_is_passed_over_with_a_note(en_words: WordSplitter) -> None:
    words = en_words.split("Totals " + "12 34, " * 400 + "were read out.")
    (run,) = find_dumps(words)
    (note,) = note_dumps(words)
    assert note.code == "read.dump"
    assert note.start == words.starts[run[0]]
    assert note.end == words.ends[run[-1]]


def test_table_of_a_newspaper_is_read(en_words: WordSplitter) -> None:
    assert find_dumps(en_words.split("Mumbai 12 34, Surat 56 78. " * 100)) == ()


def test_reading_carries_the_note() -> None:
    reading = ghatna.read("The totals were " + "12 34, " * 400 + "as read out in the hall.", lang="en")
    assert "read.dump" in {note.code for note in reading.notes}
