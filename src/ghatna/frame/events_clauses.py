"""Part a sentence into clauses: how far a trigger may look for who did it, to whom and where."""

from __future__ import annotations

from ghatna.frame.events_hits import Hit
from ghatna.frame.events_part import Part
from ghatna.frame.events_words import roles_of_words
from ghatna.model.records import replace
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

_STRONG = frozenset(";:\u2014\u2013()\u0964\u0965!?")
_ASIDES = {"(": ")", "\u2013": "\u2013", "\u2014": "\u2014"}
_OPENING = frozenset('\u201c"')
_CLOSING = frozenset('\u201d"')
_SHORT = 6
_REACH = 9
_NEAR = 5
_SUBJECT = 5
_OPENING_ROLES = frozenset({"preposition", "subordinator"})
_LATE_BREAKS = frozenset({"conjunction", "complementizer", "relative"})
_FINITE = frozenset({"past", "present"})
_EARLY_BREAKS = frozenset({"conjunction", "complementizer", "subordinator", "relative"})


class ClauseFinder:
    """Numbers the clauses of a sentence by one pack's function words."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        self._late = pack.setting("verb_order", "early") == "late"
        self._ing = str(pack.setting("progressive_ending", ""))
        roles = roles_of_words(pack, splitter)
        wanted = _LATE_BREAKS if self._late else _EARLY_BREAKS
        plain = {"preposition"} if not self._late else {"postposition", "adverb"}
        # "Known [as] bandits", but "[as] they left".
        marking = {keys[0] for row in pack.table("markers") if len(keys := splitter.keys(row["surface"])) == 1}
        both = frozenset(key for key, found in roles.items() if not self._late and "subordinator" in found) & marking
        # "Second" may join clauses, yet far more often it counts.
        counting = {splitter.keys(row["surface"])[0] for row in pack.table("numbers") if row["surface"][:1].isalpha()}
        self._breaks = frozenset(
            key
            for key, found in roles.items()
            if found & wanted and not found & plain and key not in counting and key not in both
        )
        # What is an adverb too parts clauses only behind a verb: "if it rains [then] ...".
        self._behind_verbs = frozenset(
            key for key, found in roles.items() if self._late and "conjunction" in found and "adverb" in found
        )
        # "After the talks" is a phrase, "after the talks failed" a clause.
        self._openers = both | {key for key, found in roles.items() if not self._late and found >= _OPENING_ROLES}
        # Where the verb stands last, what ends in "is" or "did" has ended before a comma or "and".
        self._ends = frozenset(
            key for key, found in roles.items() if self._late and found & {"auxiliary", "verb", "be"}
        )
        self._relatives = frozenset(key for key, found in roles.items() if "relative" in found)
        # "Peru, [where] rebels killed nine, condemned it" interrupts as "which" does.
        self._asides = self._relatives | {key for key, found in roles.items() if found >= {"question", "subordinator"}}
        self._finite = frozenset(key for key, found in roles.items() if found & {"be", "have", "modal"})
        leads = {"relative", "complementizer", "subordinator", "conjunction", "and", "subject", "be", "have", "modal"}
        self._leads = frozenset(key for key, found in roles.items() if found & leads)
        # "The coach [though] praised them": who acts stands before the conjunction in the same clause.
        self._agents = frozenset(key for key, found in roles.items() if found & {"agent", "agentive"})
        self._heads = frozenset(key for key, found in roles.items() if "subordinator" in found)
        self._governing = self._heads | {key for key, found in roles.items() if "preposition" in found}
        self._ands = frozenset(key for key, found in roles.items() if "and" in found)
        self._parting = self._breaks | self._ands | self._openers | self._behind_verbs

    def ends(self, hits: list[Hit], *, headline: bool = False) -> frozenset[int]:
        """Give the last words of the verb groups of a sentence's triggers, the verbs where they stand early.

        A headline's predicate without a verb ends its clause too: "Peru [out], Chile in the last four", and where verbs
        stand last its noun: "a trader's [murder], two held".
        """
        heads = (hit for hit in hits if hit.verb >= 0 or (self._late and (not hit.noun or (headline and not hit.case))))
        return frozenset(hit.end if self._late else hit.verb for hit in heads)

    def finite(self, hits: list[Hit]) -> frozenset[int]:
        """Give the verbs of a sentence's triggers that have a subject of their own, where they stand early."""
        return frozenset(hit.verb for hit in hits if hit.form in _FINITE and not (self._late or hit.bare))

    def number(
        self, words: Words, inside: range, verbs: frozenset[int], finite: frozenset[int] = frozenset()
    ) -> list[int]:
        """Give the clause of each word in `inside`, counted from 0; `verbs` are the last words of verb groups.

        A comma parts clauses only behind a verb or between two `finite` ones ("raided the bank, [killed] a guard"), an
        "and" only behind a verb (or, where the verb stands early, before one).
        """
        out: list[int] = []
        clause = last = 0
        scare = outer = within = -1
        told = False  # whether the clause has had a verb: before one, "and" joins its subjects
        done = False  # whether it was a finite one
        aside = False
        # Whether the clause leans on the next: "if he comes, ...", "after meeting her, ...", "held in May, ...".
        led_in = self._leads_in(words, inside, verbs)
        parted = bool(finite)
        for at in range(inside.start, inside.stop):
            form = words.forms[at]
            if within < 0 and form.kind != "mark" and form.key not in self._parting:  # as most words are
                told = told or at in verbs
                done = done or (parted and at in finite)
                out.append(clause)
                continue
            before = clause
            aside = aside or form.text in _ASIDES
            if form.kind == "mark":
                if form.text in _OPENING or form.text in _CLOSING:
                    if at == scare:
                        scare = -1
                    elif (scare := _closing(words, at, inside.stop)) < 0:
                        clause = last + 1
                elif form.text == "," and (
                    (outer < 0 and done and at + 1 in finite)
                    or self._closes(words, at, inside, verbs, outer=outer, leaning=led_in and told)
                ):
                    # "The envoy, who had come, left": what a relative clause interrupts goes on behind it.
                    clause, outer = (outer, -1) if outer >= 0 else (last + 1, -1)
                elif (
                    form.text in _STRONG and not _inside_figure(words, at) and not _has_lost_end(words, at, inside.stop)
                ):
                    clause, outer = last + 1, -1
            elif self._begins(words, at, inside, verbs, told=told):
                if form.key in self._asides and at > inside.start and words.forms[at - 1].text == ",":
                    outer = out[at - 2 - inside.start] if at - 2 >= inside.start else -1
                within = clause if form.key in self._relatives and not self._late and outer < 0 else within
                clause = last + 1
            elif (
                within >= 0
                and told
                and (self._resumes(words, at, verbs) or (done and self._goes_on(words, at, finite)))
            ):
                # "A man who had stabbed a guard [was arrested]": so does what one without commas interrupts.
                clause, within = within, -1
            last = max(last, clause)
            told = at in verbs or (told and clause == before)
            done = at in finite or (done and clause == before)
            led_in = form.key in self._heads if clause != before else led_in
            out.append(clause)
        return _resumed(words, inside, out) if aside else out

    def _leads_in(self, words: Words, inside: range, verbs: frozenset[int]) -> bool:
        """Tell whether a sentence begins with a verb, or with a preposition and a verb."""
        if self._late or len(inside) < _NEAR:
            return False
        first = inside.start
        return first in verbs or (first + 1 in verbs and words.forms[first].key in self._governing)

    def _shares(self, words: Words, at: int, verbs: frozenset[int], *, told: bool) -> bool:
        """Tell whether a verb without a subject of its own follows behind another verb: "left before [meeting] her"."""
        gerund = at + 1 in verbs and bool(self._ing) and words.forms[at + 1].key.endswith(self._ing)
        return told and gerund

    def _begins(self, words: Words, at: int, inside: range, verbs: frozenset[int], *, told: bool) -> bool:
        """Tell whether word `at` begins a clause; `told` says whether the one before has had a verb."""
        key = words.forms[at].key
        led = self._late and at > inside.start and words.forms[at - 1].key in self._agents
        # Gujarati's "K." before a surname is spelt as its "that" is.
        initial = self._late and at + 2 < inside.stop and words.forms[at + 1].text == "."
        return (
            (key in self._breaks and not (led or initial))
            or (key in self._behind_verbs and self._ended(words, at, inside, verbs))
            or (key in self._ands and (told or self._late) and self._parts(words, at, inside, verbs))
            or (key in self._openers and (self._opens(words, at, verbs) or self._shares(words, at, verbs, told=told)))
        )

    def free_subjects(
        self, words: Words, parts: tuple[Part, ...], inside: range, verbs: frozenset[int]
    ) -> tuple[Part, ...]:
        """Give the parts, subjects behind an "after" or "as" that opens a clause unmarked: it governs no noun there."""
        if self._late:
            return parts
        out = []
        for part in parts:
            near = range(part.first - 1, max(inside.start - 1, part.first - _NEAR), -1)
            head = next((at for at in near if words.forms[at].key in self._governing), None)
            opens = head is not None and words.forms[head].key in self._heads and self._opens(words, head, verbs)
            out.append(replace(part, function="") if opens and part.function not in {"", "genitive"} else part)
        return tuple(out)

    def _opens(self, words: Words, at: int, verbs: frozenset[int]) -> bool:
        """Tell whether a subject and its verb follow a word that may as well be a preposition.

        An age may stand between them: "when she came, [Asha Rawal, 72, left]".
        """
        aged = -1
        for place in range(at + 1, min(at + _REACH, len(words))):
            form = words.forms[place]
            if form.kind == "mark" and aged < 0 and _is_age(words, place):
                aged = place + 2
            if place <= aged:
                continue
            if form.kind == "mark" or form.key in self._ands:
                return False
            if place in verbs:
                gerund = bool(self._ing) and form.key.endswith(self._ing)
                return place > at + 1 and not gerund
        return False

    def _closes(
        self, words: Words, at: int, inside: range, verbs: frozenset[int], *, outer: int, leaning: bool
    ) -> bool:
        """Tell whether a clause ends before the comma at word `at`, or the clause `outer` goes on behind it.

        Of a clause `leaning` on the next ("if he comes, ...") the next begins with its subject and verb.
        """
        if self._ended(words, at, inside, verbs) or (leaning and self._opens(words, at, verbs)):
            return True
        return outer >= 0 and at + 1 < inside.stop and self._resumes(words, at + 1, verbs)

    def _resumes(self, words: Words, at: int, verbs: frozenset[int]) -> bool:
        """Tell whether a finite verb at word `at` belongs to the clause that a relative clause interrupts."""
        before = words.forms[at - 1]
        if before.key in self._leads or at - 1 in verbs:
            return False
        return words.forms[at].key in self._finite or (before.text == "," and at in verbs)

    def _goes_on(self, words: Words, at: int, finite: frozenset[int]) -> bool:
        """Tell whether a verb at word `at` is the second of a clause that nothing joins to the first.

        "Kin of a man who died in hospital [attacked] doctors": they did, not he.
        """
        before = words.forms[at - 1]
        return at in finite and before.kind != "mark" and before.key not in self._leads

    def _ended(self, words: Words, at: int, inside: range, verbs: frozenset[int]) -> bool:
        """Tell whether a verb stands right before word `at`."""
        return at - 1 in verbs or (at > inside.start and words.forms[at - 1].key in self._ends)

    def _parts(self, words: Words, at: int, inside: range, verbs: frozenset[int]) -> bool:
        """Tell whether an "and" joins clauses: a verb follows it, behind a comma also one with its subject."""
        if self._late:
            return self._ended(words, at, inside, verbs)
        if at + 1 in verbs or (at + 2 in verbs and words.forms[at + 1].kind == "word"):
            return True
        if at + 3 in verbs and all(words.forms[place].key in self._finite for place in (at + 1, at + 2)):
            return True
        if self._has_subject(words, at, inside):
            return True
        return at > 0 and words.forms[at - 1].text == "," and self._opens(words, at, verbs)

    def _has_subject(self, words: Words, at: int, inside: range) -> bool:
        """Tell whether a short subject and an auxiliary follow an "and": "freed nine and [Chad will] return four"."""
        for place in range(at + 1, min(at + _SUBJECT, inside.stop)):
            form = words.forms[place]
            if form.key in self._finite:
                return place > at + 1
            if form.kind != "word" or form.key in self._parting or form.key in self._governing:
                return False
        return False


