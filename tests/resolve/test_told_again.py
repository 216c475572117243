"""Nouns and pronouns that take up somebody called otherwise before, and their look-alikes."""

from __future__ import annotations

import pytest

from ghatna import Desk, Hints, Reading

DESK = Desk()


def read(text: str, lang: str) -> Reading:
    return DESK.read(text, Hints(published="2024-05-06", lang=lang))


def meant(reading: Reading, words: str, *, last: bool = False) -> set[str]:
    """Give the entities of the first place in the text, or the last, that has the words."""
    text = reading.document.text
    at = text.rindex(words) if last else text.index(words)
    return {one.entity for one in reading.mentions if (one.start, one.end) == (at, at + len(words))}


@pytest.mark.parametrize(
    ("lang", "text", "one", "other"),
    [
        # the same in another word
        ("en", "A gang broke into a bank. The thieves fled on Monday.", "A gang", "The thieves"),
        ("gu", "ગામમાં લક્ઝરી બસ પલટી. બસ સુરત જઈ રહી હતી.", "લક્ઝરી બસ", "બસ"),
        ("en", "About 300 workers stopped work. The strikers blocked a road.", "About 300 workers", "The strikers"),
        # a headline's noun and the first sentence
        (
            "en",
            "Peruvian government wins vote\n\nPeru's cabinet won a vote on Monday.",
            "Peruvian government",
            "Peru's cabinet",
        ),
        (
            "en",
            "Homewares chain fails\n\nThe homewares retailer Larch & Moor called in administrators on Monday.",
            "Homewares chain",
            "Larch & Moor",
        ),
        # who is named only in the second sentence
        (
            "en",
            "Surveyor jailed for bribe\n\nA surveyor was jailed on Monday.\nRavi Joshi, 54, took money from a farmer.",
            "Surveyor",
            "Ravi Joshi",
        ),
        (
            "en",
            "Surveyor jailed for bribe\n\nA surveyor was jailed on Monday.\nThe accused took money, the judge said.",
            "A surveyor",
            "The accused",
        ),
        # short names of firms, a name in the headline, an office before its holder
        (
            "en",
            "The mill of Kestrel Aerospace burned. It was old. Ravi Joshi said that Kestrel sold it.",
            "Kestrel Aerospace",
            "Kestrel",
        ),
        ("gu", "ઉનડકટની સાત વિકેટ\n\nમૅચ ગઈકાલે હતી.\nવરસાદ પડ્યો.\nકૅપ્ટન જયદેવ ઉનડકટે વિકેટ લીધી.", "ઉનડકટની", "જયદેવ ઉનડકટે"),
        ("hi", "सदन में कृषि मंत्री पर आरोप लगे। कृषि मंत्री रमेश पटेल ने जवाब दिया।", "कृषि मंत्री", "रमेश पटेल"),
        ("en", "The Surat Police held a man. Police seized a car.", "Surat Police", "Police"),
        # vehicles by their names
        ("gu", "બોઇંગ 787 ડ્રીમલાઇનર તૂટી પડ્યું. વિમાનમાં આગ લાગી.", "બોઇંગ 787 ડ્રીમલાઇનર", "વિમાનમાં"),
        # several persons
        ("gu", "છ સાંસદ સસ્પેન્ડ\n\nવિપક્ષના છ સાંસદોને સોમવારે સસ્પેન્ડ કરાયા.", "છ સાંસદ", "વિપક્ષના છ સાંસદોને"),
        ("en", "Ravi Joshi, a 71-year-old retired teacher, fell.", "Ravi Joshi", "retired teacher"),
    ],
)
def test_both_are_one(lang: str, text: str, one: str, other: str) -> None:
    reading = read(text, lang)
    assert meant(reading, one)
    assert meant(reading, one) & meant(reading, other, last=True)


