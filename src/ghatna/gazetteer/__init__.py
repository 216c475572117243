"""Places and their names in any script, offline: look names up, spell them, write them in Latin letters."""

from ghatna.gazetteer.candidate import Candidate, CountryWord
from ghatna.gazetteer.lookup import Gazetteer
from ghatna.gazetteer.respell import Respeller, load_respeller
from ghatna.gazetteer.store import cache_folder, open_gazetteer
from ghatna.gazetteer.transliterate import Transliterator, load_transliterator

__all__ = [
    "Candidate", "CountryWord", "Gazetteer", "Respeller", "Transliterator", "cache_folder", "load_respeller",
    "load_transliterator", "open_gazetteer",
]  # fmt: skip
