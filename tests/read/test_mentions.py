"""Mentions: names and their edges, nouns with the words that belong to them, pronouns; each with a look-alike."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ghatna.model.names import FoundMention
from ghatna.packs import Shelf
from ghatna.pipeline.build import Workshop

WORKSHOP = Workshop(Shelf())


def found(text: str, lang: str) -> tuple[FoundMention, ...]:
    parts = WORKSHOP.parts(lang)
    words = parts.words.split(text)
    sentences = parts.sentences.split(text, words)
    said = parts.attributions.find(text, words, sentences)
    speakers = tuple(speaker for one in said if not one.tentative for speaker in one.speakers)
    return parts.mentions.find(text, words, sentences, speakers)


def said(text: str, lang: str, form: str = "name") -> set[tuple[str, str | None]]:
    return {(text[one.start : one.end], one.schema) for one in found(text, lang) if one.form == form}


@pytest.mark.parametrize(
    ("lang", "text", "words", "schema"),
    [
        ("gu", "મુખ્યમંત્રી ભૂપેન્દ્ર પટેલે રાજકોટમાં સભા સંબોધી.", "ભૂપેન્દ્ર પટેલે", "Person"),
        ("gu", "મુખ્યમંત્રી ભૂપેન્દ્ર પટેલે રાજકોટમાં સભા સંબોધી.", "રાજકોટમાં", "Place"),
        ("gu", "વાયુસેનાએ Kv-77 વિમાન ઉડાડ્યું.", "Kv-77", "Vehicle"),
        ("gu", "ગાયિકાએ ગીત “વાદળની પાર” ગાયું.", "વાદળની પાર", "Work"),
        ("gu", "પ્રાણીસંગ્રહાલયમાં “લાલુ” વાઘ સૌને ગમ્યો.", "લાલુ", "Animal"),
        ("hi", "प्रधानमंत्री नरेंद्र मोदी ने जापान में बैठक की।", "जापान", "Country"),
        ("en", "The mayor of Athens, Georgia resigned on Monday.", "Athens", "Place"),
        ("en", "Japan's navy sent two ships.", "Japan", "Country"),
        ("gu", "ગઈકાલે યમની દળોએ હુમલો કર્યો હતો.", "યમની", "Country"),
        ("en", "A wall collapsed in Vadodla on Sunday.", "Vadodla", "Place"),
        ("en", "The tanker MT Silver Heron ran aground.", "MT Silver Heron", "Vehicle"),
        ("gu", "માલવાહક એમવી સાગરિકા બંદરે પહોંચ્યું.", "એમવી સાગરિકા", "Vehicle"),
        ("hi", "जहाज आईएनएस तरणी बंदरगाह पहुंचा।", "आईएनएस तरणी", "Vehicle"),
        ("en", "Saudi Arabia and Qatar made an appeal.", "Qatar", "Country"),
        # a place at the end of a name belongs to it, as does a surname that is a country's name too
        ("gu", "બેંક ઓફ ઇન્ડિયાની સુરત શાખા બંધ છે.", "બેંક ઓફ ઇન્ડિયાની", "Organization"),
        ("gu", "પ્રમુખ એમેન્યુઅલ મેક્રોં ચીન પહોંચ્યા.", "એમેન્યુઅલ મેક્રોં", "Person"),
        ("gu", "માઈકલ જોર્ડન આવ્યા હતા.", "માઈકલ જોર્ડન", "Person"),
        ("gu", "મુખ્યમંત્રી પટેલ જાપાનની કંપનીઓને મળ્યા.", "જાપાનની", "Country"),
        ("gu", "સોમવારે ઊર્જા કંપની નોર્ડવિન્ડે કરાર કર્યો.", "નોર્ડવિન્ડે", "Company"),
        ("en", "It rained in Saint Vincent and the Grenadines.", "Saint Vincent and the Grenadines", "Country"),
    ],
)
def test_name_is_found_with_its_kind(lang: str, text: str, words: str, schema: str) -> None:
    assert (words, schema) in said(text, lang) | said(text, lang, "demonym")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The shares of Zenith Oil Company (Acme Group) rose.", {"Zenith Oil Company", "Acme Group"}),
        ("The minister spoke to A. R. Rawal.", {"A. R. Rawal"}),
        ("It was shown in Surat (Gujarat).", {"Surat", "Gujarat"}),
    ],
)
def test_bracket_parts_names_and_an_initial_belongs_to_its_name(text: str, names: set[str]) -> None:
    assert names <= {words for words, _ in said(text, "en")}


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("gu", "ગયાના મહિને ભાવ વધ્યા હતા.", "ગયાના"),
        ("gu", "ઉત્તરે નદી વહે છે અને દક્ષિણે ડુંગર છે.", "ઉત્તરે"),
        ("gu", "તેમણે કહ્યું, “વાદળની પાર કંઈ નથી.”", "વાદળની પાર"),
        ("hi", "उत्तर में पहाड़ है और दक्षिण में नदी।", "उत्तर"),
        ("en", "Turkey prices rose as cooks bought more china.", "china"),
        ("en", "He went west and then north.", "west"),
        ("en", "The leader spoke in Hindi at the rally.", "Hindi"),
        ("en", "Nobody was hurt in Tuesday's raid.", "Tuesday's"),
        ("en", "Shares fell in Monday trade.", "Monday"),
    ],
)
def test_ordinary_words_that_look_like_names_are_none(lang: str, text: str, words: str) -> None:
    assert words not in {name for name, _ in said(text, lang)}


def test_name_of_several_words_behind_an_office_is_a_persons() -> None:
    assert ("Tamsin Oyelar Place", "Person") in said("Deputy Governor Tamsin Oyelar Place spoke.", "en")


def test_compass_word_is_the_country_that_the_report_names() -> None:
    text = "દક્ષિણ કોરિયાએ વાતચીત માગી. દક્ષિણે સોમવારે પ્રસ્તાવ મોકલ્યો."
    assert [one.known[0].country for one in found(text, "gu") if one.form == "name"] == ["kr", "kr"]


def test_compass_word_that_is_faced_is_a_side() -> None:
    assert ("પશ્ચિમ", "Group") in said("સરકાર પશ્ચિમ સાથે સંબંધો સુધારવા માગે છે.", "gu")


@pytest.mark.parametrize(
    ("lang", "text", "phrase"),
    [
        ("gu", "જાપાનના સંરક્ષણ મંત્રી આજે બોલ્યા.", "જાપાનના સંરક્ષણ મંત્રી"),
        ("gu", "બેઠકમાં વરિષ્ઠ અધિકારીઓ હાજર રહ્યા.", "વરિષ્ઠ અધિકારીઓ"),
        ("gu", "તેમના ટોચના અધિકારીઓએ વાત કરી.", "તેમના ટોચના અધિકારીઓએ"),
        ("hi", "जापान के रक्षा मंत्री आज बोले।", "जापान के रक्षा मंत्री"),
        ("en", "Japan's defence minister spoke today.", "Japan's defence minister"),
        ("en", "She sold a coal washing plant in June.", "a coal washing plant"),
        ("en", "He met the alleged kingpin.", "the alleged kingpin"),
    ],
)
def test_noun_takes_in_whose_it_is_and_its_adjectives(lang: str, text: str, phrase: str) -> None:
    assert phrase in {name for name, _ in said(text, lang, "nominal")}


@pytest.mark.parametrize(
    ("lang", "text", "noun", "kind"),
    [
        ("gu", "સરહદે શાંતિરક્ષકો ગોઠવાયા.", "શાંતિરક્ષકો", "Group"),
        ("gu", "નવી સડક માટે કોન્ટ્રાક્ટરને દંડ થયો.", "કોન્ટ્રાક્ટરને", "Person"),
        ("hi", "बैंक के बाहर खाताधारकों की कतार लगी।", "खाताधारकों", "Group"),
        ("hi", "घाट पर ठेकेदार ने काम रोक दिया।", "ठेकेदार", "Person"),
        ("en", "Two volcanologists climbed the ridge.", "Two volcanologists", "Group"),
        ("en", "A tug towed the raft ashore.", "A tug", "Vehicle"),
    ],
)
def test_common_noun_for_people_and_things_is_a_mention(lang: str, text: str, noun: str, kind: str) -> None:
    assert (noun, kind) in set(said(text, lang, "nominal"))


@pytest.mark.parametrize(
    ("lang", "text", "noun"),
    [
        ("gu", "મીરાએ અધિકારીઓને પત્ર લખ્યો.", "અધિકારીઓને"),
        ("en", "The blast hurt workers.", "workers"),
        ("en", "The gale that tore church roofs passed.", "church"),
        ("en", "They cut the rope before any official came.", "any official"),
    ],
)
def test_noun_stops_at_other_parts_of_its_sentence(lang: str, text: str, noun: str) -> None:
    assert noun in {name for name, _ in said(text, lang, "nominal")}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("gu", "ઉત્તર કોરિયા સાથે વાત થઈ. અમેરિકાએ ઉત્તરને દબાવ્યું."),
        ("hi", "उत्तर कोरिया से बात हुई। उत्तर ने प्रस्ताव भेजा।"),
    ],
)
def test_compass_word_that_is_acted_on_or_acts_is_the_country(lang: str, text: str) -> None:
    assert [one.known[0].country for one in found(text, lang) if one.known].count("kp") == 2


def test_name_in_brackets_points_at_the_name_before_it() -> None:
    text = "The World Health Organization (WHO) met in Geneva."
    mentions = found(text, "en")
    behind = [one.of for one in mentions if text[one.start : one.end] == "WHO"]
    assert behind == [0]


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("gu", "ભારત-પાકિસ્તાન સરહદે ગોળીબાર થયો.", {"ભારત", "પાકિસ્તાન"}),
        ("hi", "भारत-पाकिस्तान के बीच बातचीत हुई।", {"भारत", "पाकिस्तान"}),
        ("en", "Donald Trump met Kim Jong Un. The Kim-Trump talks lasted an hour.", {"Kim", "Trump"}),
    ],
)
def test_names_that_a_hyphen_joins_are_two(lang: str, text: str, words: set[str]) -> None:
    assert words <= {name for name, _ in said(text, lang)}


def test_hyphen_inside_one_name_parts_nothing() -> None:
    assert {"Rama", "like"}.isdisjoint(name for name, _ in said("Rama-like crowds came.", "en"))


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("gu", "શ્રી નરેશ પરમારે સભા સંબોધી.", "નરેશ પરમારે"),
        ("en", "Mrs Shah met Mr Doyle in London.", "Shah"),
        ("en", "Later Mrs Mehta resigned.", "Mehta"),
    ],
)
def test_words_of_address_are_not_part_of_a_name(lang: str, text: str, words: str) -> None:
    assert words in {name for name, _ in said(text, lang)}


def test_place_that_everybody_writes_of_is_a_name() -> None:
    assert ("ગુજરાતમાં", "Place") in said("ભાવો ગુજરાતમાં સોમવારથી વધશે.", "gu")


def test_homograph_is_a_name_only_where_something_shows_it() -> None:
    assert said("હવાઈ હુમલામાં બે જણ ઘવાયા.", "gu") == set()
    assert ("હવાઈમાં", "Place") in said("હવાઈમાં વરસાદ પડ્યો.", "gu")


@pytest.mark.parametrize(
    ("text", "words"),
    [("Surat-based weavers struck work.", "Surat"), ("Donald Trump spoke. An anti-Trump march followed.", "Trump")],
)
def test_name_is_taken_out_of_a_hyphenated_word(text: str, words: str) -> None:
    assert words in {name for name, _ in said(text, "en")}


@pytest.mark.parametrize(
    "text", ["The navy took over the Karlsruhe-class frigate.", "The Delft-class frigates failed their trials."]
)
def test_what_a_hyphen_makes_a_kind_of_thing_is_no_name_of_it(text: str) -> None:
    assert said(text, "en") == set()


def test_vehicle_behind_a_full_name_is_not_called_by_it() -> None:
    assert ("मीना शाह", "Person") in said("मीना शाह विमान में बैठीं।", "hi")
    assert ("ज़ोरावर", "Vehicle") in said("ज़ोरावर विमान सूरत में उतरा।", "hi")


def test_noun_in_capitals_behind_a_name_makes_it_that_of_a_body() -> None:
    told = "Asha Marlow wrote songs. Marlow died in May. The Marlow {} rebuilt Mr Soren's mill as a school."
    assert ("Marlow Foundation", "Organization") in said(told.format("Foundation"), "en")
    assert "Marlow foundation" not in {name for name, _ in said(told.format("foundation"), "en")}


def test_unknown_word_that_recurs_with_different_endings_is_a_name() -> None:
    text = "ઝ્વેરકોવે જીત મેળવી. ઝ્વેરકોવની ટીમ આવી. સૌએ ઝ્વેરકોવને વધાવ્યો."
    assert {name for name, _ in said(text, "gu")} == {"ઝ્વેરકોવે", "ઝ્વેરકોવની", "ઝ્વેરકોવને"}


def test_word_of_address_makes_a_person_of_a_noun() -> None:
    assert ("પાર્ક", "Person") in said("મિસ્ટર પાર્ક સોમવારે આવ્યા હતા.", "gu")
    assert "પાર્ક" not in {name for name, _ in said("નવો પાર્ક રાજકોટમાં ખૂલ્યો.", "gu")}


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [("gu", "ઝેડક્યૂકેએના વડાએ રાજીનામું આપ્યું.", "ઝેડક્યૂકેએના"), ("hi", "जेडक्यूके ने बयान दिया।", "जेडक्यूके")],
)
def test_word_that_spells_out_capitals_is_a_body(lang: str, text: str, words: str) -> None:
    assert (words, "Organization") in said(text, lang)


def test_acronym_that_is_a_common_noun_names_nobody() -> None:
    assert said("સીસીટીવીમાં ચોર દેખાયા.", "gu") == set()


@pytest.mark.parametrize(
    ("lang", "text", "gloss"),
    [
        ("en", "The officers spoke.", "officials"),
        ("en", "Local authorities closed the bridge.", "officials"),
        ("gu", "અધિકારીઓએ પુલ બંધ કર્યો.", "officials"),
        ("hi", "अधिकारियों ने पुल बंद किया।", "officials"),
        ("en", "Women led the march.", "women"),
        ("gu", "મહિલાઓએ કૂચની આગેવાની લીધી.", "women"),
        ("hi", "महिलाओं ने जुलूस की अगुवाई की।", "women"),
    ],
)
def test_those_who_do_one_work_have_one_english_name_in_every_language(lang: str, text: str, gloss: str) -> None:
    assert gloss in {one.gloss for one in found(text, lang) if one.form == "nominal" and one.schema == "Group"}


def test_one_official_is_a_person() -> None:
    assert {(one.gloss, one.schema) for one in found("અધિકારીએ પુલ બંધ કર્યો.", "gu") if one.form == "nominal"} >= {
        ("official", "Person")
    }


def test_noun_that_ends_like_a_plural_keeps_its_end() -> None:
    assert {one.name for one in found("સેનાએ તેલ ડેપો અને ત્રણ બંદરો કબજે કર્યા.", "gu")} >= {"ડેપો", "બંદર"}


def test_nothing_is_found_in_nothing() -> None:
    assert found("", "gu") == ()


@pytest.mark.parametrize("lang", ["gu", "hi", "en"])
@settings(max_examples=30, deadline=None)
@given(text=st.text(alphabet="કગ ાનમ .,“”()'\"-123AbTuउत्तरनेका\n\ud800\x00", max_size=120))
def test_mentions_of_any_text_lie_inside_it_in_order(lang: str, text: str) -> None:
    mentions = found(text, lang)
    assert all(0 <= one.start < one.end <= len(text) and 0.0 <= one.score <= 1.0 for one in mentions)
    assert [one.first for one in mentions] == sorted(one.first for one in mentions)


@pytest.mark.parametrize(
    ("lang", "text", "words", "form"),
    [
        ("en", "Yesterday Quill said the ferry was late.", "Quill", "name"),
        ("en", "A ferrywright said the ferry was late.", "ferrywright", "nominal"),
        ("gu", "રોઝાલ્કે કહ્યું કે હોડી મોડી પડી હતી.", "રોઝાલ્કે", "name"),
        ("gu", "પ્રવક્તા ઝુગ્રોહો એ કહ્યું કે હોડી મોડી પડી હતી.", "ઝુગ્રોહો", "name"),
        ("gu", "એક હોડીચાલકે કહ્યું કે હોડી મોડી પડી હતી.", "હોડીચાલકે", "nominal"),
        ("hi", "रोज़ाल्क ने कहा कि नाव देर से आई थी।", "रोज़ाल्क", "name"),
        ("hi", "एक मछुआरे ने कहा कि नाव देर से आई थी।", "मछुआरे", "nominal"),
    ],
)
def test_whoever_says_something_is_a_mention(lang: str, text: str, words: str, form: str) -> None:
    assert any(covered.endswith(words) for covered, _ in said(text, lang, form))


@pytest.mark.parametrize("text", ["He said the ferry was late.", "Ferries ran late on Monday."])
def test_no_mention_is_made_of_a_pronoun_or_of_one_who_says_nothing(text: str) -> None:
    assert not {schema for _, schema in said(text, "en", "nominal")} & {"Person", "Group"}


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("gu", "પ્રવક્તા ઝુટોપો પુર્વો ઝુગ્રોહો એ કહ્યું કે હોડી મોડી પડી હતી.", "ઝુટોપો પુર્વો ઝુગ્રોહો"),
        ("hi", "प्रवक्ता झुटोपो पूर्वो झुग्रोहो ने कहा कि नाव देर से आई थी।", "झुटोपो पूर्वो झुग्रोहो"),
    ],
)
def test_name_of_a_speaker_is_whole_from_behind_the_office_on(lang: str, text: str, name: str) -> None:
    assert name in {words for words, _ in said(text, lang, "name")}


def test_farmer_who_came_after_the_minister_has_no_name() -> None:
    assert not said("मंत्री के बाद आए किसान ने कहा कि नाव देर से आई थी।", "hi", "name")


def test_persons_in_a_list_are_parted_at_commas() -> None:
    assert ("चार्ल्स", "Person") in said("ब्रायन लारा, चार्ल्स, कीर स्टार्मर और साइमन हैरिस मौजूद थे।", "hi")


@pytest.mark.parametrize(
    ("text", "whole", "kept"),
    [
        ("પત્રકારોને રોમન ક્લાર્ક દ્વારા વેસ્ટનના આક્ષેપો વિશે કહેવાયું.", "દ્વારા", "રોમન ક્લાર્ક"),
        ("ટોયેમાલિન બનાવતા કેલ્વરસ્ટન પ્લાન્ટે કામ અટકાવ્યું.", "બનાવતા", "કેલ્વરસ્ટન પ્લાન્ટે"),
        ("ગઈકાલે આવેલા હેલ્વોર્ટના મથકે આગ લાગી.", "આવેલા", ""),
    ],
)
def test_name_ends_at_a_word_that_belongs_to_none(text: str, whole: str, kept: str) -> None:
    names = {text[m.start : m.end] for m in found(text, "gu") if m.form == "name"}
    assert not any(whole in name for name in names)
    assert not kept or kept in names


@pytest.mark.parametrize(
    ("lang", "text", "name_en"),
    [
        ("gu", "તેમને વોશિગ્ટન પર ભરોસો નથી.", "Washington"),
        ("gu", "મંત્રી જોહાનિસબગમાં રોકાયા.", "Johannesburg"),
    ],
)
def test_known_name_is_found_in_a_spelling_that_no_table_has(lang: str, text: str, name_en: str) -> None:
    assert name_en in {known.name_en for mention in found(text, lang) for known in mention.known}


@pytest.mark.parametrize("text", ["જનાવરને ખોરાક અપાયો.", "વિશેષરૂપે તેમણે કહ્યું.", "ટેન્શન વધ્યું હતું.", "આંગળાંની છાપ મળી."])
def test_ordinary_word_that_sounds_like_a_known_name_is_none(text: str) -> None:
    assert not [mention for mention in found(text, "gu") if mention.known]


@pytest.mark.parametrize(
    ("text", "pronoun", "stands"),
    [
        ("ભૂકંપ આવ્યો અને તેના કારણે મંત્રીએ રજા પાડી.", "તેના", False),
        ("મંત્રી આવ્યા અને તેના ભાઈએ રજા પાડી.", "તેના", True),
        ("બંને ભારત અને નેપાળ સંમત થયા.", "બંને", False),
        ("ભારત અને નેપાળ મળ્યાં અને બંને સંમત થયા.", "બંને", True),
    ],
)
def test_pronoun_of_a_cause_or_in_front_of_the_names_is_none(text: str, pronoun: str, stands: bool) -> None:  # noqa: FBT001
    assert (pronoun in {words for words, _ in said(text, "gu", "pronoun")}) is stands


def test_party_behind_a_person_is_no_part_of_the_name() -> None:
    names = said("विधायक रमेश पटेल भाजपा में शामिल हो गए।", "hi")
    assert {("रमेश पटेल", "Person"), ("भाजपा", "Organization")} <= names
