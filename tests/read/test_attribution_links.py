"""Chains, joint sources, sources of the sentence before, torn cues and running speech, in three languages."""

from __future__ import annotations

import pytest
from attribution_reader import READERS

CHAINS = [
    ("en", "According to local media, the mayor said the bridge would open."),
    ("en", "Inspectors found that the dam was cracked, Rao said on Friday."),
    ("gu", "સ્થાનિક મીડિયા અનુસાર, કલેક્ટરે કહ્યું કે ડેમ ભરાઈ ગયો છે."),
    ("hi", "स्थानीय मीडिया के अनुसार, कलेक्टर ने कहा कि बांध भर गया है।"),
]


@pytest.mark.parametrize(("tag", "text"), CHAINS)
def test_what_is_passed_on_names_the_one_who_passes_it(tag: str, text: str) -> None:
    outer, inner = READERS[tag].read(text)
    assert (outer.via, inner.via) == (None, 0)


JOINT = [
    ("en", "The mayor and the collector said the dam was full.", 1),
    ("gu", "મેયર અને કલેક્ટરે કહ્યું કે ડેમ ભરાઈ ગયો છે.", 2),
    ("hi", "महापौर और कलेक्टर ने कहा कि बांध भर गया है।", 2),
]


@pytest.mark.parametrize(("tag", "text", "members"), JOINT)
def test_joint_source_covers_all_its_members(tag: str, text: str, members: int) -> None:
    (one,) = READERS[tag].read(text)
    assert len(one.sources) == members
    assert one.source_span is not None
    assert one.source_span.start == 0


CARRIED = [
    ("en", "Rekha Shah said the well had run dry. She added that tankers had come twice."),
    ("gu", "રેખા શાહે કહ્યું કે કૂવો સુકાઈ ગયો છે. તેમણે ઉમેર્યું કે ટેન્કર બે વાર આવ્યું છે."),
    ("hi", "रेखा शाह ने कहा कि कुआं सूख गया है। उन्होंने बताया कि टैंकर दो बार आया है।"),
]


@pytest.mark.parametrize(("tag", "text"), CARRIED)
def test_pronoun_may_fall_back_on_the_speaker_before(tag: str, text: str) -> None:
    first, second = READERS[tag].read(text)
    assert (first.carried, second.carried) == (None, 0)


TORN = [
    ("gu", "પાણીની લાઇન તૂટી ગઈ હતી. , સ્થાનિક એજન્સીએ અહેવાલ આપ્યો છે.", "પાણીની લાઇન તૂટી ગઈ હતી"),
    ("hi", "पानी की लाइन टूट गई थी। , स्थानीय एजेंसी ने बताया।", "पानी की लाइन टूट गई थी"),
]


@pytest.mark.parametrize(("tag", "text", "content"), TORN)
def test_source_and_cue_torn_off_by_a_full_stop_meet_their_content(tag: str, text: str, content: str) -> None:
    (one,) = READERS[tag].read(text)
    assert [text[part.start : part.end] for part in one.content] == [content]


RUNNING = [
    ("en", "“The well is dry,” said Rekha. We walk two miles for water."),
    ("gu", "ખેડૂત રેખાએ કહ્યું, કૂવો સુકાઈ ગયો છે. અમે પાણી માટે બે માઈલ ચાલીએ છીએ."),
    ("hi", "किसान रेखा ने कहा, कुआं सूख गया है। हम पानी के लिए दो मील चलते हैं।"),
]


@pytest.mark.parametrize(("tag", "text"), RUNNING)
def test_speech_in_the_first_person_goes_on_without_marks(tag: str, text: str) -> None:
    *_, last = READERS[tag].read(text)
    assert last.cue is None
    assert last.carried == 0


ENGLISH = [
    ("Jan Berg, head of the ward, of the Holm Clinic in Bergen, said beds were short.",
     "Jan Berg, head of the ward, of the Holm Clinic in Bergen", "said"),
    ("Mrs. May said the gate was shut.", "Mrs. May", "said"),
    ("But this year Kovac announced the sale of the ferry.", "Kovac", "announced"),
    ("The captain was quoted as saying the ferry was late.", "The captain", "was quoted as saying"),
    ("Residents are worried that the wall may fall.", "Residents", "are worried"),
    ("She made clear that the school would stay.", "She", "made clear"),
    ("Walsh, she said, never returned the call.", "she", "said"),
    ("Mr. Osei said on “Morning Talk” on Sunday that he would stay.", "Mr. Osei", "said"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "cue"), ENGLISH)
def test_english_source_is_read_whole(text: str, source: str, cue: str) -> None:
    (one,) = READERS["en"].read(text)
    assert one.cue is not None
    assert one.source_span is not None
    assert text[one.source_span.start : one.source_span.end] == source
    assert text[one.cue.start : one.cue.end] == cue


def test_impersonal_passive_has_no_source() -> None:
    (one,) = READERS["en"].read("It is believed that the ferry sank.")
    assert (one.sources, one.carried) == ((), None)


def test_name_that_looks_like_a_verb_speaks_before_its_marker() -> None:
    text = "ली ने कहा कि कारखाना बंद रहेगा।"
    (one,) = READERS["hi"].read(text)
    assert [text[part.start : part.end] for part in one.sources] == ["ली ने"]


