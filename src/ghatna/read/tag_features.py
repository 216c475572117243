"""What the name tagger sees of a word: its own features, and those that it shows its neighbours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from ghatna.model.records import record
from ghatna.model.words import WordForm

_AFFIXES = (2, 3, 4)
_LONGEST = 8
_STEMS = 2
_CAPITALS = frozenset(("capital", "capitals", "mixed"))
NEIGHBOURS = (-2, -1, 1, 2)
EDGE = "edge"
_LARGEST_CACHE = 30_000


@record(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the word table knows of a word: its clusters from coarse to fine, how common it is, what it may be.

    `clusters` is empty for a word without one; `common` is the base-4 logarithm of its count in running text.
    """

    clusters: tuple[int, ...] = ()
    common: int = 0
    flags: tuple[str, ...] = ()


_UNKNOWN = Facts()


@record(frozen=True, slots=True, kw_only=True, eq=False)
class WordTable:
    """Facts by normal form; `shift` and `folds` bring another script's words to the table's normal form."""

    facts: Mapping[str, Facts]
    shift: int = 0
    block: tuple[int, int] = (0, 0)
    folds: tuple[tuple[str, str], ...] = ()
    _known: dict[str, Facts | None] = field(default_factory=dict, compare=False, repr=False)
    _moves: dict[int, int] = field(default_factory=dict, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Note where the shift takes each letter of the block."""
        self._moves.update((code, code + self.shift) for code in range(*self.block))

    def at(self, key: str) -> Facts | None:
        """Give the facts of just this look-up key, `None` where the table does not have it; looked up once."""
        if key in self._known:
            return self._known[key]
        found = self.facts.get(self.normal(key))
        if len(self._known) < _LARGEST_CACHE:
            self._known[key] = found
        return found

    def of(self, form: WordForm) -> Facts:
        """Give the facts of a word: of its whole form, joined with those of its stems."""
        return _join([facts for facts in map(self.at, form.keys) if facts is not None])

    def normal(self, key: str) -> str:
        """Give the table's normal form of a look-up key."""
        if not self.shift:
            return key
        moved = key.translate(self._moves)
        for old, new in self.folds:
            if old in moved:
                moved = moved.replace(old, new)
        return moved


def _join(found: list[Facts]) -> Facts:
    """Give the facts of a word out of those of its readings."""
    if len(found) <= 1:
        return found[0] if found else _UNKNOWN
    clusters = next((facts.clusters for facts in found if facts.clusters), ())
    flags = tuple(sorted({flag for facts in found for flag in facts.flags}))
    return Facts(clusters=clusters, common=max(facts.common for facts in found), flags=flags)


def shape_of(form: WordForm) -> str:
    """Give the kind of a word's writing: number, mark, capitals, capitalised, small Latin, or another script."""
    if form.kind != "word":
        return "number" if form.kind == "number" else f"mark{form.text[:1]}"
    first = form.text[0]
    if first.lower() == first.upper():
        return "other"
    if form.text.isupper() and len(form.text) > 1:
        return "capitals"
    if first.isupper():
        return "mixed" if any(sign.isupper() or sign.isdigit() for sign in form.text[1:]) else "capital"
    return "small"


def own_features(form: WordForm, facts: Facts) -> tuple[str, ...]:
    """Give the features of a word for its own label."""
    key = form.key
    shape = shape_of(form)
    out = [f"w={key}", f"sh={shape}", f"len={min(len(key), _LONGEST)}", f"fr={facts.common}"]
    if shape in _CAPITALS:
        names = sorted({flag[:4] for flag in facts.flags if not flag.endswith("_part")})
        out.append(f"cap={shape}+{'+'.join(names)}")
    for size in _AFFIXES:
        if len(key) > size:
            out.append(f"p{size}={key[:size]}")
            out.append(f"s{size}={key[-size:]}")
    for stem in form.stems[:_STEMS]:
        out.append(f"st={stem.text}")
        out.append(f"e={stem.ending}")
    if "-" in key and form.kind == "word":
        out.append("hyphen")
    if "." in key and form.kind == "word":
        out.append("initials")
    out.extend(f"c{level}={cluster}" for level, cluster in enumerate(facts.clusters or (-1,)))
    out.extend(f"g={flag}" for flag in facts.flags)
    return tuple(out)


def shown_features(form: WordForm, facts: Facts) -> tuple[str, ...]:
    """Give the features that a word shows to its neighbours; each neighbour sees them with the distance in front."""
    key = form.key
    out = [f"w={key}", f"sh={shape_of(form)}", f"s2={key[-2:]}"]
    out.extend(f"e={stem.ending}" for stem in form.stems[:1])
    out.extend(f"c{level}={cluster}" for level, cluster in enumerate(facts.clusters[:2] or (-1,)))
    out.extend(f"g={flag}" for flag in facts.flags)
    return tuple(out)
