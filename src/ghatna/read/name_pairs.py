"""Part what a hyphen joins: two names ("India-Pakistan"), or a name and another word ("Surat-based")."""

from __future__ import annotations

from collections.abc import Iterable

from ghatna.model.records import record
from ghatna.model.words import WordForm, Words
from ghatna.packs.pack import Row
from ghatna.packs.words import WordSplitter
from ghatna.read.judged import JudgedForms
from ghatna.read.known_names import KnownNames
from ghatna.read.name_spans import NameSpan

_HYPHEN = "-"
_SHORTEST = 2
_NEAR = 2  # a case word may stand between: "Putin-Xi [of] talks"
_SCORE = 0.9


@record(frozen=True, slots=True, kw_only=True)
class Half:
    """One name of a pair: where it stands in its word (letters from the word's beginning), and as a name span.

    `case` is that of the ending behind it, "" where it has none.
    """

    start: int
    end: int
    name: str
    key: str
    case: str
    span: NameSpan


class NamePairs:
    """Knows names by the tables and by the names that the report has elsewhere.

    `shared` are words for what two do together ("talks", "between"), by their normal forms.
    """

    def __init__(self, affixes: Iterable[Row], likenesses: Iterable[Row], splitter: WordSplitter,
                 known: KnownNames, shared: frozenset[str] = frozenset()) -> None:  # fmt: skip
        self._affixes = frozenset(splitter.form(row["surface"]).key for row in affixes)
        self._likenesses = frozenset(splitter.form(row["surface"]).key for row in likenesses)
        self._splitter = splitter
        self._known = known
        self._shared = shared
        self._paired = JudgedForms(_is_paired)

    def parted(self, words: Words, spans: tuple[NameSpan, ...]) -> tuple[tuple[NameSpan, ...], tuple[Half, ...]]:
        """Give the spans without those that are pairs of names, and the names inside those words."""
        pairs = self._paired.places(words, 0, len(words) - 1)
        if not pairs:
            return spans, ()
        # No person is called "Peru-Chile" something: the tagger ran on.
        run_on = {span.first for span in spans if span.schema == "Person" and not span.known}
        longer = {at for span in spans if span.first != span.last for at in range(span.first, span.last + 1)}
        exact = {span.first for span in spans if span.known and span.first == span.last}
        parts = _parts(words, spans)
        halves: list[Half] = []
        for at in pairs:
            if at in run_on or (at not in longer and at not in exact):
                found = self._halves(words.forms[at], at, parts) or self._persons(words, at)
                places = all(half.span.schema in {"Country", "Place"} for half in found)
                halves.extend(found if at not in longer or places else ())
        taken = {half.span.first for half in halves}
        kept = (span for span in spans if span.first not in taken and not self._is_modifier(words, span))
        return tuple(kept), tuple(halves)

    def _persons(self, words: Words, at: int) -> tuple[Half, ...]:
        """Give the two known surnames in a word that says who meet or differ: "[Putin-Xi] talks"."""
        behind = words.forms[at + 1 : at + 1 + _NEAR]
        if self._shared.isdisjoint(form.key for form in behind):
            return ()
        text = words.forms[at].text
        cut = text.index(_HYPHEN)
        out: list[Half] = []
        for start, end in ((0, cut), (cut + 1, len(text))):
            form = self._splitter.form(text[start:end])
            cased = form.stems if start else ()
            known = (("", "", form.key), *((stem.ending, stem.case, stem.text) for stem in cased))
            found = next((one for one in known if one[2] in self._known.surnames), None)
            if found is None:
                return ()
            ending, case, key = found
            span = NameSpan(first=at, last=at, schema="Person", score=_SCORE)
            name = text[start : end - len(ending)]
            out.append(Half(start=start, end=end, name=name, key=key, case=case, span=span))
        return tuple(out)

    def _is_modifier(self, words: Words, span: NameSpan) -> bool:
        """Tell whether words only say more of the next: "Delft-class", and, where no place is named, "Titan-built"."""
        form = words.forms[span.last]
        before, _, behind = form.text.rpartition(_HYPHEN)
        if not before or not behind[:1].islower() or (span.known and span.first == span.last):
            return False
        key = self._splitter.form(behind).key
        place = span.schema in {"Country", "Place"}
        return key in self._likenesses or (key in self._affixes and not place)

    def _halves(self, form: WordForm, at: int, parts: dict[str, NameSpan]) -> tuple[Half, ...]:
        cut = form.text.index(_HYPHEN)
        out: list[Half] = []
        sides = ((0, cut), (cut + 1, len(form.text)))
        named = tuple(side for side in sides if self._splitter.form(form.text[slice(*side)]).key not in self._affixes)
        for start, end in named:
            half = self._half(form.text[start:end], start, at, parts) if end - start >= _SHORTEST else None
            if half is None:
                return ()
            out.append(half)
        if len(out) < len(sides):
            return tuple(out)
        schemas = {half.span.schema for half in out}
        return tuple(out) if len(schemas) == 1 or schemas == {"Country", "Place"} else ()

    def _half(self, text: str, start: int, at: int, parts: dict[str, NameSpan]) -> Half | None:
        form = self._splitter.form(text)
        tries = [(form.key, text, "")]
        tries.extend((stem.text, text[: len(text) - len(stem.ending)], stem.case) for stem in form.stems)
        for key, name, case in tries:
            source = parts.get(key)
            known = self._known.single(key) if source is None and not text[0].islower() else ()
            if known and known[0].schema in {"Country", "Place"}:
                source = NameSpan(first=at, last=at, schema=known[0].schema, score=_SCORE, known=known,
                                  demonym=all(one.demonym for one in known))  # fmt: skip
            if source is not None:
                span = NameSpan(first=at, last=at, schema=source.schema, score=_SCORE, demonym=source.demonym,
                                known=source.known if source.first == source.last else ())  # fmt: skip
                return Half(start=start, end=start + len(text), name=name, key=key, case=case, span=span)
        return None


def _is_paired(form: WordForm) -> bool:
    """Tell whether a word is two with one hyphen between them."""
    return form.kind == "word" and form.text.count(_HYPHEN) == 1


def _parts(words: Words, spans: tuple[NameSpan, ...]) -> dict[str, NameSpan]:
    """Give the single names and the words of persons' names that the report has."""
    parts: dict[str, NameSpan] = {}
    for span in spans:
        if span.schema == "Person" or (span.first == span.last and span.schema in {"Country", "Place"}):
            for at in range(span.first, span.last + 1):
                form = words.forms[at]
                if form.kind == "word" and _HYPHEN not in form.text:
                    parts.setdefault(form.key, span)
                    if at == span.last:
                        for stem in form.stems:
                            parts.setdefault(stem.text, span)
    return parts
