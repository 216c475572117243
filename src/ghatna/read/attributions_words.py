"""What attribution needs to know of words: the roles that they play, and the cues of saying with all their forms."""

from __future__ import annotations

from typing import Literal, cast

from ghatna.model.events import Stance
from ghatna.model.records import record
from ghatna.model.words import WordForm, Words
from ghatna.packs.by_form import ByForm
from ghatna.packs.pack import Pack, Row
from ghatna.packs.phrases import Phrases
from ghatna.packs.words import WordSplitter
from ghatna.read.citation import Citations

Tense = Literal[
    "past",
    "present",
    "habitual",
    "future",
    "converb",
    "infinitive",
    "relative",
    "passive",
    "base",
    "participle",
    "none",
]

# Bits of a word's roles. One integer a word makes the tests of the inner loops cheap.
CUE = 1
MEDIUM = 1 << 1
ROLES: dict[str, int] = {
    name: 1 << (place + 2)
    for place, name in enumerate(
        (
            "complementizer", "auxiliary", "agentive", "genitive", "dative", "locative", "instrumental", "agent",
            "conjunction", "and", "time", "negation", "first", "postposition", "quotative", "speaker", "no_speaker",
            "determiner", "existential", "preposition", "subordinator", "relative", "adverb", "subject", "verb",
            "modal", "be", "have", "manner", "plain", "plural", "single", "to", "question", "linking", "office",
            "prediction", "promise", "impersonal", "allegation", "by", "trailing", "part", "parenthetical",
            "absolute", "verbish", "own", "object", "ordinal", "particle", "intransitive", "explicator", "tail",
            "telling", "no_claim",
        )
    )
}  # fmt: skip
# These roles are seen through a case ending.
_THROUGH_ENDINGS = ("time", "speaker", "no_speaker", "allegation")
_CASES = {
    "agentive": "agentive",
    "plural_agentive": "agentive",
    "genitive": "genitive",
    "plural_genitive": "genitive",
    "dative": "dative",
    "plural_dative": "dative",
    "locative": "locative",
    "plural_locative": "locative",
    "ablative": "instrumental",
    "plural_ablative": "instrumental",
    "instrumental": "instrumental",
    "plural_instrumental": "instrumental",
}
_GLUED = 64
_CASE_BITS = {label: ROLES[name] << _GLUED for label, name in _CASES.items()}
_PAIR = 2
_LONGEST_NOUN_IN_LY = 5
_FARTHEST_PART = 7
_STANCES = frozenset({"asserts", "denies", "alleges", "expects", "asks", "promises"})


# The letters AM, IT, US or WHO in a report are a body or an office, no small word.
_NOT_OF_ACRONYMS = sum(
    ROLES[name] for name in ("be", "have", "modal", "auxiliary", "verb", "subject", "first", "relative", "preposition")
)
_AGENT_OR_DATIVE = (ROLES["agentive"] | ROLES["dative"]) << _GLUED
# A common word in the dative that looks like a name in the agentive.
_COMMON_DATIVE = 1 << 2 * _GLUED
# `Citations.rank` of a word that stands in running text, but seldom.
_RARE = 1
_ACTS = ROLES["agent"] | ROLES["agentive"] | ROLES["agentive"] << _GLUED


def role(name: str) -> int:
    """Give the bit of a role; as a case ending glued to a word it is `ended(name)`."""
    return ROLES[name]


def ended(name: str) -> int:
    """Give the bit of a word that carries the ending of a case."""
    return ROLES[name] << _GLUED


@record(frozen=True, slots=True, kw_only=True)
class Cue:
    """One form of one cue: what it says of the statement, and what it takes for content.

    `pos` is verb, noun, genitive, postposition or impersonal. `takes` names the complements:
    clause, bare (a clause without its conjunction), infinitive, object, quote, nominal.
    """

    lemma: str
    pos: str
    stance: Stance
    takes: frozenset[str]
    tense: Tense


@record(frozen=True, slots=True, kw_only=True)
class Hit:
    """A cue in the text: the words `[first, last)` of the form itself."""

    first: int
    last: int
    cue: Cue


