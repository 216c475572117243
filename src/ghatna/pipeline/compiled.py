"""Keeps what packs are compiled to for the next process: to read and compile them is a third of a short run.

A file in the user's cache folder holds the compiled objects as a pickle, and says of which files of ghatna they were
made. It is read only where all of these have the same sizes and times still, under the same Python, from a folder that
nobody else can write to, and only objects of ghatna and a few plain others are made of it. Whatever is wrong with
a file, it counts as not there.
"""

from __future__ import annotations

import copyreg
import io
import os
import pickle
import sys
import zlib
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache, partial
from hashlib import blake2b
from pathlib import Path
from struct import Struct
from tempfile import mkstemp
from types import BuiltinMethodType, MethodType, ModuleType
from typing import Any, TypeVar

from ghatna.version import __version__

T = TypeVar("T")

_PROTOCOL = 5
_KEY_BYTES = 32
_CHECK_BYTES = 4
_OTHERS_MAY_WRITE = 0o022
_CACHED_FUNCTION = type(lru_cache(lambda: None))
_PLAIN = frozenset((
    ("_struct", "Struct"), ("decimal", "Decimal"), ("fractions", "Fraction"), ("re", "_compile"),
    ("regex._regex", "compile"), ("collections", "defaultdict"), ("collections", "Counter"),
))  # fmt: skip
# No reading is made of these: pages, samples, and the index of places, which is mapped and not compiled.
_LEFT_OUT = frozenset(("__pycache__", "assets", "samples", "builder"))


class CompiledFolder:
    """Keeps compiled objects in one folder, for the ghatna that lies in `package` only."""

    def __init__(self, folder: Path, package: Path) -> None:
        self._folder = folder
        self._package = package
        self._key: bytes | None = None

    def get(self, name: str, outside: Mapping[str, object]) -> Any:
        """Give what was kept under a name, `None` where there is nothing of use; `outside` are as in `put`."""
        try:
            if not _is_own(self._folder):
                return None
            data = self._file(name).read_bytes()
            key, check = data[:_KEY_BYTES], data[_KEY_BYTES : _KEY_BYTES + _CHECK_BYTES]
            body = memoryview(data)[_KEY_BYTES + _CHECK_BYTES :]
            if key != self._made_of(name) or check != _check(body):
                return None
            return _Reader(body, outside).load()
        except Exception:  # noqa: BLE001 a cache that cannot be read must never stop a reading
            return None

    def put(self, name: str, made: object, outside: Mapping[str, object]) -> None:
        """Keep an object; of the objects `outside`, which are made anew by each process, only their names are kept."""
        draft = self._draft(name)
        if draft is None:
            return
        try:
            buffer = io.BytesIO()
            _Writer(buffer, outside).dump(made)
            body = memoryview(buffer.getvalue())
            draft.write_bytes(self._made_of(name) + _check(body) + body)
            draft.replace(self._file(name))
        except Exception:  # noqa: BLE001 as above
            draft.unlink(missing_ok=True)

    def _draft(self, name: str) -> Path | None:
        """Give a new file to write to, `None` where that cannot be: then nothing is to be packed in vain."""
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not _is_own(self._folder):
                return None
            handle, draft = mkstemp(dir=self._folder, prefix=f"{name}-")
            os.close(handle)
            return Path(draft)
        except OSError:
            return None

    def _file(self, name: str) -> Path:
        place = blake2b(str(self._package).encode("utf-8", "surrogateescape"), digest_size=8)
        return self._folder / f"{name}-{place.hexdigest()}-{sys.implementation.cache_tag}.bin"

    def _made_of(self, name: str) -> bytes:
        """Give what an object of this name is made of: ghatna's own files and the Python that runs."""
        if self._key is None:
            digest = blake2b(f"{__version__} {sys.version} {_PROTOCOL}".encode(), digest_size=_KEY_BYTES)
            for line in sorted(_facts(str(self._package))):
                digest.update(line.encode("utf-8", "surrogateescape"))
            self._key = digest.digest()
        return blake2b(name.encode(), key=self._key, digest_size=_KEY_BYTES).digest()


def _facts(folder: str) -> Iterator[str]:
    """Give a line for each file below a folder: its path, its size, and when it and its place were last changed."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name not in _LEFT_OUT:
                    yield from _facts(entry.path)
            else:
                stat = entry.stat()
                yield f"{entry.path}\0{stat.st_size}\0{stat.st_mtime_ns}\0{stat.st_ctime_ns}\n"


def _is_own(folder: Path) -> bool:
    """Tell whether a folder is the user's and nobody else can write to it, where the system knows of such things."""
    if not hasattr(os, "getuid"):
        return folder.is_dir()
    stat = folder.stat()
    return stat.st_uid == os.getuid() and not stat.st_mode & _OTHERS_MAY_WRITE


def _check(body: memoryview) -> bytes:
    return zlib.crc32(body).to_bytes(_CHECK_BYTES, "little")


class _Writer(pickle.Pickler):
    """Writes objects down; a remembered function is written as the function and how much it remembers."""

    def __init__(self, buffer: io.BytesIO, outside: Mapping[str, object]) -> None:
        super().__init__(buffer, protocol=_PROTOCOL)
        self.dispatch_table = copyreg.dispatch_table.copy()
        self.dispatch_table[_CACHED_FUNCTION] = lambda one: (
            remember, (one.__wrapped__, one.cache_parameters()["maxsize"])
        )  # fmt: skip
        self.dispatch_table[MethodType] = lambda one: (method_of, (one.__self__, one.__name__))
        self.dispatch_table[BuiltinMethodType] = _method_in_c
        self.dispatch_table[Struct] = lambda one: (Struct, (one.format,))
        for name, thing in outside.items():
            self.dispatch_table[type(thing)] = partial(_named, name)


class _Reader(pickle.Unpickler):
    """Makes the objects again, of ghatna's classes and a few plain ones only."""

    def __init__(self, body: memoryview, outside: Mapping[str, object]) -> None:
        super().__init__(io.BytesIO(body))
        self._outside = outside

    def find_class(self, module: str, name: str) -> Any:
        if module == __name__ and name == bring.__name__:
            return self._outside.__getitem__
        own = module.split(".", 1)[0] == "ghatna" and "." not in name
        if not own and (module, name) not in _PLAIN:  # before the module is imported: that would run its code
            raise pickle.UnpicklingError(f"{module}.{name} is not ghatna's")
        found = super().find_class(module, name)
        if own and found.__module__ != module:
            raise pickle.UnpicklingError(f"{module}.{name} is another module's")
        return found


def remember(function: Callable[..., T], most: int | None) -> Callable[..., T]:
    """Give a function that remembers what it gave."""
    return lru_cache(maxsize=most)(function)


def method_of(one: object, name: str) -> Any:
    """Give a method of an object of ghatna's."""
    if type(one).__module__.split(".", 1)[0] != "ghatna" or not callable(getattr(type(one), name)):
        raise LookupError(name)
    return getattr(one, name)


def _method_in_c(one: Any) -> str | tuple[Any, ...]:
    """Say how to give a function or a method again that is compiled to C, as those of plain Python are given."""
    owner = one.__self__
    if owner is None or isinstance(owner, ModuleType):
        return str(one.__name__)
    own = type(owner).__module__.split(".", 1)[0] == "ghatna"
    return (method_of, (owner, one.__name__)) if own else one.__reduce__()


def bring(name: str) -> object:
    """Stand in a file for an object from outside; a reader puts the object itself in its place."""
    raise LookupError(name)


def _named(name: str, _: object) -> tuple[Callable[[str], object], tuple[str]]:
    return bring, (name,)
