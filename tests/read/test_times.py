"""Time expressions as found in a text: the packs' own examples, spans, tense, look-alikes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ghatna.errors import PackError
from ghatna.model import Document, Time
from ghatna.model.expressions import TimeExpression
from ghatna.packs import Pack, Row, Rule, Shelf, WordSplitter
from ghatna.read.sentences import SentenceSplitter
from ghatna.read.times import TimeFinder, possessive
from ghatna.read.times_patterns import Reading, Readings, TimePatterns
from ghatna.read.times_pieces import Number, to_ascii
from ghatna.read.times_slots import SLOTS
from ghatna.read.times_words import field_value
from ghatna.resolve.times import anchor_times

TAGS = ("und", "en", "gu", "hi")


class Reader:
    """The layers that a time needs, for one language."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.words = WordSplitter(pack)
        self.sentences = SentenceSplitter(pack, self.words)
        self.finder = TimeFinder(pack, self.words)

    def find(self, text: str) -> tuple[TimeExpression, ...]:
        words = self.words.split(text)
        return self.finder.find(text, words, self.sentences.split(text, words))

    def read(self, text: str, published: str | None = None) -> tuple[Time, ...]:
        document = Document(id="d", lang=self.pack.tag, published=published, text=text, sha256="")
        return anchor_times(self.find(text), document, self.pack)


@pytest.fixture(scope="module")
def readers() -> dict[str, Reader]:
    shelf = Shelf()
    return {tag: Reader(shelf.pack(tag)) for tag in TAGS}


def own_rules(tag: str) -> list[Rule]:
    return [rule for rule in Shelf().pack(tag).rule_set("times") if rule.where.startswith(f"{tag}/")]


EXAMPLES = [(tag, rule, example) for tag in TAGS for rule in own_rules(tag) for example in rule.examples]
LOOKALIKES = [(tag, rule, text) for tag in TAGS for rule in own_rules(tag) for text in rule.lookalikes]


@pytest.mark.parametrize(("tag", "rule", "example"), EXAMPLES, ids=lambda value: getattr(value, "id", None))
def test_each_rule_reads_its_examples(
    readers: dict[str, Reader], tag: str, rule: Rule, example: dict[str, str]
) -> None:
    times = readers[tag].read(example["text"], example.get("published"))
    found = [(time.value, time.type, time.rule) for time in times]
    assert (example["value"], example["type"], rule.id) in found
    if "mod" in example:
        assert example["mod"] in [time.mod for time in times if time.rule == rule.id]


@pytest.mark.parametrize(("tag", "rule", "text"), LOOKALIKES, ids=lambda value: getattr(value, "id", None))
def test_no_rule_reads_its_lookalikes(readers: dict[str, Reader], tag: str, rule: Rule, text: str) -> None:
    assert [time for time in readers[tag].read(text, "2024-03-14") if time.rule == rule.id] == []


@pytest.mark.parametrize("tag", ["en", "gu", "hi"])
def test_most_rules_have_examples(tag: str) -> None:
    rules = [rule for rule in own_rules(tag) if rule.get("emit", default=True)]
    assert sum(bool(rule.examples) for rule in rules) > 0.75 * len(rules)


def test_both_digit_sets_and_their_mixture_are_read(readers: dict[str, Reader]) -> None:
    for text in ("12 માર્ચ 2024", "૧૨ માર્ચ ૨૦૨૪", "1૨ માર્ચ 20૨૪"):
        assert [time.value for time in readers["gu"].read(text)] == ["2024-03-12"]


def test_a_case_ending_belongs_to_the_words(readers: dict[str, Reader]) -> None:
    text = "બેઠક 2011ના અંતમાં યોજાઈ"
    (time,) = readers["gu"].read(text)
    assert text[time.start : time.end] == "2011ના અંતમાં"


