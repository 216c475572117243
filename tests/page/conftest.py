"""One browser for all tests of the page; they are skipped only where there is none."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from chromium import Browser

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    program = next((found for found in map(shutil.which, NAMES) if found), None)
    if program is None:
        pytest.skip(f"no browser: none of {', '.join(NAMES)} is installed (Debian: apt-get install chromium)")
    one = Browser(program, tmp_path_factory.mktemp("browser"))
    yield one
    one.close()
