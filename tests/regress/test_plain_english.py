"""English sentences that any paper prints, read whole: what, who, to whom, whether it took place, where and when."""

from __future__ import annotations

import pytest

from ghatna import Desk, Hints

DESK = Desk()
# Sentence, type, who acts, to whom, status, place, day; "" where the words give none, "*" where it does not matter.
SENTENCES = [
    ("Rejecting the offer, the minister said the union would strike.", "REJECT", "minister", "", "happened", "", ""),
    ("Accused of theft, the mayor resigned.", "ACCUSE", "", "mayor", "happened", "", ""),
    (
        "Arrested in 2019, Asha Rawal was freed by a court last week.",
        "COERCE",
        "",
        "Asha Rawal",
        "happened",
        "",
        "2019",
    ),
    ("After meeting the envoy in Lima, the king left for Quito.", "MOVE", "king", "", "happened", "Quito", ""),
    ("Rebels attacked an army convoy in Kashmir.", "ASSAULT", "rebels", "convoy", "happened", "Kashmir", ""),
    ("Heavy rain forced the club to close its stadium.", "BUSINESS", "club", "", "happened", "", ""),
    ("The union called off a rally planned for Friday.", "CONCEDE", "union", "", "happened", "", "*"),
    ("The senate confirmed Asha Rawal as envoy to Peru.", "APPOINT", "senate", "Asha Rawal", "happened", "", ""),
    ("Peru criticised Chile's decision.", "ACCUSE", "Peru", "Chile", "happened", "", ""),
    ("A court blocked the deployment of police to Haiti.", "MOBILIZE", "", "*", "failed", "Haiti", ""),
    ("Peru advised its citizens to leave and sent doctors to Dhaka.", "AID", "Peru", "*", "happened", "*", ""),
    (
        "The prime minister dismissed his finance minister.",
        "APPOINT",
        "prime minister",
        "finance minister",
        "happened",
        "",
        "",
    ),
    ("Asha Rawal invited the king to visit Delhi in October.", "VISIT", "king", "", "possible", "Delhi", "2024-10"),
    (
        "The bank, which lost a lawsuit last week, sacked its chairman.",
        "APPOINT",
        "bank",
        "chairman",
        "happened",
        "",
        "",
    ),
    ("The minister said the dam was safe and promised new pumps.", "AGREE", "minister", "", "happened", "", ""),
    ("Chile will free nine sailors and Peru will return a ship.", "CONCEDE", "Chile", "sailors", "planned", "", ""),
    ("Villagers caught a thief and handed him over to police.", "TRANSFER", "villagers", "*", "happened", "", ""),
    ("Goa beat Pune 3-1 on Sunday.", "SPORT", "Goa", "Pune", "happened", "", "2024-04-28"),
    ("The club called on the king to reopen the crossing.", "POLICY", "king", "", "possible", "", ""),
    ("The army bombed a market in the town of Zerbola.", "ASSAULT", "army", "market", "happened", "Zerbola", ""),
    ("South Korea may send soldiers to Peru.", "MOBILIZE", "South Korea", "", "possible", "Peru", ""),
    ("A court convicted a man accused of arson.", "ACCUSE", "", "man", "happened", "", ""),
    ("The mayor, charged with theft, was jailed by a court.", "COERCE", "court", "mayor", "happened", "", ""),
    ("The ferry was towed to port after a fire killed two cooks.", "CASUALTY", "", "cooks", "happened", "*", ""),
    ("The rupee fell against the dollar.", "MARKET", "", "", "happened", "", ""),
    # verbs in a row have one subject
    ("Rebels attacked Goma, stole grain and torched six homes.", "ASSAULT", "rebels", "", "happened", "*", ""),
    (
        "The minister visited Paris, met the king and signed an accord.",
        "CONSULT",
        "minister",
        "king",
        "happened",
        "*",
        "",
    ),
    (
        "The court jailed Asha Rawal, fined her firm and ordered an inquiry.",
        "JUDGE",
        "court",
        "*",
        "happened",
        "",
        "",
    ),
    # what opens a statement without "that"
    ("Police said the man tried to kill his wife.", "ASSAULT", "man", "wife", "planned", "", ""),
    ("The minister said Iran planned to supply missiles to Peru.", "TRANSFER", "Iran", "Peru", "planned", "", ""),
    ("Officials said guards fired at the crowd.", "ASSAULT", "guards", "mob", "happened", "", ""),
    ("Witnesses said soldiers refused to help the villagers.", "REJECT", "soldiers", "", "happened", "", ""),
    ("Police said rebels killed nine people in May.", "ASSAULT", "rebels", "people", "happened", "", "*"),
    # a clause of place interrupts
    ("Peru, where rebels killed nine people, condemned the attack.", "ACCUSE", "Peru", "", "happened", "", ""),
    # who is given something in the passive gets it
    ("The firm was given a contract by the city.", "TRANSFER", "city", "firm", "happened", "", ""),
    ("The shells were sent to Chile by Peru.", "TRANSFER", "Peru", "Chile", "happened", "", ""),
    # two who bear the same office
    (
        "France's president met President Asha Rawal in Lima.",
        "CONSULT",
        "president",
        "Asha Rawal",
        "happened",
        "Lima",
        "",
    ),
    # names that no table knows, kinds of people
    ("Zintrak halted its trains after the crash.", "BUSINESS", "Zintrak", "", "happened", "", ""),
    ("The union Zosatu criticised the owner.", "ACCUSE", "Zosatu", "owner", "happened", "", ""),
    ("A bookkeeper robbed the bank.", "ASSAULT", "bookkeeper", "bank", "happened", "", ""),
    # what may describe is a verb behind who does it
    ("The president sacked the commissioner.", "APPOINT", "president", "commissioner", "happened", "", ""),
    ("Police jailed the editor.", "COERCE", "police", "editor", "happened", "", ""),
    # what is done, though it follows "to" or a plan
    ("The man confessed to strangling the widow.", "ASSAULT", "*", "*", "happened", "", ""),
    ("Egypt rejected any plan to move people out.", "REJECT", "Egypt", "", "happened", "", ""),
    ("The attacks carried out in May killed nine people.", "CASUALTY", "", "people", "happened", "", "*"),
    # what a preposition brings past the object, and a title
    ("The tribunal condemned 37 men to death.", "JUDGE", "tribunal", "*", "happened", "", ""),
    ("The king sent two villagers to prison.", "JUDGE", "king", "villagers", "happened", "", ""),
    ("Judge Asha Rawal handed the banker ten years.", "JUDGE", "Asha Rawal", "banker", "happened", "", ""),
    # the noun or preposition of a row past other objects, and who gets something
    ("The jet dropped two 500-pound bombs on the town.", "ASSAULT", "*", "*", "happened", "town", ""),
    ("The city awarded the firm a $3 million contract.", "BUSINESS", "city", "firm", "happened", "", ""),
    ("The army took the editor into custody.", "COERCE", "army", "editor", "happened", "", ""),
    ("The mob beat the driver to death.", "ASSAULT", "mob", "driver", "happened", "", ""),
    ("The court granted the editor bail.", "JUDGE", "court", "editor", "happened", "", ""),
    ("The ministry will hand each family a cheque.", "TRANSFER", "ministry", "family", "planned", "", ""),
    ("The museum gave the children their masks.", "TRANSFER", "museum", "children", "happened", "", ""),
    # what describes an object is no deed; a noun without an article begins behind the verb
    (
        "The senate confirmed retired Gen. Asha Rawal as envoy.",
        "APPOINT",
        "senate",
        "Gen. Asha Rawal",
        "happened",
        "",
        "",
    ),
    ("The king dissolved parliament.", "COERCE", "king", "parliament", "happened", "", ""),
    ("The court freed jailed editor Asha Rawal.", "CONCEDE", "court", "Asha Rawal", "happened", "", ""),
    ("The mayor, Asha Rawal, is held in a cellar.", "COERCE", "", "Asha Rawal", "happened", "", ""),
    ("The army armed rebels.", "TRANSFER", "army", "rebels", "happened", "", ""),
    # where it is done is nobody to whom it is done; who stands behind a verb's particle is
    ("Divers pulled three bodies from the Meghna river.", "RESCUE", "divers", "", "happened", "*", ""),
    ("A sniper picked off three soldiers at the gate.", "ASSAULT", "sniper", "soldiers", "happened", "*", ""),
    # what somebody agreed to do is planned
    ("The court agreed to hear a challenge to the law.", "JUDGE", "court", "", "planned", "", ""),
    ("Peru agreed to sell Chile ten tanks.", "BUSINESS", "Peru", "Chile", "planned", "", ""),
    # no habits: what is dated, what a text in the present tells
    ("Peru sells Chile ten tanks on Monday.", "BUSINESS", "Peru", "Chile", "*", "", "*"),
    # who gets arms is given them, who stations troops only moves them
    ("France sent fighter jets to Ukraine.", "TRANSFER", "France", "Ukraine", "happened", "", ""),
    ("Pakistan received 36 fighter jets from China.", "TRANSFER", "China", "Pakistan", "happened", "", ""),
    ("Iran supplies drones to Russia, a spokesman said.", "TRANSFER", "Iran", "Russia", "*", "", ""),
    ("France sent warships to the Red Sea.", "MOBILIZE", "France", "", "happened", "Red Sea", ""),
    ("Peru attacks a village. Chile buys ships from Peru.", "TRANSFER", "*", "*", "happened", "", ""),
]


