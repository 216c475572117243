"""Find the places where a part of a name that a report gives in full stands alone: "Rajesh Rawal ... Rawal said"."""

from __future__ import annotations

from ghatna.model.words import WordForm, Words
from ghatna.packs.by_form import ByForm
from ghatna.packs.skeleton import skeleton
from ghatna.read.citation import Citations
from ghatna.read.judged import JudgedForms
from ghatna.read.name_heads import NameHeads
from ghatna.read.name_spans import NameSpan

REPEAT_SCORE = 0.85
_SURE = 0.6
_SHORTEST = 3
_RARE = 4


class RepeatedNames:
    """Works on the names that were found, in one spelling or another; `rare` are words that no running text has."""

    def __init__(self, heads: NameHeads, citations: Citations) -> None:
        self._heads = heads
        self._citations = citations
        self._sounds = ByForm(_skeletons)
        self.rare = JudgedForms(self._is_rare)

    def added(
        self, words: Words, spans: tuple[NameSpan, ...], runs: tuple[tuple[int, int], ...]
    ) -> tuple[NameSpan, ...]:
        """Add the places where a part of a name that was found stands alone and was not seen as one.

        A report names people in full once and by one name afterwards.
        """
        parts: dict[str, NameSpan] = {}
        for span in spans:
            if span.demonym or span.score < _SURE:
                continue
            single = span.first == span.last
            if span.schema == "Person" or single:
                for at in range(span.first, span.last + 1):
                    cut = at == span.last and not span.whole
                    key = self._citations.stem_key(words, at) if cut else words.forms[at].key
                    if len(key) >= _SHORTEST and words.forms[at].kind == "word":
                        parts.setdefault(key, span)
        surnames = {key for key, span in parts.items() if span.last > span.first and key != words.forms[span.first].key}
        taken = {at for span in spans for at in range(span.first, span.last + 1)}
        sounds = {sound: parts[key] for key in reversed(parts) if (sound := skeleton(key))}
        more: list[NameSpan] = []
        for first, last in runs if parts else ():
            for at in range(first, last + 1):
                form = words.forms[at]
                source = _source(form, parts)
                if source is None and sounds and self.rare.passes(form):
                    source = self._of_sound(words, at, sounds)
                if source is None or at in taken:
                    continue
                if self._may_repeat(words, at, often=not surnames.isdisjoint(form.keys)):
                    known = source.known if source.first == source.last else ()
                    more.append(NameSpan(first=at, last=at, schema=source.schema, score=REPEAT_SCORE, known=known))
        return tuple(sorted((*spans, *more), key=lambda span: span.first)) if more else spans

    def _is_rare(self, form: WordForm) -> bool:
        """Tell whether no running text has a word, as few do."""
        return not self._citations.common(form)

    def _of_sound(self, words: Words, at: int, sounds: dict[str, NameSpan]) -> NameSpan | None:
        """Give the person's name that a rare word is another spelling of."""
        heard = self._sounds.of(words.forms[at])
        if sounds.keys().isdisjoint(heard):
            return None
        found = next(sounds[sound] for sound in heard if sound in sounds)
        return found if found.schema == "Person" and not self._heads.is_noun(words, at) else None

    def _may_repeat(self, words: Words, at: int, *, often: bool) -> bool:
        """Tell whether a word may be a name again: a rare one, or one that persons `often` bear and is no noun.

        "Rajesh Pradhan", but "the pradhan", the head of a village.
        """
        form = words.forms[at]
        usable = form.kind == "word" and not form.text[0].islower() and not self._heads.is_honorific(form)
        borne = often and self._citations.may_be_persons(form) and not self._heads.is_noun(words, at)
        return usable and (borne or self._citations.common(form) < _RARE)


def _skeletons(form: WordForm) -> tuple[str, ...]:
    """Give the consonants of a word and of its stems."""
    return tuple([sound for key in form.keys if (sound := skeleton(key))]) if form.kind == "word" else ()


def _source(form: WordForm, parts: dict[str, NameSpan]) -> NameSpan | None:
    """Give the name of which a word may be a part, as it stands or without an ending."""
    for key in form.keys:  # every word of a text is asked
        if key in parts:
            return parts[key]
    return None
