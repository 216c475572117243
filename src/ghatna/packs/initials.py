"""Words that spell out capitals by their names, as papers in Indic scripts write "BBC"."""

from __future__ import annotations

from ghatna.packs.pack import Pack

_LONGEST_WORD = 40


class Initials:
    """Knows the names of letters by one pack's table."""

    def __init__(self, pack: Pack) -> None:
        self._letters = {row["surface"]: row["letter"] for row in pack.table("initials")}
        self._longest = max(map(len, self._letters), default=0)

    def spelt(self, word: str, *, fewest: int) -> str | None:
        """Give the capitals that a word spells out by their names, `None` if it does not or if they are too few."""
        if not self._letters or len(word) > _LONGEST_WORD:
            return None
        ways: dict[int, str] = {0: ""}
        plain = word.replace(".", "")
        for at in range(len(plain)):
            if at not in ways:
                continue
            for size in range(1, self._longest + 1):
                letter = self._letters.get(plain[at : at + size])
                if letter and at + size <= len(plain):
                    ways.setdefault(at + size, ways[at] + letter)
        found = ways.get(len(plain), "")
        return found if len(found) >= fewest else None
