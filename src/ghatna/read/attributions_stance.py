"""What a plain assertion does besides: it promises if it speaks of what we shall do, it may expect, and it may ask."""

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
    """Refines the stance of statements by one pack's words and settings `promise_endings` and `subjunctive_endings`."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        endings = pack.setting("promise_endings", [])
        self._endings = tuple(splitter.ending_key(str(ending)) for ending in endings)
        asked = pack.setting("asked_endings", [])
        self._asked = tuple(splitter.ending_key(str(ending)) for ending in asked)
        shall = pack.setting("subjunctive_endings", [])
        self._shall = tuple(splitter.ending_key(str(ending)) for ending in shall)
        rows = (row for row in pack.table("status") if row["kind"] == "ending" and row["status"] == "future")
        self._future = tuple(splitter.ending_key(row["surface"]) for row in rows)
        copulas = (row["surface"] for row in pack.table("tense") if row["kind"] == "copula")
        self._copulas = splitter.firsts(copulas)
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
        return replace(saying, stance="asks") if self._asks(ground, saying) else saying

    def _asks(self, ground: Ground, saying: Saying) -> bool:
        """Tell whether somebody is told to do something: what he is told ends in a verb of what shall be.

        The present with its copula and the future, which ends alike, tell what is so or will be.
        """
        if not self._shall or not len(saying.addressee):
            return False
        words = (at for at in reversed(saying.content[-1]) if not ground.mark(at))
        last = next(words, None)
        if last is None:
            return False
        key = ground.words.forms[last].key
        real = key in self._copulas or key.endswith(self._future)
        return key.endswith(self._shall) and not real

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
