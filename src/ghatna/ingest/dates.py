"""Dates as machines write them, to RFC 3339."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

_ISO = re.compile(
    r"(\d{4})-?(\d{2})-?(\d{2})"
    r"(?:[T ]{1,2}(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?",
    re.IGNORECASE,
)
_MAIL = re.compile(
    r"(?:[A-Za-z]{3,9},?\s)?(\d{1,2})[\s-]([A-Za-z]{3})[a-z]{0,6}[\s-](\d{4})(?:\s(\d{2}):(\d{2})(?::(\d{2}))?\s?(\S{1,6})?)?"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FARTHEST_ZONE = timedelta(hours=14)
_FIRST_YEAR = 1700
_LAST_YEAR = 2199
# What content systems write where they know no date.
_STAND_INS = frozenset({"1900-01-01", "1970-01-01", "2000-01-01"})


def read_date(written: str) -> str | None:
    """Give an RFC 3339 date or date-time, `None` if this is none.

    ISO 8601 in its common spellings and the dates of mail and HTTP are known. A time of day
    without an offset says no instant: then the date alone is given. Days that do not exist and the
    days that stand for "no date" give `None`.
    """
    text = written.strip()
    match = _ISO.fullmatch(text)
    if match:
        year, month, day, hour, minute, second, zone = match.groups()
    else:
        match = _MAIL.fullmatch(text)
        if not match or match.group(2).lower() not in _MONTHS:
            return None
        day, name, year, hour, minute, second, zone = match.groups()
        month = str(_MONTHS.index(name.lower()) + 1)
    try:
        moment = datetime(
            int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0), tzinfo=UTC
        )
        offset = _read_offset(zone)
    except ValueError:
        return None
    if not _FIRST_YEAR <= moment.year <= _LAST_YEAR or moment.date().isoformat() in _STAND_INS:
        return None
    if hour is None or offset is None:
        return moment.date().isoformat()
    return moment.replace(tzinfo=timezone(offset)).isoformat().replace("+00:00", "Z")


def _read_offset(zone: str | None) -> timedelta | None:
    """Give the offset from UTC, `None` if none is written."""
    if not zone:
        return None
    if zone[0] not in "+-":
        return timedelta(0) if zone.upper() in {"Z", "UTC", "GMT"} else None
    digits = zone[1:].replace(":", "")
    if not digits.isdecimal() or len(digits) not in {2, 4}:
        raise ValueError(zone)
    size = timedelta(hours=int(digits[:2]), minutes=int(digits[2:] or 0))
    if size > _FARTHEST_ZONE:
        raise ValueError(zone)
    return -size if zone[0] == "-" else size
