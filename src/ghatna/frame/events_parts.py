"""Tell for each mention of a text by which case, preposition or place in the clause it takes part in a happening."""

from __future__ import annotations

from bisect import bisect_right
from functools import partial

from ghatna.frame.events_entries import QUOTES
from ghatna.frame.events_part import Part, erupts, governs, qualified, settled, whole
from ghatna.frame.events_phrases import HEADS, HYPHENS, JOINS, PhraseFinder
from ghatna.frame.events_words import EventLexicon, roles_of_words
from ghatna.model.entities import Entity, Mention
from ghatna.model.parts import Sentence
from ghatna.model.records import replace
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.phrases import Phrases
from ghatna.packs.words import WordSplitter

_CASES = {
    "agentive": "agent",
    "plural_agentive": "agent",
    "dative": "dative",
    "plural_dative": "dative",
    "locative": "at",
    "plural_locative": "at",
    "locative_genitive": "at",
    "genitive_locative": "at",
    "ablative": "from",
    "plural_ablative": "from",
    "instrumental": "from",
    "plural_instrumental": "from",
    "genitive": "genitive",
    "plural_genitive": "genitive",
}
_SITES = frozenset({"Place", "Facility", "Country"})
_SPOTS = frozenset({"Place", "Facility"})  # a country may be who gives
_FAR = 4
_ANDED = 2
_CAUSE = "cause"
_CAPITAL = "PPLC"  # GeoNames: capital of a political entity
# Kinds of words in the table `name_words` that are no noun which a case ending can follow.
_NO_NOUNS = frozenset({"link", "modifier", "pointer", "owner", "cataphoric", "homograph", "facing", "new", "compass"})
_MINDS = frozenset({"Person", "Group", "Animal"})


