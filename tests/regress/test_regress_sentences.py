"""One line for each fault that was mended in sentences, kinds of line and defects."""

from __future__ import annotations

import pytest

from ghatna.model.document import Document
from ghatna.packs import Shelf, WordSplitter
from ghatna.read.defects import DefectFinder
from ghatna.read.sentences import SentenceSplitter
from ghatna.read.times import TimeFinder
from ghatna.resolve.times import anchor_times

SPLITTERS = {tag: WordSplitter(Shelf().pack(tag)) for tag in ("gu", "hi", "en")}
SENTENCES = {tag: SentenceSplitter(Shelf().pack(tag), SPLITTERS[tag]) for tag in SPLITTERS}
FINDERS = {tag: DefectFinder(Shelf().pack(tag), SPLITTERS[tag]) for tag in SPLITTERS}
TIMES = TimeFinder(Shelf().pack("en"), SPLITTERS["en"])

SPLIT = [
    (
        "hi",
        "वकील ने कहा, “हम अपील करेंगे।” अदालत ने फैसला टाल दिया।",
        ["वकील ने कहा, “हम अपील करेंगे।”", "अदालत ने फैसला टाल दिया।"],
    ),
    ("hi", "“कब आओगे?” उसने पूछा। वह चला गया।", ["“कब आओगे?” उसने पूछा।", "वह चला गया।"]),
    (
        "en",
        "The world No. 2 won. He said no. 2 people left.",
        ["The world No. 2 won.", "He said no.", "2 people left."],
    ),
    ("hi", "वह गैर-यू.के. के नागरिक हैं।", ["वह गैर-यू.के. के नागरिक हैं।"]),
]

KINDS = [
    ("gu", "પહેલો દિવસ.\nબજારમાં ભીડ, 4 માર્ચ. મીના શાહ/એપી ફાઇલ\nછેલ્લો દિવસ.", ["headline", "caption", "sentence"]),
    (
        "en",
        "It rained.\nThe bridge on Monday. (Photo: Special Arrangement\nIt fell.",
        ["headline", "caption", "sentence"],
    ),
    (
        "en",
        "It rained.\nHe showed the file. The photo was old.\nIt fell.",
        ["headline", "sentence", "sentence", "sentence"],
    ),
    ("gu", "શીર્ષક અહીં છે\nગાંધીનગર, બુધવાર\nવરસાદ પડ્યો.", ["headline", "dateline", "sentence"]),
    ("gu", "શીર્ષક\n• સહાય રૂ. 4 લાખ\nરાજકોટ\t72,280\nવધુ વાત છે.", ["headline", "sentence", "sentence", "sentence"]),
    ("hi", "शीर्षक यहां\nदिल्ली, 23 जुलाई (भाषा)। मंत्री ने बजट रखा।", ["headline", "dateline", "sentence"]),
    ("hi", "शीर्षक यहां\nसड़क, 3 गांव और 40 लोग (सभी किसान) घिरे।", ["headline", "sentence"]),
    ("hi", "शीर्षक\nनगर संवाददाता, लखनऊ: गोमतीनगर में लूट हुई है।", ["headline", "dateline", "sentence"]),
    ("en", "Head here\nLEEDS, England -- Ann Roe scored twice.", ["headline", "dateline", "sentence"]),
    ("en", "Head here\nSurat, Tuesday: Nearly 1,400 units will close.", ["headline", "dateline", "sentence"]),
    ("en", "Head\nHe said, on Tuesday (after lunch) that all was well.", ["headline", "sentence"]),
]

DEFECTS = [
    ("en", "He said that , the road is shut.", ["stray_punctuation"]),
    ("en", "It rained heavily. . People left.", ["stray_punctuation"]),
    ("en", "And so . . . it ended.", []),
    ("hi", "बारिश हुई।\nकी यात्रा रद्द नहीं हुई।", ["mid_phrase_start"]),
    ("hi", "बारिश हुई।\nपर लोग नहीं डरे।", []),
]


@pytest.mark.parametrize(("tag", "text", "expected"), SPLIT)
def test_sentences_end_where_they_should(tag: str, text: str, expected: list[str]) -> None:
    assert [text[s.start : s.end] for s in SENTENCES[tag].split(text, SPLITTERS[tag].split(text))] == expected


@pytest.mark.parametrize(("tag", "text", "expected"), KINDS)
def test_lines_have_their_kinds(tag: str, text: str, expected: list[str]) -> None:
    assert [s.kind for s in SENTENCES[tag].split(text, SPLITTERS[tag].split(text))] == expected


@pytest.mark.parametrize(("tag", "text", "expected"), DEFECTS)
def test_defects_are_found_and_not_imagined(tag: str, text: str, expected: list[str]) -> None:
    words = SPLITTERS[tag].split(text)
    assert [d.type for d in FINDERS[tag].find(text, words, SENTENCES[tag].split(text, words))] == expected


def test_weekdays_are_held_against_written_dates_only() -> None:
    def belied(text: str) -> bool:
        words = SPLITTERS["en"].split(text)
        sentences = SENTENCES["en"].split(text, words)
        found = TIMES.find(text, words, sentences)
        document = Document(id="d", text=text, lang="en", published="2021-12-31", sha256="")
        times = anchor_times(found, document, Shelf().pack("en"))
        defects = FINDERS["en"].find(text, words, sentences, times=times)
        return any(defect.type == "inconsistent_date" for defect in defects)

    assert belied("It opens on Dec. 31, Saturday.")
    assert belied("It opened on Saturday, December 31, 2021.")
    assert not belied("It opens on Friday, December 31.")
    assert not belied("It rains from tomorrow, Tuesday at the latest.")
