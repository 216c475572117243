"""Whether something happened, by the words around it."""

from __future__ import annotations

import pytest

from ghatna.frame.status import StatusReader
from ghatna.model import Sentence, Span
from ghatna.model.events import Stance
from ghatna.model.said import FoundStatus
from ghatna.packs import Shelf, WordSplitter

TAGS = ("en", "gu", "hi")


class Reader:
    def __init__(self, tag: str) -> None:
        self.pack = Shelf().pack(tag)
        self.splitter = WordSplitter(self.pack)
        self.status = StatusReader(self.pack, self.splitter)

    def read(self, marked: str, stance: Stance | None = None) -> tuple[str, FoundStatus]:
        """Read the status of the words in square brackets."""
        first = marked.index("[")
        last = marked.index("]") - 1
        text = marked.replace("[", "").replace("]", "")
        words = self.splitter.split(text)
        sentence = Sentence(id="s1", start=0, end=len(text), kind="sentence")
        return text, self.status.status_at(words, sentence, Span(start=first, end=last), stance=stance)


READERS = {tag: Reader(tag) for tag in TAGS}
ROWS = [
    pytest.param(tag, row, id=f"{tag}-{row['surface']}-{row['side']}")
    for tag in TAGS
    for row in READERS[tag].pack.table("status")
]


@pytest.mark.parametrize(("tag", "row"), ROWS)
def test_word_decides_nothing_in_its_lookalike(tag: str, row: dict[str, str]) -> None:
    reader = READERS[tag]
    text, found = reader.read(row["lookalike"])
    if row["kind"] == "ending":
        assert found.basis == ()
    else:
        keys = reader.splitter.keys(row["surface"])
        assert keys not in [reader.splitter.keys(text[span.start : span.end]) for span in found.basis]


@pytest.mark.parametrize(
    ("tag", "marked", "status"),
    [
        ("en", "The minister [visited] the port.", "happened"),
        ("en", "The minister will [visit] the port.", "planned"),
        ("en", "The minister [paid a visit to] the port.", "happened"),
        ("en", "The minister means to [pay a visit to] the port.", "planned"),
        ("en", "The union plans a [strike].", "planned"),
        ("en", "The letter raised concerns about a [raid].", "possible"),
        ("en", "The letter [raised concerns] about a raid.", "happened"),
        ("gu", "પત્રથી [હુમલા] અંગે ચિંતા ઊભી થઈ.", "possible"),
        ("gu", "[હુમલા] બાદ પાણી અંગે ચિંતા ઊભી થઈ.", "happened"),
        ("gu", "[પૂરના] ભયથી ગામ ખાલી થયું.", "possible"),
        ("hi", "पत्र से [हमले] को लेकर चिंता बढ़ी।", "possible"),
        ("en", "The minister did not [visit] the port.", "denied"),
        ("en", "The minister may [visit] the port.", "possible"),
        ("en", "Troops are [advancing] on the town.", "ongoing"),
        ("en", "Rain is expected to [reach] the coast.", "expected"),
        ("en", "The [talks] were called off.", "failed"),
        ("en", "He allegedly [stole] the car.", "alleged"),
        ("en", "Modi to [visit] Japan", "planned"),
        ("en", "If rain [falls], play stops.", "possible"),
        ("gu", "મંત્રીએ બંદરની [મુલાકાત લીધી].", "happened"),
        ("gu", "મંત્રી બંદરની [મુલાકાત લેશે].", "planned"),
        ("gu", "મંત્રી બંદરની [મુલાકાત લેવાના છે].", "planned"),
        ("gu", "નગરમાં [મતદાન થવાનું હતું].", "planned"),
        ("gu", "મંત્રીએ બંદરની [મુલાકાત લીધી] નથી.", "denied"),
        ("gu", "મંત્રી બંદરની [મુલાકાત લઈ] શકે છે.", "possible"),
        ("gu", "જવાનો બચાવ [કામગીરી કરી] રહ્યા છે.", "ongoing"),
        ("gu", "કાલે ટ્રેન [ઊપડે] તેવી અપેક્ષા છે.", "expected"),
        ("gu", "કથિત [ચોરી]ની તપાસ ચાલે છે.", "alleged"),
        ("gu", "પોલીસે 15 શંકાસ્પદ લોકોની [ધરપકડ કરી].", "happened"),
        ("hi", "पुलिस ने 15 संदिग्ध लोगों को [गिरफ्तार किया]।", "happened"),
        ("gu", "કથિત રીતે તેણે ઘરની [ચોરી કરી].", "alleged"),
        ("gu", "બંધ પર [બેઠક] નિષ્ફળ રહી.", "failed"),
        ("hi", "मंत्री ने बंदरगाह का [दौरा किया]।", "happened"),
        ("hi", "मंत्री बंदरगाह का [दौरा करेंगे]।", "planned"),
        ("hi", "नगर में [मतदान] होना है।", "planned"),
        ("hi", "मंत्री ने [दौरा] नहीं किया।", "denied"),
        ("hi", "मंत्री [दौरा कर] सकते हैं।", "possible"),
        ("hi", "जवान [तलाशी ले] रहे हैं।", "ongoing"),
        ("hi", "कथित [चोरी] की जांच चल रही है।", "alleged"),
        ("en", "The line cancelled nine trains and [diverted] four.", "happened"),
        ("en", "The firm must [repay] the loan.", "planned"),
        ("en", "The plant can [build] ten buses a day.", "possible"),
    ],
)
def test_words_around_a_happening_give_its_status(tag: str, marked: str, status: str) -> None:
    assert READERS[tag].read(marked)[1].status == status


@pytest.mark.parametrize(
    ("stance", "status"),
    [
        ("asserts", "happened"),
        ("denies", "denied"),
        ("alleges", "alleged"),
        ("promises", "planned"),
        ("expects", "expected"),
    ],
)
def test_stance_of_the_statement_decides_where_no_word_does(stance: Stance, status: str) -> None:
    assert READERS["en"].read("Guards [opened] the gate.", stance)[1].status == status


def test_two_negations_make_an_assertion() -> None:
    assert READERS["en"].read("Guards never did not [open] the gate.")[1].status == "happened"


def test_signals_outside_the_content_do_not_count() -> None:
    reader = READERS["en"]
    text = "He may say guards opened the gate."
    words = reader.splitter.split(text)
    sentence = Sentence(id="s1", start=0, end=len(text), kind="sentence")
    trigger = Span(start=18, end=24)
    found = reader.status.status_at(words, sentence, trigger, within=Span(start=11, end=33))
    assert found.status == "happened"


def test_basis_points_at_the_deciding_words() -> None:
    text, found = READERS["en"].read("The minister will not [visit] the port.")
    assert [text[span.start : span.end] for span in found.basis] == ["not"]