def test_infinitive_is_no_speaker() -> None:
    text = "कर्मचारियों ने काम पर लौटने का वादा किया।"
    (one,) = READERS["hi"].read(text)
    assert [text[part.start : part.end] for part in one.sources] == ["कर्मचारियों ने"]


def test_hindi_demand_for_a_thing_is_no_statement() -> None:
    assert not READERS["hi"].read("कर्मचारियों ने वेतन बढ़ाने की मांग की।")
    assert READERS["hi"].read("कर्मचारियों ने मांग की कि वेतन बढ़े।")


def test_words_that_point_ahead_part_no_fear_from_who_has_it() -> None:
    for text in ("किसानों को इस बात की चिंता है कि नहर सूखेगी।", "मीरा को यह उम्मीद है कि नहर भरेगी।"):
        (one,) = READERS["hi"].read(text)
        assert len(one.sources) == 1


def test_adverb_may_part_a_cue() -> None:
    text = "दमकल ने बच्चों से अपील भी की है कि वे दूर रहें।"
    (one,) = READERS["hi"].read(text)
    assert text[one.cue.start : one.cue.end] == "अपील भी की है"


def test_figures_speak_at_the_end() -> None:
    text = "खपत दुगुनी रह गई, सरकारी आंकड़ों से पता चला।"
    (one,) = READERS["hi"].read(text)
    assert [text[part.start : part.end] for part in one.sources] == ["सरकारी आंकड़ों से"]


BY = [
    ("gu", "પોલીસ દ્વારા જણાવવામાં આવ્યું હતું કે વાહન જપ્ત થયું છે.", "પોલીસ"),
    ("gu", "રેલવેના અહેવાલમાં જણાવાયું હતું કે પુલ નબળો છે.", "રેલવેના અહેવાલમાં"),
    ("hi", "पुलिस द्वारा बताया गया कि वाहन जब्त हुआ है।", "पुलिस"),
    ("hi", "रेलवे की रिपोर्ट में बताया गया है कि पुल कमजोर है।", "रेलवे की रिपोर्ट में"),
]


@pytest.mark.parametrize(("tag", "text", "source"), BY)
def test_source_of_a_passive_stands_before_its_by(tag: str, text: str, source: str) -> None:
    (one,) = READERS[tag].read(text)
    assert [text[part.start : part.end] for part in one.sources] == [source]


PARTED = [
    ("gu", "આક્ષેપ પણ પરમારે કર્યો હતો કે કામ અટકી ગયું છે.", "પરમારે"),
    ("gu", "દાવો મંત્રીએ કર્યો છે કે ડેમ ભરાઈ ગયો છે.", "મંત્રીએ"),
    ("hi", "आरोप भी परमार ने लगाया कि काम अटक गया है।", "परमार ने"),
]


@pytest.mark.parametrize(("tag", "text", "source"), PARTED)
def test_cue_parted_by_its_source_is_read(tag: str, text: str, source: str) -> None:
    (one,) = READERS[tag].read(text)
    assert [text[part.start : part.end] for part in one.sources] == [source]


def test_meeting_at_which_it_was_said_is_no_source() -> None:
    (one,) = READERS["gu"].read("બેઠકમાં જણાવવામાં આવ્યું હતું કે પુલ નબળો છે.")
    assert one.sources == ()


def test_sentences_of_running_speech_are_one_statement() -> None:
    text = "ખેડૂત રમેશે કહ્યું, પાક નિષ્ફળ ગયો છે. અમે મદદ માગી છે. અમને જવાબ મળ્યો નથી."
    one, two = READERS["gu"].read(text)
    assert (two.carried, two.cue) == (0, None)
    assert [text[part.start : part.end] for part in two.content] == ["અમે મદદ માગી છે", "અમને જવાબ મળ્યો નથી"]
    assert one.source_span is not None


@pytest.mark.parametrize(
    ("tag", "text", "first"),
    [
        ("gu", "હોડી ડૂબી ગઈ હતી. મારે ઠંડીથી બચવું હતું. મને કોટ મળ્યો નહીં, એમ રમેશે કહ્યું.", "મારે ઠંડીથી બચવું હતું"),
        ("en", "The ferry sank. I was cold. I had no coat, Dorn said.", "I was cold"),
    ],
)
def test_speech_before_its_speaker_belongs_to_the_statement(tag: str, text: str, first: str) -> None:
    (one,) = READERS[tag].read(text)
    assert text[one.content[0].start : one.content[0].end] == first


def test_report_before_a_speaker_is_no_part_of_what_is_said() -> None:
    text = "The night was cold. I had no coat, Dorn said."
    (one,) = READERS["en"].read(text)
    assert text[one.content[0].start : one.content[0].end] == "I had no coat"


def test_speaker_without_a_case_stands_between_a_quotation_and_the_day() -> None:
    text = "“અમે પગલાં લેશું,” વિભાગના પ્રવક્તા રીના શાહ ગુરુવારે બેઠકમાં કહ્યું."
    (one,) = READERS["gu"].read(text)
    assert one.source_span is not None
    assert text[one.source_span.start : one.source_span.end] == "વિભાગના પ્રવક્તા રીના શાહ"
