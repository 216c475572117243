"""Tell men from women by the nouns and pronouns that speak of them, where a language's pronouns do."""

from __future__ import annotations

from collections.abc import Sequence

from ghatna.model.names import FoundMention
from ghatna.resolve.chain import Chain

# The last mentions of somebody are asked: a long text names him a thousand times.
_MOST = 120
_SHE = frozenset(("her", "hers", "herself", "she"))
_SUBJECT = "subject"
_HE = frozenset(("he", "him", "himself", "his"))
_WOMEN = frozenset(
    ("actress", "aunt", "bride", "businesswoman", "chairwoman", "congresswoman", "daughter", "daughter-in-law",
     "duchess", "girl", "girlfriend", "granddaughter", "grandmother", "housewife", "mother", "mother-in-law", "niece",
     "princess", "queen", "sister", "sister-in-law", "spokeswoman", "widow", "wife", "woman")
)  # fmt: skip
_MEN = frozenset(
    ("boy", "boyfriend", "bridegroom", "brother", "brother-in-law", "businessman", "congressman", "duke", "father",
     "father-in-law", "fisherman", "grandfather", "grandson", "groom", "husband", "king", "man", "nephew", "prince",
     "son", "son-in-law", "uncle", "widower")
)  # fmt: skip


def may_mean(pronoun: FoundMention, chain: Chain, mentions: Sequence[FoundMention]) -> bool:
    """Tell whether "he" or "she" may stand for somebody: nothing said so far shows the other sex."""
    if pronoun.key in _SHE:
        return not _is_shown(chain, mentions, _MEN, _HE)
    return pronoun.key not in _HE or not _is_shown(chain, mentions, _WOMEN, _SHE)


def alike(one: FoundMention, other: FoundMention) -> bool:
    """Tell whether two pronouns are both of "he" or both of "she"."""
    return any(one.key in both and other.key in both for both in (_HE, _SHE))


def _is_shown(chain: Chain, mentions: Sequence[FoundMention], nouns: frozenset[str], pronouns: frozenset[str]) -> bool:
    return any(role in nouns for role in chain.roles) or any(
        mentions[at].key in pronouns and mentions[at].function == _SUBJECT
        if mentions[at].form == "pronoun"
        else mentions[at].gloss in nouns
        for at in chain.mentions[-_MOST:]
    )
