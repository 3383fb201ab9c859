"""An index is made by another process while this one reads; and what becomes of it if that process is killed."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.annotate import AnnotatedArticle
from corpus.article import Article
from corpus.steps import Steps
from search import documents
from search.library import Library
from tests.search.conftest import unmarked, write

WRITER = """
import sys
from pathlib import Path
from corpus.annotate import AnnotatedArticle
from search import documents, indexer, preparing, store
from search.library import Library

store.fingerprint = lambda: "as it was"
indexer._SEGMENT = 2
preparing._CHUNK = 1
seen = 0

def annotate(article, *_):
    global seen
    seen += 1
    if seen == 6:
        print("in the midst", flush=True)
        sys.stdin.read()
    yield
    return AnnotatedArticle(article, (), (), ())

documents.annotation = annotate
Library.open(Path(sys.argv[1]), cache=Path(sys.argv[2]))
"""

OLD = [{"id": "vieux", "text": "Un seul lot, déjà vendu."}]
NEW = [{"id": f"n{number}", "text": f"Le lot {number} part aux enchères du soir."} for number in range(9)]


@pytest.fixture
def annotated(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the articles that this process annotates."""
    found: list[str] = []

    def annotate(article: Article, *_: object) -> Steps[AnnotatedArticle]:
        found.append(article.id)
        return unmarked(article)

    monkeypatch.setattr(documents, "annotation", annotate)
    monkeypatch.setattr("search.opening._PATIENCE", 0.0)
    # The sources of this program may be edited while its tests run; the two processes are of one version here.
    monkeypatch.setattr("search.store.fingerprint", lambda: "as it was")
    return found


@pytest.fixture
def corpus(tmp_path: Path, annotated: list[str]) -> Path:
    """A corpus that has changed since its index was made."""
    path = write(tmp_path / "lots.jsonl", OLD)
    Library.open(path, cache=tmp_path / "cache").close()
    annotated.clear()
    return write(path, NEW)


@pytest.fixture
def writer(corpus: Path) -> Iterator["subprocess.Popen[str]"]:
    """Another process in the midst of bringing the index up to date."""
    command = [sys.executable, "-c", WRITER, str(corpus), str(corpus.parent / "cache")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout and process.stdout.readline() == "in the midst\n"
        yield process
        process.kill()


def ids(library: Library) -> set[str]:
    return {hit.card.id for hit in library.search("lot").hits}


def test_readers_go_on_meanwhile_and_see_the_new_state_when_it_is_done(
    corpus: Path, writer: "subprocess.Popen[str]", annotated: list[str]
) -> None:
    meanwhile = Library.open(corpus, cache=corpus.parent / "cache")
    before = ids(meanwhile)
    assert before == {"vieux", "n0", "n1", "n2", "n3"}  # what left the corpus leaves last
    writer.communicate("go on")
    assert writer.returncode == 0 and ids(meanwhile) == before
    after = Library.open(corpus, cache=corpus.parent / "cache")
    assert ids(after) == {article["id"] for article in NEW} and annotated == []


def test_a_process_killed_leaves_its_last_batch_to_go_on_from(
    corpus: Path, writer: "subprocess.Popen[str]", annotated: list[str]
) -> None:
    writer.kill()
    writer.wait()
    after = Library.open(corpus, cache=corpus.parent / "cache")
    assert ids(after) == {article["id"] for article in NEW}
    assert annotated == [f"n{number}" for number in range(4, 9)]
