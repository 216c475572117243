"""Who is meant by "I" and "we", by a noun that the headline had, by "the company" and "the accused": and by others."""

from __future__ import annotations

import pytest

from ghatna import Desk, Hints, Reading
from ghatna.model import Entity

DESK = Desk()


def read(text: str, lang: str) -> Reading:
    return DESK.read(text, Hints(published="2024-05-06", lang=lang))


def meant(reading: Reading, words: str) -> list[Entity]:
    text = reading.document.text
    ids = [one.entity for one in reading.mentions if text[one.start : one.end] == words]
    return [entity for entity in reading.entities if entity.id in ids]


@pytest.mark.parametrize(
    ("lang", "text", "one", "other"),
    [
        ("en", '"I saw smoke and my sister screamed," Asha Mehta said.', "I", "Asha Mehta"),
        ("gu", "નરેશ પરમારે કહ્યું, “મારી બહેન પડી ગઈ.”", "મારી", "નરેશ પરમારે"),
        (
            "en",
            '"We will open ten schools," said Ravi Joshi, a spokesman for Kestrel Airways.',
            "We",
            "Kestrel Airways",
        ),
        ("en", 'Tata Motors chairman Ravi Joshi said: "We lost two jets."', "We", "Tata Motors"),
        ("hi", "जापान के रक्षा मंत्री केन्जी तनाका ने कहा, “हम पुल खोलेंगे।”", "हम", "जापान"),
        ("gu", "જાપાનના સંરક્ષણ મંત્રી કેન્જી તનાકાએ કહ્યું, “અમે પુલ ખોલીશું.”", "અમે", "જાપાનના"),
        ("en", 'Police in Surat said: "We have no suspect yet."', "We", "Police"),
        # A foreign minister whose country nobody names is that of the country that the report is about.
        (
            "en",
            'Nepal closed its border with India. Nepal has no port.\n"We can wait," said Foreign Minister Ravi Joshi.',
            "We",
            "Nepal",
        ),
        (
            "hi",
            "नेपाल ने रविवार को भारत से सीमा बंद की। नेपाल के पास नहर है।\n“हम रुकेंगे,” राष्ट्रपति रमेश थापा ने कहा।",
            "हम",
            "नेपाल",
        ),
        ("en", "Old ferry sinks\nA wooden ferry sank near Surat.\nThe ferry was full.", "Old ferry", "The ferry"),
        ("en", "Pune ferry sinks\nA large ferry sank on Monday.", "Pune ferry", "A large ferry"),
        ("gu", "સુરતમાં હોડી ડૂબી\nતાપીમાં એક હોડી ડૂબી ગઈ.\nહોડીમાં ૨૦ લોકો હતા.", "એક હોડી", "હોડીમાં"),
        ("gu", "ગામમાં દીપડો આવ્યો.\nદીપડાએ બકરી મારી.", "દીપડો", "દીપડાએ"),
        # how many there are, said in words or more loosely, and who has no ending for several
        ("hi", "कॉलेज के छात्र धरने पर\nतीन सौ से अधिक छात्र धरने पर बैठे।", "कॉलेज के छात्र", "तीन सौ से अधिक छात्र"),
        ("hi", "तीन सौ छात्र धरने पर बैठे। छात्रों ने सड़क जाम की।", "तीन सौ छात्र", "छात्रों"),
        ("gu", "ગ્રામજનોએ ઘેરાવ કર્યો હતો. ગ્રામજનો સુરત જશે.", "ગ્રામજનોએ", "ગ્રામજનો"),
        # nobody is polite to a man whom he has just seen
        ("gu", "જયેશ શાહ ઘરે જતા હતા. એક શખ્સે તેમના હાથ પર છરી મારી.", "જયેશ શાહ", "તેમના"),
        # against whom something is done, whom something is done to as well, who fled from the police
        ("gu", "ચાલક રમેશ આહીર નાસી છૂટ્યો હતો. પોલીસે તેની સામે ગુનો નોંધ્યો.", "રમેશ આહીર", "તેની"),
        ("gu", "કોર્ટે સગીરા પર હુમલો કરનાર રાહુલ ચૌહાણને સજા કરી. કોર્ટે તેને દંડ પણ કર્યો.", "રાહુલ ચૌહાણને", "તેને"),
        ("gu", "પોલીસે માલિક વલ્લભ શાહ સામે ગુનો નોંધ્યો, તે વિદેશ ભાગી ગયો છે.", "વલ્લભ શાહ", "તે"),
        ("hi", "अदालत ने फैसला दिया। कोर्ट ने जुर्माना लगाया।", "अदालत", "कोर्ट"),
        ("hi", "इलाहाबाद हाईकोर्ट ने फैसला सुनाया। अदालत ने जुर्माना लगाया।", "इलाहाबाद हाईकोर्ट", "अदालत"),
        ("en", "Asha Mehta left the house. The husband said she was ill.", "Asha Mehta", "she"),
        ("en", "A leopard entered Surat. The animal killed a goat.", "A leopard", "The animal"),
        ("en", "A ferry left Surat at noon. The ship sank.", "A ferry", "The ship"),
        ("en", "The M23 rebels took a town. The insurgents left on Friday.", "M23", "The insurgents"),
        ("gu", "વડોદરા શહેરમાં વરસાદ પડ્યો. શહેરમાં પાણી ભરાયાં.", "વડોદરા", "શહેરમાં"),
        (
            "en",
            "Kestrel Airways lost money. Rain fell. It was cold. Many waited. Some slept. The company apologised.",
            "Kestrel Airways",
            "The company",
        ),
        # what a body is known to be
        ("hi", "आरबीआई ने ब्याज दर घटाई।\nकेंद्रीय बैंक ने महंगाई का अनुमान भी घटाया।", "आरबीआई", "केंद्रीय बैंक"),
        ("gu", "આરબીઆઈએ વ્યાજદર ઘટાડ્યો.\nકેન્દ્રીય બેંકે મોંઘવારીનો અંદાજ પણ ઘટાડ્યો.", "આરબીઆઈએ", "કેન્દ્રીય બેંકે"),
        ("hi", "इसरो ने नया उपग्रह छोड़ा।\nअंतरिक्ष एजेंसी ने तस्वीरें जारी कीं।", "इसरो", "अंतरिक्ष एजेंसी"),
        ("hi", "टेस्ला ने शोरूम खोला।\nअमेरिकी कंपनी ने कीमतें नहीं बताईं।", "टेस्ला", "अमेरिकी कंपनी"),
        ("gu", "ટેસ્લાએ શોરૂમ ખોલ્યો.\nઅમેરિકન કંપનીએ ભાવ જાહેર કર્યા નહીં.", "ટેસ્લાએ", "અમેરિકન કંપનીએ"),
        # rather him whom the police held
        ("hi", "पुलिस ने युवक को पकड़ा।\nउसने पूछताछ में जुर्म कबूल कर लिया।", "युवक", "उसने"),
        ("gu", "પોલીસે યુવકને પકડ્યો.\nતેણે ગુનો કબૂલી લીધો.", "યુવકને", "તેણે"),
        # courtesy beside or on a name
        ("hi", "अशोक वर्मा ने सोमवार को दिल्ली में बैठक की।\nवर्मा जी ने कहा कि काम जारी रहेगा।", "अशोक वर्मा", "वर्मा जी"),
        ("hi", "अशोक वर्मा ने सोमवार को दिल्ली में बैठक की।\nस्वामी वर्मा ने कहा कि काम जारी रहेगा।", "अशोक वर्मा", "स्वामी वर्मा"),
        ("gu", "અશોક પરમારે સોમવારે અમદાવાદમાં બેઠક યોજી.\nઅશોકભાઈએ કહ્યું કે કામ ચાલુ રહેશે.", "અશોક પરમારે", "અશોકભાઈએ"),
        ("gu", "અશોક પરમારે સોમવારે અમદાવાદમાં બેઠક યોજી.\nપરમાર સાહેબે કહ્યું કે કામ ચાલુ રહેશે.", "અશોક પરમારે", "પરમાર સાહેબે"),
        # who did it, whom it befell
        ("hi", "पति ने पत्नी की हत्या कर दी।\nआरोपी ने थाने में सरेंडर किया।", "पति", "आरोपी"),
        ("hi", "युवक ने महिला पर चाकू से हमला किया।\nपीड़िता अस्पताल में भर्ती है।", "महिला", "पीड़िता"),
        ("gu", "યુવકે મહિલા પર છરીથી હુમલો કર્યો.\nઆરોપી ફરાર થઈ ગયો.", "યુવકે", "આરોપી"),
        # a firm that no table knows behind a noun for one, an owner that is a firm, teams with a case as without one
        ("hi", "दवा कंपनी नवदीप कुमार ने मंजूरी मांगी।\nकंपनी ने परीक्षण किया।", "नवदीप कुमार", "कंपनी"),
        ("hi", "विद्रोही गुट तिगरा ने शहर पर कब्जा किया।", "विद्रोही गुट", "तिगरा"),
        ("gu", "જહાજના માલિક કબીર ગ્રુપે રવિવારે આ માહિતી આપી.\nકંપનીએ ઇનકાર કર્યો.", "કબીર ગ્રુપે", "કંપનીએ"),
        ("gu", "14 ટીમો આવી હતી.\nટીમોએ 60 લોકોને બહાર કાઢ્યા.", "14 ટીમો", "ટીમોએ"),
        # several, of whom a table names one; who leads a country
        ("hi", "चार लुटेरों ने बैंक लूटा।\nलुटेरे मोटरसाइकिल पर आए थे।", "चार लुटेरों", "लुटेरे"),
        ("hi", "रूस के राष्ट्रपति व्लादिमीर पुतिन बीजिंग पहुंचे।\nरूसी नेता ने शी से मुलाकात की।", "व्लादिमीर पुतिन", "रूसी नेता"),
    ],
)
def test_both_are_one(lang: str, text: str, one: str, other: str) -> None:
    reading = read(text, lang)
    assert meant(reading, one)
    assert [entity.id for entity in meant(reading, one)] == [entity.id for entity in meant(reading, other)]


