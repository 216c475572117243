"""Who acts where only the words around show a name, an owner or a side, who is charged with it or speaks for others."""

from __future__ import annotations

import pytest

from readings import find_actors, find_recipients, read_headline, read_sentence

# Language, sentence, type, who acts.
SENTENCES = [
    # names that no table knows, behind what somebody is, before "by", and alone with the agent's case
    ("gu", "ઉમેદવાર લુસિયા ફેરેરો મતદાન કરશે.", "ELECT", ["ઉમેદવાર"]),
    ("gu", "શુક્રવારે કંપની કૃતિ ફોર્જિંગ્સે સુરતની પેઢી હસ્તગત કરી.", "BUSINESS", ["કંપની"]),
    ("gu", "હિઝબોલ્લા દ્વારા સરહદ પર રોકેટ દાગવામાં આવ્યા.", "ASSAULT", ["હિઝબોલ્લા"]),
    ("gu", "વિજેતા જાહેર થયા. મ્યુલરે ઇનામ શાળાને દાન કર્યું.", "AID", ["મ્યુલરે"]),
    # "thus" before a name is no initial, "M." is one
    ("gu", "કામ નહીં થાય તો ધરણાં કરીશું, એમ વેકરિયાએ ચેતવણી આપી હતી.", "THREATEN", ["વેકરિયાએ"]),
    # a capital that bears no case
    ("gu", "પેરિસ પોતાના નાગરિકોને બહાર કાઢશે.", "RESCUE", ["પેરિસ"]),
    ("gu", "બર્લિન રશિયન રાજદ્વારીઓને હાંકી કાઢશે.", "SANCTION", ["બર્લિન"]),
    ("hi", "बर्लिन रूसी राजनयिकों को निकालेगा।", "SANCTION", ["बर्लिन"]),
    ("gu", "તેહરાને પડકાર ફેંક્યો છે.", "THREATEN", ["તેહરાને"]),
    ("gu", "વિલ્નિયસે નવા પ્રતિબંધો લાદ્યા.", "SANCTION", ["વિલ્નિયસે"]),
    # "his" behind a name is not the name's owner
    ("gu", "મંત્રી રમેશ શાહ તેમની સરહદ પર વધુ સૈનિકો તૈનાત કરશે.", "MOBILIZE", ["મંત્રી"]),
    # both between whom something came about, whoever brought it about
    ("gu", "ખેડૂતો અને વેપારીઓ વચ્ચે સમજૂતી સધાઈ હતી.", "AGREE", ["ખેડૂતો", "વેપારીઓ"]),
    ("gu", "ભારત અને ચીન વચ્ચે વાટાઘાટો નિષ્ફળ ગઈ હતી.", "REJECT", ["ભારત", "ચીન"]),
    ("gu", "રમેશ શાહે ખેડૂતો અને વેપારીઓ વચ્ચે સમજૂતી કરાવી હતી.", "AGREE", ["રમેશ શાહે"]),
    # who sends them out, not those who are sent
    ("gu", "સરકાર દ્વારા બે ટુકડીઓ તહેનાત કરાઈ છે.", "MOBILIZE", ["સરકાર"]),
    ("gu", "બે ટુકડીઓ તહેનાત કરાઈ છે.", "MOBILIZE", ["બે ટુકડીઓ"]),
    # a state and a body with a name of its own, a body and those for whom it acts
    ("gu", "જાપાન યુએન સિક્યુરિટી કાઉન્સિલને બેઠક માટે વિનંતી કરશે.", "REQUEST", ["જાપાન"]),
    ("gu", "રાજ્ય સરકાર રત્નકલાકારો માટે સહાય યોજના જાહેર કરશે.", "POLICY", ["રાજ્ય સરકાર"]),
    # a union of those who are in it, a minister who meets one
    ("gu", "રિક્ષાચાલક મંડળ આંદોલન કરશે.", "PROTEST", ["રિક્ષાચાલક મંડળ"]),
    ("gu", "મંત્રી માછીમાર સંઘને મળ્યા.", "CONSULT", ["મંત્રી"]),
    # what a law or a resolution says is done by who passed it
    ("gu", "સંસદે ચિલી પર પ્રતિબંધ લાદવાનો ઠરાવ પસાર કર્યો.", "SANCTION", ["સંસદે"]),
    ("gu", "સંસદે ખેડૂતોને સહાય આપવાનો કાયદો પસાર કર્યો.", "AID", ["સંસદે"]),
    ("hi", "संसद ने चिली पर प्रतिबंध लगाने का कानून पारित किया।", "SANCTION", ["संसद"]),
    ("gu", "અદાલતે પોલીસને તપાસ કરવાનો આદેશ આપ્યો.", "INVESTIGATE", ["પોલીસને"]),
    # who does something else meanwhile, behind "with"; a comma behind them parts it
    ("en", "The council adopted the resolution, with Russia abstaining.", "ELECT", ["Russia"]),
    (
        "en",
        "The council voted to ban arms, with China, Chad and Peru voting against.",
        "ELECT",
        ["China", "Chad", "Peru"],
    ),
    ("en", "Peru held talks, with Chile and Bolivia, criticising the deal.", "ACCUSE", ["Peru"]),
    # the centre and the state as governments, a centre where people go
    ("gu", "કેન્દ્રે રાજ્યને વધારાની સહાય ફાળવી.", "AID", ["કેન્દ્રે"]),
    ("gu", "ખેડૂતો કેન્દ્રે પહોંચ્યા.", "MOVE", ["ખેડૂતો"]),
    # a light verb far behind its noun, past words of time
    ("gu", "આરોપીની ધરપકડ ગઈકાલે પોલીસે કરી હતી.", "COERCE", ["પોલીસે"]),
    ("gu", "કાટમાળની તપાસ ભારત અને ફ્રાન્સ કરશે.", "INVESTIGATE", ["ભારત", "ફ્રાન્સ"]),
    ("gu", "માગણી આ વખતે ખેડૂતોએ કરી છે.", "REQUEST", ["ખેડૂતોએ"]),
    # who looks after the visit at whom he asks, who beats a crowd and is arrested
    ("gu", "મંત્રીએ ગામની મુલાકાત લઈ કલેક્ટર પાસેથી અહેવાલ માગ્યો છે.", "VISIT", ["મંત્રીએ"]),
    ("hi", "किसानों की सरकार को चेतावनी।", "THREATEN", ["किसानों"]),
    ("gu", "મહિલા પર હુમલો કરનાર શખ્સની પોલીસે ધરપકડ કરી.", "ASSAULT", ["શખ્સની"]),
    ("gu", "યુએન દ્વારા ઇઝરાયલના હુમલાની નિંદા કરાઈ.", "ASSAULT", ["ઇઝરાયલના"]),
    # storms and volcanoes by their names
    ("gu", "વાવાઝોડું મેઘના માંગરોળ પાસે ત્રાટક્યું. મેઘનાએ તબાહી મચાવી છે.", "DISASTER", ["વાવાઝોડું"]),
    ("gu", "જ્વાળામુખી લેવોટોબી ફાટ્યો.", "DISASTER", ["જ્વાળામુખી"]),
    # with whom and to whom one acts is somebody else than who acts
    (
        "gu",
        "વિક્રમ રાઠીએ ચોકીનું નિરીક્ષણ કર્યું. સુનિલ તંવર સાથે તેમણે ચર્ચા કરી હતી.",
        "CONSULT",
        ["વિક્રમ રાઠીએ"],
    ),
    ("gu", "મહિલાઓએ રેલી કાઢી. મામલતદારને ત્યાર બાદ તેઓએ આવેદન આપ્યું.", "PROTEST", ["મહિલાઓએ"]),
    # who is taken up again behind a relative pronoun
    ("gu", "મહેતા અને શાહ આવ્યા. માછીમારો જેઓ ચિંતિત છે તેઓએ આંદોલન કર્યું.", "PROTEST", ["માછીમારો"]),
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
    ("gu", "ઓટો પાર્ટ્સ બનાવતી કંપની કૃતિ ફોર્જિંગ્સે પુણેની સાહ્યાદ્રિ કાસ્ટિંગ્સને હસ્તગત કરી છે.", "BUSINESS", ["કંપની"]),
    ("gu", "ન્યાયાધીશે સંતાનોને વળતર ચૂકવવા સરકારને હુકમ કર્યો હતો.", "AID", ["સરકારને"]),
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
    ("gu", "ખેડૂતોની સરકારને ચીમકી", "THREATEN", ["ખેડૂતોની"]),
    ("gu", "કોંગ્રેસની કલેક્ટરને રજૂઆત", "REQUEST", ["કોંગ્રેસની"]),
    ("gu", "ભારતનો ફ્રાન્સ સાથે રાફેલ કરાર", "AGREE", ["ભારતનો"]),
    ("gu", "આગેવાનોની મુખ્યમંત્રી સાથે બેઠક", "CONSULT", ["આગેવાનોની"]),
    ("gu", "વિદેશ સચિવ મિસરીની કાઠમંડુમાં નેપાળના વડાપ્રધાન ઓલી સાથે બેઠક", "CONSULT", ["વિદેશ સચિવ"]),
    ("gu", "જયશંકરની મોસ્કોમાં લાવરોવ સાથે મુલાકાત", "CONSULT", ["જયશંકરની"]),
    ("gu", "જયશંકર મોસ્કોમાં, લાવરોવ સાથે મંત્રણા", "CONSULT", ["જયશંકર"]),
    ("gu", "દિલ્હીમાં શિખર બેઠક: મોદી, પુતિન અને શી જિનપિંગ એક મંચ પર", "CONSULT", ["મોદી", "પુતિન", "શી જિનપિંગ"]),
    ("gu", "સેશન્સ કોર્ટનો અગિયાર વર્ષે ચુકાદો", "JUDGE", ["સેશન્સ કોર્ટનો"]),
]

