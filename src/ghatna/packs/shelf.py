"""The packs that are there, loaded once each when first asked for."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from ghatna.packs.load import SHIPPED, find_folder, load_pack, read_table
from ghatna.packs.pack import Pack, Table


class Shelf:
    """Gives packs by tag, each looked for and loaded once; a user's folders stand before the shipped packs."""

    def __init__(self, folders: tuple[Path, ...] = ()) -> None:
        self.folders = folders
        self._packs: dict[str, Pack] = {}
        self._tags: tuple[str, ...] | None = None

    def tags(self) -> tuple[str, ...]:
        """Give the tags of all packs that can be loaded, sorted."""
        if self._tags is None:
            found = {entry.name for entry in files(SHIPPED).iterdir() if (entry / "pack.toml").is_file()}
            for folder in self.folders:
                found.update(entry.name for entry in folder.iterdir() if (entry / "pack.toml").is_file())
            self._tags = tuple(sorted(found))
        return self._tags

    def pack(self, tag: str) -> Pack:
        """Give the pack `tag`.

        Raises:
            UnknownPackError: There is no such pack.
            PackError: One of its files is wrong.
        """
        if tag not in self._packs:
            self._packs[tag] = load_pack(tag, self.folders)
        return self._packs[tag]

    def part(self, tag: str, names: frozenset[str]) -> Pack:
        """Give the pack `tag` with these tables and rules at least: the whole pack where it is loaded, else only them.

        Raises:
            UnknownPackError: There is no such pack.
            PackError: One of these files is wrong.
        """
        return self._packs.get(tag) or load_pack(tag, self.folders, only=names)

    def own_table(self, tag: str, name: str) -> Table:
        """Give one table of a pack as it stands in its folder, without loading the pack; empty if it has none.

        Raises:
            UnknownPackError: There is no such pack.
            PackError: The table is wrong.
        """
        entry = find_folder(tag, self.folders) / f"{name}.csv"
        return read_table(entry, name, f"{tag}/{name}.csv") if entry.is_file() else Table(name, ())