@pytest.mark.parametrize(("text", "kind", "actor", "recipient", "status", "place", "day"), SENTENCES)
def test_plain_english(text: str, kind: str, actor: str, recipient: str, status: str, place: str, day: str) -> None:
    reading = DESK.read(text, Hints(lang="en", published="2024-05-01"))
    names = {entity.id: entity.name_en or entity.name_latin or entity.name for entity in reading.entities}
    told = [
        (
            " + ".join(names[each] for each in event.actor),
            " + ".join(names[each] for each in event.recipient),
            event.status,
            names.get(event.place or "", ""),
            event.date.value or "",
        )
        for event in reading.events
        if event.type == kind
    ]
    wanted = (actor, recipient, status, place, day)
    assert any(all(want in {"*", found} for want, found in zip(wanted, one, strict=True)) for one in told), told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # what is counted or is the object of the verb right before it is a noun
        ("Insurers paid 20 million pounds in claims.", "ASSAULT"),
        ("The flood halted trains in Bihar.", "MOBILIZE"),
        ("The thieves sold a bronze head to Nigeria.", "MOVE"),
        ("Serbia delivered shells to Armenia.", "ASSAULT"),
        ("The court freed jailed editor Asha Rawal.", "COERCE"),
        # habits
        ("The plant supplies power to half a million homes.", "TRANSFER"),
        ("The company, which employs 300 people, makes pumps.", "BUSINESS"),
    ],
)
def test_plain_english_that_tells_of_no_such_happening(text: str, kind: str) -> None:
    reading = DESK.read(text, Hints(lang="en", published="2024-05-01"))
    assert kind not in [event.type for event in reading.events]
