"""Who acts in Gujarati and Hindi where names, counts and owners are parted from what stands beside them."""

from __future__ import annotations

import pytest

from readings import find_actors, find_recipients, read_headline, read_sentence

# Language, sentence, type, who acts.
SENTENCES = [
    # a body without a case before an adjective and what it builds
    ("gu", "સરકાર નવો પુલ બાંધશે.", "BUSINESS", ["સરકાર"]),
    ("gu", "કંપની નવી શાળા ખોલશે.", "POLICY", ["કંપની"]),
    ("gu", "ટેસ્લા નવી શાળા ખોલશે.", "POLICY", ["ટેસ્લા"]),
    # what the tagger runs together: a firm and whose plant it buys, a person and where he goes, one team and another
    ("gu", "ટાટા સ્ટીલ જર્મનીની કંપની ખરીદશે.", "BUSINESS", ["ટાટા સ્ટીલ"]),
    ("gu", "સિમેન્સ ભારતની ફેક્ટરી વેચશે.", "BUSINESS", ["સિમેન્સ"]),
    ("gu", "ટ્રમ્પ યુક્રેનની મદદ રોકશે.", "COERCE", ["ટ્રમ્પ"]),
    ("gu", "દિલ્હી કેપિટલ્સે રાજસ્થાન રોયલ્સને હરાવ્યું.", "SPORT", ["દિલ્હી કેપિટલ્સે"]),
    ("gu", "રાશિદ ખાને ત્રણ વિકેટ ઝડપી હતી.", "SPORT", ["રાશિદ ખાને"]),
    ("gu", "કલેક્ટર મીના શાહે ગામની મુલાકાત લીધી.", "VISIT", ["કલેક્ટર"]),
    # a firm that nobody knows behind what kind of firm it is
    ("gu", "જર્મનીની ઊર્જા કંપની નોર્ડવિન્ડે કરાર કર્યો.", "AGREE", ["જર્મનીની ઊર્જા કંપની"]),
    # counts of which more is said behind them
    ("gu", "ત્રણ લાખથી વધુ લોકો ઘર છોડી ચૂક્યા છે.", "MOVE", ["ત્રણ લાખથી વધુ લોકો"]),
    ("hi", "तीन लाख से ज्यादा लोग घर छोड़ चुके हैं।", "MOVE", ["तीन लाख से ज्यादा लोग"]),
    ("gu", "દેખાવો કરતા 40 જેટલા શિક્ષકોને પોલીસે પકડ્યા.", "PROTEST", ["40 જેટલા શિક્ષકોને"]),
    # a family by its name, two vehicles that crash
    ("gu", "પટેલ પરિવાર દ્વારકા જઈ રહ્યો હતો.", "MOVE", ["પરિવાર"]),
    ("gu", "ટ્રેલર અને કાર વચ્ચે અકસ્માત થયો.", "ACCIDENT", ["ટ્રેલર", "કાર"]),
    ("en", "A crash between a bus and a truck killed ten people.", "ACCIDENT", ["a bus", "a truck"]),
    # volcanoes, boats in the trigger's own words, a bracket that a translator never closed
    ("gu", "એક જ્વાળામુખી બુધવારે બે વાર ફાટ્યો હતો.", "DISASTER", ["એક જ્વાળામુખી"]),
    ("hi", "एक ज्वालामुखी बुधवार को दो बार फटा।", "DISASTER", ["एक ज्वालामुखी"]),
    ("gu", "બોટ ઊંધી વળી ગઈ.", "ACCIDENT", ["બોટ"]),
    ("gu", "જહાજ લગભગ 4 કિલોમીટર (2.5 માઇલ કિનારાથી ડૂબી ગયું.", "ACCIDENT", ["જહાજ"]),
    # houses that do something themselves
    ("gu", "મ્યુઝિયમ રવિવાર સુધી તેના દરવાજા બંધ રાખશે.", "BUSINESS", ["મ્યુઝિયમ"]),
    # who says what he will do himself, who acts on beyond a comma and "but"
    ("gu", "રમેશ શાહે કહ્યું કે સોમવારે નવા પુલનું ઉદ્ઘાટન કરશે.", "CEREMONY", ["રમેશ શાહે"]),
    ("hi", "रमेश शाह ने कहा कि सोमवार को नए पुल का उद्घाटन करेंगे।", "CEREMONY", ["रमेश शाह"]),
    ("gu", "મંત્રાલયે પત્ર મળ્યાની પુષ્ટિ કરી, પરંતુ ટિપ્પણી કરવાનો ઇનકાર કર્યો.", "REJECT", ["મંત્રાલયે"]),
    # whose intent, meeting, journey or attack it is
    ("gu", "ઓપેકનો ઉત્પાદન ઘટાડવાનો નિર્ણય.", "BUSINESS", ["ઓપેકનો"]),
    ("gu", "સરકારનો કાયદો રદ કરવાનો નિર્ણય વિવાદમાં છે.", "POLICY", ["સરકારનો"]),
    ("hi", "हमास का बंधकों को छोड़ने से इनकार।", "CONCEDE", ["हमास"]),
    ("gu", "નેતાઓની કેનેડાના બાન્ફમાં ત્રણ દિવસની બેઠક પૂરી થઈ.", "CONSULT", ["નેતાઓની"]),
    ("gu", "પુતિનની ચીનની બે દિવસની મુલાકાત પૂરી થઈ.", "VISIT", ["પુતિનની"]),
    ("gu", "પુતિનની જાપાન મુલાકાત પૂરી થઈ.", "VISIT", ["પુતિનની"]),
    ("hi", "राहुल गांधी का सरकार पर हमला।", "ASSAULT", ["राहुल गांधी"]),
    # an agent before a word for near
    ("gu", "ગવર્નરે આસપાસનાં ત્રણ ગામ ખાલી કરાવ્યાં.", "RESCUE", ["ગવર્નરે"]),
    # a house is bought, and a session is no seat
    ("gu", "રમેશ શાહે બાજુનો પ્લોટ ખરીદ્યો હતો.", "BUSINESS", ["રમેશ શાહે"]),
    ("gu", "કારોબારીની બેઠક મળી હતી.", "CONSULT", ["કારોબારીની"]),
    # all three countries, those of whom the sentence before spoke together, a list of heads of state
    (
        "gu",
        "ભારત, જાપાન અને પેરુએ કરાર કર્યો. ત્રણે દેશો સંયુક્ત કવાયત યોજશે.",
        "COOPERATE",
        ["ભારત", "જાપાન", "પેરુએ"],
    ),
    (
        "gu",
        "મોદી અને પુતિને કરાર કર્યો. બંને નેતાઓ સોમવારે મળ્યા હતા. તેઓ મંગળવારે ગામની મુલાકાત લેશે.",
        "VISIT",
        ["મોદી", "પુતિને"],
    ),
    (
        "gu",
        "મોદી, ટ્રમ્પ અને પુતિને બેઠક કરી. તેઓએ મંગળવારે ગામની મુલાકાત લીધી.",
        "VISIT",
        ["મોદી", "ટ્રમ્પ", "પુતિને"],
    ),
    # both, who have offices
    (
        "gu",
        "મેયર કિરણ જોશી અને કમિશનર આશા મહેતાએ નદીની મુલાકાત લીધી. બંનેએ સફાઈનું નિરીક્ષણ કર્યું.",
        "INSPECT",
        ["મેયર", "કમિશનર"],
    ),
    # what a head of state sends, his state does
    ("en", "Japan's Prime Minister Ken Abe will supply rockets to Peru. Japan makes them.", "TRANSFER", ["Japan"]),
    # what a pronoun stands for
    ("gu", "જીપ ગામ તરફ જઈ રહી હતી ત્યારે તે ઝાડ સાથે અથડાઈ હતી.", "ACCIDENT", ["જીપ"]),
    # who opens a clause, right in front of whom it deals with
    ("gu", "સરકાર મહિલાને મદદ કરશે.", "AID", ["સરકાર"]),
    ("gu", "મંત્રી મહિલાને મદદ કરશે.", "AID", ["મંત્રી"]),
    ("gu", "રમેશ પટેલ આરોપીને પકડશે.", "COERCE", ["રમેશ પટેલ"]),
    ("gu", "ભાજપ મહિલાને મદદ કરશે.", "AID", ["ભાજપ"]),
    ("gu", "પોલીસ આરોપીને પકડશે.", "COERCE", ["પોલીસ"]),
    ("gu", "કંપની મહિલાને મદદ કરશે.", "AID", ["કંપની"]),
    ("hi", "रमेश पटेल आरोपी को पकड़ेंगे।", "COERCE", ["रमेश पटेल"]),
    # what it visits, whom it helps
    ("gu", "ભાજપ ગામની મુલાકાત લેશે.", "VISIT", ["ભાજપ"]),
    ("hi", "सरकार महिला की मदद करेगी।", "AID", ["सरकार"]),
    # who acts in the place that stands behind
    ("gu", "પોલીસ અમદાવાદમાં નવો કાયદો લાવશે.", "POLICY", ["પોલીસ"]),
    ("hi", "भाजपा अहमदाबाद में नया कानून लाएगी।", "POLICY", ["भाजपा"]),
    ("hi", "हाईकोर्ट दिल्ली में आरोपी को रिहा करेगा।", "CONCEDE", ["हाईकोर्ट"]),
    ("hi", "यूनियन सोनपुरा में विरोध प्रदर्शन करेगी।", "PROTEST", ["यूनियन"]),
    # a building that has the agent's case
    ("hi", "अस्पताल ने आरोपी को पकड़ा।", "COERCE", ["अस्पताल"]),
]


