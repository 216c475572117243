"""Names that a report spells in two ways: found by what who-is-who has joined."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from ghatna.model.entities import Mention
from ghatna.model.words import WordForm, Words
from ghatna.packs.skeleton import skeleton

# Shares of letters in common (twice the common ones by both lengths): of words, and of words with the same consonants.
_ALIKE = 0.75
_ALIKE_OF_SOUND = 0.6
_SHORTEST = 5
_FIRST_INDIC, _PAST_INDIC = "\u0900", "\u0d80"

Fault = tuple[str, int, int, str]


def find_spellings(words: Words, mentions: tuple[Mention, ...]) -> Iterator[Fault]:
    """Give the words in names of Indic scripts that spell a word of an earlier mention otherwise, each spelling once.

    Spellings that the pack folds together, and case endings, are no variants.
    """
    seen: dict[str, list[frozenset[str]]] = {}
    for mention in mentions:
        if mention.form != "name":
            continue
        before = seen.setdefault(mention.entity, [])
        inside = words.between(mention.start, mention.end)
        spelt = [_spellings(words.forms[at]) for at in inside]
        for at, keys in zip(inside, spelt, strict=True):
            if not any(keys & other for other in before) and any(_is_alike(keys, other) for other in before):
                message = "the same name in another spelling; joined"
                yield "spelling_variant", words.starts[at], words.ends[at], message
        before.extend(keys for keys in spelt if keys)


def _spellings(form: WordForm) -> frozenset[str]:
    """Give the normal forms that a word of an Indic script can have, whole and without an ending."""
    spelt = form.kind == "word" and _FIRST_INDIC <= form.text[0] < _PAST_INDIC and "." not in form.text
    return frozenset(form.keys) if spelt else frozenset()


def _is_alike(keys: frozenset[str], others: frozenset[str]) -> bool:
    """Tell whether two words are spellings of one name; what one has at its end beyond the other may be an ending."""
    pairs = [(one, other) for one in keys for other in others]
    if any(one.startswith(other) or other.startswith(one) for one, other in pairs):
        return False
    return any(_share(one, other) for one, other in pairs if min(len(one), len(other)) >= _SHORTEST)


def _share(one: str, other: str) -> bool:
    least = _ALIKE_OF_SOUND if skeleton(one) and skeleton(one) == skeleton(other) else _ALIKE
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= least
