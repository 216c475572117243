"""Tell in which walk of life something happened, by the words of its clause: PLOVER's contexts."""

from __future__ import annotations

from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.phrases import Phrases
from ghatna.packs.words import WordSplitter

CONTEXTS = frozenset(
    {
        "cbrn", "corruption", "crime", "cyber", "diplomatic", "disaster", "disease", "economic", "election", "energy",
        "environment", "executive", "health", "human_rights", "humanitarian", "intelligence", "labor", "legal",
        "legislative", "migration", "military", "peacekeeping", "territory", "terrorism",
    }
)  # fmt: skip


class ContextFinder:
    """Finds the words of one pack's table `contexts`."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        entries: list[tuple[tuple[str, ...], tuple[str, ...]]] = []
        for row in pack.table("contexts"):
            contexts = tuple(row["context"].split())
            wrong = [one for one in contexts if one not in CONTEXTS]
            if wrong:
                raise row.fault(f"context must be one of {', '.join(sorted(CONTEXTS))}, not {wrong[0]!r}")
            entries.append((splitter.keys(row["surface"]), contexts))
        self._phrases: Phrases[tuple[str, ...]] = Phrases(entries)

    def find(self, words: Words, inside: range) -> tuple[tuple[int, tuple[str, ...]], ...]:
        """Give each word at which such words begin, with their contexts; of words in words the longest count."""
        out = []
        done = inside.start
        for at in self._phrases.starts(words, inside.start, inside.stop):
            found = self._phrases.find_at(words, at) if at >= done else None
            if found is not None and found.last < inside.stop:
                out.append((at, found.meaning))
                done = found.last + 1
        return tuple(out)
