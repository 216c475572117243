"""Read the group of a verb: which form it has, where it ends, whether it is passive."""

from __future__ import annotations

from ghatna.frame.events_describing import DescribingFinder
from ghatna.frame.events_entries import Entry
from ghatna.frame.events_hits import Hit
from ghatna.frame.events_words import EventLexicon
from ghatna.model.words import WordForm, Words
from ghatna.packs.pack import Pack
from ghatna.packs.phrases import Phrases
from ghatna.packs.words import WordSplitter

_LONGEST = 5
_BESIDE = 2
# "In doing": with a verb behind it, a passive in some languages.
_DOING = "locative_infinitive"
_PAST = "past"
_CONVERB = "converb"
_INFINITIVES = frozenset({"infinitive", "dative_infinitive"})
_RELATIVE = "relative"
_NOUN_FORMS = frozenset({"present", "stem"})
# What two sides do, the noun tells of with "between" or an owner.
_MUTUAL = frozenset({"AGREE", "ASSAULT", "CONSULT", "COOPERATE", "ELECT", "INVESTIGATE"})
_ENACTED = "rule"
_PLACES = frozenset({"at", "on", "locative", "plural_locative"})


class GroupFinder:
    """Reads verb groups by one pack's function words `roles`, case words `markers` and verb forms."""

    def __init__(
        self,
        pack: Pack,
        splitter: WordSplitter,
        lexicon: EventLexicon,
        *,
        roles: dict[str, set[str]],
        markers: dict[str, str],
    ) -> None:
        self._lexicon = lexicon
        self._cases = Phrases((splitter.keys(row["surface"]), row["function"]) for row in pack.table("markers"))
        self._genitives = frozenset(key for key, function in markers.items() if function == "genitive")
        self._places = frozenset(key for key, function in markers.items() if function in _PLACES)
        self._doing = tuple(
            splitter.ending_key(row["add"])
            for row in pack.table("event_forms")
            if row["form"] == _DOING and not row["lemma"] and not row["cut"]
        )
        self.auxiliaries = with_role(roles, {"auxiliary", "negation", "explicator"})
        self._explicators = with_role(roles, {"explicator"})
        self._converbs = splitter.firsts(pack.setting("bare_converbs", ()))
        self._moving = splitter.firsts(pack.setting("moving_verbs", ()))
        self._demands = frozenset(pack.setting("demand_rows", ()))
        self._negations = with_role(roles, {"negation"})
        self._wishes = frozenset(pack.setting("wish_rows", ()))
        self._becoming = frozenset(str(one) for one in pack.setting("becoming_verbs", ()))
        self._capacity = splitter.firsts(pack.setting("capacity_words", ()))
        self._asked = tuple(splitter.ending_key(str(one)) for one in pack.setting("asked_endings", ()))
        self._describing = DescribingFinder(pack, splitter, lexicon, roles=roles, markers=frozenset(markers))
        self._reporting = splitter.firsts(pack.setting("reporting_words", ()))

    def case(self, words: Words, at: int, stop: int) -> tuple[str, int]:
        """Give the function of the case words that begin at word `at` and the last of them, "" where there are none."""
        marker = self._cases.find_at(words, at, inflected=False) if at < stop else None
        return ("", at) if marker is None else (marker.meaning, marker.last)

    def is_whole(self, words: Words, place: int, stop: int, *, hosted: bool) -> bool:
        """Tell whether a bare stem is a verb: the first part of a compound one, or, with a noun of its own, a converb.

        "The raid [do], police left": having raided.
        """
        after = words.forms[place + 1] if place + 1 < stop else None
        if after is not None and (self._lexicon.verb_forms(after) or after.key in self._explicators):
            return True
        return hosted and words.forms[place].key in self._converbs

    def is_demand(self, words: Words, first: int, surface: str) -> bool:
        """Tell whether a trigger that is one only behind an infinitive stands there: "told them [to leave]"."""
        before = words.forms[first - 1] if first else None
        if surface in self._wishes and before is not None and before.key.endswith(self._asked):
            return self._lexicon.is_noun(before)  # "wants [to change] it" asks nobody
        if surface not in self._demands:
            return True
        if before is None or any(one.form in _INFINITIVES for one in self._lexicon.verb_forms(before)):
            return before is not None
        # A verb of which no table knows: "told them [to wait]".
        return before.key.endswith(self._asked) and not self._lexicon.is_noun(before)

    def is_owned_noun(self, words: Words, place: int, stop: int, form: str) -> bool:
        """Tell whether what looks like a verb by itself is a noun with an owner: "the drone's [parts]"."""
        before = words.forms[place - 1] if place else None
        if before is None or form not in _NOUN_FORMS:
            return False
        if form == "stem" and self.is_whole(words, place, stop, hosted=False):
            return False  # "the road's [breaking] off"
        return before.key in self._genitives or any(stem.case == "genitive" for stem in before.stems)

    def group(self, words: Words, place: int, stop: int, lemma: str = "") -> tuple[str, int, bool]:
        """Give the form of the verb at word `place`, the last word of its group, and whether it is passive."""
        lexicon = self._lexicon
        readings = [one for one in lexicon.verb_forms(words.forms[place]) if lemma in {"", one.lemma}]
        form = readings[0].form if readings else ""
        passive = form.startswith("passive")
        form = form.removeprefix("passive_")
        end = place
        first = True  # whether nothing but a negation stands between: "was [not] done"
        while end + 1 < stop and end - place < _LONGEST:
            following = words.forms[end + 1]
            if following.kind != "word":
                break
            voiced = []
            if first or self._is_vector(words.forms[end]):
                lent = form if first else _PAST
                voiced = [one for one in lexicon.verb_forms(following) if (one.lemma, lent) in lexicon.passives]
                passive = passive or bool(voiced)
                if any(one.form == _RELATIVE for one in voiced):
                    form = _RELATIVE
                if first and form == "infinitive" and self._comes(following):
                    break
            if following.key not in self.auxiliaries and not voiced:
                break
            if form == "infinitive" and following.key in self._negations and self._acts(words, end + 2, stop):
                break  # "to give [no said]": the refusal is a verb of its own
            end += 1
            first = first and following.key in self._negations
            if not voiced:
                form = self._described(form, following)
        if end == place and form == "stem" and words.forms[place].key in self._converbs:
            return _CONVERB, end, passive
        form, end = self._describing.form(words, "infinitive" if form == _DOING else form, end, stop)
        return form, end, passive

    def _acts(self, words: Words, at: int, stop: int) -> bool:
        """Tell whether word `at` is a verb that rounds off no other."""
        form = words.forms[at] if at < stop else None
        return form is not None and form.key not in self.auxiliaries and bool(self._lexicon.verb_forms(form))

    def _described(self, form: str, following: WordForm) -> str:
        """Give the form of a verb with an auxiliary: "fleeing [been] men" describes them, "they have been" not."""
        if any(one.form == _RELATIVE for one in self._lexicon.verb_forms(following)):
            return _RELATIVE if form in {_PAST, "stem"} else form
        return _PAST if form == _RELATIVE else form

    def _is_vector(self, form: WordForm) -> bool:
        """Tell whether a word is the past of a verb that only rounds off another: "did [gave] went", was done."""
        return any(one.form == _PAST and self._lexicon.voice(one.lemma) for one in self._lexicon.verb_forms(form))

    def _comes(self, form: WordForm) -> bool:
        """Tell whether a word behind an infinitive is a verb of its own: "came to open", not "was being opened"."""
        return any((one.lemma, _DOING) in self._lexicon.passives for one in self._lexicon.verb_forms(form))

    def is_undergone(self, words: Words, places: list[int], lemma: str) -> bool:
        """Tell whether a verb's lemma, or that of the verb before it, is made of another verb as its passive."""
        if lemma in self._lexicon.undergone:
            return True
        before = self._lexicon.verb_forms(words.forms[places[-2]]) if len(places) > 1 else ()
        rounds = self._lexicon.voice(lemma) == "middle"
        return rounds and any(one.lemma in self._lexicon.undergone and one.form == _PAST for one in before)

    def is_enacted(self, entry: Entry, lemma: str) -> bool:
        """Tell whether a verb like "become" says that a rule or decision came about: "the bill [was passed]"."""
        return entry.meanings[0].frame == _ENACTED and lemma in self._becoming

    def is_periphrastic(self, words: Words, before: int, lemma: str) -> bool:
        """Tell whether a verb makes a passive of the form before it: an infinitive, or the past of a deed."""
        if (lemma, _DOING) in self._lexicon.passives and words.forms[before].key.endswith(self._doing):
            return True
        if (lemma, _PAST) not in self._lexicon.passives:
            return False
        # "Caught goes" is "is caught", but "walked goes" is "walks away".
        return any(
            one.form == _PAST and one.lemma not in self._moving for one in self._lexicon.verb_forms(words.forms[before])
        )

    def lies(self, words: Words, place: int, lemma: str) -> bool:
        """Tell whether a participle only says where something lies, as "come" in "a shop in the market come"."""
        if lemma not in self._lexicon.lying:
            return False
        before = words.forms[place - 1]
        return before.key in self._places or any(stem.case in _PLACES for stem in before.stems)

    def is_held(self, words: Words, verb: Hit, hit: Hit) -> bool:
        """Tell whether a participle only says that the noun behind it took place: "the [held] vote"."""
        if not (self._lexicon.late and hit.noun and verb.host and verb.form == _RELATIVE and verb.first == verb.last):
            return False
        between = words.forms[verb.end + 1 : hit.first]
        return len(between) <= _BESIDE and all(form.kind != "mark" for form in between)

    def is_capacity(self, words: Words, at: int, stop: int) -> bool:
        """Tell whether word `at` says that the noun before it is what somebody is: "[as] mediator"."""
        return at < stop and words.forms[at].key in self._capacity

    def is_told_by_noun(self, form: WordForm, entry: Entry, lemma: str) -> bool:
        """Tell whether a verb only says that there was what its noun tells of: "an attack [happened]"."""
        told = entry.verb > 0 and entry.meanings[0].type in _MUTUAL and self._lexicon.voice(lemma) == "middle"
        return told and self._lexicon.is_noun(form)

    def last_shown(self, words: Words, hit: Hit, last: int) -> int:
        """Give the last word to show of a trigger that ends at word `last`: not the "that" of "that it had sent"."""
        behind = range(hit.verb + 1, last + 1) if hit.verb >= 0 else range(0)
        return next((at - 1 for at in behind if words.forms[at].key in self._reporting), last)


def with_role(roles: dict[str, set[str]], wanted: set[str]) -> frozenset[str]:
    """Give the words that play one of some roles."""
    return frozenset(key for key, found in roles.items() if found & wanted)
