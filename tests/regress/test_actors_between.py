"""Who acts in Gujarati and Hindi where an owner, another verb's agent or a name of its own stands in between."""

from __future__ import annotations

import pytest

from readings import find_actors, read_headline, read_sentence

# Language, sentence, type, who acts.
SENTENCES = [
    # who is ready to do it, what a word with a hyphen joins
    ("gu", "ચિલી સાથે વાતચીત કરવા માટે પેરુ તૈયાર છે.", "CONSULT", ["પેરુ"]),
    ("hi", "मोदी-पुतिन वार्ता सोमवार को हुई।", "CONSULT", ["मोदी", "पुतिन"]),
    ("en", "The Modi-Putin summit took place on Monday.", "CONSULT", ["Modi", "Putin"]),
    # owners: over whom it is done to, beyond whom it is done to
    ("gu", "પેરુની ચિલીને ધમકી", "THREATEN", ["પેરુની"]),
    ("hi", "पेरू की चिली को धमकी", "THREATEN", ["पेरू"]),
    ("gu", "આતંકવાદીઓનો સેનાના કેમ્પ પર હુમલો", "ASSAULT", ["આતંકવાદીઓનો"]),
    ("hi", "आतंकियों का सेना के शिविर पर हमला", "ASSAULT", ["आतंकियों"]),
    # whose envoy it is who is called, whose men leave before the police
    ("hi", "पेरू ने चिली के राजदूत को तलब किया।", "REQUEST", ["पेरू"]),
    ("gu", "પોલીસે આવતાં ચોરો ભાગી ગયા.", "MOVE", ["ચોરો"]),
    ("gu", "સરકારે ભાવ વધારતાં ખેડૂતોએ રસ્તો રોક્યો.", "PROTEST", ["ખેડૂતોએ"]),
    # what somebody or a storm is called
    ("gu", "રમેશ પરમાર નામના યુવકે દુકાન લૂંટી લીધી.", "ASSAULT", ["રમેશ પરમાર"]),
    ("gu", "'અસના' વાવાઝોડાએ કચ્છમાં દસ લોકોનો ભોગ લીધો.", "CASUALTY", ["અસના"]),
    ("hi", "तूफान 'असना' ने कच्छ में दस लोगों की जान ली।", "CASUALTY", ["तूफान"]),
    # a clause that another cuts in two, an aside's agent
    ("gu", "ખેડૂતોએ જ્યારે પોલીસ આવી ત્યારે રસ્તો છોડ્યો.", "MOVE", ["ખેડૂતોએ"]),
    # who stands behind the verb at the end
    ("hi", "बारिश के बाद लोगों को सुरक्षित स्थान पर ले जाएगी टीम।", "RESCUE", ["टीम"]),
    ("gu", "ત્રણ આરોપીને પકડ્યા પોલીસે.", "COERCE", ["પોલીસે"]),
    # a list of owners, two in one word with a case
    ("gu", "મોદી, પુતિન અને શી જિનપિંગની બેઠક", "CONSULT", ["મોદી", "પુતિન", "શી જિનપિંગની"]),
    ("gu", "મોદી-પુતિનની બેઠક આજે થશે.", "CONSULT", ["મોદી", "પુતિનની"]),
    ("hi", "मोदी-पुतिन की मुलाकात आज होगी।", "CONSULT", ["मोदी", "पुतिन"]),
    # rescuers act, and are no rescue
    ("hi", "बचाव दल मंगलवार तक लोगों को निकाल लेंगे।", "RESCUE", ["बचाव दल"]),
    # who has to do it, in the dative beside nobody with the agent's case
    ("gu", "પોલીસને લાઠીચાર્જ કરવો પડ્યો.", "COERCE", ["પોલીસને"]),
    ("gu", "મોદીને સોમવારે બાઇડેન સાથે મુલાકાત કરવાની હતી.", "CONSULT", ["મોદીને"]),
    ("gu", "ખેડૂતોને ઢોર વેચવાં પડ્યાં.", "TRANSFER", ["ખેડૂતોને"]),
    ("gu", "સરકારે ખેડૂતોને વળતર ચૂકવવું પડશે.", "AID", ["સરકારે"]),
    # what somebody is struck by, who is caught at it, whose victory it is
    ("gu", "યુવક ટ્રકની અડફેટે આવી ગયો.", "ACCIDENT", ["ટ્રકની"]),
    ("hi", "युवक ट्रक की चपेट में आ गया।", "ACCIDENT", ["ट्रक"]),
    ("gu", "એસીબીએ તલાટીને લાંચ લેતાં રંગે હાથ ઝડપ્યો.", "TRANSFER", ["તલાટીને"]),
    ("gu", "ભારતનો ઓસ્ટ્રેલિયા સામે છ વિકેટે પરાજય થયો.", "SPORT", ["ભારતનો"]),
    ("gu", "મંત્રીએ મૃતકોના પરિવારજનો માટે ચાર લાખ જાહેર કર્યા.", "AID", ["મંત્રીએ"]),
    # nouns that end like a case
    ("gu", "જવાને ગોળી ચલાવી હતી.", "ASSAULT", ["જવાને"]),
    ("gu", "જવાને ત્રણ લોકોની હત્યા કરી.", "ASSAULT", ["જવાને"]),
]


