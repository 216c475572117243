"""Who acts though no table knows the word: by his case, by how many there are, by the verb whose subject he is."""

from __future__ import annotations

import pytest

from ghatna.model import Reading
from readings import desk, find_actors, read_sentence


def mentioned(reading: Reading) -> list[str]:
    """Give the words of the mentions that are no pronouns."""
    return [reading.document.text[one.start : one.end] for one in reading.mentions if one.form != "pronoun"]


# Language, sentence, type, who acts.
SENTENCES = [
    # what stands before the agent's marker is who acts, known or not
    ("hi", "विपक्षी जनकलवा मोर्चे ने मांगों का समर्थन किया है।", "SUPPORT", "जनकलवा मोर्चे"),
    ("hi", "बैगगोटा ने सोमवार को कंपनी पर हमला किया।", "ASSAULT", "बैगगोटा"),
    ("hi", "नई शरण नीति ने पुराने समझौते को खारिज किया।", "REJECT", "नीति"),
    ("hi", "घर में घुसे चार ने दुकान लूट ली।", "ASSAULT", "चार"),
    ("hi", "केवल 38 प्रतिशत ने मतदान किया।", "ELECT", "केवल 38 प्रतिशत"),
    # the agent's ending in full
    ("gu", "સોમવારે સવારે પિત્રાઈએ તેને માર માર્યો.", "ASSAULT", "પિત્રાઈએ"),
    # how many there are belongs to who acts
    ("en", "Three helmeted men robbed a bank in Surat.", "ASSAULT", "Three helmeted men"),
    ("en", "Tens of thousands of farmers blocked the road.", "PROTEST", "Tens of thousands of farmers"),
    ("en", "Several hundred striking nurses marched to the ministry.", "PROTEST", "Several hundred striking nurses"),
    ("en", "Two chartered planes took off from Sanaa.", "MOVE", "Two chartered planes"),
    ("hi", "करीब दो दर्जन ग्रामीणों ने थाने का घेराव किया।", "PROTEST", "करीब दो दर्जन ग्रामीणों"),
    ("hi", "दो अनजान लोग उसके घर आए।", "MOVE", "दो अनजान लोग"),
    ("gu", "લગભગ ત્રણ હજાર લોકો રસ્તા પર ઊતર્યા હતા.", "PROTEST", "લગભગ ત્રણ હજાર લોકો"),
    # a bare noun for people describes the noun that acts
    ("hi", "नकाबपोश तीन बदमाशों ने दुकान लूट ली।", "ASSAULT", "नकाबपोश तीन बदमाशों"),
    ("gu", "ત્રણ બુકાનીધારી શખ્સોએ બેંક લૂંટી હતી.", "ASSAULT", "ત્રણ બુકાનીધારી શખ્સોએ"),
    # the subject of a verb of happening
    ("en", "The chain called in administrators on Friday.", "BUSINESS", "The chain"),
    ("en", "The hospital's boiler exploded on Monday.", "ACCIDENT", "The hospital's boiler"),
    ("en", "Nearly 1,400 diamond units in Surat will close on Sunday.", "BUSINESS", "Nearly 1,400 diamond units"),
    ("en", "Others refused to leave their goats.", "REJECT", "Others"),
    ("en", "The clique stole church bells in Spain.", "ASSAULT", "The clique"),
    # a known name ends at the agent's ending, also before a head noun
    ("gu", "સીબીઆઈએ બેંકના મેનેજર સામે ગુનો નોંધ્યો છે.", "JUDGE", "સીબીઆઈએ"),
    # whose plea or testimony it is, whose crash, whose stay
    ("en", "The witness's testimony proved decisive.", "JUDGE", "The witness's"),
    ("hi", "गवाह की गवाही निर्णायक रही।", "JUDGE", "गवाह"),
    ("gu", "માલવાહક જહાજની ટક્કરે બોટના બે કટકા થયા.", "ACCIDENT", "માલવાહક જહાજની"),
    ("gu", "બુલડોઝર ફેરવવા સામે સુપ્રીમ કોર્ટની રોક", "JUDGE", "સુપ્રીમ કોર્ટની"),
    # who is sentenced in a murder did it
    ("hi", "दहेज हत्या में पति को उम्रकैद", "ASSAULT", "पति"),
    ("gu", "હત્યામાં પતિને જન્મટીપ", "ASSAULT", "પતિને"),
    ("hi", "पुर्जे बेचने के आरोप में अमेरिका ने तीन कंपनियों पर प्रतिबंध लगाया।", "TRANSFER", "तीन कंपनियों"),
    # whose meeting with somebody it is, between whom talks are, who is elected
    ("gu", "મોદીની પુતિન સાથે મુલાકાત થઈ.", "CONSULT", "મોદીની"),
    ("hi", "मोदी की पुतिन से मुलाकात हुई।", "CONSULT", "मोदी"),
    ("hi", "रमेश यादव को पार्टी का नया अध्यक्ष चुना गया है।", "ELECT", "रमेश यादव"),
    ("hi", "मंत्री रमेश पटेल ने कहा कि राज्यपाल से मिलने के बाद वह इस्तीफा देंगे।", "APPOINT", "मंत्री"),
    ("gu", "રેલવેએ ૨૦ ટ્રેન રદ કરી છે.", "POLICY", "રેલવેએ"),
    ("gu", "ટ્રકે બાઇકને ટક્કર મારી હતી.", "ACCIDENT", "ટ્રકે"),
    ("gu", "હજારો લોકો રસ્તા પર ઊતરી આવ્યા હતા.", "PROTEST", "હજારો લોકો"),
    # who kills somebody acts, whatever figure follows
    ("en", "A suicide bomber killed at least 20 people in Kabul.", "CASUALTY", "A suicide bomber"),
    ("en", "A tiger injured two farmers in Sunderbans.", "CASUALTY", "A tiger"),
    ("en", "Gunmen stormed a market in Zamfara, killing at least 14 traders.", "CASUALTY", "Gunmen"),
    ("en", "Two rockets killed four soldiers near Kharkiv.", "CASUALTY", "Two rockets"),
    # some people are those of whom it is told
    ("hi", "उसके पति को सोमवार को कुछ लोग उठा ले गए थे।", "COERCE", "कुछ लोग"),
]


