"""Who is who, offline: the catalogue that comes along, catalogues of the user's own, and who held which office when."""

from ghatna.catalogue.catalogue import Catalogue
from ghatna.catalogue.entry import CatalogueMatch, Detail, Entry, Tenure
from ghatna.catalogue.names import Sounds
from ghatna.catalogue.report import AddReport
from ghatna.catalogue.sheet import Sheet, load_starter
from ghatna.catalogue.shelf import CatalogueShelf

__all__ = [
    "AddReport", "Catalogue", "CatalogueMatch", "CatalogueShelf", "Detail", "Entry", "Sheet", "Sounds", "Tenure",
    "load_starter",
]  # fmt: skip
