"""The ways in which English news arranges source, cue and content."""

from __future__ import annotations

import pytest
from attribution_reader import READERS

CASES = [
    # a name and its description, with no comma behind it
    (
        '"Nobody tested the pump," Laura Finch, a spokeswoman for the water board said on Monday.',
        "Laura Finch, a spokeswoman for the water board",
        "Nobody tested the pump",
    ),
    ("Finch, 52, a mother of two, told reporters that she would stay.", "Finch, 52, a mother of two",
     "that she would stay"),
    ("Ms Orr, aged 45, who lives in Ely, said the pump had failed.", "Ms Orr, aged 45, who lives in Ely",
     "the pump had failed"),
    ("Dorn - who runs the fair - argued that the fee was low.", "Dorn - who runs the fair", "that the fee was low"),
    # the subject of another clause before
    ("The fee was cut after the Ohio Supreme Court ruled in May that it was too high.", "the Ohio Supreme Court",
     "that it was too high"),
    ("The mill was closed, but in the longer run, warned that costs would rise.", "The mill",
     "that costs would rise"),
    ("Reid Park had many names, but this year said that he is Reid again.", "Reid Park", "that he is Reid again"),
    ('When asked about the fee, Dorn shrugged and said: "It is low."', "Dorn", "It is low"),
    ("He was quoted by the Tribune as saying that the fee was low.", "He", "that the fee was low"),
    # content before, behind and around
    ('"Who will pay for the roof?" Ortega asked.', "Ortega", "Who will pay for the roof"),
    ("The new fee, Dorn argued, is too low.", "Dorn", "The new fee / is too low"),
    ('Nobody has slept for days," the agency said in a note.', "the agency", "Nobody has slept for days"),
    ("The fee, which critics say could hit the poor, was set in 1998.", "critics", "could hit the poor"),
    ("The newspaper first reported that the mill had closed.", "The newspaper", "that the mill had closed"),
    ('Coach Paul Dean says his "only aim" is to stay.', "Coach Paul Dean", 'his "only aim" is to stay'),
    ("When the judge asked if the door was shut, Dunn said it was open.", "the judge", "if the door was shut"),
    ("The Herald reports the mayor spoke in Salem on Sunday.", "The Herald", "the mayor spoke in Salem on Sunday"),
    ("It is understood they will meet in June.", "", "they will meet in June"),
    # what the speaker does next is not said
    ("Orr said the pump was old but promised a new one.", "Orr", "the pump was old"),
    ("Orr said the pump burst and flooded the yard.", "Orr", "the pump burst and flooded the yard"),
    ("The union accused the mill of hiding a leak and called a strike.", "The union", "the mill of hiding a leak"),
    # other ways to say
    ("He denied an allegation from Mary Dunn that he had hit her.", "Mary Dunn", "that he had hit her"),
    ("Her aides informed her that every guard had left.", "Her aides", "that every guard had left"),
    ("Dorn took to Twitter to say that the fee was low.", "Dorn", "that the fee was low"),
    ("Dorn described the vote as a great success.", "Dorn", "the vote as a great success"),
    ("Reporters wanted to know whether the mill had closed.", "Reporters", "whether the mill had closed"),
    # a month's name in small letters is none
    ('"We carried water for a year," Ann Lee, who led the march, said.', "Ann Lee, who led the march",
     "We carried water for a year"),
    # inside a relative clause, and what only says when
    ("The first guest was a farmer who, neighbours said, had never left the valley.", "neighbours",
     "had never left the valley"),
    ("The ferry sank on Monday, the coast guard said, days after the storm.", "the coast guard",
     "The ferry sank on Monday"),
    ('He mocked the clerk, whom he called "a fraud."', "he", "a fraud"),
    # nouns: the sentence's own verb ends what they tell; nobody's fears
    ("The board's suggestion that the race was over angered Dorn.", "The board's", "that the race was over"),
    ("The town was emptied amid fears that the dam would fail.", "", "that the dam would fail"),
    ("There are fears that the dam could fail.", "", "that the dam could fail"),
    # quoted as saying, behind a quotation; of a topic
    ('"It hit us hard," the pilot, Dan Marsh, was quoted as saying by the Herald.', "the pilot, Dan Marsh",
     "It hit us hard"),
    ('Dorn said of the plan: "It is wrong."', "Dorn", "It is wrong"),
    # a clause or an aside in between, what was quoted in it; more about a source behind the verb
    ('Dorn, who had called the fee "a mess," said he would vote no.', 'Dorn, who had called the fee "a mess',
     "he would vote no"),
    ("Finch, in turn, accused the board of waste.", "Finch", "the board of waste"),
    ('"We need a pump," said Beth Finch, 52, of Ely, who runs the mill.', "Beth Finch, 52, of Ely, who runs the mill",
     "We need a pump"),
    ("The firm says it shut the mill; a light was on all night.", "The firm", "it shut the mill"),
    # wishes, and other cues
    ("Carver wants to double the fee.", "Carver", "to double the fee"),
    ("The board intends to appeal.", "The board", "to appeal"),
    ("Dorn called the result a mandate to press on with the fee.", "Dorn",
     "the result a mandate to press on with the fee"),
    ("The union blamed the owners for the fire.", "The union", "the owners for the fire"),
    ("The minister ruled out an early vote.", "The minister", "an early vote"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "content"), CASES)
def test_english_statement_is_read_in_each_arrangement(text: str, source: str, content: str) -> None:
    read = [
        (
            " / ".join(text[s.start : s.end] for s in one.sources),
            " / ".join(text[s.start : s.end] for s in one.content),
        )
        for one in READERS["en"].read(text)
    ]
    assert (source, content) in read


@pytest.mark.parametrize(
    "text",
    [
        "The agency drew up a rule that will need a permit.",
        "It won the Coastal Grants and Claims Agency's prize that year.",
        "If he was telling the truth that night, the door was shut.",
        "The port was blamed for not informing anybody of the spill.",
        "The firm disputed this.",
        "His client would appeal to the High Court.",
        "The reports that have reached us are few.",
        "Parsons called both sides to Dayton on Thursday.",
    ],
)
def test_noun_in_s_or_in_a_name_says_nothing(text: str) -> None:
    assert not READERS["en"].read(text)


def test_two_people_who_knew_of_it_are_not_what_was_agreed() -> None:
    text = "According to two people familiar with the talks, the senator had already agreed to step down."
    (one,) = READERS["en"].read(text)
    assert text[one.content[0].start : one.content[0].end] == "the senator had already agreed to step down"
