"""Look around a noun that tells of a happening for words that only a happening has beside it."""

from __future__ import annotations

from ghatna.frame.events_hits import Hit
from ghatna.frame.events_words import EventLexicon, cases_of_words, roles_of_words, with_case
from ghatna.model.records import replace
from ghatna.model.words import WordForm, Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

# How many words that only describe may stand between a participle and its noun: "[hit on Friday] three strong quakes".
_DESCRIBING = 4
# How many words may stand between a noun and the far verb that says that it takes place: "talks [on Monday] are".
_FAR = 10
_FINITE = frozenset({"past", "future", "habitual"})
_SETTINGS = ("during_words", "later_words", "earlier_words")
_JOINS = frozenset({"conjunction", "complementizer", "relative", "and"})
_BREAKS = frozenset({"postposition", "conjunction", "complementizer", "relative", "and", "negation"})
_DONE = frozenset({"past", "relative"})
_FAR_DONE = frozenset({"past"})
_TAKES_PLACE = frozenset({"host", "middle"})
_CAUSE = "cause"
_FUTURE = "future"
_TWO = 2
_HOST = "host"


class NounSetting:
    """Reads what stands around nouns by one pack's settings of time, its `markers` and its `light_verbs`."""

    def __init__(self, pack: Pack, splitter: WordSplitter, lexicon: EventLexicon) -> None:
        self._lexicon = lexicon
        self._when = splitter.firsts(word for name in _SETTINGS for word in pack.setting(name, ()))
        cases = cases_of_words(pack, splitter)
        self._markers = frozenset(cases)
        causes = (row["surface"] for row in pack.table("markers") if row["function"] == _CAUSE)
        self._causes = frozenset(splitter.keys(surface) for surface in causes)
        owners = (row["surface"] for row in pack.table("pronouns") if row["function"] == "possessive")
        self._genitives = with_case(cases, {"genitive"}) | splitter.firsts(owners)
        self._agents = with_case(cases, {"agent"})
        roles = roles_of_words(pack, splitter)
        # Who does it, and the words of time whose ending is the same: "yesterday-e".
        self._doers = with_case(cases, {"agent", "by"}) | {key for key, found in roles.items() if "agent" in found}
        self._known = frozenset(roles)
        self._ands = frozenset(key for key, found in roles.items() if "and" in found)
        self._times = frozenset(key for key, found in roles.items() if "time" in found)
        self._times |= splitter.firsts(row["surface"] for row in pack.table("times"))
        self._breaks = frozenset(key for key, found in roles.items() if found & _BREAKS)
        self._joins = frozenset(key for key, found in roles.items() if found & _JOINS)
        self._auxiliaries = frozenset(key for key, found in roles.items() if found & {"auxiliary", "negation"})
        self._hosts = splitter.firsts(row["surface"] for row in pack.table("light_verbs") if row["voice"] == _HOST)

    def look(self, words: Words, out: list[Hit], hit: Hit, first: int) -> Hit:
        """Give a noun that a participle brings ("the quake that struck") or that dates or causes something as told.

        The participle of a light verb is no trigger of its own then, and is taken from `out`.
        """
        if not self._lexicon.late or not (hit.noun or hit.first < hit.verb):
            return hit
        place = self._participle(words, hit.first, first)
        if place >= 0 and out and out[-1].first == place:
            out.pop()
        return replace(hit, told=place >= 0 or self._is_reason(words, hit)) if hit.noun else hit

    def far_light(self, words: Words, places: list[int], stop: int, pos: str) -> tuple[int, bool] | None:
        """Give the light verb far behind a noun of words `places`, and whether it is middle."""
        far = self._far_verb(words, places[-1], stop) if pos == "noun" else -1
        if far >= 0:
            return far, True
        far = self._far_doer(words, places[0], places[-1], stop)
        return None if far < 0 else (far, False)

    def _far_verb(self, words: Words, last: int, stop: int) -> int:
        """Give the verb "to be, to happen" far behind a noun that ends at word `last`, -1 where another comes first.

        A past form before a noun is that noun's participle: "voting [is disturbed by] Monday's-been clashes".
        """
        for at in range(last + 1, min(last + 1 + _FAR, stop)):
            form = words.forms[at]
            if form.kind == "mark" or form.key in self._joins or form.key in self._agents:
                return -1
            readings = self._lexicon.verb_forms(form)
            if any(one.lemma in self._hosts and one.form in _FINITE for one in readings):
                return at if self._closes(words, at + 1, stop) else -1
            if readings or self._lexicon.opens_noun(form):
                return -1
        return -1

    def _far_doer(self, words: Words, first: int, last: int, stop: int) -> int:
        """Give the light verb far behind a noun that is owned, with only who does it, where and when between them.

        So in "[her welcome the minister-by] at the port [did]"; -1 where there is none.
        """
        before = words.forms[first - 1] if first else None
        owned = before is not None and (before.key in self._genitives or _has_case(before, "genitive"))
        if not owned:
            return -1
        agents = 0
        for at in range(last + 1, min(last + 1 + _FAR, stop)):
            form = words.forms[at]
            if form.kind == "mark" or form.key in self._joins - self._ands:
                return -1
            readings = self._lexicon.verb_forms(form)
            light = [one for one in readings if one.lemma in self._lexicon.light and one.form in _FINITE]
            if light and agents < _TWO and self._closes(words, at + 1, stop):
                marked = self._is_marked(words.forms[at - 1])
                # Who will do it has no case: "[the crash's inquiry] the police will hold".
                bare = light[0].form == _FUTURE and at - last > _TWO and self._is_plain(words.forms[at - 1])
                return at if (agents and marked) or (not agents and bare) else -1
            other = form.key in self._known or not self._times.isdisjoint(form.keys)
            agents += form.key in self._doers or (_has_case(form, "agentive") and not other)
            if readings and not self._is_marked(form):
                return -1
        return -1

    def _is_plain(self, form: WordForm) -> bool:
        """Tell whether a word is neither marked by a case nor one of time, of grammar or of a verb."""
        free = form.kind == "word" and form.key not in self._known and self._times.isdisjoint(form.keys)
        free = free and not self._lexicon.opens_noun(form)
        return free and not any(stem.case not in {"", "plural"} for stem in form.stems)

    def _is_marked(self, form: WordForm) -> bool:
        """Tell whether a word ends a phrase with a mark of case, so that no noun stands before the verb."""
        return form.key in self._markers or form.key in self._doers or any(stem.case for stem in form.stems)

    def _closes(self, words: Words, at: int, stop: int) -> bool:
        form = words.forms[at] if at < stop else None
        return form is None or form.kind == "mark" or form.key in self._joins or form.key in self._auxiliaries

    def _participle(self, words: Words, noun: int, first: int) -> int:
        """Give the past participle of a light verb that describes the noun at word `noun`, -1 where none does."""
        lexicon = self._lexicon
        for at in range(noun - 1, max(noun - 2 - _DESCRIBING, first - 1), -1):
            form = words.forms[at]
            readings = lexicon.verb_forms(form)
            wanted = _DONE if at == noun - 1 else _FAR_DONE
            light = [one for one in readings if one.form in wanted and one.lemma in lexicon.light]
            if any(lexicon.voice(one.lemma) in _TAKES_PLACE for one in light):
                return at
            if readings or form.kind == "mark" or form.key in self._markers or form.key in self._breaks:
                return -1
        return -1

    def _is_reason(self, words: Words, hit: Hit) -> bool:
        """Tell whether what follows a noun shows it as the time or the cause of something else: "after the quake"."""
        keys = [form.key for form in words.forms[hit.last + 1 : hit.last + 4]]
        if not keys:
            return False
        if keys[0] in self._when or (len(keys) > 1 and keys[0] in self._markers and keys[1] in self._when):
            return True
        return any(tuple(keys[: len(cause)]) == cause for cause in self._causes)


def _has_case(form: WordForm, case: str) -> bool:
    return any(stem.case.endswith(case) for stem in form.stems)
