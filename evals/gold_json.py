"""Write a gold report as the JSON that score.py reads (kinds, units and statuses under that file's names)."""

import json
import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from gold_model import Event, Mention, Report, Saying, Span, Time

TYPE = {
    "Person": "person",
    "Organization": "organisation",
    "PublicBody": "organisation",
    "Company": "organisation",
    "Media": "media",
    "Country": "country",
    "Place": "place",
    "Facility": "facility",
    "Vehicle": "vehicle",
    "Weapon": "weapon",
    "Document": "document",
    "NamedEvent": "event",
    "Work": "song",
    "Animal": "animal",
    "Group": "group",
    "Thing": "other",
}
UNIT = {
    "[mi_i]": "mile",
    "d": "day",
    "a": "year",
    "mo": "month",
    "h": "hour",
    "min": "minute",
    "%": "percent",
    "[ft_i]": "foot",
    "m": "metre",
    "t": "tonne",
}
MODE = {"direct": "direct", "indirect": "indirect", "mixed": "direct_partial"}
JOINERS = "\u200c\u200d"
RANGE = re.compile(r"(\d{4}(?:-\d\d){0,2})/(\d{4}(?:-\d\d){0,2})$")

Cell = dict[str, Any]  # one JSON object; score.py sets its keys


def encode(report: Report) -> str:
    """Give the report as one JSON document, ending in a newline."""
    return json.dumps(document(report), ensure_ascii=False, indent=1) + "\n"


def document(report: Report) -> Cell:
    """Give the report as one JSON object."""
    return {
        "schema": "ghatna-gold/1",
        "doc_id": report.id,
        "lang": report.lang,
        "document_date": report.published.isoformat(),
        "text": report.text,
        "char_length": len(report.text),
        "sentences": [{"id": f"S{n}", **words(u.span), "kind": u.kind} for n, u in enumerate(report.units, 1)],
        "defects": [{"type": d.type, **spot(report, d.span)} for d in report.defects],
        "entities": list(entities(report)),
        "times": [{"id": f"T{n}", **time_cell(report, t)} for n, t in enumerate(report.times, 1)],
        "quantities": [
            {
                "id": f"Q{n}",
                **spot(report, q.span),
                "value": plain(q.value),
                **({"upper": plain(q.upper)} if q.upper is not None else {}),
                "unit": UNIT.get(q.unit, q.unit.strip("{}")),
                "comparator": "approx" if q.comparator == "about" else q.comparator,
            }
            for n, q in enumerate(report.quantities, 1)
        ],
        "statements": [statement(report, s) for s in report.sayings],
        "events": [event(report, e, number) for number, e in enumerate(report.events, 1)],
    }


def words(span: Span) -> Cell:
    """Give a span's start, end and text."""
    return {"start": span.start, "end": span.end, "text": span.text}


def spot(report: Report, span: Span) -> Cell:
    """Give a span with the id of the sentence that it stands in."""
    number = next(n for n, u in enumerate(report.units, 1) if u.span.start <= span.start < u.span.end)
    return {**words(span), "sentence": f"S{number}"}


def plain(value: float) -> float:
    """Give a whole number as an int, so that JSON shows no .0."""
    return int(value) if value == int(value) else value


def entities(report: Report) -> Iterator[Cell]:
    """Give one object a chain of mentions, in order of first mention."""
    chains: dict[str, list[Mention]] = {}
    for mention in sorted(report.mentions, key=lambda m: (m.span.start, -m.span.end)):
        chains.setdefault(mention.entity, []).append(mention)
    number = 0
    for name, chain in chains.items():
        facts = dict(fact for m in chain for fact in m.facts)
        names = [m.span.text for m in chain if m.form == "name"]
        english = facts.get("en") or (max(names, key=len) if names and report.lang == "en" else None)
        cell: Cell = {"id": name, "type": TYPE[chain[0].kind], "name_en": english or name.replace("-", " ")}
        cell |= {k: v for k, v in facts.items() if k in ("role", "country", "qid")}
        if chain[0].kind == "Country" and len(facts.get("country", name)) == 2:
            cell["iso"] = facts.get("country", name).upper()
        if not (english and names):
            cell["named"] = "no"
        cell["mentions"] = []
        for mention in chain:
            number += 1
            cell["mentions"].append(
                {"id": f"M{number}", **spot(report, mention.span), "form": mention.form, **ending(report, mention)}
            )
        yield cell


def ending(report: Report, mention: Mention) -> Cell:
    """Give the case ending glued to a mention, when there is one: letters and signs, or 's."""
    text, start = report.text, mention.span.end
    end = start + 2 if text[start : start + 2] in ("'s", "’s") else start
    while end < len(text) and (text[end] in JOINERS or unicodedata.category(text[end])[0] in "LM"):
        end += 1
    return {"token_end": end, "suffix": text[start:end]} if end > start else {}


def time_cell(report: Report, time: Time) -> Cell:
    """Give one time; a value that is a range also says where it begins and ends."""
    cell = {**spot(report, time.span), "type": time.type, "value": time.value}
    ends = RANGE.match(time.value)
    if ends:
        cell |= {"interval_begin": ends[1], "interval_end": ends[2]}
    return cell | ({"mod": time.mod} if time.mod else {})


def said_id(name: str) -> str:
    """Give a saying's id in score.py's form, which begins with a capital A."""
    return "A" + name.removeprefix("a")


def statement(report: Report, saying: Saying) -> Cell:
    """Give one attribution."""
    content = [spot(report, c) for c in saying.content]
    return {
        "id": said_id(saying.id),
        "source": list(saying.source),
        "source_span": saying.source_span and spot(report, saying.source_span),
        "cue": saying.cue and spot(report, saying.cue),
        "content": content[0] if len(content) == 1 else content,
        "mode": MODE[saying.kind],
        "stance": saying.stance,
        "medium": saying.medium,
        "addressee": saying.addressee,
        "via": saying.via and said_id(saying.via),
    }


def event(report: Report, happening: Event, number: int) -> Cell:
    """Give one event; what a source says has happened is claimed, what the report says is asserted."""
    status = happening.status
    if status in ("happened", "ongoing"):
        status = "asserted" if happening.by == "article" else "claimed"
    return {
        "id": f"V{number}",
        "type": happening.type,
        "plover": None,
        "accept": list(happening.accepted),
        "state": False,
        "actor": list(happening.actor),
        "recipient": list(happening.recipient),
        "place": list(happening.place),
        "items": list(happening.items),
        "date": happening.date,
        "status": status,
        "according_to": "reporter" if happening.by == "article" else said_id(happening.by),
        "trigger": spot(report, happening.trigger),
        "evidence": None,
        "mode": happening.mode,
        "same_as": f"V{happening.same}" if happening.same else None,
        "gloss_en": f"{happening.type} {happening.trigger.text}",
    }
