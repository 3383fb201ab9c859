"""How often Python looks for cycles while articles are read by the thousand."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

SELDOM: Final = 200_000
"""Objects, some 20 MB."""


@contextmanager
def seldom_collecting() -> Iterator[None]:
    """An article's words and marks are thousands of objects, and none is in a cycle: looking for some in vain takes
    a fifth of the time."""
    before = gc.get_threshold()
    gc.set_threshold(SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)