def test_a_possessive_s_does_not(readers: dict[str, Reader]) -> None:
    text = "Monday's vote"
    (time,) = readers["en"].read(text, "2024-03-14")
    assert text[time.start : time.end] == "Monday"
    assert possessive("Mondays") == 0


def test_an_expression_stays_inside_its_sentence(readers: dict[str, Reader]) -> None:
    times = readers["en"].read("They met in March. 2019 was worse.", "2024-05-01")
    assert [time.value for time in times] == ["2024-03", "2019"]


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The shop is shut till Friday.", "future"),
        ("The shop will be closed on Friday", "future"),
        ("He said on Friday that it would rain", "past"),
        ("A meeting is scheduled on Friday", "future"),
        ("Friday", None),
        ("The minister is expected to meet the injured on Tuesday.", "future"),
        ("The unions called a strike for Thursday.", "future"),
        ("He was blamed for Thursday's strike.", "past"),
    ],
)
def test_english_tense_comes_from_the_nearest_verb(readers: dict[str, Reader], text: str, tense: str | None) -> None:
    (found,) = readers["en"].find(text)
    assert found.tense == tense


@pytest.mark.parametrize(
    ("tag", "text", "tense"),
    [
        ("hi", "बाजार बुधवार तक बंद रखा गया है।", "future"),
        ("hi", "बुधवार तक सब लोग घर लौट चुके थे।", "past"),
        ("hi", "बुधवार को वे घर तक आए।", "past"),
        ("gu", "શુક્રવારે બેઠક યોજાશે", "future"),
        ("gu", "શુક્રવારે બેઠક યોજાઈ હતી", "past"),
        ("gu", "શુક્રવારે બેઠક યોજાવાની છે", "future"),
        ("gu", "શુક્રવારે દેશે જોયું", "past"),
        ("hi", "शुक्रवार को बैठक होगी", "future"),
        ("hi", "शुक्रवार को बैठक हुई थी", "past"),
        ("hi", "शुक्रवार को बैठक होने वाली है", "future"),
        ("hi", "शुक्रवार को घोषणा की।", "past"),
    ],
)
def test_indic_tense_comes_from_the_verb_behind(
    readers: dict[str, Reader], tag: str, text: str, tense: str | None
) -> None:
    (found,) = readers[tag].find(text)
    assert found.tense == tense


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "You may march with the second team, said May Smith on her spring break at the last minute."),
        ("en", "Rs 2019 was paid for 2018 people at 24 km"),
        ("gu", "ઉત્તર ગુજરાતમાં ત્રણ વાર મંગળ ગ્રહની સવારી અને સવારોને ઇનામ"),
        ("hi", "उत्तर भारत में तीन बार मंगल ग्रह और गुरु की चर्चा"),
    ],
)
def test_words_that_only_look_like_times_are_left(readers: dict[str, Reader], tag: str, text: str) -> None:
    assert [text[found.start : found.end] for found in readers[tag].find(text)] == []


def test_digits_of_every_script_become_ascii() -> None:
    assert to_ascii("૨૦૨૪") == "2024"
    assert to_ascii("१२.०३.२०२४") == "12.03.2024"


@pytest.mark.parametrize(
    ("slot", "number", "fields"),
    [
        ("YEAR", Number(1, 2024.0, ordinal=False, digits="2024"), (("year", 2024),)),
        ("YEAR", Number(1, 24.0, ordinal=False, digits="24"), None),
        ("YY", Number(1, 97.0, ordinal=False, digits="97"), (("year", 1997),)),
        ("YY", Number(1, 24.0, ordinal=False, digits="24"), (("year", 2024),)),
        ("DAY", Number(1, 32.0, ordinal=False, digits="32"), None),
        ("HOUR", Number(1, 9.5, ordinal=False, digits=""), (("hour", 9), ("minute", 30))),
        ("DOTTIME", Number(1, 9.3, ordinal=False, digits="9.3"), None),
        ("DOTTIME", Number(1, 9.3, ordinal=False, digits="9.30"), (("hour", 9), ("minute", 30))),
        ("DECADE", Number(1, 90.0, ordinal=False, digits="90"), (("decade", 199),)),
        ("DECADE", Number(1, 1985.0, ordinal=False, digits="1985"), None),
        ("HHMM", Number(1, 860.0, ordinal=False, digits="0860"), None),
    ],
)
def test_a_slot_takes_only_numbers_that_fit(slot: str, number: Number, fields: object) -> None:
    assert SLOTS[slot](number) == fields