class PartFinder:
    """Finds the functions of mentions by one pack's markers and case endings."""

    def __init__(self, pack: Pack, splitter: WordSplitter, lexicon: EventLexicon) -> None:
        self._late = pack.setting("verb_order", "early") == "late"
        self._lexicon = lexicon
        self._apart = bool(pack.setting("agentive_apart"))
        self._phrases = PhraseFinder(pack, splitter, lexicon)
        self._markers: Phrases[str] = Phrases(
            (splitter.keys(row["surface"]), row["function"]) for row in pack.table("markers")
        )
        roles = roles_of_words(pack, splitter)
        self._ands = frozenset(key for key, found in roles.items() if "and" in found)
        self._agents = frozenset(key for key, found in roles.items() if "agent" in found)
        pronouns = pack.table("pronouns")
        objects = (splitter.keys(row["surface"]) for row in pronouns.having("function", "object"))
        whom = {keys[0] for keys in objects if self._late and len(keys) == 1}
        self._dative = frozenset(key for key, found in roles.items() if "dative" in found) | whom
        owners = splitter.firsts(row["surface"] for row in pronouns.having("function", "possessive"))
        self._owning = frozenset(key for key, found in roles.items() if "genitive" in found) | owners
        self._postpositions = frozenset(key for key, found in roles.items() if "postposition" in found)
        self._verbs = frozenset(key for key, found in roles.items() if found & {"verb", "be", "have", "modal"})
        # "Asked Chad for shells, [but] Mali refused": no list goes on behind such a word.
        closing = HEADS if self._late else HEADS | {"conjunction"}
        self._heads = frozenset(key for key, found in roles.items() if found & closing and "and" not in found)
        # Before a noun that no postposition follows, and before a feminine one.
        self._direct = tuple(splitter.ending_key(str(one)) for one in pack.setting("direct_genitives", ()))
        self._feminine = tuple(splitter.ending_key(str(one)) for one in pack.setting("feminine_genitives", ()))
        self._ending_case = {splitter.ending_key(row["ending"]): row["case"] for row in pack.table("suffixes")}
        # What looks like a case ending may belong to the noun: "ni", of, ends the Gujarati for "company".
        self._nouns = frozenset(
            splitter.keys(row["surface"])[-1]
            for table in ("name_words", "roles")
            for row in pack.table(table)
            if table == "roles" or row["kind"] not in _NO_NOUNS
        )
        # "Titan [ten thousand] workers sacks", "Lima [its] envoy recalls": what such words open, no bare name owns.
        modifiers = (row["surface"] for row in pack.table("name_words").having("kind", "modifier") if self._late)
        self._parting = splitter.firsts(row["surface"] for row in pack.table("numbers"))
        own = splitter.firsts(row["surface"] for row in pronouns.having("function", "reflexive"))
        self._parting |= (splitter.firsts(modifiers) - self._nouns) | owners | own
        self._volcanoes = splitter.firsts(
            row["surface"] for row in pack.table("name_words") if row["gloss"] == "volcano"
        )
        self._splitter = splitter
        self._jointly = splitter.firsts(pack.setting("jointly_words", ()))  # "they with [meeting]": together
        self._beside = splitter.firsts(pack.setting("beside_places", ()))
        self._apposed = splitter.firsts(pack.setting("apposed_words", ()))

    def find(
        self,
        text: str,
        words: Words,
        sentences: tuple[Sentence, ...],
        mentions: tuple[Mention, ...],
        entities: dict[str, Entity],
    ) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
        """Give the parts in text order, and apart from them the happenings and volcanoes that may bring others about.

        Of mentions that end in one word the longest is a part.
        """
        edges = [words.first_at(one.start) for one in sentences]
        countries = {one.country: one.id for one in entities.values() if one.schema == "Country" and one.country}
        nouns = ((one.entity, words.holding(one.end - 1)) for one in mentions if one.form == "nominal")
        volcanoes = {entity for entity, last in nouns if not self._volcanoes.isdisjoint(words.forms[last].keys)}
        out: list[Part] = []
        forces: list[Part] = []
        ends: dict[tuple[int, int], int] = {}
        for mention in sorted(mentions, key=lambda one: (one.start, -one.end)):
            first = words.holding(mention.start)
            last = max(first, words.holding(mention.end - 1))
            entity = entities.get(mention.entity)
            if first < 0 or entity is None:
                continue
            # "They" and "the two countries" stand for several: each has a mention of the same words.
            shared = (first, last) if mention.form in {"pronoun", "nominal"} else None
            # A hyphen joins two names in one word: "Peru-Chile".
            beside = mention.start >= ends.get((first, last), mention.start + 1)
            if not beside and any(
                one.first <= first and one.last == last and (one.first, one.last) != shared for one in out[-_FAR:]
            ):
                continue
            ends[first, last] = mention.end
            edge = _edge(edges, first)
            if not self._late:
                edge = max(edge, _governed(out, first))
            part = self._part(text, words, mention, entity, range(first, last + 1), edge)
            part = replace(part, side=_side(entity, countries))
            happening = entity.schema == "NamedEvent"  # it takes part in another only as what brought it about
            if not happening or part.function == _CAUSE:
                out.append(part)
            if happening or erupts(entity) or mention.entity in volcanoes:
                forces.append(part)
        out = [part for at, part in enumerate(out) if not self._is_apposed(words, part, out[at + 1 : at + 2])]
        out = settled(words, out, sure=self._apart) if self._late else self._tied(words, out)
        parts = qualified(whole(out), named=self._apart, apart=partial(self._parts_from, words))
        return tuple(self._joined(words, parts)), tuple(forces)

    def _part(self, text: str, words: Words, mention: Mention, entity: Entity, own: range, edge: int) -> Part:
        """Give a mention of the words `own` as a part of its clause; what marks it stands behind word `edge`."""
        first, last = own.start, own.stop - 1
        function = self._function(text, words, mention, entity.name, range(edge, last + 1))
        if function == "from" and entity.schema in _SPOTS and self._is_beside(words, last + 1):
            function = "at"
        owns = function == "genitive"
        ruling = self._late and first == last and governs(mention, entity, function)
        return Part(
            entity=mention.entity,
            schema="PublicBody" if ruling else entity.schema,
            first=first,
            last=last,
            function=function,
            owns=self._owned(words, first, last, edge) if owns else "",
            pronoun=mention.form == "pronoun",
            named=mention.form == "name",
            direct=owns and self._agrees(words, last, self._direct),
            feminine=owns and self._agrees(words, last, self._feminine),
            crowd=function != "agent" and self._phrases.is_crowd(words, first, mention, entity),
            tie="" if self._late else self._phrases.tie(words, first, edge),
            verb=-1 if self._late or function else self._phrases.infinitive(words, first, edge),
        )

    def _parts_from(self, words: Words, at: int) -> bool:
        """Tell whether a word that opens a noun phrase parts it from a bare name in front."""
        return words.forms[at].kind == "number" or words.forms[at].key in self._parting

    def _is_apposed(self, words: Words, part: Part, following: list[Part]) -> bool:
        """Tell whether a noun only says more of the name behind it: "[neighbour] Peru", "[hosts] Chile"."""
        if part.named or part.pronoun or part.function or words.forms[part.last].key not in self._apposed:
            return False
        return any(one.named and one.first == part.last + 1 for one in following)

    def _is_beside(self, words: Words, at: int) -> bool:
        """Tell whether a word that marks from whom something comes says of a place that it is near."""
        return at < len(words) and words.forms[at].key in self._beside

    def _function(self, text: str, words: Words, mention: Mention, name: str, before: range) -> str:
        last = before.stop - 1
        if not self._late:
            return self._phrases.function(words, max(words.holding(mention.start), before.start), last, before.start)
        if mention.form == "demonym":
            return "genitive"
        fused = self._apart and mention.form == "pronoun" and words.forms[last].key in self._agents
        behind = last + 1 + _is_quoted(words, words.holding(mention.start), last)
        if behind < len(words) and not fused:  # "who" with the case written on, whatever follows: "who earlier ..."
            marker = self._markers.find_at(words, behind, inflected=False)
            if marker is not None and not (marker.last == behind and marker.meaning == "genitive"):
                after = words.forms[marker.last + 1] if marker.last + 1 < len(words) else None
                jointly = mention.form == "pronoun" and after is not None and after.key in self._jointly
                return "" if jointly and words.forms[last].key not in self._owning else marker.meaning
            genitive = marker is not None
            if genitive and behind + 1 < len(words) and words.forms[behind + 1].key in self._postpositions:
                return "beside"
            if not genitive and words.forms[behind].key in self._postpositions:
                return "beside"
        else:
            genitive = False
        form = words.forms[last]
        if mention.form == "pronoun":
            if form.key in self._dative:
                return "dative"
            if form.key in self._agents:
                return "agent"
            if form.key in self._owning:
                return "genitive"
        case = self._case(text, words, mention, name, last)
        return "genitive" if genitive else _CASES.get(case, "")

    @staticmethod
    def _agrees(words: Words, last: int, endings: tuple[str, ...]) -> bool:
        """Tell whether the genitive of a noun phrase has one of some forms."""
        after = words.forms[last + 1].key if last + 1 < len(words) else ""
        return bool(endings) and (after in endings or words.forms[last].key.endswith(endings))

    def _owned(self, words: Words, first: int, last: int, edge: int) -> str:
        """Give the function that marks the noun phrase which a genitive opens, "" if none does."""
        if not self._late:
            at = first - 1
            marker = self._markers.find_at(words, at, inflected=False) if at >= edge else None
            return marker.meaning if marker is not None else ""
        for at in range(last + 2, min(last + _FAR + 1, len(words))):
            if words.forms[at - 1].kind != "word" or words.forms[at - 1].key in self._verbs:
                return ""
            marker = self._markers.find_at(words, at, inflected=False)
            if marker is not None and marker.meaning != "genitive":
                return marker.meaning
        return ""

    def _case(self, text: str, words: Words, mention: Mention, name: str, last: int) -> str:
        """Give the case whose ending is glued to a mention, "" if none is."""
        if mention.end < words.ends[last]:
            return self._ending_case.get(self._splitter.ending_key(text[mention.end : words.ends[last]]), "")
        form = words.forms[last]
        cited = self._splitter.keys(name)[-1:] if form.stems else ()
        if not form.stems or form.key in cited or (mention.form == "nominal" and form.key in self._nouns):
            return ""
        known = (stem.case for stem in form.stems if stem.text in cited or stem.text in self._nouns)
        return next(known, form.stems[0].case)

    def _tied(self, words: Words, parts: list[Part]) -> list[Part]:
        """Give the parts without the ties that a verb breaks: of "one man fled, the other hid" they are no pair."""
        out: list[Part] = []
        before: Part | None = None
        for part in parts:
            done = part
            if before is not None and not part.function and self._phrases.is_participle(words, before.last + 1):
                done = replace(part, tie="ing")
            elif part.tie and (before is None or self._phrases.is_parted(words, before.last + 1, part.first)):
                done = replace(part, tie="")
            out.append(done)
            before = part if not part.function else before
        return out

    def _joined(self, words: Words, parts: list[Part]) -> list[Part]:
        """Give each part that is joined to the next the function of the two."""
        named = {part.entity for part in parts if part.named}
        order = range(len(parts) - 2, -1, -1) if self._late else range(1, len(parts))
        step = 1 if self._late else -1
        for at in order:
            here, there = parts[at], parts[at + step]
            if self._late and there.last <= here.last:
                there = next((one for one in parts[at + 2 : at + _FAR] if one.first > here.last), there)
            left, right = (here, there) if self._late else (there, here)
            if self._late and not here.function and not there.function and self._anded(words, left, right):
                for place in range(at + 1, min(at + _FAR, len(parts))):
                    # "Chad and [Peru's ministry]": the owner that begins there too.
                    if parts[place].first == right.first:
                        parts[place] = replace(parts[place], tie="and")
            halves = self._late and _are_halves(here, there)
            if here.function or not there.function or (left.last >= right.first and not halves):
                continue
            if there.function == "genitive":
                # "Minister Rawal's", but not "Rawal his": title and name are one owner.
                same = left.entity == right.entity and left.last + 1 == right.first and not right.pronoun
                listed = there.mate >= 0 and here.named and self._listed(words, left, right)
                if self._late and (same or listed or halves or self._anded(words, left, right)):
                    mate = _mate(parts[at + 1 : at + 2 * _FAR], there)
                    parts[at] = replace(here, function="genitive", owns=there.owns, mate=mate)
            elif halves or (self._joins(words, left, right, named) and not self._differ(words, here, there)):
                parts[at] = replace(here, function=there.function)
        return parts

    def _differ(self, words: Words, here: Part, there: Part) -> bool:
        """Tell whether two neighbours are no list: "leapt the bear, fear in the town", "to Lima, and [he] went".

        Behind its verb stands who acts in a headline: "gathered [the farmers], police stopped them".
        """
        if here.pronoun and self._phrases.is_nominative(words.forms[here.first]):
            return True
        comma = self._late and words.forms[here.last + 1].text in JOINS
        behind = comma and there.function == "agent" and here.first > 0
        if behind and self._lexicon.is_past_verb(words.forms[here.first - 1]):
            return True
        return comma and there.function == "at" and here.schema in _MINDS and there.schema not in _MINDS

    def _listed(self, words: Words, left: Part, right: Part) -> bool:
        """Tell whether a comma alone stands between two noun phrases."""
        return left.last + 2 == right.first and words.forms[left.last + 1].text == ","

    def _anded(self, words: Words, left: Part, right: Part) -> bool:
        """Tell whether "and" alone, with an adjective at most, stands between two noun phrases."""
        between = [words.forms[at] for at in range(left.last + 1, right.first)]
        return self._hyphened(words, left, right) or (0 < len(between) <= _ANDED and between[0].key in self._ands)

    def _hyphened(self, words: Words, left: Part, right: Part) -> bool:
        """Tell whether a hyphen stands between two noun phrases; a dash with spaces sets words apart."""
        at = left.last + 1
        if at + 1 != right.first or words.forms[at].text not in HYPHENS:
            return False
        return words.forms[at].text == "-" or (words.glued(at) and words.glued(at + 1))

    def _joins(self, words: Words, left: Part, right: Part, named: set[str]) -> bool:
        """Tell whether two neighbours are one noun phrase: joined by "and" or a comma, or set side by side.

        `named` are the entities that bear a name.
        """
        between = range(left.last + 1, right.first)
        if len(between) > _FAR:
            return False
        forms = [words.forms[at] for at in between]
        if not forms:
            # "On three men [who] left": the pronoun opens a clause of its own.
            same = left.entity == right.entity and (self._late or not right.pronoun)
            # "Asha Rawal [with] Imran Sheikh": two names side by side are two persons, as are two descriptions where
            # cases stand apart: "the minister the president met".
            alike = left.named == right.named and (left.named or self._late)
            # "Asha [the minister Ravi Joshi with]", "Asha [the suspect-to]": the description is another's.
            apart = alike or (left.entity != right.entity and (left.named or {left.entity, right.entity} <= named))
            return same or (left.schema == right.schema == "Person" and not apart)
        # A word before the comma is the verb of a clause that ends there: "Peru will [send] shells, the minister said".
        if self._late and self._hyphened(words, left, right):
            return True
        if self._late and not (forms[0].key in self._ands or forms[0].text in JOINS):
            return False
        if not any(form.key in self._ands or form.text in JOINS for form in forms):
            return False
        if any(form.key in self._heads for form in forms):
            return False
        if self._late:
            return not any(form.key in self._verbs for form in forms)
        if forms[0].kind != "mark" and self._phrases.is_break(forms[0]):
            return False  # "into Lima on Tuesday, [Asha Rawal] broke a coconut"
        if len(forms) == 1 and forms[0].text == ",":
            # "In Lima, gunmen stormed a bank", "in Lima, Peru said": what acts behind the comma stands in no list.
            if (left.schema in _SITES) != (right.schema in _SITES):
                return False
            if right.last + 1 < len(words) and self._phrases.is_parted(words, right.last + 1, right.last + 2):
                return False
        return not self._phrases.is_parted(words, between.start, between.stop)


