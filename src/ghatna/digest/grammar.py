"""How one language puts words together: its words, case endings, verbs and templates, compiled from a pack."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from ghatna.digest.template import Fill, Template, parse_template
from ghatna.errors import UsageError
from ghatna.packs.pack import Pack, Rule

_VIRAMAS = "\u0acd\u094d"
_FIRST_LETTER, _LAST_LETTER = 0x15, 0x39
_NO_NOUNS = frozenset({"modifier", "compass", "place_part", "owner", "honorific", "of"})
_NOUN = "noun."
_VARIANT = ": variant"
_PAIRED = re.compile(r"(?:[^\[\]{}]++|\{[^\[\]{}]*+\}|\[(?:[^\[\]{}]++|\{[^\[\]{}]*+\})*+\])*+")
_BLOCKS = (0x0900, 0x0A80)  # Devanagari, Gujarati: both lay their letters out alike


class Grammar:
    """The wording of the digest in one language.

    Raises:
        UsageError: The pack words no digest.
        PackError: A template of the pack is wrong.
    """

    def __init__(self, pack: Pack) -> None:
        self.lang = pack.tag
        self._words = {row["key"]: row["text"] for row in pack.table("digest")}
        self._units = {row["unit"]: (row["one"], row["many"], row["gender"]) for row in pack.table("digest_units")}
        self._nouns = _read_nouns(pack)
        self._oblique = tuple(self.word("plural.oblique").split())
        self._inside = frozenset(self.word("inside").split())
        self._rules = {rule.id: rule for rule in pack.rule_set("digest")}
        if not self._rules:
            raise UsageError(f"the pack {pack.tag!r} words no digest", hint="use gu, hi or en")
        self._templates: dict[tuple[str, str], Template] = {}
        self._slots: dict[str, frozenset[str]] = {}
        for rule in self._rules.values():
            for text in rule.settings.values():
                if isinstance(text, str):
                    _check(rule, text)

    def word(self, key: str) -> str:
        """Give a word of the digest, "" if this language has none."""
        return self._words.get(key, "")

    def has(self, rule: str, name: str = "text") -> bool:
        """Tell whether there is such a template."""
        found = self._rules.get(rule)
        return found is not None and isinstance(found.get(name), str)

    def event_rule(self, kind: str, label: str | None = None) -> str:
        """Give the rule that words an event: that of its label or of the label's family, of its type, or of OTHER."""
        family = self.word(f"label.{kind}.{label}")
        rules = (f"event.{kind}.{label}", f"event.{kind}.{family}", f"event.{kind}")
        return next((rule for rule in rules if rule in self._rules), "event.OTHER")

    def setting(self, rule: str, name: str) -> str:
        """Give a plain setting of a rule, "" if it has none."""
        found = self._rules.get(rule)
        return str(found.get(name, "")) if found else ""

    def template(self, rule: str, name: str = "text") -> Template:
        """Give a template of the pack, parsed when first asked for."""
        found = self._templates.get((rule, name))
        if found is None:
            found = self._templates[rule, name] = parse_template(str(self._rules[rule][name]))
        return found

    def body_slots(self, rule: str) -> frozenset[str]:
        """Give the cells for which the templates of an event's type have a place."""
        found = self._slots.get(rule)
        if found is None:
            parsed = (self.template(rule, name) for name in ("body", "noun") if self.has(rule, name))
            found = self._slots[rule] = frozenset(slot for template in parsed for slot in template.slots)
        return found

    def say(self, rule: str, fill: Mapping[str, str] | Fill, name: str = "text") -> str:
        """Give a template's sentence with its gaps filled; cases are applied to what a mapping gives."""
        if callable(fill):
            return self.template(rule, name).fill(fill)
        return self.template(rule, name).fill(lambda slot, case: self.inflect(fill.get(slot, ""), case))

    def inflect(self, words: str, case: str, *, kind: str = "", gender: str = "") -> str:
        """Give words in a case: an ending, a postposition or a preposition; `kind` is the entity's schema."""
        if not case or not words:
            return words
        rule = self._rules.get(f"case.{case}")
        if rule is None:
            return words
        if rule.get("before"):
            return f"{rule.get(kind) or rule['before']}{words}"
        if rule.get(kind) and words.rsplit(" ", 1)[-1] not in self._inside:
            return f"{words}{rule[kind]}"
        if rule.get(gender):
            return f"{words}{rule[gender]}"
        if not ends_in_consonant(words):
            return f"{words}{rule['vowel']}"
        ending = str(rule["consonant"])
        is_sign = unicodedata.category(ending[0]).startswith("M")  # a vowel sign takes the place of a virama
        return f"{words.rstrip(_VIRAMAS) if is_sign else words}{ending}"

    def form(self, verb: str, name: str, gender: str) -> str:
        """Give a verb's form that agrees with a noun of `gender`."""
        rule = self._rules.get(f"verb.{verb}")
        found: Any = rule.get(name, "") if rule else ""
        return str(found.get(gender) or found.get("m", "")) if isinstance(found, Mapping) else str(found)

    def noun(self, english: str, *, many: bool, direct: bool = False) -> str:
        """Give this language's word for an English common noun, "" if the pack knows none.

        `many` prefers a plural; `direct` one without the ending that a plural takes before a postposition.
        """
        found = self._nouns.get(english.lower(), [])
        if direct and self._oblique:
            found = [word for word in found if not word.endswith(self._oblique)] or found
        return max(found, key=len, default="") if many else min(found, key=len, default="")

    def is_plural(self, english: str) -> bool:
        """Tell whether an English description names several."""
        last = english.rsplit(" ", 1)[-1].lower()
        endings, others = (tuple(self.word(f"plural.{name}").split()) for name in ("endings", "not"))
        return last.endswith(endings) and not last.endswith(others)

    def ordinal(self, number: int) -> str:
        """Give the ending of an ordinal in digits, by its last two digits, then its last; "" if there is none."""
        keys = (f"ordinal.{number % 100}", f"ordinal.{number % 10}", "ordinal")
        return next((ending for ending in map(self.word, keys) if ending), "")

    def join(self, names: tuple[str, ...], *, person: bool) -> str:
        """Give names as one list; what follows a body of several words must not read as part of its name."""
        if len(names) < 2:  # noqa: PLR2004 a list begins with two
            return names[0] if names else ""
        if len(names) == 2:  # noqa: PLR2004 and of three the last has a comma before it
            joiner = "and" if person or not all(map(_is_long, names)) else "and.long"
            return f"{names[0]} {self.word(joiner) or self.word('and')} {names[-1]}"
        return f"{', '.join(names[:-1])} {self.word('and.last') or self.word('and')} {names[-1]}".replace(" ,", ",")

    def unit(self, unit: str, *, many: bool) -> str | None:
        """Give the name of a unit, counted thing or ratio of units, `None` if this language has none for it."""
        found = self._units.get(unit)
        if found:
            return found[int(many)]
        above, slash, below = unit.partition("/")
        names = (self._units.get(above), self._units.get(below)) if slash else (None, None)
        if names[0] is None or names[1] is None:
            return None
        return self.say("figure.ratio", {"unit": names[0][int(many)], "other": names[1][0]})

    def plural(self, words: str) -> str:
        """Give the plural of a counted thing that has no row of its own."""
        for ending in self.word("plural.add").split():
            cut, _, add = ending.partition(">")
            if words.endswith(cut):
                return f"{words.removesuffix(cut)}{add}"
        return self.inflect(words, "plural")

    def unit_gender(self, unit: str) -> str:
        """Give the gender of a unit's noun, "" if not known."""
        found = self._units.get(unit)
        return found[2] if found else ""


