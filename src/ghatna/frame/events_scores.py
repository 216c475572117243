"""How likely it is that a trigger tells of a happening: a logistic table over a few plain features."""

from __future__ import annotations

import math

from ghatna.frame.events_entries import Meaning
from ghatna.frame.events_hits import Hit
from ghatna.frame.events_roles import Roles
from ghatna.model.events import EventDate, Status
from ghatna.model.parts import Sentence
from ghatna.model.records import record
from ghatna.packs.pack import Pack

_DEFAULT_LEAST = 0.35
_PLACES = 4
# Counts above this say no more.
_MANY = 4
_FILLED = tuple(f"filled={number}" for number in range(4))
_GENERIC = tuple(f"generic={number}" for number in range(3))
_CROWD = tuple(f"crowd={number}" for number in range(_MANY + 1))
_AGAIN = tuple(f"again={number}" for number in range(_MANY + 1))


@record(frozen=True, slots=True, kw_only=True)
class Setting:
    """What stands around a trigger: its sentence, whether somebody says it, and the other triggers of the text.

    `again` is how many other triggers of the text have its type, -1 where a text has too few to say what it is about,
    `crowd` how many its sentence has; `twin` tells that
    a trigger of the same type stands right behind: "the ceremony's opening".
    """

    sentence: Sentence
    date: EventDate
    said: bool
    status: Status
    again: int
    crowd: int
    twin: bool = False


def list_features(hit: Hit, meaning: Meaning, roles: Roles, setting: Setting) -> tuple[str, ...]:
    """Give the features of one candidate, each a name in the table `event_weights`."""
    kind = _kind(hit, meaning)
    filled = sum((bool(roles.actor), bool(roles.recipient), bool(roles.items), roles.place is not None))
    out = ["bias", f"kind={kind}", f"type={meaning.type}", _FILLED[min(filled, 3)], f"word={meaning.surface}"]
    out.append(f"{'noun' if hit.noun else 'verb'}:{meaning.type}")
    if meaning.share >= 0:
        out.append(f"share={meaning.share}")
    if hit.generic:
        out.append(_GENERIC[min(filled, 2)])
    if roles.actor:
        out.append("actor" if not hit.noun or roles.involved else "noun actor")
    if roles.recipient:
        out.append("recipient")
    if setting.date.value is not None:
        out.append("date")
    shape = "noun" if hit.noun else "verb"
    if setting.sentence.kind != "sentence":
        out += ["headline", f"headline {shape}"]
    out += [_CROWD[min(setting.crowd, _MANY)], f"{shape}:{setting.status}"]
    if setting.again >= 0:
        out.append(_AGAIN[min(setting.again, _MANY)])
    if setting.said:
        out += ["said", f"said:{shape}"]
    if hit.passive:
        out.append("passive")
    if hit.told:
        out.append("told")
    if setting.twin:
        out.append(f"twin:{shape}")
    out += hit.shades
    return tuple(out)


def _kind(hit: Hit, meaning: Meaning) -> str:
    if hit.noun:
        return f"noun {hit.case.removeprefix('plural_') or ('many' if hit.last > hit.first else 'bare')}"
    finite = "passive" if hit.passive else hit.form or "phrase"
    if meaning.pos in {"noun", "light"}:
        return f"light {finite}"
    return f"{'verb' if hit.first == hit.last else 'phrase'} {finite}"


class EventScorer:
    """Scores candidates by one pack's table `event_weights`; unknown features weigh nothing."""

    def __init__(self, pack: Pack) -> None:
        self._weights: dict[str, float] = {}
        for row in pack.table("event_weights"):
            try:
                self._weights[row["feature"]] = float(row["weight"])
            except ValueError:
                raise row.fault(f"the weight must be a number, not {row['weight']!r}") from None
        self.least = float(pack.setting("event_least", _DEFAULT_LEAST))

    def score(self, features: tuple[str, ...]) -> float:
        """Give the probability, rounded so that no platform differs."""
        if not self._weights:
            return 1.0
        weights = self._weights
        total = sum([weights.get(feature, 0.0) for feature in features])
        return round(1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total)))), _PLACES)
