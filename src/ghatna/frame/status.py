"""Tell whether a happening took place: from tense, mood, modals, negation and its scope, hedges and stance."""

from __future__ import annotations

from ghatna.frame.status_scope import Scope
from ghatna.frame.status_words import PLAIN, Signal, Site, StatusLexicon
from ghatna.model.events import Stance, Status
from ghatna.model.parts import Sentence
from ghatna.model.said import FoundStatus
from ghatna.model.spans import Span
from ghatna.model.words import Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

# Of several signals the one named first decides: what did not happen outweighs how it was spoken of.
_ORDER = ("denied", "failed", "alleged", "possible", "expected", "planned", "future", "ongoing")
_BY_STANCE: dict[Stance, Status] = {
    "denies": "denied",
    "alleges": "alleged",
    "promises": "planned",
    "expects": "expected",
    "asks": "possible",
}
# Stances that outweigh a bare infinitive: "asked them to stay", "expects it to fall" tell of no plan.
_OUTWEIGHING: dict[Stance, Status] = {stance: _BY_STANCE[stance] for stance in ("asks", "expects", "alleges")}


class StatusReader:
    """Reads the status of happenings by one pack's table `status`."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        self._lexicon = StatusLexicon(pack, splitter)
        self._scope = Scope(pack, splitter)

    def status_at(
        self,
        words: Words,
        sentence: Sentence,
        trigger: Span,
        *,
        stance: Stance | None = None,
        within: Span | None = None,
        site: Site = PLAIN,
    ) -> FoundStatus:
        """Give the status of what `trigger` tells, and the words that decide it.

        `stance` is that of the statement in whose content the trigger stands, `within` that content:
        signals outside it do not count. `site` tells more of it.
        Without any signal it is "happened", or what the stance makes of it.
        """
        first, last = words.first_at(trigger.start), words.first_at(trigger.end)
        last = max(last, first + 1)
        edges = words.between(sentence.start, sentence.end)
        if within is not None and within.start <= trigger.start and trigger.end <= within.end:
            inner = words.between(within.start, within.end)
            edges = range(max(edges.start, inner.start), min(edges.stop, inner.stop)) or edges
        clause = self._scope.clause(words, range(first, last), edges, finite=site.finite)
        signals = self._lexicon.signals(words, range(first, last), clause, site)
        return _decide(words, _without_others(signals, range(first, last)), stance)


def _without_others(signals: list[Signal], trigger: range) -> list[Signal]:
    """Leave out negations beside a trigger that holds one: "that it [not buy] arms it has not asked"."""
    if not any(one.status == "denied" and one.first in trigger for one in signals):
        return signals
    return [one for one in signals if one.status != "denied" or one.first in trigger]


def _decide(words: Words, signals: list[Signal], stance: Stance | None) -> FoundStatus:
    """Give the status that outweighs the others; an even number of negations cancels out."""
    if not signals:  # as around most triggers
        return FoundStatus(status=_BY_STANCE.get(stance, "happened") if stance is not None else "happened")
    real = next((signal for signal in signals if signal.status == "happened"), None)
    open_ = [signal for signal in signals if real is None or not signal.weak]
    denials = [signal for signal in open_ if signal.status == "denied"]
    if stance == "denies":
        return FoundStatus(status="denied", basis=_spans(words, denials))
    if len(denials) == 2:  # noqa: PLR2004 - two negations make an assertion
        open_ = [signal for signal in open_ if signal.status != "denied"]
    told = {signal.status for signal in open_}
    for status in _ORDER:
        if status in told:
            basis = [signal for signal in open_ if signal.status == status]
            bare = status == "planned" and all(signal.weak for signal in basis)
            named = _OUTWEIGHING.get(stance) if bare and stance is not None else None
            return FoundStatus(status=named or _named(status, stance), basis=_spans(words, basis))
    if real is not None:
        return FoundStatus(status="alleged" if stance == "alleges" else "happened", basis=_spans(words, [real]))
    return FoundStatus(status=_BY_STANCE.get(stance, "happened") if stance is not None else "happened")


def _named(status: str, stance: Stance | None) -> Status:
    if status == "future":
        return "expected" if stance == "expects" else "planned"
    if status == "ongoing" and stance == "alleges":
        return "alleged"
    named: Status = status  # type: ignore[assignment]  # the table's values are checked when it is read
    return named


def _spans(words: Words, signals: list[Signal]) -> tuple[Span, ...]:
    return tuple(Span(start=words.starts[signal.first], end=words.ends[signal.last - 1]) for signal in signals)