@pytest.mark.parametrize(
    ("lang", "text", "one", "other"),
    [
        # two of the kind, other words in front, another one
        ("en", "A gang broke into a bank. Some bandits burned a shop. The thieves fled.", "A gang", "The thieves"),
        ("en", "A gang broke into a bank. Two other thieves fled on Monday.", "A gang", "Two other thieves"),
        ("en", "The Surat Police and the Pune Police met. Police seized a car.", "Surat Police", "Police"),
        ("gu", "બોઇંગ 787 ડ્રીમલાઇનર તૂટી પડ્યું. ટ્રકમાં આગ લાગી.", "બોઇંગ 787 ડ્રીમલાઇનર", "ટ્રકમાં"),
        # who opens the second sentence and speaks is another one
        (
            "en",
            "Surveyor jailed for bribe\n\nA surveyor was jailed on Monday.\nRavi Joshi, a judge, said he was guilty.",
            "Surveyor",
            "Ravi Joshi",
        ),
        ("hi", "सदन में कृषि मंत्री पर आरोप लगे। वित्त मंत्री रमेश पटेल ने जवाब दिया।", "कृषि मंत्री", "रमेश पटेल"),
        # an age counts nobody
        ("hi", "किसानों ने सड़क रोकी। 45 वर्षीय किसान की मौत हो गई।", "किसानों", "किसान"),
    ],
)
def test_look_alikes_are_two(lang: str, text: str, one: str, other: str) -> None:
    reading = read(text, lang)
    assert meant(reading, one)
    assert meant(reading, other, last=True)
    assert not meant(reading, one) & meant(reading, other, last=True)


@pytest.mark.parametrize(
    ("lang", "text", "pronoun", "whom", "other"),
    [
        # behind a quotation speaks nobody of whom it tells
        ("hi", "सरिता देवी गांव में रहती हैं। “मेरी बहू पढ़ेगी”, वह बोलीं।", "वह", "सरिता देवी", "बहू"),
        ("gu", "નરેશ પરમાર ઘરે આવ્યા. “મારી માતા રાહ જોતી હતી,” તેણે કહ્યું.", "તેણે", "નરેશ પરમાર", "માતા"),
        # "Asha and her", the lawyer of somebody named, somebody's second "he"
        ("en", "Police held Ravi Joshi and his two sons.", "his", "Ravi Joshi", "Police"),
        ("en", "Ravi Joshi's lawyer said he had been framed.", "he", "Ravi Joshi", "lawyer"),
        ("en", "He is Ravi Joshi. He told a visitor that he would not resign.", "he", "Ravi Joshi", "a visitor"),
        # who does something else did the first thing
        ("en", "Ravi Joshi was jailed with a cook before he left.", "he", "Ravi Joshi", "a cook"),
        # an object inside a statement is not who acts there, but may be who makes it
        ("en", "Ravi Joshi said that a colleague had told him the truth.", "him", "Ravi Joshi", "a colleague"),
        # Hindi has another word for what is the agent's own
        (
            "hi",
            "गोदावरी बैंक में हेराफेरी हुई। भारतीय रिजर्व बैंक ने उसके कामकाज पर रोक लगाई।",
            "उसके",
            "गोदावरी बैंक",
            "भारतीय रिजर्व बैंक",
        ),
        # of whom a statement spoke, if its maker has not spoken of himself
        (
            "hi",
            "नेपाल के प्रधानमंत्री आए। दूतावास के प्रवक्ता ने कहा कि प्रधानमंत्री से मुलाकात होगी और वह मंदिर जाएंगे।",
            "वह",
            "नेपाल के प्रधानमंत्री",
            "प्रवक्ता",
        ),
    ],
)
def test_pronoun_means_the_one_and_not_the_other(lang: str, text: str, pronoun: str, whom: str, other: str) -> None:
    reading = read(text, lang)
    found = meant(reading, pronoun, last=True)
    assert found
    assert found <= meant(reading, whom)
    assert not found & meant(reading, other)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Congress passed the bill on Friday. The agency sealed two mills.", "The agency"),
        ("The Supreme Court heard the case. The group protested outside.", "The group"),
    ],
)
def test_parliaments_and_courts_are_called_no_agency_and_no_group(text: str, noun: str) -> None:
    reading = read(text, "en")
    assert meant(reading, noun).isdisjoint(one.entity for one in reading.mentions if one.form == "name")


def test_noun_that_later_shows_to_be_of_several_is_a_group() -> None:
    reading = read("विद्यार्थी रैली में आए। रैली के बाद विद्यार्थियों ने पत्र दिया।", "hi")
    (entity,) = (one for one in reading.entities if one.id in meant(reading, "विद्यार्थी"))
    assert (entity.schema, entity.name_en) == ("Group", "students")


def test_unknown_name_in_the_dative_keeps_its_last_letter_once() -> None:
    (person,) = (one for one in read("સોમવારે રોવાન બ્રેનસનને એવોર્ડ આપ્યો.", "gu").entities if one.schema == "Person")
    assert person.name == "રોવાન બ્રેનસન"
