"""Parse the project's own gold: the marked-up text form that tests/gold/FORMAT.md describes."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from gold_model import (
    COMPARATORS,
    EVENT_TYPES,
    FORMS,
    KINDS,
    MODS,
    SAID_KINDS,
    SPLITS,
    STANCES,
    STATUSES,
    STYLES,
    TIME_TYPES,
    WEEKDAYS,
    Defect,
    Event,
    GoldError,
    Mention,
    Quantity,
    Report,
    Saying,
    Span,
    Time,
    Unit,
)

UNIT_KINDS = {"H": "headline", "h": "subheading", "D": "dateline", "B": "byline", "C": "caption", "S": "sentence"}
ALONE = frozenset("HhB")  # a headline, subheading or byline is a paragraph of its own
HEAD = ("lang", "published", "topic", "style", "split")
WORD = re.compile(r'(?:(?P<key>\w+)=)?(?:"(?P<quoted>(?:[^"\\]|\\.)*)"(?:#(?P<nth>\d+))?|(?P<plain>[^\s"]+))')
NUMBER = re.compile(r"(?P<low>-?[0-9]{1,18}(?:\.[0-9]{1,9})?)(?:\.\.(?P<high>-?[0-9]{1,18}(?:\.[0-9]{1,9})?))?")
ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One word of a label or of an @ line: key=value, or a bare word (key None)."""

    key: str | None
    value: str
    nth: int = 1


@dataclass(slots=True, kw_only=True)
class Draft:
    """A report while its lines are read."""

    where: str
    id: str
    head: list[Field] = field(default_factory=list)
    text: str = ""
    gap: str = ""
    line: int = 0
    units: list[Unit] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    times: list[Time] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)
    sayings: list[Saying] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    defects: list[Defect] = field(default_factory=list)

    def wrong(self, what: str) -> GoldError:
        """Make the error for the line now read."""
        return GoldError(f"{self.where}:{self.line}: {what}")

    def one_of(self, word: str, allowed: frozenset[str], what: str) -> str:
        """Give the word back if it is allowed; GoldError otherwise."""
        if word not in allowed:
            raise self.wrong(f"{what} {word!r} is none of {' '.join(sorted(allowed))}")
        return word


def read_all(root: Path, *, lang: str | None = None, split: str | None = None) -> tuple[Report, ...]:
    """Read every report under root/<lang>/*.txt, in path order; GoldError at the first fault."""
    found = (report for path in sorted(root.glob(f"{lang or '*'}/*.txt")) for report in read_file(path))
    return tuple(report for report in found if split in (None, report.split))


def read_file(path: Path) -> tuple[Report, ...]:
    """Read the reports of one file."""
    return tuple(parse(path.read_text("utf-8"), where=str(path)))


def parse(source: str, *, where: str) -> Iterator[Report]:
    """Give the reports of one gold file's text in order; GoldError says file and line."""
    draft: Draft | None = None
    for number, line in enumerate(source.split("\n"), 1):
        if line != unicodedata.normalize("NFC", line):
            raise GoldError(f"{where}:{number}: not in NFC")
        if line.startswith("=== "):
            if draft:
                yield finish(draft)
            draft = Draft(where=where, id=line[4:].strip(), line=number)
        elif draft is None:
            if line.strip():
                raise GoldError(f"{where}:{number}: text before the first === line")
        else:
            draft.line = number
            take_line(draft, line)
    if draft:
        yield finish(draft)


def take_line(draft: Draft, line: str) -> None:
    """Put one line of a report where it belongs."""
    if not line.strip():
        draft.gap = "\n" if draft.text else ""
    elif line[1:2] == "|" and line[0] in UNIT_KINDS:
        take_unit(draft, line[0], line[2:].strip())
    elif line.startswith("@ "):
        take_note(draft, line[2:])
    elif not draft.units and ":" in line:
        key, _, value = line.partition(":")
        draft.head.append(Field(key=draft.one_of(key.strip(), frozenset(HEAD), "head line"), value=value.strip()))
    else:
        raise draft.wrong(f"line begins with none of H| h| D| B| C| S| @: {line[:40]!r}")


