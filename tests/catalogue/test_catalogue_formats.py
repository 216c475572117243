"""Files of the three formats, sound and broken."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from followthemoney import model
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ghatna.catalogue import Catalogue, CatalogueShelf, load_starter
from ghatna.catalogue import intake as intake_module
from ghatna.catalogue import shelf as shelf_module
from ghatna.errors import CatalogueError, NotFoundError, TooLargeError, UsageError
from ghatna.pipeline.sounds import NameSounds

Write = Callable[..., Path]


def person(identity: str, *names: str, **more: list[str]) -> dict[str, object]:
    return {"id": identity, "schema": "Person", "caption": names[0], "properties": {"name": list(names), **more}}


def item(qid: str, label: str, gu: str | None = None, **claims: list[object]) -> dict[str, object]:
    labels = {"en": {"language": "en", "value": label}}
    if gu:
        labels["gu"] = {"language": "gu", "value": gu}
    return {"type": "item", "id": qid, "labels": labels, "aliases": {}, "claims": claims}


def claim(qid: str, **qualifiers: str) -> dict[str, object]:
    times = {
        key: [{"datavalue": {"type": "time", "value": {"time": f"+{day}T00:00:00Z", "precision": 11}}}]
        for key, day in qualifiers.items()
    }
    return {"mainsnak": {"datavalue": {"type": "wikibase-entityid", "value": {"id": qid}}}, "qualifiers": times}


def opened(own: CatalogueShelf) -> Catalogue:
    return Catalogue(own.sheets(), sounds=NameSounds())


def test_ftm_entities_are_found_in_another_script(own: CatalogueShelf, write: Write) -> None:
    file = write(
        "people.ftm.json",
        person("NK-1", "Anton Verkhovin", "Антон Верховин", nationality=["ru"], wikidataId=["Q999999901"]),
        {"id": "NK-2", "schema": "Vessel", "properties": {"name": ["Morning Heron"], "flag": ["kp"]}},
    )
    report = own.add(file)
    assert (report.facts.name, report.facts.format, report.facts.entries, report.bad) == ("people", "ftm", 2, 0)
    match = opened(own).find("એન્ટોન વર્ખોવિન")[0]
    assert (match.entry.dataset, match.entry.id, match.entry.country) == ("people", "NK-1", "ru")
    assert match.entry.wikidata == "Q999999901"
    assert opened(own).find("Morning Heron")[0].entry.schema == "Vehicle"


def test_entities_made_by_the_followthemoney_package_are_read(own: CatalogueShelf, write: Write) -> None:
    minister = model.make_entity("Person")
    minister.id = "demo-minister"
    minister.add("name", "Lina Okoth")
    minister.add("alias", "લીના ઓકોથ")
    minister.add("country", "ke")
    post = model.make_entity("Position")
    post.id = "demo-post"
    post.add("name", "Minister of Ports of Kenya")
    held = model.make_entity("Occupancy")
    held.id = "demo-held"
    held.add("holder", minister.id)
    held.add("post", post.id)
    held.add("startDate", "2021-03-01")
    held.add("endDate", "2023")
    file = write("demo.json", *(entity.to_dict() for entity in (held, minister, post)))
    report = own.add(file)
    assert (report.facts.entries, report.facts.tenures, report.bad) == (1, 1, 0)
    catalogue = opened(own)
    (entry,) = catalogue.lookup_exact("લીના ઓકોથ")
    assert (entry.name_en, entry.name_gu, entry.country) == ("Lina Okoth", "લીના ઓકોથ", "ke")
    (tenure,) = catalogue.holder("demo-post", None, date(2022, 1, 1))
    assert (tenure.person, tenure.title_en, tenure.end) == ("demo-minister", "Minister of Ports of Kenya", "2023")


def test_entities_of_no_use_are_left_out_and_counted(own: CatalogueShelf, write: Write) -> None:
    address = {"id": "addr-1", "schema": "Address", "properties": {"full": ["1 Long Street"]}}
    nameless = {"id": "p-2", "schema": "Person", "properties": {}}
    report = own.add(write("some.json", person("p-1", "Maro Tenn"), address, nameless))
    assert (report.facts.entries, report.left_out, report.bad) == (1, 2, 0)


def test_bad_lines_are_named_and_leave_the_rest_unharmed(own: CatalogueShelf, write: Write) -> None:
    file = write(
        "mixed.json",
        person("p-1", "Maro Tenn"),
        "{broken",
        "[1, 2]",
        {"schema": "Person", "properties": {"name": ["No Id"]}},
        "[" * 100_000,
        person("p-1", "Twice The Same"),
        person("p-3", "Ila Quist"),
    )
    report = own.add(file)
    assert (report.facts.entries, report.bad) == (2, 5)
    assert [error.where for error in report.errors[:4]] == [f"mixed.json:{line}" for line in (2, 3, 4, 5)]
    assert all(error.code == "catalogue" for error in report.errors)


def test_bytes_that_are_no_text_spoil_only_their_line(own: CatalogueShelf, tmp_path: Path) -> None:
    good = json.dumps(person("p-1", "Maro Tenn")).encode()
    (tmp_path / "odd.json").write_bytes(b"\xef\xbb\xbf" + good + b"\n\xff\xfe\n" + good.replace(b"p-1", b"p-2") + b"\n")
    report = own.add(tmp_path / "odd.json")
    assert (report.facts.entries, report.bad, report.errors[0].where) == (2, 1, "odd.json:2")


def test_line_beyond_the_bound_is_refused_and_the_next_is_read(
    own: CatalogueShelf, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake_module, "MOST_LINE", 500)
    file = write("long.json", person("p-1", "Maro Tenn"), person("p-2", "x" * 2_000), person("p-3", "Ila Quist"))
    report = own.add(file)
    assert (report.facts.entries, report.bad, report.errors[0].where) == (2, 1, "long.json:2")


@pytest.mark.parametrize("shape", ["lines", "array", "entities", "pretty", "one"])
def test_wikidata_extract_is_read_in_each_of_its_shapes(own: CatalogueShelf, tmp_path: Path, shape: str) -> None:
    entity = item("Q999999911", "Ferrand Aluko", "ફેરાન્ડ અલુકો", P31=[claim("Q5")], P27=[claim("Q114")])
    text = {
        "lines": json.dumps(entity) + "\n" + json.dumps(item("Q999999912", "Port of Nemo")),
        "array": f"[\n{json.dumps(entity)},\n{json.dumps(item('Q999999912', 'Port of Nemo'))}\n]",
        "entities": json.dumps({"entities": {"Q999999911": entity}}),
        "pretty": json.dumps([entity], indent=2),
        "one": json.dumps(entity, indent=1),
    }[shape]
    (tmp_path / "wd.json").write_text(text + "\n", encoding="utf-8")
    report = own.add(tmp_path / "wd.json")
    assert report.facts.format == "wikidata"
    (entry,) = opened(own).lookup_exact("ફેરાન્ડ અલુકો")
    assert (entry.schema, entry.country, entry.wikidata, entry.name) == ("Person", "ke", "Q999999911", "Ferrand Aluko")


def test_positions_held_in_wikidata_answer_for_a_day(own: CatalogueShelf, write: Write) -> None:
    held = claim("Q999999920", P580="2019-05-01", P582="2021-05-01")
    file = write(
        "held.json",
        item("Q999999911", "Ferrand Aluko", P31=[claim("Q5")], P39=[held]),
        item("Q999999920", "Mayor of Nemo", P31=[claim("Q4164871")]),
    )
    own.add(file)
    (tenure,) = opened(own).holder("Q999999920", None, date(2020, 1, 1))
    assert (tenure.person, tenure.title_en, tenure.begin) == ("Q999999911", "Mayor of Nemo", "2019-05-01")


def test_csv_of_names_is_read(own: CatalogueShelf, write: Write) -> None:
    file = write(
        "clubs.csv",
        "name_en,name_gu,aliases,schema,country,id",
        'Nemo Rowing Club,નેમો રોઇંગ ક્લબ,"NRC;Nemo, Rowers",Organization,IN,nrc',
    )
    assert own.add(file).facts.format == "csv"
    (entry,) = opened(own).lookup_exact("NRC")
    assert (entry.id, entry.country, entry.aliases) == ("nrc", "in", ("NRC", "Nemo, Rowers"))


def test_wrong_rows_of_a_csv_are_named(own: CatalogueShelf, write: Write) -> None:
    rows = ("Aa Bb,Robot,,", "Cc Dd,,xx,", "Ee Ff,,,42", ",,,", "Gg Hh,,,")
    file = write("t.csv", "name,schema,country,wikidata", *rows)
    report = own.add(file)
    assert (report.facts.entries, report.bad) == (1, 4)
    assert [error.where for error in report.errors] == ["t.csv:2", "t.csv:3", "t.csv:4", "t.csv:5"]


def test_csv_without_names_is_refused(own: CatalogueShelf, write: Write) -> None:
    with pytest.raises(CatalogueError, match="no column"):
        own.add(write("t.csv", "a,b", "1,2"))
    assert own.facts() == ()


@pytest.mark.parametrize("text", ["", "\n\n", '{"a": 1}', "[]", "[1]"])
def test_files_of_no_known_format_are_refused(own: CatalogueShelf, tmp_path: Path, text: str) -> None:
    (tmp_path / "x.json").write_text(text, encoding="utf-8")
    with pytest.raises(CatalogueError):
        own.add(tmp_path / "x.json")


def test_missing_file_is_a_coded_error(own: CatalogueShelf, tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        own.add(tmp_path / "none.json")


def test_too_many_entries_are_refused_and_leave_nothing_behind(
    own: CatalogueShelf, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf_module, "MOST_ENTRIES", 2)
    with pytest.raises(TooLargeError):
        own.add(write("many.json", *(person(f"p-{n}", f"Maro {n}") for n in range(4))))
    assert list(own.folder.iterdir()) == []


@pytest.mark.parametrize("name", ["starter", "../x", "a/b", "", "x" * 65, "ક"])
def test_names_that_are_no_file_names_are_refused(own: CatalogueShelf, write: Write, name: str) -> None:
    file = write("p.json", person("p-1", "Maro Tenn"))
    with pytest.raises(UsageError):
        own.add(file, name=name)
    with pytest.raises(UsageError):
        own.remove(name)


def test_adding_again_replaces_and_removing_removes(own: CatalogueShelf, write: Write) -> None:
    own.add(write("a.json", person("p-1", "Maro Tenn")), name="mine")
    own.add(write("b.json", person("p-2", "Ila Quist")), name="mine")
    assert [facts.name for facts in own.facts()] == ["mine"]
    assert not opened(own).is_known("Maro Tenn")
    own.remove("mine")
    assert list(own.folder.iterdir()) == []
    with pytest.raises(NotFoundError):
        own.remove("mine")


def test_damaged_catalogue_is_named(own: CatalogueShelf, write: Write) -> None:
    own.add(write("a.json", person("p-1", "Maro Tenn")), name="mine")
    (own.folder / "mine.entries.csv").write_text("id\nx\n", encoding="utf-8")
    with pytest.raises(CatalogueError, match="1 cells"):
        own.sheets()


def test_names_from_strangers_cannot_break_the_table(own: CatalogueShelf, write: Write) -> None:
    odd = person("p-1", "Ma\nro;Tenn", '"quoted, name"', "lone \ud800 half", "\x00nul\x07")
    own.add(write("odd.json", odd))
    (row,) = own.sheets()[0].rows
    assert row[2:6] == ["Ma ro,Tenn", "", "", '"quoted, name";lone half;nul']


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
KEYS = st.sampled_from(["id", "schema", "properties", "labels", "claims", "aliases", "caption", "P31", "P39", "name"])
OBJECT = st.dictionaries(KEYS, JSON | st.dictionaries(KEYS, JSON, max_size=4), max_size=6)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(OBJECT, min_size=1, max_size=4))
def test_no_json_breaks_the_intake(own: CatalogueShelf, tmp_path: Path, objects: list[dict[str, object]]) -> None:
    file = tmp_path / "any.json"
    head = [person("p-1", "Maro Tenn"), item("Q999999911", "Ferrand Aluko")]
    for first in head:
        file.write_text("\n".join(json.dumps(value) for value in (first, *objects)), encoding="utf-8")
        assert own.add(file).facts.entries >= 1
        own.sheets()


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=300))
def test_no_bytes_break_the_intake(own: CatalogueShelf, tmp_path: Path, raw: bytes) -> None:
    file = tmp_path / "any.csv"
    file.write_bytes(b"name,id\nMaro Tenn,a\n" + raw)
    assert own.add(file).facts.entries >= 1
    assert [facts.name for facts in own.facts()] == ["any"]
    own.sheets()


def test_starter_has_rows_and_offices() -> None:
    sheet = load_starter()
    assert len(sheet.rows) > 1_700
    assert len(sheet.offices) > 500
