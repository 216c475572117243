"""Write down the readings of the shipped samples and of the project's own gold, to hold two builds against each other.

python tools/all_readings.py OUT       one reading a line; says whether the installed ghatna is compiled

Each text is read twice: by a desk that compiles its packs, and by one that takes them from where the first kept them.
"""

import sys
import tempfile
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "evals"))

from gold_parse import read_all  # noqa: E402 the line above finds it

from ghatna import Desk, Hints  # noqa: E402 the same
from ghatna.model.codec import encode_reading  # noqa: E402 the same
from ghatna.service.samples import load_samples  # noqa: E402 the same


def write_readings(out: Path) -> int:
    """Write the readings and give how many there are; a second desk that reads otherwise ends the run."""
    texts = [(sample.data, sample.hints) for sample in load_samples()]
    for report in read_all(ROOT / "tests" / "gold"):
        day = str(report.published) if report.published else None
        texts.append((report.text, Hints(lang=report.lang, published=day)))
    with tempfile.TemporaryDirectory() as folder:
        first, second = (
            [encode_reading(desk.read(text, hints)) for text, hints in texts]
            for desk in (Desk(cache=Path(folder)) for _ in range(2))
        )
    if first != second:
        raise SystemExit("kept packs read otherwise than those compiled anew")
    out.write_bytes(b"\n".join(first) + b"\n")
    return len(texts)


def main() -> None:
    """Write the readings to the file that the command line names."""
    count = write_readings(Path(sys.argv[1]))
    build = "pure Python" if import_module("ghatna.read.tagger").__file__.endswith(".py") else "compiled"
    print(f"{count} readings by a ghatna that is {build}")


if __name__ == "__main__":
    main()
