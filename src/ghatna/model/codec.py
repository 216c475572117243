"""A reading as JSON and its JSON Schema; the only file that knows msgspec."""

from __future__ import annotations

from typing import Any

import msgspec

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
