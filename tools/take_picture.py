"""Take the picture of the page that the README shows, from a report that comes along.

python tools/take_picture.py [--sample gu_visit] [--out docs/images/page.png]    needs Chromium
"""

import argparse
import base64
import shutil
import sys
import tempfile
from pathlib import Path

from ghatna.service import Desk
from ghatna.service.samples import find_sample

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "page"))
from chromium import Browser  # noqa: E402 the tests' own driver

WIDTH, HEIGHT = 1280, 860
SCRIPT = """
[...document.querySelectorAll('[role=tab]')].find(tab => tab.textContent === 'Digest').click();
document.querySelector('.languages [data-lang=en]').click();
const line = [...document.querySelectorAll('.digest:not([hidden]) .lighter')].find(one => one.textContent.includes(%s));
if (line) line.click();
window.scrollTo(0, 0);
new Promise(done => setTimeout(() => { window.scrollTo(0, 0); done(); }, 1500));
"""


def main() -> int:
    """Run the command line; 1 where there is no browser."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sample", default="gu_visit")
    options.add_argument("--line", default="inspection", help="words of the digest line to light up")
    options.add_argument("--out", type=Path, default=ROOT / "docs" / "images" / "page.png")
    asked = options.parse_args()
    program = shutil.which("chromium")
    if program is None:
        sys.stderr.write("no Chromium is installed (Debian: apt-get install chromium)\n")
        return 1
    sample = find_sample(asked.sample)
    desk = Desk()
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(desk.page([desk.read(sample.data, sample.hints)]), "utf-8")
        browser = Browser(program, Path(folder) / "profile")
        browser.open(page, width=WIDTH, height=HEIGHT)
        browser.call("Emulation.setScrollbarsHidden", hidden=True)
        browser.run(SCRIPT % repr(asked.line))
        picture = browser.call("Page.captureScreenshot", format="png")["data"]
        browser.close()
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    asked.out.write_bytes(base64.b64decode(picture))
    sys.stdout.write(f"{asked.out}: {asked.out.stat().st_size / 1000:.0f} kB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
