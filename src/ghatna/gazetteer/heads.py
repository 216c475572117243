"""Head nouns that say of what kind a named place is: a strait is no town, whatever its name."""

from __future__ import annotations

from ghatna.gazetteer.scripts import NameFolder
from ghatna.gazetteer.tables import read_rows
from ghatna.model.records import record


@record(frozen=True, slots=True)
class Headed:
    """A name parted from its head noun; a `strict` head never stands in a town's name."""

    rest: str
    kind: str
    strict: bool


@record(frozen=True, slots=True)
class HeadNouns:
    """Head nouns by folded form; `first` ones stand before the name ("Mount Kailash"), `last` ones after it."""

    first: dict[str, tuple[str, bool]]
    last: dict[str, tuple[str, bool]]

    def split(self, folded: str) -> Headed | None:
        """Part a folded name from its head noun; None where it has none, or is nothing else."""
        if " " not in folded:
            return None
        words = folded.split(" ")
        for count in (2, 1):
            if len(words) > count:
                found = self.last.get(" ".join(words[-count:]))
                if found is not None:
                    return Headed(" ".join(words[:-count]), *found)
                found = self.first.get(" ".join(words[:count]))
                if found is not None:
                    return Headed(" ".join(words[count:]), *found)
        return None


def load_heads(folder: NameFolder) -> HeadNouns:
    """Read `data/heads.csv`."""
    first: dict[str, tuple[str, bool]] = {}
    last: dict[str, tuple[str, bool]] = {}
    for row in read_rows("heads.csv"):
        entry = (row["kind"], row["strict"] == "yes")
        if row["stands"] in ("first", "both"):
            first[folder.fold(row["word"])] = entry
        if row["stands"] in ("last", "both"):
            last[folder.fold(row["word"])] = entry
    return HeadNouns(first=first, last=last)
