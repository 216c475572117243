"""Tell whether a form that may be a noun too is a verb where it stands, in a language whose verb stands early."""

from __future__ import annotations

from ghatna.frame.events_entries import GAP, Entry
from ghatna.frame.events_groups import with_role
from ghatna.frame.events_words import EventLexicon, roles_of_words
from ghatna.model.words import WordForm, Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

_NO_PLURALS = ("ss", "us", "is", "'s", "\u2019s")
_CHARGED = 8
_DESCRIBING = 3
_LEADING = frozenset({"past", "participle"})
HOST_GAP = 12
"""How many words may stand between a noun and a verb that only says that it took place."""
_NOUNS = frozenset({"speaker", "allegation", "no_speaker"})


class VerbSetting:
    """Looks at the words beside a verb's form, by one pack's function words."""

    def __init__(self, pack: Pack, splitter: WordSplitter, lexicon: EventLexicon) -> None:
        self._lexicon = lexicon
        roles = roles_of_words(pack, splitter)
        self.before_verb = with_role(roles, {"to", "modal", "subject", "auxiliary", "negation"})
        self._before_noun = with_role(roles, {"determiner", "preposition"}) - with_role(roles, {"to"})
        self._prepositions = with_role(roles, {"preposition"}) - with_role(roles, {"determiner", "to"})
        self._governing = self._prepositions | with_role(roles, {"to"})
        self._that = with_role(roles, {"complementizer"})
        self._one = with_role(roles, {"single"})
        self._many = with_role(roles, {"plural"})
        self._known = frozenset(key for key, found in roles.items() if found - _NOUNS)
        self._links = with_role(roles, {"linking"})
        self._finite = with_role(roles, {"be", "have", "modal", "auxiliary"})
        self._charging = splitter.firsts(pack.setting("charging_words", ()))
        self._charge_links = splitter.firsts(pack.setting("charge_links", ()))
        self._counting = splitter.firsts(row["surface"] for row in pack.table("numbers"))
        self._there = with_role(roles, {"existential"})
        self._be = with_role(roles, {"be"})
        self._breaks = with_role(roles, {"conjunction", "complementizer", "relative", "and"})
        self._before_clauses = with_role(roles, {"telling", "question", "subordinator", "complementizer"})
        self._objects = with_role(roles, {"determiner", "part", "object", "agent"})

    def is_verb(self, words: Words, place: int, form: str, entry: Entry) -> bool:
        """Tell whether word `place`, a form of the verb of `entry`, is a verb here."""
        before = self.before(words, place)
        if form == "present" and (self._is_subject(words, place) or self._opens(words, place)):
            return False
        if form == "present" and (self._is_counted(words, place) or self._is_governed(words, place)):
            return False
        if form == "stem" and len(entry.steps) > 1 and self._is_single(words, place):
            return False
        if form == "stem" and before not in self._before_noun:
            return before in self.before_verb or len(entry.steps) > 1 or self._follows_many(words, place)
        if before not in self._before_noun:
            return True
        told = len(entry.steps) > 1
        if form == "present" and before in self._that and self._follows_noun(words, place - 1):
            return told or self._takes_object(words, place)  # "a bill that [bars] imports"
        if form in {"present", "stem"}:
            return False
        if told:
            return True
        if form == "past":
            return before in self._that and self._follows_noun(words, place - 1)
        return form != "participle" or self._is_gerund(words, place, before)

    def _is_subject(self, words: Words, place: int) -> bool:
        """Tell whether what may be a verb of the present is a noun that acts: "[forces] have left".

        In front of a past form it is one only where a clause begins: "when [rebels] fled", not "Peru [bans] used cars".
        """
        after = words.forms[place + 1] if place + 1 < len(words.forms) else None
        if after is None or after.key in self._finite:
            return after is not None
        opens = place > 0 and words.forms[place - 1].key in self._before_clauses
        return opens and self._lexicon.is_past(after) and not self._lexicon.is_noun(after)

    def _is_counted(self, words: Words, place: int) -> bool:
        """Tell whether a number that counts it stands before a word: "to 30 [firms]", but "the Fokker 50 [crashes]"."""
        at = place - 1
        if at > 0 and words.forms[at].key in self._counting and words.forms[at - 1].kind == "number":
            return True  # "20 million [pounds]"
        if at < 1 or words.forms[at].kind != "number":
            return False
        before = words.forms[at - 1]
        return before.key in self._governing or (before.kind == "word" and self._lexicon.is_past(before))

    def _is_governed(self, words: Words, place: int) -> bool:
        """Tell whether a plural is the object of the verb before it: "halted [trains] in Peru".

        So is that of a preposition, with a word that describes it: "held in simultaneous [raids]". In "the man accused
        [denies] it" an object follows.
        """
        after = words.forms[place + 1] if place + 1 < len(words.forms) else None
        closed = after is None or after.kind == "mark" or after.key in self._governing
        if place < 2 or not closed:  # noqa: PLR2004 - a verb and its subject
            return False
        before, further = words.forms[place - 1], words.forms[place - 2]
        if before.kind != "word" or not before.text.islower():
            return False
        if further.key in self._prepositions and self._lexicon.is_noun(words.forms[place]):
            return before.key not in self._known
        readings = {one.form for one in self._lexicon.verb_forms(before)}
        if readings and not self._lexicon.is_noun(before):
            led = "stem" in readings and further.key in self.before_verb
            return led or (not readings.isdisjoint(_LEADING) and further.key not in self._objects)
        return False

    def _is_single(self, words: Words, place: int) -> bool:
        """Tell whether an article of one shows a stem as a noun: "returned a bronze [head] to Peru"."""
        for at in range(place - 1, max(place - 1 - _DESCRIBING, -1), -1):
            form = words.forms[at]
            if form.key in self._one:
                return True
            if form.kind != "word" or form.key in self._known or self._lexicon.verb_forms(form):
                return False
        return False

    def _opens(self, words: Words, place: int) -> bool:
        """Tell whether a capital at the head of a sentence shows a noun: "[Rebels] fled", "[Ships] left"."""
        before = words.forms[place - 1] if place > 0 else None
        if not words.forms[place].text[:1].isupper():
            return False
        return before is None or before.kind == "mark" or not before.text[:1].isupper()

    def before(self, words: Words, place: int) -> str:
        """Give the word before `place`, adverbs left out."""
        at = place - 1
        while at >= 0 and self._lexicon.is_adverb(words.forms[at]):
            at -= 1
        return words.forms[at].key if at >= 0 else ""

    def _follows_many(self, words: Words, place: int) -> bool:
        """Tell whether those who act stand right before a verb of the present: "[experts] accuse her"."""
        form = words.forms[place - 1] if place > 0 else None
        if form is None or form.kind != "word":
            return False
        if any(words.forms[at].key in self._one for at in range(max(0, place - 4), place - 1)):
            return False
        plural = form.key.endswith("s") and not form.key.endswith(_NO_PLURALS) and form.key not in self._known
        if not (plural or form.key in self._many) or self._lexicon.verb_forms(form):
            return False
        after = words.forms[place + 1] if place + 1 < len(words.forms) else None
        if self._lexicon.is_noun(words.forms[place]):
            return after is not None and self._opens_object(after)
        return after is None or after.key not in self._links

    def _takes_object(self, words: Words, place: int) -> bool:
        """Tell whether a noun phrase follows word `place` that is no noun itself."""
        after = words.forms[place + 1] if place + 1 < len(words.forms) else None
        if after is None or self._lexicon.is_noun(words.forms[place]):
            return after is not None and self._opens_object(after)
        return after.kind == "word" and after.key not in self._finite

    def _follows_noun(self, words: Words, that: int) -> bool:
        """Tell whether a noun stands before the word `that`: "a gang that [stole]", not "said that [stolen]"."""
        form = words.forms[that - 1] if that > 0 else None
        if form is None or form.kind != "word" or form.key in self._known:
            return False
        return not self._lexicon.ends_as_verb(form)

    def _is_gerund(self, words: Words, place: int, before: str) -> bool:
        """Tell whether a participle has an object of its own: "accused of [ramming] a boat", "the [sacking] of him"."""
        after = words.forms[place + 1] if place + 1 < len(words.forms) else None
        if after is None:
            return False
        if before in self._prepositions:
            return self._opens_object(after) or (after.kind == "word" and self._is_charge(words, place - 1))
        return after.key in self._links and not self._lexicon.is_noun(words.forms[place])

    def _is_charge(self, words: Words, link: int) -> bool:
        """Tell whether what somebody is charged with follows word `link`: "accused the army of [beating] villagers"."""
        if words.forms[link].key not in self._charge_links:
            return False
        near = words.forms[max(0, link - _CHARGED) : link]
        return any(form.key in self._charging for form in near)

    def _opens_object(self, form: WordForm) -> bool:
        if form.kind == "number" or form.key in self._objects:
            return True
        return form.kind == "word" and form.text[:1].isupper()

    def is_there(self, words: Words, first: int) -> bool:
        """Tell whether a sentence says that there was the noun which begins at word `first`."""
        for at in range(first - 1, max(first - 2 - 2 * GAP, -1), -1):
            form = words.forms[at]
            if form.key in self._there:
                return True
            if form.kind == "mark" or form.key in self._breaks:
                return False
        return False

    def is_held(self, words: Words, last: int, stop: int) -> bool:
        """Tell whether a light verb behind the noun that ends at word `last` says that somebody held it."""
        for at in range(last + 1, min(last + 1 + HOST_GAP, stop)):
            form = words.forms[at]
            if form.kind == "mark" or form.key in self._breaks:
                return False
            readings = () if form.key in self._be else self._lexicon.verb_forms(form)
            if readings:
                light = any(one.form == "past" and one.lemma in self._lexicon.light for one in readings)
                return light and self.before(words, at) in self._be
        return False
