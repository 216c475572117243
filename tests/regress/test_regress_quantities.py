"""One line for each fault that was mended in times and quantities."""

from __future__ import annotations

import pytest

from ghatna.model.document import Document
from ghatna.packs import Shelf, WordSplitter
from ghatna.read.quantities import QuantityFinder
from ghatna.read.sentences import SentenceSplitter
from ghatna.read.times import TimeFinder
from ghatna.resolve.times import anchor_times

SPLITTERS = {tag: WordSplitter(Shelf().pack(tag)) for tag in ("gu", "hi", "en")}
SENTENCES = {tag: SentenceSplitter(Shelf().pack(tag), SPLITTERS[tag]) for tag in SPLITTERS}
FIGURES = {tag: QuantityFinder(Shelf().pack(tag), SPLITTERS[tag]) for tag in SPLITTERS}
TIMES = {tag: TimeFinder(Shelf().pack(tag), SPLITTERS[tag]) for tag in SPLITTERS}

QUANTITIES = [
    ("gu", "કલમ 304(અ) અને 337 મુજબ ગુનો", []),
    ("gu", "કલમ 302, 34 લોકોની ધરપકડ", [(34, "{person}")]),
    ("gu", "ફોન 0261-2345678 અથવા 98250 12345 પર", []),
    ("gu", "મહત્તમ તાપમાન ૩૪.૨ ડિગ્રી નોંધાયું", [(34.2, "Cel")]),
    ("gu", "ખૂણો 45 ડિગ્રીનો છે", [(45, "deg")]),
    ("gu", "૪૫,૦૦૦ ક્યુસેક પાણી", [(45000, "[cft_i]/s")]),
    ("gu", "બજેટ ૩.૩૨ લાખ કરોડનું", [(3.32e12, "INR")]),
    ("gu", "તે 480-કિલોગ્રામ (1,060-પાઉન્ડ) વોરહેડ", [(480, "kg"), (1060, "[lb_av]")]),
    ("hi", "धारा 392 व 411 के तहत मुकदमा", []),
    ("en", "Write to 12/3-45, Station Road, or call 040-2345 6789.", []),
]

DAYS = [
    ("hi", "उसे सोमवार को अदालत में पेश किया जाएगा।", "2024-03-18"),
    ("hi", "शुक्रवार से राहत मिल सकती है।", "2024-03-15"),
    ("gu", "સવારે 4.30 કલાકે આગ લાગી.", "2024-03-14T04:30"),
    ("gu", "રાત્રે ૮-૩૦ વાગ્યે બેઠક મળી.", "2024-03-14T20:30"),
    ("gu", "Updated: 09 Jul 2024, 10:15 AM IST", "2024-07-09T10:15+05:30"),
    ("hi", "Updated: 09 Jul 2024, 10:15 AM IST", "2024-07-09T10:15+05:30"),
    ("gu", "13મીએ અરજી કરી હતી.", "2024-03-13"),
]


@pytest.mark.parametrize(("tag", "text", "expected"), QUANTITIES)
def test_figures_are_read_and_codes_are_not(tag: str, text: str, expected: list[tuple[float, str]]) -> None:
    words = SPLITTERS[tag].split(text)
    found = FIGURES[tag].find(text, words, SENTENCES[tag].split(text, words))
    assert [(figure.value, figure.unit) for figure in found] == expected


@pytest.mark.parametrize(("tag", "text", "expected"), DAYS)
def test_times_mean_what_the_words_say(tag: str, text: str, expected: str) -> None:
    words = SPLITTERS[tag].split(text)
    found = TIMES[tag].find(text, words, SENTENCES[tag].split(text, words))
    document = Document(id="d", text=text, lang=tag, published="2024-03-14", sha256="")
    assert [time.value for time in anchor_times(found, document, Shelf().pack(tag))] == [expected]


def test_long_runs_of_numbers_are_passed_over_and_what_stands_beside_is_read() -> None:
    text = f"Five cows on May 3. {'12-3-24 ' * 200} Six goats on May 4."
    words = SPLITTERS["en"].split(text)
    sentences = SENTENCES["en"].split(text, words)
    assert [figure.unit for figure in FIGURES["en"].find(text, words, sentences)] == ["{cow}", "{goat}"]
    found = TIMES["en"].find(text, words, sentences)
    read = [text[one.start : one.end] for one in found]
    assert (read[0], read[-1], len(read) < 10) == ("May 3", "May 4", True)
