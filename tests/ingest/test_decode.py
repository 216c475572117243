"""Bytes to text."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ghatna.errors import DecodeError
from ghatna.ingest.decode import Decoded, decode_bytes

GUJARATI = "રાજ્યપાલે મંગળવારે સભા બોલાવી હતી. સભામાં પાંચ મંત્રીઓ આવ્યા હતા.\n"


def codes(decoded: Decoded) -> list[str]:
    return [note.code for note in decoded.notes]


@pytest.mark.parametrize(
    ("mark", "charset"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_byte_order_mark_settles_the_encoding_and_is_no_text(mark: bytes, charset: str) -> None:
    decoded = decode_bytes(mark + GUJARATI.encode(charset))
    assert (decoded.text, decoded.charset, codes(decoded)) == (GUJARATI, charset, [])


@pytest.mark.parametrize("charset", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", [GUJARATI, "The council met in the town hall on Monday evening.\n"])
def test_wide_encoding_without_a_mark_is_known_by_its_spaces(charset: str, text: str) -> None:
    assert decode_bytes(text.encode(charset)).text == text


def test_valid_utf8_wins_over_a_wrong_declaration() -> None:
    decoded = decode_bytes(GUJARATI.encode(), "iso-8859-1")
    assert decoded.text == GUJARATI
    assert codes(decoded) == ["decode.charset"]


def test_meta_element_names_the_encoding() -> None:
    page = '<html><head><meta charset="windows-1251"></head><body>Правительство приняло решение</body></html>'
    assert "Правительство приняло" in decode_bytes(page.encode("cp1251")).text


def test_xml_declaration_names_the_encoding() -> None:
    page = '<?xml version="1.0" encoding="ISO-8859-2"?><html><body>Sejm przyjął ustawę</body></html>'
    assert "przyjął ustawę" in decode_bytes(page.encode("iso8859-2")).text


def test_latin1_is_read_as_windows_1252() -> None:
    assert decode_bytes("“Yes”, he said – in a café".encode("cp1252"), "ISO-8859-1").text.startswith("“Yes”")


def test_undeclared_single_bytes_are_windows_1252_and_say_so() -> None:
    decoded = decode_bytes("The café’s owner".encode("cp1252"))
    assert decoded.text == "The café’s owner"
    assert codes(decoded) == ["decode.charset"]


def test_a_few_broken_bytes_do_not_turn_utf8_into_latin() -> None:
    data = (GUJARATI * 3).encode() + b"\xe0\xaa end"
    decoded = decode_bytes(data)
    assert decoded.charset == "utf-8"
    assert decoded.text.startswith(GUJARATI)
    assert codes(decoded) == ["decode.damage"]


def test_a_label_that_runs_code_is_no_encoding() -> None:
    assert decode_bytes(rb"\u0041 plain", "unicode_escape").text == r"\u0041 plain"


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7 ...", b"PK\x03\x04....", b"\x89PNG\r\n", b"\xff\xd8\xff\xe0", b"\x80\x01\x02\x03" * 90]
)
def test_files_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(DecodeError):
        decode_bytes(data)


@given(st.binary(max_size=300), st.sampled_from([None, "utf-8", "windows-1252", "utf-16", "shift_jis", "no-such"]))
def test_any_bytes_give_text_or_a_decode_error(data: bytes, charset: str | None) -> None:
    try:
        decoded = decode_bytes(data, charset)
    except DecodeError:
        return
    assert isinstance(decoded.text, str)
