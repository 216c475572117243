"""A name's citation form: which of its last word's letters are a case ending."""

from __future__ import annotations

from itertools import chain

from ghatna.model.words import Stem, WordForm, Words
from ghatna.packs.by_form import ByForm
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter
from ghatna.read.tag_features import WordTable

_LEVEL = 2
_NAME = 3
_LARGEST_CACHE = 30_000
_APOSTROPHES = frozenset("'\u2019")


class Citations:
    """Parts names from their case endings by the text itself and by a table of words."""

    def __init__(self, splitter: WordSplitter, table: WordTable | None, pack: Pack | None = None) -> None:
        self._splitter = splitter
        vowels = pack.setting("plural_vowels", ()) if pack else ()
        self._vowels = tuple((str(short), str(long)) for short, long in vowels)
        # Where case words stand apart, what ends like one is mostly a whole name: "Lukashenko" ends as "to" does.
        apart = bool(pack.setting("agentive_apart")) if pack else False
        self._glued = frozenset(
            splitter.ending_key(row["surface"]) for row in (pack.table("markers") if pack and apart else ())
        )
        # "Sister" is written on to a name: "Savitaben" is no "Savitabe" in the dative.
        titles = pack.setting("written_titles", ()) if pack else ()
        self._titles = tuple(splitter.ending_key(str(title)) for title in titles)
        rows = chain(pack.table("name_words"), pack.table("roles")) if pack and vowels else ()
        self._nouns = frozenset(splitter.keys(row["surface"])[-1] for row in rows)
        groups = pack.table("name_words").having("kind", "group") if pack and not apart else ()
        self._groups = frozenset(splitter.keys(row["surface"])[-1] for row in groups if " " not in row["surface"])
        self._table = table
        self._common = ByForm(self._look_up_common)
        self._ranks: dict[str, int] = {}
        self._settled = ByForm(self._settle)
        self._text: _TextForms | None = None

    @property
    def counts_own_words(self) -> bool:
        """Whether the table's counts come from text of this very language, so that a word without one is rare."""
        return self._table is not None and not self._table.shift

    def common(self, form: WordForm) -> int:
        """Give how common a word is in running text, as the base-4 logarithm of its count, 0 for unknown."""
        return self._common.of(form)

    def _look_up_common(self, form: WordForm) -> int:
        return self._table.of(form).common if self._table else 0

    def common_key(self, key: str) -> int:
        """Give how common just this normal form is, 0 for unknown."""
        facts = self._table.at(key) if self._table else None
        return facts.common if facts else 0

    def rank(self, key: str) -> int:
        """Give how well the table knows a form: 3 as a name, 2 as a common word, 1 as a rare one, 0 not at all."""
        return self._rank(key)

    def stem_key(self, words: Words, at: int) -> str:
        """Give the normal form of a word without its case ending."""
        stem = self._stem(words, at)
        return stem.text if stem else words.forms[at].key

    def is_cut(self, words: Words, at: int) -> bool:
        """Tell whether a word carries a case ending."""
        return self._stem(words, at) is not None

    def case_of(self, words: Words, at: int) -> str:
        """Give the case of a word's ending, "" where it has none."""
        stem = self._stem(words, at)
        return stem.case if stem else ""

    def mark_length(self, words: Words, at: int) -> int:
        """Give how many letters an ending takes that an apostrophe parts from the name, 0 for any other ending."""
        stem = self._stem(words, at)
        if stem is None or stem.ending[0] not in _APOSTROPHES:
            return 0
        return len(stem.ending)

    def is_name(self, form: WordForm) -> bool:
        """Tell whether the table knows a word, as it stands or without an ending, as a name of its own."""
        if self._table is None:
            return False
        return any(not flag.startswith("k_") and not flag.endswith("_part") for flag in self._table.of(form).flags)

    def is_persons(self, form: WordForm) -> bool:
        """Tell whether the table knows a word, as it stands, as part of persons' names."""
        return self._is_borne(form.key)

    def may_be_persons(self, form: WordForm) -> bool:
        """Tell whether the table knows a word, as it stands or without an ending, as part of persons' names."""
        return any(map(self._is_borne, form.keys))

    def _is_borne(self, key: str) -> bool:
        facts = self._table.at(key) if self._table else None
        return facts is not None and "person_part" in facts.flags

    def is_in_dictionary(self, form: WordForm) -> bool:
        """Tell whether a word stands in a dictionary of the language's common words."""
        return self._table is not None and "k_dict" in self._table.of(form).flags

    def cite(
        self,
        text: str,
        words: Words,
        first: int,
        last: int,
        *,
        acts: bool = False,
        ending: str | None = None,
    ) -> tuple[str, str, str]:
        """Give the name as cited, its normal form, and the case of its ending ("" if it has none).

        `acts` says that the sentence makes it who speaks, so that of two endings it has the agent's. Where it is known
        which `ending` its last word has, that is taken off: "" from a name that is whole.
        """
        stem = None if ending == "" else self._stem(words, last)
        if ending and stem is not None and stem.ending != ending:
            stem = next((one for one in words.forms[last].stems if one.ending == ending), stem)
        if acts and stem is not None:
            stem = self._acting(words.forms[last], stem)
        start, end = words.starts[first], words.ends[last]
        front = " ".join(form.key for form in words.forms[first:last])
        form = words.forms[last]
        if stem is None:
            return text[start:end], f"{front} {form.key}".strip(), ""
        bare = form.text[: len(form.text) - len(stem.ending)]
        if not bare or self._splitter.form(bare).key != stem.text:
            bare = form.text
        cited, key = self._restored(bare, stem) if "plural" in stem.case else (bare, stem.text)
        return text[start : words.starts[last]] + cited, f"{front} {key}".strip(), stem.case

    def _restored(self, bare: str, stem: Stem) -> tuple[str, str]:
        """Give a noun whose last vowel its plural changes, and its normal form, where a table has it so.

        Of "adhikariyon" it is "adhikari" with the long vowel, but of "samitiyon" "samiti" with the short one.
        """
        if stem.text in self._nouns:
            return bare, stem.text
        for short, long in self._vowels:
            if bare.endswith(short):
                whole = bare.removesuffix(short) + long
                key = self._splitter.form(whole).key
                if key in self._nouns:
                    return whole, key
        return bare, stem.text

    def _acting(self, form: WordForm, stem: Stem) -> Stem:
        """Give the way to part a word that leaves it the agent's ending; `stem` where a better known name speaks."""
        if stem.case != "dative":
            return stem
        agent = next((other for other in form.stems if other.case == "agentive"), stem)
        return agent if self._rank(agent.text) >= self._rank(stem.text) or self._rank(stem.text) < _NAME else stem

    def _stem(self, words: Words, at: int) -> Stem | None:
        """Choose how to part a word: by a stem that stands in the text or the table, else by the longest ending.

        A word that is itself known as a name or common is left whole.
        """
        form = words.forms[at]
        if not form.stems:
            return None
        settled = self._settled.of(form)
        if settled:
            return settled[0]
        found = self._forms_of(words).stem(form)
        unseen = found is not None and found.ending in self._glued and not self._forms_of(words).has(found.text)
        after = words.forms[at + 1] if at + 1 < len(words) else None
        again = after is not None and (after.key in self._glued or after.text == ",")
        return None if unseen and again else found

    def _settle(self, form: WordForm) -> tuple[Stem | None, ...]:
        """Give how a word is parted in any text, nothing where only a text's own forms can tell."""
        titled = next((one for one in form.stems if self._has_title(one.text)), None)
        if titled is not None:
            return (titled,)
        best, best_rank = None, self._rank(form.key)
        for stem in form.stems:
            rank = self._rank(stem.text)
            plural = best is not None and best.ending in self._glued and stem.ending not in self._glued
            # Of "teamen" the "-en" of the plural rather than the "men" that stands apart.
            borne = best is not None and self._is_borne(stem.text) and not self._is_borne(best.text)
            if rank > best_rank or (rank == best_rank and (plural or borne)):
                best, best_rank = stem, rank  # "Khan-e" rather than "Kha-ne"
        if best is not None and form.key in self._groups and "genitive" in best.case:
            # "Yuvano" are youths, though "yuva-no" is the youth's.
            return (next((stem for stem in form.stems if "plural" in stem.case), None),)
        return () if best is None and best_rank < _LEVEL else (best,)

    @property
    def has_titles(self) -> bool:
        """Whether titles are written on to names: "Savitaben"."""
        return bool(self._titles)

    def is_titled(self, form: WordForm) -> bool:
        """Tell whether a word is a name with a title written on to it, whatever case ending follows."""
        return any(map(self._has_title, form.keys))

    def _has_title(self, key: str) -> bool:
        titled = key.endswith(self._titles)  # as few words are
        return titled and any(key.endswith(title) and len(key) > len(title) + 1 for title in self._titles)

    def _forms_of(self, words: Words) -> _TextForms:
        """Give the forms of a text, gathered once: all questions about one text come one after another."""
        if self._text is None or self._text.words is not words:
            self._text = _TextForms(words)
        return self._text

    def _rank(self, key: str) -> int:
        """Give how well the table knows a word: 3 as a name, 2 as a common word, 1 as a rare one, 0 not at all."""
        known = self._ranks.get(key)
        if known is None:
            known = self._rank_new(key)
            if len(self._ranks) < _LARGEST_CACHE:
                self._ranks[key] = known
        return known

    def _rank_new(self, key: str) -> int:
        facts = self._table.at(key) if self._table is not None else None
        if facts is None:
            return 0
        if any(not flag.startswith("k_") and not flag.endswith("_part") for flag in facts.flags):
            return _NAME
        return _LEVEL if facts.common > _LEVEL else 1


class _TextForms:
    """The forms of one text by their normal forms, for words that no table knows how to part."""

    def __init__(self, words: Words) -> None:
        self.words = words
        forms = dict.fromkeys(words.forms)
        self._whole: dict[str, WordForm] = {}
        self._several: set[str] = set()  # those written in several ways
        for form in forms:
            if self._whole.setdefault(form.key, form) is not form:
                self._several.add(form.key)
        self._stems = {stem.text for form in forms for stem in form.stems}

    def has(self, key: str) -> bool:
        """Tell whether a word of this normal form stands in the text."""
        return key in self._whole

    def stem(self, form: WordForm) -> Stem | None:
        """Give the first stem that stands in the text as a word, else the longest ending's; `None` to leave it whole.

        It is left whole where the text has it with another ending, or written otherwise.
        """
        for stem in form.stems:
            # The stem of a plural whose vowel changes may be the word itself.
            if self._whole.get(stem.text, form) is not form or stem.text in self._several:
                return stem
        return None if form.key in self._several or form.key in self._stems else form.stems[0]