def take_unit(draft: Draft, letter: str, marked: str) -> None:
    """Add one text unit: its plain words to the text, its marks as cells."""
    last = draft.units[-1].kind if draft.units else ""
    if draft.text and (letter in ALONE or last in {UNIT_KINDS[a] for a in ALONE}):
        draft.gap = "\n"
    draft.text += draft.gap
    draft.gap = " "
    start, opened = len(draft.text), []
    at = 0
    while at < len(marked):
        sign = marked[at]
        if sign == "⟦":
            opened.append(len(draft.text))
        elif sign == "⟧" or (sign == "|" and opened and "⟧" not in marked[at:]):
            raise draft.wrong("mark without its opening, bar or closing sign")
        elif sign == "|" and opened:
            close = marked.index("⟧", at)
            begin = opened.pop()
            span = Span(start=begin, end=len(draft.text), text=draft.text[begin:])
            take_mark(draft, span, fields(draft, marked[at + 1 : close]))
            at = close
        else:
            draft.text += sign
        at += 1
    if opened or start == len(draft.text):
        raise draft.wrong("unclosed mark" if opened else "empty unit")
    span = Span(start=start, end=len(draft.text), text=draft.text[start:])
    draft.units.append(Unit(kind=UNIT_KINDS[letter], span=span, line=draft.line))


def fields(draft: Draft, words: str) -> tuple[Field, ...]:
    """Split a label or an @ line into its words; GoldError when a quote does not close."""
    out, at = [], 0
    while words[at:].strip():
        at += len(words[at:]) - len(words[at:].lstrip())
        found = WORD.match(words, at)
        if not found:
            raise draft.wrong(f"cannot read {words[at : at + 40]!r}")
        quoted = found["quoted"]
        value = found["plain"] if quoted is None else re.sub(r"\\(.)", r"\1", quoted)
        out.append(Field(key=found["key"], value=value, nth=int(found["nth"] or 1)))
        at = found.end()
    return tuple(out)


def take_mark(draft: Draft, span: Span, label: tuple[Field, ...]) -> None:
    """Add the cells of one mark: a mention, a time, a quantity, or a time that is also a quantity."""
    words = [f.value for f in label if f.key is None]
    if not words or not span.text or span.text != span.text.strip():
        raise draft.wrong(f"mark {span.text!r} has no label, or blanks at its edge")
    if words[0] == "time":
        if len(words) not in (3, 6, 7):
            raise draft.wrong(f"time {span.text!r} wants: time TYPE VALUE [mod=…] [num VALUE UNIT [comparator]]")
        mod = pick(label, "mod")
        draft.one_of(words[1], TIME_TYPES, "time type")
        check_days(draft, words[2])
        check_weekday(draft, span, words[2])
        draft.times.append(Time(span=span, type=words[1], value=words[2], mod=mod and draft.one_of(mod, MODS, "mod")))
        words = words[3:]
    if words and words[0] == "num":
        take_quantity(draft, span, words[1:])
    elif words:
        draft.one_of(words[0], KINDS, "kind")
        form = words[2] if len(words) == 3 else "name"
        if len(words) not in (2, 3):
            raise draft.wrong(f"mention {span.text!r} wants: Kind id [form] [key=value …]")
        facts = tuple((f.key, f.value) for f in label if f.key)
        draft.mentions.append(
            Mention(entity=words[1], kind=words[0], form=draft.one_of(form, FORMS, "form"), span=span, facts=facts)
        )


def take_quantity(draft: Draft, span: Span, words: list[str]) -> None:
    """Add one quantity from VALUE[..UPPER] UNIT [comparator]."""
    if len(words) not in (2, 3):
        raise draft.wrong(f"number {span.text!r} wants: num VALUE UNIT [comparator]")
    figures = NUMBER.fullmatch(words[0])
    if not figures:
        raise draft.wrong(f"number {words[0]!r} cannot be read")
    high = figures["high"]
    value, upper = float(figures["low"]), float(high) if high else None
    comparator = draft.one_of(words[2] if len(words) == 3 else "range" if high else "exact", COMPARATORS, "comparator")
    draft.quantities.append(Quantity(span=span, value=value, upper=upper, unit=words[1], comparator=comparator))


