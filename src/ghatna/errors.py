"""Every error that ghatna raises, in one tree.

GhatnaError
+-- UsageError              the command or the arguments are wrong
+-- InputError              what was given to read cannot be read
|   +-- NotFoundError       no such file
|   +-- DecodeError         bytes that are no text
|   +-- ExtractError        a page without an article
|   +-- LineError           one line of a stream is bad; the others go on
|   +-- TooLargeError       more than ghatna takes in one piece
+-- PackError               a language pack's file is wrong
|   +-- UnknownPackError    no pack with this tag
+-- GazetteerError          the index of places is missing or damaged
+-- CatalogueError          a catalogue's file is wrong
+-- InternalError           a fault of ghatna's own

Each error has a `code` for machines, says what happened and where, and what to do next.
"""

from __future__ import annotations

from typing import ClassVar


class GhatnaError(Exception):
    """Something that a caller can act on: what happened, where, and what to do next.

    `code` is stable and meant for programs. `http_status` and `exit_code` are what the doors
    answer with. `retry` says whether the same call may succeed later.
    """

    code: ClassVar[str] = "ghatna.error"
    http_status: ClassVar[int] = 500
    exit_code: ClassVar[int] = 1
    retry: ClassVar[bool] = False

    def __init__(self, message: str, *, where: str | None = None, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        self.hint = hint

    def __str__(self) -> str:
        where = f" ({self.where})" if self.where else ""
        hint = f". Next: {self.hint}" if self.hint else ""
        return f"{self.code}: {self.message}{where}{hint}"


class UsageError(GhatnaError):
    """The command or the arguments are wrong."""

    code = "usage"
    http_status = 400
    exit_code = 2


class InputError(GhatnaError):
    """What was given to read cannot be read."""

    code = "input"
    http_status = 422
    exit_code = 3


class NotFoundError(InputError):
    """There is no file at this path."""

    code = "input.not_found"
    http_status = 404


class DecodeError(InputError):
    """The bytes are no text in any encoding that newspapers use."""

    code = "input.undecodable"


class ExtractError(InputError):
    """The page holds no article."""

    code = "input.no_article"


class LineError(InputError):
    """One line of a stream is bad; `where` names it, the other lines go on."""

    code = "input.bad_line"


class TooLargeError(InputError):
    """The input is larger than ghatna takes in one piece."""

    code = "input.too_large"
    http_status = 413


class PackError(GhatnaError):
    """A file of a language pack is wrong; `where` is file:line:column."""

    code = "pack.invalid"
    exit_code = 4


class UnknownPackError(PackError):
    """There is no pack with this tag."""

    code = "pack.unknown"
    http_status = 404


class GazetteerError(GhatnaError):
    """The index of places is missing or damaged."""

    code = "gazetteer"
    exit_code = 5


class CatalogueError(GhatnaError):
    """A catalogue's file is wrong; `where` names the file and line."""

    code = "catalogue"
    http_status = 422
    exit_code = 6


class InternalError(GhatnaError):
    """A fault of ghatna's own: please report it with the input that shows it."""

    code = "internal"
    exit_code = 70
