"""The words that tell of happenings, with all their forms, by one pack's tables."""

from __future__ import annotations

from collections import Counter
from typing import get_args

from ghatna.frame.events_entries import Entry, Meaning, Opening, Step, Written, meaning_of
from ghatna.frame.events_forms import Forms, VerbForm
from ghatna.model.events import EventType
from ghatna.model.records import replace
from ghatna.model.words import WordForm, Words
from ghatna.packs.by_form import ByForm
from ghatna.packs.pack import Pack, Row
from ghatna.packs.words import WordSplitter

NOTHING = "NONE"
"""The type of rows for words that only look as if something happened: "fire brigade"."""

_TYPES = frozenset({*get_args(EventType), NOTHING})
_POSITIONS = frozenset({"noun", "light", "verb", "phrase"})
# Words of these roles follow a verb at once; an object may have words before it: "signed [a new] pact".
_CLOSED = frozenset({"preposition", "particle", "to", "determiner", "object", "complementizer", "subordinator", "own"})
_LONGEST_NOUN_IN_LY = 5
_VERBAL = frozenset({"verb", "light"})

Rows = dict[Written, list[Row]]


class EventLexicon:
    """Looks up triggers, verb forms and light verbs; compiled once a pack."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        self.late = pack.setting("verb_order", "early") == "late"
        forms = Forms(pack, splitter)
        voices: dict[str, set[str]] = {}
        for row in pack.table("light_verbs"):
            keys = splitter.keys(row["surface"])
            # "Broke out" says of a fire that there was one, "broke" does not.
            if len(keys) == 1 or row["voice"] != "middle" or self.late:
                voices.setdefault(keys[0], set()).add(row["voice"])
        self.light = {lemma: kinds for lemma, kinds in voices.items() if kinds & {"active", "middle"}}
        self.hosts = frozenset(row["surface"] for row in pack.table("light_verbs") if row["voice"] == "middle")
        self.passives = {
            (lemma, kind.removeprefix("passive_after_"))
            for lemma, kinds in voices.items()
            for kind in kinds
            if kind.startswith("passive_after_")
        }
        self.generic = frozenset(lemma for lemma, kinds in voices.items() if "generic" in kinds)
        self._phases = splitter.firsts(pack.setting("phase_words", ()))
        self.lying = frozenset(lemma for lemma, kinds in voices.items() if "lying" in kinds)
        self._nouns = forms
        self._rows = _rows_by_words(pack)
        self._keys_of = {surface: splitter.keys(surface) for surface, _ in self._rows}
        lemmas = {self._keys_of[surface][-1 if self.late else 0] for surface, pos in self._rows if pos == "verb"}
        self._verbs = forms.of_verbs(lemmas | set(voices))
        made = splitter.ending_key(str(pack.setting("passive_lemma_ending", "")))
        own = {lemma for lemma, kinds in voices.items() if "own" in kinds}
        self.undergone = frozenset(
            one for one in lemmas - own if made and one.endswith(made) and one[: -len(made)] in lemmas
        )
        roles = roles_of_words(pack, splitter)
        self._closed = {
            key for key, found in roles.items() if found & ({"preposition", "to"} if self.late else _CLOSED)
        }
        # A report has few of the first words: entries are made when theirs is met.
        self._made: dict[Written, Entry] = {}
        self._by_key: dict[str, list[Written]] = {}
        self._by_lemma: dict[str, list[Written]] = {}
        self._types_of: dict[str, Counter[str]] = {}
        for written, rows in self._rows.items():
            surface, pos = written
            keys = self._keys_of[surface]
            if pos == "verb":
                self._types_of.setdefault(keys[-1 if self.late else 0], Counter()).update(row["type"] for row in rows)
            if pos == "verb" and (len(keys) == 1 or not self.late):
                self._by_lemma.setdefault(keys[0], []).append(written)
                continue
            inflects = pos == "verb" or (pos != "phrase" and len(keys) == 1)
            for key in forms.of_noun(keys[0]) if inflects else keys[:1]:
                self._by_key.setdefault(key, []).append(written)
        self._adverbs = frozenset(key for key, found in roles.items() if found & {"adverb", "negation"})
        articles = frozenset(key for key, found in roles.items() if "determiner" in found)
        self._adverb_endings = tuple(str(ending) for ending in pack.setting("adverb_endings", []))
        self._verb_endings = forms.verb_endings()
        self._by_object = {} if self.late else self._objects(articles)
        self._after_nouns = self._tails() if self.late else frozenset()
        self._openings, self._past_verbs = ByForm(self._open), ByForm(self._is_past_verb)
        self._heads, self._lemmas, self._readings = ByForm(self._heads_of), ByForm(self._lemmas_of), ByForm(self._read)
        self._rests: dict[str, list[tuple[str, Written]]] = {}
        self._of_rows: dict[tuple[Written, ...], Opening] = {}

    def nouns(self) -> frozenset[str]:
        """Give the nouns of one word that tell of happenings, in all their forms."""
        one = {w for w, rows in self._rows.items() if w[1] == "noun" and rows[0]["type"] != NOTHING and " " not in w[0]}
        return frozenset(key for key, found in self._by_key.items() if not one.isdisjoint(found))

    def forms_of_verbs(self) -> dict[str, frozenset[str]]:
        """Give which forms ("past", "stem", ...) of verbs that tell of happenings each word is, by its normal form."""
        return {key: frozenset(form.form for form in forms) for key, forms in self._verbs.items()}

    def entry(self, written: Written) -> Entry:
        """Give the entry of the rows that are written alike, made once."""
        found = self._made.get(written)
        if found is not None:
            return found
        surface, pos = written
        keys = self._keys_of[surface]
        verb = self._verb_of(written)
        steps = []
        for at, key in enumerate(keys):
            if at == verb:
                steps.append(Step(lemma=key, keys=frozenset(), tight=False))
            else:
                tight = pos != "verb" or key in self._closed
                steps.append(Step(lemma=None, keys=self._forms_at(written, at), tight=tight))
        types = self._types_of.get(keys[verb], Counter()) if pos == "verb" else Counter()
        meanings = tuple(meaning_of(row, types) for row in self._rows[written])
        entry = Entry(pos=pos, meanings=meanings, steps=tuple(steps), verb=verb)
        if pos == "verb" and not self.late:
            heads = _heads(surface.split(), self._rows)
            apart = _apart(surface.split()[-1], heads, meanings[0].type, self._rows)
            entry = replace(entry, apart=apart, whole=not heads)
        self._made[written] = entry
        return entry

    def _verb_of(self, written: Written) -> int:
        """Give the place of the verb among the words of a row, -1 where there is none."""
        surface, pos = written
        return -1 if pos != "verb" else len(self._keys_of[surface]) - 1 if self.late else 0

    def _forms_at(self, written: Written, at: int) -> frozenset[str]:
        """Give the normal forms of a word of a row that is not its verb: with an object and a noun's end all forms."""
        surface, pos = written
        keys = self._keys_of[surface]
        inflects = pos == "verb" or (pos != "phrase" and at == len(keys) - 1)
        return self._nouns.of_noun(keys[at]) if inflects else frozenset({keys[at]})

    def _objects(self, articles: frozenset[str]) -> dict[tuple[str, str], Written]:
        """Give the verbs with one object by the verb's lemma and each form of the object."""
        out: dict[tuple[str, str], Written] = {}
        for lemma, rows in self._by_lemma.items():
            for written in rows:
                rest = [self._nouns.of_noun(key) for key in self._keys_of[written[0]][1:]]
                if rest and not rest[-1] <= articles and all(forms <= articles for forms in rest[:-1]):
                    for key in rest[-1]:
                        out.setdefault((lemma, key), written)
        return out

    def _tails(self) -> frozenset[str]:
        """Give what follows the noun with which a row begins: a verb, or a whole row of one."""
        rests = (self._rest(written) for written in self._rows if written[1] in _VERBAL)
        return frozenset(rest for rest in rests if rest and (" " not in rest or (rest, "verb") in self._rows))

    def _rest(self, written: Written) -> str:
        return " ".join(self._keys_of[written[0]][1:])

    def takes_nouns(self, head: str) -> bool:
        """Tell whether a late verb, or a row of one, makes rows of its own with nouns before it."""
        return head in self._after_nouns

    def heads(self, form: WordForm) -> tuple[str, ...]:
        """Give the late verbs that a word may be a form of, itself first, of which some row has a noun before them."""
        return self._heads.of(form)

    def _heads_of(self, form: WordForm) -> tuple[str, ...]:
        lemmas = (form.key, *(one.lemma for one in self.verb_forms(form)))
        return tuple([head for head in lemmas if head in self._after_nouns])

    def with_noun(self, key: str, heads: tuple[str, ...]) -> Entry | None:
        """Give the entry that a noun, by the normal form of any of its forms, makes with one of some late verbs."""
        if key not in self._by_key:
            return None
        rests = self._rests.get(key)
        if rests is None:
            rests = self._rests[key] = [(self._rest(one), one) for one in self._by_key[key] if one[1] in _VERBAL]
        written = next((one for rest, one in rests if rest in heads), None)
        return None if written is None else self.entry(written)

    def opening(self, form: WordForm) -> Opening | None:
        """Give what may begin with this word, `None` where nothing does; worked out once for each written form."""
        found = self._openings.of(form)
        return found[0] if found else None

    def _open(self, form: WordForm) -> tuple[Opening, ...]:
        """Give the one opening of a word, none where nothing begins with it."""
        if form.kind != "word":
            return ()
        rows = tuple(self._rows_of(form.key) or self._of_marked_object(form))
        stems = tuple(
            (self.entry(written), stem.case)
            for stem in form.stems
            for written in self._rows_of(stem.text)
            if written[1] in {"noun", "light"} and len(self._keys_of[written[0]]) == 1
        )
        if not rows and not stems:
            return ()
        known = self._of_rows.get(rows)  # all forms of a verb open the same rows
        if known is None:
            known = self._of_rows[rows] = self._opening(rows)
        return (replace(known, stems=stems) if stems else known,)

    def _opening(self, rows: tuple[Written, ...]) -> Opening:
        """Give what begins with a form that opens these rows.

        A report has few of the second words: entries of several words are made when theirs is met.
        """
        seconds: dict[str, tuple[int, ...]] = {}
        verbs: dict[str, list[int]] = {}
        single = []
        for number, written in enumerate(rows):
            keys = self._keys_of[written[0]]
            if len(keys) == 1:
                single.append(self.entry(written))
            elif self._verb_of(written) == 1:
                verbs.setdefault(keys[1], []).append(number)
            else:
                alone = (number,)  # most second words belong to one row: they share this
                for key in self._forms_at(written, 1):
                    seconds[key] = (*seconds[key], number) if key in seconds else alone
        return Opening(rows=rows, single=tuple(single), seconds=seconds, verbs=verbs, lemmas=self._lemmas, stems=())

    def _of_marked_object(self, form: WordForm) -> list[Written]:
        """Give the rows whose object this word is with the mark of one: "deepened cooperation-[to]"."""
        return [
            written
            for stem in form.stems
            if stem.case.endswith("dative")
            for written in self._rows_of(stem.text)
            if written[1] in {"verb", "light"} and len(self._keys_of[written[0]]) > 1 and self._verb_of(written) != 0
        ]

    def _rows_of(self, key: str) -> list[Written]:
        """Give the rows that begin with a normal form, most words first, verbs before others."""
        found = list(self._by_key.get(key, ()))
        # In the order of the readings: a set's order would differ from one process to the next.
        for lemma in dict.fromkeys(reading.lemma for reading in self._verbs.get(key, ())):
            found += self._by_lemma.get(lemma, ())
        found.sort(key=lambda written: (-len(self._keys_of[written[0]]), written[1] != "verb"))
        return found

    def verb_forms(self, form: WordForm) -> tuple[VerbForm, ...]:
        """Give the readings of this word as a verb."""
        return self._readings.of(form)

    def _lemmas_of(self, form: WordForm) -> tuple[str, ...]:
        return tuple({one.lemma: None for key in form.keys for one in self._verbs.get(key, ())})

    def _read(self, form: WordForm) -> tuple[VerbForm, ...]:
        return self._verbs.get(form.key, ())

    def meanings(self, surface: str, pos: str) -> tuple[Meaning, ...]:
        """Give the meanings of the rows for some words, none where there is no row."""
        return self.entry((surface, pos)).meanings if (surface, pos) in self._rows else ()

    def with_object(self, lemma: str, key: str) -> Entry | None:
        """Give the entry of a verb and its one object, as "sign a treaty", by the verb and the object's normal form."""
        found = self._by_object.get((lemma, key))
        return None if found is None else self.entry(found)

    def voice(self, lemma: str) -> str:
        """Give "active" or "middle" for a light verb, "" for any other."""
        kinds = self.light.get(lemma, set())
        return "active" if "active" in kinds else "middle" if "middle" in kinds else ""

    def is_phase(self, entry: Entry) -> bool:
        """Tell whether a verb of several words only says that something went on: "began again"."""
        others = [step for at, step in enumerate(entry.steps) if at != entry.verb]
        return bool(others) and not any(self._phases.isdisjoint(step.keys) for step in others)

    def is_stem(self, key: str) -> bool:
        """Tell whether a word is the stem of a verb that no noun of a happening is written like."""
        stem = any(one.form == "stem" for one in self._verbs.get(key, ()))
        return stem and not any(pos == "noun" for _, pos in self._rows_of(key))

    def is_full_verb(self, form: WordForm) -> bool:
        """Tell whether this word is a form of a verb that tells of a happening by itself."""
        found = self._readings.of(form)  # most words have none
        return bool(found) and any(one.lemma not in self.light and one.form != "stem" for one in found)

    def ended(self, words: Words, inside: range) -> frozenset[int]:
        """Give the verbs in the past by themselves, which end clauses where the verb stands last."""
        if not self.late:
            return frozenset()
        return frozenset(self._past_verbs.passing(words.forms, inside.start, inside.stop))

    def is_past_verb(self, form: WordForm) -> bool:
        """Tell whether this word is a verb of its own in the past."""
        return self._past_verbs.of(form)

    def _is_past_verb(self, form: WordForm) -> bool:
        return self.is_full_verb(form) and self.is_past(form)

    def is_chained(self, form: WordForm) -> bool:
        """Tell whether this word may be a verb that another rounds off; a present may be the plural of a noun."""
        return any(one.form != "present" for one in self.verb_forms(form))

    def is_past(self, form: WordForm) -> bool:
        """Tell whether this word may be a past participle."""
        return any(one.form == "past" for one in self.verb_forms(form))

    def is_participle(self, form: WordForm) -> bool:
        """Tell whether this word may be a participle that tells more of the noun behind it."""
        return any(one.form in {"past", "relative"} for one in self.verb_forms(form))

    def is_adverb(self, form: WordForm) -> bool:
        """Tell whether this word is an adverb, by the table `grammar` or its ending."""
        if form.key in self._adverbs:
            return True
        return len(form.text) > _LONGEST_NOUN_IN_LY and form.text.endswith(self._adverb_endings)

    def ends_as_verb(self, form: WordForm) -> bool:
        """Tell whether this word is a known form of a verb, or ends as the past or participle of any verb does."""
        return bool(self.verb_forms(form)) or form.key.endswith(self._verb_endings)

    def is_noun(self, form: WordForm) -> bool:
        """Tell whether a noun that tells of a happening begins with this word."""
        opening = self.opening(form)
        return opening is not None and any(pos == "noun" for _, pos in opening.rows)

    def opens_noun(self, form: WordForm) -> bool:
        """Tell whether words other than a verb that tell of a happening may begin with this word."""
        opening = self.opening(form)
        if opening is None:
            return False
        return bool(opening.stems) or any(pos != "verb" for _, pos in opening.rows)

    def verb_form(self, form: WordForm, lemma: str) -> VerbForm | None:
        """Give the reading of this word as a form of `lemma`.

        What may be the past of a causative is no infinitive of a passive: "had it noted", not "to be noted".
        """
        found = self._readings.of(form)
        one = next((reading for reading in found if reading.lemma == lemma), None)
        if one is not None and one.form == "infinitive" and lemma in self.undergone:
            causes = (other for other in found if other.form == "past" and other.lemma.startswith(lemma))
            return None if any(causes) else one
        return one

    def fits(self, step: Step, words: Words, at: int, *, last: bool) -> bool:
        """Tell whether word `at` may be this step; the last word of a noun may carry a case ending."""
        form = words.forms[at]
        if step.lemma is not None:
            return self.verb_form(form, step.lemma) is not None
        return form.key in step.keys or (last and any(stem.text in step.keys for stem in form.stems))


