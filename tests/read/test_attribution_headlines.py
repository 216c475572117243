"""Nouns of saying with an owner, above all in headlines, in languages whose verb stands last."""

from __future__ import annotations

import pytest
from attribution_reader import READERS

from ghatna.packs import Shelf
from ghatna.pipeline.names import load_tagger
from ghatna.read.attributions import AttributionFinder

BODY = {"gu": "\n\nસુરત: મેળો રવિવારે પૂરો થયો.", "hi": "\n\nसूरत: मेला रविवार को ख़त्म हुआ।"}
CLAIMS = [
    ("gu", "હાઈકોર્ટનો સવાલ: બે વર્ષથી પુલ કેમ અધૂરો છે", "હાઈકોર્ટનો", "સવાલ", "બે વર્ષથી પુલ કેમ અધૂરો છે"),
    ("gu", "તબીબોનો દાવો, રોગચાળો કાબૂમાં છે", "તબીબોનો", "દાવો", "રોગચાળો કાબૂમાં છે"),
    ("gu", "મેયરનો કોર્પોરેશન પર આરોપ: રસ્તા તૂટેલા છે", "મેયરનો", "આરોપ", "રસ્તા તૂટેલા છે"),
    ("gu", "શહેરમાં તાવ, બાર લોકોનાં મોતનો ડૉક્ટરોનો દાવો", "ડૉક્ટરોનો", "દાવો", "બાર લોકોનાં મોતનો"),
    ("gu", "પુલ કેમ ન બન્યો? હાઈકોર્ટનો સરકારને આકરો સવાલ", "હાઈકોર્ટનો", "સવાલ", "પુલ કેમ ન બન્યો"),
    ("hi", "मेयर का दावा: पुल जून में खुलेगा", "मेयर का", "दावा", "पुल जून में खुलेगा"),
    ("hi", "डॉक्टरों की सलाह: पानी उबालकर पिएं", "डॉक्टरों की", "सलाह", "पानी उबालकर पिएं"),
]


@pytest.mark.parametrize(("tag", "headline", "source", "cue", "content"), CLAIMS)
def test_claim_in_a_headline_is_its_owners(tag: str, headline: str, source: str, cue: str, content: str) -> None:
    text = headline + BODY[tag]
    (one,) = (one for one in READERS[tag].read(text) if not one.tentative)
    assert one.source_span is not None
    assert one.cue is not None
    assert text[one.source_span.start : one.source_span.end] == source
    assert text[one.cue.start : one.cue.end] == cue
    assert [text[part.start : part.end] for part in one.content] == [content]


@pytest.mark.parametrize("headline", ["જમીનનો દાવો: સુનાવણી કાલે", "ખેડૂતોની માંગ સામે ઝૂકી સરકાર"])
def test_noun_that_claims_nothing_is_no_claim(headline: str) -> None:
    assert not [one for one in READERS["gu"].read(headline + BODY["gu"]) if one.cue is not None and one.sources == ()]


def test_message_in_which_something_was_asked_for_is_no_part_of_it() -> None:
    text = "મેયરે સંદેશમાં શાંતિની અપીલ કરી."
    (one,) = READERS["gu"].read(text)
    assert text[one.content[0].start : one.content[0].end] == "શાંતિની"
    assert one.medium is not None


def test_clause_noun_takes_in_both_joined_clauses() -> None:
    text = "પૂરમાં છ લોકો માર્યા ગયા અને દસ ઘાયલ થયા હોવાનું કલેક્ટરે જણાવ્યું હતું."
    (one,) = READERS["gu"].read(text)
    assert text[one.content[0].start : one.content[0].end].startswith("પૂરમાં છ")


def test_quotation_that_ends_its_statement_is_told_once() -> None:
    (one,) = READERS["gu"].read("મેયરે કહ્યું કે નવો પુલ “શહેરની સૌથી મોટી ભૂલ છે.”")
    assert one.kind == "mixed"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("કમિશનર ડેવિડ પેટને કહ્યું કે પુલ ખૂલશે.", "કમિશનર ડેવિડ પેટને"),
        ("મુકેશ શાહ બોર્ડને કહ્યું કે પુલ ખૂલશે.", None),
    ],
)
def test_common_word_in_the_dative_is_no_name_that_speaks(text: str, source: str | None) -> None:
    reader = READERS["gu"]
    tagger = load_tagger("gu")
    assert tagger is not None
    finder = AttributionFinder(Shelf().pack("gu"), reader.splitter, tagger.model.table)
    words = reader.splitter.split(text)
    (one,) = finder.find(text, words, reader.sentences.split(text, words))
    assert (text[one.source_span.start : one.source_span.end] if one.source_span else None) == source


def test_report_that_opens_a_passive_is_the_source() -> None:
    text = "અહેવાલમાં પુલ નબળો હોવાનું જણાવાયું છે."
    (one,) = READERS["gu"].read(text)
    assert one.source_span is not None
    assert text[one.source_span.start : one.source_span.end] == "અહેવાલમાં"
    assert text[one.content[0].start : one.content[0].end] == "પુલ નબળો હોવાનું"


def test_name_without_a_case_may_open_what_it_denies() -> None:
    text = "મેયર આ આરોપ નકારતા આવ્યા છે."
    (one,) = READERS["gu"].read(text)
    assert one.open
    assert one.sources == ()


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("મેયર ભાગી ગયાની અફવાને પોલીસે રદિયો આપ્યો છે.", "મેયર ભાગી ગયાની અફવાને"),
        ("મેયરે પુલ તૂટી ગયો હોવાની વાતને સમર્થન આપ્યું છે.", "પુલ તૂટી ગયો હોવાની વાતને"),
    ],
)
def test_rumour_that_is_denied_or_confirmed_is_content(text: str, content: str) -> None:
    (one,) = READERS["gu"].read(text)
    assert text[one.content[0].start : one.content[0].end] == content


def test_what_is_forecast_does_not_forecast() -> None:
    assert not READERS["gu"].read("વરસાદની આગાહી: હોડીઓને બંદરે રહેવા સૂચના")
