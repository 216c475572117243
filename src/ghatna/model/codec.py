"""JSON in and out: a reading, its JSON Schema, a line of a stream; this and `records.py` alone know msgspec."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from ghatna.errors import LineError
from ghatna.model.document import ArticleLine
from ghatna.model.reading import Reading


def encode_reading(reading: Reading) -> bytes:
    """Give the reading as UTF-8 JSON; the same reading always gives the same bytes."""
    return msgspec.json.encode(reading)


def decode_reading(data: bytes) -> Reading:
    """Give the reading that `encode_reading` wrote."""
    return msgspec.json.decode(data, type=Reading)


def reading_schema() -> dict[str, Any]:
    """Give the JSON Schema (2020-12) of a reading."""
    schema = msgspec.json.schema(Reading)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "ghatna reading", **schema}


def encode_pretty(data: bytes) -> bytes:
    """Give JSON with two spaces of indentation, for people."""
    return msgspec.json.format(data, indent=2)


def plain_cells(value: Any) -> Any:
    """Give a frozen value as plain lists, dicts and scalars, as its JSON would hold them."""
    return msgspec.to_builtins(value)


class LineDecoder:
    """Decodes lines of JSON (`{"id", "text", "published", "lang", ...}`, only `text` needed)."""

    def __init__(self) -> None:
        self._decoder = msgspec.json.Decoder(ArticleLine)

    def decode(self, line: bytes) -> ArticleLine:
        """Give the article of one line.

        Raises:
            LineError: The line is no JSON object in UTF-8 with a `text`.
        """
        try:
            return self._decoder.decode(line)
        except msgspec.ValidationError as error:
            raise LineError(
                str(error), hint='each line is {"text": "..."} with "id", "published", "lang" if known'
            ) from error
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            return _decode_slowly(line, error)


def _decode_slowly(line: bytes, first: Exception) -> ArticleLine:
    """Give the article of a line that only the lenient decoder takes: escaped lone surrogates stand in real feeds."""
    try:
        return msgspec.convert(json.loads(line.decode("utf-8")), ArticleLine)
    except (ValueError, RecursionError) as error:
        raise LineError(f"not JSON in UTF-8: {first}", hint="one JSON object a line") from error


def encode_json(value: Any) -> bytes:
    """Give plain lists, dicts and scalars as UTF-8 JSON."""
    return msgspec.json.encode(value)
