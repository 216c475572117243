"""All written forms of the verbs and nouns that tell of happenings, by one pack's table `event_forms`."""

from __future__ import annotations

from collections.abc import Iterator

from ghatna.model.records import record
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter


@record(frozen=True, slots=True, kw_only=True)
class VerbForm:
    """One form of a verb: its lemma, and which form it is ("past", "passive", "infinitive", ...)."""

    lemma: str
    form: str


class Forms:
    """All written forms of verbs and nouns, by the table `event_forms`."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        self._own: dict[tuple[str, str], list[tuple[str, str]]] = {}
        self._nouns: dict[str, frozenset[str]] = {}
        self._rules: dict[str, dict[str, list[tuple[str, str]]]] = {"verb": {}, "noun": {}}
        for row in pack.table("event_forms"):
            if row["pos"] not in self._rules:
                raise row.fault(f"pos must be verb or noun, not {row['pos']!r}")
            if row["lemma"]:
                own = self._own.setdefault((row["pos"], splitter.ending_key(row["lemma"])), [])
                own.append((splitter.ending_key(row["add"]), row["form"]))
            else:
                cut, add = splitter.ending_key(row["cut"]), splitter.ending_key(row["add"])
                self._rules[row["pos"]].setdefault(cut, []).append((add, row["form"]))
        self._longest = max((len(cut) for rules in self._rules.values() for cut in rules), default=0)

    def of_verbs(self, lemmas: set[str]) -> dict[str, tuple[VerbForm, ...]]:
        """Give every form of these verbs with its readings."""
        readings: dict[str, list[VerbForm]] = {}
        for lemma in sorted(lemmas):
            made: dict[str, VerbForm] = {}
            for key, form in (*self._of(lemma, "verb"), (lemma, "stem")):
                reading = made.get(form) or made.setdefault(form, VerbForm(lemma=lemma, form=form))
                readings.setdefault(key, []).append(reading)
        return {key: tuple(one) for key, one in readings.items()}

    def verb_endings(self) -> tuple[str, ...]:
        """Give the endings by which rules make pasts and participles."""
        made = (add for rules in self._rules["verb"].values() for add, form in rules if form in {"past", "participle"})
        return tuple(sorted({add for add in made if len(add) > 1}))

    def of_noun(self, key: str) -> frozenset[str]:
        """Give the noun itself and its plural and oblique forms."""
        found = self._nouns.get(key)
        if found is None:
            found = self._nouns[key] = frozenset({key, *(form for form, _ in self._of(key, "noun"))})
        return found

    def _of(self, lemma: str, pos: str) -> Iterator[tuple[str, str]]:
        """Give a lemma's own forms, and those of the rules with the longest ending to cut."""
        own = self._own.get((pos, lemma), [])
        yield from own
        # A lemma that lists only its passive is regular otherwise.
        if any(not form.startswith("passive") for _, form in own):
            return
        rules = self._rules[pos]
        for size in range(min(len(lemma), self._longest), -1, -1):
            cut = rules.get(lemma[len(lemma) - size :])
            if cut is not None:
                yield from ((lemma[: len(lemma) - size] + add, form) for add, form in cut)
                return
