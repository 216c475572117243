"""Find the noun of a verb that stands last where others come between: "[credit] the coach-to [gave]"."""

from __future__ import annotations

from collections.abc import Callable

from ghatna.frame.events_entries import QUOTES, Entry
from ghatna.frame.events_groups import with_role
from ghatna.frame.events_hits import Hit
from ghatna.frame.events_words import NOTHING, EventLexicon, cases_of_words, roles_of_words
from ghatna.model.records import replace
from ghatna.model.words import WordForm, Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

# How many words may stand between a noun and its verb.
_FAR = 7
_TWO = 2
_ACTING = frozenset({"group", "organization", "public_body"})
_BREAKS = {"conjunction", "complementizer", "relative", "and"}


class PartedFinder:
    """Looks for the nouns of rows like "give credit" before their verb, by one pack's cases and function words.

    `make` gives the trigger that an entry makes of its words, up to the end of the sentence.
    """

    def __init__(
        self,
        pack: Pack,
        splitter: WordSplitter,
        lexicon: EventLexicon,
        make: Callable[[Words, Entry, list[int], int], Hit | None],
    ) -> None:
        self._lexicon = lexicon
        self._make = make
        roles = roles_of_words(pack, splitter)
        self._cases = frozenset(cases_of_words(pack, splitter)) | with_role(roles, {"postposition"})
        self._negations = with_role(roles, {"negation"})
        self._loose = with_role(roles, {"adverb"}) | self._negations
        self._breaks = with_role(roles, _BREAKS) - self._loose
        nouns = (splitter.keys(row["surface"]) for row in pack.table("name_words") if row["kind"] in _ACTING)
        self._acting = frozenset(keys for keys in nouns if len(keys) == _TWO)

    def read(
        self, words: Words, out: list[Hit], hit: Hit | None, at: int, inside: range, timed: frozenset[int]
    ) -> Hit | None:
        """Give the trigger of word `at`, with what it tells together with a noun that others part from it."""
        form = words.forms[at]
        heads = self._lexicon.heads(form) if hit is None else () if hit.noun else self._heads(form, hit)
        if not heads or form.key in self._cases:  # most words are no verb
            return hit
        found = self._find(words, at, heads, inside.start, timed)
        if found is None:
            return hit
        place, entry = found
        whole = self._make(words, entry, [place, *range(at, at + len(entry.steps) - 1)], inside.stop)
        first = at
        while first - 1 > place and words.forms[first - 1].key in self._negations:
            first -= 1  # "[repair] by ourselves [not do]": what denies a verb is part of its trigger
        return hit if whole is None else self._joined(out, hit, replace(whole, first=first), place)

    def _find(
        self, words: Words, at: int, heads: tuple[str, ...], first: int, timed: frozenset[int]
    ) -> tuple[int, Entry] | None:
        """Give the noun with which word `at` has a row that ends with one of `heads`, and the row's entry.

        What parts them ends in a case, as "[the tax] last year [from five per cent] halved"; `None` where none has.
        """
        apart = False
        for place in range(at - 1, max(first, at - 1 - _FAR) - 1, -1):
            form = words.forms[place]
            if self._parts(form):
                return None
            following = words.forms[place + 1].key
            # "The [rescue] team will take them out": the noun is part of who does it.
            bare = following not in self._cases and (form.key, following) not in self._acting
            if apart and bare and not self._lexicon.verb_forms(form):
                entry = self._lexicon.with_noun(form.key, heads)
                if entry is not None:
                    return place, entry
            if place not in timed and (form.kind == "number" or form.key in self._loose):
                continue
            apart = apart or place in timed or self._is_marked(form)
            if not apart or (place not in timed and self._ends_clause(form)):
                return None
        return None

    def _joined(self, out: list[Hit], hit: Hit | None, whole: Hit, noun: int) -> Hit | None:
        """Give the verb `hit` as the `whole` that it makes with the noun at word `noun`, which leaves `out`.

        A noun that tells of a happening itself stays, and a verb that only says that it took place tells of nothing:
        "[voting] on Monday will be held".
        """
        if hit is None and whole.form == "relative":
            return None
        before = out[-1] if out and out[-1].first <= noun <= out[-1].last else None
        if before is not None and before.noun and before.last == noun and before.meanings[0].type != NOTHING:
            kind = before.meanings[0].type
            if hit is None or hit.meanings[0].type == kind:
                return hit
            if whole.meanings[0].type == kind and all(one.type != kind for one in hit.meanings):
                whole = replace(whole, first=before.first, meanings=before.meanings, head=before.last)
        if before is not None:
            out.pop()
        return replace(whole, generic=False, host="")

    def _heads(self, form: WordForm, hit: Hit) -> tuple[str, ...]:
        """Give what rows with a noun may end with at the word of a trigger.

        That is its row; without what rounds it off it is the verb and the word, too.
        """
        heads = self._lexicon.heads(form)
        if hit.meanings[0].pos != "verb":
            return heads
        own = hit.meanings[0].surface
        first = (own,) if self._lexicon.takes_nouns(own) else ()
        return (*first, *heads) if all(word in self._lexicon.light for word in own.split()[1:]) else first

    def _ends_clause(self, form: WordForm) -> bool:
        """Tell whether a word is a verb: "[passed] a plan [having], asked for more" are two clauses."""
        return bool(self._lexicon.verb_forms(form)) and form.key not in self._cases and not form.stems

    def _parts(self, form: WordForm) -> bool:
        return (form.kind == "mark" and form.text not in QUOTES) or form.key in self._breaks

    def _is_marked(self, form: WordForm) -> bool:
        return form.key in self._cases or any("_" in one.case or one.case != "plural" for one in form.stems)
