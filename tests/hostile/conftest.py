"""The corpus that things befall, and what a child that opens it needs."""

from pathlib import Path

import pytest

from search import documents
from tests.hostile import budget
from tests.hostile.children import everything
from tests.search.conftest import unmarked


@pytest.fixture(scope="session")
def warm(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What a child needs is loaded before it is born: loading takes ten times as long as all that it then does."""
    folder = budget.written(tmp_path_factory.mktemp("warm") / "presse")
    budget.write(folder, 12, "Un texte assez long pour que sa langue se devine. " * 10)
    everything(folder)


@pytest.fixture
def folder(tmp_path: Path, warm: None) -> Path:
    return budget.written(tmp_path / "presse")


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """A folder with one sound article, beside which the hostile ones are put."""
    shelf = tmp_path / "presse"
    shelf.mkdir()
    (shelf / "sain.txt").write_text("Le budget\n\nLa ville paiera 3 millions d’euros.\n", "utf-8")
    return shelf


@pytest.fixture
def unannotated(monkeypatch: pytest.MonkeyPatch) -> None:
    """Annotation is not what is tried."""
    monkeypatch.setattr(documents, "annotation", unmarked)
