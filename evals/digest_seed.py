"""Count the events of the shared gold whose day, actor and status every digest tells: English, Gujarati and Hindi.

python evals/digest_seed.py [--misses] [GOLD.json ...]

Events are matched to those of the reading as ../shared/check/score.py matches them. An event counts where its cells
agree with the gold and one line of each digest states them. Without ../shared there is nothing to count.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from ghatna.digest.dates import say_date, say_heading
from ghatna.digest.grammar import Grammar
from ghatna.digest.names import NameGiver
from ghatna.model import Event, Hints, Reading
from ghatna.model.digest import Digest
from ghatna.packs import Shelf
from ghatna.pipeline.build import Workshop
from ghatna.pipeline.digests import DigestRoom
from ghatna.service import Desk

SHARED = Path(__file__).parents[2] / "shared"
LANGUAGES = ("en", "gu", "hi")
SECTIONS = {"happened": "timeline", "ongoing": "timeline", "denied": "not", "failed": "not"}
SAME_WORDS = 0.3

Cell = dict[str, Any]  # one JSON object of the gold


@dataclass(frozen=True, kw_only=True)
class Pairing:
    """The events of a gold file beside those of the reading, and the gold's ids of each found entity."""

    events: tuple[tuple[Cell, Event | None], ...]
    owners: dict[str, set[str]]