class SpeechLexicon:
    """Looks up roles and cues by one pack's tables."""

    def __init__(self, pack: Pack, splitter: WordSplitter, citations: Citations | None = None) -> None:
        self._citations = citations
        self._keys: dict[str, int] = {}
        # Roles that a word has in small letters, where a row in capitals gives it others: the march, March.
        small: dict[str, int] = {}
        for row in pack.table("grammar"):
            if row["role"] not in ROLES:
                raise row.fault(f"role must be one of {', '.join(sorted(ROLES))}, not {row['role']!r}")
            key = splitter.keys(row["surface"])[0]
            self._keys[key] = self._keys.get(key, 0) | ROLES[row["role"]]
            small[key] = small.get(key, 0) | (0 if row["surface"][0].isupper() else ROLES[row["role"]])
        self._small = {key: bits for key, bits in small.items() if bits != self._keys[key]}
        self._inflected = sum(ROLES[name] for name in _THROUGH_ENDINGS)
        self._media: Phrases[bool] = Phrases((splitter.keys(row["surface"]), True) for row in pack.table("media"))
        cues: dict[tuple[str, ...], list[Cue]] = {}
        for keys, cue in _Forms(pack, splitter).entries():
            cues.setdefault(keys, []).append(cue)
        self._cues: Phrases[tuple[Cue, ...]] = Phrases((keys, tuple(found)) for keys, found in cues.items())
        self._cue_roots = frozenset(keys[0] for keys in cues)
        self._pairs = {keys: tuple(found) for keys, found in cues.items() if len(keys) == _PAIR}
        self._pair_heads = frozenset(keys[0] for keys in self._pairs)
        # Where the agent's marker is written apart, a word that seems to end in it is an infinitive.
        self._unseen = ended("agentive") if pack.setting("agentive_apart") else 0
        self._adverbs = tuple(str(ending) for ending in pack.setting("adverb_endings", []))
        self._bits = ByForm(self._look_up)

    def bits(self, words: Words) -> list[int]:
        """Give the roles of each word as one integer."""
        known = self._bits
        out: list[int] = []
        for at, form in enumerate(words.forms):
            bits = known.of(form)
            if bits >= _COMMON_DATIVE and at and self._is_persons(words.forms[at - 1]):
                bits |= ended("agentive")  # the second name of somebody: "David Petne"
            out.append(bits)
        return out

    def _is_persons(self, form: WordForm) -> bool:
        """Tell whether a word is part of persons' names, or as rare as many first names are."""
        if self._citations is None or form.kind != "word" or form.key in self._keys:
            return False
        return self._citations.is_persons(form) or self._citations.rank(form.key) <= _RARE

    def _look_up(self, form: WordForm) -> int:
        bits = self._keys.get(form.key, 0)
        if form.key in self._small and form.text[0].islower():
            bits = self._small[form.key]
        if form.text.isupper() and len(form.text) > 1 and form.text.isalpha():
            bits &= ~_NOT_OF_ACRONYMS
        if not bits and self._adverbs and _is_adverb(form.text, self._adverbs):
            bits |= ROLES["adverb"]
        for stem in form.stems:
            bits |= self._keys.get(stem.text, 0) & self._inflected
            bits |= _CASE_BITS.get(stem.case, 0)
        if any(stem.case == "plural_dative" for stem in form.stems):
            bits &= ~ended("agentive")
        if bits & _AGENT_OR_DATIVE == _AGENT_OR_DATIVE:
            bits = self._in_likely_case(form, bits)
        bits &= ~self._unseen
        if form.key in self._cue_roots:
            bits |= CUE
        if form.kind != "mark" and self._media.begins(form):
            bits |= MEDIUM
        return bits

    def _in_likely_case(self, form: WordForm, bits: int) -> int:
        """Give the bits without those of the one of two cases that a word in -n- would have only by an unknown name.

        "Bordne" is the dative of the known word "bord", "Putine" the agentive of the known name "Putin".
        """
        if self._citations is None:
            return bits
        known = {stem.case: self._citations.rank(stem.text) for stem in form.stems}
        agent, dative = known.get("agentive", 0), known.get("dative", 0)
        if dative > max(agent, _RARE):
            return bits & ~ended("agentive") | (_COMMON_DATIVE if agent else 0)
        return bits & ~ended("dative") if agent > max(dative, _RARE) else bits

    def cues_at(self, words: Words, at: int) -> tuple[Hit, ...]:
        """Give the longest cue that begins at word `at`, once for each reading of its form, nouns first."""
        found = self._cues.find_at(words, at, inflected=False)
        if found is None:
            return ()
        return tuple(Hit(first=found.first, last=found.last + 1, cue=cue) for cue in found.meaning)

    def torn_at(self, words: Words, bits: list[int], at: int, limit: int) -> tuple[Hit, ...]:
        """Give the cue of two words whose first is word `at` and whose second stands behind an "also" or its agent."""
        if words.forms[at].key not in self._pair_heads:
            return ()
        if at + 2 < limit and bits[at + 1] & ROLES["adverb"]:
            found = self._pairs.get((words.forms[at].key, words.forms[at + 2].key))
            if found is not None:
                return tuple(Hit(first=at, last=at + 3, cue=cue) for cue in found)
        acts = False
        for second in range(at + 1, min(at + _FARTHEST_PART, limit)):
            found = self._pairs.get((words.forms[at].key, words.forms[second].key)) if acts else None
            if found is not None:
                return tuple(Hit(first=second, last=second + 1, cue=cue) for cue in found)
            acts = acts or bool(bits[second] & _ACTS)
        return ()

    def medium_at(self, words: Words, at: int) -> int:
        """Give the word behind the medium that begins at word `at`, or `at` if none does."""
        found = self._media.find_at(words, at)
        return at if found is None else found.last + 1


