"""What the project's own gold holds: its words (kinds, types, statuses) and its cells, frozen."""

import datetime as dt
from dataclasses import dataclass

KINDS = frozenset(
    {
        "Person",
        "Organization",
        "PublicBody",
        "Company",
        "Media",
        "Country",
        "Place",
        "Facility",
        "Vehicle",
        "Weapon",
        "Document",
        "NamedEvent",
        "Work",
        "Animal",
        "Group",
        "Thing",
    }
)
FORMS = frozenset(
    {
        "name",
        "nominal",
        "pronoun",
        "demonym",
    }
)
EVENT_TYPES = frozenset(
    {
        "AGREE",
        "CONSULT",
        "SUPPORT",
        "CONCEDE",
        "COOPERATE",
        "AID",
        "RETREAT",
        "REQUEST",
        "ACCUSE",
        "REJECT",
        "THREATEN",
        "PROTEST",
        "SANCTION",
        "MOBILIZE",
        "COERCE",
        "ASSAULT",
        "MOVE",
        "VISIT",
        "INSPECT",
        "CEREMONY",
        "TRANSFER",
        "LAUNCH",
        "SPEAK",
        "PUBLISH",
        "APPOINT",
        "ELECT",
        "POLICY",
        "JUDGE",
        "INVESTIGATE",
        "CASUALTY",
        "ACCIDENT",
        "DISASTER",
        "RESCUE",
        "MARKET",
        "BUSINESS",
        "SPORT",
        "OTHER",
    }
)
STATUSES = frozenset(
    {
        "happened",
        "ongoing",
        "planned",
        "expected",
        "possible",
        "alleged",
        "denied",
        "failed",
    }
)
STANCES = frozenset(["asserts", "denies", "alleges", "expects", "asks", "promises"])
SAID_KINDS = frozenset(["direct", "indirect", "mixed"])
TIME_TYPES = frozenset(["DATE", "TIME", "DURATION", "SET"])
MODS = frozenset(
    ["START", "MID", "END", "APPROX", "MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS", "BEFORE", "AFTER"]
)
COMPARATORS = frozenset(["about", "more_than", "at_least", "less_than", "at_most", "range", "exact"])
STYLES = frozenset(["native", "wire", "mt"])
SPLITS = frozenset(["train", "hard", "held"])
WEEKDAYS = (
    ("monday", "सोमवार", "સોમવાર"),
    ("tuesday", "मंगलवार", "મંગળવાર"),
    ("wednesday", "बुधवार", "બુધવાર"),
    ("thursday", "गुरुवार", "ગુરુવાર", "ગુરૂવાર", "बृहस्पतिवार"),
    ("friday", "शुक्रवार", "શુક્રવાર"),
    ("saturday", "शनिवार", "શનિવાર"),
    ("sunday", "रविवार", "રવિવાર"),
)


class GoldError(ValueError):
    """A gold file breaks its form; the message begins with file and line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Words of a report: half-open code points into its text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One sentence, headline, dateline, byline, subheading or caption."""

    kind: str
    span: Span
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that stand for a person or thing; `facts` are pairs such as ("en", "Vadodara")."""

    entity: str
    kind: str
    form: str
    span: Span
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """A time expression with its TIMEX3 type, value and mod (None = no mod)."""

    span: Span
    type: str
    value: str
    mod: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A figure with its unit in UCUM, ISO 4217 or {counted thing}; `upper` only for a range."""

    span: Span
    value: float
    upper: float | None
    unit: str
    comparator: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """One attribution: who says what; `source` is empty for an unnamed source, `cue` None for a bare colon or dash."""

    id: str
    line: int
    unit: Unit
    source: tuple[str, ...]
    source_span: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    kind: str
    stance: str
    medium: str | None
    addressee: str | None
    via: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One happening; `accepted` are the types that fit, `type` the first of them.

    `by` is "article" or a saying's id, `same` the number of an earlier event.
    """

    line: int
    unit: Unit
    type: str
    accepted: tuple[str, ...]
    trigger: Span
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    place: tuple[str, ...]
    items: tuple[str, ...]
    date: str | None
    status: str
    by: str
    mode: str | None
    same: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Defect:
    """Something wrong with the text itself."""

    type: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One annotated report."""

    id: str
    lang: str
    published: dt.date
    topic: str
    style: str
    split: str
    text: str
    units: tuple[Unit, ...]
    mentions: tuple[Mention, ...]
    times: tuple[Time, ...]
    quantities: tuple[Quantity, ...]
    sayings: tuple[Saying, ...]
    events: tuple[Event, ...]
    defects: tuple[Defect, ...]
