"""A stretch of the text, in code points."""

from __future__ import annotations

from ghatna.model.records import record


@record(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """Half-open `[start, end)` in Unicode code points into `Document.text`."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Tell whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end
