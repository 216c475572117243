"""Run the commands of the documentation's console blocks and write their real output below them.

python tools/tour.py            rewrite README.md and docs/*.md
python tools/tour.py --check    change nothing; end with 1 and the difference if an output is no longer true

A block counts if it begins with ```console and its first line is `# tour`. Each command (`$ ...`) runs in one
folder that holds the shipped samples.
"""

import argparse
import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"```console\n# tour\n(.*?)```", re.DOTALL)
SECONDS = 120


def run_block(body: str, folder: Path) -> str:
    """Give a block with each command's output as it is now."""
    out = ["```console\n# tour\n"]
    for line in body.splitlines():
        if not line.startswith("$ "):
            continue
        environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
        done = subprocess.run(
            ["bash", "-c", line[2:]],
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            timeout=SECONDS,
            check=False,
        )
        shown = [row.rstrip() for row in (done.stdout + done.stderr).splitlines()]
        out.append("\n".join([line, *shown]).rstrip() + "\n")
    return "".join(out) + "```"


def main() -> int:
    """Rewrite or check the documents."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    stale = 0
    for path in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
        old = path.read_text("utf-8")
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(ROOT / "src" / "ghatna" / "samples", folder, dirs_exist_ok=True)
            new = BLOCK.sub(lambda match, place=Path(folder): run_block(match.group(1), place), old)
        if new == old:
            continue
        stale += 1
        if options.check:
            sys.stdout.writelines(
                difflib.unified_diff(old.splitlines(keepends=True), new.splitlines(keepends=True), path.name, "now")
            )
        else:
            path.write_text(new, "utf-8")
    return 1 if stale and options.check else 0


if __name__ == "__main__":
    sys.exit(main())
