"""A trigger in its sentence, before its cells are filled; and which of its types the text means."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field

from ghatna.frame.events_describing import DESCRIBING
from ghatna.frame.events_entries import Meaning
from ghatna.frame.events_frames import Frame
from ghatna.frame.events_hits import Hit
from ghatna.frame.events_part import Part
from ghatna.frame.events_roles import Roles
from ghatna.model.events import Attribution
from ghatna.model.parts import Sentence
from ghatna.model.records import record, replace
from ghatna.model.spans import Span

_SENTENCE_WEIGHT = 3
_FIGURE_WEIGHT = 2
_NEVER = 1_000_000
_COMPLEMENT = 10
_VOTED = 2
_SHOWN = "shown by nouns"
REAL = frozenset({"happened", "ongoing"})
"""What is told as a fact."""
FINITE = frozenset({"past", "present", "future", "habitual", "passive"})


@record(frozen=True, slots=True, kw_only=True, eq=False)
class Scene:
    """One sentence: its words, the clause of each (`clauses[at - inside.start]`), its parts, statements and figures.

    A figure is the id of a quantity and the word at which it begins, a bare one the first and last word of a number
    without a thing that it counts; `contexts` are PLOVER's, each with a word that shows it; `forces` are the
    happenings that may bring others about: "the storm".
    """

    sentence: Sentence
    inside: range
    clauses: tuple[int, ...]
    parts: tuple[Part, ...]
    said: tuple[Attribution, ...]
    figures: tuple[tuple[str, int], ...] = ()
    bare_figures: tuple[tuple[int, int], ...] = ()
    contexts: tuple[tuple[int, tuple[str, ...]], ...] = ()
    forces: tuple[Part, ...] = ()
    _by_clause: dict[int, list[Part]] = field(default_factory=dict, init=False, repr=False)
    _runs: list[range] = field(default_factory=list, init=False, repr=False)
    _names: list[frozenset[int]] = field(default_factory=list, init=False, repr=False)

    def clause_of(self, word: int) -> int:
        """Give the clause of a word of this sentence; what stands outside is in the clause at that end."""
        at = word - self.inside.start
        if at < 0:
            return self.clauses[0]
        return self.clauses[at] if at < len(self.clauses) else self.clauses[-1]

    def run_of(self, word: int) -> range:
        """Give the words of this sentence about one of them that stand in its clause without a gap."""
        if not self._runs:
            first, clauses = self.inside.start, self.clauses
            begin = 0
            for end in range(1, len(clauses) + 1):
                if end == len(clauses) or clauses[end] != clauses[begin]:
                    self._runs.extend([range(first + begin, first + end)] * (end - begin))
                    begin = end
        return self._runs[word - self.inside.start]

    def words_of_names(self) -> frozenset[int]:
        """Give the words of this sentence that stand in names or say who somebody is."""
        if not self._names:
            # Of a noun for persons the noun itself: "the [suspects]" is no hedge.
            named = (
                range(part.first if part.named else part.last, part.last + 1)
                for part in self.parts
                if part.named or part.schema in {"Person", "Group"}
            )
            self._names.append(frozenset(at for places in named for at in places))
        return self._names[0]

    def parts_in(self, clause: int) -> list[Part]:
        """Give the parts that begin in one clause."""
        if not self._by_clause:
            for part in self.parts:
                self._by_clause.setdefault(self.clause_of(part.first), []).append(part)
        return self._by_clause.get(clause, [])


@record(frozen=True, slots=True, kw_only=True, eq=False)
class Draft:
    """A trigger with the clause and the innermost statement that it stands in.

    `within` holds the words of the statement's contents, of the sentence where there is none. `capital` tells whether
    the trigger begins with a capital letter, `tried` whether getting something is only tried.
    `span` holds noun and verb, `trigger` what is shown of them; `again` is how many other triggers of the text have
    its type, -1 where the text has few.
    """

    hit: Hit
    meaning: Meaning
    frame: Frame
    scene: Scene
    clause: int
    span: Span
    trigger: Span
    saying: Attribution | None
    within: tuple[range, ...]
    capital: bool = False
    tried: bool = False
    again: int = 0

    def figures(self) -> tuple[str, ...]:
        """Give the ids of the quantities in the trigger's clause."""
        return tuple(name for name, at in self.scene.figures if self.scene.clause_of(at) == self.clause)

    def contexts(self) -> tuple[str, ...]:
        """Give PLOVER's contexts of the trigger's row and clause, by name."""
        near = (names for at, names in self.scene.contexts if self.scene.clause_of(at) == self.clause)
        return tuple(sorted({*self.meaning.context, *(name for names in near for name in names)}))

    def may_use(self, word: int) -> bool:
        """Tell whether a word stands in the statement that the trigger stands in."""
        for stretch in self.within:  # noqa: SIM110 most have one stretch, and this is asked for every part
            if word in stretch:
                return True
        return False

    def is_relative(self) -> bool:
        """Tell whether the trigger is a participle before the noun that it tells of."""
        return not self.hit.noun and self.hit.form in {"relative", DESCRIBING}

    def describes(self) -> bool:
        """Tell whether the trigger is a participle, one without "is" too: "[selling] liquor, she was caught"."""
        return self.is_relative() or (
            not self.hit.noun and self.hit.form == "habitual" and self.hit.end == self.hit.verb
        )

    def is_finite(self) -> bool:
        """Tell whether the trigger is the finite verb of its clause."""
        return not self.hit.noun and self.hit.form in FINITE and not self.describes()


