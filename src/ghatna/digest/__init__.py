"""A reading told from its cells alone, in the reader's language."""

from ghatna.digest.digest import DigestMaker, add_glosses
from ghatna.digest.names import NameSpeller
from ghatna.digest.text import quote_evidence, write_digest

__all__ = ["DigestMaker", "NameSpeller", "add_glosses", "quote_evidence", "write_digest"]
