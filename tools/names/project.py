"""Carry names from English sentences over to Gujarati and Hindi ones by sound: `project.py SILVER.jsonl IN.jsonl OUT`.

IN holds one report a line in several languages, line by line; SILVER what `silver.py` labelled of
its English lines. Writes OUT.gu.jsonl and OUT.hi.jsonl, one sentence a line in silver's form. A
sentence is kept where every name of a person, place or body has its words in the other line.
Neither the text nor what is made of it ships; models learnt from it do (NTREX, CC BY-SA 4.0).
"""

from __future__ import annotations

import json
import sys
from difflib import SequenceMatcher
from pathlib import Path

import regex

from ghatna.gazetteer import load_respeller, load_transliterator
from ghatna.model.words import WordForm
from ghatna.packs import Shelf, WordSplitter
from ghatna.pipeline.latin import LatinWords, LatinWriter

ENOUGH = 0.72
SOUND = regex.compile(r"[aeiouyhw']")
SAME = (("ph", "f"), ("ck", "k"), ("sch", "sh"), ("tch", "ch"), ("c", "k"), ("q", "k"), ("x", "ks"), ("z", "s"),
        ("w", "v"), ("b", "v"), ("j", "g"))  # fmt: skip
LABELS = frozenset(("PER", "LOC", "ORG"))
FEWEST_LETTERS = 3
Name = tuple[int, int, str]


class Projector:
    """Finds the words of English names in one other language's lines."""

    def __init__(self, tag: str) -> None:
        pack = Shelf().pack(tag)
        self._splitter = WordSplitter(pack)
        self._latin = LatinWriter(pack, self._splitter, LatinWords())
        self._plain = load_transliterator()
        self._known = load_respeller(self._plain)
        self._spelt: dict[str, tuple[str, ...]] = {}

    def project(self, names: list[tuple[str, str]], line: str) -> list[Name] | None:
        """Give the names of `line` as [start, end, label], `None` where one of the English names is not in it."""
        words = self._splitter.split(line)
        ways = [self._ways(form) for form in words.forms]
        taken: set[int] = set()
        out: list[Name] = []
        for name, label in sorted(names, key=lambda one: -len(one[0])):
            run = self._run(name, ways, taken)
            if run is None:
                return None
            first, last = run
            taken.update(range(first, last + 1))
            out.append((words.starts[first], words.ends[last], label))
        return sorted(out)

    def _ways(self, form: WordForm) -> tuple[str, ...]:
        """Give the Latin spellings of a word, as it stands and without its endings."""
        if form.kind != "word":
            return ()
        found = self._spelt.get(form.text)
        if found is None:
            cut = (form.text[: len(form.text) - len(stem.ending)] for stem in form.stems)
            found = tuple(
                spelt.lower()
                for text in (form.text, *cut)
                if text
                for spelt in {self._latin.latin(text, "Organization"), self._plain.transliterate(text)}
            )
            self._spelt[form.text] = found
        return found

    def _run(self, name: str, ways: list[tuple[str, ...]], taken: set[int]) -> tuple[int, int] | None:
        """Give the words of the line that sound like a name's, one behind the other."""
        parts = [part for part in regex.split(r"[\s\-.&]+", name) if part]
        for first in range(len(ways)):
            at = first
            for part in parts:
                if at >= len(ways) or at in taken or not any(_alike(part.lower(), way) for way in ways[at]):
                    break
                at += 1
                while at < len(ways) and not ways[at] and part is not parts[-1]:
                    at += 1
            else:
                return first, at - 1
        return None


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    if min(len(one), len(other)) < FEWEST_LETTERS or one[0] not in _firsts(other[0]):
        return False
    a, b = _sound(one), _sound(other)
    if a == b and len(a) > 1:
        return True
    whole = SequenceMatcher(None, one, other, autojunk=False).ratio()
    return (whole + SequenceMatcher(None, a, b, autojunk=False).ratio()) / 2 >= ENOUGH


def _firsts(letter: str) -> str:
    for group in ("ckqgj", "szcx", "vwbfp", "iyje", "aeiou", "td"):
        if letter in group:
            return group + letter + ("h" if group == "aeiou" else "")
    return letter


def _sound(word: str) -> str:
    for old, new in SAME:
        word = word.replace(old, new)
    out = word[:1] + SOUND.sub("", word[1:])
    return regex.sub(r"(.)\1+", r"\1", out)


def main() -> None:
    """Write the projected sentences of both languages."""
    silver = {}
    for line in Path(sys.argv[1]).read_text("utf-8").splitlines():
        row = json.loads(line)
        silver[row["text"]] = [(row["text"][start:end], label) for start, end, label in row["names"]]
    for tag in ("gu", "hi"):
        projector = Projector(tag)
        kept = names_kept = 0
        with Path(f"{sys.argv[3]}.{tag}.jsonl").open("w", encoding="utf-8") as out:
            for line in Path(sys.argv[2]).read_text("utf-8").splitlines():
                lines = json.loads(line)["lines"]
                for english, other in zip(lines["en"], lines[tag], strict=True):
                    names = [one for one in silver.get(english, ()) if one[1] in LABELS]
                    if not names:
                        continue
                    found = projector.project(names, other)
                    if found is not None:
                        kept, names_kept = kept + 1, names_kept + len(found)
                        out.write(json.dumps({"text": other, "names": found}, ensure_ascii=False) + "\n")
        print(tag, kept, "sentences", names_kept, "names")


if __name__ == "__main__":
    main()
