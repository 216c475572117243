"""From bytes to a document: decoding, extraction from HTML, language, dates of publication."""
