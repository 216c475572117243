"""Find all mentions: names, nouns and pronouns that stand for somebody or something."""

from __future__ import annotations

from collections.abc import Iterator

from ghatna.model.entities import Schema
from ghatna.model.names import FoundMention, Role
from ghatna.model.parts import Sentence
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter
from ghatna.read.citation import Citations
from ghatna.read.known_names import KnownNames, KnownSpan
from ghatna.read.name_heads import NameHeads
from ghatna.read.name_spans import NameSpan, choose_names, persons_win, retyped
from ghatna.read.tagger import Tagger

_READ = frozenset(("sentence", "headline", "subheading", "caption", "dateline", "byline"))
_RUN_KINDS = _READ - {"byline"}
_NEEDS_HEAD: frozenset[Schema] = frozenset(("Thing",))
_RETYPED_BY_NEXT: frozenset[Schema] = frozenset(("Vehicle", "Weapon", "Work"))
_REPEAT_SCORE = 0.85
_SURE = 0.6
_NOUN_SCORE = 0.8
_PRONOUN_SCORE = 0.9
_SHORTEST_REPEAT = 3
_RARE = 4
_COMMON = 5
_QUOTES = frozenset("\"'\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb")


class MentionFinder:
    """Finds mentions by one pack's words, the tables of known names, and a tagger where the language has one."""

    def __init__(self, pack: Pack, splitter: WordSplitter, tagger: Tagger | None, known: KnownNames) -> None:
        self._tagger = tagger
        self._known = known
        self._heads = NameHeads(pack, splitter)
        self._citations = Citations(splitter, tagger.model.table if tagger else None)

    def find(self, text: str, words: Words, sentences: tuple[Sentence, ...]) -> tuple[FoundMention, ...]:
        """Give the mentions in text order."""
        runs = tuple(_run(words, sentence) for sentence in sentences if sentence.kind in _RUN_KINDS)
        runs = tuple(run for run in runs if run[0] <= run[1])
        tagged = self._tagger.tag(words, runs) if self._tagger else ()
        known = self._known.find(words)
        doubtful = tuple(self._is_doubtful(words, span) for span in known)
        spans = persons_win(words, choose_names(words, tagged, known, doubtful))
        spans = tuple(self._with_heads(words, span) for span in self._with_repeats(words, spans, runs))
        taken = {at for span in spans for at in range(span.first, span.last + 1)}
        found = [self._name(text, words, span) for span in spans]
        found.extend(self._nouns(text, words, taken))
        found.extend(self._pronouns(words, taken))
        found.sort(key=lambda mention: (mention.start, -mention.end))
        return _in_sentences(found, sentences)

    def _is_doubtful(self, words: Words, span: KnownSpan) -> bool:
        """Tell whether a known single word is an ordinary word too, as it stands or with another ending.

        Example: a form that is a country's name, and the same letters as a common stem and its ending.
        """
        form = words.forms[span.first]
        if span.first != span.last:
            return False
        named = span.known[0].schema == "Country"
        if not named and self._citations.common(form) > _COMMON:
            return True
        stems = [stem.text for stem in form.stems if stem.ending != span.ending]
        return any(self._citations.common_key(stem) > _COMMON and not named for stem in stems) or any(
            self._citations.common_key(stem) > self._citations.common_key(form.key) + 1 and not span.ending
            for stem in stems
        )

    def _with_repeats(
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
                    key = self._citations.stem_key(words, at) if at == span.last else words.forms[at].key
                    if len(key) >= _SHORTEST_REPEAT and words.forms[at].kind == "word":
                        parts.setdefault(key, span)
        taken = {at for span in spans for at in range(span.first, span.last + 1)}
        more: list[NameSpan] = []
        for first, last in runs:
            for at in range(first, last + 1):
                form = words.forms[at]
                if at in taken or form.kind != "word" or form.text[0].islower():
                    continue
                source = parts.get(form.key) or next((parts[s.text] for s in form.stems if s.text in parts), None)
                if source is not None and self._citations.common(form) < _RARE and not self._heads.is_honorific(form):
                    known = source.known if source.first == source.last else ()
                    more.append(NameSpan(first=at, last=at, schema=source.schema, score=_REPEAT_SCORE, known=known))
        return tuple(sorted((*spans, *more), key=lambda span: span.first)) if more else spans

    def _with_heads(self, words: Words, span: NameSpan) -> NameSpan:
        """Give the span with the kind that its last word or the next one shows; that word joined if it belongs."""
        if span.demonym:
            return span
        if not span.known:
            own = self._heads.schema_of_end(words.forms[span.last])
            if own is not None and span.last > span.first and span.schema != "Person" and own != "Group":
                span = retyped(span, own)
        following = span.last + 1
        if following >= len(words) or words.forms[following].kind != "word" or self._citations.is_cut(words, span.last):
            return span
        head = self._heads.head_at(words, following)
        if head is None:
            return span
        if (
            head.meaning.schema in _RETYPED_BY_NEXT
            and span.schema in {"Person", "Thing", "Organization", "Place"}
            and not span.known
        ):
            return retyped(span, head.meaning.schema)
        joins = self._heads.joins(head.meaning.schema) and span.schema in {"Place", "Organization", "Facility"}
        if joins and not span.known and span.tagged and head.meaning.schema == "Facility":
            return retyped(span, head.meaning.schema, last=head.last)
        return span

    def _name(self, text: str, words: Words, span: NameSpan) -> FoundMention:
        name, key, case = self._citations.cite(text, words, span.first, span.last)
        role = self._heads.role_before(words, span.first) if span.schema == "Person" else None
        roles: tuple[Role, ...] = ()
        if role is not None:
            start, end = words.starts[role.first], words.ends[role.last]
            roles = (Role(words=text[start:end], name_en=role.meaning, start=start, end=end),)
        return FoundMention(
            first=span.first,
            last=span.last,
            start=words.starts[span.first],
            end=words.ends[span.last],
            name=name,
            key=key,
            form="demonym" if span.demonym else "name",
            schema=span.schema,
            sentence=-1,
            score=span.score,
            known=span.known,
            roles=roles,
            case=case,
        )

    def _nouns(self, text: str, words: Words, taken: set[int]) -> Iterator[FoundMention]:
        """Give the offices and head nouns that stand for somebody or something by themselves."""
        at = 0
        while at < len(words):
            form = words.forms[at]
            if at in taken or form.kind != "word":
                at += 1
                continue
            role = self._heads.role_at(words, at)
            head = self._heads.head_at(words, at)
            best = role if head is None or (role is not None and role.last >= head.last) else head
            if best is None or any(inside in taken for inside in range(at, best.last + 1)):
                at += 1
                continue
            is_role = best is role
            schema: Schema = head.meaning.schema if head is not None and not is_role else "Person"
            gloss = head.meaning.gloss if head is not None and not is_role else role.meaning if role else None
            start, end = words.starts[at], words.ends[best.last]
            name, key, case = self._citations.cite(text, words, at, best.last)
            roles = (
                (Role(words=text[start:end], name_en=role.meaning, start=start, end=end),) if role and is_role else ()
            )
            yield FoundMention(
                first=at, last=best.last, start=start, end=end, name=name, key=key, form="nominal", schema=schema,
                sentence=-1, score=_NOUN_SCORE, roles=roles, case=case,
                plural=schema == "Group" or case.startswith("plural"), gloss=gloss,
            )  # fmt: skip
            at = best.last + 1

    def _pronouns(self, words: Words, taken: set[int]) -> Iterator[FoundMention]:
        for at, form in enumerate(words.forms):
            if form.kind != "word" or at in taken:
                continue
            kind = self._heads.pronoun(form)
            if kind is not None:
                yield FoundMention(
                    first=at, last=at, start=words.starts[at], end=words.ends[at], name=form.text, key=form.key,
                    form="pronoun", schema=None, sentence=-1, score=_PRONOUN_SCORE,
                    plural=kind.number == "plural", case=kind.person,
                )  # fmt: skip


def _run(words: Words, sentence: Sentence) -> tuple[int, int]:
    inside = words.between(sentence.start, sentence.end)
    return inside.start, inside.stop - 1


def _in_sentences(found: list[FoundMention], sentences: tuple[Sentence, ...]) -> tuple[FoundMention, ...]:
    """Give the mentions with the index of their sentence; those in boilerplate are left out."""
    out: list[FoundMention] = []
    at = 0
    for mention in found:
        while at + 1 < len(sentences) and sentences[at].end <= mention.start:
            at += 1
        if sentences and sentences[at].kind in _READ:
            out.append(_placed(mention, at))
    return tuple(out)


def _placed(mention: FoundMention, sentence: int) -> FoundMention:
    return FoundMention(
        first=mention.first, last=mention.last, start=mention.start, end=mention.end, name=mention.name,
        key=mention.key, form=mention.form, schema=mention.schema, sentence=sentence, score=mention.score,
        known=mention.known, roles=mention.roles, of=mention.of, plural=mention.plural, case=mention.case,
        gloss=mention.gloss,
    )  # fmt: skip
