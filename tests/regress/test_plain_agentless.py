"""Who does not act in plain sentences: who dies, is carried, voted for or looked into, and another clause's subject."""

from __future__ import annotations

import pytest

from readings import find_actors, read_sentence

# Language, sentence, type of what nobody is said to have done.
NOBODY = [
    # whoever comes to harm by a verb with an object has the agent's case and does nothing to anybody
    ("gu", "સુરતમાં રમેશ પટેલે બુધવારે જીવ ગુમાવ્યો.", "CASUALTY"),
    ("gu", "ભાવનગરમાં આશા રાવલે ઝેરી દવા ગટગટાવી લીધી હતી.", "CASUALTY"),
    ("hi", "हादसे में सात लोगों ने जान गंवा दी।", "CASUALTY"),
    ("hi", "सीता देवी ने अस्पताल में दम तोड़ दिया।", "CASUALTY"),
    # those who act in the attack are not named by the verb that tells who died in it
    ("gu", "પેરુની વાયુસેનાએ કરેલા હુમલામાં નવ લોકો માર્યા ગયા.", "CASUALTY"),
    ("hi", "पुलिस की टीमों ने फंसे हुए लोगों को निकाला।", "CASUALTY"),
    # what happens by itself: no country shakes the ground, no pilgrim breaks the road
    ("gu", "પેરુ પેસિફિક કાંઠે આવેલું હોવાથી ત્યાં વારંવાર ધરતીકંપ આવે છે.", "DISASTER"),
    ("gu", "૧૪૦ યાત્રીઓ રસ્તા તૂટી જતાં હર્ષિલમાં ફસાયા છે.", "DISASTER"),
    # who is questioned or voted for
    ("gu", "બે કામદારોની પૂછપરછ ચાલી રહી છે.", "INVESTIGATE"),
    ("gu", "તાલુકા પંચાયતનું મતદાન રવિવારે થવાનું છે.", "ELECT"),
    ("hi", "झारखंड विधानसभा चुनाव के पहले चरण में 68 प्रतिशत मतदान हुआ।", "ELECT"),
    # what people do it with
    ("gu", "૧૨ લોકોને હોડી દ્વારા ઉગારી લેવાયા.", "RESCUE"),
    ("gu", "કૂતરાઓની મદદથી શોધખોળ ચાલી રહી છે.", "INVESTIGATE"),
    ("hi", "दो कुत्तों की मदद से तलाशी चल रही है।", "INVESTIGATE"),
    # what is taken, found or kept as it is
    ("hi", "मौके से नोट और एक कार बरामद हुई।", "INVESTIGATE"),
    ("gu", "બે દર્દી સુરત પરત લવાયા હતા.", "MOVE"),
    ("en", "Asha Rawal was flown to Pune on Monday.", "MOVE"),
    ("en", "Asha Rawal was seized by troops in 2017 and flown to Pune on a military plane.", "MOVE"),
    ("en", "Schools in Lima will stay closed on Wednesday.", "POLICY"),
    ("en", "Surveyor gets five years for bribe", "JUDGE"),
    ("gu", "ત્રણ યુનિયને હડતાળ શરૂ કરતાં ૭૦૦ ટ્રિપ રદ થઈ હતી.", "POLICY"),
    ("gu", "મેળામાં ભય: મેદાનોમાં ડૉક્ટરો ફરજિયાત", "POLICY"),
    # who demands, rules or foils a thing, and those it shall be done to
    ("hi", "समिति ने इमरान शेख को मार डालने की मांग की।", "ASSAULT"),
    ("hi", "सेना ने कहा कि उसने सरकार गिराने का षड्यंत्र विफल कर दिया है।", "APPOINT"),
    ("gu", "પ્રમુખ અનિલ પટેલે ગેરહાજર સભ્યોને ગેરલાયક ઠેરવવા કલેક્ટર સમક્ષ અરજી કરી.", "JUDGE"),
    # nobody did what no group has done
    ("en", "No group immediately claimed responsibility for the attack in Lima.", "CONCEDE"),
    ("gu", "કોઈ સંગઠને જવાબદારી લીધી નથી.", "CONCEDE"),
    ("hi", "किसी संगठन ने जिम्मेदारी नहीं ली।", "CONCEDE"),
    # another clause's subject, and a noun that is no mention
    ("en", "Two people died and about 90,000 homes lost power as the storm battered the coast.", "ACCIDENT"),
    ("en", "Police have dismantled a ring suspected of plundering churches.", "ASSAULT"),
    ("en", "Judges acquit ex-commander of ordering massacre", "ASSAULT"),
    ("en", '"I miss her," said Imran Sheikh, a schoolteacher captured in 2019 at a checkpoint near Lima.', "COERCE"),
]

