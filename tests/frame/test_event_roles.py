"""Who acts on whom, where and on which day: the roles that clauses give, lend or keep."""

from __future__ import annotations

from dataclasses import replace

from event_reader import Reader

from ghatna.model import Attribution, Entity, Mention, Quantity, Span


def test_town_right_before_a_verb_of_motion_is_where_to(gu_events: Reader) -> None:
    event = gu_events.one("[આશા રાવલ|Person] [નેપાળ|Country] ભાગી ગયાં.", "MOVE")
    assert (event.actor, event.place) == (("આશા રાવલ",), "નેપાળ")


def test_noun_phrase_marked_by_any_postposition_is_no_subject(gu_events: Reader) -> None:
    event = gu_events.one("[ટ્રક|Vehicle] વગર [બસ|Vehicle] રવાના થઈ.", "MOVE")
    assert event.actor == ("બસ",)


def test_country_before_its_ministry_only_owns_it(gu_events: Reader) -> None:
    event = gu_events.one("[પેરુ|Country] [ન્યાય મંત્રાલય|PublicBody] તપાસની માંગ કરે છે.", "REQUEST")
    assert event.actor == ("ન્યાય મંત્રાલય",)


def test_building_in_the_agent_case_is_a_place_beside_who_acts(gu_events: Reader) -> None:
    event = gu_events.one("[માલવાહક જહાજ|Vehicle] [કંડલા બંદર|Facility]ે પહોંચ્યું.", "MOVE")
    assert (event.actor, event.place) == (("માલવાહક જહાજ",), "કંડલા બંદર")


def test_speaker_is_no_actor_of_what_befalls_another(gu_events: Reader) -> None:
    events = gu_events.read("[ઇમરાન શેખ|Person]ે પુષ્ટિ કરી કે [નૌકાદળ|PublicBody]ને નવી મિસાઇલો પ્રાપ્ત થઈ છે.")
    assert all("ઇમરાન શેખ" not in event.actor for event in events if event.type == "MOBILIZE")


def test_journey_told_by_a_noun_goes_to_the_country_that_owns_it(gu_events: Reader) -> None:
    event = gu_events.one("{માર્ચમાં|2024-03} [પેરુ|Country]ની મુલાકાત દરમિયાન [આશા રાવલ|Person]ે ભાષણ આપ્યું.", "VISIT")
    assert (event.actor, event.place) == (("આશા રાવલ",), "પેરુ")


def test_day_of_who_acts_is_not_the_day_of_the_act(gu_events: Reader) -> None:
    line = "{માર્ચમાં|2024-03} [નીતા શાહ|Person]ને મળેલા [ઇમરાન શેખ|Person]ે [આશા રાવલ|Person]ને જહાજ બતાવ્યું હતું."
    met, shown = gu_events.one(line, "CONSULT"), gu_events.one(line, "INSPECT")
    assert (met.date.value, shown.date.value) == ("2024-03", None)


def test_support_for_the_cause_of_a_country_goes_to_it(gu_events: Reader) -> None:
    event = gu_events.one("[પેરુ|Country] [ચિલી|Country]ની લડાઈ માટે સમર્થન આપશે.", "SUPPORT")
    assert (event.actor, event.recipient) == (("પેરુ",), ("ચિલી",))


def test_support_for_the_cause_of_a_country_goes_to_it_in_english(en_events: Reader) -> None:
    event = en_events.one("[Peru|Country] gave support for [Chile|Country]'s struggle.", "SUPPORT")
    assert event.recipient == ("Chile",)


def test_trying_to_get_something_asks_for_it(hi_events: Reader) -> None:
    event = hi_events.one("[केन्या|Country] ने [तुर्की|Country] से [ड्रोन|Weapon] खरीदने की कोशिश की।", "REQUEST")
    assert (event.actor, event.recipient, event.items) == (("केन्या",), ("तुर्की",), ("ड्रोन",))


def test_getting_something_is_no_attempt(hi_events: Reader) -> None:
    event = hi_events.one("[केन्या|Country] ने [तुर्की|Country] से [ड्रोन|Weapon] खरीदे।", "TRANSFER")
    assert (event.actor, event.recipient) == (("तुर्की",), ("केन्या",))


