"""Whose word a statement is, from the text to the entity."""

from __future__ import annotations

import pytest

import ghatna


def speakers(text: str, lang: str) -> list[list[str]]:
    """Give the names of those who speak, statement by statement."""
    reading = ghatna.read(text, lang=lang)
    names = {entity.id: entity.name for entity in reading.entities}
    return [[names[who] for who in one.source] for one in reading.attributions]


def test_speaker_of_a_quotation_is_not_one_named_in_it() -> None:
    text = (
        "Mayor Elena Ruiz spoke at the harbour on Friday. She thanked the staff. "
        "“Clerk Hale is the finest judge of a budget that we have,” she said."
    )
    assert speakers(text, "en")[-1] == ["Elena Ruiz"]


def test_company_of_a_persons_name_is_the_person_named_in_full() -> None:
    text = "Christine Mary Ford was heard by the committee. Ford said that the door had been shut."
    assert speakers(text, "en") == [["Christine Mary Ford"]]


def test_possessive_without_s_is_the_same_person() -> None:
    text = "Sharon Davis runs a shop. Ms Davis' son is a cook. Ms Davis said the shop was full."
    assert speakers(text, "en") == [["Sharon Davis"]]


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        # an ending that may be the dative of a shorter name or the agent's of one in -n
        ("gu", "કોચ ડેરિક બોલ્ટને કહ્યું કે ટીમ તૈયાર છે.", "ડેરિક બોલ્ટન"),
        # the agent's vowel written apart from a consonant
        ("gu", "કોચ કેરેન બટલરએ કહ્યું કે ટીમ તૈયાર છે.", "કેરેન બટલર"),
        # a body and its capitals in brackets before a marker written apart
        ("gu", "જળ માટેની રાજ્ય એજન્સી (જેવીએ) એ નિવેદનમાં કહ્યું કે બંધ સલામત છે.", "જેવી"),
        # a surname that is also an ordinary word, behind an office and a given name
        ("hi", "वित्त सचिव मोना क्लार्क ने कहा कि पुल बंद है।", "मोना क्लार्क"),
    ],
)
def test_name_of_a_speaker_is_read_off_the_clause(lang: str, text: str, name: str) -> None:
    assert speakers(text, lang) == [[name]]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Sources say the mayor was furious."),
        ("gu", "જોશીની નજીકનાં સૂત્રોએ જણાવ્યું કે પુલ બંધ છે."),
        ("hi", "सूत्रों ने बताया कि पुल बंद है।"),
    ],
)
def test_sources_that_are_only_called_so_name_nobody(lang: str, text: str) -> None:
    assert speakers(text, lang) == [[]]


def test_lawyer_is_not_the_client_in_the_genitive_before() -> None:
    text = "અરજદાર કાંતિભાઈ બારિયાના વકીલે કહ્યું કે પુલ બંધ છે."
    assert speakers(text, "gu") == [["વકીલ"]]


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("en", "Investor and AI expert Jo Hu said the plan was bold.", ["Jo Hu"]),
        ("gu", "રોકાણકાર અને લેખક રમેશ શાહે કહ્યું કે ભાવ વધશે.", ["રમેશ શાહ"]),
        ("en", "A driver and Jo Hu said the plan was bold.", ["driver", "Jo Hu"]),
    ],
)
def test_two_offices_of_one_person_are_one_speaker(lang: str, text: str, names: list[str]) -> None:
    assert speakers(text, lang) == [names]


def test_open_syllables_that_a_hyphen_joins_are_written_as_they_sound() -> None:
    reading = ghatna.read("પ્રમુખ કાઇ-ફુ લીએ કહ્યું કે ભાવ વધશે.", lang="gu")
    assert [entity.name_latin for entity in reading.entities] == ["Kai-Fu Lee"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("મંત્રી રમેશ શાહે કહ્યું કે પુલ બંધ છે. અમિત પટેલ બુધવારે સભામાં કહ્યું કે પુલ ખૂલશે.", "અમિત પટેલ"),
        ("મંત્રી રમેશ શાહે કહ્યું કે પુલ બંધ છે. બુધવારે સભામાં કહ્યું કે પુલ ખૂલશે.", "રમેશ શાહ"),
    ],
)
def test_name_that_opens_a_sentence_without_an_agent_speaks_before_the_last_speaker(text: str, name: str) -> None:
    assert speakers(text, "gu")[-1] == [name]