# Language, sentence, type, whom it is done to.
DONE_TO = [
    ("gu", "યુવકની પોલીસે ધરપકડ કરી.", "COERCE", ["યુવકની"]),
    ("gu", "છ કાર્યકરોની પોલીસે અટકાયત કરી હતી.", "COERCE", ["છ કાર્યકરોની"]),
    ("gu", "સરકાર દ્વારા 90 અગરિયાઓને હાંકી કઢાયા.", "COERCE", ["90 અગરિયાઓને"]),
    ("gu", "આરોપીને ઠાર મરાયો.", "ASSAULT", ["આરોપીને"]),
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
    """A headline without a verb tells by its order and its genitives whose deed it is."""
    assert find_actors(read_headline(lang, text), kind)[-1] == actors


@pytest.mark.parametrize(("lang", "text", "kind", "done_to"), DONE_TO)
def test_recipient(lang: str, text: str, kind: str, done_to: list[str]) -> None:
    """Whom a deed is done to stands in the genitive before who does it."""
    assert find_recipients(read_sentence(lang, text), kind)[-1] == done_to


@pytest.mark.parametrize(("lang", "text", "kind"), NOBODY)
def test_nobody(lang: str, text: str, kind: str) -> None:
    """Who does what another verb tells takes no part."""
    assert find_actors(read_sentence(lang, text), kind) == [[]]


def test_told_first() -> None:
    """To whom word comes before another acts, he does not save himself."""
    reading = read_sentence("gu", "પોલીસને જાણ થતાં તેણે યુવતીને બચાવી હતી.")
    assert find_recipients(reading, "RESCUE") == [["યુવતીને"]]
