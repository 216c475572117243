"""Bytes to a document: encoding, the article in a page, language, day of publication."""

from ghatna.ingest.document import DocumentMaker, Ingested

__all__ = ["DocumentMaker", "Ingested"]