def _is_long(name: str) -> bool:
    """Tell whether a name is of several words with capitals, so that another behind "and" would seem part of it."""
    return any(word[:1].isupper() for word in name.split()[1:])


def ends_in_consonant(words: str) -> bool:
    """Tell whether the last sign is a bare consonant letter (or one with a virama) of an Indic script."""
    if words and words[-1] in _VIRAMAS:
        return True
    code = ord(words[-1]) if words else 0
    return any(_FIRST_LETTER <= code - block <= _LAST_LETTER for block in _BLOCKS)


def _read_nouns(pack: Pack) -> dict[str, list[str]]:
    """Give the words for each English role and common noun: the digest's own, then roles, then other nouns.

    What its source calls a variant is read, but never written.
    """
    out: dict[str, list[str]] = {}
    for row in pack.table("digest"):
        if row["key"].startswith(_NOUN):
            out[row["key"].removeprefix(_NOUN)] = [row["text"]]
    for row in pack.table("roles"):
        if not row["source"].endswith(_VARIANT):
            out.setdefault(row["role"], []).append(row["surface"])
    named = (row for row in pack.table("name_words") if row["gloss"] and row["kind"] not in _NO_NOUNS)
    rows = [row for row in named if not row["source"].endswith(_VARIANT)]
    for row in sorted(rows, key=lambda row: row["kind"] == "gloss"):
        out.setdefault(row["gloss"], []).append(row["surface"])
    return out


def _check(rule: Rule, text: str) -> None:
    """Parse a template whose brackets do not plainly pair, so that a pack's fault is told when it is loaded."""
    if _PAIRED.fullmatch(text) is None:
        try:
            parse_template(text)
        except ValueError as error:
            raise rule.fault(str(error)) from error
