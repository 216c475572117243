"""Find all mentions: names, nouns and pronouns that stand for somebody or something."""

from __future__ import annotations

import regex

from ghatna.model.entities import Schema
from ghatna.model.names import FoundMention, HappeningWords, Role
from ghatna.model.parts import Sentence
from ghatna.model.records import replace
from ghatna.model.said import Speaker
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.phrase import Phrase
from ghatna.packs.words import WordSplitter
from ghatna.read.citation import Citations
from ghatna.read.glued_agents import GluedAgents
from ghatna.read.judged import JudgedForms
from ghatna.read.known_names import KnownNames
from ghatna.read.marked_agents import MarkedAgents
from ghatna.read.mention_cases import MarkedCases
from ghatna.read.name_acronyms import AcronymFinder
from ghatna.read.name_agents import NameAgents
from ghatna.read.name_alone import LoneNames
from ghatna.read.name_apposed import ApposedNames
from ghatna.read.name_breaks import NameBreaks
from ghatna.read.name_called import CalledNames
from ghatna.read.name_capitals import CapitalNames, no_places
from ghatna.read.name_doubts import NameDoubts
from ghatna.read.name_edges import NameEdges, inside_runs
from ghatna.read.name_firms import FirmNames
from ghatna.read.name_heads import Head, NameHeads, Sifted
from ghatna.read.name_initials import InitialNames
from ghatna.read.name_pairs import Half, NamePairs
from ghatna.read.name_recurring import RecurringNames
from ghatna.read.name_repeats import REPEAT_SCORE, RepeatedNames
from ghatna.read.name_spans import NameSpan, choose_names, is_code, persons_win, retyped
from ghatna.read.name_subjects import SubjectNames
from ghatna.read.name_titled import TitledNames
from ghatna.read.noun_amounts import NounAmounts
from ghatna.read.noun_compounds import NounCompounds
from ghatna.read.noun_fronts import NounFronts
from ghatna.read.noun_phrases import NounPhrases
from ghatna.read.noun_subjects import NounSubjects
from ghatna.read.speakers import Speakers
from ghatna.read.tagger import Tagger

_READ = frozenset(("sentence", "headline", "subheading", "caption", "dateline", "byline"))
_RUN_KINDS = _READ - {"byline"}
_OF_BODIES: frozenset[Schema] = frozenset(("Company", "Organization", "PublicBody"))
_RETYPED_BY_NEXT: frozenset[Schema] = frozenset(("Vehicle", "Weapon", "Work"))
_SIDE_SCORE = 0.7
# Cases in which a compass word is who acts or is acted on, not a direction.
_OF_SIDES = frozenset(("agentive", "dative"))
# Buildings that bear the bare name of a place: "Surat airport".
_NAMED_AFTER_PLACES = frozenset(("airport", "aquarium", "university", "stadium"))
_QUOTES = frozenset("\"'\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb")
_NUMBERED = regex.compile(r"-\p{Nd}{1,4}")


