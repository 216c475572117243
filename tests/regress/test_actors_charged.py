"""Who acts where somebody is charged with it, speaks for others, is named by one word of the name, or is a storm."""

from __future__ import annotations

import pytest

from readings import find_actors, find_recipients, read_headline, read_sentence

# Language, sentence, type, who acts.
SENTENCES = [
    # who is charged with an inquiry makes it; who hands over a post is not its holder
    ("gu", "પોલીસને સમગ્ર મામલાની તપાસ સોંપવામાં આવી છે.", "INVESTIGATE", ["પોલીસને"]),
    ("gu", "સરકારે આ કેસની તપાસ સીબીઆઈને સોંપી છે.", "INVESTIGATE", ["સીબીઆઈને"]),
    ("hi", "जांच क्राइम ब्रांच को सौंपी गई।", "INVESTIGATE", ["क्राइम ब्रांच"]),
    # a verb in the first person is of who speaks, for the body that he speaks for
    ("gu", "જાપાનના વડાપ્રધાન ફુમિયો કિશિદાએ કહ્યું કે પૂરગ્રસ્તોને સહાય આપીશું.", "AID", ["જાપાનના"]),
    ("gu", "ખેડૂત રમેશ પટેલે કહ્યું કે પૂરગ્રસ્તોને સહાય આપીશું.", "AID", ["ખેડૂત"]),
    (
        "gu",
        "સુરત પોલીસે શખ્સોને પકડ્યા હતા. ડીસીપી મનીષ સિંહે કહ્યું કે અમે દસ લાખ જપ્ત કર્યા છે.",
        "COERCE",
        ["સુરત પોલીસે"],
    ),
    # a house in the case of who acts, behind who does
    ("gu", "કલેક્ટર રમેશ પટેલે પરિવારોને આજે સવારે તાલુકા કચેરીએ રોકડ સહાય ચૂકવી હતી.", "AID", ["કલેક્ટર"]),
    ("gu", "વેપારીએ ફરિયાદ કરતાં પોલીસે ચોરને પકડ્યો.", "COERCE", ["પોલીસે"]),
    # bodies whose names end before what is given, or whom it is given to
    ("gu", "રેડ ક્રોસ ધાબળા અને દવા મોકલશે.", "AID", ["રેડ ક્રોસ"]),
    ("gu", "ઇસ્કોન પૂરગ્રસ્તોને ખીચડી વહેંચશે.", "AID", ["ઇસ્કોન"]),
    ("gu", "સંસ્થા યુનિસેફે નિર્માણ ફાઉન્ડેશન સાથે કરાર કર્યો.", "AGREE", ["સંસ્થા"]),
    # firms by the last word of their name, persons by their initials, ships by their letters
    ("gu", "સૂર્યા કેમિકલ્સ વાપીમાં નવો પ્લાન્ટ નાખશે.", "BUSINESS", ["સૂર્યા કેમિકલ્સ"]),
    ("gu", "ઝેરી કેમિકલ્સ ભરેલું ટેન્કર પલટી ગયું.", "ACCIDENT", ["ટેન્કર"]),
    ("gu", "મામલતદાર જે. કે. વાળા દ્વારા સનદ વિતરણ કરવામાં આવી હતી.", "TRANSFER", ["મામલતદાર"]),
    ("gu", "એમવી સી એન્જલ દ્વારા ખલાસીઓને બચાવાયા.", "RESCUE", ["એમવી સી એન્જલ"]),
    # plurals that end like the genitive, a body before the place where it acts
    ("gu", "સ્થાનિક યુવાનો ટ્રેક્ટર લઈને ગામલોકોને સલામત સ્થળે ખસેડી રહ્યા છે.", "RESCUE", ["સ્થાનિક યુવાનો"]),
    ("gu", "પોલીસ શહેરમાં તપાસ કરશે.", "INVESTIGATE", ["પોલીસ"]),
    ("gu", "સરકાર ગામડાંમાં શાળાઓ ખોલશે.", "POLICY", ["સરકાર"]),
    ("gu", "ભુજની કોર્ટ આરોપીની જામીન અરજી પર સોમવારે સુનાવણી કરશે.", "JUDGE", ["ભુજની કોર્ટ"]),
    # a noun rounded off by a verb of another meaning
    ("gu", "પાલિકા સોમવારથી સર્વે આરંભશે.", "INVESTIGATE", ["પાલિકા"]),
    # storms
    ("gu", "હવામાન વિભાગે કહ્યું કે ચક્રવાત શનિવારે કાંઠા તરફ આગળ વધશે.", "MOVE", ["ચક્રવાત"]),
    ("gu", "‘ચિડો’ નામના વાવાઝોડાએ સોથી વધુના જીવ લીધા હતા.", "DISASTER", ["ચિડો"]),
    ("gu", "કાંઠે ત્રાટકેલું ચક્રવાત રાજ્ય તરફ આગળ વધી રહ્યું છે.", "DISASTER", ["ચક્રવાત"]),
    ("gu", "અસનાએ કચ્છમાં તારાજી સર્જી હતી.", "DISASTER", ["અસનાએ"]),
    # who is shown something looks at it; a visit with somebody is a meeting
    ("gu", "મહેમાનોને સબમરીન બતાવવામાં આવી હતી.", "INSPECT", ["મહેમાનોને"]),
    # what others are given or told before another acts is not his deed
    ("gu", "મુખ્યમંત્રી નીતિશ કુમારે શોક વ્યક્ત કર્યો છે અને આશ્રિતોને વળતર પેટે ચાર લાખ ચૂકવ્યા છે.", "AID", ["મુખ્યમંત્રી"]),
    ("gu", "મુખ્યમંત્રી યોગી આદિત્યનાથે ઘાયલોને મફત સારવાર આપવા જણાવ્યું છે.", "AID", ["મુખ્યમંત્રી"]),
]