@pytest.mark.parametrize(
    ("lang", "text", "whole"),
    [
        ("hi", "दिल्ली पुलिस में नई भर्ती होगी।", "दिल्ली पुलिस"),
        # whom a body employs is called by it
        ("gu", "પોલીસ કમિશનરને સરકારે બદલ્યા.", "પોલીસ કમિશનરને"),
        ("gu", "દિલ્હી પોલીસમાં નવી ભરતી થશે.", "દિલ્હી પોલીસમાં"),
    ],
)
def test_bodies_called_by_a_place(lang: str, text: str, whole: str) -> None:
    assert whole in [text[one.start : one.end] for one in read_sentence(lang, text).mentions]


@pytest.mark.parametrize(
    ("lang", "text", "kind", "who"), SENTENCES, ids=[f"{row[2]} {row[1][:24]}" for row in SENTENCES]
)
def test_who_acts(lang: str, text: str, kind: str, who: list[str]) -> None:
    assert who in find_actors(read_sentence(lang, text), kind)


@pytest.mark.parametrize(
    ("lang", "text", "kind", "who"),
    [
        # a count of days is none of people; another's volcano, a boat that is overturned
        ("gu", "ત્રણ દિવસ પછી લોકો ઘર છોડી ગયા.", "MOVE", []),
        ("gu", "મુસાફરોએ બોટ પલટી નાખી.", "ACCIDENT", ["મુસાફરોએ"]),
        # what will be built by nobody who is named, what another will do
        ("gu", "રમેશ શાહે કહ્યું કે ગામમાં નવો પુલ બંધાશે.", "BUSINESS", []),
        ("gu", "રમેશ શાહે કહ્યું કે સરકાર નવો પુલ બાંધશે.", "BUSINESS", ["સરકાર"]),
        # a demand is no intent of whose it is, a murder is done to whose it is
        ("gu", "ખેડૂતોની પાક વીમો ચૂકવવાની માગણી.", "AID", []),
        ("hi", "राहुल गांधी की हत्या।", "ASSAULT", []),
        # a party wins a seat
        ("gu", "ભાજપને માત્ર એક બેઠક મળી હતી.", "ELECT", ["ભાજપને"]),
        # a gift from one person to another
        (
            "en",
            "Japan's Prime Minister Ken Abe gave Asha Rawal a rifle. Japan makes them.",
            "TRANSFER",
            ["Japan's Prime Minister"],
        ),
        # a factory is no second seller
        ("gu", "સિમેન્સ અને ટાટા નવી ફેક્ટરી વેચશે.", "BUSINESS", ["સિમેન્સ", "ટાટા"]),
    ],
)
def test_look_alikes(lang: str, text: str, kind: str, who: list[str]) -> None:
    assert find_actors(read_sentence(lang, text), kind) == [who]


