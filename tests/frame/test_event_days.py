"""The day of a happening is its own, or that of a clause that shares it; nothing told as done has a day to come."""

from __future__ import annotations

import pytest
from event_reader import Reader

EARLY, LATER = "2031-05-12", "2031-05-20"


def day_of(reader: Reader, line: str, kind: str) -> tuple[str | None, str | None, str]:
    """Give value and basis of the date, and the status, of the last event of a type."""
    event = [one for one in reader.read(line) if one.type == kind][-1]
    return event.date.value, event.date.basis, event.status


@pytest.mark.parametrize(
    ("line", "kind", "day"),
    [
        (f"[Asha|Person] left [Lima|Place] on {{Monday|{EARLY}}} and met [Bela|Person].", "CONSULT", EARLY),
        (f"Two people died when the bus crashed on {{Monday|{EARLY}}}.", "CASUALTY", EARLY),
        (
            f"[Asha|Person] rejected the offer, and [Bela|Person] left [Lima|Place] on {{Monday|{EARLY}}}.",
            "REJECT",
            None,
        ),
        (f"The boat sank on {{Monday|{EARLY}}}, a week after [Asha|Person] had visited [Lima|Place].", "VISIT", None),
        (f"[Asha|Person] asked [Bela|Person] to leave [Lima|Place] on {{Tuesday|{LATER}}}.", "REQUEST", None),
    ],
)
def test_day_is_carried_only_to_a_clause_that_shares_it(
    en_events: Reader, line: str, kind: str, day: str | None
) -> None:
    assert day_of(en_events, line, kind)[0] == day


def test_meeting_on_a_day_to_come_is_planned(en_events: Reader) -> None:
    found = day_of(en_events, f"The talks in [Lima|Place] on {{Tuesday|{LATER}}} worry [Asha|Person].", "CONSULT")
    assert found == (LATER, "stated", "planned")


def test_order_to_act_on_a_day_to_come_has_no_day(gu_events: Reader, hi_events: Reader) -> None:
    line = f"[અદાલત|PublicBody]ે [આશા|Person]ને {{૨૦ મેએ|{LATER}}} હાજર થવાનો આદેશ આપ્યો."
    assert day_of(gu_events, line, "JUDGE")[0] is None
    line = f"[अदालत|PublicBody] ने [आशा|Person] को {{20 मई को|{LATER}}} पेश होने का आदेश दिया।"
    assert day_of(hi_events, line, "JUDGE")[0] is None


def test_day_of_the_clause_behind_is_not_carried_where_verbs_stand_last(gu_events: Reader) -> None:
    line = f"[આશા|Person]એ [બેલા|Person]ની દરખાસ્ત ફગાવી દીધી, પણ {{સોમવારે|{EARLY}}} બંને [લિમા|Place]થી રવાના થયાં."
    assert day_of(gu_events, line, "REJECT")[0] is None


def test_time_compared_with_is_no_day(gu_events: Reader) -> None:
    than = f"[લિમા|Place]માં ખાંડના ભાવમાં {{ગયા સપ્તાહ|{EARLY}}} કરતાં વધારો થયો છે."
    assert day_of(gu_events, than, "MARKET")[0] is None
    then = f"[લિમા|Place]માં ખાંડના ભાવમાં {{ગયા સપ્તાહે|{EARLY}}} વધારો થયો છે."
    assert day_of(gu_events, then, "MARKET")[0] == EARLY


def test_first_day_of_a_stretch_is_no_limit(gu_events: Reader) -> None:
    line = f"[લિમા|Place]માં {{આવતીકાલથી|{LATER}}} {{શુક્રવાર|2031-05-23}} સુધી ભારે વરસાદ પડશે."
    assert day_of(gu_events, line, "DISASTER")[0] == LATER
