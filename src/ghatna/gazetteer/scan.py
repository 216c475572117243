"""Finds the sounds of the index that are near a sound, by blocks."""

from __future__ import annotations

import zlib
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import extract

from ghatna.gazetteer.indexfile import Index

MOST_BYTES = 12_000
"""At most so much of a block is looked at; its sounds stand by rank."""
MOST_BYTES_BEYOND = 6_000
"""The same for each of the neighbouring blocks."""
MOST_SOUNDS = 8
FARTHEST = 0.4
"""Share of a sound's bytes that may differ."""
CLOSE = 1 / 7
"""Share of a sound's bytes up to which the neighbouring blocks are not asked."""
MOST_NEIGHBOURS = 6


class Near(NamedTuple):
    """A sound of the index near the one asked for: its number, the edits between them, and its length in bytes."""

    sound: int
    distance: int
    length: int


def find_near(index: Index, sound: bytes, key: str) -> list[Near]:
    """Give the sounds of the block that are near, nearest first."""
    code = zlib.crc32(key.encode("ascii"))
    keys = index.numbers["block_key"]
    at = bisect_left(keys, code)
    if at < len(keys) and keys[at] == code:
        return _scan(index, at, sound, (int(FARTHEST * len(sound)), MOST_BYTES))
    return []


def is_close(near: list[Near], sound: bytes) -> bool:
    """Tell whether the nearest of these sounds is so close that neighbouring blocks need not be asked."""
    return bool(near) and near[0].distance <= CLOSE * len(sound)


def find_beyond(index: Index, sound: bytes, key: str, farthest: int | None) -> list[Near]:
    """Give the sounds of neighbouring blocks, one consonant apart, that are no farther than `farthest` edits."""
    own = bisect_left(index.numbers["block_key"], zlib.crc32(key.encode("ascii")))
    limit = int(FARTHEST * len(sound)) if farthest is None else farthest
    found: list[Near] = []
    for block in _neighbours(index, key, own):
        found += _scan(index, block, sound, (limit, MOST_BYTES_BEYOND))
    found.sort(key=_by_distance)
    return found[:MOST_SOUNDS]


def _by_distance(near: Near) -> int:
    return near.distance


def _scan(index: Index, block: int, sound: bytes, limits: tuple[int, int]) -> list[Near]:
    farthest, most = limits
    at = index.numbers["block_at"]
    start, end = at[block], at[block + 1] - 1
    if end - start > most:
        end = start + most
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
