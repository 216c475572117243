"""What the digest says: from the cells alone, with the words behind each line, in three languages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import get_args

import pytest

from ghatna.digest import DigestMaker, add_glosses, write_digest
from ghatna.digest.digest import Grammar
from ghatna.errors import UsageError
from ghatna.model import (
    Attribution,
    Entity,
    Event,
    EventDate,
    Mention,
    Quantity,
    Reading,
    Span,
)
from ghatna.model.digest import Digest, DigestSection
from ghatna.model.entities import Schema
from ghatna.model.events import EventType, Stance, Status
from ghatna.packs import Shelf
from readings import bare_reading

Makers = dict[str, DigestMaker]
Gold = Callable[[str], tuple[Reading, ...]]
TEXT = "પુતિન શનિવારે વ્લાદિવોસ્તોક ગયા. કિસ્પેએ ઇનકાર કર્યો."


def reading(*events: Event, **layers: object) -> Reading:
    entities = (
        Entity(id="putin", schema="Person", name="પુતિન", name_en="Vladimir Putin"),
        Entity(id="quispe", schema="Person", name="કિસ્પે", name_en="Rosa Quispe"),
        Entity(id="vladi", schema="Place", name="વ્લાદિવોસ્તોક", name_en="Vladivostok"),
        Entity(id="plant", schema="Facility", name="કારખાનું"),
    )
    mentions = tuple(
        Mention(id=f"m{at}", entity=entity.id, start=0, end=5, form="nominal" if entity.id == "plant" else "name")
        for at, entity in enumerate(entities)
    )
    return bare_reading(TEXT, "gu", **{"entities": entities, "mentions": mentions, "events": events} | layers)


def event(kind: EventType = "VISIT", status: Status = "happened", **cells: object) -> Event:
    base = Event(id="v1", type=kind, status=status, trigger=Span(start=0, end=5))
    return replace(base, **cells)


def section(digest: Digest, name: str) -> DigestSection:
    return next(one for one in digest.sections if one.name == name)


def say(makers: Makers, one: Event, **layers: object) -> dict[str, str]:
    made = reading(one, **layers)
    return {lang: maker.gloss(made, one) for lang, maker in makers.items()}


DAY = EventDate(value="2023-09-16", begin="2023-09-16", until="2023-09-17", basis="stated")


def test_perfective_takes_the_agent_case_and_agrees_with_the_thing_done(makers: Makers) -> None:
    said = say(makers, event(actor=("putin",), place="vladi", date=DAY))
    assert said["en"] == "Vladimir Putin paid a visit to Vladivostok on 16 September 2023."
    assert said["gu"] == "16 સપ્ટેમ્બર 2023ના રોજ પુતિને વ્લાદિવોસ્તોકની મુલાકાત લીધી."
    assert said["hi"] == "16 सितंबर 2023 को पुतिन ने व्लादिवोस्तोक का दौरा किया।"


def test_agent_ending_after_a_vowel_is_written_out(makers: Makers) -> None:
    assert "કિસ્પેએ મુલાકાત લીધી" in say(makers, event(actor=("quispe",)))["gu"]


def test_verb_follows_the_gender_of_its_noun(makers: Makers) -> None:
    assert say(makers, event("ASSAULT", actor=("putin",)))["gu"] == "પુતિને હુમલો કર્યો."
    assert say(makers, event("CONSULT", actor=("putin",)))["gu"] == "પુતિને ચર્ચા કરી."
    assert say(makers, event("INSPECT", actor=("putin",)))["gu"] == "પુતિને નિરીક્ષણ કર્યું."
    assert say(makers, event("ASSAULT", actor=("putin",)))["hi"] == "पुतिन ने हमला किया।"
    assert say(makers, event("CONSULT", actor=("putin",)))["hi"] == "पुतिन ने चर्चा की।"


def test_genitive_follows_the_gender_of_the_noun_that_it_stands_before(makers: Makers) -> None:
    assert "કિસ્પેનો અસ્વીકાર કર્યો" in say(makers, event("REJECT", actor=("putin",), recipient=("quispe",)))["gu"]
    assert "કિસ્પેની તપાસ કરી" in say(makers, event("INVESTIGATE", actor=("putin",), recipient=("quispe",)))["gu"]
    assert "किस्पे की जांच की" in say(makers, event("INVESTIGATE", actor=("putin",), recipient=("quispe",)))["hi"]


def test_no_verb_agrees_with_a_name_where_nothing_is_past(makers: Makers) -> None:
    planned = say(makers, event(status="planned", actor=("putin",)))
    assert planned["gu"] == "પુતિન મુલાકાત લેશે તેવું આયોજન છે."
    assert planned["hi"] == "पुतिन द्वारा दौरा किए जाने की योजना है।"
    assert planned["en"] == "Vladimir Putin is to pay a visit."


def test_several_actors_are_joined_and_only_the_last_takes_the_ending(makers: Makers) -> None:
    said = say(makers, event("CONSULT", "ongoing", actor=("quispe", "putin")))
    assert said["gu"] == "કિસ્પે અને પુતિન દ્વારા ચર્ચા કરવામાં આવી રહી છે."
    assert said["hi"] == "किस्पे और पुतिन द्वारा चर्चा की जा रही है।"
    assert said["en"] == "Rosa Quispe and Vladimir Putin are holding talks."


def test_two_bodies_do_not_read_as_the_name_of_one(shelf: Shelf) -> None:
    names = ("Acme Tools", "Zenith Oil")
    entities = tuple(Entity(id=name, schema="Company", name=name, name_en=name) for name in names)
    mentions = tuple(Mention(id=one.id, entity=one.id, start=0, end=5, form="name") for one in entities)
    one = event("AGREE", actor=("Acme Tools",), recipient=("Zenith Oil",))
    made = reading(one, entities=entities, mentions=mentions)
    both = replace(one, actor=("Acme Tools", "Zenith Oil"), recipient=())
    maker = DigestMaker(shelf.pack("en"))
    assert maker.gloss(made, one) == "Acme Tools reached an agreement with Zenith Oil."
    assert maker.gloss(made, both) == "Acme Tools as well as Zenith Oil reached an agreement."


def test_name_made_of_common_nouns_has_the_article(shelf: Shelf) -> None:
    entity = Entity(id="army", schema="PublicBody", name="ભારતીય સેના", name_en="Indian Army")
    mention = Mention(id="m", entity="army", start=0, end=5, form="name")
    one = event("ASSAULT", actor=("army",))
    made = reading(one, entities=(entity,), mentions=(mention,))
    assert DigestMaker(shelf.pack("en")).gloss(made, one) == "The Indian Army carried out an attack."


def test_common_noun_is_told_in_the_readers_language(shelf: Shelf) -> None:
    entity = Entity(id="experts", schema="Group", name="નિષ્ણાત", name_en="experts")
    mention = Mention(id="m", entity="experts", start=0, end=5, form="nominal")
    one = event("CONSULT", actor=("experts",))
    made = reading(one, entities=(entity,), mentions=(mention,))
    maker = DigestMaker(shelf.pack("hi"))
    assert maker.gloss(made, one) == "विशेषज्ञों ने चर्चा की।"
    assert section(maker.make(made), "gaps").lines[0].text.startswith("चर्चा, विशेषज्ञ:")


def test_tellings_that_differ_in_place_are_told_apart(makers: Makers) -> None:
    first = event(actor=("putin",), place="vladi")
    second = event(id="v2", same_as="v1", trigger=Span(start=6, end=13), place="plant")
    lines = section(makers["en"].make(reading(first, second)), "timeline").lines
    assert [line.cells for line in lines] == [("v1",), ("v2",)]


def test_label_with_wording_of_its_own_is_told_by_it(makers: Makers) -> None:
    said = say(makers, event("MOVE", actor=("putin",), place="vladi", label="ENTER"))
    assert said["en"] == "Vladimir Putin entered Vladivostok."
    assert said["gu"] == "પુતિને વ્લાદિવોસ્તોકમાં પ્રવેશ કર્યો."
    assert said["hi"] == "पुतिन ने व्लादिवोस्तोक में प्रवेश किया।"


def test_label_of_a_family_is_told_as_its_head(makers: Makers) -> None:
    said = say(makers, event("CASUALTY", recipient=("quispe",), label="BE_KILLED"))
    assert said["en"] == "There was loss of life of Rosa Quispe."
    assert said["gu"] == "કિસ્પેનું મૃત્યુ થયું."
    assert said["hi"] == "किस्पे की मौत हुई।"


def test_name_with_a_figure_stays_as_it_is(makers: Makers) -> None:
    entity = Entity(id="tu", schema="Vehicle", name="Tu-160", name_en="Tu-160")
    mention = Mention(id="m", entity="tu", start=0, end=5, form="name")
    one = event("LAUNCH", items=("tu",))
    made = reading(one, entities=(entity,), mentions=(mention,))
    assert all("Tu-160" in maker.gloss(made, one) for maker in makers.values())


def test_long_quotation_is_cut_between_words(makers: Makers) -> None:
    text = "સૈન્ય " * 100
    document = replace(reading().document, text=text)
    saying = Attribution(id="a1", content=(Span(start=0, end=len(text)),), kind="direct")
    (line,) = section(makers["en"].make(reading(attributions=(saying,), document=document)), "said").lines
    assert set(line.text.partition("“")[2].strip("”").split()) == {"સૈન્ય", "…"}


def test_what_is_visited_is_told_once(makers: Makers) -> None:
    said = say(makers, event(actor=("putin",), recipient=("vladi",), place="vladi"))
    assert said["en"] == "Vladimir Putin paid a visit to Vladivostok."
    said = say(makers, event(actor=("putin",), recipient=("quispe",), place="vladi"))
    assert said["en"] == "Vladimir Putin paid a visit to Rosa Quispe in Vladivostok."
    assert said["gu"] == "વ્લાદિવોસ્તોકમાં પુતિને કિસ્પેની મુલાકાત લીધી."


def test_english_verb_agrees_with_a_description_in_the_plural(shelf: Shelf) -> None:
    entity = Entity(id="experts", schema="Group", name="નિષ્ણાતો", name_en="experts")
    one = event("CONSULT", "planned", actor=("experts",))
    mention = Mention(id="m", entity="experts", start=0, end=5, form="nominal")
    made = reading(one, entities=(entity,), mentions=(mention,))
    assert DigestMaker(shelf.pack("en")).gloss(made, one) == "The experts are to hold talks."


def test_a_description_in_another_language_is_quoted_not_translated(makers: Makers) -> None:
    said = say(makers, event("ACCIDENT", place="plant"))
    assert said["en"] == "There was an accident at a site (“કારખાનું”)."
    assert said["hi"] == "“કારખાનું” परिसर में हादसा हुआ।"


@pytest.mark.parametrize("lang", ["en", "gu", "hi"])
def test_every_type_has_a_sentence_in_every_status(shelf: Shelf, lang: str) -> None:
    maker = DigestMaker(shelf.pack(lang))
    for kind in get_args(EventType):
        seen = set()
        for status in get_args(Status):
            for cells in ({}, {"actor": ("putin",), "recipient": ("quispe",), "items": ("plant",), "place": "vladi"}):
                one = event(kind, status, date=DAY, **cells)
                sentence = maker.gloss(reading(one), one)
                assert "{" not in sentence
                assert "  " not in sentence
                assert "[" not in sentence
                assert "2023" in sentence
                seen.add(sentence)
        assert len(seen) == 2 * len(get_args(Status)), kind


@pytest.mark.parametrize("lang", ["en", "gu", "hi"])
def test_every_word_that_a_cell_may_need_is_there(shelf: Shelf, lang: str) -> None:
    grammar = Grammar(shelf.pack(lang))
    for key in (
        *(f"type.{one}" for one in get_args(EventType)),
        *(f"status.{one}" for one in get_args(Status)),
        *(f"schema.{one}" for one in get_args(Schema)),
        *(f"month.{one}" for one in range(1, 13)),
        *(f"weekday.{one}" for one in range(1, 8)),
    ):
        assert grammar.word(key), key
    assert all(grammar.has(f"said.{stance}") for stance in get_args(Stance))


def test_units_of_one_language_are_units_of_all(shelf: Shelf) -> None:
    units = [{row["unit"] for row in shelf.pack(lang).table("digest_units")} for lang in ("en", "gu", "hi")]
    assert units[0] == units[1] == units[2]


def test_figures_are_grouped_and_scaled_as_each_language_does(makers: Makers) -> None:
    quantity = Quantity(id="q", start=0, end=5, value=180_000_000, unit="USD", comparator="more_than")
    made = reading(quantities=(quantity,))
    said = {lang: section(maker.make(made), "figures").lines[0].text for lang, maker in makers.items()}
    assert said == {
        "en": "more than 180 million US dollars",
        "gu": "18 કરોડ ડૉલરથી વધુ",
        "hi": "18 करोड़ डॉलर से अधिक",
    }


def test_two_units_of_one_figure_stand_on_one_line_and_a_conflict_is_said(makers: Makers) -> None:
    one = Quantity(id="q1", start=0, end=5, value=170, unit="km", pair="q2", consistent=False)
    other = Quantity(id="q2", start=6, end=9, value=90, unit="[mi_i]", pair="q1", consistent=False)
    lines = section(makers["en"].make(reading(quantities=(one, other))), "figures").lines
    assert [line.text for line in lines] == ["170 kilometres (90 miles; the two figures do not agree)"]
    assert lines[0].cells == ("q1", "q2")


def test_figure_is_not_told_again_in_the_sentence_that_it_belongs_to(makers: Makers) -> None:
    quantity = Quantity(id="q1", start=0, end=5, value=5, unit="{boat}")
    made = reading(event("CONSULT", actor=("putin",), quantities=("q1",)), quantities=(quantity,))
    lines = section(makers["en"].make(made), "figures").lines
    assert [line.text for line in lines] == ["5 boats – Vladimir Putin held talks"]


def test_what_is_denied_or_planned_never_stands_among_what_happened(makers: Makers) -> None:
    events = tuple(
        event("VISIT", status, id=f"v{at}", trigger=Span(start=at, end=at + 1))
        for at, status in enumerate(get_args(Status))
    )
    digest = makers["gu"].make(reading(*events))
    told = {name: [line.cells[0] for line in section(digest, name).lines] for name in ("timeline", "open", "not")}
    assert told == {"timeline": ["v0", "v1"], "open": ["v2", "v3", "v4", "v5"], "not": ["v6", "v7"]}


def test_events_of_one_happening_are_told_once_with_the_words_of_all(makers: Makers) -> None:
    first = event(actor=("putin",))
    second = event(id="v2", same_as="v1", trigger=Span(start=6, end=13), place="vladi", date=DAY)
    (line,) = section(makers["en"].make(reading(first, second)), "timeline").lines
    assert line.text == "Vladimir Putin paid a visit to Vladivostok."
    assert line.group == "Saturday, 16 September 2023"
    assert line.cells == ("v1", "v2")
    assert [one.words for one in line.evidence] == [TEXT[0:5], TEXT[6:13]]


def test_a_day_that_is_not_given_is_said_to_be_missing(makers: Makers) -> None:
    digest = makers["hi"].make(reading(event(actor=("putin",), place="vladi")))
    (line,) = section(digest, "gaps").lines
    assert (line.group, line.text) == ("दिन नहीं बताया गया", "दौरा, पुतिन: “પુતિન”")


def test_what_is_denied_is_not_denied_twice(makers: Makers) -> None:
    saying = Attribution(id="a1", source=("quispe",), content=(Span(start=0, end=5),), kind="indirect", stance="denies")
    one = event("ASSAULT", "denied", actor=("putin",), according_to="a1")
    digest = makers["en"].make(reading(one, attributions=(saying,)))
    assert [line.text for line in section(digest, "said").lines] == [
        "Rosa Quispe denied: Vladimir Putin carried out an attack."
    ]
    (line,) = section(digest, "not").lines
    assert line.text.startswith("It is denied that Vladimir Putin carried out an attack")


def test_same_sentence_is_told_once_with_the_words_of_both(makers: Makers) -> None:
    first = event(actor=("putin",))
    second = event(id="v2", trigger=Span(start=6, end=13), actor=("putin",))
    (line,) = section(makers["en"].make(reading(first, second)), "timeline").lines
    assert line.cells == ("v1", "v2")
    assert [one.words for one in line.evidence] == [TEXT[0:5], TEXT[6:13]]


class Speller:
    def known(self, name: str, language: str) -> str:
        return {("Vladimir Putin", "hi"): "व्लादिमीर पुतिन"}.get((name, language), "")

    def spell(self, name: str, language: str, *, dental: bool = False) -> str:
        return f"<{name} {language}{' dental' if dental else ''}>"


def test_name_that_the_tables_know_is_told_as_they_have_it(shelf: Shelf) -> None:
    one = event(actor=("putin",))
    assert DigestMaker(shelf.pack("hi"), Speller()).gloss(reading(one), one) == "व्लादिमीर पुतिन ने दौरा किया।"


@pytest.mark.parametrize(
    ("name", "told"), [("Anand Police", "<Anand gu> પોલીસ"), ("RTV Rajkot", "RTV <Rajkot gu>"), ("Acme", "<Acme gu>")]
)
def test_name_of_a_body_is_spelt_but_for_its_nouns_and_abbreviations(shelf: Shelf, name: str, told: str) -> None:
    entity = Entity(id="body", schema="PublicBody", name=name, name_en=name)
    mention = Mention(id="m", entity="body", start=0, end=5, form="name")
    one = event("INVESTIGATE", actor=("body",))
    made = bare_reading(TEXT, "en", events=(one,), entities=(entity,), mentions=(mention,))
    assert told in DigestMaker(shelf.pack("gu"), Speller()).gloss(made, one)


def test_names_in_a_report_from_india_are_spelt_with_its_letters(shelf: Shelf) -> None:
    entities = (
        Entity(id="gupta", schema="Person", name="Ila Gupta", name_en="Ila Gupta"),
        Entity(id="anand", schema="Place", name="Anand", name_en="Anand", country="in"),
    )
    mention = Mention(id="m", entity="gupta", start=0, end=5, form="name")
    one = event("SPEAK", actor=("gupta",))
    made = bare_reading(TEXT, "en", events=(one,), entities=entities, mentions=(mention,))
    assert "<Ila Gupta gu dental>" in DigestMaker(shelf.pack("gu"), Speller()).gloss(made, one)


def test_a_source_that_is_not_named_is_said_to_be_missing(makers: Makers) -> None:
    saying = Attribution(id="a1", content=(Span(start=0, end=5),), kind="indirect")
    digest = makers["en"].make(reading(attributions=(saying,)))
    assert section(digest, "said").lines[0].text == "A source not named said: “પુતિન”"
    assert section(digest, "gaps").lines[0].group == "The source is not named"


@pytest.mark.parametrize("lang", ["gu", "hi", "en"])
def test_every_line_of_every_gold_report_has_words_behind_it(makers: Makers, gold_readings: Gold, lang: str) -> None:
    for made in gold_readings(lang):
        text = made.document.text
        for maker in makers.values():
            digest = maker.make(made)
            for line in (line for part in digest.sections for line in part.lines):
                assert line.text
                assert line.cells
                assert line.evidence
                assert all(text[one.start : one.end] == one.words for one in line.evidence)
            assert write_digest(digest)


@pytest.mark.parametrize("lang", ["gu", "hi", "en"])
def test_every_event_of_the_gold_is_told(makers: Makers, gold_readings: Gold, lang: str) -> None:
    for made in gold_readings(lang):
        digest = makers["en"].make(made)
        lines = [line for name in ("timeline", "open", "not") for line in section(digest, name).lines]
        told = {cell for line in lines for cell in line.cells}
        assert told == {one.id for one in made.events}


def test_glosses_are_added_in_every_language(makers: Makers) -> None:
    (one,) = add_glosses(reading(event(actor=("putin",))), tuple(makers.values()))
    assert one.gloss == {"en": "Vladimir Putin paid a visit.", "gu": "પુતિને મુલાકાત લીધી.", "hi": "पुतिन ने दौरा किया।"}


def test_a_language_without_wording_is_refused(shelf: Shelf) -> None:
    with pytest.raises(UsageError):
        DigestMaker(shelf.pack("und"))


def test_signs_that_turn_text_round_do_not_reach_the_digest(makers: Makers) -> None:
    entity = Entity(id="putin", schema="Person", name="\u202eAB\u2066\x00C\n" * 60, name_en=None)
    mention = Mention(id="m", entity="putin", start=0, end=5, form="name")
    made = reading(event(actor=("putin",)), entities=(entity,), mentions=(mention,))
    for maker in makers.values():
        told = write_digest(maker.make(made))
        assert not {"\u202e", "\u2066", "\x00"} & set(told)
