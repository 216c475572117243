"""Say whom an office and which firm a bare noun takes up: "the minister", "the company"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from ghatna.model.names import FoundMention
from ghatna.resolve.chain import Chain, country_of

_SOON = 2
_APPOSED = 2  # words
_OWNER_REACH = 4  # mentions
_FIRM_REACH = 4
FIRMS = frozenset(("airline", "automaker", "brokerage", "carmaker", "carrier", "chain", "company", "firm",
                   "manufacturer", "retailer", "start-up", "startup"))  # fmt: skip
# Offices of which a report mostly knows one holder, so that "the collector" is the one whom it names only later.
_ONE_EACH = frozenset(
    ("captain", "chairman", "chairperson", "chief", "collector", "commissioner", "conductor", "contractor", "director",
     "driver", "governor", "head", "judge", "magistrate", "manager", "mayor", "minister", "owner", "pilot", "president",
     "principal", "sarpanch", "speaker", "superintendent", "tahsildar")
)  # fmt: skip
_LEADER = "leader"
# "The Russian leader" is Russia's president.
_HEADS_OF_STATES = frozenset(("chancellor", "king", "premier", "president", "prime minister", "supreme leader"))
# Nouns that any body or firm may be called by.
BODIES = frozenset(("agency", "alliance", "bloc", "body", "group", "institution", "organisation", "organization",
                    "outfit", "regulator", "watchdog"))  # fmt: skip
# What a body's name says where none of these means it.
_NO_AGENCIES = frozenset(("assembly", "cabinet", "congress", "court", "government", "ministry", "parliament", "party",
                          "sabha", "senate", "university"))  # fmt: skip
_BODIES = frozenset(("Company", "Organization", "PublicBody"))
# Words in front that make another office of one: a chief minister is not the minister.
_OTHER_RANKS = frozenset(
    ("acting", "assistant", "associate", "chief", "co", "deputy", "former", "general", "joint", "junior", "prime",
     "sub", "under", "vice")
)  # fmt: skip


def find_holder(
    chains: Sequence[Chain], mentions: Sequence[FoundMention], index: int, country: str | None
) -> Chain | None:
    """Give who holds the office that a mention names: the one person of whom that, or a longer title, was said.

    An office in the headline is his who is named with it soon after, and one that a report mostly has one of, his who
    is named with it at all. `country` is whose office it is, if that is said.
    """
    mention = mentions[index]
    title = mention.roles[0].name_en
    leads = title == _LEADER and country is not None
    holders = [
        chain for chain in chains
        if chain.named and chain.schema == "Person" and (country is None or chain.country in {None, country})
        and any(_is_title_of(title, role) or (leads and role in _HEADS_OF_STATES) for role in chain.roles)
        and not (country is not None and chain.country is None and _is_beside(chain, mentions, mention))
    ]  # fmt: skip
    before = [chain for chain in holders if chain.mentions[0] < index]
    if before:
        exact = [chain for chain in before if title in chain.roles] or before
        return exact[0] if len(exact) == 1 and not mention.new else None
    if len(holders) != 1:
        return None
    soon = mentions[holders[0].mentions[0]].sentence <= _SOON
    if soon and mention.sentence == 0:
        return holders[0]
    later = not mention.new and not mention.front and country is None and title in holders[0].roles
    return holders[0] if later and title.rpartition(" ")[2] in _ONE_EACH else None


def _is_beside(chain: Chain, mentions: Sequence[FoundMention], office: FoundMention) -> bool:
    """Tell whether somebody is named apart from an office in its sentence: "France's president met President Rawal"."""
    named = (mentions[at] for at in chain.mentions if mentions[at].form == "name")
    return any(
        one.sentence == office.sentence and not -_APPOSED <= one.first - office.last <= _APPOSED for one in named
    )


def may_hold(
    chain: Chain, mentions: Sequence[FoundMention], of: Mapping[int, Chain], index: int, other: Chain | None
) -> bool:
    """Tell whether a person may be whom an office means, which is no other body's: "the ship's captain".

    Nor was another, unnamed holder of such an office (`other`) spoken of since, as "the captain" may be.
    """
    office = mentions[index]
    last = max((at for at in chain.mentions if at < index), default=index)
    if other is not None and other is not chain and not office.front and max(other.mentions) > last:
        return False
    own = _belongs_to(mentions, of, index)
    theirs = [_belongs_to(mentions, of, at) for at in chain.mentions if mentions[at].gloss == office.gloss]
    return own is None or all(one is None or one is own for one in theirs)


def _belongs_to(mentions: Sequence[FoundMention], of: Mapping[int, Chain], index: int) -> Chain | None:
    """Give what an office belongs to by a name or noun among its own words."""
    office = mentions[index]
    for at in range(max(0, index - _OWNER_REACH), index):
        other = mentions[at]
        if other.start >= office.start and other.last < office.first and other.form != "pronoun" and at in of:
            return of[at]
    return None


def _is_title_of(title: str, role: str) -> bool:
    """Tell whether a title is an office or its last words: "minister" for a culture minister."""
    longer = role.endswith(f" {title}") and role.partition(" ")[0] not in _OTHER_RANKS
    return role == title or longer


def find_firm(mentions: Sequence[FoundMention], of: Mapping[int, Chain], index: int) -> Chain | None:
    """Give the firm that "the company" means: the one spoken of most of late, the last one of equals.

    A body of which only its name is known shows to be a firm by that. One named long before is meant only where it
    is the only firm so far.
    """
    counts: Counter[int] = Counter()
    firms: dict[int, Chain] = {}
    for before in range(index):
        mention, chain = mentions[before], of.get(before)
        if chain is None or not chain.named or mention.form not in {"name", "nominal"}:
            continue
        if may_be_firm(chain, mentions):
            firms[chain.mentions[0]] = chain
            counts[chain.mentions[0]] += mentions[index].sentence - mention.sentence <= _FIRM_REACH
    if not firms or (len(firms) > 1 and not counts.total()):
        return None
    return firms[max(counts, key=lambda first: (counts[first], first))]


def find_only_firm(mentions: Sequence[FoundMention], of: Mapping[int, Chain], index: int) -> Chain | None:
    """Give the only firm that a report has named so far, where that was in the last sentences."""
    firms = {
        id(chain): (before, chain)
        for before in range(index)
        if (chain := of.get(before)) is not None and chain.named and chain.schema == "Company"
        and mentions[before].form == "name"
    }  # fmt: skip
    if len(firms) != 1:
        return None
    last, chain = next(iter(firms.values()))
    return chain if mentions[index].sentence - mentions[last].sentence <= _SOON else None


def find_described(
    mentions: Sequence[FoundMention],
    of: Mapping[int, Chain],
    index: int,
    kinds: Mapping[str, frozenset[str]],
    country: str | None,
) -> Chain | None:
    """Give the body of which the catalogue knows that it is what a noun says: "the central bank" is the Reserve Bank.

    `kinds` are the catalogue's kinds for each English noun, `country` is whose it is, if that is said. Of several in
    the sentence that named one last who acts there is meant.
    """
    noun = mentions[index]
    said = noun.gloss or ""
    last = said.rpartition(" ")[2]
    wanted = kinds.get(said) or kinds.get(last)
    if wanted is None or noun.new or noun.plural or (noun.front and country is None):
        return None
    found: dict[int, Chain] = {}
    acting: dict[int, Chain] = {}
    sentence = -1
    for before in range(index - 1, -1, -1):
        name, chain = mentions[before], of.get(before)
        if found and name.sentence != sentence:
            break
        if chain is None or name.form != "name" or chain.schema not in _BODIES | {"Media"}:
            continue
        named_so = (name.head or "").rpartition(" ")[2] == last
        if named_so or (chain.known and chain.known[0].kind in wanted):
            sentence = name.sentence
            (acting if "agentive" in name.case else found)[id(chain)] = chain
            found[id(chain)] = chain
        elif not found and not chain.known and name.head is None and chain.schema != "Company":
            return None  # another body, of which nothing says what it is, was named since
    chosen = acting if len(found) > 1 else found
    chain = next(iter(chosen.values())) if len(chosen) == 1 else None
    return chain if chain is not None and (country is None or country_of(chain) in {None, country}) else None


def find_body(mentions: Sequence[FoundMention], of: Mapping[int, Chain], index: int) -> Chain | None:
    """Give the one body or firm that was named in the last sentences for a noun that says no more than that."""
    found: dict[int, Chain] = {}
    for before in range(index - 1, -1, -1):
        mention, chain = mentions[before], of.get(before)
        if mentions[index].sentence - mention.sentence > _SOON:
            break
        if chain is not None and mention.form == "name" and chain.schema in _BODIES and not _is_other_body(mention):
            found[id(chain)] = chain
    return next(iter(found.values())) if len(found) == 1 else None


def _is_other_body(name: FoundMention) -> bool:
    """Tell whether a name is that of a body which nobody calls an agency or a group: a parliament, a court."""
    english = (one.name_en for one in name.known if one.name_en)
    return any(not _NO_AGENCIES.isdisjoint(one.lower().split()) for one in (name.head or "", *english))


def may_be_firm(chain: Chain, mentions: Sequence[FoundMention]) -> bool:
    """Tell whether a named thing is a firm, or a body of which only its name is known."""
    bare = all(mentions[at].head in {None, "group"} for at in chain.mentions if mentions[at].form == "name")
    return chain.schema == "Company" or (chain.schema == "Organization" and not chain.known and bare)


def is_compound(noun: FoundMention) -> bool:
    """Tell whether a noun's first words only say more of what its last word says: a special court is a court."""
    return (noun.gloss or "").partition(" ")[0] not in _OTHER_RANKS