@pytest.mark.parametrize(
    ("lang", "text", "one", "other"),
    [
        # A driver's "we" are others as well, and a former chief speaks for nobody.
        ("en", '"We ran away," said Ravi Joshi, a driver at Kestrel Airways.', "We", "Kestrel Airways"),
        ("en", '"We ran away," said Ravi Joshi, a former president of Kestrel Airways.', "We", "Kestrel Airways"),
        ("en", '"We grew," said Ravi Joshi, chief executive of Kestrel Airways in India.', "We", "India"),
        # Both accused are more than the one who was robbed.
        ("gu", "શિક્ષિકા આશા પટેલને બે શખ્સોએ લૂંટી. બંને આરોપીને પોલીસ શોધે છે.", "આશા પટેલને", "બંને આરોપીને"),
        # Whom he owns is who acts; and who acts next may be the state.
        ("gu", "પોલીસે તેની ગાડી જપ્ત કરી. ચાલક રમેશ આહીર ભાગી ગયો.", "પોલીસે", "રમેશ આહીર"),
        ("gu", "સરકારે મંત્રી રવિ શાહને હટાવ્યા, તે નવો કાયદો લાવશે.", "રવિ શાહને", "તે"),
        # A club has a president as well, a state of a country a minister, and another country one of its own.
        ("en", 'Nepal shut the road.\n"We will sue," said Ravi Joshi, president of a tea club.', "We", "Nepal"),
        ("en", 'Nepal shut the road.\n"We will help," said Education Minister Ravi Joshi.', "We", "Nepal"),
        ("en", 'Nepal shut the road.\n"We will help," said the president of Kenya.', "We", "Nepal"),
        ("en", "A ferry sank near Surat. Another ferry left Mumbai.", "A ferry", "Another ferry"),
        ("en", "Old ferry sinks\nThe wooden ferry sank.\nA steel ferry came to help.", "Old ferry", "A steel ferry"),
        ("hi", "इलाहाबाद हाईकोर्ट ने सुप्रीम कोर्ट का हवाला दिया। अदालत ने जुर्माना लगाया।", "सुप्रीम कोर्ट", "अदालत"),
        (
            "en",
            "A special court sat on Monday. The court heard nobody. An appeal went to the Bombay High Court.",
            "The court",
            "Bombay High Court",
        ),
        (
            "en",
            "Kestrel Airways and Tata Motors met. Rain fell. It was cold. Many waited. Some slept. The company left.",
            "Tata Motors",
            "The company",
        ),
        ("en", "The 64 men left. Later 12 men came.", "64 men", "12 men"),
        ("en", "A missile fell on Surat. The missiles had been bought in June.", "A missile", "The missiles"),
        ("en", "Two ferries and a trawler met. The ship sank.", "Two ferries", "The ship"),
        ("gu", "પંચમહાલ જિલ્લામાં વરસાદ પડ્યો. દરેક જિલ્લામાં ટીમ મોકલાઈ.", "પંચમહાલ", "દરેક જિલ્લામાં"),
        ("gu", "બંદરના કેપ્ટન નીતિન જોશી આવ્યા. જહાજના કપ્તાનની ધરપકડ થઈ.", "નીતિન જોશી", "જહાજના કપ્તાનની"),
        (
            "gu",
            "બંદરના કેપ્ટન નીતિન જોશી આવ્યા. જહાજના કપ્તાનની ધરપકડ થઈ. કપ્તાને આરોપ નકાર્યો.",
            "નીતિન જોશી",
            "કપ્તાને",
        ),
        ("en", "Asha Mehta left the house. The husband said she was ill.", "The husband", "she"),
        ("en", "Congress workers marched. The workers left.", "Congress", "The workers"),
        ("hi", "रिलायंस ने शोरूम खोला।\nअमेरिकी कंपनी ने कीमतें नहीं बताईं।", "रिलायंस", "अमेरिकी कंपनी"),
        ("gu", "રિલાયન્સે શોરૂમ ખોલ્યો.\nઅમેરિકન કંપનીએ ભાવ જાહેર કર્યા નહીં.", "રિલાયન્સે", "અમેરિકન કંપનીએ"),
        ("hi", "टेस्ला ने शोरूम खोला।\nपुलिस ने छापा मारा।\nकेंद्रीय बैंक ने दर घटाई।", "टेस्ला", "केंद्रीय बैंक"),
        ("gu", "અશોક પરમારે બેઠક યોજી.\nકિશોરભાઈએ કહ્યું કે કામ ચાલુ રહેશે.", "અશોક પરમારે", "કિશોરભાઈએ"),
        ("hi", "पति ने पत्नी की हत्या कर दी।\nपीड़िता के पिता ने शिकायत की।", "पति", "पीड़िता"),
        ("gu", "યુવકે મહિલા પર છરીથી હુમલો કર્યો.\nઆરોપી ફરાર થઈ ગયો.", "મહિલા", "આરોપી"),
        ("hi", "जापान के राष्ट्रपति बीजिंग पहुंचे।\nरूसी नेता ने शी से मुलाकात की।", "जापान के राष्ट्रपति", "रूसी नेता"),
        ("hi", "पेरू, चिली और भारत ने समझौता किया।\nदोनों देशों ने दूतावास खोले।", "पेरू", "दोनों देशों"),
        ("gu", "પેરુ, ચિલી અને ભારતે કરાર કર્યો.\nબંને દેશોએ દૂતાવાસ ખોલ્યા.", "પેરુ", "બંને દેશોએ"),
    ],
)
def test_look_alikes_are_two(lang: str, text: str, one: str, other: str) -> None:
    reading = read(text, lang)
    assert meant(reading, one)
    assert meant(reading, other)
    assert not {entity.id for entity in meant(reading, one)} & {entity.id for entity in meant(reading, other)}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("About 64 men in white robes marched.", "About 64 men"),
        ("On Friday more than 2,500 women marched.", "more than 2,500 women"),
        ("In 2019 workers marched.", "workers"),
    ],
)
def test_count_belongs_to_the_noun(text: str, words: str) -> None:
    assert meant(read(text, "en"), words)


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("gu", "વેપારી મંડળે બંધ પાળ્યો.", "વેપારી મંડળે"),
        ("hi", "ग्राहक संघर्ष समिति ने धरना दिया।", "ग्राहक संघर्ष समिति"),
        ("hi", "किसान समिति ने धरना दिया। बाद में किसान समिति के लोग लौटे।", "किसान समिति"),
        # What is done to a thing shows no ending: the bridge is no part of the board.
        ("gu", "એ પુલ મંડળે બાંધ્યો.", "મંડળે"),
        ("hi", "शिक्षक समिति से मिलेंगे।", "समिति"),
        ("hi", "कल समिति ने धरना दिया।", "समिति"),
    ],
)
def test_bodies_have_the_nouns_that_say_what_they_are(lang: str, text: str, words: str) -> None:
    assert {one.schema for one in meant(read(text, lang), words)} == {"Organization"}
