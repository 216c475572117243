"""Give the words of a sentence from which a happening was read: its clause."""

from __future__ import annotations

from ghatna.frame.events_drafts import Draft
from ghatna.model.spans import Span
from ghatna.model.words import Words


def find_evidence(words: Words, draft: Draft) -> Span:
    """Give the stretch of words about a trigger that is its clause.

    What another clause or sentence has lent is not in it: those words stand with their own mentions and times.
    """
    scene, span = draft.scene, draft.span
    first, last = scene.run_of(draft.hit.first).start, max(draft.hit.last, draft.hit.end)
    if last + 1 < scene.inside.stop and scene.clause_of(last + 1) == draft.clause:
        last = scene.run_of(last + 1).stop - 1
    while first < draft.hit.first and words.forms[first].kind == "mark":
        first += 1
    while last > draft.hit.end and words.forms[last].kind == "mark":
        last -= 1
    return Span(start=min(words.starts[first], span.start), end=max(words.ends[last], span.end))
