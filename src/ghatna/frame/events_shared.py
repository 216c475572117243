"""Tell whether a verb shares its subject with the verb before it, where verbs stand early: "came and left"."""

from __future__ import annotations

from ghatna.frame.events_drafts import Draft
from ghatna.frame.events_groups import with_role
from ghatna.frame.events_roles import MOVERS
from ghatna.frame.events_words import EventLexicon, roles_of_words
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

_GROUP = {"adverb", "negation", "be", "have", "modal", "auxiliary", "to"}
_OPENERS = {"and", "conjunction", "subordinator", "question"}
_HANGS = {"subordinator", "by"}
_CLAUSES = 2
_PAUSES = frozenset(",\u2013\u2014")


class SubjectSharing:
    """Looks between a clause's head and its verb for words that may be its subject, by one pack's function words."""

    def __init__(self, pack: Pack, splitter: WordSplitter, lexicon: EventLexicon) -> None:
        self._lexicon = lexicon
        roles = roles_of_words(pack, splitter)
        self._group = with_role(roles, _GROUP)
        self._openers = with_role(roles, _OPENERS)
        self._hangs = with_role(roles, _HANGS)
        self._plain = self._group | self._openers | with_role(roles, {"preposition", "time", "particle"})
        self._known = frozenset(roles)
        self._ands = with_role(roles, {"and"})
        self._to = with_role(roles, {"to"})
        self._that = with_role(roles, {"complementizer"})
        self._finite = with_role(roles, {"be", "have", "modal"})
        self._ing = str(pack.setting("progressive_ending", ""))
        self._verbs = with_role(roles, {"verb"})

    def hangs(self, words: Words, draft: Draft) -> bool:
        """Tell whether a participle behind a pause or "by" has the subject of the verb before: "fled, [leaving] it"."""
        at = self.group_start(words, draft) - 1
        if draft.hit.noun or draft.hit.form != "participle" or at < draft.scene.inside.start:
            return False
        form = words.forms[at]
        return form.text in _PAUSES if form.kind == "mark" else form.key in self._hangs

    def is_shared(self, words: Words, draft: Draft, start: int) -> bool:
        """Tell whether nothing from the head of the clause, word `start`, to the verb may be its subject."""
        if self.hangs(words, draft):
            return True
        head = words.forms[start]
        if head.text not in _PAUSES if head.kind == "mark" else head.key not in self._openers:
            return False
        marked = [range(part.first, part.last + 1) for part in draft.scene.parts if part.function]
        first = next((at for at in range(start, draft.hit.first) if not self._is_plain(words, at, marked)), None)
        if first is None:
            return True
        form = words.forms[first]
        if first == draft.hit.first - 1 and form.key.endswith("s") and draft.is_finite():
            return False  # "but [crowds] looted it"
        return form.key in self._verbs or self._lexicon.ends_as_verb(form)

    def is_spoken_for(self, words: Words, draft: Draft) -> bool:
        """Tell whether a statement begins with its verb, which the speaker does: "vowed [to retake the town]"."""
        saying, hit = draft.saying, draft.hit
        if saying is None or saying.cue is None or saying.cue.start > draft.span.start:
            return False
        start = next(
            (words.first_at(one.start) for one in saying.content if one.start <= draft.span.start < one.end), -1
        )
        if not 0 <= start <= hit.first or any(words.forms[at].key not in self._group for at in range(start, hit.first)):
            return False
        return hit.form == "participle" or start == hit.first or self._is_led_by_to(words, draft)

    def teller(self, words: Words, draft: Draft) -> tuple[str, ...]:
        """Give who spoke right before the "and" of a verb: "[He] said it was shut and [promised] help"."""
        at = self.group_start(words, draft) - 1
        if at <= draft.scene.inside.start or words.forms[at].key not in self._ands:
            return ()
        start = words.starts[at]
        for one in draft.scene.said:
            ends = one.content[-1].end if one.content else -1
            if one.cue is not None and one.cue.end <= one.content[0].start and start - 2 <= ends <= start:
                return one.source
        return ()

    def is_relative(self, words: Words, draft: Draft, at: int) -> bool:
        """Tell whether "that" at word `at` is the subject of a verb: "a gang [that] stole bells"."""
        if words.forms[at].key not in self._that or self.group_start(words, draft) != at + 1:
            return False
        return any(part.last == at - 1 for part in draft.scene.parts)

    def subject_before(self, words: Words, draft: Draft, start: int) -> str | None:
        """Give the subject of the verb before the clause at word `start`, though that verb tells of nothing."""
        scene = draft.scene
        at = start - 1
        for _ in range(_CLAUSES):
            if at < scene.inside.start:
                return None
            clause = scene.clause_of(at)
            first = next((part for part in scene.parts_in(clause) if draft.may_use(part.first)), None)
            if first is not None:
                verbs = range(first.last + 1, min(first.last + 2 + _CLAUSES, len(words)))
                told = any(self._is_verb(words, place) for place in verbs if scene.clause_of(place) == clause)
                return first.side or first.entity if told and not first.function and first.schema in MOVERS else None
            while at >= scene.inside.start and scene.clause_of(at) == clause:
                at -= 1
        return None

    def has_own(self, words: Words, draft: Draft, left: int) -> bool:
        """Tell whether a noun that cannot act stands between an "and" and its verb: "and 90 [homes] lost power"."""
        at = self.group_start(words, draft) - 1
        first = next((place for place in range(at, left, -1) if words.forms[place].key in self._ands), -1)
        if first < 0 or not draft.is_finite() or any(words.forms[place].kind == "mark" for place in range(first, at)):
            return False
        marked = any(part.first <= at <= part.last and not part.function for part in draft.scene.parts)
        form = words.forms[at]
        return first < at and form.kind == "word" and (marked or form.key not in self._known)

    def edge(self, words: Words, draft: Draft, earlier: list[Draft]) -> int:
        """Give the last word of the finite verb before a trigger in its clause, -1 where there is none."""
        if not earlier:
            return -1
        said = (one for one in earlier if one.clause == draft.clause and not one.hit.noun)
        # "The chief, accused of theft, [was held]": an aside's participle has no subject of its own.
        finite = (one for one in said if (one.is_finite() and not one.hit.bare) or draft.hit.bare)
        return max((one.hit.end for one in finite if not self.describes(words, one)), default=-1)

    def describes(self, words: Words, draft: Draft) -> bool:
        """Tell whether a past form is but an adjective: "planes carrying [freed] captives took off"."""
        hit = draft.hit
        before = words.forms[hit.first - 1] if hit.first > 0 else None
        if self._lexicon.late or before is None or hit.form != "past" or hit.bare or hit.passive:
            return False
        return before.key.endswith(self._ing) and bool(self._lexicon.verb_forms(before))

    def _is_verb(self, words: Words, at: int) -> bool:
        form = words.forms[at]
        return form.key in self._verbs or form.key in self._finite or self._lexicon.ends_as_verb(form)

    def _is_plain(self, words: Words, at: int, marked: list[range]) -> bool:
        form = words.forms[at]
        if form.kind == "mark":
            return form.text in _PAUSES
        return (
            form.key in self._plain
            or form.kind == "number"
            or self._lexicon.is_adverb(form)
            or any(at in one for one in marked)
        )

    def is_led_by_and(self, words: Words, draft: Draft) -> bool:
        """Tell whether "and" stands right before the group of a verb."""
        at = self.group_start(words, draft) - 1
        return at >= draft.scene.inside.start and words.forms[at].key in self._ands

    def _is_led_by_to(self, words: Words, draft: Draft) -> bool:
        return any(words.forms[at].key in self._to for at in range(self.group_start(words, draft), draft.hit.first))

    def group_start(self, words: Words, draft: Draft) -> int:
        """Give the first word of the group of a verb: "to" in "to not yet have signed"."""
        at = draft.hit.first
        while at > draft.scene.inside.start and (
            words.forms[at - 1].key in self._group or self._lexicon.is_adverb(words.forms[at - 1])
        ):
            at -= 1
        return at