def _is_quoted(words: Words, first: int, last: int) -> bool:
    """Tell whether quotation marks enclose just these words: what marks their case stands behind the closing one."""
    if first < 1 or last + 1 >= len(words):
        return False
    return words.forms[first - 1].text in QUOTES and words.forms[last + 1].text in QUOTES


def _are_halves(part: Part, other: Part) -> bool:
    """Tell whether two names stand in one word, joined by a hyphen."""
    return part.named and other.named and (part.first, part.last) == (other.first, other.last)


def _side(entity: Entity, countries: dict[str, str]) -> str:
    """Give whom a capital stands for, "" for any other entity."""
    if entity.feature != _CAPITAL:
        return ""
    return countries.get(entity.country or "", entity.id)


def _governed(parts: list[Part], first: int) -> int:
    """Give from which word on a preposition can govern the noun phrase at `first`: none governs two apart.

    "In Lima police held [two men]": the "in" is Lima's. A possessor or name right before belongs to the phrase.
    """
    for part in reversed(parts[-_FAR:]):
        if part.last < first - 1 and part.function != "genitive":
            return part.last + 1
    return 0


def _edge(edges: list[int], first: int) -> int:
    """Give the first word of the sentence in which word `first` stands."""
    at = bisect_right(edges, first) - 1
    return edges[at] if at >= 0 else 0


def _mate(near: list[Part], owner: Part) -> int:
    """Give the first word of the owner that a part opens: of "[Peruvian president] Asha's" that of "Asha's"."""
    whole = max((one for one in near if one.first == owner.first), key=lambda one: one.last)
    return whole.mate if whole.mate >= 0 else whole.first
