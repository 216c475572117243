"""One self-contained page with everything that readings hold, for a browser without a network."""

from ghatna.page.page import PageReading, make_page

__all__ = ["PageReading", "make_page"]