def test_sides_of_talks_may_stand_behind_their_noun(gu_events: Reader) -> None:
    event = gu_events.one("[આશા રાવલ|Person]ની ચર્ચા [પુણે|Place]માં [ઇમરાન શેખ|Person] સાથે થઈ.", "CONSULT")
    assert (event.actor, event.recipient) == (("આશા રાવલ",), ("ઇમરાન શેખ",))


def test_event_before_or_after_another_takes_its_distance(en_events: Reader) -> None:
    line = "[Asha Rawal|Person] met him in {April 2019|2019-04}, {two months|P2M} after [Nita Shah|Person] resigned."
    dates = [(event.date.value, event.date.basis) for event in en_events.read(line)]
    assert dates == [("2019-04", "stated"), ("2019-02", "implied")]


def test_distance_in_gujarati_stands_behind_the_event_from_which_it_counts(gu_events: Reader) -> None:
    line = "બેઠક {એપ્રિલ 2019|2019-04}માં મળી, [ઇમરાન શેખ|Person] સાથેની મંત્રણા તૂટી પડ્યાના {બે મહિના|P2M} પછી."
    assert {event.date.value for event in gu_events.read(line)} == {"2019-04", "2019-02"}


def test_what_happens_during_a_meeting_happens_on_its_day(gu_events: Reader) -> None:
    line = "{સોમવારે|2024-05-06} [પેરુ|Country]ની મુલાકાત દરમિયાન [આશા રાવલ|Person]ે કરાર પર હસ્તાક્ષર કર્યા."
    assert {event.date.value for event in gu_events.read(line)} == {"2024-05-06"}


def test_evidence_is_the_clause(en_events: Reader) -> None:
    line = "[Asha Rawal|Person] arrived in [Lima|Place], but [Imran Shaikh|Person] resigned."
    told = en_events.told(line)
    evidence = [told.text[one.start : one.end] for event in en_events.read(line) for one in event.evidence]
    assert evidence == ["Asha Rawal arrived in Lima", "but Imran Shaikh resigned"]


def test_after_with_a_subject_and_verb_opens_a_clause(en_events: Reader) -> None:
    line = "Police arrested [Imran Shaikh|Person] after [Asha Rawal|Person] resigned."
    assert en_events.one(line, "APPOINT").actor == ("Asha Rawal",)


def test_capital_that_acts_stands_for_its_country(gu_events: Reader) -> None:
    lines = ("[પેરુ|Country:pe] શાંત છે.", "[લિમા|Place:pe] [ચિલી|Country:cl] પર પ્રતિબંધ મૂક્યો.")
    (event,) = (event for event in gu_events.read(*lines) if event.type == "SANCTION")
    assert event.actor == ("પેરુ",)


def test_capital_where_something_happens_stays_a_town(gu_events: Reader) -> None:
    lines = ("[પેરુ|Country:pe] શાંત છે.", "[આશા રાવલ|Person] [લિમા|Place:pe] પહોંચ્યાં.")
    (event,) = (event for event in gu_events.read(*lines) if event.type == "MOVE")
    assert event.place == "લિમા"


def test_statement_is_filled_from_its_own_words(en_events: Reader) -> None:
    line = "The state has moved people from [Anand|Place], minister [Asha Rawal|Person] told reporters."
    told = en_events.told(line)
    content = Span(start=0, end=told.text.index(","))
    said = Attribution(id="a1", source=("Asha Rawal",), content=(content,), kind="indirect", stance="asserts")
    (event,) = (e for e in en_events.framer.frame(replace(told, attributions=(said,))) if e.type == "RESCUE")
    assert "Asha Rawal" not in event.recipient


def test_owners_joined_by_and_both_undergo(gu_events: Reader) -> None:
    event = gu_events.one("[પોલીસ|PublicBody]ે [ઇમરાન શેખ|Person] અને [નીતા શાહ|Person]ની ધરપકડ કરી.", "COERCE")
    assert event.recipient == ("ઇમરાન શેખ", "નીતા શાહ")


