"""What a plain assertion does besides: it promises if it speaks of what we shall do, and it may expect."""

from __future__ import annotations

from ghatna.model.records import replace
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter
from ghatna.read.attributions_ground import Ground, Saying
from ghatna.read.attributions_words import role

_FIRST = role("first")
_PREDICTION = role("prediction")
_PROMISE = role("promise")
_LAST_WORDS = 7
_REFINED = frozenset({"asserts"})


class StanceReader:
    """Refines the stance of statements by one pack's words and the setting `promise_endings`."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        endings = pack.setting("promise_endings", [])
        self._endings = tuple(splitter.ending_key(str(ending)) for ending in endings)
        asked = pack.setting("asked_endings", [])
        self._asked = tuple(splitter.ending_key(str(ending)) for ending in asked)
        self._late = pack.setting("verb_order", "early") == "late"

    def refine(self, ground: Ground, saying: Saying) -> Saying:
        """Give the statement with the stance that its content shows, where its cue only asserts."""
        if saying.stance not in _REFINED or not saying.content:
            return saying
        if self._promises(ground, saying):
            return replace(saying, stance="promises")
        last = saying.content[-1]
        if self._asked and len(last) > 1 and ground.words.forms[last.stop - 1].key.endswith(self._asked):
            return replace(saying, stance="asks")  # "told him [to wait]"
        tail = range(max(last.start, last.stop - _LAST_WORDS), last.stop) if self._late else last
        if any(ground.bits[at] & _PREDICTION for at in tail):
            return replace(saying, stance="expects")
        return saying

    def _promises(self, ground: Ground, saying: Saying) -> bool:
        first = will = False
        for part in saying.content:
            for at in part:
                bits = ground.bits[at]
                first = first or bool(bits & _FIRST)
                will = will or bool(bits & _PROMISE and bits & _FIRST)
                will = will or bool(bits & _PROMISE and at > part.start and ground.bits[at - 1] & _FIRST)
                if self._endings and ground.words.forms[at].key.endswith(self._endings):
                    will = True
        return will and (first or self._late)