@pytest.mark.parametrize(
    ("lang", "text", "kind", "who", "whom"),
    [
        # a comma parts what two nouns of a headline tell
        ("gu", "સુરતમાં વેપારીની હત્યા, બે પકડાયા", "COERCE", [], []),
        ("gu", "રાજકોટમાં પોલીસ પર હુમલો, ત્રણની ધરપકડ", "COERCE", [], []),
        # talks of whom the headline named before, a list behind the verb
        ("gu", "પુતિન ભારત આવશે, મોદી સાથે શિખર બેઠક", "CONSULT", ["પુતિન"], ["મોદી"]),
        ("gu", "ગાઝા પર વાતચીત કરશે ટ્રમ્પ અને નેતન્યાહુ", "CONSULT", ["ટ્રમ્પ", "નેતન્યાહુ"], []),
        # terms of prison, blows in words
        ("gu", "ઇમરાન ખાનને દસ વર્ષની જેલ", "JUDGE", [], ["ઇમરાન ખાનને"]),
        ("gu", "આપ નેતા ઇસુદાન ગઢવીનો ભાજપ પર પ્રહાર", "ACCUSE", ["નેતા"], ["ભાજપ"]),
    ],
)
def test_headlines(lang: str, text: str, kind: str, who: list[str], whom: list[str]) -> None:
    reading = read_headline(lang, text)
    assert find_actors(reading, kind)[:1] == [who]
    assert find_recipients(reading, kind)[:1] == [whom]
