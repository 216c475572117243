"""Test who does what Hindi tells with verbs before their noun, duties, charges, aims and headlines turned about."""

from __future__ import annotations

from dataclasses import replace

import pytest
from event_reader import Reader

from ghatna.model import Event

WHO = (
    # a verb that describes a noun
    ("हड़ताल कर रहे [डॉक्टरों|Group] से [मंत्री|Person] ने बात की।", "PROTEST", ("डॉक्टरों",), ()),
    ("[बैंक|Company] लूटने वाले [युवक|Person] गिरफ्तार कर लिए गए।", "ASSAULT", ("युवक",), ("बैंक",)),
    ("[बैंक|Company] लूटने वाले [युवक|Person] गिरफ्तार कर लिए गए।", "COERCE", (), ("युवक",)),
    ("[लीमा|Place] से भागे [कैदी|Person] ने [आशा|Person] की हत्या की।", "MOVE", ("कैदी",), ()),
    ("[पुलिस|PublicBody] ने [भीड़|Group] को रोका और भाग रहे [चोर|Person] पर हमला किया।", "ASSAULT", ("पुलिस",), ("चोर",)),
    ("[आशा|Person] [लीमा|Place] से भागीं।", "MOVE", ("आशा",), ()),
    # duties
    ("[सरकार|PublicBody] को फैसला वापस लेना पड़ा।", "POLICY", ("सरकार",), ()),
    ("[आशा|Person] को इस्तीफा देना चाहिए।", "APPOINT", ("आशा",), ()),
    ("[समिति|PublicBody] को रिपोर्ट देनी है।", "PUBLISH", ("समिति",), ()),
    ("इसका मकसद [किसानों|Group] को मुआवजा देना है।", "AID", (), ("किसानों",)),
    # charges
    ("[आशा|Person] पर हमला करवाने का आरोप है।", "ASSAULT", ("आशा",), ()),
    ("[पुलिस|PublicBody] ने [आशा|Person] को हत्या के आरोप में गिरफ्तार किया।", "ASSAULT", ("आशा",), ()),
    ("[अदालत|PublicBody] ने [आशा|Person] को हत्या के मामले में सजा सुनाई।", "ASSAULT", ("आशा",), ()),
    ("[अदालत|PublicBody] ने [आशा|Person] को हत्या के मामले में बुलाया।", "ASSAULT", (), ("आशा",)),
    # aims
    ("[संघ|Organization] कल [किसानों|Group] के समर्थन में रैली निकालेगा।", "SUPPORT", ("संघ",), ("किसानों",)),
    ("[संघ|Organization] ने वेतन की मांग को लेकर रैली निकाली।", "REQUEST", ("संघ",), ()),
    # who comes, hears, loses
    ("[आशा|Person] के इस्तीफा देने के बाद सभा हुई।", "APPOINT", ("आशा",), ()),
    ("[आशा|Person] की जमीन खाली कराने के बाद सभा हुई।", "RESCUE", (), ("आशा",)),
    ("[आशा|Person] की [पेरू|Country] यात्रा टल गई।", "VISIT", ("आशा",), ("पेरू",)),
    ("[हाईकोर्ट|PublicBody] में सुनवाई हुई।", "JUDGE", ("हाईकोर्ट",), ()),
    ("[लीमा|Place] में सुनवाई हुई।", "JUDGE", (), ()),
    ("[लीमा|Place] को [पूना|Place] के हाथों हार का सामना करना पड़ा।", "SPORT", ("लीमा",), ("पूना",)),
    ("[लीमा|Place] की पारी 90 रन पर सिमट गई।", "SPORT", ("लीमा",), ()),
    ("[संघ|Organization] को 12 सीटें मिलीं।", "ELECT", ("संघ",), ()),
    ("[सेना|PublicBody] के हाथों चार जवान मारे गए।", "CASUALTY", ("सेना",), ()),
    # the agent before a conjunction, an object before an infinitive
    ("[कोच|Person] ने हालांकि [आशा|Person] की तारीफ की।", "SUPPORT", ("कोच",), ("आशा",)),
    ("[पुलिस|PublicBody] ने [युवक|Person] को [बैंक|Company] लूटने के आरोप में पकड़ा।", "COERCE", ("पुलिस",), ("युवक",)),
)  # fmt: skip


@pytest.mark.parametrize(("line", "kind", "actor", "recipient"), WHO)
def test_who_acts_and_to_whom(
    hi_events: Reader, line: str, kind: str, actor: tuple[str, ...], recipient: tuple[str, ...]
) -> None:
    event = hi_events.one(line, kind)
    assert (event.actor, event.recipient) == (actor, recipient)


def headline(reader: Reader, line: str) -> Event:
    told = reader.told(line)
    told = replace(told, sentences=tuple(replace(one, kind="headline") for one in told.sentences))
    return reader.framer.frame(told)[0]


def test_noun_behind_the_verb_of_a_headline_is_its_subject(hi_events: Reader) -> None:
    assert headline(hi_events, "[लीमा|Place] में जुटे [किसान|Group], यातायात ठप").actor == ("किसान",)
    assert headline(hi_events, "[महिला|Person] पर झपटा [बाघ|Animal], [गांव|Place] में दहशत").actor == ("बाघ",)


def test_noun_behind_the_verb_is_no_subject_where_another_acts(hi_events: Reader) -> None:
    event = headline(hi_events, "[पुलिस|PublicBody] ने पकड़ा [चोर|Person]")
    assert (event.actor, event.recipient) == (("पुलिस",), ("चोर",))


def test_who_demands_that_it_be_done_does_not_do_it(hi_events: Reader) -> None:
    line = "[संघ|Organization] ने [आशा|Person] को हटाने की मांग को लेकर धरना दिया।"
    found = next(one for one in hi_events.framer.candidates(hi_events.told(line)) if one.type == "APPOINT")
    assert (found.roles.actor, found.roles.recipient) == ((), ("आशा",))


def test_name_of_an_office_takes_no_verb(hi_events: Reader) -> None:
    assert hi_events.one("[आशा|Person] [रक्षा मंत्री|Person] से मिलेंगी।", "CONSULT").actor == ("आशा",)


def test_agent_behind_a_pause_does_not_act_in_a_noun_before_it(hi_events: Reader) -> None:
    line = "[दफ्तर|Facility] का घेराव, [आशा|Person] ने जांच की।"
    assert hi_events.one(line, "PROTEST").actor == ()
