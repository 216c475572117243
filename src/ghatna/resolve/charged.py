"""Say whom "the accused" and "the victim" mean where a report has told who did something to whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ghatna.model.names import FoundMention
from ghatna.resolve.chain import Chain

_ACCUSED = frozenset(("accused", "culprit", "defendant", "suspect"))
_VICTIMS = frozenset(("deceased", "victim"))
_PARTIES = _ACCUSED | _VICTIMS
_AGENT = "agentive"
_REACH = 4  # sentences
# Words of offices whose holders look into what others have done, or speak of it.
_OFFICIAL = frozenset(
    ("activist", "administrator", "adviser", "attorney", "captain", "chairman", "chairperson", "chief", "coach",
     "collector", "commissioner", "complainant", "constable", "coordinator", "director", "doctor", "expert", "general",
     "governor", "head", "inspector", "journalist", "judge", "justice", "lawmaker", "lawyer", "leader", "magistrate",
     "mayor", "minister", "officer", "official", "physician", "police", "policeman", "president", "principal",
     "prosecutor", "reporter", "sarpanch", "secretary", "spokesperson", "superintendent", "surgeon", "witness")
)  # fmt: skip


def find_charged(mentions: Sequence[FoundMention], of: Mapping[int, Chain], index: int) -> Chain | None:
    """Give the only layman who acted in the last sentences for "the accused", else the only one spoken of.

    For "the victim" it is rather the only one who did not act. Nobody is meant where that is open, or where the noun
    was used before.
    """
    noun = mentions[index]
    if noun.gloss not in _PARTIES or noun.plural or noun.new or noun.front:
        return None
    if index and mentions[index - 1].case == "both" and mentions[index - 1].last + 1 == noun.first:
        return None  # "both [accused]"
    acted: dict[int, Chain] = {}
    others: dict[int, Chain] = {}
    for before in range(index):
        one, chain = mentions[before], of.get(before)
        if chain is None or chain.schema != "Person" or one.plural or one.form == "pronoun":
            continue
        if one.gloss in _PARTIES:
            return None
        # Of whom only a name is known may as well be an officer.
        if noun.sentence - one.sentence > _REACH or not chain.roles or any(map(_is_official, chain.roles)):
            continue
        (acted if _AGENT in one.case else others).setdefault(id(chain), chain)
    passive = {key: one for key, one in others.items() if key not in acted}
    found = (acted or passive) if noun.gloss in _ACCUSED else (passive or acted)
    return next(iter(found.values())) if len(found) == 1 else None


def _is_official(role: str) -> bool:
    return not _OFFICIAL.isdisjoint(role.split())
