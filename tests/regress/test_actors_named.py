"""Who acts where only the words around show a name, an owner or a side, and whom a deed is done to."""

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
]

HEADLINES = [
    ("gu", "ખેડૂતોની સરકારને ચીમકી", "THREATEN", ["ખેડૂતોની"]),
    ("gu", "કોંગ્રેસની કલેક્ટરને રજૂઆત", "REQUEST", ["કોંગ્રેસની"]),
    ("gu", "ભારતનો ફ્રાન્સ સાથે રાફેલ કરાર", "AGREE", ["ભારતનો"]),
    ("gu", "આગેવાનોની મુખ્યમંત્રી સાથે બેઠક", "CONSULT", ["આગેવાનોની"]),
]

# Language, sentence, type, whom it is done to.
DONE_TO = [
    ("gu", "યુવકની પોલીસે ધરપકડ કરી.", "COERCE", ["યુવકની"]),
    ("gu", "છ કાર્યકરોની પોલીસે અટકાયત કરી હતી.", "COERCE", ["છ કાર્યકરોની"]),
    ("gu", "સરકાર દ્વારા 90 અગરિયાઓને હાંકી કઢાયા.", "COERCE", ["90 અગરિયાઓને"]),
    ("gu", "આરોપીને ઠાર મરાયો.", "ASSAULT", ["આરોપીને"]),
]


@pytest.mark.parametrize(("lang", "text", "kind", "actors"), SENTENCES)
def test_actor(lang: str, text: str, kind: str, actors: list[str]) -> None:
    """Who acts is who the words say does, by the first words that name him."""
    found = find_actors(read_sentence(lang, text), kind)
    assert found
    assert found[-1] == actors


@pytest.mark.parametrize(("lang", "text", "kind", "actors"), HEADLINES)
def test_headline(lang: str, text: str, kind: str, actors: list[str]) -> None:
    """A headline without a verb tells by its genitive whose deed it is."""
    assert find_actors(read_headline(lang, text), kind) == [actors]


@pytest.mark.parametrize(("lang", "text", "kind", "done_to"), DONE_TO)
def test_recipient(lang: str, text: str, kind: str, done_to: list[str]) -> None:
    """Whom a deed is done to stands in the genitive before who does it."""
    assert find_recipients(read_sentence(lang, text), kind)[-1] == done_to