@pytest.mark.parametrize(("lang", "text", "kind", "who"), SENTENCES)
def test_who_acts(lang: str, text: str, kind: str, who: str) -> None:
    assert [who] in find_actors(read_sentence(lang, text), kind)


# Language, sentence, words that are no mention by themselves nor begin one.
LOOKALIKES = [
    ("en", "The three robbed banks in four towns.", "The three robbed"),
    ("en", "The three robbed banks in four towns.", "in four towns"),
    ("en", "In 2019 masked men robbed a bank in Surat.", "2019 masked men"),
    ("en", "The long awaited report came on Friday.", "The long"),
    ("en", "The Palestinians reject proposed Israeli changes to the deal.", "The Palestinians reject"),
    ("en", "This week saw heavy fighting in the town.", "This week"),
    ("en", "The rupee fell against the dollar.", "The rupee"),
    ("en", "The report was widely cited.", "widely"),
    ("hi", "तीन घंटे लोग फंसे रहे।", "तीन घंटे लोग"),
    ("hi", "राजनाथ सिंह अगले सप्ताह मॉस्को जाएंगे।", "अगले"),
    ("hi", "जिसने हमला किया वह भाग गया।", "जिस"),
    ("gu", "ત્રણ રાજ્યોની પોલીસે દરોડો પાડ્યો.", "ત્રણ રાજ્યોની પોલીસે ત્રણ"),
    ("gu", "શનિવારે સવારે પોલીસે દરોડો પાડ્યો.", "સવારે"),
    ("gu", "અમે આ વાતની ફરિયાદ કરી છે, જોઈએ શું થાય છે.", "જોઈએ"),
]


@pytest.mark.parametrize(("lang", "text", "words"), LOOKALIKES)
def test_no_mention(lang: str, text: str, words: str) -> None:
    assert words not in mentioned(read_sentence(lang, text))


@pytest.mark.parametrize("text", ["Five men injured in a blast in Lima.", "Five men died in a blast in Lima."])
def test_whom_something_befalls_does_nothing(text: str) -> None:
    assert find_actors(read_sentence("en", text), "CASUALTY") == [[]]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("gu", "ઢાકામાં ભારત-બાંગ્લાદેશ મંત્રણા સોમવારે યોજાશે."),
        ("hi", "भारत-बांग्लादेश वार्ता सोमवार को शुरू होगी।"),
        ("en", "India-Bangladesh talks will begin on Monday."),
    ],
)
def test_talks_are_of_both_that_one_word_names(lang: str, text: str) -> None:
    assert [len(who) for who in find_actors(read_sentence(lang, text), "CONSULT")] == [2]


def test_joint_owners_of_a_noun_act_together() -> None:
    reading = read_sentence("en", "India and China talks will begin on Monday.")
    assert [len(who) for who in find_actors(reading, "CONSULT")] == [2]


def test_of_whom_a_body_owns_it_is_not_the_meeting() -> None:
    assert ["કંપનીના"] not in find_actors(read_sentence("gu", "કંપનીના કર્મચારીઓ સાથે મુલાકાત થઈ."), "CONSULT")


def test_joint_owners_act_together_with_their_offices_between() -> None:
    text = "अमेरिकी राष्ट्रपति जो बाइडेन और चीनी राष्ट्रपति शी जिनपिंग की मुलाकात लीमा में हुई।"
    assert [len(who) for who in find_actors(read_sentence("hi", text), "CONSULT")] == [2]


def test_a_noun_that_takes_part_in_nothing_is_no_entity() -> None:
    reading = read_sentence("en", "The situation had changed for survivors. The gang robbed a bank in Lima.")
    assert "The situation" not in mentioned(reading)
    assert {one.entity for one in reading.mentions} == {one.id for one in reading.entities}


@pytest.mark.parametrize("figure", ["2 પાઇપલાઇન", "1 એક મજૂર"])
def test_a_figure_in_front_of_one_thing_counts_nothing(figure: str) -> None:
    assert figure not in mentioned(read_sentence("gu", f"નોર્ડ સ્ટ્રીમ {figure} અંગે બેઠક થઈ."))


def test_we_of_whoever_speaks_for_nobody_are_a_side_of_their_own() -> None:
    text = '"We blocked the road on Monday," said Asha Rawal, a tailor of Lima.'
    reading = read_sentence("en", text)
    assert find_actors(reading, "PROTEST") == [["We"]]
    assert [(one.name, one.schema) for one in reading.entities if one.name_en == "we"] == [("We", "Group")]


def test_the_digest_names_that_side_by_who_says_we() -> None:
    reading = read_sentence("en", '"We blocked the road on Monday," said Asha Rawal, a tailor of Lima.')
    told = desk().digest(reading, "en")
    assert "Asha Rawal and others" in " ".join(line.text for section in told.sections for line in section.lines)


def test_the_same_we_are_one_side() -> None:
    text = '"We blocked the road on Monday and we burned tyres," said Asha Rawal, a tailor of Lima.'
    reading = read_sentence("en", text)
    sides = {one.entity for one in reading.mentions if text[one.start : one.end].lower() == "we"}
    assert len(sides) == 1
