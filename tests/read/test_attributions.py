"""Who said what: source, cue and content in three languages."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ghatna.model.said import FoundAttribution
from ghatna.packs import Shelf, WordSplitter
from ghatna.read.attributions import AttributionFinder
from ghatna.read.sentences import SentenceSplitter

GOLD = Path(__file__).parent.parent / "gold" / "attribution_en.jsonl"
TAGS = ("en", "gu", "hi")


class Reader:
    def __init__(self, tag: str) -> None:
        pack = Shelf().pack(tag)
        self.splitter = WordSplitter(pack)
        self.sentences = SentenceSplitter(pack, self.splitter)
        self.finder = AttributionFinder(pack, self.splitter)

    def read(self, text: str) -> tuple[FoundAttribution, ...]:
        words = self.splitter.split(text)
        return self.finder.find(text, words, self.sentences.split(text, words))


READERS = {tag: Reader(tag) for tag in TAGS}


@dataclass(frozen=True)
class Told:
    """One statement as words."""

    source: tuple[str, ...]
    cue: str | None
    content: tuple[str, ...]


def told(tag: str, text: str) -> list[Told]:
    return [
        Told(
            tuple(text[s.start : s.end] for s in one.sources),
            text[one.cue.start : one.cue.end] if one.cue else None,
            tuple(text[s.start : s.end] for s in one.content),
        )
        for one in READERS[tag].read(text)
    ]


CASES = [
    # the noun of a cue between the clause and its source; a converb is nobody
    ("gu", "કોઈની છટણી કરવામાં નહીં આવે એવી બાંયધરી મેયરે આપી છે.", ("મેયરે",), "આપી છે", ("કોઈની છટણી કરવામાં નહીં આવે",)),
    # a clause that runs on into "so", the source and the cue, or straight into the source
    ("gu", "નદીમાં પૂર આવી શકે છે એમ કલેક્ટરે કહ્યું છે.", ("કલેક્ટરે",), "કહ્યું છે", ("નદીમાં પૂર આવી શકે છે",)),
    ("gu", "ઘણા લોકોને ભારે નુકસાન થયું હતું મેયરે કહ્યું.", ("મેયરે",), "કહ્યું", ("ઘણા લોકોને ભારે નુકસાન થયું હતું",)),
    ("gu", "નદીમાં ફરી પૂર આવશે એવી અધિકારીઓ ચેતવણી આપે છે.", ("અધિકારીઓ",), "ચેતવણી આપે છે", ("નદીમાં ફરી પૂર આવશે",)),
    ("hi", "भाव बढ़ रहे हैं, विश्लेषकों ने चेतावनी दी।", ("विश्लेषकों ने",), "चेतावनी दी", ("भाव बढ़ रहे हैं",)),
    # what a relative clause opens; a comma behind the cue
    ("gu", "મેયરે કહ્યું કે જે લોકો ઘર વગરના છે તેમને મદદ મળશે.", ("મેયરે",), "કહ્યું", ("જે લોકો ઘર વગરના છે તેમને મદદ મળશે",)),
    ("hi", "दो साल बाद लौटे मेयर ने कहा, भाव बढ़ रहे हैं।", ("लौटे मेयर ने",), "कहा", ("भाव बढ़ रहे हैं",)),
    # a word between noun and verb, or between the one who hopes and the hope
    ("hi", "अधिकारियों ने अपील भी की है कि लोग घर में रहें।", ("अधिकारियों ने",), "अपील भी की है", ("लोग घर में रहें",)),
    ("hi", "मेयर को यह उम्मीद है कि पुल खुलेगा।", ("मेयर को",), "उम्मीद है", ("पुल खुलेगा",)),
    ("hi", "चाय महंगी हुई है, सर्वेक्षण में पाया गया।", ("सर्वेक्षण में",), "पाया गया", ("चाय महंगी हुई है",)),
    ("gu", "મેયરે કહ્યું કે પુલ જૂનમાં ખૂલશે.", ("મેયરે",), "કહ્યું", ("પુલ જૂનમાં ખૂલશે",)),
    ("gu", "પુલ જૂનમાં ખૂલશે, એમ મેયરે જણાવ્યું હતું.", ("મેયરે",), "જણાવ્યું હતું", ("પુલ જૂનમાં ખૂલશે",)),
    ("gu", "મેયરનું કહેવું છે કે પુલ જૂનમાં ખૂલશે.", ("મેયરનું",), "કહેવું છે", ("પુલ જૂનમાં ખૂલશે",)),
    ("gu", "મેયરના જણાવ્યા અનુસાર, પુલ જૂનમાં ખૂલશે.", ("મેયરના",), "જણાવ્યા અનુસાર", ("પુલ જૂનમાં ખૂલશે",)),
    ("gu", "પુલ તૂટી ગયો હોવાનું ફાયર વિભાગે જણાવ્યું હતું.", ("ફાયર વિભાગે",), "જણાવ્યું હતું", ("પુલ તૂટી ગયો હોવાનું",)),
    ("gu", "મંત્રીએ નવી શાળા બાંધવાની જાહેરાત કરી.", ("મંત્રીએ",), "જાહેરાત કરી", ("નવી શાળા બાંધવાની",)),
    ("gu", "પુલ તૂટી પડ્યો હતો. , સ્થાનિક એજન્સીએ અહેવાલ આપ્યો છે.", ("સ્થાનિક એજન્સીએ",), "અહેવાલ આપ્યો છે", ("પુલ તૂટી પડ્યો હતો",)),
    ("gu", "વકીલે ગવાહી આપી કે પુલ જૂનમાં ખૂલશે.", ("વકીલે",), "ગવાહી આપી", ("પુલ જૂનમાં ખૂલશે",)),
    ("gu", "સંસ્થાના મતાનુસાર, પુલ જૂનમાં ખૂલશે.", ("સંસ્થાના",), "મતાનુસાર", ("પુલ જૂનમાં ખૂલશે",)),
    ("gu", "મેયરે કહ્યું છેે કે પુલ જૂનમાં ખૂલશે.", ("મેયરે",), "કહ્યું છેે", ("પુલ જૂનમાં ખૂલશે",)),
    ("hi", "वकील ने गवाही दी कि पुल जून में खुलेगा।", ("वकील ने",), "गवाही दी", ("पुल जून में खुलेगा",)),
    ("hi", "महापौर ने कहा कि पुल जून में खुलेगा।", ("महापौर ने",), "कहा", ("पुल जून में खुलेगा",)),
    ("hi", "महापौर का कहना है कि पुल जून में खुलेगा।", ("महापौर का",), "कहना है", ("पुल जून में खुलेगा",)),
    ("hi", "पुलिस के मुताबिक, चालक फरार है।", ("पुलिस के",), "मुताबिक", ("चालक फरार है",)),
    ("hi", "“पुल बंद रहेगा,” महापौर ने कहा।", ("महापौर ने",), "कहा", ("पुल बंद रहेगा,",)),
]  # fmt: skip


@pytest.mark.parametrize(("tag", "text", "source", "cue", "content"), CASES)
def test_source_cue_and_content_are_found(
    tag: str, text: str, source: tuple[str, ...], cue: str, content: tuple[str, ...]
) -> None:
    (one,) = told(tag, text)
    assert (one.source, one.cue) == (source, cue)
    assert tuple(part.strip(",") for part in one.content) == tuple(part.strip(",") for part in content)


def test_words_quoted_in_part_are_a_statement_of_their_own() -> None:
    (_, two) = told("gu", "મેયરે કહ્યું કે તેમનો પક્ષ “સંપૂર્ણ અને બિનશરતી સમર્થન” આપશે.")
    assert two.content == ("સંપૂર્ણ અને બિનશરતી સમર્થન",)


def test_title_in_quotation_marks_is_no_statement() -> None:
    (one,) = told("gu", "એજન્સીએ કહ્યું કે ટ્રેન “નદી કિનારે સાંજ” ના સૂર સાથે રવાના થઈ.")
    assert one.cue == "કહ્યું"


def test_what_somebody_makes_of_a_deed_is_no_word_that_it_was_done() -> None:
    assert not told("hi", "पेरू ने अभ्यास शुरू किया, जिसे चिली ने उकसावा बताया।")
    assert len(told("hi", "पेरू ने अभ्यास शुरू किया, चिली ने बताया।")) == 1


def test_call_for_something_is_that_for_which_it_calls() -> None:
    (one,) = told("gu", "આશા રાવે યુદ્ધવિરામની હાકલ કરી.")
    assert (one.cue, one.content) == ("હાકલ કરી", ("યુદ્ધવિરામની",))


def test_stray_mark_at_the_head_of_a_line_quotes_nothing() -> None:
    (one,) = told("gu", '“તેમણે જણાવ્યું હતું કે, "પુલ જૂનમાં ખૂલશે."')
    assert (one.cue, one.content) == ("જણાવ્યું હતું", ("પુલ જૂનમાં ખૂલશે.",))


@pytest.mark.parametrize(
    ("tag", "text", "source"),
    [
        ("gu", "રેલવેના અહેવાલમાં જાણવા મળ્યું કે પુલ નબળો છે.", "રેલવેના અહેવાલમાં"),
        ("hi", "रेलवे की रिपोर्ट में पता चला कि पुल कमजोर है।", "रेलवे की रिपोर्ट में"),
    ],
)
def test_report_in_which_something_came_to_light_is_the_source(tag: str, text: str, source: str) -> None:
    (one,) = told(tag, text)
    assert one.source == (source,)


def test_joint_sources_are_told_apart() -> None:
    (one,) = told("gu", "મેયર અને કમિશનરે કહ્યું કે પુલ ખૂલશે.")
    assert one.source == ("મેયર", "કમિશનરે")


def test_chain_names_who_passed_it_on() -> None:
    outer, inner = READERS["gu"].read("સ્થાનિક મીડિયા અનુસાર, મેયરે કહ્યું કે પુલ જૂનમાં ખૂલશે.")
    assert (outer.via, inner.via) == (None, 0)


def test_quotation_that_stands_alone_keeps_its_speaker() -> None:
    first, second = READERS["en"].read("“We lost,” said Hale. “We are not finished yet.”")
    assert (second.cue, second.carried, second.kind) == (None, 0, "direct")
    assert first.source_span is not None


def test_quotation_that_stands_alone_goes_on_from_who_is_only_a_pronoun() -> None:
    text = 'Mrs Rawal left the quarry.\n"Nobody warned us," she said.\n"The siren has been broken since the spring."'
    found = READERS["en"].read(text)
    assert found[1].cue is None
    assert found[1].carried == 0


@pytest.mark.parametrize(
    ("tag", "text", "content"),
    [
        ("gu", 'તબીબો ક્યાં છે?" મેયર રમેશ પટેલે પૂછ્યું.', "તબીબો ક્યાં છે"),
        ("hi", 'डॉक्टर कौन हैं?" मेयर रमेश पटेल ने कहा।', "डॉक्टर कौन हैं"),
    ],
)
def test_sentence_whose_opening_mark_is_lost_is_what_the_next_one_says(tag: str, text: str, content: str) -> None:
    (one,) = told(tag, text)
    assert one.content == (content,)


def test_running_speech_in_the_first_person_goes_on() -> None:
    text = "ખેડૂત રમેશે કહ્યું, પાક નિષ્ફળ ગયો છે. અમે સરકાર પાસે મદદ માગી છે."
    *_, last = READERS["gu"].read(text)
    assert last.cue is None
    assert text[last.content[0].start : last.content[0].end].startswith("અમે")


def test_colon_behind_a_name_opens_a_quotation() -> None:
    (one,) = told("gu", "રમેશ પટેલ: ‘અમે રસ્તો બંધ નહીં થવા દઈએ’")
    assert (one.source, one.cue, one.content) == (("રમેશ પટેલ",), None, ("અમે રસ્તો બંધ નહીં થવા દઈએ",))


def test_topic_before_a_headline_colon_is_only_tentative() -> None:
    (one,) = READERS["gu"].read("રણજી ટ્રૉફી: સૌરાષ્ટ્રની ટીમ મજબૂત સ્થિતિમાં\n\nરાજકોટમાં મેચ રમાઈ રહી છે.")
    assert one.tentative


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("He denied that he had met her.", "denies"),
        ("He alleged that votes were bought.", "alleges"),
        ("She asked why the gate was shut.", "asks"),
        ("“We will pay it back,” she said.", "promises"),
        ("Rain is likely on Friday, the office said.", "expects"),
        ("He said the gate was shut.", "asserts"),
    ],
)
def test_stance_follows_cue_and_content(text: str, stance: str) -> None:
    assert READERS["en"].read(text)[0].stance == stance


def test_medium_and_addressee_are_named() -> None:
    text = "મેયરે પત્રકાર પરિષદમાં કર્મચારીઓને કહ્યું કે પગાર વધશે."
    (one,) = READERS["gu"].read(text)
    assert one.medium is not None
    assert one.addressee is not None
    assert text[one.medium.start : one.medium.end] == "પત્રકાર પરિષદમાં"
    assert text[one.addressee.start : one.addressee.end] == "કર્મચારીઓને"


def test_photo_credit_is_no_statement() -> None:
    assert READERS["en"].read("Photo: Rao/Agency") == ()


def exact(role: str) -> float:
    """Give the F1 of exact spans over the English passages."""
    gold: set[tuple[str, tuple[str, ...]]] = set()
    found: set[tuple[str, tuple[str, ...]]] = set()
    marks = ' .,“”"?'
    for line in GOLD.read_text("utf-8").splitlines():
        row = json.loads(line)
        gold |= {(row["id"], tuple(part.strip(marks) for part in one[role])) for one in row["said"] if one[role]}
        for one in told("en", row["text"]):
            parts = one.content if role == "content" else one.source if role == "source" else (one.cue or "",)
            if any(parts):
                found.add((row["id"], tuple(part.strip(marks) for part in parts)))
    right = len(gold & found)
    return 2 * right / (len(gold) + len(found))


@pytest.mark.parametrize("role", ["source", "cue", "content"])
def test_english_passages_are_read_exactly(role: str) -> None:
    assert exact(role) >= 0.95


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(TAGS),
    st.text(alphabet=st.sampled_from("a said that he, .:“”\"'કહ્યુંએ ને જણાવ્યુંછે कहाने हैकि\n-()\ud800\x00"), max_size=120),
)
def test_any_text_is_read_without_a_fault(tag: str, text: str) -> None:
    for one in READERS[tag].read(text):
        for span in (*one.sources, *one.content, *([one.cue] if one.cue else [])):
            assert 0 <= span.start < span.end <= len(text)
        assert one.via is None or one.via >= 0


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from(TAGS),
    st.lists(
        st.sampled_from(
            [
                "said",
                "told",
                "that",
                "he",
                "Smith",
                ",",
                ".",
                "“",
                "”",
                '"',
                ":",
                ";",
                "and",
                "but",
                "according",
                "to",
                "claims",
                "not",
                "police",
                "મેયરે",
                "કહ્યું",
                "કે",
                "છે",
                "હતું",
                "અનુસાર",
                "મુજબ",
                "હોવાનું",
                "પણ",
                "અને",
                "ને",
                "“",
                "”",
                "जी",
                "ने",
                "कहा",
                "है",
                "कि",
                "का",
                "कहना",
                "मुताबिक",
                "के",
                "और",
                "\n",
            ]
        ),
        max_size=40,
    ),
)
def test_any_order_of_telling_words_is_read_without_a_fault(tag: str, parts: list[str]) -> None:
    text = " ".join(parts)
    for one in READERS[tag].read(text):
        assert one.content
        assert all(0 <= span.start < span.end <= len(text) for span in one.content)


def test_quotation_marks_that_hold_nothing_are_no_statement() -> None:
    assert READERS["gu"].read(", . “ ” said કહ્યું") == ()
    assert [one.content for one in READERS["gu"].read(", . “આવો” said કહ્યું")] != []


def test_line_of_many_sentences_is_read_to_its_end() -> None:
    text = "Smith said that it rained. " * 5000
    assert len(READERS["en"].read(text)) == 5000


def test_endless_sentence_is_passed_over() -> None:
    assert READERS["en"].read("Smith said that it rained and " * 20000) == ()