def test_verb_before_a_comma_ends_a_row_of_names(hi_events: Reader) -> None:
    line = "[पेरू|Country] [चिली|Country] को [तोप|Weapon] देगा, मंत्री [आशा रावल|Person] ने घोषणा की।"
    event = hi_events.one(line, "TRANSFER")
    assert (event.actor, event.recipient, event.items) == (("पेरू",), ("चिली",), ("तोप",))


def test_dead_lie_where_the_calamity_behind_them_happened(en_events: Reader) -> None:
    line = "Two [workers|Group] died when a wall fell in [Ormoc|Place]."
    assert en_events.one(line, "CASUALTY").place == "Ormoc"


def test_context_comes_from_words_of_the_clause(en_events: Reader) -> None:
    events = en_events.read("The [navy|Organization] left [Lima|Place], and the court fined [Imran Shaikh|Person].")
    assert [event.context for event in events] == [("military",), ("legal",)]


def test_longer_words_hide_the_context_of_shorter_ones(hi_events: Reader) -> None:
    event = hi_events.one("[आशा रावल|Person] ने जासूसी उपग्रह की निंदा की।", "ACCUSE")
    assert event.context == ("intelligence",)


def test_pronoun_for_two_brings_both(gu_events: Reader) -> None:
    told = gu_events.told("[આશા રાવલ|Person] અને [નીતા શાહ|Person] આવ્યાં.", "તેઓએ [જહાજ|Vehicle]નું નિરીક્ષણ કર્યું.")
    start = told.text.index("તેઓએ")
    both = (
        Mention(id=f"p{who}", entity=who, start=start, end=start + 4, form="pronoun")
        for who in ("આશા રાવલ", "નીતા શાહ")
    )
    events = gu_events.framer.frame(replace(told, mentions=(*told.mentions, *both)))
    assert [event.actor for event in events if event.type == "INSPECT"] == [("આશા રાવલ", "નીતા શાહ")]


def test_and_before_the_verb_joins_subjects(en_events: Reader) -> None:
    event = en_events.one("[India|Country] and [Nepal|Country] met in [Lima|Place].", "CONSULT")
    assert event.actor == ("India", "Nepal")


def test_toll_that_reaches_a_figure_goes_nowhere(en_events: Reader) -> None:
    told = en_events.told("The toll in [Lima|Place] reached 832.")
    start = told.text.index("832")
    figure = Quantity(id="q1", start=start, end=start + 3, value=832.0, unit="{death}")
    events = en_events.framer.frame(replace(told, quantities=(figure,)))
    assert "MOVE" not in {event.type for event in events}


def test_calamity_spoken_of_again_is_the_same(en_events: Reader) -> None:
    lines = (
        "There was a quake in [Lima|Place] on {Monday|2024-05-06}.",
        "They were shaken by the quake in [Callao|Place].",
    )
    told = en_events.told(*lines)
    quake = Entity(id="quake", schema="NamedEvent", name="quake")
    spans = [(at, at + 5) for at in range(len(told.text)) if told.text.startswith("quake", at)]
    named = tuple(Mention(id=f"k{a}", entity="quake", start=a, end=b, form="nominal") for a, b in spans)
    events = en_events.framer.frame(replace(told, mentions=(*told.mentions, *named), entities=(*told.entities, quake)))
    first, *others = (event for event in events if event.type == "DISASTER" and event.label == events[0].label)
    assert {event.same_as for event in others} <= {first.id}
    assert others


def test_journey_of_a_participle_gives_its_day_to_no_verb(gu_events: Reader) -> None:
    line = "{માર્ચમાં|2024-03} મુલાકાત દરમિયાન [નીતા શાહ|Person]ને મળેલા [ઇમરાન શેખ|Person]ે [જહાજ|Vehicle] બતાવ્યું."
    assert gu_events.one(line, "INSPECT").date.value is None


