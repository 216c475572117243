"""What happened, to whom, when, where, whether it happened, and on whose word."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from event_reader import Reader
from hypothesis import given, settings
from hypothesis import strategies as st

from ghatna.errors import PackError
from ghatna.frame.events_told import Told
from ghatna.model import Attribution, Sentence, Span
from ghatna.packs import Shelf
from ghatna.pipeline.check_frames import check_frames

TAGS = ("en", "gu", "hi")
ROOT = Path(__file__).parents[2]
DOC = ROOT / "docs" / "adding-event-types.md"


@pytest.mark.parametrize("tag", TAGS)
def test_examples_and_lookalikes_of_the_packs_hold(tag: str) -> None:
    assert [str(fault) for fault in check_frames(Shelf().pack(tag))] == []


def test_subject_acts_and_object_undergoes(en_events: Reader) -> None:
    event = en_events.one("[Police|PublicBody] arrested [Ramesh Patel|Person] in [Rajkot|Place].", "COERCE")
    assert (event.actor, event.recipient, event.place) == (("Police",), ("Ramesh Patel",), "Rajkot")


def test_passive_without_agent_has_no_actor(en_events: Reader) -> None:
    event = en_events.one("[Ramesh Patel|Person] was arrested in [Rajkot|Place].", "COERCE")
    assert (event.actor, event.recipient) == ((), ("Ramesh Patel",))


def test_passive_with_by_has_its_agent(en_events: Reader) -> None:
    event = en_events.one("[Ramesh Patel|Person] was arrested by [police|PublicBody].", "COERCE")
    assert event.actor == ("police",)


def test_actor_is_carried_over_and(en_events: Reader) -> None:
    events = en_events.read("[Asha Rawal|Person] visited [Surat|Place] and met [Imran Sheikh|Person].")
    assert [event.actor for event in events] == [("Asha Rawal",), ("Asha Rawal",)]


def test_agentive_case_marks_the_actor(gu_events: Reader) -> None:
    event = gu_events.one("[નેપાળ|Country]ે [ભારત|Country]ને અપીલ કરી.", "REQUEST")
    assert (event.actor, event.recipient) == (("નેપાળ",), ("ભારત",))


def test_passive_of_a_light_verb_leaves_the_actor_empty(gu_events: Reader) -> None:
    event = gu_events.one("[રમેશ પટેલ|Person]ની ધરપકડ કરવામાં આવી.", "COERCE")
    assert (event.actor, event.recipient) == ((), ("રમેશ પટેલ",))


def test_between_two_sides_both_act(gu_events: Reader) -> None:
    event = gu_events.one("[ભારત|Country] અને [નેપાળ|Country] વચ્ચે ચર્ચા થઈ.", "CONSULT")
    assert set(event.actor) == {"ભારત", "નેપાળ"}


def test_postposition_gives_the_other_side(hi_events: Reader) -> None:
    event = hi_events.one("[आशा रावल|Person] ने [इमरान शेख|Person] के साथ बैठक की।", "CONSULT")
    assert (event.actor, event.recipient) == (("आशा रावल",), ("इमरान शेख",))


def test_criticism_is_no_assault(gu_events: Reader) -> None:
    events = gu_events.read("[આશા રાવલ|Person]એ [સરકાર|PublicBody] પર પ્રહાર કર્યા.")
    assert [event.type for event in events] == ["ACCUSE"]


def test_genitive_behind_a_noun_is_not_the_verb_did(hi_events: Reader) -> None:
    assert [event.type for event in hi_events.read("बैठक की तारीख तय नहीं है।")] in ([], ["CONSULT"])
    assert hi_events.one("[आशा रावल|Person] ने बैठक की।", "CONSULT").actor == ("आशा रावल",)


def test_verb_that_only_says_that_it_took_place_is_no_event_of_its_own(en_events: Reader) -> None:
    assert [event.type for event in en_events.read("The ceremony in [Surat|Place] took place.")] == ["CEREMONY"]


def test_noun_after_there_was_is_a_happening(en_events: Reader) -> None:
    assert [event.type for event in en_events.read("There was a journey.")] == ["MOVE"]
    assert en_events.read("He wrote about the journey of a poet.") == ()


def test_who_conducts_something_acts_in_it(en_events: Reader) -> None:
    event = en_events.one("[Asha Rawal|Person] conducted a thorough inspection.", "INSPECT")
    assert event.actor == ("Asha Rawal",)


def test_stated_day_has_its_basis(en_events: Reader) -> None:
    event = en_events.one("[Asha Rawal|Person] resigned {on Monday|2024-05-06}.", "APPOINT")
    assert (event.date.value, event.date.basis) == ("2024-05-06", "stated")


def test_no_day_is_borrowed(en_events: Reader) -> None:
    event = en_events.one("[Asha Rawal|Person] resigned.", "APPOINT")
    assert (event.date.value, event.date.basis, event.time) == (None, None, None)


def test_deadline_is_not_the_day(en_events: Reader) -> None:
    event = en_events.one("[The court|PublicBody] suspended [Asha Rawal|Person] until {Monday|2024-05-06}.", "APPOINT")
    assert event.date.value is None


def test_denied_acceptance_is_rejection(gu_events: Reader) -> None:
    event = gu_events.one("[સરકાર|PublicBody]ે માગણી સ્વીકારી નથી.", "REJECT")
    assert event.status == "happened"


def test_planned_event_is_no_fact(en_events: Reader) -> None:
    assert en_events.one("[Asha Rawal|Person] will visit [Surat|Place].", "VISIT").status == "planned"


def test_words_within_a_statement_stand_on_its_word(en_events: Reader) -> None:
    told = en_events.told("[Imran Sheikh|Person] said [Asha Rawal|Person] resigned.")
    start = told.text.index("Asha")
    content = Span(start=start, end=len(told.text) - 2)
    told = Told(
        text=told.text, words=told.words, sentences=told.sentences, mentions=told.mentions, entities=told.entities,
        attributions=(Attribution(id="a1", content=(content,), kind="indirect"),),
    )  # fmt: skip
    assert [event.according_to for event in en_events.framer.frame(told)] == ["a1"]


def test_name_of_a_month_is_no_protest(en_events: Reader) -> None:
    assert en_events.read("It was cold in March and in May.") == ()


def test_words_of_a_time_tell_of_nothing(gu_events: Reader) -> None:
    assert gu_events.read("{ગયા સોમવારે|2024-05-06} શાંતિ હતી.") == ()


def test_text_about_disasters_makes_fire_a_disaster(en_events: Reader) -> None:
    events = en_events.read("An earthquake and a tsunami struck [Lima|Place].", "A fire broke out after the cyclone.")
    assert "DISASTER" in {event.type for event in events}
    assert "ACCIDENT" not in {event.type for event in events}


def test_every_event_points_at_its_words(en_events: Reader) -> None:
    told = en_events.told("[Police|PublicBody] arrested [Ramesh Patel|Person].")
    (event,) = en_events.framer.frame(told)
    assert told.text[event.trigger.start : event.trigger.end] == "arrested"
    assert event.rule is not None
    assert event.rule.startswith("en/events.csv:")
    assert event.id == "e1"


def test_type_that_there_is_not_is_a_fault(tmp_path: Path) -> None:
    folder = tmp_path / "en-x-bad"
    folder.mkdir()
    (folder / "pack.toml").write_text('name = "bad"\ninherits = ["en"]\n', "utf-8")
    head = "surface,pos,type,rank,mode,context,frame,label,lookalike,source\n"
    (folder / "events.csv").write_text(head + "reap,verb,HARVEST,1,,,act,REAP,,desk\n", "utf-8")
    with pytest.raises(PackError, match="type must be one of"):
        Reader("en-x-bad", Shelf((tmp_path,)))


def test_pack_of_the_documentation_adds_a_type(tmp_path: Path) -> None:
    files = re.findall(r"`packs/(en-x-farm/[\w.]+)`\n\n```\w+\n(.*?)```", DOC.read_text("utf-8"), re.DOTALL)
    assert [name for name, _ in files] == ["en-x-farm/pack.toml", "en-x-farm/events.csv", "en-x-farm/frames.toml"]
    (tmp_path / "en-x-farm").mkdir()
    for name, body in files:
        (tmp_path / name).write_text(body, "utf-8")
    reader = Reader("en-x-farm", Shelf((tmp_path,)))
    event = reader.one("[Asha Rawal|Person] reaped the wheat in [Anand|Place].", "OTHER")
    assert (event.mode, event.label, event.actor, event.place) == ("harvest", "REAP", ("Asha Rawal",), "Anand")
    assert list(check_frames(reader.pack)) == []


def test_noun_far_from_its_verb_is_shown_alone(gu_events: Reader) -> None:
    line = "[સુરત|Place]માં વેપારીઓની બેઠક મંડળની નવી કચેરીમાં યોજાઈ હતી."
    told = gu_events.told(line)
    event = gu_events.one(line, "CONSULT")
    assert told.text[event.trigger.start : event.trigger.end] == "બેઠક"


def test_gone_day_is_no_verb_of_the_meeting_before_it(gu_events: Reader) -> None:
    line = "[સુરત|Place]માં બેઠક ગઈ કાલે યોજાઈ હતી."
    told = gu_events.told(line)
    event = gu_events.one(line, "CONSULT")
    assert told.text[event.trigger.start : event.trigger.end] != "બેઠક ગઈ"


def test_hindi_noun_takes_the_tense_of_its_far_verb(hi_events: Reader) -> None:
    event = hi_events.one("मतगणना {7 मई|2024-05-07} को होगी।", "ELECT")
    assert (event.status, event.date.value) == ("planned", "2024-05-07")
    met = hi_events.one("[आशा रावल|Person] की बैठक {रविवार|2024-05-05} को दमण में हुई थी।", "CONSULT")
    assert met.status == "happened"


def test_far_verb_of_a_hindi_noun_is_not_another_nouns_participle(hi_events: Reader) -> None:
    told = hi_events.told("चुनाव {रविवार|2024-05-05} को हुए झगड़े में भी चला।")
    found = [one.draft.hit for one in hi_events.framer.candidates(told) if one.type == "ELECT"]
    assert [hit.verb for hit in found] == [-1]


def test_hindi_participle_before_a_calamity_is_no_journey(hi_events: Reader) -> None:
    events = hi_events.read("{रविवार|2024-05-05} को आए 5.8 तीव्रता वाले भूकंप में घर टूटे।")
    assert "MOVE" not in {event.type for event in events}


def test_hindi_passive_of_a_verb_that_tells_of_nothing_is_no_journey(hi_events: Reader) -> None:
    assert not [event for event in hi_events.read("[आशा रावल|Person] को नक्शे में दर्शाया गया है।") if event.type == "MOVE"]
    assert not [event for event in hi_events.read("गाँव के लड़के खुश हैं।") if event.type == "ASSAULT"]


def test_what_somebody_is_going_to_do_is_no_journey(en_events: Reader) -> None:
    assert "MOVE" not in {event.type for event in en_events.read("[Asha Rawal|Person] is going to resign in March.")}


def test_what_is_said_to_have_happened_in_gujarati_is_not_a_plan(gu_events: Reader) -> None:
    event = gu_events.one("[આશા રાવલ|Person]ને ટેકો મળ્યો હોવાનું પક્ષે કહ્યું.", "SUPPORT")
    assert event.status == "happened"


def test_announcing_has_one_type_in_each_language() -> None:
    lines = {
        "en": "[Asha Rawal|Person] announced it.",
        "gu": "[આશા રાવલ|Person]એ જાહેરાત કરી.",
        "hi": "[आशा रावल|Person] ने घोषणा की।",
    }
    assert {event.type for tag, line in lines.items() for event in READERS[tag].read(line)} == {"SPEAK"}


@pytest.mark.parametrize("tag", TAGS)
def test_each_language_has_five_hundred_triggers(tag: str) -> None:
    assert len([row for row in Shelf().pack(tag).table("events") if row["type"] != "NONE"]) > 500


def test_endless_line_is_read_piece_by_piece(en_events: Reader) -> None:
    line = "Police arrested a man and " * 400
    told = Told(
        text=line,
        words=en_events.splitter.split(line),
        sentences=(Sentence(id="s1", start=0, end=len(line), kind="sentence"),),
    )
    events = en_events.framer.frame(told)
    assert len(events) == 400
    assert max(span.end - span.start for event in events for span in event.evidence) < len(line) / 2


HOSTILE = st.lists(
    st.one_of(
        st.text(alphabet=st.characters(exclude_categories=()), max_size=8),
        st.sampled_from(
            ["હુમલો", "કર્યો", "attacked", "गिरफ्तार", "किया", "की", "and", "અને", "“", "\ud800", "\0", ",", "by"]
        ),
    ),
    max_size=40,
)


@settings(max_examples=60, deadline=None)
@given(pieces=HOSTILE, tag=st.sampled_from(TAGS))
def test_no_text_breaks_the_framer(pieces: list[str], tag: str) -> None:
    text = " ".join(pieces)
    reader = READERS[tag]
    told = Told(
        text=text,
        words=reader.splitter.split(text),
        sentences=(Sentence(id="s1", start=0, end=len(text), kind="sentence"),) if text else (),
    )
    for event in reader.framer.frame(told):
        assert 0 <= event.trigger.start < event.trigger.end <= len(text)
        assert 0.0 <= (event.score or 0.0) <= 1.0


READERS = {tag: Reader(tag) for tag in TAGS}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("A fire broke out in [Lima|Place].", "ACCIDENT"),
        ("Protests erupted in [Lima|Place].", "PROTEST"),
        ("Clashes broke out in [Lima|Place].", "ASSAULT"),
    ],
)
def test_verb_that_only_says_that_it_began_is_no_happening_of_its_own(en_events: Reader, line: str, kind: str) -> None:
    (event,) = en_events.read(line)
    assert (event.type, event.actor, event.place) == (kind, (), "Lima")