def _heads(words: list[str], rows: Rows) -> dict[int, set[str]]:
    """Give the types that a row's verb has without its last words, by the number of words that are left."""
    found = {size: rows.get((" ".join(words[:size]), "verb"), ()) for size in range(1, len(words))}
    return {size: {row["type"] for row in alike} for size, alike in found.items() if alike}


def _apart(last: str, heads: dict[int, set[str]], kind: str, rows: Rows) -> int:
    """Give how many words tell the same without an object of another type: "welcome" of "welcome the agreement"."""
    if all(row["type"] in {kind, NOTHING} for row in rows.get((last, "noun"), ())):
        return 0
    return next((size for size, types in heads.items() if kind in types), 0)


def _rows_by_words(pack: Pack) -> Rows:
    """Give the rows that are written alike, the first rank first."""
    rows: Rows = {}
    for row in pack.table("events"):
        if row["pos"] not in _POSITIONS:
            raise row.fault(f"pos must be one of {', '.join(sorted(_POSITIONS))}, not {row['pos']!r}")
        if row["type"] not in _TYPES:
            raise row.fault(f"type must be one of {', '.join(sorted(_TYPES))}, not {row['type']!r}")
        if not row["rank"].isdigit():
            raise row.fault("rank must be a number")
        rows.setdefault((row["surface"], row["pos"]), []).append(row)
    for alike in rows.values():
        if len(alike) > 1:
            alike.sort(key=lambda row: int(row["rank"]))
    return rows


def cases_of_words(pack: Pack, splitter: WordSplitter) -> dict[str, str]:
    """Give the functions of single words of case, by the table `markers`."""
    rows = ((splitter.keys(row["surface"]), row["function"]) for row in pack.table("markers"))
    return {keys[0]: function for keys, function in rows if len(keys) == 1}


def with_case(cases: dict[str, str], functions: set[str] | frozenset[str]) -> frozenset[str]:
    """Give the words of case that have one of some functions."""
    return frozenset(key for key, function in cases.items() if function in functions)


def roles_of_words(pack: Pack, splitter: WordSplitter) -> dict[str, set[str]]:
    """Give the roles in a sentence that single function words play, by the table `grammar`."""
    roles: dict[str, set[str]] = {}
    for row in pack.table("grammar"):
        keys = splitter.keys(row["surface"])
        if len(keys) == 1:
            roles.setdefault(keys[0], set()).add(row["role"])
    return roles
