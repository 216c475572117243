"""Who acts where verbs stand last: heads of participles, owners, houses, the accused and the caught."""

from __future__ import annotations

from dataclasses import replace

import pytest
from event_reader import Reader


def actor(reader: Reader, line: str, kind: str) -> tuple[str, ...]:
    """Give who acts in the first trigger of a type, however sure it is."""
    return next(one.roles.actor for one in reader.framer.candidates(reader.told(line)) if one.type == kind)


def test_who_asks_is_the_noun_behind_the_word_for_asking(gu_events: Reader) -> None:
    line = "અરજી કરનાર [ધરમપુર|Place]ની [નીતા શાહ|Person]ે કાગળો આપ્યા."
    assert actor(gu_events, line, "REQUEST") == ("નીતા શાહ",)


def test_both_sides_that_are_fighting_fight(gu_events: Reader) -> None:
    line = "વર્ષોથી એકબીજા સામે લડતા [પેરુ|Country] અને [ચિલી|Country]એ સંધિ પર સહી કરી."
    assert actor(gu_events, line, "ASSAULT") == ("પેરુ", "ચિલી")


def test_what_follows_a_participle_of_the_present_far_off_is_not_its_subject(gu_events: Reader) -> None:
    line = "[નીતા શાહ|Person] નવા ઘરેથી દુકાને જતા બજારમાં [રમેશ પટેલ|Person]ને મળી."
    assert "રમેશ પટેલ" not in {who for event in gu_events.read(line) for who in event.actor}


@pytest.mark.parametrize(
    ("line", "kind", "who"),
    [
        ("[પેરુ|Country]નો [ચિલી|Country] પર હુમલો થયો.", "ASSAULT", ("પેરુ",)),
        ("[પેરુ|Country]ની [ચિલી|Country] પર હુમલાની વાત.", "ASSAULT", ()),
        ("[પેરુ|Country] અને [ચિલી|Country] વચ્ચે સમજૂતી થઈ.", "AGREE", ("પેરુ", "ચિલી")),
        ("[ચિલી|Country] પર હુમલો થયો.", "ASSAULT", ()),
    ],
)
def test_owner_in_the_direct_case_owns_the_noun_behind_a_postposition(
    gu_events: Reader, line: str, kind: str, who: tuple[str, ...]
) -> None:
    assert actor(gu_events, line, kind) == who


def test_two_names_joined_by_a_hyphen_both_act(gu_events: Reader) -> None:
    event = gu_events.one("[પેરુ|Country]-[ચિલી|Country] કરાર પર સહી થઈ.", "AGREE")
    assert set(event.actor) == {"પેરુ", "ચિલી"}


def test_house_in_which_something_is_heard_hears_it(gu_events: Reader) -> None:
    assert actor(gu_events, "[હાઈકોર્ટ|PublicBody]માં સોમવારે સુનાવણી થશે.", "JUDGE") == ("હાઈકોર્ટ",)
    assert actor(gu_events, "[ભુજ|Place]માં સોમવારે સુનાવણી થશે.", "JUDGE") == ()


def test_who_is_charged_has_done_what_the_charge_says(gu_events: Reader) -> None:
    line = "[રમેશ પટેલ|Person] પર [ચિલી|Country]ને શસ્ત્રો વેચવાનો આરોપ છે."
    assert actor(gu_events, line, "TRANSFER") == ("રમેશ પટેલ",)


def test_who_charges_has_not_done_it(gu_events: Reader) -> None:
    assert actor(gu_events, "[પોલીસ|PublicBody]એ શસ્ત્રો વેચવાનો આરોપ મૂક્યો.", "TRANSFER") == ()


def test_who_is_caught_did_it(gu_events: Reader) -> None:
    line = "[પોલીસ|PublicBody]ે [રમેશ પટેલ|Person]ને દારૂ વેચતા પકડ્યો."
    assert actor(gu_events, line, "TRANSFER") == ("રમેશ પટેલ",)
    assert actor(gu_events, line, "COERCE") == ("પોલીસ",)


