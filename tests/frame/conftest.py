"""Readers of happenings, one a language."""

from __future__ import annotations

import pytest
from event_reader import Reader


@pytest.fixture(scope="module")
def en_events() -> Reader:
    return Reader("en")


@pytest.fixture(scope="module")
def gu_events() -> Reader:
    return Reader("gu")


@pytest.fixture(scope="module")
def hi_events() -> Reader:
    return Reader("hi")
