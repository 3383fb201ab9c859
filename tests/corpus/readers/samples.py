"""The invented samples of each format, in ``tests/samples``."""

import shutil
from pathlib import Path

from corpus.article import Article
from tests.corpus.readers.corpora import opened

SAMPLES = Path(__file__).parents[2] / "samples"


def sample(name: str) -> list[Article]:
    """The articles of a sample that reads without a problem."""
    articles, problems = opened(SAMPLES / name)
    assert problems == []
    return articles


def copied(name: str, folder: Path) -> Path:
    """A copy of a sample to change."""
    return Path(shutil.copy(SAMPLES / name, folder / name))
