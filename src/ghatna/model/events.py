"""Who said what, and what happened."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from ghatna.model.records import record
from ghatna.model.spans import Span

SpeechKind = Literal["direct", "indirect", "mixed"]
Stance = Literal["asserts", "denies", "alleges", "expects", "asks", "promises"]
Status = Literal["happened", "ongoing", "planned", "expected", "possible", "alleged", "denied", "failed"]
DateBasis = Literal["stated", "carried", "implied"]
PlaceBasis = Literal["stated", "carried"]
EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "MOVE", "VISIT", "INSPECT", "CEREMONY",
    "TRANSFER", "LAUNCH", "SPEAK", "PUBLISH", "APPOINT", "ELECT", "POLICY", "JUDGE", "INVESTIGATE", "CASUALTY",
    "ACCIDENT", "DISASTER", "RESCUE", "MARKET", "BUSINESS", "SPORT", "OTHER",
]  # fmt: skip


@record(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One statement: its source, the cue, and the content.

    `source` holds entity ids; empty means unnamed. `via` is the attribution by which this one
    was passed on, `denies` the one whose content this one denies, `said` the id of the time at which
    it was said.
    """

    id: str
    source: tuple[str, ...] = ()
    source_span: Span | None = None
    cue: Span | None = None
    content: tuple[Span, ...]
    kind: SpeechKind
    stance: Stance = "asserts"
    medium: str | None = None
    addressee: str | None = None
    via: str | None = None
    denies: str | None = None
    said: str | None = None


@record(frozen=True, slots=True, kw_only=True)
class EventDate:
    """The day of an event, as precise as the words; all `None` where the text gives none."""

    value: str | None = None
    begin: str | None = None
    until: str | None = None
    basis: DateBasis | None = None


@record(frozen=True, slots=True, kw_only=True)
class Event:
    """One happening with its roles, day, place, status and the word that it stands on.

    `actor`, `recipient`, `place` and `items` hold entity ids, `time` a time's id,
    `according_to` is "article" or an attribution's id, `score` is 0-1, `gloss` maps a language
    tag to a sentence made from the cells alone.
    """

    id: str
    type: EventType
    mode: str | None = None
    context: tuple[str, ...] = ()
    label: str | None = None
    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    place: str | None = None
    place_basis: PlaceBasis | None = None
    time: str | None = None
    date: EventDate = EventDate()
    status: Status
    according_to: str = "article"
    trigger: Span
    evidence: tuple[Span, ...] = ()
    quantities: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    same_as: str | None = None
    score: float | None = None
    rule: str | None = None
    gloss: Mapping[str, str] | None = None