def test_calamity_because_of_which_people_died_killed_them(hi_events: Reader) -> None:
    event = hi_events.one("[बाढ़|NamedEvent] के कारण [लीमा|Place] में पांच [लोगों|Group] की मौत हुई।", "CASUALTY")
    assert event.actor == ("बाढ़",)


def test_preposition_of_a_day_governs_no_subject_behind_it(en_events: Reader) -> None:
    event = en_events.one("On Thursday [Asha Rawal|Person] inspected the shipyard in [Turku|Place].", "INSPECT")
    assert (event.actor, event.recipient) == (("Asha Rawal",), ())


def test_hindi_firm_in_which_a_rise_is_seen_is_what_rises(hi_events: Reader) -> None:
    own = hi_events.one("[सुमेरु टेक्सटाइल्स|Company] के शेयर में 2 प्रतिशत की तेजी दर्ज की गई।", "MARKET")
    within = hi_events.one("[सुमेरु टेक्सटाइल्स|Company] में 2 प्रतिशत की गिरावट आई।", "MARKET")
    assert own.actor == within.actor == ("सुमेरु टेक्सटाइल्स",)


def test_preposition_governs_the_nearest_noun_phrase_alone(en_events: Reader) -> None:
    (event,) = en_events.read("[Police|Group] in [Lima|Place] detained [seven suspects|Group] on Monday.")
    assert (event.actor, event.recipient, event.place) == (("Police",), ("seven suspects",), "Lima")


def test_trigger_of_several_words_names_its_object(en_events: Reader) -> None:
    (event,) = en_events.read("[Police|Group] broke up [a gang|Group] in [Lima|Place].")
    assert (event.actor, event.recipient) == (("Police",), ("a gang",))
    (event,) = en_events.read("[Drones|Weapon] struck [a fuel depot|Facility] near [Lima|Place].")
    assert (event.recipient, event.place) == (("a fuel depot",), "Lima")


def test_narrower_of_two_places_is_given(en_events: Reader) -> None:
    (event,) = en_events.read("[Asha|Person] met [Bela|Person] at [Callao|Place] in [Peru|Country].")
    assert event.place == "Callao"


def test_text_is_no_side_that_something_is_done_to(en_events: Reader) -> None:
    assert en_events.one("[Peru|Country] condemned the [decree|Document].", "ACCUSE").recipient == ()


def test_building_is_a_side_only_of_an_attack(en_events: Reader) -> None:
    struck = en_events.one("[Rebels|Organization] attacked the [refinery|Facility].", "ASSAULT")
    assert struck.recipient == ("refinery",)


def test_ship_may_be_inspected(en_events: Reader) -> None:
    assert en_events.one("[Asha Rawal|Person] inspected the [Vikrant|Vehicle].", "INSPECT").recipient == ("Vikrant",)


def test_persons_and_groups_among_the_dead(en_events: Reader) -> None:
    told = en_events.told("Seventeen [workers|Group] were killed in [Goma|Place].")
    counted = replace(told, mentions=tuple(replace(one, form="nominal") for one in told.mentions))
    (event,) = (one for one in en_events.framer.frame(counted) if one.type == "CASUALTY")
    assert event.recipient == ("workers",)
    (named,) = (
        one for one in en_events.read("[Asha Rawal|Person] was killed in [Goma|Place].") if one.type == "CASUALTY"
    )
    assert named.recipient == ("Asha Rawal",)


def test_people_in_general_do_nothing(en_events: Reader) -> None:
    told = en_events.told("[People|Group] attacked the [depot|Facility].")
    entities = tuple(replace(one, name_en="people") if one.id == "People" else one for one in told.entities)
    crowd = replace(told, entities=entities, mentions=tuple(replace(one, form="nominal") for one in told.mentions))
    assert all(event.actor == () for event in en_events.framer.frame(crowd))


def test_buying_arms_is_a_transfer(en_events: Reader) -> None:
    assert en_events.one("[Peru|Country] bought weapons from [Chile|Country].", "TRANSFER").recipient == ("Peru",)


def test_yard_may_be_inspected(en_events: Reader) -> None:
    assert en_events.one("[Asha|Person] inspected the [yard|Facility].", "INSPECT").recipient == ("yard",)