def test_a_rule_with_an_unknown_slot_is_refused() -> None:
    rule = Rule("r", {"pattern": "WHEN"}, "xx/times.toml#r")
    with pytest.raises(PackError, match="no slot WHEN"):
        TimePatterns((rule,))


def test_a_rule_with_an_unknown_kind_is_refused() -> None:
    rule = Rule("r", {"pattern": "YEAR", "kind": "moon"}, "xx/times.toml#r")
    with pytest.raises(PackError, match="kind must be one of"):
        TimePatterns((rule,))


def test_a_field_that_no_time_has_is_refused() -> None:
    row = Row({"surface": 0}, ("x",), "xx/times.csv", 2)
    with pytest.raises(PackError, match="no such field"):
        field_value("moon", "3", row.fault)
    with pytest.raises(PackError, match="no number"):
        field_value("month", "March", row.fault)


HOSTILE = st.text(
    alphabet=st.one_of(
        st.characters(),
        st.sampled_from(list("0123456789૦૧૨३४/-:.,'()$% \n")),
    ),
    max_size=60,
)
WORDS = st.lists(
    st.sampled_from(
        [
            "12",
            "2024",
            "March",
            "may",
            "the",
            "of",
            "last",
            "week",
            "ago",
            "two",
            "days",
            "later",
            "every",
            "Monday",
            "at",
            "9",
            "am",
            "31",
            "/",
            "-",
            ":",
            ".",
            ",",
            "1990",
            "s",
            "૧૨",
            "માર્ચ",
            "ગયા",
            "મંગળવારે",
            "વર્ષના",
            "અંતમાં",
            "બે",
            "દિવસ",
            "પછી",
            "सुबह",
            "8",
            "बजे",
            "पिछले",
            "साल",
            "पहले",
            "से",
        ]
    ),
    max_size=30,
).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(text=st.one_of(HOSTILE, WORDS), tag=st.sampled_from(TAGS))
def test_any_text_gives_times_on_word_borders_in_order(readers: dict[str, Reader], text: str, tag: str) -> None:
    words = readers[tag].words.split(text)
    before = 0
    for time in readers[tag].read(text, "2024-03-14"):
        assert before <= time.start < time.end <= len(text)
        assert time.value
        assert not text[time.start].isspace()
        assert not text[time.end - 1].isspace()
        assert words.holding(time.start) >= 0
        before = time.end


def test_the_same_text_twice_gives_the_same_times(readers: dict[str, Reader]) -> None:
    text = "On Friday, 12 March 2024 at 9:30 am they met; two days later they left. " * 3
    assert readers["en"].read(text, "2024-04-01") == Reader(readers["en"].pack).read(text, "2024-04-01")


@pytest.mark.parametrize("unit", ["1 ", "12-", "the last ", "2 to ", "Monday ", "12 March ", "at 9 ", "a year "])
def test_work_grows_with_the_text_and_no_faster(
    readers: dict[str, Reader], unit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    walks = 0
    walk = Readings._walk

    def counted(self: Readings, level: int, at: int) -> list[Reading]:
        nonlocal walks
        walks += 1
        return walk(self, level, at)

    monkeypatch.setattr(Readings, "_walk", counted)
    counts = []
    for times in (300, 3000):
        walks = 0
        readers["en"].find(unit * times)
        counts.append(walks)
    assert counts[1] <= 11 * counts[0] + 50