class MentionFinder:
    """Finds mentions by one pack's words, the tables of known names, and a tagger where the language has one."""

    def __init__(
        self, pack: Pack, splitter: WordSplitter, tagger: Tagger | None, known: KnownNames, told: HappeningWords
    ) -> None:
        self._tagger = tagger
        self._known = known
        self._heads = NameHeads(pack, splitter)
        self._citations = Citations(splitter, tagger.model.table if tagger else None, pack)
        breaks = NameBreaks(pack, splitter, self._heads, self._citations, told)
        self._edges = NameEdges(self._heads, self._citations, breaks)
        amounts = NounAmounts(pack, splitter, self._heads, self._citations)
        fronts = NounFronts(pack, splitter, self._heads, self._citations, amounts.counts)
        self._phrases = NounPhrases(self._heads, self._citations, amounts, fronts)
        homographs = pack.table("name_words").having("kind", "homograph")
        self._doubts = NameDoubts(
            homographs, splitter, self._citations, self._heads, never=no_places(pack, splitter),
            epithets=frozenset(row["noun"] for row in pack.table("epithets")),
        )  # fmt: skip
        self._acronyms = AcronymFinder(pack, splitter, self._heads, self._citations)
        self._capitals = CapitalNames(pack, splitter, self._heads, self._citations)
        self._firms = FirmNames(self._heads, self._citations)
        self._initials = InitialNames(pack, splitter, self._citations)
        self._titled = TitledNames(self._heads, self._citations)
        self._apposed = ApposedNames(pack, splitter, self._heads, self._citations)
        self._alone = LoneNames(pack, splitter, self._heads, self._citations)
        self._called = CalledNames(pack, splitter, self._heads, self._citations)
        self._recurring = RecurringNames(self._heads, self._citations)
        self._subjects = SubjectNames(pack, splitter, self._heads, self._citations, known)
        self._repeats = RepeatedNames(self._heads, self._citations)
        self._codes = JudgedForms(is_code)
        kinds = pack.table("name_words")
        shared = splitter.firsts(pack.setting("shared_words", ()))
        self._pairs = NamePairs(
            kinds.having("kind", "affix"), kinds.having("kind", "likeness"), splitter, known, shared
        )
        self._agents = NameAgents(pack, splitter, self._heads, self._citations)
        endings = pack.setting("agent_noun_endings", [])
        nouns = tuple(splitter.ending_key(str(ending)) for ending in endings)
        self._glued = GluedAgents(pack, splitter, self._heads, self._citations, self._agents)
        self._cases = MarkedCases(pack, splitter)
        self._compounds = NounCompounds(self._heads, self._citations, self._cases)
        self._marked = MarkedAgents(pack, splitter, self._heads)
        self._unknown = NounSubjects(pack, splitter, self._heads, self._citations, told)
        self._speakers = Speakers(
            self._heads, self._citations, nouns, markers_apart=bool(pack.setting("agentive_apart"))
        )

    def prepare(self) -> None:
        """Make at once what is made when it is first asked for, so that it can be kept."""
        self._known.near.prepare()

    def find(
        self, text: str, words: Words, sentences: tuple[Sentence, ...], speakers: tuple[Speaker, ...] = ()
    ) -> tuple[FoundMention, ...]:
        """Give the mentions in text order; whoever speaks (`speakers`) has one."""
        runs = tuple(_run(words, sentence) for sentence in sentences if sentence.kind in _RUN_KINDS)
        runs = tuple(run for run in runs if run[0] <= run[1])
        known = self._known.find(words)
        tagged = self._edges.trimmed(words, self._tagger.tag(words, runs), known) if self._tagger else ()
        tagged, known = self._doubts.sure(words, tagged, known)
        doubtful = tuple(self._doubts.is_doubtful(words, span) for span in known)
        spans = choose_names(words, tagged, known, doubtful, self._codes.places(words, 0, len(words) - 1))
        spans = persons_win(words, self._with_misspelt(words, spans, runs))
        spans, called = self._called.parted(words, spans, runs)
        sifted = self._heads.sift(words)
        spans = self._titled.added(words, self._edges.shown(words, spans, runs, sifted), runs)
        spans = self._with_sides(words, spans, runs, sifted)
        doers = (*speakers, *self._marked.find(words, runs))
        spans = self._agents.added(words, self._speakers.with_names(words, spans, doers), runs)
        spans = self._agents.alone(words, self._apposed.added(words, spans, runs), runs, sifted)
        spans = self._initials.added(words, self._firms.added(words, spans, runs), runs)
        spans = self._capitals.added(words, self._acronyms.added(words, spans, runs), runs, sifted)
        spans = self._repeats.added(words, self._subjects.added(words, spans, runs), runs)
        spans = self._recurring.added(words, self._alone.added(words, spans, runs), runs)
        spans, halves = self._pairs.parted(words, spans)
        spans = tuple(self._with_heads(words, span) for span in spans)
        taken = {at for span in spans for at in range(span.first, span.last + 1)}
        taken.update(half.span.first for half in halves)
        where = _sentence_of_words(words, sentences)
        acting = {words.first_at(speaker.head.start) for speaker in speakers if speaker.cased}
        acting.update(self._agents.acting(words, spans, runs, sifted))
        found = [self._name(text, words, span, where[span.first], acts=span.last in acting) for span in spans]
        found.extend(self._half(words, half, where[half.span.first]) for half in halves)
        found.extend(self._phrases.nouns(text, words, taken, sifted.nouns, where))
        found.extend(self._phrases.pronouns(words, taken, sifted.pronouns, where))
        doers = (*doers, *self._glued.find(words, found, runs, self._agents.known(words, spans, sifted)))
        found.extend(self._speakers.nouns(text, words, found, doers, where))
        found.extend(self._unknown.find(text, words, found, sentences, where))
        found = self._compounds.joined(text, words, found)
        found.sort(key=lambda mention: (mention.start, -mention.end))
        placed = _with_brackets(words, tuple(mention for mention in found if mention.sentence >= 0))
        return self._cases.marked(words, self._phrases.extended(words, placed, spans, called))

    def _with_misspelt(
        self, words: Words, spans: tuple[NameSpan, ...], runs: tuple[tuple[int, int], ...]
    ) -> tuple[NameSpan, ...]:
        """Add known names in a wrong spelling, where a name was seen that no table knows or none at all."""
        taken = {at: span for span in spans for at in range(span.first, span.last + 1)}
        more: dict[int, NameSpan] = {}
        for first, last in runs:
            for at in self._repeats.rare.places(words, first, last):
                form, span = words.forms[at], taken.get(at)
                free = span is None or (span.first == span.last and not span.known)
                known = self._known.near.find(form) if free else ()
                if known and form.kind == "word" and not self._heads.is_noun(words, at):
                    more[at] = NameSpan(first=at, last=at, schema=known[0].schema, score=REPEAT_SCORE, known=known)
        if not more:
            return spans
        kept = (span for span in spans if span.first not in more)
        return tuple(sorted((*kept, *more.values()), key=lambda span: span.first))

    def _with_sides(
        self, words: Words, spans: tuple[NameSpan, ...], runs: tuple[tuple[int, int], ...], sifted: Sifted
    ) -> tuple[NameSpan, ...]:
        """Add compass words that stand for a country that the report names ("the North"), or for the West."""
        if not sifted.sides:
            return spans
        named: dict[str, NameSpan] = {}
        for span in spans:
            if span.schema == "Country" and span.first != span.last:
                named.setdefault(words.forms[span.first].key, span)
        taken = {at for span in spans for at in range(span.first, span.last + 1)}
        more = []
        for at, _, last in inside_runs(sifted.sides, runs):
            if at not in taken and not words.forms[at].text[0].islower():
                side = self._side(words, at, named, last)
                if side is not None:
                    more.append(side)
        return tuple(sorted((*spans, *more), key=lambda span: span.first)) if more else spans

    def _side(self, words: Words, at: int, named: dict[str, NameSpan], last: int) -> NameSpan | None:
        form = words.forms[at]
        agent = next((stem for stem in form.stems if stem.case in _OF_SIDES and self._heads.compass(stem.text)), None)
        if agent is not None and agent.text in named:
            return replace(named[agent.text], first=at, last=at, score=_SIDE_SCORE)
        if self._heads.compass(form.key) is None or at == last:
            return None
        if form.key in named and self._heads.is_acting(words.forms[at + 1]):
            return replace(named[form.key], first=at, last=at, score=_SIDE_SCORE)
        capital = form.text[0].isupper()
        faced = self._heads.is_facing(words.forms[at + 1]) and not capital
        alone = capital and at > 0 and words.forms[at - 1].key == "the" and not words.forms[at + 1].text[0].isupper()
        if alone and form.key in named:
            return replace(named[form.key], first=at, last=at, score=_SIDE_SCORE)
        return NameSpan(first=at, last=at, schema="Group", score=_SIDE_SCORE) if faced or alone else None

    def _with_heads(self, words: Words, span: NameSpan) -> NameSpan:
        """Give the span with the kind that its last word or the next one shows; that word joined if it belongs."""
        if span.demonym:
            return span
        if span.schema == "Thing" and not span.known:
            span = retyped(span, self._kind_of_thing(words, span))
        if not span.known:
            own = self._heads.schema_of_end(words.forms[span.last])
            fits = span.schema != "Person" or self._is_no_surname(words, span.last, own)
            if own is not None and span.last > span.first and fits and own != "Group":
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
            and not self._is_full_name(words, span)
        ):
            return retyped(span, head.meaning.schema)
        return self._joined(words, span, head)

    def _is_full_name(self, words: Words, span: NameSpan) -> bool:
        """Tell whether a person's name of two or more words ends as such names do: "[Meena Shah] the bus-in sat"."""
        person = span.schema == "Person" and span.last > span.first
        return person and self._citations.is_persons(words.forms[span.last])

    def _joined(self, words: Words, span: NameSpan, head: Phrase[Head]) -> NameSpan:
        """Give the span with the head noun behind it, where such nouns belong to names: an airport, an island."""
        if span.schema == "Place" and self._heads.is_name_part(words.forms[head.last]):
            return retyped(span, span.schema, last=head.last)
        if span.known and not (span.schema == "Place" and head.meaning.gloss in _NAMED_AFTER_PLACES):
            return span
        # A capital makes a body's noun part of the name: "the Keller Society".
        body = head.meaning.schema in _OF_BODIES and words.forms[head.last].text[:1].isupper()
        one_word = span.first == span.last
        if body and (span.schema == "Organization" or (one_word and span.schema == "Person")):
            return retyped(span, head.meaning.schema, last=head.last)
        fits = span.schema in {"Place", "Organization", "Facility"} and (span.tagged or bool(span.known))
        if fits and (head.meaning.schema == "Facility" or head.meaning.gloss in _NAMED_AFTER_PLACES):
            return replace(retyped(span, head.meaning.schema, last=head.last), known=())
        return span

    def _is_no_surname(self, words: Words, at: int, own: Schema | None) -> bool:
        """Tell whether a head noun that ends what was taken for a person's name is no surname ("Clarke County")."""
        area = own in {"Place", "Facility", "Organization", "PublicBody"}
        return area and not self._citations.is_name(words.forms[at])

    def _kind_of_thing(self, words: Words, span: NameSpan) -> Schema:
        """Give what a thing's own writing shows: a type number, quotation marks, a feast's name."""
        form = words.forms[span.last]
        if _NUMBERED.search(form.text) or any(stem.text[-1:].isdigit() for stem in form.stems):
            return "Vehicle"
        if self._heads.is_feast(form):
            return "NamedEvent"
        quoted = span.first > 0 and words.forms[span.first - 1].text in _QUOTES and span.last + 1 < len(words)
        return "Work" if quoted and words.forms[span.last + 1].text in _QUOTES else "Thing"

    def _name(self, text: str, words: Words, span: NameSpan, sentence: int, *, acts: bool) -> FoundMention:
        ending = "" if span.whole else span.ending or None
        name, key, case = self._citations.cite(text, words, span.first, span.last, acts=acts, ending=ending)
        role = self._heads.role_before(words, span.first) if span.schema == "Person" else None
        roles: tuple[Role, ...] = ()
        if role is not None:
            start, end = words.starts[role.first], words.ends[role.last]
            roles = (Role(words=text[start:end], name_en=role.meaning, start=start, end=end),)
        return FoundMention(
            first=span.first,
            last=span.last,
            start=words.starts[span.first],
            end=words.ends[span.last] - self._citations.mark_length(words, span.last),
            name=name,
            key=key,
            form="demonym" if span.demonym else "name",
            schema=span.schema,
            sentence=sentence,
            score=span.score,
            known=span.known,
            roles=roles,
            case=case,
            gloss=self._heads.compass(key) if span.schema == "Group" else None,
            head=self._heads.gloss_of_end(words, span.first, span.last),
        )

    @staticmethod
    def _half(words: Words, half: Half, sentence: int) -> FoundMention:
        span, start = half.span, words.starts[half.span.first]
        return FoundMention(
            first=span.first, last=span.last, start=start + half.start, end=start + half.end, name=half.name,
            key=half.key, form="demonym" if span.demonym else "name", schema=span.schema, sentence=sentence,
            score=span.score, known=span.known, case=half.case,
        )  # fmt: skip


