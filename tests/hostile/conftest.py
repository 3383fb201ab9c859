"""The corpus that things befall, and what a child that opens it needs."""

from pathlib import Path

import pytest

from tests.hostile import budget
from tests.hostile.children import everything


@pytest.fixture(scope="session")
def warm(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What a child needs is loaded before it is born: loading takes ten times as long as all that it then does."""
    folder = budget.written(tmp_path_factory.mktemp("warm") / "presse")
    budget.write(folder, 12, "Un texte assez long pour que sa langue se devine. " * 10)
    everything(folder)


@pytest.fixture
def folder(tmp_path: Path, warm: None) -> Path:
    return budget.written(tmp_path / "presse")
