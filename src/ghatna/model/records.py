"""Records: what the rooms hand to each other while they read, more than a thousand for each article.

For the type checker a record is a frozen dataclass. At run time it is a frozen struct of msgspec with the same cells,
which is made in C: a dataclass is made by calls in Python, which took a tenth of all reading, and its methods are
compiled anew by each process, which took a tenth of a short run. What leaves the house (`Reading` and its parts) is a
frozen dataclass for everybody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass as record
    from dataclasses import replace
else:
    from collections.abc import Callable
    from dataclasses import MISSING, Field
    from dataclasses import replace as replace_dataclass

    import msgspec
    from msgspec.structs import replace as replace_struct

    _OF_ITS_OWN = ("__dict__", "__weakref__")  # what a class has of which a struct makes its own

    def record(*, frozen: bool, slots: bool, kw_only: bool = False, eq: bool = True) -> Callable[[type], type]:
        """Make a class a record; `frozen` and `slots` are always true and stand there for the type checker.

        All cells of a record count where two are compared; those with `repr=False` are not shown.
        """
        if not (frozen and slots):
            raise TypeError("a record is frozen and has slots")

        def make(cls: type) -> type:
            body = {name: value for name, value in vars(cls).items() if name not in _OF_ITS_OWN}
            cells = {name: value for name, value in body.items() if isinstance(value, Field)}
            if eq and not all(cell.compare for cell in cells.values()):
                raise TypeError("a cell that is not compared needs eq=False")
            hidden = {name for name, cell in cells.items() if not cell.repr}
            body |= {name: _default(cell) for name, cell in cells.items()}
            if hidden:
                body["__repr__"] = _shower(hidden)
            if kw_only:
                body["__reduce__"] = _pack
            bases = (msgspec.Struct, *(base for base in cls.__bases__ if base is not object))
            return type(msgspec.Struct)(cls.__name__, bases, body, frozen=True, kw_only=kw_only, eq=eq)

        return make

    def replace(one: object, /, **changes: object) -> object:
        """Give a copy of a record or dataclass with other values in some cells, as `dataclasses.replace` does."""
        return (replace_struct if isinstance(one, msgspec.Struct) else replace_dataclass)(one, **changes)

    def again(cls: type, values: tuple[object, ...]) -> object:
        """Give a record that was packed."""
        return cls(**dict(zip(cls.__struct_fields__, values, strict=True)))

    def _pack(one: object) -> tuple[object, ...]:
        """Say how to make a record again without a function of another package, which the reader would not trust."""
        return again, (type(one), tuple(getattr(one, name) for name in one.__struct_fields__))

    def _default(cell: Field) -> object:
        made = {} if cell.default is MISSING else {"default": cell.default}
        return (
            msgspec.field(**made)
            if cell.default_factory is MISSING
            else msgspec.field(default_factory=cell.default_factory)
        )

    def _shower(hidden: set[str]) -> Callable[[object], str]:
        def show(one: object) -> str:
            names = (name for name in one.__struct_fields__ if name not in hidden)
            return f"{type(one).__qualname__}({', '.join(f'{name}={getattr(one, name)!r}' for name in names)})"

        return show


__all__ = ["record", "replace"]