def _run(words: Words, sentence: Sentence) -> tuple[int, int]:
    inside = words.between(sentence.start, sentence.end)
    return inside.start, inside.stop - 1


def _with_brackets(words: Words, found: tuple[FoundMention, ...]) -> tuple[FoundMention, ...]:
    """Give each name in brackets right behind another with that one's index: "... Agency (NIA)"."""
    out: list[FoundMention] = []
    for index, mention in enumerate(found):
        bracketed = (
            index > 0
            and mention.form == "name"
            and words.forms[mention.first - 1].text == "("
            and found[index - 1].form == "name"
            and found[index - 1].last == mention.first - 2
            and mention.last + 1 < len(words)
            and words.forms[mention.last + 1].text == ")"
        )
        out.append(replace(mention, of=index - 1) if bracketed else mention)
    return tuple(out)


def _sentence_of_words(words: Words, sentences: tuple[Sentence, ...]) -> tuple[int, ...]:
    """Give the index of each word's sentence, -1 for words of boilerplate and outside all sentences."""
    out = [-1] * len(words)
    for number, sentence in enumerate(sentences):
        if sentence.kind in _READ:
            inside = words.between(sentence.start, sentence.end)
            out[inside.start : inside.stop] = [number] * len(inside)
    return tuple(out)
