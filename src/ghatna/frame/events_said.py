"""Say in which statement a trigger stands, and in which of its words."""

from __future__ import annotations

from ghatna.model.events import Attribution
from ghatna.model.spans import Span
from ghatna.model.words import Words


def content_at(saying: Attribution | None, span: Span) -> Span | None:
    """Give the stretch of a statement's content in which a trigger stands."""
    if saying is None:
        return None
    return next((part for part in saying.content if part.start <= span.start < part.end), None)


def reach_of(words: Words, span: Span, saying: Attribution | None) -> tuple[range, ...]:
    """Give the words of the statement that tells a trigger's whole clause, nothing where it tells only a part.

    What a few quoted words belong to stands outside the content.
    """
    content = content_at(saying, span)
    if saying is None or content is None or span.end > content.end:
        return ()
    return tuple(words.between(part.start, part.end) for part in saying.content)


def saying_at(said: tuple[Attribution, ...], span: Span) -> Attribution | None:
    """Give the innermost statement in whose content a trigger begins.

    What its own cue tells is not said in it: "[rejected] a plea".
    """
    best: Attribution | None = None
    least = 0
    for one in said:
        if one.cue is not None and one.cue.overlaps(span):
            continue
        for part in one.content:
            if part.start <= span.start < part.end and (best is None or part.end - part.start < least):
                best, least = one, part.end - part.start
    return best
