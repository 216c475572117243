"""Faults that a language's own data shows: word-by-word idioms, doubled words, torn beginnings."""

from __future__ import annotations

from collections.abc import Iterator

from ghatna.model.parts import Sentence
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.phrases import Phrases
from ghatna.packs.words import WordSplitter

Fault = tuple[str, int, int, str]

_REACH = 12
_TORN_WORDS = 2


class PhraseFaults:
    """Finds faults by one pack's idioms, conjunctions and titles."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        self._calques = Phrases((splitter.keys(row["surface"]), row["meant"]) for row in pack.table("calques"))
        kinds: dict[str, set[str]] = {}
        for row in pack.table("joiners"):
            kinds.setdefault(row["kind"], set()).add(splitter.form(row["surface"]).key)
        self._and = frozenset(kinds.get("and", ()))
        self._since = frozenset(kinds.get("since", ()))
        self._tails = frozenset(kinds.get("tail", ()))
        self._finite = frozenset(kinds.get("finite", ()))
        self._behind_finite = frozenset(
            key for kind in ("and", "or", "but", "that", "then", "aux") for key in kinds.get(kind, ())
        )
        self._titles = frozenset(
            splitter.form(row["surface"]).key for row in pack.table("joiners").having("kind", "title")
        )
        self._doubles = frozenset(kinds.get("doubles", ()))
        self._numbers = frozenset(splitter.form(row["surface"]).key for row in pack.table("numbers"))

    def find(self, words: Words, sentences: tuple[Sentence, ...]) -> Iterator[Fault]:
        """Give the faults, in no order."""
        yield from self._idioms(words)
        yield from self._doubled(words)
        yield from self._appositions(words)
        yield from self._torn_beginnings(words, sentences)

    def _idioms(self, words: Words) -> Iterator[Fault]:
        """Give the word-by-word renderings; one that begins with a unit of time needs to have no number before it."""
        for at in self._calques.starts(words, 0, len(words)):
            found = self._calques.find_at(words, at)
            if found is not None and not self._numbered(words, at):
                message = f"a phrase of machine translation; probably meant: {found.meaning}"
                yield "mistranslation", words.starts[at], words.ends[found.last], message

    def _numbered(self, words: Words, at: int) -> bool:
        before = words.forms[at - 1] if at else None
        return before is not None and (before.kind == "number" or before.key in self._numbers)

    def _doubled(self, words: Words) -> Iterator[Fault]:
        """Give the words that a conjunction joins with themselves: "strategic and strategic"."""
        forms = words.forms
        for at in range(1, len(forms) - 1):
            before = forms[at - 1]
            if before is not forms[at + 1] or forms[at].key not in self._and or before.key in self._doubles:
                continue
            if before.kind == "word":
                message = "a word joined with itself; one of the two was probably another word"
                yield "repeated_text", words.starts[at - 1], words.ends[at + 1], message

    def _appositions(self, words: Words) -> Iterator[Fault]:
        """Give the places where a title, a comma and two joined names leave open whose title it is.

        Example: "the commander, Rao and Lieutenant General Mehta": Rao need not be the commander.
        """
        forms = words.forms
        for at in range(1, len(forms) - 3):
            if forms[at].text != "," or forms[at - 1].key not in self._titles or forms[at + 1].kind != "word":
                continue
            for end in (at + 2, at + 3):
                if end + 1 < len(words) and forms[end].key in self._and:
                    if forms[end + 1].kind == "word" and self._has_title(words, end + 1):
                        message = "it is open which of the joined names the title belongs to"
                        yield "scrambled_apposition", words.starts[at - 1], words.ends[end + 1], message
                    break

    def _has_title(self, words: Words, at: int) -> bool:
        return any(form.key in self._titles for form in words.forms[at : at + 3])

    def _torn_beginnings(self, words: Words, sentences: tuple[Sentence, ...]) -> Iterator[Fault]:
        """Give the sentences that begin in mid phrase.

        Latin script: with a small letter at a line's beginning. Elsewhere: with a case marker, or with
        "since" and a finite verb that the next words run on from with neither mark nor conjunction.
        """
        for number, sentence in enumerate(sentences):
            if sentence.kind != "sentence":
                continue
            inside = words.between(sentence.start, sentence.end)
            if not len(inside):
                continue
            first = words.forms[inside[0]]
            if first.kind == "word" and first.text[0].islower() and number:
                yield from self._small_beginning(words, sentences[number - 1], inside[0])
            elif first.key in self._tails and number and sentences[number - 1].kind != "dateline":
                message = "begins with what belongs to a word before it: words are missing"
                yield "mid_phrase_start", sentence.start, words.ends[inside[:_TORN_WORDS][-1]], message
            elif first.key in self._since:
                end = self._run_on(words, inside)
                if end is not None:
                    message = "begins in mid phrase: words before it are missing"
                    yield "mid_phrase_start", sentence.start, words.ends[end], message

    def _small_beginning(self, words: Words, before: Sentence, at: int) -> Iterator[Fault]:
        brand = any(sign.isupper() for sign in words.forms[at].text[1:])
        if not brand and before.kind != "dateline":
            message = "begins with a small letter: words before it are missing"
            yield "mid_phrase_start", words.starts[at], words.ends[at], message

    def _run_on(self, words: Words, inside: range) -> int | None:
        """Give the finite verb within reach of the beginning that other words follow without a mark or conjunction."""
        for at in inside[1:_REACH]:
            form = words.forms[at]
            if form.kind == "mark":
                return None
            if form.key in self._finite and at + 1 in inside:
                following = words.forms[at + 1]
                runs_on = following.kind != "mark" and following.key not in self._behind_finite
                return at if runs_on else None
        return None
