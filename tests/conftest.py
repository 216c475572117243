"""What all tests share: packs and splitters, loaded once."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest
from hypothesis import settings

from ghatna import Desk
from ghatna.cli import home
from ghatna.packs import Pack, Shelf, WordSplitter

settings.register_profile("untimed", settings(), deadline=None)  # no test may fail for a busy machine
settings.load_profile("untimed")


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Refuse every connection: offline is a promise."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a test tried to use the network")

    patch = pytest.MonkeyPatch()
    patch.setattr(socket.socket, "connect", refuse)
    patch.setattr(socket.socket, "connect_ex", refuse)
    patch.setattr(socket, "getaddrinfo", refuse)
    yield
    patch.undo()


@pytest.fixture(autouse=True, scope="session")
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what commands compile within the tests away from the user's own."""
    patch = pytest.MonkeyPatch()
    folder = tmp_path_factory.mktemp("cache")
    patch.setattr(home, "cache_folder", lambda: folder)
    yield
    patch.undo()


@pytest.fixture(scope="session")
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture(scope="session")
def desk() -> Desk:
    return Desk()


@pytest.fixture(scope="session")
def gu(shelf: Shelf) -> Pack:
    return shelf.pack("gu")


@pytest.fixture(scope="session")
def hi(shelf: Shelf) -> Pack:
    return shelf.pack("hi")


@pytest.fixture(scope="session")
def en(shelf: Shelf) -> Pack:
    return shelf.pack("en")


@pytest.fixture(scope="session")
def gu_words(gu: Pack) -> WordSplitter:
    return WordSplitter(gu)


@pytest.fixture(scope="session")
def hi_words(hi: Pack) -> WordSplitter:
    return WordSplitter(hi)


@pytest.fixture(scope="session")
def en_words(en: Pack) -> WordSplitter:
    return WordSplitter(en)
