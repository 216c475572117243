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
