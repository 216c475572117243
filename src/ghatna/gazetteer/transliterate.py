"""Names of other scripts in Latin letters, as they sound: for names that no table knows.

Indic scripts: the inherent vowel is dropped where speech drops it (at the end of a word, and between
vowel-consonant and consonant-vowel, counted from the right: Narasimhan and Kaye); anusvara by place.
"""

from __future__ import annotations

import re
import unicodedata

from ghatna.gazetteer.phones import BLOCKS, join_nukta
from ghatna.gazetteer.romanise import Romaniser, load_romaniser
from ghatna.gazetteer.scripts import script_of
from ghatna.gazetteer.tables import read_rows
from ghatna.model.records import record

INHERENT = "a"
LIQUID = ("r", "y", "v", "l")
LABIAL = ("p", "b", "m", "f", "ph", "bh")
SHORT = {"aa": "a", "ii": "i", "uu": "u"}
_DENSE = re.compile("(?<=[bcdfghjklmnpqrstvwxyz])(?=[bcdfghjklmnpqrstvwxz])")
_DIGRAPH = re.compile("(sh|kh|gh|th|dh|ch|zh)")
_WORD = re.compile(r"(\s+|-)")


@record(frozen=True, slots=True)
class _Sound:
    """A consonant with its vowel, or a vowel alone; `inherent` vowels may be dropped."""

    consonant: str
    vowel: str
    inherent: bool


@record(frozen=True, slots=True)
class Transliterator:
    """Writes names in Latin letters; `letters` maps an Indic letter to its kind and Latin form."""

    letters: dict[str, tuple[str, str]]
    romaniser: Romaniser

    def transliterate(self, name: str, script: str | None = None) -> str:
        """Write `name` in Latin letters, each word with a capital; Latin names come back as they are.

        `script` (ISO 15924) is found out if None. Letters without a reading are dropped.
        """
        parts = _WORD.split(unicodedata.normalize("NFC", name))
        return "".join(self._word(part, script or script_of(part)) for part in parts).strip()

    def _word(self, word: str, script: str) -> str:
        if not word or word.isspace() or word == "-":
            return word
        if script in BLOCKS:
            return _capital(self._indic(word, script))
        if script in ("Latn", "Zyyy"):
            return word
        low = self.romaniser.romanise(word)
        if script in ("Arab", "Hebr"):
            low = _fill(low)
        if script == "Cyrl":
            low = re.sub("(ii|yi)$", "y", low)
        return _capital(low)

    def _indic(self, word: str, script: str) -> str:
        sounds = _drop_inherent(self._sounds(word, script))
        return "".join(sound.consonant + SHORT.get(sound.vowel, sound.vowel) for sound in sounds)

    def _sounds(self, word: str, script: str) -> list[_Sound]:
        out: list[_Sound] = []
        for letter in join_nukta(word):
            kind, latin = self.letters.get(letter, ("", ""))
            if kind == "consonant":
                _join(out, latin, script)
            elif kind == "vowel":
                out.append(_Sound("", latin, inherent=False))
            elif kind == "sign" and out:
                out[-1] = _Sound(out[-1].consonant, latin, inherent=False)
            elif kind == "virama" and out:
                out[-1] = _Sound(out[-1].consonant, "", inherent=False)
            elif kind == "nasal":
                out.append(_Sound("N", "", inherent=False))
            elif kind == "dead":
                out.append(_Sound(latin, "", inherent=False))
        return [_Sound("n", "", inherent=False) if sound.consonant == "N" else sound for sound in out]


def _join(out: list[_Sound], latin: str, script: str) -> None:
    """Add a consonant; what stands before it may change: a nasal sign, or a consonant that it is joined to."""
    before = out[-1] if out else _Sound("", INHERENT, inherent=False)
    if before.consonant == "N" and not (script == "Guru" and latin in ("m", "n")):
        out[-1] = _Sound("m" if latin in LABIAL else "n", "", inherent=False)
    elif before.consonant == "N":
        out.pop()  # tippi before m or n only doubles it
    elif script == "Beng" and latin == "j" and before.consonant and not before.vowel:
        latin = "y"
    out.append(_Sound(latin, INHERENT, inherent=True))


def _drop_inherent(sounds: list[_Sound]) -> list[_Sound]:
    """Drop the inherent vowels that are not spoken; a word keeps at least one vowel."""
    out = list(sounds)
    for at in range(len(out) - 1, 0, -1):
        sound = out[at]
        if not sound.inherent:
            continue
        last = at == len(out) - 1
        between = not last and bool(out[at + 1].consonant) and bool(out[at + 1].vowel) and _after_vowel(out, at)
        if (last and _ends_mute(out)) or (between and not _opens_cluster(out, at)):
            out[at] = _Sound(sound.consonant, "", inherent=False)
    return out


def _ends_mute(sounds: list[_Sound]) -> bool:
    """Tell whether the last inherent vowel is silent: not after stop and liquid (Narendra), nor as the only one."""
    before, last = sounds[-2], sounds[-1].consonant
    cluster = before.vowel == "" and last in LIQUID and (before.consonant not in LIQUID or last == "y")
    return not cluster and any(before.vowel for before in sounds[:-1])


def _opens_cluster(sounds: list[_Sound], at: int) -> bool:
    """Tell whether dropping the vowel would put three consonants together."""
    before = sounds[at - 1]
    closed = before.vowel == "" and before.consonant not in ("n", "m")
    return closed or (at + 1 < len(sounds) and sounds[at + 1].vowel == "")


def _after_vowel(sounds: list[_Sound], at: int) -> bool:
    before = sounds[at - 1]
    return bool(before.vowel) or (before.consonant in ("n", "m") and at > 1 and bool(sounds[at - 2].vowel))


def _fill(low: str) -> str:
    """Put a vowel between consonants of a script that writes few vowels."""
    pieces = _DIGRAPH.sub(lambda found: found.group().upper(), low)
    pieces = re.sub("(?<=[BCDFGHJKLMNPQRSTVWXYZ])(?=[bcdfgjklmnpqrstvwxz])", "a", pieces).lower()
    marked = _DIGRAPH.sub(lambda found: chr(0xE000 + ord(found.group()[0])), pieces)
    marked = _DENSE.sub("a", marked)
    return re.sub("[\ue000-\ue0ff]", lambda found: chr(ord(found.group()) - 0xE000) + "h", marked)


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def load_transliterator() -> Transliterator:
    """Read the tables of letters."""
    letters: dict[str, tuple[str, str]] = {}
    rows = read_rows("indic.csv")
    for everywhere in (True, False):
        for row in rows:
            if (row["script"] == "*") is everywhere:
                for script, base in BLOCKS.items():
                    if row["script"] in ("*", script):
                        letters[chr(base + int(row["offset"], 16))] = (row["kind"], row["latin"])
    return Transliterator(letters=letters, romaniser=load_romaniser())
