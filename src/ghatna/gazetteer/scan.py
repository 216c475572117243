"""Finds the sounds of the index that are near a sound, by blocks."""

from __future__ import annotations

import zlib
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import extract

from ghatna.gazetteer.indexfile import Index

MOST_BYTES = 24_000
"""At most so much of a block is looked at; its sounds stand by rank."""
MOST_SOUNDS = 12
FARTHEST = 0.4
"""Share of a sound's bytes that may differ."""
CLOSE = 1 / 7
"""Share of a sound's bytes up to which the neighbouring blocks are not asked."""
MOST_NEIGHBOURS = 6


@dataclass(frozen=True, slots=True)
class Near:
    """A sound of the index near the one asked for: its number, the edits between them, and its length in bytes."""

    sound: int
    distance: int
    length: int


def find_near(index: Index, sound: bytes, key: str) -> list[Near]:
    """Give the nearest sounds of the block, and of neighbouring blocks if none of these is close."""
    numbers = index.numbers
    farthest = int(FARTHEST * len(sound))
    found: list[Near] = []
    code = zlib.crc32(key.encode("ascii"))
    keys = numbers["block_key"]
    at = bisect_left(keys, code)
    if at < len(keys) and keys[at] == code:
        found = _scan(index, at, sound, farthest)
    if found and found[0].distance <= CLOSE * len(sound):
        return found
    best = found[0].distance if found else farthest
    for block in _neighbours(index, key, at):
        found += _scan(index, block, sound, best)
    return found


def _scan(index: Index, block: int, sound: bytes, farthest: int) -> list[Near]:
    at = index.numbers["block_at"]
    start, end = at[block], at[block + 1] - 1
    if end - start > MOST_BYTES:
        end = start + MOST_BYTES
    sounds = bytes(index.texts["sounds"][start:end]).split(b"\n")
    first = index.numbers["block_first"][block]
    return [
        Near(first + number, distance, len(text))
        for text, distance, number in extract(
            sound, sounds, scorer=Levenshtein.distance, processor=None, score_cutoff=farthest, limit=MOST_SOUNDS
        )
    ]


def _neighbours(index: Index, key: str, own: int) -> list[int]:
    numbers = index.numbers
    keys, near_key, near_block = numbers["block_key"], numbers["near_key"], numbers["near_block"]
    out: list[int] = []
    less = sorted(lose_one(key))
    for code in (zlib.crc32(other.encode("ascii")) for other in less):
        at = bisect_left(keys, code)
        if at < len(keys) and keys[at] == code:
            out.append(at)
    for code in (zlib.crc32(other.encode("ascii")) for other in (key, *less)):
        start = bisect_left(near_key, code)
        end = bisect_right(near_key, code, start)
        out.extend(near_block[start : min(end, start + MOST_NEIGHBOURS)])
    return [block for block in dict.fromkeys(out) if block != own]


def lose_one(key: str) -> set[str]:
    """Give the keys of a block with one consonant class, or the open beginning, left out."""
    out = set()
    for at in range(len(key)):
        less = key[:at] + key[at + 1 :]
        if 0 < at < len(key) - 1 and key[at - 1] == key[at + 1]:
            less = key[:at] + key[at + 2 :]
        if less:
            out.add(less)
    return out