def as_attempt(meaning: Meaning) -> Meaning:
    """Give the meaning of trying to get what the row says is got."""
    return replace(meaning, type="REQUEST", label=f"SEEK_TO_{meaning.label}")


def choose_meanings(
    hits: list[tuple[Sentence, Hit]],
    frames: dict[str, Frame],
    has_figures: Callable[[Sentence], bool],
    show: Callable[[Sentence, Hit], tuple[Hit, Meaning] | None],
) -> list[tuple[Sentence, Hit, Meaning]]:
    """Choose among the types of each trigger the one that its nouns `show`, else the one that the text is about.

    A type whose frame needs a figure is out of the question in a sentence without one, and likelier in one with. A
    type of a rank beyond the second is only shown by nouns.
    """
    text: dict[str, int] = {}
    near: dict[tuple[str, str], int] = {}
    shown: list[tuple[Hit, Meaning] | None] = []
    for sentence, hit in hits:
        sure = show(sentence, hit)
        if sure is not None:
            sure = replace(sure[0], shades=(*sure[0].shades, _SHOWN)), sure[1]
        elif sum(one.rank <= _VOTED for one in hit.meanings) == 1:
            sure = hit, hit.meanings[0]
        shown.append(sure)
        if sure is not None:
            kind = sure[1].type
            text[kind] = text.get(kind, 0) + 1
            near[sentence.id, kind] = near.get((sentence.id, kind), 0) + 1
    out = []
    for (sentence, hit), sure in zip(hits, shown, strict=True):
        if sure is not None:
            out.append((sentence, *sure))
            continue
        counted = has_figures(sentence)
        votes = {
            one: text.get(one.type, 0)
            + _SENTENCE_WEIGHT * near.get((sentence.id, one.type), 0)
            + (0 if frames[one.frame].needs is None else _FIGURE_WEIGHT if counted else -_NEVER)
            for one in hit.meanings
            if one.rank <= _VOTED
        }
        if votes:  # a word with such types alone tells of nothing beside other nouns
            out.append((sentence, hit, max(votes, key=lambda one: (votes[one], -one.rank))))
    return out


def without_terms(chosen: list[tuple[Sentence, Hit, Meaning]]) -> list[tuple[Sentence, Hit, Meaning]]:
    """Give the triggers without set phrases that only complete a verb of their type: "sentenced to [years in jail]"."""
    out: list[tuple[Sentence, Hit, Meaning]] = []
    for sentence, hit, meaning in chosen:
        term = hit.verb < 0 and not hit.noun and bool(out) and out[-1][0] is sentence
        if term and out[-1][2].type == meaning.type and -1 < out[-1][1].verb >= hit.first - _COMPLEMENT:
            continue
        out.append((sentence, hit, meaning))
    return out


def is_enough(draft: Draft, roles: Roles) -> bool:
    """Tell whether the roles of a verb of wide meaning ("come", "give") are those of a happening."""
    needed = {
        "go": bool(roles.actor) or roles.place_basis == "stated",
        "meet": bool(roles.actor and roles.recipient),
        "give": bool(roles.recipient) and bool(roles.actor or roles.items or draft.figures()),
        "get": bool(roles.recipient) and bool(roles.actor or roles.items or draft.figures()),
        "launch": bool(roles.items),
        "value": True,
    }
    filled = sum((bool(roles.actor), bool(roles.recipient), bool(roles.items), roles.place_basis == "stated"))
    return needed.get(draft.frame.id, filled > 0)
