"""Lets the catalogues hear names through the gazetteer's phone tables."""

from __future__ import annotations

from ghatna.gazetteer.latin import read_plainly
from ghatna.gazetteer.phones import BLOCKS, BYTES, PhoneTable, load_phone_table
from ghatna.gazetteer.romanise import Romaniser, load_romaniser
from ghatna.gazetteer.scripts import script_of

MOST_LETTERS = 200
"""Longer strings, in code points, are no names."""


class NameSounds:
    """Says names of any script as bytes whose Levenshtein distance is a distance in sound."""

    def __init__(self) -> None:
        self._phones: PhoneTable = load_phone_table()
        self._romaniser: Romaniser = load_romaniser()

    def sounds(self, name: str) -> tuple[bytes, ...]:
        """Give the way to say `name`; empty where there is nothing to say."""
        if len(name) > MOST_LETTERS:
            return ()
        script = script_of(name)
        if script in BLOCKS:
            said = self._phones.phones(name)
        else:
            said = read_plainly(name.casefold() if script == "Latn" else self._romaniser.romanise(name))
        said = "".join(phone for phone in said if phone in BYTES)
        return (self._phones.encode(said),) if said else ()