HEADLINES = [
    ("gu", "વિદેશ સચિવ મિસરીની કાઠમંડુમાં નેપાળના વડાપ્રધાન ઓલી સાથે બેઠક", "CONSULT", ["વિદેશ સચિવ"]),
    ("gu", "જયશંકરની મોસ્કોમાં લાવરોવ સાથે મુલાકાત", "CONSULT", ["જયશંકરની"]),
    ("gu", "જયશંકર મોસ્કોમાં, લાવરોવ સાથે મંત્રણા", "CONSULT", ["જયશંકર"]),
    ("gu", "દિલ્હીમાં શિખર બેઠક: મોદી, પુતિન અને શી જિનપિંગ એક મંચ પર", "CONSULT", ["મોદી", "પુતિન", "શી જિનપિંગ"]),
    ("gu", "સેશન્સ કોર્ટનો અગિયાર વર્ષે ચુકાદો", "JUDGE", ["સેશન્સ કોર્ટનો"]),
]

# Language, sentence, type: nobody acts, though somebody has the ending of who does for another verb.
NOBODY = [
    ("gu", "ધારાસભ્ય કિરીટ ઠાકોરે મૃત્યુ પામેલા બે યુવકોના પરિવારને સહાય આપી હતી.", "CASUALTY"),
    ("gu", "શનિવારે મહેમાનોને દર્શાવવામાં આવેલા વિમાનો રશિયન છે.", "INSPECT"),
]


@pytest.mark.parametrize(("lang", "text", "kind", "actors"), SENTENCES)
def test_actor(lang: str, text: str, kind: str, actors: list[str]) -> None:
    """Who acts is who the words say does, by the first words that name him."""
    found = find_actors(read_sentence(lang, text), kind)
    assert found
    assert found[-1] == actors


@pytest.mark.parametrize(("lang", "text", "kind", "actors"), HEADLINES)
def test_headline(lang: str, text: str, kind: str, actors: list[str]) -> None:
    """A headline tells by its order and its genitives whose deed it is."""
    assert find_actors(read_headline(lang, text), kind)[-1] == actors


@pytest.mark.parametrize(("lang", "text", "kind"), NOBODY)
def test_nobody(lang: str, text: str, kind: str) -> None:
    """Who does what another verb tells takes no part."""
    assert find_actors(read_sentence(lang, text), kind) == [[]]


def test_told_first() -> None:
    """To whom word comes before another acts, he does not save himself."""
    reading = read_sentence("gu", "પોલીસને જાણ થતાં તેણે યુવતીને બચાવી હતી.")
    assert find_recipients(reading, "RESCUE") == [["યુવતીને"]]