def _resumed(words: Words, inside: range, clauses: list[int]) -> list[int]:
    """Give the clauses with those joined again that an aside in dashes or brackets parts."""
    out = list(clauses)
    opened: dict[str, int] = {}
    moved: dict[int, int] = {}
    for place, at in enumerate(inside):
        form = words.forms[at]
        if form.kind == "mark" and form.text in opened:
            start = opened.pop(form.text)
            if start > 0 and not _inside_figure(words, at):
                moved[clauses[place]] = out[start - 1]
        elif form.kind == "mark" and form.text in _ASIDES:
            opened[_ASIDES[form.text]] = place
        out[place] = moved.get(clauses[place], clauses[place])
    return out


def _closing(words: Words, at: int, stop: int) -> int:
    """Give the word that closes a quotation of a few words opened at `at`, -1 for a longer one."""
    for place in range(at + 1, min(at + _SHORT + 1, stop)):
        if words.forms[place].text in _CLOSING:
            return place
    return -1


def _is_age(words: Words, at: int) -> bool:
    """Tell whether a number between two commas begins at word `at`: "Asha Rawal[, 72,] left"."""
    if at + 2 >= len(words) or words.forms[at + 1].kind != "number":
        return False
    return words.forms[at].text == words.forms[at + 2].text == ","


def _inside_figure(words: Words, at: int) -> bool:
    """Tell whether a mark stands inside a figure, as the colon of "1:39" does."""
    return words.glued(at) and at + 1 < len(words) and words.glued(at + 1) and words.forms[at - 1].kind == "number"


def _has_lost_end(words: Words, at: int, stop: int) -> bool:
    """Tell whether a bracket around a figure is never closed, as a translator leaves it: "4 km (2.5 miles off Goa"."""
    if words.forms[at].text != "(" or at + 1 >= stop or words.forms[at + 1].kind != "number":
        return False
    return all(words.forms[place].text != ")" for place in range(at + 1, stop))
