"""Spans and letters."""

import regex
from hypothesis import given
from hypothesis import strategies as st

from ghatna.read.graphemes import is_boundary, widen_span

SIGNS = st.sampled_from([*" a1\r\n.“ક્િાषि़ि\u0301\u200d\u200c\u0600\ufffd\U000e0100", *"한\u1100\u1161👩🇮🇳ો"])


@given(st.lists(SIGNS, max_size=24).map("".join))
def test_boundaries_are_those_of_the_slow_twin(text: str) -> None:
    slow = {match.start() for match in regex.finditer(r"\X", text)} | {0, len(text)}
    assert {at for at in range(len(text) + 1) if is_boundary(text, at)} == slow


def test_a_span_grows_to_the_whole_letter() -> None:
    assert widen_span("ab પટેલે", 3, 7) == (3, 8)
    assert widen_span(" \u0301x", 1, 3) == (0, 3)
