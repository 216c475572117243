"""Bytes to text: which encoding, and one note for each thing that was not plain."""

from __future__ import annotations

import codecs
import re

from ghatna.errors import DecodeError
from ghatna.model import Note
from ghatna.model.records import record

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
# Labels are read as browsers read them (WHATWG Encoding Standard): a page that says Latin-1 means windows-1252.
_LABELS = {
    "ascii": "cp1252", "us-ascii": "cp1252", "iso-8859-1": "cp1252", "iso8859-1": "cp1252", "latin1": "cp1252",
    "latin-1": "cp1252", "l1": "cp1252", "windows-1252": "cp1252", "iso-8859-9": "cp1254", "latin5": "cp1254",
    "iso-8859-11": "cp874", "tis-620": "cp874", "windows-874": "cp874", "gb2312": "gb18030", "gbk": "gb18030",
    "gb18030": "gb18030", "x-gbk": "gb18030", "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932",
    "x-sjis": "cp932", "windows-31j": "cp932", "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs", "euc-jp": "euc_jp", "iso-2022-jp": "iso2022_jp", "koi8-r": "koi8-r", "koi8-u": "koi8-u",
    "macintosh": "mac-roman", "utf8": "utf-8", "utf-8": "utf-8", "utf-16": "utf-16", "utf-16le": "utf-16-le",
    "utf-16be": "utf-16-be", "utf-32": "utf-32", "utf-32le": "utf-32-le", "utf-32be": "utf-32-be", "unicode": "utf-16",
    **{f"windows-{n}": f"cp{n}" for n in (1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258)},
    **{f"cp{n}": f"cp{n}" for n in (1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258, 866, 874, 932, 949)},
    **{f"iso-8859-{n}": f"iso8859-{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
}  # fmt: skip
_META = re.compile(rb"<meta[^<>]{0,400}?charset\s{0,9}=\s{0,9}[\"']?([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"<\?xml[^<>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP file (or an office document)"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
)
_HEAD = 4096
_SAMPLE = 20_000
_BINARY_SHARE = 0.1
_BROKEN_SHARE = 0.05
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


@record(frozen=True, slots=True, kw_only=True)
class Decoded:
    """Text with the name of the encoding that it was read in (as Python spells it)."""

    text: str
    charset: str
    notes: tuple[Note, ...] = ()


def decode_bytes(data: bytes, charset: str | None = None) -> Decoded:
    """Give the text of `data`; `charset` is what an HTTP header or the caller says of it.

    In order: byte order mark, valid UTF-8 (hardly ever an accident), what is declared, wide
    encodings known by their spaces, damaged UTF-8, windows-1252. A byte order mark is not text.

    Raises:
        DecodeError: The bytes are no text.
    """
    refuse_binary(data)
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _decode_loosely(data[len(bom) :], name)
    declared = find_declared(data, charset)
    if declared in _WIDE or declared in {"utf-16", "utf-32"} or (declared == "iso2022_jp" and b"\x1b" in data):
        return _decode_loosely(
            data, declared.removesuffix("-le") + "-le" if declared in {"utf-16", "utf-32"} else declared
        )
    wide = _find_wide(data) if b"\0" in data[:_SAMPLE] else None
    if wide:
        return _decode_loosely(data, wide)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_legacy(data, declared)
    notes: tuple[Note, ...] = ()
    if declared not in {None, "utf-8"} and not text.isascii():
        notes = (Note(code="decode.charset", message=f"declared {declared}, but the bytes are UTF-8"),)
    return Decoded(text=text, charset="utf-8", notes=notes)


def find_declared(data: bytes, charset: str | None) -> str | None:
    """Give the encoding that the header, a `meta` element or the XML declaration names, in this order.

    A label that no newspaper uses counts as no declaration.
    """
    head = data[:_HEAD]
    found = [charset or ""]
    for pattern in (_META, _XML):
        match = pattern.search(head)
        if match:
            found.append(match.group(1).decode("ascii"))
    for label in found:
        name = _LABELS.get(label.strip().lower())
        if name:
            return name
    return None


def refuse_binary(data: bytes) -> None:
    """Refuse bytes that are a picture, an archive or some other file without text.

    Raises:
        DecodeError: They are.
    """
    for magic, name in _MAGIC:
        if data.startswith(magic):
            raise DecodeError(f"this is {name}, not text", hint="give the text or the HTML page of the article")


def _decode_legacy(data: bytes, declared: str | None) -> Decoded:
    """Decode bytes that are no valid UTF-8."""
    damaged = data.decode("utf-8", "replace")
    broken = damaged.count("\ufffd")
    if declared == "utf-8" or broken <= _BROKEN_SHARE * max(1, sum(c > "\x7f" for c in damaged[:_SAMPLE])):
        return _with_damage(damaged, "utf-8")
    if declared and declared != "utf-8":
        return _decode_loosely(data, declared)
    text = data.decode("cp1252", "replace")
    sample = text[:_SAMPLE]
    if len(_CONTROLS.findall(sample)) > _BINARY_SHARE * len(sample):
        raise DecodeError("these bytes are no text", hint="name the encoding, or give the text in UTF-8")
    note = Note(
        code="decode.charset", message="no encoding is declared and the bytes are no UTF-8: read as windows-1252"
    )
    done = _with_damage(text, "cp1252")
    return Decoded(text=text, charset="cp1252", notes=(note, *done.notes))


def _decode_loosely(data: bytes, name: str) -> Decoded:
    """Decode in a known encoding; what does not fit becomes U+FFFD."""
    return _with_damage(data.decode(name, "replace").removeprefix("\ufeff"), name)


def _with_damage(text: str, name: str) -> Decoded:
    """Give the decoded text with a note if some bytes did not fit."""
    at = text.find("\ufffd")
    if at < 0:
        return Decoded(text=text, charset=name)
    count = text.count("\ufffd")
    message = f"{count} broken byte sequences of {name} stand as U+FFFD, the first at {at}"
    return Decoded(text=text, charset=name, notes=(Note(code="decode.damage", message=message),))


def _find_wide(data: bytes) -> str | None:
    """Give the UTF-16 or UTF-32 without a mark in which the bytes have letters with plain spaces between them."""
    best, most = None, 0
    sample = data[: _SAMPLE - _SAMPLE % 4]
    sample = sample[: len(sample) - len(sample) % 4]
    for name in _WIDE:
        text = sample.decode(name, "replace")
        if not text or text.count("\ufffd") + text.count("\0") > 0.01 * len(text):
            continue
        spaces = text.count(" ") + text.count("\n")
        if spaces > most and spaces * 40 >= len(text):
            best, most = name, spaces
    return best
