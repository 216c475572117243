"""Records: what the rooms hand to each other while they read, more than a thousand for each article.

A record is a dataclass that the type checker freezes and nothing freezes at run time: a frozen
dataclass sets each cell by a call of its own, which took a seventh of all reading, and has nine
methods compiled for each class, which took a tenth of a short run. What leaves the house
(`Reading` and its parts) is a frozen dataclass for everybody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass as record
    from dataclasses import replace
else:
    from collections.abc import Callable
    from dataclasses import dataclass, fields
    from functools import cache
    from operator import attrgetter

    Values = Callable[[object], tuple[object, ...]]

    def record(*, frozen: bool, slots: bool, kw_only: bool = False, eq: bool = True) -> Callable[[type], type]:
        """Make a class a record; `frozen` and `slots` are always true and stand there for the type checker."""
        if not (frozen and slots):
            raise TypeError("a record is frozen and has slots")

        def make(cls: type) -> type:
            made = dataclass(slots=True, kw_only=kw_only, eq=False, repr=False)(cls)
            made.__repr__ = _show
            if eq:
                made.__eq__, made.__hash__ = _is_same, _hash
            return made

        return make

    def replace(one: object, /, **changes: object) -> object:
        """Give a copy of a record or dataclass with other values in some cells, as `dataclasses.replace` does."""
        copied = _copier(type(one))
        if copied is None:
            names, values, _ = _cells(type(one))
            return type(one)(**{**dict(zip(names, values(one), strict=False)), **changes})
        made = copied(one)
        for name, value in changes.items():
            setattr(made, name, value)
        return made

    @cache
    def _copier(cls: type) -> Callable[[object], object] | None:
        """Give what copies a record cell by cell, in a function of its own as dataclasses make their `__init__`.

        `None` for what may be made by its `__init__` only: what is frozen, and what has cells that are not given.
        """
        cells = fields(cls)
        if cls.__dataclass_params__.frozen or not all(each.init for each in cells):
            return None
        lines = "".join(f"  made.{each.name} = one.{each.name}\n" for each in cells)
        scope: dict[str, Callable[[object], object]] = {}
        source = f"def copied(one):\n  made = new(cls)\n{lines}  return made"
        exec(source, {"cls": cls, "new": cls.__new__}, scope)  # noqa: S102 it holds names of cells only
        return scope["copied"]

    @cache
    def _cells(cls: type) -> tuple[tuple[str, ...], Values, Values]:
        """Give the names of the cells that a class is made of, what gives their values, and those that are compared."""
        names = tuple(each.name for each in fields(cls) if each.init)
        return names, _values(names), _values(tuple(each.name for each in fields(cls) if each.compare))

    def _values(names: tuple[str, ...]) -> Values:
        return attrgetter(*names) if len(names) > 1 else lambda one: tuple(getattr(one, name) for name in names)

    def _show(one: object) -> str:
        shown = ", ".join(f"{each.name}={getattr(one, each.name)!r}" for each in fields(one) if each.repr)
        return f"{type(one).__qualname__}({shown})"

    def _is_same(one: object, other: object) -> bool:
        if type(one) is not type(other):
            return NotImplemented
        values = _cells(type(one))[2]
        return values(one) == values(other)

    def _hash(one: object) -> int:
        return hash(_cells(type(one))[2](one))


__all__ = ["record", "replace"]
