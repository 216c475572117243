"""The public surface: what a caller may rely on."""

import inspect

import pytest

import ghatna
from ghatna import errors


def test_public_names_are_these() -> None:
    assert ghatna.__all__ == [
        "Desk",
        "Document",
        "GhatnaError",
        "Hints",
        "InputError",
        "Reading",
        "UsageError",
        "__version__",
        "read",
        "read_file",
    ]
    assert dir(ghatna) == sorted(ghatna.__all__)


@pytest.mark.parametrize("name", ghatna.__all__)
def test_each_public_name_is_there(name: str) -> None:
    assert getattr(ghatna, name) is not None


def test_a_name_that_is_not_public_is_refused() -> None:
    with pytest.raises(AttributeError, match="no attribute 'raed'"):
        _ = ghatna.raed


def test_read_takes_the_article_and_three_options() -> None:
    assert list(inspect.signature(ghatna.read).parameters) == ["article", "published", "timezone", "lang"]
    assert list(inspect.signature(ghatna.read_file).parameters) == ["path", "published", "timezone", "lang"]


def test_desk_methods_are_these() -> None:
    public = [name for name in vars(ghatna.Desk) if not name.startswith("_")]
    reading = ["read", "read_file", "read_lines", "schema"]
    assert public == [*reading, "packs", "pack", "pack_tags", "check_pack", "gloss", "digest", "page"]


def test_a_reading_has_these_fields() -> None:
    assert list(ghatna.Reading.__dataclass_fields__) == [
        "schema",
        "document",
        "made_by",
        "sentences",
        "defects",
        "entities",
        "mentions",
        "times",
        "quantities",
        "attributions",
        "events",
        "notes",
    ]


def test_every_error_has_a_code_of_its_own() -> None:
    found = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.GhatnaError)]
    assert len({kind.code for kind in found}) == len(found)


def test_an_error_says_what_where_and_what_next() -> None:
    error = errors.PackError("no month 13", where="gu/times.csv:7", hint="ghatna pack check gu")
    assert str(error) == "pack.invalid: no month 13 (gu/times.csv:7). Next: ghatna pack check gu"


def test_read_gives_the_same_frozen_reading_as_the_desk() -> None:
    reading = ghatna.read("સભા મળી.", published="2024-05-09", timezone="Asia/Kolkata", lang="gu")
    hints = ghatna.Hints(published="2024-05-09", timezone="Asia/Kolkata", lang="gu")
    assert reading == ghatna.Desk().read("સભા મળી.", hints)
    with pytest.raises(AttributeError):
        reading.schema = "other"
