"""Who acts in Gujarati and Hindi where an owner, another verb's agent or a name of its own stands in between."""

from __future__ import annotations

import pytest

from readings import find_actors, read_sentence

# Language, sentence, type, who acts.
SENTENCES = [
    # who is ready to do it, what a word with a hyphen joins
    ("gu", "ચિલી સાથે વાતચીત કરવા માટે પેરુ તૈયાર છે.", "CONSULT", ["પેરુ"]),
    ("hi", "मोदी-पुतिन वार्ता सोमवार को हुई।", "CONSULT", ["मोदी", "पुतिन"]),
    ("en", "The Modi-Putin summit took place on Monday.", "CONSULT", ["Modi", "Putin"]),
    # owners: over whom it is done to, beyond whom it is done to
    ("gu", "પેરુની ચિલીને ધમકી", "THREATEN", ["પેરુની"]),
    ("hi", "पेरू की चिली को धमकी", "THREATEN", ["पेरू"]),
    ("gu", "આતંકવાદીઓનો સેનાના કેમ્પ પર હુમલો", "ASSAULT", ["આતંકવાદીઓનો"]),
    ("hi", "आतंकियों का सेना के शिविर पर हमला", "ASSAULT", ["आतंकियों"]),
    # whose envoy it is who is called, whose men leave before the police
    ("hi", "पेरू ने चिली के राजदूत को तलब किया।", "REQUEST", ["पेरू"]),
    ("gu", "પોલીસે આવતાં ચોરો ભાગી ગયા.", "MOVE", ["ચોરો"]),
    ("gu", "સરકારે ભાવ વધારતાં ખેડૂતોએ રસ્તો રોક્યો.", "PROTEST", ["ખેડૂતોએ"]),
    # what somebody or a storm is called
    ("gu", "રમેશ પરમાર નામના યુવકે દુકાન લૂંટી લીધી.", "ASSAULT", ["રમેશ પરમાર"]),
    ("gu", "'અસના' વાવાઝોડાએ કચ્છમાં દસ લોકોનો ભોગ લીધો.", "CASUALTY", ["અસના"]),
    ("hi", "तूफान 'असना' ने कच्छ में दस लोगों की जान ली।", "CASUALTY", ["तूफान"]),
    # nouns that end like a case
    ("gu", "જવાને ગોળી ચલાવી હતી.", "ASSAULT", ["જવાને"]),
    ("gu", "જવાને ત્રણ લોકોની હત્યા કરી.", "ASSAULT", ["જવાને"]),
]


@pytest.mark.parametrize(
    ("lang", "text", "kind", "who"), SENTENCES, ids=[f"{row[2]} {row[1][:24]}" for row in SENTENCES]
)
def test_who_acts(lang: str, text: str, kind: str, who: list[str]) -> None:
    assert who in find_actors(read_sentence(lang, text), kind)


@pytest.mark.parametrize(
    ("lang", "text", "kind", "who"),
    [
        # a converb without another who acts shares its verb's subject
        ("gu", "પોલીસ પીછો કરતાં ગામમાં પહોંચી હતી.", "MOVE", ["પોલીસ"]),
        # a genitive that may agree with the noun behind it owns that one
        ("hi", "आतंकियों के शिविर पर हमला हुआ।", "ASSAULT", []),
        ("gu", "આતંકવાદીઓના કેમ્પ પર હુમલો થયો.", "ASSAULT", []),
    ],
)
def test_look_alikes(lang: str, text: str, kind: str, who: list[str]) -> None:
    assert find_actors(read_sentence(lang, text), kind) == [who]
