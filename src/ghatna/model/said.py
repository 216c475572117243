"""Who said what, as far as the words alone tell: before names are looked up."""

from __future__ import annotations

from ghatna.model.events import SpeechKind, Stance, Status
from ghatna.model.records import record
from ghatna.model.spans import Span


@record(frozen=True, slots=True, kw_only=True)
class Speaker:
    """One noun phrase of a source, or a joint member of it, with its `head`: the word that speaks.

    `nominal` is false of pronouns and of whatever else is neither name nor noun; `cased` is false
    where no ending or marker shows a head of a late-verb language to act. `says` is false of whoever is
    only shown to do something, `several` true of a number that stands for so many people.
    """

    part: Span
    head: Span
    nominal: bool
    cased: bool
    says: bool = True
    several: bool = False


@record(frozen=True, slots=True, kw_only=True)
class FoundAttribution:
    """One statement found in the text; its source is words, not yet an entity.

    `sources` are the noun phrases of the source, one each for joint sources; empty where the
    sentence names none, `speakers` the words in them that speak. `source_span` covers them all;
    `head_first` tells that a phrase begins with its head and describes it behind. `carried` is the
    index of the earlier attribution whose source this one shares, or may share where a pronoun stands
    for it, `via` that of the one that passed it on, `denies` that of the one whose content this one
    denies.
    `frame` are the words around cue and source, outside the content, among which the day of the
    saying may stand. `tentative` means that it is a saying only if its source can speak; `open` that
    who says it may stand without a case at the head of the content.
    """

    sources: tuple[Span, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    source_span: Span | None = None
    cue: Span | None = None
    content: tuple[Span, ...]
    kind: SpeechKind
    stance: Stance = "asserts"
    medium: Span | None = None
    addressee: Span | None = None
    via: int | None = None
    denies: int | None = None
    carried: int | None = None
    frame: tuple[Span, ...] = ()
    tentative: bool = False
    open: bool = False
    head_first: bool = False


@record(frozen=True, slots=True, kw_only=True)
class FoundStatus:
    """Whether a happening took place, and the words that say so; `basis` is empty where none do."""

    status: Status
    basis: tuple[Span, ...] = ()
