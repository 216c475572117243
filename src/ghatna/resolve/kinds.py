"""Tell which nouns may speak of one and the same: a ship of a ferry, thieves of a gang, a cabinet of a government."""

from __future__ import annotations

from ghatna.resolve.holders import FIRMS

_SHIPS = frozenset(("barge", "boat", "carrier", "container ship", "cutter", "destroyer", "ferry", "freighter",
                    "frigate", "ship", "tanker", "trawler", "tug", "tugboat", "vessel", "warship",
                    "yacht"))  # fmt: skip
_WHEELED = frozenset(("ambulance", "auto-rickshaw", "autorickshaw", "bus", "car", "coach", "jeep", "lorry",
                      "minibus", "motorbike", "motorcycle", "rickshaw", "scooter", "tempo", "tractor",
                      "truck", "van"))  # fmt: skip
# What a bare noun may take up that was called by a word for a kind of it, or by another word of the same meaning.
_KINDS: dict[str, frozenset[str]] = {
    "aircraft": frozenset(("airliner", "bomber", "helicopter", "jet", "plane", "warplane")),
    "boat": frozenset(("dinghy", "ferry", "speedboat", "trawler")),
    "bus": frozenset(("coach", "minibus")),
    "lawmakers": frozenset(("legislators",)),
    "legislators": frozenset(("lawmakers",)),
    "plane": frozenset(("airliner", "bomber", "jet", "warplane")),
    "rebels": frozenset(("guerrillas",)),
    "guerrillas": frozenset(("rebels",)),
    "ship": _SHIPS,
    "storm": frozenset(("cyclone", "hurricane", "typhoon")),
    "vehicle": _WHEELED | {"rocket"},
    "vessel": _SHIPS,
}
# Words of which each may stand for those whom another one named: they say the same, or what such people are or do.
_SAME: tuple[frozenset[str], ...] = (
    frozenset(("abductors", "attackers", "bandits", "criminals", "culprits", "dacoits", "gang", "gangsters", "gunmen",
               "hijackers", "intruders", "kidnappers", "miscreants", "raiders", "robbers", "suspects", "thieves")),
    frozenset(("employees", "workers")),
    frozenset(("locals", "residents", "villagers")),
    frozenset(("crowd", "demonstrators", "mob", "protesters", "strikers")),
)  # fmt: skip
# Whoever does wrong is at first mostly only a number of men; whoever protests was called by his work.
_MEN = frozenset(("men", "persons", "youths"))
_OF_WORK = frozenset(("doctors", "drivers", "employees", "farmers", "nurses", "students", "teachers", "traders",
                      "villagers", "workers"))  # fmt: skip
_STATE = frozenset(("cabinet", "government"))
_LOOSE: tuple[tuple[frozenset[str], frozenset[str]], ...] = ((_SAME[0], _MEN), (_SAME[3], _OF_WORK))


def in_plural(noun: str) -> str:
    """Give the word for several of whom a noun names one, where such a word is known here: a robber is of the robbers.

    Where a table has only the singular, several are told by it too.
    """
    several = f"{noun}s"
    return several if kinds_of(several) or loose_kinds_of(several) else noun


def kinds_of(noun: str) -> frozenset[str]:
    """Give the nouns of which a noun says in a wider word what they say, or the same in another word."""
    alike = next((same for same in _SAME if noun in same), frozenset[str]())
    return (_KINDS.get(noun, frozenset()) | alike) - {noun}


def loose_kinds_of(noun: str) -> frozenset[str]:
    """Give the wide words for those of whom a noun may speak: "men" for "the thieves"."""
    return next((others for ones, others in _LOOSE if noun in ones), frozenset())


def is_kind_of(noun: str, other: str) -> bool:
    """Tell whether a noun says in a wider word what another says, or the same in another word."""
    return other in kinds_of(noun)


def is_retold(noun: str, other: str) -> bool:
    """Tell whether a headline's noun may be called by another one in the report."""
    related = is_kind_of(noun, other) or is_kind_of(other, noun) or other in loose_kinds_of(noun)
    return related or (noun in _STATE and other in _STATE)


def is_firm(noun: str | None) -> bool:
    """Tell whether a noun says no more than that something is a firm."""
    return noun in FIRMS
