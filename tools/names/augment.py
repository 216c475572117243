"""Tell our own reports again with other names in the same places: a tagger is to learn the places, not the names."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpora import LABELS, VOWELS
from gold_model import Mention, Report, Span, Unit

AGENT_BEHIND_CONSONANT, AGENT_BEHIND_VOWEL = "ે", "એ"
PARTS = {"PER": ("person", "first", "last"), "LOC": ("city", "country"), "ORG": ("org", "body", "company", "media")}


class NamePools:
    """Names by label, with given names and surnames apart."""

    def __init__(self, names: Sequence[tuple[str, str]], lang: str, seed: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311 - a sample, no secret
        self._lang = lang
        by_flag: dict[str, list[str]] = {}
        for name, flag in sorted(set(names)):
            by_flag.setdefault(flag.rstrip("123"), []).append(name)
        self._by_flag = by_flag

    def pick(self, label: str, words: int) -> str | None:
        """Give another name of a label: for one word a surname or single name, for more a full one."""
        chance = self._chance
        if label == "PER":
            if words == 1:
                return self._one("last") or self._one("first")
            if chance.random() < 0.5 and self._by_flag.get("first") and self._by_flag.get("last"):
                return f"{self._one('first')} {self._one('last')}"
            return self._one("person")
        flags = [flag for flag in PARTS.get(label, ()) if self._by_flag.get(flag)]
        return self._one(chance.choices(flags, [6 if flag == "city" else 1 for flag in flags])[0]) if flags else None

    def keep(self, share: float) -> bool:
        """Tell by chance whether a name stays as it is."""
        return self._chance.random() < share

    def _one(self, flag: str) -> str | None:
        names = self._by_flag.get(flag)
        return self._chance.choice(names) if names else None


def retell(report: Report, pools: NamePools) -> Report:
    """Give the report with most of its names exchanged; only names and units are kept of its marks."""
    pieces: list[str] = []
    moved: list[Mention] = []
    shifts: list[tuple[int, int]] = []
    at = delta = 0
    for mention in sorted((m for m in report.mentions if m.form == "name"), key=lambda m: m.span.start):
        if mention.span.start < at:
            continue
        name = _other_name(mention, pools)
        pieces.append(report.text[at : mention.span.start])
        start = mention.span.start + delta
        pieces.append(name)
        at = mention.span.end
        delta += len(name) - len(mention.span.text)
        shifts.append((mention.span.end, delta))
        moved.append(replace(mention, span=Span(start=start, end=start + len(name), text=name)))
        ending = report.text[at : at + 1]
        if ending in {AGENT_BEHIND_CONSONANT, AGENT_BEHIND_VOWEL} and not report.text[at + 1 : at + 2].isalpha():
            pieces.append(AGENT_BEHIND_VOWEL if name[-1] in VOWELS else AGENT_BEHIND_CONSONANT)
            at += 1
    pieces.append(report.text[at:])
    units = tuple(_moved(unit, shifts) for unit in report.units)
    return replace(report, text="".join(pieces), mentions=tuple(moved), units=units)


def _other_name(mention: Mention, pools: NamePools) -> str:
    label = LABELS.get(mention.kind)
    if label is None or pools.keep(0.1):
        return mention.span.text
    if mention.kind in {"Facility", "NamedEvent", "Document", "Work"}:
        return mention.span.text
    return pools.pick(label, len(mention.span.text.split())) or mention.span.text


def _moved(unit: Unit, shifts: list[tuple[int, int]]) -> Unit:
    start = unit.span.start + _shift_at(unit.span.start, shifts)
    end = unit.span.end + _shift_at(unit.span.end, shifts)
    return replace(unit, span=Span(start=start, end=end, text=""))


def _shift_at(offset: int, shifts: list[tuple[int, int]]) -> int:
    return next((delta for end, delta in reversed(shifts) if end <= offset), 0)


def retold(reports: Sequence[Report], pools: NamePools, times: int) -> Iterator[Report]:
    """Give each report told again some times."""
    for _ in range(times):
        for report in reports:
            yield retell(report, pools)
