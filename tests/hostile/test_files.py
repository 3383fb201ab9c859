"""Files that hold what no article does cost one line each and bounded time and memory; the rest opens."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from corpus.article import CorpusError
from corpus.readers import scan
from search import documents
from search.library import Library
from tests.hostile.opening import PATIENCE, opened


def sparse(path: Path, head: bytes, size: int) -> None:
    with path.open("wb") as file:
        file.write(head)
        file.truncate(size)


def test_huge_empty_binary_and_endless_files_are_one_line_each(shelf: Path) -> None:
    sparse(shelf / "ligne.txt", b"Une seule ligne ", 2**30)
    sparse(shelf / "ligne.jsonl", b'{"id": "x", "text": "' + b"a" * 70_000, 2**30)
    (shelf / "vide.txt").write_bytes(b"")
    (shelf / "image.txt").write_bytes(bytes(range(256)) * 40)
    (shelf / "programme.txt").write_bytes(Path(sys.executable).resolve().read_bytes()[:100_000])
    os.mkfifo(shelf / "tuyau.txt")
    articles, faults = opened(shelf)
    assert articles == ["'sain.txt'"]
    assert sorted(fault.split(" ")[0].strip("'").split("\\xa0")[0] for fault in faults) == [
        "image.txt",
        "ligne.jsonl",
        "ligne.txt",
        "programme.txt",
        "vide.txt",
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a" * 2_000_000, id="one word"),
        pytest.param("Une phrase simple et sans rien de notable, comme il y en a tant. " * 15_000, id="long"),
        pytest.param("e" + "\u0301\u0327" * 400_000, id="combining marks"),
        pytest.param("(" * 200_000, id="parentheses"),
        pytest.param("« " * 100_000, id="quotation marks"),
        pytest.param("1 " * 50_000, id="digits"),
        pytest.param("-" * 300_000, id="dashes"),
        pytest.param("A." * 100_000, id="initials"),
        pytest.param("% " * 100_000, id="signs"),
    ],
)
def test_a_text_that_goes_on_and_on_is_read_in_bounded_time_and_memory(text: str, shelf: Path) -> None:
    (shelf / "long.txt").write_text(text, "utf-8")
    articles, _ = opened(shelf)
    assert articles == ["'long.txt'", "'sain.txt'"]


def test_an_article_too_long_to_be_analysed_is_searched_without_marks(
    shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (shelf / "long.txt").write_text("La ville paiera 3 millions d’euros. " * 40, "utf-8")
    monkeypatch.setattr(documents, "_LONGEST", 1000)
    library = Library.open(shelf, cache=shelf.parent / "cache")
    assert [each.message for each in library.problems] == [
        "article «\u00a0long.txt\u00a0» lu sans repères, il est trop long pour être analysé"
    ]
    assert {each.article.id: bool(each.figures) for each in library.annotated()} == {
        "long.txt": False,
        "sain.txt": True,
    }
    assert library.search("millions").total == 2
    library.close()


@pytest.mark.parametrize("kind", ["pipe", "device"])
def test_a_corpus_that_is_no_file_is_refused_at_once(kind: str, tmp_path: Path) -> None:
    path = Path("/dev/zero")
    if kind == "pipe":
        path = tmp_path / "tuyau"
        os.mkfifo(path)
    with pytest.raises(CorpusError, match="ni un fichier ni un dossier"):
        scan(path)


READ_AS_ANYBODY = """
import os, sys
from pathlib import Path
from corpus.article import Problem
from corpus.readers import read_corpus
from corpus.readers.registry import formats
formats()
if os.geteuid() == 0:
    os.setuid(65534)
for found in read_corpus(Path(sys.argv[1])):
    print(f"{found.path}: {found.message}" if isinstance(found, Problem) else found.id)
"""
"""Root reads everything; its right to is given up once the modules are loaded, which may lie in its home."""


def test_what_may_not_be_read_is_named_and_the_rest_opens() -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        folder.chmod(0o755)
        (folder / "sain.txt").write_text("Un texte.")
        (folder / "secret.txt").write_text("Rien.")
        (folder / "secret.txt").chmod(0)
        (folder / "ferme").mkdir(mode=0)
        (folder / "liste").mkdir()
        (folder / "liste" / "seule.txt").write_text("Rien.")
        (folder / "liste").chmod(0o444)
        done = subprocess.run(
            [sys.executable, "-c", READ_AS_ANYBODY, folder], capture_output=True, text=True, timeout=PATIENCE
        )
        for closed in ("ferme", "liste"):
            (folder / closed).chmod(0o755)
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "ferme: permission refusée",
        "liste/seule.txt: permission refusée",
        "sain.txt",
        "secret.txt: permission refusée",
    ]