@pytest.mark.parametrize(
    ("lang", "text", "kind", "who"), SENTENCES, ids=[f"{row[2]} {row[1][:24]}" for row in SENTENCES]
)
def test_who_acts(lang: str, text: str, kind: str, who: list[str]) -> None:
    assert who in find_actors(read_sentence(lang, text), kind)


@pytest.mark.parametrize(
    ("lang", "text", "kind", "who"),
    [
        # a converb without another who acts shares its verb's subject
        ("gu", "પોલીસ પીછો કરતાં ગામમાં પહોંચી હતી.", "MOVE", ["પોલીસ"]),
        # a genitive that may agree with the noun behind it owns that one
        ("hi", "आतंकियों के शिविर पर हमला हुआ।", "ASSAULT", []),
        ("gu", "આતંકવાદીઓના કેમ્પ પર હુમલો થયો.", "ASSAULT", []),
    ],
)
def test_look_alikes(lang: str, text: str, kind: str, who: list[str]) -> None:
    assert find_actors(read_sentence(lang, text), kind) == [who]


@pytest.mark.parametrize(
    ("lang", "headline", "kind", "who", "status"),
    [
        ("hi", "कनाडा करेगा चुनाव में दखल की जांच", "INVESTIGATE", ["कनाडा"], "planned"),
        ("hi", "भारत देगा श्रीलंका को मदद", "AID", ["भारत"], "planned"),
        ("hi", "ट्रक ने मारी बाइक को टक्कर", "ACCIDENT", ["ट्रक"], "happened"),
        ("gu", "પુતિન કરશે મોદી સાથે મુલાકાત", "CONSULT", ["પુતિન"], "planned"),
        ("gu", "ચીને આપી તાઇવાનને ધમકી", "THREATEN", ["ચીને"], "happened"),
    ],
)
def test_headlines_with_the_verb_before_the_object(
    lang: str, headline: str, kind: str, who: list[str], status: str
) -> None:
    reading = read_headline(lang, headline)
    assert find_actors(reading, kind) == [who]
    assert [event.status for event in reading.events if event.type == kind] == [status]


@pytest.mark.parametrize(
    ("lang", "text", "kind", "status"),
    [
        # what is denied is that they came
        ("gu", "કંપનીએ કામ પર ન ચડનારને કાઢી મૂકવાની ધમકી આપી છે.", "THREATEN", "happened"),
        ("gu", "કંપનીએ ધમકી આપી નથી.", "THREATEN", "denied"),
    ],
)
def test_what_is_denied(lang: str, text: str, kind: str, status: str) -> None:
    assert [event.status for event in read_sentence(lang, text).events if event.type == kind] == [status]


@pytest.mark.parametrize(
    ("lang", "text", "kinds"),
    [
        # a lead in a match, and one at the polls
        ("hi", "भारत ने इंग्लैंड को 434 रन से हराकर सीरीज में 2-1 की बढ़त बना ली।", {"SPORT"}),
        ("hi", "चुनाव की मतगणना में भाजपा ने बढ़त बना ली।", {"ELECT"}),
    ],
)
def test_what_is_won(lang: str, text: str, kinds: set[str]) -> None:
    assert {event.type for event in read_sentence(lang, text).events} == kinds