def _is_adverb(text: str, endings: tuple[str, ...]) -> bool:
    """Tell by its ending whether a word that no table knows is an adverb; short ones ("rally") are not."""
    return len(text) > _LONGEST_NOUN_IN_LY and text.islower() and text.endswith(endings)


class _Forms:
    """All written forms of the cues."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        self._cues = pack.table("cues")
        self._splitter = splitter
        self._endings = [(row["ending"], row["tense"]) for row in pack.table("verb_endings")]
        self._odd: dict[str, list[tuple[str, str]]] = {}
        for row in pack.table("verbs"):
            self._odd.setdefault(row["lemma"], []).append((row["form"], row["tense"]))

    def entries(self) -> list[tuple[tuple[str, ...], Cue]]:
        """Give each form's keys and meaning; the earlier row wins where two make one form."""
        out = []
        # A form that is both noun and verb is the noun: what the verb needs beside it tells them apart.
        for row in sorted(self._cues, key=lambda row: row["pos"] == "verb"):
            if row["stance"] not in _STANCES:
                raise row.fault(f"stance must be one of {', '.join(sorted(_STANCES))}, not {row['stance']!r}")
            cues: dict[str, Cue] = {}
            for surface, tense in self._surfaces(row):
                cue = cues.get(tense) or cues.setdefault(tense, _cue(row, tense))
                out.append((self._splitter.keys(surface), cue))
        return out

    def _surfaces(self, row: Row) -> list[tuple[str, str]]:
        """Give the written forms of one cue with their tense."""
        surface = row["surface"]
        if row["pos"] != "verb":
            return [(form, "none") for form in (surface, *(f.strip() for f in row["forms"].split("|") if f.strip()))]
        before, _, lemma = surface.rpartition(" ")
        lead = f"{before} " if before else ""
        if row["forms"]:
            return [(form, tense) for form, tense in _listed(row)]
        odd = self._odd.get(lemma, [])
        replaced = {tense for _, tense in odd}
        regular = [(lemma + ending, tense) for ending, tense in self._endings if tense not in replaced]
        return [(lead + form, tense) for form, tense in (*odd, *regular)]


def _cue(row: Row, tense: str) -> Cue:
    return Cue(
        lemma=row["surface"],
        pos=row["pos"],
        stance=cast("Stance", row["stance"]),
        takes=frozenset(row["takes"].split()),
        tense=cast("Tense", tense),
    )


def _listed(row: Row) -> list[tuple[str, str]]:
    """Give the forms that a row lists: `tense: form form | tense: form`."""
    out: list[tuple[str, str]] = []
    for part in row["forms"].split("|"):
        tense, colon, forms = part.partition(":")
        if not colon:
            raise row.fault("forms must be written as 'tense: form, form | tense: form'")
        out.extend((form.strip(), tense.strip()) for form in forms.split(",") if form.strip())
    return out
