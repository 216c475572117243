"""The file of a learnt name tagger: labels, transitions, feature weights, and the table of words."""

from __future__ import annotations

import json
import struct
import zlib
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from ghatna.errors import InternalError
from ghatna.model.records import record
from ghatna.read.tag_features import Facts, WordTable

MAGIC = b"ghatna-tagger-2\n"
_LARGEST = 127


@record(frozen=True, slots=True, kw_only=True)
class TagModel:
    """A linear-chain model over BIO labels.

    `transitions[a][b]` is the weight of label b right behind label a, `starts` that of a label at
    the beginning, `rows` maps a feature to its row in `weights`: features x labels, a signed byte
    each, in steps of `scale`. `bias` is taken from the label O. `slope` and `offset` turn a margin
    into a probability.
    """

    labels: tuple[str, ...]
    transitions: tuple[tuple[float, ...], ...]
    starts: tuple[float, ...]
    rows: Mapping[str, int]
    weights: bytes
    scale: float
    table: WordTable
    bias: float
    slope: float
    offset: float
    version: str

    def weights_of(self, feature: str) -> tuple[int, ...]:
        """Give a feature's weight for each label, in steps of `scale`; empty for one that was not learnt."""
        number = self.rows.get(feature)
        if number is None:
            return ()
        count = len(self.labels)
        return struct.unpack_from(f"{count}b", self.weights, number * count)


def pack_weights(rows: Sequence[Sequence[float]]) -> tuple[bytes, float]:
    """Give weights (features x labels) as signed bytes, and the size of their steps."""
    scale = max((abs(weight) for row in rows for weight in row), default=0.0) / _LARGEST or 1.0
    return struct.pack(f"{sum(map(len, rows))}b", *(round(weight / scale) for row in rows for weight in row)), scale


def write_model(model: TagModel, path: Path) -> None:
    """Write the model; the same model always gives the same bytes."""
    features = sorted(model.rows, key=lambda feature: model.rows[feature])
    head = {
        "labels": model.labels,
        "transitions": [[round(x, 4) for x in row] for row in model.transitions],
        "starts": [round(x, 4) for x in model.starts],
        "bias": model.bias,
        "slope": model.slope,
        "offset": model.offset,
        "version": model.version,
        "scale": model.scale,
        "shift": model.table.shift,
        "block": model.table.block,
        "folds": model.table.folds,
    }
    words = [f"{key}\t{_pack_facts(facts)}" for key, facts in sorted(model.table.facts.items())]
    blocks = [
        json.dumps(head, ensure_ascii=False, sort_keys=True).encode(),
        "\n".join(features).encode(),
        model.weights,
        "\n".join(words).encode(),
    ]
    body = b"".join(struct.pack("<I", len(block)) + block for block in blocks)
    path.write_bytes(MAGIC + zlib.compress(body, 9))


def read_model(data: bytes) -> TagModel:
    """Give the model that `write_model` wrote.

    Raises:
        InternalError: The bytes are no such model.
    """
    if not data.startswith(MAGIC):
        raise InternalError("the tagger's model file is damaged", hint="install ghatna again")
    body = zlib.decompress(data[len(MAGIC) :])
    blocks, at = [], 0
    while at < len(body):
        (size,) = struct.unpack_from("<I", body, at)
        blocks.append(body[at + 4 : at + 4 + size])
        at += 4 + size
    head: dict[str, Any] = json.loads(blocks[0])
    features = blocks[1].decode().split("\n")
    table = WordTable(
        facts=_Facts(blocks[3].decode()),
        shift=head["shift"],
        block=tuple(head["block"]),
        folds=tuple((old, new) for old, new in head["folds"]),
    )
    return TagModel(
        labels=tuple(head["labels"]),
        transitions=tuple(tuple(row) for row in head["transitions"]),
        starts=tuple(head["starts"]),
        rows=dict(zip(features, range(len(features)), strict=True)),
        weights=blocks[2],
        scale=head["scale"],
        table=table,
        bias=head["bias"],
        slope=head["slope"],
        offset=head["offset"],
        version=head["version"],
    )


def _pack_facts(facts: Facts) -> str:
    return f"{' '.join(map(str, facts.clusters))}\t{facts.common}\t{' '.join(facts.flags)}"


class _Facts(Mapping[str, Facts]):
    """The facts of the words, each looked for in the sorted lines when it is asked for: a report has few of them."""

    def __init__(self, lines: str) -> None:
        self._lines = lines.split("\n") if lines else []

    def __reduce__(self) -> tuple[object, ...]:
        """Be packed as one text: thousands of lines each by itself take ten times as long to unpack."""
        return _Facts, ("\n".join(self._lines),)

    def __getitem__(self, key: str) -> Facts:
        found: Facts | None = self.get(key)
        if found is None:
            raise KeyError(key)
        return found

    def get(self, key: str, default: Any = None) -> Any:
        """Give the facts of a word, `default` where there are none."""
        # A tab sorts before every letter, so the lines stand in the order of their keys.
        head = f"{key}\t"
        at = bisect_left(self._lines, head)
        if at == len(self._lines) or not self._lines[at].startswith(head):
            return default
        _, clusters, common, flags = self._lines[at].split("\t")
        return Facts(clusters=tuple(map(int, clusters.split())), common=int(common), flags=tuple(flags.split()))

    def __iter__(self) -> Iterator[str]:
        return (line[: line.index("\t")] for line in self._lines)

    def __len__(self) -> int:
        return len(self._lines)