def test_past_form_before_a_postposition_shares_the_subject_behind(gu_events: Reader) -> None:
    line = "[સુરત|Place]થી પરત ફર્યા બાદ [નીતા શાહ|Person]ે નિવેદન આપ્યું."
    assert actor(gu_events, line, "MOVE") == ("નીતા શાહ",)


def test_past_form_at_the_end_of_its_clause_does_not(gu_events: Reader) -> None:
    line = "બસ [સુરત|Place]થી પરત ફરી, [નીતા શાહ|Person]ે નિવેદન આપ્યું."
    assert actor(gu_events, line, "MOVE") == ()


def test_who_is_elected_or_wins_seats_acts(gu_events: Reader) -> None:
    assert actor(gu_events, "[નીતા શાહ|Person] સરપંચ ચૂંટાયાં.", "ELECT") == ("નીતા શાહ",)
    assert actor(gu_events, "[જન મોરચા|Organization]ને નવ બેઠકો મળી.", "ELECT") == ("જન મોરચા",)


def test_weapon_does_what_its_owner_does(gu_events: Reader) -> None:
    line = "[પેરુ|Country]ની [ટૅન્ક|Vehicle]ે ગોળો ઝીંક્યો."
    told = gu_events.told(line)
    described = tuple(replace(one, form="nominal") if one.entity == "ટૅન્ક" else one for one in told.mentions)
    assert gu_events.framer.candidates(replace(told, mentions=described))[0].roles.actor == ("પેરુ",)


def test_two_names_side_by_side_are_two_persons(gu_events: Reader) -> None:
    event = gu_events.one("[નીતા શાહ|Person] [રમેશ પટેલ|Person] સાથે મુલાકાત કરશે.", "CONSULT")
    assert (event.actor, event.recipient) == (("નીતા શાહ",), ("રમેશ પટેલ",))


def test_asked_is_he_and_not_the_thing(gu_events: Reader) -> None:
    line = "[નીતા શાહ|Person]ે [પેરુ|Country] પાસે વચન અપાયેલી [તોપ|Weapon] મોકલવા વિનંતી કરી."
    assert gu_events.one(line, "REQUEST").recipient == ("પેરુ",)
    assert actor(gu_events, line, "TRANSFER") == ("પેરુ",)


def test_vehicle_without_the_agents_case_accuses_nobody(gu_events: Reader) -> None:
    assert actor(gu_events, "[હોડી|Vehicle] મોકલવામાં ઢીલ બદલ ઠપકો આપ્યો.", "ACCUSE") == ()


def test_noun_of_a_participle_is_not_who_is_asked(gu_events: Reader) -> None:
    line = "[નીતા શાહ|Person]ે [સમિતિ|Organization] નીમીને અહેવાલ મંગાવ્યો."
    assert actor(gu_events, line, "APPOINT") == ("નીતા શાહ",)


def test_subject_behind_a_clause_with_a_postposition_acts(gu_events: Reader) -> None:
    line = "[નૌકા|Vehicle] [પેરુ|Country]માં પહોંચવા અંગે [ચિલી|Country] વાંધો ઉઠાવી ચૂક્યું છે."
    assert actor(gu_events, line, "REJECT") == ("ચિલી",)
    assert actor(gu_events, line, "MOVE") == ("નૌકા",)


def test_agent_far_before_a_participle_of_coming_does_not_come(gu_events: Reader) -> None:
    line = "[પોલીસ|PublicBody]એ સાંજે [સુરત|Place] ગયેલા [રમેશ પટેલ|Person]ને બોલાવ્યો."
    assert actor(gu_events, line, "MOVE") == ("રમેશ પટેલ",)


def test_fleeing_men_flee(gu_events: Reader) -> None:
    line = "જંગલમાં ભાગી રહેલા [રમેશ પટેલ|Person]ને ગઈકાલે પકડવામાં આવ્યો."
    assert actor(gu_events, line, "MOVE") == ("રમેશ પટેલ",)


def test_verb_made_as_a_passive_has_no_actor_but_who_undergoes_it(gu_events: Reader) -> None:
    event = gu_events.one("[સુરત|Place]માં [રમેશ પટેલ|Person] ઝડપાઈ ગયો.", "COERCE")
    assert (event.actor, event.recipient) == ((), ("રમેશ પટેલ",))


