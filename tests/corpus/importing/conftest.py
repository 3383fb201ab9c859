from collections.abc import Iterator

import pytest

from tests.corpus.importing.web import Web, web


@pytest.fixture
def site() -> Iterator[Web]:
    with web() as served:
        yield served
