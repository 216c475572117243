"""Say how much of a sentence the subject of a trigger may stand in: the statement that tells its whole clause."""

from __future__ import annotations

from ghatna.frame.events_drafts import FINITE
from ghatna.frame.events_groups import with_role
from ghatna.frame.events_hits import Hit
from ghatna.frame.events_said import reach_of, saying_at
from ghatna.frame.events_words import roles_of_words
from ghatna.model.events import Attribution
from ghatna.model.spans import Span
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter


class Reach:
    """Knows the "to" of one pack's infinitives; `late` tells whether verbs stand last."""

    def __init__(self, pack: Pack, splitter: WordSplitter, *, late: bool) -> None:
        self._to = with_role(roles_of_words(pack, splitter), {"to"})
        self._late = late

    def of(self, words: Words, hit: Hit, span: Span, said: tuple[Attribution, ...]) -> tuple[range, ...]:
        """Give the words of the statement in which the subject of a trigger stands, nothing where none holds it.

        That of an infinitive stands in the first statement around it that begins with more than it: in "police said
        [Rao wanted to flee]" Rao's and not that of "wanted [to flee]".
        """
        if self._is_whole(words, hit):
            return reach_of(words, span, saying_at(said, span))
        if self._late:
            return ()
        start = words.starts[max(hit.first - 1, 0)]
        told = (one for one in said if one.stance != "asks")  # "asked [him to leave]": who is asked is not its own
        wider = tuple(one for one in told if any(self._leads(words, part, start) for part in one.content))
        return reach_of(words, span, saying_at(wider, span))

    def _leads(self, words: Words, part: Span, start: int) -> bool:
        """Tell whether the content `part` of a statement begins with a subject before `start`."""
        return part.start < start < part.end and words.forms[words.first_at(part.start)].key not in self._to

    def _is_whole(self, words: Words, hit: Hit) -> bool:
        """Tell whether the subject of a trigger stands with it: "we [reject] it", not "asked him [to leave]"."""
        if hit.noun or hit.form in FINITE:
            return True
        return not self._late and hit.form == "stem" and words.forms[hit.first - 1].key not in self._to
