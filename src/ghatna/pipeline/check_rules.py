"""Run the examples and look-alikes of a pack's rules for times and quantities with the parts that the pack makes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ghatna.errors import PackError
from ghatna.model.document import Document
from ghatna.model.parts import Quantity, Time
from ghatna.packs.pack import Rule
from ghatna.pipeline.build import Parts
from ghatna.resolve.times import anchor_times

Misread = Callable[[Parts, Rule, Mapping[str, Any]], str | None]
Mistaken = Callable[[Parts, Rule, str], str | None]

LOOKALIKE_DAY = "2024-03-14"
"""The day of publication of look-alikes, so that relative words have a day to count from."""


def check_rules(parts: Parts) -> Iterator[PackError]:
    """Give what the pack's own examples and look-alikes find wrong; inherited rules are their own pack's matter."""
    checks: dict[str, tuple[Misread, Mistaken]] = {
        "times": (_misread_time, _mistaken_time),
        "quantities": (_misread_quantity, _mistaken_quantity),
    }
    for name, (misread, mistaken) in checks.items():
        for rule in parts.pack.rule_set(name):
            if not rule.where.startswith(f"{parts.pack.tag}/"):
                continue
            for example in rule.examples:
                wrong = _lacks(example) or misread(parts, rule, example)
                if wrong:
                    yield rule.fault(f"rule {rule.id!r}: example {example.get('text', '')!r}: {wrong}")
            for text in rule.lookalikes:
                wrong = mistaken(parts, rule, text)
                if wrong:
                    yield rule.fault(f"rule {rule.id!r}: look-alike {text!r}: {wrong}")


def _lacks(example: Mapping[str, Any]) -> str | None:
    """Say what an example lacks, `None` if nothing."""
    missing = [key for key in ("text", "value") if key not in example]
    return f"has no {' and no '.join(missing)}" if missing else None


def _misread_time(parts: Parts, rule: Rule, example: Mapping[str, Any]) -> str | None:
    """Say how a time is read otherwise than its example says, `None` if it is not."""
    times = find_times(parts, str(example["text"]), example.get("published"))
    own = [time for time in times if time.rule == rule.id]
    if not own:
        found = ", ".join(f"{time.value} by {time.rule}" for time in times)
        return f"the rule does not match; found: {found or 'nothing'}"
    wanted = {key: example[key] for key in ("value", "type", "mod") if key in example}
    if any(all(getattr(time, key) == value for key, value in wanted.items()) for time in own):
        return None
    got = ", ".join(" ".join(str(getattr(time, key)) for key in wanted) for time in own)
    return f"read as {got}, not as {' '.join(str(value) for value in wanted.values())}"


def _mistaken_time(parts: Parts, rule: Rule, text: str) -> str | None:
    """Say what the rule reads in a look-alike, `None` if nothing."""
    own = [time for time in find_times(parts, text, LOOKALIKE_DAY) if time.rule == rule.id]
    return f"{text[own[0].start : own[0].end]!r} is read as {own[0].value}" if own else None


def _misread_quantity(parts: Parts, _: Rule, example: Mapping[str, Any]) -> str | None:
    """Say how the one quantity of an example is read otherwise than it says, `None` if it is not."""
    found = find_quantities(parts, str(example["text"]))
    if len(found) != 1:
        return f"{len(found)} quantities are found, not one"
    wanted = {
        "value": example["value"],
        "upper": example.get("upper"),
        "unit": example.get("unit"),
        "comparator": example.get("comparator", "exact"),
    }
    wrong = [key for key, value in wanted.items() if getattr(found[0], key) != value]
    return "; ".join(f"{key} is {getattr(found[0], key)}, not {wanted[key]}" for key in wrong) or None


def _mistaken_quantity(parts: Parts, _: Rule, text: str) -> str | None:
    """Say what is read as a quantity in a look-alike, `None` if nothing."""
    found = find_quantities(parts, text)
    return f"{text[found[0].start : found[0].end]!r} is read as a quantity" if found else None


def find_times(parts: Parts, text: str, published: str | None) -> tuple[Time, ...]:
    """Give the times of a text as an article of that day would have them."""
    words = parts.words.split(text)
    found = parts.times.find(text, words, parts.sentences.split(text, words))
    document = Document(id="example", lang=parts.pack.tag, published=published, text=text, sha256="")
    return anchor_times(found, document, parts.pack)


def find_quantities(parts: Parts, text: str) -> tuple[Quantity, ...]:
    """Give the quantities of a text."""
    words = parts.words.split(text)
    return parts.quantities.find(text, words, parts.sentences.split(text, words))