def check_days(draft: Draft, value: str) -> None:
    """Raise GoldError when a day of the value does not exist."""
    for iso in ISO_DAY.findall(value):
        try:
            dt.date.fromisoformat(iso)
        except ValueError as fault:
            raise draft.wrong(f"{iso}: no such day") from fault


def check_weekday(draft: Draft, span: Span, value: str) -> None:
    """Raise GoldError when the words name a weekday and the value is another day."""
    if not ISO_DAY.match(value) or "/" in value:
        return
    day = dt.date.fromisoformat(value[:10])
    named = {i for i, names in enumerate(WEEKDAYS) if any(n in span.text.lower() for n in names)}
    if named and day.weekday() not in named:
        raise draft.wrong(f"{span.text!r}: {value} is a {day:%A}")


def pick(words: tuple[Field, ...], key: str) -> str | None:
    """Give the value of a key, None when it is not there."""
    return next((f.value for f in words if f.key == key), None)


def find(draft: Draft, words: tuple[Field, ...], key: str | None) -> tuple[Span, ...]:
    """Find each quoted string of that key in the unit above; "a … b" runs from a to the next b."""
    unit, out = draft.units[-1], []
    for want in (f for f in words if f.key == key):
        head, dots, tail = (want.value, "", "") if want.value in unit.span.text else want.value.partition("…")
        head, tail, start = head.rstrip() if dots else head, tail.lstrip(), -1
        for _ in range(want.nth):
            start = unit.span.text.find(head, start + 1)
        stop = unit.span.text.find(tail, start + len(head)) + len(tail) if dots else start + len(head)
        if start < 0 or not head or stop <= start + (len(head) - 1 if not dots else len(head)):
            raise draft.wrong(f"{key or 'words'} {want.value!r} do not occur in the unit above")
        begin, end = unit.span.start + start, unit.span.start + stop
        out.append(Span(start=begin, end=end, text=draft.text[begin:end]))
    return tuple(out)


def take_note(draft: Draft, line: str) -> None:
    """Add the cell of one @ line to the unit above it."""
    if not draft.units:
        raise draft.wrong("@ line before any text")
    words = fields(draft, line)
    bare = [f.value for f in words if f.key is None]
    if len(bare) == 2 and bare[0] == "said":
        take_saying(draft, bare[1], words)
    elif len(bare) == 2 and bare[0] == "event":
        take_event(draft, bare[1], words)
    elif len(bare) == 3 and bare[0] == "defect":
        (span,) = find(draft, (words[2],), None)
        draft.defects.append(Defect(type=bare[1], span=span))
    else:
        raise draft.wrong('an @ line is: said ID … | event TYPE[|TYPE] … | defect TYPE "words"')


def take_saying(draft: Draft, name: str, words: tuple[Field, ...]) -> None:
    """Add one attribution."""
    known(draft, words, "source cue content kind stance medium addressee via span")
    cue, content = find(draft, words, "cue"), find(draft, words, "content")
    source, own = ids(words, "source"), find(draft, words, "span")
    if not content or not (source or own):
        raise draft.wrong('said wants content="…", and source=id or source=- with span="…"')
    medium = find(draft, words, "medium")
    draft.sayings.append(
        Saying(
            id=name,
            line=draft.line,
            unit=draft.units[-1],
            source=source,
            source_span=own[0] if own else nearest(draft, source, cue[0] if cue else content[0]),
            cue=cue[0] if cue else None,
            content=content,
            kind=draft.one_of(pick(words, "kind") or "", SAID_KINDS, "kind"),
            stance=draft.one_of(pick(words, "stance") or "asserts", STANCES, "stance"),
            medium=medium[0].text if medium else None,
            addressee=pick(words, "addressee"),
            via=pick(words, "via"),
        )
    )


def nearest(draft: Draft, source: tuple[str, ...], cue: Span) -> Span | None:
    """Give the mention of the source in the cue's unit that stands nearest to the cue."""
    unit = draft.units[-1].span
    spans = [m.span for m in draft.mentions if m.entity in source and unit.start <= m.span.start < unit.end]
    return min(spans, key=lambda s: min(abs(s.end - cue.start), abs(s.start - cue.end)), default=None)


