"""Times the catalogue: opening it, the question for every word, a look-up by sound.

Run: python benches/bench_catalogue.py
"""

from __future__ import annotations

import time
from collections.abc import Callable

from rapidfuzz import fuzz
from rapidfuzz.process import extract

from ghatna.catalogue import Catalogue, load_starter
from ghatna.catalogue.sheet import names_of
from ghatna.pipeline.sounds import NameSounds

ROUNDS = 7
QUERIES = ("સેરગેય લવરોવ", "વોલોડીમીર જેલેન્સકી", "वालेरी गेरासीमोव", "এর্দোগান", "Лавров")


def best(work: Callable[[], object]) -> float:
    """Give the best time of some runs, in milliseconds of this process."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return 1000 * min(times)


def main() -> None:
    """Print the figures, the peer's beside them."""
    sheet = load_starter()
    catalogue = Catalogue((sheet,), sounds=NameSounds())
    names = [name for row in sheet.rows for name in names_of(row)]
    catalogue.find("zz")
    print(f"entries {len(catalogue)}, names {len(names)}")
    print(f"open: {best(lambda: Catalogue((load_starter(),))):.1f} ms")
    asked = best(lambda: [catalogue.is_known(name) for name in names]) / len(names)
    print(f"is_known: {1000 * asked:.2f} us a name")
    said = best(lambda: [catalogue.find(name) for name in QUERIES]) / len(QUERIES)
    print(f"find by sound: {said:.2f} ms a name")
    peer = best(lambda: [extract(name, names, scorer=fuzz.WRatio, limit=5) for name in QUERIES]) / len(QUERIES)
    print(f"rapidfuzz WRatio over the same names: {peer:.1f} ms a name")


if __name__ == "__main__":
    main()
