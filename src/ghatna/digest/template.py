"""Sentences with gaps: `{slot|case}` is filled from a cell, a `[group]` with an empty gap falls away."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ghatna.model.records import record

Fill = Callable[[str, str], str]
"""Gives the words for a slot in a case ("" for none of either)."""


@record(frozen=True, slots=True)
class _Gap:
    slot: str
    case: str


@record(frozen=True, slots=True)
class Template:
    """A template, parsed; `slots` are the names of its gaps."""

    parts: tuple[str | _Gap | tuple[str | _Gap, ...], ...]

    @property
    def slots(self) -> frozenset[str]:
        """Give the names of the gaps."""
        return frozenset(gap.slot for gap in _gaps(self.parts))

    def fill(self, fill: Fill) -> str:
        """Give the sentence; single blanks between words, none at the ends."""
        out: list[str] = []
        for part in self.parts:
            if isinstance(part, tuple):
                filled = [_say(piece, fill) for piece in part]
                gaps = [words for piece, words in zip(part, filled, strict=True) if isinstance(piece, _Gap)]
                out += filled if all(gaps) else []
            else:
                out.append(_say(part, fill))
        return " ".join(word for word in "".join(out).split(" ") if word)


def parse_template(text: str) -> Template:
    """Parse a template.

    Raises:
        ValueError: A bracket has no partner.
    """
    parts: list[str | _Gap | tuple[str | _Gap, ...]] = []
    rest = text
    while rest:
        before, bracket, rest = rest.partition("[")
        parts += _pieces(before)
        if bracket:
            group, closed, rest = rest.partition("]")
            if not closed:
                raise ValueError(f"a group is not closed in {text!r}")
            parts.append(tuple(_pieces(group)))
    return Template(tuple(parts))


def _pieces(text: str) -> Iterator[str | _Gap]:
    rest = text
    while rest:
        before, brace, rest = rest.partition("{")
        if before:
            yield before
        if brace:
            inside, closed, rest = rest.partition("}")
            if not closed:
                raise ValueError(f"a gap is not closed in {text!r}")
            slot, _, case = inside.partition("|")
            yield _Gap(slot, case)


def _gaps(parts: tuple[str | _Gap | tuple[str | _Gap, ...], ...]) -> Iterator[_Gap]:
    for part in parts:
        if isinstance(part, tuple):
            yield from (piece for piece in part if isinstance(piece, _Gap))
        elif isinstance(part, _Gap):
            yield part


def _say(piece: str | _Gap, fill: Fill) -> str:
    return piece if isinstance(piece, str) else fill(piece.slot, piece.case)
