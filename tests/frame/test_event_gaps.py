"""Whose deed it is where the verb stands last: no guess where the clause names somebody unknown or nobody at all."""

from __future__ import annotations

from dataclasses import replace

import pytest
from event_reader import Reader

from ghatna.model import Attribution, Event, Span


def said(reader: Reader, line: str, speaker: str, content: str) -> tuple[Event, ...]:
    """Read a sentence in which one speaker says `content`."""
    told = reader.told(line)
    start, cue = told.text.index(content), told.text.index("|") if "|" in told.text else 0
    span = Span(start=start, end=start + len(content))
    saying = Attribution(
        id="a1", source=(speaker,), cue=Span(start=cue, end=cue + 1), content=(span,), kind="indirect",
        stance="asserts",
    )  # fmt: skip
    return reader.framer.frame(replace(told, attributions=(saying,)))


def test_speaker_does_not_do_what_happens_in_the_statement(gu_events: Reader) -> None:
    events = said(gu_events, "[આશા રાવલ|Person]ે કહ્યું કે ગમે ત્યારે યુદ્ધ ભડકી શકે.", "આશા રાવલ", "ગમે ત્યારે યુદ્ધ ભડકી શકે")
    assert all(event.actor == () for event in events)


def test_speaker_who_says_i_acts(gu_events: Reader) -> None:
    events = said(gu_events, "[આશા રાવલ|Person]ે કહ્યું કે મેં ફરિયાદ નોંધાવી હતી.", "આશા રાવલ", "મેં ફરિયાદ નોંધાવી હતી")
    assert [event.actor for event in events if event.type == "JUDGE"] == [("આશા રાવલ",)]


def test_unknown_agent_is_not_the_one_before(gu_events: Reader) -> None:
    line = "[પોલીસ|PublicBody]ે [કચેરી|Facility]માં દરોડો પાડ્યો અને કેટલાકે [બસ|Vehicle]ને આગ ચાંપી દીધી."
    assert all(event.actor == () for event in gu_events.read(line) if event.type == "ASSAULT")


def test_subject_of_a_clause_without_a_happening_acts_behind_and(gu_events: Reader) -> None:
    line = "[આશા રાવલ|Person] સુરતમાં મહેમાન હતાં અને [નીતા શાહ|Person]ને ઇનામ આપ્યું."
    assert all(event.actor == ("આશા રાવલ",) for event in gu_events.read(line) if event.type in {"TRANSFER", "CEREMONY"})


def test_country_that_a_relative_clause_tells_more_of_acts(gu_events: Reader) -> None:
    line = "[પેરુ|Country], જે [ચિલી|Country]ને મિસાઇલ વેચી રહ્યું છે, મૌન છે."
    assert [event.actor for event in gu_events.read(line) if event.type == "TRANSFER"] == [("પેરુ",)]


def test_main_clause_goes_on_behind_a_relative_clause(hi_events: Reader) -> None:
    line = "[पेरू|Country] ने, जो लंबे समय से [गुट|Organization] का सदस्य रहा है, फैसले की निंदा की।"
    assert hi_events.one(line, "ACCUSE").actor == ("पेरू",)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("[अदालत|PublicBody] ने अगली सुनवाई तक [आशा|Person] को राहत दी।", "JUDGE"),
        ("[आशा रावल|Person] ने लाठीचार्ज से इनकार किया।", "COERCE"),
    ],
)
def test_agent_of_the_verb_does_not_do_what_a_noun_with_a_case_tells(hi_events: Reader, line: str, kind: str) -> None:
    assert all(event.actor == () for event in hi_events.read(line) if event.type == kind)


def test_persons_who_own_an_arrest_are_arrested(hi_events: Reader) -> None:
    event = hi_events.one("[रवि पटेल|Person] की गिरफ्तारी के बाद बाजार बंद रहा।", "COERCE")
    assert (event.actor, event.recipient) == ((), ("रवि पटेल",))


def test_of_two_agents_the_nearer_acts(gu_events: Reader) -> None:
    line = "[યુવાનો|Group]એ છેડેલા આંદોલનને પગલે {ગઈકાલે|2024-03-04} બપોરે [આશા રાવલ|Person]ે રાજીનામું આપ્યું."
    assert gu_events.one(line, "APPOINT").actor == ("આશા રાવલ",)


def test_passive_with_not_between_has_no_actor(gu_events: Reader) -> None:
    events = gu_events.read("[કામદારો|Group]ની છટણી કરવામાં નહીં આવે.")
    assert all(event.actor == () for event in events)


def test_bare_arrested_in_a_headline_is_done_to_its_noun(hi_events: Reader) -> None:
    event = hi_events.one("[रवि पटेल|Person] गिरफ्तार", "COERCE")
    assert (event.actor, event.recipient) == ((), ("रवि पटेल",))


def test_who_punishes_did_not_do_what_is_charged(hi_events: Reader) -> None:
    line = "[पेरू|Country] ने [चिली|Country] को तोप बेचने के आरोप में [कंपनी|Company] पर प्रतिबंध लगाया।"
    assert hi_events.one(line, "TRANSFER").actor == ("कंपनी",)


def test_what_stands_behind_something_does_nothing(gu_events: Reader) -> None:
    assert gu_events.one("[ટ્રક|Vehicle] પાછળ [બસ|Vehicle] રવાના થઈ.", "MOVE").actor == ("બસ",)


def test_town_that_owns_a_victory_won(gu_events: Reader) -> None:
    assert gu_events.one("રમતોત્સવમાં [સુરત|Place]નો વિજય થયો.", "SPORT").actor == ("સુરત",)