def take_event(draft: Draft, types: str, words: tuple[Field, ...]) -> None:
    """Add one event; `types` are the types that fit, the best first, parted by bars."""
    known(draft, words, "trigger actor recipient place date status by items mode same")
    trigger, date, same = find(draft, words, "trigger"), pick(words, "date"), pick(words, "same")
    if len(trigger) != 1:
        raise draft.wrong('event wants one trigger="…"')
    if same and not (same.isdigit() and 0 < int(same) <= len(draft.events)):
        raise draft.wrong(f"same={same}: no such earlier event")
    check_days(draft, date or "")
    accepted = tuple(draft.one_of(one, EVENT_TYPES, "event type") for one in types.split("|"))
    if len(set(accepted)) < len(accepted):
        raise draft.wrong(f"{types} names a type twice")
    draft.events.append(
        Event(
            line=draft.line,
            unit=draft.units[-1],
            type=accepted[0],
            accepted=accepted,
            trigger=trigger[0],
            actor=ids(words, "actor"),
            recipient=ids(words, "recipient"),
            place=ids(words, "place"),
            items=ids(words, "items"),
            date=date,
            status=draft.one_of(pick(words, "status") or "", STATUSES, "status"),
            by=pick(words, "by") or "article",
            mode=pick(words, "mode"),
            same=int(same) if same else None,
        )
    )


def known(draft: Draft, words: tuple[Field, ...], keys: str) -> None:
    """Raise GoldError for a key that the line does not take, or that it has twice."""
    for key in (f.key for f in words if f.key):
        draft.one_of(key, frozenset(keys.split()), "key")
        if key != "content" and sum(f.key == key for f in words) > 1:
            raise draft.wrong(f"{key} stands twice")


def ids(words: tuple[Field, ...], key: str) -> tuple[str, ...]:
    """Give the ids of a comma list; a lone - is none."""
    return tuple(i for i in (pick(words, key) or "").split(",") if i not in ("", "-"))


def finish(draft: Draft) -> Report:
    """Make the report from its lines, or raise GoldError for a head or id that does not fit."""
    head = tuple(draft.head)
    if sorted(f.key or "" for f in head) != sorted(HEAD) or not draft.units:
        raise draft.wrong(f"report {draft.id} wants text and the head lines {' '.join(HEAD)}, each once")
    published = pick(head, "published") or ""
    if not ISO_DAY.fullmatch(published):
        raise draft.wrong(f"published {published!r} is no YYYY-MM-DD")
    check_days(draft, published)
    kinds: dict[str, str] = {}
    for mention in draft.mentions:
        if kinds.setdefault(mention.entity, mention.kind) != mention.kind:
            raise draft.wrong(f"{mention.entity} is {kinds[mention.entity]} and {mention.kind} in report {draft.id}")
    check_ids(draft, frozenset(kinds))
    return Report(
        id=draft.id,
        lang=pick(head, "lang") or "",
        published=dt.date.fromisoformat(published),
        topic=pick(head, "topic") or "",
        style=draft.one_of(pick(head, "style") or "", STYLES, "style"),
        split=draft.one_of(pick(head, "split") or "", SPLITS, "split"),
        text=draft.text,
        units=tuple(draft.units),
        mentions=tuple(draft.mentions),
        times=tuple(draft.times),
        quantities=tuple(draft.quantities),
        sayings=tuple(draft.sayings),
        events=tuple(draft.events),
        defects=tuple(draft.defects),
    )


def check_ids(draft: Draft, entities: frozenset[str]) -> None:
    """Raise GoldError where a saying or an event names an id that the report does not define."""
    said = frozenset(s.id for s in draft.sayings)
    if len(said) < len(draft.sayings):
        raise draft.wrong(f"two sayings of report {draft.id} have one id")
    for saying in draft.sayings:
        draft.line = saying.line
        known_ids(draft, saying.source, entities, saying.via, said)
    for event in draft.events:
        draft.line = event.line
        used = event.actor + event.recipient + event.place + event.items
        known_ids(draft, used, entities, None if event.by == "article" else event.by, said)


def known_ids(
    draft: Draft, used: tuple[str, ...], entities: frozenset[str], saying: str | None, said: frozenset[str]
) -> None:
    """Raise GoldError for an entity or saying id that is not among those of the report."""
    for name in used:
        draft.one_of(name, entities, "entity id")
    if saying:
        draft.one_of(saying, said, "saying id")
