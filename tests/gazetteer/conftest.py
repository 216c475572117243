from __future__ import annotations

from pathlib import Path

import pytest

from ghatna.gazetteer import Gazetteer, open_gazetteer
from ghatna.gazetteer.builder import BuildOptions, RawPlace, compile_index


def town(name: str, country: str, people: int, *names: str, **more: object) -> RawPlace:
    values: dict[str, object] = {
        "geonameid": sum(map(ord, name + country)) * 131 + people % 997, "name": name, "country": country,
        "feature": "P.PPL",
        "latitude": 10.0, "longitude": 20.0, "population": people, "source": "test", "names": list(names),
    }  # fmt: skip
    return RawPlace(**(values | more))  # type: ignore[arg-type]


PLACES = (
    town("India", "in", 1_400_000_000, "ભારત", "भारत", feature="A.PCLI", area=True, adjectives=["ભારતીય", "Indian"]),
    town("United States", "us", 330_000_000, "US", "અમેરિકા", feature="A.PCLI", area=True, adjectives=["અમેરિકન"]),
    town("Moscow", "ru", 10_000_000, "Москва", "मॉस्को", "Moskva", latitude=55.75, longitude=37.6),
    town("Khabarovsk", "ru", 577_000, "Хабаровск", "खाबारोव्स्क"),
    town("Khabarovskiy kray", "ru", 1_300_000, "Khabarovsk Krai", feature="A.ADM1", area=True),
    town("Springfield", "us", 167_000, "स्प्रिंगफील्ड"),
    town("Springfield", "ca", 3_000),
    town("Rapid City", "us", 74_000, "रैपिड सिटी"),
    town("Bali", "in", 20_000, "बाली"),
    town("Bali", "id", 300_000, "બાલી", "बाली", feature="T.ISL", area=True),
    town("Arabian Sea", "", 5_000_000, "અરબી સમુદ્ર", feature="H.SEA", area=True),
    town("Ahmedabad", "in", 6_000_000, "અમદાવાદ", "अहमदाबाद", "Amdavad"),
    town("Nakhodka", "ru", 160_000, "नाखोदका"),
    town("Knevichi Airport", "ru", 20_000, feature="S.AIRP"),
)


@pytest.fixture(scope="session")
def small_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("index") / "small.idx"
    compile_index(path, [*PLACES], BuildOptions(), lambda _doing, _done: None)
    return path


@pytest.fixture(scope="session")
def small(small_index: Path) -> Gazetteer:
    return open_gazetteer(small_index)


@pytest.fixture(scope="session")
def shipped() -> Gazetteer:
    return open_gazetteer()
