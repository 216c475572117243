"""Give mentions the case that a word of its own marks behind them, in languages that write case words apart."""

from __future__ import annotations

from ghatna.model.names import FoundMention
from ghatna.model.records import replace
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

_CASES = {"agent": "agentive", "genitive": "genitive", "dative": "dative", "at": "locative", "from": "ablative"}


class MarkedCases:
    """Reads case words by one pack's `markers`; does nothing for a pack that glues its cases to the noun."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        rows = pack.table("markers") if pack.setting("agentive_apart") else ()
        self._cases = {
            keys[0]: _CASES[row["function"]]
            for row in rows
            if row["function"] in _CASES and len(keys := splitter.keys(row["surface"])) == 1
        }

    def marked(self, words: Words, mentions: tuple[FoundMention, ...]) -> tuple[FoundMention, ...]:
        """Give the mentions, names and nouns with the case that the word behind them marks."""
        return tuple(self._marked(words, mention) for mention in mentions) if self._cases else mentions

    def _marked(self, words: Words, mention: FoundMention) -> FoundMention:
        case = self.case(words, mention)
        return replace(mention, case=case) if case != mention.case else mention

    def case(self, words: Words, mention: FoundMention) -> str:
        """Give the case that the word behind a mention marks, else that of its ending."""
        return (self.behind(words, mention.last) if mention.form != "pronoun" else "") or mention.case

    def behind(self, words: Words, at: int) -> str:
        """Give the case that the word behind word `at` marks, "" where it marks none."""
        return self._cases.get(words.forms[at + 1].key, "") if at + 1 < len(words) else ""
