"""Who asks, in every conversation."""

import pytest

from search.library import Library
from tests.tui.plain.talking import Reader


@pytest.fixture
def ask(library: Library) -> Reader:
    return Reader(library)
