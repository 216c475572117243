"""Tell a text's script and language: letters first, then a vote of function words."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections import Counter

from ghatna.model.records import record
from ghatna.packs.shelf import Shelf

_SAMPLE = 8_000
_ENOUGH_LETTERS = 3
_HAN = "Hani"
_FEW_WORDS = 12
_LEAST_HITS = 2
_LEAST_SHARE = 0.06
_LEAST_LEAD = 1.5
_EDGES = "\"'.,:;!?()[]{}\u2018\u2019\u201c\u201d\u00ab\u00bb\u0964\u0965-\u2013\u2014\u2026"


@record(frozen=True, slots=True, kw_only=True)
class Guess:
    """`lang` is BCP 47, "und" where the words do not settle it; `script` ISO 15924, `None` without letters."""

    lang: str
    script: str | None


@record(frozen=True, slots=True, kw_only=True)
class _Block:
    """The letters from code point `start` to `end`; `lang` is "" where several languages use the script."""

    start: int
    end: int
    script: str
    lang: str


class LanguageGuesser:
    """Guesses by the `scripts` table of `und` and the `stopwords` table of every pack on the shelf."""

    def __init__(self, shelf: Shelf) -> None:
        blocks = (
            _Block(start=int(row["start"], 16), end=int(row["end"], 16), script=row["script"], lang=row["lang"])
            for row in shelf.own_table("und", "scripts")
        )
        self._blocks = sorted(blocks, key=lambda block: block.start)
        self._starts = [block.start for block in self._blocks]
        self._block_of: dict[str, _Block | None] = {}
        self._langs: dict[str, set[str]] = {}
        for tag in shelf.tags():
            for row in shelf.own_table(tag, "stopwords"):
                self._langs.setdefault(row["surface"], set()).add(row["lang"])

    def guess(self, text: str) -> Guess:
        """Give the script that most letters belong to and the language that its function words speak for."""
        sample = text[:_SAMPLE]
        block = self._main_block(sample)
        if block is None:
            return Guess(lang="und", script=None)
        return Guess(lang=block.lang or self._vote(sample), script=block.script)

    def script(self, text: str) -> str | None:
        """Give the script that most letters belong to, where the language is known already."""
        block = self._main_block(text[:_SAMPLE])
        return block.script if block is not None else None

    def _main_block(self, sample: str) -> _Block | None:
        """Give a block of the script that most letters of the sample belong to."""
        counts: dict[str, int] = {}
        blocks: dict[str, _Block] = {}
        size = 2 * len(sample) // 3 + 1  # of a text of one script this much tells
        for begin in range(0, len(sample), size):
            for sign, times in Counter(sample[begin : begin + size]).items():
                block = self._block_of[sign] if sign in self._block_of else self._block(sign)
                if block is not None:
                    counts[block.script] = counts.get(block.script, 0) + times
                    blocks[block.script] = block
            ranked = sorted([(letters, script) for script, letters in counts.items()])
            if ranked and ranked[-1][1] != _HAN and ranked[-1][0] >= _ENOUGH_LETTERS:
                # Where what is left cannot give another script more letters, it need not be counted.
                lead = ranked[-1][0] - (ranked[-2][0] if len(ranked) > 1 else 0)
                if lead > len(sample) - begin - size - sample.count(" ", begin + size):
                    return blocks[ranked[-1][1]]
        if not counts:
            return None
        script, letters = max(counts.items(), key=lambda item: (item[1], item[0]))
        # Kana beside Han is Japanese however few they are; the table says so by its language.
        for other in ("Kana", "Hira"):
            if script == _HAN and counts.get(other, 0) * 10 > letters:
                return blocks[other]
        return blocks[script] if letters >= _ENOUGH_LETTERS else None

    def _block(self, sign: str) -> _Block | None:
        """Give the block of a letter, `None` for any other sign; the blocks of one script are of one language."""
        at = bisect_right(self._starts, ord(sign)) - 1
        found = self._blocks[at] if at >= 0 and sign.isalpha() and ord(sign) <= self._blocks[at].end else None
        self._block_of[sign] = found
        return found

    def _vote(self, sample: str) -> str:
        """Give the language with most function words, "und" if too few stand there or two are close."""
        words = [word.strip(_EDGES) for word in unicodedata.normalize("NFC", sample).lower().split()]
        words = [word for word in words if word]
        votes: Counter[str] = Counter()
        for word, times in Counter(words).items():
            for lang in self._langs.get(word, ()):
                votes[lang] += times
        if not votes:
            return "und"
        ranked = sorted(votes.items(), key=lambda item: (-item[1], item[0]))
        (lang, most), second = ranked[0], ranked[1][1] if len(ranked) > 1 else 0
        alone = second == 0 and len(words) <= _FEW_WORDS
        enough = most >= _LEAST_HITS and most >= _LEAST_SHARE * len(words) and most >= _LEAST_LEAD * second
        return lang if alone or enough else "und"
