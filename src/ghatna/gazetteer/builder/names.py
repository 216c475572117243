"""All names of a place, as exact names and as sounds."""

from __future__ import annotations

from dataclasses import dataclass, field

from ghatna.gazetteer.builder.learn import LatinModel
from ghatna.gazetteer.builder.pairs import is_latin_name
from ghatna.gazetteer.builder.places import RawPlace
from ghatna.gazetteer.heads import HeadNouns
from ghatna.gazetteer.indexfile import ADJECTIVE, MAIN, SCRIPT_SHIFT, SECOND
from ghatna.gazetteer.latin import read_plainly
from ghatna.gazetteer.phones import BLOCKS, PhoneTable
from ghatna.gazetteer.scripts import NameFolder, script_of

BIG = 15_000
SMALL = 3_000
"""Of places with fewer people only the main name is found by sound, the others as they are written."""
LONGEST_NAME = 60
MAIN_DOUBTS = (0.2, 0.3)
OTHER_DOUBTS = (0.3,)
SCRIPT_FLAG = {script: 1 << (SCRIPT_SHIFT + at) for at, script in enumerate(BLOCKS)}


@dataclass(slots=True, kw_only=True)
class Names:
    """What is needed to say names: the learnt model, the phone table, and what to leave out."""

    model: LatinModel
    phones: PhoneTable
    options_without: frozenset[str]
    romanisations: bool
    folder: NameFolder
    heads: HeadNouns


@dataclass(slots=True)
class Spelt:
    """The folded names and the sounds of one place, each with its flags."""

    exact: dict[str, int] = field(default_factory=dict)
    sounds: dict[str, int] = field(default_factory=dict)


def spell_names(place: RawPlace, names: Names) -> Spelt:
    """Fold and say all names of `place` that may be used."""
    out = Spelt()
    _add_latin(out, place.name, place, names, main=True)
    for name in place.press:
        if script_of(name) == "Latn":
            _add_exact(out, names.folder.fold(name), MAIN)
            if not name.isupper():
                _add_latin(out, name, place, names, main=True)
    for name in (*place.names, *place.press):
        script = script_of(name)
        if len(name) <= LONGEST_NAME and script not in names.options_without and script != "Zyyy":
            _add_other(out, name, place, names)
    if not place.feature.startswith(("P.", "A.PCL")):
        _add_headless(out, place, names)
    for name in place.adjectives:
        script = script_of(name)
        if script not in names.options_without:
            _add_exact(out, names.folder.fold(name), ADJECTIVE)
    return out


def _add_latin(out: Spelt, name: str, place: RawPlace, names: Names, *, main: bool) -> None:
    flag = MAIN if main else 0
    _add_exact(out, names.folder.fold(name), flag)
    big = place.population >= BIG
    doubts = MAIN_DOUBTS if main else OTHER_DOUBTS if big else ()
    if not main and place.population < SMALL:
        return
    readings = names.model.readings(name, place.country, doubts=doubts)
    for number, sound in enumerate(readings):
        _add_sound(out, sound, flag | (SECOND if number else 0))
    if main or big:
        plain = read_plainly(name)
        if plain and plain not in out.sounds:
            _add_sound(out, plain, flag | SECOND)


def _add_other(out: Spelt, name: str, place: RawPlace, names: Names) -> None:
    """Add an alternate name: Indic ones also by sound, romanisations and codes of areas as they are written."""
    script = script_of(name)
    if script in BLOCKS:
        _add_exact(out, names.folder.fold(name), MAIN | SCRIPT_FLAG[script])
        _add_sound(out, names.phones.phones(name), SCRIPT_FLAG[script])
    elif script != "Latn":
        _add_exact(out, names.folder.fold(name), MAIN)
    elif is_latin_name(name):
        _add_latin(out, name, place, names, main=False)
    elif (name.isupper() and place.feature.startswith("A.")) or (name[0].islower() and names.romanisations):
        _add_exact(out, names.folder.fold(name), 0)


def _add_headless(out: Spelt, place: RawPlace, names: Names) -> None:
    """Add names without their head noun: "Primorsky" of "Primorsky Krai"; the asker's own head noun leads there."""
    for name in (place.name, *place.names, *place.press):
        script = script_of(name)
        if script in names.options_without or len(name) > LONGEST_NAME:
            continue
        headed = names.heads.split(names.folder.fold(name))
        if headed is None:
            continue
        _add_exact(out, headed.rest, 0)
        if script in BLOCKS:
            _add_sound(out, names.phones.phones(headed.rest), SCRIPT_FLAG[script])
        elif script == "Latn" and (name == place.name or is_latin_name(name)):
            for sound in names.model.readings(headed.rest, place.country, doubts=OTHER_DOUBTS):
                _add_sound(out, sound, 0)


def _add_exact(out: Spelt, name: str, flags: int) -> None:
    if name:
        out.exact[name] = out.exact.get(name, 0) | flags


def _add_sound(out: Spelt, sound: str, flags: int) -> None:
    if len(sound) > 1:
        before = out.sounds.get(sound)
        both = flags if before is None else before | flags
        if before is not None and not (before & flags & SECOND):
            both &= ~SECOND
        out.sounds[sound] = both
