from __future__ import annotations

from ghatna.gazetteer.builder.learn import NamePair, align, export_table, learn_latin
from ghatna.gazetteer.builder.learn import _Costs as Costs
from ghatna.gazetteer.latin import LatinTable, read_plainly

PAIRS = [
    NamePair(latin=latin, phones=phones, country=country)
    for latin, phones, country in (
        ("Shirsa", "Sirsa", "in"), ("Kota", "kota", "in"), ("Shota", "Sota", "in"), ("Kasha", "kaSa", "in"),
        ("Patna", "p@t@na", "in"), ("Pasha", "paSa", "tr"), ("Sira", "sira", "in"), ("Rasa", "rasa", "in"),
    )
    for _ in range(4)
]  # fmt: skip


def test_alignment_gives_every_phone_to_one_letter() -> None:
    aligned = align("shota", "Sota", Costs({}))
    assert aligned is not None
    assert len(aligned) == 5
    assert "".join(aligned) == "Sota"


def test_far_too_long_a_sound_is_not_aligned() -> None:
    assert align("a", "kotakota", Costs({})) is None


def test_digraph_is_learnt_from_pairs() -> None:
    model = learn_latin(PAIRS)
    assert model.readings("Sharo", "in", doubts=())[0].startswith("S")
    assert model.readings("Saro", "in", doubts=())[0].startswith("s")


def test_exported_table_says_the_same_without_country() -> None:
    model = learn_latin(PAIRS)
    table = LatinTable(export_table(model), model.kept)
    assert table.readings("Kasha")[0] == "kaSa"


def test_plain_reading_knows_common_digraphs() -> None:
    assert read_plainly("Kharschow") == "karSov"