def test_thing_before_the_past_of_a_verb_that_takes_objects_is_its_object(gu_events: Reader) -> None:
    told = gu_events.told("ગઈકાલે રાત્રે [કારખાનું|Company] પકડ્યું.")
    described = tuple(replace(one, form="nominal") for one in told.mentions)
    roles = gu_events.framer.candidates(replace(told, mentions=described))[0].roles
    assert (roles.actor, roles.recipient) == ((), ("કારખાનું",))


def test_who_demands_that_it_be_done_does_not_do_it(gu_events: Reader) -> None:
    assert actor(gu_events, "[નીતા શાહ|Person]ે દુકાન બંધ કરવાની માંગ કરી.", "BUSINESS") == ()


def test_who_asks_for_leave_to_do_it_does(gu_events: Reader) -> None:
    line = "[નીતા શાહ|Person]ે દુકાન બંધ કરવાની પરવાનગી માગી."
    assert actor(gu_events, line, "BUSINESS") == ("નીતા શાહ",)


def test_body_before_a_pronoun_is_no_owner(gu_events: Reader) -> None:
    told = gu_events.told("[પંચાયત|Organization] [પોતાનો|Person] અહેવાલ સોંપશે.")
    said = tuple(replace(one, form="pronoun") if one.entity == "પોતાનો" else one for one in told.mentions)
    roles = gu_events.framer.candidates(replace(told, mentions=said))[-1].roles
    assert roles.actor == ("પંચાયત",)


def test_next_week_is_no_verb_of_the_noun_before_it(gu_events: Reader) -> None:
    found = gu_events.framer.candidates(gu_events.told("[પંચાયત|Organization] અહેવાલ {આવતા અઠવાડિયે|2031-05-21} સોંપશે."))
    assert [one.type for one in found if one.draft.hit.verb >= 0] == ["PUBLISH"]


def test_accusing_a_capital_is_accusing_its_country(gu_events: Reader) -> None:
    line = "[ચિલી|Country]એ [લીમા|Place:pe] પર આક્ષેપ કર્યો અને [પેરુ|Country:pe] ચૂપ છે."
    assert gu_events.one(line, "ACCUSE").recipient == ("પેરુ",)


def described(reader: Reader, line: str, kind: str, *nouns: str) -> tuple[str, ...]:
    """Give who acts in the first trigger of a type where some mentions are nouns, not names."""
    told = reader.told(line)
    mentions = tuple(replace(one, form="nominal") if one.entity in nouns else one for one in told.mentions)
    found = reader.framer.candidates(replace(told, mentions=mentions))
    return next(one.roles.actor for one in found if one.type == kind)


def test_name_without_a_case_before_those_who_are_given_something_gives_it(gu_events: Reader) -> None:
    line = "[જન મોરચા|Organization] [ખેડૂતો|Group]ને પૈસા ચૂકવશે."
    assert described(gu_events, line, "AID", "ખેડૂતો") == ("જન મોરચા",)


def test_name_before_those_who_get_something_in_the_passive_does_not(gu_events: Reader) -> None:
    line = "[જન મોરચા|Organization] [ખેડૂતો|Group]ને પૈસા ચૂકવાયા."
    assert described(gu_events, line, "AID", "ખેડૂતો") == ()


def test_participle_that_agrees_with_its_noun_describes_it_beside_an_agent(gu_events: Reader) -> None:
    line = "[પોલીસ|PublicBody]ે દારૂ વેચતી [પેઢી|Company] પકડી."
    assert described(gu_events, line, "BUSINESS", "પેઢી") == ("પેઢી",)
    assert described(gu_events, line, "COERCE", "પેઢી") == ("પોલીસ",)


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("[मेघा सिंह|Person] की अग्रिम जमानत की गुजारिश नामंजूर हुई।", ("मेघा सिंह",)),
        ("[मेघा सिंह|Person] की गुजारिश नामंजूर हुई।", ("मेघा सिंह",)),
    ],
)
def test_owner_of_what_owns_a_noun_acts_by_it(hi_events: Reader, line: str, who: tuple[str, ...]) -> None:
    assert actor(hi_events, line, "REQUEST") == who
