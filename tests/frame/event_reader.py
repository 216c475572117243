"""Read happenings from sentences whose mentions and days are marked by hand."""

from __future__ import annotations

import re

from ghatna.frame.events import EventFramer
from ghatna.frame.events_told import Told
from ghatna.model import Entity, Event, Mention, Sentence, Time
from ghatna.packs import Shelf, WordSplitter

PUBLISHED = "2031-05-14"


class Reader:
    """Reads sentences in which `[name|Schema]` marks a mention and `{words|value}` a day or a duration ("P2M").

    `[Lima|Place:pe]` is a capital, `[Peru|Country:pe]` its country. The text came out on `PUBLISHED`.
    """

    def __init__(self, tag: str, shelf: Shelf | None = None) -> None:
        self.pack = (shelf or Shelf()).pack(tag)
        self.splitter = WordSplitter(self.pack)
        self.framer = EventFramer(self.pack, self.splitter)

    def told(self, *lines: str) -> Told:
        text = ""
        entities: dict[str, Entity] = {}
        mentions: list[Mention] = []
        times: list[Time] = []
        sentences: list[Sentence] = []
        for line in lines:
            begin = len(text)
            at = 0
            for mark in re.finditer(r"\[([^|]+)\|(\w+)(?::(\w\w))?\]|\{([^|]+)\|([^}]+)\}", line):
                text += line[at : mark.start()]
                start = len(text)
                text += mark[1] or mark[4]
                if mark[1]:
                    entities[mark[1]] = Entity(
                        id=mark[1], schema=mark[2], name=mark[1], country=mark[3],  # type: ignore[arg-type]
                        feature="PPLC" if mark[3] and mark[2] == "Place" else None,
                    )  # fmt: skip
                    mentions.append(Mention(id=f"m{start}", entity=mark[1], start=start, end=len(text), form="name"))
                else:
                    kind = "DURATION" if mark[5].startswith("P") else "DATE"
                    begin_day = mark[5] if kind == "DATE" else None
                    times.append(
                        Time(id=f"t{start}", start=start, end=len(text), type=kind, value=mark[5], begin=begin_day),  # type: ignore[arg-type]
                    )
                at = mark.end()
            text += line[at:]
            sentences.append(Sentence(id=f"s{begin}", start=begin, end=len(text), kind="sentence"))
            text += "\n"
        return Told(
            text=text,
            words=self.splitter.split(text),
            sentences=tuple(sentences),
            mentions=tuple(mentions),
            entities=tuple(entities.values()),
            times=tuple(times),
            published=PUBLISHED,
        )

    def read(self, *lines: str) -> tuple[Event, ...]:
        return self.framer.frame(self.told(*lines))

    def one(self, line: str, kind: str) -> Event:
        return next(event for event in self.read(line) if event.type == kind)
