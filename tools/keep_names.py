"""Write what would be computed anew at every start: `python tools/keep_names.py [--check]`.

Run it after a change of the catalogue, of the gazetteer's name tables or of a pack's folds.
With `--check` nothing is written, and a table that is not what it should be ends the run with 1.
"""

from __future__ import annotations

import sys
from pathlib import Path

from ghatna.packs import Shelf, WordSplitter
from ghatna.pipeline.kept import pack_kept
from ghatna.pipeline.names import NameTables
from ghatna.pipeline.sounds import NameSounds

FOLDER = Path(__file__).resolve().parents[1] / "src/ghatna/pipeline/data"


def main() -> int:
    """Write or check the tables."""
    tables = NameTables(None)
    shelf = Shelf()
    made = {}
    for tag in ("en", "gu", "hi", "und"):
        splitter = WordSplitter(shelf.pack(tag))
        made[f"keys_{tag}"] = pack_kept((name, " ".join(splitter.keys(name))) for name in tables.surfaces(tag))
    plain = NameSounds()
    spoken = {word for name in tables.catalogue.all_names() for word in (name, name.split()[-1])}
    made["sounds"] = pack_kept((name, said[0].decode("ascii")) for name in spoken if (said := plain.sounds(name)))
    stale = [name for name, data in made.items() if not _same(FOLDER / f"{name}.z", data)]
    if "--check" in sys.argv:
        print(f"stale: {', '.join(stale)}" if stale else "the kept tables are what they should be")
        return 1 if stale else 0
    FOLDER.mkdir(exist_ok=True)
    for name, data in made.items():
        (FOLDER / f"{name}.z").write_bytes(data)
        print(name, len(data))
    return 0


def _same(path: Path, data: bytes) -> bool:
    return path.is_file() and path.read_bytes() == data


if __name__ == "__main__":
    sys.exit(main())
