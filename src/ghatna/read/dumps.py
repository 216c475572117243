"""Long runs of numbers and marks without a single word: dumps of tables, not news."""

from __future__ import annotations

from ghatna.model.parts import Note
from ghatna.model.words import Words

LONGEST_RUN = 256
"""Words and marks. A printed league table or a day's share prices name something far more often."""
_PROBE = LONGEST_RUN // 2
_EDGE = 8


def find_dumps(words: Words) -> tuple[range, ...]:
    """Give the words inside runs of at least `LONGEST_RUN` numbers and marks, in order.

    The first and last few of a run may belong to the words beside it, so they are left out.
    Nothing tells what such numbers count, and reading each would make the cost of hostile text many times that of news.
    """
    forms = words.forms
    count = len(forms)
    out: list[range] = []
    done = 0
    # A run that is long enough covers two neighbouring probes.
    for probe in range(0, count - _PROBE, _PROBE):
        if probe < done or forms[probe].kind == "word" or forms[probe + _PROBE].kind == "word":
            continue
        first, last = probe, probe + 1
        while first > done and forms[first - 1].kind != "word":
            first -= 1
        while last < count and forms[last].kind != "word":
            last += 1
        done = last
        if last - first >= LONGEST_RUN:
            out.append(range(first + _EDGE, last - _EDGE))
    return tuple(out)


def note_dumps(words: Words) -> tuple[Note, ...]:
    """Give a note for each run whose inside is not read."""
    return tuple(
        Note(
            code="read.dump",
            message="a long run of numbers without a word; no times or quantities are read in it",
            start=words.starts[run[0]],
            end=words.ends[run[-1]],
        )
        for run in find_dumps(words)
    )
