"""Records: what the rooms hand to each other while they read, more than a thousand for each article, and readings.

For the type checker, for `dataclasses.fields`, `replace` and `asdict` a record is a frozen dataclass. At run time it is
a frozen struct of msgspec with the same cells, which is made in C; a frozen dataclass is made by calls in Python.
Where the module of a record is compiled, it is a class of C itself, whose cells compiled code reads without a look-up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass as record
    from dataclasses import replace
else:
    from collections.abc import Callable
    from dataclasses import MISSING, Field, dataclass

    import msgspec
    from msgspec import structs

    _OF_ITS_OWN = ("__dict__", "__weakref__")  # what a class has of which a struct makes its own

    def record(
        *, frozen: bool, slots: bool, kw_only: bool = False, eq: bool = True, order: bool = False
    ) -> Callable[[type], type]:
        """Make a class a record; `frozen` and `slots` are always true and stand there for the type checker.

        All cells of a record count where two are compared; those with `repr=False` are not shown.
        """
        if not (frozen and slots):
            raise TypeError("a record is frozen and has slots")

        def make(cls: type) -> type:
            if hasattr(cls, "__mypyc_attrs__"):  # compiled, together with what reads its cells: see tools/native.py
                return dataclass(eq=eq, order=order, unsafe_hash=eq, kw_only=kw_only)(cls)
            cells = dataclass(init=False, repr=False, eq=False, kw_only=kw_only)(cls).__dataclass_fields__
            if eq and not all(cell.compare for cell in cells.values()):
                raise TypeError("a cell that is not compared needs eq=False")
            body = {name: value for name, value in vars(cls).items() if name not in _OF_ITS_OWN}
            body |= {name: _default(cell) for name, cell in cells.items() if not _is_needed(cell)}
            if not all(cell.repr for cell in cells.values()):
                body["__repr__"] = _show
            if kw_only:
                body["__reduce__"] = _pack
            bases = (msgspec.Struct, *(base for base in cls.__bases__ if base is not object))
            options = {"frozen": True, "kw_only": kw_only, "eq": eq, "order": order}
            return type(msgspec.Struct)(cls.__name__, bases, body, **options)

        return make

    def replace(one: object, /, **changes: object) -> object:
        """Give a record with some cells changed."""
        if isinstance(one, msgspec.Struct):
            return structs.replace(one, **changes)
        made = one.copied_()
        for name, value in changes.items():
            setattr(made, name, value)
        return made

    def again(cls: type, values: tuple[object, ...]) -> object:
        """Give a record that was packed."""
        return cls(**dict(zip(cls.__struct_fields__, values, strict=True)))

    def _pack(one: object) -> tuple[object, ...]:
        """Say how to make a record again without a function of another package, which the reader would not trust."""
        return again, (type(one), tuple(getattr(one, name) for name in one.__struct_fields__))

    def _is_needed(cell: Field) -> bool:
        return cell.default is MISSING and cell.default_factory is MISSING

    def _default(cell: Field) -> object:
        made = cell.default_factory
        return msgspec.field(default=cell.default) if made is MISSING else msgspec.field(default_factory=made)

    def _show(one: object) -> str:
        shown = (cell.name for cell in one.__dataclass_fields__.values() if cell.repr)
        return f"{type(one).__qualname__}({', '.join(f'{name}={getattr(one, name)!r}' for name in shown)})"


__all__ = ["record", "replace"]
