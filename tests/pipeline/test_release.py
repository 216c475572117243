"""What a desk holds goes with it, though the collector passes it over while the desk is there."""

from __future__ import annotations

import gc
import weakref

from ghatna import Desk, Hints


def test_tables_go_with_their_desk() -> None:
    desk = Desk()
    desk.read("It rained.", Hints(lang="en"))
    splitter = weakref.ref(desk._workshop.parts("en").words)
    gc.collect()
    assert splitter() is not None
    del desk
    gc.collect()
    assert splitter() is None