def load_scorer(path: Path) -> ModuleType:
    """Import the shared scorer, so that events are matched as it matches them."""
    spec = importlib.util.spec_from_file_location("shared_score", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"no module at {path}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def own_entities(scorer: ModuleType, gold: Cell, reading: Reading) -> dict[str, set[str]]:
    """Give the gold's ids of each entity of the reading: by the words that their mentions share."""
    out: dict[str, set[str]] = defaultdict(set)
    for entity in gold["entities"]:
        votes: Counter[str] = Counter()
        for mine in entity["mentions"]:
            for found in reading.mentions:
                share = scorer.iou((mine["start"], mine["end"]), (found.start, found.end))
                if share > SAME_WORDS:
                    votes[found.entity] += share * (2 if mine.get("form") == "name" else 1)
        if votes:
            out[votes.most_common(1)[0][0]].add(entity["id"])
    return out


def pair_events(scorer: ModuleType, gold: Cell, reading: Reading) -> Pairing:
    """Match the gold's events to those of the reading, states last."""
    owners = own_entities(scorer, gold, reading)

    def score(wanted: Cell, found: Event) -> float:
        words, behind = wanted.get("trigger"), wanted.get("evidence")
        trigger = scorer.iou(span(words), (found.trigger.start, found.trigger.end)) if words else 0.0
        spans = [(one.start, one.end) for one in found.evidence]
        near = max((scorer.iou(span(behind), one) for one in spans), default=0.0) if isinstance(behind, dict) else 0.0
        kind = 0.3 if found.type in wanted["accept"] else 0.0
        who = 0.2 if set(wanted["actor"]) & owned(owners, found.actor) else 0.0
        return trigger + 0.5 * near + kind + who if trigger > 0 or (near > SAME_WORDS and kind) else 0.0

    out: list[tuple[Cell, Event | None]] = []
    free = list(reading.events)
    for state in (False, True):
        wanted = [event for event in gold["events"] if bool(event.get("state")) is state]
        pairs = scorer.pair_up(wanted, free, score)
        out += [(event, free[pairs[at]] if at in pairs else None) for at, event in enumerate(wanted)]
        used = {id(event) for _, event in out}
        free = [event for event in free if id(event) not in used]
    return Pairing(events=tuple(out), owners=owners)


def span(cell: Cell) -> tuple[int, int]:
    """Give a gold cell's span."""
    return cell["start"], cell["end"]


def owned(owners: dict[str, set[str]], ids: tuple[str, ...]) -> set[str]:
    """Give the gold's ids of found entities."""
    return set().union(*(owners.get(one, set()) for one in ids))


def wrong_cell(scorer: ModuleType, pairing: Pairing, wanted: Cell, found: Event | None) -> str | None:
    """Give the first cell of the reading that differs from the gold, `None` if day, actor and status agree."""
    if found is None:
        return "not found"
    if not same_day(wanted.get("date"), found.date.value):
        return "day"
    if wanted["actor"] and not set(wanted["actor"]) & owned(pairing.owners, found.actor):
        return "actor"
    return None if found.status in scorer.STATUS[wanted["status"]] else "status"


def same_day(wanted: str | None, value: str | None) -> bool:
    """Tell whether a day is the gold's; as in score.py a stretch of days or a mere reference asks for none.

    A day told all the same must lie within the stretch; where the gold has none, none may be told.
    """
    first, _, last = wanted.partition("/") if wanted and wanted[0].isdigit() else ("", "", "")
    if not first:
        return not value
    if not value:
        return bool(last)
    return value == wanted or first <= value[: len(first)] <= (last or first)


class Telling:
    """One digest of a reading, asked whether it states an event."""

    def __init__(self, reading: Reading, digest: Digest, grammar: Grammar, names: NameGiver) -> None:
        self._names = names
        self._grammar = grammar
        self._events = {event.id: event for event in reading.events}
        self._lines = [(part.name, line) for part in digest.sections for line in part.lines]

    def wrong(self, event: Event, actors: tuple[str, ...]) -> str | None:
        """Give what no line states of an event: its status, its day or one of `actors`; `None` if all is told."""
        section = SECTIONS.get(event.status, "open")
        lines = [line for name, line in self._lines if name == section and event.id in line.cells]
        if not lines:
            return "status not told"
        line = lines[0]
        value = event.date.value
        told = f"{line.group} {line.text}"
        days = (say_date(self._grammar, value, when=True), say_date(self._grammar, value, when=False))
        if value and not any(day and day in told for day in (*days, say_heading(self._grammar, value))):
            return "day not told"
        if not value and line.group != self._grammar.word("day.unknown") and section == "timeline":
            return "day invented"
        if actors and not any(re.sub(r"\s+", " ", self._names.name(one)).lower() in told.lower() for one in actors):
            return "actor not told"
        return None


def count_file(desk: Desk, scorer: ModuleType, path: Path) -> tuple[Counter[str], list[str]]:
    """Give how many events one gold file has and how many each digest and all of them state, and the misses."""
    gold: Cell = json.loads(path.read_text("utf-8"))
    text = gold.get("text") or next(path.parent.glob("report*.txt")).read_bytes().decode("utf-8")
    reading = desk.read(text, Hints(published=gold["document_date"]))
    pairing = pair_events(scorer, gold, reading)
    shelf = Shelf()
    room = DigestRoom(shelf, Workshop(shelf).names)
    tellings = {}
    for lang in LANGUAGES:
        maker = room.maker(lang)
        grammar = Grammar(shelf.pack(lang))
        tellings[lang] = Telling(reading, maker.make(reading), grammar, NameGiver(reading, grammar, maker.speller))
    tally: Counter[str] = Counter(events=len(pairing.events))
    misses = []
    for wanted, found in pairing.events:
        wrong = wrong_cell(scorer, pairing, wanted, found)
        if wrong is None and found is not None:
            right = tuple(one for one in found.actor if pairing.owners.get(one, set()) & set(wanted["actor"]))
            untold = {lang: telling.wrong(found, right) for lang, telling in tellings.items()}
            tally.update(lang for lang, what in untold.items() if what is None)
            wrong = "; ".join(f"{lang}: {what}" for lang, what in untold.items() if what) or None
        tally["all"] += wrong is None
        tally["cells"] += wrong is None or ":" in wrong
        if wrong:
            misses.append(f"{wanted['id']} {wanted.get('gloss_en', '')[:60]} | {wrong}")
    return tally, misses


def main() -> int:
    """Run the command line."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--misses", action="store_true")
    options.add_argument("gold", nargs="*", type=Path)
    asked = options.parse_args()
    scorer = SHARED / "check" / "score.py"
    if not scorer.is_file():
        return 0
    desk = Desk()
    for path in asked.gold or sorted((SHARED / "seed").glob("gold.json")):
        tally, misses = count_file(desk, load_scorer(scorer), path)
        if asked.misses:
            sys.stdout.writelines(f"{miss}\n" for miss in misses)
        shares = ", ".join(f"{name} {tally[name]}" for name in ("cells", *LANGUAGES, "all"))
        sys.stdout.write(f"{path.parent.name}/{path.name}: of {tally['events']} events {shares}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
