"""The patterns of the time rules: parsed from the pack, joined into one tree per level, walked at each place.

A pattern is a row of steps. A step in lower case is a role of the word tables; one in capitals a slot for a number; one
that begins with `@` what a rule of a lower level made. `a|b` is either, `x?` may be missing, `~x` touches the piece
before it, `(x)` must stand there but is no part of the expression, a final 2 (`month2`, `DAY2`, `@date2`) makes its
fields those of a range's upper end, `x:genitive` asks for that case ending (`x:any` for some ending, `x:none` for
none). Example: `DAY month comma? YEAR?`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import cast

from ghatna.model.expressions import TimeKind
from ghatna.model.parts import TimeType
from ghatna.model.records import record
from ghatna.packs.pack import Rule
from ghatna.read.times_pieces import Places
from ghatna.read.times_slots import SLOTS, Slot
from ghatna.read.times_words import Fields, field_value

_KINDS = ("date", "duration", "set", "reference")
_LEVELS = (1, 2, 3)
_MOST_READINGS = 400
_MARKS = frozenset({"comma", "stop"})


@record(frozen=True, slots=True)
class Step:
    """One step of a pattern; `name` is a role, slot or category, told apart by its letters."""

    name: str
    glued: bool
    context: bool
    second: bool
    case: str

    def takes(self, case: str) -> bool:
        """Tell whether the step may stand on words with this case ending."""
        return (
            not self.case
            or self.case == case
            or (self.case == "any" and case != "")
            or (self.case == "none" and case == "")
        )


@record(frozen=True, slots=True)
class TimeRule:
    """A rule of the pack, compiled; `order` is its rank among rules that match the same words."""

    id: str
    order: int
    level: int
    category: str
    kind: TimeKind
    type: TimeType
    emit: bool
    fields: Fields
    unless_before: frozenset[str]
    unless_after: frozenset[str]
    unless_after_case: str


@record(frozen=True, slots=True)
class Reading:
    """A rule that matched: pieces `[begin, end)` make the expression, the walk began at `at`."""

    at: int
    begin: int
    end: int
    rule: TimeRule
    fields: Fields
    case: str


class _Place:
    """A place in the tree of patterns."""

    __slots__ = ("roles", "rules", "slots", "subs")

    def __init__(self) -> None:
        self.roles: dict[str, list[tuple[Step, _Place]]] = {}
        self.slots: list[tuple[Step, Slot, _Place]] = []
        self.subs: dict[str, list[tuple[Step, _Place]]] = {}
        self.rules: list[TimeRule] = []

    def next(self, step: Step) -> _Place:
        """Give the place that a step leads to, made if it is not there."""
        if step.name in SLOTS:
            for known, _, place in self.slots:
                if known == step:
                    return place
            place = _Place()
            self.slots.append((step, SLOTS[step.name], place))
            return place
        table, name = (self.subs, step.name[1:]) if step.name.startswith("@") else (self.roles, step.name)
        for known, place in table.setdefault(name, []):
            if known == step:
                return place
        place = _Place()
        table[name].append((step, place))
        return place


# A walk's state: the place in the tree, the next piece, the expression's pieces [begin, end), fields, case ending.
_State = tuple[_Place, int, int, int, Fields, str]


class TimePatterns:
    """All rules of a pack, ready to be walked."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self._roots = {level: _Place() for level in _LEVELS}
        self.roles: set[str] = set()
        for order, raw in enumerate(rules):
            rule = _compile(raw, order)
            patterns = raw["pattern"]
            for pattern in [patterns] if isinstance(patterns, str) else patterns:
                for steps in _expand(str(pattern), raw):
                    self._add(steps, rule)

    def _add(self, steps: tuple[Step, ...], rule: TimeRule) -> None:
        place = self._roots[rule.level]
        for step in steps:
            place = place.next(step)
            self.roles.add(step.name)
        place.rules.append(rule)

    def readings(self, places: Places) -> Readings:
        """Give what the rules read at each place of a stretch, asked for place by place."""
        return Readings(places, self._roots)