# Language, sentence, type, who acts: most look like the sentences above.
SOMEBODY = [
    ("gu", "બળવાખોરોએ નવ લોકોને ઘાયલ કરી દીધા.", "CASUALTY", ["બળવાખોરોએ"]),
    ("hi", "गुंडों ने नौ लोगों को घायल कर दिया।", "CASUALTY", ["गुंडों"]),
    ("gu", "પોલીસની તપાસ ચાલી રહી છે.", "INVESTIGATE", ["પોલીસની"]),
    ("gu", "આશા રાવલે ચૂંટણી જીતી.", "ELECT", ["આશા રાવલે"]),
    ("gu", "સુરતમાં બસ પલટી ખાઈ ગઈ.", "ACCIDENT", ["બસ"]),
    ("gu", "ભારત અને પેરુ સંમત થયા.", "AGREE", ["ભારત", "પેરુ"]),
    ("en", "Asha Rawal flew to Pune on Monday.", "MOVE", ["Asha Rawal"]),
    ("en", "Asha Rawal was seized by troops and fled to Pune.", "MOVE", ["Asha Rawal"]),
    ("en", "The ministry closed schools in Lima on Wednesday.", "POLICY", ["The ministry"]),
    ("hi", "सेना ने सरकार गिराने का फैसला किया।", "APPOINT", ["सेना"]),
    ("gu", "કોઈ સંગઠને જવાબદારી લીધી.", "CONCEDE", ["કોઈ સંગઠને"]),
    ("en", "One group claimed responsibility for the attack in Lima.", "CONCEDE", ["One group"]),
    ("en", "Riot police fired stun grenades and rubber rounds to clear the road.", "RESCUE", ["Riot police"]),
    ("en", "Opposition members snatched at the ballot boxes and butted a guard.", "ASSAULT", ["Opposition members"]),
    # an age, a day and an aside between a subject and its verb
    (
        "en",
        "When the yellow bus rolled into Vadgam on Tuesday, Asha Rawal, 72, broke a coconut.",
        "CEREMONY",
        ["Asha Rawal"],
    ),
    # who acts by the nearest finite verb
    ("en", "Two people died as the storm battered Goa before sweeping into Pune.", "DISASTER", ["the storm"]),
    ("en", "Peru fired rockets at the town, killing five people and torching six homes.", "ASSAULT", ["Peru"]),
]


@pytest.mark.parametrize(("lang", "text", "kind"), NOBODY)
def test_nobody_is_said_to_act(lang: str, text: str, kind: str) -> None:
    found = find_actors(read_sentence(lang, text), kind)
    assert found
    assert not any(found)


@pytest.mark.parametrize(("lang", "text", "kind", "who"), SOMEBODY)
def test_somebody_is_said_to_act(lang: str, text: str, kind: str, who: list[str]) -> None:
    assert who in find_actors(read_sentence(lang, text), kind)


def test_whoever_loses_his_life_is_acted_on() -> None:
    reading = read_sentence("hi", "हादसे में सात लोगों ने जान गंवा दी।")
    (event,) = [one for one in reading.events if one.type == "CASUALTY"]
    assert event.recipient
