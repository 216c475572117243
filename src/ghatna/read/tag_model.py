"""The file of a learnt name tagger: labels, transitions, feature weights, and the table of words."""

from __future__ import annotations

import json
import lzma
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from ghatna.errors import InternalError
from ghatna.read.tag_features import Facts, WordTable

MAGIC = b"ghatna-tagger-1\n"
Weights = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class TagModel:
    """A linear-chain model over BIO labels.

    `transitions[a, b]` is the weight of label b right behind label a, `starts` that of a label at
    the beginning, `rows` maps a feature to its row in `weights` (features x labels). `bias` is
    taken from the label O. `slope` and `offset` turn a margin into a probability.
    """

    labels: tuple[str, ...]
    transitions: Weights
    starts: Weights
    rows: Mapping[str, int]
    weights: Weights
    table: WordTable
    bias: float
    slope: float
    offset: float
    version: str


def write_model(model: TagModel, path: Path) -> None:
    """Write the model; the same model always gives the same bytes."""
    features = sorted(model.rows, key=lambda feature: model.rows[feature])
    scale = float(np.abs(model.weights).max() or 1.0) / 127
    head = {
        "labels": model.labels,
        "transitions": [[round(float(x), 4) for x in row] for row in model.transitions],
        "starts": [round(float(x), 4) for x in model.starts],
        "bias": model.bias,
        "slope": model.slope,
        "offset": model.offset,
        "version": model.version,
        "scale": scale,
        "shift": model.table.shift,
        "block": model.table.block,
        "folds": model.table.folds,
    }
    words = [f"{key}\t{_pack_facts(facts)}" for key, facts in sorted(model.table.facts.items())]
    blocks = [
        json.dumps(head, ensure_ascii=False, sort_keys=True).encode(),
        "\n".join(features).encode(),
        np.round(model.weights / scale).astype(np.int8).tobytes(),
        "\n".join(words).encode(),
    ]
    body = b"".join(struct.pack("<I", len(block)) + block for block in blocks)
    path.write_bytes(MAGIC + lzma.compress(body, preset=9 | lzma.PRESET_EXTREME))


def read_model(data: bytes) -> TagModel:
    """Give the model that `write_model` wrote.

    Raises:
        InternalError: The bytes are no such model.
    """
    if not data.startswith(MAGIC):
        raise InternalError("the tagger's model file is damaged", hint="install ghatna again")
    body = lzma.decompress(data[len(MAGIC) :])
    blocks, at = [], 0
    while at < len(body):
        (size,) = struct.unpack_from("<I", body, at)
        blocks.append(body[at + 4 : at + 4 + size])
        at += 4 + size
    head: dict[str, Any] = json.loads(blocks[0])
    features = blocks[1].decode().split("\n")
    labels = tuple(head["labels"])
    weights = np.frombuffer(blocks[2], np.int8).reshape(len(features), len(labels)).astype(np.float32)
    table = WordTable(
        facts=_Facts(blocks[3].decode()),
        shift=head["shift"],
        block=tuple(head["block"]),
        folds=tuple((old, new) for old, new in head["folds"]),
    )
    return TagModel(
        labels=labels,
        transitions=np.array(head["transitions"], np.float32),
        starts=np.array(head["starts"], np.float32),
        rows={feature: number for number, feature in enumerate(features)},
        weights=weights * np.float32(head["scale"]),
        table=table,
        bias=head["bias"],
        slope=head["slope"],
        offset=head["offset"],
        version=head["version"],
    )


def _pack_facts(facts: Facts) -> str:
    return f"{' '.join(map(str, facts.clusters))}\t{facts.common}\t{' '.join(facts.flags)}"


class _Facts(Mapping[str, Facts]):
    """The facts of the words, each unpacked when it is first asked for: a report has few of them."""

    def __init__(self, lines: str) -> None:
        self._lines = {line[: line.index("\t")]: line for line in lines.split("\n") if line}
        self._known: dict[str, Facts] = {}

    def __getitem__(self, key: str) -> Facts:
        known = self._known.get(key)
        if known is None:
            _, clusters, common, flags = self._lines[key].split("\t")
            known = Facts(clusters=tuple(map(int, clusters.split())), common=int(common), flags=tuple(flags.split()))
            self._known[key] = known
        return known

    def get(self, key: str, default: Any = None) -> Any:
        """Give the facts of a word, `default` where there are none."""
        return self[key] if key in self._lines else default

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)