class Readings:
    """The readings of one stretch of pieces, found when asked for and kept."""

    def __init__(self, places: Places, roots: dict[int, _Place]) -> None:
        self._places = places
        self._roots = roots
        self._found: dict[tuple[int, int], tuple[Reading, ...]] = {}

    def at(self, at: int) -> Iterator[Reading]:
        """Give all readings that begin at piece `at`, of every level."""
        for level in _LEVELS:
            yield from self._level(level, at)

    def _level(self, level: int, at: int) -> tuple[Reading, ...]:
        key = (level, at)
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = tuple(self._walk(level, at))
        return found

    def _walk(self, level: int, at: int) -> list[Reading]:
        out: list[Reading] = []
        stack: list[_State] = [(self._roots[level], at, -1, -1, (), "")]
        count = len(self._places)
        while stack and len(out) < _MOST_READINGS:
            state = stack.pop()
            place, here, begin, end, fields, case = state
            if begin >= 0 and place.rules:
                out.extend(
                    Reading(at, begin, end, rule, (*fields, *rule.fields), case)
                    for rule in place.rules
                    if self._may_stand(rule, begin, end)
                )
            if here < count:
                if place.roles:
                    self._take_words(stack, state)
                if place.slots:
                    self._take_numbers(stack, state)
                if place.subs:
                    self._take_readings(stack, state, level)
        return out

    def _take_words(self, stack: list[_State], state: _State) -> None:
        """Push the states that a meaning of the next words leads to."""
        roles, places = state[0].roles, self._places
        for meant in places.meant(state[1]):
            for step, onward in roles.get(meant.role, ()):
                if step.takes(meant.case) and (not step.glued or places.glued(state[1])):
                    stack.append(_advance(state, step, onward, (meant.end, meant.fields, meant.case)))

    def _take_numbers(self, stack: list[_State], state: _State) -> None:
        """Push the states that a number in the next place leads to."""
        places = self._places
        for number in places.numbers(state[1]):
            for step, slot, onward in state[0].slots:
                if step.glued and not places.glued(state[1]):
                    continue
                fields = slot(number)
                if fields is not None and step.takes(number.case):
                    stack.append(_advance(state, step, onward, (number.end, fields, number.case)))

    def _take_readings(self, stack: list[_State], state: _State, level: int) -> None:
        """Push the states that a reading of a lower level leads to."""
        subs, at = state[0].subs, state[1]
        for below in range(1, level):
            for reading in self._level(below, at):
                if reading.begin == at and reading.rule.category in subs:
                    for step, onward in subs[reading.rule.category]:
                        if step.takes(reading.case):
                            taken = (reading.end, reading.fields, reading.case)
                            stack.append(_advance(state, step, onward, taken))

    def _may_stand(self, rule: TimeRule, begin: int, end: int) -> bool:
        """Tell whether the neighbours of a reading allow it."""
        if rule.unless_before and rule.unless_before & self._places.roles(end):
            return False
        if "NUMBER" in rule.unless_before and end < len(self._places) and self._places.numbers(end):
            return False
        if rule.unless_after_case and rule.unless_after_case in self._places.cases_before(begin):
            return False
        return not (rule.unless_after and any(self._ends_with(role, begin) for role in rule.unless_after))

    def _ends_with(self, role: str, begin: int) -> bool:
        """Tell whether a surface of one piece with this role stands just before piece `begin`."""
        if begin < 1:
            return False
        if role == "NUMBER":
            return bool(self._places.numbers(begin - 1))
        return any(meant.role == role and meant.end == begin for meant in self._places.meant(begin - 1))


def _advance(state: _State, step: Step, place: _Place, taken: tuple[int, Fields, str]) -> _State:
    """Give the state after one step that took `(end, fields, case)`; context leaves the expression's ends alone."""
    _, at, begin, before, known, case = state
    end, fields, ending = taken
    if step.second:
        fields = tuple((_SECOND.get(name, name), value) for name, value in fields)
    if step.context:
        return (place, end, begin, before, (*fields, *known), case)
    return (place, end, at if begin < 0 else begin, end, (*known, *fields), ending)


_SECOND = {name: f"{name}2" for name in ("year", "month", "day", "weekday", "hour", "minute")}


def _compile(raw: Rule, order: int) -> TimeRule:
    """Check one rule's settings.

    Raises:
        PackError: A setting is missing or has a value that no rule can have.
    """
    kind = raw.get("kind", "date")
    type_ = raw.get("type", {"duration": "DURATION", "set": "SET"}.get(str(kind), "DATE"))
    if kind not in _KINDS:
        raise raw.fault(f"kind must be one of {', '.join(_KINDS)}, not {kind!r}")
    if type_ not in {"DATE", "TIME", "DURATION", "SET"}:
        raise raw.fault(f"type must be one of TIMEX3, not {type_!r}")
    if not isinstance(raw.get("pattern"), (str, list)):
        raise raw.fault("a rule needs a pattern")
    patterns = raw["pattern"] if isinstance(raw["pattern"], list) else [raw["pattern"]]
    level = raw.get("level", 2 if any("@" in str(pattern) for pattern in patterns) else 1)
    if level not in _LEVELS:
        raise raw.fault(f"level must be 1, 2 or 3, not {level!r}")
    return TimeRule(
        id=raw.id,
        order=order,
        level=level,
        category=str(raw.get("as", "")),
        kind=cast("TimeKind", kind),
        type=cast("TimeType", type_),
        emit=bool(raw.get("emit", True)),
        fields=tuple(
            (str(name), field_value(str(name), value, raw.fault)) for name, value in raw.get("set", {}).items()
        ),
        unless_before=frozenset(raw.get("unless_before", ())),
        unless_after=frozenset(raw.get("unless_after", ())),
        unless_after_case=str(raw.get("unless_after_case", "")),
    )


def _expand(pattern: str, raw: Rule) -> Iterator[tuple[Step, ...]]:
    """Give every row of steps that a pattern stands for."""
    choices: list[list[Step | None]] = []
    for word in pattern.split():
        body = word.removesuffix("?")
        context = body.startswith("(") and body.endswith(")")
        options: list[Step | None] = [
            _step(name, context=context, raw=raw) for name in (body[1:-1] if context else body).split("|")
        ]
        choices.append([None, *options] if word.endswith("?") else options)
    if not choices:
        raise raw.fault("a pattern needs at least one step")
    for row in product(*choices):
        steps = tuple(step for step in row if step is not None)
        # An optional mark before an optional word must not end the expression.
        if steps and not (steps[-1].name in _MARKS and not steps[-1].context):
            yield steps


def _step(name: str, *, context: bool, raw: Rule) -> Step:
    glued = name.startswith("~")
    name, _, case = name.removeprefix("~").partition(":")
    second = name.endswith("2")
    name = name.removesuffix("2")
    if name.isupper() and name not in SLOTS:
        raise raw.fault(f"there is no slot {name}; slots: {', '.join(sorted(SLOTS))}")
    return Step(name, glued, context, second, case)
