"""The words that tell whether something happened, and how far each of them reaches."""

from __future__ import annotations

from ghatna.frame.status_partings import Partings
from ghatna.model.records import record
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.phrases import Phrases
from ghatna.packs.words import WordSplitter

STATUSES = frozenset(
    {"happened", "ongoing", "planned", "expected", "possible", "alleged", "denied", "failed", "future"}
)
_SIDES = frozenset({"before", "after", "either"})
_OF_OTHERS = ("genitive", "dative")
# How many words may stand between a signal and the trigger.
_REACHES = {
    "touching": 0,
    "group": 3,
    "near": 5,
    "act": 5,
    "clause": 40,
    "progressive": 3,
    "infinitive": 0,
    "ending": 3,
    "about": 6,
}
_LONGEST_ENDED = 3
_COMPOUND = 2
_SHORTEST_HELPED = 3
_CAUSED = 7


@record(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What one row of the table says."""

    status: str
    kind: str
    side: str


@record(frozen=True, slots=True, kw_only=True)
class Signal:
    """One word or phrase, `[first, last)`, that bears on the status; a weak one yields to a fact."""

    status: str
    first: int
    last: int
    weak: bool


@record(frozen=True, slots=True, kw_only=True)
class Site:
    """What bears on the signals around a trigger: whether it is a finite verb, its table row, the words of names.

    `bare` says that its last word is a verb's present without an auxiliary: where verbs stand last, what shall be done.
    """

    finite: bool = False
    participle: bool = False
    bare: bool = False
    row: str = ""
    names: frozenset[int] = frozenset()


PLAIN = Site()


class StatusLexicon:
    """Finds the signals around a trigger by one pack's table `status`."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        entries: dict[tuple[str, ...], list[Meaning]] = {}
        endings: list[tuple[str, str]] = []
        for row in pack.table("status"):
            if row["status"] not in STATUSES or row["kind"] not in _REACHES or row["side"] not in _SIDES:
                raise row.fault("status, kind or side is none of those that are known")
            meaning = Meaning(status=row["status"], kind=row["kind"], side=row["side"])
            if row["kind"] == "ending":
                endings.append((splitter.ending_key(row["surface"]), row["status"]))
            else:
                entries.setdefault(splitter.keys(row["surface"]), []).append(meaning)
        self._phrases: Phrases[tuple[Meaning, ...]] = Phrases((keys, tuple(found)) for keys, found in entries.items())
        self._partings = Partings(pack, splitter)
        self._about, self._cases = self._partings.about, self._partings.cases
        self._copulas, self._apart = self._partings.copulas, self._partings.apart
        self._blame = splitter.firsts(pack.setting("blame_words", ()))
        self._endings = tuple(sorted(endings, key=lambda item: (-len(item[0]), item)))
        self._helped = tuple(
            item for item in self._endings if item[1] == "planned" and len(item[0]) >= _SHORTEST_HELPED
        )
        self._not_ended = splitter.firsts(
            row["surface"]
            for row in pack.table("grammar")
            if row["role"] in {"postposition", "adverb", "time", "manner", "conjunction"}
        ) | _nouns_ending(pack, splitter)
        self._averting = splitter.firsts(pack.setting("averting_words", ()))
        self._ing = str(pack.setting("progressive_ending", ""))
        self._causes = splitter.firsts(pack.setting("causing_words", ()))
        self._past = str(pack.setting("past_ending", ""))
        self._late = pack.setting("verb_order", "early") == "late"
        self._splitter = splitter
        self._limits = frozenset(key for word in pack.setting("time_limits", ()) for key in splitter.keys(word))
        making = frozenset(pack.setting("making_verbs", ()))
        self._made = splitter.firsts(
            row["add"]
            for row in pack.table("event_forms")
            if row["lemma"] in making and row["pos"] == "verb" and not row["cut"]
        )
        self._leaning = tuple(
            splitter.ending_key(row["add"])
            for row in pack.table("event_forms")
            if self._late and row["form"] in {"converb", "agent"} and not row["lemma"] and not row["cut"]
        )
        self._ands = splitter.firsts(row["surface"] for row in pack.table("grammar") if row["role"] == "and")
        # "May" is a month, "may" is not.
        times = (row["surface"] for row in pack.table("grammar") if row["role"] == "time")
        self._months = frozenset(surface for surface in times if surface[:1].isupper())

    def signals(self, words: Words, trigger: range, clause: range, site: Site = PLAIN) -> list[Signal]:
        """Give the signals in the clause of a trigger, those inside it among them.

        Where verbs stand early, what failed or was called off beside a finite verb is another thing than what
        the verb tells: "they [marched] after the vote was cancelled", "[arrested] for the failed coup".
        """
        out: list[Signal] = []
        own = frozenset(self._splitter.keys(site.row)) if site.row else frozenset()
        done = clause.start
        for at in self._phrases.starts(words, clause.start, clause.stop):
            found = self._phrases.find_at(words, at) if at >= done and words.forms[at].kind == "word" else None
            if found is None or found.last >= clause.stop or at in site.names or words.forms[at].text in self._months:
                continue
            done = last = found.last + 1
            for meaning in found.meaning:
                if (
                    site.finite
                    and not self._late
                    and (meaning.kind == "act" or self._is_aside(words, at, meaning, trigger))
                ):
                    continue
                if site.participle and meaning.kind == "act" and meaning.status == "failed" and last < trigger.start:
                    continue  # "cancelled the tour, [citing] rain": of two verbs the first failed nothing
                own_word = at in trigger and words.forms[at].key in own
                # "The talks [were put off]" failed; that they were put off by itself did not.
                alone = meaning.kind == "near" and at == trigger.start
                failing = meaning.status == "failed" and (not self._late or alone)
                looking_ahead = self._is_of_object(words, at, meaning, trigger, own=own_word and site.finite)
                if looking_ahead or (own_word and (meaning.status == "denied" or failing)):
                    continue
                cased = words.forms[trigger.start].key in own & self._cases
                if cased and (at == trigger.start or _is_own(words, range(at, last), trigger, own)):
                    continue  # "called [for talks]": the case words are the call's own
                if at < trigger.start < last and words.forms[trigger.start].key in own:
                    continue  # "[agreed] to sell": what tells of the sale is the agreement itself
                if self._reaches(words, meaning, range(at, last), trigger):
                    weak = meaning.kind == "infinitive"
                    status = "happened" if weak and self._is_caused(words, at, clause) else meaning.status
                    out.append(Signal(status=status, first=at, last=last, weak=weak and status == meaning.status))
                    break
        out.extend(self._ended(words, trigger, clause, out))
        if site.participle and not out and words.forms[trigger.start - 1].key in self._averting:
            # "Warned them [against] going", "barred from entering".
            out.append(Signal(status="possible", first=trigger.start - 1, last=trigger.start, weak=True))
        if site.bare and not out:
            out.append(Signal(status="possible", first=trigger.stop - 1, last=trigger.stop, weak=True))
        return out

    def _is_of_object(self, words: Words, at: int, meaning: Meaning, trigger: range, *, own: bool) -> bool:
        """Tell whether what looks ahead is the object of a deed done, where verbs stand early.

        So is "[rejected a plan]" whose `own` word it is, and the noun made of a verb in "confessed [to killing]".
        """
        if self._late:
            return False
        if meaning.kind == "infinitive" and bool(self._ing) and words.forms[trigger.start].key.endswith(self._ing):
            return True
        return own and at > trigger.start and meaning.status in {"planned", "expected"}

    def _is_caused(self, words: Words, to: int, clause: range) -> bool:
        """Tell whether somebody was made to do what an infinitive tells: "rain [forced] schools to close"."""
        for at in range(to - 2, max(clause.start, to - _CAUSED) - 1, -1):
            if words.forms[at].kind == "mark" or words.forms[at].key in self._ands:
                return False
            if words.forms[at].key in self._causes:
                return True
        return False

    def _is_aside(self, words: Words, at: int, meaning: Meaning, trigger: range) -> bool:
        """Tell whether word `at` behind a finite verb says of another thing that it is planned or expected.

        "Called off a strike [planned] for Monday", "ruled as [expected]".
        """
        looks_ahead = meaning.status in {"planned", "expected"}
        return looks_ahead and at >= trigger.stop and words.forms[at].key.endswith(self._past)

    def _reaches(self, words: Words, meaning: Meaning, signal: range, trigger: range) -> bool:
        inside = signal.start < trigger.stop and trigger.start < signal.stop
        before = signal.start < trigger.start
        if not inside and meaning.side != "either" and (meaning.side == "before") != before:
            return False
        if inside and not _may_lie_inside(meaning, signal, trigger):
            return False
        if meaning.status == "ongoing" and signal.stop < len(words) and words.forms[signal.stop].key in self._made:
            return False  # "going on" is issued where somebody makes it so: "made the order [going-on]"
        gap = 0 if inside else trigger.start - signal.stop if before else signal.start - trigger.stop
        if gap > _REACHES[meaning.kind]:
            return False
        if not inside and self._partings.parts(words, meaning.kind, meaning.status, signal, trigger):
            return False
        if before and not inside and meaning.status == "denied" and self._is_of_another(words, signal.stop, trigger):
            return False
        if self._late and meaning.status == "failed" and not inside and not self._fails(words, signal, trigger):
            return False
        doubted = self._late and before and meaning.status == "alleged" and meaning.kind == "group"
        if doubted and self._is_of_somebody(words, signal, trigger):
            return False
        if meaning.kind == "act" and before and self._is_second(words, trigger.start):
            return False
        if meaning.kind == "about":
            return not inside and self._about.find_at(words, trigger.stop) is not None
        if meaning.kind == "progressive":
            # "Has been [barred from contesting]": the first verb behind counts.
            opening = trigger if inside else range(trigger.start, trigger.start + 1)
            return any(words.forms[at].key.endswith(self._ing) for at in opening)
        return True

    def _is_of_another(self, words: Words, at: int, trigger: range) -> bool:
        """Tell whether a verb right behind a negation is another: "not [getting] a price they marched"."""
        if at >= trigger.start or not self._leaning:
            return False
        form = words.forms[at]  # or a noun for who does it, with its case: "fired those not [coming]"
        return any(key.endswith(self._leaning) for key in (form.key, *(stem.text for stem in form.stems)))

    def _is_of_somebody(self, words: Words, signal: range, trigger: range) -> bool:
        """Tell whether a case behind a doubt makes it one about somebody: "the suspected [people's] arrest"."""
        between = words.forms[signal.stop : trigger.start]
        cased = (stem.case for form in between for stem in form.stems)
        return any(form.key in self._cases for form in between) or any(case.endswith(_OF_OTHERS) for case in cased)

    def _fails(self, words: Words, signal: range, trigger: range) -> bool:
        """Tell whether, where verbs stand last, a failure is the trigger's own.

        In front it is an adjective of its noun phrase, which no case parts from it ("failed rocket [launch]"); behind,
        no word like "after" comes in between.
        """
        if signal.start < trigger.start:
            between = words.forms[signal.stop : trigger.start]
            parted = any(form.stems or form.key in self._apart or form.key in self._cases for form in between)
            return len(between) <= _COMPOUND and not parted
        keys = {words.forms[at].key for at in range(trigger.stop, signal.start)}
        # "The talks until Monday [were put off]": only till when they were stands between.
        return not keys & self._apart or bool(keys & self._limits)

    def _is_second(self, words: Words, at: int) -> bool:
        """Tell whether word `at` is a second verb, not what the first one is about: "cancelled nine and [diverted]"."""
        return bool(self._past) and words.forms[at].key.endswith(self._past) and words.forms[at - 1].key in self._ands

    def _ended(self, words: Words, trigger: range, clause: range, found: list[Signal]) -> list[Signal]:
        """Give the signal that a verb's ending gives, on the trigger or on the verb group behind it."""
        if not self._endings or any(signal.status == "happened" for signal in found):
            return []
        for at in range(trigger.start, min(clause.stop, trigger.stop + _LONGEST_ENDED)):
            form = words.forms[at]
            if form.kind != "word":
                if at >= trigger.stop:
                    break
                continue
            # A finite verb ends its clause; the trigger's own last word may also be an infinitive before a noun.
            closes = at == clause.stop - 1 or at == trigger.stop - 1
            if at < trigger.stop - 1 or form.key in self._not_ended or not closes:
                continue
            status = _ended_in(form.key, self._endings)
            if status == "planned" and at + 1 < len(words) and words.forms[at + 1].key in self._blame:
                return []  # "fined [for helping]": whoever is blamed for a deed has done it
            if status:
                return [Signal(status=status, first=at, last=at + 1, weak=True)]
            # "Is to go": the form that looks ahead stands right before its copula.
            if form.key in self._copulas and at > trigger.start:
                status = _ended_in(words.forms[at - 1].key, self._helped)
                if status:
                    return [Signal(status=status, first=at - 1, last=at + 1, weak=True)]
        return []


def _is_own(words: Words, signal: range, trigger: range, own: frozenset[str]) -> bool:
    """Tell whether the words of a signal are all the trigger row's own."""
    inside = trigger.start <= signal.start and signal.stop <= trigger.stop
    return inside and all(words.forms[at].key in own for at in signal)


def _nouns_ending(pack: Pack, splitter: WordSplitter) -> frozenset[str]:
    """Give the nouns of the triggers that end like a verb: Gujarati "set off" ends like "to be done"."""
    endings = tuple(row["surface"] for row in pack.table("status").having("kind", "ending"))
    rows = (row for row in pack.table("events") if row["surface"].endswith(endings)) if endings else ()
    return frozenset(splitter.keys(row["surface"])[-1] for row in rows if row["pos"] in {"noun", "light"})


def _ended_in(key: str, endings: tuple[tuple[str, str], ...]) -> str:
    """Give the status that a word's ending gives, "" if none does."""
    return next((status for ending, status in endings if key.endswith(ending) and len(key) > len(ending)), "")


def _may_lie_inside(meaning: Meaning, signal: range, trigger: range) -> bool:
    """Tell whether a signal that shares words with a trigger can say something of it."""
    if meaning.kind == "act" or len(trigger) == 1:
        return False
    # "paid a visit to" ends in a preposition, and "raised concerns about" says nothing of "raised concerns"
    if meaning.kind == "infinitive" and signal.start > trigger.start:
        return False
    return signal.start > trigger.start or trigger.stop >= signal.stop
