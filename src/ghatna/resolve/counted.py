"""Tell several persons from one where a noun has no ending for it: "six MP", "thousands of farmer"."""

from __future__ import annotations

from ghatna.model.names import FoundMention
from ghatna.model.records import replace
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter
from ghatna.resolve.kinds import in_plural
from ghatna.resolve.pairs import COUNTRIES

_TEAM = "team"
_ONE = frozenset(("0", "1"))
_COUNTS = frozenset(("number", "all", "hundred", "hundreds", "scale"))
_LONGEST = 6  # digits


class Counted:
    """Reads the figures in front of nouns by one pack's `numbers`, crowd words and setting `many_words`."""

    def __init__(self, pack: Pack) -> None:
        splitter = WordSplitter(pack)
        counts = [row for row in pack.table("numbers") if row["kind"] in _COUNTS and row["value"] not in _ONE]
        crowds = pack.table("name_words").having("kind", "crowd")
        several = (*(row["surface"] for row in (*counts, *crowds)), *pack.setting("many_words", ()))
        self._several = frozenset(key for surface in several for key in splitter.keys(surface)[-1:])
        one, many = pack.setting("direct_plural", ("", "")) or ("", "")
        nouns = {row["surface"] for row in pack.table("roles")} if many else set()
        shown = (noun for noun in nouns if noun.endswith(many) and noun.removesuffix(many) + one in nouns)
        self._plurals = frozenset(splitter.keys(noun)[-1] for noun in shown)
        self.two = frozenset(row["surface"] for row in counts if row["value"] == "2")
        self.all_of = {row["surface"]: int(row["value"]) for row in counts if row["kind"] == "all"}

    def read(self, mention: FoundMention) -> FoundMention:
        """Give a noun for a person as one for several where a figure right in front says so.

        Not so "45 years old", in whose figure nobody is counted.
        """
        if mention.form == "nominal" and mention.gloss in COUNTRIES and not self._several.isdisjoint(mention.front):
            return replace(mention, plural=True)
        if mention.form == "nominal" and mention.plural and mention.gloss == _TEAM:
            return replace(mention, schema="Group", gloss=f"{_TEAM}s")  # with a case as without one
        if mention.form != "nominal" or mention.schema != "Person":
            return mention
        several = mention.gloss is not None and in_plural(mention.gloss) != mention.gloss
        if several and not mention.case and mention.key in self._plurals:
            return replace(mention, schema="Group", plural=True, roles=())  # Hindi "robbers"; "robber" has a case word
        if not mention.front:
            return mention
        count = mention.front[-1]
        figure = count.isdecimal() and len(count) <= _LONGEST and int(count) > 1
        return replace(mention, schema="Group", plural=True, roles=()) if figure or count in self._several else mention
